"""Compiles the author's files into what the game loads, the same bytes every time.

`story.json` is for the rules, `looks.json` for the pages; `text/en.json` has the words.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from game.authoring import emit
from game.authoring import format as author
from game.authoring.names import ON_FILE, Names, gather
from game.authoring.problems import ContentProblemsError
from game.authoring.project import Project, Spot, read_project
from game.engine.editions import QUESTIONS
from game.engine.petals import FULL, PETALS
from game.engine.story import NOBODY

FORMAT: Final = 2
WORDS_ONLY: Final = {
    *("about", "ajar", "card", "cheer", "cheers", "claim", "end", "epilogues", "headline", "length", "line", "look"),
    *("mood", "name", "never", "notice", "open", "panel", "panel_door", "places", "provenance", "prunes_with"),
    *("relation", "runs_on", "says", "short", "shows", "shut", "source", "stakes", "street", "title", "unseen"),
    *("weekday", "words"),
}
"""Parts of a story that no rule reads: a run plays the same whatever they say."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """The story as the game reads it, its English texts by id, how its pages are drawn, and the content version."""

    story: dict[str, Any]
    texts: dict[str, str]
    looks: dict[str, Any]
    version: str


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


def _slots(names: Names, spot: Spot, slots: dict[str, int]) -> list[int]:
    """Return how many moments each edition sees on a day, in their order."""
    for name in slots:
        names.edition(spot / name, name)
    return [slots.get(name, 0) for name in names.editions]


def _day(names: Names, spot: Spot, day: author.Day, text_id: str) -> dict[str, Any]:
    """Return one day of a level."""
    return {
        "weekday": names.say(spot / "weekday", f"weekday.{day.weekday.lower()}", day.weekday),
        "calendar": day.calendar,
        "hours": day.hours,
        "slots": _slots(names, spot / "slots", day.slots),
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
        "look": names.look(spot / "look", level.look),
        "street": [names.front(spot / "street" / at, place) for at, place in enumerate(level.street)],
        "stakes": emit.text(names, spot / "stakes", level.stakes, f"{level.id}.stakes"),
        "end": emit.text(names, spot / "end", level.end, f"{level.id}.end"),
        **emit.lean({"cheers": level.cheers, "ajar": level.doors == "ajar", "runs_on": level.runs_on}),
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
    for edition, index in names.editions.items():
        if not any(day["slots"][index] for level in levels for day in level["days"]):
            names.problems.append(
                (Spot(project.levels[0]) / "days").problem(f"the edition {edition} has no slots on any day")
            )
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


def _editions(names: Names, project: Project) -> list[dict[str, Any]]:
    """Return the editions; one of them is what the title proposes."""
    source = project.only("Editions")
    spot, editions = Spot(source), source.data
    if sum(edition.default for edition in editions) != 1:
        names.problems.append(spot.problem("one edition has 'default: true', so that the title can propose it"))
    return [
        {
            "id": edition.id,
            **{
                part: names.say(spot / at / part, f"edition.{edition.id}{end}", getattr(edition, part))
                for part, end in (("name", ""), ("length", ".length"), ("short", ".short"))
            },
            "asks": sorted(set(edition.asks), key=QUESTIONS.index),
            **emit.lean({"brisk": edition.brisk, "default": edition.default}),
        }
        for at, edition in enumerate(editions)
    ]


def _place(names: Names, spot: Spot, place_id: str, place: author.Place) -> dict[str, Any]:
    """Return one place."""
    if not place.street and place.front is not None:
        names.problems.append((spot / "front").problem("a place with 'street: false' has no front"))
    return emit.lean(
        {
            "name": names.say(spot / "name", f"place.{place_id}", place.name),
            "line": names.say(spot / "line", f"place.{place_id}.line", place.line),
            "picture": place.picture,
            "front": place.front,
            "ground": names.palette(spot / "ground", place.ground) if place.ground else "",
            "no_flower": not place.flower,
        }
    )


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
                "about": names.person(aims / at / "about", aim.about) if aim.about else NOBODY,
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
        "places": {place: _place(names, places / place, place, one) for place, one in places.source.data.items()},
        "acts": {tag: names.say(acts / tag, f"act.{tag}", words) for tag, words in acts.source.data.items()},
    }


def _looks(names: Names, project: Project) -> dict[str, Any]:
    """Return the looks, and which of them the pages have that belong to no level."""
    source = project.only("Looks")
    looks: author.Looks = source.data
    spot = Spot(source)
    for name, look in looks.looks.items():
        names.known(spot / "looks" / name / "palette", look.palette, "palette for pictures", names.grades)
        if look.ground is not None:
            names.palette(spot / "looks" / name / "ground", look.ground)
    pages = {page.name: getattr(looks.pages, page.name) for page in fields(looks.pages)}
    return {
        "pages": {page: names.look(spot / "pages" / page, look) for page, look in pages.items()},
        "looks": {name: emit.lean(asdict(look)) for name, look in looks.looks.items()},
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
        "editions": _editions(names, project),
        "people": people,
        "policies": [_policy(names, Spot(source), source.data) for source in project.policies],
        "levels": _levels(names, project),
        "moments": [emit.moment(names, spot, moment) for spot, moment in project.moments()],
        **_endings(names, project),
        **_world(names, project),
    }
    for spot, text_id, words in interface_words(project):
        names.say(spot, text_id, words)
    looks = _looks(names, project)
    if names.problems:
        raise ContentProblemsError(names.problems)
    version = hashlib.sha256(canonical(_rules_only(story)).encode()).hexdigest()[:12]
    return Compiled({**story, "content": version}, dict(sorted(names.texts.items())), looks, version)


def write(compiled: Compiled, folder: Path) -> None:
    """Write the compiled content into a folder, which then holds nothing else of it."""
    (folder / "text").mkdir(parents=True, exist_ok=True)
    for stale in (folder / "text").glob("*.json"):
        if stale.name != "en.json":
            stale.unlink()
    _put(folder / "story.json", compiled.story)
    _put(folder / "editions.json", compiled.story["editions"])
    _put(folder / "looks.json", compiled.looks)
    _put(folder / "text" / "en.json", compiled.texts)


def _put(path: Path, data: Any) -> None:
    """Write a file whole or not at all: a game or a test may be reading the old one."""
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.write_text(canonical(data) + "\n", encoding="utf-8")
    half.replace(path)


def compile_folder(levels: Path, out: Path) -> Compiled:
    """Return the compiled content of a folder of levels after writing it to `out`."""
    compiled = compile_project(read_project(levels))
    write(compiled, out)
    return compiled
