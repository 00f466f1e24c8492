"""Shares of 0..1 as words."""

from __future__ import annotations

from collections.abc import Mapping


def percent(share: float) -> str:
    """Return a share of 0..1 as a percentage.

    >>> percent(0.034)
    '3.4 %'
    """
    return f"{100 * share:.1f} %"


def percents(shares: Mapping[str, float]) -> str:
    """Return names with their shares.

    >>> percents({"up": 0.5, "down": 0.25})
    'up 50.0 %, down 25.0 %'
    """
    return ", ".join(f"{name} {percent(share)}" for name, share in shares.items())
