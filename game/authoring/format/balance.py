"""What the runs of an edition must come to, as authors write it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, Strict

from game.authoring.format.parts import STRICT, Id, Line, Points, Share, Total, Yes, about

Many = Annotated[int, Strict(), Field(ge=0, le=1000)]


@dataclass(frozen=True, slots=True)
class Between:
    """A share of runs in per cent that is neither too small nor too large."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    at_least: Share
    at_most: Share


@dataclass(frozen=True, slots=True)
class EndingsFound:
    """How often each ending is found: by the random bot, or else by a bot that plays for an aim."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    random: Annotated[Many, about("in so many of a thousand runs of the random bot at least")]
    aim_bot: Annotated[Many, about("else in so many of a thousand runs of one bot that plays for an aim")]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far down and up the scores of all bots together go."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    below: Total
    above: Total


@dataclass(frozen=True, slots=True)
class MovingOptions:
    """How many single options of a level move the score much."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    at_least: Annotated[Many, about("so many options of each level")]
    down: Annotated[Many, about("so many of these move it down")]
    levels: Annotated[list[Id], Field(min_length=1, description="in each of these levels")]


@dataclass(frozen=True, slots=True)
class CutBy:
    """How many people cut the tie with you, and how often each of them."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    people: Annotated[Many, about("so many people have a tolerance")]
    share: Annotated[Share, about("and each cuts you in so many per cent of random runs")]


@dataclass(frozen=True, slots=True)
class Reread:
    """How many random runs have another score once their history was read again."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    share: Annotated[Share, about("in per cent, up and down together")]
    each_way: Annotated[Share, about("in per cent, up, and down")]


@dataclass(frozen=True, slots=True)
class Balance:
    """What runs of an edition must come to, for authors only: `simulate` holds them to it. Nothing else is asked."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    options: Annotated[
        Yes, about("true: no option is never taken, without effect, or better than all others of its card")
    ] = False
    callbacks: Annotated[Many | None, about("the middle run has at least so many callbacks")] = None
    days_moving: Annotated[
        Share | None, about("on so many per cent of days a door opens or closes, a tie changes, or a person comes back")
    ] = None
    doors_flapping: Annotated[
        Share | None, about("in fewer per cent of runs than this does a door move three times in a level")
    ] = None
    last_tiers: Annotated[
        Share | None, about("so many per cent of runs of all bots end the last level in each tier")
    ] = None
    endings: Annotated[EndingsFound | None, about("every ending is found, and how often")] = None
    found_by_one: Annotated[
        Share | None, about("no bot finds more per cent than this of the satisfying endings most often")
    ] = None
    scores: Annotated[Reach | None, about("the scores of all bots together reach below and above")] = None
    random_spread: Annotated[
        dict[Id, Points] | None,
        about("points from p5 to p95 of random runs with the box ticked, at the end of a level"),
    ] = None
    moving_options: Annotated[MovingOptions | None, about("options that move the score by 25 or more")] = None
    aims_reached: Annotated[
        dict[Line, Between] | None, about("in how many per cent of its runs a bot's aim comes true")
    ] = None
    cut_by: CutBy | None = None
    comply_rises_to: Annotated[
        Id | None, about("always-comply's middle score rises up to this level, then stays or falls")
    ] = None
    reread: Annotated[
        Reread | None, about("random runs whose score is another by 20 or more when history is read again")
    ] = None
