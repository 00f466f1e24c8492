"""The same life under other rules: what each system sees, what it has no eyes for, and what it would have opened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.engine.conditions import holds
from game.engine.explain import rescored
from game.engine.other_rules import Judged, PetalSums, System, SystemDoor, judged, petal_sums, weights_of
from game.engine.petals import FULL, PETALS, TOP
from game.engine.replay import Run
from game.engine.scoring import deal
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Paragraph, Sheet, Table
from game.presentation.sources import fact_lines, meaning_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.facts import Fact
    from game.engine.ruleset import Ruleset
    from game.presentation.context import Context
    from game.presentation.debrief.sheet import Block

NAMED: Final = 5
"""So many acts of each kind are named; the rest is a count."""
MARKS: Final = 10
"""A weight of the player's own is set by marks from 0 to this."""


@dataclass(frozen=True, slots=True)
class Told:
    """A system and what it makes of this life, in words."""

    id: str
    title: str
    result: str
    lines: tuple[tuple[str, str], ...]
    """Pairs of a heading and a sentence."""
    fact: Fact | None
    """The card of the real kind, None for what is made up."""


def systems_of(context: Context) -> tuple[System, ...]:
    """Return the systems that may be shown: none that rests on a card about China where these are hidden.

    Another then stands in its place. What the rules in force judge by is these rules, with what the player wrote in.
    """
    story, state = context.story, context.state
    found, _ = context.after_story.systems(story.policies)
    cards = {card.id for card in context.after_story.facts.cards}
    shown = {system.id for system in found if not system.fact or system.fact in cards}
    last = story.policies[story.levels[state.level].policy]
    return tuple(
        replace(system, policy=state.policy) if system.policy is last else system
        for system in found
        if system.id in shown and system.stands_in not in shown
    )


def judgement(context: Context, system: System) -> Judged:
    """Return what a system makes of the run in progress."""
    kept = _kept(context.rules, Run(context.session.run.setup, context.session.run.choices))
    if system.id not in kept.now:
        kept.now[system.id] = judged(context.rules, context.state, system)
    return kept.now[system.id]


def nights(context: Context, system: System) -> tuple[Judged, ...]:
    """Return what a system makes of each day of the run that is over, as it was that night."""
    kept = _kept(context.rules, Run(context.session.run.setup, context.session.run.choices))
    if system.id not in kept.nights:
        lived = chronicle(context)
        kept.nights[system.id] = tuple(judged(context.rules, day.night, system) for day in lived)
    return kept.nights[system.id]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What systems made of one run, by their ids: a page is built anew at each press, and asks for the same."""

    now: dict[str, Judged] = field(default_factory=dict)
    nights: dict[str, tuple[Judged, ...]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _kept(rules: Ruleset, run: Run) -> _Kept:
    """Return what was found of a run so far."""
    del rules, run
    return _Kept()


def result_words(context: Context, system: System, found: Judged) -> str:
    """Return what a system comes to, in a few words."""
    words = context.words
    if found.total is None:
        return words("debrief.rules.listed" if found.is_listed else "debrief.rules.not_listed")
    return words("debrief.rules.risk" if system.is_risk else "debrief.rules.number", score=found.total)


def told(context: Context, system: System) -> Told:
    """Return what a system makes of the life of the run in progress."""
    words, found = context.words, judgement(context, system)
    fact = next((card for card in context.after_story.facts.cards if card.id == system.fact), None)
    lines = [
        (words("debrief.rules.sees"), system.sees),
        (words("debrief.rules.counted"), _acts(context, [tag for tag, points in found.seen if points])),
        (words("debrief.rules.ignores"), system.ignores),
        (words("debrief.rules.not_counted"), _acts(context, list(found.ignored))),
        *_doors(context, system, found),
        *_real(context, system, fact),
    ]
    result = result_words(context, system, found)
    return Told(system.id, system.title, result, tuple((head, said) for head, said in lines if said), fact)


def _acts(context: Context, tags: list[str]) -> str:
    """Return acts by their names, those of one's own choice first: the rest as a count."""
    chosen = [tag for tag in tags if not tag.startswith("on_file.")]
    named = "; ".join(context.words(context.story.acts[tag]) for tag in chosen[:NAMED])
    more = len(chosen) - NAMED
    return context.words.plural("ui.ending.and_more", more, names=named) if more > 0 else named


def doors_of(context: Context, system: System) -> tuple[SystemDoor, ...]:
    """Return the doors of a system; for rules of Bloom those of the story whose other needs the run fulfils."""
    if system.doors or system.policy is None:
        return system.doors
    state, names = context.state, {door.id: context.words(door.name) for door in context.story.doors}
    rules = [rule for rule in system.policy.doors if holds(rule.needs, state)]
    return tuple(SystemDoor(names[rule.door], rule.at, rule.margin) for rule in sorted(rules, key=lambda rule: rule.at))


def days_open(past: Iterable[Judged], now: Judged, door: SystemDoor) -> tuple[int, bool]:
    """Return on how many days a door was open, or that happened which it stands for, and whether it is so now."""
    days, is_open = 0, False
    for one in past:
        is_open = _is_open(one, door, was_open=is_open)
        days += is_open
    return days, _is_open(now, door, was_open=is_open)


def _is_open(found: Judged, door: SystemDoor, *, was_open: bool) -> bool:
    """Return whether a door is open; on a list or not, there is no number to ask."""
    if found.total is None:
        return found.is_listed
    return found.total >= (door.at - door.margin if was_open else door.at)


def _doors(context: Context, system: System, found: Judged) -> list[tuple[str, str]]:
    """Return what is open, what was for some days, and what never was; or, where more is worse, what happens."""
    words, past = context.words, nights(context, system)
    said: dict[str, list[str]] = {"open": [], "once": [], "shut": []}
    for door in doors_of(context, system):
        days, is_open = days_open(past, found, door)
        at = "open" if is_open else "once" if days else "shut"
        told_days = words("debrief.rules.days", door=door.words, days=days, all=len(past))
        said[at].append(told_days if at != "shut" and past else door.words)
    if system.is_risk or found.total is None:
        happens = "; ".join(said["open"] + said["once"]) or words("debrief.rules.nothing")
        return [(words("debrief.rules.happens"), happens)]
    return [(words(f"debrief.rules.door.{at}"), "; ".join(doors)) for at, doors in said.items()]


def _real(context: Context, system: System, fact: Fact | None) -> list[tuple[str, str]]:
    """Return what is told of the real kind, and that this is a model of it."""
    words = context.words
    if fact is None:
        return [(words("debrief.rules.invented"), words("debrief.rules.ours"))]
    return [
        (words(f"provenance.{system.label}"), fact.claim),
        (words("debrief.rules.here"), words("debrief.rules.model")),
    ]


@dataclass(frozen=True, slots=True)
class Own:
    """The player's own weights: five marks, the total they recombine to, and the one of a whole history replayed.

    `replayed` is None while a slider moves.
    """

    marks: tuple[int, ...]
    total: int
    replayed: int | None


class OwnRules:
    """The player's own weights over the prices of the first level."""

    def __init__(self, context: Context) -> None:
        """Return even weights, recombined and replayed."""
        self.context = context
        policies = context.story.policies
        self.policy = policies[context.story.levels[FIRST].policy]
        self.sums: PetalSums = petal_sums(context.rules, context.state, self.policy)
        self.own = self.settled(tuple(weight * MARKS // MOST_WEIGHT for weight in self.policy.weights))

    def moved(self, marks: tuple[int, ...]) -> Own:
        """Return the weights while a slider moves: the stored petals recombined."""
        self.own = Own(marks, self.sums.total(weights_of(marks)), None)
        return self.own

    def settled(self, marks: tuple[int, ...]) -> Own:
        """Return the weights when a slider was let go: everybody's history replayed under them."""
        weights = weights_of(marks)
        policy = replace(self.policy, id=f"own.{'.'.join(map(str, weights))}", weights=weights)
        replayed = rescored(self.context.rules, self.context.state, policy).total
        self.own = Own(marks, self.sums.total(weights), replayed)
        return self.own


FIRST: Final = 1
"""The level whose prices the player's own weights weigh: the first one with a score."""
MOST_WEIGHT: Final = 300
"""The weight that ten marks stand for at first."""


def own_words(context: Context, own: Own) -> tuple[str, str]:
    """Return what one's own weights come to, and whether both ways to count agree."""
    words, total = context.words, own.total if own.replayed is None else own.replayed
    counted = words("debrief.rules.own.total", score=total)
    if own.replayed is None:
        return counted, words("debrief.rules.moving")
    if own.replayed == own.total:
        return counted, words("debrief.rules.agree", score=own.total)
    return counted, words("debrief.rules.differ", score=own.replayed, quick=own.total)


def weight_words(context: Context, marks: tuple[int, ...], petal: int) -> str:
    """Return the share of a petal in one's own weights, in whole per cents that sum to 100."""
    shares = deal(list(weights_of(marks)), FULL // 100, 100)
    return context.words("debrief.rules.share", share=shares[petal])


def longest_own_words(context: Context) -> tuple[str, ...]:
    """Return all that may be said of one's own weights below the total, so that room is kept for it."""
    words = context.words
    agree, differ = words("debrief.rules.agree", score=TOP), words("debrief.rules.differ", score=TOP, quick=TOP)
    return agree, differ, words("debrief.rules.moving")


def petal_name(context: Context, petal: int) -> str:
    """Return the name of a petal."""
    return context.words(f"petal.{PETALS[petal]}")


def sheet(context: Context) -> Sheet:
    """Return all systems as a table, then each with what it sees."""
    words = context.words
    found = [told(context, system) for system in systems_of(context)]
    heads = (words("debrief.rules.head.system"), words("debrief.rules.head.result"))
    blocks: list[Block] = [
        Paragraph(words("debrief.rules.lead")),
        Table(words("debrief.rules.caption"), heads, tuple((one.title, one.result) for one in found)),
    ]
    for one in found:
        blocks.append(Heading(f"{one.title}: {one.result}"))
        blocks += [Paragraph(f"{head}: {said}") for head, said in one.lines]
        blocks += [Paragraph(said) for _, said in fact_lines(context, one.fact)] if one.fact else []
    blocks += [Heading(words("debrief.rules.own")), _own_table(context)]
    return Sheet(title_of(context, "other_rules"), tuple(blocks))


def fact_sheet(context: Context, title: str, fact: Fact) -> Sheet:
    """Return the card of a real kind, below the title of its system."""
    told_lines = (said for _, said in fact_lines(context, fact))
    return Sheet(title, tuple(map(Paragraph, (meaning_words(context, fact), fact.claim, *told_lines))))


def _own_table(context: Context) -> Table:
    """Return what a few weights of one's own come to: one petal alone, and all of them alike."""
    words, own = context.words, OwnRules(context)
    kinds = [(words("debrief.rules.alike"), (1,) * len(PETALS))]
    for petal in range(len(PETALS)):
        marks = tuple(int(at == petal) for at in range(len(PETALS)))
        kinds.append((words("debrief.rules.only", petal=petal_name(context, petal)), marks))
    rows = []
    for kind, marks in kinds:
        found = own.settled(marks)
        rows.append((kind, words("debrief.rules.number", score=found.replayed or found.total)))
    heads = (words("debrief.rules.own"), words("debrief.rules.head.result"))
    return Table(words("debrief.rules.own_caption"), heads, tuple(rows))
