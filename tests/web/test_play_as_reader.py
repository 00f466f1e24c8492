"""The story played in Chromium as somebody does who hears it: through roles, names and texts alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from game.engine.setup import RunSetup
from tests.real import COMIC, MUSEUM
from tests.web.axe import violations
from tests.web.play import MOST_STEPS, Player, code_at, in_level
from tests.web.reader import PAUSE, Reader
from tests.web.visit import PHONE, Screen, opened

pytestmark = pytest.mark.browser

DESK = Screen(1366, 768)
WAYS_ON = ("Continue", "Go out", "Go on")
LAST = "Out of the story"
ASIDE = ("Read it all", "Back", "Copy the code", "Code as a picture")
"""What leads away from the way through the story."""


@pytest.mark.slow
def test_play_as_a_reader_does(chromium: Browser, address: str) -> None:
    with opened(chromium, address, DESK, go=False) as visit:
        reader = Reader(Player(visit).start("?edition=museum&seed=5&motion=reduced"))
        reader.press("Start")
        reader.press("Let Bloom gather what helps me grow.", "checkbox")
        expect(reader.game.get_by_role("checkbox", checked=False)).to_have_count(1)
        assert reader.heard().endswith("not ticked")
        reader.press("Continue")
        said: list[str] = []
        for _ in range(MOST_STEPS):
            if reader.player.screen == "ending":
                break
            reader.press(reader.buttons()[-1])
            said.append(reader.heard())
            if not reader.game.get_by_role("heading").count():  # a card or its answer
                words = [each.text_content() or "" for each in reader.game.get_by_role("paragraph").all()]
                assert any(each in said[-1] for each in words if len(each) > 25)
        assert sum(bool(re.search(r"Your score is \d+, \d+ (more|less)", each)) for each in said) >= 1
        while reader.player.screen == "ending":
            reader.press(reader.buttons()[-1])
        assert reader.player.screen == "museum"
        assert reader.player.is_clean()


def test_text_mode_shows_the_same_as_a_page_to_read(chromium: Browser, address: str) -> None:
    with opened(chromium, address, PHONE, go=False) as visit:
        code = code_at(in_level(1), RunSetup(MUSEUM, 5, COMIC, 1))
        reader = Reader(Player(visit).start("?motion=reduced#" + code))
        player, page = reader.player, visit.page
        player.play(player.tap, lambda: player.screen == "moment")
        before = reader.game.aria_snapshot()
        page.get_by_role("button", name="Show as text").press("Enter")
        player.rest()
        assert reader.game.aria_snapshot() == before
        expect(page.locator("#canvas")).to_be_hidden()
        shown = [reader.game.get_by_text(player.card, exact=True).first, *map(reader.find, reader.buttons())]
        for box in (each.bounding_box() for each in shown):
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= PHONE.width
        card = player.card
        reader.game.get_by_role("button", disabled=False).nth(len(reader.buttons()) - 1).tap()
        page.wait_for_function("card => !overlay.textContent.includes(card)", arg=card)  # a click follows a touch later
        player.rest()
        assert player.card != card
        expect(page.get_by_text(player.card).first).to_be_visible()
        page.get_by_role("button", name="Show the picture").tap()
        expect(page.locator("#canvas")).to_be_visible()
        assert player.is_clean()


def choose(reader: Reader, found: list[str], turn: int) -> str:
    """The name of what was pressed of some buttons: a way on, else one of the options, by turns."""
    names = [name for name in found if name not in ASIDE]
    assert len(names) == len(set(names)), "two things of one name"
    on = [name for name in WAYS_ON if name in names]
    name = on[0] if on else names[turn % len(names)]
    reader.press(name)
    return name


def feel(reader: Reader) -> None:
    reader.press("3 of 10", "radio")
    expect(reader.game.get_by_text("Before the story you gave 6 of 10. Now you give 3 of 10.")).to_have_count(1)


def go_along(reader: Reader) -> None:
    told = reader.game.get_by_role("group", name="The score over the days")
    before = told.aria_snapshot()
    reader.press("Later")
    assert told.aria_snapshot() != before
    reader.find("The score over the days, with what you did", "slider").focus()
    reader.player.rest()
    reader.page.keyboard.press("ArrowLeft")
    reader.player.rest()
    assert told.aria_snapshot() == before


def compare_ledgers(reader: Reader) -> None:
    for name in ("What the score counted", "What it could not see"):
        expect(reader.game.get_by_role("list", name=name).get_by_role("listitem").first).to_be_attached()


def read_receipts(reader: Reader) -> None:
    assert len(reader.names("radio")) == 3
    reader.press(reader.names("radio")[1], "radio")
    total = reader.game.get_by_role("group", name="What moved it").get_by_role("paragraph").last.text_content() or ""
    parts, _, whole = total.replace("\u2212", "-").partition("=")
    assert sum(map(int, parts.split())) == int(whole)


def hear_a_friend(reader: Reader) -> None:
    phone = next(name for name in reader.names("group") if name.endswith("’s phone"))
    assert re.search(r"day \d+", reader.game.get_by_role("group", name=phone).aria_snapshot())


def judge_otherwise(reader: Reader) -> None:
    systems = reader.names("button")[:8]
    assert len(set(systems)) == 8
    reader.press_one("A credit file")
    expect(reader.game.get_by_role("heading", level=2)).to_contain_text("A credit file")
    reader.press("What is known of it")
    expect(reader.game.get_by_text(re.compile("^Source. "))).not_to_have_count(0)
    reader.press("Back")
    reader.press("Your own weights")
    before = reader.game.get_by_role("heading", level=2).text_content()
    for _ in range(3):
        reader.game.get_by_role("slider").first.press("ArrowLeft")
        reader.player.rest()
    assert reader.game.get_by_role("heading", level=2).text_content() != before


def change_one_fact(reader: Reader) -> None:
    reader.press("You work at night")
    reader.press("Mend one weight")
    expect(reader.game.get_by_text("Who loses, having done nothing")).to_have_count(1)


def look_where_it_comes_from(reader: Reader) -> None:
    few = reader.game.get_by_role("listitem").count()
    reader.press_one("Show ")
    assert reader.game.get_by_role("listitem").count() > few


def draw_arrows(reader: Reader) -> None:
    reader.press_one("Short news")
    reader.press("The state’s plan, 2014")
    expect(reader.game.get_by_text("It must have come from elsewhere.")).to_have_count(1)
    reader.press("Look what it cites")
    assert reader.heard().count("It shows the video on its page") == 1
    reader.press_one("Forum")
    reader.press("A video, December 2015")
    reader.press_one("Magazine")
    reader.press("See what others say")
    assert sum(name.endswith("an arrow to A video, December 2015") for name in reader.buttons()) == 5
    reader.press("What lies behind it")
    expect(reader.game.get_by_role("heading", name="All five arrows meet")).to_have_count(1)


def sort_claims(reader: Reader) -> None:
    for answer in ("It is so", "It is not so", "Nobody knows", "It is so") * 2:
        reader.press(answer)
        reader.press("Fairly sure")
        reader.press("Go on")
    expect(reader.game.get_by_text("claims that are so, you trusted")).to_have_count(1)
    expect(reader.game.get_by_text("claims that are not so, you caught")).to_have_count(1)


def read_a_table(reader: Reader) -> None:
    assert reader.game.get_by_role("table").get_by_role("cell").count() > 4


def read_on(reader: Reader) -> None:
    assert reader.game.get_by_role("paragraph").count() > 4


def turn_questions(reader: Reader) -> None:
    first = reader.tree()
    reader.press("Other questions")
    assert reader.tree() != first


def take_along(reader: Reader) -> None:
    expect(reader.game.get_by_text(re.compile(r"^\w{4}(-\w{1,4})+$"))).to_have_count(1)
    assert {"Copy the code", "Keep a picture", "Print my week"} <= set(reader.buttons())


def delete_it_all(reader: Reader) -> None:
    assert reader.page.evaluate("localStorage.length")
    reader.press("Delete it all now")
    expect(reader.game.get_by_text("Nothing is kept on this device yet.")).to_have_count(1)
    assert not reader.page.evaluate("localStorage.length")


AFTER_STORY: tuple[tuple[str, Callable[[Reader], None]], ...] = (
    ("How did it feel?", feel),
    ("The score over the days", go_along),
    ("Two ledgers", compare_ledgers),
    ("Two receipts", read_receipts),
    ("The other side", hear_a_friend),
    ("Your life under other rules", judge_otherwise),
    ("Change one fact", change_one_fact),
    ("Where it comes from", look_where_it_comes_from),
    ("The Source desk", draw_arrows),
    ("So, not so, or nobody knows?", sort_claims),
    ("The dull document", read_on),
    ("What to ask of a score", read_a_table),
    ("Talk about it", turn_questions),
    ("To take along", take_along),
    ("What is kept here", delete_it_all),
)
"""The pages that follow on a class's story, by name, and what a reader does on each."""


def faults_after_the_story(reader: Reader) -> Iterator[str]:
    """Yield what axe-core finds on each page after the story once it was used, on the way through."""
    for index, (title, use) in enumerate(AFTER_STORY):
        assert reader.title() == title
        use(reader)
        yield from violations(reader.page)
        if index + 1 < len(AFTER_STORY):
            reader.press(f"Next: {AFTER_STORY[index + 1][0]}")


@pytest.mark.slow
def test_a_whole_class_edition_as_a_reader_plays_it(chromium: Browser, address: str) -> None:
    with opened(chromium, address, DESK, go=False) as visit:
        reader = Reader(Player(visit).start("?seed=5&motion=reduced"))
        reader.press("Class, about 15 minutes", "radio")
        reader.press("Start")
        reader.press("Continue")
        reader.press("6 of 10", "radio")
        reader.press("Go on with this answer")
        reader.press("Face 3", "radio")
        reader.press("See Grandma Tilde before winter")
        pages, chosen = set[str](), list[str]()
        while True:
            page, *buttons = reader.names("main", "button")
            if LAST in buttons:
                break
            assert len(chosen) < MOST_STEPS, page
            pages.add(page)
            chosen.append(choose(reader, [name for name in buttons if name != PAUSE], len(chosen)))
        assert len(set(chosen)) > 20, "twenty cards and the ways between"
        assert len(pages) > 20
        reader.press(LAST)
        assert list(faults_after_the_story(reader)) == []
        reader.press("Play again")
        assert reader.title() == "Model Citizen"
        assert reader.player.is_clean()
