"""What editors, git and file managers leave beside the files is no part of the game; other strangers are named."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pygame
import pytest

from game import listing, resources, start
from game.authoring.__main__ import main
from game.authoring.compiler import compile_folder
from game.authoring.problems import ContentProblemsError
from game.authoring.web import build, runtimes, stage
from game.authoring.web.places import ROOT
from game.i18n import languages
from game.platform.file_storage import FileStorage
from game.ui.text import Typesetter

LEFT = [".#{}", "._{}", ".{}.swp", "#{}#", "{}~", "{}.bak", "{}.orig", "{}.BAK", "{}.swo", "{}.tmp", "~${}", "{}.rej"]
NO_TEXT = b"\xff\x00"


def litter(folder: Path, name: str) -> None:
    """Leave everything beside a file that may be left there, and a lock that is a link to nowhere."""
    for pattern in LEFT[1:]:
        (folder / pattern.format(name)).write_bytes(NO_TEXT)
    (folder / LEFT[0].format(name)).symlink_to("somebody@somewhere.4321:1700000000")
    (folder / ".trash").mkdir()
    (folder / ".trash" / name).write_bytes(NO_TEXT)


def test_levels_compile_lint_and_get_their_schema_beside_it(levels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.authoring.lint.passes.PASSES", {})
    monkeypatch.setattr("game.authoring.lint.passes.ADVICE", {})
    assert main(["schema", "--levels", str(levels)]) == 0
    clean = compile_folder(levels, levels.parent / "out")
    litter(levels, "1_first.yaml")
    litter(levels / "policies", "gentle.yaml")
    assert compile_folder(levels, levels.parent / "out") == clean
    assert main(["lint", "--levels", str(levels)]) == 0
    assert main(["schema", "--levels", str(levels), "--check"]) == 0


@pytest.mark.parametrize("name", ["notes.yaml", "2_Second.yaml", "3_x.yml", "4_x.YAML", "5_x.yaml.txt", "old/1_a.yaml"])
def test_any_other_yaml_is_named(levels: Path, name: str) -> None:
    (levels / name).parent.mkdir(exist_ok=True)
    (levels / name).write_text("a: 1\n")
    with pytest.raises(ContentProblemsError) as caught:
        compile_folder(levels, levels.parent / "out")
    (problem,) = caught.value.problems
    assert problem.path.endswith(f"levels/{name}")
    assert "this name is not known" in problem.what


def test_a_folder_of_levels_is_told_by_its_own_files_wherever_it_lies(levels: Path) -> None:
    hidden = levels.parent / ".hidden" / "levels"
    shutil.copytree(levels, hidden)
    assert compile_folder(hidden, levels.parent / "out").story["levels"]


def test_fonts_saves_and_languages_are_found_beside_it(tmp_path: Path) -> None:
    pygame.font.init()
    fonts = tmp_path / "fonts"
    shutil.copytree(resources.assets() / "fonts", fonts)
    for font in listing.files(fonts, "*.ttf"):
        litter(fonts, font.name)
        shutil.rmtree(fonts / ".trash")
    assert Typesetter(fonts).font("bold", 24)
    FileStorage(tmp_path / "saves").write("run", "{}")
    litter(tmp_path / "saves", "run.json")
    assert FileStorage(tmp_path / "saves").keys() == ("run",)
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "de.json").write_text("{}")
    litter(tmp_path / "text", "de.json")
    assert languages(tmp_path) == ("en", "de")


def test_the_browser_gets_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "root"
    for name in ("game/screens", "game/ui", "assets/art/places", "assets/fonts", "assets/web/fonts", "assets/audio"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / "content").mkdir()
    (root / "content" / "story.json").write_text("{}")
    monkeypatch.setattr(stage, "ROOT", root)
    monkeypatch.setattr(stage, "CONTENT", root / "content")
    clean = [(name, path.read_bytes()) for name, path in list(stage.bundle_files())[len(stage.ENTRIES) :]]
    for name in ("game/screens/title.py", "assets/art/places/home.svg", "assets/audio/press.ogg", "content/story.json"):
        litter((root / name).parent, Path(name).name)
    assert [(name, path.read_bytes()) for name, path in list(stage.bundle_files())[len(stage.ENTRIES) :]] == clean
    parts = tmp_path / "parts"
    shutil.copytree(ROOT / "assets" / "web", parts)
    litter(parts / "fonts", "OFL.txt")
    litter(parts / "runtimes", "public.json")
    monkeypatch.setattr(build, "PARTS", parts)
    monkeypatch.setattr(runtimes, "MANIFESTS", parts / "runtimes")
    assert list(runtimes.manifests()) is not None
    build.fill(tmp_path / "web", runtimes.public(), {})
    assert len(list((tmp_path / "web" / "fonts").iterdir())) == 3


def test_the_game_imports_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "game" / "engine").mkdir(parents=True)
    (tmp_path / "game" / "engine" / "rng.py").write_text("")
    litter(tmp_path / "game" / "engine", "rng.py")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    asked: list[str] = []
    monkeypatch.setattr(start, "import_module", asked.append)

    class Game:
        def read_story(self) -> None:
            """Nothing."""

    list(start.rest(Game()))  # type: ignore[arg-type]
    assert asked == ["game.engine.rng"]
    assert "game.engine.rng" in sys.modules
