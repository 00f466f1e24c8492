"""What a card shows over its scene: a list of friends, a page of profiles, a board, jobs, or a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Discriminator, Field, Strict, Tag

from game.authoring.format.ladder import Ladder
from game.authoring.format.parts import STRICT, Asks, Condition, Id, Line, Money, about, shape


@dataclass(frozen=True, slots=True)
class ProfilesPage:
    """The page of faces, with yours in it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    first_row: Annotated[Id, about("the door of doors.yaml that puts you into the first row")]


@dataclass(frozen=True, slots=True)
class Profiles:
    """A panel with the page of faces."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    profiles: ProfilesPage


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A row of the departure board."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Annotated[Line, about("what leaves and when, at most 6 words")]
    price: Annotated[Line | None, about("what it asks of you, at most 4 words")] = None
    when: Annotated[Condition | None, about("a line goes through it where this does not hold")] = None


@dataclass(frozen=True, slots=True)
class Board:
    """The departure board."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    rows: Annotated[list[BoardRow], Field(min_length=1, max_length=7)]


@dataclass(frozen=True, slots=True)
class Departures:
    """A panel with the departure board."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    board: Board


@dataclass(frozen=True, slots=True)
class Job:
    """A row of the board of jobs."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Annotated[Line, about("what work it is, at most 6 words")]
    price: Annotated[Line | None, about("what stands beside it, at most 4 words")] = None
    asks: Annotated[Asks | None, about("it goes grey, and says why, where this does not hold")] = None


@dataclass(frozen=True, slots=True)
class JobBoard:
    """The board of jobs."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    rows: Annotated[list[Job], Field(min_length=1, max_length=7)]


@dataclass(frozen=True, slots=True)
class Jobs:
    """A panel with the board of jobs."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    jobs: JobBoard


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A row of a document: what it is, and its value in words or in coins."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Annotated[Line, about("what it is, at most 6 words")]
    value: Annotated[Line | None, about("its value, at most 6 words")] = None
    coins: Annotated[Money | None, about("its value in money, instead of `value`")] = None
    when: Annotated[Condition | None, about("it stands there only where this holds")] = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is stamped on a document after some options."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    after: Annotated[list[Id], Field(min_length=1), about("options of this moment")]
    words: Annotated[Line, about("at most 3 words")]


@dataclass(frozen=True, slots=True)
class Box:
    """The box of a form, and what options write into it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    holds: Annotated[int, Strict(), Field(ge=10, le=200), about("how many letters have room in it")]
    lines: Annotated[dict[Id, Line], Field(min_length=1), about("what each option writes; who writes none is left out")]


@dataclass(frozen=True, slots=True)
class Document:
    """A printed sheet: a letter, a form, terms, a file."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    heading: Annotated[Line, about("at most 6 words")]
    sender: Annotated[Line | None, about("whose it is, at most 5 words")] = None
    date: Annotated[Line | None, about("at most 3 words")] = None
    body: Annotated[Line | None, about("at most 60 words")] = None
    rows: Annotated[list[DocumentRow], Field(max_length=8), about("no more than seven of them at once")] = field(
        default_factory=list
    )
    total: Annotated[DocumentRow | None, about("a row set apart below the others")] = None
    stamps: Annotated[list[Stamp], about("what is stamped on it after a choice")] = field(default_factory=list)
    box: Annotated[Box | None, about("makes it a form")] = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A panel with a document."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    document: Document


# In brackets: a tag that is named like a field would be taken for the field where a mistake is told.
def panel_shape(value: Any) -> str:
    """Return which kind of panel was written."""
    if shape(value) == "plain":
        return "plain"
    return next((f"[{kind}]" for kind in ("board", "jobs", "document", "ladder") if kind in value), "[profiles]")


Panel = Annotated[
    Annotated[Literal["friends", "rule"], Tag("plain")]
    | Annotated[Profiles, Tag("[profiles]")]
    | Annotated[Departures, Tag("[board]")]
    | Annotated[Jobs, Tag("[jobs]")]
    | Annotated[Sheet, Tag("[document]")]
    | Annotated[Ladder, Tag("[ladder]")],
    Discriminator(panel_shape),
]
