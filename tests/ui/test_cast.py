"""Who is in the picture of a moment: in the room, far away in a frame, or not before an answer brings them."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.loader import load_rules
from game.engine.story import Moment, Story
from game.presentation.cast import HERE, MESSAGE, Seen, is_anybody_seen, seen_after, seen_on_card
from game.resources import content
from game.screens.moment.moment import MomentScreen
from game.screens.widgets.medallion import Medallion
from game.screens.widgets.person import Bust, Tile
from game.session.settings import Settings
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, number_of, player_of, sized, stand

NOOR, JUN = 1, 2


def moment_of(story: Story) -> Moment:
    """Return a card with Noor in a message and Jun, who comes with the answer of its first option; the rest is real."""
    some = story.moments[0]
    first, second = some.options[:2]
    options = (
        replace(first, mood=((JUN, "glad"), (NOOR, "cold")), by=(), place=""),
        replace(second, mood=(), place="home"),
        replace(second, mood=(), place=""),
    )
    return replace(some, people=((JUN, "calm"), (NOOR, "calm")), by=((JUN, "later"), (NOOR, MESSAGE)), options=options)


def test_who_comes_later_is_seen_beside_the_answer_alone() -> None:
    moment = moment_of(load_rules(content()).story)
    nobody_cut = (0, 0, 0)
    assert seen_on_card(moment, nobody_cut) == Seen(NOOR, "calm", MESSAGE)
    assert seen_after(moment, moment.options[0], nobody_cut) == Seen(JUN, "glad", HERE)
    assert seen_after(moment, moment.options[1], nobody_cut) is None
    assert seen_after(moment, moment.options[2], nobody_cut) == Seen(NOOR, "calm", MESSAGE)


def test_somebody_whose_tie_is_cut_sends_nothing_but_may_still_come() -> None:
    moment = moment_of(load_rules(content()).story)
    all_cut = (0, 1, 1)
    assert seen_on_card(moment, all_cut) is None
    assert seen_after(moment, moment.options[0], all_cut) == Seen(JUN, "glad", HERE)
    assert is_anybody_seen(moment, all_cut)
    assert not is_anybody_seen(replace(moment, options=moment.options[1:]), all_cut)


def screen_of(player: GameDriver) -> MomentScreen:
    assert isinstance(player.screen, MomentScreen)
    return player.screen


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_who_rings_is_in_a_frame_and_not_in_the_room(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    stand(player, at_card("onions"))
    ines = player.screen.find("person:ines")
    assert isinstance(ines, Medallion)
    assert player.node("person:ines").name == "Ines, calm, on the telephone"
    assert player.app.surface.get_rect().contains(ines.bounds())
    assert ines.rect.width == ines.rect.height
    player.press(number_of(player.context, "link"))
    player.settle()
    assert player.screen.find("person:ines") is ines
    assert player.node("person:ines").name == "Ines, worried, on the telephone"


@pytest.mark.parametrize("scale", ["100", "200"])
def test_an_answer_brings_somebody_and_takes_you_where_it_happens(tmp_path: Path, scale: str) -> None:
    player = player_of(tmp_path, sized(scale))
    stand(player, at_card("payday"))
    screen = screen_of(player)
    shop = screen.ground()
    assert player.screen.find("person:jun") is None
    assert "Orchard" in screen.title()
    player.press(number_of(player.context, "comic"))
    player.settle()
    jun = player.screen.find("person:jun")
    assert isinstance(jun, Bust if scale == "100" else Tile)
    assert jun.mood == "glad"
    assert screen.title() == "Your kitchen, by the window"
    assert "Your kitchen" in player.node("head" if scale == "200" else "place").name
    assert screen.ground() is not shop
    player.change_settings(Settings(text_scale="125", motion="reduced"))
    player.settle()
    assert screen_of(player).title() == "Your kitchen, by the window"
    assert player.screen.find("person:jun") is not None


def test_an_answer_elsewhere_leaves_behind_who_was_there(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("four_questions"), seed=1)
    assert isinstance(player.screen.find("person:wei"), Bust)
    player.press(number_of(player.context, "early"))
    player.settle()
    assert player.screen.find("person:wei") is None
    assert player.screen.find("chip") is None


def test_a_face_in_a_frame_closes_and_then_its_colour_goes(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, at_card("nowhere"))
    sana = player.screen.find("person:sana")
    assert isinstance(sana, Medallion)
    player.press(number_of(player.context, "prune"))
    player.advance(700)
    assert 0 < sana.shut < 1
    player.advance(6000)
    assert sana.grey
    assert not sana.shut
    assert player.node("chip").name == "Sana, cut"
