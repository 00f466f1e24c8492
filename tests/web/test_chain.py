"""The chain: build, archive, page, runtime, one key, one pixel."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_a_key_changes_a_pixel(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 720})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(address)
    page.wait_for_selector("html[data-state=ready]", timeout=60_000)
    page.get_by_role("button", name="Start").click()
    before = page.screenshot()
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert page.screenshot() != before
    assert errors == []
