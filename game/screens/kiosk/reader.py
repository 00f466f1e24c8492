"""Reads an exhibit aloud to whoever plays it with three buttons: pages, what has the focus, and what happens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from game.screens.base.form_screen import sentences
from game.ui.screen import SECONDS_TO_READ

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.kiosk.settings import KioskSettings
    from game.kiosk.staff import Staff
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameScreen
    from game.ui.accessibility_tree import Node
    from game.ui.events import Button
    from game.ui.widgets import Widget

LONG: Final = 240
"""A text of more letters is said sentence by sentence, so that a browser does not break off in the middle."""
BETWEEN: Final = " .,;:"
SIGNS: Final = "+−%"
CHOSEN: Final = ("checked", "pressed")
NO_TEXT: Final = frozenset(("none", "radio"))


@dataclass
class Reader:
    """Speaks where the context says that it `reads_aloud`. What it is to say waits in `queue`.

    It is as loud as the `staff` set it, within the cap of the house. `page` is the screen it reads, `heard` what was
    said of it, `recent` what of that came after the last press, `before` what was said of the page before, `focus` the
    stop that was said last. After the last stop of a page comes one more, at which *choose* reads the page again:
    `is_at_end` is whether one is there.
    """

    context: Context
    kiosk: KioskSettings
    staff: Staff
    queue: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    page: GameScreen | None = None
    focus: tuple[str, str] = ("", "")
    has_news: bool = False
    is_at_end: bool = False

    @property
    def is_able(self) -> bool:
        """Return whether the house wants it and there is a voice."""
        return self.kiosk.read_aloud and self.context.host.speech.is_there

    @property
    def is_speaking(self) -> bool:
        """Return whether something is being said, or waits to be."""
        return bool(self.context.reads_aloud) and (bool(self.queue) or self.context.host.speech.is_speaking)

    def greet(self) -> None:
        """Begin with how the buttons work."""
        self.hush()
        self.page, self.queue = None, [self._words("how")] if self.context.reads_aloud else []

    def hush(self) -> None:
        """Say no more of what was to be said."""
        self.queue.clear()
        self.context.host.speech.stop()

    def look(self) -> None:
        """Hear that somebody did something: what is new on the page is said once it stands."""
        self.has_news, self.recent = True, []

    def takes(self, button: Button, screen: GameScreen) -> bool:
        """Return whether a press goes no further: *back* stops the voice, and after the last stop comes one more."""
        if not self.context.reads_aloud:
            return False
        was_speaking, was_at_end, self.is_at_end = self.is_speaking, self.is_at_end, False
        self.hush()
        match button.name:
            case "back":
                return was_speaking
            case "next" if not was_at_end and _place(screen)[0] == len(_stops(screen)):
                self.is_at_end, self.has_news = True, False
                screen.show_caption(self._words("again"), SECONDS_TO_READ)
                self.queue.append(self._words("again"))
                return True
            case "next":
                # it is said again where it stays the same; what it changes elsewhere on the page, it says itself
                self.focus, self.has_news = ("", ""), False
                return False
            case "choose" if was_at_end:
                self.page = None
                return True
            case _:
                return False

    def hear(self, words: str, screen: GameScreen) -> None:
        """Say what the page on top announces."""
        if self.context.reads_aloud:
            self._turn_to(screen)
            self._add(words, self.recent)

    def step(self, screen: GameScreen, *, is_still: bool) -> None:
        """Say what is new on the page on top, once it stands, then where the focus is; called once a frame."""
        if not self.context.reads_aloud:
            if self.page is not None:
                self.hush()
                self.page = None
            return
        self._turn_to(screen)
        if is_still and self.has_news:
            self.has_news = False
            for text in _texts(screen.nodes()):
                if text in self.before:  # such as a score that is the same as on the page before
                    self.heard.append(text)
                else:
                    self._add(text, self.heard)
            if screen.focused() is None and (count := len(_stops(screen))):
                self.queue.append(self.context.words.plural("ui.kiosk.read.stops", count))
        if is_still:
            self._tell_focus(screen)
        self._go_on()

    def _turn_to(self, screen: GameScreen) -> None:
        """Begin with a page, if it is not the one that is read already; the voice ends with the page before."""
        if screen is self.page:
            return
        if self.page is not None:
            self.hush()
        self.before, self.recent = self.heard if self.page is not None else [], []
        self.page, self.heard, self.focus, self.has_news, self.is_at_end = screen, [], ("", ""), True, False

    def _add(self, words: str, known: list[str]) -> None:
        """Let words wait to be said, without what of them is known."""
        text = " ".join(words.split())
        if not text:
            return
        for heard in known:
            if _letters(text) in _letters(heard):
                return
            text = text.removeprefix(heard).lstrip(BETWEEN)
        self.heard.append(text)
        self.recent.append(text)
        self.queue += [text] if len(text) <= LONG else sentences(text)

    def _go_on(self) -> None:
        """Say what waits longest, if nothing is being said."""
        speech = self.context.host.speech
        if self.queue and not speech.is_speaking:
            speech.speak(self.queue.pop(0), self.context.words.locale, self.staff.house.volume)

    def _tell_focus(self, screen: GameScreen) -> None:
        """Say what the focus stops at, if it moved or what it stops at changed by a press."""
        widget = screen.focused()
        if widget is None:
            return
        said = self._described(widget, screen)
        if (widget.id, said) == self.focus:
            return
        self.focus = widget.id, said
        self.queue.append(said)

    def _described(self, widget: Widget, screen: GameScreen) -> str:
        """Return name, state, value and description of a stop, and its place among all of the page."""
        nodes = widget.nodes()
        node = next((one for one in nodes if one.focused), nodes[0] if nodes else widget.node(1))
        at, count = _place(screen)
        parts = [node.name, node.value, *self._states(node), node.description]
        if node.role == "slider" and widget.stop:
            parts.insert(1, self._words(widget.stop))
        return ". ".join([part.rstrip(".") for part in parts if part] + [self._words("place", at=at, count=count)])

    def _states(self, node: Node) -> Iterable[str]:
        """Yield what a stop is and how it stands, in words."""
        given = node.state.given()
        for name in CHOSEN:
            if name in given:
                yield self.context.words(f"ui.kiosk.read.{name}.{'on' if given[name] else 'off'}")
        if given.get("disabled"):
            yield self._words("disabled")

    def _words(self, name: str, **values: int) -> str:
        return self.context.words(f"ui.kiosk.read.{name}", **values)


def _letters(text: str) -> str:
    """Return letters, numbers and signs of a text: the same is written with other marks between on a page."""
    return "".join(letter for letter in text.casefold() if letter.isalnum() or letter in SIGNS)


def _stops(screen: GameScreen) -> list[tuple[str, str]]:
    """Return the stops of a page in order."""
    return [(widget.id, part) for widget in screen.focusables() for part in widget.stops()]


def _place(screen: GameScreen) -> tuple[int, int]:
    """Return the number of the stop with the focus, from 1 on (0 for none), and how many there are."""
    widget, stops = screen.focused(), _stops(screen)
    here = None if widget is None else (widget.id, widget.stop)
    return (stops.index(here) + 1 if here in stops else 0), len(stops)


def _texts(nodes: Iterable[Node]) -> Iterable[str]:
    """Yield the words of a page that are no stops, in reading order."""
    for node in nodes:
        if node.focusable or node.role in NO_TEXT or node.id == "caption":
            continue
        yield from (text for text in (node.name, node.description) if text.strip())
