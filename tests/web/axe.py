"""axe-core, which looks a page over by the rules of WCAG 2.0 to 2.2, A and AA."""

from typing import Final

from playwright.sync_api import Page

from tests.web.npm import package

VERSION: Final = "4.14.1"
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN: Final = """tags => axe.run(document, { runOnly: { type: "tag", values: tags } }).then(all => all.violations.map(
    each => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")}`))"""


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong on a page, in words."""
    if not page.evaluate("'axe' in window"):
        page.evaluate((package("axe-core", VERSION) / "axe.min.js").read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN, TAGS)
    return found
