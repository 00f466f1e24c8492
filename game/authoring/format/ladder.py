"""The ladder before a scene, as authors write it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, Strict

from game.authoring.format.parts import STRICT, Id, Line, Yes, about


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of a ladder: somebody, or you."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    words: Annotated[Line | None, about("who stands there, in few words")] = None
    you: Annotated[Yes, about("true: it is yours, and your score stands beside it")] = False
    was: Annotated[
        Annotated[int, Strict(), Field(ge=1, le=7)] | None,
        about("the rung from the top on which they stood before; leave out where that is the same"),
    ] = None


@dataclass(frozen=True, slots=True)
class LadderOf:
    """What stands on a ladder: names on rungs, or the score that a door asks for on each day and your own."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    rungs: Annotated[list[Rung] | None, Field(min_length=2, max_length=7, description="from the top")] = None
    door: Annotated[Id | None, about("a door of doors.yaml that asks more each day (`rises`)")] = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """A panel with a ladder."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    ladder: LadderOf
