"""The page inside a frame of somebody else's page that gives it no origin."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FrameLocator, Route, expect

from tests.web.visit import START_LIMIT, WIDE, Visit, opened

pytestmark = pytest.mark.browser

OUTER = "outer.html"


@pytest.fixture
def outer(chromium: Browser, address: str) -> Iterator[Visit]:
    """A browser that has gone nowhere yet."""
    with opened(chromium, address, WIDE, go=False) as found:
        yield found


def framed(visit: Visit, sandbox: str) -> FrameLocator:
    """The game in a frame with a sandbox attribute."""
    body = f'<!DOCTYPE html><iframe sandbox="{sandbox}" src="{visit.address}" width="1200" height="650"></iframe>'
    visit.page.route(f"**/{OUTER}", lambda route: route.fulfill(content_type="text/html", body=body))
    visit.page.goto(visit.address + OUTER)
    return visit.page.frame_locator("iframe")


def allow(route: Route) -> None:
    """Nothing; answers as a server that lets everybody have its files."""
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "access-control-allow-origin": "*"})


def test_a_frame_without_an_origin_is_named_with_the_way_out(outer: Visit) -> None:
    frame = framed(outer, "allow-scripts")
    panel = frame.get_by_role("alertdialog")
    expect(panel).to_contain_text("The frame around this page", timeout=START_LIMIT)
    expect(panel).to_contain_text("tab of its own")
    expect(panel).to_contain_text("allow-same-origin")
    expect(panel).to_contain_text("Access-Control-Allow-Origin: *")


def test_with_the_header_the_game_plays_in_such_a_frame_and_says_what_it_keeps(outer: Visit) -> None:
    outer.page.route("**/*", allow)
    frame = framed(outer, "allow-scripts")
    expect(frame.locator("html[data-state=playing]")).to_be_attached(timeout=START_LIMIT)
    expect(frame.locator("#note_text")).to_contain_text("The frame around this page lets it keep nothing")


def test_with_the_attribute_nothing_is_missing(outer: Visit) -> None:
    frame = framed(outer, "allow-scripts allow-same-origin")
    expect(frame.locator("html[data-state=playing]")).to_be_attached(timeout=START_LIMIT)
    expect(frame.locator("#note")).to_be_hidden()
    assert outer.complaints == []
