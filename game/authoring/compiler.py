"""Compiles the author's files into what the game loads: `story.json` and `text/en.json`, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from game.authoring import emit, fingerprint
from game.authoring import format as author
from game.authoring.names import ON_FILE, Names, gather
from game.authoring.problems import ContentProblemsError
from game.authoring.project import Project, Spot, read_project
from game.authoring.writing import write_whole
from game.engine.petals import FULL, PETALS
from game.engine.setup import CUTS

FORMAT: Final = 1
WORDS_ONLY: Final = {
    *("card", "cheer", "claim", "end", "epilogues", "headline", "line", "mood", "name", "never", "notice", "open"),
    *("panel", "places", "provenance", "prunes_with", "relation", "says", "shows", "shut", "source", "stakes"),
    *("street", "title", "unseen", "weekday", "words"),
}
"""Parts of a story that no rule reads: a run plays the same whatever they say."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """The story as the game reads it, its English texts by id, the content version, and what the files were."""

    story: dict[str, Any]
    texts: dict[str, str]
    version: str
    sources: str = ""


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
    return emit.lean(
        {
            "id": person.id,
            "name": names.say(spot / "name", f"{person.id}.name", person.name),
            "relation": names.say(spot / "relation", f"{person.id}.relation", person.relation)
            if person.relation
            else "",
            "no_account": not person.account,
            "family": person.family,
            "tie": person.tie,
            "closeness": person.closeness,
            "tolerance": person.tolerance,
            "prunes_with": emit.text(names, spot / "prunes_with", person.prunes_with, f"{person.id}.prunes_with"),
            "ties": emit.pairs(names, spot / "ties", person.ties),
            "ledger": ledger,
        }
    )


def _people(names: Names, project: Project) -> list[dict[str, Any]]:
    """Return everybody, you first."""
    source = project.only("People")
    people: list[author.Person] = source.data
    if people and (people[0].id != "you" or people[0].money is None):
        names.problems.append((Spot(source) / 0).problem("the first person is 'you', with name, on_file and money"))
    return [_person(names, Spot(source) / at, person) for at, person in enumerate(people)]


def _policy(names: Names, spot: Spot, policy: author.Policy) -> dict[str, Any]:
    """Return one policy; the petals of a tag as five numbers."""
    weights = [getattr(policy.weights, petal) for petal in PETALS]
    if sum(weights) != FULL:
        names.problems.append((spot / "weights").problem(f"the weights sum to {sum(weights)}, not to {FULL}"))
    prices = {}
    for tag, price in policy.tags.items():
        here = spot / "tags" / tag
        names.tag(here, tag)
        cheer = f"policy.{policy.id}.cheer.{tag}"
        prices[tag] = emit.lean(
            {
                "deltas": [getattr(price, petal) for petal in PETALS],
                "lasts": price.lasts,
                "cheer": names.say(here / "cheer", cheer, price.cheer) if price.cheer else "",
            }
        )
    return {
        "id": policy.id,
        "title": names.say(spot / "title", f"policy.{policy.id}.title", policy.title),
        "weights": weights,
        "keeps": int(policy.keeps.split("/")[0]),
        "prices": prices,
        "doors": [
            [
                names.door(spot / "doors" / door, door),
                rule.at,
                emit.condition(names, spot / "doors" / door / "needs", rule.needs),
            ]
            for door, rule in policy.doors.items()
        ],
        "explains": policy.explains,
        "sunlight": policy.sunlight,
        "absent": policy.absent,
        "moves": policy.moves,
    }


def _day(names: Names, spot: Spot, day: author.Day, text_id: str) -> dict[str, Any]:
    """Return one day of a level."""
    return {
        "weekday": names.say(spot / "weekday", f"weekday.{day.weekday.lower()}", day.weekday),
        "calendar": day.calendar,
        "hours": day.hours,
        "slots": [day.slots.museum, day.slots.class_, day.slots.home],
        "headline": emit.text(names, spot / "headline", day.headline, f"{text_id}.headline"),
        "notice": emit.text(names, spot / "notice", day.notice, f"{text_id}.notice"),
    }


def _level(names: Names, spot: Spot, level: author.Level, first: int) -> dict[str, Any]:
    """Return one level; its moments are `first` and the following."""
    names.known(spot / "policy", level.policy, "policy", names.policies)
    return {
        "id": level.id,
        "number": level.number,
        "title": names.say(spot / "title", f"{level.id}.title", level.title),
        "policy": level.policy,
        "days": [_day(names, spot / "days" / at, day, f"{level.id}.day{at + 1}") for at, day in enumerate(level.days)],
        "moments": [first, len(level.moments)],
        "street": [names.place(spot / "street" / at, place) for at, place in enumerate(level.street)],
        "stakes": emit.text(names, spot / "stakes", level.stakes, f"{level.id}.stakes"),
        "end": emit.text(names, spot / "end", level.end, f"{level.id}.end"),
    }


def _levels(names: Names, project: Project) -> list[dict[str, Any]]:
    """Return all levels; days must follow each other on the calendar."""
    levels: list[dict[str, Any]] = []
    first, calendar = 0, -1
    for source in project.levels:
        level: author.Level = source.data
        levels.append(_level(names, Spot(source), level, first))
        first += len(level.moments)
        for at, day in enumerate(level.days):
            if day.calendar <= calendar:
                what = f"this day must come after day {calendar} of the calendar"
                names.problems.append((Spot(source) / "days" / at / "calendar").problem(what))
            calendar = max(calendar, day.calendar)
    for index, cut in enumerate(CUTS):
        if not any(day["slots"][index] for level in levels for day in level["days"]):
            names.problems.append((Spot(project.levels[0]) / "days").problem(f"the cut {cut} has no slots on any day"))
    return levels


def _endings(names: Names, project: Project) -> dict[str, Any]:
    """Return the endings and the epilogues."""
    source = project.only("Endings")
    spot = Spot(source)
    endings: list[author.Ending] = source.data.endings
    for at, one in enumerate(endings):
        if (one.needs is None) is not (at == len(endings) - 1):
            what = "the last ending has no 'needs', so that one always fits; all others have"
            names.problems.append((spot / "endings" / at).problem(what))
    return {
        "endings": [
            emit.lean(
                {
                    "id": one.id,
                    "title": emit.text(names, spot / "endings" / at / "title", one.title, f"ending.{one.id}.title"),
                    "line": emit.text(names, spot / "endings" / at / "line", one.line, f"ending.{one.id}.line"),
                    "needs": emit.condition(names, spot / "endings" / at / "needs", one.needs),
                }
            )
            for at, one in enumerate(endings)
        ],
        "epilogues": [
            [
                names.person(spot / "epilogues" / who, who),
                emit.text(names, spot / "epilogues" / who, words, f"epilogue.{who}"),
            ]
            for who, words in source.data.epilogues.items()
        ],
    }


def _world(names: Names, project: Project) -> dict[str, Any]:
    """Return aims, doors, places and the words for acts."""
    aims, doors, places, acts = (Spot(project.only(kind)) for kind in ("Aims", "Doors", "Places", "Acts"))
    return {
        "aims": [
            {
                "id": aim.id,
                "words": names.say(aims / at / "words", f"aim.{aim.id}", aim.words),
                "line": names.say(aims / at / "line", f"aim.{aim.id}.line", aim.line),
                "reached": emit.condition(names, aims / at / "reached", aim.reached),
            }
            for at, aim in enumerate(aims.source.data)
        ],
        "doors": [
            {"id": door.id, "place": names.place(doors / at / "place", door.place)}
            | {
                part: names.say(doors / at / part, f"door.{door.id}.{part}", getattr(door, part))
                for part in ("name", "open", "shut")
            }
            for at, door in enumerate(doors.source.data)
        ],
        "places": {
            place: [
                names.say(places / place / "name", f"place.{place}", words.name),
                names.say(places / place / "line", f"place.{place}.line", words.line),
            ]
            for place, words in places.source.data.items()
        },
        "acts": {tag: names.say(acts / tag, f"act.{tag}", words) for tag, words in acts.source.data.items()},
    }


def interface_words(project: Project) -> Iterator[tuple[Spot, str, str]]:
    """Yield the spot, the id and the words of every interface text."""
    interface = Spot(project.only("Interface"))
    for text_id, words in interface.source.data.items():
        if isinstance(words, str):
            yield interface / text_id, text_id, words
        else:
            for part, inner in words.items():
                yield interface / text_id / part, f"{text_id}.{part}", inner


def _rules_only(value: Any) -> Any:
    """Return a value without the parts that no rule reads."""
    if isinstance(value, dict):
        return {key: _rules_only(item) for key, item in value.items() if key not in WORDS_ONLY}
    return [_rules_only(item) for item in value] if isinstance(value, list) else value


def canonical(value: Any) -> str:
    """Return JSON that is the same text for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def compile_project(project: Project) -> Compiled:
    """Return the compiled content; raises ContentProblemsError with everything that leads nowhere."""
    names = gather(project)
    people = _people(names, project)
    story: dict[str, Any] = {
        "format": FORMAT,
        "money": project.only("People").data[0].money or 0,
        "people": people,
        "policies": [_policy(names, Spot(source), source.data) for source in project.policies],
        "levels": _levels(names, project),
        "moments": [emit.moment(names, spot, moment) for spot, moment in project.moments()],
        **_endings(names, project),
        **_world(names, project),
    }
    for spot, text_id, words in interface_words(project):
        names.say(spot, text_id, words)
    if names.problems:
        raise ContentProblemsError(names.problems)
    version = hashlib.sha256(canonical(_rules_only(story)).encode()).hexdigest()[:12]
    return Compiled({**story, "content": version}, dict(sorted(names.texts.items())), version)


def write(compiled: Compiled, folder: Path) -> None:
    """Write the compiled content into a folder, which then holds nothing else of it.

    A game or a test may be reading the old one, so each file is whole at any time. Raises OSError.
    """
    (folder / "text").mkdir(parents=True, exist_ok=True)
    for stale in (folder / "text").glob("*.json"):
        if stale.name != "en.json":
            stale.unlink()
    write_whole(folder / "story.json", canonical(compiled.story) + "\n")
    write_whole(folder / "text" / "en.json", canonical(compiled.texts) + "\n")
    fingerprint.note(folder, compiled.sources)


def compiled_folder(levels: Path) -> Compiled:
    """Return the compiled content of a folder of levels; raises ContentProblemsError with everything that is wrong."""
    sources = fingerprint.of_sources(levels)  # before they are read: what changes meanwhile makes it stale, not fresh
    return replace(compile_project(read_project(levels)), sources=sources)


def compile_folder(levels: Path, out: Path) -> Compiled:
    """Return the compiled content of a folder of levels after writing it to `out`."""
    compiled = compiled_folder(levels)
    write(compiled, out)
    return compiled
