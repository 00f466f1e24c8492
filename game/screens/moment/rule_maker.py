"""The sheet on which the rule is written: its sentence with what is being chosen, and whom it would touch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.offers import offers
from game.presentation.cues import RuleRead, RuleTouched
from game.presentation.rule_preview import spoken
from game.presentation.rule_view import (
    answered,
    group_in_words,
    people_in_words,
    previewed,
    resting,
    view_in_words,
)
from game.presentation.wording import person_name
from game.screens.moment.hints import OPTION
from game.screens.moment.layout import NARROW, STRIP
from game.screens.moment.panel import Panel
from game.screens.widgets.face import FaceTile, portrait_of
from game.screens.widgets.rule_people import FACE, Heading, RulePeople, RulePerson
from game.screens.widgets.rule_sentence import RuleSentence, RuleStamp
from game.ui.anim import Tween
from game.ui.pieces import placed
from game.ui.widgets import Label, Paper, Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context
    from game.presentation.cues import Cue
    from game.presentation.rule_preview import Touched
    from game.presentation.rule_view import RuleView
    from game.screens.moment.layout import MomentLayout
    from game.ui.anim import Animator
    from game.ui.kit import Kit
    from game.ui.widgets.option import OptionCard

PAD: Final = 18
GAP: Final = 12
FIRST_FEW: Final = 4
MOODS: Final = {True: "glad", False: "worried"}


class RuleMaker(Panel):
    """The panel of a card that writes the rule, and what options and a choice do to it."""

    def __init__(self, context: Context, kit: Kit, moment: Moment, state: GameState) -> None:
        """Return the sheet of a card before or after its choice, as the log of the state says."""
        super().__init__(context, kit)
        self.moment = moment
        self.motion: Animator | None = None
        self.is_short = False
        self.before, after = self._states(state)
        self.previews: dict[str, RuleView] = {}
        if after is not None:
            self.rest = answered(context, self.before, after)
        else:
            self.rest = resting(context, state, moment)
            for offer in offers(context.rules, state):
                view = previewed(context, state, moment, offer.option)
                self.previews[offer.option.id] = view
        self.view = self.rest

    def _states(self, state: GameState) -> tuple[GameState, GameState | None]:
        """Return the state with the card on the table and, where it was answered, the one after it."""
        if not state.log or self.context.story.moments[state.log[-1][0]] is not self.moment:
            return state, None
        days = self.context.session.day_states
        return next((one for one in reversed(days) if len(one.log) < len(state.log)), state), state

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the sheet in its place; nothing where the picture is too low for it."""
        if layout.mode == STRIP or (layout.mode == NARROW and self.kit.look.portrait):
            return []
        self._make()
        box, look = layout.panel, self.kit.look
        inner = box.inflate(-2 * PAD, -2 * PAD)
        top = self._lay_head(inner) + GAP
        high, low = self._heights(inner.width)
        placed(self.sentence, Rect(inner.left, top, inner.width, high))
        top += high + GAP
        below = Rect(inner.left, top, inner.width, min(low, inner.bottom - top))
        self.is_short = below.height < self.note.measure(inner.width) or self._leaves_out(below)
        if self.is_short:
            below.height = 0
        placed(self.note, below)
        placed(self.people, below)
        foot = below.bottom + PAD - (GAP if self.is_short else 0)
        paper = placed(
            Paper(self.kit, "rule_sheet", fill="card", radius=min(12, look.radius())),
            Rect(box.left, box.top, box.width, foot - box.top),
        )
        paper.outline = look.boxed or look.high_contrast
        self.widgets = [paper, self.heading, self.stamp, self.sentence, self.note, self.people]
        self._show(self.view)
        return self.widgets

    def _make(self) -> None:
        """Make the parts of the sheet."""
        kit, words, ground = self.kit, self.context.words, "card"
        self.heading = Label(kit, "panel_title", text=words("ui.rule.title"), style="option", bold=True, ground=ground)
        self.stamp = RuleStamp(kit, "rule_stamp", text=words("ui.rule.in_force"), ground=ground)
        self.sentence = RuleSentence(kit, "rule_sentence", pieces=self.view.pieces, spoken="", ground=ground)
        self.note = Label(kit, "rule_note", text=words("ui.rule.none"), style="small", ground=ground)
        more = Label(kit, "rule_more", text="", style="label", ink="soft", ground=ground)
        self.people = RulePeople(kit, "rule_people", more=more, count_words=self._more, ground=ground)

    def _lay_head(self, inner: Rect) -> int:
        """Put heading and stamp at the top; return where they end."""
        room = self.stamp.natural_width()
        wide, tall = inner.width - room, self.stamp.measure(room)
        high = max(self.heading.measure(wide), tall)
        placed(self.heading, Rect(inner.left, inner.top, wide, high))
        placed(self.stamp, Rect(inner.right - room, inner.top - PAD // 3, room, tall))
        return inner.top + high

    def _heights(self, width: int) -> tuple[int, int]:
        """Return how high the sentence gets, and what is below it: what is pointed at must move nothing."""
        high, low = 0, self.note.measure(width)
        for view in self._views():
            self.sentence.pieces = view.pieces
            high = max(high, self.sentence.measure(width))
            self.people.show(self._headings(view))
            low = max(low, self.people.needed(width))
            self.kit.art.prepare(self.people.pictures())
        return high, low

    def _views(self) -> tuple[RuleView, ...]:
        """Return the rule as it stands, and as each option would leave it."""
        return self.rest, *self.previews.values()

    def _leaves_out(self, box: Rect) -> bool:
        """Return whether a box has no room to name the first few people: then the words of the card do."""
        self.people.place(box)
        for view in self._views():
            self.people.show(self._headings(view))
            count = sum(len(group.people) for group in view.groups)
            if count - self.people.left_out < min(count, FIRST_FEW):
                return True
        return False

    def _more(self, count: int) -> str:
        return self.context.words("ui.rule.more", count=count)

    def _show(self, view: RuleView) -> None:
        """Show the rule in one of its states."""
        self.view = view
        if not self.widgets:
            return
        self.sentence.pieces = view.pieces
        self.sentence.spoken = "" if view.is_none else view.sentence
        self.stamp.visible = view.is_in_force
        self.note.visible = view.is_none and not self.is_short
        self.people.visible = not self.is_short
        self.people.show(self._headings(view))

    def _headings(self, view: RuleView) -> tuple[Heading, ...]:
        """Return those whom the rule touches, under what it does to them."""
        kit, found = self.kit, []
        for at, group in enumerate(view.groups):
            label = Label(kit, f"rule_group:{at}", text=group.heading, style="small", bold=True, ground="card")
            nobody = Label(kit, f"rule_nobody:{at}", text=self.context.words("ui.rule.nobody"), style="small")
            nobody.ground = "card"
            line = partial(group_in_words, self.context, group)
            found.append(Heading(label, tuple(map(self._person, group.people)), nobody, line))
        return tuple(found)

    def _person(self, one: Touched) -> RulePerson:
        """Return a person whom the rule touches."""
        name = self.context.story.people[one.person].id
        mood = "calm" if one.change is None else MOODS[one.change > 0]
        who = portrait_of(self.context, one.person)
        face = FaceTile(self.kit, f"touched_face:{name}", who=who, mood=mood, ground="card")
        return RulePerson(
            self.kit,
            f"touched:{name}",
            face=placed(face, Rect(0, 0, FACE, FACE)),
            title=person_name(self.context, one.person),
            brief=one.brief,
            spoken=spoken(self.context, one),
            ground="card",
        )

    def begin(self, motion: Animator) -> None:
        """Hear where the stamp may come down once the rule is whole."""
        self.motion = motion

    def point_at(self, option: str) -> bool:
        """Show the rule as an option would leave it, or as it stands for ""; return whether that is new."""
        view = self.previews.get(option, self.rest)
        if view is self.view:
            return False
        self._show(view)
        return True

    def make_room(self, place: Rect) -> None:
        """Let the people end above what stands over its foot now."""
        if self.widgets and self.people.rect.colliderect(place):
            box = self.people.rect
            self.people.place(Rect(box.left, box.top, box.width, max(0, place.top - GAP - box.top)))

    @property
    def tells(self) -> tuple[type[Cue], ...]:
        """Return the cues of an answer that are seen on it."""
        if not self.widgets:
            return ()
        return (RuleRead, RuleTouched) if self.people.visible else (RuleRead,)

    @property
    def leads(self) -> bool:
        """Return that its words are read first: they change while options are pointed at."""
        return True

    def untold(self) -> str:
        """Return the rule and whom it touches, as far as the sheet has no room for them."""
        if not self.widgets:
            return self.in_words()
        said = people_in_words(self.context, self.view) or (self.view.sentence if self.view.is_none else "")
        return said if self.is_short else ""

    def in_words(self) -> str:
        """Return the rule and whom it touches."""
        return self.context.words("ui.rule.line", sentence=view_in_words(self.context, self.view))

    def describe(self, options: Iterable[OptionCard]) -> None:
        """Tell of each option, after what its marks mean, what it would make of the rule."""
        for option in options:
            view = self.previews.get(option.id.removeprefix(OPTION), self.rest)
            said = "" if view == self.rest else view_in_words(self.context, view)
            option.description = " ".join(filter(None, (option.description, said)))

    def settle(self, state: GameState) -> None:
        """Show the rule after a choice; what is in force now is stamped, and those without room are told elsewhere."""
        was_in_force = self.rest.is_in_force
        self.rest, self.previews = answered(self.context, self.before, state), {}
        self._show(self.rest)
        if self.widgets:
            self.people.visible = not self.is_short and not self.people.left_out
        if self.widgets and self.rest.is_in_force and not was_in_force and self.motion is not None:
            self.motion.play(Tween(self.kit.look.motion("petal"), self._press))

    def _press(self, share: float) -> None:
        self.stamp.share = share
