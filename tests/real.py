"""Names for the numbers of the real story's editions and aims, as run set-ups have them."""

from typing import Final

EDITIONS: Final = ("museum", "class", "home")
AIMS: Final = ("noor", "flat", "tilde", "comic", "shift")
MUSEUM, CLASS, HOME = range(len(EDITIONS))
NOOR, FLAT, TILDE, COMIC, SHIFT = range(len(AIMS))
