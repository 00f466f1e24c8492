"""Golden runs lead where they led; the browser's tests play the same list."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.authoring.goldens import PLAYERS
from game.engine.endings import ending
from game.engine.replay import content_version, decode, encode, finished
from game.engine.ruleset import Ruleset
from game.engine.state import ENDING
from game.engine.state_json import digest
from game.resources import root
from tests import own_story
from tests.real import EDITIONS

GOLDEN: dict[str, Any] = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))
AGAIN = "the story has changed since: python -m game.authoring goldens"


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return own_story.rules()


def test_the_golden_runs_are_of_this_story(rules: Ruleset) -> None:
    assert rules.story.content == GOLDEN["content"], AGAIN
    assert len(GOLDEN["runs"]) >= 12
    assert {run["edition"] for run in GOLDEN["runs"]} == set(EDITIONS)
    assert [(run["edition"], run["bot"]) for run in GOLDEN["runs"]] == list(PLAYERS)


@pytest.mark.parametrize("golden", GOLDEN["runs"], ids=lambda golden: golden["code"])
def test_a_golden_run_leads_where_it_led(rules: Ruleset, golden: dict[str, Any]) -> None:
    run = decode(golden["code"])
    assert encode(run) == golden["code"]
    assert run.content == content_version(rules.story.content), AGAIN
    state = finished(rules, run)
    assert state.phase == ENDING
    assert (ending(rules.story, state).id, state.score) == (golden["ending"], golden["score"])
    assert digest(state) == golden["digest"]


def test_the_runs_played_by_hand_end_where_the_looks_say(rules: Ruleset) -> None:
    looks = (root() / "docs" / "looks" / "README.md").read_text(encoding="utf-8")
    texts = own_story.compiled().texts
    played = re.findall(r"^`([0-9A-Z-]+)`, ending \*([^*]+)\*", looks, re.MULTILINE)
    assert len(played) == 3
    for code, title in played:
        run = decode(code)
        assert run.content == content_version(rules.story.content), "play them again: docs/looks/README.md"
        assert title in [texts[variant.words] for variant in ending(rules.story, finished(rules, run)).title]
