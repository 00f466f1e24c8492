"""The eyes of a drawn face, laid over it for as long as they are shut or look aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.ui.art import Picture

if TYPE_CHECKING:
    from typing import Any

    from game.ui.theme import Look

AS_DRAWN: Final = ""
SHUT: Final = "shut"
TURNED: Final = "turned"
AWAY: Final = "cold"
"""The mood in which a person looks away, and does not turn to anybody."""
SMILING: Final = "glad"


def _eyes(look: Look) -> dict[str, Any]:
    eyes: dict[str, Any] = look.tokens.raw["eyes"]
    return eyes


def is_open(look: Look, person: str, mood: str) -> bool:
    """Return whether somebody's eyes are known, and open in a mood: some people smile with theirs shut."""
    drawn = _eyes(look)["people"].get(person)
    return drawn is not None and not (mood == SMILING and drawn[2])


def eye_boxes(look: Look, person: str, mood: str, face: Rect) -> tuple[Rect, Rect]:
    """Return where the left and the right eye are in the square of a face."""
    eyes, size = _eyes(look), face.width
    wide, high = (max(1, round(share * size)) for share in eyes["cell"])
    top = face.top + round(eyes["level"] * size)
    middle = face.left + size * (0.5 + eyes["turn"][mood])
    reach = eyes["people"][person][1] * size
    left, right = (round(middle + side * reach - wide / 2) for side in (-1, 1))
    return Rect(left, top, wide, high), Rect(right, top, wide, high)


def eyes_picture(look: Look, person: str, mood: str, way: str, cell: tuple[int, int]) -> Picture:
    """Return both eyes of a person side by side, each as large as `cell`; `way` is SHUT or TURNED."""
    eyes, strength = _eyes(look), look.strength("people")
    skin = look.graded(eyes["people"][person][0], strength)
    name = f"eyes/{way}.svg" if way == SHUT else f"eyes/{way}_{mood}.svg"
    size = (2 * cell[0], cell[1])
    return Picture(name, size, look.grade, strength, swaps=((str(eyes["marked"]), skin),))
