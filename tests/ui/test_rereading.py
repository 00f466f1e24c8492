"""A history that is read again: each act with what it counted then and what it counts now."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.events import ScoreChanged
from game.engine.explain import causes
from game.engine.ruleset import Ruleset
from game.engine.story import YOU
from game.options import Options
from game.presentation.context import Context
from game.presentation.rereading import reread_rows, spoken
from game.screens.level.level_page import LevelPage
from game.screens.level.reread_sheet import RereadSheet
from game.screens.widgets.reread_line import RereadLine
from tests.ui.driver import FRAME
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.playing import MOVING, go_to, in_phase, play_other_rules, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

LONGEST = 12.0
COMPANY = 3
"""The level whose rules make of a history what no earlier rules did."""


def with_rereading(context: Context) -> None:
    """Let one level show how it reads a history again, under rules that turn some acts over and look away from others.

    Of the kinds of acts, each third one counts the other way, and each third one no longer.
    """
    story = context.story
    company = story.policies["company"]
    prices = {
        tag: replace(price, deltas=price.deltas.scale((1, -1, 0)[index % 3]))
        for index, (tag, price) in enumerate(sorted(company.prices.items()))
    }
    policies = {**story.policies, "company": replace(company, prices=prices)}
    levels = tuple(replace(level, rereads=level.number == COMPANY) for level in story.levels)
    context.rules = Ruleset(replace(story, policies=policies, levels=levels))


def change_of(context: Context) -> ScoreChanged:
    """Return how the number moved when the rules changed."""
    return next(event for event in context.session.events if isinstance(event, ScoreChanged))


def page_of(player: GameDriver) -> tuple[LevelPage, RereadSheet]:
    """Return the page of the level that begins, and its sheet."""
    with_rereading(player.context)
    stand(player, in_phase("morning", COMPANY))
    assert isinstance(player.screen, LevelPage)
    assert isinstance(player.screen.sheet, RereadSheet)
    return player.screen, player.screen.sheet


@pytest.mark.parametrize("seed", range(4))
def test_both_columns_and_what_is_between_them_are_exact(tmp_path: Path, seed: int) -> None:
    context = player_of(tmp_path).context
    with_rereading(context)
    go_to(context, in_phase("morning", COMPANY), seed=seed)
    change = change_of(context)
    rows = reread_rows(context, change)
    assert sum(row.before for row in rows) == change.before
    assert sum(row.after for row in rows) == change.after
    assert sum(row.after - row.before for row in rows) == sum(cause.points for cause in causes(context.story, change))


def test_each_kind_of_act_is_one_line_with_its_days_and_how_its_sign_changed(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    with_rereading(context)
    session = go_to(context, in_phase("morning", COMPANY))
    rows = {row.words: row for row in reread_rows(context, change_of(context))}
    chosen = [act for who, act in session.state.acts if who == YOU]
    found = 0
    for tag in {act.tag for act in chosen if session.state.policy.prices[act.tag].is_seen}:
        days = [act.day for act in chosen if act.tag == tag]
        words = context.words(context.story.acts[tag])
        row = rows.get(words if len(days) == 1 else f"{words}, {len(days)} times")
        if row is not None and days[0]:
            found += 1
            assert row.when == (f"Day {days[0]}" if days[0] == days[-1] else f"Days {days[0]} to {days[-1]}")
            assert spoken(context, row).startswith(f"{row.when}: {row.words}, ")
    assert found
    for row in rows.values():
        if not row.when:  # friends, limits and the start are no acts
            assert not row.verdict
        elif row.before > 0 > row.after or row.before == 0 > row.after:
            assert row.verdict == "now against you"
        elif row.before < 0 < row.after or row.before == 0 < row.after:
            assert row.verdict == "now for you"
        else:
            assert row.verdict == ("counts no longer" if row.before and not row.after else "")
    assert {"now against you", "counts no longer"} <= {row.verdict for row in rows.values()}


def test_a_level_that_does_not_say_so_sums_its_causes(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    stand(player, in_phase("morning", COMPANY))
    assert isinstance(player.screen, LevelPage)
    assert not isinstance(player.screen.sheet, RereadSheet)


@pytest.mark.untraced
def test_acts_pass_one_by_one_and_the_number_with_them(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    page, sheet = page_of(player)
    change = change_of(player.context)
    assert page.meter.number == change.before
    come, numbers, frames = [0], [change.before], 0
    while page.motion.busy:
        player.frame()
        frames += 1
        come.append(sum(not line.hushed for line in sheet.lines))
        numbers.append(page.meter.number)
    assert come == sorted(come)
    assert set(come) == set(range(len(sheet.lines) + 1))
    assert len(set(numbers)) > len(sheet.lines)
    assert numbers[-1] == change.after
    assert frames * FRAME <= LONGEST


def test_the_way_on_ends_it_first_and_then_leads_on(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    page, sheet = page_of(player)
    assert page.motion.busy
    assert page.focused() is page.go
    player.click("go_on")
    assert all(line.is_turned for line in sheet.lines)
    player.settle()
    assert player.screen is page
    player.press_button("go_on")
    assert player.screen is not page


def test_any_press_ends_it_at_its_final_state(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    page, sheet = page_of(player)
    player.frame()
    player.press("space")
    assert not page.motion.busy
    assert page.meter.number == change_of(player.context).after
    assert all(line.is_turned and not line.hushed for line in sheet.lines)
    assert player.screen is page
    player.press_button("go_on")
    assert player.screen is not page


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_reduced_motion_shows_the_table_at_once(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, "high"), portrait=portrait)
    page, sheet = page_of(player)
    assert not page.motion.busy
    assert page.meter.number == change_of(player.context).after
    told = {node.id: node.name for node in player.nodes()}
    for line, row in zip(sheet.lines, sheet.read, strict=True):
        assert told[line.id] == spoken(player.context, row)
        assert line.is_turned
        assert words_are_left_of_the_points(line)


def words_are_left_of_the_points(line: RereadLine) -> bool:
    """Return whether no word of a line is wider than the room that its points leave."""
    widest = max(line.kit.type.text_width(word, line.style) for word in line.words.split())
    return widest <= line._words_width(line.rect.width)


def test_a_terminal_lists_every_act(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rereads(rules: Ruleset) -> Ruleset:
        story = rules.story
        return Ruleset(replace(story, levels=tuple(replace(level, rereads=True) for level in story.levels)))

    play_other_rules(monkeypatch, rereads)
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert (
        "Your history was read again. Nobody did anything. The rules are new, and what had faded counts again."
        in " ".join(said.split())
    )
    assert "Start: Promises already on file, +" in said
    assert "The rules changed overnight" not in said


def test_whoever_likes_no_motion_hears_what_the_reading_did(tmp_path: Path) -> None:
    player = player_of(tmp_path, QUICK)
    page, _ = page_of(player)
    change = change_of(player.context)
    assert f"Your history was read again. {change.before} yesterday, {change.after} today." in page.title()
