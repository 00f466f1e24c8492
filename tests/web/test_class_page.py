"""The teacher's page in a browser: codes in, charts and tables out, and the link that a class begins with."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from game.classroom.codes import MOST_TEXT
from game.classroom.desk import Desk
from game.engine.replay import decode
from game.engine.setup import LONG_SORTER, PARALLELS_ONLY, WITHOUT_LETTER, WITHOUT_PRUNING
from game.i18n import Words
from game.qr import modules
from tests.classroom_codes import bot_codes
from tests.own_story import compiled, rules
from tests.web.play import Player
from tests.web.visit import BOOT, START_LIMIT, WIDE, Screen, Visit, opened

pytestmark = pytest.mark.browser

PAGE = "class.html"
PASTE = """text => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const box = document.getElementById("text");
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    return box.value.length;
}"""
DROP = """text => {
    const data = new DataTransfer();
    data.items.add(new File([text], "codes.txt", { type: "text/plain" }));
    const box = document.getElementById("text");
    box.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""
TEACH = "([kind, told]) => dispatchEvent(new CustomEvent('teach', { detail: { kind, json: JSON.stringify(told) } }))"


@pytest.fixture
def desk(chromium: Browser, address: str) -> Iterator[Visit]:
    """The teacher's page, ready to count."""
    with opened(chromium, address, WIDE, go=False) as found:
        found.go(PAGE)
        found.start()
        yield found
        assert found.complaints == []


@pytest.fixture
def early(chromium: Browser, address: str) -> Iterator[Visit]:
    """The same page while nothing that counts has come."""

    def unbooted(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=BOOT.sub("", answer.text()))

    with opened(chromium, address, WIDE, go=False) as found:
        found.page.route(f"**/{PAGE}", unbooted)
        found.go(PAGE)
        yield found


def count(visit: Visit, text: str) -> None:
    """Nothing, once a text is in the box and its codes are counted."""
    visit.page.get_by_label("Codes of your class").fill(text)
    visit.page.get_by_role("button", name="Count the codes").click()
    expect(visit.page.locator("#results_heading")).to_be_focused(timeout=START_LIMIT)


def told(text: str) -> dict[str, Any]:
    """What Python says of the same text here."""
    here = Desk(rules(), Words("en", compiled().texts))
    here.read(text)
    while here.is_due:
        here.work()
    found: dict[str, Any] = json.loads(here.told())
    return found


def cells(visit: Visit, name: str) -> list[list[str]]:
    """The rows of a chart's table as they are read."""
    rows = visit.page.locator(f'[data-chart="{name}"] tbody tr')
    return [row.locator("th, td").all_inner_texts() for row in rows.all()]


def test_thirty_codes_become_charts_with_tables_and_nothing_leaves(desk: Visit) -> None:
    codes = bot_codes(30)
    text = "\n".join(f"Pupil {at}; {code}" for at, code in enumerate(codes)) + "\n202M-0003-G80Q\nAda\n"
    count(desk, text)
    expected = told(text)
    assert desk.page.locator("#said p").all_inner_texts() == expected["said"]
    assert [one["id"] for one in expected["charts"]] == [
        found.get_attribute("data-chart") for found in desk.page.locator(".chart").all()
    ]
    for chart in expected["charts"]:
        found = desk.page.get_by_role("region", name=chart["title"], exact=True)
        expect(found.get_by_role("paragraph")).to_have_text(chart["sentence"])
        expect(found.get_by_role("img", name=f"{chart['title']}. {chart['sentence']}", exact=True)).to_be_visible()
        expect(found.get_by_role("table", name=chart["title"], exact=True)).to_be_visible()
        assert [row[0] for row in cells(desk, chart["id"])] == [row["name"] for row in chart["rows"]]
        assert [[re.split(r"[ ]", cell)[0] for cell in row[1:]] for row in cells(desk, chart["id"])] == [
            [str(number) for number in row["counts"]] for row in chart["rows"]
        ]
    expect(desk.page.locator('[data-chart="scores"] circle')).to_have_count(30)
    bad = desk.page.get_by_role("table", name="Codes that could not be read").get_by_role("row")
    assert bad.nth(1).locator("th, td").all_inner_texts() == ["31", "202M-0003-G80Q", "It breaks off before its end."]
    assert all(request.startswith(desk.address) for request in desk.requests)
    assert not [request for request in desk.requests if request.endswith(".whl")]
    assert desk.page.evaluate("Object.keys(localStorage)") == []


def test_numbers_and_pictures_can_be_taken_along_and_are_two_pages_on_paper(desk: Visit) -> None:
    count(desk, "\n".join(bot_codes(30)))
    with desk.page.expect_download() as kept:
        desk.page.get_by_role("button", name="Save all counts as a table").click()
    text = kept.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    expected = told("\n".join(bot_codes(30)))
    assert rows[0] == ["chart", "row", "column", "count", "of"]
    assert len(rows) == 1 + sum(len(row["counts"]) for chart in expected["charts"] for row in chart["rows"])
    assert ["The box on the first screen", "Left ticked", "Lives", "22", "30"] in rows
    with desk.page.expect_download() as kept:
        desk.page.get_by_role("button", name="Save as a picture").first.click()
    assert kept.value.suggested_filename == "model-citizen-choice_box.png"
    assert kept.value.path().read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    paper = desk.page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 2
    desk.resize(320, 640)
    assert desk.page.evaluate("document.documentElement.scrollWidth") == 320


def test_pictures_are_drawn_anew_where_their_words_would_be_too_small(desk: Visit) -> None:
    count(desk, "\n".join(bot_codes(3)))
    picture = desk.page.locator(".chart > svg").first
    wide = picture.get_attribute("width")
    desk.resize(390, 844)
    expect(picture).to_have_attribute("width", "330")
    desk.resize(1280, 720)
    expect(picture).to_have_attribute("width", str(wide))


def test_five_hundred_codes_of_which_a_hundred_are_rubbish_and_markup_stays_words(desk: Visit) -> None:
    good = bot_codes(400)
    rubbish = [
        f"{code[:-4]}ZZZZ <script>window.hacked = 1</script><img src=x onerror='hacked=1'>" for code in good[:100]
    ]
    count(desk, "\n".join([*good, *rubbish]))
    expect(desk.page.locator("#said p").first).to_have_text(f"{len(set(good))} lives are counted here.")
    expect(desk.page.locator("#bad tbody tr")).to_have_count(100)
    desk.page.evaluate(
        TEACH,
        ["told", {"said": ["<b>bold</b>"], "bad": [["1", "<img src=x onerror=hacked=1>", "<i>why</i>"]], "charts": []}],
    )
    expect(desk.page.locator("#said")).to_have_text("<b>bold</b>")
    expect(desk.page.locator("#bad td").first).to_have_text("<img src=x onerror=hacked=1>")
    assert desk.page.locator("#results b, #results i, #results img, #results script").count() == 0
    assert desk.page.evaluate("window.hacked") is None


def test_no_cell_of_the_table_is_a_formula(early: Visit) -> None:
    names = ["=1+1", "+1", "-1", "@sum", "\t=1", " =1", 'a"b', "plain"]
    rows = [{"name": name, "counts": [1], "of": 0} for name in names]
    chart = {
        "id": "x",
        "kind": "bars",
        "title": "=cmd|' /C calc'!A0",
        "sentence": "",
        "heads": ["a", "@b"],
        "rows": rows,
    }
    early.page.evaluate(TEACH, ["told", {"said": [], "bad": [], "charts": [chart]}])
    with early.page.expect_download() as kept:
        early.page.get_by_role("button", name="Save all counts as a table").click()
    _, *found = list(csv.reader(io.StringIO(kept.value.path().read_text(encoding="utf-8-sig"))))
    assert len(found) == len(names)
    for row in found:
        assert not any(cell.lstrip(" ")[:1] in {"=", "+", "-", "@", "\t", "\r"} for cell in row)
    assert [row[1].removeprefix("'") for row in found] == names


def test_ten_megabytes_are_cut_with_a_word_and_hang_nothing(desk: Visit) -> None:
    (code,) = bot_codes(1)
    assert desk.page.evaluate(PASTE, code + "\n" + "x" * 10_000_000) == MOST_TEXT
    expect(desk.page.locator("#told")).to_have_text(
        f"The text has 10,000,0{len(code) + 1} letters. The page reads 400,000 at once, so the rest was left out."
    )
    desk.page.get_by_role("button", name="Count the codes").click()
    expect(desk.page.locator("#said p").first).to_have_text("One life is counted here.", timeout=START_LIMIT)
    expect(desk.page.locator("#told")).to_contain_text("left out")


def test_a_file_of_any_size_is_cut_and_one_that_is_dropped_is_read(desk: Visit) -> None:
    (code,) = bot_codes(1)
    data = (code + "\n" + "x" * 20_000_000).encode()
    desk.page.locator("#file").set_input_files({"name": "codes.txt", "mimeType": "text/plain", "buffer": data})
    expect(desk.page.locator("#told")).to_contain_text("The text has 20,000,0")
    expect(desk.page.locator("#said p").first).to_have_text("One life is counted here.", timeout=START_LIMIT)
    expect(desk.page.locator("#told")).to_contain_text("The text has 20,000,0")
    desk.page.evaluate(DROP, "\n".join(bot_codes(2)))
    expect(desk.page.locator("#said p").first).to_have_text("2 lives are counted here.", timeout=START_LIMIT)
    assert desk.page.url.endswith(PAGE)


def test_a_file_is_read_whatever_a_table_program_made_of_it(desk: Visit) -> None:
    codes = bot_codes(3)
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        data = ("Näme;Code\r\n" + "\r\n".join(f"Zoë;{code}" for code in codes)).encode(encoding)
        desk.page.get_by_role("button", name="Empty the box").click()
        desk.page.locator("#file").set_input_files({"name": "codes.csv", "mimeType": "text/csv", "buffer": data})
        expect(desk.page.locator("#said p").first).to_have_text("3 lives are counted here.", timeout=START_LIMIT)
        expect(desk.page.get_by_label("Codes of your class")).to_have_value(re.compile("Zoë"))


def test_codes_are_kept_only_when_it_is_asked_for_and_deleted_at_one_press(early: Visit) -> None:
    page = early.page
    box, keep = page.get_by_label("Codes of your class"), page.get_by_label("Keep these codes in this browser")
    box.fill("202M-0003")
    assert page.evaluate("Object.keys(localStorage)") == []
    keep.check()
    assert page.evaluate("() => ({ ...localStorage })") == {"model-citizen/1/class.codes": "202M-0003"}
    page.reload()
    expect(box).to_have_value("202M-0003")
    expect(page.locator("#told")).to_have_text("These codes were kept in this browser.")
    page.get_by_role("button", name="Delete what is kept").click()
    assert page.evaluate("Object.keys(localStorage)") == []
    expect(keep).not_to_be_checked()
    expect(keep).to_be_focused()


def test_the_link_is_there_before_anything_that_counts(early: Visit) -> None:
    page, link = early.page, early.page.locator("#address")
    expect(link).to_have_text(f"{early.address}index.html?edition=class")
    page.get_by_label("Home, about 45 minutes").check()
    for name in ("China", "Being pruned", "The letter", "The three prompts", "Sound"):
        page.get_by_label(name).check()
    page.get_by_label("8 claims").check()
    page.get_by_label("The class plays one life together").check()
    found = urlsplit(link.inner_text())
    assert found.path == "/index.html"
    assert dict(parse_qsl(found.query)) == {
        "mode": "vote",
        "edition": "home",
        "parallels-only": "yes",
        "no-pruning": "yes",
        "no-letter": "yes",
        "pair": "off",
        "sound": "off",
        "sorter": "short",
    }
    assert link.get_attribute("href") == link.inner_text()


def test_the_link_comes_as_a_picture_that_a_camera_reads(desk: Visit) -> None:
    page = desk.page
    page.get_by_label("Being pruned").check()
    link = page.locator("#address").inner_text()
    picture = page.locator("#qr svg")
    expect(picture).to_have_attribute("aria-label", re.compile(re.escape(link) + "$"))
    drawn = [
        [int(number) for number in pair]
        for pair in re.findall(r"M(\d+) (\d+)h1", picture.locator("path").get_attribute("d") or "")
    ]
    expected = [[x + 4, y + 4] for y, row in enumerate(modules(link)) for x, is_black in enumerate(row) if is_black]
    assert drawn == expected
    assert picture.get_attribute("viewBox") == f"0 0 {len(modules(link)) + 8} {len(modules(link)) + 8}"
    page.get_by_role("button", name="Show it large").click()
    assert page.get_by_role("button", name="Show it small").get_attribute("aria-pressed") == "true"
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator("#copied")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == link


def test_what_is_pressed_before_it_is_ready_is_done_as_soon_as_it_is(chromium: Browser, address: str) -> None:
    with opened(chromium, address, Screen(390, 844, phone=True), go=False) as visit:
        visit.go(PAGE)
        count(visit, bot_codes(1)[0])
        expect(visit.page.locator("#said p").first).to_have_text("One life is counted here.")
        assert visit.complaints == []


def test_the_game_takes_the_link_at_its_word(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, go=False) as visit:
        rest = "index.html?edition=museum&parallels-only=yes&no-pruning=yes&no-letter=yes&sorter=long&sound=off&seed=3"
        player = Player(visit).start(rest)
        assert player.ask("mc_navigator().settings.sound") == "off"
        player.play(lambda thing: visit.page.mouse.click(*thing.middle), lambda: player.screen == "moment")
        options = PARALLELS_ONLY | WITHOUT_PRUNING | WITHOUT_LETTER | LONG_SORTER
        assert player.ask("mc_navigator().context.state.setup.options") == options
        assert decode(player.code).setup.options == options
        assert visit.complaints == []
