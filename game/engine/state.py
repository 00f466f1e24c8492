"""The whole state of a run, frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.engine.society import History, Society, TieChange

if TYPE_CHECKING:
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.setup import RunSetup
    from game.engine.story import Level, Moment, Story

MORNING: Final = "morning"
MOMENT: Final = "moment"
NIGHT: Final = "night"
LEVEL_END: Final = "level_end"
ENDING: Final = "ending"


class DayRecord(NamedTuple):
    """One finished day: your number in the morning, in the evening and after the night."""

    level: int
    day: int
    calendar: int
    morning: int
    evening: int
    after: int


class GameState(NamedTuple):
    """One moment of a run.

    `phase` is one of MORNING, MOMENT, NIGHT, LEVEL_END, ENDING. `level`, `day` and `moment` are indices into the story
    (`moment` is -1 when no card is on the table), `slot` counts the cards of this day. `flags` and `doors` are what is
    true and what is open. `closeness` (-5..5), `ties` (0..3) and `severed` go by person. `log` holds (moment, option)
    of every choice, `acts` (person, act) of everything choices wrote into ledgers, `tie_changes` the changes of your
    ties.

    `policy` is the one in force and `society` everybody's numbers: both follow from the rest (`Ruleset.policy_for`,
    `rereading.reread`) and are kept here because every step asks for them.
    """

    # A named tuple: filling so many slots of a frozen dataclass cost as much as half a choice.
    setup: RunSetup
    phase: str
    level: int
    day: int
    slot: int
    moment: int
    rng: int
    money: int
    hours: int
    score: int
    morning: int
    flags: frozenset[str]
    doors: frozenset[str]
    closeness: tuple[int, ...]
    ties: tuple[int, ...]
    severed: tuple[int, ...]
    log: tuple[tuple[int, int], ...]
    acts: tuple[tuple[int, Act], ...]
    tie_changes: tuple[TieChange, ...]
    days: tuple[DayRecord, ...]
    policy: Policy
    society: Society

    @property
    def totals(self) -> tuple[int, ...]:
        """Everybody's totals of yesterday: what counts for yours today."""
        return self.society.totals

    @property
    def scored_day(self) -> int:
        """The calendar day that the number on show belongs to; at night it is already that of the next morning."""
        return self.society.day

    @property
    def history(self) -> History:
        """What reading a run again starts from."""
        return History(self.setup.consent, self.acts, self.tie_changes)


def level_of(story: Story, state: GameState) -> Level:
    return story.levels[state.level]


def moment_of(story: Story, state: GameState) -> Moment | None:
    """Return the card on the table, or None."""
    return story.moments[state.moment] if state.moment >= 0 else None


def slots(story: Story, edition: int, level: int, day: int) -> int:
    """Return how many moments a run of an edition sees on a day."""
    return story.levels[level].days[day].slots[edition]
