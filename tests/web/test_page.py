"""The page around the game: states, words, failures, the address."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from game.authoring.web.build import Built
from tests.web.play import Player
from tests.web.test_page_script import playing
from tests.web.visit import PHONE, WIDE, Screen, Visit, opened

pytestmark = pytest.mark.browser

MOST_UNFILLED = 0.04
SHAPES = [Screen(360, 640, phone=True), Screen(820, 1180, phone=True), WIDE, Screen(2560, 1080)]
if os.environ.get("MODEL_CITIZEN_DEEP"):  # each starts Python anew; canvases of every shape are also made without it
    SHAPES += [PHONE, Screen(1024, 768), Screen(1366, 768), Screen(1920, 1080)]


SCROLLED_TO = """selector => {
    const wanted = document.querySelector(selector);
    for (let outer = wanted.parentElement; outer; outer = outer.parentElement) {
        if (!["auto", "scroll"].includes(getComputedStyle(outer).overflowY)) continue;
        outer.scrollTop += wanted.getBoundingClientRect().y - outer.getBoundingClientRect().y - 10;
    }
    const box = wanted.getBoundingClientRect();
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 30));
    return box.y >= 0 && box.y + Math.min(box.height, 60) <= innerHeight && seen.closest(selector) !== null;
}"""
"""Whether somebody who may only scroll what scrolls gets to see a thing."""


@pytest.fixture
def unopened(chromium: Browser, address: str) -> Iterator[Visit]:
    """A browser with a page that has not gone anywhere yet."""
    with opened(chromium, address, WIDE, go=False) as found:
        yield found


def refuse(route: Route) -> None:
    """Nothing; answers that there is no such file."""
    route.fulfill(status=404, body="")


def test_words_stand_before_python_comes(unopened: Visit) -> None:
    unopened.page.route("**/*.wasm", lambda _: None)
    unopened.go()
    page = unopened.page
    expect(page.get_by_role("heading", name="Model Citizen")).to_be_visible()
    expect(page.locator("#promise")).to_be_visible()
    expect(page.locator("#terms li").first).to_be_visible()
    expect(page.locator("#bytes")).to_have_text(re.compile(r"\d+\.\d of \d+\.\d MB"))
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    assert page.evaluate("performance.getEntriesByType('resource').every(entry => !entry.name.endsWith('.wasm'))")


def test_states_and_build_can_be_watched(unopened: Visit, built: Built) -> None:
    unopened.page.route("**/*.wasm", lambda _: None)
    unopened.go()
    html = unopened.page.locator("html")
    expect(html).to_have_attribute("data-state", "loading")
    assert re.fullmatch(r"[0-9a-f]{8,64}", html.get_attribute("data-build") or "")
    assert (built.folder / "index.html").is_file()


def test_the_title_comes_by_itself_and_its_start_is_the_only_one(visit: Visit) -> None:
    visit.wait_for("playing")
    expect(visit.page.locator("#cover")).to_be_hidden()
    assert visit.page.evaluate("document.getElementById('canvas').width") in {720, 1280}
    expect(visit.page.get_by_role("button", name="Start", exact=True)).to_have_count(1)


def test_a_policy_lets_nothing_out(visit: Visit) -> None:
    content = visit.page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    assert "default-src 'none'" in content
    assert "connect-src 'self';" in content
    assert "unsafe-inline" not in content
    reached = visit.page.evaluate("fetch('https://example.invalid/').then(() => 'out', () => 'held')")
    assert reached == "held"
    assert any("Content Security Policy" in line for line in visit.complaints)


@pytest.mark.parametrize("name", ["*.wasm", "*.apk*", "*.whl", "python_stdlib.zip", "pyodide.mjs", "boot_pyodide.js*"])
def test_a_file_that_does_not_come_is_named(unopened: Visit, name: str) -> None:
    unopened.page.route(f"**/{name}", refuse)
    unopened.go()
    unopened.wait_for("error")
    panel = unopened.page.get_by_role("alertdialog")
    expect(panel).to_contain_text(name.strip("*"))
    expect(panel.get_by_role("button", name="Try again")).to_be_visible()


def test_a_browser_without_webassembly_is_told(unopened: Visit) -> None:
    unopened.page.add_init_script("delete window.WebAssembly")
    unopened.go()
    unopened.wait_for("error")
    expect(unopened.page.get_by_role("alertdialog")).to_contain_text("WebAssembly")


def test_trying_again_loads_the_page_again(unopened: Visit) -> None:
    unopened.page.route("**/*.apk", refuse)
    unopened.go()
    unopened.wait_for("error")
    unopened.page.unroute("**/*.apk")
    unopened.page.get_by_role("button", name="Try again").click()
    unopened.wait_for("playing")


def test_blocked_storage_is_said_and_played_without(unopened: Visit) -> None:
    refusing = "{get() { throw new DOMException('no', 'SecurityError'); }}"
    blocked = f"Object.defineProperty(window, 'localStorage', {refusing})"
    unopened.page.add_init_script(blocked)
    unopened.go()
    unopened.start()
    expect(unopened.page.locator("#note_text")).to_contain_text("keeps nothing")
    assert unopened.call("set", "a", "1") == "blocked"
    assert unopened.call("get", "a") == "1"
    assert unopened.complaints == []


TRAPS = [
    "?happy=yes12",
    "?edition=py",
    '?seed=1"2',
    "?lang=hi-in&-i",
    "?seed=%22%5Cn%00",
    "#https://example.invalid/x.py",
    "?seed=1#debug",
    "?x=%F0%28%8C%28",
]


@pytest.mark.parametrize("rest", TRAPS)
def test_no_address_stops_the_boot(alone: Visit, rest: str) -> None:
    alone.go(rest)
    assert alone.page.evaluate("location.search + location.hash") == ""
    alone.call("say_state", "ready")
    assert alone.page.evaluate("location.search + location.hash") != ""
    assert alone.complaints == []


def test_a_trap_of_an_address_boots(unopened: Visit) -> None:
    unopened.go('?happy=py312&seed=7"#https://example.invalid/x.py')
    unopened.start()
    assert unopened.complaints == []


def test_a_phone_held_flat_gets_a_hint(chromium: Browser, address: str) -> None:
    with opened(chromium, address, Screen(844, 390, phone=True), boots=False) as found:
        expect(found.page.locator("#note_text")).to_contain_text("upright")
        found.page.get_by_role("button", name="Close this note").click()
        expect(found.page.locator("#note")).to_be_hidden()


def test_a_rotation_that_lasts_reloads_and_goes_on(chromium: Browser, address: str) -> None:
    with opened(chromium, address, PHONE) as found:
        found.start()
        found.page.evaluate("window.before = 1")
        found.page.set_viewport_size({"width": 844, "height": 390})
        found.page.wait_for_function("window.before !== 1", timeout=20_000)
        found.wait_for("playing")
        assert found.page.evaluate("canvas.width > canvas.height")
        assert found.complaints == []


def test_a_window_that_stays_in_another_shape_reloads_and_fills(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE) as found:
        found.start()
        found.page.evaluate("window.before = 1")
        found.page.set_viewport_size({"width": 1024, "height": 768})
        found.page.wait_for_function("window.before !== 1", timeout=20_000)
        found.wait_for("playing")
        assert unfilled(found) <= MOST_UNFILLED
        assert found.complaints == []


def test_bars_and_keyboards_of_a_phone_reload_nothing(chromium: Browser, address: str) -> None:
    with opened(chromium, address, PHONE, boots=False) as found:
        found.page.evaluate("canvas.width = 720; canvas.height = 1558")
        found.call("say_state", "ready")
        found.page.evaluate("window.before = 1")
        for height in (PHONE.height - 120, PHONE.height - 350):
            found.page.set_viewport_size({"width": PHONE.width, "height": height})
            found.page.wait_for_timeout(2000)
            assert found.page.evaluate("window.before") == 1


def test_a_run_that_is_kept_nowhere_outlives_another_shape_of_its_window(alone: Visit) -> None:
    alone.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('blocked'); };")
    alone.go()
    alone.page.evaluate("canvas.width = 1280; canvas.height = 720; window.before = 1")
    alone.call("say_state", "ready")
    alone.resize(1024, 768)
    alone.page.wait_for_timeout(2000)
    assert alone.page.evaluate("window.before") == 1


def unfilled(found: Visit) -> float:
    """The share of the window that the canvas leaves free."""
    share = """(() => {
        const box = canvas.getBoundingClientRect();
        return 1 - box.width * box.height / innerWidth / innerHeight;
    })()"""
    return float(found.page.evaluate(share))


@pytest.mark.parametrize("screen", SHAPES, ids=lambda screen: f"{screen.width}x{screen.height}")
def test_little_of_a_window_stays_unfilled(chromium: Browser, address: str, screen: Screen) -> None:
    with opened(chromium, address, screen) as found:
        found.start()
        share = unfilled(found)
        print(f"{screen.width}x{screen.height}: {share:.2%} unfilled")  # noqa: T201 - a figure for whoever asks with -s
        assert -0.001 <= share <= MOST_UNFILLED
        assert found.complaints == []


@pytest.mark.parametrize("screen", [WIDE, Screen(1366, 620), Screen(390, 844), Screen(844, 390)])
@pytest.mark.parametrize("size", [24, 32])
def test_large_type_of_the_browser_is_scrolled_to(chromium: Browser, address: str, screen: Screen, size: int) -> None:
    with opened(chromium, address, screen, boots=False, go=False) as found:
        page = found.page
        fonts = {"fontSizes": {"standard": size, "fixed": size}}
        page.context.new_cdp_session(page).send("Page.setFontSizes", fonts)
        found.go()
        for name in ("#tagline", "#text_only", "#promise", "#terms_pause", "#terms_list"):
            assert page.evaluate(SCROLLED_TO, name), name
        assert page.evaluate("document.documentElement.scrollWidth") <= screen.width


def test_forced_colours_paint_no_words_over_the_picture(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, boots=False, go=False) as found:
        found.page.emulate_media(forced_colors="active")
        found.go()
        playing(found)
        painted = "canvas.getContext('2d').fillRect(0, 0, canvas.width, canvas.height)"
        found.page.evaluate(painted)
        found.page.mouse.click(900, 300)
        covered = found.page.screenshot()
        found.page.evaluate("overlay.style.visibility = 'hidden'")
        assert covered == found.page.screenshot()
        found.page.evaluate("overlay.style.visibility = ''")
        found.call("text_mode", "on")
        words = found.page.get_by_text("Payday.")
        assert words.evaluate("element => getComputedStyle(element).color") == "rgb(0, 0, 0)"
        ticked = found.page.get_by_role("checkbox", name="Share")
        plain = found.page.get_by_role("button", name="Buy the comic")
        mark = "element => getComputedStyle(element, '::before').borderTopWidth"
        assert ticked.evaluate(mark) != plain.evaluate(mark), "its box is full"


@pytest.mark.parametrize("screen", [Screen(1366, 768), Screen(1280, 720), PHONE, Screen(360, 640, phone=True)])
def test_nothing_on_the_cover_is_cut(chromium: Browser, address: str, screen: Screen, tmp_path: Path) -> None:
    with opened(chromium, address, screen, boots=False) as found:
        for name in ("#text_only", "#promise", "#tagline", "#terms_list"):
            box = found.page.locator(name).bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["y"] >= 0
            assert box["x"] + box["width"] <= screen.width + 1
            assert box["y"] + box["height"] <= screen.height + 1
            assert name != "#text_only" or box["height"] >= 44
        found.page.screenshot(path=tmp_path / "cover.png")


def boxes(visit: Visit) -> tuple[tuple[float, float], tuple[float, float]]:
    """Top and bottom of the note and of the stage."""
    found = [visit.page.locator(name).bounding_box() for name in ("#note", "#stage")]
    note, stage = [(box["y"], box["y"] + box["height"]) for box in found if box]
    return note, stage


@pytest.mark.parametrize("screen", [WIDE, PHONE, Screen(360, 640, phone=True)])
@pytest.mark.parametrize("scale", ["100", "200"])
@pytest.mark.parametrize("state", ["playing", "error"])
def test_a_note_lies_over_nothing_of_the_game(
    chromium: Browser, address: str, screen: Screen, scale: str, state: str
) -> None:
    with opened(chromium, address, screen, boots=False, go=False) as found:
        found.go(f"?text-scale={scale}")
        found.page.evaluate("([canvas.width, canvas.height] = innerWidth > innerHeight ? [1280, 720] : [720, 1280])")
        found.call("say_state", "ready")
        found.call("say_state", state)
        whole = found.page.locator("#stage").bounding_box()
        found.call("note", "There is no room left to keep your place here. Copy the code before you close the page.")
        found.page.wait_for_function("document.documentElement.style.getPropertyValue('--note') !== '0px'")
        note, stage = boxes(found)
        assert 0 <= note[0] < note[1] <= stage[0] < stage[1] <= screen.height
        found.page.get_by_role("button", name="Close this note").click()
        found.page.wait_for_function("document.documentElement.style.getPropertyValue('--note') === '0px'")
        assert found.page.locator("#stage").bounding_box() == whole


def test_the_words_of_the_page_are_as_large_as_the_games(alone: Visit) -> None:
    def size(name: str) -> float:
        return float(alone.page.locator(name).evaluate("each => parseFloat(getComputedStyle(each).fontSize)"))

    names = ("#note_text", "#trouble_text", "#trouble_heading", "#overlay")
    alone.call("say_state", "ready")
    alone.call("text_mode", "on")
    alone.call("note", "words")
    alone.call("fail", "game", "broke", "")
    alone.page.evaluate("document.documentElement.dataset.text = ''")
    plain = [size(name) for name in names]
    alone.call("text_scale", "200")
    assert [size(name) for name in names] == [2 * each for each in plain]
    alone.call("text_scale", "900")
    alone.call("text_scale", "")
    assert [size(name) for name in names] == [2 * each for each in plain]


def test_the_game_tells_the_page_its_text_size_and_is_hit_where_it_is_seen_below_a_note(visit: Visit) -> None:
    scale = "document.documentElement.style.getPropertyValue('--text')"
    visit.go("?text-scale=150")
    visit.start()
    assert visit.page.evaluate(scale) == "1.5"
    visit.call("note", "A note above the game.")
    player = Player(visit)
    player.hook()
    player.rest()
    visit.page.keyboard.press("Escape")
    player.rest()
    player.click(player.thing("settings"))
    player.rest()
    largest = [each for each in player.things() if each.id.startswith("text_scale") and each.role == "radio"][-1]
    player.click(largest)
    player.rest()
    assert visit.page.evaluate(scale) == "2"
