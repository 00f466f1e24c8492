"""The pages after the story: what they keep, what they print, that all of them can be passed, and what they delete."""

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.replay import SKIPPED, decode
from game.engine.setup import PARALLELS_ONLY, WITHOUT_LETTER
from game.engine.texts import say
from game.options import Options
from game.presentation.debrief.one_fact import circumstances_of
from game.presentation.debrief.other_rules import systems_of
from game.presentation.debrief.pages import ONE_PAGE, PAGES, pages_of, sheet_of
from game.presentation.debrief.questions import ordered
from game.presentation.debrief.sheet import Table, lines
from game.presentation.debrief.sorter import round_of
from game.screens.actions import ChangeSettings
from game.screens.run_screens import debrief_page
from game.session.session import Resumed, resume_save
from game.ui.commands import Dispatch, Reset
from game.ui.events import Pointer
from game.ui.text import plain
from game.ui.widgets.slider import Slider
from tests.ui.gallery import show, stations
from tests.ui.game_driver import GameDriver
from tests.ui.playing import keep_on_device


def on_page(player: GameDriver, page: str) -> None:
    """Stand on a page after the story, with the run kept on the device."""
    show(player, f"debrief/{page}")
    keep_on_device(player.context, player.context.session)
    player.app.run(Reset((debrief_page(player.context, page),)))
    player.settle()


def in_browser(player: GameDriver, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Let the player be in a browser; return what its page will be asked for."""
    asked: list[tuple[str, ...]] = []
    player.context.host = player.app.host = replace(player.host, can_quit=False)
    page = type(player.host.page)

    def print_sheet(_: object, sheet: str) -> bool:
        asked.append(("print", sheet))
        return True

    def keep_picture(_: object, name: str, png: str) -> str:
        asked.append(("picture", name, png))
        return "downloads"

    monkeypatch.setattr(page, "print_sheet", print_sheet)
    monkeypatch.setattr(page, "keep_picture", keep_picture)
    return asked


def test_all_pages_are_passed_by_the_way_on_alone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, PAGES[0])
    passed = [player.screen.name]
    while player.screen.find("next") is not None:
        while player.screen.focus_id != "next":
            player.press("tab")
        player.press("enter")
        player.settle()
        passed.append(player.screen.name)
    assert len(passed) == len(pages_of(player.context))
    player.press_button("again")
    assert player.screen.name == "title"


def test_the_feeling_is_kept_and_stands_beside_the_first_one(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "feeling")
    session = player.context.session
    session.before = 6
    assert session.after == SKIPPED
    player.press_button("scale:2")
    assert "Before the story you gave 6 of 10. Now you give 2 of 10." in player.visible_text()
    assert decode(session.code).after == 2
    found = resume_save(player.context.rules, player.context.host.storage)
    assert isinstance(found, Resumed)
    assert found.session.after == 2


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_words_has_what_its_sheet_says(tmp_path: Path, page: str) -> None:
    player = GameDriver(tmp_path)
    on_page(player, page)
    if player.screen.find("in_words") is not None:
        player.press_button("in_words")
    tree, told = player.tree(), sheet_of(player.context, page)
    assert told.title in tree
    for block in told.blocks:
        if isinstance(block, Table):
            assert block.caption in tree
            assert all(json.dumps(cell, ensure_ascii=False) in tree for row in block.rows for cell in row if cell)
    assert not [line for line in lines(told) if "debrief." in line or "{" in line]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_printed_as_its_sheet(tmp_path: Path, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    player = GameDriver(tmp_path)
    asked = in_browser(player, monkeypatch)
    on_page(player, page)
    player.press_button("print")
    [(kind, sheet)] = asked
    assert kind == "print"
    assert json.loads(sheet)["title"] == sheet_of(player.context, page).title


def test_eight_questions_two_at_a_time_the_one_that_fits_first(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "questions")
    context, story = player.context, player.context.story
    asked = ordered(context)
    assert len(asked) == len(set(asked)) == 8
    fitting = [
        text for text in story.questions if any(way.when is not None and way.when.holds(context.state) for way in text)
    ]
    assert fitting, "the run of this test should have a question of its own"
    assert asked[0] == context.words(say(fitting[0], context.state))
    seen = []
    for _ in range(4):
        seen += [node.name for node in player.screen.nodes() if node.id.startswith("question:")]
        player.press_button("other")
    assert tuple(seen) == asked
    assert [node.name for node in player.screen.nodes() if node.id == "question:0"] == [asked[0]]


def test_the_picture_is_a_png_and_the_week_has_no_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = GameDriver(tmp_path)
    asked = in_browser(player, monkeypatch)
    on_page(player, "keep")
    player.press_button("picture")
    player.press_button("week")
    (_, name, png), (_, week) = asked
    assert name == "model-citizen.png"
    assert base64.b64decode(png).startswith(b"\x89PNG")
    assert "among your downloads" in player.visible_text()
    assert str(player.context.state.score) not in week
    assert "The game is over" in week


def test_a_window_keeps_pictures_beside_those_that_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.platform.native import Window

    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    png = base64.b64encode(b"first").decode()
    first, second = Window().keep_picture("a.png", png), Window().keep_picture("a.png", png)
    assert Path(first).read_bytes() == Path(second).read_bytes() == b"first"
    assert first != second
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "none")
    assert Window().keep_picture("a.png", png) == ""


def test_one_press_deletes_all_that_is_kept_and_nothing_is_kept_after_it(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "stored")
    storage = player.context.host.storage
    assert storage.keys()
    assert "Your run" in player.visible_text()
    player.press_button("delete")
    assert storage.keys() == ()
    assert player.screen.name == "stored_page"
    assert "Nothing is kept on this device yet." in player.visible_text()
    assert player.screen.find("delete") is None
    show_again = player.context.session
    show_again.answer_after(4)
    assert storage.keys() == ()


def test_no_page_is_missing_from_any_edition(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    for session in stations(player.context.rules).values():
        player.context.current_session = session
        assert set(pages_of(player.context)) <= {*PAGES, *ONE_PAGE}


def test_a_look_is_shorter_than_a_guess_and_all_arrows_meet_in_one_video(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "desk")
    player.press_button("source:plan")
    assert "Choose an article first." in player.visible_text()
    player.press_button("article:news")
    player.press_button("source:plan")
    assert "It must have come from elsewhere." in player.visible_text()
    assert "no arrow yet" in player.node("article:news").name
    player.press_button("look")
    assert "an arrow to A video, December 2015" in player.node("article:news").name
    assert "4 articles are left." in player.visible_text()
    player.press_button("article:blog")
    player.press_button("source:video")
    player.press_button("article:forum")
    player.press_button("aside")
    assert all("an arrow to" in node.name for node in player.screen.nodes() if node.id.startswith("article:"))
    player.press_button("behind")
    assert "might be misreading it" in player.visible_text()
    assert "Checks were there from the first weeks." in player.visible_text()


def test_every_weight_that_is_mended_tells_who_gains_and_who_loses(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "one_fact")
    for one in circumstances_of(player.context):
        player.press_button(f"circumstance:{one.id}")
        assert "having done nothing" not in player.visible_text()
        player.press_button("mend")
        assert player.visible_text().count("having done nothing: ") == 2, "somebody pays for every repair of this run"


def pulled(player: GameDriver, begin: str, end: tuple[int, int]) -> None:
    """Pull the pointer from something to a place and let it go."""
    x, y, width, height = player.node(begin).rect
    for event in (Pointer("down", (x + width // 2, y + height // 2)), Pointer("move", end), Pointer("up", end)):
        player.screen.handle(event)
        player.frame()
    player.settle()


@pytest.mark.parametrize("window", [(1280, 720), (720, 1280)])
def test_an_arrow_is_drawn_by_hand_from_an_article_to_a_source(tmp_path: Path, window: tuple[int, int]) -> None:
    player = GameDriver(tmp_path, window=window)
    on_page(player, "desk")
    x, y, _, _ = player.node("source:bbc").rect
    pulled(player, "article:news", (x + 9, y + 9))
    assert "Shoes and comics are not in what we have of it." in player.visible_text()
    assert "no arrow yet" in player.node("article:news").name
    x, y, _, _ = player.node("source:video").rect
    pulled(player, "article:news", (x + 9, y + 9))
    assert "an arrow to A video, December 2015" in player.node("article:news").name
    pulled(player, "article:blog", (5, 5))
    assert "no arrow yet" in player.node("article:blog").name
    x, y, width, height = player.node("article:forum").rect
    pulled(player, "article:forum", (x + width // 2 + 4, y + height // 2))
    assert player.node("article:forum").state.pressed, "a finger that presses does not hold still"


def test_an_arrow_is_seen_while_it_is_drawn_and_gone_where_it_ends_on_nothing(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "desk")
    arrows = player.find("arrows")
    x, y, width, height = player.node("article:news").rect
    middle = x + width + 40, y + height // 2
    before = player.app.surface.get_at(middle)
    player.screen.handle(Pointer("down", (x + 9, y + 9)))
    player.screen.handle(Pointer("move", (middle[0] + 60, middle[1])))
    player.frame()
    assert player.app.surface.get_at(middle) != before
    assert arrows.rect.contains(player.find("source:plan").rect)
    player.screen.handle(Pointer("up", (middle[0] + 60, middle[1])))
    player.frame()
    player.frame()
    assert player.app.surface.get_at(middle) == before


def test_the_desk_by_keys_alone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "desk")
    for wanted in ("article:magazine", "look"):
        player.press("tab")
        while player.screen.focus_id != wanted:
            player.press("tab")
        player.press("enter")
        player.settle()
    assert "an arrow to" in player.node("article:magazine").name
    assert player.screen.focus_id == "article:magazine"  # what was pressed is gone


def test_a_run_without_the_letter_is_told_of_no_box_for_eighty_characters(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "ask")
    context, session = player.context, player.context.session
    assert "eighty characters" in player.visible_text()
    session.state = session.state._replace(setup=replace(session.state.setup, options=WITHOUT_LETTER))
    told = list(lines(sheet_of(context, "ask")))
    assert not [line for line in told if "eighty" in line]
    assert context.words("debrief.ask.of.appeal.linden.without_letter") in "\n".join(told)


def test_where_china_is_hidden_a_case_from_elsewhere_stands_in_its_place(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "feeling")
    session = player.context.session
    hidden = replace(session.state.setup, options=PARALLELS_ONLY)
    session.state = session.state._replace(setup=hidden)
    pages = pages_of(player.context)
    assert "case" in pages
    told = [line for page in pages for line in lines(sheet_of(player.context, page))]
    assert len(pages) > 4
    assert not [line for line in told if "China" in line or "Sesame" in line or "Alibaba" in line]


def sort_all(player: GameDriver, answer: str) -> None:
    """Sort every claim of the round in the same way, without being sure."""
    while player.screen.find(f"say:{answer}") is not None:
        player.press_button(f"say:{answer}")
        player.press_button("say:guessing")
        player.press_button("on")


def test_a_claim_is_answered_at_once_and_both_rates_stand_together(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "sorter")
    context = player.context
    claim = round_of(context).claims[0]
    assert claim.claim in player.visible_text()
    wrong = "so" if claim.answer != "so" else "not_so"
    player.press_button(f"say:{wrong}")
    assert "How sure are you?" in player.visible_text()
    player.press_button("say:sure")
    assert "You were sure of something else." in player.visible_text()
    assert claim.feedback in plain(player.visible_text())
    player.press_button("on")
    sort_all(player, "so")
    assert "claims that are so, you trusted" in player.visible_text()
    assert "claims that are not so, you caught" in player.visible_text()
    assert decode(context.session.code).sort_results == context.session.sort_results > 0


def test_the_sorter_by_digits(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "sorter")
    player.press("2")
    player.press("1")
    player.settle()
    assert round_of(player.context).given[0].answer == "not_so"


def test_without_china_no_claim_about_it_is_sorted(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "feeling")
    session = player.context.session
    session.state = session.state._replace(setup=replace(session.state.setup, options=PARALLELS_ONLY))
    found = round_of(player.context)
    assert len(found.claims) == 12
    assert not [claim for claim in found.claims if "China" in claim.claim or claim.fact.region == "china"]


def test_each_real_kind_of_system_has_a_label_and_its_fact_card(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    context = player.context
    real = [system for system in systems_of(context) if system.fact]
    assert len(real) == 5
    facts = {fact.id: fact for fact in context.after_story.facts.cards}
    for system in real:
        player.press_button(f"system:{system.id}")
        fact = facts[system.fact]
        assert f"{context.words(f'provenance.{system.label}')}: {fact.claim}" in player.visible_text()
        assert "a model of such a system, and not its formula" in player.visible_text()
        player.press_button("fact")
        assert player.screen.title() == system.title
        assert fact.known in plain(player.visible_text())
        assert player.visible_text().count("Source. ") == len(fact.sources)
        player.press("escape")
        player.settle()
        assert player.screen.name == "other_rules"
        assert player.screen.focus_id == "fact"
    player.press_button("system:own")
    assert player.screen.find("fact") is None


def test_a_pulled_weight_moves_the_number_and_is_replayed_when_it_is_let_go(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    player.press_button("system:own")
    before = player.node("chosen").name
    assert "All is counted again" in player.node("own_counted").name
    slider = player.screen.find("weight:4")
    assert isinstance(slider, Slider)
    line = slider.line
    screen = player.screen
    screen.handle(Pointer("down", line.midleft))
    screen.handle(Pointer("move", line.midright))
    assert player.node("weight:4").value != "0 %"
    assert player.node("weight:4").mark == (10, 10)
    assert player.node("chosen").name != before
    assert "Let go" in player.node("own_counted").name
    screen.handle(Pointer("up", line.midright))
    assert "All is counted again" in player.node("own_counted").name
    player.press("tab")
    while player.screen.focus_id != "weight:0":
        player.press("tab")
    shown = player.node("weight:0").value
    player.press("left")
    assert player.node("weight:0").value != shown


def test_a_finger_that_goes_up_or_down_over_a_weight_leaves_it_alone(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    player.press_button("system:own")
    before = player.node("chosen").name
    slider = player.screen.find("weight:3")
    assert isinstance(slider, Slider)
    x, y = slider.line.midleft
    player.screen.handle(Pointer("down", (x, y), touch=True))
    player.screen.handle(Pointer("move", (x + 4, y - 40), touch=True))
    player.screen.handle(Pointer("move", (x + 90, y - 60), touch=True))
    player.screen.handle(Pointer("up", (x + 90, y - 60), touch=True))
    assert player.node("chosen").name == before


def test_a_tap_on_a_weight_sets_it(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    player.press_button("system:own")
    slider = player.screen.find("weight:1")
    assert isinstance(slider, Slider)
    place = slider.line.midleft
    player.screen.handle(Pointer("down", place))
    player.screen.handle(Pointer("up", place))
    assert player.node("weight:1").value == "0 %"
    assert "All is counted again" in player.node("own_counted").name


def test_what_one_s_own_weights_come_to_is_seen_while_they_move(tmp_path: Path) -> None:
    for number, (window, scale) in enumerate((((1280, 720), "100"), ((720, 1280), "100"), ((360, 640), "200"))):
        player = GameDriver(tmp_path / str(number), window=window)
        player.app.run(Dispatch(ChangeSettings(replace(player.context.settings, text_scale=scale))))
        on_page(player, "other_rules")
        player.press_button("system:own")
        sliders = [one for one in player.screen.everything() if isinstance(one, Slider)]
        total, counted = player.screen.find("chosen"), player.screen.find("own_counted")
        assert total is not None
        assert counted is not None
        assert total.shown
        assert counted.shown
        assert any(one.shown for one in sliders)
        assert counted.rect.bottom <= min(one.rect.top for one in sliders if one.shown)
        if scale == "100":
            assert all(one.shown for one in sliders)


def test_bloom_s_last_rules_are_those_that_the_player_wrote_into_them(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    context = player.context
    assert context.state.policy is not context.story.policies["no_ticket"], "this life wrote a rule"
    assert f"Bloom, as it ended: {context.state.score} of 950" in player.visible_text()


def test_doors_are_told_with_the_days_on_which_they_were_open(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    told = "\n".join(lines(sheet_of(player.context, "other_rules")))
    assert "the first row (on 25 of 28 days)" in told
    assert "It would have opened, and shut again: a loan at a fair price (on 2 of 28 days)" in told
    assert "It would have kept shut: a flat whose owner asks for the file" in told


def test_without_china_other_systems_stand_in_and_there_are_as_many(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    shown = player.visible_text()
    assert "A city with perks" in shown
    assert "A rider’s rank" not in shown
    whole = [one.id for one in systems_of(player.context)]
    session = player.context.session
    session.state = session.state._replace(setup=replace(session.state.setup, options=PARALLELS_ONLY))
    assert len(systems_of(player.context)) == len(whole) == 7
    player.app.run(Reset((debrief_page(player.context, "other_rules"),)))
    shown = "\n".join([player.visible_text(), *lines(sheet_of(player.context, "other_rules"))])
    for words in ("A rider’s rank", "A file on renters", "A credit file"):
        assert words in shown
    for words in ("A city with perks", "A court’s list", "China", "Xiamen"):
        assert words not in shown


def test_a_system_tells_what_it_sees_and_that_it_is_a_model(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "other_rules")
    player.press_button("system:welfare_flag")
    text = player.visible_text()
    assert "It has no eyes for: Whether you did anything wrong." in plain(text)
    assert "and not its formula" in text


def test_one_circumstance_and_its_repair_stand_side_by_side(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    on_page(player, "one_fact")
    player.press_button("circumstance:night_work")
    assert f"You had {player.context.state.score}. With this:" in player.visible_text()
    player.press_button("mend")
    assert "Who gains, having done nothing:" in player.visible_text()
    repairs = [block for block in sheet_of(player.context, "one_fact").blocks if isinstance(block, Table)][1:]
    assert len(repairs) == 5
    assert {"You, with that", "Jun", "Noor", "Sana"} <= {row[0] for row in repairs[0].rows}


def test_a_week_later_six_other_claims_come_without_a_run(tmp_path: Path) -> None:
    player = GameDriver(tmp_path, Options(mode="booster", seed=5))
    assert player.screen.name == "booster"
    assert player.context.current_session is None
    assert "Claim 1 of 6" in player.visible_text()
    sort_all(player, "nobody_knows")
    assert "Of 1 that nobody knows, you recognised 1." in player.visible_text()
    assert player.context.host.storage.keys() == ()
    player.press_button("in_words")
    assert "A week later" in player.visible_text()
    player.press_button("again")
    assert player.screen.name == "title"
