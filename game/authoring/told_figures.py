"""The figures of a simulation as lines for somebody at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.authoring.number_moves import MUCH
from game.authoring.shares import percent, percents


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
    yield from _musts(figures)


def failing(lines: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what an edition must be and is not."""
    for line in lines:
        if not line["holds"]:
            yield f"{line['what']}: {line['measured']} (must: {line['must']})"


def _musts(figures: dict[str, Any]) -> Iterator[str]:
    """Yield the table of what must be, by edition."""
    for edition, lines in figures["musts"].items():
        yield f"\n{edition}: what must be, and what was measured"
        wide, must_wide = (max(len(line[key]) for line in lines) for key in ("what", "must"))
        for line in lines:
            holds = "holds" if line["holds"] else "FAILS"
            yield f"  {holds}  {line['what']:<{wide}}  {line['must']:<{must_wide}}  {line['measured']}"


def _finders(figures: dict[str, Any]) -> Iterator[str]:
    """Yield who comes to each satisfying ending, those first who come most often."""
    yield "\nwho finds the satisfying endings"
    wide = max(map(len, figures["found_by"]), default=0)
    for name, shares in figures["found_by"].items():
        found = dict(sorted(((bot, share) for bot, share in shares.items() if share), key=lambda pair: -pair[1]))
        yield f"  {name:<{wide}}  {percents(found) or '(nobody)'}"
    firsts = (f"{bot} {count}" for bot, count in figures["found_most_often_by"].items())
    yield f"  most often of all: {', '.join(firsts) or '(nobody)'}"


def _editions(figures: dict[str, Any]) -> Iterator[str]:
    """Yield what is counted along the runs of each edition."""
    yield "\ncallbacks before the ending: the poorest run, the middle one"
    for edition, found in figures["callbacks"].items():
        yield f"  {edition:<8}  {found['min']:>3}  {found['median']:g}"
    for edition, found in figures["per_edition"].items():
        yield f"\n{edition}, all bots ({found['games']} games)"
        days = found["days_moving"]
        yield f"  days on which something moves {percents(days)}"
        yield f"  tiers seen              {percents(found['tiers_seen'])}"
        yield f"  another tier by the end {percents(found['tier_changed_by_level'])}"
        yield f"  a door moved three times in a level  {percent(found['doors_flapping'])}"
        yield f"  aims reached            {percent(found['aims_reached'])}"
        yield f"  runs with               {percents(found['runs_with'])}"
        yield f"  moved by re-reading     {percents(found['reread'])}"
        yield "  tiers at the end of each level"
        for level, tiers in found["tiers_by_level"].items():
            yield f"    {level:<16}  {percents(tiers)}"
        yield f"  options that move {MUCH} or more, of those taken"
        for level, one in found["options_moving"].items():
            counts = f"{len(one['up'])} up, {len(one['down'])} down of {one['options']}"
            yield f"    {level:<16}  {counts}: {percents(one['shares'])}"
        yield f"  options without effect  {', '.join(found['options_without_effect']) or '(none)'}"
        yield f"  options that dominate   {', '.join(found['options_dominating']) or '(none)'}"


def _bots(figures: dict[str, Any]) -> Iterator[str]:
    """Yield what is counted along the runs of each bot."""
    bots, edition = figures["per_bot"], figures["edition"]
    wide = max(map(len, bots))
    yield f"\ntiers seen in {edition}, by bot"
    for bot, found in bots.items():
        yield f"  {bot:<{wide}}  {percents(found['tiers_seen'])}"
    yield "\nscore at the end of each level, by bot (middle game; nine of ten are between)"
    for bot, found in bots.items():
        levels = (f"{level} {at['p50']} ({at['p5']} to {at['p95']})" for level, at in found["score_by_level"].items())
        yield f"  {bot:<{wide}}  {', '.join(levels)}"
    yield "\nthe same of runs whose first box stayed ticked"
    for bot, found in bots.items():
        levels = (
            f"{level} {at['p50']} ({at['p5']} to {at['p95']})" for level, at in found["score_by_level_ticked"].items()
        )
        yield f"  {bot:<{wide}}  {', '.join(levels)}"
    yield "\ndays on which something moves, by bot"
    for bot, found in bots.items():
        yield f"  {bot:<{wide}}  {percents(found['days_moving'])}"
    yield "\nmoved by re-reading, by bot"
    for bot, found in bots.items():
        yield f"  {bot:<{wide}}  {percents(found['reread'])}"
    yield "\naims reached, by bot"
    yield "  " + ", ".join(f"{bot} {percent(found['aims_reached'])}" for bot, found in bots.items())
    yield "\nwho cuts you, by bot"
    for bot, found in bots.items():
        yield f"  {bot:<{wide}}  {percents(found['cut_by']) or '(nobody may)'}"
