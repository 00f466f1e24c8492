"""The command line: every option, every wrong value, and what happens where the game cannot be shown."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game import __main__ as program
from game import resources
from game.app import App
from game.authoring import fresh
from game.engine.replay import Run, encode
from game.engine.setup import RunSetup
from game.options import Options
from game.platform import native
from game.ui.asset_error import AssetError

CODE = encode(Run(RunSetup(seed=5)))


def test_help_names_every_option_and_leaves_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        program.main(["--help"])
    assert caught.value.code == 0
    said = capsys.readouterr().out
    known = "edition seed lang orientation size text-scale face resume mode text-mode help"
    for name in known.split():
        assert f"--{name}" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--edition", "cinema"], "museum, class, home"),
        (["--seed", "1.5"], "0 to 1048575"),
        (["--lang", "tlh"], "one of en"),
        (["--orientation", "flat"], "landscape, portrait"),
        (["--size", "390"], "such as 390x844"),
        (["--text-scale", "90"], "100, 125, 150, 200"),
        (["--face", "9"], "1 to 4"),
        (["--parallels-only", "no"], "yes or no value"),
        (["--resume", "????"], "groups of four"),
        (["--mode", "race"], "one of vote, watch, booster"),
        (["--mode", "watch"], "add --resume CODE"),
        (["--mode", "vote", "--text-mode"], "leave --text-mode out"),
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
    given = program.parser().parse_args(
        "--edition class --seed 9 --lang en --orientation portrait --text-scale 125 --contrast high --motion reduced "
        f"--face 2 --parallels-only yes --resume {CODE} --text-mode".split()
    )
    fresh.prepare_content()
    wanted = Options("class", 9, "en", "portrait", "125", "high", "reduced", 1, CODE, parallels_only="yes")
    assert program.asked_for(vars(given)) == wanted
    assert given.text_mode


def test_a_mode_is_that_of_the_address() -> None:
    fresh.prepare_content()
    given = program.parser().parse_args(["--mode", "watch", "--resume", CODE])
    assert program.asked_for(vars(given)) == Options(code=CODE, mode="watch")


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


def test_a_display_that_nobody_sees_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    monkeypatch.setenv("MODEL_CITIZEN_DATA", str(tmp_path))
    monkeypatch.setattr("pygame.display.init", lambda: None)
    monkeypatch.setattr("pygame.display.get_driver", lambda: "offscreen")
    closed: list[bool] = []
    monkeypatch.setattr("pygame.display.quit", lambda: closed.append(True))  # other tests have theirs open
    assert program.main([]) == 1
    assert "there is no display" in capsys.readouterr().err
    assert closed


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
    monkeypatch.setattr(fresh, "is_stale", lambda _: False)
    edition = {"id": "all", "name": "", "length": "", "short": "", "touches": "", "asks": []}
    for editions, broken in (("{}", "editions.json"), (json.dumps([edition]), "story.json")):
        (folder / "editions.json").write_text(editions, encoding="utf-8")
        assert program.main(["--text-mode"]) == 1
        said = capsys.readouterr().err
        assert broken in said
        assert "Traceback" not in said


@pytest.fixture
def checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a small checkout of its own, with nothing compiled yet, that the game is played from."""
    folder = tmp_path / "checkout"
    shutil.copytree(resources.root() / "tests" / "content" / "tiny", folder / "levels")
    (folder / "assets" / "art").mkdir(parents=True)
    shutil.copy(resources.assets() / "art" / "tokens.json", folder / "assets" / "art")
    monkeypatch.setattr(resources, "root", lambda: folder)
    monkeypatch.setattr(resources, "_chosen", [])
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def kept_words(text_id: str) -> str:
    """Return words as the game would say them now."""
    fresh.prepare_content()
    words = json.loads((resources.content() / "text" / "en.json").read_text(encoding="utf-8"))
    return str(words.get(text_id, "is not said"))


@pytest.mark.parametrize("dated", [0, 1, 4_000_000_000])
def test_what_is_played_is_what_the_levels_say_whatever_their_dates(checkout: Path, dated: int) -> None:
    assert kept_words("payday.comic") == "Buy the comic"
    level = checkout / "levels" / "1_first.yaml"
    level.write_text(level.read_text(encoding="utf-8").replace("Buy the comic", "Buy it"), encoding="utf-8")
    if dated:
        os.utime(level, (dated, dated))
    assert kept_words("payday.comic") == "Buy it"
    for path in (checkout / "build").rglob("*"):
        os.utime(path, (dated, dated))
    assert not fresh.is_stale(resources.content())


def test_a_level_that_was_deleted_is_not_played(checkout: Path) -> None:
    level = checkout / "levels" / "2_more.yaml"
    first = (checkout / "levels" / "1_first.yaml").read_text(encoding="utf-8")
    more = first.replace("id: first\n", "id: more\n").replace("number: 1", "number: 2").replace("First days", "More")
    for moment in ("payday", "corner", "visit"):
        more = more.replace(f"id: {moment}\n", f"id: {moment}_2\n")
    level.write_text(more.replace("calendar: 1", "calendar: 8").replace("calendar: 2", "calendar: 9"))
    assert kept_words("more.title") == "More"
    level.unlink()
    assert kept_words("more.title") == "is not said"


@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_compiled_content_that_is_damaged_is_made_anew(checkout: Path, damage: bytes | None) -> None:
    assert kept_words("payday.comic") == "Buy the comic"
    for name in ("story.json", "text/en.json"):
        path = checkout / "build" / "content" / name
        path.unlink() if damage is None else path.write_bytes(damage)
        assert kept_words("payday.comic") == "Buy the comic"


def test_what_an_editor_leaves_behind_makes_nothing_stale(checkout: Path) -> None:
    fresh.prepare_content()
    (checkout / "levels" / ".#1_first.yaml").symlink_to("somebody@somewhere.1234")
    (checkout / "levels" / "1_first.yaml~").write_text("an older one")
    assert not fresh.is_stale(resources.content())


def test_a_checkout_that_is_read_only_is_compiled_into_the_cache_once(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / "build").write_text("in the way")
    assert kept_words("payday.comic") == "Buy the comic"
    assert resources.content().is_relative_to(tmp_path / "cache")
    monkeypatch.setattr(resources, "_chosen", [])
    monkeypatch.setattr("game.authoring.compiler.write", lambda *_: pytest.fail("compiled again"))
    assert kept_words("payday.comic") == "Buy the comic"
    assert capsys.readouterr().err == ""


def test_where_there_is_no_cache_either_a_temporary_folder_will_do(checkout: Path, tmp_path: Path) -> None:
    (checkout / "build").write_text("in the way")
    (tmp_path / "cache").write_text("in the way")
    assert kept_words("payday.comic") == "Buy the comic"
    assert not resources.content().is_relative_to(tmp_path)


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "somewhere")


def test_where_nothing_can_be_written_the_old_is_played_and_none_is_told(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("game.authoring.compiler.write_whole", full)
        with pytest.raises(resources.ContentError, match="not compiled yet, and somewhere cannot be written"):
            fresh.prepare_content()
    fresh.prepare_content()
    level = checkout / "levels" / "1_first.yaml"
    level.write_text(level.read_text(encoding="utf-8").replace("Buy the comic", "Buy it"), encoding="utf-8")
    monkeypatch.setattr("game.authoring.compiler.write_whole", full)
    assert kept_words("payday.comic") == "Buy the comic"
    assert "what they were is played" in capsys.readouterr().err


def test_levels_that_do_not_compile_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "1_bad.yaml").write_text("id: [", encoding="utf-8")
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    monkeypatch.setattr(resources, "content", lambda: tmp_path / "build")
    with pytest.raises(resources.ContentError, match="1_bad"):
        fresh.prepare_content()


def test_without_the_authors_tools_old_content_will_do_and_none_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "content"
    monkeypatch.setattr(resources, "content", lambda: folder)
    monkeypatch.setitem(sys.modules, "game.authoring.compiler", None)
    with pytest.raises(resources.ContentError, match="build_web"):
        fresh.prepare_content()
    folder.mkdir()
    (folder / "story.json").write_text("{}", encoding="utf-8")
    fresh.prepare_content()


def test_a_bundle_is_never_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "is_checkout", lambda: False)
    monkeypatch.setattr(fresh, "is_stale", lambda _: pytest.fail("looked"))
    fresh.prepare_content()


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        ("app.running = False", native.CLOSED),
        ("window.restart()", native.AGAIN),
        ("os.kill(os.getpid(), signal.SIGTERM)", 0),
        ("app.error, app.running = ValueError(), False", 1),
    ],
)
def test_an_exhibit_ends_with_a_code_that_says_why_and_by_no_key(ending: str, code: int, tmp_path: Path) -> None:
    source = f"""
import os, signal, sys, pygame
from game import __main__ as program
from game.app import App
real = program.watched
def watched(app, window, surface):
    frames = iter(range(60))
    plain = app.step
    def step(events, dt):
        count = next(frames)
        pygame.event.post(pygame.Event(pygame.QUIT))
        if count == 40:
            {ending}
        return plain(events, dt)
    app.step = step
    real(app, window, surface)
program.watched = watched
sys.exit(program.main(["--kiosk"]))
"""
    environment = {
        **os.environ,
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "RUNTIME_DIRECTORY": str(tmp_path),
    }
    done = subprocess.run([sys.executable, "-c", source], env=environment, cwd=resources.root(), check=False)
    assert done.returncode == code
    assert list(tmp_path.iterdir()) == []
