import asyncio
import importlib
import json
import platform
import traceback
from pathlib import Path


def tell(*texts):
    """Nothing; calls the page. Only ASCII crosses whole, hence the escapes of JSON."""
    platform.window.mc.ask(json.dumps(texts))


async def custom_site():
    import zipfile

    import embed

    try:
        tell("progress", "game", "")
        folder = Path("/data/data/{{cookiecutter.archive}}")
        folder.mkdir(parents=True, exist_ok=True)
        async with platform.fopen("{{cookiecutter.archive}}.apk", "rb") as packed:
            with zipfile.ZipFile(packed) as archive:
                archive.extractall(folder.as_posix())
        platform.run_main(PyConfig, loaderhome=folder / "assets", loadermain=None)
        while embed.counter() < 0:
            await asyncio.sleep(0.1)
        main = folder / "assets" / "{{mc:entry}}"
        await TopLevel_async_handler.start_toplevel(platform.shell, console=False)
        __import__(__name__).__file__ = str(main)
        tell("progress", "library", "")
        await shell.source(main)
        # pygbag only prints what a program breaks at, a missing wheel included: each is imported here first
        for needed in "{{mc:needed}}".split():  # noqa: SIM905 - the build fills it in
            importlib.import_module(needed)
        platform.window.window_resize()
        shell.interactive()
    except Exception:
        tell("fail", "boot", traceback.format_exc(), "")


asyncio.run(custom_site())
