"""The questions before a run, on a terminal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.engine.limits import FACES
from game.engine.replay import SKIPPED
from game.session.plan import Plan, fresh_seed

if TYPE_CHECKING:
    from game.engine.editions import Edition
    from game.options import Options
    from game.presentation.context import Context
    from game.text.terminal import Terminal

TERMS: Final = 10
ATTITUDES: Final = range(11)


class Questions:
    """Asks one player what shapes a run."""

    def __init__(self, context: Context, terminal: Terminal) -> None:
        """Return questions about a story."""
        self.story = context.story
        self.words = context.words
        self.terminal = terminal

    def plan(self, options: Options) -> Plan:
        """Return the answers; what the options say already is not asked."""
        editions, aims = self.story.editions, self.story.aims
        found = [index for index, edition in enumerate(editions) if edition.id == options.edition]
        index = found[0] if found else self._pick(list(map(self._edition_words, editions)), "text.edition")
        seed = fresh_seed() if options.seed is None else options.seed
        self.terminal.line()
        self.terminal.line(self.words(editions[index].touches))
        plan = Plan(index, seed, editions[index].asks, options.face, consent=self._consent(), options=options.bits)
        if "attitude" in plan.asks:
            plan = replace(plan, before=self._attitude())
        if "aim" in plan.asks:
            plan = replace(plan, aim=self._pick([self.words(aim.words) for aim in aims], "ui.aim.heading"))
        if "portrait" in plan.asks and plan.face is None:
            faces = [self.words("ui.face.number", number=face + 1) for face in range(FACES)]
            plan = replace(plan, face=self._pick(faces, "ui.face.heading"))
        return plan

    def _edition_words(self, edition: Edition) -> str:
        """Return an edition with its length."""
        return f"{self.words(edition.name)}, {self.words(edition.length)}"

    def _pick(self, options: list[str], heading: str) -> int:
        """Return the index of what was picked."""
        self.terminal.heading(self.words(heading))
        return self.terminal.choose(options) or 0

    def _consent(self) -> bool:
        """Show the box that is ticked already; return whether it stayed ticked."""
        words, terminal = self.words, self.terminal
        terminal.heading(words("ui.consent.heading"))
        terminal.say("ui.consent.text")
        ticked = True
        while True:
            terminal.line()
            terminal.line(f"[{'x' if ticked else ' '}] {words('ui.consent.box')}")
            tick = words("text.untick" if ticked else "text.tick")
            match terminal.choose((words("ui.consent.agree"), tick, words("ui.consent.read"))):
                case 0:
                    break
                case 1:
                    ticked = not ticked
                case _:
                    terminal.heading(words("ui.consent.terms.heading"))
                    for number in range(1, TERMS + 1):
                        terminal.say(f"ui.consent.terms.line.{number}")
        terminal.line()
        real, kept = "ui.consent.real", "ui.consent.real.ticked" if ticked else "ui.consent.real.unticked"
        terminal.line(f"{words(real)} {words(kept)}")
        return ticked

    def _attitude(self) -> int:
        """Return the answer to the question before the story, 0..10, or SKIPPED."""
        self.terminal.heading(self.words("ui.attitude.heading"))
        self.terminal.say("ui.attitude.text")
        self.terminal.line(f"{self.words('ui.attitude.low')}; {self.words('ui.attitude.high')}")
        self.terminal.say("text.skip")
        answer = self.terminal.number(ATTITUDES, can_skip=True)
        return SKIPPED if answer is None else answer
