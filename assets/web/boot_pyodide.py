"""Runs in Pyodide: gives the program what pygbag's runtime would, then runs it, main.py or classroom.py.

`asyncio.run(main())` returns at once and the coroutine is resumed once an animation frame.
"""

import asyncio
import json
import os
import pathlib
import platform
import sys
import traceback

import js
from pyodide.ffi import create_proxy


def fail(text):
    """Nothing; the page shows what broke. Only ASCII crosses, as under pygbag."""
    js.mc.ask(json.dumps(["fail", "game", text, ""]))


def run(coroutine, **_options):
    """Nothing; resumes the coroutine each frame, as far as the future it waits for is done."""
    waiting_for = None

    def frame(_now):
        nonlocal waiting_for
        if waiting_for is None or waiting_for.done():
            try:
                waiting_for = coroutine.send(None)
            except StopIteration:
                return
            except BaseException:
                fail(traceback.format_exc())
                return
        js.requestAnimationFrame(proxy)

    proxy = create_proxy(frame)
    run.coroutine = coroutine  # tests look at the game through it
    js.requestAnimationFrame(proxy)


def start(folder, entry):
    """Nothing; the program is run as `__main__` from its own folder."""
    platform.window = js.window
    asyncio.run = run
    os.chdir(folder)
    sys.path.insert(0, folder)
    sys.argv = [entry]
    import __main__

    __main__.__file__ = f"{folder}/{entry}"
    code = compile(pathlib.Path(entry).read_text(encoding="utf-8"), __main__.__file__, "exec")
    exec(code, __main__.__dict__)


try:
    start(app_folder, app_entry)
except BaseException:
    fail(traceback.format_exc())
