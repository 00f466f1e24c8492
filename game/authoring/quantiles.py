"""Scores of many games in five numbers."""

from collections import Counter
from typing import Final

QUANTILES: Final = {"p5": 5, "p25": 25, "p50": 50, "p75": 75, "p95": 95}


def quantiles(scores: Counter[int]) -> dict[str, int]:
    """Return the score that so many per cent of games do not exceed (nearest rank).

    >>> quantiles(Counter({600: 1, 700: 3}))
    {'p5': 600, 'p25': 600, 'p50': 700, 'p75': 700, 'p95': 700}
    """
    ranked = sorted(scores.elements())
    return {name: ranked[max(-(-len(ranked) * share // 100), 1) - 1] for name, share in QUANTILES.items()}
