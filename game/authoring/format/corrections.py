"""What was told otherwise before, as authors write it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict

from game.authoring.format.facts import Day, Region
from game.authoring.format.parts import STRICT, Line, about


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that was told otherwise before."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    date: Annotated[Day, about("when it was corrected, as 2026-11-28")]
    region: Region
    topic: Annotated[Line, about("what it is about, in a few words")]
    before: Annotated[Line, about("what was told")]
    now: Annotated[Line, about("what is told now, and by whom it is known")]


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections, in the order in which they were made."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    corrections: list[Correction]
