"""What the page shows and says over a whole run, held to the words of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import Browser

from tests.own_story import compiled
from tests.web.play import Player
from tests.web.visit import WIDE, opened

pytestmark = pytest.mark.browser

HEAR = """() => {
    window.heard = new Set();
    const hear = () => {
        for (const id of ["overlay", "polite", "assertive", "note"]) {
            const walk = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) heard.add(walk.currentNode.data);
        }
        for (const each of document.querySelectorAll("#overlay *")) {
            for (const name of ["aria-label", "aria-description", "aria-valuetext"]) {
                heard.add(each.getAttribute(name) || "");
            }
        }
    };
    new MutationObserver(hear).observe(document.body, {childList: true, subtree: true, characterData: true});
    hear();
}"""
"""From now on every text that overlay, live regions and notes ever hold is kept."""
CODE = re.compile(r"\b[0-9A-Z]{2,5}(?:-[0-9A-Z]{2,5})+\b")
SLOT = re.compile(r"\{[^}]*\}")
WRITTEN = "\u2212\u00b7\u00a0"
"""Characters of no text in the catalogue: a minus, a dot between two things, and what has the same words said again."""


def parts(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The words in some texts, codes and numbers left out, and the characters beyond ASCII that are no letters."""
    whole = CODE.sub(" ", SLOT.sub(" ", "\n".join(texts)))
    words = set(re.findall(r"[^\W\d_]+", whole))
    return words, {letter for letter in whole if not letter.isascii() and not letter.isalpha()}


@pytest.mark.slow
def test_every_text_of_a_run(chromium: Browser, address: str) -> None:
    catalogue = compiled().texts.values()
    known_words, known_marks = parts(catalogue)
    known_words |= {word.upper() for word in known_words}  # as the later levels write their places
    with opened(chromium, address, WIDE, go=False) as visit:
        player = Player(visit).start("?cut=museum&seed=3&motion=reduced")
        visit.page.evaluate(HEAR)

        player.play(player.click, lambda: player.screen == "ending" and player.things()[-1].id != "next", pick=1)
        heard: list[str] = visit.page.evaluate("[...heard]")
        words, marks = parts(heard)
        assert len(heard) > 100
        assert marks
        assert words - known_words == set()
        assert marks - known_marks - set(WRITTEN) == set()
        assert player.is_clean()
