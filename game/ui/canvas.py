"""The canvas in the shape of its window, and where boxes drawn for the smallest canvas stand on a larger one."""

from collections.abc import Sequence
from typing import Any, Final

Size = tuple[int, int]
Box = tuple[int, int, int, int]

SMALLEST: Final = {"landscape": (1280, 720), "portrait": (720, 1280)}
"""The canvases that everything is drawn for: one side of any other is as long, the other one longer."""
LONGEST: Final = (21, 9)
"""The longest shape; what is longer still has bars beside it."""
NEAR: Final = 100
"""A window whose longer side differs by less than one part in so many from the smallest canvas has that canvas."""


def way_up(size: Size) -> str:
    """Return "portrait" or "landscape"; a square lies."""
    return "portrait" if size[1] > size[0] else "landscape"


def canvas_size(window: Size, wished: str = "") -> Size:
    """Return the canvas for a window: in its shape, or the smallest of a wished orientation that is not the window's.

    >>> canvas_size((390, 844)), canvas_size((1024, 768)), canvas_size((2560, 1080))
    ((720, 1558), (1280, 960), (1680, 720))
    >>> canvas_size((1366, 768)), canvas_size((1920, 1080), "portrait"), canvas_size((0, 0))
    ((1280, 720), (720, 1280), (1280, 720))
    """
    orientation = wished or way_up(window)
    width, height = SMALLEST[orientation]
    if min(window) <= 0 or orientation != way_up(window):
        return width, height
    if window[0] * height >= window[1] * width:
        width = _near(min(height * window[0] // window[1], height * LONGEST[0] // LONGEST[1]), width)
    else:
        height = _near(min(width * window[1] // window[0], width * LONGEST[0] // LONGEST[1]), height)
    return width, height


def _near(length: int, least: int) -> int:
    """Return a length, or the least one where nobody would see the difference."""
    return least if (length + 1 - least) * NEAR < least else length  # what was cut off may have been almost one


def spare(size: Size) -> Size:
    """Return how much wider and higher a canvas is than the smallest of its orientation."""
    width, height = SMALLEST[way_up(size)]
    return size[0] - width, size[1] - height


def grown(box: Sequence[int], shares: Sequence[float], more: Size) -> Box:
    """Return a box on a larger canvas: `shares` say how far left, top, right and bottom go with what is `more`.

    >>> grown((40, 500, 600, 100), (0, 1, 1, 1), (100, 20))
    (40, 520, 700, 100)
    """
    left, top, width, height = box
    edges = (left, top, left + width, top + height)
    left, top, right, bottom = (
        edge + round(share * more[index % 2]) for index, (edge, share) in enumerate(zip(edges, shares, strict=True))
    )
    return left, top, right - left, bottom - top


def longer(length: Any, share: Any, more: Size) -> Any:
    """Return a width with its share of what is `more` across, or a list of places from the top with theirs of it down.

    >>> longer(440, 0.2, (100, 20)), longer([742, 1110], [0.5, 1], (0, 200))
    (460, [842, 1310])
    """
    if isinstance(length, list):
        return [one + round(part * more[1]) for one, part in zip(length, share, strict=True)]
    return length + round(share * more[0])
