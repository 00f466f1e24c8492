"""What a class did, as charts: each with a sentence that says what it shows, and the numbers of its table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.petals import FLOOR, TOP
from game.engine.replay import SKIPPED
from game.engine.sorting import MAKE_UP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.classroom.lives import Life
    from game.engine.editions import Told
    from game.engine.story import Ending, Story
    from game.i18n import Words

BAND: Final = 50
"""So many points of the score stand in one row of its table."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is about, a number for each column, and of how many that is (0 where no share is told)."""

    name: str
    counts: tuple[int, ...]
    of: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart and its table twin. `kind` is "bars", "pairs" of bars, "shares", or "dots" along an axis.

    `heads` name the columns, the first one that of the rows. `dots` are places on the axis, `axis` its two ends.
    """

    id: str
    kind: str
    title: str
    sentence: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    dots: tuple[int, ...] = ()
    axis: tuple[int, int] = (0, 0)


def charts(story: Story, words: Words, lives: Sequence[Life]) -> Iterator[Chart]:
    """Yield all charts of a class, in the order of the page: five choices, endings, feelings, the sorter, scores."""
    shared = next((edition.shared for edition in story.editions if edition.shared), ())
    for told in shared:
        yield _box(words, told, lives) if not told.moment else _choice(story, words, told, lives)
    yield _endings(story, words, lives)
    yield _attitudes(words, lives)
    yield _sorter(words, lives)
    yield _scores(words, lives)


def _box(words: Words, told: Told, lives: Sequence[Life]) -> Chart:
    """Return how the box on the first screen was left."""
    ticked = sum(life.consent for life in lives)
    found = ((words("classroom.box.ticked"), ticked), (words("classroom.box.empty"), len(lives) - ticked))
    return _compared(words, "box", told, found)


def _choice(story: Story, words: Words, told: Told, lives: Sequence[Life]) -> Chart:
    """Return what was chosen in one moment, by whoever came to it, in the order of the card."""
    index = next(at for at, moment in enumerate(story.moments) if moment.id == told.moment)
    taken = Counter(life.chosen[index] for life in lives if index in life.chosen)
    options = story.moments[index].options
    return _compared(words, told.moment, told, [(words(one.words), taken[at]) for at, one in enumerate(options)])


def _compared(words: Words, name: str, told: Told, found: Sequence[tuple[str, int]]) -> Chart:
    """Return a chart of one choice: what could be chosen, and by how many it was."""
    total = sum(count for _, count in found)
    top = max(count for _, count in found)
    most = [label for label, count in found if count == top]
    if not total:
        sentence = words("classroom.choice.none")
    elif len(most) > 1:
        sentence = words.plural("classroom.choice.even", total)
    else:
        sentence = words.plural("classroom.choice.most", total, option=most[0], most=top)
    heads = (words("classroom.head.choice"), words("classroom.head.lives"))
    rows = tuple(Row(label, (count,), total) for label, count in found)
    return Chart(f"choice_{name}", "bars", words(told.words), sentence, heads, rows)


def _endings(story: Story, words: Words, lives: Sequence[Life]) -> Chart:
    """Return how the lives ended: names in the order of the story, which ranks nothing."""
    found = Counter(life.ending for life in lives if life.ending)
    total = sum(found.values())
    rows = [Row(_title(words, one), (found[one.id],), total) for one in story.endings if found[one.id]]
    sentence = words("classroom.endings.none")
    if total:
        sentence = words.plural("classroom.endings.sentence", total, kinds=len(rows))
    heads = (words("classroom.head.ending"), words("classroom.head.lives"))
    return Chart("endings", "bars", words("classroom.endings.title"), sentence, heads, tuple(rows))


def _title(words: Words, one: Ending) -> str:
    """Return what an ending is called; the last way to say it always fits."""
    return words(one.title[-1].words) if one.title else one.id


def _attitudes(words: Words, lives: Sequence[Life]) -> Chart:
    """Return the answers before and after the story, those that were not given in a row of their own."""
    before, after = (Counter(getattr(life, when) for life in lives) for when in ("before", "after"))
    both = [(life.before, life.after) for life in lives if SKIPPED not in (life.before, life.after)]
    up, down = (sum(sign * (last - first) > 0 for first, last in both) for sign in (1, -1))
    sentence = words.plural("classroom.attitude.sentence", len(both), up=up, down=down, same=len(both) - up - down)
    rows = [Row(str(value), (before[value], after[value])) for value in range(SKIPPED)]
    rows.append(Row(words("classroom.attitude.skipped"), (before[SKIPPED], after[SKIPPED])))
    heads = (words("classroom.head.answer"), words("classroom.head.before"), words("classroom.head.after"))
    return Chart("attitude", "pairs", words("classroom.attitude.title"), sentence, heads, tuple(rows))


def _sorter(words: Words, lives: Sequence[Life]) -> Chart:
    """Return both hit rates of the sorter, what was recognised as open, and how often somebody was sure and wrong."""
    rounds = [life.round for life in lives if life.round]
    made = [sum(MAKE_UP[length][kind] for length, _ in rounds) for kind in range(3)]
    results = [result for _, result in rounds]
    got = [
        sum(result.trusted for result in results),
        sum(result.caught for result in results),
        sum(result.recognised for result in results),
    ]
    ids = ("classroom.sorter.trusted", "classroom.sorter.caught", "classroom.sorter.recognised")
    rows = [Row(words(text_id), (got[at],), made[at]) for at, text_id in enumerate(ids)]
    sure = sum(result.sure_wrong for result in results)
    rows.append(Row(words("classroom.sorter.sure_wrong"), (sure,), sum(made)))
    sentence = words("classroom.sorter.none")
    if rounds:
        sentence = words.plural("classroom.sorter.sentence", len(rounds))
    heads = (words("classroom.head.claims"), words("classroom.head.answers"))
    return Chart("sorter", "shares", words("classroom.sorter.title"), sentence, heads, tuple(rows))


def _scores(words: Words, lives: Sequence[Life]) -> Chart:
    """Return the scores as dots on one axis, without names; the table has how many stand in each band."""
    dots = sorted(life.score for life in lives if life.ending)
    last = (TOP - FLOOR) // BAND - 1
    bands = Counter(min((score - FLOOR) // BAND, last) for score in dots)
    rows = []
    for band in range(last + 1):
        low = FLOOR + band * BAND
        high = TOP if band == last else low + BAND - 1
        rows.append(Row(words("classroom.scores.band", low=low, high=high), (bands[band],)))
    sentence = words.plural("classroom.scores.sentence", len(dots))
    heads = (words("classroom.head.score"), words("classroom.head.lives"))
    title = words("classroom.scores.title")
    return Chart("scores", "dots", title, sentence, heads, tuple(rows), tuple(dots), (FLOOR, TOP))
