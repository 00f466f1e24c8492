"""Who keeps an exhibit: calls with a run that plays itself, lets a visitor in, asks who is silent, and wipes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import strftime
from typing import TYPE_CHECKING, Final

from game.engine.setup import drawn_setup
from game.kiosk.counts import ended
from game.kiosk.nightly import Nightly
from game.kiosk.visit import Page, Visit
from game.screens.kiosk.banner import hang
from game.screens.kiosk.cleaning import CleaningScreen
from game.screens.kiosk.reader import Reader
from game.screens.kiosk.staff_pad import StaffPad
from game.screens.kiosk.still_there import StillThereScreen
from game.screens.kiosk.trouble import TroubleScreen
from game.screens.kiosk.welcome import WelcomeScreen
from game.screens.run_screens import DEBRIEF, screen_for
from game.ui.commands import Pop, Push, Reset
from game.ui.drawn_buttons import DrawnButtons
from game.ui.events import Activate, Back, Button, Digit, FocusOn, FocusStep, InputEvent, Nav, OtherKey, Pointer, Scroll

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygame import Surface

    from game.kiosk.corners import Corners
    from game.kiosk.settings import KioskSettings
    from game.kiosk.staff import Staff
    from game.presentation.context import Context
    from game.screens.base.game_screen import GameCommand, GameScreen
    from game.screens.kiosk.show import Show
    from game.session.settings import Settings

POSTER_SECONDS: Final = 6.0
SHOW_SECONDS: Final = 26.0
"""How long the picture calls, and the least that a run plays after it: 32 to 40 seconds until the next one."""
TROUBLE_SECONDS: Final = 6.0
"""How long it is said that something broke, before all starts anew."""
LOUDEST: Final = 100
LAST_PAGES: Final = frozenset(("museum", "questions"))
READ_PAGES: Final = frozenset((*DEBRIEF, "ending", "corrections", "level_page", "terms")) - LAST_PAGES
TOUCHES: Final = (Activate, Back, Button, Digit, FocusOn, FocusStep, Nav, OtherKey, Scroll)


def is_touch(event: InputEvent) -> bool:
    """Return whether an event is somebody's, be it a whole hand's, and not a pointer that only moves or lets go."""
    return event.phase in {"down", "lost"} if isinstance(event, Pointer) else isinstance(event, TOUCHES)


@dataclass
class Keeper:
    """Keeps one exhibit. `house` are the settings that each visitor finds; `now` is a clock that only goes forward.

    `staff` is what the house's own people can do, `corners` how they call for it, None where they have no code.
    `begun` is when the calling of now began, `show` the run that plays itself, `last_seed` that of the one before.
    """

    context: Context
    kiosk: KioskSettings
    house: Settings
    now: Callable[[], float]
    visit: Visit
    staff: Staff
    corners: Corners | None = None
    begun: float = 0.0
    show: Show | None = None
    last_seed: int = -1
    woken: bool = False
    by_button: bool = False
    nightly: Nightly | None = None
    called: bool = False

    def __post_init__(self) -> None:
        """Have somebody read to who wants it."""
        self.reader = Reader(self.context, self.kiosk, self.staff)
        self.buttons: DrawnButtons | None = None

    def draw_buttons(self, surface: Surface, high: int) -> DrawnButtons | None:
        """Return the three buttons for the lowest so many pixels of a surface, None for none."""
        self.buttons = DrawnButtons(surface, high) if high else None
        return self.buttons

    def opened(self) -> GameCommand:
        """Return the picture that calls; nothing of whoever was here is left, but that somebody was is counted."""
        now = self.now()
        self._count()
        self.visit.end(now)
        self.begun, self.show, self.woken, self.called = now, None, False, False
        self.house = replace(self.house, lang=self.staff.house.lang)
        self.staff.wish, self.staff.was_here = "", False
        self.context.wipe(self.house)
        return Reset((WelcomeScreen(self.context, self.kiosk.edition, calls=True),))

    def takes(self, event: InputEvent) -> bool:
        """Return whether an event goes no further: what wakes the exhibit or says "still here" is no choice."""
        if not is_touch(event):
            return False
        self.reader.look()
        phase, now = self.visit.phase, self.now()
        corner = self.corners.feel(event.position, now) if self.corners and isinstance(event, Pointer) else ""
        self.called = self.called or corner == "both"
        if phase == "calling":
            self.woken, self.by_button = True, isinstance(event, Button)
        elif phase != "cleaning":
            self.visit.touch(now)
        return phase != "visited" or bool(corner)

    def meant(self, event: InputEvent, screen: GameScreen) -> InputEvent | None:
        """Return what an event means on a page; None for what goes no further: it woke, answered or was the voice's."""
        if self.takes(event):
            return None
        wanted: InputEvent | None = event
        if isinstance(event, Pointer) and self.buttons is not None and self.buttons.has(event):
            wanted = self.buttons.feel(event)
        if isinstance(wanted, Button):
            return None if self.reader.takes(wanted, screen) else wanted.meaning
        return wanted

    def due(self, screen: GameScreen, dt: float, *, is_moving: bool) -> GameCommand | None:
        """Return what is to be done now; None for nothing."""
        now, phase = self.now(), self.visit.phase
        is_speaking, is_still = self.reader.is_speaking, not (is_moving or screen.motion.busy)
        self.reader.step(screen, is_still=is_still)
        if isinstance(screen, TroubleScreen):
            return self.opened() if screen.seen_for >= TROUBLE_SECONDS else None
        is_night = self._is_night(now)
        screen.kit.sounds.loudest = self._loudest()
        if self.called:
            return self._let_in(screen)
        if self.staff.wish:
            return self.opened() if self.staff.wish == "anew" else self._clean()
        if phase == "calling":
            if self.kiosk.attract_sound:
                screen.kit.sounds.wake()
            if is_night:
                self.context.host.page.restart()
            return self._wake() if self.woken else self._call(screen, dt, is_moving=is_moving)
        if isinstance(screen, StillThereScreen) and phase == "visited":
            return Pop()
        if isinstance(screen, StillThereScreen | CleaningScreen):
            screen.count(self.visit.left(now))
        match self.visit.due(now, page_kind(screen), is_busy=is_speaking or not is_still):
            case "ask":
                return Push(StillThereScreen(self.context.words, self.visit.left(now)))
            case "wipe":
                return self.opened()
            case _:
                return None

    def _is_night(self, now: float) -> bool:
        """Return whether the exhibit is to start anew."""
        if self.nightly is None:
            self.nightly = Nightly(self.kiosk.restart_at, now)
        there = self.context.host.local_time()
        return self.nightly.is_due(now, f"{there.tm_hour:02}:{there.tm_min:02}")

    def _loudest(self) -> float:
        """Return how loud anything may be, 0 to 1; what plays itself is silent, unless the house wants to hear it."""
        is_silent = self.visit.phase == "calling" and not self.kiosk.attract_sound
        return 0.0 if is_silent else self.staff.house.volume / LOUDEST

    def _let_in(self, screen: GameScreen) -> GameCommand | None:
        """Return the pad of the staff, over the page, or over the first of a visit where it calls or is cleaned."""
        self.called = False
        if self.context.reads_aloud:  # no digit of theirs is said
            self.context.reads_aloud = False
        pad = StaffPad(self.context, self.staff)
        if self.visit.phase not in {"calling", "cleaning"}:
            return None if screen.name.startswith("staff") else Push(pad)
        self.woken, self.show = False, None  # both corners can come before a frame has woken it
        self.visit.begin(self.now())
        self.context.wipe(self.house)
        return Reset((WelcomeScreen(self.context, self.kiosk.edition, calls=False), pad))

    def _clean(self) -> GameCommand:
        """Return the page on which touches do nothing; the staff asked for it, so nobody is here."""
        self.staff.wish = ""
        self.visit.clean(self.now())
        return Reset((CleaningScreen(self.context.words, self.visit.left(self.now())),))

    def _count(self) -> None:
        """Count the visit that is over, where the house counts; the staff are no visitors."""
        counts, visit, context = self.staff.counts, self.visit, self.context
        if counts is not None and visit.phase in {"visited", "asking"} and not self.staff.was_here:
            today = strftime("%Y-%m-%d", context.host.local_time())
            counts.add(ended(context.current_session, today, visit.seconds, context.settings.lang))

    def _wake(self) -> GameCommand:
        """Return the first page of a visit."""
        self.woken, self.show = False, None
        self.visit.begin(self.now())
        self.context.wipe(self.house)
        if self.reader.is_able:  # who has three buttons may not see: the first of them turns the voice on
            self.context.reads_aloud = self.by_button
            self.reader.greet()
        return Reset((WelcomeScreen(self.context, self.kiosk.edition, calls=False),))

    def _call(self, screen: GameScreen, dt: float, *, is_moving: bool) -> GameCommand | None:
        """Return the next page of the run that plays itself, a run after the picture, the picture after the run."""
        for_seconds = self.now() - self.begun
        if self.show is None:
            return self._begin_show() if for_seconds >= POSTER_SECONDS else None
        if is_moving or screen.motion.busy:
            return None
        if for_seconds >= POSTER_SECONDS + SHOW_SECONDS or self.show.is_over:
            return self.opened()
        hang(screen)
        press = self.show.due(screen, dt)
        widget = None if press is None else screen.find(press.id)
        # pressed without a focus: its ring would stay for the visitor, who has no keys
        return None if widget is None else screen.activate(widget)

    def _begin_show(self) -> GameCommand:
        """Return the first page of a run that is not the one before."""
        from game.screens.kiosk.show import shown_run
        from game.session.nowhere import Nowhere
        from game.session.plan import fresh_seed
        from game.session.session import Session

        context, seed = self.context, fresh_seed()
        while seed == self.last_seed:
            seed = fresh_seed()
        self.last_seed = seed
        edition = next(at for at, one in enumerate(context.editions) if one.id == self.kiosk.edition)
        setup = drawn_setup(edition, seed, len(context.story.aims))
        self.show = shown_run(context.rules, setup)
        context.current_session = Session(context.rules, setup, Nowhere())
        return Reset((screen_for(context),))


def page_kind(screen: GameScreen) -> Page:
    """Return whether a page is played, read, or the last one of a visit."""
    if screen.name in LAST_PAGES:
        return "last"
    return "read" if screen.name in READ_PAGES else "played"
