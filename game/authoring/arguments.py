"""Values of the tools' options, refused with what is allowed."""

import argparse
from collections.abc import Callable

MOST_DIGITS = 9  # what is longer is not even made a number of: int of very many digits takes its time


def whole_number(low: int, high: int | None = None) -> Callable[[str], int]:
    """Return what reads a whole number of `low` or more, at most `high`; it raises ArgumentTypeError."""
    allowed = f"a whole number from {low}" + (" up" if high is None else f" to {high}")

    def read(text: str) -> int:
        is_number = text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
        if not is_number or int(text) < low or (high is not None and int(text) > high):
            shown = text if len(text) <= MOST_DIGITS else text[:MOST_DIGITS] + "…"
            raise argparse.ArgumentTypeError(f"{shown!r} is not allowed; use {allowed}")
        return int(text)

    return read
