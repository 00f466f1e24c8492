"""A button with a sign or an icon on it, and a name that says what it does."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.widgets import Button


@dataclass(eq=False, repr=False, kw_only=True)
class SignButton(Button):
    """`spoken` is its name; at least as wide as a finger."""

    spoken: str

    def name(self) -> str:
        """Return what it does."""
        return self.spoken

    def natural_width(self) -> int:
        """Return the width in pixels of its sign, or of a finger."""
        return max(self.look.target, super().natural_width())
