"""What a teacher's page makes of codes: which are read, which are not and why, and what the charts count."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from game.classroom.codes import MOST_CODES, MOST_TEXT, read_codes
from game.classroom.desk import MOST_BAD, Desk
from game.classroom.lives import OLDER, OTHER, Life, life_of
from game.engine.endings import ending
from game.engine.replay import SKIPPED, Run, decode, encode, finished
from game.engine.setup import LONG_SORTER, RunSetup
from game.engine.sorting import MAKE_UP, Sorted, pack, unpack
from game.i18n import Words
from tests.classroom_codes import bot_codes, bot_runs
from tests.own_story import compiled, rules

RUN = Run(RunSetup(seed=7), choices=(0, 1, 3), content=42)
CODE = encode(RUN)
OTHER_CODE = encode(replace(RUN, content=43))


def desk(text: str) -> Desk:
    """Return a desk that has played all codes of a text again."""
    made = Desk(rules(), Words("en", compiled().texts))
    made.read(text)
    while made.is_due:
        made.work()
    return made


def told(text: str) -> dict[str, Any]:
    """Return what the page shows of a text."""
    found: dict[str, Any] = json.loads(desk(text).told())
    return found


def chart(found: dict[str, Any], name: str) -> dict[str, Any]:
    """Return one chart of what the page shows."""
    one: dict[str, Any] = next(each for each in found["charts"] if each["id"] == name)
    return one


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f"Ada;{CODE};done",
        f"https://school.example/game/?edition=class#{CODE}",
        f'"{CODE}"',
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        "  " + CODE.replace("-", "\u2013") + "\r\n",
        f"model-citizen-{CODE}",
        f"<td>{CODE}</td>",
        f"{CODE[:10]}\n{CODE[10:]}",
        f"\ufeff{CODE}\u200b",
        f"12\tBen\t{CODE}\t4b",
        CODE.replace("0", "O"),
    ],
)
def test_a_code_is_found_whatever_stands_around_it(text: str) -> None:
    reading = read_codes(text)
    assert [found.run for found in reading.found] == [RUN]
    assert (reading.bad, reading.repeated, reading.is_cut) == ((), 0, False)


@pytest.mark.parametrize("between", [" ", ",", ";", "\t", "\n", "\r\n", " / ", "|", "\n\n", ", and "])
def test_codes_are_told_apart_whatever_stands_between_them(between: str) -> None:
    assert [found.run.content for found in read_codes(between.join([CODE, OTHER_CODE])).found] == [42, 43]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (CODE[:-1] + "Q", "code.check"),
        (CODE[:-5], "code.too_short"),
        ("202M-0003-G80Q", "code.too_short"),
        ("202M-0003-G8UQ", "code.letter"),
        (CODE.replace("-", "")[:-1] + "Q", "code.check"),
        (CODE.replace("-", " ")[:-1] + "Q", "code.check"),
    ],
)
def test_what_was_meant_as_a_code_is_told_with_its_line_and_why_it_is_none(text: str, reason: str) -> None:
    reading = read_codes(f"Ada\n\n{text}\n")
    assert [(bad.line, bad.reason) for bad in reading.bad] == [(3, reason)]
    assert reading.plain == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lovelace",
        "2026-11-28",
        "well-known-mother-in-law",
        "0043 1 58801",
        "a" * 40,
        "4" * 40,
        "class 7b, 12 pupils",
    ],
)
def test_other_words_are_no_codes(text: str) -> None:
    assert (read_codes(text).bad, read_codes(text).found) == ((), ())
    assert read_codes(text).plain == 1


def test_lines_are_counted_where_a_code_was_broken() -> None:
    reading = read_codes(f"{CODE[:10]}\n{CODE[10:]}\n{OTHER_CODE}\n202M-0003-G80Q")
    assert [found.line for found in reading.found] == [1, 3]
    assert [bad.line for bad in reading.bad] == [4]


def test_a_code_counts_once_and_that_is_told() -> None:
    assert read_codes("\n".join([CODE, CODE.lower(), CODE.replace("-", "")])).repeated == 2
    found = told("\n".join(bot_codes(3) * 2))
    assert found["counted"] == 3
    assert "3 codes stood there before, and count once." in found["said"]


def test_more_than_is_read_at_once_is_cut_and_told() -> None:
    assert read_codes("x" * MOST_TEXT).is_cut is False
    reading = read_codes(f"{CODE}\n" + "x" * 10_000_000 + OTHER_CODE)
    assert ([found.run for found in reading.found], reading.is_cut) == ([RUN], True)
    many = "\n".join(encode(replace(RUN, content=number)) for number in range(MOST_CODES + 1))
    assert (len(read_codes(many).found), read_codes(many).is_cut) == (MOST_CODES, True)
    assert "left out" in told("x" * (MOST_TEXT + 1))["said"][-1]


def test_a_life_is_what_its_run_came_to() -> None:
    known = rules()
    for run in bot_runs(20):
        life = life_of(known, run)
        state = finished(known, run)
        assert isinstance(life, Life)
        assert (life.score, life.chosen) == (state.score, dict(state.log))
        assert life.ending == ending(known.story, state).id
        assert (life.before, life.after, life.consent) == (run.before, run.after, run.setup.consent)
        expected = unpack(8, run.sort_results)
        assert life.round == (None if expected is None else (8, expected))


def test_a_longer_round_is_read_as_one() -> None:
    (run,) = bot_runs(1)
    result = Sorted(5, 4, 2, 1)
    setup = replace(run.setup, options=LONG_SORTER)
    life = life_of(rules(), replace(run, setup=setup, sort_results=pack(12, result)))
    assert isinstance(life, Life)
    assert life.round == (12, result)


def test_codes_of_another_story_are_no_lives_here() -> None:
    (run,) = bot_runs(1)
    assert life_of(rules(), replace(run, content=run.content ^ 1)) == OLDER
    assert life_of(rules(), replace(run, setup=replace(run.setup, edition=3))) == OTHER
    assert life_of(rules(), replace(run, choices=(*run.choices, 0))) == OTHER
    assert life_of(rules(), replace(run, choices=(3,) * 20)) == OTHER


def test_older_and_impossible_codes_are_counted_apart() -> None:
    first, second, third = bot_runs(3)
    older = encode(replace(first, content=first.content ^ 1))
    impossible = encode(replace(second, choices=(3,) * 20))
    found = told("\n".join([older, impossible, encode(third), "202M-0003-G80Q"]))
    assert found["counted"] == 1
    assert any("another version of the story" in said for said in found["said"])
    assert [row[0] for row in found["bad"]] == ["2", "4"]
    assert found["bad"][1][1] == "202M-0003-G80Q"


def test_the_charts_count_what_the_runs_did() -> None:
    runs, story = bot_runs(30), rules().story
    found = told("\n".join(map(encode, runs)))
    lives = [life for run in runs if isinstance(life := life_of(rules(), run), Life)]
    assert found["counted"] == len(lives) == 30
    box = chart(found, "choice_box")
    assert [row["counts"] for row in box["rows"]] == [
        [sum(run.setup.consent for run in runs)],
        [sum(not run.setup.consent for run in runs)],
    ]
    shared = [told.moment for edition in story.editions for told in edition.shared if told.moment]
    assert len(shared) == 4
    for moment in shared:
        index = next(at for at, one in enumerate(story.moments) if one.id == moment)
        rows = chart(found, f"choice_{moment}")["rows"]
        taken = Counter(life.chosen[index] for life in lives)
        assert [row["counts"][0] for row in rows] == [taken[at] for at in range(len(rows))]
        assert {row["of"] for row in rows} == {30}
    assert sum(row["counts"][0] for row in chart(found, "endings")["rows"]) == 30
    attitude = chart(found, "attitude")["rows"]
    assert [row["counts"] for row in attitude[:-1]] == [
        [sum(run.before == value for run in runs), sum(run.after == value for run in runs)] for value in range(11)
    ]
    assert attitude[-1]["counts"] == [
        sum(getattr(run, when) == SKIPPED for run in runs) for when in ("before", "after")
    ]
    rounds = [result for run in runs if (result := unpack(8, run.sort_results))]
    trusted, caught, recognised, sure = chart(found, "sorter")["rows"]
    true, untrue, unknown = MAKE_UP[8]
    assert (trusted["counts"], trusted["of"]) == ([sum(one.trusted for one in rounds)], true * len(rounds))
    assert (caught["counts"], caught["of"]) == ([sum(one.caught for one in rounds)], untrue * len(rounds))
    assert (recognised["counts"], recognised["of"]) == ([sum(one.recognised for one in rounds)], unknown * len(rounds))
    assert sure["counts"] == [sum(one.sure_wrong for one in rounds)]
    scores = chart(found, "scores")
    assert scores["dots"] == sorted(life.score for life in lives)
    assert sum(row["counts"][0] for row in scores["rows"]) == 30


def test_endings_stand_in_the_order_of_the_story_and_not_by_how_many() -> None:
    rows = [row["name"] for row in chart(told("\n".join(bot_codes(60))), "endings")["rows"]]
    texts = compiled().texts
    order = [texts[one.title[-1].words] for one in rules().story.endings]
    assert len(rows) > 2
    assert rows == [title for title in order if title in rows]


def test_a_run_that_is_not_over_counts_wherever_it_came_to() -> None:
    (run,) = bot_runs(1)
    found = told(encode(replace(run, choices=run.choices[:4])))
    assert found["said"][:2] == [
        "One life is counted here.",
        "One of them is not over yet. It counts wherever it came to.",
    ]
    assert chart(found, "endings")["rows"] == []
    assert chart(found, "scores")["dots"] == []
    assert sum(row["counts"][0] for row in chart(found, "choice_box")["rows"]) == 1


def test_no_name_and_no_code_comes_out_again() -> None:
    codes = bot_codes(5)
    text = desk("\n".join(f"Ada Lovelace {code}" for code in codes)).told()
    assert "Ada" not in text
    assert not any(code in text for code in codes)


def test_nothing_is_counted_where_there_is_no_code() -> None:
    assert told("") == {"counted": 0, "said": ["0 lives are counted here."], "bad": [], "charts": []}


def test_five_hundred_codes_of_which_a_hundred_are_rubbish() -> None:
    codes = bot_codes(100)
    good = [encode(replace(decode(code), after=after)) for after in range(4) for code in codes]
    rubbish = [f"{code[:-4]}ZZZZ" for code in codes]
    found = told("\n".join([*rubbish, *good]))
    assert found["counted"] == len(set(good)) == 400
    assert len(found["bad"]) == 100 <= MOST_BAD
    assert {row[2] for row in found["bad"]} == {compiled().texts["code.check"]}


def test_a_long_list_of_bad_codes_is_cut_and_counted() -> None:
    found = told("\n".join(f"202M-0003-{number:04}" for number in range(MOST_BAD + 7)))
    assert len(found["bad"]) == MOST_BAD
    assert "7 more are not listed." in found["said"]
