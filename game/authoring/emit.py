"""Conditions, texts, acts and options as the game reads them: ids resolved, defaults left out."""

from __future__ import annotations

from typing import Any

from game.authoring import format as author
from game.authoring.names import Names
from game.authoring.project import Spot
from game.content.reading import SHOWN
from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.petals import PETALS
from game.engine.setup import WITHOUT_LETTER


def lean(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that are not at their default of nothing, which the loader has too."""
    return {name: value for name, value in fields.items() if value not in (None, "", 0, False, [], {})}


def both(rules: dict[str, Any], shown: dict[str, Any]) -> dict[str, Any]:
    """Return a thing of the story: what the rules read of it, and under SHOWN what is only shown, heard or said."""
    return {**lean(rules), SHOWN: lean(shown)}


def condition(names: Names, spot: Spot, wanted: author.Condition | None) -> Any:  # noqa: C901 (one line a key)
    """Return a condition as a nested list, `["flag", "has_comic"]`, or None."""
    if wanted is None:
        return None
    parts: list[Any] = []
    for key, together in (("all", wanted.all), ("any", wanted.any)):
        if together is not None:
            if not together:
                names.problems.append((spot / key).problem("the list is empty"))
            parts.append([key, [condition(names, spot / key / at, part) for at, part in enumerate(together)]])
    if wanted.not_ is not None:
        parts.append(["not", condition(names, spot / "not", wanted.not_)])
    if wanted.flag is not None:
        parts.append(["flag", names.flag(spot / "flag", wanted.flag)])
    if wanted.door is not None:
        parts.append(["door", names.door(spot / "door", wanted.door)])
    for key, by in (("pruned", CUT_BY_YOU), ("pruned_by", CUT_BY_THEM)):
        if (person := getattr(wanted, key)) is not None:
            parts.append(["severed", names.person(spot / key, person), by])
    for key, sign in (
        ("tie", "tie"),
        ("closeness", "closeness"),
        ("person_at_least", "person"),
        ("person_below", "person"),
    ):
        for person, number in (getattr(wanted, key) or {}).items():
            part = [sign, names.person(spot / key / person, person), number]
            parts.append(["not", part] if key == "person_below" else part)
    if wanted.close_to is not None:
        parts.append(["close_to", wanted.close_to.people, wanted.close_to.at_least])
    parts += _about_you(names, spot, wanted)
    if not parts:
        names.problems.append(spot.problem("the condition is empty"))
        return None
    return parts[0] if len(parts) == 1 else ["all", parts]


def _about_you(names: Names, spot: Spot, wanted: author.Condition) -> list[Any]:
    """Return the parts of a condition that are about you."""
    parts: list[Any] = []
    if wanted.score_at_least is not None:
        parts.append(["score", wanted.score_at_least])
    if wanted.score_below is not None:
        parts.append(["not", ["score", wanted.score_below]])
    if wanted.aim is not None:
        parts.append(["aim", names.aim(spot / "aim", wanted.aim)])
    if wanted.aim_reached is not None:
        # told by what each aim asks for, so that the rules need no such condition of their own
        reached = ["any", [["all", [["aim", at], asked]] for at, asked in enumerate(names.reached(spot))]]
        parts.append(reached if wanted.aim_reached else ["not", reached])
    if wanted.consent is not None:
        parts.append(["consent", wanted.consent])
    if wanted.money_at_least is not None:
        parts.append(["money", wanted.money_at_least])
    if wanted.edition is not None:
        parts.append(["edition", names.edition(spot / "edition", wanted.edition)])
    if wanted.without_letter is not None:
        asked = ["option", WITHOUT_LETTER]
        parts.append(asked if wanted.without_letter else ["not", asked])
    return parts


def text(names: Names, spot: Spot, words: str | list[author.Variant] | None, text_id: str) -> list[Any]:
    """Return the variants of a text as [id] or [id, condition]; the first has the plain id."""
    if words is None:
        return []
    if isinstance(words, str):
        return [[names.say(spot, text_id, words)]]
    variants: list[Any] = []
    for index, variant in enumerate(words):
        here = spot / index
        # a second way to say it leaves the first one its id, and the translations of it their place
        said = names.say(here, text_id if index == 0 else f"{text_id}.{index + 1}", variant.words)
        is_last = index == len(words) - 1
        if is_last and variant.when is not None:
            names.problems.append(
                (here / "when").problem("the last way to say it has no 'when', so that one always fits")
            )
        if not is_last and variant.when is None:
            names.problems.append(here.problem("without 'when' the ways below are never said"))
        when = condition(names, here / "when", variant.when)
        variants.append([said] if when is None else [said, when])
    return variants


def acts(names: Names, spot: Spot, done: list[str | author.ActAmount]) -> list[Any]:
    """Return acts as [tag] or [tag, amount]."""
    result: list[Any] = []
    for index, act in enumerate(done):
        if isinstance(act, str):
            result.append([names.tag(spot / index, act)])
        else:
            result.append([names.tag(spot / index / "tag", act.tag), act.amount])
    return result


def pairs(names: Names, spot: Spot, values: dict[str, Any]) -> list[Any]:
    """Return a mapping from people as [index, value]."""
    return [[names.person(spot / person, person), value] for person, value in values.items()]


def later(names: Names, spot: Spot, wanted: list[author.Later]) -> list[Any]:
    """Return what comes some days from now as [days, person, acts]."""
    return [
        [act.days, names.person(spot / at / "who", act.who), acts(names, spot / at / "acts", act.acts)]
        for at, act in enumerate(wanted)
    ]


def asked(names: Names, spot: Spot, wanted: author.Asks | None) -> tuple[int, str]:
    """Return the score and the door that something asks for, 0 and "" for none."""
    if wanted is None:
        return 0, ""
    if (wanted.score_at_least is None) is (wanted.door is None):
        names.problems.append(spot.problem("give either score_at_least or door"))
    return wanted.score_at_least or 0, names.door(spot / "door", wanted.door) if wanted.door else ""


def option(names: Names, spot: Spot, wanted: author.Option, moment: str) -> dict[str, Any]:
    """Return one option; its texts are `moment.option`, `moment.option.says` and so on."""
    here = f"{moment}.{wanted.id}"
    asks_score, asks_door = asked(names, spot / "asks", wanted.asks)
    for index, flag in enumerate(wanted.clears):
        names.flag(spot / "clears" / index, flag)
    unseen = wanted.unseen
    return both(
        {
            "id": wanted.id,
            "acts": acts(names, spot / "acts", wanted.acts),
            "money": wanted.costs.money,
            "hours": wanted.costs.hours,
            "needs": condition(names, spot / "needs", wanted.needs),
            "asks_score": asks_score,
            "asks_door": asks_door,
            "never": names.say(spot / "never", f"{here}.never", wanted.never) if wanted.never else "",
            "sets": wanted.sets,
            "clears": wanted.clears,
            "earns": wanted.earns,
            "closeness": pairs(names, spot / "closeness", wanted.closeness),
            "ties": pairs(names, spot / "tie", wanted.tie),
            "prunes": names.person(spot / "prunes", wanted.prunes) if wanted.prunes else None,
            "later": later(names, spot / "later", wanted.later),
            "brings": wanted.brings,
            "writes": rule_part(names, spot / "writes", wanted.writes),
        },
        {
            "words": names.say(spot / "words", here, wanted.words),
            "mood": pairs(names, spot / "mood", wanted.mood),
            "by": pairs(names, spot / "by", wanted.by),
            "place": names.place(spot / "place", wanted.place) if wanted.place else "",
            **_queue(names, spot / "queue", wanted.queue),
            "rule_words": _rule_words(names, spot / "writes", wanted.writes, here),
            "says": text(names, spot / "says", wanted.says, f"{here}.says"),
            "unseen": unseen
            and [
                names.person(spot / "unseen" / "who", unseen.who),
                names.say(spot / "unseen" / "words", f"{here}.unseen", unseen.words),
            ],
        },
    )


def _queue(names: Names, spot: Spot, wanted: str | author.Queue | None) -> dict[str, Any]:
    """Return how long you stand before an answer, and the door that makes it short."""
    if not isinstance(wanted, author.Queue):
        return {"queue": wanted}
    return {"queue": "long", "queue_door": names.door(spot / "short_with", wanted.short_with)}


def rule_part(names: Names, spot: Spot, wanted: author.RulePart | None) -> dict[str, Any] | None:
    """Return what an option says of the rule that the player writes."""
    if wanted is None:
        return None
    said = {
        "tags": wanted.tags and [names.tag(spot / "tags" / at, tag) for at, tag in enumerate(wanted.tags)],
        "moves": wanted.moves and [wanted.moves.get(petal, 0) for petal in PETALS],  # type: ignore[call-overload]
        "lasts": wanted.lasts,
    }
    found = {name: value for name, value in said.items() if value is not None}
    if not found:
        names.problems.append(spot.problem("say 'tags', 'moves' or 'lasts'"))
    return found


def _rule_words(names: Names, spot: Spot, wanted: author.RulePart | None, option: str) -> str:
    """Return the id of what an option says of the rule as a part of one sentence; "" where it has no such words."""
    if wanted is None or wanted.words is None:
        return ""
    if sum(part is not None for part in (wanted.tags, wanted.moves, wanted.lasts)) > 1:
        names.problems.append(spot.problem("'words' are of one of 'tags', 'moves' and 'lasts'"))
    return names.say(spot / "words", f"{option}.rule", wanted.words)
