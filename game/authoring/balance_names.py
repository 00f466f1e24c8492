"""The names in an edition's balance: levels and bots that there are."""

from __future__ import annotations

from game.authoring import format as author
from game.authoring.names import Names
from game.authoring.project import Project, Spot
from game.bots.playing import CHARACTERS


def check(names: Names, project: Project, spot: Spot, balance: author.Balance) -> None:
    """Note a problem for each level and bot that the story does not have."""
    levels = [source.data.id for source in project.levels]
    bots = [*CHARACTERS, *(f"aim-{aim}" for aim in names.aims)]
    for level in balance.random_spread or ():
        names.known(spot / "random_spread" / level, level, "level", levels)
    for at, level in enumerate(balance.moving_options.levels if balance.moving_options else ()):
        names.known(spot / "moving_options" / "levels" / at, level, "level", levels)
    for bot in balance.aims_reached or ():
        names.known(spot / "aims_reached" / bot, bot, "bot", bots)
    if balance.comply_rises_to is not None:
        names.known(spot / "comply_rises_to", balance.comply_rises_to, "level", levels)
