"""A play-through and what is kept of it, over the hand-made story: no screen, no file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.engine.events import NightFell
from game.engine.intents import Choose, Continue, Intent
from game.engine.offers import legal
from game.engine.reducer import Rejected, Step
from game.engine.replay import Run, encode
from game.engine.setup import RunSetup
from game.engine.state import LEVEL_END, MOMENT, MORNING, GameState
from game.engine.state_json import digest
from game.session import save as saves
from game.session.ports import Storage
from game.session.save import Save, SaveError, from_text, to_text
from game.session.session import NotResumed, Resumed, Session, forget_everything, put_aside, resume_code, resume_save
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


SET_UP = {"edition": 2, "seed": 9, "aim": 1, "face": 3, "consent": True, "options": 0}


def rewritten(**values: Any) -> str:
    """Return a save with other values and a checksum that fits."""
    data = json.loads(to_text(Save(Run(SETUP, (0, 1), before=4, after=5, sort_results=6), "1deadbee", 1)))
    del data["check"]
    data.update(values)
    return json.dumps({**data, "check": saves._check(data)})


@pytest.mark.parametrize(
    ("name", "most"),
    [("choices", 3), ("turns", saves.MOST_TURNS), ("before", 11), ("after", 11), ("sort_results", 4095)],
)
def test_a_save_with_a_number_out_of_range_is_damaged(name: str, most: int) -> None:
    def text(value: Any) -> str:
        return rewritten(**{name: [value] if name == "choices" else value})

    assert from_text(text(0))
    assert from_text(text(most))
    for value in (most + 1, -1, True, 1.0, "1", None):
        with pytest.raises(SaveError, match=r"save\.damaged"):
            from_text(text(value))


def test_a_save_has_as_many_choices_as_a_code() -> None:
    assert len(from_text(rewritten(choices=[0] * 127)).run.choices) == 127
    with pytest.raises(SaveError, match=r"save\.damaged"):
        from_text(rewritten(choices=[0] * 128))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x" * 8193, "save.too_long"),
        (" " * 8192, "save.damaged"),
        ("[]", "save.foreign"),
        ('{"app": "chess", "format": 2}', "save.foreign"),
        (rewritten(app="chess"), "save.foreign"),
        (rewritten(format=0), "save.format"),
        (rewritten(format=3), "save.format"),
        (rewritten(format=True), "save.format"),
        (rewritten(content=7), "save.damaged"),
        (rewritten(setup={}), "save.damaged"),
        (rewritten(setup={**SET_UP, "consent": 1}), "save.damaged"),
        (
            rewritten(setup={**SET_UP, "face": 9}),
            "save.damaged",
        ),
    ],
)
def test_a_save_that_is_none_says_why(text: str, reason: str) -> None:
    with pytest.raises(SaveError) as caught:
        from_text(text)
    assert (caught.value.reason, str(caught.value)) == (reason, reason)


def test_a_save_of_the_most_letters_is_read() -> None:
    text = to_text(Save(Run(SETUP), "1deadbee"))
    assert from_text(text + " " * (saves.MOST_CHARACTERS - len(text))).run.setup == SETUP


def test_a_save_of_another_story_is_put_aside() -> None:
    storage = Memory()
    text = rewritten(setup={**SET_UP, "edition": 3})
    storage.write(saves.KEY, text)
    assert resume_save(RULES, storage) == NotResumed("save.damaged", "run.aside.1")
    assert storage.texts == {"run.aside.1": text}
    full = Memory(room=len(text) + 1)
    full.write(saves.KEY, text)
    assert resume_save(RULES, full) == NotResumed("save.stays")
    assert full.texts == {saves.KEY: text}


def test_where_nothing_was_kept_nothing_is_resumed() -> None:
    assert resume_save(RULES, Memory()) is None


def test_a_save_that_only_fits_in_part_is_put_aside_and_taken_up_as_far_as_it_fits() -> None:
    storage = Memory()
    storage.write(saves.KEY, rewritten(choices=[0, 3]))
    found = resume_save(RULES, storage)
    assert isinstance(found, Resumed)
    assert (found.notice, len(found.session.state.log)) == ("save.content_changed", 1)
    assert "run.aside.1" in storage.texts


def test_pages_that_were_turned_are_turned_again_as_far_as_there_are_any() -> None:
    storage = Memory()
    storage.write(saves.KEY, rewritten(choices=[0], turns=8))
    session = taken_up(storage)
    assert (session.state.phase, session.turns) == (MOMENT, 2)


@pytest.mark.parametrize(
    ("run", "notice"),
    [
        (Run(SETUP, (0, 1), 0x1DEA), ""),
        (Run(SETUP, (0, 1), 0x1DEB), "code.content_changed"),
        (Run(SETUP, (0, 3), 0x1DEA), "code.content_changed"),
    ],
)
def test_a_code_of_another_story_is_said_to_be_one(run: Run, notice: str) -> None:
    found = resume_code(RULES, Memory(), encode(run))
    assert isinstance(found, Resumed)
    assert found.notice == notice


def test_a_code_brings_the_attitudes_along() -> None:
    found = resume_code(RULES, Memory(), encode(Run(SETUP, (0,), before=3, after=8)))
    assert isinstance(found, Resumed)
    assert (found.session.before, found.session.after) == (3, 8)
    assert found.session.is_kept


def test_a_run_that_lies_aside_already_is_not_put_there_again_and_none_is_written_over() -> None:
    storage = Memory()
    names = [put_aside(storage, f"run {number}") for number in range(9)]
    assert names == [f"run.aside.{number}" for number in range(1, 10)]
    assert put_aside(storage, "run 4") == "run.aside.5"
    assert put_aside(storage, "another") == "run.aside.10"
    assert [*storage.texts.values()] == [*(f"run {number}" for number in range(9)), "another"]


def test_a_run_of_another_is_put_aside_before_this_is_written_or_nothing_is() -> None:
    storage = Memory()
    storage.texts[saves.KEY] = "an old run"
    session = Session(RULES, SETUP, storage)
    storage.room = len("an old run")
    assert (session.keep(), session.is_kept, session.another_is_kept) == (False, False, True)
    assert storage.texts == {saves.KEY: "an old run"}
    storage.room = 10**6
    assert (session.keep(), session.is_kept) == (True, True)
    assert storage.texts["run.aside.1"] == "an old run"
    assert from_text(storage.texts[saves.KEY]).run.setup == SETUP


def test_a_run_that_the_player_gave_up_is_written_over() -> None:
    storage = Memory()
    storage.texts[saves.KEY] = "an old run"
    storage.room = 1000
    session = after(Continue(), storage=storage)
    assert session.is_kept
    assert storage.texts.pop("run.aside.1") == "an old run"
    storage.texts[saves.KEY] = "another"
    assert session.take_the_place()
    assert [*storage.texts] == [saves.KEY]
    assert from_text(storage.texts[saves.KEY]).run.setup == SETUP


def test_what_this_run_goes_on_from_is_no_run_of_another() -> None:
    storage = Memory()
    after(Continue(), Choose("payday", "comic"), storage=storage)
    here = storage.texts[saves.KEY]
    further = after(Continue(), Choose("payday", "comic"), Continue(), Continue())
    further.storage = storage
    assert further.keep()
    assert [*storage.texts] == [saves.KEY]
    storage.texts[saves.KEY] = here
    assert after(Continue(), storage=storage).is_kept, "it has fewer choices"
    assert storage.texts["run.aside.1"] == here


def test_everything_that_is_kept_can_be_forgotten() -> None:
    storage = Memory()
    storage.texts = {"run": "?", "settings": "{}"}
    assert forget_everything(storage) == ("run", "settings")
    assert storage.texts == {}


def test_a_step_is_what_came_of_it_and_a_refusal_changes_nothing() -> None:
    session = after()
    before, kept = session.state, dict(session.storage.texts)  # type: ignore[attr-defined]
    assert isinstance(session.dispatch(Choose("payday", "comic")), Rejected)
    assert (session.state, session.storage.texts) == (before, kept)  # type: ignore[attr-defined]
    outcome = session.dispatch(Continue())
    assert isinstance(outcome, Step)
    assert (session.state, session.events, session.turns) == (*outcome, 1)
    outcome = session.dispatch(Choose("payday", "comic"))
    assert isinstance(outcome, Step)
    assert (session.state, session.events, session.turns) == (*outcome, 0)
    assert any(isinstance(event, NightFell) for event in session.events)


def test_a_run_that_cannot_be_kept_goes_on_and_says_so() -> None:
    session = after(Continue(), storage=Memory(room=0))
    assert not session.is_kept
    assert session.state.phase == MOMENT
    assert not session.keep()
    assert after(Continue()).is_kept


def test_a_run_is_over_at_its_ending_and_not_before() -> None:
    session = after()
    while intents := legal(RULES, session.state):
        assert not session.is_over
        session.dispatch(intents[0])
    assert session.is_over


def test_many_turned_pages_are_kept_as_the_most_that_a_save_can_say() -> None:
    session = after()
    session.turns = 30
    session.keep()
    assert from_text(session.storage.read(saves.KEY) or "").turns == saves.MOST_TURNS
