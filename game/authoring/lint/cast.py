"""Every aim can be picked, everybody met has an epilogue, and every door is ruled by some policy."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot
from game.engine.setup import AIMS


def check(case: Case) -> Iterator[Problem]:
    """Yield aims, people and doors that something is missing for."""
    project = case.project
    aims, endings, doors = project.only("Aims"), project.only("Endings"), project.only("Doors")
    for aim in AIMS:
        if aim not in {found.id for found in aims.data}:
            yield Spot(aims).problem(f"the aim '{aim}' is missing")
    for index, person in enumerate(project.only("People").data):
        if index and person.id not in endings.data.epilogues:
            yield (Spot(endings) / "epilogues").problem(f"nothing says what becomes of '{person.id}'")
    ruled = {door for source in project.policies for door in source.data.doors}
    for index, door in enumerate(doors.data):
        if door.id not in ruled:
            yield (Spot(doors) / index).problem(f"no policy says at which number '{door.id}' opens")
