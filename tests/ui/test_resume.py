"""What is kept, and how a run goes on: from the device, from a code, from a damaged save."""

import json
from pathlib import Path

import pytest

from game.engine.intents import Continue
from game.engine.offers import legal
from game.engine.state import MOMENT
from game.engine.state_json import digest
from game.options import Options
from game.platform import native
from game.platform.file_storage import FileStorage
from game.platform.native import Window
from game.screens.outcomes import Refused
from game.screens.system.code_entry import tidied
from game.screens.system.error import ErrorScreen
from game.screens.system.stored_data import StoredScreen
from game.session.session import Resumed, Session, resume_save
from game.session.settings import Settings, to_text
from game.ui.commands import Push
from game.ui.events import PageEvent
from tests.ui.game_driver import QUICK, GameDriver


def played(folder: Path, choices: int = 3) -> Session:
    """Return a run that made some choices and was kept in a folder."""
    player = GameDriver(folder)
    player.begin()
    session = player.context.session
    while len(session.state.log) < choices or session.state.phase != MOMENT:
        session.dispatch(legal(player.context.rules, session.state)[0])
    return session


def test_closing_and_opening_again_goes_on_at_the_same_moment(tmp_path: Path) -> None:
    session = played(tmp_path)
    player = GameDriver(tmp_path)
    assert player.node("continue").name.startswith("Go on: ")
    player.press_button("continue")
    assert digest(player.context.state) == digest(session.state)
    assert player.screen.name == "moment"


def test_a_night_is_resumed_as_the_same_night(tmp_path: Path) -> None:
    session = played(tmp_path)
    while session.state.phase != "night":
        session.dispatch(legal(session.rules, session.state)[0])
    player = GameDriver(tmp_path)
    player.press_button("continue")
    assert digest(player.context.state) == digest(session.state)
    assert player.screen.name == "night"


def test_a_new_run_asks_before_the_kept_one_ends(tmp_path: Path) -> None:
    played(tmp_path)
    player = GameDriver(tmp_path)
    player.press_button("begin")
    assert player.screen.name == "dialog"
    player.press_button("keep")
    assert player.screen.name == "title"
    player.press_button("begin")
    player.press_button("begin")
    assert player.screen.name == "consent"


def test_leaving_for_the_title_keeps_the_run(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    player.begin()
    player.press("escape")
    player.settle()
    player.press_button("leave")
    assert player.screen.name == "title"
    assert player.context.current_session is None
    assert "Go on" in player.node("continue").name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"app": "chess"}', "another game"),
        ("no json at all \x00", "could not be read"),
        ('{"app": "model-citizen", "format": 99}', "another version"),
        ('{"app": "model-citizen", "format": 1}', "could not be read"),
        ("x" * 9000, "longer than"),
    ],
)
def test_a_save_that_is_none_is_put_aside_and_told_of(tmp_path: Path, text: str, said: str) -> None:
    FileStorage(tmp_path).write("run", text)
    player = GameDriver(tmp_path)
    note = player.node("note").name
    assert "run.aside.1" in note
    assert said in note
    assert FileStorage(tmp_path).read("run.aside.1") == text
    assert player.node("begin").name == "Start"
    player.begin()
    assert isinstance(resume_save(player.context.rules, FileStorage(tmp_path)), Resumed)


def test_a_save_of_another_story_goes_as_far_as_it_fits_and_says_so(tmp_path: Path) -> None:
    session = played(tmp_path)
    data = json.loads(FileStorage(tmp_path).read("run") or "")
    from game.session import save

    kept = save.from_text(json.dumps(data))
    longer = save.Save(kept.run.__class__(kept.run.setup, (*kept.run.choices, 3, 3, 3)), "0000")
    FileStorage(tmp_path).write("run", save.to_text(longer))
    player = GameDriver(tmp_path)
    assert "as far as it still fits" in player.node("note").name
    player.press_button("continue")
    assert player.context.state.log[: len(session.state.log)] == session.state.log


def test_a_code_brings_a_run_to_another_machine(tmp_path: Path) -> None:
    session = played(tmp_path / "one")
    player = GameDriver(tmp_path / "two", Options(code=session.code, motion="reduced"))
    assert player.context.state.log == session.state.log
    assert player.screen.name == "moment"


def test_a_code_is_typed_on_the_keyboard(tmp_path: Path) -> None:
    session = played(tmp_path / "one")
    player = GameDriver(tmp_path / "two")
    player.press_button("code")
    player.type_text(session.code + "X")
    player.press("backspace")
    assert player.node("field").value == session.code
    player.press_button("enter")
    assert player.context.state.log == session.state.log


def test_a_code_is_typed_on_the_pad(tmp_path: Path) -> None:
    session = played(tmp_path / "one", 1)
    player = GameDriver(tmp_path / "two", portrait=True)
    player.tap("code")
    player.settle()
    player.tap("key:Z")
    player.tap("key:back")
    for letter in session.code.replace("-", ""):
        player.tap(f"key:{letter}")
    player.tap("enter")
    player.settle()
    assert player.context.state.log == session.state.log


def test_a_code_is_pasted_out_of_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = played(tmp_path / "one")
    player = GameDriver(tmp_path / "two")
    player.press_button("code")
    monkeypatch.setattr(type(player.host.page), "paste", lambda _: f"https://example.org/play#{session.code}")
    player.press_button("paste")
    assert player.node("field").value == session.code
    player.app.hear(PageEvent("paste", "0000"))
    assert player.node("field").value == "0000"
    player.app.hear(PageEvent("paste", "%&/"))
    player.settle()
    assert player.node("field").value == "0000"
    assert "no code on the clipboard" in player.node("wrong").name


@pytest.mark.parametrize(
    ("text", "why"), [("", "nothing in the box"), ("ABCD", "breaks off"), ("0" * 80, "does not open")]
)
def test_a_wrong_code_says_why_in_words(tmp_path: Path, text: str, why: str) -> None:
    player = GameDriver(tmp_path)
    player.press_button("code")
    player.type_text(text)
    player.spoken()
    player.press_button("enter")
    assert player.screen.name == "code_entry"
    assert why in player.node("wrong").name
    assert any(why in said for said in player.spoken())
    assert player.node("field").value.replace("-", "") == text


def test_what_is_typed_is_kept_to_letters_that_a_code_can_have() -> None:
    assert tidied("o i l u!") == "011"
    assert len(tidied("Z" * 5000)) == 90
    assert tidied("?code=ab-cd") == "ABCD"


def test_a_code_in_the_address_while_the_page_is_open(tmp_path: Path) -> None:
    session = played(tmp_path / "one")
    player = GameDriver(tmp_path / "two")
    player.app.hear(PageEvent("resume_code", session.code))
    player.settle()
    assert player.context.state.log == session.state.log
    before = player.tree()
    player.app.hear(PageEvent("resume_code", "ABCD"))
    player.settle()
    assert "breaks off" in player.visible_text()
    player.advance(10_000)
    assert player.tree() == before


def test_a_page_that_turned_goes_on_by_itself(tmp_path: Path) -> None:
    session = played(tmp_path)
    player = GameDriver(tmp_path)
    player.app.hear(PageEvent("start", "resume"))
    player.settle()
    assert player.context.state.log == session.state.log
    assert player.navigator.page_event(PageEvent("start", "")) is None
    assert GameDriver(tmp_path / "none").navigator.page_event(PageEvent("start", "resume")) is None


def test_everything_that_is_kept_can_be_seen_and_deleted(tmp_path: Path) -> None:
    played(tmp_path)
    FileStorage(tmp_path).write("run.aside.1", "old")
    FileStorage(tmp_path).write("settings", "{}")
    FileStorage(tmp_path).write("other", "?")
    player = GameDriver(tmp_path)
    player.app.run(Push(StoredScreen(player.context)))
    player.settle()
    assert "Your run" in player.visible_text()
    assert "put aside" in player.visible_text()
    player.press_button("delete")
    player.press_button("delete")
    assert player.screen.name == "title"
    assert "deleted" in player.node("note").name
    assert FileStorage(tmp_path).keys() == ()
    player.app.run(Push(StoredScreen(player.context)))
    player.settle()
    assert "Nothing is kept" in player.visible_text()
    player.press("escape")
    player.settle()
    assert player.screen.name == "title"


def test_the_games_own_files_are_named_with_their_size_and_go_with_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [14_963_211]
    monkeypatch.setattr(Window, "offline_bytes", lambda _: sum(there))
    monkeypatch.setattr(Window, "forget_offline", lambda _: there.clear())
    player = GameDriver(tmp_path)
    player.app.run(Push(StoredScreen(player.context)))
    player.settle()
    assert "Files of the game itself, so that they need not come over the network again, 15 MB" in player.visible_text()
    assert "Of you nothing is kept" in player.visible_text()
    player.press("escape")
    player.settle()
    player.press_button("settings")
    player.settle()
    assert not player.node("delete").state.disabled
    player.press_button("delete")
    player.press_button("delete")
    assert there == []
    player.app.run(Push(StoredScreen(player.context)))
    player.settle()
    assert "Nothing is kept" in player.visible_text()
    assert player.node("delete").state.disabled


def test_the_code_is_shown_when_something_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    player = GameDriver(tmp_path, QUICK)
    assert player.navigator.resume_code() == ""
    player.begin()
    code = player.context.session.code
    assert player.navigator.resume_code() == code

    def broken(*_: object) -> object:
        raise ZeroDivisionError("broken on purpose")

    monkeypatch.setattr(type(player.screen), "update", broken)
    for _ in range(20):
        player.app.step([], 0.1)
    error, player.app.error = player.app.error, None
    assert isinstance(error, ZeroDivisionError)
    assert isinstance(player.screen, ErrorScreen)
    assert code in player.visible_text()
    assert "broken on purpose" in capsys.readouterr().err


def test_what_the_rules_do_not_allow_now_is_refused_with_a_reason(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, QUICK)
    player.begin()
    while player.context.state.phase != MOMENT:
        player.context.session.dispatch(legal(player.context.rules, player.context.state)[0])
    before = player.context.state
    refused = player.navigator.dispatch(Continue())
    assert isinstance(refused, Refused)
    assert refused.words
    assert not refused.words.startswith("reason.")
    assert player.context.state is before


def test_what_the_system_asks_for_gives_way_to_what_the_player_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native.Window, "prefers", lambda _: {"motion": "reduced", "contrast": "high"})
    player = GameDriver(tmp_path, Options(contrast="drawn"))
    assert (player.context.settings.motion, player.context.settings.contrast) == ("reduced", "drawn")
    assert player.screen.look.reduced_motion
    FileStorage(tmp_path).write("settings", to_text(Settings(motion="full")))
    assert GameDriver(tmp_path, Options()).context.settings.motion == "full"
