"""The figures of a simulation as lines for somebody at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def told(figures: dict[str, Any]) -> Iterator[str]:
    """Yield what happened, line by line."""
    yield f"{figures['games']} games of the edition {figures['edition']}, {figures['stuck']} stuck"
    yield "\nscore after each night (middle game; nine of ten are between)"
    for day, scores in figures["score_by_day"].items():
        yield f"  day {day:>3}  {scores['p50']}  ({scores['p5']} to {scores['p95']})"
    yield "\nendings"
    for name, count in sorted(figures["endings"].items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"  {count:>6}  {name}"
    yield "\nnobody took"
    for name in figures["options_never_taken"] or ["(everything was taken)"]:
        yield f"  {name}"
    yield from _editions(figures)
    yield from _bots(figures)


def _editions(figures: dict[str, Any]) -> Iterator[str]:
    """Yield what is counted along the runs of each edition."""
    yield "\ncallbacks before the ending: the poorest run, the middle one"
    for edition, found in figures["callbacks"].items():
        yield f"  {edition:<8}  {found['min']:>3}  {found['median']:g}"
    for edition, found in figures["per_edition"].items():
        yield f"\n{edition}, all bots ({found['games']} games)"
        yield f"  tiers seen              {_shares(found['tiers_seen'])}"
        yield f"  another tier by the end {_shares(found['tier_changed_by_level'])}"
        yield f"  a door moved three times in a level  {_share(found['doors_flapping'])}"


def _bots(figures: dict[str, Any]) -> Iterator[str]:
    """Yield what is counted along the runs of each bot."""
    bots, edition = figures["per_bot"], figures["edition"]
    wide = max(map(len, bots))
    yield f"\ntiers seen in {edition}, by bot"
    for bot, found in bots.items():
        yield f"  {bot:<{wide}}  {_shares(found['tiers_seen'])}"
    yield "\nscore at the end of each level, by bot (middle game; nine of ten are between)"
    for bot, found in bots.items():
        levels = (f"{level} {at['p50']} ({at['p5']} to {at['p95']})" for level, at in found["score_by_level"].items())
        yield f"  {bot:<{wide}}  {', '.join(levels)}"
    yield "\nwho cuts you, by bot"
    for bot, found in bots.items():
        yield f"  {bot:<{wide}}  {_shares(found['cut_by']) or '(nobody may)'}"


def _shares(shares: dict[str, float]) -> str:
    """Return names with their shares."""
    return ", ".join(f"{name} {_share(share)}" for name, share in shares.items())


def _share(share: float) -> str:
    """Return a share of 0..1 as a percentage.

    >>> _share(0.034)
    '3.4 %'
    """
    return f"{100 * share:.1f} %"
