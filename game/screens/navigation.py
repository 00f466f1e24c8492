"""Where actions lead: the one place between the screens and the session.

The title needs neither rules nor story: what only the play needs is imported where it is used, so that the first
frame does not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from game.engine.intents import Choose, Continue
from game.screens.actions import (
    Action,
    ChangeSettings,
    CopyCode,
    DeleteStored,
    DownloadCode,
    EnterCode,
    GoOn,
    GoOnKept,
    KeepPicture,
    KeepThisRun,
    LeaveToTitle,
    OpenDebrief,
    OpenPause,
    OpenSettings,
    PasteCode,
    Planned,
    PrintSheet,
    WantRun,
)
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.outcomes import (
    Answered,
    CodeRefused,
    Copied,
    Deleted,
    Handed,
    Outcome,
    Pasted,
    PictureKept,
    Printed,
    Refused,
)
from game.screens.run_screens import debrief_page, is_level_page_due, report_run, screen_for, way_home
from game.screens.runs import Runs
from game.session.settings import KEY, Settings, to_text
from game.ui.commands import Push, Replace

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.screens.system.settings import SettingsFacts
    from game.ui.events import PageEvent

Result: TypeAlias = GameCommand | Outcome | None
"""What the app does with the stack, or what the screen on top hears; None for neither."""
FILE: Final = "model-citizen.txt"
PICTURE: Final = "model-citizen.png"


@dataclass
class Navigator:
    """Carries actions out and says where they lead. `asked` are the settings that hold where none are kept.

    `refused` is why a code that came while something else was on leads nowhere.
    """

    context: Context
    runs: Runs
    asked: Settings
    refused: str = ""

    @property
    def settings(self) -> Settings:
        """Return the player's settings; the app applies them."""
        return self.context.settings

    def read_story(self) -> None:
        """Read the story now and not when it is first asked for; raises ContentError."""
        _ = self.context.story

    def opened(self) -> GameCommand:
        """Return the first screens: the run of a code that was asked for, else the title."""
        return self.runs.opened()

    def dispatch(self, action: Action) -> Result:  # noqa: C901, PLR0911 - one way out an action
        """Carry an action out; return where it leads, or what the screen that asked hears of it."""
        match action:
            case Choose() | Continue():
                return self._carry_out(action)
            case GoOn():
                return self._next_page()
            case WantRun() | Planned():
                return self._ask(action)
            case GoOnKept():
                return self.runs.go_on() or self.runs.title()
            case KeepThisRun():
                return self.runs.keep_this()
            case EnterCode(code):
                return self.runs.enter(code)
            case CopyCode() | DownloadCode() | PasteCode():
                return self._hand_over(action)
            case ChangeSettings(settings):
                self._change(settings)
                return None
            case OpenPause() | OpenSettings():
                return Push(self._sheet(action))
            case LeaveToTitle():
                return self.runs.title()
            case DeleteStored(stays):
                return self._delete(stays=stays)
            case OpenDebrief() | PrintSheet() | KeepPicture():
                return self._after_story(action)
            case _:
                assert_never(action)

    def page_event(self, event: PageEvent) -> Result:
        """Return what the page's own events lead to: a code in the address, or a reload that goes on where it was."""
        if self.runs.keeper is not None:
            return None  # a visit is begun by a touch alone
        if event.kind == "resume_code":
            return self._enter_or_tell(event.value)
        if event.kind == "paste":
            return Pasted(event.value)
        if event.kind == "copied":
            return Copied(event.value == "1")
        if event.kind == "watch" and (watcher := self.runs.watcher):
            watcher.steer(event.value)
        if event.kind == "start" and event.value == "resume" and self.context.current_session is None:
            return self.runs.go_on()
        return None

    def paused(self) -> GameScreen:
        """Return the pause sheet, which says what the run is for and whether it is kept."""
        if self.runs.keeper is not None:
            from game.screens.kiosk.pause import ExhibitPause

            return ExhibitPause(self.context, self.about)
        from game.screens.system.pause import PauseScreen

        return PauseScreen(self.about)

    def broken(self, error: Exception) -> GameScreen:
        """Return what is shown when something broke: with the code that brings the player back."""
        if self.runs.keeper is not None:
            from game.screens.kiosk.trouble import TroubleScreen

            return TroubleScreen()
        from game.screens.system.error import ErrorScreen

        return ErrorScreen(error, self.resume_code(), self.context.host.can_quit)

    def resume_code(self) -> str:
        """Return the code of the run in progress, "" where there is none."""
        return self.context.current_session.code if self.context.current_session else ""

    def notice(self) -> str:
        """Return what is to be told once: that a code leads nowhere; that a run cannot be kept here any longer."""
        if self.refused:
            refused, self.refused = self.refused, ""
            return refused
        context = self.context
        if context.current_session is None or self.runs.keeper is not None:  # an exhibit keeps nobody's run
            return ""
        was_told, context.seen.unkept = context.seen.unkept, not context.current_session.is_kept
        return context.words("ui.save.failed") if context.seen.unkept and not was_told else ""

    def about(self) -> tuple[str, ...]:
        """Return what a pause says of the run in progress: its aim, the player's own rule, whether it is kept."""
        context = self.context
        if context.current_session is None:
            return ()
        from game.presentation.rule_view import rule_in_force

        kept = "ui.pause.note" if context.current_session.is_kept else "ui.pause.unkept"
        said = context.words(kept if context.kiosk is None else "ui.kiosk.promise")
        aim = (context.aim, context.words(context.story.aims[context.state.setup.aim].line)) if context.has_aim else ()
        return tuple(filter(None, (*aim, rule_in_force(context, context.state), said)))

    def facts(self) -> SettingsFacts:
        """Return what the settings screen shows."""
        from game.presentation.stored_data import is_anything_kept, where
        from game.screens.system.settings import SettingsFacts

        context = self.context
        return SettingsFacts(self.settings, is_anything_kept(context), where(context), context.languages)

    def _carry_out(self, intent: Choose | Continue) -> Result:
        """Hand an intent to the session, which keeps the run, and return what follows.

        A choice is answered on the screen that asked, which plays it; what is rejected is said there with its reason.
        """
        from game.engine.reducer import Rejected
        from game.presentation.wording import reason_words

        context, old = self.context, self.context.state
        outcome = context.session.dispatch(intent)
        report_run(context)
        match outcome:
            case Rejected(reason):
                return Refused(reason_words(context, reason))
            case step if isinstance(intent, Choose):
                return Answered(old, step)
            case _:
                return self._next_page()

    def _next_page(self) -> GameCommand:
        """Return the next page that the edition shows: a level that a brisk one runs on into has one for new rules."""
        from game.engine.events import PolicyChanged
        from game.engine.state import LEVEL_END
        from game.session.auto_advance import is_passed_by, runs_on

        context = self.context
        while not is_level_page_due(context) and is_passed_by(context.story, context.state):
            is_silent = context.state.phase == LEVEL_END and runs_on(context.story, context.state)
            context.session.dispatch(Continue())
            has_new_rules = any(isinstance(event, PolicyChanged) for event in context.session.events)
            if is_silent and not has_new_rules:
                context.seen.introduced = context.state.level
        report_run(context)
        return Replace(way_home(context) or screen_for(context))

    def _ask(self, action: WantRun | Planned) -> GameCommand:
        """Return the first or the next question before a run, or its first page where all is asked."""
        from game.screens.onboarding.steps import first_question, next_question

        match action:
            case WantRun(plan, instead=instead):
                first = first_question(self.context, plan)
                return Replace(first) if instead else Push(first)
            case Planned(question, plan):
                following = next_question(self.context, question, plan)
                return self.runs.begin(plan) if following is None else Push(following)
            case _:
                assert_never(action)

    def _enter_or_tell(self, code: str) -> GameCommand | CodeRefused:
        """Return where the run of a code is; where there is none, all stays as it is and is told about it."""
        found = self.runs.enter(code)
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

    def _after_story(self, action: OpenDebrief | PrintSheet | KeepPicture) -> Result:
        """Return a page after the story, or what became of what is taken along from it."""
        page = self.context.host.page
        match action:
            case OpenDebrief(name):
                report_run(self.context)
                return Replace(debrief_page(self.context, name))
            case PrintSheet(sheet):
                from game.presentation.debrief.sheet import to_json

                return Printed(page.print_sheet(to_json(sheet)))
            case KeepPicture(png):
                return PictureKept(page.keep_picture(PICTURE, png))
            case _:
                assert_never(action)

    def _sheet(self, action: OpenPause | OpenSettings) -> GameScreen:
        """Return the sheet that is wanted over the page."""
        from game.screens.system.settings import SettingsScreen

        return self.paused() if isinstance(action, OpenPause) else SettingsScreen(self.facts)

    def _change(self, settings: Settings) -> None:
        """Keep new settings."""
        self.context.host.storage.write(KEY, to_text(settings))
        self.context.use(settings)

    def _delete(self, *, stays: bool) -> Result:
        """Forget all that is kept, the settings too; return the title, or tell it to the page that stays."""
        from game.session.session import forget_everything

        forget_everything(self.context.host.storage)
        self.context.host.page.forget_offline()
        self.context.use(self.asked)
        if stays:
            self.context.session.let_go()
            return Deleted()
        return self.runs.title(self.context.words("ui.stored.deleted"))
