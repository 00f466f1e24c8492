"""What is known about the real world: cards with sources, as authors write them in the folder `facts`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, Strict, StringConstraints

from game.authoring.format.parts import STRICT, Id, Line, Provenance, Seed, about

Region = Literal["china", "asia", "africa", "europe", "north_america", "south_america", "oceania"]
Year = Annotated[int, Strict(), Field(ge=1900, le=2100)]
Day = Annotated[str, Strict(), StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Row = Annotated[str, Strict(), StringConstraints(pattern=r"^(F([1-9]|1[0-9]|20)|P([1-9]|[12][0-9]|3[0-5]))$")]
Count = Annotated[int, Strict(), Field(ge=0, le=1000)]


@dataclass(frozen=True, slots=True)
class FactSource:
    """Who published something, and when; nothing in it is from memory."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    outlet: Annotated[Line, about("who published it")]
    year: Annotated[Year, about("the year of it")]
    author: Annotated[Line | None, about("who wrote it, where that is known")] = None
    title: Annotated[Line | None, about("what it is called, letter by letter")] = None
    date: Annotated[Line | None, about("the day or the month with the year, shown in the place of the year")] = None
    note: Annotated[Line | None, about("how it was read, such as: as quoted by others")] = None


@dataclass(frozen=True, slots=True)
class Parallel:
    """Something like it elsewhere."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    region: Annotated[Region, about("another one than that of the card")]
    words: Annotated[Line, about("at most 40 words, with outlet and year in brackets")]


@dataclass(frozen=True, slots=True)
class Fact:
    """One card: what was claimed or exists, and what is known about it by whom."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Annotated[Id, about("a name for this card that no other card has")]
    claim: Annotated[Line, about("what was claimed or what exists, with the place: one sentence, at most 30 words")]
    label: Annotated[Provenance, about("what is known about it, in one word")]
    known: Annotated[Line, about("what is known, at most 60 words that read easily")]
    sources: Annotated[list[FactSource], Field(min_length=1, max_length=8)]
    parallel: Parallel
    checked: Annotated[Day, about("the day on which somebody last held it against its sources, as 2026-11-28")]
    region: Annotated[Region, about("asia is all of it but China")]
    base: Annotated[Row, about("the row of the fact base that it rests on: F1 to F20, P1 to P35")]
    mark: Annotated[Literal["H", "M"], about("how sure the fact base is: high or medium; nothing else is printed")]
    items: Annotated[list[Seed], about("mechanisms of the articles that it belongs to")] = field(default_factory=list)
    moments: Annotated[list[Id], about("moments that show what it is about")] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """What the cards of all files and the claims to sort must come to together, for authors only."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    facts: Annotated[Count, about("so many cards")] = 0
    elsewhere: Annotated[Count, about("so many of them about places other than China")] = 0
    regions: Annotated[list[Region], about("each of these has one")] = field(default_factory=list)
    claims: Annotated[Count, about("so many claims to sort, without those of the booster")] = 0
    claims_elsewhere: Annotated[Count, about("so many of them about places other than China")] = 0
    booster: Annotated[Count, about("so many claims that only the booster draws")] = 0
    booster_elsewhere: Annotated[Count, about("so many of them about places other than China")] = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """A file of cards; one of the files says what all must come to."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    facts: list[Fact]
    at_least: Annotated[AtLeast | None, about("in one file alone; nothing is asked without it")] = None
