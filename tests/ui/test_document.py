"""A document before a scene: its rows, its stamp, the box of a form, and the words of all of it without a picture."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.conditions import ScoreAtLeast
from game.engine.panels import Box, Document, DocumentRow, Stamp
from game.engine.ruleset import Ruleset
from game.options import Options
from game.screens.moment.moment import MomentScreen
from game.screens.widgets.document import DocumentEntry, FormBox, StampMark
from game.ui.widgets import Widget
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, play_other_rules, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

CARD = "payday"
SHEET = Document(
    heading="A loan",
    sender="The bank",
    date="Monday",
    body="Read it well.",
    rows=(
        DocumentRow("You get", coins=30),
        DocumentRow("You pay back", coins=1),
        DocumentRow("For", "two weeks"),
        DocumentRow("For the best only", "a gift", when=ScoreAtLeast(951)),
    ),
    total=DocumentRow("It costs", coins=3),
    stamps=(Stamp(("comic",), "Lent"), Stamp(("shoes",), "Refused")),
)
FORM = replace(SHEET, body="", rows=(), total=None, box=Box(80, (("comic", "Please read it."), ("shoes", "No."))))
LINES = ("The bank", "Monday", "A loan", "Read it well.", "You get: 30 coins", "You pay back: 1 coin", "For: two weeks")


def papered(rules: Ruleset, document: Document = SHEET) -> Ruleset:
    """Return rules whose story has a document before every card."""
    moments = tuple(replace(moment, panel="document", document=document) for moment in rules.story.moments)
    return Ruleset(replace(rules.story, moments=moments))


def screen_of(player: GameDriver, document: Document = SHEET) -> MomentScreen:
    """Return the screen of a card with a document."""
    player.context.rules = papered(player.context.rules, document)
    stand(player, at_card(CARD))
    assert isinstance(player.screen, MomentScreen)
    return player.screen


def entries_of(screen: MomentScreen) -> list[DocumentEntry]:
    """Return the rows of the document."""
    return [widget for widget in screen.everything() if isinstance(widget, DocumentEntry)]


def only(screen: MomentScreen, kind: type[Widget]) -> Widget:
    """Return the one widget of a kind."""
    (found,) = [widget for widget in screen.everything() if isinstance(widget, kind)]
    return found


def test_rows_are_printed_one_by_one_while_options_can_be_used(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = screen_of(player)
    entries = entries_of(screen)
    assert [entry.written for entry in entries] == [0, 0, 0, 0]
    order: list[str] = []
    while screen.motion.busy:
        assert all(option.can_focus for option in screen.options)
        player.frame()
        order += [entry.words for entry in entries if entry.written and entry.words not in order]
    assert order == ["You get", "You pay back", "For", "It costs"]
    assert [entry.written for entry in entries] == [1, 1, 1, 1]


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_all_of_it_is_told_at_every_size_and_on_the_canvas_or_not_at_all(
    tmp_path: Path, scale: str, *, portrait: bool
) -> None:
    player = player_of(tmp_path, sized(scale, "high"), portrait=portrait)
    screen = screen_of(player)
    said = "\n".join(node.name for node in player.nodes())
    for line in (*LINES, "It costs: 3 coins"):
        assert line in said
    assert "For the best only" not in said
    assert "Lent" not in said
    entries = entries_of(screen)
    assert portrait or bool(entries) is (scale == "100")
    assert all(entry.written == 1 and screen.layout.scene.contains(entry.rect) for entry in entries)


@pytest.mark.parametrize("scale", ["100", "200"])
@pytest.mark.parametrize(("option", "stamp"), [("comic", "Lent"), ("shoes", "Refused"), ("neither", "")])
def test_a_stamp_comes_after_the_options_that_have_one(tmp_path: Path, scale: str, option: str, stamp: str) -> None:
    player = player_of(tmp_path, sized(scale))
    screen = screen_of(player)
    assert "Stamp: " not in player.visible_text()
    player.click(f"option:{option}")
    player.settle()
    assert screen.answer is not None
    said = "\n".join(node.name for node in player.nodes())
    assert (f"Stamp: {stamp}" in said) if stamp else ("Stamp: " not in said)
    if scale == "100":
        mark = only(screen, StampMark)
        assert isinstance(mark, StampMark)
        assert (mark.words, mark.lifted) == (stamp, 0)


def test_a_stamp_comes_down_where_things_move(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = screen_of(player)
    player.click("option:comic")
    mark = only(screen, StampMark)
    assert isinstance(mark, StampMark)
    while not mark.words:
        player.frame()
    seen = {mark.lifted}
    while screen.motion.busy:
        player.frame()
        seen.add(mark.lifted)
    assert len(seen) > 2
    assert mark.lifted == 0


def test_the_box_holds_the_line_that_is_pointed_at_with_its_count(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    screen = screen_of(player, FORM)
    box = only(screen, FormBox)
    assert isinstance(box, FormBox)
    assert (box.line, box.count) == ("", "0 of 80")
    for option, line in (("comic", "Please read it."), ("neither", ""), ("shoes", "No.")):
        screen.focus(player.find(f"option:{option}"), keyboard=True)
        player.frame()
        assert (box.line, box.count) == (line, f"{len(line)} of 80")
        assert line in player.node("document_box").name


@pytest.mark.parametrize("scale", ["100", "200"])
def test_the_line_of_a_finger_is_in_the_box_on_the_page_of_the_answer(tmp_path: Path, scale: str) -> None:
    player = player_of(tmp_path, sized(scale), portrait=True)
    screen_of(player, FORM)
    player.tap("option:comic")
    player.settle()
    said = "\n".join(node.name for node in player.nodes()).replace("\n", " ")
    assert "In the box: Please read it. 15 of 80 characters." in said


def test_it_stays_as_it_was_printed_when_the_page_is_laid_anew(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    rows = (DocumentRow("Your score", "{score}"),)
    screen = screen_of(player, replace(SHEET, rows=rows))
    before = [entry.value for entry in entries_of(screen)]
    player.click("option:comic")
    player.settle()
    assert player.context.state.score != int(before[0])
    player.change_settings(replace(player.context.settings, contrast="high"))
    player.settle()
    assert isinstance(player.screen, MomentScreen)
    assert [entry.value for entry in entries_of(player.screen)] == before
    assert "Stamp: Lent" in "\n".join(node.name for node in player.nodes())


def test_it_stays_where_the_card_was_when_an_answer_without_a_stamp_goes_elsewhere(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    screen = screen_of(player, replace(SHEET, stamps=(), box=None))
    assert entries_of(screen)
    player.click("option:comic")
    player.settle()
    assert screen.where is not player.context.story.places[screen.moment.place]
    assert not entries_of(screen)
    player.change_settings(replace(player.context.settings, contrast="high"))
    player.settle()
    assert isinstance(player.screen, MomentScreen)
    assert not entries_of(player.screen)


def test_a_terminal_prints_the_same_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_other_rules(monkeypatch, lambda rules: stamped(papered(rules)))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    for line in LINES:
        assert f"  {line}\n" in said
    assert "  In the box: Please. 7 of 80 characters.\n  Stamp: Lent\n" in said


def stamped(rules: Ruleset) -> Ruleset:
    """Return rules in which every option writes into the box of its document, and has a stamp."""
    moments = []
    for moment in rules.story.moments:
        options = tuple(option.id for option in moment.options)
        box = Box(80, tuple((option, "Please.") for option in options))
        document = replace(SHEET, stamps=(Stamp(options, "Lent"),), box=box)
        moments.append(replace(moment, document=document))
    return Ruleset(replace(rules.story, moments=tuple(moments)))
