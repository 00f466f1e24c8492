"""The Source desk: whoever follows the arrows of five articles comes to one video."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.presentation.debrief.desk import ARTICLES, FOUND, ROOT, SOURCES, Desk
from game.screens.base.button_row import ButtonRow
from game.screens.debrief.desk_cards import Arrows, DeskCard
from game.screens.debrief.frame import DebriefScreen
from game.screens.debrief.pieces import pieces
from game.screens.widgets.rows import ReadList
from game.ui.events import Pointer
from game.ui.pointing import DRAG_BEGINS
from game.ui.widgets import Label

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand
    from game.ui.events import InputEvent, Point
    from game.ui.widgets import Widget

GAP: Final = 12
SHARE: Final = 0.42
"""How much of the page's width the articles take; the sources take as much, the arrows what is between."""
FROM_LIST: Final = 125
"""The text size from which there is no desk any more: the same cards are a list."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The player takes an article."""

    article: str


@dataclass(frozen=True, slots=True)
class Guess:
    """The player tries an arrow to a source."""

    source: str


@dataclass(frozen=True, slots=True)
class Look:
    """The player looks at what the article cites."""


@dataclass(frozen=True, slots=True)
class LookBehind:
    """The player wants to know what lies behind the video."""


@dataclass(frozen=True, slots=True)
class LookAside:
    """The player leaves the page and looks at what others say."""


@dataclass(frozen=True, slots=True)
class Pull:
    """An arrow that the pointer draws from an article, from where it went down."""

    article: str
    begun: Point


class DeskScreen(DebriefScreen):
    """Articles at the left, sources at the right, arrows between, and below what was found out."""

    name: ClassVar[str] = "desk"
    page: ClassVar[str] = "desk"

    def __init__(self, context: Context) -> None:
        """Return a desk without arrows."""
        super().__init__(context)
        self.desk = Desk()
        self.is_behind = False
        self.pull: Pull | None = None

    def fill(self, room: Rect) -> None:
        """Add the cards and the arrows, or the same as a list; at the end what was found."""
        if self.is_behind:
            self._add_list(self._found_rows(), room)
        elif self.look.text_scale >= FROM_LIST:
            self._add_list([*self._told(), *self._articles(), *self._sources()], room)
        else:
            self._fill_desk(room)

    def _fill_desk(self, room: Rect) -> None:
        """Add the desk."""
        y = room.top
        articles, sources = self._articles(), self._sources()
        wide = round(room.width * SHARE)
        arrows = Arrows(self.kit, "arrows", starts=(), end=Rect(0, 0, 0, 0), ground=None)
        low = self._column(articles, Rect(room.left, y, wide, 0))
        self._column(sources, Rect(room.right - wide, y, wide, 0))
        arrows.starts = tuple(card.rect for card in articles if card.id.removeprefix("article:") in self.desk.traced)
        arrows.end = next(card.rect for card in sources if card.id == f"source:{ROOT}")
        self.add(arrows, Rect(room.left, y, room.width, low - y))
        self._add_list(self._told(), Rect(room.left, low + GAP, room.width, room.bottom - low - GAP))

    def _column(self, cards: list[DeskCard], top: Rect) -> int:
        """Add cards below each other; return where they end."""
        y = top.top
        for card in cards:
            high = card.measure(top.width)
            self.add(card, Rect(top.left, y, top.width, high))
            y += high + GAP
        return y - GAP

    def _add_list(self, rows: list[Widget], room: Rect) -> None:
        """Add rows on a sheet, as high as they need."""
        for row in rows:
            row.ground = "card"
        listed = ReadList(self.kit, "told", rows=rows, gap=self.look.space(3), label=self.title(), ground="card")
        self._on_sheet(room, listed)

    def _label(self, name: str, text: str, style: str = "small") -> Label:
        return Label(self.kit, name, text=text, style=style)

    def _articles(self) -> list[DeskCard]:
        """Return the cards of the articles."""
        words, found = self.kit.words, []
        for article in ARTICLES:
            title = words(f"debrief.desk.article.{article}")
            said = words("debrief.desk.no_arrow", article=title)
            if article in self.desk.traced:
                said = words("debrief.desk.arrow", article=title, source=words(f"debrief.desk.source.{ROOT}"))
            card = DeskCard(self.kit, f"article:{article}", words=title, spoken=said, action=Hold(article))
            card.held = article == self.desk.held
            found.append(card)
        return found

    def _sources(self) -> list[DeskCard]:
        """Return the cards of what an article may have it from."""
        named = ((source, self.kit.words(f"debrief.desk.source.{source}")) for source in SOURCES)
        return [DeskCard(self.kit, f"source:{one}", words=words, action=Guess(one)) for one, words in named]

    def _told(self) -> list[Widget]:
        """Return what was said last, or else what the article in hand claims; and what can be done now."""
        words, desk = self.kit.words, self.desk
        said = words(desk.said or (f"debrief.desk.article.{desk.held}.claim" if desk.held else "debrief.desk.lead"))
        left = len(ARTICLES) - len(desk.traced)
        if desk.said and desk.held in desk.traced and left:
            said = f"{said} {self.context.words.plural('debrief.desk.left', left)}"
        ways: list[tuple[str, str, object]] = []
        if desk.is_done:
            ways = [("behind", "debrief.desk.behind", LookBehind())]
        elif desk.held and desk.held not in desk.traced:
            ways = [("look", "debrief.desk.look", Look()), ("aside", "debrief.desk.aside", LookAside())]
        parts: list[Widget] = [self._label(f"said:{at}", part) for at, part in enumerate(pieces(said, self.look))]
        if not ways:
            return parts
        buttons: list[Widget] = [self.secondary(name, words(label), action) for name, label, action in ways]
        for button in buttons:
            button.ground = "card"
        return [*parts, ButtonRow(self.kit, "checks", widgets=buttons)]

    def _found_rows(self) -> list[Widget]:
        """Return what was found when all arrows are drawn."""
        words = self.kit.words
        heading = Label(self.kit, "found", text=words("debrief.desk.found"), style="lead", bold=True, heading=2)
        told = [part for line in FOUND for part in pieces(words(f"debrief.desk.found.{line}"), self.look)]
        lines = [self._label(f"found:{at}", part) for at, part in enumerate(told)]
        sources = [
            Label(self.kit, f"sources:{at}", text=part, style="label", ink="soft")
            for at, part in enumerate(pieces(words("debrief.desk.sources"), self.look))
        ]
        return [heading, *lines, *sources]

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Let the pointer draw an arrow from an article to a source; everything else as usual."""
        arrows = self.find("arrows")
        if not isinstance(event, Pointer) or not isinstance(arrows, Arrows):
            return super().handle(event)
        if event.phase == "down":
            under = self._card_at(event.position)
            is_article = under is not None and under.id.startswith("article:")
            self.pull = Pull(under.id, event.position) if under is not None and is_article else None
        elif self.pull is not None and event.phase == "move":
            self._draw(arrows, self.pull, event.position)
            if arrows.drawn is not None:
                return None  # a card that an arrow is drawn over is not hovered
        found = super().handle(event)
        if event.phase == "up":
            self._let_go(arrows, event.position)
        return found

    def _card_at(self, point: Point) -> DeskCard | None:
        """Return the card under a point of the canvas."""
        cards = (widget for widget in self.shown() if isinstance(widget, DeskCard))
        return next((card for card in cards if card.rect.collidepoint(point)), None)

    def _draw(self, arrows: Arrows, pull: Pull, point: Point) -> None:
        """Draw the arrow to the pointer, once that has gone too far for a mere press."""
        if arrows.drawn is None and math.dist(point, pull.begun) < DRAG_BEGINS:
            return
        card, area = self.find(pull.article), arrows.rect
        if card is not None:
            end = min(max(point[0], area.left), area.right - 1), min(max(point[1], area.top), area.bottom - 1)
            arrows.drawn = card.rect.midright, end

    def _let_go(self, arrows: Arrows, point: Point) -> None:
        """Try the arrow that was drawn, where it ends on a source."""
        pull, is_drawn = self.pull, arrows.drawn is not None
        self.pull, arrows.drawn = None, None
        under = self._card_at(point)
        if pull is None or not is_drawn or under is None or not under.id.startswith("source:"):
            return
        held = self.desk.hold(pull.article.removeprefix("article:"))
        self._now(held.guess(under.id.removeprefix("source:")))

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Take an article, try an arrow, or look."""
        match action:
            case Hold(article):
                self._now(self.desk.hold(article), self.kit.words(f"debrief.desk.article.{article}.claim"))
            case Guess(source):
                self._now(self.desk.guess(source))
            case Look():
                self._now(self.desk.look())
            case LookAside():
                self._now(self.desk.look_aside())
            case LookBehind():
                self.is_behind = True
                self.again()
                self.say(self.kit.words("debrief.desk.found"))
            case _:
                return super().act(action, widget)
        return None

    def _now(self, desk: Desk, said: str = "") -> None:
        """Show the desk as it is now, and say what was found out."""
        self.desk = desk
        if self.keyboard and self.focus_id in {"look", "aside"}:  # they stand there no more
            self.focus_id = "behind" if desk.is_done else f"article:{desk.held}"
        self.again()
        self.say(said or self.kit.words(desk.said))
