"""The morning out of town: where you are, and no street."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pygame import Rect, Surface

from game.presentation.beds import bed_of
from game.screens.day.morning import MorningScreen
from game.screens.moment import preload
from game.screens.moment.ground import ground_pictures, paint_ground
from game.screens.moment.header import Header
from game.screens.moment.layout import STRIP, MomentLayout, candidates, choose, way_on
from game.ui.widgets import Label, ScrollList, Widget

if TYPE_CHECKING:
    from game.engine.story import Place
    from game.presentation.context import Context
    from game.ui.theme import Look


class AwayScreen(MorningScreen):
    """It is laid out as a card of the place is; one button starts the day."""

    name: ClassVar[str] = "away"

    def __init__(self, context: Context, place: Place) -> None:
        """Return the morning of a run at a place."""
        super().__init__(context)
        self.where = place

    def adapt(self, look: Look) -> Look:
        """Return the look of the level; a place may have a light of its own."""
        return super().adapt(look).on(self.where.ground)

    def bed(self) -> tuple[str, ...]:
        """Return what is heard at the place."""
        return bed_of(self.context.story, self.shown_state, self.where)

    def title(self) -> str:
        """Return the level, the day and the place."""
        return f"{super().title()}. {self._place_words()}"

    def _place_words(self) -> str:
        return self.words("ui.moment.at", place=self.words(self.where.name), line=self.words(self.where.line))

    def build(self) -> None:
        """Add what a card has: flower, day and place; then the words of the morning and the way on."""
        self.layout = layout = choose(candidates(self.look), self._needs)
        if self.where.flower:
            self.flower(self.shown_state, layout.meter, disc=layout.mode != STRIP)
        header = Header(self.context, self.kit, layout, self.shown_state, self.where)
        for widget in header.widgets(self.shown_state):
            self.add(widget)
        go = self.way_on()
        go.place(way_on(self.look, layout, go, panel=False))
        header.give_way(go.rect)
        area = self._area(layout)
        if area.colliderect(go.rect):
            area.height = go.rect.top - self.look.space(3) - area.top
        self.add(self._list(), area)
        self.add(go)
        self.add_pause(header.corner)
        self.kit.art.prepare(ground_pictures(self.look, layout, self.where))
        self.kit.art.expect(preload.after_morning(self.context, self.look))

    def _needs(self, layout: MomentLayout) -> tuple[int, int]:
        """Return the height of the words in a layout, and that there is nothing below them."""
        return self._list().measure(self._area(layout).width), 0

    def _area(self, layout: MomentLayout) -> Rect:
        """Return where the words hang from the top."""
        card = layout.card
        return Rect(card.left, card.top, card.width, layout.choices.bottom - card.top)

    def _list(self) -> ScrollList:
        """Return the place and the words of the morning, as rows."""
        where = self._place_words()
        place = where.upper() if self.look.ruled else where
        money = self.words("ui.day.money", money=self.shown_state.money)
        rows: list[Widget] = [
            Label(self.kit, "place", text=place, style="label", bold=True, ink="accent"),
            *self.labels(),
            self.notice(),
            Label(self.kit, "money", text=money, style="label", ink="soft"),
        ]
        for row in rows:
            row.ground = "page"
        return ScrollList(self.kit, "words", rows=rows, gap=self.look.space(3))

    def background(self, surface: Surface) -> None:
        """Paint the place and the paper."""
        paint_ground(surface, self.kit, self.layout, self.where)
        self.bake(surface)
