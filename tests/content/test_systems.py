# ruff: noqa: PT017 (either outcome is fine; only a refusal has words to look at)
"""Other systems and circumstances: as authors write them, compiled, and read by the game."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.authoring.compiler import compile_folder, compile_project
from game.authoring.problems import ContentProblemsError
from game.authoring.project import read_project
from game.content.loader import load_rules
from game.content.systems import load_systems
from game.engine.other_rules import Circumstance, ListRule, System, SystemDoor
from game.engine.petals import Petals
from game.engine.policy import Price
from game.i18n import FACTS, load_words
from game.resources import ContentError
from tests.spoiled import spoiled

Change = Callable[[str, str, str], None]
MUTANTS = 1_000
WRITTEN = """\
systems:
  - {id: gentle_again, title: As it was, label: invented, sees: Shoes., ignores: Friends., policy: gentle}
  - id: file
    title: A file
    label: confirmed
    fact: shop_points
    sees: How you pay.
    ignores: What you buy.
    weights: {promises: 700, means: 200, profile: 100, habits: 0, company: 0}
    keeps: 60
    tags:
      pay.bill: {promises: 60, lasts: true}
    doors:
      - {words: a loan, at: 640}
  - id: list
    title: A list
    label: confirmed
    fact: shop_points
    stands_in: file
    sees: Debts.
    ignores: The rest.
    listed: {puts_on: [buy.comic], takes_off: [pay.bill], least: 2}
circumstances:
  - id: friend
    title: A friend
    line: You know somebody besides.
    friend: {tie: 3, score: 380}
    repair: {words: Friends count less., take: company, give: habits}
  - id: shoes
    title: Shoes
    line: You buy shoes each week.
    acts:
      - {tag: buy.shoes, first: 2, every: 7}
    repair: {words: Habits count less., take: habits, give: promises}
"""


@pytest.fixture
def written(levels: Path) -> Path:
    """Return the tiny story with systems."""
    (levels / "systems.yaml").write_text(WRITTEN, encoding="utf-8")
    return levels


@pytest.fixture
def out(written: Path, tmp_path: Path) -> Path:
    """Return the compiled content of the tiny story with systems."""
    compile_folder(written, tmp_path / "out")
    return tmp_path / "out"


def read(out: Path) -> tuple[tuple[System, ...], tuple[Circumstance, ...]]:
    """Return what the game reads of compiled content."""
    return load_systems(out, load_words(out, "en", FACTS), load_rules(out).story.policies)


def test_systems_and_circumstances_come_back_in_words(out: Path) -> None:
    (again, file, listed), (friend, shoes) = read(out)
    assert again.policy is not None
    assert (again.title, again.policy.id, again.doors) == ("As it was", "gentle", ())
    assert file.policy is not None
    assert (file.sees, file.ignores, file.fact) == ("How you pay.", "What you buy.", "shop_points")
    assert (file.policy.weights, file.policy.keeps) == (Petals(700, 200, 100, 0, 0), 60)
    assert dict(file.policy.prices) == {"pay.bill": Price(Petals(promises=60), lasts=True)}
    assert file.doors == (SystemDoor("a loan", 640),)
    assert listed.listed == ListRule(frozenset({"buy.comic"}), frozenset({"pay.bill"}), 2)
    assert (listed.policy, listed.stands_in) == (None, "file")
    assert (friend.friend, friend.takes, friend.gives) == ((3, 380), 4, 3)
    assert (shoes.acts, shoes.line, shoes.repair) == (
        *((("buy.shoes", 2, 7),), "You buy shoes each week."),
        "Habits count less.",
    )


def test_runs_and_codes_do_not_ask_for_them(levels: Path) -> None:
    plain = compile_project(read_project(levels))
    (levels / "systems.yaml").write_text(WRITTEN, encoding="utf-8")
    more = compile_project(read_project(levels))
    assert plain.version == more.version
    assert plain.wording != more.wording


def test_a_story_without_them_has_none(levels: Path, tmp_path: Path) -> None:
    compile_folder(levels, tmp_path / "out")
    assert read(tmp_path / "out") == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("pay.bill: {promises: 60", "pay.bil: {promises: 60", "(did you mean 'pay.bill'?)"),
        ("puts_on: [buy.comic]", "puts_on: [buy.comics]", "(did you mean 'buy.comic'?)"),
        ("tag: buy.shoes", "tag: buy.shoe", "(did you mean 'buy.shoes'?)"),
        ("fact: shop_points", "fact: shop_point", "no fact 'shop_point' (did you mean 'shop_points'?)"),
        ("policy: gentle", "policy: gentel", "no policy 'gentel' (did you mean 'gentle'?)"),
        ("stands_in: file", "stands_in: fil", "no system 'fil' (did you mean 'file'?)"),
        ("label: confirmed", "label: partly", "the card 'shop_points' is 'confirmed'"),
        ("promises: 700", "promises: 600", "the weights sum to 900, not to 1000"),
        ("policy: gentle}", "risk: true}", "say one of 'policy', 'weights' and 'listed'"),
        ("id: list", "id: file", "there is a system 'file' already"),
        ("id: shoes", "id: friend", "there is a circumstance 'friend' already"),
        ("least: 2", "least: 0", "1"),
        ("keeps: 60", "keeps: 65", "64"),
        ("take: company", "take: friends", "'friends' is not one of"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    written: Path, change: Change, old: str, new: str, says: str
) -> None:
    change("systems.yaml", old, new)
    with pytest.raises(ContentProblemsError) as caught:
        compile_project(read_project(written))
    problems = caught.value.problems
    assert any(says in one.what and "systems.yaml" in one.path and one.line > 1 for one in problems), problems


def test_hostile_files_are_refused_or_have_rules(out: Path) -> None:
    chance, path = random.Random(9), out / "systems.json"
    good, policies, refused = json.loads(path.read_text(encoding="utf-8")), load_rules(out).story.policies, 0
    for _ in range(MUTANTS):
        path.write_text(json.dumps(spoiled(good, chance)))
        try:
            systems, _ = load_systems(out, str, policies)
            assert all(system.policy or system.listed for system in systems)
        except ContentError as error:
            refused += 1
            assert "systems.json cannot be used" in str(error)
            assert len(str(error)) < 300
    assert refused > MUTANTS // 2


@pytest.mark.parametrize("source", ["", "[]", "{}", '{"format": 2}', '{"format": 1}', "[" * 100_000, "\x00", '"a"'])
def test_what_is_no_such_file_is_refused(out: Path, source: str) -> None:
    (out / "systems.json").write_text(source)
    with pytest.raises(ContentError, match=r"systems.json cannot be used"):
        read(out)


@pytest.mark.parametrize("rules", [{"policy": "nobody"}, {}, {"weights": [1, 2, 3, 4, 5]}])
def test_a_system_whose_rules_are_none_is_refused(out: Path, rules: dict[str, Any]) -> None:
    path = out / "systems.json"
    good = json.loads(path.read_text(encoding="utf-8"))
    good["systems"][0] = {**{key: one for key, one in good["systems"][0].items() if key != "policy"}, **rules}
    path.write_text(json.dumps(good))
    with pytest.raises(ContentError, match=r"systems.json cannot be used"):
        read(out)
