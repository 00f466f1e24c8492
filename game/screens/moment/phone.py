"""Your phone on a card: the Garden with your friends, or a page of Pair with your place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygame import Rect

from game.screens.base.play_screen import FACES
from game.screens.moment import friends, profiles
from game.screens.moment.layout import STRIP
from game.screens.moment.panel import Panel
from game.screens.widgets.tie import FriendRow
from game.ui.pieces import placed
from game.ui.widgets import Label, Paper, ScrollList, Widget

if TYPE_CHECKING:
    from game.engine.state import GameState
    from game.engine.story import Moment
    from game.presentation.context import Context
    from game.screens.moment.layout import MomentLayout
    from game.screens.widgets.person import Tile
    from game.ui.anim import Animator
    from game.ui.kit import Kit

CORNER: Final = 34
SCREEN: Final = 8
HEAD: Final = 46
KEY: Final = "friends_key"
KEY_SIDE: Final = 6
HIGHEST_ROW: Final = 96
FRIENDS: Final = "friends"


class Phone(Panel):
    """The panel of a card, and what a choice does to it."""

    def __init__(self, context: Context, kit: Kit, moment: Moment, state: GameState) -> None:
        """Return the phone of a card that has a panel."""
        super().__init__(context, kit)
        self.moment, self.state = moment, state
        self.aside: Label | None = None
        self.rows: ScrollList | None = None
        self.page: profiles.Profiles | None = None

    def lay(self, layout: MomentLayout) -> list[Widget]:
        """Return the phone in its place, with its list or page; nothing in a strip."""
        if layout.mode == STRIP:
            return []
        kit, look, box = self.kit, self.kit.look, layout.panel
        inner = box.inflate(-2 * SCREEN, -2 * SCREEN)
        phone = placed(Paper(kit, "phone", fill="ink", radius=min(CORNER, look.radius("sheet") + 10)), box)
        glass = placed(Paper(kit, "glass", fill="card", radius=max(2, phone.radius - SCREEN)), inner)
        title = self.context.words(self.context.story.places[self.moment.place].name)
        heading = Label(kit, "panel_title", text=title, style="option", ground="card")
        heading.place(Rect(inner.left + 14, inner.top + 10, inner.width // 2, look.type("option").line))
        aside = Label(kit, "panel_note", text=self._note(), style="label", ink="soft", align="right", ground="card")
        self.aside = aside
        aside.place(Rect(inner.left + inner.width // 2 - 60, inner.top + 12, inner.width // 2 + 46, HEAD - 14))
        top = inner.top + max(HEAD, heading.rect.height + 16)
        if aside.measure(aside.rect.width) >= 2 * aside.type_style.line:
            low = aside.measure(inner.width - 28)
            aside.place(Rect(inner.left + 14, top - 6, inner.width - 28, low))
            top += low
        body = Rect(inner.left + 10, top, inner.width - 20, inner.bottom - top - 12)
        shown = self._friends(body) if self.is_garden else [self._profiles(body)]
        self.widgets = [phone, glass, heading, aside, *shown]
        return self.widgets

    @property
    def is_garden(self) -> bool:
        """Return whether it shows your friends."""
        return self.moment.panel == FRIENDS

    @property
    def is_first(self) -> bool:
        """Return whether your place on Pair is in the first row."""
        return profiles.is_first(self.state, self.moment)

    def _note(self) -> str:
        """Return what the numbers of the Garden mean, or which page of Pair is shown."""
        if self.is_garden:
            return self.context.words("ui.friends.impact")
        return self.context.words("ui.profiles.row.1" if self.is_first else "ui.profiles.page.4")

    def _place_words(self) -> str:
        """Return where on Pair you are, in a sentence."""
        return self.context.words("ui.profiles.you.first" if self.is_first else "ui.profiles.you.fourth")

    def _friends(self, box: Rect) -> list[Widget]:
        """Return the list of the Garden, and below it, if there is room, what its signs mean."""
        found = friends.friends_of(self.context, self.state)
        key = Label(self.kit, KEY, text=self.context.words("ui.friends.key"), style="label", ink="soft")
        key.ground = "card"
        lines = [friends.row(self.context, self.kit, self.state, friend) for friend in found]
        high = key.measure(box.width - 2 * KEY_SIDE) + KEY_SIDE
        has_key = sum(line.measure(box.width) for line in lines) + high <= box.height
        listed = Rect(box.left, box.top, box.width, box.height - (high if has_key else 0))
        for line in lines:
            line.tall = max(line.tall, min(HIGHEST_ROW, listed.height // len(found)))
        self.rows = placed(ScrollList(self.kit, "friends", rows=list[Widget](lines), ground="card"), listed)
        key.place(Rect(box.left + KEY_SIDE, listed.bottom, box.width - 2 * KEY_SIDE, high - KEY_SIDE))
        return [self.rows, key] if has_key else [self.rows]

    def _profiles(self, box: Rect) -> Widget:
        """Return the page of Pair."""
        page = profiles.Profiles(
            self.kit,
            "profiles",
            first=self.is_first,
            you=FACES[self.state.setup.face],
            tag=self.context.words("ui.profiles.you"),
            spoken=self._place_words(),
            ground="card",
        )
        self.page = placed(page, box)
        return page

    def begin(self, motion: Animator) -> None:
        """Stay as it is before a choice."""

    def make_room(self, place: Rect) -> None:
        """Leave out what the signs mean where something stands over it now, and let the list end above it."""
        for widget in self.widgets:
            if widget.id == KEY and widget.rect.colliderect(place):
                widget.visible = False
        if self.rows is not None and any(row.rect.colliderect(place) for row in self.rows.rows):
            box, apart = self.rows.rect, self.kit.look.reach.apart(KEY_SIDE)
            self.rows.place(Rect(box.left, box.top, box.width, place.top - apart - box.top))

    def in_words(self) -> str:
        """Return what it shows as lines of text, for layouts that have no room for it."""
        if not self.is_garden:
            return self._place_words()
        return "\n".join(friends.brief(self.context, one) for one in friends.friends_of(self.context, self.state))

    def tiles_of(self, person: int) -> list[Tile]:
        """Return the small faces of a person in the list."""
        wanted = f"friend:{self.context.story.people[person].id}"
        rows = self.rows.rows if self.rows is not None else []
        return [row.tile for row in rows if isinstance(row, FriendRow) and row.id == wanted]

    def settle(self, state: GameState) -> None:
        """Show the list or the page as it is after a choice."""
        self.state = state
        for row in self.rows.rows if self.rows is not None else []:
            self._settle_row(row)
        if self.page is not None and self.aside is not None:
            self.page.turn(first=self.is_first, spoken=self._place_words())
            self.aside.text = self._note()

    def _settle_row(self, row: Widget) -> None:
        """Show a row of the list as it is now."""
        if not isinstance(row, FriendRow):
            return
        for friend in friends.friends_of(self.context, self.state):
            if row.id == f"friend:{self.context.story.people[friend.person].id}":
                new = friends.row(self.context, self.kit, self.state, friend)
                row.note, row.value, row.tie = new.note, new.value, new.tie
                row.struck, row.spoken, row.edge, row.arrow = new.struck, new.spoken, new.edge, new.arrow
                row.tile.cut = new.tile.cut
