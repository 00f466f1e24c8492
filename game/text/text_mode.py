"""The whole game on a terminal: no window, plain lines, every word through its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.engine.events import DoorClosed, DoorOpened, ScoreChanged
from game.engine.intents import Choose, Continue
from game.engine.offers import offers, told_score
from game.engine.petals import tier
from game.engine.reducer import Step
from game.engine.state import LEVEL_END, MOMENT, NIGHT, level_of, moment_of
from game.presentation.doors import LIT
from game.presentation.evening import evening_of, evening_words
from game.presentation.mornings import waking_place
from game.presentation.nights import before_night, is_of_night, night_of, state_after_choice
from game.presentation.presenter import EXPLAINED, rules_changed
from game.presentation.queues import queue_of, queue_words
from game.presentation.receipt_rows import is_still, receipt_rows
from game.presentation.rereading import reread_rows
from game.presentation.rereading import spoken as reread_words
from game.presentation.rule_preview import spoken as touched_words
from game.presentation.rule_preview import touched_by_rule
from game.presentation.rule_view import rule_in_force, sentence_after
from game.presentation.wording import reason_words
from game.session.auto_advance import runs_on
from game.session.session import NotResumed, Resumed, Session, resume_code, resume_save
from game.text.questions import Questions
from game.text.terminal import LeaveError, Terminal
from game.text.text_cards import option_words, tell_card, tell_events, tell_outcome
from game.text.text_debrief import tell_debrief
from game.text.text_ending import tell_ending
from game.text.text_events import event_words, receipt_row_words

if TYPE_CHECKING:
    from game.options import Options
    from game.presentation.context import Context
    from game.presentation.receipt_rows import ReceiptRow

HEADING: Final = ("ui.street.rules", "ui.street.rules.nothing")


def play(context: Context, terminal: Terminal, options: Options) -> int:
    """Play on a terminal until the ending or until the player leaves; return 0, the program's exit code."""
    sitting = Sitting(context, terminal)
    try:
        try:
            sitting.open(options)
            sitting.go_on()
            tell_debrief(terminal, context)
        except (LeaveError, KeyboardInterrupt):
            sitting.leave()
    except BrokenPipeError:
        return 0
    return 0


class Sitting:
    """One player at one terminal."""

    def __init__(self, context: Context, terminal: Terminal) -> None:
        """Return a sitting without a run."""
        self.context = context
        self.story = context.story
        self.words = context.words
        self.storage = context.host.storage
        self.terminal = terminal
        self._told_level = -1
        self._given_up: str | None = None

    def open(self, options: Options) -> None:
        """Take up a run, or ask what a new one needs and begin it."""
        self.terminal.say("ui.title.wordmark")
        self.terminal.say("ui.title.tagline")
        self.terminal.say("text.help")
        if options.code:
            self._take_up(resume_code(self.context.rules, self.storage, options.code))
        else:
            kept = resume_save(self.context.rules, self.storage)
            if isinstance(kept, NotResumed) or (kept is not None and self._wants_to_go_on()):
                self._take_up(kept)
            elif kept is not None:
                self._given_up = kept.session.place
        if self.context.current_session is None:
            self._begin(options)

    def _wants_to_go_on(self) -> bool:
        """Return whether the kept run is taken up."""
        self.terminal.line()
        return self.terminal.choose((self.words("ui.title.continue"), self.words("text.begin_anew"))) == 0

    def _take_up(self, found: Resumed | NotResumed) -> None:
        """Stand in a run that was found, or say why not."""
        if isinstance(found, NotResumed):
            self.terminal.line(self.words(found.reason, name=found.kept_as))
            return
        if found.notice:
            self.terminal.say(found.notice)
        self._sit_down(found.session)

    def _sit_down(self, session: Session) -> None:
        """Play this run from now on; s and c ask about it, and the game which is kept, if there is no room for two."""
        self.context.current_session = session
        self.context.seen.feasted = bool(session.state.log and session.state.doors)
        if session.another_is_kept:
            self.terminal.line()
            self.terminal.say("ui.keeping.text")
            if self.terminal.choose((self.words("ui.keeping.other"), self.words("ui.keeping.this"))):
                session.take_the_place()
        self.terminal.asides = {"s": self._standing, "c": lambda: self.words("text.code", code=session.code)}

    def _begin(self, options: Options) -> None:
        """Ask for what shapes a run, and begin it."""
        plan = Questions(self.context, self.terminal).plan(options)
        setup = plan.setup(len(self.story.aims))
        session = Session(self.context.rules, setup, self.storage, plan.before)
        session.place = self._given_up
        session.keep()
        self._sit_down(session)

    def go_on(self) -> None:
        """Play from where the run is to its ending."""
        session = self.context.session
        while not session.is_over:
            phase = session.state.phase
            if phase == MOMENT:
                self._moment()
                continue
            if phase == NIGHT:
                self._night()
            elif phase == LEVEL_END:
                if not runs_on(self.story, session.state):
                    self._level_end()
            else:
                self._morning()
            session.dispatch(Continue())
        tell_ending(self.terminal, self.context)

    def _morning(self) -> None:
        """Tell the morning: level, day, headline, notice, doors, number."""
        state, words, terminal = self.context.session.state, self.words, self.terminal
        level = level_of(self.story, state)
        day = level.days[state.day]
        if state.level != self._told_level:
            self._told_level = state.level
            terminal.heading(words("text.level", title=words(level.title)))
            terminal.line(self.context.render_variant(level.stakes))
            if rule := rule_in_force(self.context, state):
                terminal.line(rule)
            self._rules()
        terminal.heading(words(day.weekday))
        if headline := self.context.render_variant(day.headline):
            terminal.say("text.headline", headline=headline)
        if notice := self.context.render_variant(day.notice):
            terminal.say("text.notice", notice=notice)
        terminal.line(self._number())
        place = waking_place(self.context.rules, state)
        doors = [words(door.name) for door in self.story.doors if door.id in state.doors]
        if place is not None:
            terminal.say("text.place", place=words(place.name), line=words(place.line))
        elif doors:
            terminal.say("text.doors", doors=", ".join(doors))

    def _rules(self) -> None:
        """Tell how the rules of a new level moved the number, with the causes as far as they say, and which doors."""
        events, words, terminal = self.context.session.events, self.words, self.terminal
        found = rules_changed(self.context, events)
        if found is None:
            return
        terminal.line()
        read = reread_rows(self.context, found.change)
        heading, nothing = ("ui.reread.heading", "ui.reread.nothing") if read else HEADING
        terminal.line(f"{words(heading)}. {words(nothing)}")
        for row in read:
            terminal.line(reread_words(self.context, row), "  ")
        for move in found.moves if self.context.policy.explains == EXPLAINED and not read else ():
            terminal.line(words("text.cause", cause=move.words, change=move.points), "  ")
        if change := found.change:
            terminal.say("text.sum", before=change.before, after=change.after, change=change.after - change.before)
        for event in events:
            if isinstance(event, DoorOpened | DoorClosed):
                terminal.line(event_words(self.context, event))

    def _standing(self) -> str:
        """Return the number, and what the player would like."""
        rule = rule_in_force(self.context, self.context.session.state)
        return " ".join(filter(None, (self._number(), self.context.aim, rule)))

    def _number(self) -> str:
        """Return the number in words."""
        score = told_score(self.context.session.state)
        return self.words("text.number", score=score, tier=self.words(f"tier.{tier(score)}"))

    def _moment(self) -> None:
        """Show the card and what can be done, take the choice, tell what came of it."""
        session, terminal = self.context.session, self.terminal
        state = session.state
        moment = moment_of(self.story, state)
        if moment is None:
            return
        tell_card(terminal, self.context, moment)
        shown = offers(self.context.rules, state)
        while True:
            index = terminal.choose([option_words(self.context, moment, offer) for offer in shown]) or 0
            outcome = session.dispatch(Choose(moment.id, shown[index].option.id))
            if isinstance(outcome, Step):
                break
            terminal.say("text.locked", reason=reason_words(self.context, outcome.reason))
        if queue := queue_of(shown[index].option, state):
            terminal.line(queue_words(self.context, queue))
        tell_events(terminal, self.context, before_night(outcome.events))
        tell_outcome(terminal, self.context, moment, shown[index].option)
        after = state_after_choice(outcome)
        if rule := sentence_after(self.context, state, after):
            terminal.say("ui.rule.line", sentence=rule)
        for touched in touched_by_rule(self.context, state, after):
            terminal.line(touched_words(self.context, touched), "  ")
        if not session.is_kept and not self.context.seen.unkept:
            self.context.seen.unkept = True
            terminal.say("ui.save.failed")

    def _night(self) -> None:
        """Tell what the way home shows, then the receipt of the day, the sum last, then who left."""
        words, terminal, session = self.words, self.terminal, self.context.session
        if seen := evening_of(self.context):
            terminal.line()
            terminal.line(evening_words(self.context, seen))
        receipt, state = session.receipts[-1], session.state
        terminal.heading(words("text.night", day=words(level_of(self.story, state).days[state.day].weekday)))
        rows = receipt_rows(self.context, receipt, session.day_states[0], state)
        if not is_still(receipt, rows):
            terminal.say("ui.night.morning", score=receipt.before)
        if receipt.explains != EXPLAINED:
            terminal.say("text.several")
        for row in rows:
            terminal.line(self._row(row), "  ")
        if is_still(receipt, rows):
            terminal.say("ui.night.still", score=receipt.after)
        else:
            change = receipt.after - receipt.before
            terminal.say("text.sum", before=receipt.before, after=receipt.after, change=change)
        if fell := night_of(session.events):
            told = (ScoreChanged, DoorOpened, DoorClosed)
            left = [event for event in session.events if is_of_night(event, fell.dusk) and not isinstance(event, told)]
            tell_events(terminal, self.context, left)

    def _row(self, row: ReceiptRow) -> str:
        """Return a line of a receipt; the first door of a run that opened is a feast."""
        said, seen = receipt_row_words(self.context, row), self.context.seen
        if row.mark != LIT or seen.feasted:
            return said
        seen.feasted = True
        return self.words("ui.street.feast", words=said)

    def _level_end(self) -> None:
        """Tell the end of a level, with the code."""
        state, words, terminal = self.context.session.state, self.words, self.terminal
        level = level_of(self.story, state)
        terminal.heading(words("ui.level_end.heading", title=words(level.title)))
        terminal.line(self.context.render_variant(level.end))
        terminal.line(self._number())
        terminal.say("text.code", code=self.context.session.code)

    def leave(self) -> None:
        """Say goodbye with the code; the run is kept."""
        self.terminal.line()
        session = self.context.current_session
        if session is None:
            self.terminal.say("text.bye")
            return
        is_kept = session.keep() and self.storage.lasting
        self.terminal.say("text.bye_code" if is_kept else "text.bye_only_code", code=session.code)
