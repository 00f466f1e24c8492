"""Whom a rule touches that the player writes: told on the answer, to the eye, to the ear and on a terminal."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.offers import legal
from game.engine.petals import Petals
from game.engine.ruleset import Ruleset
from game.engine.society import ledger
from game.engine.state import MOMENT, GameState
from game.engine.story import YOU
from game.engine.written_rule import RulePart
from game.options import Options
from game.presentation.context import Context
from game.presentation.rule_preview import touched_by_rule
from game.screens.widgets.face import FaceTile
from tests.ui.game_driver import GameDriver
from tests.ui.playing import go_to, in_phase, play_other_rules, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

COMPANY = 3
"""The level in which the rule is written: by then people have been met."""
LATE = ("bill.late", "bill.on_time")
SEES, MOVES = RulePart(tags=LATE), RulePart(moves=Petals(promises=-200))


def writing(rules: Ruleset, part: RulePart) -> Ruleset:
    """Return rules whose story writes a part of a rule with every option of a late level."""
    there = {moment for level in rules.story.levels if level.number == COMPANY for moment in level.moments}
    moments = tuple(
        replace(moment, options=tuple(replace(option, writes=part) for option in moment.options))
        if index in there
        else moment
        for index, moment in enumerate(rules.story.moments)
    )
    return Ruleset(replace(rules.story, moments=moments))


def chosen(context: Context, part: RulePart | None) -> tuple[GameState, GameState]:
    """Return the states before and after the choice that writes a part of a rule, the first of its level."""
    if part is not None:
        context.rules = writing(context.rules, part)
    session = go_to(context, in_phase("moment", COMPANY))
    before = session.state
    session.dispatch(legal(context.rules, before)[0])
    assert session.state.phase == MOMENT
    return before, session.state


def test_first_it_is_told_who_did_what_the_rule_looks_at(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    before, state = chosen(context, SEES)
    found = touched_by_rule(context, before, state)
    assert found
    for one in found:
        acts = ledger(context.story.people, state.history, one.person).acts
        times = sum(act.tag in LATE and act.day <= state.scored_day for act in acts)
        assert one.change is None
        assert one.words == ("did that once" if times == 1 else f"did that {times} times")
        assert one.brief == ("once" if times == 1 else f"{times} times")


def test_then_whose_score_it_moves_and_which_way(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    lowered = touched_by_rule(context, *chosen(context, replace(SEES, moves=MOVES.moves)))
    lifted = touched_by_rule(context, *chosen(context, replace(SEES, moves=Petals(promises=200))))
    assert lowered
    assert all(one.change and one.change < 0 and one.words.startswith("would go down: −") for one in lowered)
    assert any(one.change and one.change > 0 and one.words.startswith("would go up: +") for one in lifted)


def test_a_whole_rule_says_what_it_did_to_everybody_you_met(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    before, after = chosen(context, replace(SEES, moves=MOVES.moves, lasts=False))
    assert after.policy.id != before.policy.id
    found = touched_by_rule(context, before, after)
    assert found
    for one in found:
        if one.person == YOU:
            assert one.change == after.score - before.score
            continue
        assert one.change == after.totals[one.person] - before.totals[one.person]
        assert one.words.startswith("went down: −")


def test_no_rule_and_no_choice_of_a_rule_touch_nobody(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    assert touched_by_rule(context, *chosen(context, None)) == ()
    assert touched_by_rule(context, *chosen(context, MOVES)) == (), "it looks at nothing yet"
    assert touched_by_rule(context, *chosen(context, RulePart(tags=()))) == ()


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "200"])
def test_the_answer_shows_faces_and_says_them(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player: GameDriver = player_of(tmp_path, sized(scale), portrait=portrait)
    player.context.rules = writing(player.context.rules, replace(SEES, moves=MOVES.moves))
    before = stand(player, in_phase("moment", COMPANY)).state
    player.spoken()
    player.press("1")
    player.settle()
    found = touched_by_rule(player.context, before, player.context.state)
    assert found
    said = " ".join(player.spoken())
    for one in found:
        person = player.context.story.people[one.person]
        name = player.context.words(person.name)
        assert player.node(f"touched:{person.id}").name == f"{name}: {one.words}"
        assert f"{name} {one.words}." in said
        face = player.screen.find(f"touched_face:{person.id}")
        assert isinstance(face, FaceTile)
        assert face.mood == "worried"


def test_a_terminal_lists_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = replace(SEES, moves=MOVES.moves)
    play_other_rules(monkeypatch, lambda rules: writing(rules, part))
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="class", seed=7))
    assert " would go down: −" in said
