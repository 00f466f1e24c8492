"""Every place has a scene, every front a door, and everybody who appears a portrait."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot


def check(case: Case) -> Iterator[Problem]:
    """Yield places, fronts and people without a picture."""
    art = case.root / "assets" / "art"
    wanted: dict[str, Spot] = {}
    for source in case.project.levels:
        for index, place in enumerate(source.data.street):
            wanted.setdefault(f"doors/front_{place}.svg", Spot(source) / "street" / index)
    for spot, moment in case.project.moments():
        wanted.setdefault(f"places/{moment.place}.svg", spot / "place")
        for person, look in moment.people.items():
            wanted.setdefault(f"portraits/{person}_{look}.svg", spot / "people" / person)
    for spot, _, option in case.project.options():
        for person, look in option.mood.items():
            wanted.setdefault(f"portraits/{person}_{look}.svg", spot / "mood" / person)
    for name, spot in wanted.items():
        if not (art / name).is_file():
            yield spot.problem(f"there is no picture assets/art/{name}")
