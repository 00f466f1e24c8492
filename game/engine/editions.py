"""The editions of a story: how long it takes, and what is asked before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.engine.limits import ROUNDS

QUESTIONS: Final = ("attitude", "aim", "portrait")
"""What an edition may ask about the player, in this order; of what it does not ask, the seed draws aim and portrait."""


@dataclass(frozen=True, slots=True)
class Told:
    """A moment, by its id, with words of its own (a text id); without a moment, the box on the first screen."""

    words: str
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """One length of the story.

    `asks` are some of QUESTIONS. A `brisk` edition passes by the pages of a run that say nothing new. `name`, `length`,
    `short` and `touches` are text ids: what it is called, how long it takes, that in two words, and what hard things it
    tells of. After one with `one_page` a single page follows the story. Of `sources` cards the pages after the story
    tell at first where they come from. So many claims as `sorter` says are sorted after it. `shared` are choices that a
    class compares afterwards, `pairs` cards below which stands what two who sit together talk of first.
    """

    id: str
    name: str
    length: str
    short: str
    asks: tuple[str, ...] = QUESTIONS
    brisk: bool = False
    is_default: bool = False
    touches: str = ""
    one_page: bool = False
    sources: int = 5
    sorter: int = ROUNDS[0]
    shared: tuple[Told, ...] = ()
    pairs: tuple[Told, ...] = ()
