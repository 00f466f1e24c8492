"""The page of an exhibit: its file of settings, the doors that it keeps shut, and the watch that loads it anew."""

import json
from collections.abc import Iterator
from math import hypot
from typing import Any

import pytest
from playwright.sync_api import Browser, Route

from game.kiosk.count_store import SLOTS
from game.kiosk.counts_csv import FILE
from game.kiosk.settings import KioskSettings, to_json
from game.kiosk.staff_code import hashed
from tests.kiosk.test_window import TIMES
from tests.web.play import Player, Thing
from tests.web.test_page_script import TREE, events, playing
from tests.web.visit import BOOT, START_LIMIT, UPRIGHT, WIDE, Screen, Visit, opened

pytestmark = pytest.mark.browser

SEND = """([kind, name, facts]) => {
    const event = new window[kind](name, { bubbles: true, cancelable: true, ...facts });
    for (const [key, value] of Object.entries(facts.own || {})) Object.defineProperty(event, key, { value });
    document.getElementById("canvas").dispatchEvent(event);
    return event.defaultPrevented;
}"""
"""Whether the page took an event from the browser."""
DOORS: list[tuple[str, str, dict[str, Any]]] = [
    ("MouseEvent", "contextmenu", {}),
    ("Event", "selectstart", {}),
    *(("DragEvent", name, {}) for name in ("dragstart", "dragenter", "dragover", "drop")),
    ("MouseEvent", "auxclick", {"button": 1}),
    *(("MouseEvent", name, {"button": button}) for name in ("mousedown", "mouseup") for button in (1, 2, 3, 4)),
    *(("ClipboardEvent", name, {}) for name in ("copy", "cut", "paste")),
    *(("Event", name, {}) for name in ("gesturestart", "gesturechange", "gestureend", "submit")),
    ("WheelEvent", "wheel", {"deltaY": 9, "ctrlKey": True}),
    ("Event", "touchmove", {"own": {"touches": [1, 2]}}),
    *(
        ("KeyboardEvent", "keydown", {"key": key, "ctrlKey": True, "shiftKey": shift})
        for key, shift in [(key, False) for key in "prsounwtfh+-0"] + [(key, True) for key in "IJCTN"]
    ),
    *(("KeyboardEvent", "keydown", {"key": key, "altKey": True}) for key in ("ArrowLeft", "ArrowRight", "Home", "F4")),
    *(("KeyboardEvent", "keydown", {"key": f"F{number}"}) for number in range(1, 13)),
    *(("KeyboardEvent", "keydown", {"key": key}) for key in ("BrowserBack", "LaunchMail", "ContextMenu")),
    ("KeyboardEvent", "keydown", {"key": "q", "metaKey": True}),
]
FREE: list[tuple[str, str, dict[str, Any]]] = [
    *(("KeyboardEvent", "keydown", {"key": key}) for key in ("Enter", "ArrowLeft", "Tab", "1")),
    ("MouseEvent", "mousedown", {"button": 0}),
    ("WheelEvent", "wheel", {"deltaY": 9}),
    ("Event", "touchmove", {"own": {"touches": [1]}}),
]
SECONDS = """seconds => new Promise(done => {
    const whole = [];
    new MutationObserver(() => { whole.push(document.title); if (whole.length > seconds) done(whole); })
        .observe(document.querySelector("title"), { childList: true });
})"""


BACK = """() => new Promise(done => {
    let turns = 0;
    navigation.addEventListener("currententrychange", () => { if (++turns === 2) done(history.state.isExhibit); });
    history.back();
})"""
"""Whether the page is where it was, once it went back and came again."""
LINK = """download => {
    const link = document.body.appendChild(mc.element("a", "out"));
    link.href = "/";
    if (download) link.download = download;
    link.click();
}"""
CODE = "204618"
HOUSE = KioskSettings(staff=hashed(CODE, b"s" * 16), counts=True)
HOUR = 3600
SEATED = KioskSettings(
    languages=("en",),
    text_scale="150",
    resolution=(UPRIGHT.width, UPRIGHT.height),
    low_controls=True,
    idle_seconds=HOUR,
    reading_seconds=HOUR,
)
"""A house with a screen of 24 inches that stands, and patience with a slow machine."""
HALF = UPRIGHT.height / 2
TWENTY_MM = 20 / 25.4 * hypot(UPRIGHT.width, UPRIGHT.height) / SEATED.diagonal_inches
MOST_PAGES = 12
MOST_STOPS = 30
PHASE = "mc_navigator().runs.keeper.visit.phase"
COUNTED = "mc_navigator().runs.keeper.staff.counts.counts.all()['visits']"
WHERE = "[id(mc_app().top), str(mc_app().settings), str(getattr(mc_navigator().context.current_session, 'state', ''))]"
DRAWN = "[mc_app().buttons.surface.get_size(), {one.id: [*one.rect] for one in mc_app().buttons.widgets}]"
FOCUS_AGAIN = """() => {
    const active = document.activeElement;
    const tell = (target, name, bubbles) => target.dispatchEvent(new FocusEvent(name, { bubbles }));
    [[active, "blur"], [active, "focusout", true], [window, "blur"]].forEach(each => tell(...each));
    [[window, "focus"], [active, "focus"], [active, "focusin", true]].forEach(each => tell(...each));
}"""


def answering(status: int, body: str = "", seen: list[str] | None = None) -> Any:
    """What answers each request in one way."""

    def answer(route: Route) -> None:
        if seen is not None:
            seen.append(route.request.url)
        route.fulfill(status=status, body=body, content_type="application/json")

    return answer


@pytest.fixture
def exhibit(chromium: Browser, address: str) -> Iterator[Visit]:
    """The page of an exhibit, which is not open yet."""
    with opened(chromium, address, WIDE, go=False) as found:
        yield found


@pytest.fixture
def upright(chromium: Browser, address: str) -> Iterator[Visit]:
    """The same on a screen that stands and is touched."""
    with opened(chromium, address, UPRIGHT, go=False) as found:
        yield found


@pytest.fixture
def still(exhibit: Visit) -> Visit:
    """The same without Python, and playing."""
    exhibit.page.route("**/kiosk.html", unbooted_exhibit)
    exhibit.go("kiosk.html")
    playing(exhibit)
    return exhibit


def unbooted_exhibit(route: Route) -> None:
    """Nothing; answers with a page that has no script to start Python."""
    answer = route.fetch()
    route.fulfill(response=answer, body=BOOT.sub("", answer.text()))


def buttons(player: Player) -> dict[str, Thing]:
    """The three buttons that are drawn below the page, of which the overlay knows nothing."""
    (width, _), drawn = player.ask(DRAWN)
    scale = UPRIGHT.width / width
    return {
        name: Thing(name, "button", name, tuple(side * scale for side in rect), True, False, False)
        for name, rect in drawn.items()
    }


def by_what_is_too_high(player: Player) -> dict[str, bool]:
    """Whether something was done by a touch of what stands above the middle of the screen, by its id."""
    found = {}
    for thing in player.things():
        if thing.focusable and thing.middle[1] < HALF:
            before = player.ask(WHERE)
            player.tap(thing)
            player.rest()
            found[thing.id] = player.ask(WHERE) != before
    return found


def lead_on(player: Player) -> None:
    """Nothing; does what leads on: a tap where that is within reach, else of *next* until it is there, and *choose*."""
    wanted, low = player.way_on(), buttons(player)
    if wanted.box[1] >= HALF and wanted.box[1] + wanted.box[3] < low["next"].box[1]:
        player.tap(wanted)
    else:
        for _ in range(MOST_STOPS):
            if player.thing(wanted.id).focused:
                break
            player.tap(low["next"])
            player.rest()
        player.tap(low["choose"])
    player.rest()


def test_an_address_asks_for_the_exhibits_page_whose_lower_half_is_enough(upright: Visit) -> None:
    upright.page.route("**/kiosk.json", answering(200, to_json(SEATED)))
    player = Player(upright).start("?kiosk&text-scale=200&code=AAAA#x")
    assert upright.page.url == upright.address + "kiosk.html"
    assert player.screen == "welcome"
    assert player.ask("mc_app().settings.text_scale") == "150"
    upright.page.touchscreen.tap(540, 1400)
    player.rest()
    assert all(one.box[1] >= HALF and min(one.box[2:]) >= TWENTY_MM for one in buttons(player).values())
    seen, high = list[str](), dict[str, bool]()
    while "moment" not in seen:
        seen.append(player.screen)
        assert len(seen) < MOST_PAGES, seen
        high |= by_what_is_too_high(player)
        lead_on(player)
    assert high
    assert not any(high.values()), high
    assert player.ask("len(mc_navigator().context.state.log)") == 1, seen
    assert upright.complaints == []


def test_a_screen_of_twice_the_size_is_drawn_at_half_of_it_and_pressed_where_it_shows(
    chromium: Browser, address: str
) -> None:
    with opened(chromium, address, Screen(3840, 2160), go=False) as found:
        found.page.route("**/kiosk.json", answering(200, to_json(KioskSettings())))
        player = Player(found).start("kiosk.html")
        assert found.page.evaluate("[canvas.width, canvas.height]") == [1920, 1080]
        assert player.ask("mc_app().surface.get_size()") == [1280, 720]
        found.page.mouse.click(1920, 400)
        player.rest()
        for before in ("welcome", "consent"):
            assert player.screen == before
            player.click(player.way_on())
            player.rest()
        assert player.screen not in {"welcome", "consent"}
        assert found.complaints == []


@pytest.mark.timeout(300 * TIMES)
def test_a_lost_file_of_the_runtime_is_found_when_it_is_back_and_no_settings_are_the_defaults(exhibit: Visit) -> None:
    exhibit.page.route("**/kiosk.json", answering(404))
    for _ in range(TIMES):
        exhibit.page.route("**/pyodide.asm.wasm", answering(404))
        exhibit.go("kiosk.html")
        exhibit.page.wait_for_selector("#trouble_heading", timeout=START_LIMIT)
        assert exhibit.page.locator("#trouble_code").is_hidden()
        exhibit.page.unroute("**/pyodide.asm.wasm")
        exhibit.start()
    player = Player(exhibit).begin()
    assert player.screen == "welcome"
    assert player.ask("mc_navigator().runs.keeper.kiosk.edition") == "museum"
    for element in ("to_text", "note", "text_only", "promise"):
        assert exhibit.page.locator(f"#{element}").is_hidden()
    assert exhibit.page.evaluate("localStorage.length") == 0


def troubled(exhibit: Visit) -> str:
    """The lines for the staff, once the page tells that the settings are wrong."""
    exhibit.page.wait_for_selector("#trouble_details", timeout=START_LIMIT)
    assert "settings of this exhibit" in exhibit.page.locator("#trouble_heading").inner_text()
    return exhibit.page.locator("#trouble_details").inner_text()


def test_a_file_that_is_wrong_is_named_and_read_again(exhibit: Visit) -> None:
    exhibit.page.route("**/kiosk.json", answering(200, '{"idle_seconds": 1, "editon": "museum"}'))
    exhibit.go("kiosk.html")
    assert {"editon: this is no setting", "idle_seconds: '1' is not allowed; use whole seconds from 5 to 3600"} <= set(
        troubled(exhibit).splitlines()
    )
    exhibit.page.unroute("**/kiosk.json")
    exhibit.page.route("**/kiosk.json", answering(404))
    exhibit.start()
    assert Player(exhibit).begin().screen == "welcome"


def test_a_file_that_does_not_come_is_named_and_asked_for_again(exhibit: Visit) -> None:
    exhibit.page.route("**/kiosk.html", unbooted_exhibit)
    exhibit.page.route("**/kiosk.json", answering(500))
    exhibit.go("kiosk.html")
    assert "kiosk.json: HTTP 500" in troubled(exhibit)
    asked: list[str] = []
    exhibit.page.unroute("**/kiosk.json")
    exhibit.page.route("**/kiosk.json", answering(404, "", asked))
    exhibit.page.wait_for_function("window.mc && mc.kiosk() && JSON.parse(mc.kiosk()).waits === false")
    assert len(asked) == 1


def test_no_door_leads_out_of_an_exhibit_and_the_games_own_are_open(still: Visit) -> None:
    shut = [still.page.evaluate(SEND, list(door)) for door in DOORS]
    assert [door for door, is_shut in zip(DOORS, shut, strict=True) if not is_shut] == []
    taken = [still.page.evaluate(SEND, list(door)) for door in FREE]
    assert [door for door, is_taken in zip(FREE, taken, strict=True) if is_taken] == []
    assert still.page.evaluate("window.open('https://example.org')") is None
    still.page.evaluate("window.print()")
    saved: list[str] = []
    still.page.on("download", lambda download: saved.append(download.suggested_filename))
    for download in ("", "page.html"):
        still.page.evaluate(LINK, download)
    still.page.keyboard.press("Control+r")
    still.page.keyboard.press("F5")
    assert still.page.url == still.address + "kiosk.html"
    still.page.emulate_media(media="print")
    assert still.page.evaluate("getComputedStyle(document.body).display") == "none"
    with still.page.expect_download():
        still.call("download", "visits.csv", "what the staff save")
    assert saved == ["visits.csv"]


def test_elsewhere_the_browsers_doors_are_the_players(alone: Visit) -> None:
    playing(alone)
    the_games = {"contextmenu", "paste", "copy", "cut"}  # the canvas has no menu of its own
    tried = [door for door in DOORS if door[1] not in the_games]
    assert [door for door in tried if alone.page.evaluate(SEND, list(door))] == []


def test_a_window_that_gets_the_focus_back_wakes_nobody(still: Visit) -> None:
    """After a key was pressed, by three buttons say, the page's focus stands on what is read.

    A browser that is driven always has the focus: what Chromium tells when a keyboard is plugged in anew is told here.
    """
    still.page.keyboard.press("ArrowRight")
    still.call("semantics", json.dumps(TREE[:1]))
    assert still.page.evaluate("document.activeElement.id") == "node:heading"
    events(still)
    still.page.evaluate(FOCUS_AGAIN)
    assert still.page.evaluate("document.activeElement.id") == "node:heading"
    assert events(still) == []
    still.call("semantics", json.dumps(TREE))
    still.page.evaluate("document.getElementById('node:option:2').focus()")
    assert events(still) == [{"kind": "focus", "value": "option:2"}]


def test_back_leads_nowhere(still: Visit) -> None:
    before = still.page.evaluate("history.length")
    assert [still.page.evaluate(BACK) for _ in range(3)] == [True] * 3
    still.page.reload()
    assert still.page.evaluate("[history.state.isExhibit, history.length]") == [True, before]
    still.page.evaluate("location.hash = 'AAAA-AAAA-AAAA-AAA1'; new Promise(done => setTimeout(done, 100))")
    assert still.call("poll") == "[]"
    assert still.page.locator("#note").is_hidden()


@pytest.mark.slow
def test_the_title_counts_and_a_page_without_a_frame_is_loaded_anew(still: Visit) -> None:
    counts = [int(title.rsplit(" ", 1)[1]) for title in still.page.evaluate(SECONDS, 3)]
    assert counts == list(range(counts[0], counts[0] + len(counts)))
    still.page.evaluate("window.isOld = true")
    for _ in range(20):
        still.call("poll")
        still.page.wait_for_timeout(1000)
    assert still.page.evaluate("window.isOld"), "frames come"
    with still.page.expect_event("load", timeout=60_000):
        still.page.wait_for_timeout(1)
    assert still.page.evaluate("window.isOld") is None


def test_a_restart_that_is_asked_for_is_told_in_the_title_and_done(still: Visit) -> None:
    with still.page.expect_event("load", timeout=60_000):
        still.page.evaluate("setInterval(() => mc.restart(), 100)")
        still.page.wait_for_function("document.title.includes(' · restart · ')")


def press(player: Player, *wanted: str) -> None:
    """Nothing; presses things by mouse, one after the other."""
    for each in wanted:
        player.click(player.thing(each))
        player.rest()


def run(player: Player, source: str) -> None:
    """Nothing; has the game's Python do something."""
    player.visit.page.evaluate("source => { mcPython.runPython(source) }", source)


@pytest.mark.slow
def test_visits_are_counted_and_saved_and_a_page_whose_game_broke_begins_anew_with_them(exhibit: Visit) -> None:
    exhibit.page.route("**/kiosk.json", answering(200, to_json(HOUSE)))
    player = Player(exhibit).start("kiosk.html")
    exhibit.page.mouse.click(640, 360)
    player.play(player.click, lambda: player.screen == "moment")
    press(player, "pause", "leave", "leave")
    assert player.ask(PHASE) == "calling"
    exhibit.page.mouse.click(640, 360)
    player.rest()
    for phase in ("asking", "calling"):
        run(player, "mc_navigator().runs.keeper.visit.quiet_since -= 100")
        player.rest()
        assert player.ask(PHASE) == phase
    for corner in ((3, 3), (1276, 4)):
        exhibit.page.mouse.click(*corner)
    player.rest()
    press(player, *(f"digit:{digit}" for digit in CODE), "enter", "counts")
    assert player.screen == "staff_counts"
    with exhibit.page.expect_download() as saved:
        press(player, "save")
    assert saved.value.suggested_filename == FILE
    text = saved.value.path().read_bytes().decode("utf-8")
    assert text == player.ask("__import__('game.kiosk.counts_csv', fromlist=['']).to_csv(mc_app().top.counts)")
    assert '"visits","woken","2"' in text
    assert exhibit.complaints == []
    exhibit.page.evaluate("window.isOld = true")
    run(player, "mc_navigator().runs.keeper.due = None")
    exhibit.wait_for("error")
    exhibit.page.wait_for_function("window.isOld === undefined", timeout=60_000)
    exhibit.start()
    assert Player(exhibit).begin().screen == "welcome"
    assert player.ask(COUNTED) == {"woken": 2, "begun": 1}
    assert exhibit.page.evaluate("Object.keys(localStorage).sort()") == [f"model-citizen/1/{slot}" for slot in SLOTS]


@pytest.mark.timeout(300 * TIMES)
def test_a_full_storage_keeps_nobody_out(exhibit: Visit) -> None:
    exhibit.page.route("**/kiosk.json", answering(200, json.dumps({"counts": True})))
    exhibit.go("class.html")
    exhibit.page.evaluate(
        "() => { for (let size = 1 << 22; size; size >>= 1) "
        "try { for (let i = 0; ; i++) localStorage.setItem(`x${size}/${i}`, 'x'.repeat(size)); } catch { /* full */ } }"
    )
    for _ in range(TIMES):
        assert Player(exhibit).start("kiosk.html").screen == "welcome"
