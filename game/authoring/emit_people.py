"""People and policies as the game reads them."""

from __future__ import annotations

from typing import Any

from game.authoring import emit
from game.authoring import format as author
from game.authoring.carrying import conditions_in
from game.authoring.names import ON_FILE, Names
from game.authoring.project import Project, Spot
from game.content.reading import SHOWN
from game.engine.petals import FULL, PETALS


def _person(names: Names, spot: Spot, person: author.Person) -> dict[str, Any]:
    """Return one person, with what is on file about them as acts of day 0."""
    ledger = [[0, f"on_file.{petal}", amount] for petal in ON_FILE if (amount := getattr(person.on_file, petal))]
    for at, dated in enumerate(person.ledger):
        ledger += [[dated.day, *act] for act in emit.acts(names, spot / "ledger" / at / "acts", dated.acts)]
    if person.tolerance is not None and person.prunes_with is None:
        names.problems.append((spot / "tolerance").problem("somebody who may prune you needs 'prunes_with'"))
    if person.id != "you" and person.relation is None:
        names.problems.append(spot.problem("'relation' is missing"))
    if person.id != "you" and person.money is not None:
        names.problems.append((spot / "money").problem("only you have money"))
    relation = names.say(spot / "relation", f"{person.id}.relation", person.relation) if person.relation else ""
    return emit.both(
        {
            "id": person.id,
            "no_account": not person.account,
            "family": person.family,
            "tie": person.tie,
            "closeness": person.closeness,
            "tolerance": person.tolerance,
            "ties": emit.pairs(names, spot / "ties", person.ties),
            "ledger": ledger,
        },
        {
            "name": names.say(spot / "name", f"{person.id}.name", person.name),
            "relation": relation,
            "away": person.away,
            "prunes_with": emit.text(names, spot / "prunes_with", person.prunes_with, f"{person.id}.prunes_with"),
        },
    )


def people(names: Names, project: Project) -> list[dict[str, Any]]:
    """Return everybody, you first."""
    source = project.only("People")
    people: list[author.Person] = source.data
    if people and (people[0].id != "you" or people[0].money is None):
        names.problems.append((Spot(source) / 0).problem("the first person is 'you', with name, on_file and money"))
    return [_person(names, Spot(source) / at, person) for at, person in enumerate(people)]


def policy(names: Names, spot: Spot, policy: author.Policy) -> dict[str, Any]:
    """Return one policy; the petals of a tag as five numbers."""
    weights = [getattr(policy.weights, petal) for petal in PETALS]
    if sum(weights) != FULL:
        names.problems.append((spot / "weights").problem(f"the weights sum to {sum(weights)}, not to {FULL}"))
    prices = {}
    for tag, price in policy.tags.items():
        here = spot / "tags" / tag
        names.tag(here, tag)
        cheer = f"policy.{policy.id}.cheer.{tag}"
        prices[tag] = emit.both(
            {"deltas": [getattr(price, petal) for petal in PETALS], "lasts": price.lasts},
            {"cheer": names.say(here / "cheer", cheer, price.cheer) if price.cheer else ""},
        )
    later = set(policy.doors)
    for door, rule in policy.doors.items():
        for asked in conditions_in(rule.needs):
            if asked.door in later:
                what = f"a door can ask only for doors that stand above it; {asked.door!r} is tried later"
                names.problems.append((spot / "doors" / door / "needs").problem(what))
        later.remove(door)
    return {
        "id": policy.id,
        "weights": weights,
        "keeps": int(policy.keeps.split("/")[0]),
        "prices": prices,
        "doors": [
            [
                names.door(spot / "doors" / door, door),
                rule.at,
                emit.condition(names, spot / "doors" / door / "needs", rule.needs),
                *([rule.margin, rule.rises] if rule.rises else [rule.margin] if rule.margin else []),
            ]
            for door, rule in policy.doors.items()
        ],
        "explains": policy.explains,
        "sunlight": policy.sunlight,
        "absent": policy.absent,
        "moves": policy.moves,
        SHOWN: {"title": names.say(spot / "title", f"policy.{policy.id}.title", policy.title)},
    }
