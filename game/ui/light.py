"""The hour of a picture: the same drawing by day, in the evening and at night."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.ui.colours import rgb


def lit_by(colour: str, lamp: str) -> str:
    """Return what a colour looks like in the light of another.

    >>> lit_by("#FF8000", "#808080")
    '#804000'
    """
    pairs = zip(rgb(colour), rgb(lamp), strict=True)
    return "#" + "".join(f"{round(one * other / 255):02X}" for one, other in pairs)


@dataclass(frozen=True, slots=True)
class Light:
    """What an hour does to drawn colours; `lamplit` are those that a lamp reaches, `swaps` become what they say.

    One is `by_day` at which what is drawn at night is seen by day.
    """

    tint: str
    lamplight: str
    lamplit: frozenset[str]
    swaps: tuple[tuple[str, str], ...]
    by_day: bool = False

    def seen(self, colour: str) -> str:
        """Return what a drawn colour looks like at this hour."""
        for drawn, other in self.swaps:
            if drawn == colour:
                return other
        return lit_by(colour, self.lamplight if colour in self.lamplit else self.tint)


def light_of(raw: Mapping[str, Any], name: str) -> Light | None:
    """Return an hour that the tokens know by its name; None for daylight, ""."""
    if not name:
        return None
    hour = raw["lights"][name]
    lamps = tuple((lamp, hour["lamp"]) for lamp in raw["lamps"])
    return Light(
        hour["tint"],
        hour["lamplight"],
        frozenset(raw["lamplit"]),
        (*hour["swaps"].items(), *lamps),
        hour.get("by_day", False),
    )
