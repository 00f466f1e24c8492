"""What every screen and widget is handed: the look, pictures, type, words and sounds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from pygame import Surface

from game.ui.art import Art
from game.ui.fine import Kind
from game.ui.sound import Sounds
from game.ui.text import Typesetter
from game.ui.theme import Look, Style, Tokens


class Words(Protocol):
    """Interface words by id."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of an id with its {placeholders} filled."""


@dataclass(frozen=True)
class Kit:
    """The services of the kit; `look` is that of the screen it was handed to.

    `surface` is the kind of all surfaces: those of pygame, or FineSurface on a large screen.
    """

    look: Look
    art: Art
    type: Typesetter
    words: Words
    sounds: Sounds
    surface: Kind = Surface

    @classmethod
    def load(
        cls,
        assets: Path,
        words: Words,
        styles: Mapping[str, Style] | None = None,
        surface: Kind = Surface,
    ) -> "Kit":
        """Return a kit on a folder with art/, fonts/ and audio/, and with styles by name; raises AssetError."""
        look = Look(Tokens.load(assets / "art" / "tokens.json", styles))
        art, setter = Art(assets / "art", surface), Typesetter(assets / "fonts", surface)
        return cls(look, art, setter, words, Sounds(assets / "audio"), surface)

    def with_look(self, look: Look) -> "Kit":
        """Return the same services for another look."""
        return replace(self, look=look)
