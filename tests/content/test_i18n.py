"""Words by id: placeholders, plural forms, numbers, falling back, the pseudo-locale."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.i18n import Words, chain, languages, load_words, number, plural_form, pseudo, signed
from game.resources import ContentError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    write(
        tmp_path, "en", {"hi": "Hello {name}", "only": "Only here", "h.one": "{count} hour", "h.other": "{count} hours"}
    )
    write(tmp_path, "de", {"hi": "Hallo {name}"})
    write(tmp_path, "de-AT", {"hi": "Servus {name}"})
    return tmp_path


def write(folder: Path, locale: str, texts: object) -> None:
    """Write a catalogue."""
    (folder / "text" / f"{locale}.json").write_text(json.dumps(texts))


def test_numbers_carry_the_real_minus_and_a_plus_where_they_change() -> None:
    assert (number(-4), number(12345), number(12345, "de")) == ("−4", "12,345", "12.345")
    assert (signed(4), signed(0), signed(-4)) == ("+4", "0", "−4")


def test_placeholders_are_filled_once_and_safely() -> None:
    words = Words("en", {"a": "{score} {score:jun} {change} {impact:jun} {who} {gone} {0} {a.b} {"})
    values: dict[str, int | str] = {"score": 668, "score:jun": 604, "change": 4, "impact:jun": -20, "who": "{score}"}
    said = words("a", **values)
    assert said == "668 604 +4 −20 {score} {gone} {0} {a.b} {"
    assert words("no.such.id") == "no.such.id"
    assert "a" in words


def test_plural_forms_follow_the_language() -> None:
    assert [plural_form("en", count) for count in (0, 1, -1, 2)] == ["other", "one", "one", "other"]
    assert [plural_form("fr-CA", count) for count in (0, 1, 2)] == ["one", "one", "other"]
    assert [plural_form("pl", count) for count in (1, 2, 5, 12, 22)] == ["one", "few", "many", "many", "few"]
    assert plural_form("ja", 1) == "other"
    words = Words("en", {"h.one": "{count} hour", "h.other": "{count} hours"})
    assert [words.plural("h", count) for count in (1, 2)] == ["1 hour", "2 hours"]
    assert Words("pl", {"h.other": "{count} h"}).plural("h", 2) == "2 h"
    assert (words.number(-1), words.signed(1)) == ("−1", "+1")


def test_a_language_falls_back_on_its_parent_and_on_english(folder: Path) -> None:
    assert chain("de-AT") == ("de-AT", "de", "en")
    assert load_words(folder, "de-AT")("hi", name="Jun") == "Servus Jun"
    assert load_words(folder, "de-CH")("hi", name="Jun") == "Hallo Jun"
    assert load_words(folder, "de")("only") == "Only here"
    assert load_words(folder, "../../etc")("only") == "Only here"
    assert languages(folder) == ("en", "de", "de-AT")


def test_the_pseudo_locale_is_longer_and_keeps_placeholders(folder: Path) -> None:
    assert pseudo("Save {score:jun} now") == "[Šávé {score:jun} ñów ~]"
    assert load_words(folder, "qps")("hi", name="Jun") == "[Hélló Jun ~]"


def test_a_damaged_catalogue_is_named(folder: Path) -> None:
    write(folder, "de", ["no"])
    with pytest.raises(ContentError, match=r"de\.json cannot be used"):
        load_words(folder, "de")
    (folder / "text" / "en.json").unlink()
    with pytest.raises(ContentError, match=r"en\.json cannot be used: it is not in text/"):
        load_words(folder)
