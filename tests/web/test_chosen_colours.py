"""Colours that a system forces on every page, and motion that it asks to leave out, on each of the HTML surfaces."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

from game.authoring.commands.kit import ART, written_pages
from game.authoring.kit.page import as_html
from game.resources import root
from tests.classroom_codes import bot_codes
from tests.web.play import Player
from tests.web.visit import START_LIMIT, WIDE, Visit, opened

pytestmark = pytest.mark.browser

FORCED: Final = {"forced_colors": "active", "color_scheme": "dark", "reduced_motion": "reduce"}
UNSEEN: Final = """() => {
    const inText = ":is(html[data-text] *, :not(.thing))"; // else the picture shows what lies over it
    const WORDS = `:is(h1, h2, h3, p, li, th, td, label, button, a, .thing)${inText}`;
    const EDGED = `:is(button, .control, textarea, .file)${inText}`;
    const wide = element => element.getBoundingClientRect().width;
    const seen = element => element.checkVisibility({ visibilityProperty: true }) && wide(element) > 1;
    const ground = element => {
        for (let each = element; each; each = each.parentElement) {
            const colour = getComputedStyle(each).backgroundColor;
            if (colour !== "rgba(0, 0, 0, 0)") return colour;
        }
        return getComputedStyle(document.documentElement).backgroundColor;
    };
    const found = [];
    for (const element of document.querySelectorAll(WORDS)) {
        const hasWords = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
        if (seen(element) && hasWords && getComputedStyle(element).color === ground(element)) {
            found.push(`${element.id || element.tagName} has words in the colour of its ground`);
        }
    }
    for (const element of document.querySelectorAll(EDGED)) {
        const hasEdge = getComputedStyle(element).borderTopStyle !== "none";
        if (seen(element) && !hasEdge) found.push(`${element.id} has no edge`);
    }
    return found;
}"""
"""What a page shows by its colours alone: words that are as dark as what they lie on, controls without an edge."""
RING: Final = """() => {
    const style = getComputedStyle(document.activeElement.closest(".file") || document.activeElement);
    return [style.outlineStyle, parseFloat(style.outlineWidth), document.activeElement.tagName];
}"""
MARK: Final = "element => getComputedStyle(element, '::before').borderTopWidth"
MOVING: Final = "document.getAnimations().filter(each => each.effect.getTiming().duration > 0).length"


def rings(page: Page, presses: int) -> Iterator[tuple[str, float, str]]:
    """Yield kind and width of the ring around each thing that Tab comes to, and what it is."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        style, width, name = page.evaluate(RING)
        if name != "BODY":
            yield style, width, name


@pytest.fixture
def forced(chromium: Browser, address: str) -> Iterator[Visit]:
    """A page in white on black, whatever its own colours are."""
    more: dict[str, Any] = FORCED
    with opened(chromium, address, WIDE, go=False, **more) as found:
        yield found
        assert found.complaints == []


def test_the_cover_the_picture_and_the_text_of_the_game(forced: Visit) -> None:
    page = forced.page
    page.goto(forced.address)
    stroke = "getComputedStyle(document.querySelector('h1 svg [stroke]')).stroke"
    assert page.evaluate(stroke) == "rgb(255, 255, 255)"
    assert page.evaluate(UNSEEN) == []
    player = Player(forced).begin()
    assert player.ask("[mc_navigator().settings.contrast, mc_navigator().settings.motion]") == ["high", "reduced"]
    assert page.evaluate(MOVING) == 0
    x, y = player.thing("begin").middle
    assert forced.pixel(int(x), int(y) - 20) != (0, 0, 0), "what is said over the picture hides it"
    player.click(player.thing("begin"))
    player.rest()
    assert not player.ask("mc_app().top.motion.busy")
    page.get_by_role("button", name="Show as text").press("Enter")
    player.rest()
    assert page.evaluate(UNSEEN) == []
    found = list(rings(page, 4))
    assert found
    assert all(style == "solid" and width >= 3 for style, width, _ in found)
    box = page.get_by_role("checkbox")
    filled = box.evaluate(MARK)
    box.press("Enter")
    player.rest()
    expect(box).not_to_be_checked()
    assert float(filled.removesuffix("px")) > 2 * float(box.evaluate(MARK).removesuffix("px"))
    assert page.evaluate(MOVING) == 0


def test_the_page_of_a_class(forced: Visit) -> None:
    page = forced.page
    forced.go("class.html")
    forced.start()
    page.get_by_label("Codes of your class").fill("\n".join(bot_codes(3)))
    page.get_by_role("button", name="Count the codes").click()
    expect(page.locator("#results_heading")).to_be_focused(timeout=START_LIMIT)
    expect(page.locator("#qr svg")).to_be_visible()
    assert page.evaluate(UNSEEN) == []
    found = list(rings(page, 8))
    assert len(found) == 8
    assert all(style == "solid" and width >= 3 for style, width, _ in found)
    code = page.locator("#qr svg")
    code.scroll_into_view_if_needed()
    box = code.bounding_box()
    assert box is not None
    assert forced.pixel(int(box["x"]) + 3, int(box["y"]) + 3) == (255, 255, 255), "a camera needs a light edge"
    assert page.evaluate(MOVING) == 0


def test_the_kit(chromium: Browser, tmp_path: Path) -> None:
    art = (root() / ART).read_text(encoding="utf-8")
    more: dict[str, Any] = FORCED
    page = chromium.new_context(**more).new_page()
    for made in written_pages():
        path = tmp_path / f"{made.name}.html"
        path.write_text(as_html(made, art), encoding="utf-8")
        page.goto(path.as_uri())
        assert page.evaluate(UNSEEN) == [], made.name
        assert all(style == "solid" and width >= 2 for style, width, _ in rings(page, 2)), made.name
        assert page.evaluate(MOVING) == 0
    page.context.close()
