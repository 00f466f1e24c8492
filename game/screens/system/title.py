"""The title: the town under its flower, the ways in, and what is kept from last time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from pygame import Rect, Surface

from game.screens.actions import ChangeSettings, GoOnKept, OpenSettings, WantRun
from game.screens.base.button_row import ButtonRow
from game.screens.base.game_screen import GameCommand, GameScreen
from game.screens.system.title_backdrop import is_hidden, paint_backdrop, panel_edge, panel_room, picture_room
from game.screens.widgets.brand import TitlePicture, Wordmark
from game.ui.art import Picture
from game.ui.commands import Dispatch, Pop, Push, Quit
from game.ui.theme import Look
from game.ui.widgets import Button, Choice, Label, Paper, Paragraph, ScrollList, Segmented, Widget

if TYPE_CHECKING:
    from game.engine.editions import Edition
    from game.presentation.context import Context
    from game.session.session import Session

LEAST_TEXT: Final = 100
MOST_TEXT: Final = 200
NOTES: Final = {"landscape": (924, 24, 332, 300), "portrait": (284, 24, 412, 220)}
"""Where there is sky for a slip of paper."""
SPARE_ABOVE: Final = 0.79
WORDMARK: Final = Picture("brand/wordmark.svg", (410, 60), fit="meet", anchor=("min", "mid"))
WORDMARK_INK: Final = "#22332F"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the title starts from: the id of an edition, a seed and a face, where they were asked for; option bits."""

    edition: str = ""
    seed: int | None = None
    face: int | None = None
    options: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """The run kept on this device, None where there is none, and what to tell about it."""

    session: Session | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PickEdition:
    """A length of the story was chosen."""

    edition: str


@dataclass(frozen=True, slots=True)
class Begin:
    """The player wants a new run."""


@dataclass(frozen=True, slots=True)
class GiveCode:
    """The player has a code."""


class TitleScreen(GameScreen):
    """The first page."""

    name: ClassVar[str] = "title"
    can_pause: ClassVar[bool] = False

    def __init__(self, context: Context, wishes: Wishes, kept: Kept) -> None:
        """Return the title for what was wished for and what is kept."""
        super().__init__()
        self.context = context
        self.wishes = wishes
        self.kept = kept
        self.told = False

    def adapt(self, look: Look) -> Look:
        """Return the look of the first page."""
        return look.styled("page:title")

    def title(self) -> str:
        """Return the game's name."""
        return self.kit.words("ui.title.wordmark")

    def build(self) -> None:
        """Add the picture's words, the panel and the notes."""
        panel = panel_room(self.look)
        rows = self._rows(panel.width)
        heights = [row.measure(panel.width) for row in rows]
        gaps = self._gaps(rows, panel.height - sum(heights))
        total = sum(heights) + sum(gaps)
        if total <= panel.height:
            most = 80 + self.look.spare[1] * 2 // 5
            y = panel.top + (min(round((panel.height - total) * SPARE_ABOVE), most) if not self.look.portrait else 0)
            for row, height, gap in zip(rows, heights, [*gaps, 0], strict=True):
                self.add(row, Rect(panel.left, y, panel.width, height))
                y += height + gap
        else:
            self.add(ScrollList(self.kit, "list", rows=rows, gap=self.look.space(3), inset=8), panel.inflate(16, 0))
        if not is_hidden(self.look):
            alt = self.kit.words("ui.title.picture")
            self.add(TitlePicture(self.kit, "picture", alt=alt, rect=picture_room(self.look)))
        self._add_notes()
        for note in () if self.told else self.kept.notes:
            self.say(note)
        self.told = True

    def _rows(self, width: int) -> list[Widget]:
        """Return the widgets of the panel in reading order."""
        words, kit = self.kit.words, self.kit
        is_even = self.look.portrait and self.look.text_scale == LEAST_TEXT
        rows: list[Widget] = [
            Wordmark(kit, "wordmark", picture=self._wordmark(), alt=self.title(), widest=width),
            Label(kit, "tagline", text=words("ui.title.tagline"), style="body", ink="soft"),
            *self._ways(),
            self._editions(),
            Label(kit, "touches", text=words(self._edition()[1].touches), style="label", ink="soft"),
            ButtonRow(kit, "row", widgets=self._small_buttons(), even=is_even),
            Label(kit, "promise", text=words("ui.title.promise"), style="label", ink="soft"),
        ]
        if self.kept.notes and self.look.text_scale == MOST_TEXT:
            text = "\n".join(self.kept.notes)
            rows.insert(2, Label(kit, "note", text=text, style="small", bold=True, live="polite"))
        return rows

    def _wordmark(self) -> Picture:
        """Return the name, in the ink of the look."""
        return replace(WORDMARK, swaps=((WORDMARK_INK, self.look.theme.ink),)) if self.look.high_contrast else WORDMARK

    def _gaps(self, rows: list[Widget], room: int) -> list[int]:
        """Return the space below each row but the last: less where that keeps all of them in the room."""
        named = {"wordmark": 18, "tagline": 28, "editions": 8, "touches": 30, "row": 20}
        last_way = rows[-5].id
        gaps = [30 if row.id == last_way else named.get(row.id, 18) for row in rows[:-1]]
        return [gap * room // sum(gaps) for gap in gaps] if sum(gaps) / 3 < room < sum(gaps) else gaps

    def _ways(self) -> list[Widget]:
        """Return the buttons into the story; the kept run comes first."""
        words, kit = self.kit.words, self.kit
        begin = Button(kit, "begin", label=words("ui.title.begin"), action=Begin(), style="lead")
        code = Button(kit, "code", label=words("ui.title.code"), action=GiveCode(), primary=False)
        if self.kept.session is None:
            return [begin, code]
        go_on = Button(kit, "continue", label=self._kept_words(), action=GoOnKept(), style="body")
        begin.label, begin.primary, begin.style = words("ui.title.again"), False, "option"
        if self.look.portrait and self.look.text_scale == LEAST_TEXT:
            return [go_on, ButtonRow(kit, "other_ways", widgets=[begin, code], even=True)]
        return [go_on, begin, code]

    def _kept_words(self) -> str:
        """Return where the kept run is."""
        from game.engine.state import moment_of

        words, session = self.kit.words, self.kept.session
        moment = moment_of(self.context.story, session.state) if session else None
        if session is None or moment is None:
            return words("ui.title.continue")
        state, story = session.state, self.context.story
        day = words(story.levels[state.level].days[state.day].weekday)
        return words("ui.title.continue.at", day=day, place=words(story.places[moment.place].name))

    def _editions(self) -> Segmented:
        """Return the lengths of the story."""
        words = self.kit.words
        choices = tuple(
            Choice(
                edition.id,
                words(edition.name),
                PickEdition(edition.id),
                words(edition.short),
                f"{words(edition.name)}, {words(edition.length)}",
            )
            for edition in self.context.editions
        )
        _, edition = self._edition()
        return Segmented(self.kit, "editions", label=words("ui.title.edition"), choices=choices, chosen=edition.id)

    def _edition(self) -> tuple[int, Edition]:
        """Return the edition that was chosen, or else the one that the story proposes, with its index."""
        editions = tuple(enumerate(self.context.editions))
        asked = (one for one in editions if one[1].id == self.wishes.edition)
        return next(asked, None) or next((one for one in editions if one[1].is_default), editions[0])

    def _small_buttons(self) -> list[Widget]:
        """Return settings, the next language where there are several, and the way out where there is one."""
        words, kit = self.kit.words, self.kit
        buttons = [Button(kit, "settings", label=words("ui.title.settings"), action=OpenSettings(), primary=False)]
        names = self.context.languages
        if len(names) > 1:
            codes = [code for code, _ in names]
            lang = self.context.settings.lang
            following = codes[(codes.index(lang) + 1) % len(codes)] if lang in codes else codes[0]
            change = ChangeSettings(replace(self.context.settings, lang=following))
            label = dict(names).get(lang, lang)
            button = Button(kit, "language", label=label, action=change, primary=False)
            button.description = words("ui.title.language")
            buttons.append(button)
        if self.context.host.can_quit:
            buttons.append(Button(kit, "quit", label=words("ui.title.quit"), action=Quit(), primary=False))
        for small in buttons:
            small.style = "small"
        return list[Widget](buttons)

    def _add_notes(self) -> None:
        """Add what there is to tell, on a slip of paper over the picture."""
        if not self.kept.notes or self.look.text_scale == MOST_TEXT:
            return
        look = self.look
        text = "\n".join(self.kept.notes)
        place = Rect(NOTES[look.orientation]).move(look.spare[0], 0)
        edge = panel_edge(look)
        if look.text_scale > LEAST_TEXT:
            width, height = look.size
            below = Rect(edge - 10, 24, width - 24 - edge, height - 54)
            place = Rect(40, 24, width - 80, edge - 48) if look.portrait else below
        note = Paragraph(self.kit, "note", text=text, style="small", ground="card", live="polite")
        width = place.width
        high = min(note.measure(width - 48), place.height - 32)
        sheet = Rect(place.left, place.top, width, high + 32)
        if look.text_scale > LEAST_TEXT and not look.portrait:
            sheet.bottom = place.bottom
        self.add(Paper(self.kit, "note_sheet", outline=True), sheet)
        self.add(note, Rect(sheet.left + 24, sheet.top + 16, width - 48, high))

    def act(self, action: object, widget: Widget) -> GameCommand | None:
        """Take the length, or begin."""
        match action:
            case PickEdition(edition):
                self.wishes = replace(self.wishes, edition=edition)
                touches = self.find("touches")
                if isinstance(touches, Label):
                    touches.text = self.kit.words(self._edition()[1].touches)
                return None
            case Begin():
                return self._begin()
            case GiveCode():
                from game.screens.system.code_entry import CodeEntryScreen

                return Push(CodeEntryScreen(self.context))
            case _:
                return super().act(action, widget)

    def _begin(self) -> GameCommand:
        """Return the first question, or whether the kept run may end."""
        from game.screens.base.dialog import Dialog
        from game.session.plan import Plan, fresh_seed

        wishes = self.wishes
        seed = fresh_seed() if wishes.seed is None else wishes.seed
        index, edition = self._edition()
        asks = tuple(one for one in edition.asks if one != "portrait" or wishes.face is None)
        plan = Plan(index, seed, asks, wishes.face, options=wishes.options)
        if self.kept.session is None:
            return Dispatch(WantRun(plan))
        words = self.kit.words
        answers = (
            ("keep", words("ui.title.again.keep"), Pop()),
            ("begin", words("ui.title.again.begin"), WantRun(plan, instead=True)),
        )
        return Push(Dialog(words("ui.title.again.heading"), words("ui.title.again.text"), answers))

    def background(self, surface: Surface) -> None:
        """Paint the town and the paper of the panel."""
        paint_backdrop(surface, self.kit)
