"""The boot files alone: what they tell the page, over a bridge that reads Latin-1, when all goes well and when not."""

import ast
import asyncio
import io
import json
import platform
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from game.authoring.web import page, stage
from game.authoring.web.places import ROOT

FOREIGN = "\u221234 “People” \U0001f338"


class Heard:
    """A window.mc that hears as pygbag lets it: byte by byte, as Latin-1."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def ask(self, text: str) -> str:
        self.calls.append(json.loads(text.encode().decode("latin-1")))
        return ""


@pytest.fixture
def boot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[list[str]]]:
    """Runs pygbag's boot file with what pygbag has around it; returns what the page heard."""

    def run(
        source: Callable[[Path], None] = lambda _: None, packed: bytes | None = None, entry: str = page.GAME
    ) -> list[list[str]]:
        page_side = Heard()
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            archive.writestr(f"assets/{entry}", "")

        @asynccontextmanager
        async def fopen(_name: str, _mode: str) -> Any:
            yield io.BytesIO(packed if packed is not None else whole.getvalue())

        async def start_toplevel(*_: Any, **__: Any) -> None:
            """Nothing."""

        async def run_source(main: Path) -> None:
            source(main)

        def run_through(coroutine: Coroutine[Any, Any, None]) -> None:
            with pytest.raises(StopIteration):  # it waits for nothing here
                coroutine.send(None)

        monkeypatch.setattr(asyncio, "run", run_through)
        window = SimpleNamespace(mc=page_side, window_resize=lambda: None)
        for name, value in {"window": window, "fopen": fopen, "run_main": lambda *_, **__: None, "shell": None}.items():
            monkeypatch.setattr(platform, name, value, raising=False)
        monkeypatch.setitem(sys.modules, "embed", SimpleNamespace(counter=lambda: 0))
        shell = SimpleNamespace(source=run_source, interactive=lambda: page_side.calls.append(["interactive"]))
        text = page.boot_python(entry).replace("{{cookiecutter.archive}}", "x")
        names = {
            "__name__": __name__,
            "PyConfig": None,
            "TopLevel_async_handler": SimpleNamespace(start_toplevel=start_toplevel),
            "shell": shell,
        }
        exec(compile(text.replace("/data/data", tmp_path.as_posix()), "boot_pygbag.py", "exec"), names)  # noqa: S102
        return page_side.calls

    monkeypatch.setattr(sys.modules[__name__], "__file__", __file__)
    return run


def test_pygbags_boot_tells_how_far_it_is(boot: Callable[..., list[list[str]]]) -> None:
    assert boot() == [["progress", "game", ""], ["progress", "library", ""], ["interactive"]]


@pytest.mark.parametrize("lacking", ["pygame", "game.platform.web", "game.app"])
def test_what_main_cannot_import_is_told_though_pygbag_swallows_it(
    boot: Callable[..., list[list[str]]], monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    monkeypatch.setitem(sys.modules, lacking, None)
    monkeypatch.delitem(sys.modules, "game.start", raising=False)
    *_, (name, kind, text, code) = boot()
    assert (name, kind, code) == ("fail", "boot", "")
    assert f"import of {lacking} halted" in text


@pytest.mark.parametrize("entry", [page.GAME, page.CLASS])
def test_each_page_starts_its_own_program(boot: Callable[..., list[list[str]]], entry: str) -> None:
    started: list[str] = []
    assert boot(lambda main: started.append(main.name), entry=entry)[-1] == ["interactive"]
    assert started == [entry]


def test_the_teachers_page_needs_no_picture(
    boot: Callable[..., list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "pygame"]:
        monkeypatch.setitem(sys.modules, name, None)
    assert boot(entry=page.CLASS)[-1] == ["interactive"]


def test_what_breaks_before_is_told_as_it_was_said(boot: Callable[..., list[list[str]]]) -> None:
    def refuse(_main: Path) -> None:
        raise RuntimeError(FOREIGN)

    assert FOREIGN in boot(refuse)[-1][2]
    assert "BadZipFile" in boot(packed=b"<!DOCTYPE html>")[-1][2]


@pytest.mark.parametrize("entry", [page.GAME, page.CLASS])
def test_all_that_a_program_imports_is_imported_before_it(entry: str) -> None:
    (loop,) = [each for each in ast.walk(ast.parse(page.boot_python(entry))) if isinstance(each, ast.For)]
    script = f"import importlib, sys\nfor name in {ast.unparse(loop.iter)}: importlib.import_module(name)\n"
    command = [sys.executable, "-c", script + "print(*sys.modules)"]
    loaded = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    wanted = set()
    for each in ast.walk(ast.parse((ROOT / "game" / stage.ENTRIES[entry]).read_text(encoding="utf-8"))):
        if isinstance(each, ast.Import):
            wanted |= {alias.name for alias in each.names}
        elif isinstance(each, ast.ImportFrom):
            inside = {f"{each.module}.{alias.name}" for alias in each.names}
            wanted |= (inside & {"game.platform.web"}) or {str(each.module)}
    known = {page.GAME: {"pygame", "game.app"}, page.CLASS: {"game.classroom.desk"}}
    assert {"game.platform.web", *known[entry]} <= wanted
    assert ("pygame" in loaded) is (entry == page.GAME)
    assert wanted - sys.stdlib_module_names <= set(loaded)


@pytest.mark.parametrize("name", ["boot_pygbag.py", "boot_pyodide.py"])
def test_a_boot_file_knows_no_other_way_to_the_page(name: str) -> None:
    assert set(re.findall(r"\bmc\.(\w+)", page.part(name))) == {"ask"}


def test_what_breaks_in_pyodide_is_told_as_it_was_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    heard = Heard()
    frames: list[Callable[[int], None]] = []
    window = SimpleNamespace(mc=heard, requestAnimationFrame=frames.append, window=None)
    monkeypatch.setitem(sys.modules, "js", window)
    monkeypatch.setitem(sys.modules, "pyodide.ffi", SimpleNamespace(create_proxy=lambda work: work))
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    monkeypatch.setattr(platform, "window", None, raising=False)
    monkeypatch.setattr(asyncio, "run", asyncio.run)
    monkeypatch.setattr(sys, "argv", sys.argv)
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.chdir(tmp_path)
    main = tmp_path / "main.py"
    code = compile(page.part("boot_pyodide.py"), "boot_pyodide.py", "exec")
    late = f"import asyncio\nasync def main():\n    raise RuntimeError({FOREIGN!r})\nasyncio.run(main())\n"
    for text in (f"raise RuntimeError({FOREIGN!r})", late):
        main.write_text(text, encoding="utf-8")
        exec(code, {"app_folder": str(tmp_path), "app_entry": "main.py"})  # noqa: S102
    frames[-1](0)
    assert [call[:2] for call in heard.calls] == [["fail", "game"]] * 2
    assert all(FOREIGN in call[2] for call in heard.calls)
