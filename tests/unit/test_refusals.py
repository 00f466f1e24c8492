"""What cannot be played or carried is refused when it is made, in one line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from game.engine.conditions import AnyOf, DoorOpen, Not
from game.engine.ledger import Act, Ledger
from game.engine.petals import NO_PETALS, Petals
from game.engine.policy import DoorRule, Policy
from game.engine.replay import CodeError, Run, check_letters, content_version, decode, encode, finished, play
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.story import Later, Moment, Option
from tests.unit.linden import PAYDAY, PEOPLE, PERKS, RULES, STORY

LEVEL = STORY.levels[0]
DAY = LEVEL.days[0]
YOU, JUN = PEOPLE[:2]


def moment(*options: Option) -> Moment:
    """Return a moment with these options."""
    return replace(PAYDAY, options=options)


def with_doors(*doors: DoorRule) -> dict[str, Policy]:
    """Return the policies with other doors in one."""
    return {**STORY.policies, "perks": replace(PERKS, doors=doors)}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"levels": (replace(LEVEL, days=(DAY, DAY)),)}, "forward"),
        ({"levels": (replace(LEVEL, days=(replace(DAY, calendar=-1),)),)}, "forward"),
        ({"levels": (replace(LEVEL, days=(replace(DAY, slots=(0, 1, 1)),)),)}, "museum has no day"),
        ({"levels": ()}, "no day to play"),
        ({"levels": (replace(LEVEL, days=(replace(DAY, slots=(1, 1)),)),)}, "slots for each of the 3 editions"),
        ({"editions": ()}, "1 to 4 editions"),
        ({"editions": STORY.editions * 2}, "1 to 4 editions"),
        ({"aims": ()}, "1 to 8 aims"),
        ({"aims": STORY.aims * 5}, "1 to 8 aims"),
        ({"policies": {}}, "unknown policy"),
        ({"policies": with_doors(DoorRule("b", 1, Not(DoorOpen("b"))))}, "stand above it"),
        ({"policies": with_doors(DoorRule("b", 1, AnyOf((DoorOpen("c"),))), DoorRule("c", 1))}, "b asks for a door"),
        ({"endings": ()}, "ending"),
        ({"people": ()}, "first is you"),
        ({"people": (replace(YOU, tie=1), JUN)}, "ties stand with others"),
        ({"people": (replace(YOU, ties=((1, 1),)), JUN)}, "ties stand with others"),
        ({"people": (replace(YOU, account=False), JUN)}, "ties stand with others"),
        ({"people": (YOU, replace(JUN, ties=((0, 1),)))}, "jun: ties"),
        ({"people": (YOU, replace(JUN, ties=((1, 1),)))}, "jun: ties"),
        ({"people": (YOU, replace(JUN, ties=((2, 1), (2, 1))))}, "jun: ties"),
        ({"people": (YOU, replace(JUN, ledger=Ledger((Act(-1, "", ""),))))}, "before day 0"),
        ({"moments": (PAYDAY, PAYDAY)}, "same id"),
        ({"moments": (moment(),)}, "at most 4"),
        ({"moments": (moment(*[Option(str(number), "") for number in range(5)]),)}, "at most 4"),
        ({"moments": (moment(Option("a", ""), Option("a", "")),)}, "two options"),
        ({"moments": (moment(Option("a", "", later=(Later(-1, 0, ()),))),)}, "in the past"),
        ({"moments": (moment(Option("a", "", ties=((0, 1),))),)}, "yourself"),
    ],
)
def test_a_story_that_no_run_could_go_through(change: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Ruleset(replace(STORY, **change))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"weights": Petals(1000, 1)}, "weights must be at least 0 and sum to 1000"),
        ({"weights": Petals(1001, -1)}, "weights must be at least 0 and sum to 1000"),
        ({"keeps": 65}, "keeps must be 0..64 sixty-fourths"),
        ({"keeps": -1}, "keeps must be 0..64 sixty-fourths"),
        ({"doors": (DoorRule("row", 600), DoorRule("row", 700))}, "a door has one rule"),
    ],
)
def test_a_policy_that_cannot_be_counted(change: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=f"^policy perks: {re.escape(why)}$"):
        replace(PERKS, **change)


@pytest.mark.parametrize("change", [{"keeps": 0}, {"keeps": 64}, {"weights": Petals(0, 1000)}, {"doors": ()}])
def test_a_policy_at_its_edges_can_be_counted(change: dict[str, Any]) -> None:
    assert Ruleset(replace(STORY, policies={**STORY.policies, "perks": replace(PERKS, **change)}))


@pytest.mark.parametrize(
    "change",
    [
        {"edition": 4},
        {"edition": None},
        {"seed": -1},
        {"seed": 1 << 20},
        {"seed": 1.0},
        {"seed": True},
        {"seed": "7"},
        {"aim": 8},
        {"face": 4},
        {"consent": 1},
        {"options": 256},
    ],
)
def test_a_set_up_that_no_code_could_carry(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must be"):
        RunSetup(**change)


def test_what_a_policy_looks_at() -> None:
    assert PERKS.prices["badge.shown"].is_seen
    assert not PERKS.prices["ask.in_person"].is_seen
    assert PERKS.deltas(Act(0, "", "unknown")) == NO_PETALS


def test_somebody_is_found_by_id() -> None:
    assert STORY.person("jun") == 1
    assert (STORY.edition("home"), STORY.aim("shift")) == (2, 1)
    with pytest.raises(KeyError):
        STORY.person("nobody")


@pytest.mark.parametrize("setup", [RunSetup(edition=3), RunSetup(aim=2)])
def test_a_set_up_of_another_story_is_told_before_it_is_played(setup: RunSetup) -> None:
    assert not RULES.fits(setup)
    assert RULES.fits(RunSetup(edition=2, aim=1))
    with pytest.raises(ValueError, match=r"the story has no edition \d or no aim \d"):
        finished(RULES, Run(setup))


def code(body: str) -> str:
    """Return letters with the right check letters."""
    return body + check_letters(body)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "code.empty"),
        ("U" * 20, "code.letter"),
        ("0" * 361, "code.too_long"),
        ("0" * 91, "code.too_long"),
        (code("0" * 16), "code.too_short"),
        ("2" + "0" * 20, "code.check"),
        (code("0" * 17), "code.format"),
        (code("2" + "0" * 17), "code.damaged"),
        (code("2001-ZZZZ-P80Q-C006-V".replace("-", "")), "code.damaged"),
    ],
)
def test_a_code_that_is_none_says_why(text: str, reason: str) -> None:
    with pytest.raises(CodeError) as caught:
        decode(text)
    assert caught.value.reason == reason
    assert str(caught.value) == reason


def test_content_versions_fit_into_codes() -> None:
    assert content_version("f1f7b30ce94b") == 0xF1F7 % (1 << 15)
    assert content_version("") == 0
    assert decode(encode(Run(RunSetup(), content=content_version("ffff")))).content == (1 << 15) - 1


def choices(*indices: int) -> list[str]:
    """Return the phases of the steps of a run with these choices."""
    return [step.state.phase for step in play(RULES, Run(RunSetup(), indices))]


def test_a_run_of_other_content_plays_as_far_as_it_is_legal() -> None:
    assert choices() == ["morning"]
    assert choices(0) == ["morning", "moment", "night"]
    assert choices(3) == ["morning", "moment"]
    assert choices(0, 1, 0, 2) == [
        *choices(0),
        *("morning", "moment", "night", "level_end", "morning", "moment", "moment"),
    ]
    assert choices(0, 1, 0, 0, 0, 0)[-1] == "ending"


def test_a_finished_run_goes_on_to_the_next_choice_or_the_ending() -> None:
    assert finished(RULES, Run(RunSetup(), (0,))).phase == "moment"
    assert finished(RULES, Run(RunSetup(), (0, 1, 0, 0))).phase == "ending"
