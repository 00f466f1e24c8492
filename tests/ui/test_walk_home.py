"""The way home: on days that changed something, without a word, for four seconds or until a press."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.engine.state import NIGHT
from game.options import Options
from game.presentation.evening import evening, evening_of, evening_words
from game.screens.day.walk_home import SECONDS, WalkHomeScreen
from game.screens.widgets.passer import Passer
from tests.ui.game_driver import GameDriver

QUIET = "reduced"


def walked(tmp_path: Path, motion: str = QUIET, *, portrait: bool = False, contrast: str = "normal") -> GameDriver:
    """Return a player on the first way home of a run."""
    options = Options(motion=motion, contrast=contrast, seed=7, edition="home")
    player = GameDriver(tmp_path, options, portrait=portrait)
    player.begin()
    player.stops_on_the_way = True
    while player.screen.name != "walk_home":
        ids = [node.id for node in player.nodes() if node.focusable and not node.state.disabled]
        player.press_button(next(one for one in ids if one.startswith("option:") or one in {"go_on", "go", "next"}))
    return player


def passers(player: GameDriver) -> list[Passer]:
    return [widget for widget in player.screen.everything() if isinstance(widget, Passer)]


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_it_shows_who_came_closer_and_says_so_in_one_line(tmp_path: Path, contrast: str, *, portrait: bool) -> None:
    player = walked(tmp_path, portrait=portrait, contrast=contrast)
    seen = evening_of(player.context)
    assert seen is not None
    assert len(passers(player)) == len(seen.waving) + len(seen.crossing) > 0
    assert {one.mood for one in passers(player) if one.waves} == {"glad"}
    last = player.context.story.moments[player.context.state.log[-1][0]]
    assert seen.from_window == last.late
    assert player.screen.title().startswith("From your window: " if last.late else "On the way home: ")
    assert player.nodes()[0].name == player.screen.title()
    assert "\n" not in player.screen.title()
    assert player.screen.title() in player.spoken()
    width, height = player.screen.look.size
    assert all(one.rect.left >= 0 and one.rect.right <= width and one.rect.top < height for one in passers(player))


def test_it_passes_by_itself_and_then_the_night_is_counted(tmp_path: Path) -> None:
    player = walked(tmp_path)
    screen = player.screen
    assert isinstance(screen, WalkHomeScreen)
    before = player.context.state
    waited = 0.0
    while player.screen is screen:
        player.frame(dt=0.1)
        waited += 0.1
        assert waited <= SECONDS + 1
    player.settle()
    assert player.screen.name == "night"
    assert player.context.state == before


@pytest.mark.parametrize("press", [lambda player: player.press("x"), lambda player: player.click("go_on")])
def test_any_press_ends_it_and_it_is_shown_once(tmp_path: Path, press: Callable[[GameDriver], None]) -> None:
    player = walked(tmp_path, "full")
    press(player)
    player.settle()
    assert player.screen.name == "night"
    assert player.context.state.phase == NIGHT


def test_escape_pauses_and_the_way_home_waits(tmp_path: Path) -> None:
    player = walked(tmp_path)
    player.press("escape")
    player.settle()
    for _ in range(60):
        player.frame(dt=0.1)
    assert player.screen.name == "pause"


def test_the_brisk_edition_has_none(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, Options(motion=QUIET, seed=7, edition="museum"))
    player.stops_on_the_way = True
    player.press_button("begin")
    seen = set()
    while player.screen.name != "ending":
        seen.add(player.screen.name)
        ids = [node.id for node in player.nodes() if node.focusable and not node.state.disabled]
        player.press_button(
            next(one for one in ids if one.startswith("option:") or one in {"accept", "go_on", "go", "next"})
        )
    assert "night" in seen
    assert "walk_home" not in seen


def test_a_day_that_changed_nothing_has_nothing_to_show(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    player.begin()
    state = player.context.state
    assert evening(player.context.story, state, state) is None


@pytest.mark.parametrize("is_late", [False, True])
def test_who_stays_in_at_night_sees_it_from_the_window(tmp_path: Path, *, is_late: bool) -> None:
    player = walked(tmp_path)
    story, states = player.context.story, player.context.session.day_states
    here = [at for at, moment in enumerate(story.moments) if not story.places[moment.place].away]
    last = next(at for at in here if story.moments[at].late == is_late)
    dusk = states[-1]._replace(log=(*states[-1].log[:-1], (last, 0)))
    seen = evening(story, states[0], dusk)
    assert seen is not None
    assert seen.from_window == is_late
    assert evening_words(player.context, seen).startswith("From your window: " if is_late else "On the way home: ")


def test_nobody_walks_home_from_out_of_town(tmp_path: Path) -> None:
    player = walked(tmp_path)
    story, states = player.context.story, player.context.session.day_states
    away = [at for at, moment in enumerate(story.moments) if story.places[moment.place].away]
    assert away
    for last in away:
        assert evening(story, states[0], states[-1]._replace(log=(*states[-1].log[:-1], (last, 0)))) is None


def test_nobody_walks_home_on_a_day_with_a_card_out_of_town_or_after_an_answer_there(tmp_path: Path) -> None:
    player = walked(tmp_path)
    story, states = player.context.story, player.context.session.day_states
    morning, dusk = states[0], states[-1]
    away = {place for place, one in story.places.items() if one.away}
    there = next(at for at, moment in enumerate(story.moments) if moment.place in away)
    here = next(at for at, moment in enumerate(story.moments) if moment.place not in away and not moment.late)
    trip = next(
        (at, option)
        for at, moment in enumerate(story.moments)
        for option, one in enumerate(moment.options)
        if moment.place not in away and one.place in away
    )

    def seen(*choices: tuple[int, int]) -> bool:
        return evening(story, morning, dusk._replace(log=(*morning.log, *choices))) is not None

    assert seen((here, 0))
    assert not seen((there, 0), (here, 0))
    assert not seen((here, 0), trip)
    assert seen(trip, (here, 0)), "a later card in town says that you are back"
