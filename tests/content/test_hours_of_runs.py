"""Each place has a day and a night, and no run has a card by daylight after something in the dark on the same day."""

import random
from collections.abc import Iterator
from typing import Final

import pytest
import yaml

from game.engine.intents import Choose
from game.engine.offers import legal
from game.engine.reducer import Step, begin, reduce
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.resources import root
from tests.real import AIMS, CLASS, HOME

HOURS: Final = {"": 0, "sunlit": 0, "evening": 1, "night": 2, "moonlit": 2}
RUNS: Final = 60


def lived(rules: Ruleset, edition: int, seed: int) -> Iterator[tuple[tuple[int, int], str, int, int]]:
    """Yield day, option, and how late it is on each card of a random run and in its answer."""
    story, chance = rules.story, random.Random(seed)
    state = begin(rules, RunSetup(edition, seed, seed % len(AIMS))).state
    while able := legal(rules, state):
        intent = chance.choice(able)
        if isinstance(intent, Choose):
            moment = story.moments[state.moment]
            option = next(option for option in moment.options if option.id == intent.option)
            places = story.places[moment.place], story.places[option.place or moment.place]
            card, answer = (HOURS[place.light] for place in places)
            yield (state.level, state.day), f"{moment.id}:{option.id}", card, max(card, answer)
        step = reduce(rules, state, intent)
        assert isinstance(step, Step)
        state = step.state


@pytest.mark.parametrize("edition", [CLASS, HOME])
def test_no_day_runs_backwards(rules: Ruleset, edition: int) -> None:
    found = set()
    for seed in range(RUNS):
        before = ((-1, -1), "", 0, 0)
        for now in lived(rules, edition, seed):
            if now[0] == before[0] and now[2] < before[3]:
                found.add((before[1], now[1]))
            before = now
    assert not found


def test_each_place_has_a_day_and_a_night() -> None:
    places = yaml.safe_load((root() / "levels" / "places.yaml").read_text(encoding="utf-8"))
    hours: dict[str, set[bool]] = {}
    for place in places.values():
        hours.setdefault(place["name"], set()).add(HOURS[place.get("light", "")] > 0)
    assert len(hours) > 20
    assert [name for name, seen in hours.items() if len(seen) < 2] == []
