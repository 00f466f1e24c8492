"""The content model: what a story is made of. Texts are ids; people are indices (0 is you)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from game.engine.ledger import Ledger
from game.engine.setup import EDITIONS
from game.engine.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.conditions import Condition
    from game.engine.ledger import Act
    from game.engine.policy import Policy
    from game.engine.reading import Reading
    from game.engine.tables import Deck, Table

YOU: Final = 0
NOBODY: Final = -1
MOST_OPTIONS: Final = 4
"""A code keeps two bits a choice."""
TIE_TOP: Final = 3
CLOSENESS_TOP: Final = 5


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to say something: a text id, and when it is the one."""

    words: str
    when: Condition | None = None


Text = tuple[Variant, ...]
"""Variants in order; the first whose condition holds is said. Empty means nothing is said."""


@dataclass(frozen=True, slots=True)
class Later:
    """Acts that somebody will do some days from now because of a choice."""

    days: int
    person: int
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Unseen:
    """A line for the ledger that the number could not see."""

    person: int
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """One thing you can do in a moment. `asks` shows it locked with numbers, `never` always locked with words."""

    id: str
    words: str
    acts: tuple[Act, ...] = ()
    money: int = 0
    hours: int = 0
    needs: Condition | None = None
    asks_score: int = 0
    asks_door: str = ""
    never: str = ""
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    earns: int = 0
    closeness: tuple[tuple[int, int], ...] = ()
    ties: tuple[tuple[int, int], ...] = ()
    prunes: int = NOBODY
    later: tuple[Later, ...] = ()
    brings: tuple[str, ...] = ()
    mood: tuple[tuple[int, str], ...] = ()
    says: Text = ()
    unseen: Unseen | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """One card at a place with two to four options. `days` are 1-based within the level; empty means any.

    `claim` and `source` are text ids: what its provenance is about, and who published it. `panel` is what the phone
    shows, `panel_door` the door that changes it, "" for none.
    """

    id: str
    place: str
    card: Text
    options: tuple[Option, ...]
    provenance: str
    days: tuple[int, ...] = ()
    editions: tuple[str, ...] = ("class", "home")
    must: bool = False
    needs: Condition | None = None
    people: tuple[tuple[int, str], ...] = ()
    panel: str = ""
    panel_door: str = ""
    claim: str = ""
    source: str = ""
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """One day: `calendar` counts from signing up (day 0); `slots` moments an edition, as in EDITIONS."""

    weekday: str
    calendar: int
    hours: int
    slots: tuple[int, int, int]
    headline: Text = ()
    notice: Text = ()


@dataclass(frozen=True, slots=True)
class Level:
    """Some days under one policy. `moments` are indices into `Story.moments`.

    `look` names how its pages are drawn. Paper falls for a choice that brings at least `cheers` points (0: never);
    doors that do not open stand `ajar` or are shut; a level that `runs_on` has no end of its own in an edition that
    turns few pages.
    """

    id: str
    number: int
    title: str
    policy: str
    days: tuple[Day, ...]
    moments: tuple[int, ...]
    look: str = ""
    street: tuple[str, ...] = ()
    stakes: Text = ()
    end: Text = ()
    cheers: int = 0
    ajar: bool = False
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One of the cast. `ties` are with other people, by index; `tolerance` 0 means they never prune you."""

    id: str
    name: str
    relation: str = ""
    account: bool = True
    family: bool = False
    tie: int = 0
    closeness: int = 0
    tolerance: int = 0
    prunes_with: Text = ()
    ties: tuple[tuple[int, int], ...] = ()
    ledger: Ledger = field(default_factory=Ledger)


@dataclass(frozen=True, slots=True)
class Door:
    """A thing that a number opens. `name`, `open_words` and `shut_words` are text ids."""

    id: str
    place: str
    name: str
    open_words: str
    shut_words: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where things happen. `name` and `line` are text ids; `picture` and `front` name what is drawn of it.

    `ground` names colours of its own, "" for those of the level; `flower` tells whether the score hangs there.
    """

    name: str
    line: str
    picture: str
    front: str
    ground: str = ""
    flower: bool = True


@dataclass(frozen=True, slots=True)
class Aim:
    """What a player wants of these days, when it counts as reached, and whom it is about (NOBODY for a thing)."""

    id: str
    words: str
    line: str
    reached: Condition | None
    about: int = NOBODY


@dataclass(frozen=True, slots=True)
class Ending:
    """A named way for the story to end; the first whose condition holds is the one."""

    id: str
    title: Text
    line: Text
    needs: Condition | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """All that the rules need of the content. `people[0]` is you. Made by `make_story`, which fills in the tables."""

    content: str
    money: int
    people: tuple[Person, ...]
    policies: Mapping[str, Policy]
    levels: tuple[Level, ...]
    moments: tuple[Moment, ...]
    endings: tuple[Ending, ...]
    aims: tuple[Aim, ...] = ()
    doors: tuple[Door, ...] = ()
    epilogues: tuple[tuple[int, Text], ...] = ()
    acts: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    draws: Mapping[tuple[int, int, str], tuple[int, ...]] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    readings: dict[tuple[str, bool], Reading] = field(default_factory=dict, compare=False, repr=False)
    """What policies make of the people, kept by `reading.reading` for the next run; follows from all the rest."""
    decks: dict[tuple[str, str, bool], tuple[tuple[Deck, ...], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What runs of an edition, an aim and a consent draw, kept by `tables.decks`; follows from all the rest."""

    def person(self, name: str) -> int:
        """Return the index of the person with this id; raises KeyError where there is none."""
        for index, person in enumerate(self.people):
            if person.id == name:
                return index
        raise KeyError(name)


def _refuse(is_wrong: bool, what: str) -> None:  # noqa: FBT001 (a question and its answer)
    """Raise ValueError with what is wrong, if it is."""
    if is_wrong:
        raise ValueError(what)


def _check_days(story: Story) -> None:
    """Refuse a calendar that does not go forward, an edition that plays nothing, a missing policy or ending."""
    days = [day for level in story.levels for day in level.days]
    calendar = [-1, *(day.calendar for day in days)]
    _refuse(any(after <= before for before, after in pairwise(calendar)), "the calendar of the days must go forward")
    for index, edition in enumerate(EDITIONS):
        _refuse(not any(day.slots[index] > 0 for day in days), f"the edition {edition} has no day to play")
    for level in story.levels:
        _refuse(level.policy not in story.policies, f"level {level.id} is under an unknown policy {level.policy}")
    _refuse(not story.endings, "a story needs an ending")


def _check_people(story: Story) -> None:
    """Refuse ties that would be counted twice, a player without a number, acts from before day 0."""
    _refuse(not story.people, "a story needs people, and the first is you")
    you = story.people[YOU]
    _refuse(you.tie != 0 or bool(you.ties) or not you.account, "you have an account, and your ties stand with others")
    for index, person in enumerate(story.people):
        others = [other for other, _ in person.ties]
        wrong = len(set(others)) < len(others) or not {YOU, index}.isdisjoint(others)
        _refuse(wrong, f"{person.id}: ties are with other people than you, each named once")
        _refuse(any(act.day < 0 for act in person.ledger.acts), f"{person.id}: an act from before day 0")


def _check_moments(moments: tuple[Moment, ...]) -> None:
    """Refuse cards that intents or codes could not tell apart, and acts that would be done in the past."""
    _refuse(len({moment.id for moment in moments}) < len(moments), "two moments have the same id")
    for moment in moments:
        options = moment.options
        _refuse(not 0 < len(options) <= MOST_OPTIONS, f"{moment.id}: a moment has at most {MOST_OPTIONS} options")
        _refuse(len({option.id for option in options}) < len(options), f"{moment.id}: two options have the same id")
        for option in options:
            _refuse(any(later.days < 0 for later in option.later), f"{moment.id}.{option.id}: an act in the past")
            _refuse(any(person == YOU for person, _ in option.ties), f"{moment.id}.{option.id}: a tie with yourself")


def make_story(story: Story) -> Story:
    """Return the story with its tables: the cards each day of each edition may draw, and each moment on the table.

    Raises ValueError for a story that no run could go through.
    """
    _check_days(story)
    _check_people(story)
    _check_moments(story.moments)
    draws = {}
    for level_index, level in enumerate(story.levels):
        for day_index in range(len(level.days)):
            for edition in EDITIONS:
                draws[level_index, day_index, edition] = tuple(
                    index
                    for index in level.moments
                    if edition in story.moments[index].editions
                    and (not story.moments[index].days or day_index + 1 in story.moments[index].days)
                )
    tables = tuple(table(index, moment) for index, moment in enumerate(story.moments))
    return replace(story, draws=draws, tables=tables, readings={}, decks={})
