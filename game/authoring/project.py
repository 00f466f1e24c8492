"""All the author's files together, each with its typed content and the positions of everything in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from game.authoring import format as author
from game.authoring.explain import explained, real_path, where
from game.authoring.kinds import KINDS, SINGLE, UNNEEDED, adapter, kind_of
from game.authoring.problems import ContentProblemsError, Problem
from game.authoring.strict_yaml import Node, Path_, parse_file
from game.listing import files
from game.resources import root

MOST_FILES: Final = 100
_YAML = re.compile(r"\.ya?ml(\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name as shown to the author, what it says, and where."""

    name: str
    data: Any
    node: Node


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file; `spot / "options" / 2` goes deeper."""

    source: Source
    path: Path_ = ()

    def __truediv__(self, part: str | int) -> Spot:
        """Return the spot one step deeper."""
        return Spot(self.source, (*self.path, part))

    def problem(self, what: str) -> Problem:
        path = real_path(self.source.node, self.path)
        line, column = self.source.node.find(path)
        return Problem(self.source.name, line, column, where(self.source.node, path), what)


@dataclass(frozen=True, slots=True)
class Project:
    """The author's files by kind. `levels` are in the order of their numbers."""

    folder: Path
    levels: tuple[Source, ...] = ()
    policies: tuple[Source, ...] = ()
    fact_files: tuple[Source, ...] = ()
    single: dict[str, Source] = field(default_factory=dict)

    def only(self, kind: str) -> Source:
        """Return the file of a kind that there is one of, empty if it was not written yet."""
        return self.single.get(kind) or Source(f"{kind.lower()}.yaml", _empty(kind), Node({}, 1, 1))

    def moments(self) -> Iterator[tuple[Spot, author.Moment]]:
        """Yield every moment with its spot, level by level."""
        for source in self.levels:
            for index, moment in enumerate(source.data.moments):
                yield Spot(source) / "moments" / index, moment

    def options(self) -> Iterator[tuple[Spot, author.Moment, author.Option]]:
        """Yield every option with its spot and its moment."""
        for spot, moment in self.moments():
            for index, option in enumerate(moment.options):
                yield spot / "options" / index, moment, option

    def facts(self) -> Iterator[tuple[Spot, author.Fact]]:
        """Yield every fact card with its spot, file by file."""
        for source in self.fact_files:
            for index, fact in enumerate(source.data.facts):
                yield Spot(source) / "facts" / index, fact

    def sorted_claims(self) -> Iterator[tuple[Spot, author.SortItem]]:
        """Yield every claim to sort with its spot."""
        sorter = Spot(self.only("Sorter"))
        for index, item in enumerate(sorter.source.data.items):
            yield sorter / "items" / index, item

    def sources(self) -> Iterator[Source]:
        yield from self.levels
        yield from self.policies
        yield from self.fact_files
        yield from self.single.values()


def _empty(kind: str) -> Any:
    """Return what a file says that is not there."""
    if kind == "Endings":
        return author.Endings([])
    if kind == "Looks":
        return author.Looks(author.Pages("", "", "", "", "", ""), {})
    if kind == "Sorter":
        return author.Sorter([])
    if kind == "Systems":
        return author.Systems([])
    if kind == "Corrections":
        return author.Corrections([])
    return {} if kind in {"Acts", "Places", *UNNEEDED} else []


def read_source(path: Path, name: str, kind: str) -> Source:
    """Return one validated file; raises ContentProblemsError with all that is wrong in it."""
    node = parse_file(path, name)
    try:
        return Source(name, adapter(kind).validate_python(node.data()), node)
    except ValidationError as error:
        raise ContentProblemsError(explained(error, KINDS[kind], node, name)) from error


def written(folder: Path) -> list[Path]:
    """Return what an author wrote below a folder: all that is YAML by its name, `1_perks.yaml.txt` of an editor too."""
    return [path for path in files(folder, "**/*") if _YAML.search(path.name)]


def shown(path: Path) -> str:
    """Return a path as an author types it: from the repository where it lies in there."""
    try:
        return path.resolve().relative_to(root()).as_posix()
    except ValueError:
        return path.as_posix()


def read_project(folder: Path) -> Project:
    """Return all files below a folder of levels; raises ContentProblemsError with everything that is wrong in any."""
    problems: list[Problem] = []
    found: dict[str, list[Source]] = {kind: [] for kind in KINDS}
    paths = written(folder)
    if len(paths) > MOST_FILES:
        raise ContentProblemsError([Problem(shown(folder), 1, 1, "", f"more than {MOST_FILES} files")])
    for path in paths:
        name = path.relative_to(folder).as_posix()
        kind = kind_of(name)
        if kind is None:
            known = ", ".join(["3_name.yaml", "policies/name.yaml", "facts/name.yaml", *SINGLE])
            problems.append(Problem(shown(path), 1, 1, "", f"this name is not known; files here are {known}"))
            continue
        try:
            found[kind].append(read_source(path, shown(path), kind))
        except ContentProblemsError as error:
            problems += error.problems
    missing = [name for name, kind in SINGLE.items() if kind not in UNNEEDED and not (folder / name).exists()]
    problems += [Problem(shown(folder / name), 1, 1, "", "this file is missing") for name in missing]
    if not found["Level"] and not problems:
        problems.append(Problem(shown(folder), 1, 1, "", "there is no level here, such as 1_perks.yaml"))
    if problems:
        raise ContentProblemsError(problems)
    levels = tuple(sorted(found["Level"], key=lambda source: int(source.data.number)))
    single = {kind: found[kind][0] for kind in SINGLE.values() if found[kind]}
    return Project(folder, levels, tuple(found["Policy"]), tuple(found["Facts"]), single)
