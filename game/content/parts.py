"""Compiled JSON of cards, options and conditions, read into story objects."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, assert_never

from game.content.reading import items, mapping, merged, one_of, text, texts, truth, whole
from game.engine.conditions import KINDS, Argument, Condition
from game.engine.ledger import Act
from game.engine.limits import CLOSENESS_TOP, MOST_OPTIONS, TIE_TOP
from game.engine.panels import BoardRow, Box, Document, DocumentRow, Rung, Stamp
from game.engine.petals import FULL, Petals
from game.engine.story import (
    NOBODY,
    Later,
    Moment,
    Option,
    Text,
    Unseen,
    Variant,
)
from game.engine.written_rule import RulePart

DEEPEST: Final = 12  # conditions ask themselves inwards, and hostile ones would go as deep as Python can
LOOKS: Final = ("calm", "glad", "worried", "cold")
WAYS: Final = ("here", "telephone", "message", "later")
PANELS: Final = ("", "friends", "profiles", "board", "jobs", "document", "ladder", "rule")
QUEUES: Final = ("", "long", "short")
BRINGS: Final = ("real_good", "loss", "consequence")


@dataclass(frozen=True, slots=True)
class Known:
    """What ids and indices may refer to, and readers of what refers to it.

    Each raises ValueError, KeyError or TypeError for what the rules could not play.
    """

    people: int
    doors: Collection[str]
    places: Collection[str]
    aims: int
    editions: int

    def person(self, value: Any) -> int:
        return whole(value, 0, self.people - 1)

    def condition(self, value: Any, depth: int = 0) -> Condition | None:
        """Return a condition, None for none."""
        return None if value is None else self._some(value, depth)

    def _some(self, value: Any, depth: int) -> Condition:
        """Return a condition that is there: [its kind, what that takes ...]."""
        if depth > DEEPEST:
            raise ValueError("a condition is nested too deep")
        name, *given = items(value, 1)
        kind = KINDS.get(text(name))
        if kind is None or len(given) != len(kind.arguments):
            raise ValueError("a condition of an unknown kind")
        taken = (self._argument(wanted, one, depth) for wanted, one in zip(kind.arguments, given, strict=True))
        condition: Condition = kind.condition(*taken)
        return condition

    def _argument(self, wanted: Argument | range, value: Any, depth: int) -> object:
        """Return something that a condition takes."""
        match wanted:
            case Argument.PARTS:
                return tuple(self._some(part, depth + 1) for part in items(value))
            case Argument.PART:
                return self._some(value, depth + 1)
            case Argument.FLAG:
                return text(value)
            case Argument.DOOR:
                return one_of(value, self.doors)
            case Argument.PERSON:
                return self.person(value)
            case Argument.AIM:
                return whole(value, 0, self.aims - 1)
            case Argument.EDITION:
                return self.edition(value)
            case Argument.TRUTH:
                return truth(value)
            case range():
                return whole(value, wanted[0], wanted[-1])
            case _:
                assert_never(wanted)

    def edition(self, value: Any) -> int:
        return whole(value, 0, self.editions - 1)

    def say(self, value: Any) -> Text:
        """Return the variants of a text, each of [text id] or [text id, condition]."""
        variants = []
        for item in items(value):
            match items(item, 1, 2):
                case [words]:
                    variants.append(Variant(text(words)))
                case [words, when]:
                    variants.append(Variant(text(words), self._some(when, 0)))
        return tuple(variants)

    def acts(self, value: Any) -> tuple[Act, ...]:
        """Return acts that are not done yet: day 0, nowhere."""
        return tuple(act(item, 0) for item in items(value))

    def pairs(self, value: Any, low: int, high: int) -> tuple[tuple[int, int], ...]:
        """Return [person, number] pairs, the numbers from `low` to `high`."""
        return tuple((self.person(who), whole(number, low, high)) for who, number in map(_two, items(value)))

    def looks(self, value: Any) -> tuple[tuple[int, str], ...]:
        """Return [person, look] pairs, each look one of LOOKS."""
        return tuple((self.person(who), one_of(look, LOOKS)) for who, look in map(_two, items(value)))

    def ways(self, value: Any) -> tuple[tuple[int, str], ...]:
        """Return [person, way] pairs, each way one of WAYS."""
        return tuple((self.person(who), one_of(way, WAYS)) for who, way in map(_two, items(value)))

    def later(self, value: Any) -> Later:
        """Return acts of days to come, of [days from now, person, acts]."""
        days, who, acts = items(value, 3, 3)
        return Later(whole(days, 0, 1000), self.person(who), self.acts(acts))

    def unseen(self, value: Any) -> Unseen | None:
        """Return a line for the second ledger, of [person, text id]; None for none."""
        if value is None:
            return None
        who, words = _two(value)
        return Unseen(self.person(who), text(words))

    def rule_part(self, value: Any) -> RulePart | None:
        """Return what an option writes of a rule, None for nothing."""
        if value is None:
            return None
        get = mapping(value).get
        tags, moves, lasts = get("tags"), get("moves"), get("lasts")
        return RulePart(
            tags=None if tags is None else texts(tags),
            moves=None if moves is None else petals(moves, -FULL, FULL),
            lasts=None if lasts is None else truth(lasts),
        )

    def option(self, value: Any) -> Option:
        value = merged(value)
        get = value.get
        return Option(
            id=text(value["id"]),
            words=text(value["words"]),
            acts=self.acts(get("acts", [])),
            money=whole(get("money", 0)),
            hours=whole(get("hours", 0)),
            needs=self.condition(get("needs")),
            asks_score=whole(get("asks_score", 0)),
            asks_door=one_of(get("asks_door", ""), {"", *self.doors}),
            never=text(get("never", "")),
            sets=texts(get("sets", [])),
            clears=texts(get("clears", [])),
            earns=whole(get("earns", 0)),
            closeness=self.pairs(get("closeness", []), -CLOSENESS_TOP, CLOSENESS_TOP),
            ties=self.pairs(get("ties", []), -TIE_TOP, TIE_TOP),
            prunes=whole(get("prunes", NOBODY), NOBODY, self.people - 1),
            later=tuple(map(self.later, items(get("later", [])))),
            brings=tuple(one_of(item, BRINGS) for item in items(get("brings", []))),
            mood=self.looks(get("mood", [])),
            by=self.ways(get("by", [])),
            place=one_of(get("place", ""), {"", *self.places}),
            queue=one_of(get("queue", ""), QUEUES),
            queue_door=one_of(get("queue_door", ""), {"", *self.doors}),
            says=self.say(get("says", [])),
            unseen=self.unseen(get("unseen")),
            writes=self.rule_part(get("writes")),
            rule_words=text(get("rule_words", "")),
        )

    def board_row(self, value: Any) -> BoardRow:
        """Return a row of a board, of [text id, text id or "", condition or null, score asked for, door asked for]."""
        words, price, when, score, door = items(value, 5, 5)
        asks_door = one_of(door, {"", *self.doors})
        return BoardRow(text(words), text(price), self.condition(when), whole(score), asks_door)

    def document(self, value: Any) -> Document | None:
        """Return a document, None for none."""
        if value is None:
            return None
        get = mapping(value).get
        total, box = get("total"), get("box")
        return Document(
            heading=text(get("heading")),
            sender=text(get("sender", "")),
            date=text(get("date", "")),
            body=text(get("body", "")),
            rows=tuple(map(self.document_row, items(get("rows", [])))),
            total=None if total is None else self.document_row(total),
            stamps=tuple(_stamp(one) for one in items(get("stamps", []))),
            box=None if box is None else _box(box),
        )

    def document_row(self, value: Any) -> DocumentRow:
        """Return a row of a document, of [text id, text id or "", coins or null, condition or null]."""
        words, written, coins, when = items(value, 4, 4)
        return DocumentRow(text(words), text(written), None if coins is None else whole(coins), self.condition(when))

    def ladder(self, value: Any) -> tuple[Rung, ...]:
        """Return the rungs of a ladder, each of [text id or "" for yours, rung before]; one of them is yours."""
        rungs = tuple(Rung(text(words), whole(was, 1)) for words, was in (items(one, 2, 2) for one in items(value)))
        places = list(range(1, len(rungs) + 1))
        if rungs and (sum(not rung.words for rung in rungs) != 1 or sorted(rung.was for rung in rungs) != places):
            raise ValueError("a ladder has one rung for each, and one of them is yours")
        return rungs

    def moment(self, value: Any) -> Moment:
        value = merged(value)
        get = value.get
        if get("panel") == "ladder" and not (get("ladder") or get("panel_door")):
            raise ValueError("a ladder has rungs or a door")
        return Moment(
            id=text(value["id"]),
            place=one_of(value["place"], self.places),
            card=self.say(value["card"]),
            options=tuple(map(self.option, items(value["options"], 1, MOST_OPTIONS))),
            provenance=text(value["provenance"]),
            days=tuple(whole(day, 1) for day in items(get("days", []))),
            editions=tuple(map(self.edition, items(value["editions"]))),
            must=truth(get("must", False)),
            late=truth(get("late", False)),
            needs=self.condition(get("needs")),
            people=self.looks(get("people", [])),
            by=self.ways(get("by", [])),
            panel=one_of(get("panel", ""), PANELS),
            panel_door=one_of(get("panel_door", ""), {"", *self.doors}),
            thing=text(get("thing", "")),
            thing_words=text(get("thing_words", "")),
            thing_stands=truth(get("thing_stands", False)),
            loads_slowly=self.condition(get("loads_slowly")),
            board=tuple(map(self.board_row, items(get("board", [])))),
            document=self.document(get("document")),
            ladder=self.ladder(get("ladder", [])),
            title=text(get("title", "")),
            shows=texts(get("shows", [])),
        )


def petals(value: Any, low: int, high: int) -> Petals:
    """Return five numbers from `low` to `high`, one a petal."""
    return Petals(*(whole(number, low, high) for number in items(value, 5, 5)))


def _two(value: Any) -> list[Any]:
    return items(value, 2, 2)


def _stamp(value: Any) -> Stamp:
    """Return a stamp, of [[option id ...], text id]."""
    after, words = _two(value)
    return Stamp(texts(after), text(words))


def _box(value: Any) -> Box:
    """Return the box of a form, of [letters that it holds, [[option id, text id] ...]]."""
    holds, lines = _two(value)
    return Box(whole(holds, 1), tuple((text(option), text(words)) for option, words in map(_two, items(lines))))


def act(value: Any, day: int) -> Act:
    """Return the act of a [tag] or [tag, amount], done on a day."""
    match items(value, 1, 2):
        case [tag, amount]:
            return Act(day, "", text(tag), whole(amount, 0, 1000))
        case [tag]:
            return Act(day, "", text(tag))
        case _:
            raise ValueError("an act of an unknown kind")
