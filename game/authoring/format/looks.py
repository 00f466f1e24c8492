"""How pages are drawn, as authors write it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict

from game.authoring.format.parts import STRICT, Id, about

Edge = Literal["waves", "straight", "margin"]
Corners = Literal["round", "mild", "soft", "low", "tight", "sharp", "square"]
Lines = Literal["none", "ruled"]
PetalForm = Literal["ghosted", "smooth", "stepped"]
OptionForm = Literal["plain", "numbered"]
Season = Literal["winter"]
Manner = Literal["lively", "plain", "cold"]


@dataclass(frozen=True, slots=True)
class DrawnLook:
    """One way of drawing a page."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    palette: Annotated[Id, about("colours, and how grey pictures are: cream straw oat linen chalk mist slate steel")]
    ground: Annotated[Id | None, about("a palette for all but pictures, such as low_table or source_desk")] = None
    edge: Annotated[Edge, about("the paper beside a picture; margin is straight, with a line")] = "straight"
    corners: Annotated[Corners, about("from round to square; tight, sharp and square draw boxes round things")] = "soft"
    lines: Annotated[Lines, about("ruled: words stand on lines, like a form")] = "none"
    petals: Annotated[PetalForm, about("ghosted shows how full each could be; stepped grows in thirds")] = "smooth"
    options: Annotated[OptionForm, about("numbered: each option has its number")] = "plain"
    motion: Annotated[Manner, about("lively overshoots, cold is short")] = "plain"
    season: Annotated[Season | None, about("winter: snow lies on what pictures show out of doors")] = None
    scenes: Annotated[dict[Id, Id], about("drawn scenes that others are shown as, such as square: square_snow")] = (
        field(default_factory=dict)
    )


@dataclass(frozen=True, slots=True)
class Pages:
    """Which look the pages have that belong to no level."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    title: Id
    consent: Annotated[Id, about("the sheets of Bloom before a run")]
    questions: Annotated[Id, about("what is asked before a run, the code, what is kept")]
    ending: Id
    counted: Annotated[Id, about("at the ending: the ledger of what the number counted")]
    unseen: Annotated[Id, about("at the ending: the ledger of what it could not see")]


@dataclass(frozen=True, slots=True)
class Looks:
    """All looks by id; a level names one."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    pages: Pages
    looks: dict[Id, DrawnLook]
