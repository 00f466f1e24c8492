"""Everybody met has an epilogue, and every door is ruled by some policy."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Spot


def check(case: Case) -> Iterator[Problem]:
    """Yield people and doors that something is missing for."""
    project = case.project
    endings, doors = project.only("Endings"), project.only("Doors")
    for index, person in enumerate(project.only("People").data):
        if index and person.id not in endings.data.epilogues:
            yield (Spot(endings) / "epilogues").problem(f"nothing says what becomes of '{person.id}'")
    ruled = {door for source in project.policies for door in source.data.doors}
    for index, door in enumerate(doors.data):
        if door.id not in ruled:
            yield (Spot(doors) / index).problem(f"no policy says at which number '{door.id}' opens")
