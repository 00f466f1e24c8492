"""pygbag's own loader, as far as its package brings it: what it fills in, asks for and calls is what the page has."""

import ast
import builtins
import importlib.metadata
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.authoring.web import page, runtimes, stage, words
from game.authoring.web.places import ROOT
from game.authoring.web.runtimes import public

FACTS = page.Facts("0123456789ab", "model-citizen-0123", 1000, words.page_words())
BOTH = [FACTS, replace(FACTS, entry=page.CLASS)]
LEFT_OUT = {
    *("proxy", "xtermjs", "authors", "icon", "title", "directory", "spdx", "version"),
    *("COLUMNS", "LINES", "CONSOLE", "INI"),
}
"""Slots that pygbag fills and its own template needs, not its loader: we write these ourselves or do without."""
OF_BROWSERS = {"JSON", "console", "eval", "location", "open"}
OF_PYTHONS_JS = {"Fetch", "MM", "blob", "cross_file", "cross_track", "debug", "dlopen", "iterator", "python"}
NOT_ASKED = {"dlg_multifile"}
"""An upload, which only a game that asks for one has."""
ABSENT = {"statistics", "wave", "shelve", "sched", "timeit", "doctest", "cProfile", "threading", "multiprocessing"}
"""Parts of the standard library that pygbag's Python does not have or cannot run."""


def package() -> Path:
    """The folder of the installed pygbag."""
    spec = importlib.util.find_spec("pygbag")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def tree(name: str) -> ast.Module:
    """The syntax of one file of pygbag's, by its path in the package."""
    return ast.parse((package() / name).read_text(encoding="utf-8"))


def loader() -> Iterator[ast.Module]:
    """The syntax of all that pygbag's Python runs before a game."""
    yield tree("support/cpythonrc.py")
    for path in sorted((package() / "support" / "cross").rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def function(module: ast.Module, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef:
    """A function or method of a file, by its name."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return next(each for each in ast.walk(module) if isinstance(each, kinds) and each.name == name)


def taken(name: str, wanted: str, around: dict[str, Any]) -> Any:
    """A function of a file of pygbag's, with other things around it than its own."""
    alone = ast.Module([function(tree(name), wanted)], [])
    exec(compile(alone, name, "exec"), around)  # noqa: S102
    return around[wanted]


def imported(module: ast.Module) -> set[str]:
    """The first names of all modules that a file imports."""
    found = set()
    for each in ast.walk(module):
        if isinstance(each, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in each.names}
        elif isinstance(each, ast.ImportFrom) and each.module and not each.level:
            found.add(each.module.partition(".")[0])
    return found


@pytest.mark.parametrize("facts", BOTH)
def test_the_template_has_the_slots_that_pygbag_fills(facts: page.Facts) -> None:
    filled = next(
        {key.value for key in each.value.keys if isinstance(key, ast.Constant)}
        for each in ast.walk(tree("app.py"))
        if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "CC" and isinstance(each.value, ast.Dict)
    )
    slots = set(re.findall(r"\{\{cookiecutter\.(\w+)\}\}", page.assembled(facts, public())))
    assert slots <= filled
    assert filled - slots == LEFT_OUT


def test_the_runtime_is_of_the_version_that_packs() -> None:
    assert importlib.metadata.version("pygbag") == runtimes.PYGBAG_FOLDER
    assert public().cdn.endswith(f"/{runtimes.PYGBAG_FOLDER}/")


def test_the_teachers_entry_asks_for_no_wheel() -> None:
    assert "# dependencies" not in (ROOT / "game" / "class_main.py").read_text(encoding="utf-8")


def test_the_entry_asks_for_the_one_wheel_that_is_vendored() -> None:
    tomllib = pytest.importorskip("tomllib")
    read = taken("support/cross/aio/pep0723.py", "read_dependency_block_723", {"tomllib": tomllib, "json": json})
    assert list(read((ROOT / "game" / "web_main.py").read_text(encoding="utf-8"))) == ["pygame-ce"]


def test_index_and_wheel_are_asked_for_where_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    index = {"-CDN-": "https://elsewhere/", "pygame": "cp312/pygame_ce-2.5.7-<abi>-<abi>-<api>.whl"}

    @asynccontextmanager
    async def fopen(address: str, *_: str, **__: str) -> Any:
        asked.append(address)
        yield SimpleNamespace(read=lambda: json.dumps(index))

    def imports(name: str, *rest: Any) -> Any:
        host = SimpleNamespace(get_config_var=lambda _: "wasm32-bi-emscripten")
        return host if name == "sysconfig" else builtins.__import__(name, *rest)

    config = SimpleNamespace(PKG_INDEXES=[], PKG_BASE_DEFAULT="https://elsewhere/", pkg_repolist=[])
    around = {
        "__builtins__": {**vars(builtins), "__import__": imports},
        "sys": SimpleNamespace(version_info=SimpleNamespace(major=3, minor=12)),
        "os": SimpleNamespace(environ={"PYGPI": "https://here/runtime/"}),
        "aio": SimpleNamespace(cross=SimpleNamespace(simulator=False)),
        "Config": config,
        "fopen": fopen,
        "json": json,
        "pdb": print,
    }
    with pytest.raises(StopIteration):  # it waits for nothing here, and browser tests have a loop of their own
        taken("support/cross/aio/pep0723.py", "async_repos", around)().send(None)
    (repository,) = config.pkg_repolist
    assert asked == [f"https://here/runtime/{runtimes.PYGBAG_INDEX}"]
    assert repository["-CDN-"] == "https://here/runtime/"
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: json.dumps(index))
    assert repository["pygame"] == runtimes.named_wheel(Path("index"))


@pytest.mark.parametrize(
    ("file", "name", "given"),
    [
        ("support/cross/__EMSCRIPTEN__.py", "run_main", {"PyConfig", "loaderhome", "loadermain"}),
        ("support/cross/aio/toplevel.py", "start_toplevel", {"shell", "console"}),
        ("support/cpythonrc.py", "source", {"main"}),
        ("support/cpythonrc.py", "interactive", set()),
    ],
)
def test_what_the_boot_calls_is_there(file: str, name: str, given: set[str]) -> None:
    found = function(tree(file), name).args
    assert given <= {each.arg for each in found.args}
    assert f"{name}(" in page.part("boot_pygbag.py")


def test_the_boots_name_is_the_one_that_is_waited_for() -> None:
    run = function(tree("support/cross/aio/__init__.py"), "run")
    assert "custom_site" in {each.value for each in ast.walk(run) if isinstance(each, ast.Constant)}
    assert function(ast.parse(page.part("boot_pygbag.py")), "custom_site")


def test_nothing_in_the_archive_hides_a_module_of_the_loaders() -> None:
    wanted = set().union(*(imported(module) for module in loader())) | sys.stdlib_module_names
    ours = {Path(name).parts[0].removesuffix(".py") for name, _ in stage.bundle_files()}
    assert {"main", "game", "assets"} <= ours
    assert not ours & wanted


def test_the_game_imports_nothing_that_pygbags_python_lacks() -> None:
    wanted = set()
    for name, source in stage.bundle_files():
        if name.endswith(".py"):
            wanted |= imported(ast.parse(source.read_text(encoding="utf-8")))
    assert wanted <= (sys.stdlib_module_names - ABSENT) | {"game", "pygame", "segno"}


@pytest.mark.parametrize("facts", BOTH)
def test_what_the_loader_asks_of_a_page_is_there(facts: page.Facts) -> None:
    asked = set()
    for module in loader():
        for each in ast.walk(module):
            if isinstance(each, ast.Attribute) and ast.unparse(each.value) == "platform.window":
                asked.add(each.attr)
    elements = asked - OF_BROWSERS - OF_PYTHONS_JS - NOT_ASKED
    assert "canvas" in elements
    made = page.assembled(facts, public())
    assert [name for name in sorted(elements) if f'id="{name}"' not in made] == []
