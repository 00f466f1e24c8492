"""One play-through: intents go in, events come out, and every step is kept on the device."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.events import Event, NightFell
from game.engine.intents import Choose, Continue, Intent
from game.engine.limits import SORT_BITS
from game.engine.receipts import Receipt, receipt
from game.engine.reducer import Outcome, Step, begin, reduce
from game.engine.replay import SKIPPED, CodeError, Run, content_version, decode, encode, play
from game.engine.state import ENDING, MOMENT, MORNING
from game.session import save as saves

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset
    from game.engine.setup import RunSetup
    from game.engine.state import GameState
    from game.session.ports import Storage

ASIDE: Final = "run.aside."
HOUSE: Final = "exhibit."
"""What a house keeps of its exhibit has names that begin so."""
STAYS: Final = "save.stays"
"""What is said of a damaged save that could not be put aside, and stays where it is."""
MOST_ASIDE: Final = 99
"""So many old runs are kept beside the one in progress; nobody comes near it before the device is full."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A run taken up again; `notice` is a text id when not everything could be taken up."""

    session: Session
    notice: str = ""


@dataclass(frozen=True, slots=True)
class NotResumed:
    """A save or code that is none; `reason` is a text id, `kept_as` the key a damaged save was put aside under."""

    reason: str
    kept_as: str = ""


class Session:
    """A run in progress. `state` is where it is, `events` what the last step brought.

    `is_kept` tells whether the device took the last thing it was given to keep. `place` is the text in the run's place
    that this session may write over: what it wrote itself, or what the player gave up for it. Any other is somebody's
    run - one that other rules made, one that a code takes the place of, one of another tab - and is put aside first.
    `last_level` is the state at the beginning and at the end of the level before this one, None in the first.
    """

    def __init__(self, rules: Ruleset, setup: RunSetup, storage: Storage, before: int = SKIPPED) -> None:
        """Start a run at its first morning. `before` is the attitude 0..10, or SKIPPED."""
        self.rules = rules
        self.story = rules.story
        self.storage = storage
        self.before = before
        self.after = SKIPPED
        self.sort_results = 0
        self.place: str | None = None
        self.turns = 0
        self.is_kept = True
        self.is_let_go = False
        self._start(begin(rules, setup))

    def _start(self, step: Step) -> None:
        """Stand at the first step of a run."""
        self.state: GameState = step.state
        self.events: tuple[Event, ...] = step.events
        self.day_states: list[GameState] = [step.state]
        self.level_start: GameState = step.state
        self.last_level: tuple[GameState, GameState] | None = None
        self.receipts: list[Receipt] = []

    @property
    def run(self) -> Run:
        """The run so far, as codes and saves carry it."""
        choices = tuple(option for _, option in self.state.log)
        version = content_version(self.story.content)
        return Run(self.state.setup, choices, version, self.before, self.after, self.sort_results)

    @property
    def code(self) -> str:
        """The code that takes this run up on any machine."""
        return encode(self.run)

    def dispatch(self, intent: Intent) -> Outcome:
        """Carry an intent out if it is legal, keep the run on the device, and return what came of it."""
        outcome = reduce(self.rules, self.state, intent)
        if isinstance(outcome, Step):
            self.turns = 0 if isinstance(intent, Choose) else self.turns + 1
            self._follow(outcome)
            self.keep()
        return outcome

    def answer_after(self, value: int) -> None:
        """Keep the attitude after the story, 0..10 or SKIPPED; raises ValueError for any other number."""
        if not 0 <= value <= SKIPPED:
            message = f"an attitude is 0..{SKIPPED}"
            raise ValueError(message)
        self.after = value
        self.keep()

    def keep_sorted(self, results: int) -> None:
        """Keep how the sorting of claims went, as codes carry it; raises ValueError for what they could not."""
        if not 0 <= results < 1 << SORT_BITS:
            message = f"sort results have {SORT_BITS} bits"
            raise ValueError(message)
        self.sort_results = results
        self.keep()

    def _follow(self, step: Step) -> None:
        """Stand at the next step; a night writes the receipt of its day."""
        if step.state.level != self.state.level:
            self.last_level = self.level_start, self.state
            self.level_start = step.state
        self.state = step.state
        self.events = step.events
        if step.state.phase == MORNING:
            self.day_states = [step.state]
            return
        dusk = next((event.dusk for event in step.events if isinstance(event, NightFell)), None)
        if dusk:
            self.day_states.append(dusk)
            self.receipts.append(receipt(self.story, [*self.day_states, step.state]))
        if step.state.phase == MOMENT:
            self.day_states.append(step.state)

    def keep(self) -> bool:
        """Write the run to the device; return False where that is not possible without losing another run.

        A run that was let go is written nowhere any more.
        """
        if self.is_let_go:
            return True
        self.is_kept = self._has_place() and self._write()
        return self.is_kept

    def let_go(self) -> None:
        """Keep nothing of this run from now on: the player had all deleted that was kept."""
        self.is_let_go = True

    def take_the_place(self) -> bool:
        """Write the run over the one that stands in its place, which the player gave up; return whether it is kept."""
        self.place = self.storage.read(saves.KEY)
        return self.keep()

    @property
    def another_is_kept(self) -> bool:
        """Whether another run stands in the place of this one, and could not be put aside."""
        return not self.is_kept and self._is_of_another(self.storage.read(saves.KEY))

    def _has_place(self) -> bool:
        """Return whether the run's place is free for this run, or could be made so."""
        text = self.storage.read(saves.KEY)
        return text is None or not self._is_of_another(text) or bool(put_aside(self.storage, text))

    def _is_of_another(self, text: str | None) -> bool:
        """Return whether a text has choices that would be lost if this run were written over it."""
        if text in (None, self.place):
            return False
        try:
            save = saves.from_text(text)
        except saves.SaveError:
            return True
        run, mine = save.run, self.run
        is_same = save.content == self.story.content and (
            replace(run, choices=mine.choices, content=mine.content) == mine
        )
        return not is_same or run.choices != mine.choices[: len(run.choices)]

    def _write(self) -> bool:
        """Give the run to the device; return whether it will last."""
        text = saves.to_text(saves.Save(self.run, self.story.content, min(self.turns, saves.MOST_TURNS)))
        is_kept = self.storage.write(saves.KEY, text)
        self.place = text if is_kept else self.storage.read(saves.KEY)
        return is_kept

    @property
    def is_over(self) -> bool:
        """Whether the run came to its ending."""
        return self.state.phase == ENDING


def _replay(rules: Ruleset, run: Run, storage: Storage) -> Session:
    """Return a session that stands behind the last legal choice of a run."""
    session = Session(rules, run.setup, storage, run.before)
    session.after, session.sort_results = run.after, run.sort_results
    steps = play(rules, run)
    next(steps)
    for step in steps:
        session._follow(step)  # noqa: SLF001 (the same module)
    return session


def resume_save(rules: Ruleset, storage: Storage) -> Resumed | NotResumed | None:
    """Take up the run kept on the device; None where there is none. A damaged save is put aside, never lost.

    So is one of another content, even where all its choices are still legal: they may mean something else now.
    """
    text = storage.read(saves.KEY)
    if text is None:
        return None
    try:
        save = saves.from_text(text)
    except saves.SaveError as error:
        name = put_aside(storage, text)
        return NotResumed(error.reason if name else STAYS, name)
    if not rules.fits(save.run.setup):
        name = put_aside(storage, text)
        return NotResumed("save.damaged" if name else STAYS, name)
    session = _replay(rules, save.run, storage)
    is_whole = len(session.state.log) == len(save.run.choices)
    if save.content == rules.story.content and is_whole:
        session.place = text
    for _ in range(save.turns if is_whole else 0):
        outcome = reduce(rules, session.state, Continue())
        if not isinstance(outcome, Step):
            break
        session.turns += 1
        session._follow(outcome)  # noqa: SLF001 (the same module)
    if session.place is None:
        session.keep()
        return Resumed(session, "save.content_changed")
    return Resumed(session)


def resume_code(rules: Ruleset, storage: Storage, code: str) -> Resumed | NotResumed:
    """Take up the run of a code, written anywhere; the run that was kept here is put aside, or else stays."""
    try:
        run = decode(code)
    except CodeError as error:
        return NotResumed(error.reason)
    if not rules.fits(run.setup):
        return NotResumed("code.damaged")
    session = _replay(rules, run, storage)
    session.keep()
    is_whole = len(session.state.log) == len(run.choices) and run.content == content_version(rules.story.content)
    return Resumed(session, "" if is_whole else "code.content_changed")


def put_aside(storage: Storage, text: str) -> str:
    """Keep a text under a free name beside the run; return the name.

    Where there is no room for it, it stays in the place of the run, and the name is "". What was put aside before is
    never given up for it.
    """
    names = [f"{ASIDE}{number}" for number in range(1, MOST_ASIDE + 1)]
    taken = set(storage.keys())
    same = next((name for name in names if name in taken and storage.read(name) == text), "")
    name = same or next((name for name in names if name not in taken), "")
    if not name:
        return ""
    if not same and not storage.write(name, text):
        storage.remove(name)
        return ""
    storage.remove(saves.KEY)
    return name


def of_players(storage: Storage) -> tuple[str, ...]:
    """Return the names of all that players leave on the device; what a house keeps of its exhibit is none of it."""
    names = storage.keys()
    return tuple(name for name in names if not name.startswith(HOUSE))


def forget_everything(storage: Storage) -> tuple[str, ...]:
    """Delete all that the game keeps of players on the device; return the names of what was deleted."""
    names = of_players(storage)
    for name in names:
        storage.remove(name)
    return names
