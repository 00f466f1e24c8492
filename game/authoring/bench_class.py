"""How long the teacher's page takes for the codes of a large school, in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.authoring.runs import play, setup_for
from game.bots.playing import bot_for, bots_for
from game.content.loader import load_rules
from game.engine.replay import Run, content_version, encode
from game.resources import content

if TYPE_CHECKING:
    from playwright.sync_api import Page

CODES: Final = 500
COUNT: Final = """text => new Promise(done => {
    document.getElementById("text").value = text;
    let longest = 0, last = performance.now();
    const start = last;
    const look = () => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    addEventListener("teach", event => {
        if (event.detail.kind === "told") setTimeout(() => done([performance.now() - start, longest]), 0);
    });
    document.getElementById("read").click();
})"""


def class_codes(count: int = CODES) -> list[str]:
    """Return the codes of so many whole runs of the edition with choices to compare, played by all bots in turn."""
    rules = load_rules(content())
    story = rules.story
    edition = next(at for at, one in enumerate(story.editions) if one.shared)
    bots, found = list(bots_for(story)), []
    for game in range(count):
        bot = bots[game % len(bots)]
        state = play(rules, bot_for(story, bot), setup_for(story, bot, edition, game), game).state
        choices = tuple(option for _, option in state.log)
        found.append(encode(Run(state.setup, choices, content_version(story.content))))
    return found


def counted(page: Page) -> tuple[float, float]:
    """Return the seconds until the charts of CODES codes stand, and the longest frame on the way in milliseconds."""
    taken, longest = page.evaluate(COUNT, "\n".join(class_codes()))
    return taken / 1000, longest
