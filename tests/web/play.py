"""A player of the real game in a browser: looks at the overlay, presses by mouse, finger, key or as a reader does."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from playwright.sync_api import Dialog

from game.bots.playing import bots_for
from game.engine.reducer import Step, begin, reduce
from game.engine.replay import Run, content_version, encode
from game.engine.setup import RunSetup
from game.engine.state import MOMENT, GameState
from game.engine.story import Story
from tests.own_story import rules
from tests.web.visit import START_LIMIT, Visit

MOST_STEPS: Final = 250
SMALLEST_TARGET: Final = 44
WAYS_ON: Final = ("go_on", "go", "accept", "next", "begin")
LOADED: Final = "html:not([data-state=loading])"
HOOK: Final = """
import asyncio, json
from game.engine import replay, state_json

def mc_app():
    return asyncio.run.coroutine.cr_frame.f_locals["app"]

def mc_navigator():
    return mc_app().navigator

def mc_digest(code):
    return state_json.digest(replay.finished(mc_navigator().context.rules, replay.decode(code)))

def mc_still():
    app = mc_app()
    is_busy = app.transition is not None or app.kit.art.is_busy or app.top.motion.busy
    return not is_busy and not app.top.is_new
"""
"""Tests reach into the game through `mcPython`, which only the Pyodide boot offers, and the coroutine that it runs."""


REST: Final = """async () => {
    const still = mcPython.globals.get("mc_still");
    for (let calm = 0, left = 2000; calm < 3; calm = still() ? calm + 1 : 0) {
        if (!left--) throw new Error("it never comes to rest");
        await new Promise(requestAnimationFrame);
    }
}"""
"""Three frames in a row: one takes what was pressed, one draws it, one tells the overlay. No frame has to be quick."""
COUNT_TOUCHES: Final = """() => {
    window.touchesOver = 0;
    for (const name of ["touchend", "touchcancel"]) addEventListener(name, () => { touchesOver++; }, true);
}"""


@dataclass(frozen=True, slots=True)
class Thing:
    """One node of the game's tree as the browser lays it out: its id and its box in CSS pixels."""

    id: str
    role: str
    name: str
    box: tuple[float, float, float, float]
    focusable: bool
    disabled: bool
    focused: bool

    @property
    def middle(self) -> tuple[float, float]:
        """Where a finger or the mouse would press it."""
        x, y, width, height = self.box
        return x + width / 2, y + height / 2


THINGS: Final = """() => [...document.querySelectorAll('#overlay .thing')].map(element => {
    const box = element.getBoundingClientRect();
    const tags = {BUTTON: "button", P: "text"};
    return {id: element.id.slice(5), role: element.getAttribute("role") || tags[element.tagName] || "heading",
        name: element.firstChild ? element.firstChild.textContent : "", box: [box.x, box.y, box.width, box.height],
        focusable: element.tabIndex === 0, disabled: element.ariaDisabled === "true",
        focused: element === document.activeElement};
})"""


@dataclass(slots=True)
class Player:
    """Somebody at the page of a visit."""

    visit: Visit

    def __post_init__(self) -> None:
        """Nothing; a dialog that pops up counts as a complaint."""
        self.visit.page.on("dialog", lambda dialog: self.refuse(dialog))  # noqa: PLW0108 - a method here has slots

    def refuse(self, dialog: Dialog) -> None:
        """Nothing; keeps what a dialog said and closes it."""
        self.visit.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def hook(self) -> None:
        """Nothing; from now on the game can be asked."""
        self.visit.page.evaluate("source => { mcPython.runPython(source); }", HOOK)
        self.visit.page.evaluate(COUNT_TOUCHES)

    def start(self, rest: str = "") -> Player:
        """This player, with the game playing on a fresh load."""
        self.visit.go(rest)
        return self.begin()

    def again(self) -> Player:
        """This player, with the game playing after a reload."""
        self.visit.page.reload()
        return self.begin()

    def begin(self) -> Player:
        """This player, once the first screen stands; what went wrong is told at once."""
        self.visit.page.wait_for_selector(LOADED, timeout=START_LIMIT, state="attached")
        assert self.visit.page.locator("html").get_attribute("data-state") == "playing", self.visit.complaints
        self.visit.start()
        self.hook()
        self.rest()
        return self

    def ask(self, expression: str) -> Any:
        """The value of an expression of the game's Python."""
        source = f"json.dumps({expression})"
        return json.loads(self.visit.page.evaluate("source => mcPython.runPython(source)", source))

    def rest(self) -> None:
        """Nothing, once nothing moves, loads or turns and the overlay is up to date."""
        self.visit.page.evaluate(REST)

    @property
    def screen(self) -> str:
        """The name of the screen on top."""
        return str(self.ask("mc_app().top.name"))

    @property
    def card(self) -> str:
        """The words of the card on the table."""
        return next(thing.name for thing in self.things() if thing.id == "card")

    @property
    def code(self) -> str:
        """The code of the run in progress."""
        return str(self.ask("mc_app().navigator.resume_code()"))

    @property
    def level(self) -> int:
        """The number of the level that the run is in."""
        return int(self.ask("mc_navigator().context.story.levels[mc_navigator().context.state.level].number"))

    def things(self) -> list[Thing]:
        """All that the overlay holds, in reading order."""
        found = self.visit.page.evaluate(THINGS)
        return [Thing(**{**each, "box": tuple(each["box"])}) for each in found]

    def thing(self, wanted: str) -> Thing:
        """The thing of an id. Raises LookupError with all there is."""
        found = self.things()
        for each in found:
            if each.id == wanted:
                return each
        raise LookupError(f"{wanted} is not among {[each.id for each in found]}")

    def way_on(self, pick: int = 0) -> Thing:
        """What leads on from here: an option that can be taken (any by `pick`), else the button that goes on."""
        able = [each for each in self.things() if each.focusable and not each.disabled]
        options = [each for each in able if each.id.startswith("option:")]
        if options:
            return options[pick % len(options)]
        for wanted in WAYS_ON:
            for each in able:
                if each.id == wanted:
                    return each
        raise LookupError(f"no way on from {self.screen}: {[each.id for each in able]}")

    def play(self, press: Callable[[Thing], None], until: Callable[[], bool], pick: int = 0) -> int:
        """How many things were pressed until something holds; the option taken goes round."""
        for count in range(MOST_STEPS):
            self.rest()
            if until():
                return count
            press(self.way_on(pick + count))
        raise AssertionError(f"still at {self.screen} after {MOST_STEPS} steps")

    def enter(self, code: str) -> None:
        """Nothing; types a code behind the address of the open page, and goes where it leads."""
        self.visit.go_behind(code)
        self.rest()

    def small_targets(self) -> list[str]:
        """What can be pressed here and is smaller than a finger, with its size."""
        found = [each for each in self.things() if each.focusable and each.box[2] * each.box[3]]
        return [
            f"{self.screen} {each.id} {each.box[2]:.1f} x {each.box[3]:.1f}"
            for each in found
            if min(each.box[2:]) < SMALLEST_TARGET
        ]

    def is_clean(self) -> bool:
        """Whether nothing complained, popped up or was asked of anybody else. Raises AssertionError with what did."""
        assert self.visit.complaints == []
        assert {urlsplit(url).netloc for url in self.visit.requests} == {urlsplit(self.visit.address).netloc}
        return True

    def click(self, thing: Thing) -> None:
        """Nothing; presses by mouse where the overlay says that it is."""
        self.visit.page.mouse.click(*thing.middle, delay=30)

    def tap(self, thing: Thing) -> None:
        """Nothing, once the page heard a finger touch where the overlay says that it is."""
        page = self.visit.page
        before = page.evaluate("touchesOver")
        page.touchscreen.tap(*thing.middle)
        page.wait_for_function("before => touchesOver > before", arg=before)


def code_at(wanted: Callable[[Story, GameState], bool], setup: RunSetup, bot: str = "random") -> str:
    """The code of a run that a bot played until it was where it is wanted, with the last choice before that."""
    told = rules()
    player = bots_for(told.story)[bot]
    step, word = begin(told, setup), setup.seed
    while not wanted(told.story, step.state):
        intent, word = player(told, step.state, word)
        outcome = reduce(told, step.state, intent)
        assert isinstance(outcome, Step)
        step = outcome
    choices = tuple(option for _, option in step.state.log)
    return encode(Run(setup, choices, content_version(told.story.content)))


def in_level(number: int, day: int = 0, slot: int = 0) -> Callable[[Story, GameState], bool]:
    """Whether a run is at a card of a level by its number, no earlier than a day and a place in it."""

    def holds(told: Story, state: GameState) -> bool:
        is_there = told.levels[state.level].number == number and state.phase == MOMENT
        return is_there and (state.day, state.slot) >= (day, slot)

    return holds
