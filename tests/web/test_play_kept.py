"""Where a run is kept: reloads, codes, two tabs, damaged saves, a browser that keeps nothing, a phone turned round."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, expect

from game.engine.setup import RunSetup
from tests.real import FLAT, HOME
from tests.web.play import Player, code_at, in_level
from tests.web.visit import PHONE, WIDE, Visit, opened

pytestmark = pytest.mark.browser

SETUP = RunSetup(HOME, 21, FLAT, 3)
QUICK = "?motion=reduced"
KEPT = "model-citizen/1/run"
DAMAGED = '{"app": "model-citizen", "choices": ['
REFUSING = """{get() { throw new DOMException("no", "SecurityError"); }}"""
BLOCKED = f'Object.defineProperty(window, "localStorage", {REFUSING})'


def to_card(player: Player) -> str:
    """The words of the next card, once it is on the table."""
    player.play(player.click, lambda: player.screen == "moment" and not any(t.id == "go_on" for t in player.things()))
    return player.card


def go_on(player: Player) -> None:
    """Nothing; takes up the run that the title offers."""
    assert player.screen == "title"
    player.click(player.thing("continue"))
    player.rest()


@pytest.mark.slow
def test_a_reload_in_the_middle_of_each_level(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        player = Player(visit).start(QUICK)
        for place in (in_level(0, 0, 1), in_level(1, 2, 1), in_level(3, 2, 1)):
            player.enter(code_at(place, SETUP))
            to_card(player)
            player.click(player.way_on())
            card, code = to_card(player), player.code
            player.again()
            go_on(player)
            assert (player.screen, player.card, player.code) == ("moment", card, code)
        assert player.is_clean()


def test_a_damaged_save_is_put_aside(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        keep = f"localStorage.setItem({json.dumps(KEPT)}, {json.dumps(DAMAGED)})"
        visit.page.add_init_script(f'if (location.protocol === "http:") {keep}')
        player = Player(visit).start(QUICK)
        assert "run.aside.1" in " ".join(thing.name for thing in player.things())
        kept = dict(visit.page.evaluate("Object.entries(localStorage)"))
        assert kept[f"{KEPT}.aside.1"] == DAMAGED
        assert KEPT not in kept
        assert "continue" not in [thing.id for thing in player.things()]
        assert player.is_clean()


def test_a_browser_that_keeps_nothing_plays_and_says_so(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        visit.page.add_init_script(BLOCKED)
        player = Player(visit).start(f"{QUICK}&edition=museum&seed=2")
        expect(visit.page.get_by_role("status")).to_contain_text("keeps nothing")
        visit.page.get_by_role("button", name="Close this note").click()
        to_card(player)
        player.click(player.way_on())
        player.rest()
        assert player.code
        assert player.is_clean()


@pytest.mark.slow
def test_two_tabs_play_and_the_later_one_is_kept(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        first = Player(visit).start(f"{QUICK}#{code_at(in_level(1, 1), SETUP)}")
        first_card = to_card(first)
        beside = Visit(visit.page.context.new_page(), address)
        beside.watch()
        second = Player(beside).start(QUICK)
        go_on(second)
        assert second.card == first_card
        for player, pick in ((second, 0), (first, 1)):
            player.click(player.way_on(pick))
            player.rest()
        expect(beside.page.get_by_role("status")).to_contain_text("another tab")
        assert first.code != second.code
        kept = json.loads(first.visit.call("get", "run"))
        assert kept["choices"] == first.ask("list(mc_navigator().context.session.run.choices)")
        second.again()
        go_on(second)
        assert second.code == first.code
        assert first.is_clean()
        assert second.is_clean()


def test_a_turned_phone_goes_on_where_it_was(chromium: Browser, address: str) -> None:
    with opened(chromium, address, PHONE, go=False) as visit:
        player = Player(visit).start(f"{QUICK}#{code_at(in_level(1, 1), SETUP)}")
        player.play(player.tap, lambda: player.screen == "moment")
        card = player.card
        visit.page.evaluate("window.before = 1")
        visit.page.set_viewport_size({"width": PHONE.height, "height": PHONE.width})
        visit.page.wait_for_function("window.before !== 1", timeout=20_000)
        visit.wait_for("playing")
        player.hook()
        player.rest()
        assert visit.page.evaluate("canvas.width > canvas.height")
        assert (player.screen, player.card) == ("moment", card)
        expect(visit.page.get_by_role("status")).to_contain_text("upright")
        assert player.is_clean()
