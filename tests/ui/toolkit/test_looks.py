"""Every widget in every look; what the platform promises; small corners of the kit."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pygame
import pytest
from pygame import Rect, Surface

from game.kiosk.settings import KioskSettings
from game.options import Options
from game.platform import folders, native, placing
from game.screens.base.dialog import Dialog
from game.screens.base.game_screen import GameScreen
from game.screens.outcomes import Copied
from game.start import surface_of
from game.ui import paint
from game.ui.anim import Animator, Sequence, Tween
from game.ui.art import Picture, graded_picture
from game.ui.commands import Pop
from game.ui.fine import FineSurface, Kind
from game.ui.kit import Kit
from game.ui.sound import Sounds
from game.ui.theme import Look, Motion, Style
from game.ui.widgets import Button, Choice, Paper, Paragraph, PictureBox, Pill, Segmented
from game.ui.widgets.checkbox import Checkbox
from game.ui.widgets.chip import Chip
from game.ui.widgets.option import OptionCard
from tests.ui.driver import Driver
from tests.ui.toolkit.conftest import LONG, Sampler

STYLES = (
    Style("cream"),
    Style(),
    Style("oat", corners="mild"),
    Style("linen", edge="straight", corners="soft", motion="plain"),
    Style("chalk", edge="margin", corners="low", petals="smooth", motion="plain"),
    Style("mist", "", "margin", "tight", "ruled", "stepped", motion="cold"),
    Style("slate", "", "margin", "sharp", "ruled", "stepped", motion="cold"),
    Style("steel", "", "margin", "square", "ruled", "stepped", "numbered", "cold"),
)


class Decorated(Sampler):
    """The sampler with all that is only looked at, on paper with an edge."""

    name: ClassVar[str] = "decorated"

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style

    def adapt(self, look: Look) -> Look:
        return replace(look, style=self.style)

    def background(self, surface: Surface) -> None:
        super().background(surface)
        length = self.look.size[0 if self.look.portrait else 1]
        surface.blit(paint.paper_edge(self.kit.art, self.look, length, self.look.theme.page), (0, 0))

    def build(self) -> None:
        kit = self.kit
        self.add(Paper(kit, "paper", lip="edge", outline=self.look.boxed), (20, 10, 640, 600))
        super().build()
        badge = graded_picture(self.look, "brand/tie_close.svg", (38, 38), "people")
        chip = Chip(kit, "chip", title="Jun", note="best friend", badge=badge, ground=None, struck=self.look.ruled)
        width = chip.natural_width()
        self.add(chip, (400, 60, width, chip.measure(width)))
        pill = Pill(kit, "pill", text="Bud", struck=self.look.ruled)
        self.add(pill, (400, 160, pill.natural_width(), pill.measure(pill.natural_width())))
        face = Picture("portraits/jun_glad.svg", (1, 1))
        self.add(PictureBox(kit, "face", picture=face, alt="Jun laughs"), (560, 60, 80, 80))
        self.add(PictureBox(kit, "bloom", picture=Picture("brand/bloom_icon.svg", (1, 1))), (560, 160, 40, 40))
        self.add(Paragraph(kit, "ruled", text=LONG, ruled=True), (400, 220, 240, 80))
        self.add(OptionCard(kit, "chosen", label="Done", chosen=True, digit=7, numbered=True), (400, 480, 240, 96))
        self.add(Button(kit, "off", label="Not now", enabled=False, description="Later."), (700, 60, 200, 60))
        self.add(Button(kit, "other", label="With a lock", icon="lock", primary=False), (700, 140, 240, 60))


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.palette)
def test_all_widgets_in_every_style(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    style: Style,
    *,
    portrait: bool,
) -> None:
    driver = Driver(tmp_path, portrait=portrait)
    for scale, contrast in (("100", "drawn"), ("200", "drawn"), ("100", "high")):
        driver.change_settings(replace(driver.app.settings, text_scale=scale, contrast=contrast))
        driver.start(Decorated(style))
        for key in ("tab", "tab", "down"):
            driver.press(key)
    assert "Jun laughs" in driver.visible_text()
    assert "bloom" not in driver.tree()
    assert capsys.readouterr().err == ""


def test_a_pressed_button_sinks(driver: Driver, sampler: Sampler) -> None:
    assert sampler
    before = pygame.image.tobytes(driver.app.surface.subsurface((760, 600, 200, 60)), "RGB")
    driver.frame(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(800, 620), button=1, touch=False))
    assert pygame.image.tobytes(driver.app.surface.subsurface((760, 600, 200, 60)), "RGB") != before
    driver.frame(pygame.Event(pygame.MOUSEBUTTONUP, pos=(800, 620), button=1, touch=False))
    driver.frame(pygame.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0), touch=False))
    assert pygame.image.tobytes(driver.app.surface.subsurface((760, 600, 200, 60)), "RGB") == before


def test_choices_stand_upright_where_they_need_it(kit: Kit) -> None:
    choices = tuple(Choice(name, f"A rather long {name}", name) for name in ("first", "second"))
    narrow = Segmented(kit, "pick", label="Pick", choices=choices)
    narrow.place(Rect(0, 0, 200, narrow.measure(200)))
    top, bottom = narrow.cells()
    assert top.bottom < bottom.top
    assert narrow.steer("down") == (True, "first")
    assert narrow.steer("down") == (True, "second")
    assert narrow.steer("down") == (False, None)
    assert narrow.press() == "second"
    assert narrow.press("nothing") is None


def test_a_box_may_mean_two_things(kit: Kit) -> None:
    box = Checkbox(kit, "box", label="Yes\nor no", action="no", ticked_action="yes", boxed=False)
    assert box.measure(300) >= box.look.target
    assert [box.press(), box.press()] == ["yes", "no"]
    box.enabled = False
    assert box.press() is None
    assert box.name() == "Yes or no"


def test_a_dialog_stacks_its_buttons_when_they_are_wide(driver: Driver, sampler: Sampler) -> None:
    assert sampler
    long = "An answer of quite a few words"
    driver.start(Dialog("Sure?", "It goes.", (("yes", long, Pop()), ("no", f"{long} more", Pop()))))
    assert driver.find("no").rect.top > driver.find("yes").rect.bottom


def test_a_sequence_and_its_end() -> None:
    seen: list[str] = []
    motion = Motion(100, "linear")

    def note(word: str) -> Callable[[], None]:
        return lambda: seen.append(word)

    animator = Animator()
    steps = [Tween(motion, lambda _: None, note("first"), delay=50), Tween(motion, lambda _: None, note("second"))]
    animator.play(Sequence(steps))
    for _ in range(3):
        animator.advance(0.06)
    assert seen == ["first"]
    animator.finish_all()
    assert seen == ["first", "second"]
    animator.play(Tween(Motion(0, "linear"), lambda _: None, note("at once")))
    assert not animator.busy
    assert seen[-1] == "at once"


def test_look(kit: Kit) -> None:
    first, *_, plain, _, _, _, last = (replace(kit.look, style=style) for style in STYLES)
    look = last
    assert look.boxed
    assert look.pill(40) == look.radius()
    assert first.pill(40) == 20
    assert look.motion("card_in").milliseconds < kit.look.motion("card_in").milliseconds
    assert plain.motion("petal").ease == "ease-out-cubic"
    assert first.motion("petal").ease == "ease-out-back"
    assert look.graded("#E4775D") != "#E4775D"
    assert kit.look.on("low_table").theme.card == "#F9EBD2"
    assert replace(kit.look, text_scale=200).type("body").size == 48


def test_sounds_never_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sounds = Sounds(tmp_path)
    sounds.wake()
    sounds.wake()
    sounds.play("press")
    sounds.sound()
    assert list(sounds.captions) == ["press"]
    sounds.hush()

    def refuse(**_: int) -> None:
        raise pygame.error("no device")

    pygame.mixer.quit()
    monkeypatch.setattr(pygame.mixer, "init", refuse)
    deaf = Sounds(tmp_path)
    deaf.wake()
    deaf.play("press", captioned=False)
    deaf.sound()
    deaf.hush()
    assert not deaf.captions


class Endless(pygame.mixer.Sound):
    """A sound that ends when it is stopped: the real one is over before a busy machine looks."""

    def play(self, loops: int = -1, maxtime: int = 0, fade_ms: int = 0) -> pygame.mixer.Channel:
        return super().play(loops, maxtime, fade_ms)


def test_a_real_sound_is_loaded(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mixer, "Sound", Endless)
    kit.sounds.wake()
    for _ in range(2):
        kit.sounds.play("press")
        kit.sounds.play("press")
        kit.sounds.sound()
    loaded = kit.sounds._loaded["press"]
    assert loaded is not None
    assert loaded.get_num_channels() == 2
    kit.sounds.hush()
    assert loaded.get_num_channels() == 0


def test_data_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MODEL_CITIZEN_DATA", str(tmp_path))
    assert folders.data_folder() == tmp_path
    monkeypatch.delenv("MODEL_CITIZEN_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))
    for system, end in (("linux", tmp_path), ("win32", tmp_path / "roaming"), ("darwin", None)):
        monkeypatch.setattr(sys, "platform", system)
        folder = folders.data_folder()
        assert folder is not None
        assert folder.name == "model-citizen"
        assert end is None or folder.parent == end


def test_the_loop_shows_what_was_drawn_and_what_the_window_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    canvas = native.open_window((1280, 720), "Linden")
    assert canvas.get_size() == (1280, 720)
    pygame.event.get()
    flips: list[int] = []
    monkeypatch.setattr(pygame.display, "flip", lambda: flips.append(1))
    answers = [True, False, False, True]
    native.run(lambda _events, _dt: answers.pop(), lambda: bool(answers), canvas)
    assert len(flips) == 2
    pygame.event.post(pygame.Event(pygame.WINDOWEXPOSED))
    answers = [False]
    native.run(lambda _events, _dt: answers.pop(), lambda: bool(answers), canvas)
    assert len(flips) == 3


@pytest.mark.parametrize(
    ("canvas", "screen", "window"),
    [
        ((1280, 720), (1920, 1080), (1280, 720)),
        ((1280, 720), (1024, 600), (924, 520)),
        ((720, 1280), (1366, 768), (387, 688)),
        ((1280, 720), (3840, 2160), (2560, 1440)),
        ((1280, 720), (1, 1), (1, 1)),
    ],
)
def test_a_window_fits_on_the_screen(canvas: tuple[int, int], screen: tuple[int, int], window: tuple[int, int]) -> None:
    assert native.window_size(canvas, screen) == window


@pytest.mark.parametrize("window", [(1280, 720), (1024, 520), (387, 688), (2560, 1440), (640, 700), (90, 60)])
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_the_whole_picture_is_shown_in_a_window_of_any_size(
    window: tuple[int, int], size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    area = placing.shown_at(size, window)
    assert pygame.Rect((0, 0), window).contains(area)
    assert area.width >= window[0] - 1 or area.height >= window[1] - 1
    shown, canvas = pygame.Surface(window), pygame.Surface(size)
    canvas.fill("#FF0000")
    monkeypatch.setattr(pygame.display, "get_surface", lambda: shown)
    monkeypatch.setattr(pygame.display, "flip", lambda: None)  # there need be no window
    native.show(canvas)
    red, green, blue, _ = shown.get_at(area.center)
    assert red > 245, "shrinking rounds down"
    assert (green, blue) == (0, 0)
    beside = [point for point in ((0, 0), (window[0] - 1, window[1] - 1)) if not area.collidepoint(point)]
    assert all(shown.get_at(point) == pygame.Color(native.BESIDE) for point in beside)


@pytest.mark.parametrize(("window", "first"), [((1920, 1080), (1, 1)), ((3840, 2160), (2, 2))])
def test_a_fine_canvas_is_shown_pixel_for_pixel_or_doubled(
    window: tuple[int, int], first: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, canvas = pygame.Surface(window), FineSurface((1280, 720))
    pygame.Surface.set_at(canvas, (1, 1), "#FF0000")
    monkeypatch.setattr(pygame.display, "get_surface", lambda: shown)
    monkeypatch.setattr(pygame.display, "flip", lambda: None)
    native.show(canvas)
    red = pygame.mask.from_threshold(shown, pygame.Color("#FF0000"), (1, 1, 1, 255))
    assert red.get_bounding_rects() == [pygame.Rect(first, first)]


@pytest.mark.parametrize(
    ("kiosk", "window", "kind"),
    [
        (KioskSettings(), (1080, 1920), FineSurface),
        (KioskSettings(), (3840, 2160), FineSurface),
        (KioskSettings(), (1366, 768), pygame.Surface),
        (None, (3840, 2160), pygame.Surface),
    ],
)
def test_an_exhibit_on_a_large_screen_is_drawn_finer(
    kiosk: KioskSettings | None, window: tuple[int, int], kind: Kind
) -> None:
    assert surface_of(Options(kiosk=kiosk), window) is kind


def test_a_press_in_the_window_is_one_on_the_canvas() -> None:
    size, window = (1280, 720), (640, 400)
    press = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(320, 20), button=1, touch=False)
    assert placing.inward(press, size, window).dict == {"pos": (640, 0), "button": 1, "touch": False}
    finger = placing.inward(pygame.Event(pygame.FINGERUP, finger_id=1, x=0.5, y=0.95), size, window)
    assert (finger.x, finger.y) == (0.5, pytest.approx(1.0))
    typed = pygame.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0)
    assert placing.inward(typed, size, window) is typed


def test_a_held_key_is_not_repeated() -> None:
    native.open_window((1280, 720), "Linden")
    assert pygame.key.get_repeat() == (0, 0)


def test_the_window_offers_the_clipboard_and_logs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    window = native.Window()
    copied: list[str] = []
    monkeypatch.setattr(pygame.scrap, "put_text", copied.append)
    assert window.copy("K7QM")

    def refuse(_: str) -> None:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "K7QM")
    assert window.paste() == "K7QM"
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: refuse(""))
    assert window.paste() == ""
    assert not window.copy("K7QM")
    assert copied == ["K7QM"]
    assert not window.download("code.txt", "K7QM")
    window.log("line")
    window.set_state("playing")
    assert capsys.readouterr().err == "line\n"
    assert window.poll() == "[]"


def test_base_screen_defaults(driver: Driver) -> None:
    screen = GameScreen()
    driver.start(screen)
    assert screen.title() == ""
    assert screen.receive(Copied(done=True)) is None
    assert driver.tree() == 'main #screen ""'
    driver.press("enter")
    driver.press("down")
    driver.frame(pygame.Event(pygame.MOUSEWHEEL, x=0, y=1))
    screen.refresh_ground()
    assert driver.frame()
