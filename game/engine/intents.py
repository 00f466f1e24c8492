"""What a player can ask of the rules, in the imperative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Choose:
    """Take an option of the moment that is on the table; both by id."""

    moment: str
    option: str


@dataclass(frozen=True, slots=True)
class Continue:
    """Go on from a morning, a night or the end of a level."""


Intent: TypeAlias = Choose | Continue
