"""The browser's ports against a page made of Python: what they ask, and that nothing a page does stops the game."""

import inspect
import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.platform import web


class FakePage:
    """A window.mc that keeps texts and notes what it was asked."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.asked: list[tuple[str, ...]] = []

    def get(self, key: str) -> str:
        return self.texts.get(key, "")

    def set(self, key: str, text: str) -> str:
        self.texts[key] = text
        return "done"

    def remove(self, key: str) -> str:
        self.texts.pop(key, None)
        return ""

    def keys(self) -> str:
        return json.dumps(list(self.texts))

    def lasting(self) -> str:
        return "1"

    def __getattr__(self, name: str) -> Any:
        def note(*texts: str) -> str:
            self.asked.append((name, *texts))
            return "done" if name in {"copy", "download"} else ""

        return note


class Door:
    """What pygbag makes of `window.mc.ask`: it reads the bytes of a text from Python as Latin-1, its answers whole."""

    def __init__(self, calls: Any) -> None:
        self.calls = calls
        self.heard: list[str] = []

    def ask(self, text: str) -> Any:
        name, *texts = json.loads(text.encode().decode("latin-1"))
        self.heard += texts
        return getattr(self.calls, name)(*texts)


def page_of(calls: Any) -> web.WebPage:
    """The page of a window with these calls."""
    return web.page(SimpleNamespace(mc=Door(calls)))


FOREIGN = "\u221234 “People” … \u00e9\u0142 \U0001f338\x00\u2028"


def ports() -> list[tuple[str, str]]:
    """The port and the name of every function of the border."""
    host = web.host(page_of(FakePage()))
    found = {"storage": host.storage, "semantics": host.semantics, "page": host.page, "speech": host.speech}
    return [
        (port, name)
        for port, made in found.items()
        for name, work in inspect.getmembers(type(made), inspect.isfunction)
        if not name.startswith("_")
    ]


def texts_of(work: Callable[..., Any]) -> dict[str, Any]:
    """An argument for each parameter of a function of the border: every text holds what is no ASCII."""
    values = {str: FOREIGN, float: 0.5, int: 60, bool: True}
    return {name: values[each.annotation] for name, each in inspect.signature(work).parameters.items()}


@pytest.mark.parametrize(("port", "name"), ports())
def test_every_text_crosses_whole_though_the_bridge_reads_latin_1(port: str, name: str) -> None:
    door = Door(FakePage())
    work = getattr(getattr(web.host(web.page(SimpleNamespace(mc=door))), port), name)
    given = texts_of(work)
    work(**given)
    wanted = [value for value in given.values() if isinstance(value, str)]
    assert [text for text in door.heard if not text.isascii()] == wanted


def test_answers_and_events_come_whole() -> None:
    calls = FakePage()
    calls.__dict__["poll"] = lambda: json.dumps([{"kind": "paste", "value": FOREIGN}], ensure_ascii=False)
    host = web.host(page_of(calls))
    host.storage.write(FOREIGN, FOREIGN)
    assert calls.texts == {FOREIGN: FOREIGN}
    assert host.storage.read(FOREIGN) == FOREIGN
    assert host.storage.keys() == (FOREIGN,)
    assert json.loads(host.page.poll())[0]["value"] == FOREIGN


def test_texts_are_kept_read_and_removed() -> None:
    storage = web.host(page_of(FakePage())).storage
    assert storage.lasting
    assert storage.read("save") is None
    assert storage.write("save", "{}")
    assert storage.write("a", "1")
    assert storage.read("save") == "{}"
    assert storage.keys() == ("a", "save")
    storage.remove("save")
    assert storage.keys() == ("a",)


def test_a_text_that_does_not_last_is_told() -> None:
    calls = FakePage()
    calls.__dict__["set"] = lambda *_: "quota"
    assert not web.host(page_of(calls)).storage.write("save", "{}")


@pytest.mark.parametrize("mc", [SimpleNamespace(), SimpleNamespace(ask=lambda _: None), Door(SimpleNamespace())])
def test_what_never_reached_the_page_is_not_taken_as_done(mc: Any) -> None:
    host = web.host(web.page(SimpleNamespace(mc=mc)))
    assert not host.storage.write("save", "{}")
    assert host.page.copy("CODE") is False
    assert not host.page.download("a.txt", "CODE")


@pytest.mark.parametrize(
    ("answer", "size"), [("15047061", 15047061), ("0", 0), ("", 0), ("-3", 0), ("1.5", 0), ("٣", 0), ("9" * 99, 0)]
)
def test_the_size_of_the_pages_copy_is_a_number_whatever_the_page_says(answer: str, size: int) -> None:
    calls = FakePage()
    calls.__dict__["offline_bytes"] = lambda: answer
    page = page_of(calls)
    assert page.offline_bytes() == size
    page.forget_offline()
    assert calls.asked == [("forget_offline",)]


def test_what_is_said_and_shown_reaches_the_page() -> None:
    calls = FakePage()
    page = page_of(calls)
    host = web.host(page)
    host.semantics.publish("[]")
    host.semantics.announce("Jun nods.", urgent=False)
    host.semantics.announce("Gone.", urgent=True)
    host.page.set_state("playing")
    host.page.log("line")
    assert host.page.copy("CODE") is None
    assert host.page.download("a.txt", "CODE")
    assert host.page.paste() == ""
    page.progress("art", 0.5)
    page.note("words")
    page.fail("trace", "CODE")
    page.forget_code()
    assert not host.can_quit
    assert calls.asked == [
        ("semantics", "[]"),
        ("announce", "Jun nods.", "polite"),
        ("announce", "Gone.", "assertive"),
        ("say_state", "playing"),
        ("log", "line"),
        ("copy", "CODE"),
        ("download", "a.txt", "CODE"),
        ("progress", "art", "0.500"),
        ("note", "words"),
        ("fail", "game", "trace", "CODE"),
        ("go_hash", ""),
    ]


def test_a_text_is_read_aloud_by_a_voice_of_the_page_as_long_as_it_has_one() -> None:
    calls = FakePage()
    speech = web.host(page_of(calls)).speech
    assert not speech.is_there
    speech.speak("Good morning.", "en", 60)
    speech.stop()
    assert calls.asked == [("voice",), ("speak", "Good morning.", "en", "60"), ("hush",)]
    states = []
    for answer in ("silent", "speaking", ""):
        calls.__dict__["voice"] = lambda answer=answer: answer
        states.append((speech.is_there, speech.is_speaking))
    assert states == [(True, False), (True, True), (False, False)]


def test_a_copy_that_cannot_be_tried_is_told_at_once() -> None:
    assert page_of(SimpleNamespace(copy=lambda _: "failed")).copy("CODE") is False


def test_where_there_is_no_page_it_is_said() -> None:
    with pytest.raises(web.NoPageError):
        web.page(SimpleNamespace())
    with pytest.raises(web.NoPageError):
        web.page()


@pytest.mark.parametrize(
    ("told", "size"),
    [
        ({"width": 1366, "height": 768}, (1366, 768)),
        ({"width": 390.4, "height": 843.6}, (390, 844)),
        ({"width": "1366"}, (0, 0)),
    ],
)
def test_the_page_tells_the_size_of_its_window(told: dict[str, object], size: tuple[int, int]) -> None:
    assert page_of(SimpleNamespace(size=lambda: json.dumps(told))).window_size() == size


def test_wishes_are_texts_by_name() -> None:
    calls = SimpleNamespace(args=lambda: '{"edition": "class", "odd": 3}', prefers=lambda: '{"reduced_motion": true}')
    assert page_of(calls).wishes() == {"edition": "class"}
    assert page_of(calls).prefers() == {"motion": "reduced"}
    eager = SimpleNamespace(prefers=lambda: '{"reduced_motion": false, "contrast": "more"}')
    assert page_of(eager).prefers() == {"contrast": "high"}


def broken(*_: str) -> str:
    """Nothing: it fails as JavaScript might."""
    raise RuntimeError("JavaScript")


@pytest.mark.parametrize("answer", [broken, None, lambda *_: None, lambda *_: 7, lambda *_: "[[", lambda *_: "[1]"])
def test_a_page_that_fails_costs_a_feature_not_the_game(answer: Any) -> None:
    calls = SimpleNamespace(**dict.fromkeys(("get", "set", "keys", "args", "size", "prefers", "poll"), answer))
    page = page_of(calls)
    host = web.host(page)
    host.storage.read("save")
    host.storage.write("save", "x")
    host.storage.keys()
    assert page.wishes() == {}
    assert page.prefers() == {}
    assert page.window_size() == (0, 0)
    assert host.page.poll() in {"[]", "[[", "[1]"}


@given(st.text(st.characters(codec=None)))
def test_any_text_may_cross(text: str) -> None:
    assert web.crossing(text).isascii()
    json.loads(web.crossing(text))[0].encode()
