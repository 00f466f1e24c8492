"""How large what a finger presses is on the real screen of an exhibit: millimetres as pixels of the canvas.

20 mm and 3 mm between are from laboratory studies of kiosks: smaller keys cost time and errors (Colle & Hiszem 2004,
Ergonomics 47:1406), for people with disabilities too (Duff et al. 2010).
"""

from __future__ import annotations

from math import ceil, hypot
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.kiosk.settings import KioskSettings

Size = tuple[int, int]

TARGET: Final = 20
GAP: Final = 3
INCH: Final = 25.4
"""Millimetres."""
OPTIONS: Final = 4
ROW: Final = TARGET + 2 * GAP + 1
"""The height of the row of three buttons below the page of a house that wants low controls, in millimetres: the last
one is what rounding may take."""
LEAST_ROW: Final = 0.085
"""And what it takes of the height at least, so that its words can be read on a large screen, too."""
MARGIN: Final = 1 / 30
"""What stays free below the lowest target, as a share of the screen's height."""
ABREAST: Final = 8
"""So many targets have room side by side across a screen: what is drawn 12 pixels apart is 3 mm apart then."""


def pixels_per_millimetre(settings: KioskSettings, canvas: Size) -> float:
    """Return how many pixels of the canvas are a millimetre of the screen; the whole canvas is shown as large as fits.

    >>> from game.kiosk.settings import KioskSettings
    >>> round(pixels_per_millimetre(KioskSettings(), (1280, 720)), 2)
    2.41
    """
    width, height = settings.resolution
    shown = min(width / canvas[0], height / canvas[1])
    return hypot(width, height) / (settings.diagonal_inches * INCH) / shown


def target_pixels(settings: KioskSettings, canvas: Size) -> int:
    """Return the pixels of the canvas that are at least 20 mm of the screen.

    >>> from game.kiosk.settings import KioskSettings
    >>> target_pixels(KioskSettings(), (1280, 720))
    49
    >>> target_pixels(KioskSettings(diagonal_inches=55, resolution=(3840, 2160)), (1280, 720))
    22
    """
    return ceil(TARGET * pixels_per_millimetre(settings, canvas))


def gap_pixels(settings: KioskSettings, canvas: Size) -> int:
    """Return the pixels of the canvas that are at least 3 mm of the screen.

    >>> from game.kiosk.settings import KioskSettings
    >>> gap_pixels(KioskSettings(), (1280, 720)), gap_pixels(KioskSettings(diagonal_inches=16), (1280, 720))
    (8, 11)
    """
    return ceil(GAP * pixels_per_millimetre(settings, canvas))


def row_share(settings: KioskSettings) -> float:
    """Return how much of the screen's height the row of three buttons takes: 0 where the house does not want it low.

    >>> from game.kiosk.settings import KioskSettings
    >>> row_share(KioskSettings()), round(row_share(KioskSettings(low_controls=True)), 3)
    (0.0, 0.09)
    """
    width, height = settings.resolution
    millimetres = settings.diagonal_inches * INCH * height / hypot(width, height)
    return max(ROW / millimetres, LEAST_ROW) if settings.low_controls else 0.0


def smallest_diagonal(resolution: Size, *, low_controls: bool = False) -> float:
    """Return the inches, in tenths, of the smallest screen of a resolution on which everything can be pressed.

    The densest page is a card with four options. They stand in the lower half, with a margin below and words and
    picture above, whether the house asks for low controls or not: so half of the height, less the margin, has to hold
    four targets of 20 mm with 3 mm between. The row of three buttons of low controls comes in addition. And a screen is
    at least as wide as eight targets. Pixels are square.

    >>> smallest_diagonal((1920, 1080)), smallest_diagonal((1080, 1920)), smallest_diagonal((1280, 1024))
    (15.4, 14.6, 12.1)
    >>> smallest_diagonal((1920, 1080), low_controls=True)
    17.5
    """
    width, height = resolution
    needed = (OPTIONS * TARGET + (OPTIONS - 1) * GAP) / (1 / 2 - MARGIN) + (ROW if low_controls else 0)
    millimetres = max(needed / height, (ABREAST * TARGET + (ABREAST - 1) * GAP) / width)
    return ceil(10 * hypot(width, height) * millimetres / INCH) / 10
