"""A player without a screen: finds by id or visible text, presses, waits, listens. Drives the real App.step."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game import resources
from game.app import App
from game.content.editions import load_editions
from game.i18n import Words
from game.options import Options
from game.platform import native
from game.presentation.context import Context
from game.screens.actions import ChangeSettings
from game.screens.base.game_screen import GameScreen
from game.screens.navigation import Navigator
from game.screens.runs import Runs
from game.session.settings import Settings
from game.start import read_rules, read_styles
from game.ui.accessibility_tree import Node, snapshot
from game.ui.anim import LONGEST_STEP
from game.ui.canvas import SMALLEST, canvas_size
from game.ui.commands import Dispatch
from game.ui.fine import Kind
from game.ui.kit import Kit
from game.ui.widgets import ScrollList, Widget
from tests.ui.once import prepared

FRAME = 1 / 60
LONGEST_LOADING = 400
KEYS = {
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "escape": pygame.K_ESCAPE,
    "tab": pygame.K_TAB,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "page down": pygame.K_PAGEDOWN,
    "page up": pygame.K_PAGEUP,
}


def words_of_ids(key: str, /, **values: object) -> str:
    """Return the id itself as its words, with the values behind it."""
    return " ".join([key, *(str(value) for value in values.values())])


def open_canvas(size: tuple[int, int], surface: Kind = pygame.Surface) -> pygame.Surface:
    """Return a canvas of this size and kind, headless and its player's own: a display is one for all of them."""
    pygame.display.init()
    pygame.font.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode(size)
    return surface(size)


class Driver:
    """Plays an app. `words` is the lookup of interface words; the data folder is `folder`."""

    def __init__(
        self,
        folder: Path,
        words: Callable[..., str] = words_of_ids,
        *,
        portrait: bool = False,
        window: tuple[int, int] | None = None,
        languages: tuple[tuple[str, str], ...] = (("en", "English"),),
    ) -> None:
        """Return a driver; call `start` with the first screens."""
        surface = open_canvas(canvas_size(window) if window else SMALLEST["portrait" if portrait else "landscape"])
        self.host = native.host(folder)
        content = prepared()
        context = Context(
            partial(read_rules, content),
            Words("en", {}),
            self.host,
            languages=languages,
            editions=load_editions(content),
        )
        navigator = Navigator(context, Runs(context, Options()), Settings())
        self.app = App(self.host, Kit.load(resources.assets(), words, read_styles(content)), surface, navigator)
        self.events: list[pygame.Event] = []

    def start(self, *screens: GameScreen) -> "Driver":
        """Open the first screens and wait until they stand."""
        self.app.start(*screens)
        self.settle()
        return self

    @property
    def screen(self) -> GameScreen:
        """Return the screen on top."""
        return self.app.top

    @property
    def frames_drawn(self) -> int:
        """Return how many frames were drawn so far."""
        return self.app.frames_drawn

    def change_settings(self, settings: Settings) -> None:
        """Want other settings, as the sheet does."""
        self.app.run(Dispatch(ChangeSettings(settings)))

    def frame(self, *events: pygame.Event, dt: float = FRAME) -> bool:
        """Run one frame; return whether it drew; an error the app caught is raised again."""
        drawn = self.app.step([*self.events, *events], dt)
        self.events = []
        if self.app.error is not None:
            raise self.app.error
        return drawn

    def settle(self) -> None:
        """Run frames until nothing moves, loads or turns, and the page takes presses."""
        for _ in range(LONGEST_LOADING):
            self.frame()
            if self.app.transition is None and not self.app.kit.art.is_busy and not self.screen.motion.busy:
                break
        while self.screen.is_new:
            self.frame(dt=LONGEST_STEP)
        self.frame()

    def advance(self, milliseconds: float) -> None:
        """Let time pass, frame by frame."""
        while milliseconds > 0:
            self.frame(dt=min(FRAME, milliseconds / 1000))
            milliseconds -= FRAME * 1000

    def nodes(self) -> list[Node]:
        """Return the accessibility tree."""
        return self.screen.nodes()

    def tree(self) -> str:
        """Return the accessibility tree as indented lines."""
        return snapshot(self.nodes())

    def visible_text(self) -> str:
        """Return the names of all that is in the tree, one a line."""
        return "\n".join(node.name for node in self.nodes() if node.name)

    def node(self, wanted: str) -> Node:
        """Return the node of an id, of a name, or of part of a name; raises LookupError."""
        nodes = self.nodes()
        for matches in (
            [node for node in nodes if node.id == wanted],
            [node for node in nodes if node.name == wanted],
            [node for node in nodes if wanted in node.name],
        ):
            if matches:
                return next((node for node in matches if node.focusable), matches[0])
        message = f"{wanted!r} is not on the screen:\n{self.tree()}"
        raise LookupError(message)

    def find(self, wanted: str) -> Widget:
        """Return the widget of an id or of visible text; raises LookupError."""
        widget = self.screen.find(wanted) or self.screen.find(self.node(wanted).id)
        if widget is None:
            raise LookupError(wanted)
        return widget

    def click(self, wanted: str) -> None:
        """Move the mouse to something, press and let go."""
        self._press(wanted, touch=False)

    def tap(self, wanted: str) -> None:
        """Touch something with a finger; the mouse events that come with a touch come too."""
        self._press(wanted, touch=True)

    def _press(self, wanted: str, *, touch: bool) -> None:
        self._scroll_to(wanted)
        x, y, width, height = self.node(wanted).rect
        place = (x + width // 2, y + height // 2)
        for finger, mouse, button in (
            (pygame.FINGERDOWN, pygame.MOUSEBUTTONDOWN, 1),
            (pygame.FINGERUP, pygame.MOUSEBUTTONUP, 1),
        ):
            events = [pygame.Event(mouse, pos=place, button=button, touch=touch)]
            if touch:
                canvas = self.app.surface.get_size()
                events.insert(
                    0,
                    pygame.Event(
                        finger, finger_id=1, touch_id=1, x=(place[0] + 0.5) / canvas[0], y=(place[1] + 0.5) / canvas[1]
                    ),
                )
            else:
                events.insert(
                    0, pygame.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0), touch=False)
                )
            self.frame(*events)

    def _scroll_to(self, wanted: str) -> None:
        """Turn the wheel over the list that holds something until it is in view."""
        for _ in range(40):
            widget = self.find(wanted)
            if widget in self.screen.shown():
                return
            holder = next(group for group in self.screen.everything() if _holds(group, widget))
            up = widget.rect.top < holder.rect.top
            motion = pygame.Event(
                pygame.MOUSEMOTION, pos=holder.rect.center, rel=(0, 0), buttons=(0, 0, 0), touch=False
            )
            self.frame(motion, pygame.Event(pygame.MOUSEWHEEL, x=0, y=1 if up else -1))
        message = f"{wanted!r} cannot be scrolled into view"
        raise LookupError(message)

    def press(self, key: str) -> None:
        """Press a key by name, and let it be seen ("enter", "left", "shift tab", "3", "escape")."""
        held = pygame.KMOD_SHIFT if key.startswith("shift ") else 0
        name = key.removeprefix("shift ")
        code = KEYS.get(name) or pygame.key.key_code(name)
        self.frame(pygame.Event(pygame.KEYDOWN, key=code, mod=held, unicode="", scancode=0))
        self.frame(dt=0)

    def spoken(self) -> list[str]:
        """Return what was said since the last call."""
        semantics = self.host.semantics
        assert isinstance(semantics, native.NoSemantics)
        said, semantics.said = semantics.said, []
        return said

    def screenshot(self, path: Path) -> None:
        """Write what the player sees as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.app.surface, path)


def _holds(group: Widget, widget: Widget) -> bool:
    return isinstance(group, ScrollList) and any(widget is row or widget in row.children() for row in group.children())
