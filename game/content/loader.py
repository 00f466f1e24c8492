"""Reads the compiled story. Refuses whatever the rules could not play, and says which file and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from game.content.editions import editions
from game.content.parts import Known, act, petals
from game.content.reading import SHOWN, items, mapping, merged, one_of, text, texts, truth, whole
from game.engine.ledger import Act, Ledger
from game.engine.limits import CLOSENESS_TOP, TIE_TOP
from game.engine.petals import FLOOR, FULL, SPAN, TOP
from game.engine.policy import NIGHT_PARTS, DoorRule, Policy, Price
from game.engine.ruleset import Ruleset
from game.engine.story import NOBODY, OUTCOMES, WAYS, Aim, Day, Door, Ending, Level, Person, Place, Story
from game.resources import ContentError, parse_json, read_json

FORMAT: Final = 3  # content of another shape is refused: a guess would play another story
STORY: Final = "story.json"
LAST_DAY: Final = 1000  # each day lengthens the sums by six bits and a re-reading by a night


def load_rules(folder: Path) -> Ruleset:
    """Return the rules of a folder of compiled content; raises ContentError."""
    return _built(read_json(folder / STORY), STORY)


def read_rules(source: str, name: str = STORY) -> Ruleset:
    """Return the rules of a compiled text; raises ContentError."""
    return _built(parse_json(source, name), name)


def _built(value: Any, name: str) -> Ruleset:
    """Return the rules of a JSON value; raises ContentError."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise ContentError(name, "it is of another version of the game")
    try:
        return Ruleset(_story(value))
    except KeyError as error:
        # what a message repeats of a damaged file is cut: it may be of any length
        raise ContentError(name, f"{str(error.args[0])[:40]!r} is missing in it") from error
    except (ValueError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ContentError(name, f"something in it is wrong ({str(error)[:120]})") from error


def _dated(value: Any) -> Act:
    """Return an act of a ledger: [day, tag] or [day, tag, amount]."""
    return act(items(value, 2, 3)[1:], whole(value[0], 0, LAST_DAY))


def _person(known: Known, value: Any) -> Person:
    value = merged(value)
    get = value.get
    return Person(
        id=text(value["id"]),
        name=text(value["name"]),
        relation=text(get("relation", "")),
        account=not truth(get("no_account", False)),
        family=truth(get("family", False)),
        away=truth(get("away", False)),
        tie=whole(get("tie", 0), 0, TIE_TOP),
        closeness=whole(get("closeness", 0), -CLOSENESS_TOP, CLOSENESS_TOP),
        tolerance=whole(get("tolerance", 0), 0, TOP),
        prunes_with=known.say(get("prunes_with", [])),
        ties=known.pairs(get("ties", []), 0, TIE_TOP),
        ledger=Ledger(tuple(map(_dated, items(get("ledger", []))))),
    )


def _price(value: Any) -> Price:
    """Return what one tag is worth."""
    value = merged(value)
    get = value.get
    deltas = petals(get("deltas", [0, 0, 0, 0, 0]), -FULL, FULL)
    return Price(deltas, truth(get("lasts", False)), text(get("cheer", "")))


def _rule(known: Known, value: Any) -> DoorRule:
    """Return what opens one door, of [door, number, condition or null], or with margin and daily rise behind."""
    door, at, needs, *more = items(value, 3, 5)
    numbers = [whole(one, 0, SPAN) for one in more]
    return DoorRule(one_of(door, known.doors), whole(at, FLOOR, TOP), known.condition(needs), *numbers)


def _policy(known: Known, value: Any) -> Policy:
    value = merged(value)
    return Policy(
        id=text(value["id"]),
        weights=petals(value["weights"], 0, FULL),
        keeps=whole(value["keeps"], 0, NIGHT_PARTS),
        prices={tag: _price(price) for tag, price in mapping(value["prices"]).items()},
        doors=tuple(_rule(known, rule) for rule in items(value["doors"])),
        explains=one_of(value["explains"], ("everything", "several_factors")),
        sunlight=truth(value["sunlight"]),
        absent=one_of(value["absent"], ("nothing", "floor")),
        moves=one_of(value["moves"], ("choice", "night")),
        title=text(value["title"]),
    )


def _day(known: Known, value: Any) -> Day:
    value = merged(value)
    return Day(
        weekday=text(value["weekday"]),
        calendar=whole(value["calendar"], 0, LAST_DAY),
        hours=whole(value["hours"], 0, 24),
        slots=tuple(whole(count, 0, 100) for count in items(value["slots"], known.editions, known.editions)),
        headline=known.say(value["headline"]),
        notice=known.say(value["notice"]),
    )


def _level(known: Known, value: Any, moments: int) -> Level:
    """Return one level of a story with so many moments."""
    value = merged(value)
    first, count = items(value["moments"], 2, 2)
    last = whole(first, 0, moments) + whole(count, 0, moments)
    if last > moments:
        raise ValueError("a level has more moments than there are")
    return Level(
        id=text(value["id"]),
        number=whole(value["number"], 0, 100),
        title=text(value["title"]),
        policy=text(value["policy"]),
        days=tuple(_day(known, day) for day in items(value["days"], 1)),
        moments=tuple(range(first, last)),
        look=text(value["look"]),
        street=texts(value["street"]),
        stakes=known.say(value["stakes"]),
        end=known.say(value["end"]),
        cheers=whole(value.get("cheers", 0)),
        ajar=truth(value.get("ajar", False)),
        runs_on=truth(value.get("runs_on", False)),
        indoors=truth(value.get("indoors", False)),
        voices=whole(value.get("voices", 0), 0, 4),
        rereads=truth(value.get("rereads", False)),
    )


def _ending(known: Known, value: Any) -> Ending:
    value = merged(value)
    get = value.get
    return Ending(
        id=text(value["id"]),
        title=known.say(value["title"]),
        line=known.say(value["line"]),
        needs=known.condition(get("needs")),
        way=one_of(value["way"], WAYS),
        outcome=one_of(value["outcome"], OUTCOMES),
    )


def _door(value: Any) -> Door:
    value = merged(value)
    identity, place, name, opened, shut = (text(value[part]) for part in ("id", "place", "name", "open", "shut"))
    return Door(identity, place, name, opened, shut, text(value.get("good_for", "")))


def _aim(known: Known, value: Any) -> Aim:
    value = merged(value)
    about = whole(value.get("about", NOBODY), NOBODY, known.people - 1)
    return Aim(
        id=text(value["id"]),
        words=text(value["words"]),
        line=text(value["line"]),
        reached=known.condition(value["reached"]),
        went=known.say(value["went"]),
        about=about,
    )


def _story(value: dict[str, Any]) -> Story:
    """Return the story of a JSON object; raises ValueError, KeyError or TypeError where it cannot be played."""
    scenery = mapping(value[SHOWN])
    doors = tuple(map(_door, items(value["doors"])))
    places = {place: _place(place, words) for place, words in mapping(scenery["places"]).items()}
    lengths = editions(value["editions"])
    aims = len(items(value["aims"], 1))
    known = Known(len(items(value["people"], 1, 100)), [door.id for door in doors], places, aims, len(lengths))
    policies = {policy.id: policy for policy in (_policy(known, item) for item in items(value["policies"], 1))}
    moments = tuple(map(known.moment, items(value["moments"], 1)))
    levels = tuple(_level(known, item, len(moments)) for item in items(value["levels"], 1))
    return Story(
        content=text(value["content"]),
        money=whole(value["money"]),
        editions=lengths,
        people=tuple(_person(known, person) for person in value["people"]),
        policies=policies,
        levels=levels,
        moments=moments,
        endings=tuple(_ending(known, ending) for ending in items(value["endings"], 1)),
        aims=tuple(_aim(known, aim) for aim in value["aims"]),
        doors=doors,
        epilogues=tuple(
            (known.person(who), known.say(words)) for who, words in map(tuple, items(scenery["epilogues"]))
        ),
        questions=tuple(map(known.say, items(scenery.get("questions", []), 0, 100))),
        acts={tag: text(words) for tag, words in mapping(scenery["acts"]).items()},
        places=places,
    )


def _place(place: str, value: Any) -> Place:
    """Return one place; what is drawn of it has its own id unless it says otherwise."""
    get = mapping(value).get
    return Place(
        name=text(value["name"]),
        line=text(value["line"]),
        picture=text(get("picture", place)),
        front=text(get("front", place)),
        ground=text(get("ground", "")),
        flower=not truth(get("no_flower", False)),
        light=text(get("light", "")),
        bed=texts(get("bed", [])),
        away=truth(get("away", False)),
    )
