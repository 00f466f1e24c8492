"""The author's files become a story that can be played; whatever is wrong in them is said with file and line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from game.authoring.__main__ import main
from game.authoring.compiler import compile_folder
from game.authoring.format.looks import Corners, DrawnLook, Manner, Pages, Season
from game.authoring.names import drawn_tokens
from game.authoring.problems import ContentProblemsError
from game.content.loader import load_rules
from game.content.looks import load_looks
from game.engine.conditions import All, CutBy, DoorOpen, Flag, Not, ScoreAtLeast, holds
from game.engine.endings import is_aim_reached
from game.engine.ledger import Act
from game.engine.offers import legal
from game.engine.reducer import Step, new_game, reduce
from game.engine.setup import RunSetup
from game.engine.story import Place
from game.engine.texts import say
from game.i18n import load_words
from game.resources import ContentError
from game.ui.theme import Style

Change = Callable[[str, str, str], None]

RUNGS_OF_NOBODY = "{rungs: [{words: A man}, {words: A woman}]}"
RUNGS_TWICE = "{rungs: [{words: A man, was: 2}, {you: true}]}"
RUNG_OF_TWO = "{rungs: [{words: A man}, {words: A woman, you: true}]}"


DOCUMENT = """{document: {heading: A form, sender: Pair, body: Read it.,
      rows: [{words: Badge, value: none, when: {door: first_row}}, {words: Price, coins: 0}],
      total: {words: Sum, coins: 9}, stamps: [{after: [add], words: Taken}], box: {holds: 20, lines: {empty: No.}}}}"""
"""A document on the card with the options add and empty."""


def problems(levels: Path) -> list[str]:
    """Return the problems of a folder as lines, without the folder."""
    with pytest.raises(ContentProblemsError) as caught:
        compile_folder(levels, levels.parent / "out")
    return [str(problem).split("levels/", 1)[-1] for problem in caught.value.problems]


def test_a_compiled_story_plays_to_an_ending_in_every_edition(levels: Path, tmp_path: Path) -> None:
    compiled = compile_folder(levels, tmp_path / "out")
    rules = load_rules(tmp_path / "out")
    assert rules.story.content == compiled.version
    for edition in range(len(rules.story.editions)):
        state = new_game(rules, RunSetup(edition))
        while intents := legal(rules, state):
            step = reduce(rules, state, intents[0])
            assert isinstance(step, Step)
            state = step.state
        assert state.phase == "ending"


def test_ids_become_indices_and_texts_get_ids(levels: Path, tmp_path: Path) -> None:
    compiled = compile_folder(levels, tmp_path / "out")
    story = load_rules(tmp_path / "out").story
    jun = story.people[1]
    assert (jun.id, jun.name, jun.tie, jun.ties) == ("jun", "jun.name", 3, ((2, 1),))
    assert jun.ledger.acts[0] == Act(0, "", "on_file.promises", 400)
    assert jun.ledger.acts[-1] == Act(2, "", "pay.bill")
    payday, _, visit = story.moments
    assert payday.options[0].says[0].words == "payday.comic.says"
    assert payday.options[2].acts == (Act(0, "", "save.money", 2),)
    assert [variant.words for variant in visit.card] == ["visit.card", "visit.card.2"]
    assert visit.options[2].prunes == 1
    assert story.endings[1].needs == All((Flag("has_comic"), Not(CutBy(1, 1))))
    assert (story.endings[1].way, story.endings[1].outcome) == ("middle", "satisfying")
    assert compiled.texts["payday.comic"] == "Buy the comic"
    assert compiled.texts["act.buy.comic"] == "A comic, imported"
    assert compiled.texts["policy.gentle.cheer.buy.comic"] == "Variety is lovely!"
    assert compiled.texts["ui.hours.other"] == "{count} hours"
    for key in ("jun.name", "first.title", "door.first_row.open", "place.orchard.line", "ending.alone.title"):
        assert key in compiled.texts


def test_a_condition_may_ask_whether_the_aim_is_reached(levels: Path, tmp_path: Path, change: Change) -> None:
    change("endings.yaml", "needs: {pruned: jun}", "needs: {aim_reached: false}")
    compile_folder(levels, tmp_path / "out")
    rules = load_rules(tmp_path / "out")
    alone, comic = rules.story.endings[0], rules.story.aim("comic")
    for aim in range(len(rules.story.aims)):
        state = new_game(rules, RunSetup(aim=aim))
        assert holds(alone.needs, state) is not is_aim_reached(rules.story, state)
    state = new_game(rules, RunSetup(aim=comic))
    went = rules.story.aims[comic].went
    assert say(went, state) == "aim.comic.went.2"
    assert say(went, state._replace(flags=frozenset({"has_comic"}))) == "aim.comic.went"


def test_a_place_says_what_is_drawn_of_it(levels: Path, tmp_path: Path, change: Change) -> None:
    change(
        "places.yaml", "line: the shop}", "line: the shop, picture: pair, front: home, ground: low_table, light: night}"
    )
    compile_folder(levels, tmp_path / "out")
    places = load_rules(tmp_path / "out").story.places
    assert places["orchard"] == Place("place.orchard", "place.orchard.line", "pair", "home", "low_table", light="night")
    assert places["home"] == Place("place.home", "place.home.line", "home", "home")


def test_a_card_at_a_dark_place_is_late(levels: Path, tmp_path: Path, change: Change) -> None:
    change("places.yaml", "line: the shop}", "line: the shop, light: evening}")
    compile_folder(levels, tmp_path / "out")
    late = {moment.id: moment.late for moment in load_rules(tmp_path / "out").story.moments}
    assert late == {"payday": True, "corner": False, "visit": False}


def test_a_level_says_how_its_doors_stand_and_what_it_cheers(levels: Path, tmp_path: Path, change: Change) -> None:
    first = compile_folder(levels, tmp_path / "out").version
    (level,) = load_rules(tmp_path / "out").story.levels
    assert (level.ajar, level.cheers, level.runs_on, level.rereads) == (True, 6, False, False)
    change("1_first.yaml", "doors: ajar\ncheers: 6", "runs_on: true\nrereads: true")
    assert compile_folder(levels, tmp_path / "out").version == first
    (level,) = load_rules(tmp_path / "out").story.levels
    assert (level.ajar, level.cheers, level.runs_on, level.rereads) == (False, 0, True, True)


@pytest.mark.parametrize(
    ("written", "read"),
    [("long", ("long", "")), ("short", ("short", "")), ("{short_with: first_row}", ("long", "first_row"))],
)
def test_a_queue_before_an_answer_is_only_shown(
    levels: Path, tmp_path: Path, change: Change, written: str, read: tuple[str, str]
) -> None:
    first = compile_folder(levels, tmp_path / "out").version
    change("1_first.yaml", "brings: [loss]", f"brings: [loss]\n        queue: {written}")
    assert compile_folder(levels, tmp_path / "out").version == first
    options = [one for moment in load_rules(tmp_path / "out").story.moments for one in moment.options]
    assert [(one.queue, one.queue_door) for one in options if one.queue] == [read]


def test_a_board_has_rows_with_conditions(levels: Path, tmp_path: Path, change: Change) -> None:
    rows = "[{words: Fast train, price: 46 coins, when: {door: first_row}}, {words: Night bus}]"
    change("1_first.yaml", "{profiles: {first_row: first_row}}", "{board: {rows: " + rows + "}}")
    compile_folder(levels, tmp_path / "out")
    rules, words = load_rules(tmp_path / "out"), load_words(tmp_path / "out")
    (moment,) = [one for one in rules.story.moments if one.panel]
    assert moment.panel == "board"
    assert [(words(row.words), row.price and words(row.price)) for row in moment.board] == [
        ("Fast train", "46 coins"),
        ("Night bus", ""),
    ]
    assert [row.when for row in moment.board] == [DoorOpen("first_row"), None]


def test_jobs_ask_as_options_do(levels: Path, tmp_path: Path, change: Change) -> None:
    rows = "{words: Desk, asks: {score_at_least: 640}}, {words: Van, asks: {door: first_row}}, {words: Cellar}"
    change("1_first.yaml", "{profiles: {first_row: first_row}}", "{jobs: {rows: [" + rows + "]}}")
    compile_folder(levels, tmp_path / "out")
    (moment,) = [one for one in load_rules(tmp_path / "out").story.moments if one.panel]
    assert moment.panel == "jobs"
    assert [(row.asks_score, row.asks_door) for row in moment.board] == [(640, ""), (0, "first_row"), (0, "")]


def test_a_document_has_what_is_printed_written_and_stamped(levels: Path, tmp_path: Path, change: Change) -> None:
    first = compile_folder(levels, tmp_path / "out").version
    change("1_first.yaml", "{profiles: {first_row: first_row}}", DOCUMENT)
    assert compile_folder(levels, tmp_path / "out").version == first
    rules, words = load_rules(tmp_path / "out"), load_words(tmp_path / "out")
    (document,) = [one.document for one in rules.story.moments if one.document is not None]
    assert [words(part) for part in (document.heading, document.sender, document.body)] == [
        "A form",
        "Pair",
        "Read it.",
    ]
    assert document.date == ""
    assert [(words(row.words), row.value and words(row.value), row.coins) for row in document.rows] == [
        ("Badge", "none", None),
        ("Price", "", 0),
    ]
    assert [row.when for row in document.rows] == [DoorOpen("first_row"), None]
    assert document.total is not None
    assert document.total.coins == 9
    assert [(stamp.after, words(stamp.words)) for stamp in document.stamps] == [(("add",), "Taken")]
    assert document.box is not None
    assert (document.box.holds, [(one, words(line)) for one, line in document.box.lines]) == (20, [("empty", "No.")])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "empty: No.",
            "empty: No badge for me at all.",
            "panel > document > box > lines > empty: 23 characters; the box",
        ),
        ("empty: No.", "empti: No.", "there is no option 'empti' in this moment; it has add, empty"),
        ("empty: No.", "empty: '{score}'", "a line of the box has no placeholders"),
        ("after: [add]", "after: [ad]", "stamps > 1 > after > 1: there is no option 'ad' in this moment"),
        ("after: [add]", "after: [add, add]", "there is a stamp after 'add' already"),
        ("value: none", "value: none, coins: 3", "rows > 1: give either value or coins"),
        ("heading: A form, ", "", "panel > document: 'heading' is missing"),
        ("heading: A form", "headin: A form", "panel > document: unknown field 'headin' (did you mean 'heading'?)"),
        ("door: first_row}}, {words: Price", "door: first_raw}}, {words: Price", "(did you mean 'first_row'?)"),
    ],
)
def test_what_is_wrong_with_a_document_is_said_with_its_file_and_line(
    levels: Path, change: Change, old: str, new: str, said: str
) -> None:
    change("1_first.yaml", "{profiles: {first_row: first_row}}", DOCUMENT.replace(old, new, 1))
    lines = problems(levels)
    assert any(said in line and re.match(r"1_first\.yaml:\d+:\d+: ", line) for line in lines), lines


def test_a_ladder_has_rungs_or_the_days_of_a_door(levels: Path, tmp_path: Path, change: Change) -> None:
    first = compile_folder(levels, tmp_path / "out").version
    rungs = "[{words: A man, was: 2}, {words: Adaeze, was: 1}, {you: true}]"
    change("1_first.yaml", "{profiles: {first_row: first_row}}", "{ladder: {rungs: " + rungs + "}}")
    assert compile_folder(levels, tmp_path / "out").version == first
    rules, words = load_rules(tmp_path / "out"), load_words(tmp_path / "out")
    (moment,) = [one for one in rules.story.moments if one.panel]
    assert (moment.panel, moment.panel_door) == ("ladder", "")
    assert [(rung.words and words(rung.words), rung.was) for rung in moment.ladder] == [
        ("A man", 2),
        ("Adaeze", 1),
        ("", 3),
    ]
    change("1_first.yaml", "{rungs: " + rungs + "}", "{door: first_row}")
    compile_folder(levels, tmp_path / "out")
    (moment,) = [one for one in load_rules(tmp_path / "out").story.moments if one.panel]
    assert (moment.panel, moment.panel_door, moment.ladder) == ("ladder", "first_row", ())


def with_rule(change: Change, part: str) -> None:
    change("1_first.yaml", "panel: {profiles: {first_row: first_row}}", "panel: rule")
    change("1_first.yaml", "acts: [show.badge]", f"acts: [show.badge]\n        writes: {part}")


def test_a_rule_is_said_as_a_part_of_one_sentence(levels: Path, tmp_path: Path, change: Change) -> None:
    first = compile_folder(levels, tmp_path / "out").version
    with_rule(change, "{tags: [show.badge], words: shows a badge}")
    compile_folder(levels, tmp_path / "out")
    rules, words = load_rules(tmp_path / "out"), load_words(tmp_path / "out")
    (moment,) = [one for one in rules.story.moments if one.panel]
    assert moment.panel == "rule"
    assert [option.rule_words and words(option.rule_words) for option in moment.options] == ["shows a badge", ""]
    second = compile_folder(levels, tmp_path / "out").version
    change("1_first.yaml", "words: shows a badge", "words: has a badge")
    assert compile_folder(levels, tmp_path / "out").version == second != first


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("{tags: [show.badge]}", "say it in 'words' too"),
        ("{tags: [show.badge], lasts: true, words: shows a badge}", "'words' are of one of"),
        ("{words: shows a badge}", "say 'tags', 'moves' or 'lasts'"),
    ],
)
def test_a_rule_that_its_card_cannot_show_is_told_with_its_line(
    levels: Path, tmp_path: Path, change: Change, part: str, said: str
) -> None:
    with_rule(change, part)
    with pytest.raises(ContentProblemsError) as raised:
        compile_folder(levels, tmp_path / "out")
    told = str(raised.value)
    assert said in told
    assert "1_first.yaml:6" in told


def test_a_card_that_shows_a_rule_writes_one(levels: Path, tmp_path: Path, change: Change) -> None:
    change("1_first.yaml", "panel: {profiles: {first_row: first_row}}", "panel: rule")
    with pytest.raises(ContentProblemsError, match="no option of this card writes a rule"):
        compile_folder(levels, tmp_path / "out")


def test_a_picture_can_load_slowly_for_a_low_score(levels: Path, tmp_path: Path, change: Change) -> None:
    change("1_first.yaml", "    panel: {profiles", "    loads_slowly: {score_below: 620}\n    panel: {profiles")
    compile_folder(levels, tmp_path / "out")
    (moment,) = [one for one in load_rules(tmp_path / "out").story.moments if one.loads_slowly]
    assert moment.loads_slowly == Not(ScoreAtLeast(620))


def test_looks_are_read_by_their_names_and_by_the_pages_that_have_them(levels: Path, tmp_path: Path) -> None:
    compile_folder(levels, tmp_path / "out")
    looks = load_looks(tmp_path / "out")
    assert set(looks) == {"airy", "grey", *(f"page:{field.name}" for field in fields(Pages))}
    assert looks["page:counted"] == looks["grey"]
    assert looks["grey"]["palette"] == "steel"
    assert "scenes" not in looks["grey"]
    (tmp_path / "out" / "looks.json").write_text('{"looks": {}, "pages": {"title": "airy"}}')
    with pytest.raises(ContentError, match=r"looks\.json cannot be used: 'airy' is missing"):
        load_looks(tmp_path / "out")


def test_a_look_names_its_season(levels: Path, tmp_path: Path, change: Change) -> None:
    change("looks.yaml", "{palette: steel}", "{palette: steel, season: winter}")
    compile_folder(levels, tmp_path / "out")
    looks = load_looks(tmp_path / "out")
    assert looks["grey"]["season"] == "winter"
    assert "season" not in looks["airy"]


def test_a_look_names_the_scenes_that_it_shows_as_others(levels: Path, tmp_path: Path, change: Change) -> None:
    change("looks.yaml", "{palette: steel}", "{palette: steel, scenes: {square: square_snow}}")
    compile_folder(levels, tmp_path / "out")
    assert load_looks(tmp_path / "out")["grey"]["scenes"] == {"square": "square_snow"}


def test_every_word_for_a_look_is_one_that_the_pages_know() -> None:
    tokens = drawn_tokens()
    assert set(tokens["corners"]) == set(get_args(Corners))
    assert set(tokens["manners"]) == set(get_args(Manner))
    assert set(tokens["seasons"]) == set(get_args(Season))
    own = {"paper"}  # a place has it, no look
    assert {field.name for field in fields(DrawnLook)} == {field.name for field in fields(Style)} - own


def test_compiling_twice_gives_the_same_bytes(levels: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        compile_folder(levels, tmp_path / name)
    for name in ("story.json", "looks.json", "text/en.json", "facts.json", "sorter.json", "text/facts/en.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_the_version_follows_the_rules_and_not_the_words(levels: Path, tmp_path: Path, change: Change) -> None:
    first = compile_folder(levels, tmp_path / "out")
    change("1_first.yaml", "Dry all the way to the tram.", "Dry all the way home.")
    second = compile_folder(levels, tmp_path / "out")
    assert second.version == first.version
    assert second.wording != first.wording
    change("policies/gentle.yaml", "habits: -24", "habits: -25")
    third = compile_folder(levels, tmp_path / "out")
    assert third.version != first.version
    assert third.wording == second.wording


def test_a_word_that_locks_an_option_is_a_rule(levels: Path, tmp_path: Path, change: Change) -> None:
    first = compile_folder(levels, tmp_path / "out").version
    change("1_first.yaml", "words: Buy the comic", "words: Buy the comic\n        never: It is sold.")
    assert compile_folder(levels, tmp_path / "out").version != first


@pytest.mark.parametrize(
    "spoiled",
    [
        ("1_first.yaml", "acts: [buy.comic]", "acts: [buy.comik]", "there is no act in acts.yaml 'buy.comik' (did"),
        ("1_first.yaml", "prunes: jun", "prunes: june", "there is no person 'june' (did you mean 'jun'?)"),
        ("1_first.yaml", "door: first_row", "door: first", "there is no door in doors.yaml 'first'"),
        ("1_first.yaml", "{first_row: first_row}", "{first_row: first_raw}", "(did you mean 'first_row'?)"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", "board", "'board' is not one of friends"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", "{board: {rows: []}}", "panel"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", "{ladder: {}}", "give either rungs or door"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", "{ladder: {door: first_raw}}", "mean 'first_row'?"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", f"{{ladder: {RUNGS_OF_NOBODY}}}", "one rung is yours"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", f"{{ladder: {RUNGS_TWICE}}}", "on the same rung before"),
        ("1_first.yaml", "{profiles: {first_row: first_row}}", f"{{ladder: {RUNG_OF_TWO}}}", "either words or 'you"),
        ("1_first.yaml", "brings: [loss]", "queue: {short_with: first_raw}", "(did you mean 'first_row'?)"),
        ("1_first.yaml", "doors: ajar", "doors: open", "'open' is not one of ajar, shut"),
        ("1_first.yaml", "policy: gentle", "policy: gentel", "there is no policy 'gentel' (did you mean 'gentle'?)"),
        ("1_first.yaml", "{flag: has_comic}", "{flag: has_comix}", "there is no option that sets 'has_comix' (did"),
        ("1_first.yaml", "id: shoes", "id: comic", "there is an option 'comic' already"),
        ("1_first.yaml", "id: visit", "id: payday", "there is a moment 'payday' already"),
        ("1_first.yaml", "    provenance: invented\n", "", "moments > visit: 'provenance' is missing"),
        ("1_first.yaml", "must: true", "must: maybe", "must: write true or false"),
        ("1_first.yaml", "calendar: 2", "calendar: 1", "this day must come after day 1 of the calendar"),
        ("1_first.yaml", "asks: {door: first_row}", "asks: {}", "give either score_at_least or door"),
        ("1_first.yaml", "{when: {flag: has_comic}, words: Comics", "{words: Comics", "the ways below are never said"),
        ("1_first.yaml", "{words: Rain", "{when: {consent: true}, words: Rain", "has no 'when'"),
        ("policies/gentle.yaml", "promises: 300", "promises: 301", "the weights sum to 1001, not to 1000"),
        (
            "policies/gentle.yaml",
            "{at: 450}",
            "{at: 450, needs: {not: {door: first_row}}}",
            "a door can ask only for doors that stand above it; 'first_row' is tried later",
        ),
        ("policies/gentle.yaml", "62/64", "65/64", "write sixty-fourths"),
        ("people.yaml", "  prunes_with: I am not going to be weird about it.\n", "", "needs 'prunes_with'"),
        ("people.yaml", "  relation: somebody on the page\n", "", "'relation' is missing"),
        ("people.yaml", "  money: 60\n", "", "the first person is 'you'"),
        ("endings.yaml", "needs: {pruned: jun}, ", "", "the last ending has no 'needs'"),
        ("endings.yaml", "way: leave, ", "", "endings > alone: 'way' is missing"),
        ("endings.yaml", "way: leave", "way: lead", "'lead' is not one of conform, refuse, middle, organise, leave"),
        ("endings.yaml", "outcome: costly", "outcome: bad", "'bad' is not one of satisfying, costly"),
        ("endings.yaml", "{pruned: jun}", "{close_to: {people: 0, at_least: 3}}", "people: "),
        ("aims.yaml", "  went: Somebody wrote back.\n", "", "noor: 'went' is missing"),
        ("aims.yaml", "{score_at_least: 600}", "{aim_reached: true}", "cannot be that it is reached"),
        ("aims.yaml", "{any: [{score_at_least: 620}, {consent: false}]}", "{any: []}", "the list is empty"),
        ("1_first.yaml", "place: home", "place: well", "there is no place in places.yaml 'well'"),
        ("places.yaml", "line: the shop}", "line: the shop, ground: low_tabel}", "did you mean 'low_table'?"),
        ("places.yaml", "line: the shop}", "line: the shop, light: nigth}", "no light 'nigth' (did you mean 'night'?)"),
        ("places.yaml", "line: the shop}", "line: the shop, front: home, street: false}", "has no front"),
        ("1_first.yaml", "street: [orchard, pair,", "street: [orchard, pear,", "(did you mean 'pair'?)"),
        ("1_first.yaml", "street: [orchard,", "street: [lines,", "'lines' has 'street: false' in places.yaml"),
        ("1_first.yaml", "look: airy", "look: hairy", "there is no look in looks.yaml 'hairy' (did you mean 'airy'?)"),
        ("looks.yaml", "title: airy", "title: grei", "there is no look in looks.yaml 'grei' (did you mean 'grey'?)"),
        ("looks.yaml", "palette: steel", "palette: steal", "no palette for pictures 'steal' (did you mean 'steel'?)"),
        ("looks.yaml", "palette: steel", "palette: low_table", "there is no palette for pictures 'low_table'"),
        ("looks.yaml", "palette: steel", "palette: steel, ground: high_contrast", "no palette 'high_contrast'"),
        ("looks.yaml", "corners: round", "corners: rund", "'rund' is not one of round, mild"),
        ("aims.yaml", "about: jun", "about: june", "there is no person 'june' (did you mean 'jun'?)"),
        ("aims.yaml", "{flag: has_comic}", "{}", "the condition is empty"),
        ("interface.yaml", "  play: Play", "  play:", "nothing stands after the colon"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_where_it_is(levels: Path, change: Change, spoiled: tuple[str, str, str, str]) -> None:
    name, old, new, said = spoiled
    change(name, old, new)
    lines = problems(levels)
    assert any(said in line and line.startswith(f"{name}:") for line in lines), lines


def test_all_files_are_checked_before_giving_up(levels: Path, change: Change) -> None:
    change("1_first.yaml", "must: true", "must: maybe")
    change("people.yaml", "tie: 3", "tie: 4")
    (levels / "notes.yaml").write_text("a: 1\n")
    (levels / "doors.yaml").unlink()
    assert {line.split(":")[0] for line in problems(levels)} == {
        "1_first.yaml",
        "people.yaml",
        "notes.yaml",
        "doors.yaml",
    }


def test_an_empty_folder_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ContentProblemsError, match="this file is missing"):
        compile_folder(tmp_path, tmp_path / "out")


def test_the_command_prints_problems_and_ends_with_1(
    levels: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    out = levels.parent / "out"
    assert main(["compile", "--levels", str(levels), "--out", str(out)]) == 0
    assert "3 moments" in capsys.readouterr().out
    assert json.loads((out / "story.json").read_text())["format"] == 3
    change("people.yaml", "tie: 3", "tie: 4")
    assert main(["compile", "--levels", str(levels), "--out", str(out)]) == 1
    assert "people.yaml:9:3: jun > tie: this must be less than or equal to 3\n1 problem\n" in capsys.readouterr().err


def test_an_edition_without_a_day_is_named(levels: Path) -> None:
    path = levels / "1_first.yaml"
    path.write_text(path.read_text().replace("slots: {museum: 1,", "slots: {"))
    assert any("the edition museum has no slots on any day" in line for line in problems(levels))
