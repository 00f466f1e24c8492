"""What two who sit together are asked to talk of before they choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.story import Moment
    from game.presentation.context import Context


def pair_words(context: Context, moment: Moment) -> str:
    """Return the prompt that stands below a card in this edition; "" where there is none, or it was switched off."""
    edition = context.story.editions[context.state.setup.edition]
    words = next((told.words for told in edition.pairs if told.moment == moment.id), "")
    if not words or context.settings.pair == "off":
        return ""
    return context.words("ui.pair", words=context.words(words))
