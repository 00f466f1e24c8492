"""The editions, as authors write them: the lengths of the story, and what is asked, told and compared in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from game.authoring.format.balance import Balance
from game.authoring.format.parts import (
    STRICT,
    Id,
    Line,
    Minutes,
    Moments,
    Question,
    Share,
    Sources,
    Yes,
    about,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long the runs of an edition may be, for authors only: the command `editions` holds them to it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    least_moments: Annotated[Moments, about("every run has at least so many moments")]
    most_moments: Annotated[Moments, about("and at most so many")]
    most_minutes: Annotated[Minutes, about("from the title to the ending, at the pace of somebody who reads it all")]
    most_shared: Annotated[
        Share, about("per cent of a run's moments that are, in the middle of many pairs, in another run too")
    ] = 100
    stops: Annotated[
        list[Minutes], about("minutes near which the middle run comes to a page with a code to stop at")
    ] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """A moment with words of its own in an edition; without a moment, the box on the first screen."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Line
    moment: Id | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One length of the story. The order of the file is part of every code: add at the end, never in between."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Id
    name: Line
    length: Annotated[Line, about("how long it takes, as the title says it")]
    short: Annotated[Line, about("the same in two words")]
    touches: Annotated[Line, about("what hard things it tells of, for whoever chooses it: no more than it holds")]
    asks: Annotated[
        list[Question], about("what the player is asked before; the seed draws aim and portrait where they are not")
    ] = field(default_factory=lambda: ["attitude", "aim", "portrait"])
    brisk: Annotated[Yes, about("true: pages that say nothing new are passed by")] = False
    only_named: Annotated[Yes, about("true: no moment comes here that does not name it in `editions`")] = False
    one_page: Annotated[Yes, about("true: one page follows after the story, and not all of them")] = False
    default: Annotated[Yes, about("true: what the title proposes")] = False
    sources: Annotated[Sources, about("of how many cards the ending tells at first where they come from")] = 5
    sorter: Annotated[Literal[8, 12], about("how many claims are sorted after the story")] = 8
    shared: Annotated[
        list[Told],
        about("what a class compares afterwards: five choices that each of its runs comes to"),
        Field(max_length=5),
    ] = field(default_factory=list)
    pairs: Annotated[
        list[Told],
        about("moments at which two who sit together are asked to talk first: a line below the card, at most 20 words"),
        Field(max_length=5),
    ] = field(default_factory=list)
    limits: Annotated[Limits | None, about("for authors: what `editions` holds its runs to")] = None
    balance: Annotated[Balance | None, about("for authors: what `simulate` holds its runs to")] = None


# As many as codes have bits for (game/engine/limits.py).
Editions = Annotated[list[Edition], Field(min_length=1, max_length=4)]
