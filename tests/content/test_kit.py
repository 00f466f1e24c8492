"""The teacher's kit says what the game does, and becomes pages that need nothing but themselves."""

import re
from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.commands.kit import written_pages
from game.authoring.kit import paper
from game.authoring.kit.made import invented
from game.authoring.kit.page import KitPage, as_html, kit_page
from game.authoring.project import read_project
from game.engine.editions import QUESTIONS
from game.resources import root
from tests.real import EDITIONS

PAGES = {page.name: page for page in written_pages()}
WANTED = {
    *("guide", "worksheet", "exit_ticket", "glossary", "parents", "fairly", "evidence", "prompts", "ready"),
    *("paper", "curriculum"),
}


def test_nothing_of_the_kit_is_missing() -> None:
    assert PAGES.keys() >= WANTED


def test_minutes_and_cards_are_those_of_the_class_edition() -> None:
    edition = read_project(root() / "levels").only("Editions").data[EDITIONS.index("class")]
    limits, guide = edition.limits, PAGES["guide"].source
    assert f"{limits.most_minutes:.0f} minutes, in pairs" in guide
    assert f"{limits.least_moments} to {limits.most_moments} cards" in guide
    first, second = limits.stops
    assert f"minute {first} and minute {second} of play" in guide
    assert edition.length.removeprefix("about ") == f"{limits.most_minutes:.0f} minutes"
    assert "attitude" in QUESTIONS


def test_levels_stand_in_the_guide_under_their_names() -> None:
    for source in read_project(root() / "levels").levels:
        assert f"| {source.data.number} {source.data.title} |" in PAGES["guide"].source


def test_a_page_on_paper_names_others_by_the_titles_they_have() -> None:
    titles = {page.title for page in PAGES.values()} | {"Hosting it yourself"}
    for name in ("guide", "paper", "ready"):
        for said in re.findall(r"(?<!\*)\*([A-Z][^*]+)\*(?!\*)", PAGES[name].source):
            assert said in titles, f"{name} names {said}"
    assert not [page.name for page in PAGES.values() if ".md" in page.source]


def test_what_is_invented_is_told_in_whole_sentences() -> None:
    lines = [line for line in invented(read_project(root() / "levels")).splitlines() if line.startswith("- ")]
    assert len(lines) > len(EDITIONS)
    assert not [line for line in lines if line.endswith(("Mr.", "Mrs.")) or line.count("“") != line.count("”")]


def test_the_honest_line_is_there() -> None:
    assert "This game has not been trialled yet." in PAGES["evidence"].source


def test_a_page_is_whole_in_itself_and_its_tables_have_heads() -> None:
    made = as_html(kit_page("x", "# A <title>\n\n| a | b |\n|---|---|\n| <b>1</b> | 2 |\n"), "<svg></svg>")
    assert "<title>A &lt;title&gt;</title>" in made
    assert made.count('<th scope="col"') == 2
    assert not re.search(r"""(src|href)=["'](?!data:)""", made)
    assert "url(" not in re.sub(r'url\("data:[^"]+"\)', "", made)


def test_a_page_without_a_title_is_told() -> None:
    with pytest.raises(ValueError, match="x: it has no title"):
        kit_page("x", "words")


def test_the_command_writes_html_and_says_where_no_paper_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert main(["kit", "--out", str(tmp_path)]) == 1
    assert "Chromium is not installed here" in capsys.readouterr().out
    assert {path.stem for path in tmp_path.glob("*.html")} >= WANTED
    assert main(["kit", "--out", str(tmp_path), "--html-only"]) == 0


def test_a_page_is_printed(tmp_path: Path) -> None:
    printer = paper.browser()
    if printer is None:
        pytest.skip("CHROMIUM IS NOT INSTALLED: no page of the kit was printed")
    page = tmp_path / "x.html"
    page.write_text(as_html(KitPage("x", "x", "# x\n"), ""), encoding="utf-8")
    paper.print_page(page, tmp_path / "x.pdf", printer)
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF")


def test_a_printer_that_fails_is_told(tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text("x", encoding="utf-8")
    with pytest.raises(paper.PaperError, match=r"x\.html was not printed"):
        paper.print_page(page, tmp_path / "x.pdf", "false")
