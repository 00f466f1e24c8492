"""The five petals and the fixed numbers of the Bloom score."""

from typing import Final

PETALS: Final = ("promises", "means", "profile", "habits", "company")
ALL_PETALS: Final = range(len(PETALS))
COMPANY: Final = 4

FLOOR: Final = 350
"""Score points that everybody has."""
SPAN: Final = 600
"""Score points between an empty flower and a full one."""
TOP: Final = FLOOR + SPAN
FULL: Final = 1000
"""Petal points of a full petal; also the sum of a policy's weights."""
OPENING: Final = 650
"""What everybody's contacts are taken to have before the first night was ever counted."""

TIERS: Final = ((750, "full_bloom"), (700, "bloom"), (650, "bud"), (550, "sprout"), (FLOOR, "seedling"))


def tier(total: int) -> str:
    """Return the id of the tier that a total of 350..950 belongs to (words and art only)."""
    return next(name for bottom, name in TIERS if total >= bottom)
