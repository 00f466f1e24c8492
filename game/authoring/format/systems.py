"""Other systems that score a life, and circumstances that change one, as authors write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from game.authoring.format.parts import STRICT, Calendar, Dotted, Id, Line, Tie, Total, Yes, about
from game.authoring.format.world import TagPrice, Weights

Label = Literal["articles", "confirmed", "partly", "contested", "never_reported", "not_so", "invented"]


@dataclass(frozen=True, slots=True)
class SystemDoor:
    """What a number of this system opens; in one where more is worse, what happens from that number on."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Line
    at: Total


@dataclass(frozen=True, slots=True)
class ListRule:
    """Who is on a list: whoever did so many of some acts more than of those that take one off it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    puts_on: list[Dotted]
    takes_off: list[Dotted]
    least: Annotated[int, Field(ge=1, le=100)] = 1


@dataclass(frozen=True, slots=True)
class System:
    """One way to score the same life. Either `policy`, or weights and tags of its own, or a list."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    title: Line
    label: Label
    sees: Annotated[Line, about("what it looks at, in one sentence")]
    ignores: Annotated[Line, about("what it has no eyes for, in one sentence")]
    fact: Annotated[Id | None, about("the card on the real kind; leave out for what is invented")] = None
    policy: Annotated[Id | None, about("a policy of the story, by its id")] = None
    weights: Weights | None = None
    keeps: Annotated[int, Field(ge=0, le=64), about("what a night leaves of an act, in sixty-fourths")] = 64
    tags: dict[Dotted, TagPrice] = field(default_factory=dict)
    doors: list[SystemDoor] = field(default_factory=list)
    risk: Annotated[Yes, about("true: a high number is bad, and `doors` are what happens then")] = False
    listed: Annotated[ListRule | None, about("one is on it or not, without any number")] = None
    stands_in: Annotated[Id | None, about("the system whose place it takes where nothing about China is shown")] = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """An act that a circumstance brings again and again."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    tag: Dotted
    first: Calendar
    every: Annotated[int, Field(ge=1, le=100), about("days between two of them")]


@dataclass(frozen=True, slots=True)
class Friend:
    """Somebody with a low score whom you know besides."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    tie: Tie
    score: Total


@dataclass(frozen=True, slots=True)
class Repair:
    """So many per mille of one petal's weight go to another."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Line
    take: Literal["promises", "means", "profile", "habits", "company"]
    give: Literal["promises", "means", "profile", "habits", "company"]


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One thing about a life that nobody chose, and a weight that would mend it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    title: Line
    line: Annotated[Line, about("what is otherwise, in one sentence")]
    repair: Repair
    acts: list[Repeated] = field(default_factory=list)
    friend: Friend | None = None
    no_account: Yes = False


@dataclass(frozen=True, slots=True)
class Systems:
    """What the pages on other rules are made of."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    systems: list[System]
    circumstances: list[Circumstance] = field(default_factory=list)
