"""What a screen asks the app for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.screen import Screen


@dataclass(frozen=True, slots=True)
class Push:
    """Put a screen on top."""

    screen: "Screen"


@dataclass(frozen=True, slots=True)
class Pop:
    """Take the top screen away; the last one stays."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a screen in the place of the top one."""

    screen: "Screen"


@dataclass(frozen=True, slots=True)
class Reset:
    """Replace the whole stack, lowest first."""

    screens: tuple["Screen", ...]


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Hand an action (an intent of the rules, a changed setting) to the model."""

    action: object


@dataclass(frozen=True, slots=True)
class Quit:
    """End the program where that is possible."""


Command = Push | Pop | Replace | Reset | Dispatch | Quit
COMMANDS = (Push, Pop, Replace, Reset, Dispatch, Quit)
