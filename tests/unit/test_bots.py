"""Each bot has its own way with the same card."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.aims import wishes_for
from game.bots.choosing import random
from game.bots.playing import CHARACTERS, aim_bots, bots_for, play_out
from game.engine import conditions as c
from game.engine.intents import Choose, Continue
from game.engine.reducer import new_game
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import ENDING, GameState
from game.engine.story import Aim, Option
from tests.unit.linden import ARROW, EVENING, JUN, NOOR, PAYDAY, RULES, STORY
from tests.unit.test_days import arrow, go


def payday() -> GameState:
    """Return the state with the first card on the table."""
    return go(new_game(RULES, RunSetup()), Continue()).state


@pytest.mark.parametrize(
    ("name", "option"),
    [("always-comply", "shoes"), ("always-refuse", "comic"), ("loyal-friend", "comic"), ("point-greedy", "shoes")],
)
def test_a_character_takes_what_it_likes(name: str, option: str) -> None:
    intent, _ = CHARACTERS[name](RULES, payday(), 7)
    assert intent == Choose("payday", option)


def test_a_loyal_friend_never_prunes() -> None:
    taken = {CHARACTERS["loyal-friend"](RULES, arrow(), word)[0] for word in range(40)}
    assert taken == {Choose("arrow", "keep")}


def test_equal_likings_are_left_to_the_word() -> None:
    taken = {CHARACTERS["random"](RULES, payday(), word)[0] for word in range(60)}
    assert taken == {Choose("payday", name) for name in ("comic", "shoes", "neither")}


def test_a_bot_without_anything_to_do_goes_on() -> None:
    *_, last = play_out(RULES, RunSetup(), random, 1)
    assert last.state.phase == ENDING
    for bot in bots_for(STORY).values():
        assert bot(RULES, last.state, 3) == (Continue(), 3)
        assert bot(RULES, new_game(RULES, RunSetup()), 3) == (Continue(), 3)


def test_a_run_that_is_refused_stops() -> None:
    steps = list(play_out(RULES, RunSetup(), lambda _story, _state, word: (Choose("no", "card"), word), 1))
    assert len(steps) == 1


def test_there_is_a_bot_for_each_aim() -> None:
    assert aim_bots(STORY) == {"aim-comic": 0, "aim-shift": 1}
    assert set(bots_for(STORY)) == {*CHARACTERS, *aim_bots(STORY)}


def test_wishes_go_from_the_aim_back_to_what_it_needs() -> None:
    keys = Option("keys", "", sets=("keys",), asks_door="first_row", needs=c.Flag("has_comic"))
    rent = Option("rent", "", clears=("keys",))
    evening = replace(EVENING, options=(keys, rent), needs=c.MoneyAtLeast(20))
    reached = c.All(
        (
            c.AnyOf((c.Flag("keys"), c.ScoreAtLeast(700))),
            c.Not(c.CutBy(JUN, c.CUT_BY_YOU)),
            c.ClosenessAtLeast(JUN, 3),
            c.TieAtLeast(NOOR, 1),
            c.ConsentIs(given=True),
        )
    )
    story = replace(STORY, moments=(PAYDAY, evening, *STORY.moments[2:]), aims=(Aim("flat", "", "", reached),))
    wishes = wishes_for(story, 0)
    assert wishes.of(keys) > 0 > wishes.of(rent)
    assert wishes.points > 0
    assert wishes.money > 0
    assert wishes.flags["keys"] > wishes.flags["has_comic"] > 0
    assert wishes.of(ARROW.options[1]) < 0 == wishes.of(ARROW.options[0])


def test_an_aim_bot_takes_what_leads_to_the_aim() -> None:
    keys = Option("keys", "", sets=("keys",), needs=c.Flag("has_comic"))
    moments = (PAYDAY, replace(EVENING, options=(keys, *EVENING.options[:2])), *STORY.moments[2:])
    rules = Ruleset(replace(STORY, moments=moments, aims=(Aim("flat", "", "", c.Flag("keys")),)))
    *_, last = play_out(rules, RunSetup(1), bots_for(rules.story)["aim-flat"], 1)
    assert {"has_comic", "keys"} <= last.state.flags
