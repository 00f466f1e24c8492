"""A class before a projector, in the browser: it votes on each choice, or watches a run that plays by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from game.engine.replay import decode, encode
from tests.classroom_codes import bot_runs
from tests.web.play import Player
from tests.web.visit import WIDE, Visit, opened

pytestmark = pytest.mark.browser

ON_CARD = "hasattr(mc_app().top, 'moment') and mc_app().top.answer is None"
"""Whether a card stands and nobody has chosen."""


@pytest.fixture
def room(chromium: Browser, address: str) -> Iterator[Visit]:
    """A browser that has gone nowhere yet."""
    with opened(chromium, address, WIDE, go=False) as found:
        yield found
        assert found.complaints == []


def test_a_class_votes_by_key_and_only_a_second_press_chooses(room: Visit) -> None:
    player = Player(room).start("?mode=vote&edition=museum&seed=3")
    assert player.ask("mc_navigator().settings.text_scale") == "150"
    player.play(lambda thing: room.page.mouse.click(*thing.middle), lambda: player.screen == "moment")
    player.rest()
    room.page.keyboard.press("b")
    player.rest()
    assert player.screen == "vote"
    for key in ("+", "+", "-"):
        room.page.keyboard.press(key)
    player.rest()
    marked = next(thing.id for thing in player.things() if thing.name.startswith("B:"))
    assert player.thing(marked.replace("choose:", "hands:")).name == "1 hand"
    assert player.ask("len(mc_navigator().context.state.log)") == 0
    room.page.get_by_role("button", name="Choose B").focus()
    room.page.keyboard.press("Enter")
    player.rest()
    player.rest()
    assert decode(player.code).choices == (1,)


def test_a_run_plays_by_itself_with_pause_and_step(room: Visit) -> None:
    run = bot_runs(1, "museum")[0]
    player = Player(room).start(f"?mode=watch&motion=reduced#{encode(run)}")
    page = room.page
    step, said = page.get_by_role("button", name="Next page"), page.locator("#watching_text")
    page.get_by_role("button", name="Wait here").click()
    expect(page.get_by_role("button", name="Play on")).to_have_attribute("aria-pressed", "true")
    for _ in range(60):
        player.rest()
        if player.ask(ON_CARD):
            break
        step.click()
    expect(said).to_have_text("What would you have done?")
    bar, canvas = page.locator("#watching").bounding_box(), page.locator("#canvas").bounding_box()
    assert bar is not None
    assert canvas is not None
    assert bar["y"] + bar["height"] <= canvas["y"] + 1, "the strip covers nothing of the game"
    page.mouse.click(*player.way_on().middle)
    player.rest()
    assert player.ask("len(mc_navigator().context.state.log)") == 0
    step.click()
    player.rest()
    assert decode(player.code).choices == run.choices[:1]
    for _ in range(200):
        player.rest()
        if player.screen == "ending":
            break
        step.click()
    expect(said).to_have_text("From here you turn the pages.")
    expect(step).to_be_hidden()
    assert decode(player.code).choices == run.choices
    assert page.evaluate("Object.keys(localStorage)") == []
    page.reload()
    player.begin()
    expect(page.locator("#watching")).to_be_visible()
