"""Prompts for two who sit together: at three cards of the class edition, and nowhere where they are switched off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.story import Story
from game.session.settings import Settings
from tests.classroom_codes import bot_runs
from tests.own_story import compiled, rules
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.playing import at_card, player_of, stand

ASKED = "With your neighbour:"


def prompts(story: Story) -> dict[str, str]:
    """Return the words of every prompt by its card."""
    told = [one for edition in story.editions for one in edition.pairs]
    return {one.moment: compiled().texts[one.words] for one in told}


def card(player: GameDriver) -> str:
    """Return what stands on the card."""
    return player.node("card").name


def test_three_cards_that_every_class_meets_have_a_short_prompt() -> None:
    story = rules().story
    assert [edition.id for edition in story.editions if edition.pairs] == ["class"]
    assert len(prompts(story)) == 3
    for run in bot_runs(20):
        edition = story.editions[run.setup.edition]
        must = {moment.id for moment in story.moments if moment.must and run.setup.edition in moment.editions}
        assert {told.moment for told in edition.pairs} <= must
    assert all(len(words.split()) <= 20 for words in prompts(story).values())


@pytest.mark.parametrize("moment", sorted(prompts(rules().story)))
def test_the_prompt_stands_below_the_card_and_leaves_with_it(tmp_path: Path, moment: str) -> None:
    player = player_of(tmp_path)
    stand(player, at_card(moment), edition="class")
    player.settle()
    assert card(player).endswith(f"{ASKED} {prompts(player.context.story)[moment]}")
    assert any(ASKED in said for said in player.spoken())
    player.press("1")
    player.settle()
    assert ASKED not in player.visible_text()


def test_no_other_edition_and_no_other_card_has_one(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, at_card("payday"), edition="class")
    assert ASKED not in card(player)
    stand(player, at_card("arrow"), edition="home")
    assert ASKED not in card(player)


def test_they_are_switched_off_by_the_address_and_by_the_settings(tmp_path: Path) -> None:
    player = player_of(tmp_path, replace(QUICK, pair="off"))
    assert player.app.settings == Settings(motion="reduced", pair="off")
    stand(player, at_card("arrow"), edition="class")
    assert ASKED not in card(player)
    player.settle()
    player.press("escape")
    player.settle()
    player.press_button("settings")
    player.click("pair:on")
    player.settle()
    player.press("escape")
    player.settle()
    player.press("escape")
    player.settle()
    assert ASKED in card(player)
