"""The whole story as one picture: who is met in which level, and what is set in one and asked for in a later one."""

from __future__ import annotations

import io
from typing import Final

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from game.authoring.project import Project
from game.authoring.threads import Thread, meetings, threads

WIDE: Final = 11.0
ROW: Final = 0.13
INK: Final = "#22332f"
LIT: Final = "#3e7d6e"
END: Final = "#b4552d"


def picture(project: Project) -> str:
    """Return the picture as SVG, the same for the same story; its words stay words."""
    levels = [source.data.number for source in project.levels]
    titles = [f"{source.data.number} {source.data.title}" for source in project.levels]
    met = meetings(project)
    going_on = {flag: one for flag, one in threads(project).items() if len(one.levels) > 1 or one.decides}
    high = 0.34 * len(met) + ROW * len(going_on) + 1.6
    # undated and with ids that follow from the picture, so that the file changes only with the story
    with rc_context({"svg.hashsalt": "story", "svg.fonttype": "none", "font.family": "sans-serif"}):
        figure = Figure(figsize=(WIDE, high), layout="constrained", facecolor="#fbf3e3")
        above, below = figure.subplots(2, 1, height_ratios=[0.34 * len(met) + 0.6, ROW * len(going_on) + 0.6])
        _people(above, levels, met)
        _threads(below, levels, going_on)
        for axes in (above, below):
            axes.set_facecolor("none")
            axes.set_xlim(-0.6, len(levels) + 0.6)
            axes.xaxis.tick_top()
            axes.set_xticks([*range(len(levels)), len(levels)], [*titles, "endings, aims"], fontsize=7)
            axes.tick_params(length=0, colors=INK)
            for spine in axes.spines.values():
                spine.set_visible(False)
        FigureCanvasSVG(figure)  # not by pyplot, which looks for a window and keeps every figure
        target = io.StringIO()
        figure.savefig(target, format="svg", metadata={"Date": None})
    return "\n".join(line.rstrip() for line in target.getvalue().splitlines()) + "\n"


def _people(axes: Axes, levels: list[int], met: dict[str, dict[int, int]]) -> None:
    """Draw a row for each person, and for each level a dot as large as there are moments with them."""
    for row, (_, counts) in enumerate(met.items()):
        axes.axhline(row, color=INK, alpha=0.12, linewidth=0.8)
        for at, level in enumerate(levels):
            if level in counts:
                axes.scatter(at, row, s=60 + 20 * counts[level], color=LIT, alpha=0.75, linewidths=0)
                axes.text(at, row, str(counts[level]), ha="center", va="center", fontsize=6, color="white")
    axes.set_yticks(range(len(met)), [*met], fontsize=8)
    axes.set_ylim(len(met) - 0.4, -0.6)


def _threads(axes: Axes, levels: list[int], going_on: dict[str, Thread]) -> None:
    """Draw a line for each flag, from where it is first set to where it is last asked for, a dot at each level."""
    places = {level: at for at, level in enumerate(levels)}
    end = len(levels)
    for row, thread in enumerate(going_on.values()):
        begun = [places[level] for level, _ in thread.set_in]
        asked = sorted({places[level] for level, _ in thread.asked_in})
        last = max([*begun, *asked, *([end] if thread.decides else [])])
        axes.plot([min([*begun, *asked]), last], [row, row], color=INK, alpha=0.3, linewidth=0.8)
        axes.scatter(begun, [row] * len(begun), s=9, color=LIT, linewidths=0, zorder=3)
        axes.scatter(asked, [row] * len(asked), s=9, facecolors="none", edgecolors=INK, linewidths=0.7, zorder=2)
        if thread.decides:
            axes.scatter(end, row, s=9, marker="D", color=END, linewidths=0, zorder=3)
    axes.set_yticks(range(len(going_on)), [*going_on], fontsize=5)
    axes.set_ylim(len(going_on) - 0.4, -0.6)
