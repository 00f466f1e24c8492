"""What the page after this one will most likely show, to be drawn while the player reads this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.state import MOMENT, NIGHT, level_of
from game.presentation.cast import HERE, seen_on_card
from game.presentation.mornings import begun_day
from game.screens.base.sky import sky_picture
from game.screens.moment.ground import scene_picture
from game.screens.moment.layout import full
from game.screens.widgets.person import portrait

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.presentation.context import Context
    from game.ui.art import Picture
    from game.ui.theme import Look


def after_morning(context: Context, look: Look) -> list[Picture]:
    """Return the pictures of the first card of a day that begins."""
    begun = begun_day(context.rules, context.state)
    return [] if begun is None else pictures_of(context, look, begun)


def pictures_of(context: Context, look: Look, state: GameState) -> list[Picture]:
    """Return the pictures of a card or of a night, as the layout with room for them shows them."""
    look = look.styled(level_of(context.story, state).look)
    if state.phase == NIGHT:
        return [sky_picture(look)]
    if state.phase != MOMENT or look.text_scale > 100:
        return []
    moment = context.story.moments[state.moment]
    place = context.story.places[moment.place]
    look = look.on(place.ground)
    layout = full(look)
    found = [scene_picture(look, layout, place)]
    seen = seen_on_card(moment, state.severed)
    if seen is not None and seen.way == HERE:
        found.append(portrait(look, context.story.people[seen.person].id, seen.mood, layout.person.width))
    return found
