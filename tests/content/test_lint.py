"""Each pass of lint: the tiny story is good, and each of these changes makes it bad."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from game.authoring.__main__ import main
from game.authoring.format import Condition
from game.authoring.lint.case import Case
from game.authoring.lint.grade import grade, syllables_in
from game.authoring.lint.lengths import sentences_in, words_in
from game.authoring.lint.passes import PASSES, lint, look
from game.authoring.lint.together import MOST_FACTS, most_together
from game.authoring.problems import Problem
from game.authoring.runs import Coverage, cover
from game.engine.ruleset import Ruleset
from game.resources import root as repository

Change = Callable[[str, str, str], None]
CODE = '''"""Words."""
def paint(words, form):
    """A docstring may say what it likes here."""
    raise ValueError("An error may say so too")
    return words("ui.play") + words.plural("ui.hours") + words(f"reason.{form}")
'''
HARD = (
    "Notwithstanding considerable administrative complications, municipal representatives occasionally communicate "
    "extraordinarily complicated information."
)
BAD: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "bad_examples.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the code and the pictures that the tiny story needs; few runs are enough for it."""
    monkeypatch.setattr("game.authoring.runs.LINT_GAMES", 2)
    monkeypatch.setattr("game.authoring.runs.LINT_RANDOM_GAMES", 15)
    (tmp_path / "game" / "screens" / "system").mkdir(parents=True)
    (tmp_path / "game" / "screens" / "system" / "title.py").write_text(CODE)
    art = tmp_path / "assets" / "art"
    art.mkdir(parents=True)
    (tmp_path / "assets" / "fonts").symlink_to(repository() / "assets" / "fonts")
    fronts = [f"doors/front_{place}" for place in ("orchard", "pair", "home")]
    for name in (
        *fronts,
        "places/orchard",
        "places/pair",
        "places/home",
        *(f"portraits/jun_{mood}" for mood in ("calm", "glad", "worried")),
    ):
        (art / f"{name}.svg").parent.mkdir(parents=True, exist_ok=True)
        (art / f"{name}.svg").touch()
    return tmp_path


def test_the_tiny_story_is_good(levels: Path, root: Path) -> None:
    assert list(map(str, lint(levels, root))) == []


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{bad['pass']}-{bad['says'][:30]}")
def test_what_is_bad_is_found_by_its_pass(levels: Path, root: Path, change: Change, bad: dict[str, str]) -> None:
    change(bad["file"], bad["old"], bad["new"])
    said = bad["says"]
    found = lint(levels, root)
    assert any(said in str(problem) for problem in found), list(map(str, found))
    assert any(said in str(problem) for problem in _only(bad["pass"], levels, root))


def _only(name: str, levels: Path, root: Path) -> Iterator[Problem]:
    """Yield what one pass finds."""
    from game.authoring.compiler import canonical, compile_project
    from game.authoring.project import read_project
    from game.content.loader import read_rules

    project = read_project(levels)
    yield from PASSES[name](Case(project, read_rules(canonical(compile_project(project).story)), root))


def test_every_pass_has_a_bad_example() -> None:
    assert {bad["pass"] for bad in BAD} == set(PASSES)


def test_a_night_is_not_written_before_a_day(levels: Path, root: Path, change: Change) -> None:
    change("places.yaml", "line: the shop}", "line: the shop, light: night}")
    change("1_first.yaml", "place: home\n    days: [2]", "place: home\n    must: true\n    days: [1]")
    found = [str(problem) for problem in _only("hours", levels, root)]
    assert any("payday: it is later here than in 'visit'" in said for said in found), found
    change("1_first.yaml", "must: true\n    days: [1]\n    editions", "must: true\n    days: [2]\n    editions")
    assert not list(_only("hours", levels, root))


def test_a_card_by_night_names_no_morning_but_somebody_may(levels: Path, root: Path, change: Change) -> None:
    change("places.yaml", "line: your kitchen}", "line: your kitchen, light: evening}")
    change("1_first.yaml", "Jun comes by without a coat", "Jun comes by at breakfast")
    assert any("'breakfast', but the picture is dark" in str(found) for found in _only("hours", levels, root))
    change("1_first.yaml", "Jun comes by at breakfast", "“Breakfast!” says Jun, in the evening,")
    assert not list(_only("hours", levels, root))


def test_words_in_the_code_are_found(levels: Path, root: Path) -> None:
    (root / "game" / "screens" / "system" / "title.py").write_text(CODE + 'TEXT = "Press any key to go on"\n')
    (problem,) = lint(levels, root)
    assert str(problem).startswith(
        "game/screens/system/title.py:6:8: words for players belong into levels/interface.yaml"
    )


def test_no_unused_words_hide_behind_ids_that_are_put_together(levels: Path, root: Path, change: Change) -> None:
    ids = (
        "play: Play",
        "night.go: A",
        "night.base: B",
        "night.base.line: C",
        "play.old: D",
        "door.shut: E",
        "door.ajar: F",
    )
    change("interface.yaml", "play: Play", "\n  ".join(ids))
    said = 'words("ui.night.go"), words(f"ui.night.{cause}"), words(f"ui.door.{\'open\' if cause else \'shut\'}")'
    (root / "game" / "screens" / "system" / "title.py").write_text(
        f"{CODE}\ndef say(words, cause):\n    return {said}\n"
    )
    found = sorted(str(problem).partition(": ")[2] for problem in lint(levels, root))
    assert found == [
        "'ui.night.{cause}' could be 'ui.night.go' as well: name the ids, or give them a part of their own",
        "ui > door.ajar: nothing in the game says 'ui.door.ajar'",
        "ui > night.base.line: nothing in the game says 'ui.night.base.line'",
        "ui > play.old: nothing in the game says 'ui.play.old'",
    ]


def test_words_of_the_page_are_said_by_the_page(levels: Path, root: Path, change: Change) -> None:
    more = "page.error.wasm.text: Lacking\npage.error.wasm: Error\npage.note.old: Old\npage.title: Title\n"
    change("interface.yaml", "reason.money:", f"{more}reason.money:")
    (root / "assets" / "web").mkdir()
    (root / "assets" / "web" / "page.html").write_text("<title>{{mc:words.title}}</title>")
    (root / "assets" / "web" / "page.js").write_text('say(`error.${kind}.text`); const LATER = ["note.", "error."];')
    found = sorted(str(problem).partition(": ")[2] for problem in lint(levels, root))
    assert found == [
        "page.error.wasm: nothing in the game says 'page.error.wasm'",
        "page.note.old: nothing in the game says 'page.note.old'",
    ]


def test_references_and_words_are_said_together(levels: Path, root: Path, change: Change) -> None:
    change("1_first.yaml", "prunes: jun", "prunes: june")
    change("1_first.yaml", "words: Buy the comic", "words: The comic")
    found = list(map(str, lint(levels, root)))
    assert any("june" in line for line in found)
    assert any("not a verb" in line for line in found)


def test_unreadable_files_come_first(levels: Path, root: Path, change: Change) -> None:
    change("people.yaml", "tie: 3", "tie: no")
    assert ["'no' can be misread" in str(problem) for problem in lint(levels, root)] == [True]


@pytest.mark.parametrize(
    "mistake",
    [
        ("days: [1]", "days: 4", "this must be a list: write [4]"),
        ("days: [1]", "days: [Thursday]", "1 is the first day of this level"),
        ("days: [1]", "days: [12:30]", "a number has digits only"),
        ("must: true", "needs: has_comic", "write {flag: has_comic}"),
        ("people: {jun: calm}", "people: {Jun: calm}", "did you mean 'jun'?"),
        ("words: Buy the comic", "words: No", "put it in quotes if it is a word; else write true or false"),
        ("title: First days", "title: First days\nname: x", "unknown field 'name'"),
        ("people: {jun: calm}", "people: {june: calm}", "there is no person 'june' (did you mean 'jun'?)"),
        ("id: visit", "id: payday", "there is a moment 'payday' already"),
    ],
)
def test_a_mistake_is_said_once_with_the_way_out(
    levels: Path, root: Path, change: Change, mistake: tuple[str, str, str]
) -> None:
    old, new, said = mistake
    change("1_first.yaml", old, new)
    (problem,) = lint(levels, root)
    assert said in str(problem)


def test_too_many_options_are_said_in_words(levels: Path, root: Path, change: Change) -> None:
    more = "".join(f"      - {{id: more{at}, words: Go there}}\n" for at in range(3))
    change("1_first.yaml", "  - id: corner\n", f"{more}  - id: corner\n")
    assert [problem.what for problem in lint(levels, root)] == ["a moment has two to four options"]


def test_advice_is_no_mistake(
    levels: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def cover_without_bots(rules: Ruleset) -> Coverage:
        coverage = cover(rules)
        coverage.taken_by_bots.clear()
        return coverage

    monkeypatch.setattr("game.authoring.lint.passed_over.ENOUGH", 1)
    monkeypatch.setattr("game.authoring.lint.case.cover", cover_without_bots)
    monkeypatch.setattr("game.authoring.commands.lint.root", lambda: root)
    assert look(levels, root).mend == ()
    assert look(levels, root).advice
    assert main(["lint", "--levels", str(levels)]) == 0
    said = capsys.readouterr().out
    assert said.index("nothing to mend") < said.index("advice, nothing has to be done") < said.index("passes this")


def test_conditions_that_cannot_hold_together_need_no_room() -> None:
    flag, other = Condition(flag="a"), Condition(flag="b")
    low, high = Condition(score_below=600), Condition(score_at_least=600)
    noor = Condition(aim="noor")
    assert most_together([flag, Condition(not_=flag), other, None], "noor", "home") == [0, 2, 3]
    assert len(most_together([low, high], "noor", "home")) == 1
    assert most_together([noor, Condition(edition="class"), Condition(any=[noor, flag])], "tilde", "class") == [1, 2]
    many = [Condition(all=[Condition(flag=f"f{at}")]) for at in range(MOST_FACTS + 1)]
    assert len(most_together([*many, noor, Condition(not_=flag)], "tilde", "home")) == MOST_FACTS + 2


def test_counting_words_sentences_and_syllables() -> None:
    assert words_in("Two words — {score} there’s") == 4
    assert sentences_in("“Stop.” Mr. Petrov stops. Does he?") == 3
    assert [syllables_in(word) for word in ("the", "table", "moved", "wanted", "noodles", "business", "rhythm")] == [
        1,
        2,
        1,
        2,
        2,
        3,
        1,
    ]
    assert grade("You walk home.") < 1 < grade(HARD)
    assert grade("") == 0


def test_the_command_says_it_and_ends_with_1(levels: Path, change: Change, capsys: pytest.CaptureFixture[str]) -> None:
    change("people.yaml", "tie: 3", "tie: no")
    assert main(["lint", "--levels", str(levels)]) == 1
    assert "1 to mend; more may follow when this is mended" in capsys.readouterr().out
    assert main(["lint", "--levels", str(levels), "--json"]) == 1
    assert '"line": 9' in capsys.readouterr().out
