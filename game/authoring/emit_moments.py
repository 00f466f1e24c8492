"""Moments as the game reads them: what the rules read of a card, and what is shown of it."""

from __future__ import annotations

from typing import Any

from game.authoring import format as author
from game.authoring.emit import both, condition, option, pairs, text
from game.authoring.emit_panels import panel
from game.authoring.names import Names
from game.authoring.project import Spot


def moment(names: Names, spot: Spot, wanted: author.Moment) -> dict[str, Any]:
    """Return one moment; its card's text is `moment.card`."""
    return both(
        {
            "id": wanted.id,
            "place": names.place(spot / "place", wanted.place),
            "options": [option(names, spot / "options" / at, one, wanted.id) for at, one in enumerate(wanted.options)],
            "days": wanted.days,
            "editions": _editions(names, spot / "editions", wanted.editions),
            "must": wanted.must,
            "late": wanted.place in names.dark,
            "needs": condition(names, spot / "needs", wanted.needs),
            "people": pairs(names, spot / "people", wanted.people),
        },
        {
            "card": text(names, spot / "card", wanted.card, f"{wanted.id}.card"),
            "by": pairs(names, spot / "by", wanted.by),
            "provenance": wanted.provenance,
            "title": names.say(spot / "title", f"{wanted.id}.card.title", wanted.title) if wanted.title else "",
            **panel(names, spot, wanted),
            **_thing(names, spot / "thing", wanted),
            "loads_slowly": condition(names, spot / "loads_slowly", wanted.loads_slowly),
            "shows": wanted.shows,
        },
    )


def _editions(names: Names, spot: Spot, wanted: list[str] | None) -> list[int]:
    """Return the editions that a moment may come in, all that do not ask to be named where it names none."""
    if wanted is None:
        return [index for name, index in names.editions.items() if name not in names.named_only]
    return sorted({names.edition(spot / at, name) for at, name in enumerate(wanted)})


def _thing(names: Names, spot: Spot, wanted: author.Moment) -> dict[str, Any]:
    """Return what somebody shows you or what stands there: its picture, and what can be seen on it."""
    if wanted.thing is None:
        return {}
    words = names.say(spot / "words", f"{wanted.id}.card.thing", wanted.thing.words)
    return {"thing": wanted.thing.picture, "thing_words": words, "thing_stands": wanted.thing.stands}
