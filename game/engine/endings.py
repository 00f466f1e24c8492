"""Which ending a run came to, and what becomes of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.conditions import holds
from game.engine.texts import say

if TYPE_CHECKING:
    from game.engine.situation import Situation
    from game.engine.state import GameState
    from game.engine.story import Ending, Story


def ending(story: Story, situation: Situation) -> Ending:
    """Return the first ending whose condition holds; the last one stands for all others."""
    return next((item for item in story.endings if holds(item.needs, situation)), story.endings[-1])


def is_aim_reached(story: Story, situation: Situation) -> bool:
    """Return whether the run's own aim came true so far."""
    return holds(story.aims[situation.setup.aim].reached, situation)


def met(story: Story, state: GameState) -> frozenset[int]:
    """Return the people whom a run met: who was there on its cards, and who cut the tie or was cut."""
    present = {person for moment, _ in state.log for person, _ in story.moments[moment].people}
    return frozenset(present | {person for person, cut in enumerate(state.severed) if cut})


def epilogues(story: Story, state: GameState) -> tuple[tuple[int, str], ...]:
    """Return what becomes of the people whom a run met, as (person, text id), in the story's order."""
    known = met(story, state)
    lines = ((person, say(text, state)) for person, text in story.epilogues if person in known)
    return tuple((person, words) for person, words in lines if words)


def unseen(story: Story, state: GameState) -> tuple[tuple[int, str], ...]:
    """Return the second ledger: what the number could not see, as (person, text id), in the order it was done."""
    options = (story.moments[moment].options[option] for moment, option in state.log)
    return tuple((option.unseen.person, option.unseen.words) for option in options if option.unseen)


def provenance(story: Story, state: GameState) -> tuple[tuple[int, str], ...]:
    """Return where each card of the run came from, as (moment, label), in the order it was played."""
    return tuple((moment, story.moments[moment].provenance) for moment, _ in state.log)
