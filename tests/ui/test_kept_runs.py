"""No run is lost: what other rules or a code would take the place of is put aside, or else not written over."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.content.loader import load_rules
from game.engine.offers import legal
from game.engine.replay import Run, encode
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.resources import content
from game.session import save as saves
from game.session.session import MOST_ASIDE, NotResumed, Resumed, Session, put_aside, resume_code, resume_save
from tests.memory import Memory
from tests.real import COMIC, HOME
from tests.ui.game_driver import QUICK, GameDriver


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    """Return the rules of the game."""
    return load_rules(content())


def lived(rules: Ruleset, storage: Memory, choices: int = 3) -> Session:
    """Return a run with some choices, kept on a device."""
    session = Session(rules, RunSetup(HOME, 5, COMIC, 1), storage)
    while len(session.state.log) < choices:
        session.dispatch(legal(rules, session.state)[0])
    return session


def kept_aside(storage: Memory) -> list[str]:
    """Return what was put aside."""
    return [text for name, text in storage.texts.items() if name.startswith("run.aside.")]


def test_a_save_of_other_rules_is_said_and_put_aside_though_all_its_choices_are_legal(rules: Ruleset) -> None:
    storage = Memory()
    lived(rules, storage)
    old = storage.texts[saves.KEY]
    others = Ruleset(replace(rules.story, content="0123456789ab"))
    found = resume_save(others, storage)
    assert isinstance(found, Resumed)
    assert len(found.session.state.log) == 3
    assert found.notice == "save.content_changed"
    assert kept_aside(storage) == [old]


def test_a_save_of_the_same_rules_is_no_matter(rules: Ruleset) -> None:
    storage = Memory()
    lived(rules, storage)
    found = resume_save(rules, storage)
    assert isinstance(found, Resumed)
    assert (found.notice, kept_aside(storage)) == ("", [])


def test_what_could_not_be_put_aside_is_not_written_over(rules: Ruleset) -> None:
    storage = Memory()
    encoded = lived(rules, storage).code
    old = storage.texts[saves.KEY]
    storage.room = len(old) + 20
    others = Ruleset(replace(rules.story, content="0123456789ab"))
    for found in (resume_save(others, storage), resume_code(others, storage, encoded)):
        assert isinstance(found, Resumed)
        assert storage.texts == {saves.KEY: old}
        session = found.session
        session.dispatch(legal(others, session.state)[0])
        assert not session.is_kept
        assert storage.texts == {saves.KEY: old}
    storage.room = 10**6
    session.dispatch(legal(others, session.state)[0])
    assert session.is_kept
    assert kept_aside(storage) == [old]


@pytest.mark.parametrize("kept", ["other", "this"])
def test_a_new_run_is_not_written_over_a_damaged_one_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    damaged = "{no save"
    GameDriver(tmp_path).host.storage.write(saves.KEY, damaged)
    monkeypatch.setattr("game.session.session.put_aside", lambda *_: "")
    player = GameDriver(tmp_path, QUICK)
    player.begin()
    player.spoken()
    assert player.screen.title() == "No room for two runs"
    assert player.host.storage.read(saves.KEY) == damaged
    player.press_button(kept)
    assert player.screen.name == "level_page"
    assert (player.host.storage.read(saves.KEY) == damaged) is (kept == "other")
    assert player.context.session.is_kept is (kept == "this")
    assert player.context.words("ui.save.failed") not in player.spoken(), "the question has said it"


def test_what_was_put_aside_before_stays() -> None:
    storage = Memory()
    names = [put_aside(storage, f"old {number}") for number in range(12)]
    assert len(set(names)) == 12
    assert sorted(kept_aside(storage)) == sorted(f"old {number}" for number in range(12))
    before = dict(storage.texts)
    storage.room = sum(map(len, before.values()))
    assert put_aside(storage, "one more") == ""
    assert storage.texts == before
    assert put_aside(storage, "old 3") == names[3]
    storage.room = 10**6
    for number in range(12, MOST_ASIDE):
        put_aside(storage, f"old {number}")
    assert put_aside(storage, "too many") == ""
    assert len(kept_aside(storage)) == MOST_ASIDE


def test_what_is_reserved_is_kept_through_save_and_resume(rules: Ruleset) -> None:
    storage = Memory()
    setup = RunSetup(HOME, 5, COMIC, 1, options=0b1010_0101)
    kept = Run(setup, (0, 0), before=3, after=7, sort_results=0b1000_0000_0001)
    storage.write(saves.KEY, saves.to_text(saves.Save(kept, rules.story.content)))
    found = resume_save(rules, storage)
    assert isinstance(found, Resumed)
    session = found.session
    session.dispatch(legal(rules, session.state)[0])
    for run in (session.run, saves.from_text(storage.texts[saves.KEY]).run):
        assert (run.setup.options, run.before, run.after, run.sort_results) == (0b1010_0101, 3, 7, 0b1000_0000_0001)
    again = resume_code(rules, Memory(), encode(session.run))
    assert isinstance(again, Resumed)
    assert again.session.run == session.run


def test_a_save_with_another_edition_than_the_story_has_is_put_aside(rules: Ruleset) -> None:
    storage = Memory()
    lived(rules, storage)
    data = json.loads(storage.texts[saves.KEY])
    run = saves.from_text(json.dumps(data)).run
    storage.write(saves.KEY, saves.to_text(saves.Save(replace(run, setup=replace(run.setup, edition=3)), "x")))
    assert isinstance(resume_save(rules, storage), NotResumed)
    assert len(kept_aside(storage)) == 1
