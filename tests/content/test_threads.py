"""The picture and the list of the whole story: written for the next writer, and true."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.__main__ import main
from game.authoring.commands import story
from game.resources import root
from tests import own_story


def test_the_list_of_flags_in_the_documents_is_that_of_the_story() -> None:
    page = (root() / "docs" / "story.md").read_text(encoding="utf-8")
    listed = page.partition(story.BEGIN)[2].partition(story.END)[0].strip()
    assert listed == story.table(own_story.project()).strip(), "run python -m game.authoring story"


def test_what_is_written_by_hand_stays_and_the_rest_is_written_anew(levels: Path, tmp_path: Path) -> None:
    page = tmp_path / "story.md"
    page.write_text(f"by hand\n{story.BEGIN}\nold\n{story.END}\nand below\n", encoding="utf-8")
    assert main(["story", "--levels", str(levels), "--out", str(tmp_path)]) == 0
    written = page.read_text(encoding="utf-8")
    assert written.startswith("by hand\n")
    assert written.endswith("and below\n")
    assert "old" not in written
    flags = [line.split("`")[1] for line in written.splitlines() if line.startswith("| `")]
    picture = (tmp_path / "story.svg").read_text(encoding="utf-8")
    assert flags
    assert any(f">{flag}</text>" in picture for flag in flags)
    assert main(["story", "--levels", str(levels), "--out", str(tmp_path)]) == 0
    assert page.read_text(encoding="utf-8") == written
    assert (tmp_path / "story.svg").read_text(encoding="utf-8") == picture


def test_a_page_without_its_marks_is_not_written_over(
    levels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "story.md"
    page.write_text("all by hand\n", encoding="utf-8")
    assert main(["story", "--levels", str(levels), "--out", str(tmp_path)]) == 1
    assert "is missing" in capsys.readouterr().out
    assert page.read_text(encoding="utf-8") == "all by hand\n"
