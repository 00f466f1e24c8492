"""The second pass: what ids mean. Every id that leads nowhere becomes a problem, and every text gets an id."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from game.authoring import format as author
from game.authoring.problems import Problem, did_you_mean
from game.authoring.project import Project, Spot
from game.resources import assets

HIGH_CONTRAST: Final = "high_contrast"
"""The palette that players choose, not authors."""
# Without Company, which comes of other people's numbers: there is nothing about you to be kept.
ON_FILE = ("promises", "means", "profile", "habits")
ON_FILE_TAGS = tuple(f"on_file.{petal}" for petal in ON_FILE)


@dataclass(slots=True)
class Names:
    """Everything that has an id, the problems and the texts so far, and what has the id of something before it.

    A method that is called like a kind of thing returns what an id of that kind is compiled to, the id itself or an
    index, and notes a problem at its spot where nothing has the id. `apart` are texts that are read after the story.
    """

    people: dict[str, int] = field(default_factory=dict)
    tags: set[str] = field(default_factory=set)
    doors: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    aims: dict[str, int] = field(default_factory=dict)
    asked_by_aims: list[Any] = field(default_factory=list)
    editions: dict[str, int] = field(default_factory=dict)
    named_only: set[str] = field(default_factory=set)
    fronts: set[str] = field(default_factory=set)
    policies: set[str] = field(default_factory=set)
    palettes: set[str] = field(default_factory=set)
    lights: set[str] = field(default_factory=set)
    dark: set[str] = field(default_factory=set)
    grades: set[str] = field(default_factory=set)
    looks: set[str] = field(default_factory=set)
    flags: set[str] = field(default_factory=set)
    moments: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    apart: dict[str, str] = field(default_factory=dict)
    repeated: list[Spot] = field(default_factory=list)

    def known(self, spot: Spot, name: str, what: str, names: Iterable[str]) -> bool:
        """Return whether a name is one of the names; notes a problem where it is not."""
        names = list(names)
        if name in names:
            return True
        self.problems.append(spot.problem(f"there is no {what} '{name}'{did_you_mean(name, names)}"))
        return False

    def person(self, spot: Spot, name: str) -> int:
        """Return a person's index, 0 where there is none."""
        return self.people[name] if self.known(spot, name, "person", self.people) else 0

    def tag(self, spot: Spot, name: str) -> str:
        self.known(spot, name, "act in acts.yaml", self.tags)
        return name

    def door(self, spot: Spot, name: str) -> str:
        self.known(spot, name, "door in doors.yaml", self.doors)
        return name

    def place(self, spot: Spot, name: str) -> str:
        self.known(spot, name, "place in places.yaml", self.places)
        return name

    def aim(self, spot: Spot, name: str) -> int:
        """Return an aim's index, 0 where there is none."""
        return self.aims[name] if self.known(spot, name, "aim in aims.yaml", self.aims) else 0

    def reached(self, spot: Spot) -> list[Any]:
        """Return what each aim asks for, compiled; notes a problem where an aim itself asks whether it is reached."""
        if len(self.asked_by_aims) < len(self.aims):
            self.problems.append(spot.problem("what an aim asks for cannot be that it is reached"))
        return self.asked_by_aims

    def edition(self, spot: Spot, name: str) -> int:
        """Return an edition's index, 0 where there is none."""
        return self.editions[name] if self.known(spot, name, "edition in editions.yaml", self.editions) else 0

    def front(self, spot: Spot, name: str) -> str:
        """Return a place of places.yaml that stands in the street."""
        if name in self.places and name not in self.fronts:
            self.problems.append(spot.problem(f"'{name}' has 'street: false' in places.yaml, so it has no front"))
            return name
        return self.place(spot, name)

    def look(self, spot: Spot, name: str) -> str:
        self.known(spot, name, "look in looks.yaml", self.looks)
        return name

    def palette(self, spot: Spot, name: str) -> str:
        self.known(spot, name, "palette", self.palettes)
        return name

    def light(self, spot: Spot, name: str) -> str:
        """Return an hour other than the day, as the pictures know it."""
        self.known(spot, name, "light", self.lights)
        return name

    def moment(self, spot: Spot, name: str) -> str:
        self.known(spot, name, "moment", self.moments)
        return name

    def flag(self, spot: Spot, name: str) -> str:
        """Return a flag that some option sets."""
        self.known(spot, name, "option that sets", self.flags)
        return name

    def say(self, spot: Spot, text_id: str, words: str) -> str:
        """Return the id under which words are kept; two different texts under one id are a problem, told once."""
        told = any(spot.source is one.source and spot.path[: len(one.path)] == one.path for one in self.repeated)
        if self.texts.setdefault(text_id, words) != words and not told:
            self.problems.append(spot.problem(f"another text has the id '{text_id}' already; choose another id"))
        return text_id

    def twice(self, spots: Iterable[tuple[Spot, str]], what: str) -> None:
        """Note a problem for every id that was used before."""
        seen: set[str] = set()
        for spot, name in spots:
            if name in seen:
                self.repeated.append(spot)
                self.problems.append(
                    (spot / "id").problem(f"there is {'an' if what[0] in 'aeiou' else 'a'} {what} '{name}' already")
                )
            seen.add(name)


def listed(spot: Spot, items: Iterable[Any]) -> list[tuple[Spot, str]]:
    """Return the spot and the id of every item of a list."""
    return [(spot / index, item.id) for index, item in enumerate(items)]


def drawn_tokens() -> dict[str, Any]:
    """Return what the pictures and pages know, section by section."""
    tokens: dict[str, Any] = json.loads((assets() / "art" / "tokens.json").read_text(encoding="utf-8"))
    return tokens


def _is_dark(drawn: dict[str, Any], place: author.Place) -> bool:
    """Return whether a place is seen in the evening or at night."""
    return bool(place.light) and not drawn["lights"].get(place.light, {}).get("by_day", False)


def gather(project: Project) -> Names:
    """Return the names of a project, with a problem for each that is used twice."""
    people: list[author.Person] = project.only("People").data
    places: dict[str, author.Place] = project.only("Places").data
    drawn = drawn_tokens()
    names = Names(
        people={person.id: index for index, person in enumerate(people)},
        tags={*project.only("Acts").data, *ON_FILE_TAGS},
        doors={door.id for door in project.only("Doors").data},
        places=set(places),
        fronts={name for name, place in places.items() if place.street},
        dark={name for name, place in places.items() if _is_dark(drawn, place)},
        aims={aim.id: index for index, aim in enumerate(project.only("Aims").data)},
        editions={edition.id: index for index, edition in enumerate(project.only("Editions").data)},
        named_only={edition.id for edition in project.only("Editions").data if edition.only_named},
        policies={source.data.id for source in project.policies},
        palettes=set(drawn["themes"]) - {HIGH_CONTRAST},
        lights=set(drawn["lights"]),
        grades=set(drawn["grade"]),
        looks=set(project.only("Looks").data.looks),
        flags={flag for _, _, option in project.options() for flag in option.sets},
        moments={moment.id for _, moment in project.moments()},
    )
    names.twice([(spot, moment.id) for spot, moment in project.moments()], "moment")
    names.twice([(Spot(source), source.data.id) for source in project.levels], "level")
    names.twice([(Spot(source), source.data.id) for source in project.policies], "policy")
    for kind, what in (("People", "person"), ("Doors", "door"), ("Aims", "aim"), ("Editions", "edition")):
        source = project.only(kind)
        names.twice(listed(Spot(source), source.data), what)
    endings = project.only("Endings")
    names.twice(listed(Spot(endings) / "endings", endings.data.endings), "ending")
    for spot, moment in project.moments():
        names.twice(listed(spot / "options", moment.options), "option")
    numbers: set[int] = set()
    for source in project.levels:
        if source.data.number in numbers:
            names.problems.append((Spot(source) / "number").problem("another level has this number"))
        numbers.add(source.data.number)
    return names
