"""The game's own story as it stands in the levels now: read and compiled once for all tests of a process."""

from functools import cache

from game.authoring.compiler import Compiled, canonical, compile_project
from game.authoring.project import Project, read_project
from game.content.loader import read_rules
from game.engine.ruleset import Ruleset
from game.resources import root

LEVELS = root() / "levels"


@cache
def project() -> Project:
    """Return the author's files, which no test changes."""
    return read_project(LEVELS)


@cache
def compiled() -> Compiled:
    """Return what they compile to."""
    return compile_project(project())


@cache
def rules() -> Ruleset:
    """Return the rules of what they compile to, read as the game reads them."""
    return read_rules(canonical(compiled().story))
