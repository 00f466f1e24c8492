"""The five petals and the fixed numbers of the Bloom score."""

from __future__ import annotations

from typing import Final, NamedTuple


class Petals(NamedTuple):
    """Five whole numbers, one a petal: what an act moves, what a policy weighs, how full a flower is.

    >>> Petals(habits=-24).add(Petals(means=6, habits=4))
    Petals(promises=0, means=6, profile=0, habits=-20, company=0)
    >>> Petals(habits=-24).scale(2)
    Petals(promises=0, means=0, profile=0, habits=-48, company=0)
    """

    promises: int = 0
    means: int = 0
    profile: int = 0
    habits: int = 0
    company: int = 0

    def add(self, other: Petals) -> Petals:
        """Return both, petal by petal."""
        promises, means, profile, habits, company = self
        a, b, c, d, e = other
        return make_tuple(Petals, (promises + a, means + b, profile + c, habits + d, company + e))

    def scale(self, factor: int) -> Petals:
        """Return every petal times a factor."""
        promises, means, profile, habits, company = self
        scaled = (promises * factor, means * factor, profile * factor, habits * factor, company * factor)
        return make_tuple(Petals, scaled)


make_tuple: Final = tuple.__new__
"""Makes a named tuple of a plain one, in less than half the time that its own name takes, for what every step makes."""
NO_PETALS: Final = Petals()
PETALS: Final = Petals._fields
ALL_PETALS: Final = range(len(PETALS))
COMPANY: Final = PETALS.index("company")

FLOOR: Final = 350
"""Score points that everybody has."""
SPAN: Final = 600
"""Score points between an empty flower and a full one."""
TOP: Final = FLOOR + SPAN
FULL: Final = 1000
"""Petal points of a full petal; also the sum of a policy's weights."""
COMPANY_GAIN: Final = 5
"""A friend at FLOOR fills nothing of the Company petal and one at TOP all of it, so a score point of a friend is
FULL / SPAN = 5/3 petal points: this is the 5."""
COMPANY_PART: Final = 3
"""And this is the 3."""
OPENING: Final = 650
"""What everybody's contacts are taken to have before the first night was ever counted."""

TIERS: Final = ((750, "full_bloom"), (700, "bloom"), (650, "bud"), (550, "sprout"), (FLOOR, "seedling"))


def tier(total: int) -> str:
    """Return the id of the tier that a total of 350..950 belongs to (words and art only).

    >>> tier(668), tier(549)
    ('bud', 'seedling')
    """
    return next(name for bottom, name in TIERS if total >= bottom)
