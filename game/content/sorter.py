"""The claims to sort after the story: those of `sorter.json` with their words, each beside the card it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from game.content.reading import items, mapping, one_of, text, truth
from game.resources import ContentError, read_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.content.facts import Fact, Facts, Say

SORTER: Final = "sorter.json"
FORMAT: Final = 1
ANSWERS: Final = ("so", "not_so", "nobody_knows")


@dataclass(frozen=True, slots=True)
class SortItem:
    """One claim in words: what is right, what is said after an answer, and the card with region and sources."""

    id: str
    claim: str
    answer: str
    feedback: str
    fact: Fact
    booster: bool = False


def load_sorter(folder: Path, say: Say, facts: Facts) -> tuple[SortItem, ...]:
    """Return the claims of a folder of compiled content, without those whose card is not among the facts.

    With the facts that may be shown these are the claims that may. Raises ContentError.
    """
    value = read_json(folder / SORTER)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ContentError(SORTER, "it is of another version of the game")
    cards = {card.id: card for card in facts.cards}
    try:
        read = [_item(say, item, cards) for item in items(value["items"])]
    except KeyError as error:
        raise ContentError(SORTER, f"{str(error.args[0])[:40]!r} is missing in it") from error
    except (ValueError, TypeError) as error:
        raise ContentError(SORTER, f"something in it is wrong ({str(error)[:120]})") from error
    return tuple(item for item in read if item is not None)


def _item(say: Say, value: Any, cards: Mapping[str, Fact]) -> SortItem | None:
    """Return one claim, None where its card is not there."""
    value = mapping(value)
    card = cards.get(text(value["fact"]))
    identity, answer = text(value["id"]), one_of(value["answer"], ANSWERS)
    claim, feedback = say(text(value["claim"])), say(text(value["feedback"]))
    booster = truth(value.get("booster", False))
    return None if card is None else SortItem(identity, claim, answer, feedback, card, booster)
