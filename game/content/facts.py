"""What is known about the real world: the cards of `facts.json` with their words, and what is shown of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from game.content.reading import items, mapping, one_of, text, texts, whole
from game.resources import ContentError, read_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FACTS: Final = "facts.json"
FORMAT: Final = 1
CHINA: Final = "china"
REGIONS: Final = (CHINA, "asia", "africa", "europe", "north_america", "south_america", "oceania")
LABELS: Final = ("articles", "confirmed", "partly", "contested", "never_reported", "not_so", "invented")
YEARS: Final = (1900, 2100)


@dataclass(frozen=True, slots=True)
class Source:
    """Who published something and when; what is "" is not known. `date` is more exact than the year."""

    outlet: str
    year: int
    author: str = ""
    title: str = ""
    date: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Parallel:
    """Something like it in another region."""

    region: str
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One card, in words. `checked` is a day, `items` are mechanisms of the articles, `moments` ids of the story.

    `parallel` is None where it is not to be shown.
    """

    id: str
    label: str
    region: str
    claim: str
    known: str
    sources: tuple[Source, ...]
    parallel: Parallel | None
    checked: str
    items: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that was told otherwise before: since which day, and what is told now."""

    region: str
    date: str
    topic: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All cards in the order of the files, and what was corrected."""

    cards: tuple[Fact, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def of_moment(self, moment: str, label: str = "") -> tuple[Fact, ...]:
        """Return the cards that list a moment, with a label if one is given; what the articles are about comes first.

        >>> card = Fact("c", "partly", CHINA, "", "", (), None, "", moments=("corner",))
        >>> facts = Facts((replace(card, id="a", region="asia"), card, replace(card, id="d", label="not_so")))
        >>> [fact.id for fact in facts.of_moment("corner", "partly")], facts.of_moment("lake")
        (['c', 'a'], ())
        """
        found = [card for card in self.cards if moment in card.moments and label in ("", card.label)]
        return tuple(sorted(found, key=lambda card: card.region != CHINA))

    def shown(self, parallels_only: bool) -> Facts:  # noqa: FBT001 - the name of the switch is all there is to say
        """Return what may be shown: everything, or where only parallels are wanted nothing that is about China."""
        if not parallels_only:
            return self
        cards = (card for card in self.cards if card.region != CHINA)
        kept = tuple(
            replace(card, parallel=None) if card.parallel and card.parallel.region == CHINA else card for card in cards
        )
        return Facts(kept, tuple(one for one in self.corrections if one.region != CHINA))


Say: TypeAlias = "Callable[[str], str]"
"""What returns the words of a text id."""


def load_facts(folder: Path, say: Say) -> Facts:
    """Return the cards of a folder of compiled content in words; raises ContentError."""
    return read_facts(read_json(folder / FACTS), say)


def read_facts(value: Any, say: Say) -> Facts:
    """Return the cards of a JSON value in words; raises ContentError."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ContentError(FACTS, "it is of another version of the game")
    try:
        cards = tuple(_fact(say, item) for item in items(value["facts"]))
        return Facts(cards, tuple(_correction(say, item) for item in items(value["corrections"])))
    except KeyError as error:
        raise ContentError(FACTS, f"{str(error.args[0])[:40]!r} is missing in it") from error
    except (ValueError, TypeError) as error:
        raise ContentError(FACTS, f"something in it is wrong ({str(error)[:120]})") from error


def _fact(say: Say, value: Any) -> Fact:
    value = mapping(value)
    region, words = items(value["parallel"], 2, 2)
    return Fact(
        id=text(value["id"]),
        label=one_of(value["label"], LABELS),
        region=one_of(value["region"], REGIONS),
        claim=say(text(value["claim"])),
        known=say(text(value["known"])),
        sources=tuple(_source(say, source) for source in items(value["sources"], 1)),
        parallel=Parallel(one_of(region, REGIONS), say(text(words))),
        checked=say(text(value["checked"])),
        items=texts(value.get("items", [])),
        moments=texts(value.get("moments", [])),
    )


def _source(say: Say, value: Any) -> Source:
    get = mapping(value).get
    date, note = text(get("date", "")), text(get("note", ""))
    return Source(
        outlet=text(value["outlet"]),
        year=whole(value["year"], *YEARS),
        author=text(get("author", "")),
        title=text(get("title", "")),
        date=say(date) if date else "",
        note=say(note) if note else "",
    )


def _correction(say: Say, value: Any) -> Correction:
    value = mapping(value)
    topic, before, now, date = (say(text(value[part])) for part in ("topic", "before", "now", "date"))
    return Correction(one_of(value["region"], REGIONS), date, topic, before, now)
