"""Levels, endings, editions, aims, doors, places and looks as the game reads them."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from game.authoring import balance_names, emit
from game.authoring import format as author
from game.authoring.names import Names
from game.authoring.project import Project, Spot
from game.content.reading import SHOWN
from game.engine.editions import QUESTIONS
from game.engine.story import NOBODY


def _slots(names: Names, spot: Spot, slots: dict[str, int]) -> list[int]:
    """Return how many moments each edition sees on a day, in their order."""
    for name in slots:
        names.edition(spot / name, name)
    return [slots.get(name, 0) for name in names.editions]


def _day(names: Names, spot: Spot, day: author.Day, text_id: str) -> dict[str, Any]:
    return {
        "calendar": day.calendar,
        "hours": day.hours,
        "slots": _slots(names, spot / "slots", day.slots),
        SHOWN: {
            "weekday": names.say(spot / "weekday", f"weekday.{day.weekday.lower()}", day.weekday),
            "headline": emit.text(names, spot / "headline", day.headline, f"{text_id}.headline"),
            "notice": emit.text(names, spot / "notice", day.notice, f"{text_id}.notice"),
        },
    }


def _level(names: Names, spot: Spot, level: author.Level, first: int) -> dict[str, Any]:
    """Return one level; its moments are `first` and the following."""
    names.known(spot / "policy", level.policy, "policy", names.policies)
    return {
        "id": level.id,
        "policy": level.policy,
        "days": [_day(names, spot / "days" / at, day, f"{level.id}.day{at + 1}") for at, day in enumerate(level.days)],
        "moments": [first, len(level.moments)],
        SHOWN: {
            "number": level.number,
            "title": names.say(spot / "title", f"{level.id}.title", level.title),
            "look": names.look(spot / "look", level.look),
            "street": [names.front(spot / "street" / at, place) for at, place in enumerate(level.street)],
            "stakes": emit.text(names, spot / "stakes", level.stakes, f"{level.id}.stakes"),
            "end": emit.text(names, spot / "end", level.end, f"{level.id}.end"),
            **emit.lean({"cheers": level.cheers, "ajar": level.doors == "ajar"}),
            **emit.lean({"runs_on": level.runs_on, "indoors": level.indoors, "rereads": level.rereads}),
            **emit.lean({"voices": level.voices}),
        },
    }


def levels(names: Names, project: Project) -> list[dict[str, Any]]:
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


def endings(names: Names, project: Project) -> list[dict[str, Any]]:
    source = project.only("Endings")
    spot = Spot(source)
    endings: list[author.Ending] = source.data.endings
    for at, one in enumerate(endings):
        if (one.needs is None) is not (at == len(endings) - 1):
            what = "the last ending has no 'needs', so that one always fits; all others have"
            names.problems.append((spot / "endings" / at).problem(what))
    return [
        emit.both(
            {"id": one.id, "needs": emit.condition(names, spot / "endings" / at / "needs", one.needs)},
            {
                "title": emit.text(names, spot / "endings" / at / "title", one.title, f"ending.{one.id}.title"),
                "line": emit.text(names, spot / "endings" / at / "line", one.line, f"ending.{one.id}.line"),
                "way": one.way,
                "outcome": one.outcome,
            },
        )
        for at, one in enumerate(endings)
    ]


def _epilogues(names: Names, project: Project) -> list[Any]:
    """Return what becomes of people, as [person, text]."""
    source = project.only("Endings")
    spot = Spot(source) / "epilogues"
    return [
        [names.person(spot / who, who), emit.text(names, spot / who, words, f"epilogue.{who}")]
        for who, words in source.data.epilogues.items()
    ]


def _questions(names: Names, project: Project) -> list[Any]:
    """Return what can be talked about afterwards."""
    source = project.only("Endings")
    spot = Spot(source) / "questions"
    return [emit.text(names, spot / one, words, f"question.{one}") for one, words in source.data.questions.items()]


def editions(names: Names, project: Project) -> list[dict[str, Any]]:
    """Return the editions; one of them is what the title proposes."""
    source = project.only("Editions")
    spot, editions = Spot(source), source.data
    if sum(edition.default for edition in editions) != 1:
        names.problems.append(spot.problem("one edition has 'default: true', so that the title can propose it"))
    for at, edition in enumerate(editions):
        limits = edition.limits  # checked here, and no part of what the game reads
        if limits and limits.least_moments > limits.most_moments:
            what = f"at least {limits.least_moments} moments, but at most {limits.most_moments}"
            names.problems.append((spot / at / "limits").problem(what))
        if edition.balance:
            balance_names.check(names, project, spot / at / "balance", edition.balance)
    return [
        {
            "id": edition.id,
            "asks": sorted(set(edition.asks), key=QUESTIONS.index),
            SHOWN: {
                part: names.say(spot / at / part, f"edition.{edition.id}{end}", getattr(edition, part))
                for part, end in (("name", ""), ("length", ".length"), ("short", ".short"), ("touches", ".touches"))
            }
            | emit.lean({"brisk": edition.brisk, "one_page": edition.one_page, "default": edition.default})
            | emit.lean({"sources": edition.sources, "sorter": edition.sorter})
            | emit.lean({part: _told(names, spot / at, edition, part) for part in ("shared", "pairs")}),
        }
        for at, edition in enumerate(editions)
    ]


def _told(names: Names, spot: Spot, edition: author.Edition, part: str) -> list[list[str]]:
    """Return what an edition says of some moments, as [text id, moment], without one for the box."""
    found = []
    for at, told in enumerate(getattr(edition, part)):
        here = spot / part / at
        words = names.say(here / "words", f"edition.{edition.id}.{part}.{told.moment or 'box'}", told.words)
        found.append([words, names.moment(here / "moment", told.moment)] if told.moment else [words])
    return found


def _place(names: Names, spot: Spot, place_id: str, place: author.Place) -> dict[str, Any]:
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
            "light": names.light(spot / "light", place.light) if place.light else "",
            "away": place.away,
            "bed": place.bed,
        }
    )


def ask_aims(names: Names, project: Project) -> None:
    """Compile what each aim asks for, before all else: conditions anywhere may ask whether the aim is reached."""
    source = project.only("Aims")
    spot = Spot(source)
    names.asked_by_aims = [
        emit.condition(names, spot / at / "reached", aim.reached) for at, aim in enumerate(source.data)
    ]


def aims(names: Names, project: Project) -> list[dict[str, Any]]:
    source = project.only("Aims")
    spot = Spot(source)
    return [
        {
            "id": aim.id,
            "reached": names.asked_by_aims[at],
            SHOWN: {
                "words": names.say(spot / at / "words", f"aim.{aim.id}", aim.words),
                "line": names.say(spot / at / "line", f"aim.{aim.id}.line", aim.line),
                "went": emit.text(names, spot / at / "went", aim.went, f"aim.{aim.id}.went"),
                "about": names.person(spot / at / "about", aim.about) if aim.about else NOBODY,
            },
        }
        for at, aim in enumerate(source.data)
    ]


def doors(names: Names, project: Project) -> list[dict[str, Any]]:
    source = project.only("Doors")
    spot = Spot(source)
    parts = ("name", "open", "shut", "good_for")
    return [
        {
            "id": door.id,
            SHOWN: {"place": names.place(spot / at / "place", door.place)}
            | {
                part: names.say(spot / at / part, f"door.{door.id}.{part}", getattr(door, part))
                for part in parts
                if getattr(door, part) is not None
            },
        }
        for at, door in enumerate(source.data)
    ]


def scenery(names: Names, project: Project) -> dict[str, Any]:
    """Return what the rules never ask for: places, the words for acts, what becomes of people."""
    places, acts = (Spot(project.only(kind)) for kind in ("Places", "Acts"))
    return {
        "places": {place: _place(names, places / place, place, one) for place, one in places.source.data.items()},
        "acts": {tag: names.say(acts / tag, f"act.{tag}", words) for tag, words in acts.source.data.items()},
        "epilogues": _epilogues(names, project),
        "questions": _questions(names, project),
    }


def looks(names: Names, project: Project) -> dict[str, Any]:
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
