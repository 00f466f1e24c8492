"""The teacher's desk: codes go in, are played again a few at a time, and come out as charts in words and numbers."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from game.classroom.charts import charts
from game.classroom.codes import Bad, Reading, read_codes
from game.classroom.lives import OLDER, Life, life_of

if TYPE_CHECKING:
    from game.engine.ruleset import Ruleset
    from game.i18n import Words

MOST_BAD: Final = 200
"""So many bad codes are listed one by one."""


class Desk:
    """A text of codes that is being worked on. Nothing of it is kept, and a new text takes the place of the last."""

    def __init__(self, rules: Ruleset, words: Words) -> None:
        self.rules = rules
        self.words = words
        self.read("")

    def read(self, text: str) -> None:
        """Take a text of any kind; `work` plays its codes again."""
        self.reading: Reading = read_codes(text)
        self.lives: list[Life] = []
        self.bad: list[Bad] = list(self.reading.bad)
        self.older = 0
        self.done = 0

    @property
    def total(self) -> int:
        """How many codes there are to play again."""
        return len(self.reading.found)

    @property
    def is_due(self) -> bool:
        """Whether there are codes that were not played again yet."""
        return self.done < self.total

    def work(self) -> None:
        """Play the next code again, of those that are due."""
        found = self.reading.found[self.done]
        self.done += 1
        life = life_of(self.rules, found.run)
        if isinstance(life, Life):
            self.lives.append(life)
        elif life == OLDER:
            self.older += 1
        else:
            self.bad.append(Bad(found.line, "", life))

    def told(self) -> str:
        """Return what the page shows, as JSON: sentences, bad codes with line and reason, charts."""
        words = self.words
        bad = sorted(self.bad, key=lambda one: one.line)
        rows = [[words.number(one.line), one.text, words(one.reason)] for one in bad[:MOST_BAD]]
        found: dict[str, Any] = {"counted": len(self.lives), "said": self._said(), "bad": rows, "charts": []}
        if self.lives:
            found["charts"] = [asdict(chart) for chart in charts(self.rules.story, words, self.lives)]
        return json.dumps(found)

    def _said(self) -> list[str]:
        """Return what there is to say of the codes together."""
        words, reading = self.words, self.reading
        ended = sum(bool(life.ending) for life in self.lives)
        said = [words.plural("classroom.said.codes", len(self.lives))]
        bad, more = len(self.bad), len(self.bad) - MOST_BAD
        said += [words.plural("classroom.said.unfinished", len(self.lives) - ended)] * (ended < len(self.lives))
        said += [words.plural("classroom.said.repeated", reading.repeated)] * bool(reading.repeated)
        said += [words.plural("classroom.said.older", self.older)] * bool(self.older)
        said += [words.plural("classroom.said.bad", bad)] * bool(bad)
        said += [words.plural("classroom.said.more_bad", more)] * (more > 0)
        said += [words.plural("classroom.said.plain", reading.plain)] * bool(reading.plain)
        return [*said, words("classroom.said.cut")] if reading.is_cut else said
