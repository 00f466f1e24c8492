"""What the play screens share: the story, the words, the run in progress, the place we run in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from game import resources
from game.engine.setup import PARALLELS_ONLY
from game.i18n import load_words
from game.session.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.sorter import SortItem
    from game.engine.editions import Edition
    from game.engine.policy import Policy
    from game.engine.ruleset import Ruleset
    from game.engine.sort_round import SortRound
    from game.engine.state import GameState
    from game.engine.story import Story, Text
    from game.i18n import Words
    from game.kiosk.settings import KioskSettings
    from game.presentation.after_story import AfterStory
    from game.session.ports import Host
    from game.session.session import Session

PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)(?::([a-z0-9_]+))?\}")


@dataclass
class Seen:
    """What the player was shown of a run, so that it is not shown twice.

    `cheered` is the (level, day) that had its confetti, `street` the state of each door when the street was last
    seen, `lost` the places whose door shut since it was open, `feasted` whether the first door that opened had its
    feast, `walked` the (level, day) whose way home was shown, `introduced` the level whose title card was shown,
    `unkept` whether it was said that nothing can be kept, `sort_round` the claims as far as they are sorted.
    """

    session: Session | None = None
    cheered: tuple[int, int] | None = None
    street: dict[str, str] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    feasted: bool = False
    walked: tuple[int, int] | None = None
    introduced: int = -1
    unkept: bool = False
    sort_round: SortRound[SortItem] | None = None


@dataclass
class Context:
    """One game: changed only by the Navigator (a new run, another language, settings), in an exhibit by its keeper.

    `load` reads the story when it is first asked for: the title does not wait for it. `current_session` is the run in
    progress, None on the way to one; `languages` are (code, name), and `editions` are known before the story is.
    `by_finger` is whether the last press was a finger's: keys are not spoken of to whom may have none. `mode` is that
    of the options, "" where one person plays. `content` is the folder of what was compiled, the game's own if none is
    given, `told` what was read of it for after the story. `kiosk` are the settings of an exhibit: what a player takes
    along or sets for good is not there then. `reads_aloud` is whether an exhibit speaks to who is there, None where
    there is no voice or the house wants none.
    """

    load: Callable[[], Ruleset]
    words: Words
    host: Host
    settings: Settings = field(default_factory=Settings)
    current_session: Session | None = None
    languages: tuple[tuple[str, str], ...] = (("en", "English"),)
    editions: tuple[Edition, ...] = ()
    by_finger: bool = False
    mode: str = ""
    content: Path | None = None
    told: AfterStory | None = None
    kiosk: KioskSettings | None = None
    reads_aloud: bool | None = None
    _seen: Seen = field(default_factory=Seen)

    @cached_property
    def rules(self) -> Ruleset:
        """Return the rules with their story; raises ContentError where it cannot be read."""
        return self.load()

    @property
    def story(self) -> Story:
        """Return the story; raises ContentError where it cannot be read."""
        return self.rules.story

    @property
    def parallels_only(self) -> bool:
        """Whether nothing about China is shown: the player set it so, or whoever set up the run."""
        session = self.current_session
        is_set_up = session is not None and bool(session.state.setup.options & PARALLELS_ONLY)
        return is_set_up or self.settings.parallels_only == "on"

    @property
    def after_story(self) -> AfterStory:
        """Return what is told after the story, in the language of now and without what is not to be shown."""
        from game.presentation.after_story import AfterStory

        known, wanted = self.told, (self.words.locale, self.parallels_only)
        if known is None or (known.locale, known.parallels_only) != wanted:
            folder, (locale, parallels_only) = self.content or resources.content(), wanted
            known = self.told = AfterStory(folder, locale, parallels_only=parallels_only)
        return known

    def use(self, settings: Settings) -> None:
        """Have settings from now on; another language is read at once. Raises ContentError."""
        if settings.lang != self.settings.lang:
            self.words = load_words(self.content or resources.content(), settings.lang)
        self.settings = settings

    def wipe(self, settings: Settings) -> None:
        """Forget whoever played: the run, what they were shown and told, and their settings. Raises ContentError."""
        self.current_session, self.told, self.by_finger, self._seen = None, None, False, Seen()
        self.reads_aloud = None
        self.use(settings)

    def lookup(self, key: str, /, **values: object) -> str:
        """Return interface words in the language of now; this is what the kit is given."""
        return self.words(key, **values)  # type: ignore[arg-type]

    @property
    def seen(self) -> Seen:
        """Return what was shown of the run in progress; a run that is new here has been shown nothing yet."""
        if self._seen.session is not self.current_session:
            self._seen = Seen(self.current_session)
        return self._seen

    @property
    def session(self) -> Session:
        """Return the run in progress; raises LookupError where there is none."""
        if self.current_session is None:
            message = "no run is in progress"
            raise LookupError(message)
        return self.current_session

    @property
    def state(self) -> GameState:
        """Return where the run is."""
        return self.session.state

    @property
    def has_aim(self) -> bool:
        """Return whether the player was asked for an aim; one that the seed drew is never spoken of."""
        return "aim" in self.story.editions[self.state.setup.edition].asks

    @property
    def aim(self) -> str:
        """Return what the player would like from the run in progress, as a line; "" where nobody asked."""
        if not self.has_aim:
            return ""
        return self.words("ui.aim.yours", aim=self.words(self.story.aims[self.state.setup.aim].words))

    @property
    def policy(self) -> Policy:
        """Return the policy in force."""
        return self.state.policy

    def render_text(self, text_id: str, state: GameState | None = None, **values: int | str) -> str:
        """Return story words with their placeholders filled for a state (that of now if none is given)."""
        return _filled(self, text_id, state or self.state, values)

    def render_variant(self, text: Text, state: GameState | None = None, **values: int | str) -> str:
        """Return the variant of a text that fits a state, filled; "" where none does."""
        from game.engine.texts import say

        at = state or self.state
        text_id = say(text, at)
        return _filled(self, text_id, at, values) if text_id else ""


def _filled(context: Context, text_id: str, state: GameState, given: dict[str, int | str]) -> str:
    """Return the words of an id, each placeholder worked out only if it is there."""
    raw = context.words(text_id)
    values: dict[str, int | str] = dict(given)
    for found in PLACEHOLDER.finditer(raw):
        name, who = found[1], found[2]
        key = f"{name}:{who}" if who else name
        value = None if key in values else _value(context, state, name, who)
        if value is not None:
            values[key] = value
    return context.words.fill(raw, values)


def _value(context: Context, state: GameState, name: str, who: str | None) -> int | str | None:
    """Return what a placeholder of the story stands for, or None."""
    story = context.story
    match name:
        case "score" | "impact" if who:
            from game.engine.explain import impact_of

            person = next((index for index, one in enumerate(story.people) if one.id == who), -1)
            if person < 0:
                return None
            return state.totals[person] if name == "score" else impact_of(story, state, person)
        case "score":
            from game.engine.offers import told_score

            return told_score(state)
        case "money":
            return state.money
        case "day":
            return context.words(story.levels[state.level].days[state.day].weekday)
        case _:
            return None
