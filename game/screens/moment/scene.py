"""The picture side of a moment: place, person or phone, tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.engine.conditions import CUT_BY_THEM, NOT_CUT
from game.engine.explain import impact_of
from game.presentation.cast import HERE, Seen, moods
from game.presentation.wording import person_name
from game.screens.moment import friends
from game.screens.moment.layout import FULL, STRIP, MomentLayout
from game.screens.moment.panels import panel_of
from game.screens.moment.passers import Passers
from game.screens.moment.thing import things_of
from game.screens.widgets.medallion import Medallion, framed_in
from game.screens.widgets.person import Bust, Face, Tile, portrait, shut_pictures
from game.screens.widgets.tie import CUT, TieBadge, tie_picture
from game.ui.widgets import Widget
from game.ui.widgets.chip import BADGE, LEFT, Chip

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Place
    from game.presentation.context import Context
    from game.ui.kit import Kit

BETWEEN: Final = 12
FACE_SHARE: Final = 0.62
"""How much of a person, from above, the face takes."""


class Scene:
    """The widgets of the picture side, and what a choice does to them."""

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        context: Context,
        kit: Kit,
        layout: MomentLayout,
        states: tuple[GameState, GameState],
        seen: Seen | None,
        at: Place,
    ) -> None:
        """Make the widgets of a card; `states` are that of the card and that of now, `seen` who is seen, `at` where."""
        self.context, self.kit, self.layout = context, kit, layout
        before, self.state = states
        self.moment = context.story.moments[before.moment]
        self._see(seen)
        self.cast: list[Widget] = []
        self.bust: Bust | Medallion | None = None
        self.chip: Chip | None = None
        self.badge: TieBadge | None = None
        self.panel = panel_of(context, kit, self.moment, states, alone=seen is None)
        self.small: Tile | None = None
        self.home = context.story.places[self.moment.place]
        self.is_home = at is self.home
        self.things: list[Widget] = []
        self.kept_free = Rect(0, 0, 0, 0)
        self.passers = Passers(kit, layout, at, has_panel=bool(self.moment.panel))

    def widgets(self) -> list[Widget]:
        """Return person, tag, thing and panel in reading order; in a strip only a small face."""
        panel = self.panel.lay(self.layout)
        self.cast = self._cast()
        tag = self.chip.rect if self.chip else self.layout.chip
        self.things = things_of(self.context, self.kit, self.layout, self.moment, tag) if self._has_things() else []
        return [*self.passers.widgets(), *self.cast, *self.things, *panel]

    def _has_things(self) -> bool:
        """Return whether what the card shows is there: what stands is not while somebody is in its place."""
        return self.is_home and not (self.moment.thing_stands and self.cast)

    def answer(self, option: str) -> list[Widget]:
        """Show the panel as the option left it that was taken; return the widgets that stayed where the card was."""
        self.panel.answer(option, None)
        return [] if self.is_home else self.panel.left_behind()

    def recast(self, seen: Seen | None, at: Place) -> tuple[list[Widget], list[Widget]]:
        """Put somebody else into the picture; return the widgets that go and those that come, none for the same.

        What you are shown stays where it was when you go elsewhere, and what stood goes when somebody comes.
        """
        passed, passes = self.passers.go_to(at)
        left = [*passed, *([] if at is self.home else [*self.things, *self.panel.left_behind()])]
        if (seen is None and self.person < 0) or (seen is not None and seen.is_as(self.seen)):
            return left, passes
        gone, self.bust, self.chip, self.badge, self.small = self.cast, None, None, None, None
        self._see(seen)
        self.cast = self._cast()
        if self.moment.thing_stands and self.cast and at is self.home:
            left += self.things
        return [*gone, *left], [*passes, *self.cast]

    def _see(self, seen: Seen | None) -> None:
        """Take over who is in the picture."""
        self.seen, self.is_hidden = seen, False
        self.person, self.mood, self.way = (seen.person, seen.mood, seen.way) if seen else (-1, "", HERE)

    def _cast(self) -> list[Widget]:
        """Return the person with their tag, as far as there is room; who can be cut there is always."""
        if self.person < 0:
            return []
        if self.layout.mode == STRIP:
            return self._small_face()
        if not self.moment.panel or (self.layout.mode == FULL and not self.panel.fills):
            return self._person()
        return [self._hidden()] if any(option.prunes == self.person for option in self.moment.options) else []

    def _small_face(self) -> list[Widget]:
        """Return the person's face for the end of a strip."""
        if self.way != HERE:
            self.bust = self._whole()
            self.bust.place(self.layout.person)
            return [self.bust]
        name = self.context.story.people[self.person].id
        self.small = Tile(self.kit, f"person:{name}", person=name, mood=self.mood, ground=None)
        self.small.cut = friends.cut_words(self.state, self.person)
        self.small.label = self._bust_words(self.mood)
        self.small.place(self.layout.person)
        return [self.small]

    def _hidden(self) -> Bust | Medallion:
        """Return the person who comes before a panel that leaves no room for them, for as long as a cut takes."""
        self._person()
        assert self.bust is not None  # noqa: S101 - set by the line above
        self.bust.visible, self.chip, self.badge = False, None, None
        self.is_hidden = True
        scene = self.layout.scene
        size = min(scene.height, scene.width)
        self.bust.place(Rect(scene.centerx - size // 2, scene.bottom - size, size, size))
        return self.bust

    def step_aside(self, *, away: bool) -> None:
        """Let a panel that hides the person go for the length of a cut, or come back."""
        if self.bust is not None and self.is_hidden:
            self.bust.visible = away
            for widget in self.panel.widgets:
                widget.visible = not away

    def _whole(self) -> Bust | Medallion:
        """Return the person as they are there, or in the frame of what they come by."""
        person = self.context.story.people[self.person]
        if self.way == HERE:
            found: Bust | Medallion = Bust(
                self.kit, f"person:{person.id}", person=person.id, mood=self.mood, ground=None
            )
        else:
            found = Medallion(
                self.kit, f"person:{person.id}", person=person.id, mood=self.mood, way=self.way, ground=None
            )
        found.grey = self.state.severed[self.person] != NOT_CUT
        found.label = self._bust_words(self.mood)
        return found

    def _person(self) -> list[Widget]:
        """Return the person at the foot of the picture with their tag."""
        person, mood = self.context.story.people[self.person], self.mood
        box = Rect(self.layout.person)
        if self.moment.panel and not self.kit.look.portrait:
            size = min(box.height, self.layout.panel.left - self.layout.scene.left + 40)
            box = Rect(self.layout.scene.left - 24, box.bottom - size, size, size)
        self.bust = self._whole()
        self.bust.place(box if self.way == HERE else framed_in(box))
        options, size = self.moment.options, self.bust.size
        looks = moods(self.moment, options, self.person) - {mood}
        self.kit.art.prepare(portrait(self.kit.look, person.id, look, size) for look in sorted(looks))
        if any(option.prunes == self.person for option in options):
            self.kit.art.prepare(shut_pictures(self.kit.look, person.id, {mood, *looks}, size))
        return [self.bust, *self._tag()]

    @property
    def face(self) -> Face | None:
        """Return the face of who is in the picture, None for nobody."""
        return self.bust or self.small

    def _bust_words(self, mood: str) -> str:
        """Return who it is, how they look and, if they are far away, what they come by."""
        words = self.context.words
        spoken = f"{person_name(self.context, self.person)}, {words(f'ui.person.mood.{mood}')}"
        return spoken if self.way == HERE else words(f"ui.person.by.{self.way}", person=spoken)

    def _tag(self) -> list[Widget]:
        """Return the chip and, over it, the rings of the tie."""
        tie = self.tie_of(self.state)
        title, note = self.chip_words(self.state)
        picture = None if tie is None else tie_picture(self.kit.look, tie, None)
        self.chip = Chip(self.kit, "chip", title=title, note=note, badge=picture, ground=None)
        self.place_chip()
        if tie is None or self.chip is None:
            return [self.chip]
        self.badge = TieBadge(self.kit, "tie", strength=float(tie))
        self.place_chip()
        return [self.chip, self.badge]

    def make_room(self, place: Rect) -> None:
        """Lift the tag over something that stands at the foot of the picture now; the phone makes room for it, too."""
        self.kept_free = place
        self.panel.make_room(place)
        self.place_chip()

    def place_chip(self) -> None:
        """Give the tag the room that its words need, over what is kept free."""
        if self.chip is None:
            return
        width = min(self.layout.chip.width, self.chip.natural_width())
        height = self.chip.measure(width)
        box = Rect(self.layout.chip.left, self.layout.chip.bottom - height, width, height)
        box = box.clamp(self.layout.scene)
        if box.colliderect(self.kept_free):
            box.bottom = self.kept_free.top - BETWEEN
            self.chip.visible = not self._hides_the_face(box)
        self.chip.place(box)
        if self.badge is not None:
            self.badge.visible = self.chip.visible
            self.badge.place(Rect(box.left + LEFT, box.centery - BADGE // 2, BADGE, BADGE))

    def _hides_the_face(self, box: Rect) -> bool:
        """Return whether a box lies over the upper part of the person."""
        bust = self.bust.rect if self.bust is not None else Rect(0, 0, 0, 0)
        return box.colliderect(Rect(bust.left, bust.top, bust.width, round(bust.height * FACE_SHARE)))

    def tie_of(self, state: GameState) -> int | None:
        """Return the rings to show: 0..3, CUT, or None for somebody Bloom does not count."""
        if state.severed[self.person] != NOT_CUT:
            return CUT
        account = self.context.story.people[self.person].account
        return state.ties[self.person] if account and state.ties[self.person] else None

    def chip_words(self, state: GameState) -> tuple[str, str]:
        """Return name (with the number in sunlight) and relation (or what it does to yours)."""
        context, person = self.context, self.context.story.people[self.person]
        name, relation = context.words(person.name), context.words(person.relation) if person.relation else ""
        if state.severed[self.person] != NOT_CUT:
            by_them = state.severed[self.person] == CUT_BY_THEM
            return name, context.words("ui.person.cut_by" if by_them else "ui.person.cut")
        if not state.policy.sunlight or not person.account:
            return name, relation
        title = f"{name} · {state.totals[self.person]}"
        if not state.ties[self.person]:
            return title, relation
        impact = context.words.signed(impact_of(context.story, state, self.person))
        return title, f"{context.words('ui.friends.impact')} {impact}"

    def turn_mood(self, person: int, mood: str) -> None:
        """Give a person another look."""
        if self.bust is not None and person == self.person:
            self.bust.mood = mood
            self.bust.label = self._bust_words(mood)
        for tile in self.tiles_of(person):
            if not tile.cut:
                tile.mood = mood
        if self.small is not None and person == self.person:
            self.small.label = self._bust_words(mood)

    def tiles_of(self, person: int) -> list[Tile]:
        """Return the small faces of a person that are shown: in the list, in the strip."""
        found = self.panel.tiles_of(person)
        return [*found, self.small] if self.small is not None and person == self.person else found

    def settle(self, state: GameState) -> None:
        """Show the tag and the list as they are after a choice."""
        self.state = state._replace(moment=self.state.moment)
        cut = self.person >= 0 and state.severed[self.person] != NOT_CUT
        if self.bust is not None:
            self.bust.grey = cut
        if self.chip is not None:
            self.chip.title, self.chip.note = self.chip_words(self.state)
            self.place_chip()
        if self.small is not None:
            self.small.cut = friends.cut_words(state, self.person)
        if self.badge is not None and cut:
            self.badge.strength = float(CUT)
        self.panel.settle(self.state)
