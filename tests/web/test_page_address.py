"""The address of the page: its arguments, codes behind it, and what hosts and links leave there."""

import json

import pytest
from playwright.sync_api import Browser, expect

from game.engine.replay import LETTERS, Run, encode
from game.engine.setup import RunSetup
from tests.real import CLASS, COMIC, FLAT, HOME
from tests.web.play import Player, code_at, in_level
from tests.web.test_page_script import events, playing
from tests.web.visit import WIDE, Visit, opened

pytestmark = pytest.mark.browser

CODE = encode(Run(RunSetup(HOME, 21, FLAT, 3), (0, 1, 2)))
OTHER = encode(Run(RunSetup(CLASS, 4, COMIC, 1), (3,) * 40))
SLIP = CODE[:-1] + LETTERS[(LETTERS.index(CODE[-1]) + 1) % 32]


def test_the_address_gives_known_arguments_and_names_what_is_wrong_with_one(alone: Visit) -> None:
    alone.go(f"?cut=class&seed=7&text_scale=125&text-scale=150&seed=8#{CODE}")
    assert json.loads(alone.call("args")) == {"cut": "class", "seed": "7", "text-scale": "150", "code": CODE}
    expect(alone.page.locator("#note_text")).to_contain_text("text_scale, seed.")


@pytest.mark.parametrize(
    "name", ["Seed", "sede", "seeds", "orientatoin", "orientasion", "textscale", "CUT", "lnag", "motio"]
)
def test_a_slip_in_an_argument_is_named(alone: Visit, name: str) -> None:
    alone.go(f"?{name}=1")
    expect(alone.page.locator("#note_text")).to_contain_text(name)


def test_what_hosts_and_trackers_add_is_no_matter(alone: Visit) -> None:
    alone.go("?v=1764&utm_source=mail&fbclid=x&ref=a&view=dark&feed=1&id=7&t=1&cat=2&land=de&cut=class&cut=class#main")
    assert json.loads(alone.call("args")) == {"cut": "class"}
    expect(alone.page.locator("#note")).to_be_hidden()


def test_the_address_survives_a_reload_while_loading(alone: Visit) -> None:
    alone.go(f"?cut=class#{CODE}")
    alone.page.reload()
    assert json.loads(alone.call("args")) == {"cut": "class", "code": CODE}


def test_a_code_that_was_used_leaves_the_address(alone: Visit) -> None:
    alone.go("?cut=class&code=ABCDEFGH")
    alone.call("say_state", "ready")
    alone.call("go_hash", "")
    assert alone.page.evaluate("location.search + location.hash") == "?cut=class"


@pytest.mark.parametrize(
    "code", [CODE, OTHER, CODE.lower().replace("-", ""), OTHER.replace("1", "L").replace("0", "o")]
)
def test_a_code_typed_behind_the_address_is_told(alone: Visit, code: str) -> None:
    playing(alone)
    alone.go_behind(code)
    assert {"kind": "resume_code", "value": code} in events(alone)
    assert alone.page.evaluate("location.hash") == ""


@pytest.mark.parametrize(
    "text", ["main", "top", "overlay", "ABCD-EFGH", "a" * 300, "%F0%28", "1" * 19, "0" * 95, "/x.py"]
)
def test_what_is_no_code_leaves_the_game_alone(alone: Visit, text: str) -> None:
    playing(alone)
    alone.go_behind(text)
    assert [event for event in events(alone) if event["kind"] == "resume_code"] == []
    expect(alone.page.locator("#note")).to_be_hidden()


def test_a_slip_in_a_code_is_said_and_changes_nothing(alone: Visit) -> None:
    playing(alone)
    alone.go_behind(SLIP)
    assert events(alone) == []
    expect(alone.page.locator("#note_text")).to_contain_text("slip in the code")
    alone.go(f"#{SLIP}")
    assert json.loads(alone.call("args")) == {}
    expect(alone.page.locator("#note_text")).to_contain_text("slip in the code")


def test_a_code_leads_out_of_the_pages_error(alone: Visit) -> None:
    alone.go("?cut=class")
    alone.call("fail", "game", "Traceback: boom", "")
    for text in ("main", SLIP):
        alone.go_behind(text)
        expect(alone.page.locator("#trouble")).to_be_visible()
    alone.page.evaluate("code => { window.before = 1; location.hash = code; }", CODE)
    alone.page.wait_for_function("window.before !== 1 && document.readyState === 'complete'")
    expect(alone.page.locator("#trouble")).to_be_hidden()
    assert json.loads(alone.call("args")) == {"cut": "class", "code": CODE}


def test_a_code_leads_out_of_the_games_error_and_nothing_else_ends_a_run(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        code_now = code_at(in_level(1, 1), RunSetup(CLASS, 4, COMIC, 0))
        player = Player(visit).start(f"?motion=reduced#{code_at(in_level(0, 0, 1), RunSetup(HOME, 21, FLAT, 3))}")
        screen, code = player.screen, player.code
        assert screen != "title"
        for text in ("main", SLIP, "0" * 19):
            player.enter(text)
            assert (player.screen, player.code) == (screen, code)
        broken = "mc_app()._fail(ValueError('broken on purpose'))"
        visit.page.evaluate("source => { mcPython.runPython(source); }", broken)
        visit.wait_for("error")
        player.enter("main")
        assert player.screen == "error"
        player.enter(code_now)
        visit.wait_for("playing")
        assert player.screen not in {"error", "title"}
        assert player.ask("mc_navigator().context.session.run.setup.edition") == CLASS
        assert player.ask("mc_app().error is None")


def test_back_is_told_once_while_a_run_is_played_and_then_leaves(alone: Visit) -> None:
    playing(alone)
    alone.call("take_back", "on")
    alone.call("take_back", "on")
    events(alone)
    alone.page.go_back()
    alone.page.wait_for_function("history.state && history.state.isBelow")
    assert [event["kind"] for event in events(alone)] == ["back"]
    assert alone.page.url.startswith(alone.address)
    alone.page.go_back()
    alone.page.wait_for_url("about:blank")


def test_back_leaves_at_once_where_there_is_nothing_to_pause(alone: Visit) -> None:
    playing(alone)
    alone.call("take_back", "on")
    alone.call("take_back", "")
    alone.page.go_back()
    alone.page.wait_for_url("about:blank")


def test_a_code_typed_while_back_is_taken_is_told_and_back_still_pauses(alone: Visit) -> None:
    playing(alone)
    alone.call("take_back", "on")
    alone.go_behind(CODE)
    assert {"kind": "resume_code", "value": CODE} in events(alone)
