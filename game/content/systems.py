"""Other systems and circumstances, read when a player comes to them, with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from game.content.facts import LABELS
from game.content.parts import petals
from game.content.reading import items, mapping, one_of, text, texts, truth, whole
from game.engine.other_rules import Circumstance, ListRule, System, SystemDoor
from game.engine.petals import FULL, TOP
from game.engine.policy import NIGHT_PARTS, Policy, Price
from game.resources import ContentError, read_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.content.facts import Say

SYSTEMS: Final = "systems.json"
FORMAT: Final = 1
PETAL_COUNT: Final = 5
MOST_DAYS: Final = 1000


def load_systems(
    folder: Path, say: Say, policies: Mapping[str, Policy]
) -> tuple[tuple[System, ...], tuple[Circumstance, ...]]:
    """Return systems and circumstances of a folder of compiled content in words; raises ContentError."""
    value = read_json(folder / SYSTEMS)
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ContentError(SYSTEMS, "it is of another version of the game")
    try:
        systems = tuple(_system(say, item, policies) for item in items(value["systems"]))
        return systems, tuple(_circumstance(say, item) for item in items(value["circumstances"]))
    except KeyError as error:
        raise ContentError(SYSTEMS, f"{str(error.args[0])[:40]!r} is missing in it") from error
    except (ValueError, TypeError) as error:
        raise ContentError(SYSTEMS, f"something in it is wrong ({str(error)[:120]})") from error


def _system(say: Say, value: Any, policies: Mapping[str, Policy]) -> System:
    get = mapping(value).get
    identity, named, weights = text(value["id"]), text(get("policy", "")), get("weights")
    policy = policies[named] if named else None
    if weights is not None:
        prices = {tag: _price(price) for tag, price in mapping(get("prices", {})).items()}
        keeps = whole(get("keeps", NIGHT_PARTS), 0, NIGHT_PARTS)
        policy = Policy(f"system.{identity}", petals(weights, 0, FULL), keeps, prices)
    listed = _list_rule(get("listed"))
    if policy is None and listed is None:
        message = f"{identity} has no rules"
        raise ValueError(message)
    return System(
        id=identity,
        title=say(text(value["title"])),
        label=one_of(value["label"], LABELS),
        sees=say(text(value["sees"])),
        ignores=say(text(value["ignores"])),
        fact=text(get("fact", "")),
        policy=policy,
        doors=tuple(_door(say, door) for door in items(get("doors", []))),
        is_risk=truth(get("risk", False)),
        listed=listed,
        stands_in=text(get("stands_in", "")),
    )


def _price(value: Any) -> Price:
    deltas, lasts = items(value, 2, 2)
    return Price(petals(deltas, -FULL, FULL), truth(lasts))


def _door(say: Say, value: Any) -> SystemDoor:
    words, at = items(value, 2, 2)
    return SystemDoor(say(text(words)), whole(at, 0, TOP))


def _list_rule(value: Any) -> ListRule | None:
    if value is None:
        return None
    get = mapping(value).get
    return ListRule(
        frozenset(texts(get("puts_on", []))), frozenset(texts(get("takes_off", []))), whole(get("least"), 1)
    )


def _circumstance(say: Say, value: Any) -> Circumstance:
    get = mapping(value).get
    words, takes, gives = items(value["repair"], 3, 3)
    friend = get("friend")
    tie, total = items(friend, 2, 2) if friend is not None else (0, 0)
    acts = []
    for tag, first, every in (items(act, 3, 3) for act in items(get("acts", []))):
        acts.append((text(tag), whole(first, 0, MOST_DAYS), whole(every, 1, MOST_DAYS)))
    return Circumstance(
        id=text(value["id"]),
        title=say(text(value["title"])),
        line=say(text(value["line"])),
        acts=tuple(acts),
        friend=None if friend is None else (whole(tie, 1), whole(total, 0, TOP)),
        no_account=truth(get("no_account", False)),
        repair=say(text(words)),
        takes=whole(takes, 0, PETAL_COUNT - 1),
        gives=whole(gives, 0, PETAL_COUNT - 1),
    )
