"""The command that prints what each person says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.authoring.__main__ import main
from game.authoring.compiler import compile_project
from game.authoring.lint.case import Case
from game.authoring.project import read_project
from game.authoring.voices import NOBODY, lines

Change = Callable[[str, str, str], None]
Capture = pytest.CaptureFixture[str]
SAYS = "says: She stays until the soup is cold."


def voice(levels: Path, capsys: Capture, *more: str, status: int = 0) -> dict[str, Any]:
    """Return what the command prints as JSON."""
    assert main(["voice", "--levels", str(levels), "--json", *more]) == status
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("“It is cold,” says Jun.", ["jun"]),
        ("“It is cold,” she says. “Stay!”", ["jun", "jun"]),
        ("“It is cold,” you say. “Yes,” Jun answers.", ["you", "jun"]),
        ("“It is cold,” says the driver. “Go home.”", [NOBODY, NOBODY]),
        ("A stranger answers, “Bright here, too!” You look up.", [NOBODY]),
        ("Jun comes in. The clerk nods. “It is cold,” she says.", [NOBODY]),
        ("“It is cold,” says Jun. The old clerk nods. “Go home,” he says.", ["jun", NOBODY]),
        ("“It is cold,” says Jun. The clerk looks up. “Next!”", ["jun", NOBODY]),
        ("“Next!” says the clerk. “Go home,” he says.", [NOBODY, NOBODY]),
        ("The clerk nods. Jun laughs. “It is cold,” she says.", ["jun"]),
        ("The kettle sings. “It is cold,” she says.", ["jun"]),
        ("Noor writes a line about rain. “Take a coat!”", ["noor"]),
        ("She looks out. “Rain.” Bloom asks whether she is family.", ["jun"]),
        ("Bloom draws a bowl. “For whenever you are ready!”", ["bloom"]),
        ("“Rain!” You read until ten.", ["jun"]),
    ],
)
def test_a_line_is_said_by_whom_the_words_around_it_name(
    levels: Path, change: Change, said: str, who: list[str]
) -> None:
    change("1_first.yaml", SAYS, f"says: {said!r}")
    found = lines(Case(read_project(levels), None, levels))
    assert [one.who for one in found if one.words in said] == who


def test_it_follows_the_order_of_play_and_counts(levels: Path, change: Change, capsys: Capture) -> None:
    change("1_first.yaml", SAYS, "says: “I drew you a heron. I drew you well.”")
    change(
        "1_first.yaml", "says: Jun hears before", "says: “I drew it first,” says Jun. “I drew all.” She hears before"
    )
    jun = next(one for one in voice(levels, capsys)["people"] if one["person"] == "jun")
    assert [one["words"] for one in jun["said"]] == [
        "I drew it first,",
        "I drew all.",
        "I drew you a heron. I drew you well.",
        "There you are,",
        "I am not going to be weird about it.",
    ]
    assert "1_first.yaml:" in jun["said"][0]["where"]
    assert jun["openings"] == {"i drew": 3}
    assert jun["words_a_sentence"] == 4


def test_blind_names_nobody(levels: Path, change: Change, capsys: Capture) -> None:
    change("1_first.yaml", SAYS, "says: “Noor knows,” says Jun. “Jun knows,” says Noor.")
    found = voice(levels, capsys, "--blind")
    assert "___ knows," in json.dumps(found)
    assert not {"Jun", "jun", "Noor", "where"} & set(json.dumps(found).replace('"', " ").split())
    main(["voice", "--levels", str(levels), "--blind"])
    assert "Jun" not in capsys.readouterr().out


def test_what_a_person_never_says_is_told_with_file_and_line(levels: Path, change: Change, capsys: Capture) -> None:
    before = compile_project(read_project(levels))
    change(
        "people.yaml", "relation: best friend since school", "relation: best friend since school\n  never: [I'm tired]"
    )
    after = compile_project(read_project(levels))
    assert after == before
    voice(levels, capsys)
    change("1_first.yaml", SAYS, "says: “I’m tired,” says Jun. “I’m tired,” says Noor.")
    (told,) = voice(levels, capsys, status=1)["never"]
    assert "1_first.yaml:" in told
    assert "jun says 'I'm tired', and never does" in told
    assert voice(levels, capsys, "--person", "noor")["never"] == []


def test_lines_that_two_could_swap_have_no_word_of_their_own(levels: Path, change: Change, capsys: Capture) -> None:
    change(
        "1_first.yaml",
        SAYS,
        "says: “It rains today.” she says. “Herons sleep,” says Noor. “Two herons,” says Noor. "
        "“It snows today,” says Noor.",
    )
    by = {one["person"]: one["could_be_swapped"] for one in voice(levels, capsys)["people"]}
    assert by["jun"] == ["It rains today.", "There you are,"]
    assert by["noor"] == ["It snows today,"]


def test_an_unknown_person_ends_with_2(levels: Path, capsys: Capture) -> None:
    assert main(["voice", "--levels", str(levels), "--person", "june"]) == 2
    assert "there is no person 'june' (did you mean 'jun'?)" in capsys.readouterr().err


def test_the_people_of_the_game_never_say_what_they_never_say(capsys: Capture) -> None:
    assert main(["voice"]) == 0
    assert "by strangers" in capsys.readouterr().out
