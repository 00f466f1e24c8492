"""The same life under other rules: what another system makes of it, and what one circumstance would have changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds
from game.engine.explain import rescored
from game.engine.ledger import Act, Ledger
from game.engine.petals import ALL_PETALS, FLOOR, FULL, SPAN, Petals
from game.engine.policy import Policy
from game.engine.rereading import reread
from game.engine.scoring import Contact, Source, deal, rounded, score
from game.engine.society import ledger, your_contacts
from game.engine.story import YOU

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset
    from game.engine.scoring import Report
    from game.engine.state import GameState

EVEN: Final = Petals(200, 200, 200, 200, 200)
"""Weights under which every petal tells its value: none of them is nothing."""
MOVED: Final = 120
"""How many per mille of a petal's weight a repair gives to another."""


@dataclass(frozen=True, slots=True)
class SystemDoor:
    """What a number opens, or in a system where more is worse what happens from it on; `words` is a text.

    What is open stays so until the number is `margin` lower.
    """

    words: str
    at: int
    margin: int = 0


@dataclass(frozen=True, slots=True)
class ListRule:
    """Whoever did `least` more of the acts that put one on it than of those that take one off it is on the list."""

    puts_on: frozenset[str]
    takes_off: frozenset[str]
    least: int


@dataclass(frozen=True, slots=True)
class System:
    """One way to score a life: by a policy, or as a list. Title and sentences are texts, `fact` the id of a card.

    `stands_in` is the id of the system that it takes the place of where that one may not be shown, "" for none.
    """

    id: str
    title: str
    label: str
    sees: str
    ignores: str
    fact: str = ""
    policy: Policy | None = None
    doors: tuple[SystemDoor, ...] = ()
    is_risk: bool = False
    listed: ListRule | None = None
    stands_in: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a system makes of a life: a number or None, whether one is on its list, points by tag, tags not seen."""

    total: int | None
    is_listed: bool
    seen: tuple[tuple[str, int], ...]
    ignored: tuple[str, ...]


def judged(rules: Ruleset, state: GameState, system: System) -> Judged:
    """Return what a system makes of the life of a state; nothing of the run changes."""
    done = [act for act in ledger(rules.story.people, state.history, YOU).acts if act.day <= state.scored_day]
    tags = list(dict.fromkeys(act.tag for act in done))
    if system.listed is not None:
        rule = system.listed
        counts = [(tag, sum(act.tag == tag for act in done)) for tag in tags if tag in rule.puts_on | rule.takes_off]
        balance = sum(count if tag in rule.puts_on else -count for tag, count in counts)
        named = {tag for tag, _ in counts}
        ignored = tuple(tag for tag in tags if tag not in named)
        return Judged(None, balance >= rule.least, tuple(counts), ignored)
    if system.policy is None:
        message = f"{system.id} has neither a policy nor a list"
        raise ValueError(message)
    report = rescored(rules, state, system.policy)
    points: dict[str, int] = {}
    for cause in report.causes:
        if cause.source is Source.ACT and cause.act is not None:
            points[cause.act.tag] = points.get(cause.act.tag, 0) + cause.points
    policy = system.policy
    seen = sorted(points.items(), key=lambda item: -abs(item[1]))
    ignored = tuple(tag for tag in tags if not policy.price(Act(0, "", tag)).is_seen)
    return Judged(report.total, False, tuple(seen), ignored)


@dataclass(frozen=True, slots=True)
class PetalSums:
    """The five petals of a life as exact fractions: numerators over one denominator."""

    numerators: tuple[int, ...]
    denominator: int

    def total(self, weights: Petals) -> int:
        """Return the total under some weights, which sum to 1000: rounded once, as every total is.

        >>> PetalSums((500, 500, 500, 500, 500), 1000).total(Petals(300, 200, 200, 250, 50))
        650
        """
        weighed = sum(weight * value for weight, value in zip(weights, self.numerators, strict=True))
        return FLOOR + rounded(SPAN * weighed, FULL * self.denominator)


def petal_sums(rules: Ruleset, state: GameState, policy: Policy) -> PetalSums:
    """Return the petals of a life under the prices of a policy, everybody's history read with even weights."""
    report = rescored(rules, state, replace(policy, weights=EVEN))
    numerators = [0] * len(ALL_PETALS)
    for part in report.parts:
        numerators[part.petal] += part.weight
    return PetalSums(tuple(numerators), report.denominator * SPAN * EVEN[0] // FULL)


def weights_of(marks: tuple[int, ...]) -> Petals:
    """Return weights that sum to 1000, in the ratio of five marks of 0 or more; all of them even where all are 0.

    >>> tuple(weights_of((1, 1, 1, 0, 0))), tuple(weights_of((0, 0, 0, 0, 0)))
    ((334, 333, 333, 0, 0), (200, 200, 200, 200, 200))
    """
    whole = sum(marks)
    return Petals(*deal([FULL * mark for mark in marks], whole, FULL)) if whole else EVEN


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One thing about a life that nobody chose; title, line and the repair's words are texts.

    `acts` are (tag, first day, days between); `friend` is a tie and a total of somebody whom you know besides. The
    repair gives a part of the weight of one petal, by its index, to another.
    """

    id: str
    title: str
    line: str
    acts: tuple[tuple[str, int, int], ...]
    friend: tuple[int, int] | None
    no_account: bool
    repair: str
    takes: int
    gives: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A life with and without a circumstance: totals (None without an account), and the doors open with each."""

    before: int
    after: int | None
    doors_before: frozenset[str]
    doors_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody's total before and after a weight was changed; `person` is an index."""

    person: int
    before: int
    after: int

    @property
    def change(self) -> int:
        """By how much the total moved."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Repaired:
    """What one changed weight does: your total with the circumstance, and those of others who have an account."""

    total: int | None
    people: tuple[Moved, ...]


def changed(rules: Ruleset, state: GameState, circumstance: Circumstance) -> Outcome:
    """Return a life with and without a circumstance, by the policy in force; nothing of the run changes."""
    before = rescored(rules, state, state.policy).total
    if circumstance.no_account:
        return Outcome(before, None, open_doors(state, before), frozenset())
    after = _with(rules, state, circumstance, state.policy).total
    return Outcome(before, after, open_doors(state, before), open_doors(state, after))


def open_doors(state: GameState, total: int) -> frozenset[str]:
    """Return the doors that would be open in a state had you this total: one that is open shuts a little later."""
    return frozenset(
        rule.door
        for rule in state.policy.doors
        if total >= rule.asks(state.day, is_open=rule.door in state.doors) and holds(rule.needs, state)
    )


def _with(rules: Ruleset, state: GameState, circumstance: Circumstance, policy: Policy) -> Report:
    """Return the report on a life with a circumstance."""
    people, day = rules.story.people, state.scored_day
    society = reread(rules.baseline(policy, consent=state.setup.consent), state.history, day)
    network = your_contacts(people, policy, state.ties, society.totals)
    if circumstance.friend is not None:
        network = (*network, Contact(len(people), *circumstance.friend))
    more = tuple(Act(when, "", tag) for tag, first, every in circumstance.acts for when in range(first, day + 1, every))
    whole = sorted((*ledger(people, state.history, YOU).acts, *more), key=lambda act: act.day)
    return score(policy, Ledger(tuple(whole)), network, day)


def repaired(rules: Ruleset, state: GameState, circumstance: Circumstance) -> Repaired:
    """Return what the repair of a circumstance does: for you, and for everybody else whom it moves."""
    policy = state.policy
    weights = list(policy.weights)
    moved = min(MOVED, weights[circumstance.takes])
    weights[circumstance.takes] -= moved
    weights[circumstance.gives] += moved
    mended = replace(policy, id=f"{policy.id}.{circumstance.id}", weights=Petals(*weights))
    total = None if circumstance.no_account else _with(rules, state, circumstance, mended).total
    consent, day, people = state.setup.consent, state.scored_day, rules.story.people
    old, new = (reread(rules.baseline(one, consent=consent), state.history, day).totals for one in (policy, mended))
    others = [who for who, person in enumerate(people) if person.account and who != YOU]
    return Repaired(total, tuple(Moved(who, old[who], new[who]) for who in others))
