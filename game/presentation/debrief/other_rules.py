"""The same life under other rules: what each system sees, what it has no eyes for, and what it would have opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.explain import rescored
from game.engine.other_rules import Judged, PetalSums, System, judged, petal_sums, weights_of
from game.engine.petals import PETALS
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Heading, Paragraph, Sheet, Table

if TYPE_CHECKING:
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


def systems_of(context: Context) -> tuple[System, ...]:
    """Return the systems that may be shown: none that rests on a card about China where these are hidden."""
    found, _ = context.after_story.systems(context.story.policies)
    return tuple(system for system in found if _may_show(context, system))


def _may_show(context: Context, system: System) -> bool:
    cards = {card.id for card in context.after_story.facts.cards}
    return not system.fact or system.fact in cards


def result_words(context: Context, system: System, found: Judged) -> str:
    """Return what a system comes to, in a few words."""
    words = context.words
    if found.total is None:
        return words("debrief.rules.listed" if found.is_listed else "debrief.rules.not_listed")
    return words("debrief.rules.risk" if system.is_risk else "debrief.rules.number", score=found.total)


def told(context: Context, system: System) -> Told:
    """Return what a system makes of the life of the run in progress."""
    words, found = context.words, judged(context.rules, context.state, system)
    lines = [
        (words("debrief.rules.sees"), system.sees),
        (words("debrief.rules.counted"), _acts(context, [tag for tag, points in found.seen if points])),
        (words("debrief.rules.ignores"), system.ignores),
        (words("debrief.rules.not_counted"), _acts(context, list(found.ignored))),
        *_doors(context, system, found),
        (words(f"provenance.{system.label}" if system.fact else "debrief.rules.invented"), _real(context, system)),
    ]
    result = result_words(context, system, found)
    return Told(system.id, system.title, result, tuple((head, said) for head, said in lines if said))


def _acts(context: Context, tags: list[str]) -> str:
    """Return acts by their names, those of one's own choice first: the rest as a count."""
    chosen = [tag for tag in tags if not tag.startswith("on_file.")]
    named = "; ".join(context.words(context.story.acts[tag]) for tag in chosen[:NAMED])
    more = len(chosen) - NAMED
    return context.words.plural("ui.ending.and_more", more, names=named) if more > 0 else named


def _doors(context: Context, system: System, found: Judged) -> list[tuple[str, str]]:
    """Return what is open and what is shut, or in a system where more is worse what happens."""
    words = context.words
    if found.total is None:
        reached = [door.words for door in system.doors] if found.is_listed else []
        return [(words("debrief.rules.happens"), "; ".join(reached) or words("debrief.rules.nothing"))]
    total = found.total
    above = [door.words for door in system.doors if total >= door.at]
    below = [door.words for door in system.doors if total < door.at]
    if system.is_risk:
        return [(words("debrief.rules.happens"), "; ".join(above) or words("debrief.rules.nothing"))]
    return [(words("debrief.rules.open"), "; ".join(above)), (words("debrief.rules.shut"), "; ".join(below))]


def _real(context: Context, system: System) -> str:
    """Return what is known of the real kind, and that this is a model of it."""
    card = next((card for card in context.after_story.facts.cards if card.id == system.fact), None)
    if card is None:
        return context.words("debrief.rules.ours")
    source = card.sources[0]
    by = ", ".join(filter(None, (source.author, source.outlet, str(source.year))))
    return f"{card.known} ({by}) {context.words('debrief.rules.model')}"


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


def own_words(context: Context, own: Own) -> str:
    """Return what one's own weights come to, and whether both ways to count agree."""
    words = context.words
    if own.replayed is None or own.replayed == own.total:
        return words("debrief.rules.number" if own.replayed is None else "debrief.rules.agree", score=own.total)
    return words("debrief.rules.differ", score=own.replayed, quick=own.total)


def weight_words(context: Context, marks: tuple[int, ...], petal: int) -> str:
    """Return the share of a petal in one's own weights."""
    return context.words("debrief.rules.share", share=round(weights_of(marks)[petal] / 10))


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
    return Sheet(title_of(context, "other_rules"), tuple(blocks))
