"""What the street shows on the way home: doors that turned today, who waves, who crosses over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import CUT_BY_YOU
from game.engine.state import level_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.state import GameState
    from game.engine.story import Story
    from game.presentation.context import Context

MOST_WAVE: Final = 2
MOST_CROSS: Final = 1


@dataclass(frozen=True, slots=True)
class Evening:
    """What changed in a day: (door id, whether it is open now), people who came closer, people who keep away.

    It is seen from the window where the day ended so late that nobody walks home any more.
    """

    doors: tuple[tuple[str, bool], ...]
    waving: tuple[int, ...]
    crossing: tuple[int, ...]
    from_window: bool = False


def evening(story: Story, morning: GameState, dusk: GameState) -> Evening | None:
    """Return what the way home shows of a day; None for a day that changed nothing that can be seen there.

    Nobody waves who lives elsewhere, and nobody is seen who cut the tie themselves. A day with a card that is out of
    town shows nothing, as nobody says when you are back; nor does one whose last answer takes you there.
    """
    today = [(story.moments[moment], option) for moment, option in dusk.log[len(morning.log) :]]
    places = {moment.place for moment, _ in today} | {moment.options[option].place for moment, option in today[-1:]}
    if any(story.places[place].away for place in places if place):
        return None
    street = level_of(story, dusk).street
    doors = tuple(
        (door.id, door.id in dusk.doors)
        for door in story.doors
        if door.place in street and (door.id in morning.doors) != (door.id in dusk.doors)
    )
    closer = {at: dusk.closeness[at] - morning.closeness[at] for at, person in enumerate(story.people)}
    here = [at for at, person in enumerate(story.people) if not person.away]
    cut = [at for at in here if dusk.severed[at] == CUT_BY_YOU and not morning.severed[at]]
    waving = sorted((at for at in here if closer[at] > 0 and not dusk.severed[at]), key=lambda at: (-closer[at], at))
    crossing = cut + sorted((at for at in here if closer[at] < 0 and at not in cut), key=lambda at: (closer[at], at))
    if not doors and not waving and not crossing:
        return None
    from_window = bool(today) and today[-1][0].late
    return Evening(doors, tuple(waving[:MOST_WAVE]), tuple(crossing[:MOST_CROSS]), from_window)


def evening_of(context: Context) -> Evening | None:
    """Return what the way home shows of the day that is over; None in an edition that is brisk, which has none."""
    if context.story.editions[context.state.setup.edition].brisk:
        return None
    return evening(context.story, context.session.day_states[0], context.session.day_states[-1])


def evening_words(context: Context, seen: Evening) -> str:
    """Return all of it in one line, for whoever does not see it."""
    return context.words(
        "ui.walk.window.line" if seen.from_window else "ui.walk.line", seen=" ".join(_parts(context, seen))
    )


def _parts(context: Context, seen: Evening) -> Iterator[str]:
    """Yield what is seen, a sentence each."""
    words, story = context.words, context.story
    for door in story.doors:
        for name, is_open in seen.doors:
            if name == door.id:
                place = words(story.places[door.place].name)
                yield words(f"ui.walk.door.{'lit' if is_open else 'dark'}", place=place)
    for person in seen.waving:
        yield words("ui.walk.waves", name=words(story.people[person].name))
    for person in seen.crossing:
        yield words("ui.walk.crosses", name=words(story.people[person].name))
