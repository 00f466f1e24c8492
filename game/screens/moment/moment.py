"""A moment: a card at a place, what you can do, and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.engine.intents import Choose
from game.engine.offers import offers
from game.engine.petals import PETALS
from game.engine.state import level_of, slots
from game.presentation.cues import Cue, DoorMoved, Told
from game.presentation.presenter import EXPLAINED, choice_cues, may_move, state_after_choice
from game.screens.actions import GoOn
from game.screens.base.game_screen import GameCommand
from game.screens.base.play_screen import PlayScreen
from game.screens.moment import preload
from game.screens.moment.answer import AnswerPlayer, Stage
from game.screens.moment.layout import STRIP, MomentLayout, beside, candidates, choose
from game.screens.moment.option_cards import option_cards
from game.screens.moment.scene import Scene, paint_ground, scene_picture, tier_pill
from game.screens.outcomes import Answered, Outcome, Refused
from game.screens.widgets.day_strip import DayStrip
from game.screens.widgets.hint import Hint
from game.ui.anim import Tween
from game.ui.pieces import AnyWidget
from game.ui.widgets import Button, Label, Paragraph, Pill, ScrollList, Widget

if TYPE_CHECKING:
    from game.engine.offers import Offer
    from game.engine.state import GameState
    from game.engine.story import Moment, Place
    from game.presentation.context import Context
    from game.screens.widgets.flower import Flower
    from game.ui.theme import Look

KICKER_GAP: Final = 8
CARD_GAP: Final = 16
LEAST_LINES: Final = 4
"""How many lines of a card are left to read above options that need all the room."""
DOOR_INK: Final = {True: "accent", False: "ink"}


class MomentScreen(PlayScreen):
    """First the card with its options, then, once one is taken, the answer with a way on."""

    name: ClassVar[str] = "moment"

    def __init__(self, context: Context) -> None:
        """Return a screen for the card on the table."""
        super().__init__(context)
        self.answer: Answered | None = None
        self.cues: tuple[Cue, ...] = ()
        self.was_built = False
        self.chosen = ""
        self.chosen_at = (0, 0)

    @property
    def moment(self) -> Moment:
        """Return the card that is shown."""
        return self.context.story.moments[self.shown_state.moment]

    @property
    def after(self) -> GameState:
        """Return the state to show: that of the card, or right after the choice."""
        if self.answer is None:
            return self.shown_state
        return state_after_choice(self.answer.step)._replace(moment=self.shown_state.moment)

    @property
    def where(self) -> Place:
        """Return the place of the card."""
        return self.context.story.places[self.moment.place]

    def adapt(self, look: Look) -> Look:
        """Return the look of the level; a place may have a light of its own."""
        return super().adapt(look).on(self.where.ground)

    def title(self) -> str:
        """Return the place."""
        return self.words("ui.moment.at", place=self.place, line=self.words(self.where.line))

    @property
    def has_meter(self) -> bool:
        """Return whether the flower hangs here."""
        return self.where.flower

    def build(self) -> None:
        """Add scene, day, words, options or answer.

        A new card has no focus yet: a key that was meant for the page before cannot choose.
        """
        if not self.was_built:
            self.keyboard = False
            self.say(self._card_words())
        self.was_built = True
        offered = offers(self.context.rules, self.shown_state)
        self.options = option_cards(self.context, self.kit, self.shown_state, offered)
        self.hint = self._hint(offered)
        layouts = candidates(self.look, person=bool(self.moment.people), panel=bool(self.moment.panel))
        self.layout = choose(layouts, self._needs)
        self.scene = Scene(self.context, self.kit, self.layout, self.after)
        for widget in self.scene.widgets():
            self.add(widget)
        self.meter: Flower | None = None
        if self.has_meter:
            self.meter = self.flower(self.numbered, self.layout.meter, disc=self.layout.mode != STRIP)
        self._head()
        self.on_table: list[Widget] = []
        if self.answer is None:
            self._lay_card()
        else:
            self._lay_answer()
        if self.layout.mode != STRIP:
            self.kit.art.prepare([scene_picture(self.look, self.layout, self.where)])

    @property
    def numbered(self) -> GameState:
        """Return the state whose number is shown: that of the morning where it only moves at night."""
        hidden = self.shown_state.policy.moves == "night"
        return self.shown_state if hidden else self.after

    def background(self, surface: Surface) -> None:
        """Paint the place and the paper."""
        paint_ground(surface, self.kit, self.layout, self.where)
        self.bake(surface)

    def _head(self) -> None:
        """Add the tag of the flower and the strip of the day."""
        state, words = self.numbered, self.words
        day = level_of(self.context.story, state).days[self.shown_state.day]
        count = slots(self.context.story, state.setup.edition, state.level, state.day)
        weekday, now = words(day.weekday), self.shown_state.slot + 1
        spoken = words("ui.day.strip", day=weekday, now=now, total=count)
        if self.layout.mode == STRIP:
            head = Label(self.kit, "head", text="", style="label", ground=None, middle=True)
            self.tier: Label | Pill | None = self.add(head, self.layout.day)
            self.show_tier()
            return
        self.tier = self.add(tier_pill(self.kit, self._tier_words(), self.layout.meter)) if self.has_meter else None
        label = words("ui.day.label", day=weekday, now=self._days(self.shown_state.day), total=self._days())
        strip = DayStrip(self.kit, "day", label=label, done=self.shown_state.slot, total=count, spoken=spoken)
        self.add(strip, self.layout.day)

    def _tier_words(self) -> str:
        """Return the tier, with the number where the one in the core is small beside the text."""
        score = self.numbered.score
        tier = self.tier_name(score)
        return self.words("ui.person.score", name=tier, score=score) if self.look.text_scale > 100 else tier

    def show_tier(self) -> None:
        """Bring the tag under the flower, or the strip, up to date."""
        if isinstance(self.tier, Pill):
            self.tier.text = self._tier_words()
            self.tier.place(tier_pill(self.kit, self.tier.text, self.layout.meter).rect)
        elif self.tier is not None:
            day = self.words(level_of(self.context.story, self.shown_state).days[self.shown_state.day].weekday)
            where = self.words("ui.moment.at", place=self.place, line=day)
            score = self.numbered.score
            first = self.words("ui.person.score", name=self.tier_name(score), score=score) if self.has_meter else where
            lines = [f"**{first}**\n{where}", f"**{first}**\n{self.place}", f"**{first}**"]
            width, high = self.tier.rect.size
            fitting = [text for text in lines if replace(self.tier, text=text).measure(width) <= high]
            self.tier.text = next(iter(fitting), lines[-1]) if self.has_meter else where

    def _days(self, last: int | None = None) -> int:
        """Return how many days of this level the edition lives through, up to its last one or the one of an index."""
        story, state = self.context.story, self.shown_state
        days = range(len(level_of(story, state).days) if last is None else last + 1)
        return sum(slots(story, state.setup.edition, state.level, day) > 0 for day in days)

    @property
    def place(self) -> str:
        """Return the name of the place."""
        return self.words(self.where.name)

    def _hint(self, offered: tuple[Offer, ...]) -> Hint:
        """Return the line on top of the options, and keep what it says for each."""
        names = tuple(self.words(f"petal.{name}") for name in PETALS)
        policy = self.shown_state.policy
        explained = policy.explains == EXPLAINED
        self.moves = {f"option:{offer.option.id}": may_move(policy, offer.option) for offer in offered}
        lead, *_ = self.words("ui.moment.hint").split("{")
        nothing = self.words("ui.moment.hint.nothing")
        self.hints = {widget: lead.strip() if moves else nothing for widget, moves in self.moves.items()}
        if not explained:
            self.hints = dict.fromkeys(self.moves, self.words("ui.moment.hint.several"))
            self.moves = dict.fromkeys(self.moves, ())
        for option in self.options:
            petals = [names[petal] for petal in self.moves[option.id]]
            if option.enabled:
                option.description = " ".join(filter(None, (self.hints[option.id], ", ".join(petals))))
        return Hint(self.kit, "hint", names=names)

    def _card_words(self) -> str:
        """Return the words of the card, or of the answer."""
        if self.answer is not None:
            return next((cue.words for cue in self.cues if isinstance(cue, Told)), "")
        return self.context.render_variant(self.moment.card, self.shown_state)

    def _needs(self, layout: MomentLayout) -> tuple[int, int]:
        """Return the heights of words and of options in a layout."""
        width = layout.card.width
        body = Paragraph(self.kit, "card", text=self._card_words()).measure(width)
        style = self.look.type("label")
        kicker = len(self.kit.type.wrap(self.title(), style, width)) * style.line + KICKER_GAP
        if layout.mode == STRIP:
            kicker = 0
        return kicker + body + CARD_GAP, self._stack_height(layout.choices.width)

    def _hint_height(self, width: int) -> int:
        heights = [replace_hint(self.hint, self.hints[key], self.moves[key]).measure(width) for key in self.hints]
        return max(heights, default=0)

    def _stack_height(self, width: int) -> int:
        gap = int(self.look.measure("moment", "option")["gap"])
        return sum(option.measure(width) + gap for option in self.options) + self._hint_height(width)

    def _lay_words(self, bottom: int) -> Paragraph:
        """Add the place's line and the words, down to a height."""
        card = self.layout.card
        top = card.top
        if self.layout.mode != STRIP:
            kicker = self.title().upper() if self.look.ruled else self.title()
            label = Label(self.kit, "place", text=kicker, style="label", bold=True, ink="accent")
            height = label.measure(card.width)
            self._lay(label, Rect(card.left, top, card.width, height))
            self._purse(Rect(card.left + label.natural_width(), top, card.width - label.natural_width(), height))
            top += height + KICKER_GAP
        if self.answer is not None:
            top += self._chosen_line(Rect(card.left, top, card.width, bottom - CARD_GAP - top))
        text = self._card_words()
        extra = self.scene.in_words() if self.layout.mode == STRIP and self.answer is None else ""
        body = Paragraph(self.kit, "card", text="\n\n".join(filter(None, (text, extra))), ruled=self.look.ruled)
        if self.answer is not None:
            body.live = "polite"
        line = body.type_style.line
        room = max(line, bottom - CARD_GAP - top)
        return self._lay(body, Rect(card.left, top, card.width, max(line, min(room, room // line * line))))

    def _chosen_line(self, room: Rect) -> int:
        """Add what you chose in a soft line, if it leaves the answer its room; return the height it takes."""
        label = next((option.label for option in self.options if option.id == self.chosen), "")
        line = Label(self.kit, "chose", text=self.words("ui.moment.chose", option=label), style="label", ink="soft")
        high = line.measure(room.width)
        answer = Paragraph(self.kit, "card", text=self._card_words()).measure(room.width)
        if not label or high + KICKER_GAP + answer > room.height:
            return 0
        self._lay(line, Rect(room.topleft, (room.width, high)))
        return high + KICKER_GAP

    def _purse(self, room: Rect) -> None:
        """Add what you have in money and hours beside the place's line, while there is something to choose."""
        state = self.shown_state
        text = self.words("ui.moment.purse", money=state.money, hours=state.hours)
        purse = Label(self.kit, "purse", text=text, style="label", ink="soft", align="right")
        if self.answer is None and purse.natural_width() < room.width:
            self._lay(purse, room)

    def _lay(self, widget: AnyWidget, rect: Rect) -> AnyWidget:
        """Add a widget that leaves with the card."""
        self.on_table.append(widget)
        self.add(widget, rect)
        return widget

    def _lay_card(self) -> None:
        """Add the card and the options, stacked from the bottom, as a list that scrolls where they are too many."""
        box = self.layout.choices
        gap = int(self.look.measure("moment", "option")["gap"])
        is_beside = beside(self.layout)
        most = box.bottom - self.layout.card.top - (0 if is_beside else LEAST_LINES * self.look.type("body").line)
        needed = self._stack_height(box.width)
        high = min(most, needed)
        tall = self._hint_height(box.width)
        self.body = self._lay_words(self.layout.card.bottom if is_beside else box.bottom - high)
        self._lay(self.hint, Rect(box.left, box.bottom - high, box.width, tall))
        y = box.bottom - high + tall + gap
        self.snug = self.roomy = Rect(self.body.rect)
        if self.body.scrolls and not is_beside:
            line = self.body.type_style.line
            high = (y - CARD_GAP - self.snug.top) // line * line
            self.roomy = Rect(self.snug.topleft, (self.snug.width, max(self.snug.height, high)))
        if needed > most:
            rows: list[Widget] = list(self.options)
            listed = ScrollList(self.kit, "options", rows=rows, gap=gap)
            self._lay(listed, Rect(box.left, y, box.width, box.bottom - y))
            return
        for option in self.options:
            height = option.measure(box.width)
            self._lay(option, Rect(box.left, y, box.width, height))
            y += height + gap

    def _lay_answer(self) -> None:
        """Add the answer, what it opened or shut, and the way on."""
        box = self.layout.choices
        night = self.context.state.phase == "night"
        self.go = Button(self.kit, "go_on", label=self.words("ui.moment.night" if night else "ui.moment.go"))
        self.go.action, self.go.digit = GoOn(), 1
        height = max(self.go.measure(box.width), 64)
        y = box.bottom - height
        doors = [cue for cue in self.cues if isinstance(cue, DoorMoved)]
        notes = [
            Label(self.kit, f"door:{cue.door}", text=cue.words, style="label", bold=True, ink=DOOR_INK[cue.is_open])
            for cue in doors
        ]
        top = y - sum(note.measure(box.width) + 6 for note in notes) - (CARD_GAP if notes else 0)
        self.body = self._lay_words(self.layout.card.bottom if beside(self.layout) else top)
        for note in notes:
            tall = note.measure(box.width)
            self._lay(note, Rect(box.left, top, box.width, tall))
            top += tall + 6
        self._lay(self.go, Rect(box.left, y, box.width, height))

    def update(self, dt: float) -> None:
        """Move on, and keep the hint with the option under pointer or focus."""
        super().update(dt)
        if self.answer is None:
            current = next((option.id for option in self.options if option.hovered), "")
            current = current or (self.focus_id if self.focus_id in self.hints else "")
            self.hint.text = self.hints.get(current, "")
            self.hint.moves = self.moves.get(current, ())
            room = self.snug if self.hint.text else self.roomy
            if self.body.rect != room:
                self.body.place(room)

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Hand a choice to the rules once."""
        if isinstance(action, Choose):
            if self.answer is not None:
                return None
            self.chosen = widget.id
            self.play_sound("press")
        return super().act(action, widget)

    def _by_digit(self, number: int) -> Widget | None:
        """Return what a number key presses: after the choice any of them goes on."""
        return super()._by_digit(number if self.answer is None else 1)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Play what a choice did, or show why it was rejected."""
        if isinstance(outcome, Refused):
            self.hint.text, self.hint.moves = outcome.words, ()
        if not isinstance(outcome, Answered):
            return super().receive(outcome)
        self.cues = choice_cues(self.context, outcome.old, outcome.step)
        for option in self.options:
            option.arriving = True
            option.chosen = option.id == self.chosen
            if option.chosen:
                self.chosen_at = (option.rect.left + option.rect.width // 3, option.rect.centery)
        self.answer = outcome
        self.motion.play(Tween(self.look.motion("chosen"), lambda _: None, self._show_answer))
        return None

    def _show_answer(self) -> None:
        """Put the answer in the card's place and play the cues over the final state."""
        place = next(index for index, widget in enumerate(self.widgets) if widget in self.on_table)
        self.remove(self.on_table)
        self.widgets, tail = self.widgets[:place], self.widgets[place:]
        self.on_table = []
        self._lay_answer()
        self.widgets += tail
        self.focus(self.go, keyboard=self.keyboard)
        AnswerPlayer(self._stage(), self.cues).play()
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
            show_tier=self.show_tier,
        )


def replace_hint(hint: Hint, text: str, moves: tuple[int, ...]) -> Hint:
    """Return a hint like another with other words, to be measured."""
    return Hint(hint.kit, hint.id, text=text, moves=moves, names=hint.names)
