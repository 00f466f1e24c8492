"""What axe-core finds on every HTML surface: nothing, by the rules of WCAG 2.0 to 2.2, A and AA."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from game.authoring.commands.kit import ART, written_pages
from game.authoring.kit.made import made_pages
from game.authoring.kit.page import as_html
from game.authoring.project import read_project
from game.engine.replay import encode
from game.resources import root
from tests.classroom_codes import bot_runs
from tests.web.axe import violations
from tests.web.play import Player
from tests.web.visit import PHONE, START_LIMIT, WIDE, Screen, opened

pytestmark = pytest.mark.browser


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
