"""The pages that tell the life again: the line of the score, the ledgers, the receipts, the friend's phone."""

from dataclasses import replace
from pathlib import Path

import pygame

from game.engine.conditions import CUT_BY_YOU
from game.engine.explain import report
from game.engine.intents import Choose
from game.engine.offers import legal
from game.engine.setup import RunSetup
from game.engine.state import ENDING
from game.presentation.debrief.chronicle import chronicle
from game.presentation.debrief.friend import friend_view
from game.presentation.debrief.ledgers import ledger_view
from game.presentation.debrief.receipts import both_receipts, suggested, sum_words
from game.presentation.debrief.timeline import ACT, stop_words, timeline
from game.presentation.wording import person_name
from game.screens.debrief.ledgers import shares
from game.screens.debrief.timeline_chart import Chart
from game.screens.run_screens import debrief_page
from game.screens.widgets.rows import ReadList
from game.session.session import Session
from game.ui.commands import Reset
from game.ui.text import plain
from game.ui.widgets import Label
from tests.memory import Memory
from tests.real import HOME
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.test_debrief import on_page
from tests.ui.test_ending import at


def test_the_arrows_walk_along_the_line(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "timeline")
    stops = timeline(player.context).stops
    while player.screen.focus_id != "chart":
        player.press("tab")
    for _ in range(4):
        player.press("right")
    assert player.node("told:1").name == stop_words(player.context, stops[4])[1]
    player.press("left")
    assert player.node("told:1").name == stop_words(player.context, stops[3])[1]
    assert stops[3].words in player.node("chart").value
    for _ in range(6):
        player.press("left")
    assert stops[0].words in player.node("chart").value
    player.press("down")
    assert player.screen.focus_id != "chart"


def test_a_press_and_a_mouse_read_the_nearest_stop(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "timeline")
    chart = player.find("chart")
    assert isinstance(chart, Chart)
    stops = timeline(player.context).stops
    wanted = next(index for index, stop in enumerate(stops) if index > 20 and stop.kind == ACT)
    over = (chart._x(stops[wanted].at), chart.plot.centery)
    player.frame(pygame.Event(pygame.MOUSEMOTION, pos=over, rel=(0, 0), buttons=(0, 0, 0), touch=False))
    assert stops[wanted].words in player.visible_text()
    over = (chart._x(stops[0].at), chart.plot.centery)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        player.frame(pygame.Event(kind, pos=over, button=1, touch=False))
    assert stops[0].words in player.visible_text()


def test_buttons_read_the_stops_aloud_one_by_one(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "timeline")
    stops = timeline(player.context).stops
    player.spoken()
    player.press_button("later")
    assert stops[1].words in " ".join(player.spoken())
    player.press_button("earlier")
    player.press_button("earlier")
    assert stops[0].words in player.visible_text()


def test_in_the_largest_letters_the_line_is_words_until_the_picture_is_wanted(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, replace(QUICK, text_scale="200"))
    on_page(player, "timeline")
    assert player.screen.find("chart") is None
    assert "Your days and your score" in player.tree()
    player.press_button("in_words")
    assert player.screen.find("chart") is not None


def test_a_level_is_named_on_the_line(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "timeline")
    assert [week.title for week in timeline(player.context).weeks] == [
        player.context.words(level.title) for level in player.context.story.levels
    ]
    assert "3 The company you keep" in player.visible_text()


def test_the_first_ledger_sums_to_the_last_number(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for seed in range(12):
        session = at(player, ENDING, edition="class", seed=seed)
        view = ledger_view(player.context)
        assert sum(line.points for line in view.rows) == view.score == session.state.score
        assert view.score == report(player.context.story, session.state).total
        assert len(view.rows) >= 3


def test_both_ledgers_stand_beside_each_other_in_one_type(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "ledgers")
    assert "What the score counted" in player.tree()
    assert "What it could not see" in player.tree()
    view = ledger_view(player.context)
    assert all(said in player.visible_text() for _, said in view.unseen)
    assert all(line.words in player.visible_text() for line in view.rows)
    sheets = [player.find(name).rect for name in ("counted_sheet", "unseen_sheet")]
    assert sheets[0].size == sheets[1].size
    headings = [player.find(name) for name in ("counted_heading", "unseen_heading")]
    assert all(isinstance(one, Label) and one.style == "lead" for one in headings)


def test_a_ledger_shows_whole_rows_and_scrolls_to_the_others(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "ledgers")
    listed = player.find("counted_rows")
    assert isinstance(listed, ReadList)
    assert listed.scrolls
    last = [row for row in listed.rows if not row.away][-1]
    below = listed.rows[listed.rows.index(last) + 1]
    surface = player.app.surface
    empty = surface.get_at((below.rect.left, last.rect.bottom + 2))
    seen = {
        tuple(surface.get_at((x, y)))
        for x in range(below.rect.left, below.rect.right)
        for y in range(last.rect.bottom + 2, listed.rect.bottom)
    }
    assert seen == {tuple(empty)}


def test_a_page_is_dealt_out_by_what_is_on_both_ledgers() -> None:
    assert shares(900, (300, 400)) == (400, 500)
    assert shares(900, (700, 250)) == (650, 250)
    assert shares(900, (250, 900)) == (250, 650)
    assert shares(900, (600, 3000)) == (450, 450)
    high, low = shares(900, (900, 900))
    assert (high, low) == (450, 450)


def test_the_cheerful_receipt_stands_beside_the_true_one(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "receipts")
    context = player.context
    for place, index in enumerate(suggested(context)):
        player.press_button(f"days:{place}")
        both, said = both_receipts(context, index), plain(player.visible_text())
        assert "What Bloom showed" in said
        assert all(row.words in said for row in both.causes)
        assert sum_words(context, both) in said
        assert plain(both.notice) in said
        assert bool(both.why) == ("Several factors" in said)


def test_any_day_can_be_laid_out(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "receipts")
    context = player.context
    first, second, third = suggested(context)
    player.press_button("days:1")
    player.press_button("other")
    wanted = next(index for index in range(len(chronicle(context))) if index not in {first, second, third})
    for index in (first, second, third):
        assert player.node(f"day:{index}").state.disabled
    player.press_button(f"day:{wanted}")
    assert player.screen.find("all_days") is None
    assert player.screen.focus_id == "days"
    assert sum_words(context, both_receipts(context, wanted)) in player.visible_text()
    player.press_button("in_words")
    tree = player.tree()
    assert all(both_receipts(context, index).when in tree for index in (first, wanted, third))
    assert both_receipts(context, second).when not in tree


def test_days_are_turned_by_keys(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "receipts")
    while player.screen.focus_id != "days":
        player.press("tab")
    player.press("right")
    assert player.node("days:1").state.checked
    assert sum_words(player.context, both_receipts(player.context, suggested(player.context)[1])) in player.tree()


def test_days_are_chosen_one_after_the_other_where_the_page_is_in_words(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, replace(QUICK, text_scale="200"))
    on_page(player, "receipts")
    context = player.context
    laid = suggested(context)
    for wanted in [index for index in range(len(chronicle(context))) if index not in laid][:3]:
        player.press_button("other")
        player.press_button(f"day:{wanted}")
        assert both_receipts(context, wanted).when in player.tree()
    assert not any(both_receipts(context, index).when in player.tree() for index in laid)


def test_a_friend_tells_a_week_and_their_phone_shows_it(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "friend")
    view, said = friend_view(player.context), plain(player.visible_text())
    assert plain(view.opening) in said
    assert plain(view.closing) in said
    assert f"{person_name(player.context, view.person)}’s phone" in said
    for day in view.days:
        assert day.day in said
        assert str(day.after) in said
        assert all(plain(line.words) in said for line in day.lines)
    assert not [line for line in said.split("\n") if "debrief." in line]


def test_who_pruned_jun_reads_her_phone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    rules = player.context.rules
    session = player.context.current_session = Session(rules, RunSetup(HOME, 3, 0, 1), Memory())
    jun = rules.story.person("jun")
    prune = next(
        Choose(moment.id, option.id)
        for moment in rules.story.moments
        for option in moment.options
        if option.prunes == jun
    )
    while not session.is_over:
        able = legal(rules, session.state)
        session.dispatch(prune if prune in able else able[-1])
    player.app.run(Reset((debrief_page(player.context, "friend"),)))
    player.settle()
    assert session.state.severed[jun] == CUT_BY_YOU
    assert "Jun’s phone" in player.visible_text()
    assert "You cut the tie." in player.visible_text()
    view = friend_view(player.context)
    assert view.person == jun
    assert view.ended in {"cut_by_you", "back"}
