"""Where actions lead: the one place between the screens and the session.

The title needs neither rules nor story: what only the play needs is imported where it is used, so that the first
frame does not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from game import resources
from game.engine.intents import Choose, Continue
from game.i18n import load_words
from game.screens.actions import (
    Action,
    ChangeSettings,
    CopyCode,
    DeleteStored,
    DownloadCode,
    EnterCode,
    GoOn,
    GoOnKept,
    LeaveToTitle,
    OpenSettings,
    PasteCode,
    Planned,
    WantRun,
)
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.outcomes import Answered, CodeRefused, Copied, Handed, Outcome, Pasted, Refused
from game.screens.run_screens import screen_for
from game.screens.system.title import Kept, TitleScreen, Wishes
from game.session.settings import KEY, Settings, to_text
from game.ui.commands import Push, Replace, Reset

if TYPE_CHECKING:
    from game.options import Options, WrongValueError
    from game.presentation.context import Context
    from game.screens.system.settings import SettingsFacts
    from game.session.plan import Plan
    from game.session.session import Session
    from game.ui.events import PageEvent

Result: TypeAlias = GameCommand | Outcome | None
"""What the app does with the stack, or what the screen on top hears; None for neither."""
FILE: Final = "model-citizen.txt"


@dataclass
class Navigator:
    """Carries actions out and says where they lead. `asked` are the settings that hold where none are kept.

    `left_out` are arguments of the address that were not understood; the title shows them once. `kept` is the run that
    the title offers to go on with, `refused` why a code that came while something else was on leads nowhere,
    `guards` a kept text that is no run and could not be put aside: a new run must not be written over it.
    """

    context: Context
    options: Options
    asked: Settings
    left_out: tuple[WrongValueError, ...] = ()
    kept: Session | None = None
    refused: str = ""
    guards: str = ""

    @property
    def settings(self) -> Settings:
        """Return the player's settings; the app applies them."""
        return self.context.settings

    def read_story(self) -> None:
        """Read the story now and not when it is first asked for; raises ContentError."""
        _ = self.context.story

    def opened(self) -> GameCommand:
        """Return the first screens: the run of a code that was asked for, else the title."""
        return self._enter_or_title(self.options.code) if self.options.code else self._title()

    def dispatch(self, action: Action) -> Result:
        """Carry an action out; return where it leads, or what the screen that asked hears of it."""
        match action:
            case Choose() | Continue():
                return self._carry_out(action)
            case GoOn():
                return Replace(screen_for(self.context))
            case WantRun() | Planned():
                return self._ask(action)
            case GoOnKept():
                return self._go_on() or self._title()
            case EnterCode(code):
                return self._enter(code)
            case CopyCode() | DownloadCode() | PasteCode():
                return self._hand_over(action)
            case ChangeSettings(settings):
                self._change(settings)
                return None
            case OpenSettings():
                return self._open_settings()
            case LeaveToTitle():
                return self._title()
            case DeleteStored():
                return self._delete()
            case _:
                assert_never(action)

    def page_event(self, event: PageEvent) -> Result:
        """Return what the page's own events lead to: a code in the address, or a reload that goes on where it was."""
        if event.kind == "resume_code":
            return self._enter_or_tell(event.value)
        if event.kind == "paste":
            return Pasted(event.value)
        if event.kind == "copied":
            return Copied(event.value == "1")
        if event.kind == "start" and event.value == "resume" and self.context.current_session is None:
            return self._go_on()
        return None

    def paused(self) -> GameScreen:
        """Return the pause sheet, which says what the run is for and whether it is kept."""
        from game.screens.system.pause import PauseScreen

        return PauseScreen(self.about)

    def broken(self, error: Exception) -> GameScreen:
        """Return what is shown when something broke: with the code that brings the player back."""
        from game.screens.system.error import ErrorScreen

        return ErrorScreen(error, self.resume_code(), self.context.host.can_quit)

    def resume_code(self) -> str:
        """Return the code of the run in progress, "" where there is none."""
        return self.context.current_session.code if self.context.current_session else ""

    def notice(self) -> str:
        """Return what is to be told once: that a code leads nowhere; once a run, that it cannot be kept here."""
        if self.refused:
            refused, self.refused = self.refused, ""
            return refused
        context = self.context
        if context.current_session is None or context.current_session.is_kept or context.seen.unkept:
            return ""
        context.seen.unkept = True
        return context.words("ui.save.failed")

    def about(self) -> tuple[str, ...]:
        """Return what a pause says of the run in progress: what it is for, and whether it is kept."""
        context = self.context
        if context.current_session is None:
            return ()
        return context.aim, context.words("ui.pause.note" if context.current_session.is_kept else "ui.pause.unkept")

    def facts(self) -> SettingsFacts:
        """Return what the settings screen shows."""
        from game.screens.system.settings import SettingsFacts

        storage = self.context.host.storage
        return SettingsFacts(self.settings, storage.keys(), storage.lasting, self.context.languages)

    def _carry_out(self, intent: Choose | Continue) -> Result:
        """Hand an intent to the session, which keeps the run, and return what follows.

        A choice is answered on the screen that asked, which plays it; what is rejected is said there with its reason.
        """
        from game.engine.reducer import Rejected
        from game.presentation.wording import reason_words

        context, old = self.context, self.context.state
        match context.session.dispatch(intent):
            case Rejected(reason):
                return Refused(reason_words(context, reason))
            case step if isinstance(intent, Choose):
                return Answered(old, step)
            case _:
                self._pass_by()
                return Replace(screen_for(context))

    def _pass_by(self) -> None:
        """Go on past the pages that the edition leaves out, the card of a level that needs none among them.

        It needs one where its rules are new.
        """
        from game.engine.events import PolicyChanged
        from game.engine.state import LEVEL_END
        from game.session.auto_advance import is_passed_by

        context = self.context
        while is_passed_by(context.story, context.state):
            was_end = context.state.phase == LEVEL_END
            context.session.dispatch(Continue())
            has_new_rules = any(isinstance(event, PolicyChanged) for event in context.session.events)
            if was_end and not has_new_rules:
                context.seen.introduced = context.state.level

    def _ask(self, action: WantRun | Planned) -> GameCommand:
        """Return the first or the next question before a run, or its first page where all is asked."""
        from game.screens.onboarding.steps import first_question, next_question

        match action:
            case WantRun(plan, instead=instead):
                first = first_question(self.context, plan)
                return Replace(first) if instead else Push(first)
            case Planned(question, plan):
                following = next_question(self.context, question, plan)
                return self._begin(plan) if following is None else Push(following)
            case _:
                assert_never(action)

    def _begin(self, plan: Plan) -> GameCommand:
        """Return the first page of a new run."""
        from game.session.session import Session

        context = self.context
        setup = plan.setup(len(context.story.aims))
        context.current_session = session = Session(context.rules, setup, context.host.storage, plan.before)
        session.guards = self.guards
        session.keep()
        return self._play()

    def _play(self) -> GameCommand:
        """Return where the run is."""
        return Reset((screen_for(self.context),))

    def _title(self, note: str = "") -> GameCommand:
        """Return the title with what is kept now; the run that was on is left to its save."""
        context = self.context
        context.current_session, self.kept, self.guards = None, None, ""
        notes = [note] if note else []
        if set(context.host.storage.keys()) - {KEY}:
            notes += self._look_for_kept()
        notes += [context.words("ui.title.left_out", name=error.name, value=error.value) for error in self.left_out]
        self.left_out = ()
        wishes = Wishes(self.options.edition, self.options.seed, self.options.face)
        return Reset((TitleScreen(context, wishes, Kept(self.kept, tuple(notes))),))

    def _look_for_kept(self) -> list[str]:
        """Take the kept run up, if there is one; return what there is to tell about it."""
        from game.session.save import KEY as RUN
        from game.session.session import NotResumed, resume_save

        context = self.context
        found = resume_save(context.rules, context.host.storage)
        if found is None:
            return []
        if isinstance(found, NotResumed):
            self.guards = "" if found.kept_as else context.host.storage.read(RUN) or ""
            return [context.words(found.reason, name=found.kept_as)]
        self.kept = found.session
        if not found.notice:
            return []
        found.session.keep()
        return [context.words(found.notice)]

    def _go_on(self) -> GameCommand | None:
        """Return where the kept run is; None where there is none."""
        if self.kept is None:
            return None
        self.context.current_session = self.kept
        return self._play()

    def _enter(self, code: str) -> GameCommand | CodeRefused:
        """Return where the run of a code is, by way of the title if the story changed."""
        from game.session.session import NotResumed, resume_code

        found = resume_code(self.context.rules, self.context.host.storage, code)
        if isinstance(found, NotResumed):
            return CodeRefused(self.context.words(found.reason))
        if found.notice:
            return self._title(self.context.words(found.notice))
        self.context.current_session = found.session
        return self._play()

    def _enter_or_title(self, code: str) -> GameCommand:
        """Return where the run of a code is; the title, which says why, where there is none."""
        found = self._enter(code)
        return self._title(found.words) if isinstance(found, CodeRefused) else found

    def _enter_or_tell(self, code: str) -> GameCommand | CodeRefused:
        """Return where the run of a code is; where there is none, all stays as it is and is told about it."""
        found = self._enter(code)
        if isinstance(found, CodeRefused):
            self.refused = found.words
        return found

    def _hand_over(self, action: CopyCode | DownloadCode | PasteCode) -> Outcome | None:
        """Give the code to the page around the game, or take one from it; None where the page answers later."""
        page = self.context.host.page
        match action:
            case CopyCode():
                done = page.copy(self.context.session.code)
                return None if done is None else Copied(done)
            case DownloadCode():
                return Handed(page.download(FILE, self.context.session.code))
            case PasteCode():
                return Pasted(page.paste())
            case _:
                assert_never(action)

    def _open_settings(self) -> GameCommand:
        """Return the settings sheet."""
        from game.screens.system.settings import SettingsScreen

        return Push(SettingsScreen(self.facts))

    def _change(self, settings: Settings) -> None:
        """Keep new settings."""
        self.context.host.storage.write(KEY, to_text(settings))
        self._use(settings)

    def _use(self, settings: Settings) -> None:
        """Have settings from now on; another language is read at once."""
        if settings.lang != self.context.settings.lang:
            folders = self.options.folders or resources.own_folders()
            self.context.words = load_words(folders.content, settings.lang)
        self.context.settings = settings

    def _delete(self) -> GameCommand:
        """Forget all that is kept, the settings too; return the title."""
        from game.session.session import forget_everything

        forget_everything(self.context.host.storage)
        self._use(self.asked)
        return self._title(self.context.words("ui.stored.deleted"))
