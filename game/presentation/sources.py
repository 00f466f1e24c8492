"""Where the cards of a run come from: some of them told at first, chosen by what the run did, the rest behind that."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from game.engine.endings import provenance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.story import Option
    from game.presentation.context import Context

INVENTED: Final = "invented"
NEVER: Final = "never_reported"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a card comes from: its title, label, what is known, who published that, and something like it elsewhere."""

    title: str
    label: str
    claim: str
    source: str
    parallel: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Those told at first and the rest, each in the order they were met; what two cards claim stands once."""

    first: tuple[Origin, ...]
    rest: tuple[Origin, ...]


def origins(context: Context) -> Origins:
    """Return where the cards of the run come from, without what is invented."""
    story, state = context.story, context.state
    met: dict[str, Origin] = {}
    weights: dict[str, int] = {}
    for (moment, label), (_, option) in zip(provenance(story, state), state.log, strict=True):
        if label == INVENTED:
            continue
        origin = _origin(context, moment, label)
        met.setdefault(origin.claim, origin)
        weight = _weight(story.moments[moment].options[option])
        weights[origin.claim] = max(weight, weights.get(origin.claim, 0))
    ordered = sorted(met.values(), key=lambda origin: -weights[origin.claim])  # stable: equals as they were met
    chosen = _spread(ordered)[: story.editions[state.setup.edition].sources]
    first, rest = (tuple(one for one in met.values() if (one in chosen) is told) for told in (True, False))
    return Origins(first, rest)


def _origin(context: Context, moment: int, label: str) -> Origin:
    card, words = context.story.moments[moment], context.words
    return Origin(words(card.title), label, words(card.claim), words(card.source), words(card.parallel))


def _weight(option: Option) -> int:
    """Return how much a choice mattered: what it brought, then what later days know of it."""
    return 2 * bool(option.brings) + bool(option.sets)


def _spread(ordered: Iterable[Origin]) -> list[Origin]:
    """Return origins dealt out by label: the first of every label, then the second of every label, and so on.

    >>> met = [Origin(title, title[0], "", "", "") for title in ("a1", "a2", "a3", "b1", "b2")]
    >>> [origin.title for origin in _spread(met)]
    ['a1', 'b1', 'a2', 'b2', 'a3']
    """
    by_label: dict[str, list[Origin]] = {}
    for origin in ordered:
        by_label.setdefault(origin.label, []).append(origin)
    return [origin for origin in chain.from_iterable(zip_longest(*by_label.values())) if origin is not None]


def label_words(context: Context, label: str) -> str:
    """Return the words of a label, bold."""
    return f"**{context.words(f'provenance.{label}')}.**"


def meaning_words(context: Context, origin: Origin) -> str:
    """Return the label of an origin, and what it means."""
    return f"{label_words(context, origin.label)} {context.words(f'provenance.{origin.label}.line')}"


def elsewhere_words(context: Context, origin: Origin) -> str:
    """Return what is like it elsewhere."""
    return context.words("ui.ending.elsewhere", words=origin.parallel)


def never_words(context: Context) -> str:
    """Return what was never reported, whatever a run met."""
    return f"{label_words(context, NEVER)} {context.words('ui.ending.never')}"
