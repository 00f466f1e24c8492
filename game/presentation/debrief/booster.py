"""Six claims a week later, from a set that no other round draws from. They need no run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.facts import CHINA
from game.engine.sort_round import SortRound, draw_booster
from game.presentation.debrief.pages import title_of
from game.presentation.debrief.sheet import Sheet
from game.presentation.debrief.sorter import round_sheet

if TYPE_CHECKING:
    from game.content.sorter import SortItem
    from game.presentation.context import Context


def booster_round(context: Context, seed: int, *, parallels_only: bool) -> SortRound[SortItem]:
    """Return six claims of a seed, none about China where these are hidden."""
    claims = (claim for claim in context.after_story.claims if not (parallels_only and claim.fact.region == CHINA))
    return draw_booster(claims, seed)


def sheet_of_round(context: Context, found: SortRound[SortItem]) -> Sheet:
    """Return a round a week later in words."""
    return round_sheet(context, title_of(context, "booster"), found)
