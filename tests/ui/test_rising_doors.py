"""Doors that ask more each day: the street says so, and the receipt of the night in which one shuts."""

from dataclasses import replace
from pathlib import Path

from game.engine.policy import DoorRule
from game.engine.receipts import receipt
from game.presentation.doors import shown_door
from game.presentation.receipt_rows import receipt_rows
from tests.ui.playing import go_to, in_phase, player_of, with_policies

PERKS = 1
DOOR = "trusted_lane"


def test_the_street_says_by_how_much_more_a_door_asks_than_yesterday(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    with_policies(context, lambda policy: replace(policy, doors=(DoorRule(DOOR, 900, rises=4),)))
    door = next(one for one in context.story.doors if one.id == DOOR)
    first = shown_door(context, go_to(context, in_phase("morning", PERKS)).state, door)
    assert "opens at 900." in first.label
    assert "yesterday" not in first.label
    third = shown_door(context, go_to(context, in_phase("morning", PERKS, 2)).state, door)
    assert "opens at 908." in third.label
    assert "It asks 4 more than yesterday." in third.label
    assert third.pill == "from 908"


def shut_by_night(folder: Path, rises: int) -> list[str]:
    """Return what a first night tells of the door, which asked no more than the score has by then."""
    context, night = player_of(folder).context, in_phase("night", PERKS)
    held = go_to(context, night).state.score
    with_policies(context, lambda policy: replace(policy, doors=(DoorRule(DOOR, held - 2, rises=rises),)))
    session = go_to(context, night)
    # as it was open in the morning, whatever the day did
    morning, state = session.day_states[0]._replace(doors=frozenset({DOOR})), session.state
    rows = receipt_rows(context, receipt(context.story, [*session.day_states, state]), morning, state)
    return [row.words for row in rows if "trusted lane" in row.words]


def test_the_receipt_says_why_a_door_shut_though_the_score_would_have_held_it(tmp_path: Path) -> None:
    assert shut_by_night(tmp_path, 3) == ["Orchard: the trusted lane has shut for you. It asks 3 more from tomorrow."]
    assert shut_by_night(tmp_path, 0) == []
