"""A run as a short code, and a code as a run again.

A code is Crockford base32 (no I, L, O, U; 0/O and 1/I/L read alike) in groups of four: a format number, a content
version, the RunSetup, attitude before and after, sort results, then two bits a choice (the option's index among all
options of its moment), and two check letters at the end. It unpacks without the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.intents import Choose, Continue
from game.engine.limits import MOST_OPTIONS, OPTION_BITS, SORT_BITS
from game.engine.reducer import Outcome, Step, begin, reduce
from game.engine.setup import RunSetup
from game.engine.state import ENDING, MOMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.ruleset import Ruleset
    from game.engine.state import GameState

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
VALUES: Final = {letter: value for value, letter in enumerate(LETTERS)} | {"O": 0, "I": 1, "L": 1}
FORMAT: Final = 1
MOST_CHOICES: Final = 127  # seven bits
MOST_LETTERS: Final = 90  # 127 choices make 70
SKIPPED: Final = 11
"""An attitude that was not given; given ones are 0..10."""
CONTENT_VERSIONS: Final = 1 << 15

FIELDS: Final = (  # their order and bits are the format: other ones need another FORMAT
    ("format", 4),
    ("content", 15),
    ("edition", 2),
    ("seed", 20),
    ("aim", 3),
    ("face", 2),
    ("consent", 1),
    ("options", OPTION_BITS),
    ("before", 4),
    ("after", 4),
    ("sorted", SORT_BITS),
    ("choices", 7),
)
HEADER_BITS: Final = sum(bits for _, bits in FIELDS)
CHECK_PRIME: Final = 1021
"""The largest prime below 32 * 32: a wrong letter (a difference below 32, times a power of 32) and a swap of two
neighbours (such a difference times 31) can never be a multiple of it."""


class CodeError(ValueError):
    """A text is not the code of a run; `reason` is a text id that a player can read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Run:
    """All that is needed to play a run again.

    `choices` are option indices 0..3 in order; `content` is 15 bits of the content hash; attitudes are 0..10 or
    SKIPPED; `sort_results` twelve bits for the sorting of claims.
    """

    setup: RunSetup
    choices: tuple[int, ...] = ()
    content: int = 0
    before: int = SKIPPED
    after: int = SKIPPED
    sort_results: int = 0


def content_version(content_hash: str) -> int:
    """Return the 15 bits of a content hash (hexadecimal) that codes carry."""
    return int(content_hash[:4] or "0", 16) % CONTENT_VERSIONS


def encode(run: Run) -> str:
    """Return the code of a run; raises ValueError for a run that no code can carry.

    >>> run = Run(RunSetup(seed=7), choices=(0, 1, 3), content=42)
    >>> encode(run)
    '202M-0003-G80Q-C000-RWXX'
    >>> decode(encode(run)) == run
    True
    """
    if len(run.choices) > MOST_CHOICES or any(not 0 <= choice < MOST_OPTIONS for choice in run.choices):
        message = "a run has at most 127 choices of four options"
        raise ValueError(message)
    setup = run.setup
    values = {
        "format": FORMAT,
        "content": run.content,
        "edition": setup.edition,
        "seed": setup.seed,
        "aim": setup.aim,
        "face": setup.face,
        "consent": int(setup.consent),
        "options": setup.options,
        "before": run.before,
        "after": run.after,
        "sorted": run.sort_results,
        "choices": len(run.choices),
    }
    number = 0
    for name, bits in FIELDS:
        if not 0 <= values[name] < 1 << bits:
            message = f"{name} does not fit into {bits} bits"
            raise ValueError(message)
        number = number << bits | values[name]
    for choice in run.choices:
        number = number << 2 | choice
    bits = HEADER_BITS + 2 * len(run.choices)
    padding = -bits % 5
    letters = _letters(number << padding, (bits + padding) // 5)
    text = letters + check_letters(letters)
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def _letters(number: int, count: int) -> str:
    """Return a number as `count` base32 letters."""
    return "".join(LETTERS[number >> 5 * place & 31] for place in range(count - 1, -1, -1))


def check_letters(letters: str) -> str:
    """Return the two check letters: the base-32 number of the letters modulo CHECK_PRIME, in base 32.

    One wrong letter and two that changed places have others:

    >>> check_letters("202M"), check_letters("203M"), check_letters("220M")
    ('8M', '9M', '6T')
    """
    remainder = 0
    for letter in letters:
        remainder = (remainder * 32 + VALUES[letter]) % CHECK_PRIME
    return LETTERS[remainder >> 5] + LETTERS[remainder & 31]


def decode(text: str) -> Run:
    """Return the run of a code; raises CodeError for anything else, in time bounded by MOST_LETTERS."""
    if len(text) > 4 * MOST_LETTERS:  # spaces and dashes, too: nothing is copied of a text that cannot be a code
        raise CodeError("code.too_long")
    letters = [letter for letter in text.upper() if letter not in "- \t\r\n"]
    if not letters:
        raise CodeError("code.empty")
    # ask the text itself: upper() makes ASCII of letters that are none, an S of a long s for one
    if not text.isascii() or any(letter not in VALUES for letter in letters):
        raise CodeError("code.letter")
    plain = "".join(LETTERS[VALUES[letter]] for letter in letters)
    if len(plain) > MOST_LETTERS:
        raise CodeError("code.too_long")
    body, check = plain[:-2], plain[-2:]
    if len(body) * 5 < HEADER_BITS:
        raise CodeError("code.too_short")
    if check_letters(body) != check:
        raise CodeError("code.check")
    return _unpacked(body)


def _unpacked(body: str) -> Run:
    """Return the run in letters whose check fits; raises CodeError where `encode` would not have written them."""
    number = 0
    for letter in body:
        number = number << 5 | VALUES[letter]
    left = len(body) * 5
    values: dict[str, int] = {}
    for name, bits in FIELDS:
        left -= bits
        values[name] = number >> left & (1 << bits) - 1
    if values["format"] != FORMAT:
        raise CodeError("code.format")
    padding = left - 2 * values["choices"]
    attitudes = max(values["before"], values["after"])
    # right check letters around what `encode` never writes: somebody made it by hand
    if not 0 <= padding < 5 or number & (1 << max(padding, 0)) - 1 or attitudes > SKIPPED:
        raise CodeError("code.damaged")
    choices = tuple(number >> left - 2 * (index + 1) & 3 for index in range(values["choices"]))
    setup = RunSetup(
        edition=values["edition"],
        seed=values["seed"],
        aim=values["aim"],
        face=values["face"],
        consent=bool(values["consent"]),
        options=values["options"],
    )
    return Run(setup, choices, values["content"], values["before"], values["after"], values["sorted"])


def play(rules: Ruleset, run: Run) -> Iterator[Step]:
    """Yield the steps of a run, as far as its choices are legal; the last one waits for the next choice.

    After the last choice the run stays where it is: nights and mornings that follow are the player's to turn. Raises
    ValueError where the story has no such edition or aim.
    """
    step = begin(rules, run.setup)
    yield step
    choices = list(run.choices)
    while choices:
        if step.state.phase == ENDING:
            return
        if step.state.phase == MOMENT:
            moment = rules.story.moments[step.state.moment]
            index = choices.pop(0)
            if index >= len(moment.options):  # a code of other content
                return
            outcome = reduce(rules, step.state, Choose(moment.id, moment.options[index].id))
        else:
            outcome = reduce(rules, step.state, Continue())
        if not isinstance(outcome, Step):
            return
        step = outcome
        yield step


def whole(rules: Ruleset, run: Run) -> Iterator[Step]:
    """Yield the steps of a run, then those that follow its last choice without another one.

    Raises ValueError as `play` does.
    """
    outcome: Outcome | None = None
    for outcome in play(rules, run):
        yield outcome
    while isinstance(outcome, Step):
        outcome = reduce(rules, outcome.state, Continue())
        if isinstance(outcome, Step):
            yield outcome


def finished(rules: Ruleset, run: Run) -> GameState:
    """Return where the choices of a run lead, through nights and mornings to the next choice or the ending."""
    *_, last = whole(rules, run)
    return last.state
