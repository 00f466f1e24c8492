"""Fact cards, claims to sort and corrections as the game reads them; their words are kept apart from the story's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from game.authoring.emit import lean
from game.authoring.project import Spot

if TYPE_CHECKING:
    from game.authoring import format as author
    from game.authoring.names import Names
    from game.authoring.project import Project

FORMAT: Final = 1  # game/content/facts.py and game/content/sorter.py read no other


def facts(names: Names, project: Project) -> dict[str, Any]:
    """Return all fact cards and corrections; notes a problem for an id that is there twice or leads nowhere."""
    names.twice([(spot, fact.id) for spot, fact in project.facts()], "fact")
    moments = [moment.id for _, moment in project.moments()]
    for spot, fact in project.facts():
        for at, moment in enumerate(fact.moments):
            names.known(spot / "moments" / at, moment, "moment", moments)
    corrections = Spot(project.only("Corrections")) / "corrections"
    made = corrections.source.data.corrections
    return {
        "format": FORMAT,
        "facts": [_fact(names, spot, fact) for spot, fact in project.facts()],
        "corrections": [_correction(names, corrections / at, at + 1, one) for at, one in enumerate(made)],
    }


def sorter(names: Names, project: Project) -> dict[str, Any]:
    """Return all claims to sort; notes a problem for an id that is there twice and for a card that is not there."""
    known = [fact.id for _, fact in project.facts()]
    names.twice([(spot, item.id) for spot, item in project.sorted_claims()], "claim to sort")
    items = []
    for spot, item in project.sorted_claims():
        names.known(spot / "fact", item.fact, "fact", known)
        texts = {part: _say(names, f"sort.{item.id}.{part}", getattr(item, part)) for part in ("claim", "feedback")}
        items.append(lean({"id": item.id, "answer": item.answer, "fact": item.fact, "booster": item.booster, **texts}))
    return {"format": FORMAT, "items": items}


def _say(names: Names, text_id: str, words: str) -> str:
    """Return the id under which words are kept apart."""
    names.apart[text_id] = words
    return text_id


def _fact(names: Names, spot: Spot, fact: author.Fact) -> dict[str, Any]:
    """Return one card; its words are `fact.id.claim` and so on."""
    here = f"fact.{fact.id}"
    return {
        "id": fact.id,
        "label": fact.label,
        "region": fact.region,
        "claim": _say(names, f"{here}.claim", fact.claim),
        "known": _say(names, f"{here}.known", fact.known),
        "sources": [_source(names, f"{here}.source.{at + 1}", one) for at, one in enumerate(fact.sources)],
        "parallel": [fact.parallel.region, _say(names, f"{here}.parallel", fact.parallel.words)],
        "checked": _day(names, spot / "checked", fact.checked),
        **lean({"items": fact.items, "moments": fact.moments}),
    }


def _source(names: Names, here: str, source: author.FactSource) -> dict[str, Any]:
    """Return one source: what is printed on it as it is, and what is said about it as words."""
    said = {part: _say(names, f"{here}.{part}", words) for part in ("date", "note") if (words := getattr(source, part))}
    printed = {"outlet": source.outlet, "year": source.year, "author": source.author, "title": source.title}
    return {**lean(printed), **said}


def _correction(names: Names, spot: Spot, number: int, one: author.Correction) -> dict[str, Any]:
    """Return one correction."""
    here = f"correction.{number}"
    texts = {part: _say(names, f"{here}.{part}", getattr(one, part)) for part in ("topic", "before", "now")}
    return {"region": one.region, "date": _day(names, spot / "date", one.date), **texts}


def _day(names: Names, spot: Spot, day: str) -> str:
    """Return the id of the words of a day; notes a problem for one that no calendar has."""
    try:
        real = date.fromisoformat(day)
    except ValueError:
        names.problems.append(spot.problem(f"there is no day {day}"))
        return ""
    return _say(names, f"day.{day}", f"{real.day} {real:%B} {real.year}")
