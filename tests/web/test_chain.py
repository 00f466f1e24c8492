"""The chain: build, archive, page, runtime, one key, one pixel."""

import shutil
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.web.build import Built
from game.authoring.web.serve import server
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


def test_it_starts_plays_and_asks_nobody_else(visit: Visit) -> None:
    visit.start()
    assert visit.complaints == []
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(visit.address).netloc}


def test_a_reader_of_the_overlay_begins(visit: Visit) -> None:
    visit.start()
    main = visit.page.get_by_role("main")
    expect(main.get_by_role("button", name="Begin")).to_be_attached()
    before = main.aria_snapshot()
    main.get_by_role("button", name="Begin").dispatch_event("click")
    visit.page.wait_for_timeout(1500)
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
    assert visit.call("set", "probe", "kept") == ""
    visit.page.reload()
    visit.start()
    assert visit.call("get", "probe") == "kept"


def test_idle_draws_nothing(visit: Visit) -> None:
    visit.start()
    visit.page.wait_for_timeout(2000)
    first = visit.page.evaluate(COUNT_DRAWS)
    visit.page.wait_for_timeout(3000)
    assert visit.page.evaluate("window.draws") == first == 0
    visit.page.keyboard.press("Tab")
    visit.page.wait_for_function("window.draws > 0")


def test_a_key_changes_a_pixel(visit: Visit) -> None:
    visit.start()
    before = visit.page.screenshot()
    visit.page.keyboard.press("Tab")
    visit.page.wait_for_timeout(500)
    assert visit.page.screenshot() != before


def test_the_canvas_keeps_its_shape_in_every_window(visit: Visit) -> None:
    visit.start()
    for width, height in ((1366, 620), (700, 900)):
        visit.page.set_viewport_size({"width": width, "height": height})
        box = visit.page.locator("#canvas").bounding_box()
        assert box is not None
        assert abs(box["width"] / box["height"] - 16 / 9) < 0.02
        assert box["width"] <= width
        assert box["height"] <= height
