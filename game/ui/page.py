"""What stands on a page: widgets in reading order over a ground, drawn again only where they changed."""

from collections.abc import Iterator
from typing import ClassVar

from pygame import Rect, Surface

from game.ui.accessibility_tree import Node
from game.ui.kit import Kit
from game.ui.pieces import AnyWidget, merged, walk
from game.ui.theme import Look
from game.ui.widgets.base import Widget


class Page:
    """A page or, when `modal`, a sheet over a dark copy of the page below. It takes no events: see Screen.

    A subclass says in `build` which widgets it has, reading its model; it is built again whenever the look changes.
    """

    name: ClassVar[str] = "screen"
    modal: ClassVar[bool] = False

    kit: Kit

    def __init__(self) -> None:
        """Return a page without widgets."""
        self.widgets: list[Widget] = []
        self.stale = True
        self.behind: Surface | None = None
        self._ground: Surface | None = None
        self._bared: list[Rect] = []

    def adapt(self, look: Look) -> Look:
        """Return the look of this screen: the player's, with a style. To be overridden."""
        return look

    def build(self) -> None:
        """Add the widgets in reading order. To be overridden."""

    def background(self, surface: Surface) -> None:
        """Paint what stays while the screen stands; default: the page's colour; a sheet has none."""
        surface.fill(self.look.theme.page)

    def title(self) -> str:
        """Return the name of the screen, said when it opens."""
        return ""

    @property
    def look(self) -> Look:
        """Return the look it was built with."""
        return self.kit.look

    def add(self, widget: AnyWidget, rect: Rect | tuple[int, int, int, int] | None = None) -> AnyWidget:
        """Add a widget, at a place if one is given, and return it."""
        self.widgets.append(widget)
        if rect is not None:
            widget.place(Rect(rect))
        return widget

    def remove(self, widgets: list[Widget]) -> None:
        """Take widgets off the screen; what they covered is painted again."""
        gone = list(walk(widgets, hidden_too=True))
        self._bared += [widget.painted for widget in gone if widget.painted]
        self.widgets = [widget for widget in self.widgets if widget not in gone]

    def find(self, widget_id: str) -> Widget | None:
        """Return the widget of an id; the id of a part ("size:150") finds its widget."""
        everything = self.everything()
        for wanted in (widget_id, widget_id.rpartition(":")[0]):
            for widget in everything:
                if wanted and widget.id == wanted:
                    return widget
        return None

    def everything(self) -> list[Widget]:
        """Return all widgets, those inside others included, in reading order."""
        return list(walk(self.widgets))

    def shown(self) -> list[Widget]:
        """Return what is drawn, lowest first."""
        return list(walk(self.widgets, shown_only=True))

    def ground(self) -> Surface:
        """Return the background, painted once."""
        if self._ground is None:
            if self.behind is not None:
                self._ground = self.behind
            else:
                self._ground = self.kit.surface(self.look.size)
                self.background(self._ground)
        return self._ground

    def refresh_ground(self) -> None:
        """Have the background painted again."""
        self._ground = None
        self.stale = True

    def paint(self, surface: Surface) -> list[Rect]:
        """Draw what changed since the last call; return the changed rectangles, none when nothing did."""
        everything = list(walk(self.widgets, hidden_too=True))
        if not self.stale and not self._bared and not any(widget.dirty for widget in everything):
            return []
        shown = self.shown()
        ids = {id(widget) for widget in shown}
        damage = [surface.get_rect()] if self.stale else self._damage(everything, ids)
        self.stale, self._bared = False, []
        boxes = [(widget, widget.bounds() if widget.dirty else widget.painted or widget.bounds()) for widget in shown]
        ground = self.ground()
        for rect in damage:
            surface.set_clip(rect)
            surface.blit(ground, rect, rect)
            for widget, box in boxes:
                if box.colliderect(rect):
                    widget.paint(surface)
        surface.set_clip(None)
        for widget in everything if damage else ():
            widget.was_painted(shown=id(widget) in ids)
        return damage

    def paint_in_parts(self, surface: Surface) -> Iterator[None]:
        """Draw all of it, and pause after each part; it stays stale until the last one."""
        self.stale = True
        surface.blit(self.ground(), (0, 0))
        yield
        shown = self.shown()
        ids = {id(widget) for widget in shown}
        for widget in walk(self.widgets, hidden_too=True):
            if id(widget) not in ids:
                widget.was_painted(shown=False)
        for widget in shown:
            widget.paint(surface)
            widget.was_painted(shown=True)
            yield
        self.stale, self._bared = False, []

    def _damage(self, everything: list[Widget], shown: set[int]) -> list[Rect]:
        parts = list(self._bared)
        for widget in everything:
            if widget.dirty and id(widget) in shown:
                parts += widget.damaged()
            elif widget.dirty and widget.painted:
                parts.append(widget.painted)
        return merged([part.clip((0, 0, *self.look.size)) for part in parts])

    def nodes(self) -> list[Node]:
        """Return the accessibility tree, the screen itself first."""
        width, height = self.look.size
        root = Node(self.name, "dialog" if self.modal else "main", self.title(), (0, 0, width, height))
        return [root, *(node for widget in self.widgets if widget.visible for node in widget.nodes())]
