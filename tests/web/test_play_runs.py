"""The story played in Chromium through the real page: by mouse, by keys alone, by finger."""

from __future__ import annotations

from itertools import cycle

import pytest
from playwright.sync_api import Browser

from game.engine.setup import RunSetup
from tests.real import CLASS, COMIC, NOOR
from tests.web.play import Player, Thing, code_at, in_level
from tests.web.visit import PHONE, Screen, opened

pytestmark = pytest.mark.browser

LAPTOP = Screen(1366, 620)
SMALL_PHONE = Screen(360, 640, phone=True)


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
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
