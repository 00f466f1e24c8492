"""One HTML page about a sweep: what each number did to scores, tiers and endings, as plots."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes

from game.authoring.report import BESIDE, STYLE, plot
from game.authoring.writing import write_whole
from game.engine.petals import FLOOR, TOP

Points = list[dict[str, Any]]


def _labels(points: Points) -> list[str]:
    """Return what each point tried, one value a line."""
    return ["\n".join(str(value) for value in point["values"].values()) for point in points]


def _scores(points: Points) -> str:
    """Return the scores at the end of each level, the middle game and nine tenths of all, by point."""

    def draw(axes: Axes) -> None:
        for level in points[0]["score_by_level"]:
            found = [point["score_by_level"][level] for point in points]
            line = axes.plot([one["p50"] for one in found], marker="o", markersize=4, label=level)[0]
            low, high = [one["p5"] for one in found], [one["p95"] for one in found]
            axes.fill_between(range(len(points)), low, high, color=line.get_color(), alpha=0.1, linewidth=0)
        axes.set_xticks(range(len(points)), _labels(points))
        axes.set_ylim(FLOOR, TOP)
        axes.set_ylabel("score at the end of the level")
        axes.legend(**BESIDE)

    return plot(draw, 4.5)


def _shares(points: Points, key: str) -> str:
    """Return shares of games that stand one upon the other, by point."""

    def draw(axes: Axes) -> None:
        left = [0.0] * len(points)
        for name in points[0][key]:
            share = [100 * point[key][name] for point in points]
            axes.bar(range(len(points)), share, bottom=left, label=name)
            left = [low + more for low, more in zip(left, share, strict=True)]
        axes.set_xticks(range(len(points)), _labels(points))
        axes.set_ylabel("of 100 games")
        axes.legend(**BESIDE)

    return plot(draw, 4.5)


def _lines(points: Points, keys: dict[str, str]) -> str:
    """Return shares of games as lines, by point."""

    def draw(axes: Axes) -> None:
        for key, label in keys.items():
            axes.plot([100 * point[key] for point in points], marker="o", markersize=4, label=label)
        axes.set_xticks(range(len(points)), _labels(points))
        axes.set_ylabel("of 100 games")
        axes.legend(**BESIDE)

    return plot(draw, 3)


def write_report(folder: Path, figures: dict[str, Any]) -> Path:
    """Return the path of the page after writing it."""
    points: Points = figures["points"]
    varied = html.escape(", ".join(points[0]["values"]))
    today = html.escape(", ".join(f"{key} {value}" for key, value in figures["today"].items()))
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Sweep</title><style>{STYLE}</style>'
    parts = [
        f"<h1>Policy {html.escape(figures['policy'])}: {varied}</h1>",
        f"<p>{figures['games']} games a point, edition {html.escape(figures['edition'])}. Today: {today}.</p>",
        "<h2>Score at the end of each level</h2><p>Lines: the middle game. Bands: nine tenths of all.</p>",
        _scores(points),
        "<h2>Tiers at the end</h2>",
        _shares(points, "last_tiers"),
        "<h2>Endings</h2>",
        _shares(points, "endings"),
        "<h2>Doors that move three times in a level</h2>",
        _lines(points, {"doors_flapping": "flapping"}),
    ]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "index.html"
    write_whole(path, head + "".join(parts))
    return path
