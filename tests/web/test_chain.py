"""The chain: build, archive, page, runtime, one key, one pixel."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.web.build import Built
from game.authoring.web.serve import server
from tests.web.play import Player
from tests.web.visit import WIDE, Visit, opened

COUNT_DRAWS = """() => {
    window.draws = 0;
    for (const name of ["putImageData", "drawImage"]) {
        const plain = CanvasRenderingContext2D.prototype[name];
        CanvasRenderingContext2D.prototype[name] = function (...all) { window.draws++; return plain.apply(this, all); };
    }
    return window.draws;
}"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def started(chromium: Browser, address: str) -> Iterator[Visit]:
    """The page with the title played, started once for all tests here that leave it there."""
    with opened(chromium, address, WIDE) as found:
        found.start()
        yield found


def at_rest(visit: Visit) -> None:
    """Nothing, once nothing moves or loads in the game."""
    player = Player(visit)
    player.hook()
    player.rest()


def test_it_starts_plays_and_asks_nobody_else(started: Visit) -> None:
    assert started.complaints == []
    assert {urlsplit(url).netloc for url in started.requests} == {urlsplit(started.address).netloc}


def test_a_reader_of_the_overlay_begins(visit: Visit) -> None:
    visit.start()
    at_rest(visit)
    main = visit.page.get_by_role("main")
    begin = main.get_by_role("button", name="Start")
    expect(begin).to_be_attached()
    before = main.aria_snapshot()
    begin.dispatch_event("click")
    expect(main.locator("[id='node:begin']")).not_to_be_attached()
    assert main.aria_snapshot() != before
    assert visit.complaints == []


def test_it_plays_below_a_path(chromium: Browser, built: Built, tmp_path: Path) -> None:
    site = tmp_path / "games" / "citizen"
    site.parent.mkdir()
    shutil.copytree(built.folder, site)
    with server(tmp_path, 0) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        below = f"http://127.0.0.1:{running.server_address[1]}/games/citizen/"
        with opened(chromium, below, WIDE) as found:
            found.start()
            assert all(url.startswith(below) for url in found.requests)
            assert found.complaints == []
        running.shutdown()


def test_a_run_is_there_after_a_reload(visit: Visit) -> None:
    visit.start()
    assert visit.call("set", "probe", "kept") == "done"
    visit.page.reload()
    visit.start()
    assert visit.call("get", "probe") == "kept"


def test_idle_draws_nothing(started: Visit) -> None:
    at_rest(started)
    first = started.page.evaluate(COUNT_DRAWS)
    started.page.wait_for_timeout(3000)
    assert started.page.evaluate("window.draws") == first == 0
    started.page.keyboard.press("Tab")
    started.page.wait_for_function("window.draws > 0")


def test_a_key_changes_a_pixel(started: Visit) -> None:
    at_rest(started)
    before = started.page.screenshot()
    started.page.keyboard.press("Tab")
    at_rest(started)
    assert started.page.screenshot() != before


def test_a_window_that_is_resized_for_a_moment_shows_all_of_the_canvas_it_has(started: Visit) -> None:
    started.page.evaluate("window.before = 1")
    for width, height in ((1366, 620), (700, 900)):
        started.resize(width, height)
        box = started.page.locator("#canvas").bounding_box()
        assert box is not None
        assert abs(box["width"] / box["height"] - 16 / 9) < 0.02
        assert box["width"] <= width
        assert box["height"] <= height
    started.resize(WIDE.width, WIDE.height)
    assert started.page.evaluate("window.before") == 1
