"""How long the number takes to follow a slider of one's own weights, and a history to be read again."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Final

from game import resources
from game.authoring.bench_figures import Figure, median, percentile
from game.authoring.bench_window import headless, quiet_app
from game.authoring.web.places import ROOT
from game.bots.playing import bot_for, play_out
from game.content.loader import load_rules
from game.engine.replay import Run, content_version, encode
from game.engine.setup import RunSetup

if TYPE_CHECKING:
    from collections.abc import Sequence

PULLS = 60
NAMES: Final = (
    ("a slider moves, window", "ms", 8, 4),
    ("a slider is let go, all read again, window", "ms", 100, 30),
)


def debrief() -> list[Figure]:
    """Return the figures of the native game, taken in a process of their own."""
    command = [sys.executable, "-m", "game.authoring.bench_debrief"]
    done = subprocess.run(command, cwd=ROOT, env=headless(), check=True, capture_output=True, text=True)
    moved, let_go = json.loads(done.stdout)
    return [figure(NAMES[0], moved), figure(NAMES[1], let_go)]


def figure(name: tuple[str, str, float, float], times: Sequence[float]) -> Figure:
    """Return a figure of times in milliseconds; what counts is what 95 of 100 stay below."""
    p95 = percentile(times, 95)
    return Figure(*name, p95, p95, f"median {median(times):.2f}, longest {max(times):.1f}, {len(times)} frames")


def code_of_a_life() -> str:
    """Return the code of a whole run in the home edition, the same for the same story."""
    rules = load_rules(resources.content())
    home = next(index for index, edition in enumerate(rules.story.editions) if edition.id == "home")
    *_, last = play_out(rules, RunSetup(home, 5, 1, 1), bot_for(rules.story, "random"), 5)
    choices = tuple(option for _, option in last.state.log)
    return encode(Run(last.state.setup, choices, content_version(rules.story.content)))


def measure() -> tuple[list[float], list[float]]:
    """Return the milliseconds of the frames in which a slider moves, and in which it is let go, in this process."""
    from game.authoring.bench_player import before_sliders, pull, rest

    app = quiet_app("home", "full")
    rest(app)
    before_sliders(app, code_of_a_life())
    found = pull(app, PULLS)
    if app.error is not None:
        raise app.error
    return found


if __name__ == "__main__":
    json.dump(measure(), sys.stdout)
