"""YAML is read as an author means it, and every surprise is an error with a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.problems import ContentProblemsError
from game.authoring.strict_yaml import MOST_BYTES, parse, parse_file


def wrong(source: str) -> list[str]:
    """Return the problems of a text as lines."""
    with pytest.raises(ContentProblemsError) as caught:
        parse(source, "a.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_values_are_plain_and_know_their_place() -> None:
    root = parse("a: 1\nb:\n  - +2\n  - 'no'\n  - true\n  - {c: ~}\n", "a.yaml")
    assert root.data() == {"a": 1, "b": [2, "no", True, {"c": None}]}
    assert root.find(("b", 1)) == (4, 5)
    assert root.find(("b", 3, "c")) == (6, 6)
    assert root.find(("b", 3, "nothing")) == (6, 5)


@pytest.mark.parametrize(
    "trap", ["no", "Yes", "off", "12:30", "012", "0x1F", "1_000", "2020-1-01", "2020-01-01 10:00", "1.5", "1e3", "True"]
)
def test_what_can_be_misread_is_named(trap: str) -> None:
    (line,) = wrong(f"a: {trap}\n")
    assert line.startswith(f"a.yaml:1:4: '{trap}' can be misread: ")


@pytest.mark.parametrize("text", ["Room #4. Well tied.", "Room # four", "Go #4", "red #x"])
def test_words_that_would_be_dropped_as_a_note_are_named(text: str) -> None:
    assert "' #' begins a note" in wrong(f"a: {text}\n")[0]


def test_a_note_after_an_id_is_one() -> None:
    assert parse("a: red   # as a rule\n", "a.yaml").data() == {"a": "red"}


def test_a_key_given_twice_is_named_with_both_places() -> None:
    assert wrong("a: 1\nb: 2\na: 3\n") == ["a.yaml:3:1: 'a' was already given on line 1, column 1"]


def test_all_problems_come_together() -> None:
    assert len(wrong("a: no\nb: 012\nc: 1\nc: 2\n1: x\n")) == 4


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("a: &x 1\nb: *x\n", "anchors"),
        ("a: !!python/object:os.system {}\n", "tags"),
        ("a: 1\n---\nb: 2\n", "a second document"),
        ("", "the file is empty"),
        ("a:\n  b: 1\n  c: [1, 2\nd: 3\n", "a.yaml:3:6: the '[' that opens here is not closed"),
        ("a: {b: 1\nc: 3\n", "a.yaml:1:4: the '{' that opens here is not closed"),
        ("a: [1, 2\n", "a.yaml:1:4: the '[' that opens here is not closed"),
        ("a: 1\nb:\n  c: {d: 1\n\n", "a.yaml:3:6: the '{' that opens here is not closed; end it with '}'"),
        ("a: {b: Room #4}\nc: 3\n", "a.yaml:1:13: ' #' begins a note"),
        ("a: 'x\n", "a.yaml:1:4: the quotation mark that opens here is never closed"),
        ("a: 'x' y\n", "a.yaml:1:4: the quotation marks end too early"),
        ("a:\n\tb: 1\n", "a.yaml:2:1: there is a tab here; use spaces"),
        ("a:\n  b: 1\n c: 2\n", "not as far in as its neighbours: it has 1 space, the line above 2"),
        ("a:\n  - b: 1\n   c: 2\n", "not as far in as its neighbours: it has 3 spaces, the line above 4"),
        ("a:\n  b: 1\n   c: 2\n", "further in than its neighbours: it has 3 spaces, the line above 2"),
        ("a: b\n- c\n", "a.yaml:2:1: lines that start with a dash"),
        ("a: two things: soup\n", "a.yaml:1:14: text with ': ' needs quotes"),
        ("a: %x\n", "a.yaml:1:4: text that starts with '%' goes into quotes"),
        ("a: {b} c\n", "a.yaml:1:4: text that starts with '{' goes into quotes"),
        ("a: *x y\n", "goes into quotes"),
        ("a: x\nb:y\nc: z\n", "a.yaml:2:2: a space is missing after the ':'"),
        ("b:y\nc: z\n", "a.yaml:1:2: a space is missing after the ':'"),
        ("a: x\nb\nc: z\n", "a.yaml:2:1: this line is not 'name: value'"),
        ("a: x #4\nb\nc: z\n", "a.yaml:1:6: ' #' begins a note"),
        ("a: 99999999999999999999999999\n", "the number is too big"),
        ('a: "x\\0y"\n', "the character U+0000 is not allowed"),
        ('a: "\\u202E"\n', "the character U+202E is not allowed"),
        ("a: \u202e\n", "the character U+202E is not allowed"),
        ("a: \x00\n", "the character U+0000 is not allowed"),
        ("a: \ud800\n", "the character U+D800 is not allowed"),
        ('a: "\\ud800"\n', "U+D800"),
        ("{" * 40 + "\n", "nested more than"),
        ("[" * 100_000, "nested more than"),
        ("- " * 5000 + "a\n", "nested more than"),
        ("? [a]\n: b\n", "must be a word"),
    ],
)
def test_hostile_text_is_refused(source: str, what: str) -> None:
    assert any(what in line for line in wrong(source))


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("a:\n\u00a0 b: 1\n", ["2:1"]),
        ("a:\n \u00a0b: 1\n", ["2:2"]),
        ("a:\n  -\u00a0b: 1\n", ["2:4"]),
        ("a:\n  b:\u00a0x\n  c: 1\n", ["2:5"]),
        ("a\u00a0: 1\n", ["1:1"]),
        ("a: 1\u00a0\n", ["1:4"]),
        ("a: [1,\u20071]\n", ["1:7"]),
        ("a: {b:\u00a0x}\n", ["1:5"]),
        ("a: x\n\u200bb: y\n", ["2:1"]),
        ("a: x\n\u3000b: y\n", ["2:1"]),
        ("a: |\n  x\n\u00a0\u00a0y\n", ["3:1"]),
        ("a: x\u2028b\nc: no\n", ["1:5", "2:4"]),
        ("a: x\u2029\nb: \x85y\n\x0cc: z\x0b\n", ["1:5", "2:4", "3:1", "3:6"]),
        ("a: x\n\u2028\u00a0b\nc:\n \u00a0d: no\n", ["2:1", "2:2", "4:2", "4:6"]),
        ("a: \u202e\nb: \u202d\n", ["1:4", "2:4"]),
    ],
)
def test_what_looks_like_a_space_or_a_line_is_named_where_it_stands(source: str, places: list[str]) -> None:
    assert [":".join(line.split(":")[1:3]) for line in wrong(source)] == places


def test_a_space_inside_a_text_may_be_any() -> None:
    text = "10\u00a0000 nights, \u201cmaybe\u201d\u202f!"
    assert parse(f"a: {text}\nb: >-\n  {text}\n  {text}\n", "a.yaml").data() == {"a": text, "b": f"{text} {text}"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_they_do_anywhere(tmp_path: Path, end: str) -> None:
    path = tmp_path / "ends.yaml"
    path.write_bytes(end.join(["a: 1", "b: |", "  one", "  two", "c: no", "d: \u2028", ""]).encode())
    with pytest.raises(ContentProblemsError) as caught:
        parse_file(path, "ends.yaml")
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(5, 4), (6, 4)]
    path.write_bytes(end.join(["b: |", "  one", "  two", ""]).encode())
    assert parse_file(path, "ends.yaml").data() == {"b": "one\ntwo\n"}


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"a" * (MOST_BYTES + 1))
    with pytest.raises(ContentProblemsError, match="bigger than"):
        parse_file(path, "big.yaml")


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bytes.yaml"
    for data, where in (
        (b"a: 1\nb: \xff\n", "2:4"),
        (b"\xef\xbb\xbfa: \xc3\xa9\xff\n", "1:5"),
        (b"\xff\xfea\0", "1:1"),
    ):
        path.write_bytes(data)
        with pytest.raises(ContentProblemsError, match=rf"bytes.yaml:{where}: this is not UTF-8 text; save"):
            parse_file(path, "bytes.yaml")
    with pytest.raises(ContentProblemsError, match="cannot be read"):
        parse_file(tmp_path / "none.yaml", "none.yaml")


def test_a_byte_order_mark_is_forgiven(tmp_path: Path) -> None:
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert parse_file(path, "bom.yaml").data() == {"a": 1}
