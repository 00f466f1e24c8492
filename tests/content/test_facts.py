# ruff: noqa: PT017 (either outcome is fine; only a refusal has words to look at)
"""Fact cards, claims to sort and corrections: as authors write them, compiled, and read by the game."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.compiler import Compiled, compile_folder, compile_project
from game.authoring.problems import ContentProblemsError
from game.authoring.project import read_project
from game.content.facts import CHINA, Facts, load_facts
from game.content.sorter import load_sorter
from game.i18n import FACTS, PSEUDO, languages, load_words
from game.presentation.after_story import AfterStory
from game.resources import ContentError, root
from tests import own_story
from tests.spoiled import spoiled

Change = Callable[[str, str, str], None]
MUTANTS = 1_000


@pytest.fixture
def out(levels: Path, tmp_path: Path) -> Path:
    """Return the compiled content of the tiny story."""
    compile_folder(levels, tmp_path / "out")
    return tmp_path / "out"


def told(out: Path, *, parallels_only: bool = False) -> AfterStory:
    return AfterStory(out, "en", parallels_only=parallels_only)


def test_a_card_comes_back_in_words_with_all_that_is_printed_of_its_source(out: Path) -> None:
    card, *_ = told(out).facts.cards
    assert (card.id, card.label, card.region, card.items, card.moments) == (
        *("corner_badge", "articles", CHINA),
        *(("S31", "S2"), ("corner",)),
    )
    assert card.claim == "In China people put a number on the page on which they looked for love."
    assert card.checked == "28 November 2026"
    (source,) = card.sources
    assert (source.author, source.title, source.outlet) == ("A. Writer, B. Writer", "Badges, worn", "A magazine")
    assert (source.year, source.date, source.note) == (2017, "3 May 2017", "as quoted by others")
    assert card.parallel is not None
    assert card.parallel.region == "europe"


def test_their_words_are_no_part_of_what_is_read_at_the_start(out: Path, levels: Path) -> None:
    words = (out / "text" / "en.json").read_text(encoding="utf-8")
    apart = json.loads((out / "text" / "facts" / "en.json").read_text(encoding="utf-8"))
    assert apart
    assert not [text_id for text_id in apart if text_id in words]
    (levels / "sorter.yaml").unlink()
    (levels / "corrections.yaml").unlink()
    for path in (levels / "facts").iterdir():
        path.unlink()
    before = compile_folder(levels, out)
    assert (out / "text" / "en.json").read_text(encoding="utf-8") == words
    assert before.fact_texts == {}
    assert told(out).facts == Facts()
    assert told(out).claims == ()


def test_the_wording_covers_them_and_the_version_does_not(levels: Path, change: Change) -> None:
    def made() -> Compiled:
        return compile_project(read_project(levels))

    first = made()
    change("facts/known.yaml", "It named none of them.", "It named nobody.")
    second = made()
    change("facts/known.yaml", "label: confirmed", "label: partly")
    third = made()
    change("sorter.yaml", "answer: so,", "answer: not_so,")
    fourth = made()
    assert len({one.wording for one in (first, second, third, fourth)}) == 4
    assert len({one.version for one in (first, second, third, fourth)}) == 1


def test_cards_of_a_moment_have_its_label_and_those_about_china_come_first(out: Path) -> None:
    facts = told(out).facts
    moved = replace(facts.cards[2], label="never_reported")
    facts = Facts((moved, *facts.cards[:2]))
    assert [card.id for card in facts.of_moment("payday", "never_reported")] == ["shoes_and_number", "shop_points"]
    assert [card.id for card in facts.of_moment("payday", "articles")] == []
    assert [card.id for card in facts.of_moment("corner")] == ["corner_badge"]
    assert facts.of_moment("nowhere") == ()


def test_where_china_is_hidden_no_card_no_parallel_and_no_claim_is_about_it(out: Path) -> None:
    hidden = told(out, parallels_only=True)
    (card,) = hidden.facts.cards
    assert (card.id, card.parallel) == ("shop_points", None)
    assert [item.id for item in hidden.claims] == ["points"]
    assert [one.topic for one in hidden.facts.corrections] == ["A shop"]
    assert [item.id for item in told(out).claims] == ["shoes", "points", "badge"]
    assert [one.topic for one in told(out).facts.corrections] == ["Shoes", "A shop"]
    assert told(out).facts.cards[2].parallel is not None


def test_a_claim_stands_beside_its_card(out: Path) -> None:
    shoes, points, badge = told(out).claims
    assert (shoes.answer, points.answer, badge.answer) == ("not_so", "so", "nobody_knows")
    assert [item.booster for item in (shoes, points, badge)] == [False, False, True]
    assert shoes.fact.id == "shoes_and_number"
    assert (shoes.claim, shoes.feedback) == ("In China shoes raised a number.", "No report was found.")


def test_another_language_falls_back_and_the_pseudo_locale_knows_them(out: Path) -> None:
    (out / "text" / "de.json").write_text("{}")
    (out / "text" / FACTS / "de.json").write_text(json.dumps({"fact.shop_points.known": "Der Laden sagte es."}))
    german = load_facts(out, load_words(out, "de", FACTS))
    assert german.cards[2].known == "Der Laden sagte es."
    assert german.cards[2].claim == "In Kenya a shop gave points for shoes."
    assert languages(out) == ("en", "de")
    assert load_facts(out, load_words(out, PSEUDO, FACTS)).cards[2].claim.startswith("[")


@pytest.mark.parametrize(
    "wrong",
    [
        ("facts/known.yaml", "moments: [corner]", "moments: [cornr]", "no moment 'cornr' (did you mean 'corner'?)"),
        ("facts/known.yaml", "id: shop_points", "id: corner_badge", "there is a fact 'corner_badge' already"),
        ("facts/known.yaml", "checked: 2026-11-28", "checked: 2026-11-31", "there is no day 2026-11-31"),
        ("facts/known.yaml", "checked: 2026-11-28", "checked: 28 November", "a day is written as 2026-11-28"),
        ("facts/known.yaml", "label: confirmed", "label: true", "is not one of"),
        ("facts/known.yaml", "base: P29", "base: P99", "a row of the fact base is F1 to F20 or P1 to P35"),
        ("facts/known.yaml", "mark: M", "mark: L", "'L' is not one of H, M"),
        ("facts/known.yaml", "      - {outlet: A newspaper, year: 2018}", "      []", "here must be 1 at least"),
        ("facts/known.yaml", "{outlet: A newspaper, year: 2018}", "{outlet: A newspaper}", "'year' is missing"),
        ("facts/known.yaml", "region: africa\n    moments", "region: afrika\n    moments", "did you mean 'africa'?"),
        ("facts/known.yaml", "items: [S13]", "items: [S99]", "a mechanism is S1 to S77"),
        ("sorter.yaml", "fact: shop_points", "fact: shop_point", "no fact 'shop_point' (did you mean 'shop_points'?)"),
        ("sorter.yaml", "{id: points", "{id: shoes", "there is a claim to sort 'shoes' already"),
        ("sorter.yaml", "answer: so", "answer: maybe", "'maybe' is not one of so, not_so, nobody_knows"),
        ("corrections.yaml", "date: 2026-11-27", "date: 2026-02-30", "there is no day 2026-02-30"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    levels: Path, change: Change, wrong: tuple[str, str, str, str]
) -> None:
    name, old, new, says = wrong
    change(name, old, new)
    with pytest.raises(ContentProblemsError) as caught:
        compile_project(read_project(levels))
    assert any(says in problem.what and name in problem.path and problem.line > 1 for problem in caught.value.problems)


@pytest.mark.parametrize("name", ["facts.json", "sorter.json"])
def test_hostile_files_are_refused_or_harmless(out: Path, name: str) -> None:
    chance, good = random.Random(9), json.loads((out / name).read_text(encoding="utf-8"))
    facts, refused = told(out).facts, 0
    for _ in range(MUTANTS):
        (out / name).write_text(json.dumps(spoiled(good, chance)))
        try:
            load_facts(out, str)
            load_sorter(out, str, facts)
        except ContentError as error:
            refused += 1
            assert f"{name} cannot be used" in str(error)
            assert len(str(error)) < 300
    assert refused > MUTANTS // 2


@pytest.mark.parametrize("source", ["", "[]", "{}", '{"format": 2}', '{"format": 1}', "[" * 100_000, "\x00", '"a"'])
@pytest.mark.parametrize("name", ["facts.json", "sorter.json"])
def test_what_is_no_such_file_is_refused(out: Path, name: str, source: str) -> None:
    (out / name).write_text(source)
    with pytest.raises(ContentError, match=rf"{name} cannot be used"):
        _ = told(out).facts, told(out).claims


def test_a_catalogue_that_is_not_there_is_named(out: Path) -> None:
    (out / "text" / "facts" / "en.json").unlink()
    with pytest.raises(ContentError, match=r"en\.json cannot be used: it is not in facts/"):
        _ = told(out).facts


Capture = pytest.CaptureFixture[str]


def said_by(levels: Path, capsys: Capture, *more: str) -> tuple[int, str]:
    """Return the exit status and the words of the command."""
    status = main(["facts", "--levels", str(levels), "--today", "2026-12-01", *more])
    return status, capsys.readouterr().out


def test_the_command_tells_all_cards_and_mechanisms_without_one(levels: Path, capsys: Capture) -> None:
    status, said = said_by(levels, capsys)
    rows = [line.split() for line in said.splitlines()[:3]]
    assert status == 0
    assert rows[0] == ["corner_badge", "articles", "china", "2026-11-28", "S31", "S2", "corner"]
    assert rows[2] == ["shop_points", "confirmed", "africa", "2026-11-28", "payday"]
    assert "no card lists these mechanisms:\nS1\nS3\n" in said
    assert "3 cards, 0 old, 0 claims without a card" in said
    status, said = said_by(levels, capsys, "--json")
    told = json.loads(said)
    assert [card["id"] for card in told["facts"]] == ["corner_badge", "shoes_and_number", "shop_points"]
    assert (told["old"], told["uncovered"], len(told["items_without"])) == ([], [], 74)


def test_a_check_of_more_than_a_year_ago_is_a_warning_alone(levels: Path, capsys: Capture, change: Change) -> None:
    assert "a warning" not in said_by(levels, capsys, "--today", "2027-11-28")[1]
    status, said = said_by(levels, capsys, "--today", "2027-11-29")
    assert status == 0
    assert said.count("last checked on 2026-11-28, more than a year ago") == 3
    change("facts/known.yaml", "checked: 2026-11-28", "checked: 2024-02-29")
    assert said_by(levels, capsys, "--today", "2025-03-01")[1].count("a year ago") == 2
    assert said_by(levels, capsys, "--today", "2024-02-29")[1].count("a year ago") == 0


def test_a_claim_without_a_card_ends_with_1_and_its_line(levels: Path, capsys: Capture, change: Change) -> None:
    change("facts/known.yaml", "label: never_reported", "label: not_so")
    status, said = said_by(levels, capsys)
    assert status == 1
    assert "1_first.yaml:32:5: moments > payday > provenance: no fact card that is 'never_reported' lists" in said
    assert json.loads(said_by(levels, capsys, "--json")[1])["uncovered"]


def test_the_documents_rows_are_those_of_the_game() -> None:
    page = (root() / "docs" / "corrections.md").read_text(encoding="utf-8")
    rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in page.splitlines() if line[:1] == "|"]
    made = own_story.project().only("Corrections").data.corrections
    assert rows[2:] == [(one.topic, one.before, one.now, one.date) for one in made]
