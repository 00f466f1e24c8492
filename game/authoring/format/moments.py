"""Levels and their moments, as authors write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Discriminator, Field, Strict, Tag

from game.authoring.format.panels import Panel
from game.authoring.format.parts import (
    STRICT,
    Act,
    Asks,
    Bringing,
    Calendar,
    Closeness,
    Condition,
    DayNumber,
    Delta,
    Dotted,
    Flag,
    Hours,
    Id,
    Line,
    Look,
    Money,
    PetalId,
    Points,
    Provenance,
    Seed,
    Slots,
    Text,
    TieChange,
    Weekday,
    Yes,
    about,
    shape,
)


@dataclass(frozen=True, slots=True)
class Costs:
    """What an option takes."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    money: Money = 0
    hours: Hours = 0


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
class Queue:
    """A queue that is long, but short for whom a door is open."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    short_with: Annotated[Id, about("the door of doors.yaml that makes it short")]


HowLong = Annotated[
    Annotated[Literal["long", "short"], Tag("plain")] | Annotated[Queue, Tag("spelled_out")], Discriminator(shape)
]


@dataclass(frozen=True, slots=True)
class Option:
    """One thing you can do in a moment."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    words: Annotated[Line, about("at most 9 words, starts with a verb")]
    costs: Annotated[Costs, about("locks itself when there is not enough")] = Costs()
    needs: Annotated[Condition | None, about("not shown at all when this does not hold (rare)")] = None
    asks: Annotated[Asks | None, about("shown locked, with both numbers, until this holds")] = None
    never: Annotated[Line | None, about("always locked, for this reason (rare)")] = None
    acts: Annotated[list[Act], about("what was done: tags of acts.yaml")] = field(default_factory=list)
    sets: Annotated[list[Flag], about("what becomes true")] = field(default_factory=list)
    clears: Annotated[list[Flag], about("what is true no longer")] = field(default_factory=list)
    earns: Annotated[Money, about("money that comes in, before the option costs any")] = 0
    closeness: Annotated[dict[Id, Closeness], about("what Bloom cannot see, -5 to 5")] = field(default_factory=dict)
    tie: Annotated[dict[Id, TieChange], about("what Bloom counts, -3 to 3")] = field(default_factory=dict)
    prunes: Annotated[Id | None, about("you cut the tie with this person")] = None
    later: list[Later] = field(default_factory=list)
    brings: list[Bringing] = field(default_factory=list)
    mood: Annotated[dict[Id, Look], about("how people look after it; the first is drawn")] = field(default_factory=dict)
    by: Annotated[
        dict[Id, Literal["here", "telephone", "message"]], about("how they come to you, if not as on the card")
    ] = field(default_factory=dict)
    place: Annotated[Id | None, about("where the answer happens, if elsewhere: a place of places.yaml")] = None
    queue: Annotated[HowLong | None, about("you stand in a queue before the answer, long or short")] = None
    says: Annotated[Text | None, about("the answer, at most 30 words")] = None
    unseen: Annotated[Unseen | None, about("at most 12 words for the second ledger")] = None
    writes: Annotated[RulePart | None, about("what it says of the rule that the player writes")] = None


@dataclass(frozen=True, slots=True)
class RulePart:
    """What an option says of the rule that the player writes; the rule is in force once all three are said."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    tags: Annotated[list[Dotted] | None, about("the acts that it looks at")] = None
    moves: Annotated[dict[PetalId, Delta] | None, about("the petal points that one of them moves")] = None
    lasts: Annotated[Yes | None, about("true: they never fade under it")] = None
    words: Annotated[Line | None, about("the same as a part of one sentence, for `panel: rule`")] = None


@dataclass(frozen=True, slots=True)
class Thing:
    """What somebody shows you on a card, such as a photo; or what stands there, such as a dog."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    picture: Annotated[Id, about("a drawing of assets/art/things/")]
    words: Annotated[Line, about("what can be seen on it, for who cannot see it")]
    stands: Annotated[Yes, about("true: it stands at the foot of the picture while nobody else is in it")] = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One card at a place, with two to four options."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Annotated[Id, about("a name for this moment that no other moment has")]
    place: Annotated[Id, about("a place of places.yaml")]
    card: Annotated[Text, about("25 to 40 words")]
    options: Annotated[list[Option], Field(min_length=2, max_length=4)]
    provenance: Annotated[Provenance, about("what is known about this mechanism: the label of a card in facts/")]
    days: Annotated[list[DayNumber], about("days of the level it may come on; leave out for any")] = field(
        default_factory=list
    )
    editions: Annotated[
        list[Id] | None, about("leave out for all that do not ask to be named (`only_named` in editions.yaml)")
    ] = None
    must: Annotated[Yes, about("true: every run of its editions sees it")] = False
    needs: Annotated[Condition | None, about("when it may come")] = None
    people: Annotated[dict[Id, Look], about("whom it is about and how they look; the first is drawn large")] = field(
        default_factory=dict
    )
    by: Annotated[
        dict[Id, Literal["telephone", "message", "later"]],
        about("who of them is not in the room: far away, or not there before an answer brings them"),
    ] = field(default_factory=dict)
    panel: Annotated[
        Panel | None,
        about("what is shown over the scene: friends, profiles, a board, jobs, a document, a ladder or the rule"),
    ] = None
    thing: Annotated[Thing | None, about("what somebody shows you, drawn beside them, or what stands there")] = None
    loads_slowly: Annotated[Condition | None, about("its picture comes strip by strip where this holds")] = None
    title: Annotated[Line | None, about("what the ending calls this card; leave out for what is invented")] = None
    shows: Annotated[list[Seed], about("mechanisms of the articles that it makes playable")] = field(
        default_factory=list
    )


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a level."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    weekday: Weekday
    calendar: Annotated[Calendar, about("days since signing up (day 0)")]
    hours: Annotated[Hours, about("free hours of this day")]
    slots: Annotated[dict[Id, Slots], about("how many moments a run of each edition sees")]
    headline: Annotated[Text | None, about("the Linden Post, at most 9 words")] = None
    notice: Annotated[Text | None, about("Bloom, at most 3 sentences")] = None


@dataclass(frozen=True, slots=True)
class Level:
    """A level: some days under one policy."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    number: Annotated[int, Strict(), Field(ge=0, le=99)]
    title: Line
    policy: Id
    look: Annotated[Id, about("how its pages are drawn: a look of looks.yaml")]
    stakes: Text
    end: Text
    days: Annotated[list[Day], Field(min_length=1, max_length=14)]
    moments: Annotated[list[Moment], Field(min_length=1, max_length=100)]
    street: Annotated[list[Id], about("fronts shown, left to right")] = field(default_factory=list)
    doors: Annotated[Literal["ajar", "shut"], about("how a door looks that does not open; near ones are ajar")] = "shut"
    cheers: Annotated[Points | None, about("paper falls, once a day, when a choice brings at least this")] = None
    runs_on: Annotated[Yes, about("true: brisk editions go on into the next level without telling its end")] = False
    indoors: Annotated[Yes, about("true: it begins at its first card, without the street")] = False
    voices: Annotated[
        int, Strict(), Field(ge=0, le=4), about("how many sounds of a place are heard beside its first")
    ] = 0
    rereads: Annotated[Yes, about("true: its page shows how its rules read your history again, act by act")] = False
