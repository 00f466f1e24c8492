"""The loop's one step: events in, a frame out; the stack of screens; settings; what is said and heard."""

import json
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never

import pygame
from pygame import Rect, Surface

from game.screens.actions import ChangeSettings, DeleteStored, LeaveToTitle, OpenSettings
from game.session.ports import Host
from game.session.settings import KEY, Settings, from_text, to_text
from game.ui.anim import LONGEST_STEP
from game.ui.clockwork import LONGEST, Clockwork
from game.ui.commands import COMMANDS, Command, Dispatch, Pop, Push, Quit, Replace, Reset
from game.ui.events import (
    Activate,
    Back,
    Closed,
    Debug,
    Digit,
    Event,
    FocusOn,
    Nav,
    PageEvent,
    Pointer,
    Translator,
)
from game.ui.kit import Kit
from game.ui.paint import dimmed
from game.ui.screen import SECONDS_TO_READ, Screen, Spoken
from game.ui.theme import Look
from game.ui.tree import Node, to_json
from game.ui.turn import PageTurn

if TYPE_CHECKING:
    from game.screens.settings import SettingsFacts


def _no_answer(_: object) -> object | None:
    return None


def _no_page_event(_: PageEvent) -> Command | None:
    return None


def _nothing() -> str:
    return ""


@dataclass(frozen=True)
class Hooks:
    """What the game plugs into the app.

    `dispatch` takes an action and returns an outcome for the screen (or a Command); `page_event` hears what the app
    does not know; `resume_code` is shown when something breaks; `notice` is shown and said once after an action;
    `about` are the lines of the pause sheet; `languages` are (code, name) pairs; `settings` hold where nothing is kept
    (command line, address); `changed` hears new ones.
    """

    dispatch: Callable[[object], object | None] = _no_answer
    page_event: Callable[[PageEvent], Command | None] = _no_page_event
    resume_code: Callable[[], str] = _nothing
    notice: Callable[[], str] = _nothing
    about: Callable[[], tuple[str, ...]] = tuple
    languages: tuple[tuple[str, str], ...] = (("en", "English"),)
    settings: Settings = field(default_factory=Settings)
    changed: Callable[[Settings], None] = lambda _: None


class App:
    """The running game. `step` is a whole frame; nothing in it waits."""

    def __init__(self, host: Host, kit: Kit, surface: Surface, hooks: Hooks) -> None:
        """Return an app without screens; call `start`."""
        self.host = host
        self.hooks = hooks
        self.surface = surface
        self.settings = from_text(host.storage.read(KEY), hooks.settings, tuple(code for code, _ in hooks.languages))
        self.kit = kit.with_look(replace(kit.look, portrait=surface.get_height() > surface.get_width()))
        self.translator = Translator(surface.get_size())
        self.screens: list[Screen] = []
        self.running = True
        self.clockwork = Clockwork()
        self.turn: PageTurn | None = None
        self.frames_drawn = 0
        self._tree: list[Node] = []
        self._tree_due = True
        self._pages = (Surface(surface.get_size()), Surface(surface.get_size()))
        self.error: Exception | None = None
        self._apply_settings()

    @property
    def top(self) -> Screen:
        """Return the screen that the player sees."""
        return self.screens[-1]

    def start(self, *screens: Screen) -> None:
        """Put the first screens on the stack, lowest first."""
        self.run(Reset(screens))

    def step(self, events: Iterable[pygame.Event], dt: float) -> bool:
        """Run one frame of dt seconds; return whether something was drawn and the display is due."""
        try:
            return self._step(events, min(max(dt, 0.0), LONGEST_STEP))
        except Exception as error:  # noqa: BLE001 - a frozen canvas tells a player nothing, so everything ends up here
            return self._fail(error)

    def _step(self, events: Iterable[pygame.Event], dt: float) -> bool:
        self.clockwork.begin()
        for event in [*self.translator.translate(events), *self._page_events()]:
            self._take(event)
        self.clockwork.note("input")
        if self.turn is None:
            self.top.update(dt)
        self.clockwork.note("update")
        if self._load():
            return False
        drawn = self._draw(dt)
        self.clockwork.note("paint")
        self._tell(drawn)
        self.clockwork.note("tell")
        if not drawn and self.turn is None and not self.top.motion.busy:
            self.kit.art.work_ahead()
            self.clockwork.note("ahead")
        self.frames_drawn += drawn
        return drawn

    def _load(self) -> bool:
        """Make pictures that the page waits for; return whether it still waits.

        Most of them in one long frame while nothing moves: many short ones would be as many that stutter.
        """
        while self.kit.art.work() and self.clockwork.so_far < LONGEST:
            pass
        self.clockwork.note("pictures")
        return self.kit.art.is_busy

    def _draw(self, dt: float) -> bool:
        drawn = False
        if self.turn is not None:
            drawn = self.turn.paint(self.surface, self.top, dt, self.clockwork)
            if not self.turn.is_over:
                return drawn
            drawn = self.turn.end(self.surface)
            self.turn = None
            self.top.stale = self.top.stale or not drawn
        damage: list[Rect] = self.top.paint(self.surface)
        if self.clockwork.shown:
            damage.append(self._draw_times())
        return bool(damage) or drawn

    def _draw_times(self) -> Rect:
        font = pygame.font.Font(None, 22)
        area = Rect(0, self.surface.get_height() - 130, 260, 130)
        self.surface.fill("#000000", area)
        for index, line in enumerate(self.clockwork.lines()):
            self.surface.blit(font.render(line, True, "#FFFFFF"), (8, area.top + 8 + index * 22))
        return area

    def _page_events(self) -> list[Event]:
        text = self.host.page.poll()
        if text in {"", "[]"}:
            return []
        result: list[Event] = []
        for item in json.loads(text):
            kind, value = str(item.get("kind", "")), str(item.get("value", ""))
            match kind:
                case "activate":
                    result.append(Activate(value))
                case "focus":
                    result.append(FocusOn(value))
                case "adjust":
                    step, _, wanted = value.partition(" ")
                    result += [FocusOn(wanted), Nav("right" if step == "up" else "left")]
                case _:
                    result.append(PageEvent(kind, value))
        return result

    def _take(self, event: Event) -> None:
        self._tree_due = True
        if isinstance(event, Pointer | Activate | Digit):
            self.kit.sounds.wake()
        if self.turn is not None and not isinstance(event, Closed | Debug | PageEvent):
            if isinstance(event, Pointer) and event.phase != "down":
                return
            self.turn.finish()
        match event:
            case Closed():
                self.running = not self.host.can_quit
            case Debug():
                self.clockwork.shown = not self.clockwork.shown
                self.top.stale = True
            case PageEvent():
                self.run(self._hear(event))
            case _:
                self.run(self._ask(event))

    def _ask(self, event: Event) -> Command | None:
        command = self.top.handle(event)
        if command is None and isinstance(event, Back) and self.top.can_pause and not self.top.modal:
            from game.screens.pause import PauseScreen

            return Push(PauseScreen(self.hooks.about))
        return command

    def _hear(self, event: PageEvent) -> Command | None:
        if event.kind == "visibility" and event.value == "hidden":
            self.kit.sounds.hush()
        if event.kind == "start":
            self.kit.sounds.wake()
            self.host.page.set_state("playing")
        command = self.hooks.page_event(event)
        if isinstance(command, Reset):
            self._recover()
        return command

    def _recover(self) -> None:
        """Forget what broke: the player leaves it."""
        if self.error is not None:
            self.error = None
            self.host.page.set_state("playing")

    def run(self, command: Command | None) -> None:
        """Do what a screen asked for."""
        match command:
            case None:
                pass
            case Push(screen=screen):
                self._open([*self.screens, screen], screen)
            case Pop():
                self._open(self.screens[:-1] or self.screens, None)
            case Replace(screen=screen):
                self._open([*self.screens[:-1], screen], screen)
            case Reset(screens=screens):
                self._open(list(screens), screens[-1])
            case Dispatch(action=action):
                self._dispatch(action)
            case Quit():
                self.running = not self.host.can_quit
            case _:
                assert_never(command)

    def _dispatch(self, action: object) -> None:
        if isinstance(action, ChangeSettings):
            self.change_settings(action.settings)
            return
        if isinstance(action, OpenSettings):
            from game.screens.settings import SettingsScreen

            self.run(Push(SettingsScreen(self.facts)))
            return
        if isinstance(action, LeaveToTitle):
            self._recover()
        if isinstance(action, DeleteStored):
            from game.session.session import forget_everything

            forget_everything(self.host.storage)
            self.settings = self.hooks.settings
            self._apply_settings()
            self._rebuild()
        outcome = self.hooks.dispatch(action)
        if isinstance(outcome, COMMANDS):
            self.run(outcome)
        elif outcome is not None:
            self.run(self.top.receive(outcome))
        notice = self.hooks.notice()
        if notice:
            self.top.show_caption(notice, SECONDS_TO_READ)
            self.top.say(notice, urgent=True)

    def facts(self) -> "SettingsFacts":
        """Return what the settings screen shows."""
        from game.screens.settings import SettingsFacts

        storage = self.host.storage
        return SettingsFacts(self.settings, storage.keys(), storage.lasting, self.hooks.languages)

    def use_settings(self, settings: Settings) -> None:
        """Take settings for this sitting, before any screen is open, without keeping them."""
        self.settings = settings
        self._apply_settings()

    def change_settings(self, settings: Settings) -> None:
        """Apply settings at once and keep them."""
        self.settings = settings
        self.host.storage.write(KEY, to_text(settings))
        self._apply_settings()
        self.hooks.changed(settings)
        self._rebuild()

    def _apply_settings(self) -> None:
        chosen = self.settings
        look: Look = replace(
            self.kit.look,
            text_scale=int(chosen.text_scale),
            high_contrast=chosen.contrast == "high",
            reduced_motion=chosen.motion == "reduced",
        )
        self.kit = self.kit.with_look(look)
        self.kit.sounds.volume = chosen.sound

    def _rebuild(self) -> None:
        """Build every screen again, lowest first, so that each sheet lies on a fresh copy."""
        below: list[Screen] = []
        for screen in self.screens:
            screen.open(self.kit, self._behind(screen, below))
            below.append(screen)

    def _behind(self, screen: Screen, below: list[Screen]) -> Surface | None:
        if not screen.modal or not below:
            return None
        if below[-1].modal:
            return below[-1].behind
        copy = Surface(self.surface.get_size())
        below[-1].stale = True
        below[-1].paint(copy)
        below[-1].stale = True
        return dimmed(copy, below[-1].look)

    def _open(self, screens: list[Screen], opened: Screen | None) -> None:
        """Make these the stack; `opened` is new on top and is built."""
        keyboard = self.screens[-1].keyboard if self.screens else False
        is_sheet = bool(self.screens) and (self.screens[-1].modal or screens[-1].modal)
        is_first = not self.screens
        self.screens = screens
        if opened is not None:
            opened.keyboard = opened.keyboard or keyboard
            opened.open(self.kit, self._behind(opened, screens[:-1]))
            opened.spoken[:0] = [Spoken(opened.title())] if opened.title() else []  # before what it says of itself
        self.top.stale = self._tree_due = True
        milliseconds = 0 if is_first or is_sheet else self.kit.look.motion("page").milliseconds
        self.turn = PageTurn(self._pages, self.surface, milliseconds)

    def _tell(self, drawn: bool) -> None:  # noqa: FBT001 - private, one caller
        if drawn and (self._tree_due or not self.top.motion.busy):
            self._tree_due = False
            tree = self.top.nodes()
            if tree != self._tree:
                self._tree = tree
                self.host.semantics.publish(to_json(tree))
        while self.top.spoken:
            spoken = self.top.spoken.pop(0)
            self.host.semantics.announce(spoken.words, urgent=spoken.urgent)
        while self.kit.sounds.captions:
            name = self.kit.sounds.captions.popleft()
            if self.settings.captions == "on":
                self.top.show_caption(self.kit.words(f"ui.caption.{name}"))

    def _fail(self, error: Exception) -> bool:
        """Show what broke and the way out; the second failure is drawn without any of our own parts."""
        text = "".join(traceback.format_exception(error))
        self.host.page.log(text)
        self.host.page.set_state("error")
        self.turn = None
        if self.error is not None:
            return self._last_words(error)
        self.error = error
        try:
            from game.screens.error import ErrorScreen

            self.start(ErrorScreen(error, self.hooks.resume_code(), self.host.can_quit))
        except Exception as second:  # noqa: BLE001 - see step
            self.host.page.log("".join(traceback.format_exception(second)))
            return self._last_words(second)
        return False

    def _last_words(self, error: Exception) -> bool:
        font = pygame.font.Font(None, 30)
        self.surface.set_clip(None)
        self.surface.fill("#FBF3E3")
        for index, words in enumerate((type(error).__name__, str(error)[:90], str(error)[90:180])):
            self.surface.blit(font.render(words, True, "#22332F"), (40, 40 + 40 * index))
        return True
