"""Claims to sort after the story, as authors write them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict

from game.authoring.format.parts import STRICT, Id, Line, Yes, about


@dataclass(frozen=True, slots=True)
class SortItem:
    """One claim to sort."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: Annotated[Id, about("a name for this claim that no other claim has")]
    claim: Annotated[Line, about("at most 22 words")]
    answer: Literal["so", "not_so", "nobody_knows"]
    feedback: Annotated[Line, about("at most 40 words: what is so and who found it, and what is alike elsewhere")]
    fact: Annotated[Id, about("the card that it rests on: region and source come from there")]
    booster: Annotated[Yes, about("true: only the booster draws it, a week later")] = False


@dataclass(frozen=True, slots=True)
class Sorter:
    """All claims to sort."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    items: list[SortItem]
