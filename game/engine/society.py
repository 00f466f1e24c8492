"""Everybody's numbers together: friends count with yesterday's totals, so influence moves one step a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.engine import score_accumulator
from game.engine.ledger import Ledger
from game.engine.petals import FLOOR, make_tuple
from game.engine.policy_baseline import on_file
from game.engine.scoring import Contact, Network
from game.engine.story import YOU

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.policy_baseline import PolicyBaseline, Written
    from game.engine.score_accumulator import ScoreAccumulator
    from game.engine.story import Person


class TieChange(NamedTuple):
    """From `day` on your tie with a person is `strength`."""

    day: int
    person: int
    strength: int


@dataclass(frozen=True, slots=True)
class History:
    """All that was done and changed in a run: consent, everybody's chosen acts in order, changes of your ties."""

    consent: bool
    acts: tuple[tuple[int, Act], ...] = ()
    ties: tuple[TieChange, ...] = ()


class Society(NamedTuple):
    """Everybody at one day, as far as it is not authored.

    `yours` is the sums of your whole ledger, `others` what the run wrote into the ledgers of others, by person, as far
    as the policy looks at it; `totals` are everybody's totals of the evening before; `coming` the acts that are still
    to be done, by day.
    """

    yours: ScoreAccumulator
    others: tuple[Written, ...]
    totals: tuple[int, ...]
    coming: tuple[tuple[int, Act], ...]

    @property
    def day(self) -> int:
        """The calendar day."""
        return self.yours.day


def ledger(people: Sequence[Person], history: History, person: int) -> Ledger:
    """Return all acts of a person, authored and chosen, in the order they were recorded."""
    chosen = tuple(act for who, act in history.acts if who == person)
    return Ledger(on_file(people[person], is_you=person == YOU, consent=history.consent) + chosen)


def your_contacts(people: Sequence[Person], policy: Policy, ties: Sequence[int], totals: Sequence[int]) -> Network:
    """Return the people whose numbers count for yours under a policy. `ties` are yours with everybody."""
    network = []
    for other, tie in enumerate(ties):
        if tie <= 0:
            continue
        if people[other].account:
            network.append(Contact(other, tie, totals[other]))
        elif policy.absent == "floor":
            network.append(Contact(other, tie, FLOOR))
    return tuple(network)


def _due(item: tuple[int, Act]) -> int:
    """Return the day of somebody's act."""
    return item[1].day


def with_act(policy: Policy, society: Society, person: int, act: Act) -> Society:
    """Return society with one more act in somebody's ledger, of today or of a later day."""
    yours, others, totals, coming = society
    if act.day > yours.day:
        # stable: acts of one day are done in the order in which they were chosen
        return Society(yours, others, totals, tuple(sorted((*coming, (person, act)), key=_due)))
    if person == YOU:
        sums = score_accumulator.with_act(policy, yours, act)
        return society if sums is yours else make_tuple(Society, (sums, others, totals, coming))
    if not policy.price(act).is_seen:
        return society  # the same object: by that it is known that nothing has to be counted
    return Society(yours, _written(others, person, act), totals, coming)


def _written(others: tuple[Written, ...], person: int, act: Act) -> tuple[Written, ...]:
    """Return what is in the ledgers of others with one more act that the policy looks at."""
    acts = dict(others)
    acts[person] = (*acts.get(person, ()), act)
    return tuple(sorted(acts.items()))  # by person, so that the same acts are the same society


def night(baseline: PolicyBaseline, society: Society, ties: tuple[int, ...], score: int) -> Society:
    """Return everybody the next morning: scored from yesterday's totals, then faded by one night.

    `ties` are yours at the end of the day, and `score` is your total then. Influence takes one step a night, because
    everybody counts with the number of the evening before. You know Jun, and Jun knows Noor; all have 650, and today
    you came to 710. Tomorrow night that has reached Jun, the night after Noor:

    >>> from game.engine.petals import Petals
    >>> from game.engine.policy import Policy
    >>> from game.engine.policy_baseline import PolicyBaseline
    >>> from game.engine.story import Person
    >>> people = (Person("you", ""), Person("jun", "", tie=3), Person("noor", "", ties=((1, 3),)))
    >>> baseline = PolicyBaseline(people, Policy("company", Petals(company=1000), 64, {}), consent=True)
    >>> first = day_zero(baseline, History(consent=True))._replace(totals=(650, 650, 650))
    >>> second = night(baseline, first, (0, 3, 0), 710)
    >>> third = night(baseline, second, (0, 3, 0), 710)
    >>> fourth = night(baseline, third, (0, 3, 0), 710)
    >>> [society.totals for society in (second, third, fourth)]
    [(710, 650, 650), (710, 710, 650), (710, 710, 710)]
    """
    start = baseline.start(society.yours.day, society.others)
    _, *others = baseline.next_totals(ties, start, society.totals)
    return next_day(baseline, society, (score, *others))


def next_day(baseline: PolicyBaseline, society: Society, totals: tuple[int, ...]) -> Society:
    """Return everybody the next morning, with the totals that were counted: sums faded, acts of that day done."""
    yours, others, _, coming = society
    policy = baseline.policy
    yours = score_accumulator.after_night(policy, yours)
    authored = baseline.acts(YOU, yours.day)
    if authored:
        yours = score_accumulator.with_acts(policy, yours, authored)
    due = 0
    for person, act in coming:
        if act.day > yours.day:
            break
        due += 1
        if person == YOU:
            yours = score_accumulator.with_act(policy, yours, act)
        elif policy.price(act).is_seen:
            others = _written(others, person, act)
    return make_tuple(Society, (yours, others, totals, coming[due:]))


def society_on(baseline: PolicyBaseline, history: History, day: int, totals: tuple[int, ...]) -> Society:
    """Return everybody on a day, with all acts until then and with given totals of the evening before."""
    policy, seen = baseline.policy, baseline.seen
    chosen: list[Act] = []
    others: dict[int, tuple[Act, ...]] = {}
    coming: list[tuple[int, Act]] = []
    for one in sorted(history.acts, key=_due):
        person, act = one
        if act.day > day:
            coming.append(one)
        elif act.tag in seen:
            if person == YOU:
                chosen.append(act)
            else:
                others[person] = (*others.get(person, ()), act)
    yours = score_accumulator.combine(baseline.your_sums(day), score_accumulator.on_day(policy, chosen, day))
    return Society(yours, tuple(sorted(others.items())), totals, tuple(coming))


def day_zero(baseline: PolicyBaseline, history: History) -> Society:
    """Return everybody on day 0, their own numbers settled among each other."""
    return society_on(baseline, history, 0, baseline.initial_totals)
