"""Other systems and circumstances as the game reads them; their words are kept apart from the story's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from game.authoring.emit import lean
from game.authoring.project import Spot
from game.engine.petals import FULL, PETALS

if TYPE_CHECKING:
    from game.authoring import format as author
    from game.authoring.names import Names
    from game.authoring.project import Project

FORMAT: Final = 1  # game/content/systems.py reads no other


def systems(names: Names, project: Project) -> dict[str, Any]:
    """Return all other systems and circumstances; notes a problem for what leads nowhere."""
    source = project.only("Systems")
    spot, made = Spot(source), source.data
    for kind, found in (("system", made.systems), ("circumstance", made.circumstances)):
        names.twice([(spot / f"{kind}s" / at, one.id) for at, one in enumerate(found)], kind)
    facts = {fact.id: fact.label for _, fact in project.facts()}
    policies = [policy.data.id for policy in project.policies]
    for at, one in enumerate(made.systems):
        here = spot / "systems" / at
        if one.fact is not None:
            names.known(here / "fact", one.fact, "fact", list(facts))
            if (label := facts.get(one.fact, one.label)) != one.label:
                names.problems.append((here / "label").problem(f"the card {one.fact!r} is {label!r}"))
        if one.policy is not None:
            names.known(here / "policy", one.policy, "policy", policies)
        if one.stands_in is not None:
            names.known(here / "stands_in", one.stands_in, "system", [other.id for other in made.systems])
        if sum(part is not None for part in (one.policy, one.weights, one.listed)) != 1:
            names.problems.append(here.problem("say one of 'policy', 'weights' and 'listed'"))
    return {
        "format": FORMAT,
        "systems": [_system(names, spot / "systems" / at, one) for at, one in enumerate(made.systems)],
        "circumstances": [
            _circumstance(names, spot / "circumstances" / at, one) for at, one in enumerate(made.circumstances)
        ],
    }


def _say(names: Names, text_id: str, words: str) -> str:
    """Return the id under which words are kept apart."""
    names.apart[text_id] = words
    return text_id


def _system(names: Names, spot: Spot, one: author.System) -> dict[str, Any]:
    """Return one system; its words are `system.id.title` and so on."""
    here = f"system.{one.id}"
    weights = None
    if one.weights is not None:
        weights = [getattr(one.weights, petal) for petal in PETALS]
        if sum(weights) != FULL:
            names.problems.append((spot / "weights").problem(f"the weights sum to {sum(weights)}, not to {FULL}"))
    prices = {
        names.tag(spot / "tags" / tag, tag): [[getattr(price, petal) for petal in PETALS], price.lasts]
        for tag, price in one.tags.items()
    }
    listed = None
    if one.listed is not None:
        sides = {"puts_on": one.listed.puts_on, "takes_off": one.listed.takes_off}
        told = {
            side: [names.tag(spot / "listed" / side / at, tag) for at, tag in enumerate(tags)]
            for side, tags in sides.items()
        }
        listed = {**told, "least": one.listed.least}
    return lean(
        {
            "id": one.id,
            "label": one.label,
            "fact": one.fact or "",
            "policy": one.policy or "",
            "weights": weights,
            "keeps": one.keeps,
            "prices": prices,
            "risk": one.risk,
            "stands_in": one.stands_in or "",
            "listed": listed,
            "doors": [[_say(names, f"{here}.door.{at + 1}", door.words), door.at] for at, door in enumerate(one.doors)],
            **{part: _say(names, f"{here}.{part}", getattr(one, part)) for part in ("title", "sees", "ignores")},
        }
    )


def _circumstance(names: Names, spot: Spot, one: author.Circumstance) -> dict[str, Any]:
    """Return one circumstance; its words are `circumstance.id.title` and so on."""
    here = f"circumstance.{one.id}"
    acts = [[names.tag(spot / "acts" / at / "tag", act.tag), act.first, act.every] for at, act in enumerate(one.acts)]
    return lean(
        {
            "id": one.id,
            "title": _say(names, f"{here}.title", one.title),
            "line": _say(names, f"{here}.line", one.line),
            "acts": acts,
            "friend": [one.friend.tie, one.friend.score] if one.friend else None,
            "no_account": one.no_account,
            "repair": [
                _say(names, f"{here}.repair", one.repair.words),
                PETALS.index(one.repair.take),
                PETALS.index(one.repair.give),
            ],
        }
    )
