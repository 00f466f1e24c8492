"""Where the cards of a run come from: some of them told at first, chosen by what the run did, the rest behind that."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from game.engine.endings import provenance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.facts import Fact, Source
    from game.engine.story import Option
    from game.presentation.context import Context

INVENTED: Final = "invented"
NEVER: Final = "never_reported"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a card comes from: what the card is called, and the fact card of what it shows."""

    title: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Origins:
    """Those told at first and the rest, each in the order they were met; what two cards show stands once.

    `invented` is how many cards of the run stand for nothing that was reported.
    """

    first: tuple[Origin, ...]
    rest: tuple[Origin, ...]
    invented: int


def origins(context: Context) -> Origins:
    """Return where the cards of the run come from; reads the fact cards."""
    story, state = context.story, context.state
    met: dict[str, Origin] = {}
    weights: dict[str, int] = {}
    labels = provenance(story, state)
    for (moment, label), (_, option) in zip(labels, state.log, strict=True):
        fact = None if label == INVENTED else _fact(context, story.moments[moment].id, label)
        if fact is None:
            continue
        met.setdefault(fact.id, Origin(context.words(story.moments[moment].title), fact))
        weight = _weight(story.moments[moment].options[option])
        weights[fact.id] = max(weight, weights.get(fact.id, 0))
    ordered = sorted(met.values(), key=lambda origin: -weights[origin.fact.id])  # stable: equals as they were met
    chosen = _spread(ordered)[: story.editions[state.setup.edition].sources]
    first, rest = (tuple(one for one in met.values() if (one in chosen) is told) for told in (True, False))
    return Origins(first, rest, sum(label == INVENTED for _, label in labels))


def _fact(context: Context, moment: str, label: str) -> Fact | None:
    """Return the card of a moment that has its label; where China is hidden, any from elsewhere that lists it."""
    wanted = "" if context.parallels_only else label
    return next(iter(context.after_story.facts.of_moment(moment, wanted)), None)


def _weight(option: Option) -> int:
    """Return how much a choice mattered: what it brought, then what later days know of it."""
    return 2 * bool(option.brings) + bool(option.sets)


def _spread(ordered: Iterable[Origin]) -> list[Origin]:
    """Return origins dealt out by label: the first of every label, then the second of every label, and so on."""
    by_label: dict[str, list[Origin]] = {}
    for origin in ordered:
        by_label.setdefault(origin.fact.label, []).append(origin)
    return [origin for origin in chain.from_iterable(zip_longest(*by_label.values())) if origin is not None]


def label_words(context: Context, label: str) -> str:
    """Return the words of a label, bold."""
    return f"**{context.words(f'provenance.{label}')}.**"


def meaning_words(context: Context, fact: Fact) -> str:
    """Return the label of a fact card, and what it means."""
    return f"{label_words(context, fact.label)} {context.words(f'provenance.{fact.label}.line')}"


def source_words(context: Context, source: Source) -> str:
    """Return who wrote what, where and when, in one line."""
    title = context.words("fact.title", title=source.title) if source.title else ""
    parts = (source.author, title, source.outlet, source.date or str(source.year))
    line = ", ".join(filter(None, parts))
    return context.words("fact.noted", source=line, note=source.note) if source.note else line


def fact_lines(context: Context, fact: Fact) -> tuple[tuple[str, str], ...]:
    """Return what is told below a card's claim, each as (kind, words): known, source, elsewhere and checked."""
    words = context.words
    sources = (("source", words("fact.source", source=source_words(context, source))) for source in fact.sources)
    elsewhere = (("elsewhere", words("ui.ending.elsewhere", words=fact.parallel.words)),) if fact.parallel else ()
    return (("known", fact.known), *sources, *elsewhere, ("checked", words("fact.checked", date=fact.checked)))


def last_words(context: Context, found: Origins) -> tuple[tuple[str, str], ...]:
    """Return what is told below all cards, each as (label, words): what was never reported, and what is invented."""
    told = []
    if not context.parallels_only:
        told.append((NEVER, context.words("ui.ending.never")))
    if found.invented:
        told.append((INVENTED, context.words.plural("ui.ending.invented", found.invented)))
    return tuple((label, f"{label_words(context, label)} {words}") for label, words in told)
