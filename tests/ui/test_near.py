"""What is shown at an edge: paper that falls, doors that stand ajar, flowers that wilt, what changed in a level."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.conditions import CUT_BY_THEM, NOT_CUT, AnyOf
from game.engine.intents import Choose
from game.engine.reducer import Step, reduce
from game.engine.ruleset import Ruleset
from game.engine.state import GameState
from game.presentation.context import Context
from game.presentation.cues import ConfettiFell
from game.presentation.doors import AJAR, LIT, SHUT, street_of
from game.presentation.nights import state_after_choice
from game.presentation.presenter import choice_cues
from game.screens.level.level_end import LevelEndScreen, flower_form
from game.ui.widgets import Label
from tests.ui.playing import at_card, go_to, in_phase, player_of, stand, with_policies


def with_levels(context: Context, *, cheers: int = 0, ajar: bool = False) -> None:
    """Let every level of the story of a context cheer from so many points, and its doors stand ajar or not."""
    levels = tuple(replace(level, cheers=cheers, ajar=ajar) for level in context.story.levels)
    context.rules = Ruleset(replace(context.story, levels=levels))


def shoes(context: Context) -> Step:
    """Return the step in which the shoes are bought."""
    outcome = reduce(context.rules, context.state, Choose("payday", "shoes"))
    assert isinstance(outcome, Step)
    return outcome


@pytest.mark.parametrize(("more", "falls"), [(0, True), (1, False), (-1, True)])
def test_paper_falls_for_as_many_points_as_the_level_says(tmp_path: Path, more: int, *, falls: bool) -> None:
    context = player_of(tmp_path).context
    go_to(context, at_card("payday"))
    gained = state_after_choice(shoes(context)).score - context.state.score
    assert gained > 1
    with_levels(context, cheers=gained + more)
    cues = choice_cues(context, context.state, shoes(context))
    assert any(isinstance(cue, ConfettiFell) for cue in cues) is falls


def test_no_paper_falls_in_a_level_that_does_not_cheer(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    go_to(context, at_card("payday"))
    with_levels(context, cheers=0)
    assert not any(isinstance(cue, ConfettiFell) for cue in choice_cues(context, context.state, shoes(context)))


def looks(context: Context, missing: int) -> set[str]:
    """Return how the doors of the street look that all ask for a number which is so far away."""
    at = context.state.score + missing
    with_policies(context, lambda policy: replace(policy, doors=tuple(replace(rule, at=at) for rule in policy.doors)))
    state = context.state._replace(doors=frozenset())
    ruled = {rule.door for rule in state.policy.doors}
    return {door.state for door in street_of(context, state) if door.door in ruled}


@pytest.mark.parametrize(("missing", "look"), [(1, AJAR), (20, AJAR), (21, SHUT), (200, SHUT)])
def test_a_door_is_ajar_when_it_is_nearly_open(tmp_path: Path, missing: int, look: str) -> None:
    context = player_of(tmp_path).context
    go_to(context, in_phase("morning", 1, 1))
    with_levels(context)
    assert looks(context, missing) == {look}


def test_a_door_that_waits_for_more_than_a_number_is_shut_and_names_none(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    state = go_to(context, in_phase("morning", 1, 1)).state._replace(doors=frozenset())
    rule = next(rule for rule in state.policy.doors if rule.needs is not None)
    unmet = replace(rule, at=state.score + 5, needs=AnyOf(()))
    with_policies(context, lambda policy: replace(policy, doors=(unmet,)))
    shown = next(
        door for door in street_of(context, context.state._replace(doors=frozenset())) if door.door == rule.door
    )
    assert shown.state == SHUT
    assert str(unmet.at) not in shown.label


def test_all_doors_stand_ajar_where_the_level_says_so(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    go_to(context, in_phase("morning", 1, 1))
    with_levels(context, ajar=True)
    assert looks(context, 200) == {AJAR}


def test_an_open_door_is_lit_however_far_its_number_is(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    state = go_to(context, in_phase("morning", 1, 1)).state
    is_open = {door.door: door.state for door in street_of(context, state) if door.door in state.doors}
    assert is_open
    assert set(is_open.values()) == {LIT}


@pytest.mark.parametrize(
    ("before", "after", "form"),
    [
        (749, 700, "open"),
        (750, 700, "open"),
        (750, 699, "wilted_full"),
        (700, 650, "bud"),
        (749, 649, "wilted_open"),
        (699, 549, "wilted_bud"),
        (649, 350, "seed"),
        (549, 750, "full"),
    ],
)
def test_a_flower_wilts_that_falls_by_two_tiers(before: int, after: int, form: str) -> None:
    assert flower_form(before, after) == form


def last_page(tmp_path: Path) -> tuple[LevelEndScreen, GameState]:
    """Return the page at the end of the third level, and the level's first morning."""
    player = player_of(tmp_path)
    first = go_to(player.context, in_phase("morning", 3)).state
    stand(player, in_phase("level_end", 3, 3))
    assert isinstance(player.screen, LevelEndScreen)
    return player.screen, first


def test_the_end_of_a_level_counts_from_its_first_morning(tmp_path: Path) -> None:
    page, first = last_page(tmp_path)
    line = page.find("line")
    assert isinstance(line, Label)
    weekday = page.kit.words(page.context.story.levels[first.level].days[first.day].weekday)
    after = page.context.state.score
    assert line.text.startswith(page.kit.words("ui.level_end.line", before=first.score, day=weekday, after=after))
    changed = first.doors ^ page.context.state.doors
    assert {tile.id.removeprefix("door:") for tile in page.doors()[: len(changed)]} == changed


def test_a_door_that_changed_in_a_level_comes_first_at_its_end(tmp_path: Path) -> None:
    page, first = last_page(tmp_path)
    session = page.context.session
    for door in page.context.story.doors:
        for then, now in ((frozenset({door.id}), frozenset[str]()), (frozenset[str](), frozenset({door.id}))):
            session.state, session.level_start = session.state._replace(doors=now), first._replace(doors=then)
            assert page.doors()[0].id == f"door:{door.id}"


def test_who_cut_a_tie_in_a_level_comes_first_at_its_end(tmp_path: Path) -> None:
    page, first = last_page(tmp_path)
    session = page.context.session
    loose = page.ended.people()[-1]
    severed = [NOT_CUT] * len(first.severed)
    severed[loose] = CUT_BY_THEM
    session.state = session.state._replace(severed=tuple(severed))
    session.level_start = first._replace(severed=(NOT_CUT,) * len(severed))
    assert page.ended.people()[0] == loose
    session.level_start = first._replace(severed=tuple(severed))
    assert page.ended.people()[0] != loose, "it was cut before"
