"""Every place and look has a scene, every front a door, everybody who appears a portrait, every thing a drawing."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot


def _front(place_id: str, place: author.Place) -> str:
    """Return the picture of a place in the street."""
    return f"doors/front_{place.front or place_id}.svg"


def _scene(place_id: str, place: author.Place) -> str:
    """Return the picture of a place behind a card."""
    return f"places/{place.picture or place_id}.svg"


def _street(case: Case, places: dict[str, author.Place]) -> Iterator[tuple[str, Spot]]:
    """Yield the fronts of the streets."""
    for source in case.project.levels:
        for index, place in enumerate(source.data.street):
            if place in places:
                yield _front(place, places[place]), Spot(source) / "street" / index


def _exchanged(case: Case) -> Iterator[tuple[str, Spot]]:
    """Yield the pictures of the scenes that looks show in the place of others, and of those."""
    looks = case.project.only("Looks")
    for look, drawn in looks.data.looks.items():
        for scene, other in drawn.scenes.items():
            spot = Spot(looks) / "looks" / look / "scenes" / scene
            yield f"places/{scene}.svg", spot
            yield f"places/{other}.svg", spot


def check(case: Case) -> Iterator[Problem]:
    """Yield places, fronts, people and things without a picture; who is not there at all is told as that alone."""
    known = {person.id for person in case.project.only("People").data}
    places = case.project.only("Places").data
    art = case.root / "assets" / "art"
    wanted: dict[str, Spot] = {}
    for name, spot in (*_street(case, places), *_exchanged(case)):
        wanted.setdefault(name, spot)
    for spot, moment in case.project.moments():
        if moment.place in places:
            wanted.setdefault(_scene(moment.place, places[moment.place]), spot / "place")
        for person in moment.people.keys() & known:
            look = moment.people[person]
            wanted.setdefault(f"portraits/{person}_{look}.svg", spot / "people" / person)
    for spot, _, option in case.project.options():
        if option.place and option.place in places:
            wanted.setdefault(_scene(option.place, places[option.place]), spot / "place")
        for person in option.mood.keys() & known:
            look = option.mood[person]
            wanted.setdefault(f"portraits/{person}_{look}.svg", spot / "mood" / person)
    shown = ((spot / "thing" / "picture", moment.thing) for spot, moment in case.project.moments() if moment.thing)
    wanted.update({f"things/{thing.picture}.svg": spot for spot, thing in shown})
    for name, spot in wanted.items():
        if not (art / name).is_file():
            yield spot.problem(f"there is no picture assets/art/{name}")
