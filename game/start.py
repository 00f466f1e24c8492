"""The game put together: story, words, settings, storage and screens around one app; the same in window and browser.

The title needs neither rules nor story: what only the play needs is imported where it is used, so that the first
frame does not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from game import resources
from game.app import App, Hooks
from game.i18n import PSEUDO, languages, load_words
from game.options import Options, WrongValueError, settings_of
from game.screens.actions import DeleteStored, LeaveToTitle
from game.screens.context import Context
from game.screens.title import Kept, TitleScreen, Wishes
from game.session.settings import KEY, Settings, from_text
from game.ui.commands import Command, Dispatch, Reset
from game.ui.kit import Kit

if TYPE_CHECKING:
    from pygame import Surface

    from game.engine.story import Story
    from game.screens.opening import Plan
    from game.session.ports import Host
    from game.session.session import Session
    from game.ui.events import PageEvent

SIZES: Final = {"landscape": (1280, 720), "portrait": (720, 1280)}
LATER: Final = ("engine", "content", "session", "screens")
"""The packages that `rest` imports, lowest first."""


def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages there are; the pseudo-locale too where the author's files are."""
    found = languages(resources.content())
    return found if PSEUDO in found or not resources.is_checkout() else (*found, PSEUDO)


def build_app(host: Host, surface: Surface, options: Options, left_out: tuple[WrongValueError, ...] = ()) -> App:
    """Return the game with its story read and its first screens on the stack, drawn with the first step.

    Takes and raises what `open_app` does.
    """
    app, game = open_app(host, surface, options, left_out)
    game.read_story()
    return app


def open_app(
    host: Host, surface: Surface, options: Options, left_out: tuple[WrongValueError, ...] = ()
) -> tuple[App, Game]:
    """Return the app with its first screens on the stack, and the game behind it, which may have read no story yet.

    `left_out` are arguments of the address that were not understood; the title shows them. Raises ContentError and
    AssetError where a file is missing or broken.
    """
    codes = known_languages()
    asked = settings_of(options, Settings(**host.page.prefers()))
    settings = settings_of(options, from_text(host.storage.read(KEY), asked, codes))
    words = load_words(resources.content(), settings.lang)
    named = tuple((code, words(f"language.{code}")) for code in codes)
    context = Context(read_story, words, host, settings, languages=named)
    game = Game(context, options, left_out)
    hooks = Hooks(
        dispatch=game.dispatch,
        page_event=game.page_event,
        resume_code=game.resume_code,
        notice=game.notice,
        about=game.about,
        languages=named,
        settings=asked,
        changed=game.changed,
    )
    app = App(host, Kit.load(resources.assets(), context.lookup), surface, hooks)
    app.use_settings(settings)
    app.run(game.opened())
    return app, game


def read_story() -> Story:
    """Return the compiled story; raises ContentError."""
    from game.content.loader import load_story

    return load_story(resources.content())


def rest(game: Game) -> Iterator[None]:
    """Import, a module at a time, what the title did without, and read the story; raises ContentError."""
    for package in LATER:
        for path in sorted((resources.root() / "game" / package).glob("*.py")):
            import_module(f"game.{package}.{path.stem}")
            yield
    game.read_story()


@dataclass
class Game:
    """What happens between the screens and the session."""

    context: Context
    options: Options
    left_out: tuple[WrongValueError, ...] = ()
    note: str = ""
    refused: str = ""
    kept: Session | None = None

    def read_story(self) -> Story:
        """Return the story; raises ContentError."""
        return self.context.story

    def opened(self) -> Command:
        """Return the first screens: the run of a code that was asked for, else the title."""
        if self.options.code:
            return self._enter(self.options.code) or self._title(self.note)
        return self._title()

    def dispatch(self, action: object) -> object | None:
        """Return what an action of a screen leads to."""
        from game.screens import flow, opening

        match action:
            case opening.BeginRun(plan):
                return self._begin(plan)
            case opening.GoOnKept():
                return self._go_on() or self._title()
            case opening.EnterCode(code):
                return self._enter(code) or opening.CodeRefused(self.note)
            case opening.CopyCode():
                done = self.context.host.page.copy(self.context.run.code)
                return None if done is None else opening.Copied(done)
            case opening.DownloadCode():
                return opening.Handed(self.context.host.page.download("model-citizen.txt", self.context.run.code))
            case opening.PasteCode():
                return opening.Pasted(self.context.host.page.paste())
            case opening.Pasted() | opening.Copied() | opening.CodeRefused():
                return action
            case LeaveToTitle():
                return self._title()
            case DeleteStored():
                return self._title(self.context.words("ui.stored.deleted"))
            case _:
                return flow.dispatch(self.context, action)

    def page_event(self, event: PageEvent) -> Command | None:
        """Return what the page's own events lead to: a code in the address, or a reload that goes on where it was."""
        if event.kind == "resume_code":
            return self._enter(event.value) or self._refuse()
        if event.kind in {"paste", "copied"}:
            from game.screens.opening import Copied, Pasted

            return Dispatch(Pasted(event.value) if event.kind == "paste" else Copied(event.value == "1"))
        if event.kind == "start" and event.value == "resume" and self.context.session is None:
            return self._go_on()
        return None

    def _refuse(self) -> Command:
        """Return that a code leads nowhere; what is on stays as it is, and is told about it."""
        from game.screens.opening import CodeRefused

        self.refused = self.note
        return Dispatch(CodeRefused(self.note))

    def resume_code(self) -> str:
        """Return the code of the run in progress, "" where there is none."""
        return self.context.session.code if self.context.session else ""

    def notice(self) -> str:
        """Return what is to be told once: that a code leads nowhere; once a run, that it cannot be kept here."""
        if self.refused:
            refused, self.refused = self.refused, ""
            return refused
        context = self.context
        if context.session is None or context.session.is_kept or context.seen.unkept:
            return ""
        context.seen.unkept = True
        return context.words("ui.save.failed")

    def about(self) -> tuple[str, ...]:
        """Return what a pause says of the run in progress: what it is for, and whether it is kept."""
        context = self.context
        if context.session is None:
            return ()
        return context.aim, context.words("ui.pause.note" if context.session.is_kept else "ui.pause.unkept")

    def changed(self, settings: Settings) -> None:
        """Hear the player's new settings; another language is read at once."""
        if settings.lang != self.context.settings.lang:
            self.context.words = load_words(resources.content(), settings.lang)
        self.context.settings = settings

    def _begin(self, plan: Plan) -> Command:
        """Return the first page of a new run."""
        from game.session.session import Session

        self.context.session = Session(self.context.story, plan.setup, self.context.host.storage, plan.before)
        self.context.session.keep()
        return self._play()

    def _play(self) -> Command:
        """Return where the run is."""
        from game.screens import flow

        return Reset((flow.screen_for(self.context),))

    def _title(self, note: str = "") -> Command:
        """Return the title with what is kept now; the run that was on is left to its save."""
        context = self.context
        context.session = self.kept = None
        notes = [note] if note else []
        if set(context.host.storage.keys()) - {KEY}:
            notes += self._look_for_kept()
        notes += [context.words("ui.title.left_out", name=error.name, value=error.value) for error in self.left_out]
        self.left_out = ()
        return Reset((TitleScreen(context, self._wishes(), Kept(self.kept, tuple(notes))),))

    def _look_for_kept(self) -> list[str]:
        """Take the kept run up, if there is one; return what there is to tell about it."""
        from game.session.session import NotResumed, resume_save

        context = self.context
        found = resume_save(context.story, context.host.storage)
        if found is None:
            return []
        if isinstance(found, NotResumed):
            return [context.words(found.reason, name=found.kept_as)]
        self.kept = found.session
        if not found.notice:
            return []
        found.session.keep()
        return [context.words(found.notice)]

    def _wishes(self) -> Wishes:
        """Return what the title starts from: the cut and what was asked for with the options."""
        return Wishes(self.options.cut or "home", self.options.seed, self.options.face)

    def _go_on(self) -> Command | None:
        """Return where the kept run is; None where there is none."""
        if self.kept is None:
            return None
        self.context.session = self.kept
        return self._play()

    def _enter(self, code: str) -> Command | None:
        """Return where the run of a code is, by way of the title if the story changed; None, with `note`, for none."""
        from game.session.session import NotResumed, resume_code

        found = resume_code(self.context.story, self.context.host.storage, code)
        if isinstance(found, NotResumed):
            self.note = self.context.words(found.reason)
            return None
        if found.notice:
            return self._title(self.context.words(found.notice))
        self.context.session = found.session
        return self._play()
