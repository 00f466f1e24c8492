"""The base of all screens: widgets kept between frames, repainted only where they changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from pygame import Rect, Surface

from game.ui.accessibility_tree import Node
from game.ui.anim import Animator
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
from game.ui.focus import nearest, step
from game.ui.kit import Kit
from game.ui.pieces import merged, walk
from game.ui.pointing import Pointing, hit, scroller_at
from game.ui.sound import LOCKED, PRESS
from game.ui.text import plain
from game.ui.theme import Look
from game.ui.widgets.base import Widget
from game.ui.widgets.picture import Pill
from game.ui.widgets.scrolling import ScrollList

CAPTION_SECONDS = 2.5
SECONDS_TO_READ = 8.0
"""How long a notice stands: a sentence or two."""
AnyWidget = TypeVar("AnyWidget", bound=Widget)
CommandT = TypeVar("CommandT")
OutcomeT = TypeVar("OutcomeT")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words for the live region."""

    words: str
    urgent: bool = False


class Screen(Generic[CommandT, OutcomeT]):
    """A page or, when `modal`, a sheet over a dark copy of the page below.

    A subclass says in `build` which widgets it has, reading its model; it is built again whenever the look changes.
    What it may ask for (CommandT) and what it hears of it (OutcomeT) is the game's affair.
    """

    name: ClassVar[str] = "screen"
    modal: ClassVar[bool] = False
    can_pause: ClassVar[bool] = True
    starts_at: ClassVar[str] = ""

    kit: Kit

    def __init__(self) -> None:
        """Return a screen that has not been opened yet."""
        self.widgets: list[Widget] = []
        self.motion = Animator()
        self.spoken: list[Spoken] = []
        self.pointing = Pointing()
        self.focus_id, self.keyboard = "", False
        self.stale = True
        self.behind: Surface | None = None
        self._ground: Surface | None = None
        self._bared: list[Rect] = []
        self._caption: Pill
        self._caption_left = 0.0

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

    def update(self, dt: float) -> None:
        """Move on by dt seconds; an override calls this."""
        self.motion.advance(dt)
        self._caption_left -= dt
        if self._caption.visible and self._caption_left <= 0:
            self._caption.visible = False

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

    def say(self, words: str, *, urgent: bool = False) -> None:
        """Have words said by the live region, without the marks of their type."""
        if words:
            self.spoken.append(Spoken(plain(words), urgent))

    def find(self, widget_id: str) -> Widget | None:
        """Return the widget of an id; the id of a part ("size:150") finds its widget."""
        everything = self.everything()
        for wanted in (widget_id, widget_id.rpartition(":")[0]):
            for widget in everything:
                if wanted and widget.id == wanted:
                    return widget
        return None

    def open(self, kit: Kit, behind: Surface | None = None) -> None:
        """Build, or build again, for the player's look; the focus stays where it was by id."""
        self.kit = kit.with_look(self.adapt(kit.look))
        self.motion.finish_all()
        self.motion, self.pointing = Animator(), Pointing()
        self.behind, self.widgets = behind, []
        self.build()
        self._caption = Pill(self.kit, "caption", text="", fill="night", ink="night_ink", ground=None, visible=False)
        self.add(self._caption)
        self.refresh_ground()
        if self.find(self.focus_id) is None:
            self.focus_id = ""
        if self.keyboard and not self.focus_id:
            self.focus_id = self._first_focus()
        self._show_focus()
        self.kit.art.prepare(picture for widget in self.everything() if widget.visible for picture in widget.pictures())

    def everything(self) -> list[Widget]:
        """Return all widgets, those inside others included, in reading order."""
        return list(walk(self.widgets))

    def shown(self) -> list[Widget]:
        """Return what is drawn, lowest first."""
        return list(walk(self.widgets, shown_only=True))

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
        for group in self.everything():
            if isinstance(group, ScrollList):
                for row in group.rows:
                    if any(inside.id == self.focus_id for inside in walk([row])):
                        group.reveal(row)
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
        if self.motion.busy and not is_hover:
            is_ready = self._is_ready_for(event)
            self.motion.finish_all()
            if not is_ready:
                return None
        return self._react(event)

    def _is_ready_for(self, event: InputEvent) -> bool:
        match event:
            case Pointer(phase="down", position=position):
                found = hit(self._reachable(), position)
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
                pressed = self.pointing.feel(
                    event, self._reachable(), lambda widget: self.focus(widget, keyboard=False)
                )
                return self.activate(*pressed) if pressed else None
            case Activate(id=wanted):
                return self._activate_by_id(wanted)
            case Nav(direction=direction):
                return self._steer(direction)
            case FocusStep(back=back):
                self._step(back=back)
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

    def activate(self, widget: Widget, part: str = "") -> CommandT | None:
        """Press a widget or a part of it; one that is disabled says why."""
        if not widget.enabled:
            self.kit.sounds.play(LOCKED)
            self.say(widget.refusal())
            return None
        self.kit.sounds.play(PRESS, captioned=False)
        action = widget.press(part)
        return None if action is None else self.act(action, widget)

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
            self._move_focus(widget, direction)
        return None

    def _move_focus(self, widget: Widget, direction: Direction) -> None:
        """Move the focus by an arrow: first inside the same list, then to what is shown elsewhere."""
        group = self._siblings(widget)
        outside = [other for other in self.focusables() if other not in group and self._is_shown(other)]
        for others in (group, outside):
            able = [other for other in others if other is not widget]
            index = nearest(widget.rect, [other.rect for other in able], direction)
            if index is not None:
                self.focus(able[index])
                return

    def _siblings(self, widget: Widget) -> list[Widget]:
        for group in self.everything():
            if isinstance(group, ScrollList):
                inside = list(walk(group.rows))
                if widget in inside:
                    return [other for other in inside if other.can_focus]
        return []

    def _is_shown(self, widget: Widget) -> bool:
        return widget in self.shown()

    def _step(self, *, back: bool) -> None:
        able = self.focusables()
        ids = [widget.id for widget in able]
        index = step(ids.index(self.focus_id) if self.focus_id in ids else None, len(able), back=back)
        if index is not None:
            self.focus(able[index])

    def ground(self) -> Surface:
        """Return the background, painted once."""
        if self._ground is None:
            if self.behind is not None:
                self._ground = self.behind
            else:
                self._ground = Surface(self.look.size)
                self.background(self._ground)
        return self._ground

    def show_caption(self, words: str, seconds: float = CAPTION_SECONDS) -> None:
        """Show the caption of a sound, or a notice, for some seconds at the foot of the page."""
        pill = self._caption
        width = min(pill.natural_width_of(words), self.look.size[0] - 2 * self.look.space(5))
        pill.text = words
        pill.place(self.caption_place(width, pill.measure(width)))
        pill.visible = True
        self._caption_left = seconds

    def caption_place(self, width: int, height: int) -> Rect:
        """Return where a caption of this size goes. To be overridden where the foot of the page is taken."""
        return Rect((self.look.size[0] - width) // 2, self.look.size[1] - height - self.look.space(2), width, height)

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
