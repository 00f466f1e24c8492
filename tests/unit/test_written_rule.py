"""A rule of the player's own: three ordinary choices, from then on in force, on everybody's whole history."""

from __future__ import annotations

from dataclasses import replace

from game.engine.events import PolicyChanged, ScoreChanged
from game.engine.explain import causes, rescored
from game.engine.intents import Choose, Continue
from game.engine.petals import Petals
from game.engine.reducer import Step, new_game, reduce
from game.engine.replay import Run, finished
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import GameState
from game.engine.state_json import digest, from_json, to_json
from game.engine.story import Day, Level, Option
from game.engine.written_rule import RulePart
from tests.unit.linden import EVENING, PAYDAY, PERKS, STORY, SUNDAY

SEES = replace(
    SUNDAY,
    id="sees",
    options=(Option("comics", "", writes=RulePart(tags=("buy.imported_comic",))), Option("nothing", "")),
    must=True,
)
MOVES = replace(SUNDAY, id="moves", options=(Option("much", "", writes=RulePart(moves=Petals(habits=-90))),), must=True)
LASTS = replace(SUNDAY, id="lasts", options=(Option("ever", "", writes=RulePart(lasts=True)),), must=True)
RULES = Ruleset(
    replace(
        STORY,
        moments=(PAYDAY, SEES, MOVES, LASTS, EVENING),
        levels=(
            Level("buy", 1, "", "perks", (Day("Mon", 2, 5, (1, 1, 1)),), (0,)),
            Level("write", 2, "", "perks", (Day("Tue", 4, 5, (3, 3, 3)),), (1, 2, 3)),
            Level("live", 3, "", "company", (Day("Sat", 8, 5, (1, 1, 1)),), (4,)),
        ),
    )
)


def lived(sees: str) -> list[Step]:
    """Return the steps of a run that buys the comic and writes a rule, up to the last level's morning."""
    state = new_game(RULES, RunSetup())
    taken = {"payday": "comic", "sees": sees, "moves": "much", "lasts": "ever"}
    found: list[Step] = []
    while state.level < 2:
        if state.phase == "moment":
            moment = RULES.story.moments[state.moment].id
            option = taken[moment]
            outcome = reduce(RULES, state, Choose(moment, option))
        else:
            outcome = reduce(RULES, state, Continue())
        assert isinstance(outcome, Step)
        found.append(outcome)
        state = outcome.state
    return found


def written(steps: list[Step]) -> Step:
    """Return the step in which the rule came into force."""
    return next(step for step in steps for event in step.events if isinstance(event, PolicyChanged))


def test_a_rule_is_in_force_once_all_three_parts_are_chosen() -> None:
    steps = lived("comics")
    for step in steps:
        parts = sum(moment in {1, 2, 3} for moment, _ in step.state.log)
        assert ("+" in step.state.policy.id) is (parts == 3)
    price = written(steps).state.policy.prices["buy.imported_comic"]
    assert (price.deltas, price.lasts) == (Petals(habits=-114), True)
    assert PERKS.prices["buy.imported_comic"].deltas == Petals(habits=-24)


def test_what_was_done_before_the_rule_is_read_again_by_it() -> None:
    step = written(lived("comics"))
    changes = [event for event in step.events if isinstance(event, ScoreChanged)]
    assert changes[0].after < changes[0].before
    comic = [cause for cause in causes(RULES.story, changes[0]) if cause.act and cause.act.tag == "buy.imported_comic"]
    assert sum(cause.points for cause in comic) < 0
    assert rescored(RULES, step.state, step.state.policy).total == step.state.score


def test_a_rule_goes_on_under_the_next_level_s_policy() -> None:
    last = lived("comics")[-1].state
    assert last.policy.weights == RULES.story.policies["company"].weights
    assert last.policy.prices["buy.imported_comic"].lasts


def test_no_rule_is_a_choice_too() -> None:
    steps = lived("nothing")
    assert all("+" not in step.state.policy.id for step in steps)


def test_a_rule_is_in_no_set_up_and_comes_back_with_the_choices() -> None:
    state: GameState = written(lived("comics")).state
    choices = tuple(option for _, option in state.log)
    again = finished(RULES, Run(RunSetup(), choices))
    assert again.policy is RULES.policy_for(again.level, again.log)
    assert digest(from_json(RULES, to_json(state))) == digest(state)


def test_the_same_rule_is_the_same_policy() -> None:
    one, other = written(lived("comics")).state, written(lived("comics")).state
    assert one.policy is other.policy
