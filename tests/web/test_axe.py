"""What axe-core finds on every HTML surface: nothing, by the rules of WCAG 2.0 to 2.2, A and AA."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from game.authoring.commands.kit import ART, written_pages
from game.authoring.kit.made import made_pages
from game.authoring.kit.page import as_html
from game.authoring.project import read_project
from game.engine.replay import encode
from game.resources import root
from tests.classroom_codes import bot_runs
from tests.web.npm import package
from tests.web.play import Player
from tests.web.visit import PHONE, START_LIMIT, WIDE, Screen, opened

VERSION = "4.14.1"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """tags => axe.run(document, { runOnly: { type: "tag", values: tags } }).then(found => found.violations.map(
    each => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")}`))"""


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong on a page, in words."""
    page.evaluate((package("axe-core", VERSION) / "axe.min.js").read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN, TAGS)
    return found


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_cover_overlay_and_text_mode(chromium: Browser, address: str, screen: Screen) -> None:
    with opened(chromium, address, screen, go=False) as visit:
        player = Player(visit)
        visit.page.goto(f"{address}?edition=class&seed=3&motion=reduced")
        assert not violations(visit.page), "while it loads"
        player.start("?edition=class&seed=3&motion=reduced")
        assert not violations(visit.page), "over the canvas"
        visit.page.evaluate("() => document.getElementById('to_text').click()")
        visit.page.wait_for_selector("html[data-text]")
        assert not violations(visit.page), "in text mode"


def test_the_pages_after_the_story(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        player = Player(visit).start(f"?motion=reduced#{encode(bot_runs(1)[0])}")
        player.play(player.click, lambda: player.screen == "ending")
        seen = set()
        while (way := next((each for each in player.things() if each.id in {"next", "debrief"}), None)) is not None:
            player.click(way)
            player.rest()
            seen.add(player.screen)
            assert not violations(visit.page), player.screen
        assert len(seen) > 5


@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_page_of_a_class(chromium: Browser, address: str, screen: Screen) -> None:
    with opened(chromium, address, screen, go=False) as visit:
        visit.go("class.html")
        visit.start()
        assert not violations(visit.page), "before there are codes"
        visit.page.get_by_label("Codes of your class").fill("\n".join(encode(run) for run in bot_runs(6)))
        visit.page.get_by_role("button", name="Count the codes").click()
        expect(visit.page.locator("#results_heading")).to_be_focused(timeout=START_LIMIT)
        assert not violations(visit.page), "with charts and tables"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_kit(chromium: Browser, tmp_path: Path, width: int) -> None:
    art = (root() / ART).read_text(encoding="utf-8")
    page = chromium.new_page(viewport={"width": width, "height": 800})
    for made in [*written_pages(), *made_pages(read_project(root() / "levels"))]:
        path = tmp_path / f"{made.name}.html"
        path.write_text(as_html(made, art), encoding="utf-8")
        page.goto(path.as_uri())
        assert not violations(page), made.name
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), (
            f"{made.name} scrolls sideways"
        )
    page.close()
