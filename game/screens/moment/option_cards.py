"""The options of a card as the widgets that are pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.intents import Choose
from game.options import VOTE
from game.presentation.wording import reason_words, remedy_words
from game.ui.widgets.option import Cost, OptionCard

if TYPE_CHECKING:
    from game.engine.offers import Offer
    from game.engine.state import GameState
    from game.engine.story import Option
    from game.presentation.context import Context
    from game.ui.kit import Kit


def option_cards(context: Context, kit: Kit, state: GameState, offered: tuple[Offer, ...]) -> list[OptionCard]:
    """Return a card for each option of the moment on the table, in order, locked ones with their reason."""
    moment = context.story.moments[state.moment]
    return [
        OptionCard(
            kit,
            f"option:{offer.option.id}",
            label=_label(context, index, context.render_text(offer.option.words, state)),
            costs=_costs(context, offer.option),
            enabled=offer.locked is None,
            reason="" if offer.locked is None else reason_words(context, offer.locked),
            remedy="" if offer.locked is None else remedy_words(context, offer.locked),
            action=Choose(moment.id, offer.option.id),
            digit=index + 1,
            numbered=kit.look.style.options == "numbered",
        )
        for index, offer in enumerate(offered)
    ]


def _label(context: Context, index: int, words: str) -> str:
    """Return the words of an option, before a projector with its letter."""
    return words if context.mode != VOTE else context.words("ui.vote.option", letter="ABCD"[index], option=words)


def _costs(context: Context, option: Option) -> tuple[Cost, ...]:
    """Return what an option takes or brings in money, each with its sign, and in hours."""
    words, found = context.words, []
    if option.money:
        found.append(Cost("coin", words.signed(-option.money), words.plural("ui.moment.cost.money", option.money)))
    if option.earns:
        found.append(Cost("coin", words.signed(option.earns), words.plural("ui.moment.earn", option.earns)))
    if option.hours:
        key = "ui.moment.cost.hours.one" if option.hours == 1 else "ui.moment.cost.hours.spoken"
        spoken = words(key, hours=option.hours)
        found.append(Cost("clock", words("ui.moment.cost.hours", hours=option.hours), spoken))
    return tuple(found)
