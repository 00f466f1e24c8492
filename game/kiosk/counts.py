"""What an exhibit counts: visits, and never visitors. Sums by day, no time of day, no trail.

A day has a tally: how many woke it, began and came to the end; how long those who began stayed; the card on which those
lay who left; languages; endings. The text of it can be damaged or come from anybody: it is read whole or not at all.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from game.engine.endings import ending
from game.engine.state import ENDING, moment_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.session.session import Session

Tally: TypeAlias = dict[str, Counter[str]]
KINDS: Final = ("visits", "seconds", "left", "languages", "endings")
WOKEN, BEGUN, FINISHED = VISITS = ("woken", "begun", "finished")
MOST_DAYS: Final = 400
"""Older days go into the sum of their year."""
MOST_YEARS: Final = 40
"""Older years go into the sum of the one after them: a clock that is wrong makes years without end."""
MOST_NAMES: Final = 500
MOST_LETTERS: Final = 60
MOST: Final = 10**9
MOST_CHARACTERS: Final = 4_000_000
STEP: Final = 10
LONGEST: Final = 3600
"""Seconds are kept to the ten, up to an hour."""
DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR: Final = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Ended:
    """A visit that is over: its day as 2026-11-29, seconds, language, and how far it came.

    `card` is the id of the last card of the run, "" where none was begun; `ending` that of the ending, "" for who left.
    """

    day: str
    seconds: int
    language: str
    card: str = ""
    ending: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether it came to a card."""
        return bool(self.card)

    def tally(self) -> Tally:
        """Return it as the tally of a single visit."""
        visits = (WOKEN, *((BEGUN,) if self.is_begun else ()), *((FINISHED,) if self.ending else ()))
        rounded = str(min(LONGEST, max(0, self.seconds) // STEP * STEP))
        found = {
            "visits": visits,
            "seconds": (rounded,) if self.is_begun else (),
            "left": (self.card,) if self.is_begun and not self.ending else (),
            "languages": (self.language,) if self.is_begun else (),
            "endings": (self.ending,) if self.ending else (),
        }
        return {kind: Counter(found[kind]) for kind in KINDS}


def ended(session: Session | None, day: str, seconds: int, language: str) -> Ended:
    """Return a visit that is over, with the run that it left; None for one that began no story."""
    if session is None:
        return Ended(day, seconds, language)
    story, state = session.rules.story, session.state
    moment = moment_of(story, state) or next((story.moments[at] for at, _ in reversed(state.log)), None)
    at_end = ending(story, state).id if state.phase == ENDING else ""
    return Ended(day, seconds, language, moment.id if moment else "", at_end)


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies; of each kind the rarest names go where there are more than MOST_NAMES."""
    found: Tally = {kind: Counter() for kind in KINDS}
    for tally in tallies:
        for kind in KINDS:
            found[kind].update(tally[kind])
    for kind, names in found.items():
        if len(names) > MOST_NAMES:
            found[kind] = Counter(dict(names.most_common(MOST_NAMES)))
    return found


def median(seconds: Mapping[str, int]) -> int:
    """Return the median of seconds that were counted by their tens, the lower one of two; 0 for none.

    >>> median({"30": 2, "120": 2, "300": 1}), median({"30": 1, "40": 1}), median({})
    (120, 30, 0)
    """
    passed, half = 0, (sum(seconds.values()) + 1) // 2
    for step in sorted(seconds, key=int):
        passed += seconds[step]
        if passed >= half:
            return int(step)
    return 0


@dataclass
class Counts:
    """The tallies of days, such as 2026-11-29, and the sums of years."""

    days: dict[str, Tally] = field(default_factory=dict)
    years: dict[str, Tally] = field(default_factory=dict)

    def add(self, visit: Ended) -> None:
        """Count a visit."""
        self.days[visit.day] = total(filter(None, (self.days.get(visit.day), visit.tally())))
        while len(self.days) > MOST_DAYS:
            oldest = min(self.days)
            self._into(oldest[:4], self.days.pop(oldest))
        while len(self.years) > MOST_YEARS:
            first, second = sorted(self.years)[:2]
            self._into(second, self.years.pop(first))

    def _into(self, year: str, tally: Tally) -> None:
        self.years[year] = total(filter(None, (self.years.get(year), tally)))

    def all(self) -> Tally:
        """Return the sum of everything."""
        return total((*self.years.values(), *self.days.values()))


def to_text(counts: Counts, number: int) -> str:
    """Return counts as they are kept: a checksum, the number of the copy, and everything."""
    data = {"number": number, "days": counts.days, "years": counts.years}
    body = json.dumps(data, sort_keys=True, separators=(",", ":"))
    return f"{_checksum(body)}\n{body}"


def _checksum(body: str) -> str:
    return blake2b(body.encode(), digest_size=16).hexdigest()


def from_text(text: str | None) -> tuple[Counts, int] | None:
    """Return counts and the number of their copy; None for a text that is damaged or is something else."""
    if not text or len(text) > MOST_CHARACTERS:
        return None
    checksum, _, body = text.partition("\n")
    try:
        if _checksum(body) != checksum:
            return None
        data: Any = json.loads(body)
    except (ValueError, RecursionError):  # a lone surrogate is no UTF-8; brackets may be nested without end
        return None
    if not isinstance(data, dict) or not _is_count(data.get("number")):
        return None
    days, years = _tallies(data.get("days"), DAY, MOST_DAYS), _tallies(data.get("years"), YEAR, MOST_YEARS)
    return None if days is None or years is None else (Counts(days, years), data["number"])


def _tallies(found: Any, name: re.Pattern[str], most: int) -> dict[str, Tally] | None:
    """Return the tallies of days or of years; None where something of them is none."""
    if not isinstance(found, dict) or len(found) > most or not all(name.fullmatch(one) for one in found):
        return None
    tallies = {one: _tally(value) for one, value in found.items()}
    return None if None in tallies.values() else {one: tally for one, tally in tallies.items() if tally is not None}


def _tally(found: Any) -> Tally | None:
    """Return a tally; None for what is none."""
    if not isinstance(found, dict) or set(found) != set(KINDS):
        return None
    return {kind: Counter(found[kind]) for kind in KINDS} if all(_is_names(*one) for one in found.items()) else None


def _is_names(kind: str, found: Any) -> bool:
    """Return whether something is names of a kind with how often each was counted."""
    if not isinstance(found, dict) or len(found) > MOST_NAMES:
        return False
    names = {"visits": VISITS, "seconds": tuple(map(str, range(0, LONGEST + 1, STEP)))}.get(kind)
    return all(_is_count(count) for count in found.values()) and all(
        name in names if names else name.isprintable() and 0 < len(name) <= MOST_LETTERS for name in found
    )


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value <= MOST
