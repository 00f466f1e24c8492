"""A history read again under other rules: what everybody's numbers would be, had a policy been in force all along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.petals import FULL, SPAN
from game.engine.policy_baseline import next_totals
from game.engine.society import day_zero, next_day, night, society_on

if TYPE_CHECKING:
    from game.engine.policy import Policy
    from game.engine.policy_baseline import PolicyBaseline
    from game.engine.society import History, Society

SPARE_NIGHTS: Final = 3
"""So many nights more than the weights alone say: rounding keeps a last point of difference alive for a while."""


def reread(baseline: PolicyBaseline, history: History, day: int) -> Society:
    """Return society on a day, had the policy of the baseline been in force all along.

    The one way to read a history under other rules: a new level does, a rule of the player's own, a state that is read
    back, and whoever asks what another system would have made of the same life.

    The numbers of long ago are hardly felt, because influence shrinks by the weight of Company each night. So not all
    nights are read, but the last few, twice: once from the lowest numbers that people can have had, once from the
    highest. A total never falls because somebody else's was higher. Where both readings meet, every reading between
    them has met them too, also the one that began on day 0, and the result is exactly the same (coupling from the
    past, Propp and Wilson 1996). Where they do not meet, twice as many nights are read.
    """
    nights = nights_felt(baseline.policy)
    while nights < day:
        found = _between_bounds(baseline, history, day - nights, day)
        if found is not None:
            return found
        nights *= 2
    return reread_all(baseline, history, day)


def reread_all(baseline: PolicyBaseline, history: History, day: int) -> Society:
    """Return the same, night by night from day 0."""
    society = day_zero(baseline, history)
    ties = _Ties(baseline, history)
    for today in range(day):
        yours = ties.on(today)
        society = night(baseline, society, yours, baseline.your_total(society.yours, yours, society.totals))
    return society


def nights_felt(policy: Policy) -> int:
    """Return about how many nights go by until the whole span of a friend's number has shrunk to nothing.

    >>> from game.engine.petals import Petals
    >>> from game.engine.policy import Policy
    >>> nights_felt(Policy("perks", Petals(300, 200, 200, 250, 50), 62, {}))
    6
    >>> nights_felt(Policy("company", Petals(200, 120, 120, 200, 360), 62, {}))
    10
    """
    points, nights = SPAN, SPARE_NIGHTS
    while points and nights < FULL:  # a policy that weighs Company alone forgets nothing
        points = points * policy.weights.company // FULL
        nights += 1
    return nights


def _between_bounds(baseline: PolicyBaseline, history: History, start: int, day: int) -> Society | None:
    """Return society on a day if it does not depend on the totals of the day of the start, else None."""
    lowest, highest = baseline.bounds
    society = society_on(baseline, history, start, lowest)
    ties = _Ties(baseline, history)
    for today in range(start, day):
        yours, lowest = ties.on(today), society.totals
        formulas = [baseline.your_formula(society.yours, yours), *baseline.formulas(today, society.others, yours)]
        totals = tuple(next_totals(formulas, lowest))
        highest = totals if highest == lowest else tuple(next_totals(formulas, highest))
        society = next_day(baseline, society, totals)
    return society if society.totals == highest else None


class _Ties:
    """Your ties of one day after another."""

    def __init__(self, baseline: PolicyBaseline, history: History) -> None:
        self._ties = tuple(person.tie for person in baseline.people)
        self._changes = iter(history.ties)
        self._next = next(self._changes, None)

    def on(self, day: int) -> tuple[int, ...]:
        """Return your ties of a day, which is none before one that was asked for."""
        while self._next and self._next.day <= day:
            person = self._next.person
            self._ties = (*self._ties[:person], self._next.strength, *self._ties[person + 1 :])
            self._next = next(self._changes, None)
        return self._ties
