"""A class plays before a projector: letters, hands, a confirming press, and a timer that decides nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.limits import MOST_OPTIONS
from game.engine.offers import offers
from game.options import Options
from game.presentation.context import Context
from game.screens.classroom.ballot import LETTERS, MOST_HANDS, Ballot
from game.ui.screen import SECONDS_TO_SEE
from tests.ui.game_driver import GameDriver
from tests.ui.hearing import HearingPlayer
from tests.ui.playing import at_card, player_of, stand

VOTE = Options(motion="reduced", seed=7, mode="vote")


def before_card(tmp_path: Path, card: str = "payday", options: Options = VOTE, *, portrait: bool = False) -> GameDriver:
    """Return a class before a card of its edition."""
    player = player_of(tmp_path, options, portrait=portrait)
    stand(player, at_card(card), edition="class")
    player.settle()
    return player


def letter(player: GameDriver, key: str) -> None:
    """Press a key that types a letter or a sign, on a page that was seen."""
    player.screen.seen_for = SECONDS_TO_SEE
    player.type_text(key)
    player.settle()


def test_options_have_letters_and_words_are_large(tmp_path: Path) -> None:
    player = before_card(tmp_path)
    assert player.app.settings.text_scale == "150"
    options = [node.name for node in player.nodes() if node.id.startswith("option:")]
    assert [name[:2] for name in options] == [f"{one}:" for one in LETTERS[: len(options)]]
    assert len(LETTERS) == MOST_OPTIONS


def test_a_letter_leads_to_the_vote_and_only_a_second_press_chooses(tmp_path: Path) -> None:
    player = before_card(tmp_path)
    log = player.context.state.log
    letter(player, "b")
    assert player.screen.name == "vote"
    assert player.context.state.log == log
    assert player.node("choose:shoes").state.pressed is True
    letter(player, "a")
    assert player.node("choose:comic").state.pressed is True
    assert player.node("choose:shoes").state.pressed is False
    assert player.node("take").name == "Choose A"
    player.press("enter")
    player.settle()
    player.settle()
    assert player.screen.name == "moment"
    moment, option = player.context.state.log[-1]
    assert player.context.story.moments[moment].options[option].id == "comic"
    assert player.find("go_on")


@pytest.mark.parametrize("by", ["click", "tap"])
def test_the_same_by_mouse_and_by_finger(tmp_path: Path, by: str) -> None:
    player = before_card(tmp_path, portrait=by == "tap")
    press = player.click if by == "click" else player.tap
    log = player.context.state.log
    for wanted in (
        "option:comic",
        "more:shoes",
        "more:shoes",
        "more:comic",
        "fewer:comic",
        "fewer:comic",
        "choose:shoes",
    ):
        press(wanted)
        player.settle()
    assert player.node("hands:shoes").name == "2 hands"
    assert player.node("hands:comic").name == "0 hands"
    assert player.context.state.log == log
    press("take")
    player.settle()
    player.settle()
    moment, option = player.context.state.log[-1]
    assert player.context.story.moments[moment].options[option].id == "shoes"


def test_hands_are_counted_by_key_for_what_is_marked_and_stay_on_the_way_to_the_card_and_back(tmp_path: Path) -> None:
    player = before_card(tmp_path)
    letter(player, "a")
    for key in ("=", "=", "-"):
        letter(player, key)
    letter(player, "b")
    letter(player, "=")
    assert (player.node("hands:comic").name, player.node("hands:shoes").name) == ("1 hand", "1 hand")
    player.press("escape")
    player.settle()
    assert player.screen.name == "moment"
    letter(player, "c")
    assert (player.node("hands:comic").name, player.node("hands:shoes").name) == ("1 hand", "1 hand")
    assert player.node("take").name == "Choose C"


def test_an_option_that_is_locked_says_why_and_cannot_be_voted_for(tmp_path: Path) -> None:
    player = player_of(tmp_path, replace(VOTE, text_scale="100"))

    def has_locked(context: Context) -> bool:
        return any(offer.locked for offer in offers(context.rules, context.state))

    stand(player, has_locked, edition="class")
    player.settle()
    found = offers(player.context.rules, player.context.state)
    locked = next(at for at, offer in enumerate(found) if offer.locked)
    player.spoken()
    letter(player, LETTERS[locked].lower())
    assert player.screen.name == "moment"
    assert any(words for words in player.spoken())
    free = next(at for at, offer in enumerate(found) if not offer.locked)
    letter(player, LETTERS[free].lower())
    assert player.screen.name == "vote"
    voted = [node.id for node in player.nodes() if node.id.startswith("choose:")]
    assert voted == [f"choose:{offer.option.id}" for offer in found if not offer.locked]
    letter(player, LETTERS[locked].lower())
    assert player.node("take").name == f"Choose {LETTERS[free]}"


def test_the_timer_is_off_and_ends_in_a_sound_and_words_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = HearingPlayer(tmp_path, monkeypatch, VOTE)
    stand(player, at_card("payday"), edition="class")
    player.settle()
    letter(player, "a")
    assert player.node("timer:0").state.checked is True
    player.advance(3000)
    assert not [node for node in player.nodes() if node.id == "time" and node.name]
    log = player.context.state.log
    player.press_button("timer:30")
    assert int(player.node("time").name) in range(25, 31)
    drawn = player.frames_drawn
    player.advance(5000)
    assert int(player.node("time").name) in range(20, 27)
    assert player.frames_drawn - drawn <= 12, "drawn when a second is over, and not in between"
    player.spoken()
    player.names()
    player.advance(31_000)
    assert player.names().count("notice") == 1
    assert player.node("time").name == "Time to raise hands."
    assert player.spoken() == ["Time to raise hands."]
    assert player.screen.name == "vote"
    assert player.context.state.log == log


def test_nobody_votes_where_one_person_plays(tmp_path: Path) -> None:
    player = before_card(tmp_path, options=replace(VOTE, mode=""))
    letter(player, "b")
    assert player.screen.name == "moment"
    player.press_button("option:comic")
    assert player.screen.name == "moment"
    assert player.find("go_on")


def test_hands_have_two_ends() -> None:
    ballot = Ballot((("A", "one", "One"), ("C", "two", "Two")), "one")
    ballot.count("one", -1)
    ballot.count("two", 2 * MOST_HANDS)
    assert ballot.hands == {"one": 0, "two": MOST_HANDS}
    ballot.mark_letter("b")
    ballot.mark("three")
    assert ballot.marked == "one"
    ballot.mark_letter("c")
    assert (ballot.marked, ballot.letter) == ("two", "C")
