"""The author's format: what may stand in the YAML files. The same types validate and make the JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import ConfigDict, Discriminator, Field, Strict, StringConstraints, Tag

STRICT: Final = ConfigDict(extra="forbid")


def _shape(value: Any) -> str:
    """Return which of two ways of writing something was used: plain, or spelled out."""
    return "spelled_out" if isinstance(value, list | dict) else "plain"


def _about(what: str) -> Any:
    """Return the description that an editor shows for a field."""
    return Field(description=what)


Line = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=1200)]
Id = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
Dotted = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$", max_length=60)]
Flag = Dotted
Yes = Annotated[bool, Strict()]
Number = Annotated[int, Strict()]
Total = Annotated[int, Strict(), Field(ge=350, le=950)]
Amount = Annotated[int, Strict(), Field(ge=0, le=1000)]
Money = Annotated[int, Strict(), Field(ge=0, le=10000)]
Hours = Annotated[int, Strict(), Field(ge=0, le=24)]
Tie = Annotated[int, Strict(), Field(ge=0, le=3)]
TieChange = Annotated[int, Strict(), Field(ge=-3, le=3)]
Closeness = Annotated[int, Strict(), Field(ge=-5, le=5)]
Slots = Annotated[int, Strict(), Field(ge=0, le=12)]
DayNumber = Annotated[int, Strict(), Field(ge=1, le=14)]
Calendar = Annotated[int, Strict(), Field(ge=0, le=400)]
Delta = Annotated[int, Strict(), Field(ge=-1000, le=1000)]
Weight = Annotated[int, Strict(), Field(ge=0, le=1000)]

Look = Literal["calm", "glad", "worried", "cold"]
PlaceId = Literal[
    "orchard", "breeze", "garden", "pair", "trellis", "well", "counter", "lines", "home", "street", "low_table"
]
Cut = Literal["museum", "class", "home"]
AimId = Literal["noor", "flat", "tilde", "comic", "shift"]
Provenance = Literal["articles", "confirmed", "partly", "contested", "never_reported", "invented"]
Panel = Literal["profiles", "friends"]
Bringing = Literal["real_good", "loss", "consequence"]
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
Seed = Annotated[str, Strict(), StringConstraints(pattern=r"^S([1-9]|[1-6][0-9]|7[0-7])$")]


@dataclass(frozen=True, slots=True)
class Condition:
    """When something holds. Several lines mean all of them."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    all: Annotated[list[Condition] | None, _about("every one of these")] = None
    any: Annotated[list[Condition] | None, _about("at least one of these")] = None
    not_: Annotated[Condition | None, Field(alias="not", description="this does not hold")] = None
    flag: Annotated[Flag | None, _about("an earlier option set this flag")] = None
    score_at_least: Total | None = None
    score_below: Total | None = None
    tie: Annotated[dict[Id, Tie] | None, _about("at least this strong, as Bloom counts it (0 to 3)")] = None
    closeness: Annotated[dict[Id, Closeness] | None, _about("at least this close (-5 to 5)")] = None
    pruned: Annotated[Id | None, _about("you cut the tie with this person")] = None
    pruned_by: Annotated[Id | None, _about("this person cut the tie with you")] = None
    person_at_least: dict[Id, Total] | None = None
    person_below: dict[Id, Total] | None = None
    aim: AimId | None = None
    consent: Annotated[Yes | None, _about("the box on the first screen was left ticked")] = None
    money_at_least: Money | None = None
    door: Annotated[Id | None, _about("this door is open now")] = None
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to say something, and when it is the one. The last in a list has no `when`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Line
    when: Condition | None = None


Text = Annotated[
    Annotated[Line, Tag("plain")] | Annotated[list[Variant], Tag("spelled_out"), Field(min_length=1, max_length=12)],
    Discriminator(_shape),
]


@dataclass(frozen=True, slots=True)
class ActAmount:
    """An act that was done more than once, or by an amount."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    tag: Dotted
    amount: Annotated[Amount, _about("how much of it")] = 1


Act = Annotated[
    Annotated[Dotted, Tag("plain")] | Annotated[ActAmount, Tag("spelled_out")],
    Discriminator(_shape),
]


@dataclass(frozen=True, slots=True)
class Costs:
    """What an option takes."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    money: Money = 0
    hours: Hours = 0


@dataclass(frozen=True, slots=True)
class Asks:
    """What must be true before a locked option opens: a number, or an open door."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    score_at_least: Total | None = None
    door: Id | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Acts that somebody does some days from now because of a choice."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    who: Id
    acts: list[Act]
    days: Annotated[Calendar, Field(alias="in", description="days from now")]


@dataclass(frozen=True, slots=True)
class Unseen:
    """What the number could not see of this choice, for the second ledger."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    who: Id
    words: Line


@dataclass(frozen=True, slots=True)
class Option:
    """One thing you can do in a moment."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    words: Annotated[Line, _about("at most 9 words, starts with a verb")]
    costs: Annotated[Costs, _about("locks itself when there is not enough")] = Costs()
    needs: Annotated[Condition | None, _about("not shown at all when this does not hold (rare)")] = None
    asks: Annotated[Asks | None, _about("shown locked, with both numbers, until this holds")] = None
    never: Annotated[Line | None, _about("always locked, for this reason (rare)")] = None
    acts: Annotated[list[Act], _about("what was done: tags of acts.yaml")] = field(default_factory=list)
    sets: Annotated[list[Flag], _about("what becomes true")] = field(default_factory=list)
    clears: Annotated[list[Flag], _about("what is true no longer")] = field(default_factory=list)
    earns: Annotated[Money, _about("money that comes in")] = 0
    closeness: Annotated[dict[Id, Closeness], _about("what Bloom cannot see, -5 to 5")] = field(default_factory=dict)
    tie: Annotated[dict[Id, TieChange], _about("what Bloom counts, -3 to 3")] = field(default_factory=dict)
    prunes: Annotated[Id | None, _about("you cut the tie with this person")] = None
    later: list[Later] = field(default_factory=list)
    brings: list[Bringing] = field(default_factory=list)
    mood: Annotated[dict[Id, Look], _about("how people look after it")] = field(default_factory=dict)
    says: Annotated[Text | None, _about("the answer, at most 30 words")] = None
    unseen: Annotated[Unseen | None, _about("at most 12 words for the second ledger")] = None


@dataclass(frozen=True, slots=True)
class Moment:
    """One card at a place, with two to four options."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Annotated[Id, _about("a name for this moment that no other moment has")]
    place: PlaceId
    card: Annotated[Text, _about("25 to 40 words")]
    options: Annotated[list[Option], Field(min_length=2, max_length=4)]
    provenance: Annotated[Provenance, _about("what is known about this mechanism")]
    days: Annotated[list[DayNumber], _about("days of the level it may come on; leave out for any")] = field(
        default_factory=list
    )
    cuts: Annotated[list[Cut] | None, _about("leave out for class and home")] = None
    must: Annotated[Yes, _about("true: every run of its cuts sees it")] = False
    needs: Annotated[Condition | None, _about("when it may come")] = None
    people: Annotated[dict[Id, Look], _about("who is there and how they look; the first is drawn large")] = field(
        default_factory=dict
    )
    panel: Panel | None = None
    shows: Annotated[list[Seed], _about("mechanisms of the articles that it makes playable")] = field(
        default_factory=list
    )


@dataclass(frozen=True, slots=True)
class DaySlots:
    """How many moments a run of each cut sees on a day."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    museum: Slots = 0
    class_: Annotated[Slots, Field(alias="class")] = 0
    home: Slots = 0


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a level."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    weekday: Weekday
    calendar: Annotated[Calendar, _about("days since signing up (day 0)")]
    hours: Annotated[Hours, _about("free hours of this day")]
    slots: DaySlots
    headline: Annotated[Text | None, _about("the Linden Post, at most 9 words")] = None
    notice: Annotated[Text | None, _about("Bloom, at most 3 sentences")] = None


@dataclass(frozen=True, slots=True)
class Level:
    """A level: some days under one policy."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    number: Annotated[int, Strict(), Field(ge=0, le=8)]
    title: Line
    policy: Id
    stakes: Text
    end: Text
    days: Annotated[list[Day], Field(min_length=1, max_length=14)]
    moments: Annotated[list[Moment], Field(min_length=1, max_length=100)]
    street: Annotated[list[PlaceId], _about("fronts shown, left to right")] = field(default_factory=list)


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
    account: Annotated[Yes, _about("false: no phone, no score")] = True
    family: Annotated[Yes, _about("true: cannot be pruned")] = False
    tie: Annotated[Tie, _about("with you at the start; 0 is not met yet")] = 0
    closeness: Closeness = 0
    tolerance: Annotated[Total | None, _about("in sunlight they prune you below this")] = None
    prunes_with: Annotated[Text | None, _about("what they write when they do, at most 25 words")] = None
    on_file: OnFile = OnFile()
    ties: Annotated[dict[Id, Tie], _about("with other people")] = field(default_factory=dict)
    ledger: list[DatedActs] = field(default_factory=list)
    money: Annotated[Money | None, _about("only for you")] = None


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
    lasts: Annotated[Yes, _about("never fades")] = False
    cheer: Annotated[Line | None, _about("what the receipt says, Bloom's voice, at most 14 words")] = None


@dataclass(frozen=True, slots=True)
class DoorRule:
    """The number a door opens at."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    at: Total
    needs: Condition | None = None


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
        _about("what a night leaves of an act, such as 62/64"),
    ]
    tags: dict[Dotted, TagPrice]
    explains: Literal["everything", "several_factors"] = "everything"
    sunlight: Annotated[Yes, _about("true: people see each other's numbers")] = False
    absent: Annotated[Literal["nothing", "floor"], _about("what a person without an account counts as")] = "nothing"
    moves: Annotated[Literal["choice", "night"], _about("when the number moves")] = "choice"
    doors: dict[Id, DoorRule] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Door:
    """Something that a number opens. `open` and `shut` are the pills under it, at most 2 words each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    place: PlaceId
    name: Line
    open: Line
    shut: Line


@dataclass(frozen=True, slots=True)
class Place:
    """What a place is called, and a line about it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    name: Line
    line: Line


@dataclass(frozen=True, slots=True)
class Aim:
    """What a player may want of these days."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: AimId
    words: Line
    line: Line
    reached: Condition


@dataclass(frozen=True, slots=True)
class Ending:
    """A way for the story to end. The first that holds is the one; the last has no needs."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    title: Annotated[Text, _about("at most 5 words")]
    line: Annotated[Text, _about("at most 30 words")]
    needs: Condition | None = None


@dataclass(frozen=True, slots=True)
class Endings:
    """All endings, and what becomes of people."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    endings: Annotated[list[Ending], Field(min_length=1, max_length=60)]
    epilogues: Annotated[dict[Id, Text], _about("one line of at most 22 words a person")] = field(default_factory=dict)


People = Annotated[list[Person], Field(min_length=1, max_length=40)]
Acts = dict[Dotted, Line]
Doors = list[Door]
Places = dict[PlaceId, Place]
Aims = list[Aim]
Words = Annotated[
    Annotated[Line, Tag("plain")] | Annotated[dict[Dotted, Line], Tag("spelled_out")],
    Discriminator(_shape),
]
Interface = dict[Dotted, Words]
"""Ids and their words; words of one kind may stand together under the first part of their ids."""
