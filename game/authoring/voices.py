"""Who says what: every quoted line of the story with its speaker, in the order of play."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.authoring import format as author
from game.authoring.lint.budgets.prose import BLOOM
from game.authoring.lint.case import Case, Saying
from game.authoring.lint.lengths import without_short_stops
from game.authoring.lint.verbs import listed
from game.authoring.project import Project, Spot

BLOOM_ID: Final = "bloom"
BY_BLOOM: Final = ("notice", "cheer")
SPOKEN: Final = (
    *BY_BLOOM,
    "stakes",
    "end",
    "card",
    "option",
    "says",
    "unseen",
    "prunes_with",
    "ending_line",
    "aim_went",
    "epilogue",
)
YOU: Final = "you"
NOBODY: Final = ""
"""The speaker of a line that no rule gives to anybody."""
_QUOTE = re.compile(r"“([^”]*)”|\"([^\"]*)\"")
_SUBJECT = re.compile(r"(?:The|A|An|Another|One)(?: \w+){1,2}")
_STOP = re.compile(r"(?<=[.!?…”])\s+")
_SAID: Final = (
    r"(?:says?|said|asks?|asked|writes?|wrote|answers?|answered|shouts?|shouted|cries|cried|whispers?|calls?|adds?"
    r"|reads?)"
)
_THEY: Final = r"(?:she|he|they|She|He|They)"
_TAG = re.compile(
    rf"^,?\s*(?:(?P<they>she|he|they)\s+{_SAID}\b|(?P<before>[\w’. ]{{1,40}}?)\s+{_SAID}(?=[.,:;]|\s*$)"
    rf"|{_SAID}\s+(?P<after>[\w’. ]{{1,40}}))"
)
_INTRODUCED = re.compile(rf"(?:^|[.!?…”]\s+|[,;:]\s+)(?P<who>[^.!?…”,;:]{{1,40}}?)\s+{_SAID}\b[^.!?…”]*[,:]\s*$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One quoted line: where it is written, its words, and the id of who says it, NOBODY where that is not told."""

    spot: Spot
    who: str
    words: str


def lines(case: Case) -> list[Spoken]:
    """Return all lines in the order of play; the same words in two ways of saying one text are one line."""
    sayings = sorted((one for one in case.sayings if one.role in SPOKEN), key=lambda one: _when(case.project, one))
    cast = Cast(case.project)
    found, told = [], set[tuple[str, str, str]]()
    for saying in sayings:
        for line in _of(saying, cast):
            key = (saying.moment.id if saying.moment else line.spot.source.name, line.who, line.words)
            if key not in told:
                told.add(key)
                found.append(line)
    return found


def _when(project: Project, saying: Saying) -> tuple[int, int, int]:
    """Return when a text comes: its level, the first day it may come on, a notice before the cards."""
    names = [source.name for source in project.levels]
    if saying.spot.source.name not in names:
        return len(names), 0, 0
    level = names.index(saying.spot.source.name)
    if saying.moment:
        return level, min(saying.moment.days, default=1), 1
    if saying.role == "notice":
        return level, int(saying.spot.path[1]) + 1, 0
    return level, 0 if saying.role == "stakes" else 99, 0


class Cast:
    """The people by the names that texts call them."""

    def __init__(self, project: Project) -> None:
        people: list[author.Person] = project.only("People").data
        self.people = people
        self.names = {person.name.split()[-1]: person.id for person in people if person.id != YOU}
        self.names |= {BLOOM: BLOOM_ID, "you": YOU, "You": YOU}

    def named(self, text: str) -> list[str]:
        """Return who is named in a text, in its order, without you."""
        found = [
            (match.start(), who)
            for name, who in self.names.items()
            if who != YOU
            for match in re.finditer(rf"\b{name}\b(?!’s|'s)", text)
        ]
        return [who for _, who in sorted(found)]


def _of(saying: Saying, cast: Cast) -> Iterator[Spoken]:
    """Yield the lines of one text."""
    if saying.role in BY_BLOOM:
        yield Spoken(saying.spot, BLOOM_ID, saying.words)
        return
    if saying.role == "prunes_with":
        yield Spoken(saying.spot, cast.people[int(saying.spot.path[0])].id, saying.words.strip('“”"'))
        return
    text, end = without_short_stops(saying.words), 0
    there, last = _there(saying), dict[str, str]()
    for match in _QUOTE.finditer(text):
        around = Around(text[end : match.start()], text[match.end() :].split("“")[0], text[: match.start()])
        who = _speaker(cast, around, there, last.get("who"))
        last["who"], end = who, match.end()
        yield Spoken(saying.spot, who, match[1] or match[2] or "")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before a quotation, since the one before it; behind it, up to the next; and all before it."""

    before: str
    behind: str
    so_far: str


def _speaker(cast: Cast, around: Around, there: list[str], last: str | None) -> str:
    """Return who says a quotation; `last` said the one before it, None where there is none."""
    before = around.before
    tag, introduced = _TAG.match(_STOP.split(around.behind)[0]), _INTRODUCED.search(before)
    subject = (tag["they"] or tag["before"] or tag["after"]) if tag else introduced["who"] if introduced else ""
    if subject:
        return _of_subject(cast, subject, _meant(cast, around, there, last))
    if last is not None:
        sentence = _STOP.split(before.strip())[-1]
        is_tag = bool(_TAG.match(before)) and sentence == before.strip()
        named = [] if is_tag else cast.named(sentence)
        return named[0] if named else NOBODY if not is_tag and _begins_with_stranger(sentence) else last
    sentence = _STOP.split(before.strip())[-1]
    people = cast.named(sentence)
    if people:
        return next((who for who in people if who in there), people[0])
    if not sentence or re.match(rf"{_THEY}\b", sentence):
        return _meant(cast, around, there, last)
    return there[0] if len(there) == 1 and not _stranger(sentence) else NOBODY


def _of_subject(cast: Cast, subject: str, meant: str) -> str:
    """Return who is called by a subject such as "the clerk", "Jun" or "she", who would be the one meant."""
    named = cast.named(subject)
    if named:
        return named[-1]
    if re.search(r"\b(?:you|You)\b", subject):
        return YOU
    return meant if re.fullmatch(_THEY, subject.split(maxsplit=1)[0]) else NOBODY


def _stranger(sentence: str) -> bool:
    """Return whether a sentence is about somebody, or something, that is called by no name."""
    return bool(re.match(r"(?:A|An|The|Some|Somebody|Someone|It|On|You)\b", sentence))


def _meant(cast: Cast, around: Around, there: list[str], last: str | None) -> str:
    """Return whom a "she" means, NOBODY where it may be a stranger.

    That is the stranger whom the last sentence about anybody begins with; whoever spoke last; the last one named who is
    there; the only one there.
    """
    told = around.before if last is not None else around.so_far
    for sentence in reversed(_STOP.split(told)):
        if _begins_with_stranger(sentence):
            return NOBODY
        if cast.named(sentence):
            break
    near = [who for who in cast.named(around.so_far) if who in there or not there]
    return last if last is not None else near[-1] if near else there[0] if len(there) == 1 else NOBODY


def _begins_with_stranger(sentence: str) -> bool:
    """Return whether a sentence begins with somebody who is called by what they are, such as "the old clerk"."""
    found = _SUBJECT.match(sentence)
    return found is not None and not listed("strangers").isdisjoint(found[0].lower().split())


def _there(saying: Saying) -> list[str]:
    """Return who may speak in a text: whoever comes with the answer, else the people of the moment who are not late."""
    path, moment = saying.spot.path, saying.moment
    if moment is None:
        return [str(path[1])] if saying.role == "epilogue" else []
    if saying.role == "says":
        option = moment.options[int(path[3])]
        return [*dict.fromkeys([*option.mood, *moment.people])]
    return [who for who in moment.people if moment.by.get(who) != "later"]
