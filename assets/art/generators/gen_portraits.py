"""Writes portraits/<person>_<expression>.svg: ten people, four player busts, eyes/, and profiles/: strangers."""

from paper import group, save
from portrait_kit import ABOVE, CELL, EXPRESSIONS, EYES, portrait, shut_eye, turned_eye
from portrait_people import FIRST_PEOPLE
from portrait_people_more import MORE_PEOPLE
from portrait_players import PLAYERS
from portrait_strangers import STRANGERS

SIZE = 240
DRAWN = {**FIRST_PEOPLE, **MORE_PEOPLE, **PLAYERS}


def draw_all() -> None:
    """Write every portrait."""
    for name, person in DRAWN.items():
        for expression in EXPRESSIONS:
            save(f"portraits/{name}_{expression}.svg", SIZE, SIZE, portrait(person, expression))
    for place, (person, expression) in enumerate(STRANGERS, start=1):
        save(f"profiles/profile_{place}.svg", SIZE, SIZE, portrait(person, expression))
    save_eyes("shut", [shut_eye(side, 0) for side in (-1, 1)])
    for expression in ("calm", "glad", "worried"):
        save_eyes(f"turned_{expression}", [turned_eye(side, 0, expression) for side in (-1, 1)])


def save_eyes(name: str, eyes: list[list[str]]) -> None:
    """Write the left and the right eye side by side."""
    wide, high = CELL
    cells = [group(eye, f"translate({wide / 2 + wide * place} {ABOVE - EYES})") for place, eye in enumerate(eyes)]
    save(f"eyes/{name}.svg", 2 * wide, high, cells)
