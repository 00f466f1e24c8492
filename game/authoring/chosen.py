"""What commands are asked for by name and only the story can tell: an edition, a bot."""

from __future__ import annotations

from game.authoring.problems import did_you_mean
from game.bots.playing import CHARACTERS, aim_bots
from game.engine.story import Story


class UnknownNameError(ValueError):
    """A command was asked for something that the story does not have; the message says what there is."""


def chosen_edition(story: Story, name: str | None) -> int:
    """Return the index of an edition, that of the proposed one for None; raises UnknownNameError."""
    names = [edition.id for edition in story.editions]
    if name is None:
        return next((at for at, edition in enumerate(story.editions) if edition.is_default), 0)
    return names.index(_known("edition", name, names))


def chosen_bots(story: Story, name: str) -> list[str]:
    """Return the names of the bots that play: one, or every one for "all"; raises UnknownNameError."""
    names = [*CHARACTERS, *aim_bots(story)]
    return names if name == "all" else [_known("bot", name, ["all", *names])]


def _known(what: str, name: str, names: list[str]) -> str:
    """Return a name that is one of the names; raises UnknownNameError for any other."""
    if name not in names:
        message = f"there is no {what} '{name}'{did_you_mean(name, names)}; there are {', '.join(names)}"
        raise UnknownNameError(message)
    return name
