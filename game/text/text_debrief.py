"""The pages after the story on a terminal: each one in words, and the questions that some of them ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.petals import PETALS
from game.engine.sort_round import ANSWERS
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.feeling import answered_words
from game.presentation.debrief.other_rules import MARKS, OwnRules, own_words, petal_name
from game.presentation.debrief.pages import pages_of, sheet_of
from game.presentation.debrief.receipts import blocks, long_words
from game.presentation.debrief.sheet import Sheet, lines
from game.presentation.debrief.sorter import (
    SURENESS,
    answer_words,
    result_words,
    round_of,
    sort,
    verdict_words,
)

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.text.terminal import Terminal

ATTITUDES: Final = range(11)


def tell_debrief(terminal: Terminal, context: Context) -> None:
    """Tell the pages after the story one by one; after the first one all others can be left out."""
    for index, page in enumerate(pages_of(context)):
        told = sheet_of(context, page)
        terminal.heading(told.title)
        for line in lines(told):
            terminal.line(line)
        _ask(terminal, context, page)
        if index and terminal.choose((context.words("text.debrief.on"), context.words("text.debrief.end"))):
            break
    terminal.line()
    terminal.say("text.code", code=context.session.code)


def _ask(terminal: Terminal, context: Context, page: str) -> None:
    """Ask what a page asks."""
    if page == "feeling":
        terminal.say("text.skip")
        answer = terminal.number(ATTITUDES, can_skip=True)
        if answer is not None:
            context.session.answer_after(answer)
            terminal.line(answered_words(context))
    elif page == "receipts":
        _ask_for_day(terminal, context)
    elif page == "other_rules":
        _ask_for_weights(terminal, context)
    elif page == "sorter":
        _sort(terminal, context)
    elif page == "origins":
        told = sheet_of(context, "corrections")
        terminal.heading(told.title)
        for line in lines(told):
            terminal.line(line)


def _ask_for_day(terminal: Terminal, context: Context) -> None:
    """Tell the two receipts of one more day, if one is wanted."""
    terminal.line()
    terminal.say("debrief.receipts.ask")
    days = range(len(chronicle(context)))
    wanted = terminal.choose([long_words(context, index) for index in days], can_skip=True)
    if wanted is not None:
        for line in lines(Sheet("", blocks(context, wanted))):
            terminal.line(line)


def _ask_for_weights(terminal: Terminal, context: Context) -> None:
    """Ask for the player's own weights, and tell what they come to; an empty line leaves them."""
    terminal.line()
    terminal.say("text.skip")
    marks = []
    for petal in range(len(PETALS)):
        terminal.say("debrief.rules.ask", petal=petal_name(context, petal))
        mark = terminal.number(range(MARKS + 1), can_skip=True)
        if mark is None:
            return
        marks.append(mark)
    for said in own_words(context, OwnRules(context).settled(tuple(marks))):
        terminal.line(said)


def _sort(terminal: Terminal, context: Context) -> None:
    """Ask for what is so of each claim, and tell it; an empty line leaves the rest."""
    words = context.words
    while (claim := round_of(context).next_claim) is not None:
        terminal.heading(claim.claim)
        terminal.say("text.skip")
        answers = [words(f"debrief.sorter.answer.{answer}") for answer in ANSWERS]
        answer = terminal.choose(answers, can_skip=True)
        if answer is None:
            return
        terminal.say("debrief.sorter.how_sure")
        sure = terminal.choose([words(one) for one in SURENESS]) or 0
        found = sort(context, ANSWERS[answer], sure)
        terminal.line(verdict_words(context, claim, found.given[-1]))
        terminal.line(answer_words(context, claim))
    found = round_of(context)
    for line in result_words(context, found.result(), found.make_up):
        terminal.line(line)
