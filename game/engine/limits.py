"""How large things can get: what the rules keep to, content is checked by, and codes have room for."""

from typing import Final

MOST_OPTIONS: Final = 4
"""A code keeps two bits a choice."""
TIE_TOP: Final = 3
CLOSENESS_TOP: Final = 5
MOST_MONEY: Final = 10**9
# The bits that a code has for each (`replay.FIELDS`): more need another format of codes.
MOST_EDITIONS: Final = 4
MOST_AIMS: Final = 8
FACES: Final = 4
SEEDS: Final = 1 << 20
OPTION_BITS: Final = 8
SORT_BITS: Final = 12
ROUNDS: Final = (8, 12)
"""How many claims are sorted after the story: what a round came to fits those bits."""
