"""How much of the story there is, level by level."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from game.authoring import format as author
from game.authoring.lint.case import Case
from game.authoring.lint.lengths import words_in
from game.authoring.project import Project
from game.resources import root


@dataclass(frozen=True, slots=True)
class Size:
    """What a file of the story adds: moments, options, words."""

    moments: int = 0
    options: int = 0
    words: int = 0


def sizes(project: Project) -> tuple[dict[str, Size], Size]:
    """Return the size of each level by its number and id, and that of all that belongs to no level."""
    words: Counter[str] = Counter()
    for saying in Case(project, None, root()).sayings:
        if saying.role != "interface":
            words[saying.spot.source.name] += words_in(saying.words)
    by_level = {}
    for source in project.levels:
        level: author.Level = source.data
        options = sum(len(moment.options) for moment in level.moments)
        by_level[f"{level.number} {level.id}"] = Size(len(level.moments), options, words.pop(source.name, 0))
    return by_level, Size(words=words.total())


def totals(project: Project) -> dict[str, int]:
    """Return the figures of the whole story."""
    by_level, elsewhere = sizes(project)
    levels = by_level.values()
    return {
        "levels": len(levels),
        "moments": sum(size.moments for size in levels),
        "options": sum(size.options for size in levels),
        "people": max(len(project.only("People").data) - 1, 0),  # the first one is you
        "endings": len(project.only("Endings").data.endings),
        "words": sum(size.words for size in levels) + elsewhere.words,
    }
