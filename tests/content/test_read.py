"""A level as a reader meets it: what a bot plays in text mode, or each card alone and what its options bring."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from game.authoring.__main__ import main

Change = Callable[[str, str, str], None]
Capture = pytest.CaptureFixture[str]
SECOND = """
id: second
number: 2
title: Later days
stakes: The same page.
policy: gentle
look: airy
end: It is over.
days:
  - {weekday: Friday, calendar: 5, hours: 4, slots: {museum: 0, class: 1, home: 1}}
moments:
  - id: lost_glove
    place: home
    provenance: invented
    card: A glove.
    options:
      - {id: keep, words: Keep it, acts: [show.badge], says: "It fits. {change}."}
      - {id: leave, words: Leave it, sets: [left_glove], says: It stays.}
"""


def said_by(levels: Path, capsys: Capture, *arguments: str) -> str:
    """Return what the command prints."""
    assert main(["read", "--levels", str(levels), *arguments]) == 0
    return capsys.readouterr().out


def test_a_level_is_read_as_it_is_met(repository_words: Path, capsys: Capture) -> None:
    said = said_by(repository_words, capsys, "--level", "first", "--edition", "class")
    parts = (
        "class, seed 1, bot random, aim ",
        "\nFirst days",
        "A better place on the page.",
        "Monday\n------",
        "Bloom: Good morning! A petal was opened near you.",
        "payday - Orchard, the shop",
        "With you: Jun",
        "Payday. The new volume",
        "  1  Buy the comic, costs 24 coins",
        "\n> ",
        "Monday night",
        "Tuesday",
        "visit - Home, your kitchen",
        "The week is over.",
        "What became of them",
    )
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert "ui." not in said
    assert "text." not in said


def test_only_the_level_is_told_and_the_ending_only_after_the_last(repository_words: Path, capsys: Capture) -> None:
    (repository_words / "2_second.yaml").write_text(SECOND, encoding="utf-8")
    first = said_by(repository_words, capsys, "--level", "first")
    assert "lost glove" not in first
    assert "What became of them" not in first
    assert "Bloom" in first
    second = said_by(repository_words, capsys, "--level", "2")
    assert "payday" not in second
    assert "lost glove - Home" in second
    assert "What became of them" in second


def test_cold_shows_each_card_alone_and_then_every_reaction(repository_words: Path, capsys: Capture) -> None:
    (repository_words / "2_second.yaml").write_text(SECOND, encoding="utf-8")
    said = said_by(repository_words, capsys, "--level", "second", "--cold")
    card, brought = said.split("~ ~ ~ ~ ~ ~ ~ ~ ~ ~")
    assert card.index("lost glove - Home") < card.index("A glove.") < card.index("Keep it") < card.index("Leave it")
    assert "It fits" not in card
    keep, leave = brought.split("Leave it")
    assert "It fits. +" in keep
    assert "Your score: " in keep
    assert "It stays." in leave
    assert "Your score: " not in leave


def test_cold_says_why_an_option_is_locked(repository_words: Path, change: Change, capsys: Capture) -> None:
    change("1_first.yaml", "asks: {door: first_row}", "never: Rows are for herons.")
    said = said_by(repository_words, capsys, "--level", "first", "--cold")
    assert said.count("Rows are for herons.") == 2
    assert "There you are" not in said


def test_the_same_run_is_read_every_time_and_another_seed_reads_another(
    repository_words: Path, capsys: Capture
) -> None:
    one, again, other = (said_by(repository_words, capsys, "--level", "1", "--seed", seed) for seed in "556")
    assert one == again != other


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (["--level", "frist"], "there is no level 'frist' (did you mean 'first'?); there are first, second"),
        (["--level", "7"], "there is no level '7'; there are first, second"),
        (["--level", "first", "--edition", "hone"], "there is no edition 'hone' (did you mean 'home'?)"),
        (["--level", "first", "--bot", "all"], "there is no bot 'all'; there are random, "),
        (["--level", "second", "--edition", "museum"], "the edition museum has no day of the level 'second'"),
    ],
)
def test_what_the_story_does_not_have_ends_with_2(levels: Path, bad: list[str], said: str, capsys: Capture) -> None:
    (levels / "2_second.yaml").write_text(SECOND, encoding="utf-8")
    assert main(["read", "--levels", str(levels), *bad]) == 2
    assert said in capsys.readouterr().err


def test_who_stops_reading_is_no_error(
    repository_words: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", Closed())
    assert main(["read", "--levels", str(repository_words), "--level", "first"]) == 0
    assert capsys.readouterr().err == ""


@pytest.fixture
def repository_words(levels: Path) -> Path:
    """Return the tiny story with the interface of the game, which text mode says."""
    from tests.own_story import LEVELS

    (levels / "interface.yaml").write_text((LEVELS / "interface.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return levels
