"""The title and the way into the story."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from fontTools.ttLib import TTFont

from game import resources
from game.engine.replay import SKIPPED
from game.engine.setup import RunSetup
from game.options import Options, WrongValueError
from game.platform.file_storage import FileStorage
from game.screens.onboarding.aim import AimScreen
from game.screens.onboarding.attitude import AttitudeScreen
from game.screens.onboarding.consent import ConsentScreen
from game.screens.system.title import TitleScreen
from game.ui.events import Activate
from game.ui.text import Typesetter
from tests.real import AIMS, CLASS, FLAT, HOME, MUSEUM, NOOR, TILDE
from tests.ui.game_driver import QUICK, GameDriver


def test_the_title_says_what_it_is_and_keeps_its_promise_in_view(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    tree = player.tree()
    assert 'heading 1 #wordmark "Model Citizen"' in tree
    assert "img #picture" in tree
    assert "No account." in tree
    assert player.spoken() == ["Model Citizen"]


def test_the_way_into_the_story_by_mouse(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    assert "being left out" in player.visible_text()
    player.press_button("begin")
    assert player.node("box").state.checked
    player.press_button("accept")
    player.press_button("scale:7")
    player.press_button("face:3")
    player.press_button("aim:flat")
    assert "Nothing was sent" in player.visible_text()
    session = player.context.session
    assert session.state.setup == RunSetup(HOME, 7, FLAT, 2, consent=True)
    assert session.before == 7
    assert tmp_path.joinpath("run.json").is_file()


def test_what_an_edition_touches_on_goes_with_the_edition(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for edition in player.context.editions:
        player.press_button(f"editions:{edition.id}")
        assert player.node("touches").name == player.context.words(edition.touches)


def test_the_way_into_the_story_by_keyboard_alone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)

    def press(*keys: str) -> None:
        for key in keys:
            player.press(key)
        player.settle()

    press("tab", "enter")
    assert isinstance(player.screen, ConsentScreen)
    assert player.screen.focus_id == "accept", "Enter once too often must not untick the box"
    press("tab", "tab", "space", "tab", "enter")
    assert isinstance(player.screen, AttitudeScreen)
    press("right", "right")
    assert isinstance(player.screen, AttitudeScreen), "an arrow chooses, and does not go on"
    press("enter")
    assert isinstance(player.screen, AimScreen)
    press("tab", "tab", "enter")
    press("3")
    assert "You unticked it" in player.visible_text()
    session = player.context.session
    assert session.state.setup.consent is False
    assert session.state.setup.aim == TILDE
    assert session.before == 1
    assert session.state.setup.face == 2


def test_the_way_into_the_story_by_touch_upright(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, portrait=True)
    for step in ("begin", "box", "accept", "skip", "face:1", "aim:tilde"):
        player.tap(step)
        player.settle()
    setup = player.context.state.setup
    assert (setup.consent, setup.aim, setup.face) == (False, TILDE, 0)
    assert player.context.session.before == SKIPPED


def test_a_number_that_was_chosen_without_pointing_has_a_way_on_that_says_so(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for step in ("begin", "accept"):
        player.press_button(step)
    words = player.context.words
    assert player.node("skip").name == words("ui.attitude.skip")
    player.screen.handle(Activate("scale:6"))
    player.settle()
    assert player.screen.name == "attitude"
    assert player.screen.focus_id == "scale"
    assert player.node("skip").name == words("ui.attitude.on")
    player.press("right")
    player.press_button("skip")
    player.press_button("aim:flat")
    assert player.context.session.before == 7


def test_an_answer_can_be_changed_by_going_back(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for step in ("begin", "accept", "scale:2", "back", "scale:9", "aim:flat"):
        player.press_button(step)
    assert player.context.session.before == 9


def test_who_chooses_no_face_has_the_one_that_is_shown_as_chosen(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for step in ("begin", "accept", "skip"):
        player.press_button(step)
    (shown,) = [index for index in range(4) if player.node(f"face:{index + 1}").state.checked]
    player.press_button("aim:flat")
    assert player.context.state.setup.face == shown


def test_escape_leads_back_step_by_step_and_answers_stay(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for step in ("begin", "box", "accept"):
        player.press_button(step)
    player.press("escape")
    player.settle()
    assert isinstance(player.screen, ConsentScreen)
    assert player.node("box").state.checked is False
    player.press("escape")
    player.settle()
    assert isinstance(player.screen, TitleScreen)


def test_the_terms_can_be_read_to_the_end_with_the_arrows(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, replace(QUICK, text_scale="200"))
    for step in ("begin", "read"):
        player.press_button(step)
    last = player.find("term_10")
    assert last not in player.screen.shown()
    for _ in range(60):
        player.press("down")
    assert last in player.screen.shown()
    player.press("escape")
    player.settle()
    assert isinstance(player.screen, ConsentScreen)


def test_the_museum_asks_nothing_about_the_player(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    player.press_button("editions:museum")
    for step in ("begin", "box", "accept"):
        player.press_button(step)
    setup = player.context.state.setup
    assert (setup.edition, setup.aim, setup.face, setup.consent) == (MUSEUM, 7 % len(AIMS), 7 // len(AIMS) % 4, False)


def test_what_was_asked_for_is_not_asked_again(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, replace(QUICK, edition="class", face=3))
    for step in ("begin", "accept", "skip", "aim:noor"):
        player.press_button(step)
    assert player.context.state.setup == RunSetup(CLASS, 7, NOOR, 3)


def test_a_run_without_a_seed_draws_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.session.plan.secrets.randbelow", lambda count: count - 1)
    player = GameDriver(tmp_path, Options(motion="reduced"))
    player.begin()
    assert player.context.state.setup.seed == (1 << 20) - 1


def test_what_the_address_got_wrong_is_told_on_the_title(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, left_out=(WrongValueError("edition", "cinema", "one of museum"),))
    assert "edition=cinema" in player.node("note").name
    assert any("edition=cinema" in said for said in player.spoken())


@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
@pytest.mark.parametrize("portrait", [False, True])
def test_what_is_told_and_what_is_kept_find_their_place_at_every_size(
    tmp_path: Path, scale: str, *, portrait: bool
) -> None:
    FileStorage(tmp_path).write("run", "{}")
    player = GameDriver(tmp_path, replace(QUICK, text_scale=scale), portrait=portrait)
    note = player.find("note")
    assert player.app.surface.get_rect().contains(note.rect)
    begin = player.find("begin")
    assert not note.rect.colliderect(begin.rect)
    player.begin()
    player = GameDriver(tmp_path, replace(QUICK, text_scale=scale), portrait=portrait)
    for wanted in ("continue", "begin", "code", "settings", "quit"):
        player.screen.focus(wanted)
        assert player.find(wanted) in player.screen.shown()
        assert player.app.surface.get_rect().contains(player.find(wanted).rect)


def test_settings_open_from_the_title_and_apply_at_once(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    player.press_button("settings")
    player.press_button("text_scale:150")
    player.press_button("done")
    assert isinstance(player.screen, TitleScreen)
    assert player.screen.look.text_scale == 150
    again = GameDriver(tmp_path, Options(seed=7, motion="reduced"))
    assert again.screen.look.text_scale == 150
    once = GameDriver(tmp_path, Options(seed=7, motion="reduced", text_scale="100"))
    assert once.screen.look.text_scale == 100


def test_the_language_changes_at_once(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    assert player.node("begin").name == "Start"
    player.press_button("language")
    assert player.node("begin").name != "Start"
    player.press_button("language")
    assert player.node("begin").name == "Start"


def test_close_ends_the_program(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    player.press_button("quit")
    assert not player.app.running


LOOKS = [
    (portrait, scale, contrast, lang)
    for portrait in (False, True)
    for scale in ("100", "125", "150", "200")
    for contrast in ("drawn", "high")
    for lang in ("en", "qps")
    if contrast == "drawn" or (scale in {"100", "200"} and lang == "en")
]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_every_sheet_stands_in_every_look(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], look: tuple[bool, str, str, str]
) -> None:
    portrait, scale, contrast, lang = look
    player = GameDriver(tmp_path, replace(QUICK, text_scale=scale, contrast=contrast, lang=lang), portrait=portrait)
    canvas = player.app.surface.get_rect()
    capfd.readouterr()
    for step in ("code", "back", "begin", "read", "back", "accept", "skip", "aim:comic", ""):
        for _ in range(3):
            player.frame()
        for widget in player.screen.shown():
            assert canvas.contains(widget.rect), (player.screen.name, widget.id, widget.rect)
        if step:
            player.press_button(step)
    assert capfd.readouterr() == ("", "")


def question(folder: Path, *, portrait: bool = False) -> GameDriver:
    player = GameDriver(folder, portrait=portrait)
    for step in ("begin", "accept"):
        player.press_button(step)
    assert isinstance(player.screen, AttitudeScreen)
    return player


def test_enter_confirms_the_number_that_is_shown(tmp_path: Path) -> None:
    player = question(tmp_path)
    player.screen.focus("scale")
    for _ in range(5):
        player.press("right")
    player.press("left")
    player.press("enter")
    player.settle()
    assert isinstance(player.screen, AimScreen)
    assert player.screen.plan.before == 3


@pytest.mark.parametrize("key", ["enter", "space"])
def test_enter_and_space_pick_the_number_that_has_the_focus(tmp_path: Path, key: str) -> None:
    player = question(tmp_path)
    player.screen.focus("scale")
    player.frame()
    assert player.node("scale:0").focused
    assert not player.node("scale:0").state.checked
    player.press(key)
    assert player.node("scale:0").state.checked
    assert player.screen.plan.before == 0  # type: ignore[attr-defined]
    player.press(key)
    player.settle()
    assert isinstance(player.screen, AimScreen)


@pytest.mark.parametrize(("keys", "value"), [("4", 4), ("10", 10), ("0", 0), ("100", 0), ("97", 7)])
def test_number_keys_pick_on_the_scale(tmp_path: Path, keys: str, value: int) -> None:
    player = question(tmp_path, portrait=True)
    for key in keys:
        code = pygame.K_0 + int(key)
        player.frame(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode=key))
    assert player.screen.plan.before == value  # type: ignore[attr-defined]
    assert player.node(f"scale:{value}").state.checked
    player.press("space")
    player.settle()
    assert isinstance(player.screen, AimScreen)


def test_up_and_down_change_the_row_of_the_scale(tmp_path: Path) -> None:
    player = question(tmp_path, portrait=True)
    player.frame(pygame.Event(pygame.KEYDOWN, key=pygame.K_2, mod=0, unicode="2"))
    player.press("down")
    assert player.node("scale:8").state.checked
    player.press("up")
    assert player.node("scale:2").state.checked


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "125", "150", "200"])
def test_every_aim_and_every_face_can_be_reached(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = GameDriver(tmp_path, replace(QUICK, text_scale=scale), portrait=portrait)
    for step in ("begin", "accept", "skip"):
        player.press_button(step)
    for wanted in (*(f"face:{number}" for number in (1, 2, 3, 4)), *(f"aim:{aim}" for aim in AIMS)):
        player.screen.focus(wanted)
        player.frame()
        card = player.screen.find(wanted)
        assert card is not None
        assert card.rect.height >= card.measure(card.rect.width)
        assert player.app.surface.get_rect().contains(card.rect)


def test_what_somebody_puts_into_an_address_or_pastes_is_never_drawn_as_empty_boxes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    font = Typesetter.font

    class Watched:
        """A font that remembers what it drew."""

        def __init__(self, kept: pygame.font.Font) -> None:
            self.kept = kept

        def __getattr__(self, name: str) -> object:
            return getattr(self.kept, name)

        def render(self, text: str, *rest: object) -> pygame.Surface:
            if len(text) > 1:  # one letter alone is drawn off the screen, to see whether the font has it
                drawn.append(text)
            return self.kept.render(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Typesetter, "font", lambda self, face, size: Watched(font(self, face, size)))
    strange = "漢🌸\ud800✓"
    player = GameDriver(tmp_path, left_out=(WrongValueError("cut", strange, "one of museum"),))
    player.press_button("code")
    monkeypatch.setattr(type(player.host.page), "paste", lambda _: strange)
    player.press_button("paste")
    assert player.app.error is None
    assert any("cut=??" in text for text in drawn)
    with TTFont(resources.assets() / "fonts" / "AtkinsonHyperlegible-Regular.ttf") as known:
        assert {letter for text in drawn for letter in text} <= set(map(chr, known.getBestCmap()))
