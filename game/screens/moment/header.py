"""What stands above a card: the strip of the day, and the tag with the tier under the flower."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.petals import tier
from game.engine.state import level_of, slots
from game.presentation.purse import hand_words
from game.screens.moment.layout import STRIP, MomentLayout
from game.screens.widgets.day_strip import DayStrip
from game.screens.widgets.flower import tier_pill
from game.screens.widgets.pause_button import DISC
from game.ui.pieces import placed
from game.ui.widgets import Label, Pill, Widget

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Place
    from game.presentation.context import Context
    from game.ui.kit import Kit


BESIDE: Final = 20
"""Between the strip and the button of the pause."""


class Header:
    """The day and the tier. The number that it tells may be that of another state than the one of the card."""

    def __init__(self, context: Context, kit: Kit, layout: MomentLayout, shown: GameState, place: Place) -> None:
        """Return what stands above the card of a state, or above its answer at a place."""
        self.context, self.kit, self.layout, self.shown = context, kit, layout, shown
        self.words = context.words
        self.place = place
        self.tag: Label | Pill | None = None
        self.row: DayStrip | Label | None = None

    def widgets(self, numbered: GameState) -> list[Widget]:
        """Return tag and strip in reading order, with the number of a state."""
        if self.layout.mode == STRIP:
            head = self.layout.head if self.kit.look.portrait else self._strip
            self.tag = placed(Label(self.kit, "head", text="", style="label", ground=None, middle=True), head)
            self.show(numbered)
            return [self.tag, *self._purse()]
        story, shown, words = self.context.story, self.shown, self.words
        weekday, now = self._weekday(), shown.slot + 1
        count = slots(story, shown.setup.edition, shown.level, shown.day)
        spoken = words("ui.day.strip", day=weekday, now=now, total=count)
        label = words("ui.day.label", day=weekday, now=self._days(shown.day), total=self._days())
        strip = DayStrip(self.kit, "day", label=label, done=shown.slot, total=count, spoken=spoken)
        self.row = placed(strip, self._strip)
        if not self.place.flower:
            return [strip]
        self.tag = tier_pill(self.kit, self._tier_words(numbered), self.layout.meter)
        return [self.tag, strip]

    def _purse(self) -> list[Widget]:
        """Return what you have, for a strip: beside the pause, as far as there is room beside what the strip says."""
        text = hand_words(self.context, self.shown)
        align = "left" if self.kit.look.portrait else "right"
        ink = "soft" if self.kit.look.portrait else "ink"
        label = Label(self.kit, "purse", text=text, style="label", ink=ink, align=align, middle=True, ground=None)
        taken = 0 if self.kit.look.portrait or self.tag is None else self.tag.natural_width() + BESIDE
        if taken + label.natural_width() > self._strip.width:
            return []
        self.row = placed(label, self._strip)
        return [self.row]

    def give_way(self, place: Rect) -> None:
        """Leave out the row that the way on stands in now, and what you had before the choice."""
        if self.row is not None and (isinstance(self.row, Label) or self.row.rect.colliderect(place)):
            self.row.visible = False

    @property
    def corner(self) -> tuple[int, int]:
        """Return the middle of the button that stands at the end of the strip."""
        day = self.layout.day
        return day.right - DISC[self.kit.look.portrait] // 2, day.centery

    @property
    def _strip(self) -> Rect:
        """Return the place of the strip, beside that button."""
        day, taken = self.layout.day, DISC[self.kit.look.portrait] + BESIDE
        return Rect(day.left, day.top, day.width - taken, day.height)

    def show(self, numbered: GameState) -> None:
        """Tell the number of a state."""
        if isinstance(self.tag, Pill):
            self.tag.text = self._tier_words(numbered)
            self.tag.place(tier_pill(self.kit, self.tag.text, self.layout.meter).rect)
        elif self.tag is not None:
            self.tag.text = self._line(self.tag, numbered)

    def _line(self, head: Label, numbered: GameState) -> str:
        """Return place and day, behind the number where the flower hangs, in as many words as fit."""
        place = self.words(self.place.name)
        where = self.words("ui.moment.at", place=place, line=self._weekday())
        if not self.place.flower:
            return where
        first = self.words("ui.person.score", name=self._tier_name(numbered), score=numbered.score)
        lines = [f"**{first}**\n{where}", f"**{first}**\n{place}", f"**{first}**"]
        width, high = head.rect.size
        fitting = [text for text in lines if replace(head, text=text).measure(width) <= high]
        return next(iter(fitting), lines[-1])

    def _tier_name(self, numbered: GameState) -> str:
        return self.words(f"tier.{tier(numbered.score)}")

    def _tier_words(self, numbered: GameState) -> str:
        """Return the tier, with the number where the one in the core is small beside the text."""
        name = self._tier_name(numbered)
        large = self.kit.look.text_scale > 100
        return self.words("ui.person.score", name=name, score=numbered.score) if large else name

    def _weekday(self) -> str:
        return self.words(level_of(self.context.story, self.shown).days[self.shown.day].weekday)

    def _days(self, last: int | None = None) -> int:
        """Return how many days of this level the edition lives through, up to its last one or the one of an index."""
        story, state = self.context.story, self.shown
        days = range(len(level_of(story, state).days) if last is None else last + 1)
        return sum(slots(story, state.setup.edition, state.level, day) > 0 for day in days)
