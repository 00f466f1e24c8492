"""The mechanisms of the articles, as authors list them; nothing of it is compiled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, Strict, StringConstraints

from game.authoring.format.parts import STRICT, Dotted, Flag, Id, Line, Seed, about

Number = Annotated[int, Strict(), Field(ge=0, le=7)]
Path = Annotated[str, Strict(), StringConstraints(min_length=4, max_length=200)]


@dataclass(frozen=True, slots=True)
class Carriers:
    """What an option must do or ask for one of these to carry the mechanism; one of all is enough."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    acts: Annotated[list[Dotted], about("tags of acts.yaml, done at once or later, by you or others")] = field(
        default_factory=list
    )
    flags: Annotated[list[Flag], about("set, cleared or asked for")] = field(default_factory=list)
    doors: Annotated[list[Id], about("asked for")] = field(default_factory=list)
    prunes: Annotated[list[Id], about("people with whom you cut the tie")] = field(default_factory=list)
    ties: Annotated[list[Id], about("people whose tie changes, as Bloom counts it")] = field(default_factory=list)
    later: Annotated[list[Id], about("people who do something later because of it")] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a player sees what no option can carry; one of these."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    screen: Annotated[Path | None, about("a file in game/screens, such as game/screens/day/street.py")] = None
    event: Annotated[Line | None, about("an event of game/engine/events.py, such as ScoreChanged")] = None
    test: Annotated[Path | None, about("a test that holds it, such as tests/ui/test_near.py::test_name")] = None


@dataclass(frozen=True, slots=True)
class Item:
    """One mechanism of the articles."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    title: Annotated[Line, about("what it is, in a few plain words")]
    due: Annotated[
        Literal["story", "source"],
        about("source: the Source desk is about it, after the story, and fact cards carry it"),
    ]
    levels: Annotated[list[Number], about("the numbers of the levels that must play it, each")] = field(
        default_factory=list
    )
    carried_by: Annotated[Carriers | None, about("leave out while nothing carries it")] = None
    seen_in: Annotated[Seen | None, about("where it is seen that no option can carry")] = None


Items = Annotated[dict[Seed, Item], Field(min_length=1)]
