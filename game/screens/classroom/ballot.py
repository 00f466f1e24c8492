"""What a class can choose on a card, and how many hands were raised for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

LETTERS: Final = "ABCD"
MOST_HANDS: Final = 999


@dataclass
class Ballot:
    """A vote on one card. `open` has letter, option id and words of what can be taken; `taken` is "" until it is.

    `marked` is the option that a press takes; `hands` are counted by option id and decide nothing by themselves.
    """

    open: tuple[tuple[str, str, str], ...]
    marked: str
    hands: dict[str, int] = field(default_factory=dict)
    taken: str = ""

    def count(self, option: str, by: int) -> None:
        """Count hands up or down, never below none."""
        self.hands[option] = min(MOST_HANDS, max(0, self.hands.get(option, 0) + by))

    def mark(self, option: str) -> None:
        """Mark an option, where it can be taken."""
        if any(option == known for _, known, _ in self.open):
            self.marked = option

    def mark_letter(self, letter: str) -> None:
        """Mark the option of a letter, where there is one that can be taken."""
        self.mark(next((option for known, option, _ in self.open if known == letter.upper()), ""))

    @property
    def letter(self) -> str:
        """The letter of what is marked."""
        return next(letter for letter, option, _ in self.open if option == self.marked)
