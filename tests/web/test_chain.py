"""The chain: build, archive, page, runtime, one key, one pixel."""

from urllib.parse import urlsplit

import pytest

from tests.web.visit import Visit

pytestmark = pytest.mark.browser


def test_it_starts_plays_and_asks_nobody_else(visit: Visit) -> None:
    visit.start()
    assert visit.complaints == []
    assert {urlsplit(url).netloc for url in visit.requests} == {urlsplit(visit.address).netloc}


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
