"""The game inside WebAssembly: the same states as outside, nothing drawn while nothing moves, errors that are shown."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from game.authoring.web.build import Built
from game.authoring.web.pack import INSIDE, steady_zip
from game.engine.replay import decode, finished
from game.engine.setup import RunSetup
from game.engine.state_json import digest
from game.resources import root
from game.ui.life import AWAKE
from tests.own_story import rules
from tests.real import COMIC, HOME
from tests.web.play import SMALLEST_TARGET, Player, code_at, in_level
from tests.web.visit import DOCUMENT, WIDE, opened

pytestmark = pytest.mark.browser

SETUP = RunSetup(HOME, 4, COMIC, 0)
BREAK = """
def boom(*_):
    raise ZeroDivisionError("broken on purpose")
mc_app().top.update = boom
"""
LISTEN = """window.made = []; const Native = window.AudioContext;
window.AudioContext = class extends Native { constructor(...all) { super(...all); made.push(this); } };"""
HIDE = """() => {
    window.plainFrame = requestAnimationFrame;
    window.heldBack = [];
    window.requestAnimationFrame = work => {
        if (!document.hidden && !mcPython.runPython("mc_app().top.motion.busy")) return plainFrame(work);
        heldBack.push(work);
        if (!document.hidden) {
            Object.defineProperty(document, "hidden", {value: true, configurable: true});
            document.dispatchEvent(new Event("visibilitychange"));
        }
        return 0;
    };
}"""
"""The frame that begins to move something is the last, and what it asks for is held back: no look is as quick."""
SHOW = """async () => {
    window.requestAnimationFrame = plainFrame;
    delete document.hidden;
    document.dispatchEvent(new Event("visibilitychange"));
    heldBack.forEach(work => requestAnimationFrame(work));
    await new Promise(requestAnimationFrame);
    return mcPython.runPython("mc_app().top.motion.busy");
}"""
"""The frames that were held back are taken up; whether something moves still after the first of them."""


@pytest.fixture(scope="module")
def player(chromium: Browser, address: str) -> Iterator[Player]:
    """Somebody who plays with all motion, on one page for this whole file."""
    with opened(chromium, address, WIDE, go=False) as visit:
        visit.page.add_init_script(LISTEN)
        yield Player(visit).start()


def to_card(player: Player) -> str:
    """The words of the card that a fixed code leads to."""
    player.enter(code_at(in_level(1, 1), SETUP))
    player.play(player.click, lambda: player.screen == "moment")
    return player.card


def test_states_are_those_of_the_native_game(player: Player) -> None:
    golden = json.loads((root() / "tests" / "replay" / "golden.json").read_text(encoding="utf-8"))
    codes = [run["code"] for run in golden["runs"]]
    told = rules()
    assert len(codes) >= 12
    assert player.ask("mc_navigator().context.story.content") == told.story.content
    inside = player.ask(f"[mc_digest(code) for code in {codes!r}]")
    assert inside == [digest(finished(told, decode(code))) for code in codes]


def test_nothing_is_drawn_while_nothing_happens(player: Player) -> None:
    to_card(player)
    player.visit.page.wait_for_timeout(AWAKE + 1000)  # so long who is in the picture may blink after an input
    before = player.ask("mc_app().frames_drawn")
    player.visit.page.wait_for_timeout(5000)
    assert player.ask("mc_app().frames_drawn") == before
    player.visit.page.keyboard.press("Tab")
    player.rest()
    assert player.ask("mc_app().frames_drawn") > before


def test_a_hidden_tab_stands_still(player: Player) -> None:
    to_card(player)
    page = player.visit.page
    page.evaluate(HIDE)
    try:
        page.keyboard.press("1")
        page.wait_for_function("document.hidden", polling=100)
        drawn = player.ask("mc_app().frames_drawn")
        page.wait_for_timeout(2500)
        assert player.ask("mc_app().frames_drawn") == drawn
        page.wait_for_function("made.every(context => context.state !== 'running')", polling=100)
    finally:
        is_moving = page.evaluate(SHOW)
    assert is_moving
    player.rest()


def test_an_error_in_a_step_is_shown_with_the_code_and_the_way_back(player: Player) -> None:
    card = to_card(player)
    visit, code = player.visit, player.code
    visit.page.evaluate("source => { mcPython.runPython(source); }", BREAK)
    visit.wait_for("error")
    player.rest()
    game = visit.page.get_by_role("region", name="The game")
    expect(game.get_by_text(code)).to_be_attached()
    expect(game.get_by_text("broken on purpose")).to_be_attached()
    (complaint,) = visit.complaints
    assert "Traceback" in complaint
    assert "ZeroDivisionError" in complaint
    visit.complaints.clear()
    game.get_by_role("button").last.dispatch_event("click")
    player.rest()
    assert player.screen == "title"
    assert visit.page.locator("html").get_attribute("data-state") == "playing"
    player.click(player.thing("continue"))
    player.rest()
    assert (player.screen, player.card) == ("moment", card)
    assert player.is_clean()


@pytest.mark.parametrize("name", ["assets/art/scenes/title_hill.svg", "content/story.json"])
def test_a_file_that_is_not_in_the_archive_is_named(chromium: Browser, address: str, built: Built, name: str) -> None:
    (archive,) = built.folder.glob("*.apk")

    def without(route: Route) -> None:
        """Nothing; answers with the archive, one file left out."""
        with zipfile.ZipFile(archive) as outer, zipfile.ZipFile(io.BytesIO(outer.read(INSIDE))) as whole:
            names = whole.namelist()
            rest = [each for each in names if not each.endswith(name)]
            assert len(rest) == len(names) - 1
            less = steady_zip({each: whole.read(each) for each in rest})
        route.fulfill(body=steady_zip({INSIDE: less}), content_type="application/octet-stream")

    def unsealed(route: Route) -> None:
        """Nothing; answers with a page that does not know the archive's hash, or it would refuse another archive."""
        answer = route.fetch()
        known = hashlib.sha256(archive.read_bytes()).hexdigest()
        assert known in answer.text()
        route.fulfill(response=answer, body=answer.text().replace(known, ""))

    with opened(chromium, address, WIDE, go=False) as visit:
        visit.page.route(DOCUMENT, unsealed)
        visit.page.route("**/*.apk*", without)
        visit.go()
        visit.wait_for("error")
        file = name.rpartition("/")[2]
        expect(visit.page.locator("#overlay, #trouble").get_by_text(file).first).to_be_attached()
        assert any(file in line for line in visit.complaints)


def test_the_browsers_back_pauses_a_run_once_and_a_finger_finds_the_same_button(player: Player) -> None:
    card = to_card(player)
    page = player.visit.page
    page.go_back()
    page.wait_for_function("mcPython.runPython('mc_app().top.name') === 'pause'")
    player.rest()
    player.click(player.thing("go_on"))
    player.rest()
    assert (player.screen, player.card) == ("moment", card)
    button = player.thing("pause")
    assert min(button.box[2:]) >= SMALLEST_TARGET
    player.click(button)
    player.rest()
    assert player.screen == "pause"
    assert player.is_clean()
