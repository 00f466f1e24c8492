"""Every place has a scene, every front a door, and everybody who appears a portrait."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot


def check(case: Case) -> Iterator[Problem]:
    """Yield places, fronts and people without a picture; who is not there at all is told as that alone."""
    known = {person.id for person in case.project.only("People").data}
    art = case.root / "assets" / "art"
    wanted: dict[str, Spot] = {}
    for source in case.project.levels:
        for index, place in enumerate(source.data.street):
            wanted.setdefault(f"doors/front_{place}.svg", Spot(source) / "street" / index)
    for spot, moment in case.project.moments():
        wanted.setdefault(f"places/{moment.place}.svg", spot / "place")
        for person in moment.people.keys() & known:
            look = moment.people[person]
            wanted.setdefault(f"portraits/{person}_{look}.svg", spot / "people" / person)
    for spot, _, option in case.project.options():
        for person in option.mood.keys() & known:
            look = option.mood[person]
            wanted.setdefault(f"portraits/{person}_{look}.svg", spot / "mood" / person)
    for name, spot in wanted.items():
        if not (art / name).is_file():
            yield spot.problem(f"there is no picture assets/art/{name}")
