"""The ending: its name, two ledgers side by side, what becomes of people, where the cards come from, the code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect

from game.engine.conditions import CUT_BY_THEM, CUT_BY_YOU
from game.engine.story import YOU
from game.presentation.ending_view import EndingView, ending_view
from game.presentation.wording import person_name
from game.screens.actions import LeaveToTitle
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.ending.last_page import code_rows, group, nearest
from game.screens.ending.ledgers import ledger_lines, shares
from game.screens.outcomes import Copied, Handed, Outcome
from game.screens.widgets.face import YOU as FACES
from game.screens.widgets.face import FaceTile
from game.screens.widgets.rows import CardRow, FaceRow, LabelRow, ReadList
from game.ui.screen import SECONDS_TO_READ
from game.ui.widgets import Button, Label, Paper, Widget

if TYPE_CHECKING:
    from game.presentation.context import Context
    from game.ui.kit import Kit
    from game.ui.theme import Look

COUNTED: Final = "page:counted"
UNSEEN: Final = "page:unseen"
MOST_FACES: Final = 4
PAGES: Final = ("ledgers", "people", "provenance", "code")
PAGES_APART: Final = ("name", "counted", "unseen", "people", "provenance", "code")
APART_FROM: Final = {"landscape": 150, "portrait": 125}
"""The text size from which each ledger has a page of its own."""
HEADINGS: Final = {
    "ledgers": "ui.ending.counted",
    "counted": "ui.ending.counted",
    "unseen": "ui.ending.unseen",
    "people": "ui.ending.people",
    "provenance": "ui.ending.provenance",
    "code": "ui.ending.code_heading",
}
MARKS: Final = {"never_reported": "provenance_never"}
GLAD_FROM: Final = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """The player wants another page of the ending."""

    step: int


class EndingScreen(GameScreen):
    """Some pages that are leafed through; the first one holds the ending's name and the two ledgers."""

    name: ClassVar[str] = "ending"

    def __init__(self, context: Context) -> None:
        """Return the ending of the run in progress."""
        super().__init__()
        self.context = context
        self.page = 0
        self.view: EndingView = ending_view(context)

    def adapt(self, look: Look) -> Look:
        """Return the look of the Source desk."""
        return look.styled("page:ending")

    def title(self) -> str:
        """Return the ending's name."""
        return self.view.title

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages at this text size."""
        return PAGES_APART if self.look.text_scale >= APART_FROM[self.look.orientation] else PAGES

    def build(self) -> None:
        """Add the page that is open."""
        self.view = ending_view(self.context)
        self.page = min(self.page, len(self.pages) - 1)
        page = self.pages[self.page]
        buttons, foot = self._buttons()
        top = self._header() if page == "ledgers" else self._page_heading(page)
        safe = Rect(self.look.tokens.raw["layout"][self.look.orientation]["canvas"]["safe"])
        room = Rect(safe.left, top, safe.width, foot - self.look.space(4) - top)
        match page:
            case "ledgers":
                self._ledgers(room)
            case "name":
                self._name(room)
            case "counted":
                self._counted(room)
            case "unseen":
                self._unseen(room)
            case "people":
                self._epilogues(room)
            case "provenance":
                self._provenance(room)
            case _:
                self._code(room)
        for button in buttons:
            self.add(button)

    def _name(self, room: Rect) -> None:
        """Add what the ending says, the aim and the faces, as a page of their own."""
        aim = Label(self.kit, "aim", text=self.view.aim, style="small", bold=True)
        rows: list[Widget] = [Label(self.kit, "line", text=self.view.line, style="small", ink="soft"), aim]
        listed = ReadList(self.kit, "name_rows", rows=rows, gap=self.look.space(4), label=self.view.title)
        size = self.look.box("ending", "people").height
        high = min(listed.measure(room.width), room.height - size - 24)
        self.add(listed, Rect(room.left, room.top, room.width, high))
        if room.height - high >= size + 24:
            self._faces(Rect(room.left, room.top + high + 24, room.width, size))

    def _header(self) -> int:
        """Add name, line and faces; return where the page goes on."""
        look = self.look
        heading_box, line_box = look.box("ending", "heading"), look.box("ending", "line")
        width = heading_box.width
        heading = Label(self.kit, "title", text=self.view.title, style="title", heading=1)
        high = heading.measure(width)
        line = Label(self.kit, "line", text=self.view.line, style="small", ink="soft")
        below = heading_box.top + high
        self.add(heading, Rect(heading_box.left, heading_box.top, width, high))
        self.add(line, Rect(line_box.left, below, width, line.measure(width)))
        bottom = below + line.measure(width)
        box = look.box("ending", "people")
        if look.portrait:
            box.top = bottom + 12
            bottom = box.bottom
        self._faces(box)
        return max(bottom + 10, look.box("ending", "counted").top if not look.portrait else 0)

    def _page_heading(self, page: str) -> int:
        """Add the heading of a further page; return where the page goes on."""
        box = self.look.box("ending", "heading")
        text = self.view.title if page == "name" else self.kit.words(HEADINGS[page])
        heading = Label(self.kit, "title", text=text, style="heading", heading=1)
        width = self.look.size[0] - 2 * box.left
        high = heading.measure(width)
        self.add(heading, Rect(box.left, box.top, width, high))
        return box.top + high + self.look.space(4)

    def _face(self, name: str, person: int, kit: Kit) -> FaceTile:
        """Return a person's face as things stand between you."""
        state, story = self.context.state, self.context.story
        who = FACES[state.setup.face] if person == YOU else story.people[person].id
        cut = state.severed[person]
        close = state.closeness[person] >= GLAD_FROM
        mood = (
            "cold"
            if cut
            else "glad"
            if close or person == YOU
            else "calm"
            if state.closeness[person] >= 0
            else "worried"
        )
        face = FaceTile(kit, name, who=who, mood=mood, ground="card")
        face.cut, face.gone = cut == CUT_BY_YOU, cut == CUT_BY_THEM
        face.description = person_name(self.context, person)
        return face

    def _faces(self, box: Rect) -> None:
        """Add the faces of those whom the story is about, at the right."""
        near = nearest(self.context, f"{self.view.title} {self.view.line}")[:MOST_FACES]
        size, gap = box.height, 12
        left = box.left if self.look.portrait or box.width > 600 else box.right - len(near) * (size + gap) + gap
        for index, person in enumerate(near):
            face = self._face(f"near:{person}", person, self.kit)
            face.ground, face.alt = "page", face.description
            self.add(face, Rect(left + index * (size + gap), box.top, size, size))

    def _ledgers(self, room: Rect) -> None:
        """Add both ledgers, of the same size."""
        gap = 24 if not self.look.portrait else 16
        if self.look.portrait:
            high, low = shares(room.height - gap, self._needs(room.width - 64))
            self._counted(Rect(room.left, room.top, room.width, high))
            self._unseen(Rect(room.left, room.top + high + gap, room.width, low))
            return
        wide = (room.width - gap) // 2
        self._counted(Rect(room.left, room.top, wide, room.height))
        self._unseen(Rect(room.left + wide + gap, room.top, wide, room.height))

    def _needs(self, width: int) -> tuple[int, int]:
        """Return the heights that both ledgers need for all their lines, in pixels."""
        look = self.look
        counted = ledger_lines(self.context, self._kit(COUNTED), self.view)
        unseen = self._unseen_rows(self._kit(UNSEEN))
        head = look.type("lead").line + look.type("label").line + 8
        lists = [sum(row.measure(width) for row in rows) for rows in (counted, unseen)]
        return 48 + head + lists[0] + 8 + look.type("heading").line, 52 + head + lists[1]

    def _kit(self, style: str) -> Kit:
        """Return the kit in the colours of a ledger."""
        return self.kit.with_look(self.kit.look.styled(style))

    def _counted(self, box: Rect) -> None:
        """Add what the number counted, on ruled square paper."""
        kit, words, view = self._kit(COUNTED), self.kit.words, self.view
        self.add(Paper(kit, "counted_sheet", radius=2, outline=True), box)
        inner = box.inflate(-64, -48)
        top = self._ledger_head(kit, "counted", inner, view.sums)
        last = Label(kit, "last", text=words("ui.ending.last"), style="small", bold=True, ground="card")
        number = Label(kit, "number", text=str(view.score), style="heading", align="right", ground="card")
        high = number.type_style.line
        rows = ledger_lines(self.context, kit, view)
        label = words("ui.ending.counted")
        listed = ReadList(kit, "counted_rows", rows=rows, label=label, ground="card")
        self.add(listed, Rect(inner.left, top, inner.width, inner.bottom - high - 8 - top))
        bottom = inner.bottom - high
        share = inner.width * 2 // 3
        self.add(last, Rect(inner.left, bottom + (high - last.measure(share)) // 2, share, last.measure(share)))
        self.add(number, Rect(inner.left + share, bottom, inner.width - share, high))

    def _unseen(self, box: Rect) -> None:
        """Add what it could not see, on warm paper."""
        kit, words = self._kit(UNSEEN), self.kit.words
        self.add(Paper(kit, "unseen_sheet", lip=kit.look.theme.edge), box)
        inner = box.inflate(-64, -52)
        top = self._ledger_head(kit, "unseen", inner, words("ui.ending.unseen_note"))
        rows = self._unseen_rows(kit)
        listed = ReadList(kit, "unseen_rows", rows=rows, label=words("ui.ending.unseen"), ground="card")
        self.add(listed, Rect(inner.left, top, inner.width, inner.bottom - top))

    def _unseen_rows(self, kit: Kit) -> list[Widget]:
        """Return a line for each thing that the number could not see, or one that says that there is none."""
        rows: list[Widget] = []
        for index, (person, said) in enumerate(self.view.unseen):
            face = self._face(f"unseen_face:{index}", person, kit)
            rows.append(FaceRow(kit, f"unseen:{index}", face=face, words=said, ground="card"))
        none = Label(kit, "unseen:none", text=kit.words("ui.ending.unseen.none"), style="small", ground="card")
        return rows or [none]

    def _ledger_head(self, kit: Kit, name: str, inner: Rect, note: str) -> int:
        """Add heading and note of a ledger; return where its lines begin."""
        if self.pages[self.page] == name:
            heading = None
            y = inner.top
        else:
            heading = Label(kit, f"{name}_heading", text=self.kit.words(HEADINGS[name]), style="lead", bold=True)
            heading.ground, heading.heading = "card", 2
            high = heading.measure(inner.width)
            self.add(heading, Rect(inner.left, inner.top, inner.width, high))
            y = inner.top + high
        below = Label(kit, f"{name}_note", text=note, style="label", ink="soft", ground="card")
        high = below.measure(inner.width)
        self.add(below, Rect(inner.left, y, inner.width, high))
        return y + high + 8

    def _list(self, name: str, rows: list[Widget], room: Rect, kit: Kit) -> None:
        """Add a sheet with a list to read, as high as it needs."""
        inner = room.inflate(-64, -40)
        listed = ReadList(kit, f"{name}_rows", rows=rows, gap=6, label=self.kit.words(HEADINGS[name]), ground="card")
        high = min(inner.height, listed.measure(inner.width))
        self.add(Paper(kit, f"{name}_sheet", lip=kit.look.theme.edge), Rect(room.left, room.top, room.width, high + 40))
        self.add(listed, Rect(inner.left, inner.top, inner.width, high))

    def _epilogues(self, room: Rect) -> None:
        """Add what becomes of people, the aim first."""
        kit = self._kit(UNSEEN)
        aim = Label(self.kit, "aim", text=self.view.aim, style="small", bold=True)
        high = aim.measure(room.width)
        self.add(aim, Rect(room.left, room.top - 8, room.width, high))
        rows: list[Widget] = []
        for person, said in self.view.epilogues:
            face = self._face(f"epilogue_face:{person}", person, kit)
            name = person_name(self.context, person)
            rows.append(FaceRow(kit, f"epilogue:{person}", face=face, words=said, title="", ground="card"))
            rows[-1].description = "" if name in said else name
        self._list("people", rows, Rect(room.left, room.top + high + 4, room.width, room.height - high - 4), kit)

    def _provenance(self, room: Rect) -> None:
        """Add where the cards come from, by label."""
        words = self.kit.words
        rows: list[Widget] = []
        for label, claims in self.view.provenance:
            mark = MARKS.get(label, f"provenance_{label}")
            head = LabelRow(self.kit, f"label:{label}", mark=mark, title=words(f"provenance.{label}"), ground="card")
            head.words, head.ruled = words(f"provenance.{label}.line"), bool(rows)
            rows.append(head)
            for index, claim in enumerate(claims):
                said = words("ui.ending.claim", place=claim.place, claim=claim.words)
                text = "\n".join(filter(None, (said, claim.source)))
                rows.append(CardRow(self.kit, f"card:{label}:{index}", text=text))
        self._list("provenance", rows, room, self.kit)

    def _code(self, room: Rect) -> None:
        """Add the code, what can be done with it, and below it who is with you."""
        rows = code_rows(self.context, self.kit)
        high = ReadList(self.kit, "code_rows", rows=rows, gap=20, label="").measure(room.width - 64) + 56
        below = Rect(room.left, room.top + high, room.width, room.height - high)
        for widget in group(self.context, self.kit, below, self.view.line) if self.look.text_scale <= 100 else ():
            self.add(widget)
        self._list_of_controls(rows, room)

    def _list_of_controls(self, rows: list[Widget], room: Rect) -> None:
        """Add a sheet with words and controls below each other."""
        inner = room.inflate(-64, -56)
        listed = ReadList(self.kit, "code_rows", rows=rows, gap=20, label=self.kit.words(HEADINGS["code"]))
        listed.ground = "card"
        high = min(inner.height, listed.measure(inner.width))
        self.add(
            Paper(self.kit, "code_sheet", lip=self.look.theme.edge), Rect(room.left, room.top, room.width, high + 56)
        )
        self.add(listed, Rect(inner.left, inner.top, inner.width, high))

    def _buttons(self) -> tuple[list[Button], int]:
        """Return back and on, placed at the foot, and where they begin."""
        look, words = self.look, self.kit.words
        is_last = self.page == len(self.pages) - 1
        if is_last:
            on = Button(self.kit, "again", label=words("ui.ending.again"), action=LeaveToTitle())
        else:
            following = words(HEADINGS[self.pages[self.page + 1]])
            on = Button(self.kit, "next", label=words("ui.ending.next", page=following), action=Turn(1))
        back = Button(self.kit, "back", label=words("ui.ending.back"), action=Turn(-1), primary=False)
        shown = [back, on] if self.page else [on]
        box = look.box("ending", "buttons")
        safe = Rect(look.tokens.raw["layout"][look.orientation]["canvas"]["safe"])
        bottom = safe.bottom if look.portrait else box.bottom
        gap = 20
        wide = [button.natural_width() for button in shown]
        if sum(wide) + gap * (len(shown) - 1) > box.width:
            wide = [wide[0], box.width - wide[0] - gap] if len(shown) > 1 else [box.width]
        elif look.portrait:
            spare = box.width - sum(wide) - gap * (len(shown) - 1)
            wide[-1] += spare
        high = max(60, *(button.measure(width) for button, width in zip(shown, wide, strict=True))) if shown else 0
        x = box.left
        for button, width in zip(shown, wide, strict=True):
            button.place(Rect(x, bottom - high, width, high))
            x += width + gap
        return shown, bottom - high

    def _first_focus(self) -> str:
        """Return the way on, on every page."""
        return "again" if self.find("next") is None else "next"

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Turn a page; everything else as usual."""
        if isinstance(action, Turn):
            self.page = max(0, min(len(self.pages) - 1, self.page + action.step))
            self.kit.sounds.play("page")
            self.focus_id = ""
            self.open(self.kit, self.behind)
            page = self.pages[self.page]
            self.say(self.kit.words(HEADINGS[page]) if self.page else self.title())
            return None
        return super().act(action, widget)

    def receive(self, outcome: Outcome) -> GameCommand | None:
        """Say whether the code was copied, or handed over as a file."""
        words = self.kit.words
        if isinstance(outcome, Copied):
            said = words("ui.copy.done" if outcome.done else "ui.copy.failed")
            self.say(said)
            if not outcome.done:
                self.show_caption(said, SECONDS_TO_READ)
            button = self.find("copy")
            if isinstance(button, Button):
                button.label = words("ui.level_end.copied" if outcome.done else "ui.level_end.copy")
        if isinstance(outcome, Handed):
            said = words("ui.copy.handed" if outcome.done else "ui.copy.no_file")
            self.say(said)
            self.show_caption(said, SECONDS_TO_READ)
        return None
