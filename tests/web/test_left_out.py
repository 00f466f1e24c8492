"""What is left out of a runtime: never what something needs, and the same bytes each time. All play tests run on it."""

import dataclasses
import json
import re
import zipfile
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from game.authoring.web import left_out, stage
from game.authoring.web.build import build
from game.authoring.web.left_out import LOCK, is_lean, listed, without_unused
from game.authoring.web.places import BuildError
from game.authoring.web.runtimes import Runtime, public
from tests.web.play import Player
from tests.web.visit import WIDE, hosted, opened

STDLIB = "python_stdlib.zip"


def names_in(path: Path) -> set[str]:
    """The names of the files in an archive."""
    with zipfile.ZipFile(path) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def module(name: str) -> str:
    """The dotted name of the module that a file of an archive holds."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


IMPORT = re.compile(r"^( *)(?:from (\.*)([\w.]*) )?import (\([^)]*\)|[^\n(;#]+)", re.MULTILINE)


def imported(source: str, package: str, *, inside: bool) -> set[str]:
    """Every module that a source may import, by its dotted name, also `inside` of functions, `if` and `try`, or not.

    It is read by its letters: the runtime's Python may be a newer one than this.
    """
    found: set[str] = set()
    for indent, dots, name, what in IMPORT.findall(source):
        names = [each.split()[0] for each in re.sub(r"#.*|[()]", "", what).split(",") if each.strip()]
        above = package.split(".")[: len(package.split(".")) - len(dots) + 1] if dots else []
        whole = ".".join([*above, *([name] if name else [])])
        if inside or not indent:
            found |= {whole, *(f"{whole}.{each}" for each in names)} if whole else set(names)
    return found


def test_imports_are_found_in_a_source() -> None:
    source = "from . import a\nimport b.c, d as e\nfrom .f import (  # why\n    g,\n    h,\n)\nif x:\n    import i\n"
    outside = {"p.q", "p.q.a", "b.c", "d", "p.q.f", "p.q.f.g", "p.q.f.h"}
    assert imported(source, "p.q", inside=False) == outside
    assert imported(source, "p.q", inside=True) == {*outside, "i"}
    assert imported("from ..f import g", "p.q", inside=False) == {"p.f", "p.f.g"}


def test_every_name_of_the_list_is_that_of_something(whole_runtime: Runtime) -> None:
    for archive, patterns in listed().items():
        (name,) = [each for each in whole_runtime.files if fnmatchcase(each, archive)]
        names = names_in(whole_runtime.files[name])
        assert [pattern for pattern in patterns if not any(fnmatchcase(each, pattern) for each in names)] == []


def test_nothing_that_stays_needs_what_went(whole_runtime: Runtime, runtime: Runtime) -> None:
    stayed = names_in(runtime.files[STDLIB])
    gone = {module(name) for name in names_in(whole_runtime.files[STDLIB]) - stayed}
    assert {"unittest", "email.message", "encodings.cp1251"} <= gone
    assert not {"json", "asyncio.events", "traceback", "encodings.cp437"} & gone
    needed: dict[str, set[str]] = {}
    with zipfile.ZipFile(runtime.files[STDLIB]) as archive:
        for name in sorted(each for each in stayed if each.endswith(".py")):
            package = module(name) if name.endswith("__init__.py") else module(name).rpartition(".")[0]
            # what stands in `if` or `try` is for another system, or done without
            needed[name] = imported(archive.read(name).decode(), package, inside=False) & gone
    for name, source in stage.bundle_files():
        if name.endswith(".py"):
            package = module(name).rpartition(".")[0]
            needed[name] = imported(source.read_text(encoding="utf-8"), package, inside=True) & gone
    assert {name: modules for name, modules in needed.items() if modules} == {}


def test_the_copy_is_the_same_each_time_and_its_hashes_are_those_of_its_files(
    whole_runtime: Runtime, runtime: Runtime, tmp_path: Path
) -> None:
    again = without_unused(whole_runtime, tmp_path)
    assert (is_lean(again, tmp_path), is_lean(whole_runtime, tmp_path)) == (True, False)
    assert (again.sizes, again.hashes) == (runtime.sizes, runtime.hashes)
    assert [name for name in again.files if again.hashes[name] != whole_runtime.hashes[name]] == [
        name for name in again.files if name.endswith((".zip", ".whl")) or name == LOCK
    ]
    assert sum(again.sizes.values()) < sum(whole_runtime.sizes.values()) - 1_500_000
    licences = {name for path in whole_runtime.files.values() if path.suffix == ".whl" for name in names_in(path)}
    (wheel,) = [path for path in again.files.values() if path.suffix == ".whl"]
    assert {name for name in licences if "licenses" in name} <= names_in(wheel)


def test_other_runtimes_stay_as_they_are() -> None:
    assert without_unused(public()) == public()
    pygbag = dataclasses.replace(public(), files={"pythons.js": Path("pythons.js")})
    assert without_unused(pygbag) == pygbag


@pytest.mark.parametrize("name", [STDLIB, LOCK])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[", encoding="utf-8")
    broken = Runtime("x", "pyodide", "runtime/", {name: 1}, {name: tmp_path / name}, {name: "ab"})
    with pytest.raises(BuildError, match=rf"{name} is no .*--whole-runtime"):
        without_unused(broken, tmp_path / "lean")


@pytest.mark.parametrize("text", ["[", "[]", "a: 3", "a: [{names: [b]}]", "a: [{why: c}]", "a: [{why: c, names: 3}]"])
def test_a_list_of_another_shape_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BuildError, match=r"list\.yaml is not a list of what goes"):
        listed(path)
    path.write_text("a: [{why: c, names: [b]}]", encoding="utf-8")
    assert listed(path) == {"a": ["b"]}


def test_pyodides_list_of_packages_names_none(runtime: Runtime) -> None:
    found = json.loads(runtime.files[LOCK].read_text(encoding="utf-8"))
    assert found["packages"] == {}
    assert found["info"]["python"].startswith("3.")
    assert left_out.LIST.is_file()


@pytest.mark.browser
def test_the_whole_runtime_starts_too(chromium: Browser, whole_runtime: Runtime, tmp_path: Path) -> None:
    built = build(whole_runtime, tmp_path / "web")
    with hosted(built.folder) as address, opened(chromium, address, WIDE, go=False) as visit:
        player = Player(visit).start()
        assert player.screen == "title"
        assert player.ask("__import__('statistics').mean([1, 3])") == 2
        assert player.is_clean()
