"""The app: stack, settings, page events, errors."""

import json
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest

from game.platform.file_storage import FileStorage
from game.platform.native import NoSemantics
from game.screens.actions import ChangeSettings, LeaveToTitle, OpenSettings
from game.screens.base.dialog import Dialog
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.navigation import Result
from game.screens.outcomes import CodeRefused
from game.screens.system.error import ErrorScreen
from game.screens.system.pause import PauseScreen
from game.screens.system.settings import SettingsScreen
from game.session.settings import Settings
from game.ui.commands import Dispatch, Pop, Push, Quit, Replace, Reset
from game.ui.events import PageEvent
from game.ui.widgets import Widget
from tests.ui.driver import Driver
from tests.ui.toolkit.conftest import Sampler


def opened_settings(driver: Driver) -> SettingsScreen:
    driver.start(Sampler())
    driver.app.run(Dispatch(OpenSettings()))
    driver.settle()
    assert isinstance(driver.screen, SettingsScreen)
    return driver.screen


def test_escape_pauses_and_goes_on(driver: Driver, sampler: Sampler) -> None:
    driver.press("escape")
    driver.settle()
    assert [type(screen) for screen in driver.app.stack.screens] == [Sampler, PauseScreen]
    driver.press("escape")
    driver.settle()
    assert driver.app.stack.screens == [sampler]


def test_settings_apply_at_once_keep_the_focus_and_are_kept(driver: Driver) -> None:
    screen = opened_settings(driver)
    screen.focus("text_scale")
    driver.press("down" if screen.focused().is_upright(400) else "right")  # type: ignore[union-attr]
    driver.settle()
    assert driver.app.settings.text_scale == "125"
    assert driver.screen.look.text_scale == 125
    assert driver.screen.focus_id == "text_scale"
    assert driver.app.stack.screens[0].look.text_scale == 125
    driver.click("contrast:high")
    driver.click("motion:reduced")
    assert driver.screen.look.high_contrast
    assert driver.screen.look.motion("page").milliseconds == 0
    assert json.loads(driver.host.storage.read("settings") or "")["contrast"] == "high"


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
def test_every_setting_can_be_reached_at_every_size(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    driver = Driver(tmp_path, languages=(("en", "English"), ("qps", "Pseudo")), portrait=portrait)
    opened_settings(driver)
    driver.click(f"text_scale:{scale}")
    for wanted in ("motion:reduced", "sound:off", "captions:on", "pair:off", "lang:qps", "text_scale:100"):
        driver.click(wanted)
    assert driver.app.settings == Settings("100", "drawn", "reduced", "off", "on", "qps", pair="off")


def test_deleting_asks_first_and_leads_to_the_title(tmp_path: Path) -> None:
    driver = Driver(tmp_path)
    driver.host.storage.write("run", "{}")
    opened_settings(driver)
    driver.click("delete")
    driver.settle()
    assert isinstance(driver.screen, Dialog)
    driver.click("keep")
    driver.settle()
    assert driver.host.storage.keys() == ("run",)
    driver.click("delete")
    driver.settle()
    driver.click("delete")
    assert driver.host.storage.keys() == ()
    assert driver.screen.name == "title"


def test_a_sheet_lies_on_a_dark_copy(driver: Driver, sampler: Sampler) -> None:
    before = driver.app.surface.get_at((2, 2))
    driver.app.run(Push(Dialog("Sure?", "It goes.", (("yes", "Yes", Pop()), ("no", "No", Pop())))))
    driver.settle()
    assert sum(driver.app.surface.get_at((2, 2))[:3]) < sum(before[:3]) * 0.7
    assert driver.tree().startswith('dialog #dialog "Sure?"')
    driver.click("Yes")
    driver.settle()
    assert driver.screen is sampler
    assert driver.app.surface.get_at((2, 2)) == before


def test_a_page_turn_takes_few_frames_and_a_press_ends_it(driver: Driver, sampler: Sampler) -> None:
    assert sampler
    driver.app.run(Replace(Sampler()))
    before = driver.frames_drawn
    driver.advance(400)
    assert 2 <= driver.frames_drawn - before <= 6
    driver.app.run(Replace(Sampler()))
    driver.frame()
    driver.press("q")
    driver.frame()
    assert driver.app.transition is None


def test_the_page_presses_focuses_and_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[PageEvent] = []

    def hear(event: PageEvent) -> None:
        heard.append(event)

    driver = Driver(tmp_path)
    monkeypatch.setattr(driver.app.navigator, "page_event", hear)
    screen = Sampler()
    driver.start(screen)
    said = [
        {"kind": "activate", "value": "size:large"},
        {"kind": "focus", "value": "go"},
        {"kind": "visibility", "value": "hidden"},
        {"kind": "resume_code", "value": "K7QM"},
        {"kind": "start", "value": ""},
        {"kind": "adjust", "value": "down size"},
    ]
    monkeypatch.setattr(type(driver.host.page), "poll", lambda _: json.dumps(said))
    driver.frame()
    assert screen.done == [("size", "large"), ("size", "middle")]
    assert [event.kind for event in heard] == ["visibility", "resume_code", "start"]


@pytest.mark.parametrize("by_overlay", [True, False])
def test_the_next_screen_has_a_focus_for_whoever_pressed_without_pointing(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, *, by_overlay: bool
) -> None:
    class Opener(Sampler):
        def act(self, action: object, widget: Widget) -> GameCommand | None:
            return Push(PauseScreen()) if widget.id == "go" else super().act(action, widget)

    driver.start(Opener())
    said = json.dumps([{"kind": "activate", "value": "go"}])
    if by_overlay:
        monkeypatch.setattr(type(driver.host.page), "poll", lambda _: said)
        driver.frame()
        monkeypatch.setattr(type(driver.host.page), "poll", lambda _: "[]")
    else:
        driver.click("go")
    driver.settle()
    assert driver.screen.name == "pause"
    assert [node.id for node in driver.nodes() if node.focused] == (["go_on"] if by_overlay else [])


def test_the_overlay_gets_the_tree_only_when_it_changes(
    driver: Driver, sampler: Sampler, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(driver.host.semantics, NoSemantics)
    assert '"id":"option:2"' in driver.host.semantics.tree
    published: list[str] = []
    monkeypatch.setattr(driver.host.semantics, "publish", published.append)
    sampler.stale = True
    driver.frame()
    assert published == []
    driver.press("tab")
    assert len(published) == 1


class Broken(GameScreen):
    name: ClassVar[str] = "broken"

    def update(self, dt: float) -> None:
        super().update(dt)
        raise ValueError("no such day")


def test_an_error_is_shown_with_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    driver = Driver(tmp_path)
    monkeypatch.setattr(driver.app.navigator, "resume_code", lambda: "K7QM-2RDX")
    driver.app.start(Broken())
    driver.app.step([], 0.01)
    for _ in range(20):
        driver.app.step([], 0.1)
    assert isinstance(driver.screen, ErrorScreen)
    assert "no such day" in driver.visible_text()
    assert "K7QM-2RDX" in driver.visible_text()
    assert "ValueError" in capsys.readouterr().err
    error, driver.app.error = driver.app.error, None
    driver.click("quit")
    assert not driver.app.running
    driver.app.error = error
    driver.app.run(Dispatch(LeaveToTitle()))
    assert driver.app.error is None


def test_a_code_in_the_address_leads_out_of_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ways: dict[str, Result] = {"good": Reset((Sampler(),)), "bad": CodeRefused("no")}
    driver = Driver(tmp_path)
    monkeypatch.setattr(type(driver.app.navigator), "page_event", lambda _, event: ways[event.value])
    driver.app.start(Broken())
    driver.app.step([], 0.01)
    for value, is_broken in (("bad", True), ("good", False)):
        said = json.dumps([{"kind": "resume_code", "value": value}])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(driver.host.page), "poll", lambda _, said=said: said)
            driver.app.step([], 0.01)
        assert (driver.app.error is not None) is is_broken
    driver.settle()
    assert isinstance(driver.screen, Sampler)
    assert "no such day" in capsys.readouterr().err


def test_an_error_of_the_error_screen_still_says_something(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    driver = Driver(tmp_path)
    driver.app.start(Broken())

    def fail(_: ErrorScreen) -> None:
        raise KeyError("ui.error.title")

    monkeypatch.setattr(ErrorScreen, "build", fail)
    assert driver.app.step([], 0.01)
    assert driver.app.step([], 0.01)
    assert "ui.error.title" in capsys.readouterr().err


def test_captions_are_shown_for_a_moment(driver: Driver, sampler: Sampler) -> None:
    driver.app.kit.sounds.play("press")
    driver.frame()
    assert "ui.caption.press" not in driver.visible_text()
    driver.app.run(Dispatch(ChangeSettings(replace(driver.app.settings, captions="on"))))
    driver.app.kit.sounds.play("press")
    driver.frame()
    driver.frame()
    assert "ui.caption.press" in driver.visible_text()
    driver.advance(3000)
    assert "ui.caption.press" not in driver.visible_text()
    assert sampler


def test_quit_and_the_debug_view(driver: Driver, sampler: Sampler) -> None:
    import pygame

    assert sampler
    driver.frame(pygame.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0))
    assert driver.frame()
    assert any(line.startswith("paint") for line in driver.app.frame_timer.lines())
    driver.app.run(Quit())
    assert not driver.app.running


def test_files_are_written_whole_and_memory_takes_over(tmp_path: Path) -> None:
    storage = FileStorage(tmp_path / "kept")
    assert storage.write("run.aside.1", "ä")
    assert storage.read("run.aside.1") == "ä"
    assert storage.keys() == ("run.aside.1",)
    storage.remove("run.aside.1")
    storage.remove("run.aside.1")
    assert storage.read("run.aside.1") is None
    (tmp_path / "file").write_text("")
    blocked = FileStorage(tmp_path / "file")
    assert blocked.write("run", "x") is False
    assert blocked.read("run") == "x"
    assert not blocked.lasting
