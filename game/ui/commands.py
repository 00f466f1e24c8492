"""What a screen asks the app for. Which screens and which actions there are is the game's affair."""

from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

ScreenT_co = TypeVar("ScreenT_co", covariant=True)
ActionT_co = TypeVar("ActionT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Push(Generic[ScreenT_co]):
    """Put a screen on top."""

    screen: ScreenT_co


@dataclass(frozen=True, slots=True)
class Pop:
    """Take the top screen away; the last one stays."""


@dataclass(frozen=True, slots=True)
class Replace(Generic[ScreenT_co]):
    """Put a screen in the place of the top one."""

    screen: ScreenT_co


@dataclass(frozen=True, slots=True)
class Reset(Generic[ScreenT_co]):
    """Replace the whole stack, lowest first."""

    screens: tuple[ScreenT_co, ...]


@dataclass(frozen=True, slots=True)
class Dispatch(Generic[ActionT_co]):
    """Hand an action (an intent of the rules, a changed setting) to the model."""

    action: ActionT_co


@dataclass(frozen=True, slots=True)
class Quit:
    """End the program where that is possible."""


Command: TypeAlias = Push[ScreenT_co] | Pop | Replace[ScreenT_co] | Reset[ScreenT_co] | Dispatch[ActionT_co] | Quit
