"""The first line of each file tells an editor where the schema is, so that it helps while writing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.authoring.kinds import FOLDERS, kind_of
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import Project, Source, Spot


def header(kind: str, depth: int) -> str:
    """Return the line for a file of a kind, so many folders below `levels/`."""
    return pointing(f"{'../' * depth}schema.json", kind)


def pointing(schema: str, kind: str) -> str:
    """Return the line that leads to a kind of file in a schema, by a path or an address."""
    return f"# yaml-language-server: $schema={schema}#/$defs/{kind}"


def file_of(project: Project, source: Source) -> Path:
    """Return the path of a file below the folder of levels."""
    tail = source.name.split("/")
    depth = 2 if len(tail) > 1 and tail[-2] in FOLDERS else 1
    return project.folder / "/".join(tail[-depth:])


def check(case: Case) -> Iterator[Problem]:
    """Yield files without the right first line."""
    for source in case.project.sources():
        path = file_of(case.project, source)
        name = path.relative_to(case.project.folder).as_posix()
        with path.open(encoding="utf-8-sig") as file:
            first = file.readline().strip()
        wanted = header(kind_of(name) or "", name.count("/"))
        if first != wanted:
            problem = Spot(source).problem(f"the first line should be: {wanted}")
            yield Problem(problem.path, 1, 1, "", problem.what)
