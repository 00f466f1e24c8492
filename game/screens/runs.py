"""Which run is played: a new one, the one kept on this device, or the one of a code; and the title between them.

What only the play needs is imported where it is used, as in the Navigator.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.setup import PARALLELS_ONLY
from game.options import WATCH
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.outcomes import CodeRefused
from game.screens.run_screens import screen_for
from game.screens.system.title import Kept, TitleScreen, Wishes
from game.session.settings import KEY
from game.ui.commands import Pop, Reset

if TYPE_CHECKING:
    from game.options import Options, WrongValueError
    from game.presentation.context import Context
    from game.screens.classroom.watcher import Watcher
    from game.screens.kiosk.keeper import Keeper
    from game.session.plan import Plan
    from game.session.session import Session


BOOSTER: Final = "booster"
"""What an address asks for as `mode`, a week after the game."""


@dataclass
class Runs:
    """Opens runs and the title. `kept` is the run that the title offers to go on with.

    `left_out` are arguments of the address that were not understood; the title shows them once. `watcher` plays a run
    that is only watched, None where somebody plays; `keeper` keeps an exhibit, where the game is one.
    """

    context: Context
    options: Options
    left_out: tuple[WrongValueError, ...] = ()
    kept: Session | None = None
    watcher: Watcher | None = None
    keeper: Keeper | None = None

    def title(self, note: str = "", kept: Session | None = None) -> GameCommand:
        """Return the title with a run to go on with, or else the one that is kept; the run that was on is left."""
        if self.keeper is not None:
            return self.keeper.opened()
        context = self.context
        context.current_session, self.kept, self.watcher = None, kept, None
        notes = [note] if note else []
        if kept is None and set(context.host.storage.keys()) - {KEY}:
            notes += self._look_for_kept()
        notes += [context.words("ui.title.left_out", name=error.name, value=error.value) for error in self.left_out]
        self.left_out = ()
        wishes = Wishes(self.options.edition, self.options.seed, self.options.face, self.options.bits)
        return Reset((TitleScreen(context, wishes, Kept(self.kept, tuple(notes))),))

    def _look_for_kept(self) -> list[str]:
        """Take the kept run up, if there is one; return what there is to tell about it."""
        from game.session.session import NotResumed, resume_save

        words = self.context.words
        found = resume_save(self.context.rules, self.context.host.storage)
        if found is None:
            return []
        if isinstance(found, NotResumed):
            return [words(found.reason, name=found.kept_as)]
        self.kept = found.session
        return [words(found.notice)] if found.notice else []

    def begin(self, plan: Plan) -> GameCommand:
        """Return the first page of a new run."""
        from game.session.session import Session

        context = self.context
        setup = plan.setup(len(context.story.aims))
        context.current_session = session = Session(context.rules, setup, context.host.storage, plan.before)
        session.place = self.kept.place if self.kept else None  # the title has asked whether it may end
        session.keep()
        return self._play()

    def go_on(self) -> GameCommand | None:
        """Return where the kept run is; None where there is none."""
        if self.kept is None:
            return None
        self.context.current_session = self.kept
        return self._play()

    def enter(self, code: str) -> GameCommand | CodeRefused:
        """Return where the run of a code is, by way of the title if the story changed."""
        from game.session.session import NotResumed, resume_code

        words = self.context.words
        self.watcher = None
        found = resume_code(self.context.rules, self.context.host.storage, code)
        if isinstance(found, NotResumed):
            return CodeRefused(words(found.reason))
        if found.notice:
            return self.title(words(found.notice), found.session)
        self.context.current_session = found.session
        return self._play()

    def opened(self) -> GameCommand:
        """Return the run of the code that was asked for; the title, which says why, where there is none."""
        if self.options.mode == BOOSTER and self.keeper is None:
            return self._booster()
        if self.keeper is not None or not self.options.code:
            return self.title()
        if self.options.mode == WATCH:
            return self._watch()
        found = self.enter(self.options.code)
        return self.title(found.words) if isinstance(found, CodeRefused) else found

    def _booster(self) -> GameCommand:
        """Return the claims of a week later: no run is needed for them."""
        from game.screens.debrief.booster import BoosterScreen
        from game.session.plan import fresh_seed

        seed = fresh_seed() if self.options.seed is None else self.options.seed
        hides = bool(self.options.bits & PARALLELS_ONLY)
        return Reset((BoosterScreen(self.context, seed, parallels_only=hides),))

    def _watch(self) -> GameCommand:
        """Return the first page of a run that plays by itself and is kept nowhere; the title, where it cannot."""
        from game.engine.replay import content_version, decode
        from game.screens.classroom.watcher import Watcher
        from game.session.nowhere import Nowhere
        from game.session.session import Session

        context, run = self.context, decode(self.options.code)
        if not context.rules.fits(run.setup) or run.content != content_version(context.story.content):
            return self.title(context.words("ui.watch.older"))
        context.current_session = session = Session(context.rules, run.setup, Nowhere(), run.before)
        session.after, session.sort_results = run.after, run.sort_results
        context.seen.unkept = not session.keep()  # nobody has to be told of what is only watched
        self.watcher = Watcher(list(run.choices))
        return self._play()

    def watched(self, screen: GameScreen, dt: float) -> GameCommand | None:
        """Return what a run that plays by itself does now, and tell the page how it stands; else nothing."""
        if (watcher := self.watcher) is None:
            return None
        press = watcher.due(screen, dt)
        for state, said in watcher.news(screen):
            self.context.host.page.watch(state, self.context.words(said))
        return None if press is None else screen.handle(press)

    def _play(self) -> GameCommand:
        """Return where the run is; over it the question which run is kept, where there is no room for two."""
        context, page = self.context, screen_for(self.context)
        if not context.session.another_is_kept:
            return Reset((page,))
        from game.screens.system.keeping import which_one

        context.seen.unkept = True
        return Reset((page, which_one(context.words)))

    def keep_this(self) -> GameCommand:
        """Let the run in progress take the place of the one that is kept."""
        self.context.seen.unkept = not self.context.session.take_the_place()
        return Pop()
