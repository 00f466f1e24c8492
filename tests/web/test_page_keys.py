"""Keys: the game takes its own while it plays, the browser keeps its own always, and a held one presses once."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.web.play import Player
from tests.web.test_page_script import TREE, events, playing
from tests.web.visit import Visit

pytestmark = pytest.mark.browser

TAKES_ALL = """() => {
    window.heard = [];
    for (const name of ["keydown", "keyup", "keypress"]) addEventListener(name, event => {
        heard.push(`${event.key} ${event.type.slice(3)}`);
        event.preventDefault();
    });
}"""
"""What SDL does: it listens at the window, and leaves nothing of what it hears to the browser."""

PRESS = """([target, key]) => document.querySelector(target).dispatchEvent(
    new KeyboardEvent(key.type || "keydown", {bubbles: true, cancelable: true, modifierAltGraph: false, ...key}))"""

BROWSER_KEYS: list[dict[str, Any]] = [
    *({"key": name, "code": name} for name in ("F3", "F5", "F6", "F11", "F12", "Home", "Insert", "ContextMenu")),
    *({"key": name, "ctrlKey": True} for name in "rlfpt+-0123456789vc"),
    *({"key": name, "metaKey": True} for name in "rlf+-0v"),
    {"key": "R", "ctrlKey": True, "shiftKey": True},
    {"key": "Tab", "ctrlKey": True},
    {"key": "Enter", "altKey": True},
    *({"key": name, "altKey": True} for name in ("ArrowLeft", "ArrowRight", "Home", "d")),
    {"key": "ArrowLeft", "metaKey": True},
]


def is_left(visit: Visit, key: dict[str, Any], target: str = "body") -> bool:
    """Whether a key stays the browser's."""
    return bool(visit.page.evaluate(PRESS, [target, {"code": key["key"], **key}]))


@pytest.mark.parametrize("key", BROWSER_KEYS, ids=lambda key: "+".join(str(part) for part in key))
def test_the_browsers_keys_stay_the_browsers(alone: Visit, key: dict[str, Any]) -> None:
    playing(alone)
    alone.page.evaluate(TAKES_ALL)
    assert is_left(alone, key)
    assert is_left(alone, key, "canvas")
    assert is_left(alone, key, "#overlay button")
    alone.call("text_mode", "on")
    assert is_left(alone, key, "#overlay button")


def test_the_games_keys_are_the_games(alone: Visit) -> None:
    playing(alone)
    alone.page.evaluate(TAKES_ALL)
    for name in ["ArrowUp", "Tab", "Enter", " ", "Escape", "PageDown", "Backspace", "F2", "a", "1", "&", "é"]:
        assert not is_left(alone, {"key": name})
    assert not is_left(alone, {"key": "€", "ctrlKey": True, "altKey": True, "modifierAltGraph": True})


def test_what_the_game_saw_pressed_it_sees_let_go(alone: Visit) -> None:
    playing(alone)
    alone.page.evaluate(TAKES_ALL)
    is_left(alone, {"key": "Tab"})
    is_left(alone, {"key": "Tab", "type": "keyup", "altKey": True})
    is_left(alone, {"key": "a", "ctrlKey": True})
    is_left(alone, {"key": "a", "type": "keyup"})
    assert alone.page.evaluate("heard") == ["Tab down", "Tab up"]


def test_the_wheel_zooms_and_the_mouse_goes_back(alone: Visit) -> None:
    playing(alone)
    alone.page.evaluate(
        """() => { for (const name of ["wheel", "mousedown", "mouseup"])
            canvas.addEventListener(name, event => event.preventDefault(), { passive: false }); }"""
    )
    sent = """([kind, name, facts]) =>
        canvas.dispatchEvent(new window[kind](name, {bubbles: true, cancelable: true, ...facts}))"""
    assert alone.page.evaluate(sent, ["WheelEvent", "wheel", {"deltaY": 9, "ctrlKey": True}])
    assert not alone.page.evaluate(sent, ["WheelEvent", "wheel", {"deltaY": 9}])
    for name in ("mousedown", "mouseup"):
        assert alone.page.evaluate(sent, ["MouseEvent", name, {"button": 3}])
        assert not alone.page.evaluate(sent, ["MouseEvent", name, {"button": 0}])


def hold(visit: Visit, key: str, times: int = 6) -> None:
    """Nothing; holds a key for some repeats and lets it go."""
    for _ in range(times):
        visit.page.keyboard.down(key)
    visit.page.keyboard.up(key)


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("wanted", ["option:1", "tick"])
def test_a_held_key_presses_once_in_text_mode(alone: Visit, key: str, wanted: str) -> None:
    playing(alone)
    alone.call("text_mode", "on")
    alone.page.locator(f"[id='node:{wanted}']").focus()
    events(alone)
    hold(alone, key)
    assert events(alone) == [{"kind": "activate", "value": wanted}]


def test_a_held_key_goes_no_further_than_its_own_page(alone: Visit) -> None:
    playing(alone)
    alone.call("text_mode", "on")
    alone.page.get_by_role("button", name="Buy the comic").focus()
    events(alone)
    alone.page.keyboard.down("Enter")
    after = [{**TREE[0], "id": "next"}, {**TREE[3], "id": "go_on", "name": "Go on"}]
    alone.call("semantics", json.dumps(after))
    hold(alone, "Enter")
    told = [event["value"] for event in events(alone) if event["kind"] == "activate"]
    assert told == ["option:1"]


def test_a_key_held_since_before_the_start_presses_nothing_in_the_game(alone: Visit) -> None:
    alone.page.evaluate("canvas.width = 1280; canvas.height = 720")
    alone.page.evaluate(TAKES_ALL)
    alone.page.keyboard.down("Enter")
    alone.call("say_state", "ready")
    alone.call("semantics", json.dumps(TREE))
    hold(alone, "Enter")
    alone.page.keyboard.press("Tab")
    assert alone.page.locator("html").get_attribute("data-state") == "playing"
    assert alone.page.evaluate("heard") == ["Tab down", "Tab up"]
    assert [event["kind"] for event in events(alone)] == ["start"]


def test_a_key_on_the_terms_ends_their_scrolling(alone: Visit) -> None:
    button = alone.page.get_by_role("button", name="Hold still")
    button.wait_for()
    expect(button).to_have_attribute("aria-pressed", "false")
    alone.page.locator("#terms_list").press("ArrowDown")
    expect(alone.page.locator("#terms_pause")).to_have_attribute("aria-pressed", "true")


RADIOS: list[dict[str, Any]] = [
    {"id": "scale", "role": "radiogroup", "name": "How far?", "rect": [0, 0, 600, 60], "state": {}},
    *(
        {"id": f"scale:{n}", "role": "radio", "name": f"{n} of 3", "rect": [60 * n, 0, 60, 60],
         "state": {"checked": False}, "focusable": True, "depth": 1}
        for n in range(4)
    ),
]  # fmt: skip


@pytest.mark.parametrize(("key", "wanted"), [("Enter", 1), ("Space", 1), ("ArrowRight", 2), ("ArrowUp", 0)])
def test_text_mode_chooses_the_number_that_has_the_focus_or_its_neighbour(alone: Visit, key: str, wanted: int) -> None:
    playing(alone, RADIOS)
    alone.call("text_mode", "on")
    alone.page.get_by_role("radio", name="1 of 3").focus()
    events(alone)
    alone.page.keyboard.press(key)
    assert {"kind": "activate", "value": f"scale:{wanted}"} in events(alone)


def test_the_ends_of_a_scale_are_ends(alone: Visit) -> None:
    playing(alone, RADIOS)
    alone.call("text_mode", "on")
    alone.page.get_by_role("radio", name="0 of 3").focus()
    events(alone)
    alone.page.keyboard.press("ArrowLeft")
    assert events(alone) == []


def test_a_held_key_closes_one_note(alone: Visit) -> None:
    for words in ("One.", "Two.", "Three."):
        alone.call("note", words)
    alone.page.get_by_role("button", name="Close this note").focus()
    hold(alone, "Enter")
    assert alone.page.locator("#note_text").text_content() == "Two."


def test_the_real_game_leaves_the_browser_its_keys_and_plays_with_every_keyboard(visit: Visit) -> None:
    player = Player(visit).begin()
    page = visit.page
    for key in BROWSER_KEYS:
        assert is_left(visit, key), key
    assert not is_left(visit, {"key": "Tab"})
    is_left(visit, {"key": "Tab", "type": "keyup"})
    player.rest()
    player.ask("exec('from game.screens.onboarding import attitude; from game.session import plan') or 0")
    player.ask("mc_app().start(attitude.AttitudeScreen(mc_navigator().context, plan.Plan(2, 1))) or 0")
    player.rest()
    sent = page.context.new_cdp_session(page)
    for name, code, typed, virtual in (
        ("&", "Digit1", "&", 49), ("2", "Numpad2", "2", 98), ("à", "Digit0", "à", 48), ("é", "Digit2", "é", 50),
    ):  # fmt: skip
        facts = {"key": name, "code": code, "windowsVirtualKeyCode": virtual}
        sent.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": typed, **facts})
        sent.send("Input.dispatchKeyEvent", {"type": "keyUp", **facts})
        player.rest()
        assert player.ask("mc_app().top.plan.before") == {"&": 1, "à": 0}.get(name, 2)
    page.locator("[id='node:scale:7']").focus()
    player.rest()
    page.keyboard.press("Space")
    player.rest()
    assert player.ask("mc_app().top.plan.before") == 7
    page.get_by_role("button", name="Show as text").press("Enter")
    player.rest()
    page.locator("[id='node:scale:4']").focus()
    player.rest()
    for pressed, value in (("Enter", 4), ("ArrowLeft", 3)):
        page.keyboard.press(pressed)
        player.rest()
        assert player.ask("mc_app().top.plan.before") == value
    assert page.evaluate("document.activeElement.id") == "node:scale:3"
    assert player.is_clean()


def test_a_slider_says_where_it_stands_and_its_arrows_move_it(alone: Visit) -> None:
    playing(alone)
    slider = {**TREE[3], "id": "weight", "role": "slider", "name": "Promises", "value": "0 %", "mark": [0, 10]}
    alone.call("semantics", json.dumps([slider]))
    alone.call("text_mode", "on")
    found = alone.page.get_by_role("slider", name="Promises")
    names = ("aria-valuenow", "aria-valuemin", "aria-valuemax", "aria-valuetext")
    assert [found.get_attribute(name) for name in names] == ["0", "0", "10", "0 %"]
    alone.call("semantics", json.dumps([{**slider, "value": "7 %", "mark": [7, 10]}]))
    assert found.get_attribute("aria-valuenow") == "7"
    found.focus()
    events(alone)
    alone.page.keyboard.press("ArrowRight")
    alone.page.keyboard.press("ArrowLeft")
    told = [event["value"] for event in events(alone) if event["kind"] == "adjust"]
    assert told == ["up weight", "down weight"]
