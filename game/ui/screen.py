"""The base of all screens: a page with a focus, that takes events and asks for commands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from pygame import Surface

from game.ui.anim import Animator, Tween
from game.ui.events import (
    Activate,
    Back,
    Digit,
    Direction,
    FocusOn,
    FocusStep,
    InputEvent,
    Nav,
    OtherKey,
    Pointer,
    Scroll,
)
from game.ui.focus import neighbour, reveal, step
from game.ui.kit import Kit
from game.ui.life import Life
from game.ui.page import Page
from game.ui.pointing import Pointing, hit, scroller_at
from game.ui.sound import LOCKED, PRESS
from game.ui.text import plain
from game.ui.widgets.base import Widget
from game.ui.widgets.caption import Caption

CAPTION_SECONDS = 2.5
SECONDS_TO_SEE = 0.5
"""How long a page is new: a press in that time was meant for the page before, or for what moved on this one."""
SECONDS_TO_READ = 8.0
"""How long a notice stands: a sentence or two."""
CommandT = TypeVar("CommandT")
OutcomeT = TypeVar("OutcomeT")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words for the live region."""

    words: str
    urgent: bool = False


class Screen(Page, Generic[CommandT, OutcomeT]):
    """A page that is played. What it may ask for (CommandT) and what it hears of it (OutcomeT) is the game's affair."""

    can_pause: ClassVar[bool] = True
    starts_at: ClassVar[str] = ""

    def __init__(self) -> None:
        """Return a screen that has not been opened yet."""
        super().__init__()
        self.motion = Animator()
        self.life = Life(iter(()))
        self.spoken: list[Spoken] = []
        self.pointing = Pointing()
        self.focus_id, self.keyboard = "", False
        self.seen_for = 0.0
        self._caption: Caption
        self._unseen: tuple[CommandT, Widget] | None = None

    def update(self, dt: float) -> None:
        """Move on by dt seconds; an override calls this."""
        self.motion.advance(dt)
        if self.motion.busy:
            self.life.rest()
        else:
            self.life.advance(dt)
        self._caption.advance(dt)

    def living(self) -> Iterator[Tween]:
        """Yield what moves on its own, one after the other, for ever if it likes. To be overridden."""
        return iter(())

    def begin_life(self) -> None:
        """Let what moves on its own begin anew; where motion is reduced nothing does."""
        self.life.rest()
        self.life = Life(iter(()) if self.look.reduced_motion else self.living())

    def by_itself(self) -> CommandT | None:
        """Return what the screen asks for without a press, when its time has come. To be overridden."""
        return None

    @property
    def is_new(self) -> bool:
        return self.seen_for < SECONDS_TO_SEE

    def receive(self, outcome: OutcomeT) -> CommandT | None:
        """Take what the model answered to a Dispatch. To be overridden."""
        del outcome
        return None

    def act(self, action: object, widget: Widget) -> CommandT | None:
        """Return the command for a pressed widget's action. To be overridden."""
        del action, widget
        return None

    def back(self) -> CommandT | None:
        """Return what Escape does; None leaves it to the app. To be overridden."""
        return None

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Have words said by the live region, without the marks of their type."""
        if words:
            self.spoken.append(Spoken(plain(words), urgent))

    def open(self, kit: Kit, behind: Surface | None = None) -> None:
        """Build, or build again, for the player's look; the focus stays where it was by id."""
        self.kit = kit.with_look(self.adapt(kit.look))
        self.motion.finish_all()
        self.motion, self.pointing = Animator(), Pointing(reach=self.look.reach)
        self.behind, self.widgets = behind, []
        self.build()
        self._caption = self.add(Caption(self.kit, "caption"))
        self.refresh_ground()
        self.begin_life()
        if self.find(self.focus_id) is None:
            self.focus_id = ""
        if self.keyboard and not self.focus_id:
            self.focus_id = self._first_focus()
        self._show_focus()
        self.kit.art.prepare(picture for widget in self.everything() if widget.visible for picture in widget.pictures())

    def _first_focus(self) -> str:
        """Return the id of the widget the keyboard starts at: `starts_at` if it is there, else the first."""
        ids = [widget.id for widget in self.focusables()]
        return self.starts_at if self.starts_at in ids else next(iter(ids), "")

    def focusables(self) -> list[Widget]:
        """Return what the keyboard reaches, in order."""
        return [widget for widget in self.everything() if widget.can_focus]

    def focused(self) -> Widget | None:
        """Return the widget with the focus."""
        return next((widget for widget in self.focusables() if widget.id == self.focus_id), None)

    def focus(self, widget: Widget | str, *, keyboard: bool = True, part: str = "") -> None:
        """Give the focus to a widget or its id, or to a part of it; the ring shows when the keyboard moved it."""
        self.focus_id = widget if isinstance(widget, str) else widget.id
        self.keyboard = keyboard
        reveal(self.everything(), self.focus_id)
        self._show_focus()
        focused = self.focused()
        if focused is not None:
            focused.attend(part)
            self.focus_moved(focused)

    def focus_moved(self, widget: Widget) -> None:
        """Hear that the focus moved, for hints. To be overridden."""

    def _show_focus(self) -> None:
        for widget in self.everything():
            widget.focused = widget.id == self.focus_id
            widget.ring = widget.focused and self.keyboard

    def handle(self, event: InputEvent) -> CommandT | None:
        """Take an event. A press while something moves ends the motion; only what was ready reacts to it as well."""
        is_hover = isinstance(event, Pointer) and event.phase != "down"
        self.life.wake()
        if not is_hover:
            self.life.rest()
        if self.motion.busy and not is_hover:
            if not self._is_ready_for(event):
                self.end_motion()
                return None
            self.motion.finish_all()
        return self._react(event)

    def end_motion(self) -> None:
        """Show at once what would come of what moves; it has to be seen before the page can be left."""
        if self.motion.busy:
            self.motion.finish_all()
            self.seen_for = 0.0

    def _is_ready_for(self, event: InputEvent) -> bool:
        match event:
            case Pointer(phase="down", position=position):
                found = hit(self._reachable(), position, self.look.reach)
                return found is not None and found[0].enabled
            case Activate(id=wanted):
                widget = self.find(wanted) if wanted else self.focused()
                return widget is not None and widget.enabled and widget.can_focus
            case Digit(number=number):
                return self._by_digit(number) is not None
            case Back() | OtherKey():
                return False
            case _:
                return True

    def _reachable(self) -> list[Widget]:
        return [widget for widget in self.everything() if widget.shown and not widget.arriving]

    def _by_digit(self, number: int) -> Widget | None:
        return next((one for one in self._reachable() if one.digit == number != 0 and one.focusable), None)

    def _react(self, event: InputEvent) -> CommandT | None:
        match event:
            case Pointer():
                pressed = self.pointing.feel(event, self._reachable(), self._pointed)
                return self.activate(*pressed, is_pointed=True) if pressed else None
            case Activate(id=wanted):
                return self._activate_by_id(wanted)
            case Nav(direction=direction):
                return self._steer(direction)
            case FocusStep(back=back, parts=parts):
                self._step(back=back, parts=parts)
            case FocusOn(id=wanted):
                widget = self.find(wanted)
                if widget is not None and widget.can_focus:
                    self.focus(widget, part=widget.part_of(wanted))
            case Digit(number=number):
                widget = self._by_digit(number)
                if widget is not None:
                    self.focus(widget)
                    return self.activate(widget)
            case Scroll(lines=lines, position=position):
                scroller = scroller_at(self._reachable(), position) or scroller_at(self._reachable(), None)
                if scroller is not None:
                    scroller.scroll(lines)
            case Back():
                return self.back()
            case _:
                pass
        return None

    def _pointed(self, widget: Widget, high_part: str | None) -> None:
        """Give the focus to what is pressed, or to the part of something that is too high for that."""
        self.focus(widget, keyboard=high_part is not None, part=high_part or "")

    def activate(self, widget: Widget, part: str = "", *, is_pointed: bool = False) -> CommandT | None:
        """Press a widget or a part of it, pointing at it or not; one that is disabled says why.

        Returns what follows, None also where that waits until the press was seen: see `take_asked`.
        """
        if not widget.enabled:
            self.kit.sounds.play(LOCKED)
            self.say(widget.refusal())
            return None
        self.kit.sounds.play(PRESS, captioned=False)
        action = widget.press(part) if is_pointed else widget.activate(part)
        command = None if action is None else self.act(action, widget)
        if command is None or not widget.shows_press or (is_pointed and self.pointing.was_seen):
            return command
        widget.pressed, self._unseen = True, (command, widget)
        return None

    def take_asked(self) -> CommandT | None:
        """Return what a press asked for that has been drawn by now: whatever it takes, the press was answered."""
        if self._unseen is None:
            return None
        (command, widget), self._unseen = self._unseen, None
        widget.pressed = False
        return command

    def _activate_by_id(self, wanted: str) -> CommandT | None:
        widget = self.find(wanted) if wanted else self.focused()
        if widget is None:
            self._step(back=False)
            return None
        if not widget.can_focus:
            return None
        # who presses without pointing goes on without pointing: the next screen needs a focus
        if wanted or not self.keyboard:
            self.focus(widget)
        return self.activate(widget, widget.part_of(wanted))

    def _steer(self, direction: Direction) -> CommandT | None:
        widget = self.focused()
        if widget is None:
            self._step(back=False)
            return None
        if not self.keyboard:
            self.focus(widget)
            return None
        used, action = widget.steer(direction)
        if action is not None:
            return self.act(action, widget)
        if not used:
            found = neighbour(widget, direction, self.everything(), self.shown())
            if found is not None:
                self.focus(found)
        return None

    def _step(self, *, back: bool, parts: bool = False) -> None:
        stops = [(widget, part) for widget in self.focusables() for part in (widget.stops() if parts else ("",))]
        here = [widget.id == self.focus_id and part in {"", widget.stop} for widget, part in stops]
        index = step(here.index(True) if True in here else None, len(stops), back=back)
        if index is not None:
            widget, part = stops[index]
            self.focus(widget, part=part)

    def show_caption(self, words: str, seconds: float = CAPTION_SECONDS) -> None:
        """Show the caption of a sound, or a notice, for some seconds at the foot of the page."""
        self._caption.show(words, seconds)
