"""The numbers of the worked day: one choice, the same acts under two more policies."""

from __future__ import annotations

import pytest

from game.engine.events import ScoreChanged
from game.engine.explain import causes
from game.engine.intents import Choose, Continue
from game.engine.ledger import Ledger
from game.engine.petals import FLOOR, tier
from game.engine.reducer import Step, new_game, reduce
from game.engine.scoring import Contact, Source, impact, score
from game.engine.setup import RunSetup
from game.engine.state import GameState
from tests.unit.linden import (
    ADAEZE,
    COMPANY,
    EVERYONE,
    INES,
    JUN,
    NOOR,
    PERKS,
    RULES,
    YOU_ON_FILE,
    act,
    on_file,
)

SPRING = (Contact(JUN, 3, 604), Contact(INES, 3, 655), Contact(ADAEZE, 1, 748))
SUMMER = (Contact(JUN, 3, 488), Contact(INES, 3, 640), Contact(ADAEZE, 1, 781), Contact(NOOR, 2, 702))
HISTORY = Ledger(
    (
        *on_file(**YOU_ON_FILE).acts,
        act("buy.imported_comic", 2),
        act("ask.in_person", 2),
        act("badge.shown", 2),
        act("bill.on_time", 2),
    )
)


def morning() -> GameState:
    """Return the card of the worked day on the table, with the friends' numbers of that morning."""
    state = new_game(RULES, RunSetup())
    society = state.society._replace(totals=(668, 604, 655, 748, 700, FLOOR))
    outcome = reduce(RULES, state._replace(society=society, score=668), Continue())
    assert isinstance(outcome, Step)
    return outcome.state


@pytest.mark.parametrize(
    ("option", "after", "petal", "points"), [("comic", 664, 3, -4), ("shoes", 677, 3, 9), ("neither", 669, 1, 1)]
)
def test_one_choice_moves_one_petal(option: str, after: int, petal: int, points: int) -> None:
    outcome = reduce(RULES, morning(), Choose("payday", option))
    assert isinstance(outcome, Step)
    change = next(event for event in outcome.events if isinstance(event, ScoreChanged))
    assert (change.before, change.after) == (668, after)
    assert [(cause.source, cause.petal, cause.points) for cause in causes(RULES.story, change)] == [
        (Source.ACT, petal, points)
    ]


def test_the_morning_rests_on_what_is_on_file_and_on_friends() -> None:
    report = score(PERKS, on_file(**YOU_ON_FILE), SPRING, 2)
    assert report.total == 668
    assert [cause.points for cause in report.causes[:5]] == [FLOOR, 90, 54, 84, 75]
    assert sum(cause.points for cause in report.causes if cause.source is Source.FRIEND) == 15
    assert tier(report.total) == "bud"


def test_in_sunlight_nobody_did_anything_and_you_fall() -> None:
    report = score(COMPANY, HISTORY, SUMMER, 9)
    assert report.total == 659
    friends = {cause.person: cause.points for cause in report.causes if cause.source is Source.FRIEND}
    assert sum(friends.values()) in {80, 81}
    assert friends[JUN] == 14
    assert impact(COMPANY, HISTORY, SUMMER, 9, JUN) == -20
    assert score(COMPANY, HISTORY, SUMMER[1:], 9).total == 679


def test_the_same_acts_are_worth_something_else_later() -> None:
    report = score(EVERYONE, HISTORY, SUMMER, 9)
    assert report.total == 637
    points = {cause.act.tag: cause.points for cause in report.causes if cause.act}
    assert points["buy.imported_comic"] == -16
    assert points["ask.in_person"] == -2
    assert points["badge.shown"] == 3
    shoes = Ledger((*on_file(**YOU_ON_FILE).acts, act("buy.work_shoes", 2)))
    worth = [cause.points for cause in score(EVERYONE, shoes, SUMMER, 9).causes if cause.act == shoes.acts[-1]]
    assert worth == [3]


@pytest.mark.parametrize(
    ("total", "name"),
    [
        (350, "seedling"),
        (549, "seedling"),
        (550, "sprout"),
        (650, "bud"),
        (700, "bloom"),
        (750, "full_bloom"),
    ],
)
def test_tiers_begin_at_their_bottoms(total: int, name: str) -> None:
    assert tier(total) == name
