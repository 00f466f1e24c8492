"""What every bot is: a pure policy over `legal()` with a random word of its own, apart from the one in the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from game.engine import rng
from game.engine.intents import Choose, Continue
from game.engine.offers import legal

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.intents import Intent
    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState
    from game.engine.story import Option

Bot: TypeAlias = "Callable[[Ruleset, GameState, int], tuple[Intent, int]]"
"""Takes rules, a state and a word; returns a legal intent and the next word, where nothing is legal Continue."""
Liking: TypeAlias = "Callable[[Ruleset, GameState, Option], int]"
"""How much a bot likes an option of the card on the table; only the order of the numbers matters."""


def random(rules: Ruleset, state: GameState, word: int) -> tuple[Intent, int]:
    """Return any legal intent, each as likely as the others."""
    intents = legal(rules, state)
    if len(intents) < 2:
        return (intents[0] if intents else Continue()), word
    index, word = rng.below(word, len(intents))
    return intents[index], word


def by_liking(liking: Liking) -> Bot:
    """Return a bot that takes the option it likes most, any of them where it likes several."""

    def bot(rules: Ruleset, state: GameState, word: int) -> tuple[Intent, int]:
        """Return a legal intent that nothing else on the table is liked more than."""
        intents = legal(rules, state)
        if len(intents) < 2:
            return (intents[0] if intents else Continue()), word
        options = {option.id: option for option in rules.story.moments[state.moment].options}
        likings = [
            liking(rules, state, options[intent.option]) if isinstance(intent, Choose) else 0 for intent in intents
        ]
        most = max(likings)
        best = [intent for intent, liked in zip(intents, likings, strict=True) if liked == most]
        index, word = rng.below(word, len(best))
        return best[index], word

    return bot
