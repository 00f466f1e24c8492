"""What the author's files are made of: numbers, ids, conditions, texts and acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import ConfigDict, Discriminator, Field, Strict, StringConstraints, Tag

STRICT: Final = ConfigDict(extra="forbid")  # a name that is not known is most often a known one misspelt


# By it the validator tries one way only, and complains about the way that was meant.
def shape(value: Any) -> str:
    """Return which of two ways of writing something was used: plain, or spelled out."""
    return "spelled_out" if isinstance(value, list | dict) else "plain"


def about(what: str) -> Any:
    """Return the description that an editor shows for a field."""
    return Field(description=what)


# Strict throughout: otherwise true would be 1, and "3" would be 3.
Line = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=1200)]
Id = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]
Dotted = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$", max_length=60)]
Flag = Dotted
Yes = Annotated[bool, Strict()]
Total = Annotated[int, Strict(), Field(ge=350, le=950)]
Amount = Annotated[int, Strict(), Field(ge=0, le=1000)]
Money = Annotated[int, Strict(), Field(ge=0, le=10000)]
Margin = Annotated[int, Strict(), Field(ge=0, le=600)]
Points = Annotated[int, Strict(), Field(ge=1, le=600)]
Hours = Annotated[int, Strict(), Field(ge=0, le=24)]
Tie = Annotated[int, Strict(), Field(ge=0, le=3)]
TieChange = Annotated[int, Strict(), Field(ge=-3, le=3)]
Closeness = Annotated[int, Strict(), Field(ge=-5, le=5)]
Sources = Annotated[int, Strict(), Field(ge=1, le=12)]
Moments = Annotated[int, Strict(), Field(ge=1, le=127)]  # as many choices as a code holds
Minutes = Annotated[int, Strict(), Field(ge=1, le=600)]
Share = Annotated[int, Strict(), Field(ge=0, le=100)]
Slots = Annotated[int, Strict(), Field(ge=0, le=12)]
DayNumber = Annotated[int, Strict(), Field(ge=1, le=14)]
Calendar = Annotated[int, Strict(), Field(ge=0, le=400)]
Delta = Annotated[int, Strict(), Field(ge=-1000, le=1000)]
Weight = Annotated[int, Strict(), Field(ge=0, le=1000)]

PetalId = Literal["promises", "means", "profile", "habits", "company"]
Look = Literal["calm", "glad", "worried", "cold"]
Question = Literal["attitude", "aim", "portrait"]
Provenance = Literal["articles", "confirmed", "partly", "contested", "never_reported", "not_so", "invented"]
Bringing = Literal["real_good", "loss", "consequence"]
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
Seed = Annotated[str, Strict(), StringConstraints(pattern=r"^S([1-9]|[1-6][0-9]|7[0-7])$")]


@dataclass(frozen=True, slots=True)
class CloseTo:
    """So many people, whoever they are, at least so close."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    people: Annotated[int, Strict(), Field(ge=1, le=40)]
    at_least: Closeness


@dataclass(frozen=True, slots=True)
class Condition:
    """When something holds. Several lines mean all of them."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    all: Annotated[list[Condition] | None, about("every one of these")] = None
    any: Annotated[list[Condition] | None, about("at least one of these")] = None
    not_: Annotated[Condition | None, Field(alias="not", description="this does not hold")] = None
    flag: Annotated[Flag | None, about("an earlier option set this flag")] = None
    score_at_least: Total | None = None
    score_below: Total | None = None
    tie: Annotated[dict[Id, Tie] | None, about("at least this strong, as Bloom counts it (0 to 3)")] = None
    closeness: Annotated[dict[Id, Closeness] | None, about("at least this close (-5 to 5)")] = None
    close_to: Annotated[CloseTo | None, about("so many people, whoever they are, are at least so close")] = None
    pruned: Annotated[Id | None, about("you cut the tie with this person")] = None
    pruned_by: Annotated[Id | None, about("this person cut the tie with you")] = None
    person_at_least: dict[Id, Total] | None = None
    person_below: dict[Id, Total] | None = None
    aim: Id | None = None
    aim_reached: Annotated[Yes | None, about("the run's own aim came true, or with false did not")] = None
    consent: Annotated[Yes | None, about("the box on the first screen was left ticked")] = None
    money_at_least: Money | None = None
    door: Annotated[Id | None, about("this door is open now")] = None
    edition: Id | None = None
    without_letter: Annotated[Yes | None, about("the run was set up without the letter about your work")] = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to say something, and when it is the one. The last in a list has no `when`."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Line
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Asks:
    """What must be true before a locked option opens: a number, or an open door."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    score_at_least: Total | None = None
    door: Id | None = None


Text = Annotated[
    Annotated[Line, Tag("plain")] | Annotated[list[Variant], Tag("spelled_out"), Field(min_length=1, max_length=16)],
    Discriminator(shape),
]


@dataclass(frozen=True, slots=True)
class ActAmount:
    """An act that was done more than once, or by an amount."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    tag: Dotted
    amount: Annotated[Amount, about("how much of it")] = 1


Act = Annotated[
    Annotated[Dotted, Tag("plain")] | Annotated[ActAmount, Tag("spelled_out")],
    Discriminator(shape),
]
