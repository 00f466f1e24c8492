"""Another story: nine levels, two places, a person and an aim of its own. Its files and pictures, and no Python."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.compiler import compile_folder
from game.engine.state import MOMENT
from game.options import Options
from game.resources import ContentError, Folders, assets, root
from game.screens.base.game_screen import GameScreen
from game.screens.ending.last_page import nearest
from tests.ui.game_driver import GameDriver
from tests.ui.test_every_level import Bot, levels_of

NINE = root() / "tests" / "content" / "nine"
LOOKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
NUMBERS = (0, 1, 2, 3, 4, 5, 6, 7, 12)
"""The ninth level need not be called 8."""


def write_levels(folder: Path) -> None:
    """Write the story: its own files, the interface of the game, and all levels but the first as skeletons."""
    shutil.copytree(NINE, folder)
    shutil.copy(root() / "levels" / "interface.yaml", folder)
    for number, look in list(zip(NUMBERS, LOOKS, strict=True))[1:]:
        assert main(["new", "level", f"part_{look}", "--number", str(number), "--levels", str(folder)]) == 0
        path = folder / f"{number}_part_{look}.yaml"
        text, changed = re.subn(r"^look: .*$", f"look: {look}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert changed == 1
        path.write_text(text, encoding="utf-8")


def draw_pictures(folder: Path) -> None:
    """Give the story its pictures: those of the game, and of the pier and Otto as if somebody had drawn them."""
    shutil.copytree(assets(), folder, ignore=shutil.ignore_patterns("generators", "web"))
    art = folder / "art"
    shutil.copy(art / "places" / "lines.svg", art / "places" / "pier.svg")
    shutil.copy(art / "doors" / "front_lines.svg", art / "doors" / "front_pier.svg")
    for mood in ("calm", "glad", "worried", "cold"):
        shutil.copy(art / "portraits" / f"tomas_{mood}.svg", art / "portraits" / f"otto_{mood}.svg")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """Return the compiled story and its pictures."""
    folder = tmp_path_factory.mktemp("nine")
    write_levels(folder / "levels")
    compile_folder(folder / "levels", folder / "content")
    draw_pictures(folder / "assets")
    return Folders(folder / "content", folder / "assets")


def screens(bot: Bot) -> Iterator[GameScreen]:
    """Play a run and yield each screen that it comes to."""
    bot.begin()
    for _ in bot.play():
        yield bot.player.screen


@pytest.mark.parametrize("edition", ["crossing", "season"])
def test_a_story_of_nine_levels_is_played_to_its_end(tmp_path: Path, folders: Folders, edition: str) -> None:
    player = GameDriver(tmp_path, Options(edition=edition, seed=4, motion="reduced", folders=folders))
    context = player.context
    looks, pictures = {}, set()
    for screen in screens(Bot(player, player.click)):
        level = context.story.levels[context.state.level]
        if screen.name == "street":
            looks[level.number] = screen.look.style
        if screen.name == "moment" and context.state.phase == MOMENT:
            place = context.story.places[context.story.moments[context.state.moment].place]
            pictures.add(place.picture)
            if place.ground:
                drawn = screen.look.tokens.themes[place.ground]
                assert screen.look.theme == replace(drawn, page=drawn.card)
    assert {record.level for record in context.state.days} == levels_of(player, edition)
    assert pictures == {"pier", "orchard"}
    styles = player.app.kit.look.tokens.styles
    assert looks == {number: styles[look] for number, look in zip(NUMBERS, LOOKS, strict=True) if number in looks}
    if edition == "season":
        assert set(looks) == set(NUMBERS)
        assert [context.story.people[person].id for person in nearest(context, "")] == ["otto"]
    assert player.screen.look.style == styles["ninth"]


def test_a_story_of_nine_levels_is_played_in_portrait_and_large_type(tmp_path: Path, folders: Folders) -> None:
    options = Options(edition="season", seed=9, motion="full", text_scale="150", folders=folders)
    player = GameDriver(tmp_path, options, portrait=True)
    assert [screen.name for screen in screens(Bot(player, player.tap, seed=2))][-1] == "ending"
    assert {record.level for record in player.context.state.days} == set(range(len(NUMBERS)))


def test_looks_with_a_trait_that_no_page_knows_are_refused(tmp_path: Path, folders: Folders) -> None:
    content = tmp_path / "content"
    shutil.copytree(folders.content, content)
    path = content / "looks.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"corners"', '"corner"'), encoding="utf-8")
    with pytest.raises(ContentError, match=r"looks\.json cannot be used"):
        GameDriver(tmp_path, Options(folders=replace(folders, content=content)))


def test_a_kept_run_of_another_story_goes_on(tmp_path: Path, folders: Folders) -> None:
    options = Options(edition="season", seed=4, motion="reduced", folders=folders)
    bot = Bot(GameDriver(tmp_path, options), lambda _: None)
    bot.press = bot.player.click
    for screen in screens(bot):
        if screen.name == "moment" and bot.player.context.state.level == len(NUMBERS) - 1:
            break
    log = bot.player.context.state.log
    again = GameDriver(tmp_path, replace(options, seed=None))
    again.press_button("continue")
    assert again.context.state.log == log
    assert again.screen.look.style == again.app.kit.look.tokens.styles["ninth"]
