"""The whole game on a terminal, with answers that are typed or piped."""

import io
import itertools
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game import resources
from game.__main__ import main
from game.authoring.fresh import prepare_content
from game.content.loader import load_rules
from game.engine.ruleset import Ruleset
from game.engine.state import ENDING
from game.i18n import load_words
from game.options import Options
from game.platform import native
from game.platform.file_storage import FileStorage
from game.presentation.context import Context
from game.presentation.debrief.other_rules import OwnRules, own_words
from game.presentation.debrief.pages import pages_of, sheet_of
from game.presentation.debrief.receipts import both_receipts, sum_words
from game.session.session import Resumed, resume_save
from game.text.terminal import Terminal
from game.text.text_mode import play
from tests.real import CLASS, COMIC, MUSEUM


def sat_down(folder: Path, answers: str, options: Options) -> tuple[str, Context]:
    """Return what was written for some answers, and the game as it was left."""
    prepare_content()
    words = load_words(resources.content())
    context = Context(lambda: load_rules(resources.content()), words, native.host(folder))
    target = io.StringIO()
    assert play(context, Terminal(words, io.StringIO(answers), target), options) == 0
    return target.getvalue(), context


def answers(*numbers: int, count: int = 1200) -> str:
    """Return answers that go round."""
    return "".join(f"{number}\n" for number in itertools.islice(itertools.cycle(numbers), count))


@pytest.mark.parametrize("edition", ["museum", "class", "home"])
@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (2, 1, 4, 3), (3, 2, 1, 4)])
def test_piped_answers_play_to_an_ending(tmp_path: Path, edition: str, numbers: tuple[int, ...]) -> None:
    said, context = sat_down(tmp_path, "1\n" + answers(*numbers), Options(edition=edition, seed=7))
    assert context.state.phase == ENDING
    assert "What became of them" in said
    assert ("What was real" if edition == "museum" else "How did it feel?") in said
    assert context.session.code in said
    assert "ui." not in said
    assert "{" not in said
    assert max(map(len, said.splitlines())) <= 90


def test_all_pages_after_the_story_are_told_to_whom_goes_on(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, answers(1), Options(edition="class", seed=7))
    told = [sheet_of(context, page) for page in pages_of(context)]
    assert all(f"\n{sheet.title}\n---" in said for sheet in told)
    for part in ("What the score counted", "What it could not see", "What we corrected", "How sure are you?"):
        assert part in said
    assert context.session.sort_results > 0


def test_on_a_terminal_the_receipts_of_one_more_day_are_told(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, answers(1), Options(edition="class", seed=7))
    asked = said.index("For the receipts of one more day")
    first = sum_words(context, both_receipts(context, 0))
    assert first in " ".join(said[asked:].split())


def test_on_a_terminal_one_s_own_weights_are_asked_for_and_counted(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, answers(1), Options(edition="class", seed=7))
    asked = said.index("how much should Company count?")
    total, counted = own_words(context, OwnRules(context).settled((1, 1, 1, 1, 1)))
    assert f"{total} {counted}" in " ".join(said[asked:].split())


def test_every_question_before_the_story_is_asked(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, "2\n3\n2\n1\n7\n4\n2\nq\n", Options(seed=7))
    assert "All of it" in said
    assert "[ ] " in said
    assert "You unticked it." in said
    setup = context.state.setup
    assert (setup.edition, setup.consent, setup.aim, setup.face) == (CLASS, False, COMIC, 1)
    assert context.session.before == 7


def test_who_is_not_in_the_room_is_not_said_to_be_there(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path, "1\n" + answers(1, count=60), Options(edition="home", seed=7))
    assert "With you: Mr. Petrov" in said
    assert "On the telephone: Ines" in said
    assert "With you: Ines" not in said


def test_q_says_the_code_and_keeps_the_run(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, "1\n\n1\n1\n2\nq\n", Options(edition="home", seed=7))
    assert f"Your run is kept. Your code: {context.session.code}" in " ".join(said.split())
    kept = resume_save(context.rules, FileStorage(tmp_path))
    assert isinstance(kept, Resumed)
    assert kept.session.state.log == context.state.log


def test_the_end_of_the_answers_is_as_good_as_q(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, "1\n\n1\n1\n2\n", Options(edition="home", seed=7))
    assert context.session.code in said


def test_leaving_before_a_run_says_goodbye(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, "q\n", Options(seed=7))
    assert context.current_session is None
    assert "Nothing was kept" in said


def test_help_score_code_and_what_is_no_choice(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, "1\n\n1\n1\n?\ns\nc\n77\nx\nq\n", Options(edition="home", seed=7))
    assert " ".join(said.split()).count("q leaves, and the run is kept") == 2
    assert said.count("Your score: 668, Bud.") >= 2
    assert said.count(context.session.code) >= 2
    assert said.count("Type 1 to") == 2


def test_a_kept_run_goes_on_where_it_was(tmp_path: Path) -> None:
    _, before = sat_down(tmp_path, "1\n\n1\n1\n2\n1\nq\n", Options(edition="home", seed=7))
    said, after = sat_down(tmp_path, "1\nq\n", Options())
    assert "Begin anew" in said
    assert after.state.log == before.state.log
    _, anew = sat_down(tmp_path, "2\n1\n1\nq\n", Options())
    assert anew.state.setup.edition == MUSEUM
    assert anew.state.log == ()


def test_a_kept_run_is_asked_about_whatever_else_was_asked_for(tmp_path: Path) -> None:
    _, before = sat_down(tmp_path, "1\n\n1\n1\n2\n1\nq\n", Options(edition="home", seed=7))
    _, after = sat_down(tmp_path, "1\nq\n", Options(edition="class", seed=8))
    assert after.state.log == before.state.log
    FileStorage(tmp_path).write("run", "{}")
    said, _ = sat_down(tmp_path, "1\n\n1\n1\nq\n", Options(edition="home", seed=7))
    assert "run.aside.1" in said
    assert FileStorage(tmp_path).read("run.aside.1") == "{}"


def test_a_code_goes_on(tmp_path: Path) -> None:
    _, before = sat_down(tmp_path / "one", "1\n\n1\n1\n2\n1\nq\n", Options(edition="home", seed=7))
    _, after = sat_down(tmp_path / "two", "q\n", Options(code=before.session.code))
    assert after.state.log == before.state.log


@pytest.mark.parametrize("answer", ["1", "2"])
def test_which_run_is_kept_is_asked_where_there_is_no_room_for_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    FileStorage(tmp_path).write("run", "{}")
    monkeypatch.setattr("game.session.session.put_aside", lambda *_: "")
    said, context = sat_down(tmp_path, f"1\n\n1\n1\n{answer}\n2\nq\n", Options(edition="home", seed=7))
    assert "there is no room to put it aside" in " ".join(said.split())
    assert (FileStorage(tmp_path).read("run") == "{}") is (answer == "1")
    assert context.session.is_kept is (answer == "2")


def test_a_damaged_save_is_told(tmp_path: Path) -> None:
    FileStorage(tmp_path).write("run", "{}")
    said, _ = sat_down(tmp_path, "q\n", Options())
    assert "run.aside.1" in said


def test_locked_options_say_why_with_both_numbers(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="home", seed=7))
    assert "[locked]" in said
    assert "You have" in " ".join(said.split())


def test_nights_show_the_receipt_and_what_the_number_did_not_see(tmp_path: Path) -> None:
    said, context = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="home", seed=7))
    assert said.count(" night\n---") == len(context.state.days)
    assert "not seen" in said
    assert "to" in said.partition("Sunday night")[2]
    assert said.count("Four\nhands") <= 1


def test_cut_ties_and_doors_are_told(tmp_path: Path) -> None:
    heard = ""
    for seed in range(6):
        said, _ = sat_down(tmp_path / str(seed), "1\n" + answers(4, 3, 2, 1, 3), Options(edition="home", seed=seed))
        heard += " ".join(said.split())
    assert "the trusted lane has opened for you. You pay there without a queue." in heard
    assert " has shut for you." in heard
    assert "is no longer among your friends." in heard or "has cut the tie with you." in heard


def test_the_first_door_of_a_run_is_a_feast_and_no_other(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="home", seed=7))
    assert said.count(" has opened for you.") > 1
    assert said.count("Your first door! ") == 1


def test_several_factors_are_all_that_a_colder_policy_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_content()
    story = load_rules(resources.content()).story
    cold = {name: replace(policy, explains="several_factors") for name, policy in story.policies.items()}
    monkeypatch.setattr(f"{__name__}.load_rules", lambda _: Ruleset(replace(story, policies=cold)))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="class", seed=7))
    assert "Several factors." in said
    night = {name: replace(policy, moves="night") for name, policy in story.policies.items()}
    monkeypatch.setattr(f"{__name__}.load_rules", lambda _: Ruleset(replace(story, policies=night)))
    said, _ = sat_down(tmp_path / "two", "1\n" + answers(1, 2, 3), Options(edition="class", seed=7))
    assert " to " in said


def test_control_c_leaves_with_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def readline(_: int) -> str:
        line = typed.readline()
        if not line:
            raise KeyboardInterrupt
        return line

    typed, source = io.StringIO("1\n\n1\n1\n"), io.StringIO()
    monkeypatch.setattr(source, "readline", readline, raising=False)
    prepare_content()
    words = load_words(resources.content())
    context = Context(lambda: load_rules(resources.content()), words, native.host(tmp_path))
    target = io.StringIO()
    assert play(context, Terminal(words, source, target), Options(edition="home", seed=7)) == 0
    assert context.session.code in target.getvalue()


def test_a_pipe_that_closes_is_no_error(tmp_path: Path) -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    prepare_content()
    words = load_words(resources.content())
    context = Context(lambda: load_rules(resources.content()), words, native.host(tmp_path))
    assert play(context, Terminal(words, io.StringIO("1\n"), Closed()), Options()) == 0


def test_the_command_plays_without_a_window(tmp_path: Path) -> None:
    environment = {**os.environ, "MODEL_CITIZEN_DATA": str(tmp_path), "SDL_VIDEODRIVER": "there_is_none"}
    done = subprocess.run(
        [sys.executable, "-m", "game", "--text-mode", "--edition", "museum", "--seed", "7"],
        input="1\n" + answers(2, 1, 3),
        env=environment,
        cwd=resources.root(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert "What became of them" in done.stdout


def test_main_hands_over_to_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MODEL_CITIZEN_DATA", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert main(["--text-mode"]) == 0
    assert "Model Citizen" in capsys.readouterr().out


def test_new_rules_are_told_with_the_number_before_and_after_and_why(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    rules = said.partition("The rules changed overnight. Nobody did anything.\n")[2].partition("\n\n")[0]
    sums = [line for line in rules.splitlines() if " for you." not in line]
    *causes, total = (line.replace("\u2212", "-") for line in sums)
    before, _, after, change = total.split()
    assert sum(int(line.rpartition(" ")[2]) for line in causes) == int(after) - int(before) == int(change.strip("()"))


def test_doors_that_new_rules_do_not_know_are_told_when_they_shut(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path, "1\n" + answers(2), Options(edition="museum", seed=7))
    before, _, after = said.partition("The rules changed overnight.")
    listed = before.rpartition("Open to you: ")[2].partition(".\n")[0].replace("\n", " ").split(", ")
    opened = re.findall(r": ([a-z ]+) has opened for you", before)
    morning = after.partition("\nMonday\n")[0]
    shut = {
        line.partition(": ")[2].removesuffix(" has shut for you.")
        for line in morning.splitlines()
        if line.endswith(" has shut for you.")
    }
    assert shut
    assert shut <= {*listed, *opened}


def test_what_a_night_brings_is_told_after_its_receipt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_content()
    story = load_rules(resources.content()).story
    proud = tuple(replace(person, tolerance=950) for person in story.people)
    monkeypatch.setattr(f"{__name__}.load_rules", lambda _: Ruleset(replace(story, people=proud)))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    before, cut, _ = " ".join(said.split()).partition("has cut the tie with you.")
    night = before.rpartition(" night ---")[2]
    assert cut
    assert "> " not in night
    assert " to " in night


def test_an_aim_is_told_when_asked_and_a_drawn_one_never(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path / "drawn", "1\ns\nq\n", Options(edition="museum", seed=7))
    assert "You would like to: " not in said
    said, _ = sat_down(tmp_path / "chosen", "1\n\n1\n1\nq\n", Options(edition="home", seed=7))
    assert "You would like to: " not in said
    said, _ = sat_down(tmp_path / "asked", "1\n\n1\n1\ns\nq\n", Options(edition="home", seed=7))
    assert "You would like to: " in said


def test_a_run_that_cannot_be_kept_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FileStorage, "write", lambda *_: False)
    said, context = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert context.state.phase == ENDING
    assert said.count("This run could not be kept.") == 1


def test_what_becomes_of_people_is_told_without_their_name_in_front(tmp_path: Path) -> None:
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    people = said.partition("What became of them")[2].partition("Where it comes from")[0]
    assert "Jun" in people
    assert "Jun: " not in people
