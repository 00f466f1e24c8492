"""A play-through and what is kept of it, over the hand-made story: no screen, no file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.engine.intents import Choose, Continue, Intent
from game.engine.offers import legal
from game.engine.reducer import Rejected
from game.engine.replay import Run, encode
from game.engine.setup import RunSetup
from game.engine.state import LEVEL_END, MOMENT, MORNING, GameState
from game.engine.state_json import digest
from game.session import save as saves
from game.session.ports import Storage
from game.session.save import Save, SaveError, from_text, to_text
from game.session.session import NotResumed, Resumed, Session, resume_code, resume_save
from tests.memory import Memory
from tests.unit.linden import RULES, STORY

SETUP = RunSetup(edition=2, seed=9, aim=1, face=3)


def after(*intents: Intent, storage: Memory | None = None) -> Session:
    """Return a session that carried some intents out."""
    session = Session(RULES, SETUP, storage or Memory(), before=4)
    for intent in intents:
        assert not isinstance(session.dispatch(intent), Rejected)
    return session


def taken_up(storage: Storage) -> Session:
    """Return the session of the run kept on a device."""
    found = resume_save(RULES, storage)
    assert isinstance(found, Resumed)
    return found.session


def test_a_code_puts_the_run_that_was_kept_here_aside() -> None:
    storage = Memory()
    after(Continue(), Choose("payday", "comic"), storage=storage)
    here = storage.texts[saves.KEY]
    found = resume_code(RULES, storage, after(Continue(), Choose("payday", "shoes")).code)
    assert isinstance(found, Resumed)
    assert storage.texts["run.aside.1"] == here
    assert from_text(storage.texts[saves.KEY]).run.choices == (1,)


def test_a_code_that_opens_nothing_leaves_the_run_that_is_kept_here() -> None:
    storage = Memory()
    after(Continue(), Choose("payday", "comic"), storage=storage)
    here = dict(storage.texts)
    assert resume_code(RULES, storage, "ABCD") == NotResumed("code.too_short")
    assert resume_code(RULES, storage, encode(Run(RunSetup(edition=3)))) == NotResumed("code.damaged")
    assert storage.texts == here


def other(value: Any) -> Any:
    """Return another value that could stand in the same place of a save."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, dict):
        return {**value, "seed": value["seed"] + 1}
    if isinstance(value, list):
        return [*value[:-1], 1 - value[-1]]
    return "cafe" if isinstance(value, str) else value + 1


@pytest.mark.parametrize("name", ["content", "setup", "choices", "turns", "before", "after", "sort_results"])
def test_a_save_in_which_one_value_is_another_is_damaged(name: str) -> None:
    data = json.loads(to_text(Save(Run(SETUP, (0, 1), before=4, after=5, sort_results=6), "1deadbee", 1)))
    data[name] = other(data[name])
    text = json.dumps(data)
    with pytest.raises(SaveError, match=r"save\.damaged"):
        from_text(text)
    data["check"] = saves._check({key: value for key, value in data.items() if key != "check"})
    assert from_text(json.dumps(data)), "but for its checksum it is a save"
    storage = Memory()
    storage.write(saves.KEY, text)
    assert resume_save(RULES, storage) == NotResumed("save.damaged", "run.aside.1")
    assert storage.texts == {"run.aside.1": text}


def test_a_save_comes_back_as_it_was() -> None:
    save = Save(Run(SETUP, (0, 3, 2), before=0, after=11, sort_results=4095), "1deadbee", 8)
    assert from_text(to_text(save)) == save


def test_a_session_knows_the_first_morning_of_the_level_it_is_in() -> None:
    session = after()
    mornings: dict[int, GameState] = {}
    levels = set()
    while intents := legal(RULES, session.state):
        if session.state.phase == MORNING:
            mornings.setdefault(session.state.level, session.state)
        assert session.level_start == mornings[session.state.level]
        session.keep()
        again = taken_up(session.storage)
        assert digest(again.level_start) == digest(session.level_start)
        levels.add(session.state.level)
        session.dispatch(intents[0])
    assert levels == {0, 2}


def test_what_happened_in_a_level_is_told_against_its_first_morning() -> None:
    session = after()
    while session.state.phase != LEVEL_END or session.state.level != 2:
        session.dispatch(legal(RULES, session.state)[0])
    start = session.level_start
    assert (start.level, start.phase, STORY.levels[start.level].days[start.day].weekday) == (2, MORNING, "Sun")
    assert len(start.log) == len(session.state.log) - 2
    assert start.ties != session.state.ties


@pytest.mark.parametrize("steps", range(12))
def test_a_run_that_was_left_goes_on_at_the_same_step(steps: int) -> None:
    session = after()
    for _ in range(steps):
        session.dispatch(legal(RULES, session.state)[0])
    session.keep()
    again = taken_up(session.storage)
    assert digest(again.state) == digest(session.state)
    assert (again.run, again.turns, again.events) == (session.run, session.turns, session.events)
    assert again.receipts == session.receipts
    assert [digest(state) for state in again.day_states] == [digest(state) for state in session.day_states]


def test_a_night_writes_the_receipt_of_its_day() -> None:
    session = after(Continue())
    morning = session.level_start
    assert session.receipts == []
    session.dispatch(Choose("payday", "comic"))
    (receipt,) = session.receipts
    assert (receipt.before, receipt.after) == (morning.score, session.state.score)
    (comic,) = [line.points for line in receipt.lines if line.act and line.act.tag == "buy.imported_comic"]
    assert comic < 0
    session.dispatch(Continue())
    assert session.day_states == [session.state]
    session.dispatch(Continue())
    assert session.state.phase == MOMENT
    assert len(session.day_states) == 2
