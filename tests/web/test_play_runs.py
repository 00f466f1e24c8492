"""The story played in Chromium through the real page: by mouse, by keys alone, by finger, by name as a reader does."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from game.engine.setup import RunSetup
from tests.real import CLASS, COMIC, MUSEUM, NOOR
from tests.web.play import MOST_STEPS, Player, Thing, code_at, in_level
from tests.web.visit import PHONE, Screen, opened

pytestmark = pytest.mark.browser

LAPTOP = Screen(1366, 620)
SMALL_PHONE = Screen(360, 640, phone=True)
HEAR = """() => {
    window.heard = [];
    for (const id of ["polite", "assertive"]) {
        const region = document.getElementById(id);
        new MutationObserver(() => heard.push(region.textContent)).observe(region, {childList: true});
    }
}"""
"""What a reader hears: a region's words at the end of a frame, not those that were gone before it looked."""


def test_play_by_mouse(chromium: Browser, address: str) -> None:
    with opened(chromium, address, LAPTOP, go=False) as visit:
        code = code_at(in_level(1), RunSetup(CLASS, 7, COMIC, 1))
        player = Player(visit).start("#" + code)
        small: list[str] = []

        def press(thing: Thing) -> None:
            small.extend(player.small_targets())
            player.click(thing)
            visit.page.evaluate("new Promise(requestAnimationFrame)")
            visit.page.mouse.click(thing.box[0] - 3, thing.box[1] - 3)  # ends what moves, and is on nothing

        pressed = player.play(press, lambda: player.screen == "level_page" and player.level == 3)
        assert pressed > 10
        assert player.thing("code").name.endswith(player.code)
        assert player.code != code
        visit.page.keyboard.press("Escape")
        for wanted in ("settings", "done", "leave", "begin", "begin"):
            player.rest()
            small += player.small_targets()
            player.click(player.thing(wanted))
        player.rest()
        assert player.screen == "consent"
        assert small + player.small_targets() == []
        assert player.is_clean()


KEYS = cycle(("digit", "tab", "arrow"))


def walk_to(player: Player, thing: Thing, key: str) -> None:
    """Nothing; presses a key until the focus is on a thing."""
    for _ in range(20):
        if player.thing(thing.id).focused:
            return
        player.visit.page.keyboard.press(key)
        player.rest()
    raise AssertionError(f"{key} does not lead to {thing.id} on {player.screen}")


def press_by_key(player: Player, thing: Thing) -> None:
    """Nothing; presses a thing by a number, or by walking to it with Tab or the arrows, in turn."""
    keyboard = player.visit.page.keyboard
    options = [each.id for each in player.things() if each.id.startswith("option:")]
    way = next(KEYS)
    if thing.id in options and way == "digit":
        keyboard.press(str(options.index(thing.id) + 1))
        return
    walk_to(player, thing, "ArrowDown" if options and way == "arrow" else "Tab")
    keyboard.press("Space" if way == "arrow" else "Enter")


def test_play_by_keyboard_alone(chromium: Browser, address: str) -> None:
    with opened(chromium, address, Screen(1366, 768), go=False) as visit:
        player = Player(visit)
        visit.go("?motion=reduced#" + code_at(in_level(3), RunSetup(CLASS, 11, NOOR, 2)))
        visit.wait_for("playing")
        keyboard = visit.page.keyboard
        player.hook()
        player.play(lambda thing: press_by_key(player, thing), lambda: player.screen == "moment" and player.level == 3)

        card = player.card
        keyboard.press("Escape")
        player.rest()
        assert player.screen == "pause"
        keyboard.press("Escape")
        player.rest()
        assert (player.screen, player.card) == ("moment", card)

        player.play(lambda thing: press_by_key(player, thing), lambda: player.screen == "ending", pick=1)
        passed: list[str] = []
        while (on := next((each for each in player.things() if each.id in {"next", "debrief"}), None)) is not None:
            walk_to(player, on, "Tab")
            keyboard.press("Enter")
            player.rest()
            passed.append(player.screen)
        assert {"feeling", "timeline", "ledgers", "receipts", "friend"} <= set(passed)
        walk_to(player, player.thing("again"), "Tab")
        keyboard.press("Enter")
        player.rest()
        assert player.screen == "title"
        assert player.is_clean()


def test_play_by_touch_on_a_phone(chromium: Browser, address: str) -> None:
    with opened(chromium, address, SMALL_PHONE, go=False) as visit:
        player = Player(visit).start("?edition=museum&seed=3&motion=reduced")
        seen: set[str] = set()
        small: list[str] = []

        def press(thing: Thing) -> None:
            if player.screen not in seen:
                seen.add(player.screen)
                small.extend(player.small_targets())
            player.tap(thing)

        player.play(press, lambda: player.screen == "ending")
        press(player.thing("debrief"))
        player.rest()
        assert player.screen == "museum"
        assert {"title", "consent", "street", "moment", "night", "level_page", "ending"} <= seen
        assert visit.page.evaluate("canvas.height > canvas.width")
        assert small == []
        assert player.is_clean()


COUNT_REFUSED = """() => {
    window.refused = 0;
    const plain = Event.prototype.preventDefault;
    Event.prototype.preventDefault = function() { refused += !this.cancelable; plain.call(this); };
}"""
TOUCH = """([name, cancelable]) => {
    const touch = new Touch({identifier: 1, target: canvas, clientX: 9, clientY: 9});
    const facts = {touches: name === "touchend" ? [] : [touch], changedTouches: [touch], view: window};
    return canvas.dispatchEvent(new TouchEvent(name, {bubbles: true, cancelable, ...facts}));
}"""


def test_nobody_tries_to_cancel_a_touch_that_cannot_be_cancelled(chromium: Browser, address: str) -> None:
    with opened(chromium, address, PHONE, go=False) as visit:
        player = Player(visit).start("?cut=museum&seed=3&motion=reduced")
        visit.page.evaluate(COUNT_REFUSED)
        for name in ("touchstart", "touchmove", "touchend"):
            assert visit.page.evaluate(TOUCH, [name, False])
        assert visit.page.evaluate("refused") == 0, "Chromium tells each of them in the console"
        assert not visit.page.evaluate(TOUCH, ["touchstart", True])
        visit.page.evaluate(TOUCH, ["touchend", True])
        player.rest()
        assert player.is_clean()


class Reader:
    """Somebody who hears the page: finds things by role and name, and knows nothing else of them."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.page = player.visit.page
        self.game = self.page.get_by_role("region", name="The game")
        self.by_enter = False
        self.page.evaluate(HEAR)

    def heard(self) -> str:
        """All that was said since the last call, a line each."""
        return "\n".join(self.page.evaluate("heard.splice(0)"))

    def buttons(self) -> list[str]:
        """The names of what can be pressed, in reading order, but for the pause, which is on every page."""
        found = [each.text_content() or "" for each in self.game.get_by_role("button", disabled=False).all()]
        return [name for name in found if name != "Pause"]

    def press(self, name: str, role: Literal["button", "checkbox"] = "button") -> None:
        """Nothing; presses a thing as a reader's own command does, or by focus and Enter, in turn."""
        wanted = self.game.get_by_role(role, name=name, exact=True, disabled=False)
        self.by_enter = not self.by_enter
        if self.by_enter:
            wanted.focus()
            self.player.rest()
            self.page.keyboard.press("Enter")
        else:
            wanted.dispatch_event("click")
        self.player.rest()


def test_play_as_a_reader_does(chromium: Browser, address: str) -> None:
    with opened(chromium, address, Screen(1366, 768), go=False) as visit:
        reader = Reader(Player(visit).start("?edition=museum&seed=5&motion=reduced"))
        reader.press("Start")
        reader.press("Let Bloom gather what helps me grow.", "checkbox")
        expect(reader.game.get_by_role("checkbox", checked=False)).to_have_count(1)
        assert reader.heard().endswith("not ticked")
        reader.press("Continue")
        said: list[str] = []
        for _ in range(MOST_STEPS):
            if reader.player.screen == "ending":
                break
            reader.press(reader.buttons()[-1])
            said.append(reader.heard())
            if not reader.game.get_by_role("heading").count():  # a card or its answer
                words = [each.text_content() or "" for each in reader.game.get_by_role("paragraph").all()]
                assert any(each in said[-1] for each in words if len(each) > 25)
        assert sum(bool(re.search(r"Your score is \d+, \d+ (more|less)", each)) for each in said) >= 1
        while reader.player.screen == "ending":
            reader.press(reader.buttons()[-1])
        assert reader.player.screen == "museum"
        assert reader.player.is_clean()


def test_text_mode_shows_the_same_as_a_page_to_read(chromium: Browser, address: str) -> None:
    with opened(chromium, address, PHONE, go=False) as visit:
        code = code_at(in_level(1), RunSetup(MUSEUM, 5, COMIC, 1))
        reader = Reader(Player(visit).start("?motion=reduced#" + code))
        player, page = reader.player, visit.page
        player.play(player.tap, lambda: player.screen == "moment")
        before = reader.game.aria_snapshot()
        page.get_by_role("button", name="Show as text").press("Enter")
        player.rest()
        assert reader.game.aria_snapshot() == before
        expect(page.locator("#canvas")).to_be_hidden()
        for name in (player.card, *reader.buttons()):
            box = reader.game.get_by_text(name, exact=True).first.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= PHONE.width
        card = player.card
        reader.game.get_by_role("button", disabled=False).nth(len(reader.buttons()) - 1).tap()
        page.wait_for_function("card => !overlay.textContent.includes(card)", arg=card)  # a click follows a touch later
        player.rest()
        assert player.card != card
        expect(page.get_by_text(player.card).first).to_be_visible()
        page.get_by_role("button", name="Show the picture").tap()
        expect(page.locator("#canvas")).to_be_visible()
        assert player.is_clean()
