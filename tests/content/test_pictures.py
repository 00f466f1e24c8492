"""Pictures of screens and moments, and the sheets that show them together."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.authoring.__main__ import main
from game.authoring.sheets import MOST_BYTES
from game.content.editions import load_editions


@pytest.mark.slow
def test_screenshots_of_a_level_show_every_moment_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    what = "--level consent --orientation portrait --text-scale 150 --lang qps"
    assert main(["screenshots", "--out", str(tmp_path), *what.split()]) == 0
    names = {path.stem for path in tmp_path.glob("*.png")}
    assert {
        "moment_tax_form",
        "moment_onions",
        "level_consent",
        "night_consent_1",
        "answer_0",
    } <= names
    assert pygame.image.load(tmp_path / "moment_tax_form.png").get_size() == (720, 1280)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f'src="{name}.png"' in page for name in names)
    assert f"{len(names)} pictures" in capsys.readouterr().out


def test_a_level_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["screenshots", "--out", str(tmp_path), "--level", "perk"]) == 2
    assert "there is no level 'perk'; there are consent, perks, open_doors, company" in capsys.readouterr().err


@pytest.mark.slow
def test_looks_writes_a_sheet_that_is_small_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.authoring.commands.looks.load_editions", lambda folder: load_editions(folder)[:1])
    monkeypatch.setattr("game.authoring.commands.looks.ORIENTATIONS", ("portrait",))
    assert main(["looks", "--out", str(tmp_path)]) == 0
    sheet = tmp_path / "museum-portrait.jpg"
    assert 50_000 < sheet.stat().st_size <= MOST_BYTES
