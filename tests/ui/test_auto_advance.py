"""A museum turns few pages; the other editions turn all of theirs."""

from dataclasses import replace
from pathlib import Path

from game.engine.offers import legal
from game.engine.ruleset import Ruleset
from game.engine.setup import RunSetup
from game.engine.state import ENDING, MOMENT
from game.screens.actions import GoOn
from game.screens.outcomes import Answered
from game.screens.run_screens import screen_for
from game.session.session import Session
from game.ui.commands import Replace
from tests.real import COMIC, EDITIONS
from tests.ui.game_driver import GameDriver


def pages(player: GameDriver, edition: str) -> list[tuple[str, int, int]]:
    """Return (name, level, day) of every page of a run, the answer to a card not counted."""
    context = player.context
    session = context.current_session = Session(
        context.rules, RunSetup(EDITIONS.index(edition), 5, COMIC, 1), context.host.storage
    )
    screen = screen_for(context)
    found = []
    while session.state.phase != ENDING:
        number = context.story.levels[session.state.level].number
        found.append((screen.name, number, session.state.day))
        if screen.name == "level_page":
            outcome = player.navigator.dispatch(GoOn())
            assert isinstance(outcome, Replace)
            screen = outcome.screen
            continue
        if session.state.phase == MOMENT:
            while session.state.phase == MOMENT:
                assert isinstance(player.navigator.dispatch(legal(context.rules, session.state)[0]), Answered)
            screen = screen_for(context)
            continue
        outcome = player.navigator.dispatch(legal(context.rules, session.state)[0])
        assert isinstance(outcome, Replace)
        screen = outcome.screen
    return found


def test_a_museum_passes_by_plain_mornings_and_the_ends_of_levels(tmp_path: Path) -> None:
    turned = pages(GameDriver(tmp_path), "museum")
    streets = [(level, day) for name, level, day in turned if name == "street"]
    assert [level for level, _ in streets] == [1, 3, 7], "the prologue begins indoors"
    assert [level for name, level, _ in turned if name == "level_end"] == [7]
    assert [level for name, level, _ in turned if name == "level_page"] == [0, 3, 7]
    assert len(turned) <= 20


def test_a_class_has_a_page_with_its_code_before_each_level_of_new_rules(tmp_path: Path) -> None:
    turned = pages(GameDriver(tmp_path), "class")
    assert [level for name, level, _ in turned if name == "level_page"] == [0, 2, 3, 4, 5, 6, 7]
    assert sum(name == "street" for name, *_ in turned) < sum(name == "night" for name, *_ in turned)


def test_the_longest_edition_has_every_morning_and_all_its_levels(tmp_path: Path) -> None:
    turned = pages(GameDriver(tmp_path), "home")
    nights = sum(name == "night" for name, *_ in turned)
    assert sum(name in {"street", "away"} for name, *_ in turned) == nights - 1, "the prologue begins indoors"
    assert [level for name, level, _ in turned if name == "level_page"] == [*range(8)]


def test_a_card_that_tells_of_new_rules_is_not_passed_by(tmp_path: Path) -> None:
    player = GameDriver(tmp_path)
    context = player.context
    first, second, *others = context.story.levels
    levels = (first, replace(second, policy="company"), *others)
    context.rules = Ruleset(replace(context.story, levels=levels))
    assert [level for name, level, _ in pages(player, "museum") if name == "level_page"] == [0, 1, 7]
