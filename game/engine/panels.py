"""What stands before the scene of a card and is only shown: the rungs of a ladder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of a ladder: the text id of who stands there ("" for you), and the rung from the top they stood on."""

    words: str
    was: int
