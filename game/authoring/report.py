"""One HTML page about many simulated games: scores, endings, doors and options, as plots that a designer can read."""

from __future__ import annotations

import html
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from game.authoring import report_tables
from game.authoring.simulation import Tally, option_shares
from game.authoring.writing import write_whole
from game.engine.petals import FLOOR, TOP
from game.engine.ruleset import Ruleset

WIDE: Final = 9.0
BESIDE: Final[dict[str, Any]] = {"loc": "upper left", "bbox_to_anchor": (1, 1), "frameon": False, "fontsize": "small"}
STYLE: Final = """
body{font:16px/1.5 sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#22332f;background:#fbf3e3}
h1,h2{line-height:1.2}svg{max-width:100%;height:auto}
table{border-collapse:collapse}td,th{padding:.1rem .7rem .1rem 0;text-align:left}td.number{text-align:right}
tr.never,tr.fails{color:#a33}.bar{display:inline-block;height:.7em;background:#3e7d6e}
"""


def plot(draw: Callable[[Axes], None], high: float) -> str:
    """Return a plot as SVG that can stand in a page."""
    figure = Figure(figsize=(WIDE, high), layout="constrained", facecolor="none")
    draw(figure.add_subplot(facecolor="none"))
    target = io.StringIO()
    FigureCanvasSVG(figure)  # not by pyplot, which looks for a window and keeps every figure
    with rc_context({"svg.hashsalt": "report"}):  # ids that follow from it, no date: the same for the same games
        figure.savefig(target, format="svg", metadata={"Date": None})
    source = target.getvalue()
    return source[source.index("<svg") :]


def _scores(summary: dict[str, Any]) -> str:
    """Return the scores by day, a line for each bot and a band for all of them."""

    def draw(axes: Axes) -> None:
        days = summary["score_by_day"]
        for low, high in (("p5", "p95"), ("p25", "p75")):
            lower, upper = ([day[name] for day in days.values()] for name in (low, high))
            axes.fill_between(range(len(days)), lower, upper, color="#3e7d6e", alpha=0.15, linewidth=0)
        for index, (bot, figures) in enumerate(summary["per_bot"].items()):
            middle = [day["p50"] for day in figures["score_by_day"].values()]
            axes.plot(range(len(middle)), middle, marker="osD^vPX*<>"[index % 10], markersize=4, label=bot)
        axes.set_xticks(range(len(days)), [f"day {day}" for day in days])
        axes.set_ylim(FLOOR, TOP)
        axes.set_ylabel("score after the night")
        axes.legend(**BESIDE)

    return plot(draw, 4.5)


def _bars(shares: dict[str, dict[str, float]]) -> str:
    """Return bars stacked by bot: how many games of 100 came to each name."""

    def draw(axes: Axes) -> None:
        names = list(next(iter(shares.values())))
        left = [0.0] * len(names)
        for bot, values in shares.items():
            width = [100 * values[name] / len(shares) for name in names]
            axes.barh(names, width, left=left, label=bot)
            left = [start + more for start, more in zip(left, width, strict=True)]
        axes.invert_yaxis()
        axes.set_xlabel("of 100 games")
        axes.legend(**BESIDE)

    count = len(next(iter(shares.values())))
    return plot(draw, 1.5 + 0.28 * count)


def _shares(summary: dict[str, Any], key: str) -> dict[str, dict[str, float]]:
    """Return the share of games by bot and name."""
    return {
        bot: {name: count / figures["games"] for name, count in figures[key].items()}
        for bot, figures in summary["per_bot"].items()
    }


def _options(rules: Ruleset, edition: int, tally: Tally) -> str:
    """Return a table of how often each option was taken when its moment was played."""
    rows = []
    last = ""
    for moment, option, share in option_shares(rules, edition, tally):
        name = html.escape(moment) if moment != last else ""
        last = moment
        bar = f'<span class="bar" style="width:{share * 10:.2f}em"></span>'
        kind = ' class="never"' if not share else ""
        cells = f'<td>{name}<td>{html.escape(option)}<td class="number">{100 * share:.0f} %<td>{bar}'
        rows.append(f"<tr{kind}>{cells}")
    head = "<tr><th>moment<th>option<th>taken<th>"
    return f"<table>{head}{''.join(rows)}</table>"


def _endings(summary: dict[str, Any]) -> str:
    """Return a table of the endings: the life that each ends, what that came to, and who comes to it most often."""
    rows = []
    for name, life in summary["lives"].items():
        shares = summary["found_by"].get(name, {})
        found = [
            f"{bot} {100 * share:.1f} %" for bot, share in sorted(shares.items(), key=lambda pair: -pair[1]) if share
        ]
        cells = (name, life["way"], life["outcome"], ", ".join(found))
        rows.append(f"<tr><td>{'<td>'.join(map(html.escape, cells))}")
    return f"<table><tr><th>ending<th>way<th>outcome<th>found by{''.join(rows)}</table>"


def page(rules: Ruleset, summary: dict[str, Any], tally: Tally) -> str:
    """Return the whole page; it needs no other file."""
    edition, story = str(summary["edition"]), rules.story
    parts = [
        f"<h1>{summary['games']} games, edition {html.escape(edition)}</h1>",
        f"<p>Content {html.escape(summary['content'])}. {summary['stuck']} games got stuck.</p>",
        report_tables.musts(summary["musts"]),
        "<h2>Score by day</h2><p>Lines: the middle game of each bot. Bands: half and nine tenths of all games.</p>",
        _scores(summary),
        "<h2>Endings</h2>",
        _bars(_shares(summary, "endings")),
        _endings(summary),
        "<h2>Doors</h2><p>Games in which a door was ever open.</p>",
        _bars(_shares(summary, "doors_opened")) if story.doors else "",
        "<h2>Along the way</h2><p>Of all bots together, in each edition that was played.</p>",
        report_tables.along(summary),
        report_tables.by_level(summary["per_edition"]),
        report_tables.by_bot(summary["per_bot"]),
        "<h2>Options</h2><p>How often each was taken when its card was on the table, by all bots.</p>",
        _options(rules, story.edition(edition), tally),
    ]
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Simulation</title><style>{STYLE}</style>'
    return head + "".join(parts)


def write_report(folder: Path, rules: Ruleset, summary: dict[str, Any], tally: Tally) -> Path:
    """Return the path of the page after writing it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "index.html"
    write_whole(path, page(rules, summary, tally))
    return path
