"""Reckoning with colours that are written as #RRGGBB."""

from functools import lru_cache


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green, blue, each 0..255, of #RRGGBB."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """Return `first` with `share` (0..1) of `second`.

    >>> mix("#FFFFFF", "#FF0000", 0.5)
    '#FF8080'
    """
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02X}" for one, other in pairs)


@lru_cache(maxsize=4096)
def graded_by(colour: str, grade: tuple[float, float, str], strength: float) -> str:
    """Return a drawn colour moved toward its own grey, then toward a tint."""
    fade, share, tint = grade
    red, green, blue = rgb(colour)
    # the grey that looks as light (luma of ITU-R BT.601)
    grey = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return mix(mix(colour, f"#{grey:02X}{grey:02X}{grey:02X}", fade * strength), tint, share * strength)
