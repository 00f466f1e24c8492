"""What goes on from level to level: where each flag is set and asked for, and where each person is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.authoring import format as author
from game.authoring.lint.flags import flags_in
from game.authoring.project import Project


@dataclass(slots=True)
class Thread:
    """One flag: moments that set it and moments that ask for it, each as (level number, id), and what else asks."""

    set_in: list[tuple[int, str]] = field(default_factory=list)
    asked_in: list[tuple[int, str]] = field(default_factory=list)
    decides: list[str] = field(default_factory=list)

    @property
    def levels(self) -> set[int]:
        """The numbers of the levels that it touches."""
        return {level for level, _ in (*self.set_in, *self.asked_in)}


def threads(project: Project) -> dict[str, Thread]:
    """Return every flag with where it is set and asked for, in the order in which flags are first set."""
    found: dict[str, Thread] = {}
    for level, moment in _moments(project):
        for flag in dict.fromkeys(flag for option in moment.options for flag in option.sets):
            found.setdefault(flag, Thread()).set_in.append((level, moment.id))
    for level, moment in _moments(project):
        for flag in dict.fromkeys(flags_in(moment)):
            found.setdefault(flag, Thread()).asked_in.append((level, moment.id))
    for source in project.levels:
        for flag in dict.fromkeys(flags_in([source.data.stakes, source.data.end, source.data.days])):
            found.setdefault(flag, Thread()).asked_in.append((source.data.number, "its pages"))
    for flag, what in _deciding(project):
        decides = found.setdefault(flag, Thread()).decides
        if what not in decides:
            decides.append(what)
    return found


def _moments(project: Project) -> Iterator[tuple[int, author.Moment]]:
    """Yield every moment with the number of its level."""
    for source in project.levels:
        for moment in source.data.moments:
            yield source.data.number, moment


def _deciding(project: Project) -> Iterator[tuple[str, str]]:
    """Yield the flags that endings, aims, epilogues and doors ask for, with what asks."""
    endings: author.Endings = project.only("Endings").data
    for ending in endings.endings:
        yield from ((flag, f"ending {ending.id}") for flag in flags_in(ending))
    for person, words in endings.epilogues.items():
        yield from ((flag, f"epilogue of {person}") for flag in flags_in(words))
    for aim in project.only("Aims").data:
        yield from ((flag, f"aim {aim.id}") for flag in flags_in(aim))
    for source in project.policies:
        yield from ((flag, f"a door of {source.data.id}") for flag in flags_in(source.data.doors))


def meetings(project: Project) -> dict[str, dict[int, int]]:
    """Return in how many moments of each level each person is met, by person and level number."""
    people: list[author.Person] = project.only("People").data
    found: dict[str, dict[int, int]] = {person.id: {} for person in people[1:]}
    for level, moment in _moments(project):
        met = set(moment.people).union(*(set(option.mood) | set(option.by) for option in moment.options))
        for person in met & found.keys():
            found[person][level] = found[person].get(level, 0) + 1
    return found
