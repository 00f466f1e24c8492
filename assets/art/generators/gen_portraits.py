"""Writes portraits/<person>_<expression>.svg: ten people, four player busts, and profiles/: strangers."""

from paper import save
from portrait_kit import EXPRESSIONS, portrait
from portrait_people import FIRST_PEOPLE
from portrait_people_more import MORE_PEOPLE
from portrait_players import PLAYERS
from portrait_strangers import STRANGERS

SIZE = 240


def draw_all() -> None:
    """Write every portrait."""
    for name, person in {**FIRST_PEOPLE, **MORE_PEOPLE, **PLAYERS}.items():
        for expression in EXPRESSIONS:
            save(f"portraits/{name}_{expression}.svg", SIZE, SIZE, portrait(person, expression))
    for place, (person, expression) in enumerate(STRANGERS, start=1):
        save(f"profiles/profile_{place}.svg", SIZE, SIZE, portrait(person, expression))
