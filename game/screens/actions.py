"""What the general screens ask for beside the intents of the rules."""

from dataclasses import dataclass

from game.session.settings import Settings


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """The player wants these settings from now on."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class OpenSettings:
    """The player wants to see the settings."""


@dataclass(frozen=True, slots=True)
class DeleteStored:
    """The player wants everything forgotten that is kept on this device."""


@dataclass(frozen=True, slots=True)
class LeaveToTitle:
    """The player wants to go back to the title; the run is kept."""
