"""The end of a level and the ending: what they tell, how they are leafed through, and how they look at any size."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.facts import CHINA
from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.offers import legal
from game.engine.setup import PARALLELS_ONLY, RunSetup
from game.engine.state import ENDING, LEVEL_END
from game.options import Options
from game.presentation.ending_view import ending_view
from game.presentation.sources import fact_lines, last_words, origins
from game.screens.actions import Planned
from game.screens.ending.ending import EndingScreen
from game.screens.level.level_end import LevelEndScreen, flower_form
from game.screens.run_screens import debrief_page
from game.screens.widgets.rows import ReadList
from game.session.plan import Plan
from game.session.session import Session
from game.ui.commands import Reset
from game.ui.events import PageEvent
from game.ui.text import plain
from tests.memory import Memory
from tests.real import COMIC, EDITIONS, MUSEUM
from tests.ui.game_driver import QUICK, GameDriver
from tests.ui.playing import keep_on_device


def at(player: GameDriver, phase: str, *, times: int = 1, edition: str = "home", seed: int = 7) -> Session:
    """Stand at the so-many-eth time of a phase of a run that takes this and that and cuts nobody; open its screen."""
    context = player.context
    session = context.current_session = Session(
        context.rules, RunSetup(EDITIONS.index(edition), seed, COMIC, 1), Memory(), 6
    )
    while True:
        times -= session.state.phase == phase
        if not times:
            break
        able = [intent for intent in legal(context.rules, session.state) if "prune" not in str(intent)]
        session.dispatch(able[(seed + len(session.state.log)) % len(able)])
    keep_on_device(context, session)
    screen = LevelEndScreen(context) if phase == LEVEL_END else EndingScreen(context)
    player.app.run(Reset((screen,)))
    player.settle()
    return session


def open_page(player: GameDriver, page: str) -> None:
    """Open a page after the story."""
    player.app.run(Reset((debrief_page(player.context, page),)))
    player.settle()


def test_a_flower_wilts_after_a_fall_of_two_tiers_only() -> None:
    assert flower_form(760, 690) == "wilted_full"
    assert flower_form(720, 600) == "wilted_open"
    assert flower_form(660, 540) == "wilted_bud"
    assert flower_form(760, 720) == "open"
    assert flower_form(600, 400) == "seed"
    assert flower_form(600, 760) == "full"


def test_the_end_of_a_level_tells_people_doors_and_code(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    session = at(player, LEVEL_END, times=8)
    tree = player.tree()
    assert "days done" in player.node("title").name
    assert f"{session.state.score} tonight" in player.node("line").name
    assert "Jun, " in player.node("person:jun").name
    assert session.code in tree
    assert tree.count("#door:") == 3
    for _ in ("copy", "picture", "go"):
        player.press("tab")
    player.press("enter")
    player.settle()
    assert session.state.phase == ENDING
    assert player.screen.name == "ending"


def test_numbers_of_people_are_shown_in_sunlight_only(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    at(player, LEVEL_END)
    assert not any(letter.isdigit() for letter in player.node("person:jun").name)
    session = at(player, LEVEL_END, times=8)
    jun = player.context.story.person("jun")
    assert str(session.state.totals[jun]) in player.node("person:jun").name


def test_a_cut_tie_is_said_and_drawn_from_both_sides(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    session = at(player, LEVEL_END, times=8)
    jun, ines = (player.context.story.person(name) for name in ("jun", "ines"))
    editions, ties = list(session.state.severed), list(session.state.ties)
    editions[jun], editions[ines], ties[jun], ties[ines] = CUT_BY_YOU, CUT_BY_THEM, 0, 0
    session.state = session.state._replace(severed=tuple(editions), ties=tuple(ties))
    player.app.run(Reset((LevelEndScreen(player.context),)))
    player.settle()
    assert "Jun, cut" in player.node("person:jun").name
    assert "cut from their side" in player.node("person:ines").name
    player.app.run(Reset((EndingScreen(player.context),)))
    player.settle()


@pytest.mark.parametrize(("works", "said"), [(1, "Copied."), (0, "Copying is not possible here")])
def test_the_code_is_copied_or_it_is_said_that_it_was_not(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    works: int,
    said: str,
) -> None:
    player = GameDriver(tmp_path)
    session = at(player, LEVEL_END)
    copied: list[str] = []

    def copy(_: object, text: str) -> bool:
        copied.append(text)
        return bool(works)

    monkeypatch.setattr(type(player.host.page), "copy", copy)
    player.spoken()
    player.press_button("copy")
    assert copied == [session.code]
    assert any(said in words for words in player.spoken())
    at(player, ENDING)
    open_page(player, "keep")
    player.spoken()
    player.press_button("copy")
    assert any(said in words for words in player.spoken())


def test_the_ending_is_leafed_through(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    session = at(player, ENDING)
    view = ending_view(player.context)
    tree = player.tree()
    assert view.title in tree
    assert plain(view.went) in player.visible_text()
    assert tree.count("#epilogue:") == len(view.epilogues) >= 8
    player.press_button("debrief")
    assert player.screen.name == "feeling"
    assert "Before the story you gave 6 of 10." in player.visible_text()
    open_page(player, "keep")
    assert session.code in player.visible_text()


@pytest.mark.parametrize(("edition", "most"), [("museum", 3), ("class", 5), ("home", 5)])
def test_some_cards_say_first_where_they_come_from_and_the_rest_when_asked(
    tmp_path: Path, edition: str, most: int
) -> None:
    player = GameDriver(tmp_path)
    session = at(player, ENDING, edition=edition)
    found = origins(player.context)
    assert len(found.first) == most
    assert len({origin.fact.label for origin in found.first}) == min(
        most, len({one.fact.label for one in found.first + found.rest})
    )
    known = [player.context.story.moments[moment] for moment, _ in session.state.log]
    real = [card for card in known if card.provenance != "invented"]
    for origin in found.first + found.rest:
        assert any(card.id in origin.fact.moments and card.provenance == origin.fact.label for card in real)
    told = {moment for origin in found.first + found.rest for moment in origin.fact.moments}
    assert {card.id for card in real} <= told
    assert found.invented == len(known) - len(real)
    open_page(player, "origins")
    assert player.tree().count("heading 2 #source:") == most
    said = plain(player.visible_text())
    for one in found.first:
        words = (one.title, one.fact.claim, *(line for _, line in fact_lines(player.context, one.fact)))
        assert all(plain(line) in said for line in words)
    assert not any(plain(one.fact.claim) in said for one in found.rest)
    last = [plain(words) for _, words in last_words(player.context, found)]
    assert len(last) == 1 + bool(found.invented)
    assert all(words in said for words in last)
    player.press_button("more")
    said = plain(player.visible_text())
    assert all(plain(one.fact.claim) in said for one in found.first + found.rest)
    assert all(words in said for words in last)
    assert player.screen.find("more") is None
    listed = player.find("provenance_rows")
    assert isinstance(listed, ReadList)
    new = listed.rows[listed.rows.index(player.find(f"source:{len(found.first)}:title"))]
    assert not new.away
    assert listed.first in {listed.rows.index(new), listed.last_first}


def to_provenance(player: GameDriver) -> str:
    """Open all of where the cards come from; return what stands there."""
    open_page(player, "origins")
    if player.screen.find("more") is not None:
        player.press_button("more")
    return plain(player.visible_text())


def test_where_china_is_hidden_cards_from_elsewhere_stand_for_those_that_were_met(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    session = at(player, ENDING)
    assert "China" in to_provenance(player)
    player.change_settings(replace(player.app.settings, parallels_only="on"))
    found = origins(player.context)
    met = {player.context.story.moments[moment].id for moment, _ in session.state.log}
    assert len(found.first) == 5
    for origin in found.first + found.rest:
        assert origin.fact.region != CHINA
        assert set(origin.fact.moments) & met
    at(player, ENDING)
    said = to_provenance(player)
    assert not [word for word in ("China", "Chinese", "Sesame", "Alibaba") if word in said]
    assert all(plain(one.fact.claim) in said for one in found.first + found.rest)
    player.press_button("corrections")
    assert "China" not in player.visible_text()
    player.change_settings(replace(player.app.settings, parallels_only="off"))
    at(player, ENDING)
    assert "China" in to_provenance(player)


def test_a_run_that_was_set_up_so_hides_china_wherever_it_is_gone_on(tmp_path: Path) -> None:
    player = GameDriver(tmp_path / "one", Options(motion="reduced", seed=7, parallels_only="yes"))
    player.navigator.dispatch(Planned("consent", Plan(MUSEUM, 7, asks=(), options=player.navigator.runs.options.bits)))
    session = player.context.session
    assert session.state.setup.options == PARALLELS_ONLY
    other = GameDriver(tmp_path / "two", Options(motion="reduced", code=session.code))
    assert other.app.settings.parallels_only == "off"
    assert other.context.parallels_only
    assert not GameDriver(tmp_path / "three").context.parallels_only


def test_what_was_corrected_is_a_sheet_that_leads_back(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    at(player, ENDING)
    to_provenance(player)
    player.press_button("corrections")
    assert player.screen.name == "corrections"
    said = plain(player.visible_text())
    made = player.context.after_story.facts.corrections
    assert len(made) > 5
    assert all(plain(words) in said for one in made for words in (one.topic, one.before, one.now))
    player.press("escape")
    assert player.screen.name == "origins"


def test_every_source_can_be_scrolled_to_in_the_largest_letters(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, replace(QUICK, text_scale="200"), portrait=True)
    at(player, ENDING)
    open_page(player, "origins")
    listed = player.find("provenance_rows")
    assert isinstance(listed, ReadList)
    assert max(row.measure(listed.rect.width) for row in listed.rows) <= listed.rect.height
    while player.screen.focus_id != "provenance_rows":
        player.press("tab")
    for _ in listed.rows:
        player.press("down")
    assert listed.rows[-1] in player.screen.shown()


def test_the_ending_by_keyboard_alone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    at(player, ENDING)
    ids = [widget.id for widget in player.screen.focusables()]
    assert "people_rows" in ids
    player.press("tab")
    while player.screen.focus_id != "people_rows":
        player.press("tab")
    first = player.screen.shown()[[one.id.startswith("epilogue:") for one in player.screen.shown()].index(True)]
    player.press("down")
    player.press("right")
    assert first not in player.screen.shown()
    while player.screen.focus_id != "debrief":
        player.press("tab")
    player.press("enter")
    player.settle()
    assert player.screen.name == "feeling"


def test_a_page_hands_the_code_out_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = GameDriver(tmp_path)
    player.context.host = player.app.host = replace(player.host, can_quit=False)
    handed: list[tuple[str, str]] = []

    def download(_: object, name: str, text: str) -> bool:
        handed.append((name, text))
        return True

    monkeypatch.setattr(type(player.host.page), "download", download)
    session = at(player, ENDING)
    open_page(player, "keep")
    player.spoken()
    player.press_button("download")
    assert handed == [("model-citizen.txt", session.code)]
    assert "Copied" not in player.visible_text()
    assert "among your downloads" in player.visible_text()
    assert "among your downloads" in " ".join(player.spoken())


@pytest.mark.parametrize("place", [LEVEL_END, ENDING])
def test_a_copy_is_told_when_the_page_knows_what_became_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    player = GameDriver(tmp_path)
    at(player, place)
    if place == ENDING:
        open_page(player, "keep")
    monkeypatch.setattr(type(player.host.page), "copy", lambda _, __: None)
    player.spoken()
    player.press_button("copy")
    assert player.spoken() == []
    assert player.node("copy").name == "Copy the code"
    for value, name, said in (
        ("1", "Copied", "Copied."),
        ("", "Copy the code", "Copying is not possible here"),
    ):
        player.app.hear(PageEvent("copied", value))
        player.settle()
        assert player.node("copy").name == name
        assert said in " ".join(player.spoken())
    assert "Copying is not possible here" in player.visible_text()


LOOKS = [
    (portrait, scale, contrast)
    for portrait in (False, True)
    for scale in ("100", "125", "150", "200")
    for contrast in (("drawn", "high") if scale in {"100", "200"} else ("drawn",))
]


@pytest.mark.untraced
@pytest.mark.parametrize("lang", ["en", "qps"])
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_both_ends_stand_in_every_look(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], look: tuple[bool, str, str], lang: str
) -> None:
    portrait, scale, contrast = look
    options: Options = replace(QUICK, text_scale=scale, contrast=contrast, lang=lang)
    player = GameDriver(tmp_path, options, portrait=portrait)
    canvas = player.app.surface.get_rect()
    capfd.readouterr()

    def check() -> None:
        for _ in range(3):
            player.frame()
        for widget in player.screen.shown():
            assert canvas.contains(widget.rect), (player.screen.name, widget.id, widget.rect)

    for times in (1, 3):
        at(player, LEVEL_END, times=times)
        check()
    at(player, ENDING)
    screen = player.screen
    assert isinstance(screen, EndingScreen)
    for _ in range(len(screen.pages) - 1):
        check()
        player.press_button("next")
    check()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("portrait", [False, True])
def test_the_keyboard_starts_on_the_way_on_of_every_page(tmp_path: Path, *, portrait: bool) -> None:
    player = GameDriver(tmp_path, portrait=portrait)
    at(player, ENDING)
    pages = 1
    player.press("tab")
    while player.screen.focus_id not in {"next", "debrief"}:
        player.press("tab")
    while player.screen.find("next") is not None:
        player.press("tab")
        player.screen.focus("next")
        player.press("enter")
        player.settle()
        pages += 1
        assert player.screen.focus_id in {"next", "debrief"}
    assert pages == 1
    assert player.screen.focus_id == "debrief"


@pytest.mark.parametrize("portrait", [False, True])
def test_whom_the_aim_is_about_comes_first_and_who_is_cut_is_not_in_the_last_picture(
    tmp_path: Path, *, portrait: bool
) -> None:
    player = GameDriver(tmp_path, portrait=portrait)
    session = at(player, ENDING)
    jun = player.context.story.person("jun")
    near = [widget.id for widget in player.screen.everything() if widget.id.startswith("near:")]
    assert near[0] == f"near:{jun}"
    open_page(player, "keep")
    assert player.screen.find(f"with:{jun}") is not None
    assert "With you: " in player.visible_text()
    editions = tuple(CUT_BY_YOU if person == jun else edition for person, edition in enumerate(session.state.severed))
    session.state = session.state._replace(severed=editions)
    player.app.run(Reset((EndingScreen(player.context),)))
    player.settle()
    open_page(player, "keep")
    assert player.screen.find(f"with:{jun}") is None
