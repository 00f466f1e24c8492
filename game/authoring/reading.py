"""A bot's run, or the cards of it one by one, in the words of text mode: what a reader meets, for editors."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TextIO

from game.authoring.compiler import Compiled
from game.authoring.runs import setup_for, word_for
from game.bots.playing import bot_for
from game.content.facts import read_facts
from game.engine.intents import Choose, Intent
from game.engine.offers import offers
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import MOMENT, moment_of
from game.engine.story import Moment
from game.i18n import SOURCE, Words
from game.platform import native
from game.presentation.after_story import AfterStory
from game.presentation.context import Context
from game.presentation.nights import before_night
from game.session.session import Session
from game.text.terminal import Terminal
from game.text.text_cards import option_words, tell_card, tell_events
from game.text.text_mode import Sitting

BELOW: Final = "\n~ ~ ~ ~ ~ ~ ~ ~ ~ ~\n"
"""What stands between a card and what its options bring."""


class Nowhere:
    """A device that takes every text and has none: nobody goes on with a run that was only read."""

    lasting = True

    def read(self, key: str) -> str | None:
        return None

    def write(self, key: str, text: str) -> bool:
        return True

    def remove(self, key: str) -> None:
        """Do nothing: nothing is kept."""

    def keys(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read: the n-th run of a bot in an edition, and the level of it (both by index)."""

    level: int
    edition: int
    bot: str
    game: int


class Reader(Terminal):
    """A bot at a terminal that writes one level of its run."""

    def __init__(self, context: Context, target: TextIO, asked: Asked) -> None:
        super().__init__(context.words, io.StringIO(), target)
        self.context = context
        self.asked = asked
        self.bot = bot_for(context.story, asked.bot)
        self.word = word_for(asked.game)

    @property
    def is_there(self) -> bool:
        """Return whether the run is in the level that is read."""
        return self.context.state.level == self.asked.level

    def line(self, text: str = "", indent: str = "") -> None:
        if self.is_there:
            super().line(text, indent)

    def heading(self, text: str) -> None:
        """Write words with a rule below; over a card its title comes first."""
        moment = moment_of(self.context.story, self.context.state)
        super().heading(f"{title_of(moment)} - {text}" if moment else text)

    def choice(self) -> Intent:
        """Return what the bot does now."""
        intent, self.word = self.bot(self.context.rules, self.context.state, self.word)
        return intent

    def answer(self) -> str:
        """Return the number of the option that the bot takes, which is written like something typed."""
        intent, shown = self.choice(), offers(self.context.rules, self.context.state)
        at = next(at for at, one in enumerate(shown) if isinstance(intent, Choose) and one.option.id == intent.option)
        self.line(f"> {at + 1}  {self.context.render_text(shown[at].option.words)}")
        return str(at + 1)


def title_of(moment: Moment) -> str:
    """Return what a card is called: its id, with spaces."""
    return moment.id.replace("_", " ")


def _told(compiled: Compiled) -> AfterStory:
    """Return what is told after the story, of what was compiled and is in no folder."""
    told, words = AfterStory(Path(), SOURCE, parallels_only=False), Words(SOURCE, compiled.fact_texts)
    told.facts = read_facts(compiled.facts, words)
    return told


def _opened(rules: Ruleset, compiled: Compiled, asked: Asked) -> tuple[Context, RunSetup]:
    """Return a game at the first morning of a run, and what shaped the run."""
    setup = setup_for(rules.story, asked.bot, asked.edition, asked.game)
    host = replace(native.host(), storage=Nowhere())
    context = Context(lambda: rules, Words(SOURCE, compiled.texts), host, told=_told(compiled))
    context.current_session = Session(rules, setup, host.storage)
    return context, setup


def read(rules: Ruleset, compiled: Compiled, asked: Asked, target: TextIO) -> None:
    """Write a level of a run as somebody meets it who plays it in text mode; after the last one comes the ending."""
    context, setup = _opened(rules, compiled, asked)
    target.write(f"{_described(rules, asked, setup)}\n")
    Sitting(context, Reader(context, target, asked)).go_on()


def read_cold(rules: Ruleset, compiled: Compiled, asked: Asked, target: TextIO) -> None:
    """Write the cards of a level of a run, each alone, then what every option of it would bring."""
    context, setup = _opened(rules, compiled, asked)
    target.write(f"{_described(rules, asked, setup)}\n")
    session, reader, done = context.session, Reader(context, target, asked), list[Intent]()
    while not session.is_over:
        moment = moment_of(rules.story, session.state) if session.state.phase == MOMENT else None
        if moment is not None and reader.is_there:
            _tell_cold(context, reader, moment, done)
            context.current_session = session
        done.append(reader.choice())
        session.dispatch(done[-1])


def _tell_cold(context: Context, reader: Reader, moment: Moment, done: Sequence[Intent]) -> None:
    """Write a card, and below it each option with what it brings; the run then stands behind the last of them."""
    shown, session = offers(context.rules, context.state), context.session
    said = [option_words(context, moment, offer) for offer in shown]
    tell_card(reader, context, moment)
    for at, words in enumerate(said, 1):
        reader.line(words, f"{at:>3}  ")
    reader.target.write(f"{BELOW}\n")
    for at, (offer, words) in enumerate(zip(shown, said, strict=True), 1):
        context.current_session = session
        reader.line(words, f"{at:>3}  ")
        if offer.locked is None:
            context.current_session = _replayed(session, [*done, Choose(moment.id, offer.option.id)])
            tell_events(reader, context, before_night(context.session.events))
        reader.line()


def _replayed(session: Session, intents: Sequence[Intent]) -> Session:
    """Return another session of the same run, behind some intents."""
    result = Session(session.rules, session.state.setup, session.storage)
    for intent in intents:
        result.dispatch(intent)
    return result


def _described(rules: Ruleset, asked: Asked, setup: RunSetup) -> str:
    """Return which run this is, so that it can be read again."""
    story = rules.story
    aim, box = story.aims[setup.aim].id, "ticked" if setup.consent else "unticked"
    return f"{story.editions[asked.edition].id}, seed {asked.game}, bot {asked.bot}, aim {aim}, box {box}"
