"""A run of a code plays by itself through the real screens, with pause and step, and is kept nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.engine.endings import ending
from game.engine.replay import Run, encode, finished
from game.engine.state import ENDING
from game.options import Options
from game.screens.classroom.watcher import MOST, TO_ANSWER
from game.screens.moment.moment import MomentScreen
from game.ui.anim import LONGEST_STEP
from tests.classroom_codes import bot_runs
from tests.own_story import rules
from tests.ui.game_driver import GameDriver

LONGEST = 4000
"""So many of the longest frames: an hour, and no run of the class edition comes near."""


class Told:
    """What the page was told of a run that plays by itself."""

    def __init__(self, player: GameDriver, monkeypatch: pytest.MonkeyPatch) -> None:
        """Listen to the page of a player."""
        self.heard: list[tuple[str, str]] = []
        monkeypatch.setattr(type(player.host.page), "watch", lambda _, state, words: self.heard.append((state, words)))


def watching(tmp_path: Path, run: Run) -> GameDriver:
    """Return a game in which the run of a code plays by itself."""
    return GameDriver(tmp_path, Options(motion="reduced", mode="watch", code=encode(run)))


def kept(player: GameDriver) -> dict[str, str | None]:
    """Return all that is kept on the device of a player."""
    storage = player.host.storage
    names = storage.keys()
    return {name: storage.read(name) for name in names}


def chosen(player: GameDriver) -> tuple[int, ...]:
    """Return the choices so far, as option indices."""
    return tuple(option for _, option in player.context.state.log)


def on(player: GameDriver) -> None:
    """Let the longest frame pass."""
    player.frame(dt=LONGEST_STEP)


def key(player: GameDriver, name: str) -> None:
    player.press(name)
    player.frame()


@pytest.mark.untraced
@pytest.mark.parametrize("edition", ["museum", "class"])
def test_the_run_of_the_code_plays_to_its_ending_and_is_kept_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edition: str
) -> None:
    run = bot_runs(3, edition)[2]
    player = watching(tmp_path, run)
    told = Told(player, monkeypatch)
    asked = set()
    for _ in range(LONGEST * 10):
        on(player)
        screen = player.screen
        if isinstance(screen, MomentScreen) and screen.answer is None and not screen.motion.busy:
            asked.add(len(player.context.state.log))
        if player.screen.name == "ending":
            break
    on(player)
    state = player.context.state
    assert state.phase == ENDING
    assert tuple(option for _, option in state.log) == run.choices
    assert ending(rules().story, state) == ending(rules().story, finished(rules(), run))
    assert not kept(player)
    assert "kept" not in " ".join(player.spoken())
    assert asked == set(range(len(run.choices)))
    questions = [words for _, words in told.heard if words == "What would you have done?"]
    assert len(questions) >= len(run.choices) - 1
    assert told.heard[-1][0] == "over"
    player.press_button("next")
    assert player.screen.name == "ending", "now the pages are turned by hand"


def at_first_choice(player: GameDriver) -> None:
    """Let pages pass until the first choice stands."""
    for _ in range(LONGEST):
        on(player)
        if isinstance(player.screen, MomentScreen):
            player.settle()
            return
    pytest.fail("no choice ever came")


def test_it_pauses_and_goes_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = bot_runs(1)[0]
    player = watching(tmp_path, run)
    told = Told(player, monkeypatch)
    at_first_choice(player)
    key(player, "space")
    assert told.heard[-1] == ("paused", "What would you have done?")
    for _ in range(LONGEST):
        on(player)
    assert not chosen(player)
    key(player, "right")
    player.settle()
    assert chosen(player) == run.choices[:1]
    for _ in range(400):
        on(player)
    assert len(chosen(player)) == 1, "the answer stands until the next step"
    key(player, "space")
    for _ in range(LONGEST):
        on(player)
        if len(chosen(player)) > 1:
            break
    assert chosen(player) == run.choices[:2]


def test_the_buttons_of_the_page_do_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = watching(tmp_path, bot_runs(1)[0])
    told = Told(player, monkeypatch)
    at_first_choice(player)
    monkeypatch.setattr(type(player.host.page), "poll", lambda _: '[{"kind": "watch", "value": "pause"}]')
    on(player)
    assert told.heard[-1][0] == "paused"
    monkeypatch.setattr(type(player.host.page), "poll", lambda _: '[{"kind": "watch", "value": "step"}]')
    on(player)
    monkeypatch.setattr(type(player.host.page), "poll", lambda _: '[{"kind": "watch", "value": "nonsense"}]')
    player.settle()
    assert len(chosen(player)) == 1


def test_nobody_else_chooses(tmp_path: Path) -> None:
    player = watching(tmp_path, bot_runs(1)[0])
    at_first_choice(player)
    key(player, "space")
    option = next(node.id for node in player.nodes() if node.id.startswith("option:"))
    player.click(option)
    player.tap(option)
    for name in ("1", "2", "tab", "a"):
        key(player, name)
    player.settle()
    assert not chosen(player)
    player.tap("pause")
    player.settle()
    assert player.screen.name == "pause", "the way out stays open"
    for _ in range(LONGEST):
        on(player)
    assert player.screen.name == "pause"


def test_a_choice_stands_long_enough_to_read_and_to_answer(tmp_path: Path) -> None:
    player = watching(tmp_path, bot_runs(1)[0])
    at_first_choice(player)
    watcher = player.navigator.runs.watcher
    assert watcher is not None
    assert TO_ANSWER + 5 <= watcher.seconds(player.screen) <= MOST + TO_ANSWER


def test_a_run_that_is_not_over_stops_where_its_choices_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = bot_runs(1)[0]
    player = watching(tmp_path, replace(run, choices=run.choices[:2]))
    told = Told(player, monkeypatch)
    for _ in range(LONGEST):
        on(player)
        if told.heard and told.heard[-1][0] == "over":
            break
    assert chosen(player) == run.choices[:2]
    assert told.heard[-1] == ("over", "From here you turn the pages.")


def test_a_code_of_another_story_is_not_watched(tmp_path: Path) -> None:
    run = bot_runs(1)[0]
    player = watching(tmp_path, replace(run, content=run.content ^ 1))
    assert player.screen.name == "title"
    assert "cannot be watched" in player.visible_text()
    assert player.navigator.runs.watcher is None


def test_a_kept_run_is_left_as_it_is(tmp_path: Path) -> None:
    played = GameDriver(tmp_path)
    played.begin()
    before = kept(played)
    assert before
    player = watching(tmp_path, bot_runs(1)[0])
    at_first_choice(player)
    key(player, "right")
    player.settle()
    assert kept(player) == before


def test_a_window_says_in_its_title_what_a_run_that_is_watched_does(tmp_path: Path) -> None:
    player = watching(tmp_path, bot_runs(1)[0])
    words = player.context.words
    assert pygame.display.get_caption()[0] == words("ui.watch.plays")
    at_first_choice(player)
    on(player)
    assert pygame.display.get_caption()[0] == words("ui.watch.question")
