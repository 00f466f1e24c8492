"""What commands are asked for and only the story can tell: an edition, a bot, a place to write to."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.authoring.problems import did_you_mean
from game.authoring.project import shown
from game.bots.playing import CHARACTERS, aim_bots
from game.engine.story import Story
from game.resources import root

ALL_BOTS: Final = "all"


class UnknownNameError(ValueError):
    """A command was asked for something that the story does not have; the message says what there is."""


class NoPlaceError(ValueError):
    """A command does not know where to write what it makes of another story; the message says how to tell it."""


def chosen_place(out: Path | None, levels: Path, usual: Path) -> Path:
    """Return where to write: `out`, else the usual place; raises NoPlaceError where that is another story's."""
    if out is None and levels.resolve() != (root() / "levels").resolve():
        message = f"{shown(usual)} belongs to the game's own story: say with --out where to write what {levels} makes"
        raise NoPlaceError(message)
    return out or usual


def chosen_edition(story: Story, name: str | None) -> int:
    """Return the index of an edition, that of the proposed one for None; raises UnknownNameError."""
    names = [edition.id for edition in story.editions]
    if name is None:
        return next((at for at, edition in enumerate(story.editions) if edition.is_default), 0)
    return names.index(known("edition", name, names))


def chosen_bots(story: Story, name: str) -> list[str]:
    """Return the names of the bots that play: one, or every one for ALL_BOTS; raises UnknownNameError."""
    names = [*CHARACTERS, *aim_bots(story)]
    return names if name == ALL_BOTS else [known("bot", name, [ALL_BOTS, *names])]


def chosen_bot(story: Story, name: str) -> str:
    """Return the name of the one bot that plays; raises UnknownNameError."""
    return known("bot", name, [*CHARACTERS, *aim_bots(story)])


def chosen_level(story: Story, name: str, edition: int) -> int:
    """Return the index of a level, named by id or number, that an edition plays; raises UnknownNameError."""
    numbers = {str(level.number): level.id for level in story.levels}
    played = [level.id for level in story.levels if any(day.slots[edition] for day in level.days)]
    level = known("level", numbers.get(name, name), [level.id for level in story.levels])
    if level not in played:
        message = (
            f"the edition {story.editions[edition].id} has no day of the level '{level}'; it has {', '.join(played)}"
        )
        raise UnknownNameError(message)
    return [one.id for one in story.levels].index(level)


def known(what: str, name: str, names: list[str]) -> str:
    """Return a name that is one of the names; raises UnknownNameError for any other."""
    if name not in names:
        message = f"there is no {what} '{name}'{did_you_mean(name, names)}; there are {', '.join(names)}"
        raise UnknownNameError(message)
    return name
