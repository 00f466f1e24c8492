"""How long the pages of a run play by themselves when nobody presses, from what the screens themselves last.

Counted are what a page holds the player back with and any press ends: the queue before an answer, a board that strikes
its rows, a picture that comes strip by strip, the lines of new rules, a history that is read again, the way home, and
the doors of a street that turned. No second of it is in the minutes of `pace`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from game.authoring.compiler import Compiled
from game.authoring.pace import has_level_page
from game.authoring.reading import Nowhere
from game.engine.reducer import Step
from game.engine.ruleset import Ruleset
from game.engine.state import MOMENT, MORNING, GameState, level_of
from game.i18n import SOURCE, Words
from game.platform import native
from game.presentation.boards import closed_rows
from game.presentation.context import Context
from game.presentation.evening import evening
from game.presentation.nights import night_of
from game.presentation.presenter import EXPLAINED, rules_changed
from game.presentation.queues import queue_of
from game.presentation.rereading import reread_rows
from game.resources import assets
from game.screens.day import door_play, walk_home
from game.screens.level import new_rules, reread_sheet
from game.screens.moment import board, slow_feed, waiting
from game.session.auto_advance import is_passed_by
from game.ui.theme import Look, Style, Tokens


class OwnMotions:
    """Counts the runs of a compiled story; raises AssetError where how long things move cannot be read."""

    def __init__(self, rules: Ruleset, compiled: Compiled) -> None:
        """Return a counter for a story and its words."""
        host = replace(native.host(), storage=Nowhere())
        self.context = Context(lambda: rules, Words(SOURCE, compiled.texts), host)
        tokens = Tokens.load(assets() / "art" / "tokens.json")
        looks = {name: Look(tokens, Style(**traits)) for name, traits in compiled.looks["looks"].items()}
        self.looks = [looks[level.look] for level in rules.story.levels]

    def seconds(self, steps: Sequence[Step]) -> float:
        """Return how many seconds of a run play by themselves, from its first morning to its ending."""
        story = self.context.story
        street, total = Street(self.context, self.looks), 0
        morning = steps[0].state
        for before, step in pairwise([steps[0], *steps]):
            state = step.state
            if before.state.phase == MOMENT:
                total += self._queue(before.state, state)
            if state.phase == MOMENT:
                total += self._card(state)
            elif state.phase == MORNING:
                morning = state
                total += self._level_page(before.state, step)
                total += 0 if is_passed_by(story, state) else street.turning(state)
            if fell := night_of(step.events):
                total += self._walk(morning, fell.dusk)
        return total / 1000

    def _queue(self, before: GameState, state: GameState) -> int:
        """Return the milliseconds in the queue of the option that was taken."""
        moment, option = state.log[-1]
        queue = queue_of(self.context.story.moments[moment].options[option], before)
        return waiting.lasting(queue) if queue else 0

    def _card(self, state: GameState) -> int:
        """Return the milliseconds of a board or of a slow picture; the options wait for neither."""
        moment = self.context.story.moments[state.moment]
        return max(
            board.lasting(closed_rows(moment, state)), slow_feed.LOADING if slow_feed.is_slow(moment, state) else 0
        )

    def _level_page(self, before: GameState, step: Step) -> int:
        """Return the milliseconds of what new rules did, as the page of a level shows it."""
        found = rules_changed(self.context, step.events)
        if found is None or found.change is None or not has_level_page(self.context.rules, before, step):
            return 0
        if read := reread_rows(self.context, found.change):
            return reread_sheet.lasting(len(read) + len(found.doors))
        moves = found.moves if step.state.policy.explains == EXPLAINED else ()
        return new_rules.lasting(self.looks[step.state.level], len(moves) + len(found.doors))

    def _walk(self, morning: GameState, dusk: GameState) -> int:
        """Return the milliseconds of the way home of a day that changed something."""
        story = self.context.story
        if story.editions[dusk.setup.edition].brisk or evening(story, morning, dusk) is None:
            return 0
        return round(walk_home.SECONDS * 1000)


class Street:
    """The doors of a run as its streets showed them."""

    def __init__(self, context: Context, looks: Sequence[Look]) -> None:
        """Return a street that nobody has seen yet."""
        self.context, self.looks = context, looks
        self.seen: dict[str, bool] = {}
        self.has_feasted = False

    def turning(self, state: GameState) -> int:
        """Return for how many milliseconds doors turn on the street of a morning, which is seen now."""
        places = level_of(self.context.story, state).street
        doors = reversed(self.context.story.doors)  # a front shows the first door of its place
        now = {door.place: door.id in state.doors for door in doors if door.place in places}
        turned = [is_open for place, is_open in now.items() if self.seen.get(place, is_open) != is_open]
        self.seen = now
        feasts = not self.has_feasted and any(turned)
        self.has_feasted |= feasts
        return door_play.lasting(self.looks[state.level], len(turned), has_feast=feasts)
