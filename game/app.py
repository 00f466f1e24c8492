"""The loop's one step: events in, a frame out; the stack of screens; settings; what is said and heard."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

import pygame
from pygame import Rect, Surface

from game.screens.base.look_of import look_of
from game.screens.outcomes import Outcome
from game.session.ports import Host
from game.ui.accessibility_tree import Node, to_json
from game.ui.anim import LONGEST_STEP
from game.ui.commands import Dispatch, Pop, Push, Quit, Replace, Reset
from game.ui.events import Activate, Back, Closed, Debug, Digit, InputEvent, PageEvent, Pointer, is_press
from game.ui.frame_timer import LONGEST, FrameTimer
from game.ui.kit import Kit
from game.ui.last_words import last_words
from game.ui.page_events import page_events
from game.ui.page_transition import PageTransition
from game.ui.screen import SECONDS_TO_READ, Spoken
from game.ui.screen_stack import ScreenStack
from game.ui.translator import Translator

if TYPE_CHECKING:
    from game.screens.actions import Action
    from game.screens.base.game_screen import GameCommand, GameScreen
    from game.screens.navigation import Navigator, Result


class App:
    """The running game. `step` is a whole frame; nothing in it waits."""

    def __init__(self, host: Host, kit: Kit, surface: Surface, navigator: Navigator) -> None:
        """Return an app without screens; call `start`."""
        self.host = host
        self.navigator = navigator
        self.keeper = keeper = navigator.runs.keeper
        self.buttons = None if keeper is None else keeper.draw_buttons(surface, kit.look.reach.row)
        self.surface = surface if self.buttons is None else self.buttons.page
        self.settings = navigator.settings
        self.kit = kit.with_look(replace(kit.look, size=self.surface.get_size()))
        self.translator = Translator(
            surface.get_size(), alone=keeper is not None, buttons=keeper.kiosk.keys if keeper is not None else None
        )
        self.stack: ScreenStack[GameScreen] = ScreenStack(self.surface.get_size())
        self.running = True
        self.frame_timer = FrameTimer()
        self.transition: PageTransition | None = None
        self.frames_drawn = 0
        self._tree: list[Node] = []
        self._tree_due = True
        self._pages = (kit.surface(self.surface.get_size()), kit.surface(self.surface.get_size()))
        self.error: Exception | None = None
        self._apply_settings()

    @property
    def top(self) -> GameScreen:
        """Return the screen that the player sees."""
        return self.stack.top

    def start(self, *screens: GameScreen) -> None:
        """Put the first screens on the stack, lowest first."""
        self.run(Reset(screens))

    def step(self, events: Iterable[pygame.Event], dt: float) -> bool:
        """Run one frame of dt seconds; return whether something was drawn and the display is due."""
        try:
            return self._step(events, min(max(dt, 0.0), LONGEST_STEP))
        except Exception as error:  # noqa: BLE001 - a frozen canvas tells a player nothing, so everything ends up here
            return self._fail(error)

    def _step(self, events: Iterable[pygame.Event], dt: float) -> bool:
        self.frame_timer.begin()
        self.run(self.top.take_asked())
        for event in [*self.translator.translate(events, dt), *page_events(self.host.page.poll())]:
            self._take(event)
        self.frame_timer.note("input")
        if self.transition is None:
            self.top.update(dt)
            if self.keeper is None or not self.keeper.reader.is_speaking:  # a page waits until it has been read
                self.run(self.top.by_itself())
        if self.transition is None:
            self.run(self.navigator.runs.watched(self.top, dt))
        self._be_kept(dt)
        self.kit.sounds.sound()
        self.frame_timer.note("update")
        if self._load():
            return False
        drawn = self._draw(dt) | (self.buttons is not None and self.buttons.paint())
        self.top.seen_for += dt
        self.frame_timer.note("paint")
        self._tell(drawn)
        self.frame_timer.note("tell")
        if not drawn and self.transition is None and not self.top.motion.busy:
            self.kit.art.make_expected()
            self.frame_timer.note("preload")
        self.frames_drawn += drawn
        return drawn

    def _be_kept(self, dt: float) -> None:
        """Do what the keeper of an exhibit wants, who changes settings when a visit ends."""
        if self.keeper is not None:
            self.run(self.keeper.due(self.top, dt, is_moving=self.transition is not None))
            self._take_settings()

    def _load(self) -> bool:
        """Make pictures that the page waits for; return whether it still waits.

        Most of them in one long frame, as many short ones would be as many that stutter; one long already makes none.
        """
        while self.frame_timer.so_far < LONGEST and self.kit.art.work():
            pass
        self.frame_timer.note("pictures")
        return self.kit.art.is_busy

    def _draw(self, dt: float) -> bool:
        drawn = False
        if self.transition is not None:
            drawn = self.transition.paint(self.surface, self.top, dt, self.frame_timer)
            if not self.transition.is_over:
                return drawn
            drawn = self.transition.end(self.surface)
            self.transition = None
            self.top.stale = self.top.stale or not drawn
        damage: list[Rect] = self.top.paint(self.surface)
        if self.frame_timer.shown:
            damage.append(self.frame_timer.paint(self.surface))
        return bool(damage) or drawn

    def _take(self, event: InputEvent) -> None:
        if not isinstance(event, Pointer) or event.phase == "down":  # to let go is no second press
            self.run(self.top.take_asked())
        self._tree_due = True
        if isinstance(event, Pointer | Activate | Digit):
            self.kit.sounds.wake()
        if self.transition is not None and not isinstance(event, Closed | Debug | PageEvent):
            if isinstance(event, Pointer) and event.phase != "down":
                return
            self.transition.finish()
        if self.keeper is not None and not isinstance(event, Closed | Debug | PageEvent):
            if (meant := self.keeper.meant(event, self.top)) is None:
                return
            event = meant
        match event:
            case Closed():
                self.running = not self.host.can_quit
            case Debug():
                self.frame_timer.shown = not self.frame_timer.shown
                self.top.stale = True
            case PageEvent():
                self.hear(event)
            case _ if self.navigator.runs.watcher is not None and self.navigator.runs.watcher.takes(event, self.top):
                pass
            case _ if self.top.is_new and is_press(event):
                self.top.end_motion()
            case _:
                self.run(self._ask(event))

    def _ask(self, event: InputEvent) -> GameCommand | None:
        command = self.top.handle(event)
        if command is None and isinstance(event, Back) and self.top.can_pause and not self.top.modal:
            return Push(self.navigator.paused())
        return command

    def hear(self, event: PageEvent) -> None:
        """Go where something that happened on the page leads."""
        if event.kind == "visibility" and event.value == "hidden":
            self.kit.sounds.hush()
        if event.kind == "start":
            self.kit.sounds.wake()
            self.host.page.set_state("playing")
        if event.kind == "back":
            self.run(self._ask(Back()))
        self.take_result(self.navigator.page_event(event))
        self._give_notice()

    def _recover(self) -> None:
        """Forget what broke: the player leaves it."""
        if self.error is not None:
            self.error = None
            self.host.page.set_state("playing")

    def run(self, command: GameCommand | None) -> None:
        """Do what a screen asked for."""
        match command:
            case None:
                pass
            case Push(screen=screen):
                self._open([*self.stack.screens, screen], (screen,))
            case Pop():
                self._open(self.stack.screens[:-1] or self.stack.screens, ())
            case Replace(screen=screen):
                self._open([*self.stack.screens[:-1], screen], (screen,))
            case Reset(screens=screens):
                self._recover()
                self._open(list(screens), screens)
            case Dispatch(action=action):
                self._dispatch(action)
            case Quit():
                self.running = not self.host.can_quit
            case _:
                assert_never(command)

    def _dispatch(self, action: Action) -> None:
        self._recover()  # the page that tells of an error asks for a way out, nothing else
        result = self.navigator.dispatch(action)
        if isinstance(result, Reset):  # the pages of before may be of a run that is over: none is built again
            self.run(result)
            result = None
        self._take_settings()
        self.take_result(result)
        self._give_notice()

    def _take_settings(self) -> None:
        if self.settings != self.navigator.settings:
            self.settings = self.navigator.settings
            self._apply_settings()
            self.stack.rebuild(self.kit)

    def _give_notice(self) -> None:
        """Show and say once what the Navigator has to tell."""
        notice = self.navigator.notice()
        if notice:
            self.top.show_caption(notice, SECONDS_TO_READ)
            self.top.say(notice, urgent=True)

    def take_result(self, result: Result) -> None:
        """Go where an action leads, or tell the screen on top what came of it."""
        if isinstance(result, Outcome):
            self.run(self.top.receive(result))
        else:
            self.run(result)

    def _apply_settings(self) -> None:
        self.kit = self.kit.with_look(look_of(self.kit.look, self.settings))
        self.kit.sounds.volume = self.settings.sound
        if self.buttons is not None:
            self.buttons.use(self.kit)

    def _open(self, screens: list[GameScreen], opened: Sequence[GameScreen]) -> None:
        """Make these the stack; the `opened` are new on top and are built, lowest first."""
        is_first = not self.stack.screens
        if not is_first:
            self.top.take_asked()  # what it wanted is nobody's any more
        is_sheet = not is_first and (self.top.modal or screens[-1].modal)
        self.stack.put(screens, opened, self.kit)
        for screen in opened:
            screen.spoken[:0] = [Spoken(screen.title())] if screen.title() else []  # before what it says of itself
        self.top.stale = self._tree_due = True
        self.top.seen_for = 0.0
        milliseconds = 0 if is_first or is_sheet else self.kit.look.motion("page").milliseconds
        self.transition = PageTransition(self._pages, self.surface, milliseconds)
        if not self.top.modal:
            self.host.page.take_back(wanted=self.top.can_pause)

    def _tell(self, drawn: bool) -> None:  # noqa: FBT001 - private, one caller
        if drawn and (self._tree_due or not (self.top.motion.busy or self.top.life.is_moving)):
            self._tree_due = False
            tree = self.top.nodes()
            if tree != self._tree:
                self._tree = tree
                self.host.semantics.publish(to_json(tree, self.kit.surface))
        while self.top.spoken:
            spoken = self.top.spoken.pop(0)
            if self.keeper is not None:
                self.keeper.reader.hear(spoken.words, self.top)
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
        self.transition = None
        if self.error is not None:
            return self._give_up(error)
        self.error = error
        try:
            page = self.navigator.broken(error)
            self._open([page], (page,))
        except Exception as second:  # noqa: BLE001 - see step
            self.host.page.log("".join(traceback.format_exception(second)))
            return self._give_up(second)
        return False

    def _give_up(self, error: Exception) -> bool:
        """Show what broke where even that could not be told; an exhibit ends, for whoever watches over it."""
        if self.keeper is None:
            return last_words(self.surface, error)
        self.running = not self.host.can_quit
        return False
