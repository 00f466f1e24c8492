"""The game knows no place, person, door, level, aim or edition of the story by name or number."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from game.engine.story import Story
from game.resources import root

MEAN_SOMETHING_ELSE = {"home", "street", "lines", "telephone", "consent", "company", "pair", "museum"}
"""Ids that are words of the code as well: places and editions, screens, a way to come, a setting, a widget, a petal."""
FORMER = "game/session/save.py"
"""Saves of format 1 named aims and editions, and are still read."""


def code() -> Iterator[tuple[str, ast.AST]]:
    """Yield everything in the files that play the game, with the name of its file."""
    for path in sorted((root() / "game").rglob("*.py")):
        name = path.relative_to(root()).as_posix()
        if not name.startswith("game/authoring/") and name != FORMER:
            yield from ((name, node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def test_no_id_of_the_story_stands_in_the_code(story: Story) -> None:
    ids = {*story.places, *(one.id for one in story.people), *(one.id for one in story.doors)}
    ids |= {one.id for things in (story.levels, story.aims, story.editions) for one in things}
    ids -= {"you", *MEAN_SOMETHING_ELSE}
    found = [(name, node.value) for name, node in code() if isinstance(node, ast.Constant) and node.value in ids]
    assert found == []


def test_nothing_depends_on_the_number_of_a_level() -> None:
    compared = [
        (name, node.lineno)
        for name, node in code()
        if isinstance(node, ast.Compare)
        and not isinstance(node.ops[0], ast.Is | ast.IsNot)
        and any(isinstance(side, ast.Attribute) and side.attr == "number" for side in (node.left, *node.comparators))
    ]
    assert compared == []
