"""What passes at a place out of doors: a cloud by day, a lamp that goes on in the evening, a tram."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.ui import strokes
from game.ui.art import Picture, graded_picture
from game.ui.light import light_of
from game.ui.theme import Motion
from game.ui.widgets import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.story import Place
    from game.ui.accessibility_tree import Node
    from game.ui.kit import Kit

CLOUD: Final = "scenes/cloud.svg"
TRAM: Final = "scenes/tram.svg"
OVAL: Final = "oval"
LIT: Final = ((0.0, 0.15), (0.5, 1.0))
"""From and to which share of its going on a lamp is lit: it flickers once."""


@dataclass(eq=False, repr=False, kw_only=True)
class Passing(Widget):
    """A thing that passes once while a page stands, and that nobody is told of. What it leaves behind stays."""

    has_passed: bool = False

    motion: ClassVar[Motion]

    def show(self, share: float) -> None:
        """Be seen as far as it has come, 0..1. To be overridden; an override calls this."""
        self.has_passed = share >= 1

    def nodes(self, depth: int = 1) -> list[Node]:
        """Return nothing: it is only looked at."""
        del depth
        return []


@dataclass(eq=False, repr=False, kw_only=True)
class Cloud(Passing):
    """A cloud that goes `way` pixels to the right of its box, of which it has `gone` some."""

    way: int
    city: str = "city"
    gone: int = 0

    motion: ClassVar[Motion] = Motion(2400, "ease-in-out-quad")

    def show(self, share: float) -> None:
        """Be on its way."""
        self.gone = round(self.way * share)
        super().show(share)

    def _picture(self) -> Picture:
        return graded_picture(self.look, CLOUD, self.rect.size, self.city)

    def pictures(self) -> list[Picture]:
        """Return the cloud."""
        return [self._picture()]

    def bounds(self) -> Rect:
        """Return where it is now."""
        return self.rect.move(self.gone, 0)

    def paint(self, surface: Surface) -> None:
        """Draw it."""
        surface.blit(self.kit.art.get(self._picture()), self.bounds())


@dataclass(eq=False, repr=False, kw_only=True)
class Lamp(Passing):
    """A lamp that is out until it goes on: till then it is covered with what is drawn there without light."""

    dark: str
    shape: str
    is_lit: bool = False

    motion: ClassVar[Motion] = Motion(900, "linear")

    def show(self, share: float) -> None:
        """Be lit, or not yet."""
        self.is_lit = any(start < share <= end for start, end in LIT)
        super().show(share)

    def paint(self, surface: Surface) -> None:
        """Cover what is drawn as lit."""
        if self.is_lit:
            return
        if self.shape == OVAL:
            strokes.ellipse(surface, self.dark, self.rect)
        else:
            surface.fill(self.dark, self.rect)


@dataclass(eq=False, repr=False, kw_only=True)
class Tram(Passing):
    """A tram that comes from `way` pixels left of its box and stops there; it is seen in a gap of the picture."""

    picture: Picture
    gap: Rect
    way: int
    gone: int = 0

    motion: ClassVar[Motion] = Motion(2400, "ease-out-cubic")

    def show(self, share: float) -> None:
        """Be on its way."""
        self.gone = round(self.way * share)
        super().show(share)

    def pictures(self) -> list[Picture]:
        """Return the tram."""
        return [self.picture]

    def bounds(self) -> Rect:
        """Return the gap."""
        return self.gap

    def paint(self, surface: Surface) -> None:
        """Draw what the gap shows of it."""
        clip = surface.get_clip()
        surface.set_clip(clip.clip(self.gap))
        surface.blit(self.kit.art.get(self.picture), self.rect.move(self.gone - self.way, 0))
        surface.set_clip(clip)


def tram_at(kit: Kit, scene: Rect, place: Place, *, alive: bool) -> Tram | None:
    """Return the tram of a place whose picture fills a scene, still to come or, where nothing lives, there already."""
    table, look = kit.look.tokens.raw["passing"], kit.look
    if place.picture not in table["trams"]:
        return None
    left, top, start, end = table["trams"][place.picture]
    box = _on(scene, table["drawn"], [left, top, *table["tram_size"]])
    gap = _on(scene, table["drawn"], [start, top, end - start, table["tram_size"][1]]).clip(scene)
    picture = graded_picture(look, TRAM, box.size, "own" if place.ground else "city")
    picture = replace(picture, light=light_of(look.tokens.raw, place.light))
    found = Tram(kit, "passing", picture=picture, gap=gap, way=box.right - gap.left, ground=None)
    found.place(box)
    if not alive:
        found.show(1)
    return found


def passing_at(kit: Kit, scene: Rect, place: Place) -> Passing | None:
    """Return the cloud or the lamp of a place whose picture fills a scene, None where not all of it is in view."""
    look, city = kit.look, "own" if place.ground else "city"
    table = look.tokens.raw["passing"]
    found: Passing
    light = light_of(look.tokens.raw, place.light)
    is_dark = light is not None and not light.by_day
    if light is not None and is_dark and place.picture in table["lamps"]:
        *box, colour, shape = table["lamps"][place.picture]
        dark = look.graded(light.seen(colour), look.strength(city))
        found = Lamp(kit, "passing", dark=dark, shape=shape, ground=None)
        found.place(_on(scene, table["drawn"], box))
        seen = found.rect
    elif not is_dark and place.picture in table["clouds"]:
        place_of_cloud = _on(scene, table["drawn"], [*table["clouds"][place.picture], *table["size"]])
        way = round(place_of_cloud.width * table["way"] / table["size"][0])
        found = Cloud(kit, "passing", way=way, city=city, ground=None)
        found.place(place_of_cloud)
        seen = found.rect.union(found.rect.move(way, 0))
    else:
        return None
    return found if scene.contains(seen) else None


def _on(scene: Rect, drawn: tuple[int, int], box: Sequence[int]) -> Rect:
    """Return where a box of a drawing is on the canvas, its picture filling a scene."""
    scale = max(scene.width / drawn[0], scene.height / drawn[1])
    left, top, width, height = (side * scale for side in box)
    return Rect(
        round(left + scene.centerx - drawn[0] * scale / 2),
        round(top + scene.centery - drawn[1] * scale / 2),
        round(width),
        round(height),
    )
