"""The content model: what a story is made of. Texts are ids; people are indices (0 is you)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from game.engine.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.engine.conditions import Condition
    from game.engine.editions import Edition
    from game.engine.ledger import Act
    from game.engine.panels import BoardRow, Document, Rung
    from game.engine.policy import Policy
    from game.engine.written_rule import RulePart

YOU: Final = 0
NOBODY: Final = -1
WAYS: Final = ("conform", "refuse", "middle", "organise", "leave")
"""The lives that endings end."""
OUTCOMES: Final = ("satisfying", "costly")
"""What such a life came to."""


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
    """One thing you can do in a moment. `asks` shows it locked with numbers, `never` always locked with words.

    `by` says how who is in `mood` comes to you, and `place` where the answer happens, "" for where the card is.
    `queue` is how long you stand before it, "" for not at all, and `queue_door` the door that makes it short.
    `rule_words` is the id of what it `writes` as a part of one sentence.
    """

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
    by: tuple[tuple[int, str], ...] = ()
    place: str = ""
    queue: str = ""
    queue_door: str = ""
    says: Text = ()
    unseen: Unseen | None = None
    writes: RulePart | None = None
    rule_words: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One card at a place with two to four options. `days` are 1-based within the level; empty means any.

    `editions` are indices of those it may come in. One that is `late` happens in the evening or at night. `title` is
    the id of what the card is called where it is told what is known about it, `provenance` the label of that. `by` says
    how people come to you who are not in the room. `panel` is what the phone shows, or a sheet over the scene,
    `panel_door` the door that changes it, `thing` the picture of what somebody shows you, or of what stands there while
    nobody does, and `thing_words` the id of what is seen on it, each "" for none; `board` are the rows of a board of
    departures or jobs, `document` is the sheet that is shown, `ladder` are the rungs of a ladder, from the top; one
    without rungs is that of what `panel_door` asks for by day. Its picture `loads_slowly` where that holds.
    """

    id: str
    place: str
    card: Text
    options: tuple[Option, ...]
    provenance: str
    days: tuple[int, ...] = ()
    editions: tuple[int, ...] = ()
    must: bool = False
    late: bool = False
    needs: Condition | None = None
    people: tuple[tuple[int, str], ...] = ()
    by: tuple[tuple[int, str], ...] = ()
    panel: str = ""
    panel_door: str = ""
    thing: str = ""
    thing_words: str = ""
    thing_stands: bool = False
    board: tuple[BoardRow, ...] = ()
    document: Document | None = None
    ladder: tuple[Rung, ...] = ()
    loads_slowly: Condition | None = None
    title: str = ""
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """One day: `calendar` counts from signing up (day 0); `slots` moments for each edition."""

    weekday: str
    calendar: int
    hours: int
    slots: tuple[int, ...]
    headline: Text = ()
    notice: Text = ()


@dataclass(frozen=True, slots=True)
class Level:
    """Some days under one policy. `moments` are indices into `Story.moments`.

    `look` names how its pages are drawn. Paper falls for a choice that brings at least `cheers` points (0: never);
    doors that do not open stand `ajar` or are shut; a level that `runs_on` has no end of its own in an edition
    that is brisk; one that begins `indoors` goes from its page to its first card without the street; one that `rereads`
    shows how its rules read your history again, act by act. `voices` more of a place are heard beside its first sound.
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
    indoors: bool = False
    voices: int = 0
    rereads: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One of the cast. `ties` are with other people, by index; `tolerance` 0 means they never prune you.

    Who is `away` lives elsewhere.
    """

    id: str
    name: str
    relation: str = ""
    account: bool = True
    family: bool = False
    away: bool = False
    tie: int = 0
    closeness: int = 0
    tolerance: int = 0
    prunes_with: Text = ()
    ties: tuple[tuple[int, int], ...] = ()
    ledger: Ledger = field(default_factory=Ledger)


@dataclass(frozen=True, slots=True)
class Door:
    """A thing that a number opens. `name`, `open_words`, `shut_words` and `good_for` ("" for none) are text ids."""

    id: str
    place: str
    name: str
    open_words: str
    shut_words: str
    good_for: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where things happen. `name` and `line` are text ids; `picture` and `front` name what is drawn of it.

    `ground` names colours of its own, "" for those of the level; `flower` tells whether the score hangs there;
    `light` names the hour at which it is seen, "" for the day. `bed` names what is softly heard there. One that is
    `away` is out of town.
    """

    name: str
    line: str
    picture: str
    front: str
    ground: str = ""
    flower: bool = True
    light: str = ""
    bed: tuple[str, ...] = ()
    away: bool = False


@dataclass(frozen=True, slots=True)
class Aim:
    """What a player wants of these days, when it counts as reached, and whom it is about (NOBODY for a thing).

    `went` is what the ending says of it, reached or not.
    """

    id: str
    words: str
    line: str
    reached: Condition | None
    went: Text = ()
    about: int = NOBODY


@dataclass(frozen=True, slots=True)
class Ending:
    """A named way for the story to end; the first whose condition holds is the one.

    `way` is one of WAYS, `outcome` one of OUTCOMES: for counting, and never shown, for endings are no grades.
    """

    id: str
    title: Text
    line: Text
    needs: Condition | None = None
    way: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """All that the rules need of the content. `people[0]` is you. What follows from it is with `ruleset.Ruleset`."""

    content: str
    money: int
    editions: tuple[Edition, ...]
    people: tuple[Person, ...]
    policies: Mapping[str, Policy]
    levels: tuple[Level, ...]
    moments: tuple[Moment, ...]
    endings: tuple[Ending, ...]
    aims: tuple[Aim, ...] = ()
    doors: tuple[Door, ...] = ()
    epilogues: tuple[tuple[int, Text], ...] = ()
    questions: tuple[Text, ...] = ()
    acts: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def person(self, name: str) -> int:
        """Return the index of the person with this id; raises KeyError where there is none."""
        return _index(self.people, name)

    def edition(self, name: str) -> int:
        """Return the index of the edition with this id; raises KeyError where there is none."""
        return _index(self.editions, name)

    def aim(self, name: str) -> int:
        """Return the index of the aim with this id; raises KeyError where there is none."""
        return _index(self.aims, name)


def _index(things: Sequence[Person | Edition | Aim], name: str) -> int:
    """Return the index of the thing with an id; raises KeyError where there is none."""
    for index, thing in enumerate(things):
        if thing.id == name:
            return index
    raise KeyError(name)
