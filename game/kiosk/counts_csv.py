"""What an exhibit counted, as a table for another program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from game.kiosk.counts import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.kiosk.counts import Counts

FILE: Final = "model-citizen-visits.csv"
HEADS: Final = ("period", "what", "name", "number")
_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r]")


def to_csv(counts: Counts) -> str:
    """Return a line for each thing that was counted in a year's sum or a day, as spreadsheets read them."""
    lines = (HEADS, *_rows(counts))
    text = "\r\n".join(",".join(map(cell, line)) for line in lines)
    return f"\ufeff{text}\r\n"  # without the mark a spreadsheet takes UTF-8 for something else


def _rows(counts: Counts) -> Iterator[tuple[str, ...]]:
    for period, tally in (*sorted(counts.years.items()), *sorted(counts.days.items())):
        for kind in KINDS:
            for name in sorted(tally[kind], key=lambda name: (name.zfill(6), name)):
                yield period, kind, name, str(tally[kind][name])


def cell(value: str) -> str:
    """Return a value in quotes; one that a spreadsheet would work out as a formula has a mark before it.

    >>> print(cell("payday"), cell('=HYPERLINK("x")'))
    "payday" "'=HYPERLINK(""x"")"
    """
    safe = f"'{value}" if _FORMULA.match(value) else value
    return '"{}"'.format(safe.replace('"', '""'))
