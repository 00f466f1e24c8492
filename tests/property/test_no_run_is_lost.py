"""A model of how runs get lost: several tabs play, close, reload, fill up and delete on one device.

No choice that was acknowledged is ever gone without having been said: it is on the device, or in an open tab, or the
player was told that it is not kept, or gave it up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from game.authoring.fresh import prepare_content
from game.content.loader import load_rules
from game.engine.offers import legal
from game.engine.replay import Run
from game.engine.ruleset import Ruleset
from game.i18n import load_words
from game.options import Options
from game.platform.native import NoSemantics, Window
from game.presentation.context import Context
from game.resources import content
from game.screens.actions import DeleteStored, EnterCode, GoOnKept, KeepThisRun, LeaveToTitle, Planned
from game.screens.base.dialog import Dialog
from game.screens.navigation import Navigator, Result
from game.screens.onboarding.aim import AimScreen
from game.screens.outcomes import CodeRefused
from game.screens.runs import Runs
from game.screens.system.title import TitleScreen
from game.session import save as saves
from game.session.plan import Plan
from game.session.ports import Host
from game.session.session import Session
from game.session.settings import Settings
from game.ui.commands import Reset
from game.ui.events import PageEvent

prepare_content()
WORDS = load_words(content(), "en")
RULES = load_rules(content())
STORIES = (RULES, Ruleset(replace(RULES.story, content="0123456789ab")))
"""The same choices in two versions of the content: what they mean may be another thing."""
ANYTHING = 10**9
TABS = 3
ROOM_FOR_ONE = 500
"""Letters: a run has some 300."""
EXAMPLES = 4 * (settings.default or settings()).max_examples
"""More than of other properties: a loss takes some five steps of two tabs in one order."""
SHORTEST = 0
"""The index of the edition that is played."""


@dataclass
class Device:
    """What the tabs of one browser share: texts, and so much room for their letters."""

    texts: dict[str, str]
    room: int = ANYTHING
    is_blocked: bool = False

    def used(self) -> int:
        """Return how many letters are kept."""
        return sum(map(len, self.texts.values()))


class TabStorage:
    """What one tab sees of the device: as in the browser, what it did not take is held until the tab closes."""

    def __init__(self, device: Device) -> None:
        """Return one that holds nothing; whether the browser lets it keep anything is settled at its opening."""
        self.device = device
        self.lasting = not device.is_blocked
        self.held: dict[str, tuple[str, str | None]] = {}

    def read(self, key: str) -> str | None:
        """Return the text of a key, or None."""
        there = self.device.texts.get(key) if self.lasting else None
        text, over = self.held.get(key, (None, None))
        return text if text is not None and over == there else there

    def write(self, key: str, text: str) -> bool:
        """Keep a text where there is room for it; return False where it is only held."""
        there = self.device.texts.get(key) if self.lasting else None
        if not self.lasting or self.device.used() - len(there or "") + len(text) > self.device.room:
            self.held[key] = (text, there)
            return False
        self.held.pop(key, None)
        self.device.texts[key] = text
        return True

    def remove(self, key: str) -> None:
        """Forget a key."""
        self.held.pop(key, None)
        if self.lasting:
            self.device.texts.pop(key, None)

    def keys(self) -> tuple[str, ...]:
        """Return what is kept or held."""
        return tuple(sorted({*self.held, *(self.device.texts if self.lasting else ())}))


class Tab:
    """The game in one tab, as far as it decides what is kept: everything but pictures."""

    def __init__(self, device: Device, rules: Ruleset) -> None:
        """Return one that shows its first page."""
        self.storage = TabStorage(device)
        self.context = Context(lambda: rules, WORDS, Host(self.storage, NoSemantics(), Window(), can_quit=False))
        self.navigator = Navigator(self.context, Runs(self.context, Options()), Settings())
        self.is_asked = False
        self.notes: tuple[str, ...] = ()
        self.said = ""
        self.take(self.navigator.opened())

    @property
    def session(self) -> Session | None:
        """Return the run in progress."""
        return self.context.current_session

    def take(self, result: Result) -> None:
        """See where an action leads, and hear what is said of it."""
        if isinstance(result, Reset):
            self.is_asked = isinstance(result.screens[-1], Dialog)
            page = result.screens[0]
            self.notes = page.kept.notes if isinstance(page, TitleScreen) else ()
        self.said = self.navigator.notice()

    def runs(self) -> Iterator[Run]:
        """Yield the runs that this tab still has: the one on screen, the one the title offers, and what it holds."""
        for session in (self.session, self.navigator.runs.kept):
            if session is not None:
                yield session.run
        for key in self.storage.held:
            yield from read(self.storage.read(key))


def read(text: str | None) -> Iterator[Run]:
    """Yield the run in a text, if there is one."""
    try:
        yield saves.from_text(text or "").run
    except saves.SaveError:
        return


def is_part(run: Run, whole: Run) -> bool:
    """Return whether all choices of a run are in another."""
    return run.setup == whole.setup and run.choices == whole.choices[: len(run.choices)]


class NoRunIsLost(RuleBasedStateMachine):
    """`owed` are the runs whose choices were acknowledged, `released` those that were said to be gone."""

    tabs = Bundle("tabs")
    codes = Bundle("codes")

    def __init__(self) -> None:
        """Start with a device on which nothing is kept."""
        super().__init__()
        self.device = Device({})
        self.open: list[Tab] = []
        self.owed: list[Run] = []
        self.released: list[Run] = []
        self.damaged: set[str] = set()
        self.seeds = iter(range(10**6))

    @initialize(room=st.sampled_from((ANYTHING, ROOM_FOR_ONE)))
    def have_room(self, room: int) -> None:
        self.device.room = room

    def release(self, *gone: Run) -> None:
        """Note that the player knows of runs that they are not kept."""
        self.released += [run for run in self.owed if any(is_part(run, one) for one in gone)]

    def acknowledge(self, tab: Tab) -> None:
        """Note what a tab has taken from the player, and whether it said that it is not kept."""
        session = tab.session
        assert session is not None
        self.owed.append(session.run)
        self.released = [run for run in self.released if not (session.is_kept and is_part(run, session.run))]
        if not session.is_kept:
            assert tab.context.seen.unkept, "nobody said that this is not kept"
            self.release(session.run)

    @precondition(lambda self: len(self.open) < TABS)
    @rule(target=tabs, rules=st.sampled_from(STORIES))
    def open_a_tab(self, rules: Ruleset) -> Tab:
        return self.opened(rules)

    def opened(self, rules: Ruleset) -> Tab:
        """Return a new tab; what it does not take up of the kept run, it says."""
        there = self.device.texts.get(saves.KEY)
        tab = Tab(self.device, rules)
        self.open.append(tab)
        kept = tab.navigator.runs.kept
        for run in read(there if tab.storage.lasting else None):
            is_whole = kept is not None and is_part(run, kept.run)
            assert tab.notes or (is_whole and saves.from_text(there or "").content == rules.story.content)
        return tab

    @rule(tab=consumes(tabs))
    def close(self, tab: Tab) -> None:
        self.open.remove(tab)

    @rule(target=tabs, tab=consumes(tabs), rules=st.sampled_from(STORIES))
    def reload(self, tab: Tab, rules: Ruleset) -> Tab:
        self.open.remove(tab)
        again = self.opened(rules)
        again.take(again.navigator.page_event(PageEvent("start", "resume")))
        return again

    @rule(tab=tabs)
    def begin(self, tab: Tab) -> None:
        if tab.session is None:
            if (kept := tab.navigator.runs.kept) is not None:
                self.release(kept.run)  # the title asks whether it may end
            plan = Plan(SHORTEST, next(self.seeds), ())
            tab.take(tab.navigator.dispatch(Planned(AimScreen.name, plan)))
            self.acknowledge(tab)

    @rule(tab=tabs)
    def go_on(self, tab: Tab) -> None:
        if tab.session is None and tab.navigator.runs.kept is not None:
            tab.take(tab.navigator.dispatch(GoOnKept()))

    @rule(target=codes, tab=tabs, picks=st.lists(st.integers(0, 3), min_size=1, max_size=6))
    def play(self, tab: Tab, picks: list[int]) -> object:
        session = tab.session
        if session is None:
            return multiple()
        for pick in picks:
            intents = legal(session.rules, session.state)
            if intents:
                tab.take(tab.navigator.dispatch(intents[pick % len(intents)]))
                self.acknowledge(tab)
        return session.code

    @rule(tab=tabs, code=st.one_of(codes, st.just("ABCD")))
    def enter_a_code(self, tab: Tab, code: str) -> None:
        self.enter(tab, code, lambda: tab.navigator.dispatch(EnterCode(code)))

    @rule(tab=tabs, code=codes)
    def follow_an_address(self, tab: Tab, code: str) -> None:
        self.enter(tab, code, lambda: tab.navigator.page_event(PageEvent("resume_code", code)))

    def enter(self, tab: Tab, code: str, dispatch: Callable[[], Result]) -> None:
        """Give a code to a tab, which takes up its run or stays where it is."""
        before = tab.session
        result = dispatch()
        tab.take(result)
        if isinstance(result, CodeRefused):
            assert tab.session is before
        elif tab.session is not None:
            self.acknowledge(tab)

    @rule(tab=tabs)
    def keep_this_run(self, tab: Tab) -> None:
        if tab.is_asked:
            self.damaged.discard(tab.storage.read(saves.KEY) or "")
            self.release(*read(tab.storage.read(saves.KEY)))
            tab.take(tab.navigator.dispatch(KeepThisRun()))
            tab.is_asked = False
            self.acknowledge(tab)

    @rule(tab=tabs)
    def leave(self, tab: Tab) -> None:
        tab.take(tab.navigator.dispatch(LeaveToTitle()))

    @rule(tab=tabs)
    def delete_everything(self, tab: Tab) -> None:
        gone = [run for text in self.device.texts.values() for run in read(text)] if tab.storage.lasting else []
        self.release(*gone, *tab.runs())
        self.damaged -= set(self.device.texts.values()) if tab.storage.lasting else set()
        tab.take(tab.navigator.dispatch(DeleteStored()))

    @rule(letters=st.integers(0, 400))
    def fill_the_device(self, letters: int) -> None:
        self.device.room = self.device.used() + letters

    @rule()
    def make_room(self) -> None:
        self.device.room = ANYTHING

    @rule()
    def block_or_allow_what_is_opened_next(self) -> None:
        self.device.is_blocked = not self.device.is_blocked

    @precondition(lambda self: saves.KEY in self.device.texts)
    @rule(letters=st.integers(1, 300))
    def damage(self, letters: int) -> None:
        text = self.device.texts[saves.KEY]
        self.release(*read(text))
        self.damaged.discard(text)
        self.device.texts[saves.KEY] = text[:-letters] or "?"
        self.damaged.add(self.device.texts[saves.KEY])

    @invariant()
    def every_choice_is_somewhere_or_was_said_to_be_gone(self) -> None:
        here = [run for text in self.device.texts.values() for run in read(text)]
        here += [run for tab in self.open for run in tab.runs()]
        for run in self.owed:
            assert run in self.released or any(is_part(run, one) for one in here), run
        assert self.damaged <= set(self.device.texts.values())


TestNoRunIsLost = NoRunIsLost.TestCase
TestNoRunIsLost.settings = settings(max_examples=EXAMPLES, stateful_step_count=30)
