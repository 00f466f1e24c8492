"""The night: a receipt that is counted, what was not seen, who left."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pygame import Rect

from game.engine.conditions import CUT_BY_THEM
from game.engine.events import TieCut
from game.engine.explain import petals_of
from game.engine.ledger import Act
from game.engine.offers import legal
from game.engine.petals import FULL
from game.engine.receipts import ReceiptLine
from game.engine.scoring import NO_PETAL, Source
from game.engine.setup import RunSetup
from game.options import Options
from game.presentation.context import Context
from game.presentation.night_steps import standings
from game.presentation.receipt_rows import receipt_rows
from game.screens.day.night import NightScreen
from game.screens.widgets.receipt_line import MARK, SIDE
from game.session.session import Session
from game.ui.events import InputEvent, OtherKey, Pointer
from game.ui.screen import SECONDS_TO_SEE
from tests.real import COMIC, HOME
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, go_to, in_phase, load, player_of, sized, stand
from tests.ui.test_every_level import Bot


def night(player: GameDriver) -> NightScreen:
    assert isinstance(player.screen, NightScreen)
    return player.screen


def test_the_receipt_has_a_line_for_each_cause_and_their_sum(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = stand(player, in_phase("night", 1, 1))
    receipt = session.receipts[-1]
    assert player.node("sum").name == f"{receipt.before} to {receipt.after}"
    assert sum(line.points for line in night(player).lines) == receipt.after - receipt.before
    said = " ".join(player.spoken())
    assert player.node("line:0").name.rstrip(".") in said
    player.press("enter")
    player.settle()
    assert session.state.phase in {"morning", "level_end"}


def test_lines_come_in_order_and_a_press_ends_the_counting(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, in_phase("night", 1, 1))
    screen = night(player)
    receipt = session.receipts[-1]
    assert screen.meter.number == receipt.before
    player.advance(500)
    assert [row.hushed for row in (screen.sheet.rows[0], screen.sheet.rows[-1])] == [False, True]
    assert player.screen.find("slip:line:0") is not None
    player.press("x")
    assert player.screen is screen
    assert not any(row.hushed for row in screen.sheet.rows)
    assert screen.meter.number == receipt.after
    player.advance(1000 * SECONDS_TO_SEE)
    player.press("2")
    player.settle()
    assert player.screen is not screen


def test_nothing_tells_the_sum_before_the_last_line(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, in_phase("night", 1, 2), seed=3)
    screen, receipt = night(player), session.receipts[-1]
    morning, total = screen.meter.values, f"{receipt.before} to {receipt.after}"
    assert receipt.before != receipt.after
    assert player.node("morning").name == f"This morning: {receipt.before}"
    while screen.sheet.rows[-1].hushed or screen.sheet.rows[-1].now:
        assert not any(widget.visible for widget in screen.sheet.foot)
        assert f"score is {receipt.after}" not in player.node("flower").name
        assert total not in player.visible_text()
        assert total not in " ".join(player.spoken())
        player.frame()
    player.advance(2000)
    assert screen.meter.number == receipt.after
    assert screen.meter.values != morning
    assert str(receipt.after) in player.node("flower").name
    assert total in player.visible_text()
    assert " ".join(player.spoken()).endswith(f"{total}, {player.context.words.signed(receipt.after - receipt.before)}")


def watch(player: GameDriver, screen: NightScreen) -> int:
    """Watch a night count; return how many lines moved its number, each of which is held to its points."""
    receipt, seen = screen.receipt, dict[int, int]()
    while screen.motion.busy:
        for index, row in enumerate(screen.sheet.rows):
            if row.now:
                seen[index] = screen.meter.number
        if any(row.hushed for row in screen.sheet.rows):
            assert not any(widget.visible for widget in screen.sheet.foot)
        player.frame(dt=1 / 30)
    assert all(widget.visible for widget in screen.sheet.foot)
    moved = [index for index, line in enumerate(screen.lines) if line.points]
    for index in moved:
        assert seen[index] == receipt.before + sum(line.points for line in screen.lines[:index])
    assert screen.meter.number == receipt.after
    return len(moved)


@pytest.mark.untraced
@pytest.mark.parametrize("seed", [2, 3])
def test_each_slip_that_lands_moves_the_number_by_its_points(tmp_path: Path, seed: int) -> None:
    player = player_of(tmp_path, Options(edition="class", seed=seed, motion="full"))
    moved: list[int] = []

    def press(wanted: str) -> None:
        before = player.screen
        player.click(wanted)
        while player.screen is before and player.screen.motion.busy:
            player.frame(dt=1 / 30)
        while player.screen.name == "walk_home":
            player.frame(dt=1 / 30)
        if isinstance(player.screen, NightScreen) and player.screen is not before:
            moved.append(watch(player, player.screen))

    bot = Bot(player, press, seed)
    bot.begin()
    for _ in bot.play():
        pass
    assert len(moved) == len(player.context.session.receipts)
    assert sum(moved) >= len(moved)


def nights(context: Context, seed: int) -> Iterator[Session]:
    """Yield the session of a run by chance at each of its nights."""
    dice = random.Random(seed)
    context.current_session = session = Session(context.rules, RunSetup(HOME, seed, COMIC, 1), context.host.storage)
    while able := legal(context.rules, session.state):
        session.dispatch(dice.choice(able))
        if session.state.phase == "night":
            yield session


@pytest.mark.parametrize("seed", range(5))
def test_each_line_moves_its_own_petal_its_own_way(tmp_path: Path, seed: int) -> None:
    context = player_of(tmp_path).context
    for session in nights(context, seed):
        receipt, state, morning = session.receipts[-1], session.state, session.day_states[0]
        rows = receipt_rows(context, receipt, morning, state)
        start, end = petals_of(context.rules, morning), petals_of(context.rules, state)
        found = standings(state.policy, receipt, rows, start, end)
        assert found[0] == (receipt.before, start)
        assert found[-1] == (receipt.after, end)
        for row, (before, after) in zip(rows, pairwise(found[:-1]), strict=True):
            assert after.score - before.score == row.points
            moved = [new - old for old, new in zip(before.petals, after.petals, strict=True)]
            if row.petal != NO_PETAL:
                assert moved.pop(row.petal) * row.points >= 0
            if row.petal != NO_PETAL or not row.points:
                assert not any(moved)
            assert all(0 <= value <= FULL for value in after.petals)


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "200"])
def test_a_slip_takes_off_at_its_mark_and_on_the_canvas(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, motion="full"), portrait=portrait)
    stand(player, in_phase("night", 1, 2), seed=3)
    screen = night(player)
    while not (slips := [one for one in screen.everything() if one.id.startswith("slip:") and one.visible]):
        player.frame()
    slip = slips[0]
    row = next(row for row in screen.sheet.rows if slip.id == f"slip:{row.id}")
    assert player.app.surface.get_rect().contains(slip.bounds())
    assert slip.bounds().collidepoint(row.rect.left + SIDE + MARK // 2, row.rect.centery)
    assert slip.bounds().right < row.rect.left + SIDE + 2 * MARK


@pytest.mark.parametrize("by", ["finger", "mouse", "key"])
def test_any_key_is_spoken_of_where_there_are_keys(tmp_path: Path, by: str) -> None:
    player = player_of(tmp_path, MOVING)
    stand(player, in_phase("night", 1, 1))
    player.app.start(NightScreen(player.context))
    load(player)
    events: dict[str, InputEvent] = {
        "finger": Pointer("down", (5, 5), touch=True),
        "mouse": Pointer("down", (5, 5)),
        "key": OtherKey(),
    }
    player.screen.handle(events[by])
    screen = NightScreen(player.context)
    player.app.start(screen)
    load(player)
    assert screen.hint.visible is (by != "finger")
    player.press("x")
    assert not screen.hint.visible


def test_the_counting_ends_where_the_receipt_does(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = stand(player, in_phase("night", 3))
    screen = night(player)
    player.advance(20_000)
    assert not screen.motion.busy
    assert screen.meter.number == session.receipts[-1].after
    assert player.node("go_on").focusable


def test_an_act_that_is_not_seen_says_so(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = go_to(player.context, in_phase("night", 1, 1))
    act = Act(1, "home", "ask.in_person")
    unseen = ReceiptLine(Source.ACT, -1, 0, act, is_seen=False)
    session.receipts[-1] = replace(session.receipts[-1], lines=(unseen, *session.receipts[-1].lines))
    player.app.start(NightScreen(player.context))
    load(player)
    assert player.node("line:0").name == "Talked in person: not seen"
    player.advance(20_000)


def test_several_factors_show_no_lines(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    session = go_to(player.context, in_phase("night", 1, 1))
    session.receipts[-1] = replace(session.receipts[-1], explains="several_factors")
    player.app.start(NightScreen(player.context))
    load(player)
    assert all(line.mark for line in night(player).lines)
    assert "Several factors" in player.node("why").name
    player.advance(3000)
    assert night(player).meter.number == session.receipts[-1].after


@pytest.mark.parametrize("portrait", [False, True])
def test_somebody_who_left_overnight_closes_their_eye(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, MOVING, portrait=portrait)
    session = go_to(player.context, in_phase("night", 3))
    adaeze = player.context.story.person("adaeze")
    words = player.context.story.people[adaeze].prunes_with[0].words
    session.events = (*session.events, TieCut(adaeze, CUT_BY_THEM, "tolerance", words))
    player.app.start(NightScreen(player.context))
    load(player)
    (tile,) = [row.tile for row in night(player).sheet.left]
    shut = 0.0
    for _ in range(900):
        player.frame()
        shut = max(shut, tile.shut)
        if not player.screen.motion.busy:
            break
    assert shut == 1
    assert tile.shut == 0
    assert "Adaeze has cut the tie with you." in player.visible_text()
    assert "Adaeze" in " ".join(player.spoken())


@pytest.mark.untraced
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
@pytest.mark.parametrize("contrast", ["drawn", "high"])
def test_every_size_keeps_the_sum_on_the_sheet(tmp_path: Path, scale: str, contrast: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, contrast), portrait=portrait)
    stand(player, in_phase("night", 3))
    sheet = night(player).sheet.box
    for name in ("heading", "sum", "change", "lines"):
        widget = player.screen.find(name)
        assert widget is not None
        assert sheet.contains(widget.rect), name
    for _ in range(3):
        player.screen.stale = True
        assert player.frame()


@pytest.mark.parametrize("portrait", [False, True])
def test_a_quiet_night_folds_its_paper(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, portrait=portrait)
    session = go_to(player.context, in_phase("night", 1, 2))
    session.receipts[-1] = replace(session.receipts[-1], lines=())
    player.app.start(NightScreen(player.context))
    load(player)
    assert night(player).sheet.box.height < player.screen.look.box("night", "receipt").height - 200
    assert player.node("why").name == "Nothing that Bloom could see."


def test_many_lines_close_up_before_they_scroll(tmp_path: Path) -> None:
    player = player_of(tmp_path, sized("100"))
    session = go_to(player.context, in_phase("night", 1, 1))
    receipt = session.receipts[-1]
    tags = [
        "buy.local",
        "buy.work_shoes",
        "brag.score",
        "badge.shown",
        "survey.answered",
        "address.verified",
        "buy.ticket",
    ]
    tags += ["post.upbeat"]
    lines = tuple(ReceiptLine(Source.ACT, 3, 1, Act(1, "home", tag)) for tag in tags)
    session.receipts[-1] = replace(receipt, lines=lines[:2])
    player.app.start(NightScreen(player.context))
    load(player)
    assert any(row.note for row in night(player).sheet.rows)
    session.receipts[-1] = replace(receipt, lines=lines)
    player.app.start(NightScreen(player.context))
    load(player)
    screen = night(player)
    assert not any(row.note or row.away for row in screen.sheet.rows)
    assert screen.sheet.list.rect.bottom <= screen.sheet.foot[0].rect.top


def test_a_night_on_which_nothing_moved_is_one_line(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    session = go_to(player.context, in_phase("night", 3))
    receipt = session.receipts[-1]
    session.receipts[-1] = replace(receipt, before=receipt.after, lines=())
    player.app.start(NightScreen(player.context))
    load(player)
    line = f"Nothing moved. Your score stays at {receipt.after}."
    assert player.node("why").name == line
    assert " ".join(player.spoken()).count(line) == 1
    assert player.screen.find("sum") is None


def crowded(player: GameDriver, *, leave: bool) -> NightScreen:
    """Open a night with many lines, the last of which moved the number most, on which somebody may have left."""
    session = go_to(player.context, in_phase("night", 3))
    tags = ["buy.local", "buy.work_shoes", "brag.score", "badge.shown", "survey.answered", "save.money"]
    lines = [ReceiptLine(Source.ACT, petal, 3, Act(1, "home", tag)) for petal in (1, 2, 3) for tag in tags]
    lines[-1] = replace(lines[-1], points=40)
    total = sum(line.points for line in lines)
    session.receipts[-1] = replace(session.receipts[-1], lines=tuple(lines), before=session.state.score - total)
    if leave:
        adaeze = player.context.story.person("adaeze")
        words = player.context.story.people[adaeze].prunes_with[0].words
        session.events = (*session.events, TieCut(adaeze, CUT_BY_THEM, "tolerance", words))
    player.app.start(NightScreen(player.context))
    load(player)
    return night(player)


@pytest.mark.parametrize("portrait", [False, True])
def test_five_whole_lines_are_shown_where_somebody_left(tmp_path: Path, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized("100", motion="full"), portrait=portrait)
    screen = crowded(player, leave=True)
    player.settle()
    player.advance(20_000)
    shown = [row for row in screen.sheet.rows if row.shown]
    assert len(shown) >= 5
    for row in shown:
        assert screen.sheet.list.rect.contains(row.rect)
    (left,) = screen.sheet.left
    assert left not in screen.sheet.list.rows
    assert player.app.surface.get_rect().contains(left.rect)


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "200"])
def test_a_long_list_ends_where_the_number_moved_most(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, motion="full"), portrait=portrait)
    screen = crowded(player, leave=False)
    player.advance(20_000)
    listed = screen.sheet.list
    (most,) = (row for row, line in zip(screen.sheet.rows, screen.lines, strict=True) if line.points >= 40)
    assert listed.scrolls
    assert most.shown
    listed.scroll(-len(listed.rows))
    assert listed.has_more
    assert [most.shown, listed.scroll(len(listed.rows)), listed.has_more] == [False, True, False]


@pytest.mark.untraced
@pytest.mark.parametrize("window", [(1280, 720), (720, 1280), (1024, 768), (2560, 1080), (390, 844), (820, 1180)])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
@pytest.mark.parametrize("leave", [False, True])
def test_the_pause_is_where_it_is_by_day_and_covers_nothing(
    tmp_path: Path, scale: str, window: tuple[int, int], *, leave: bool
) -> None:
    player = GameDriver(tmp_path, sized(scale), window=window)
    stand(player, in_phase("morning", 3))
    assert player.screen.name == "level_page"
    by_day = player.node("pause").rect
    screen = crowded(player, leave=leave)
    assert player.node("pause").rect == by_day
    others = [screen.sheet.box, screen.flower_box, screen.go.rect, *(row.rect for row in screen.sheet.left)]
    assert Rect(by_day).collidelist(others) == -1
    assert not screen.flower_box.colliderect(screen.sheet.box)


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
@pytest.mark.parametrize("who", [("adaeze",), ("adaeze", "noor")])
def test_who_left_covers_no_petal_and_shows_their_face(
    tmp_path: Path, scale: str, who: tuple[str, ...], *, portrait: bool
) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    session = go_to(player.context, in_phase("night", 3))
    people = [player.context.story.person(name) for name in who]
    cuts = [
        TieCut(one, CUT_BY_THEM, "tolerance", player.context.story.people[one].prunes_with[0].words) for one in people
    ]
    session.events = (*session.events, *cuts)
    player.app.start(NightScreen(player.context))
    load(player)
    screen = night(player)
    for tile in [row.tile for row in screen.sheet.left]:
        assert tile.pictures()
        assert not tile.rect.colliderect(screen.flower_box)
    for widget in screen.shown():
        if widget.id.startswith("left_words"):
            assert not widget.rect.colliderect(screen.go.rect)
            assert not widget.rect.colliderect(screen.find("sum").rect)  # type: ignore[union-attr]
