"""The budgets of lint: its figures are right on a made-up story, and what is over one is a problem with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.lint.budgets import limits
from game.authoring.lint.budgets.figure import Figure
from game.authoring.lint.budgets.limits import COUNTERS, Budget, budgets, check, counted
from game.authoring.lint.budgets.prose import mouths
from game.authoring.lint.budgets.prose_numbers import counted_numbers
from game.authoring.lint.budgets.reactions import has_verb
from game.authoring.lint.budgets.told import table
from game.authoring.lint.case import Case, Saying
from game.authoring.project import Source, Spot, read_project
from game.authoring.strict_yaml import Node

NAMES = {"you": "You", "jun": "Jun", "noor": "Noor"}
MADE_UP = """id: made_up
number: 2
title: The flower
stakes: Your number.
policy: gentle
look: airy
end: It is over.
days:
  - weekday: Friday
    calendar: 5
    hours: 4
    slots: {class: 1, home: 1}
    headline: Nine herons
    notice: Good day! Most people like you water a flower. Noted!
  - weekday: Saturday
    calendar: 6
    hours: 4
    slots: {class: 1, home: 1}
    notice:
      - when: {flag: has_comic}
        words: Most people like you read on.
      - words: Most people like you read.
moments:
  - id: glove
    place: pair
    provenance: invented
    card: Pair is quiet. Orchard, the shop, has a figure of four hundred parcels, with punctuation. At nine Jun goes.
    people: {jun: calm}
    options:
      - {id: keep, words: Keep it, sets: [kept.glove, seen_it], says: "It fits. Rain, then. “Good!” says Jun."}
      - {id: leave, words: Leave it, sets: [seen_it], says: "“No!” Jun goes."}
  - id: till
    place: orchard
    provenance: invented
    card: In Orchard the till sings. Pay the nine coins, says the till, and two songs come. It lasts four minutes.
    options:
      - {id: sing, words: Sing, says: "“Noted,” says the till. “Score!”"}
      - {id: hum, words: Hum, never: "No.", says: You hum. It is low.}
"""
FOUND = {
    "score_words": ["4 'flower' for the score", "5 'number' for the score"],
    "retired_words": ["14 'nine' is retired", "28 'four hundred' is retired", "28 'punctuation' is retired"],
    "catchphrases": ["22 'most people like you' again", "38 'noted' again"],
    "bare_shops": ["28 'Pair' without saying what it is"],
    "numbers": ["14 'Nine'", "28 'four hundred'", "36 'two'"],
    "fragments": ["31 no verb in 'Rain, then.'"],
    "speech_endings": ["31 ends in speech", "38 ends in speech"],
    "told_endings": ["32 ends in narration", "39 ends in narration"],
    "bloom_shouts": ["15 Bloom shouts", "15 Bloom shouts"],
    "people_shout": ["31 Jun shouts", "32 Jun shouts", "38 somebody shouts"],
    "idle_options": ["38 this option has no effect"],
    "unread_flags": ["31 nothing reads the flag 'kept.glove'"],
    "flags_of_all": ["30 every option sets the flag 'seen_it'"],
}
"""What each budget finds in the made-up level, behind the number of the line."""


@pytest.fixture
def made_up(levels: Path) -> Path:
    """Return the tiny story with a made-up level of which every budget has something."""
    header = "# yaml-language-server: $schema=schema.json#/$defs/Level\n"
    (levels / "2_made_up.yaml").write_text(header + MADE_UP, encoding="utf-8")
    return levels


def case_of(levels: Path) -> Case:
    """Return a story for the passes, without its rules, which budgets need not."""
    return Case(read_project(levels), None, levels)


def figures_of(levels: Path) -> dict[str, Figure]:
    """Return the figures of the made-up level, by budget."""
    return {figure.budget: figure for figure in counted(case_of(levels)) if figure.scope == "made_up"}


def test_every_budget_is_counted_and_every_counter_has_a_budget() -> None:
    assert set(budgets()) == set(COUNTERS)


def test_the_figures_are_right(made_up: Path) -> None:
    found = figures_of(made_up)
    told = {name: [f"{one.line} {one.what}" for one in figure.found] for name, figure in found.items()}
    told["numbers"] = [line.replace("the narrator does not count: ", "") for line in told["numbers"]]
    assert told == FOUND
    assert found["fragments"].total == found["told_endings"].total == 4


def test_the_report_shows_each_figure_with_its_limit(made_up: Path) -> None:
    head, *lines = table(counted(case_of(made_up)))
    assert head.split() == ["first", "made_up", "rest"]
    rows = {line.partition("  ")[0]: line.partition("  ")[2].split() for line in lines}
    assert rows["retired words"][:6] == ["0", "<=", "0", "3", "<=", "0"]
    assert rows["exclamation marks of people"][3:] == ["3", ">=", "1", "-"]
    assert rows["reactions with a sentence without a verb"][:6] == ["0", "<=", "1", "1", "<=", "1"]


def test_what_is_over_a_budget_is_a_problem_with_file_and_line(made_up: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    budget = Budget("retired words", most=0, now={"made_up": 2, "rest": 1})
    monkeypatch.setattr(limits, "budgets", lambda: {"retired_words": budget})
    (problem,) = check(case_of(made_up))
    said = (
        "28:5: moments > glove > card: 'punctuation' is retired; made_up has 3 retired words, at most 2 may stand there"
    )
    assert str(problem).endswith(f"2_made_up.yaml:{said}")


def test_what_a_level_is_short_of_is_a_problem_once_it_is_long_enough(
    made_up: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "budgets", lambda: {"people_shout": Budget("shouts", least=4)})
    assert list(check(case_of(made_up))) == []
    monkeypatch.setattr(limits, "ENOUGH", 4)
    problems = {problem.path.rpartition("/")[2]: str(problem) for problem in check(case_of(made_up))}
    assert problems["2_made_up.yaml"].endswith(": moments: 3 shouts, at least 4 should stand in this level")


@pytest.mark.parametrize(
    ("budget", "total", "limit"),
    [
        (Budget("", most=3), 50, 3),
        (Budget("", most=3, now={"made_up": 9}), 50, 9),
        (Budget("", most=10, share=True), 50, 5),
        (Budget("", most=10, share=True), 5, 1),
        (Budget("", least=33, share=True), 10, 3),
    ],
)
def test_a_limit_is_a_number_or_a_share(budget: Budget, total: int, limit: int) -> None:
    assert budget.limit(Figure("", "made_up", (), total)) == limit


def test_the_command_lists_all_that_a_budget_counts(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--levels", str(made_up), "--budget", "bare_shops"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith("2_made_up.yaml:28:5: moments > glove > card: 'Pair' without saying what it is")
    assert main(["lint", "--levels", str(made_up), "--budget", "bare_shop"]) == 2
    assert "there is no budget 'bare_shop' (did you mean 'bare_shops'?)" in capsys.readouterr().err


def test_json_has_the_figures(made_up: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--levels", str(made_up), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert {"budget": "numbers", "level": "made_up", "count": 3, "of": 18, "most": 0} in said["budgets"]
    assert {"budget": "bloom_shouts", "level": "made_up", "count": 2, "of": 4, "least": 1} in said["budgets"]
    assert any("'four hundred' is retired" in problem["what"] for problem in said["problems"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("It is late. “Go!” says Jun. She goes.", [("", "It is late. "), ("Jun", "Go!"), ("", " says Jun. She goes.")]),
        (
            "Bloom hums. “A box!” The kettle clicks.",
            [("", "Bloom hums. "), ("Bloom", "A box!"), ("", " The kettle clicks.")],
        ),
        ("“One,” says Noor. “Two.”", [("", ""), ("Noor", "One,"), ("", " says Noor. "), ("Noor", "Two."), ("", "")]),
        ("“Hm.”", [("", ""), ("somebody", "Hm."), ("", "")]),
    ],
)
def test_speech_belongs_to_the_name_beside_it(words: str, said: list[tuple[str, str]]) -> None:
    saying = Saying(Spot(Source("a.yaml", {}, Node({}, 1, 1))), "says", words)
    assert list(mouths(saying, NAMES)) == said


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("At nine Jun comes by, until ten, half past six.", []),
        ("Nine hours, ninety-four days, four more minutes.", []),
        ("It costs twenty-four, you paid nine coins, and fifty points.", []),
        ("Two chairs and 14 herons, page four.", ["Two", "14", "four"]),
        ("You have {score}. {impact:jun}.", []),
    ],
)
def test_time_money_and_score_may_be_counted(words: str, numbers: list[str]) -> None:
    assert list(counted_numbers(words)) == numbers


@pytest.mark.parametrize(
    "sentence", ["You walk.", "It’s late.", "Nobody didn’t.", "Nine are crooked.", "She carried it."]
)
def test_a_sentence_with_a_verb_is_no_fragment(sentence: str) -> None:
    assert has_verb(sentence)


@pytest.mark.parametrize("sentence", ["Two lines.", "A drink, then rain.", "Her face, over the lamp."])
def test_a_sentence_without_one_is(sentence: str) -> None:
    assert not has_verb(sentence)
