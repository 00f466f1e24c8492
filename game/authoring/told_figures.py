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
    wide = max(map(len, figures["endings"]))
    for name, count in sorted(figures["endings"].items(), key=lambda pair: (-pair[1], pair[0])):
        life = figures["lives"][name]
        yield f"  {count:>6}  {name:<{wide}}  {life['way']}, {life['outcome']}"
    yield from _finders(figures)
    yield "\nnobody took"
    for name in figures["options_never_taken"] or ["(everything was taken)"]:
        yield f"  {name}"
    yield from _editions(figures)
    yield from _bots(figures)


def _finders(figures: dict[str, Any]) -> Iterator[str]:
    """Yield who comes to each satisfying ending, those first who come most often."""
    yield "\nwho finds the satisfying endings"
    wide = max(map(len, figures["found_by"]), default=0)
    for name, shares in figures["found_by"].items():
        found = dict(sorted(((bot, share) for bot, share in shares.items() if share), key=lambda pair: -pair[1]))
        yield f"  {name:<{wide}}  {_shares(found) or '(nobody)'}"
    firsts = (f"{bot} {count}" for bot, count in figures["found_most_often_by"].items())
    yield f"  most often of all: {', '.join(firsts) or '(nobody)'}"


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
        yield f"  aims reached            {_share(found['aims_reached'])}"
        yield f"  runs with               {_shares(found['runs_with'])}"


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
    yield "\naims reached, by bot"
    yield "  " + ", ".join(f"{bot} {_share(found['aims_reached'])}" for bot, found in bots.items())
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
