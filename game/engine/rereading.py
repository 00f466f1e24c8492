"""A history read again under other rules: what everybody's numbers would be, had a policy been in force all along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from game.engine.petals import FULL, SPAN
from game.engine.society import day_zero, next_day, night, society_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.lanes import Pulls, Start
    from game.engine.policy import Policy
    from game.engine.policy_baseline import PolicyBaseline
    from game.engine.society import History, Society

SPARE_NIGHTS: Final = 1
"""So many nights more than the weights alone say: rounding keeps a last point of difference alive for a while."""
MORE_NIGHTS: Final = 2
"""So many nights more are read where those did not do: one history in ten asks for them."""


def reread(baseline: PolicyBaseline, history: History, day: int) -> Society:
    """Return society on a day, had the policy of the baseline been in force all along.

    The one way to read a history under other rules: a new level does, a rule of the player's own, a state that is read
    back, and whoever asks what another system would have made of the same life.

    The numbers of long ago are hardly felt, because influence shrinks by the weight of Company each night. So not all
    nights are read, but the last few, twice: once from the lowest numbers that people can have had, once from the
    highest. A total never falls because somebody else's was higher. Where both readings meet, every reading between
    them has met them too, also the one that began on day 0, and the result is exactly the same (coupling from the
    past, Propp and Wilson 1996). Where they do not meet, a few nights before those are read, too.
    """
    first = day - nights_felt(baseline.policy, len(baseline.people))
    if first <= 0:
        return reread_all(baseline, history, day)
    nights, society = _read(baseline, history, first, day)
    while (totals := _met(baseline, nights)) is None:
        earlier = first - MORE_NIGHTS
        if earlier <= 0:
            return reread_all(baseline, history, day)
        # what people start from knows nothing of totals: the nights that were read stay as they are
        nights = _read(baseline, history, earlier, first)[0] + nights
        first = earlier
    return society._replace(totals=totals)


def reread_all(baseline: PolicyBaseline, history: History, day: int) -> Society:
    """Return the same, night by night from day 0."""
    society = day_zero(baseline, history)
    ties = _Ties(baseline, history)
    for today in range(day):
        yours = ties.on(today)
        society = night(baseline, society, yours, baseline.your_total(society.yours, yours, society.totals))
    return society


def nights_felt(policy: Policy, people: int) -> int:
    """Return about how many nights go by until the whole span of everybody's numbers has shrunk to nothing.

    >>> from game.engine.petals import Petals
    >>> from game.engine.policy import Policy
    >>> nights_felt(Policy("perks", Petals(300, 200, 200, 250, 50), 62, {}), 11)
    4
    >>> nights_felt(Policy("company", Petals(200, 120, 120, 200, 360), 62, {}), 11)
    10
    """
    points, nights = SPAN * people, SPARE_NIGHTS
    while points and nights < FULL:  # a policy that weighs Company alone forgets nothing
        points = points * policy.weights.company // FULL
        nights += 1
    return nights


Night: TypeAlias = "tuple[Pulls, Start]"
"""What everybody's friends give them on a day, and what they start from."""


def _read(baseline: PolicyBaseline, history: History, first: int, day: int) -> tuple[list[Night], Society]:
    """Return what totals follow from, night by night from the first to a day, and that day without its totals."""
    society = society_on(baseline, history, first, baseline.initial_totals)
    ties = _Ties(baseline, history)
    nights: list[Night] = []
    for today in range(first, day):
        circle = baseline.circles.of(ties.on(today))
        start = baseline.start(today, society.others).add(baseline.your_start(society.yours, circle))
        nights.append((circle.pulls, start))
        society = next_day(baseline, society, society.totals)
    return nights, society


def _met(baseline: PolicyBaseline, nights: Sequence[Night]) -> tuple[int, ...] | None:
    """Return everybody's totals after some nights if they do not depend on the totals before them, else None."""
    company, lanes = baseline.policy.weights.company, baseline.circles.lanes
    next_totals = lanes.next_totals
    pulls, start = nights[0]
    lowest, highest = lanes.bounds(pulls, company, start)
    for pulls, start in nights[1:]:
        have_met = lowest == highest
        lowest = next_totals(pulls, company, start, lowest)
        highest = lowest if have_met else next_totals(pulls, company, start, highest)
    return lowest if lowest == highest else None


class _Ties:
    """Your ties of one day after another."""

    def __init__(self, baseline: PolicyBaseline, history: History) -> None:
        self._ties = baseline.first_ties
        self._changes = iter(history.ties)
        self._next = next(self._changes, None)

    def on(self, day: int) -> tuple[int, ...]:
        """Return your ties of a day, which is none before one that was asked for."""
        while self._next and self._next.day <= day:
            person = self._next.person
            self._ties = (*self._ties[:person], self._next.strength, *self._ties[person + 1 :])
            self._next = next(self._changes, None)
        return self._ties
