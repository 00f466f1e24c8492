"""python -m game.authoring.bench: the table of figures, with the machine they were taken on."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Final

from game.authoring.bench_browser import browser
from game.authoring.bench_build import build
from game.authoring.bench_debrief import debrief
from game.authoring.bench_engine import games
from game.authoring.bench_exhibit import exhibit
from game.authoring.bench_figures import Figure, machine
from game.authoring.bench_offline import offline
from game.authoring.bench_single import single
from game.authoring.bench_weak import weak
from game.authoring.bench_window import window
from game.authoring.fresh import prepare_content

GROUPS: Final[dict[str, Callable[[], list[Figure]]]] = {
    "engine": games,
    "window": window,
    "debrief": debrief,
    "exhibit": exhibit,
    "build": build,
    "browser": browser,
    "weak": weak,
    "single": single,
    "offline": offline,
}
HEADINGS: Final = ("figure", "median", "p95", "must", "aim", "reaches", "beside")


def row(figure: Figure) -> tuple[str, ...]:
    """Return a figure as the cells of a line."""

    def number(value: float | None) -> str:
        return "-" if value is None else f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"

    goals = (number(figure.must), number(figure.aim))
    return (
        f"{figure.name} ({figure.unit})" if figure.unit else figure.name,
        number(figure.value),
        number(figure.p95),
        *goals,
        figure.verdict,
        figure.beside,
    )


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines of a table."""
    rows = [HEADINGS, *map(row, figures)]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(HEADINGS))]
    lines = [
        "  ".join(
            cell.ljust(width) if column in {0, 5, 6} else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()
        for cells in rows
    ]
    return "\n".join(lines)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(
        prog="python -m game.authoring.bench", description="Measures the game and prints a table, in a few minutes."
    )
    result.add_argument("--json", action="store_true", help="print the figures as JSON and nothing else")
    result.add_argument("--only", choices=GROUPS, action="append", help="take only these figures (may be repeated)")
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0: a figure that misses its goal says so in the table."""
    options = parser().parse_args(arguments)
    prepare_content()
    figures: list[Figure] = []
    for name, take in GROUPS.items():
        if options.only is None or name in options.only:
            print(f"measuring {name}", file=sys.stderr, flush=True)
            figures += take()
    if options.json:
        print(json.dumps({"machine": machine(), "figures": [asdict(figure) for figure in figures]}, indent=1))
    else:
        print(f"{machine()}\n\n{table(figures)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
