"""The command line: every option, every wrong value, and what happens where the game cannot be shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __main__ as program
from game import resources
from game.app import App
from game.engine.replay import Run, encode
from game.engine.setup import RunSetup
from game.options import Options
from game.platform import native
from game.ui.theme import AssetError

CODE = encode(Run(RunSetup(seed=5)))


def test_help_names_every_option_and_leaves_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        program.main(["--help"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    for name in ("cut", "seed", "lang", "orientation", "text-scale", "face", "resume", "text-mode", "help"):
        assert f"--{name}" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--cut", "cinema"], "museum, class, home"),
        (["--seed", "1.5"], "0 to 1048575"),
        (["--lang", "tlh"], "one of en"),
        (["--orientation", "flat"], "landscape, portrait"),
        (["--text-scale", "90"], "100, 125, 150, 200"),
        (["--face", "9"], "1 to 4"),
        (["--resume", "????"], "groups of four"),
        (["--nonsense"], "--nonsense"),
        (["--seed"], "--seed"),
        (["--te"], "--te"),
    ],
)
def test_a_wrong_value_is_one_line_and_two(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        program.main(arguments)
    assert caught.value.code == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert said in output.err


def test_all_options_are_read() -> None:
    options, is_text = program.parsed(
        "--cut class --seed 9 --lang en --orientation portrait --text-scale 125 --contrast high --motion reduced "
        f"--face 2 --resume {CODE} --text-mode".split()
    )
    assert options == Options("class", 9, "en", "portrait", "125", "high", "reduced", 1, CODE)
    assert is_text


def test_without_a_display_there_is_one_line_and_one(tmp_path: Path) -> None:
    environment = {**os.environ, "SDL_VIDEODRIVER": "there_is_none", "MODEL_CITIZEN_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "game"],
        env=environment,
        cwd=resources.root(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--text-mode" in done.stderr


def test_the_window_plays_until_it_is_closed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("MODEL_CITIZEN_DATA", str(tmp_path))
    seen: list[App] = []

    def run(step: object, is_running: object, _canvas: object) -> None:
        app = getattr(step, "__self__", None)
        assert isinstance(app, App)
        assert callable(is_running)
        assert is_running()
        seen.append(app)

    monkeypatch.setattr(native, "run", run)
    monkeypatch.setattr("pygame.quit", lambda: None)
    assert program.main(["--orientation", "portrait", "--seed", "7"]) == 0
    assert seen[0].surface.get_size() == (720, 1280)


def test_an_error_while_playing_is_told_by_the_exit_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("MODEL_CITIZEN_DATA", str(tmp_path))
    monkeypatch.setattr("pygame.quit", lambda: None)

    def run(step: object, is_running: object, _canvas: object) -> None:
        del is_running
        step.__self__.error = RuntimeError("x")  # type: ignore[attr-defined]

    monkeypatch.setattr(native, "run", run)
    assert program.main([]) == 1


def test_a_missing_file_of_the_look_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("MODEL_CITIZEN_DATA", str(tmp_path))

    def broken(*_: object) -> App:
        raise AssetError("tokens.json", "no such file")

    monkeypatch.setattr("game.start.build_app", broken)
    assert program.main([]) == 1
    assert "tokens.json" in capsys.readouterr().err


def test_broken_content_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "content"
    (folder / "text").mkdir(parents=True)
    (folder / "story.json").write_text("[]", encoding="utf-8")
    (folder / "text" / "en.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(resources, "content", lambda: folder)
    monkeypatch.setattr(program, "is_stale", lambda: False)
    assert program.main(["--text-mode"]) == 1
    said = capsys.readouterr().err
    assert "story.json" in said
    assert "Traceback" not in said


def test_stale_content_is_compiled_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    monkeypatch.setattr(resources, "content", lambda: folder)
    assert program.is_stale()
    program.prepare_content()
    assert (folder / "story.json").is_file()
    assert not program.is_stale()
    os.utime(folder / "story.json", (1, 1))
    assert program.is_stale()


def test_levels_that_do_not_compile_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "1_bad.yaml").write_text("id: [", encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    monkeypatch.setattr(resources, "content", lambda: tmp_path / "build")
    with pytest.raises(resources.ContentError, match="1_bad"):
        program.prepare_content()


def test_without_the_authors_tools_old_content_will_do_and_none_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "content"
    monkeypatch.setattr(resources, "content", lambda: folder)
    monkeypatch.setitem(sys.modules, "game.authoring.compiler", None)
    with pytest.raises(resources.ContentError, match="build_web"):
        program.prepare_content()
    folder.mkdir()
    (folder / "story.json").write_text("{}", encoding="utf-8")
    program.prepare_content()


def test_a_bundle_is_never_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "is_checkout", lambda: False)
    monkeypatch.setattr(program, "is_stale", lambda: pytest.fail("looked"))
    program.prepare_content()
