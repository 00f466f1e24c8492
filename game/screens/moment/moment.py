"""A moment: a card at a place, what you can do, and what comes of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.intents import Choose
from game.engine.offers import offers
from game.presentation.cast import is_anybody_seen
from game.presentation.presenter import choice_cues
from game.presentation.purse import hand_words
from game.presentation.queues import queue_of
from game.presentation.rule_view import RULE
from game.screens.actions import GoOn
from game.screens.base.game_screen import GameCommand
from game.screens.moment import preload
from game.screens.moment.answer import AnswerPlayer, Stage
from game.screens.moment.answer_page import AnswerPage
from game.screens.moment.card import CARD_GAP, Card, words_height
from game.screens.moment.ground import ground_pictures, paint_ground
from game.screens.moment.header import Header
from game.screens.moment.hints import Hints, pointed_at
from game.screens.moment.layout import STRIP, MomentLayout, beside, candidates, choose, way_on
from game.screens.moment.living import lives
from game.screens.moment.option_cards import option_cards
from game.screens.moment.refusing import Refusing
from game.screens.moment.scene import Scene
from game.screens.moment.shown import ShownMoment
from game.screens.moment.slow_feed import SlowFeed
from game.screens.moment.waiting import Waited, Waiting
from game.screens.outcomes import Answered, Outcome, Refused
from game.ui.anim import Tween
from game.ui.events import InputEvent, Pointer
from game.ui.pieces import AnyWidget
from game.ui.widgets import Button, Paragraph, ScrollList, Widget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.presentation.context import Context
    from game.screens.widgets.flower import Flower

LEAST_LINES: Final = 4
"""How many lines of a card are left to read above options that need all the room."""


class MomentScreen(ShownMoment):
    """First the card with its options, then, once one is taken, the answer with a way on."""

    name: ClassVar[str] = "moment"

    def __init__(self, context: Context) -> None:
        """Return a screen for the card on the table."""
        super().__init__(context)
        self.waiting: Waiting | None = None
        self.was_built = False
        self.chosen = ""
        self.chosen_at = (0, 0)
        self.refusing = Refusing()

    def build(self) -> None:
        """Add scene, day, words, options or answer.

        A new card has no focus yet: a key that was meant for the page before cannot choose.
        """
        if not self.was_built:
            self.keyboard = False
            self.say(self.card_words())
        offered = offers(self.context.rules, self.shown_state)
        self.options = option_cards(self.context, self.kit, self.shown_state, offered)
        self.hints = Hints(self.context, self.kit, self.shown_state, offered)
        self.hints.describe(self.options)
        person = is_anybody_seen(self.moment, self.shown_state.severed)
        panel = self.moment.panel
        layouts = candidates(self.look, person=person, panel=bool(panel), is_sheet=panel == RULE)
        self.layout = choose(layouts, self._needs)
        self.scene = Scene(self.context, self.kit, self.layout, (self.shown_state, self.after), self.seen, self.where)
        self.scene.panel.describe(self.options)
        feed = SlowFeed(self, self.layout, self.moment)
        for widget in [*self.scene.widgets(), *feed.widgets()]:
            self.add(widget)
        self.meter: Flower | None = None
        if self.where.flower:
            self.meter = self.flower(self.numbered, self.layout.meter, disc=self.layout.mode != STRIP)
        if self.taken is not None:
            self.remove(self.scene.answer(self.taken.id))
        if not self.was_built:
            self.scene.panel.begin(self.motion)
            feed.begin(self.meter)
        self.was_built, self.waiting = True, None
        self.header = Header(self.context, self.kit, self.layout, self.shown_state, self.where)
        for widget in self.header.widgets(self.numbered):
            self.add(widget)
        self.on_table: list[Widget] = []
        if self.answer is None:
            self._lay_card()
        else:
            for widget in self._answer_widgets():
                self._lay(widget, widget.rect)
        self.add_pause(self.header.corner)
        self.kit.art.prepare(ground_pictures(self.look, self.layout, self.where))

    def _move_scene(self) -> None:
        """Show who is there now and, if the answer happens elsewhere, where."""
        gone, come = self.scene.recast(self.seen, self.where)
        self.remove(gone)
        self.scene.passers.let_in(self.widgets, come)
        pictures = [picture for widget in come for picture in widget.pictures()]
        if self.where != self.header.place:
            pictures += ground_pictures(self.look, self.layout, self.where)
            self.header.place = self.where
            self.header.show(self.numbered)
            self.refresh_ground()
        self.kit.art.prepare(pictures)

    def background(self, surface: Surface) -> None:
        """Paint the place and the paper."""
        paint_ground(surface, self.kit, self.layout, self.where)
        self.bake(surface)

    def _needs(self, layout: MomentLayout) -> tuple[int, int]:
        """Return the heights of words and of options in a layout."""
        words = words_height(self.kit, layout, self.title(), self.card_words())
        return words, self._stack_height(layout.choices.width)

    def _stack_height(self, width: int) -> int:
        gap = int(self.look.measure("moment", "option")["gap"])
        return sum(option.measure(width) + gap for option in self.options) + self.hints.height(width)

    def _lay_words(self, bottom: int) -> Paragraph:
        """Add the words of the card, down to a height; return the widget that holds them."""
        state, text = self.shown_state, self.scene.panel.with_words(self.card_words())
        purse = hand_words(self.context, state)
        name = self.words(self.where.name)
        widgets, body = Card(self.kit, self.layout, self.title(), name, text, purse).lay(bottom)
        for widget in widgets:
            self._lay(widget, widget.rect)
        return body

    def _lay(self, widget: AnyWidget, rect: Rect) -> AnyWidget:
        """Add a widget that leaves with the card."""
        self.on_table.append(widget)
        self.add(widget, rect)
        return widget

    def _lay_card(self) -> None:
        """Add the card and the options, stacked from the bottom, as a list that scrolls where they are too many."""
        box, gap = self.layout.choices, int(self.look.measure("moment", "option")["gap"])
        is_beside, needed = beside(self.layout), self._stack_height(box.width)
        words = words_height(self.kit, self.layout, self.title(), self.scene.panel.with_words(self.card_words()))
        least = 0 if is_beside else min(words, LEAST_LINES * self.look.type("body").line)
        most = box.bottom - self.layout.card.top - least
        high, tall = min(most, needed), self.hints.height(box.width)
        self.body = self._lay_words(self.layout.card.bottom if is_beside else box.bottom - high)
        self._lay(self.hints.line, Rect(box.left, box.bottom - high, box.width, tall))
        y = box.bottom - high + tall + gap
        self.snug = self.roomy = Rect(self.body.rect)
        if self.body.scrolls and not is_beside:
            line = self.body.type_style.line
            high = (y - CARD_GAP - self.snug.top) // line * line
            self.roomy = Rect(self.snug.topleft, (self.snug.width, max(self.snug.height, high)))
        self.hints.show(self.options, self.focus_id, self.roomy)
        if needed > most:
            listed = ScrollList(self.kit, "options", rows=[*self.options], gap=gap)
            self._lay(listed, Rect(box.left, y, box.width, box.bottom - y))
            return
        for option in self.options:
            height = option.measure(box.width)
            self._lay(option, Rect(box.left, y, box.width, height))
            y += height + gap

    def _answer_widgets(self) -> list[Widget]:
        """Return the answer with what it did, and the way on, placed."""
        night = self.context.state.phase == "night"
        self.go = Button(self.kit, "go_on", label=self.words("ui.moment.night" if night else "ui.moment.go"))
        self.go.action, self.go.digit, self.go.ground = GoOn(), 1, None
        place = way_on(self.look, self.layout, self.go, panel=bool(self.moment.panel), filled=self.scene.panel.fills)
        label = next((option.label for option in self.options if option.id == self.chosen), "")
        said = self.scene.panel.with_outcome(self.card_words())
        page = AnswerPage(self.context, self.kit, self.layout, self.title(), label, said)
        self.scene.make_room(place)
        widgets, self.body = page.lay(self.scene.panel.without_told(self.cues, self.after), place)
        self.header.give_way(place)
        self.go.place(place)
        return [*widgets, self.go]

    def update(self, dt: float) -> None:
        """Move on, and keep the hint with the option under pointer or focus."""
        super().update(dt)
        self.refusing.advance(dt)
        if self.answer is None:
            self.hints.show(self.options, self.focus_id, self.roomy)
            if self.scene.panel.point_at(pointed_at(self.options, self.focus_id)):
                self.body.text = self.scene.panel.with_words(self.card_words())
            room = self.snug if self.hints.line.text and not self.hints.rests else self.roomy
            if self.body.rect != room:
                self.body.place(room)

    def living(self) -> Iterator[Tween]:
        """Yield what whoever is in the picture does on their own, and what passes behind them."""
        face, passing = self.scene.face, self.scene.passers.passing
        self.kit.art.prepare(face.eye_pictures() if face is not None and face.is_alive else ())
        return lives(face, passing, f"{self.moment.id} {self.answer is not None}")

    def activate(self, widget: Widget, part: str = "", *, is_pointed: bool = False) -> GameCommand | None:
        """Press a widget; a locked option says why in its own place."""
        self.refusing.press(widget, self.motion)
        return super().activate(widget, part, is_pointed=is_pointed)

    def handle(self, event: InputEvent) -> GameCommand | None:
        """Take an event; any press ends a wait, but not what is played after it."""
        is_hover = isinstance(event, Pointer) and event.phase != "down"
        if self.waiting is not None and self.waiting.motion is not None and not is_hover:
            self.waiting.leave()
            return None
        return super().handle(event)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Hand a choice to the rules once."""
        if isinstance(action, Waited) and self.waiting is not None:
            self.waiting.leave()
            return None
        if isinstance(action, Choose):
            if self.answer is not None:
                return None
            self.chosen = widget.id
        return super().act(action, widget)

    def _by_digit(self, number: int) -> Widget | None:
        """Return what a number key presses: after the choice any of them goes on."""
        return super()._by_digit(number if self.answer is None else 1)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Play what a choice did, or show why it was rejected."""
        if isinstance(outcome, Refused):
            self.hints.complain(outcome.words)
        if not isinstance(outcome, Answered):
            return super().receive(outcome)
        self.cues = choice_cues(self.context, outcome.old, outcome.step)
        for option in self.options:
            option.arriving = True
            option.chosen = option.id == self.chosen
            if option.chosen:
                self.chosen_at = (option.rect.left + option.rect.width // 3, option.rect.centery)
        self.answer = outcome
        self.motion.play(Tween(self.look.motion("chosen"), lambda _: None, self._leave_card))
        return None

    def _leave_card(self) -> None:
        """Go on to the answer, through the queue that the option has before it."""
        queue = queue_of(self.taken, self.shown_state) if self.taken else ""
        if not queue:
            self._show_answer()
            return
        self.waiting = waiting = Waiting(self, self.layout, queue, self._show_answer)
        self._put(waiting.widgets())
        self.scene.make_room(waiting.go.rect)
        self.kit.art.prepare(waiting.queue.pictures())
        waiting.start()

    def _put(self, widgets: list[Widget]) -> None:
        """Put other widgets in the place of those that leave with the card, in reading order."""
        place = next(index for index, widget in enumerate(self.widgets) if widget in self.on_table)
        self.remove(self.on_table)
        self.widgets, tail = self.widgets[:place], self.widgets[place:]
        self.on_table = []
        for widget in widgets:
            self._lay(widget, widget.rect)
        self.widgets += tail

    def _show_answer(self) -> None:
        """Put the answer in the card's place, a page of its own, and play the cues over the final state."""
        self.seen_for, self.waiting = 0.0, None
        if self.taken is not None:
            self.scene.panel.answer(self.taken.id, self.motion)
        self._put(self._answer_widgets())
        self._move_scene()
        self.kit.sounds.lie(self.bed())
        self.focus(self.go, keyboard=self.keyboard)
        AnswerPlayer(self._stage(), self.cues).play()
        self.begin_life()
        self.kit.art.expect(preload.pictures_of(self.context, self.look, self.context.state))

    def _stage(self) -> Stage:
        """Return what the cues of the answer are played on."""
        return Stage(
            self,
            self.scene,
            self.meter,
            body=self.body,
            go=self.go,
            after=self.after,
            numbered=self.numbered,
            chosen_at=self.chosen_at,
            show_tier=partial(self.header.show, self.numbered),
        )
