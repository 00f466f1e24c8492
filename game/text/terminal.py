"""Plain lines in and out, for the text mode: numbers choose, q leaves, ? helps."""

from __future__ import annotations

import codecs
import textwrap
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from game.i18n import Words

WIDTH: Final = 78
LEAVE: Final = ("q", "quit", "exit")
HELP: Final = ("?", "h", "help")
MOST_DIGITS: Final = 3
MOST_LETTERS: Final = 1000


class LeaveError(Exception):
    """The player wants to go, or nobody is there to answer any more."""


class Terminal:
    """A player at a terminal, or a file of answers. `asides` are questions that any prompt answers."""

    def __init__(self, words: Words, source: TextIO, target: TextIO) -> None:
        """Return a terminal that reads `source` and writes `target`."""
        self.words = words
        self.source = source
        self.target = target
        self.asides: dict[str, Callable[[], str]] = {}

    def line(self, text: str = "", indent: str = "") -> None:
        """Write words as lines of at most WIDTH letters; "" is an empty line."""
        for part in text.replace("*", "").split("\n"):
            wrapped = textwrap.wrap(part, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent))
            self.target.write("\n".join(wrapped) + "\n")

    def say(self, text_id: str, **values: int | str) -> None:
        """Write the words of an id."""
        self.line(self.words(text_id, **values))

    def heading(self, text: str) -> None:
        """Write words with an empty line above and a rule below."""
        self.line()
        self.line(text)
        self.line("-" * min(WIDTH, len(text)))

    def answer(self) -> str:
        """Return the next line without spaces around; raises LeaveError at its end or at q."""
        self.target.write("> ")
        self.target.flush()
        text = self.source.readline(MOST_LETTERS)
        if not text:
            self.target.write("\n")
            raise LeaveError
        answer = self._tidied(text)
        if answer.lower() in LEAVE:
            raise LeaveError
        return answer

    def _tidied(self, text: str) -> str:
        """Return what was typed, without spaces around and without what no key types, such as a mark of byte order."""
        mark = codecs.BOM_UTF8.decode(self.source.encoding or "utf-8", errors="surrogateescape")
        return "".join(filter(str.isprintable, text.removeprefix(mark))).strip()

    def choose(self, options: Sequence[str], *, can_skip: bool = False, first: int = 1) -> int | None:
        """Show options with numbers from `first` on; return the index of the chosen one, None where it was skipped."""
        for number, option in enumerate(options, first):
            self.line(option, f"{number:>3}  ")
        return self.number(range(first, first + len(options)), can_skip=can_skip)

    def number(self, allowed: range, *, can_skip: bool = False) -> int | None:
        """Return the index in `allowed` of a number that was typed, None where an empty line skips."""
        while True:
            answer = self.answer()
            if can_skip and not answer:
                return None
            if answer.lower() in HELP:
                self.say("text.help")
            elif answer.lower() in self.asides:
                self.line(self.asides[answer.lower()]())
            elif answer.isascii() and answer.isdigit() and len(answer) <= MOST_DIGITS and int(answer) in allowed:
                return allowed.index(int(answer))
            else:
                self.say("text.which", first=allowed[0], last=allowed[-1])
