"""Every level played to its end through the screens: by mouse, by touch, by keyboard alone, and with breaks in it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.state import ENDING, MOMENT
from game.engine.state_json import digest
from game.options import Options
from tests.real import EDITIONS
from tests.ui.game_driver import GameDriver

LONGEST = 400
"""More presses than any run needs."""
MOST_TARGETS = 60
WAYS_ON = ("go_on", "go", "accept", "skip")
Press = Callable[[str], None]


def quick(edition: str, motion: str = "reduced", seed: int = 3) -> Options:
    """Return options for a run of an edition."""
    return Options(edition=edition, seed=seed, motion=motion)


class Bot:
    """Takes any option that it sees and can take, else the way on; `press` is how."""

    def __init__(self, player: GameDriver, press: Press, seed: int = 1) -> None:
        """Return a bot that has not begun."""
        self.player = player
        self.press = press
        self.dice = random.Random(seed)

    def turn(self) -> str:
        """Press one thing and wait until the page stands; return its id."""
        nodes = [node for node in self.player.nodes() if node.focusable and not node.state.disabled]
        options = [node.id for node in nodes if node.id.startswith(("option:", "aim:"))]
        ids = [node.id for node in nodes]
        ways = [name for name in WAYS_ON if name in ids]
        wanted = self.dice.choice(options) if options else ways[0]
        self.press(wanted)
        self.player.settle()
        return wanted

    def begin(self) -> None:
        """Go from the title into a run."""
        self.press("begin")
        self.player.settle()
        while self.player.context.current_session is None:
            self.turn()

    def play(self) -> Iterator[str]:
        """Yield the name of each screen until the ending stands."""
        for _ in range(LONGEST):
            yield self.player.screen.name
            if self.player.screen.name == "ending":
                return
            self.turn()
        message = f"the run does not end:\n{self.player.tree()}"
        raise AssertionError(message)


def by_keyboard(player: GameDriver) -> Press:
    """Return how a keyboard presses: Tab until it is there, then Enter."""

    def press(wanted: str) -> None:
        for _ in range(MOST_TARGETS):
            if player.screen.focus_id == wanted and player.screen.keyboard:
                player.press("enter")
                return
            player.press("tab")
        message = f"{wanted} cannot be reached by Tab:\n{player.tree()}"
        raise AssertionError(message)

    return press


def levels_of(player: GameDriver, edition: str) -> set[int]:
    """Return the levels that an edition plays."""
    story = player.context.story
    return {
        index
        for index, level in enumerate(story.levels)
        if any(day.slots[story.edition(edition)] for day in level.days)
    }


def finished(bot: Bot) -> set[int]:
    """Play to the ending; return the levels that were lived through, night by night."""
    bot.begin()
    for _ in bot.play():
        pass
    state = bot.player.context.state
    assert state.phase == ENDING
    return {record.level for record in state.days}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_level_of_every_edition_is_finished_by_mouse(tmp_path: Path, edition: str) -> None:
    player = GameDriver(tmp_path, quick(edition))
    assert finished(Bot(player, player.click)) == levels_of(player, edition)


@pytest.mark.untraced
def test_a_run_in_portrait_is_finished_by_touch(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, quick("home"), portrait=True)
    assert finished(Bot(player, player.tap, seed=2)) == levels_of(player, "home")


@pytest.mark.untraced
def test_a_run_is_finished_by_keyboard_alone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, quick("home"))
    assert finished(Bot(player, by_keyboard(player), seed=3)) == levels_of(player, "home")


def test_a_run_is_finished_with_all_motion_on(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, quick("class", motion="full"))
    assert finished(Bot(player, player.click, seed=4)) == levels_of(player, "class")


@pytest.mark.untraced
def test_a_run_is_finished_in_large_type_and_high_contrast(tmp_path: Path) -> None:
    options = replace(quick("home"), text_scale="200", contrast="high")
    player = GameDriver(tmp_path, options, portrait=True)
    assert finished(Bot(player, player.tap, seed=5)) == levels_of(player, "home")


def to_the_middle(bot: Bot, level: int) -> None:
    """Play until the second card of a level is on the table."""
    for _ in bot.play():
        state = bot.player.context.state
        cards = [moment for moment, _ in state.log if moment in bot.player.context.story.levels[level].moments]
        is_asked = any(node.id.startswith("option:") for node in bot.player.nodes())
        if state.phase == MOMENT and state.level == level and cards and is_asked:
            return


@pytest.mark.parametrize("level", [1, 2])
def test_other_settings_in_the_middle_keep_place_and_state(tmp_path: Path, level: int) -> None:
    player = GameDriver(tmp_path, quick("home"))
    bot = Bot(player, player.click, seed=level)
    bot.begin()
    to_the_middle(bot, level)
    before = digest(player.context.state), player.context.state.moment
    options = [node.id for node in player.nodes() if node.id.startswith("option:")]
    english = player.visible_text()
    player.press("escape")
    player.settle()
    player.press_button("settings")
    for part in ("text_scale:150", "contrast:high", "lang:qps"):
        player.press_button(part)
    player.press_button("done")
    player.press_button("go_on")
    assert player.screen.name == "moment"
    assert (digest(player.context.state), player.context.state.moment) == before
    assert [node.id for node in player.nodes() if node.id.startswith("option:")] == options
    assert player.visible_text() != english
    assert (player.screen.look.text_scale, player.screen.look.high_contrast) == (150, True)
    assert [*bot.play()][-1] == "ending"


@pytest.mark.untraced
@pytest.mark.parametrize("edition", EDITIONS)
def test_closing_in_the_middle_of_each_level_goes_on_at_the_same_card(tmp_path: Path, edition: str) -> None:
    player = GameDriver(tmp_path, quick(edition))
    bot = Bot(player, player.click, seed=6)
    bot.begin()
    closed = set()
    for _ in bot.play():
        state = bot.player.context.state
        if state.phase != MOMENT or state.level in closed or not bot.player.find("hint"):
            continue
        closed.add(state.level)
        shown = bot.player.tree()
        bot.player = again = GameDriver(tmp_path, quick(edition))
        bot.press = again.click
        again.press_button("continue")
        assert digest(again.context.state) == digest(state)
        assert again.tree() == shown
    assert closed == levels_of(player, edition)
