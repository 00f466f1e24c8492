"""The morning out of town: it shows where you are, and says so, and no door of the street."""

import io
from pathlib import Path

import pytest

from game.engine.state import MORNING, moment_of
from game.presentation.context import Context
from game.presentation.mornings import begun_day, waking_place
from game.screens.day.away import AwayScreen
from game.text.terminal import LeaveError, Terminal
from game.text.text_mode import Sitting
from tests.ui.game_driver import GameDriver
from tests.ui.playing import go_to, player_of, sized, stand


def is_away(context: Context) -> bool:
    """Return whether a day begins out of town."""
    return context.state.phase == MORNING and waking_place(context.rules, context.state) is not None


def ends_late(context: Context) -> bool:
    """Return whether the only card of a day is late, and out of town."""
    if context.state.phase != MORNING:
        return False
    begun = begun_day(context.rules, context.state)
    moment = None if begun is None else moment_of(context.story, begun)
    return moment is not None and moment.late and context.story.places[moment.place].away


def away(player: GameDriver) -> AwayScreen:
    assert isinstance(player.screen, AwayScreen)
    return player.screen


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("contrast", ["drawn", "high"])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
def test_it_says_where_you_are_and_knows_no_door(tmp_path: Path, scale: str, contrast: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, contrast), portrait=portrait)
    stand(player, is_away)
    screen, words = away(player), player.context.words
    name = words(screen.where.name)
    assert name in player.nodes()[0].name
    assert player.node("place").name.casefold().startswith(name.casefold())
    assert not [node.id for node in player.nodes() if node.id.startswith("door:")]
    assert player.node("heading").level == 1
    assert player.node("notice").name.startswith("Bloom: ")
    inside = player.app.surface.get_rect()
    boxes = {widget.id: widget.rect for widget in screen.widgets if widget.id in {"words", "go", "pause", "tier"}}
    assert all(inside.contains(box) for box in boxes.values())
    assert all(boxes[one].collidelist([boxes[other] for other in boxes if other != one]) < 0 for one in boxes)


def test_its_place_is_that_of_the_first_card_which_it_leads_to(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, is_away)
    where = away(player).where
    player.press_button("go")
    moment = moment_of(player.context.story, player.context.state)
    assert moment is not None
    assert player.context.story.places[moment.place] == where


def test_its_doors_are_as_they_were_seen_last(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    go_to(player.context, is_away)
    player.context.seen.street = {"anywhere": "lit"}
    player.app.start(AwayScreen(player.context, next(iter(player.context.story.places.values()))))
    assert player.context.seen.street == {"anywhere": "lit"}


def test_who_leaves_in_the_evening_still_wakes_in_town(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, ends_late, edition="class")
    assert player.screen.name == "street"


def test_on_a_terminal_the_place_is_told_and_no_door(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    session = go_to(context, is_away)
    place = waking_place(context.rules, session.state)
    assert place is not None
    session.state = session.state._replace(doors=frozenset(door.id for door in context.story.doors))
    words, target = context.words, io.StringIO()
    with pytest.raises(LeaveError):
        Sitting(context, Terminal(words, io.StringIO(), target)).go_on()
    said = target.getvalue()
    assert said.count(words("text.place", place=words(place.name), line=words(place.line))) == 2, "as on the card"
    assert words("text.doors", doors="") not in said
