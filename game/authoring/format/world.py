"""People, policies, doors, aims and endings, as authors write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Discriminator, Field, Strict, StringConstraints, Tag

from game.authoring.format.parts import (
    STRICT,
    Act,
    Amount,
    Calendar,
    Closeness,
    Condition,
    Delta,
    Dotted,
    Id,
    Line,
    Margin,
    Money,
    Text,
    Tie,
    Total,
    Weight,
    Yes,
    about,
    shape,
)


@dataclass(frozen=True, slots=True)
class OnFile:
    """What Bloom has of somebody at the start, 0 to 1000 each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    promises: Amount = 0
    means: Amount = 0
    profile: Amount = 0
    habits: Amount = 0


@dataclass(frozen=True, slots=True)
class DatedActs:
    """Acts on somebody's own ledger on a calendar day."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    day: Calendar
    acts: list[Act]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in Linden. The first in the file is you: only name, on_file and money."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    name: Line
    relation: Line | None = None
    account: Annotated[Yes, about("false: no phone, no score")] = True
    family: Annotated[Yes, about("true: cannot be pruned")] = False
    away: Annotated[Yes, about("true: lives elsewhere, and is never met on the way home")] = False
    tie: Annotated[Tie, about("with you at the start; 0 is not met yet")] = 0
    closeness: Closeness = 0
    tolerance: Annotated[Total | None, about("in sunlight they prune you below this")] = None
    prunes_with: Annotated[Text | None, about("what they write when they do, at most 25 words")] = None
    on_file: OnFile = OnFile()
    ties: Annotated[dict[Id, Tie], about("with other people")] = field(default_factory=dict)
    ledger: list[DatedActs] = field(default_factory=list)
    never: Annotated[list[Line], about("for authors: words this person never says, as `voice` finds them")] = field(
        default_factory=list
    )
    money: Annotated[Money | None, about("only for you")] = None


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each petal counts; together 1000."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    promises: Weight
    means: Weight
    profile: Weight
    habits: Weight
    company: Weight


@dataclass(frozen=True, slots=True)
class TagPrice:
    """What one act of a tag moves; {} is an act that Bloom does not see."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    promises: Delta = 0
    means: Delta = 0
    profile: Delta = 0
    habits: Delta = 0
    company: Delta = 0
    lasts: Annotated[Yes, about("never fades")] = False
    cheer: Annotated[Line | None, about("what the receipt says, Bloom's voice, at most 14 words")] = None


@dataclass(frozen=True, slots=True)
class DoorRule:
    """The number a door opens at."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    at: Total
    needs: Condition | None = None
    margin: Annotated[Margin, about("how far below `at` an open door shuts, so that it does not flap")] = 15
    rises: Annotated[Margin, about("how many points more it asks on each day of the level than on the day before")] = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of Bloom's rules."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    title: Line
    weights: Weights
    keeps: Annotated[
        str,
        Strict(),
        StringConstraints(pattern=r"^([0-9]|[1-5][0-9]|6[0-4])/64$"),
        about("what a night leaves of an act, such as 62/64"),
    ]
    tags: dict[Dotted, TagPrice]
    explains: Literal["everything", "several_factors"] = "everything"
    sunlight: Annotated[Yes, about("true: people see each other's numbers")] = False
    absent: Annotated[Literal["nothing", "floor"], about("what a person without an account counts as")] = "nothing"
    moves: Annotated[Literal["choice", "night"], about("when the number moves")] = "choice"
    doors: dict[Id, DoorRule] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Door:
    """Something that a number opens. `open` and `shut` are the pills under it, at most 2 words each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    place: Annotated[Id, about("a place of places.yaml")]
    name: Line
    open: Line
    shut: Line
    good_for: Annotated[Line | None, about("one plain sentence: what one can do behind it")] = None


@dataclass(frozen=True, slots=True)
class Place:
    """What a place is called, a line about it, and how it is drawn."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Line
    line: Line
    picture: Annotated[Id | None, about("a drawn scene of assets/art/places; leave out for the one with its id")] = None
    street: Annotated[Yes, about("false: it has no front in the street")] = True
    front: Annotated[Id | None, about("a drawn front of assets/art/doors; leave out for the one with its id")] = None
    ground: Annotated[Id | None, about("a palette of its own, such as low_table")] = None
    flower: Annotated[Yes, about("false: the flower with the number does not hang here")] = True
    light: Annotated[Id | None, about("the hour of the picture, evening or night; leave out for the day")] = None
    away: Annotated[
        Yes, about("true: it is out of town or on the way there, so that a day there has no street and no walk home")
    ] = False
    bed: Annotated[
        list[Id], about("what is softly heard there, sounds of assets/audio; the first is heard in every level")
    ] = field(default_factory=list)


Went = Annotated[Text, about("what the ending says of it, reached or not: at most 30 words")]
Whom = Annotated[Id, about("the person whom it is about, who stands nearest at the ending")]


@dataclass(frozen=True, slots=True)
class Aim:
    """What a player may want of these days."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    words: Line
    line: Line
    reached: Condition
    went: Went
    about: Whom | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A way for the story to end. The first that holds is the one; the last has no needs."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    way: Annotated[
        Literal["conform", "refuse", "middle", "organise", "leave"],
        about("for authors, never shown: the life that it ends"),
    ]
    outcome: Annotated[Literal["satisfying", "costly"], about("for authors, never shown: what that life came to")]
    title: Annotated[Text, about("at most 5 words")]
    line: Annotated[Text, about("at most 30 words")]
    needs: Condition | None = None


@dataclass(frozen=True, slots=True)
class Endings:
    """All endings, and what becomes of people."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    endings: Annotated[list[Ending], Field(min_length=1, max_length=60)]
    epilogues: Annotated[dict[Id, Text], about("one line of at most 22 words a person")] = field(default_factory=dict)
    questions: Annotated[
        dict[Id, Text],
        about("to talk about afterwards; the first that has a way to ask it with a `when` that holds is asked first"),
    ] = field(default_factory=dict)


People = Annotated[list[Person], Field(min_length=1, max_length=40)]
Acts = dict[Dotted, Line]
Doors = list[Door]
Places = dict[Id, Place]
# As many aims as codes have bits for (game/engine/limits.py).
Aims = Annotated[list[Aim], Field(min_length=1, max_length=8)]
Words = Annotated[
    Annotated[Line, Tag("plain")] | Annotated[dict[Dotted, Line], Tag("spelled_out")],
    Discriminator(shape),
]
Interface = dict[Dotted, Words]
"""Ids and their words; words of one kind may stand together under the first part of their ids."""
