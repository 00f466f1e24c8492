"""Coins in words: what was earned and what was spent, never the difference alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Story
    from game.presentation.context import Context


def hand_words(context: Context, state: GameState, *, whole: bool = False) -> str:
    """Return what you have for the card on the table, in short or in `whole` words.

    Late at night nothing comes after it: hours are not told where none of its options takes any.
    """
    moment = context.story.moments[state.moment]
    if moment.late and not any(option.hours for option in moment.options):
        return context.words("text.purse.late" if whole else "ui.moment.purse.late", money=state.money)
    return context.words("text.purse" if whole else "ui.moment.purse", money=state.money, hours=state.hours)


def day_purse(story: Story, before: GameState, after: GameState) -> tuple[int, int]:
    """Return the coins that the choices between two states of a run earned and spent."""
    taken = [story.moments[moment].options[option] for moment, option in after.log[len(before.log) :]]
    return sum(option.earns for option in taken), sum(option.money for option in taken)


def purse_words(context: Context, earned: int, spent: int) -> str:
    """Return coins earned and spent in words, "" for none."""
    if not earned and not spent:
        return ""
    kind = "both" if earned and spent else "earned" if earned else "spent"
    return context.words(f"ui.purse.{kind}", earned=earned, spent=spent)
