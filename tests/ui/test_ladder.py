"""The ladder: rungs from the top with yours among them, and the days of a door that asks more each day."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.panels import Rung
from game.engine.policy import DoorRule
from game.engine.ruleset import Ruleset
from game.engine.state import level_of, moment_of
from game.options import Options
from game.presentation.context import Context
from game.presentation.ladders import LadderShown, ladder_of
from game.screens.moment.moment import MomentScreen
from game.screens.run_screens import screen_for
from game.screens.widgets.ladder_rung import LadderRung
from game.ui.commands import Reset
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, at_card, go_to, load, play_other_rules, player_of, sized, stand, with_policies
from tests.ui.test_text_mode import answers, sat_down

AT_WORK = "ranking"
AT_THE_LANE = "moving_top"
LANE = "trusted_lane"


def shown(context: Context) -> LadderShown:
    """Return the ladder of the card on the table."""
    moment = moment_of(context.story, context.state)
    assert moment is not None
    found = ladder_of(context, moment, context.state)
    assert found is not None
    return found


def screen_of(player: GameDriver, card: str) -> MomentScreen:
    """Return the screen of a card with a ladder."""
    stand(player, at_card(card))
    assert isinstance(player.screen, MomentScreen)
    return player.screen


def rungs_of(screen: MomentScreen) -> list[LadderRung]:
    """Return the rungs as they stand, from the top."""
    found = [widget for widget in screen.everything() if isinstance(widget, LadderRung)]
    return sorted(found, key=lambda rung: rung.rect.top)


def lane_asks(player: GameDriver, at: int, rises: int) -> None:
    """Let the lane ask for something else, and be the only door."""
    with_policies(player.context, lambda policy: replace(policy, doors=(DoorRule(LANE, at, rises=rises),)))


def test_a_door_asks_on_each_day_for_what_its_policy_says(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    state = go_to(context, at_card(AT_THE_LANE)).state
    rule = next(one for one in state.policy.doors if one.door == LANE)
    days = level_of(context.story, state).days
    lines = [row for row in shown(context).rows if row.key != "you"]
    wanted = [(f"day:{day}", str(rule.opens_at(day))) for day in reversed(range(len(days)))]
    assert [(row.key, row.value) for row in lines] == wanted
    assert [row.key for row in lines if row.is_today] == [f"day:{state.day}"]
    assert f"{state.score} opens it on 0 of {len(days)} days." in shown(context).note
    assert f"It asks {rule.rises} more each day." in shown(context).note


@pytest.mark.parametrize(
    ("less", "place", "count"), [(0, 4, 0), (-10, 3, 1), (-14, 3, 1), (-15, 2, 2), (-100, 0, 4)], ids=str
)
def test_you_stand_among_the_days_where_your_score_is(tmp_path: Path, less: int, place: int, count: int) -> None:
    player = player_of(tmp_path)
    score = go_to(player.context, at_card(AT_THE_LANE)).state.score
    lane_asks(player, score + 10 + less, 5)
    ladder = shown(player.context)
    assert [row.key for row in ladder.rows].index("you") == place
    assert f"{score} opens it on {count} of 4 days." in ladder.note
    numbers = [int(row.value) for row in ladder.rows]
    assert numbers == sorted(numbers, reverse=True)
    assert [row.is_you for row in ladder.rows].count(True) == 1


def test_after_a_choice_you_are_seen_to_pass_the_days_that_you_reach_now(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    before = go_to(player.context, at_card(AT_THE_LANE)).state.score
    lane_asks(player, before + 4, 5)
    player.app.run(Reset((screen_for(player.context),)))
    load(player)
    screen = player.screen
    assert isinstance(screen, MomentScreen)
    assert rungs_of(screen)[-1].is_you
    player.click("option:climb")
    tops = set()
    while screen.motion.busy:
        player.frame()
        tops |= {rung.rect.top for rung in rungs_of(screen) if rung.is_you}
    after = player.context.state.score
    assert after > before + 4
    (yours,) = [rung for rung in rungs_of(screen) if rung.is_you]
    assert yours.value == str(after)
    assert rungs_of(screen).index(yours) < len(rungs_of(screen)) - 1
    assert len(tops) > len(rungs_of(screen))


def test_at_work_your_rung_stays_though_your_score_rises(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    screen = screen_of(player, AT_WORK)
    before = player.context.state.score
    assert rungs_of(screen)[0].words == "Adaeze"
    while screen.motion.busy:
        player.frame()
    names = [rung.words for rung in rungs_of(screen)]
    assert names[1:3] == ["Adaeze", "You"]
    assert [rung.value for rung in rungs_of(screen) if not rung.is_you] == [""] * (len(names) - 1)
    player.click("option:climb")
    player.settle()
    after = player.context.state.score
    assert after > before
    assert [rung.words for rung in rungs_of(screen)] == names
    assert rungs_of(screen)[2].value == str(after)
    assert f"Rung 3: You, {after}" in [node.name for node in player.nodes()]


def test_an_open_door_says_so_where_it_asks_for_more_than_you_have(tmp_path: Path) -> None:
    context = player_of(tmp_path).context
    session = go_to(context, at_card(AT_THE_LANE))
    assert "It is open to you now." not in shown(context).note
    session.state = session.state._replace(doors=session.state.doors | {LANE})
    assert shown(context).note.endswith(" It is open to you now.")
    session.state = session.state._replace(score=900)
    assert "It is open to you now." not in shown(context).note


@pytest.mark.untraced
@pytest.mark.parametrize("card", [AT_WORK, AT_THE_LANE])
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("scale", ["100", "150", "200"])
def test_every_rung_is_told_at_every_size(tmp_path: Path, scale: str, card: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale, "high"), portrait=portrait)
    screen = screen_of(player, card)
    said = "\n".join(node.name for node in player.nodes())
    ladder = shown(player.context)
    assert all(row.spoken in said for row in ladder.rows)
    rungs = rungs_of(screen)
    assert [rung.id for rung in rungs] in ([row.key for row in ladder.rows], [])
    assert all(rung.shown and screen.layout.scene.contains(rung.rect) for rung in rungs)


def laddered(rules: Ruleset) -> Ruleset:
    """Return rules whose story has a ladder before every card."""
    rungs = (Rung("adaeze.name", 2), Rung("", 1))
    moments = tuple(replace(moment, panel="ladder", ladder=rungs) for moment in rules.story.moments)
    return Ruleset(replace(rules.story, moments=moments))


def test_a_terminal_lists_the_rungs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_other_rules(monkeypatch, laddered)
    said, _ = sat_down(tmp_path, "1\n" + answers(1, 2, 3), Options(edition="museum", seed=7))
    assert "  Rung 1: Adaeze\n  Rung 2: You, " in said
    assert "  Your rung: 2 of 2.\n" in said
