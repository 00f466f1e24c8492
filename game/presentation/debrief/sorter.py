"""The sorter: claims that are so, that are not so, and such that nobody knows; with feedback after each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.sort_round import SURE, draw
from game.engine.sorting import Sorted, pack, round_length, unpack
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Block, Listing, Paragraph, Sheet, Table

if TYPE_CHECKING:
    from game.content.sorter import SortItem
    from game.engine.sort_round import Given, SortRound
    from game.presentation.context import Context

SURENESS: Final = ("debrief.sorter.guessing", "debrief.sorter.fairly", "debrief.sorter.sure")
"""How sure somebody is, by GUESSING, FAIRLY and SURE."""


def length_of(context: Context) -> int:
    """Return how many claims the round of the run in progress has."""
    setup = context.state.setup
    return round_length(context.story.editions[setup.edition].sorter, setup.options)


def round_of(context: Context) -> SortRound[SortItem]:
    """Return the round of the run in progress as far as it is sorted; its seed draws it."""
    seen = context.seen
    if seen.sort_round is None:
        seen.sort_round = draw(context.after_story.claims, context.state.setup.seed, length_of(context))
    return seen.sort_round


def sort(context: Context, answer: str, sure: int) -> SortRound[SortItem]:
    """Return the round after its claim of now was sorted; when it is over, the run keeps what it came to."""
    found = context.seen.sort_round = round_of(context).say(answer, sure)
    if found.next_claim is None:
        context.session.keep_sorted(pack(length_of(context), found.result()))
    return found


def answer_words(context: Context, claim: SortItem) -> str:
    """Return what is so of a claim, and the feedback."""
    return f"**{context.words(f'debrief.sorter.is.{claim.answer}')}** {claim.feedback}"


def verdict_words(context: Context, claim: SortItem, given: Given) -> str:
    """Return what an answer was worth: said as it is, and without blame."""
    if claim.answer == given.answer:
        return context.words("debrief.sorter.right")
    return context.words("debrief.sorter.sure_wrong" if given.sure == SURE else "debrief.sorter.otherwise")


def result_words(context: Context, result: Sorted, make_up: tuple[int, int, int]) -> tuple[str, ...]:
    """Return what a round came to: both rates always together."""
    words = context.words
    trusted, caught, open_ones = make_up
    return (
        words("debrief.sorter.trusted", count=result.trusted, of=trusted),
        words("debrief.sorter.caught", count=result.caught, of=caught),
        words("debrief.sorter.recognised", count=result.recognised, of=open_ones),
        words.plural("debrief.sorter.wrong_and_sure", result.sure_wrong),
        words("debrief.sorter.both"),
    )


def sheet(context: Context) -> Sheet:
    """Return the claims that were sorted, with what is so of them, and what the round came to."""
    found = round_of(context)
    former = unpack(length_of(context), context.session.sort_results) if not found.given else None
    return round_sheet(context, title_of(context, "sorter"), found, former)


def round_sheet(context: Context, title: str, found: SortRound[SortItem], former: Sorted | None = None) -> Sheet:
    """Return a round in words; `former` is what it came to where its answers are not known any more."""
    words, blocks = context.words, list[Block]()
    blocks.append(Paragraph(words("debrief.sorter.lead")))
    result = found.result() if found.next_claim is None else former
    if result is not None:
        blocks.append(Listing(result_words(context, result, found.make_up)))
    rows = tuple(
        (
            claim.claim,
            f"{words(f'debrief.sorter.answer.{given.answer}')} ({words(SURENESS[given.sure])})",
            answer_words(context, claim).replace("*", ""),
        )
        for claim, given in zip(found.claims, found.given, strict=False)
    )
    if rows:
        heads = tuple(words(f"debrief.sorter.head.{head}") for head in ("claim", "answer", "so"))
        blocks.append(Table(words("debrief.sorter.caption"), heads, rows))
    return Sheet(title, tuple(blocks))
