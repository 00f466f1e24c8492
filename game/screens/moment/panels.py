"""The panel of a card, by what it shows over its scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.presentation.boards import BOARD, JOBS
from game.presentation.ladders import LADDER
from game.presentation.rule_view import RULE
from game.screens.moment.board import Board
from game.screens.moment.document import DocumentPanel
from game.screens.moment.ladder import Ladder
from game.screens.moment.panel import Panel
from game.screens.moment.phone import Phone
from game.screens.moment.rule_maker import RuleMaker

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context
    from game.ui.kit import Kit


def panel_of(context: Context, kit: Kit, moment: Moment, states: tuple[GameState, GameState], *, alone: bool) -> Panel:
    """Return the panel of a card, or that of a card without one; it is `alone` where nobody is in the picture.

    `states` are that of the card, which is on boards and documents, and that of now, which is on a phone and a ladder.
    """
    before, now = states
    if moment.document is not None:
        return DocumentPanel(context, kit, moment.document, before, alone=alone)
    if moment.panel == LADDER:
        return Ladder(context, kit, moment, now)
    if moment.panel in {BOARD, JOBS}:
        return Board(context, kit, moment, before)
    if moment.panel == RULE:
        return RuleMaker(context, kit, moment, now)
    return Phone(context, kit, moment, now) if moment.panel else Panel(context, kit)
