"""python -m tests.kiosk.soak HOURS: visits to an exhibit for so long by a clock that is moved; prints figures as JSON.

Half of the visitors leave in the middle of a run. `--picture FILE` draws the memory over the hours as SVG.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from game.bots.playing import bots_for
from game.engine.intents import Choose
from game.kiosk.settings import KioskSettings
from game.screens.classroom.watcher import WAYS_ON
from game.screens.moment.moment import MomentScreen
from game.ui.anim import LONGEST_STEP
from tests.ui.test_kiosk import Exhibit

if TYPE_CHECKING:
    from game.bots.choosing import Bot

HOUR: Final = 3600.0
PACE: Final = 1.0
"""Seconds that the moved clock makes of each frame while nobody presses."""
LONGEST_LULL: Final = 240
MOST_PRESSES: Final = 120
SAMPLES: Final = 48
HOUSE: Final = KioskSettings(counts=True, restart_at="")


def resident() -> int:
    """Return the bytes that this process has in memory, after what nobody holds is gone."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


def handles() -> int:
    """Return how many files this process holds open."""
    return len(list(Path("/proc/self/fd").iterdir()))


@dataclass
class Soak:
    """An exhibit and its visitors. `samples` are hours, bytes, open files and objects of Python."""

    exhibit: Exhibit
    chance: Random
    visits: int = 0
    finished: int = 0
    samples: list[tuple[float, int, int, int]] = field(default_factory=list)

    def run(self, hours: float) -> None:
        """Let visitors come and go."""
        bots = list(bots_for(self.exhibit.context.story).values())
        begun = self.exhibit.clock.at
        every, due = hours * HOUR / SAMPLES, 0.0
        while (passed := self.exhibit.clock.at - begun) < hours * HOUR:
            if passed >= due:
                due += every
                self.samples.append((passed / HOUR, resident(), handles(), len(gc.get_objects())))
                sys.stderr.write(f"{passed / HOUR:.1f} h: {self.samples[-1]}\n")
            self.pass_by(self.chance.randrange(LONGEST_LULL))
            self.visit(self.chance.choice(bots), self.visits % 2 == 0)

    def pass_by(self, seconds: float) -> None:
        """Let time pass in which nobody touches anything."""
        until = self.exhibit.clock.at + seconds
        while self.exhibit.clock.at < until:
            self.exhibit.clock.at += PACE
            self.exhibit.frame(dt=LONGEST_STEP)

    def visit(self, bot: Bot, leaves: bool) -> None:  # noqa: FBT001 - one caller
        """Let somebody play as a bot does, to the last page or away from the middle, and the silence end it."""
        self.visits += 1
        self.exhibit.wake()
        word = self.chance.randrange(1 << 20)
        for _ in range(self.chance.randrange(2, 30) if leaves else MOST_PRESSES):
            wanted, word = self.wanted(bot, word)
            if not wanted or self.exhibit.keeper.visit.phase == "calling":
                break
            self.exhibit.press_button(wanted)
            self.exhibit.clock.at += self.chance.randrange(1, 12)
        self.finished += self.exhibit.screen.name not in {"moment", "welcome", "terms"} and not leaves
        while self.exhibit.keeper.visit.phase != "calling":
            self.pass_by(PACE)

    def wanted(self, bot: Bot, word: int) -> tuple[str, int]:
        """Return what is pressed next, "" at the end, and the bot's next word."""
        screen = self.exhibit.screen
        if isinstance(screen, MomentScreen) and screen.answer is None and screen.waiting is None:
            intent, word = bot(self.exhibit.context.rules, self.exhibit.context.state, word)
            if isinstance(intent, Choose) and screen.find(f"option:{intent.option}") is not None:
                return f"option:{intent.option}", word
        for name in WAYS_ON:
            widget = screen.find(name)
            if widget is not None and widget.can_focus and widget.enabled:
                return name, word
        able = [each.id for each in screen.focusables() if each.enabled and each.id not in {"pause", "back"}]
        return (self.chance.choice(able) if able and screen.name not in {"museum", "questions"} else ""), word


def settled(exhibit: Exhibit) -> None:
    """Run frames as long as they may be until nothing moves: what moves is looked at elsewhere."""
    for _ in range(400):
        exhibit.frame(dt=LONGEST_STEP)
        app = exhibit.app
        is_busy = app.transition is not None or app.kit.art.is_busy or app.top.motion.busy
        if not is_busy and not app.top.is_new and app.top.name != "walk_home":
            return


class Quick(Exhibit):
    """An exhibit whose frames are as long as they may be."""

    is_fine = True

    def settle(self) -> None:
        """Run frames until nothing moves."""
        settled(self)


def soaked(hours: float, screen: tuple[int, int], seed: int = 1) -> dict[str, Any]:
    """Return the figures of so many hours on a screen."""
    with tempfile.TemporaryDirectory() as folder:
        exhibit = Quick(Path(folder), replace(HOUSE, resolution=screen))
        soak, begun = Soak(exhibit, Random(seed)), time.perf_counter()
        soak.run(hours)
        left = sorted(path.name for path in Path(folder).rglob("*") if path.is_file())
    return {
        "hours": hours,
        "seconds": time.perf_counter() - begun,
        "visits": soak.visits,
        "finished": soak.finished,
        "left": left,
        "samples": soak.samples,
    }


def draw(path: Path, title: str, across: tuple[str, list[float]], lines: dict[str, list[int]]) -> None:
    """Write bytes over time as SVG: what the time is counted in and the times, and a line for each name."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams |= {"svg.hashsalt": "model-citizen", "svg.fonttype": "none"}
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(7, 3))
    for (name, sizes), style in zip(lines.items(), ("-", "--"), strict=False):
        axes.plot(across[1], [size / 1e6 for size in sizes], style, color="#22332F", label=name)
    axes.set(xlabel=across[0], ylabel="MB in memory", ylim=(0, None), xlim=(0, None))
    axes.set_title(title, fontsize=10)
    axes.legend(loc="lower right", frameon=False)
    figure.savefig(path, format="svg", metadata={"Date": None}, bbox_inches="tight")


def main() -> int:
    """Print figures; return 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.kiosk.soak", description=__doc__)
    parser.add_argument("hours", type=float)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--screen", type=int, nargs=2, default=HOUSE.resolution, metavar=("WIDTH", "HEIGHT"))
    options = parser.parse_args()
    figures = soaked(options.hours, tuple(options.screen))
    if options.picture:
        hours, sizes, _, _ = zip(*figures["samples"], strict=True)
        title = f"{figures['visits']} visits to the exhibit in a window"
        draw(options.picture, title, ("hours of the moved clock", list(hours)), {"the whole program": list(sizes)})
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
