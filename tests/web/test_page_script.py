"""page.js alone: what it keeps, queues, lays over the canvas and lets a player take away."""

import json
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.web.visit import DOCUMENT, WIDE, Visit, opened, unbooted

pytestmark = pytest.mark.browser

TREE: list[dict[str, Any]] = [
    {"id": "heading", "role": "heading", "name": "Orchard, the shop", "level": 1, "rect": [0, 0, 400, 40]},
    {"id": "card", "role": "text", "name": "Payday.", "rect": [0, 50, 400, 40], "state": {}},
    {"id": "choices", "role": "group", "name": "Choices", "rect": [0, 0, 0, 0], "state": {}},
    {"id": "option:1", "role": "button", "name": "Buy the comic", "value": "24", "rect": [640, 360, 640, 72],
     "focusable": True, "focused": True, "depth": 1},
    {"id": "option:2", "role": "button", "name": "Take the fast train", "description": "Needs 650. You have 588.",
     "rect": [640, 440, 640, 72], "state": {"disabled": True}, "focusable": True, "depth": 1},
    {"id": "tick", "role": "checkbox", "name": "Share", "rect": [0, 600, 44, 44], "state": {"checked": True},
     "focusable": True},
]  # fmt: skip

READ_BACK = """trees => trees.map(tree => {
    mc.ask(JSON.stringify(["semantics", tree]));
    const read = (element, depth) => [...element.children].filter(child => child.id).flatMap(
        child => [[child.id.replace("node:", ""), depth], ...read(child, depth + 1)]);
    return read(document.getElementById("overlay"), 0);
})"""


def playing(visit: Visit, tree: list[dict[str, Any]] | None = None) -> None:
    """Nothing; the page plays, with a tree over a canvas of 1280 x 720."""
    visit.page.evaluate("canvas.width = 1280; canvas.height = 720")
    visit.call("say_state", "ready")
    visit.call("poll")
    visit.call("semantics", json.dumps(tree or TREE))


def events(visit: Visit) -> list[dict[str, str]]:
    """What the page queued since the last call."""
    found: list[dict[str, str]] = json.loads(visit.call("poll"))
    return found


FOREIGN = "\u221234 “People” … \u00e9\u0142 \U0001f338"


def ask(visit: Visit, name: str, *texts: str) -> str:
    """The answer of one function of window.mc to Python, whose words go through a bridge that reads Latin-1."""
    return str(visit.page.evaluate("text => mc.ask(text)", json.dumps([name, *texts])))


def test_what_python_says_arrives_as_it_was_said(alone: Visit) -> None:
    page = alone.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    playing(alone)
    ask(alone, "semantics", json.dumps([{**TREE[3], "name": FOREIGN, "value": "", "description": FOREIGN}]))
    ask(alone, "announce", FOREIGN, "polite")
    ask(alone, "note", FOREIGN)
    ask(alone, "set", FOREIGN, FOREIGN)
    ask(alone, "copy", FOREIGN)
    ask(alone, "log", FOREIGN)
    with page.expect_download() as kept:
        ask(alone, "download", "a.txt", FOREIGN)
    option = page.get_by_role("button", name=FOREIGN)
    expect(option).to_have_attribute("aria-description", FOREIGN)
    expect(page.locator("#polite")).to_have_text(FOREIGN)
    expect(page.locator("#note_text")).to_have_text(FOREIGN)
    assert page.evaluate("navigator.clipboard.readText()") == FOREIGN
    assert kept.value.path().read_text(encoding="utf-8") == FOREIGN
    assert (ask(alone, "get", FOREIGN), json.loads(ask(alone, "keys"))) == (FOREIGN, [FOREIGN])
    ask(alone, "text_mode", "on")
    expect(option).to_contain_text(FOREIGN)
    ask(alone, "remove", FOREIGN)
    assert json.loads(ask(alone, "keys")) == []
    ask(alone, "fail", "game", FOREIGN, FOREIGN)
    expect(page.locator("#trouble_details")).to_have_text(FOREIGN)
    expect(page.locator("#code")).to_have_text(FOREIGN)
    assert alone.complaints == [FOREIGN, f"game: {FOREIGN}"]


@pytest.mark.parametrize("text", ["", "null", "7", "[", "[[]]", '["no_such_thing"]', '["constructor"]', '["ask","[]"]'])
def test_no_text_breaks_the_door(alone: Visit, text: str) -> None:
    assert isinstance(alone.page.evaluate("text => mc.ask(text)", text), str)


def test_texts_are_kept_under_one_name_and_version(alone: Visit) -> None:
    assert alone.call("set", "save", "{}") == "done"
    assert alone.call("get", "save") == "{}"
    assert alone.call("get", "other") == ""
    assert alone.page.evaluate("Object.keys(localStorage)") == ["model-citizen/1/save"]
    assert json.loads(alone.call("keys")) == ["save"]
    alone.call("remove", "save")
    assert json.loads(alone.call("keys")) == []


def test_a_full_storage_keeps_the_text_for_now_and_says_so(alone: Visit) -> None:
    alone.page.evaluate("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }, 0")
    assert alone.call("set", "save", "new") == "quota"
    assert alone.call("get", "save") == "new"
    expect(alone.page.locator("#note_text")).to_contain_text("no room")
    alone.page.evaluate("localStorage['model-citizen/1/save'] = 'of another tab', 0")
    assert alone.call("get", "save") == "of another tab"


def test_a_second_tab_is_noticed(chromium: Browser, address: str) -> None:
    with opened(chromium, address, WIDE, boots=False) as first:
        second = first.page.context.new_page()
        second.route(DOCUMENT, unbooted)
        second.goto(address)
        second.evaluate("mc.set('save', 'theirs')")
        expect(first.page.locator("#note_text")).to_contain_text("another tab")
        assert {"kind": "other_tab", "value": "save"} in events(first)


def test_start_is_told_once(alone: Visit) -> None:
    alone.call("say_state", "ready")
    assert events(alone) == [{"kind": "start", "value": ""}]
    assert events(alone) == []


def test_the_overlay_has_roles_names_and_states(alone: Visit) -> None:
    playing(alone)
    page = alone.page
    expect(page.get_by_role("heading", name="Orchard, the shop", level=1)).to_be_attached()
    expect(page.get_by_role("button", name="Buy the comic: 24")).to_be_focused()
    locked = page.get_by_role("button", name="Take the fast train", disabled=True)
    expect(locked).to_have_attribute("aria-description", "Needs 650. You have 588.")
    expect(page.get_by_role("checkbox", name="Share", checked=True)).to_be_attached()
    expect(page.get_by_role("group", name="Choices").get_by_role("button")).to_have_count(2)
    box = page.get_by_role("button", name="Buy the comic").bounding_box()
    assert box == {"x": 640, "y": 360, "width": 640, "height": 72}


def test_a_reader_activates_and_moves_the_focus(alone: Visit) -> None:
    playing(alone)
    alone.page.get_by_role("button", name="Take the fast train").focus()
    alone.page.get_by_role("button", name="Take the fast train").dispatch_event("click")
    wanted = [{"kind": "focus", "value": "option:2"}, {"kind": "activate", "value": "option:2"}]
    assert events(alone) == wanted


def test_a_page_without_a_focus_is_read_from_its_top_by_who_does_not_point(alone: Visit) -> None:
    playing(alone)
    heading = alone.page.get_by_role("heading", name="Orchard")
    pressed = alone.page.get_by_role("button", name="Buy the comic")
    pressed.dispatch_event("click")
    alone.call("semantics", json.dumps(TREE[:2]))
    expect(heading).to_be_focused()
    alone.call("semantics", json.dumps(TREE))
    alone.page.keyboard.press("Enter")
    alone.call("semantics", json.dumps(TREE[:2]))
    expect(heading).to_be_focused()
    alone.call("semantics", json.dumps(TREE))
    alone.page.mouse.click(300, 300)
    alone.call("semantics", json.dumps(TREE[:2]))
    expect(alone.page.locator("#canvas")).to_be_focused()


def test_a_field_hears_what_is_typed_in_text_mode_and_a_paste_reaches_the_game(alone: Visit) -> None:
    playing(alone)
    field = {"id": "field", "role": "textbox", "name": "Code", "focusable": True, "rect": [0, 0, 400, 60], "state": {}}
    alone.call("semantics", json.dumps([field, TREE[0]]))
    alone.call("text_mode", "on")
    alone.page.evaluate("heard = ''; addEventListener('keydown', event => { heard += event.key; })")
    alone.page.get_by_role("textbox", name="Code").focus()
    alone.page.keyboard.type("K7 q")
    alone.page.keyboard.press("Tab")
    assert alone.page.evaluate("heard") == "K7q"
    events(alone)
    alone.page.evaluate(
        """() => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', 'K7QM-2RDX');
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
        }"""
    )
    assert {"kind": "paste", "value": "K7QM-2RDX"} in events(alone)


def test_a_changed_tree_keeps_the_elements_that_stay(alone: Visit) -> None:
    playing(alone)
    alone.page.evaluate("window.kept = document.getElementById('node:option:1')")
    both = {**TREE[3], "name": "Buy both", "focused": False}
    changed = [TREE[0], TREE[2], {**TREE[4], "focused": True}, both, TREE[5]]
    alone.call("semantics", json.dumps(changed))
    ids = alone.page.evaluate("[...overlay.querySelectorAll('[id]')].map(element => element.id)")
    assert ids == ["node:heading", "node:choices", "node:option:2", "node:option:1", "node:tick"]
    assert alone.page.evaluate("window.kept === document.getElementById('node:option:1')")
    expect(alone.page.get_by_role("button", name="Buy both: 24")).to_be_attached()
    expect(alone.page.get_by_role("button", name="Take the fast train")).to_be_focused()
    assert events(alone) == []


def test_keys_reach_the_game_only_while_it_plays(alone: Visit) -> None:
    alone.page.evaluate("window.heard = []; addEventListener('keydown', event => heard.push(event.key))")
    alone.page.keyboard.press("a")
    playing(alone)
    alone.page.keyboard.press("b")
    alone.page.keyboard.press("Enter")
    alone.call("text_mode", "on")
    alone.page.keyboard.press("c")
    assert alone.page.evaluate("heard") == ["b", "Enter"]
    assert [event["kind"] for event in events(alone)] == ["text_mode"]


def test_text_mode_is_a_page_to_read_and_to_play(alone: Visit) -> None:
    playing(alone)
    alone.call("text_mode", "on")
    page = alone.page
    expect(page.locator("#canvas")).to_be_hidden()
    expect(page.get_by_text("Payday.")).to_be_visible()
    expect(page.get_by_text("Needs 650. You have 588.")).to_be_visible()
    events(alone)
    page.get_by_role("button", name="Buy the comic").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    told = [event for event in events(alone) if event["kind"] == "activate"]
    assert told == [{"kind": "activate", "value": "option:1"}, {"kind": "activate", "value": "tick"}]
    page.get_by_role("button", name="Show the picture").click()
    expect(page.locator("#canvas")).to_be_visible()


def test_the_game_can_be_played_as_text_from_the_first_page(alone: Visit) -> None:
    alone.page.get_by_role("button", name="Play as text").click()
    alone.call("say_state", "ready")
    assert [event["kind"] for event in events(alone)] == ["text_mode", "start"]


def test_what_is_said_is_said_again_if_it_is_the_same(alone: Visit) -> None:
    alone.call("announce", "Jun nods.", "polite")
    first = alone.page.locator("#polite").text_content()
    alone.call("announce", "Jun nods.", "polite")
    second = alone.page.locator("#polite").text_content()
    assert first == "Jun nods."
    assert second is not None
    assert second != first
    assert second.strip("\u00a0") == first


def test_the_code_can_be_kept_as_a_file_and_copied(alone: Visit) -> None:
    playing(alone)
    with alone.page.expect_download() as kept:
        alone.call("download", "a code.txt", "ABCD")
    assert kept.value.suggested_filename == "a_code.txt"
    alone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    assert copied(alone, "ABCD-EFGH") == "1"
    assert alone.page.evaluate("navigator.clipboard.readText()") == "ABCD-EFGH"


REFUSED = "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')), 0"
MISSING = "Object.defineProperty(navigator, 'clipboard', { value: undefined }), 0"


def copied(visit: Visit, text: str) -> str:
    """What the page tells of a copy, once it knows."""
    visit.call("poll")
    assert visit.call("copy", text) == "done"
    told: str = visit.page.evaluate(
        """async () => { for (;;) {
            const found = JSON.parse(mc.poll()).find(event => event.kind === "copied");
            if (found) return found.value;
            await new Promise(requestAnimationFrame);
        } }"""
    )
    return told


@pytest.mark.parametrize("way", [REFUSED, MISSING])
def test_a_copy_that_is_refused_is_never_told_as_done(alone: Visit, way: str) -> None:
    playing(alone)
    alone.page.evaluate(way)
    assert copied(alone, "ABCD-EFGH") == ""
    expect(alone.page.locator("#note")).to_be_hidden()
    alone.call("note", "Something else.")
    alone.call("fail", "game", "Traceback: boom", "ABCD-EFGH")
    alone.page.get_by_role("button", name="Copy the code").click()
    expect(alone.page.locator("#note_text")).to_contain_text("does not let the page copy")
    on_top = """() => {
        const box = note_text.getBoundingClientRect();
        return document.elementFromPoint(box.x + 5, box.y + 5) === note_text;
    }"""
    assert alone.page.evaluate(on_top)


def test_only_the_last_copy_is_spoken_of(alone: Visit) -> None:
    alone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    alone.call("note", "Something else.")
    alone.call("fail", "game", "Traceback: boom", "ABCD-EFGH")
    button, note = alone.page.get_by_role("button", name="Copy the code"), alone.page.locator("#note_text")
    alone.page.evaluate("Clipboard.prototype.plain = Clipboard.prototype.writeText, 0")
    alone.page.evaluate(REFUSED)
    button.click()
    expect(note).to_contain_text("does not let the page copy")
    alone.page.evaluate("Clipboard.prototype.writeText = Clipboard.prototype.plain, 0")
    button.click()
    expect(note).to_have_text("Copied.")
    alone.page.get_by_role("button", name="Close this note").click()
    expect(note).to_have_text("Something else.")


def test_a_paste_by_keys_reaches_the_game_and_asks_for_nothing(alone: Visit) -> None:
    playing(alone)
    alone.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    alone.page.evaluate("navigator.clipboard.writeText('K7QM-2RDX')")
    events(alone)
    alone.page.keyboard.press("Control+V")
    assert events(alone) == [{"kind": "paste", "value": "K7QM-2RDX"}]


def test_an_error_in_the_game_shows_the_code_that_brings_one_back(alone: Visit) -> None:
    playing(alone)
    alone.call("fail", "game", "Traceback: boom", "ABCD-EFGH")
    panel = alone.page.get_by_role("alertdialog")
    expect(panel).to_contain_text("ABCD-EFGH")
    expect(panel.get_by_role("button", name="Copy the code")).to_be_visible()
    assert alone.page.locator("html").get_attribute("data-state") == "error"
    assert alone.complaints == ["game: Traceback: boom"]


def test_an_error_that_the_game_draws_itself_takes_keys(alone: Visit) -> None:
    playing(alone)
    alone.call("say_state", "error")
    alone.page.evaluate("window.heard = []; addEventListener('keydown', event => heard.push(event.key))")
    alone.page.keyboard.press("Tab")
    assert alone.page.evaluate("heard") == ["Tab"]


VOICES = """voices => {
    const speech = new EventTarget();
    window.told = [];
    Object.assign(speech, { speaking: false, pending: false, getVoices: () => voices,
        cancel: () => told.push("cancel"), speak: one => told.push([one.text, one.voice.name, one.volume]) });
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""
OWN = {"name": "Own", "lang": "en-GB", "localService": True}
FAR = {"name": "Far", "lang": "en-US", "localService": False}
OTHER = {"name": "Other", "lang": "de-DE", "localService": True}


@pytest.mark.parametrize(
    ("voices", "state", "told"),
    [
        ([FAR, OTHER, OWN], "silent", ["cancel", ["Good morning.", "Own", 0.6]]),
        ([FAR], "", []),
        ([OTHER], "silent", []),
        ([], "", []),
    ],
)
def test_only_a_voice_that_speaks_on_this_device_reads_aloud(
    voices: list[dict[str, Any]], state: str, told: list[Any], chromium: Browser, address: str
) -> None:
    with opened(chromium, address, WIDE, boots=False, go=False) as visit:
        visit.page.add_init_script(f"({VOICES})({json.dumps(voices)})")
        visit.go()
        assert visit.call("voice") == state
        visit.call("speak", "Good morning.", "en", "60")
        assert visit.page.evaluate("told") == told


def test_nothing_pops_up(alone: Visit) -> None:
    shown: list[str] = []
    alone.page.on("dialog", lambda dialog: shown.append(dialog.message))
    alone.page.evaluate("alert('no')")
    assert shown == []


@pytest.mark.parametrize("name", ["semantics", "go_hash", "progress", "download", "text_mode", "say_state", "speak"])
@pytest.mark.parametrize("text", ["", "null", "[1]", "\u202e\x00<script>", "[{}]"])
def test_no_call_throws(alone: Visit, name: str, text: str) -> None:
    assert isinstance(alone.call(name, text, text), str)


def test_nothing_in_a_tree_becomes_markup(alone: Visit) -> None:
    playing(alone, [{"id": "x", "role": "text", "name": "<b>bold</b><img src=x onerror=alert(1)>"}])
    assert alone.page.locator("#overlay b, #overlay img").count() == 0


def grown(random: Random) -> list[dict[str, Any]]:
    """A tree of some of ten nodes in any order, each beside or inside the one before it."""
    found: list[dict[str, Any]] = []
    for name in random.sample("abcdefghij", random.randint(1, 10)):
        most = found[-1]["depth"] + 1 if found and found[-1]["role"] == "list" else found[-1]["depth"] if found else 0
        role = random.choice(["list", "text"])
        found.append({"id": name, "role": role, "name": name, "rect": [0, 0, 9, 9], "depth": random.randint(0, most)})
    return found


def test_whatever_changes_the_page_holds_the_tree_that_was_said_last(alone: Visit) -> None:
    random = Random(2026)
    trees = [grown(random) for _ in range(200)]
    playing(alone)
    shown = alone.page.evaluate(READ_BACK, [json.dumps(tree) for tree in trees])
    assert shown == [[[node["id"], node["depth"]] for node in tree] for tree in trees]
    assert alone.complaints == []
