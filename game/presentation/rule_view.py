"""The rule that the player writes as one sentence with three gaps, and in words whom it touches."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.engine.intents import Choose
from game.engine.reducer import Step, reduce
from game.engine.written_rule import written_rule
from game.presentation.nights import state_after_choice
from game.presentation.rule_preview import moved_by, parts_of, touched_by_rule, touched_so_far
from game.presentation.wording import person_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.state import GameState
    from game.engine.story import Moment, Option
    from game.presentation.context import Context
    from game.presentation.rule_preview import Touched

RULE: Final = "rule"
"""The panel of a card that shows the rule."""
GAPS: Final = ("tags", "moves", "lasts")
"""The three gaps of the sentence, called after what fills them; their order in it is that of the sentence's words."""
WRITTEN: Final = "written"
CHOOSING: Final = "choosing"
EMPTY: Final = "empty"
GAP: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap: its words, or what it asks for, and whether it is WRITTEN, being chosen (CHOOSING) or EMPTY.

    `is_filled` is whether it has words; one that is being chosen may have them before they are chosen.
    """

    words: str
    state: str
    is_filled: bool


@dataclass(frozen=True, slots=True)
class Group:
    """People whom the rule does the same to, under a heading."""

    heading: str
    people: tuple[Touched, ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule as it is shown: the sentence's plain words and gaps in order, all of it in words, whom it touches.

    `is_in_force` is whether everybody's past is read by it.
    """

    pieces: tuple[str | Slot, ...]
    sentence: str
    groups: tuple[Group, ...]
    is_in_force: bool = False

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return the gaps."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))

    @property
    def is_none(self) -> bool:
        """Return whether no rule is written, and none is being chosen."""
        return all(slot.state == EMPTY for slot in self.slots)


def resting(context: Context, state: GameState, moment: Moment) -> RuleView:
    """Return the rule as it stands while nothing of a card is pointed at."""
    written = _written(context, state.log)
    return _view(context, written, _chosen_on(moment), _groups_so_far(context, state, written))


def previewed(context: Context, state: GameState, moment: Moment, option: Option) -> RuleView:
    """Return the rule as an option of a card would leave it; an option that is locked leaves it as it stands."""
    written = _written(context, state.log)
    part = option.writes
    if part is None and len(written) < len(GAPS):
        return _view(context, {}, frozenset(), ())
    outcome = reduce(context.rules, state, Choose(moment.id, option.id))
    if part is None or not isinstance(outcome, Step):
        return resting(context, state, moment)
    now = written | _said(option)
    if written_rule([*parts_of(context, state.log), part]) is None:
        groups = _touching(context, touched_so_far(context, state, part), is_done=False)
    else:
        after = state_after_choice(outcome)
        moved = moved_by(context, state, after, is_done=False)
        is_whole = len(written) == len(GAPS)
        groups = _mending(context, moved, is_done=False) if is_whole else _touching(context, moved, is_done=False)
    return replace(_view(context, now, _chosen_on(moment), groups), is_in_force=len(written) == len(GAPS))


def answered(context: Context, old: GameState, new: GameState) -> RuleView:
    """Return the rule after a choice of its card."""
    was, now = _written(context, old.log), _written(context, new.log)
    touched = touched_by_rule(context, old, new)
    if not touched and now == was:
        groups = _groups_so_far(context, new, now)
    elif len(was) == len(GAPS):
        groups = _mending(context, touched, is_done=True)
    else:
        groups = _touching(context, touched, is_done=len(now) == len(GAPS)) if now else ()
    return _view(context, now, frozenset(), groups)


def sentence_after(context: Context, old: GameState, new: GameState) -> str:
    """Return the rule as one sentence after a choice of a card that shows it, "" for any other choice."""
    if context.story.moments[new.log[-1][0]].panel != RULE:
        return ""
    view = answered(context, old, new)
    return context.words("ui.rule.in_force.spoken", sentence=view.sentence) if view.is_in_force else view.sentence


def rule_in_force(context: Context, state: GameState) -> str:
    """Return the rule that the player wrote and that is in force, as a line; "" for none, or one without words."""
    written = _written(context, state.log)
    if len(written) < len(GAPS) or not all(written.values()):
        return ""
    return context.words("ui.rule.line", sentence=_view(context, written, frozenset(), ()).sentence)


def people_in_words(context: Context, view: RuleView) -> str:
    """Return whom a rule touches in one line, "" where that cannot be said yet."""
    return " ".join(group_in_words(context, group, len(group.people)) for group in view.groups)


def group_in_words(context: Context, group: Group, count: int) -> str:
    """Return the heading and the first so many of its people in a line, and how many more there are."""
    words = context.words
    people = [
        words("ui.rule.person", name=person_name(context, one.person), brief=one.brief) for one in group.people[:count]
    ]
    if more := len(group.people) - count:
        people.append(words("ui.rule.more", count=more))
    return words("ui.rule.group", heading=group.heading, people=", ".join(people) or words("ui.rule.nobody"))


def view_in_words(context: Context, view: RuleView) -> str:
    """Return the sentence, and whom the rule touches as far as that can be said."""
    return " ".join(filter(None, (view.sentence, people_in_words(context, view))))


def _written(context: Context, log: Sequence[tuple[int, int]]) -> dict[str, str]:
    """Return what the choices of a log wrote, as text ids by gap.

    Who writes nothing on a card that shows the rule gives it up, unless it is whole: then it stays as it is.
    """
    found: dict[str, str] = {}
    for moment, option in log:
        card = context.story.moments[moment]
        one = card.options[option]
        if one.writes is not None:
            found |= _said(one)
        elif card.panel == RULE and len(found) < len(GAPS):
            found.clear()
    return found


def _said(option: Option) -> dict[str, str]:
    """Return the gaps that an option fills, each with the id of its words."""
    return {gap: option.rule_words for gap in GAPS if getattr(option.writes, gap) is not None}


def _chosen_on(moment: Moment) -> frozenset[str]:
    """Return the gaps that are chosen on a card."""
    return frozenset(gap for option in moment.options if option.writes is not None for gap in _said(option))


def _view(context: Context, written: dict[str, str], choosing: frozenset[str], groups: tuple[Group, ...]) -> RuleView:
    """Return the rule with the gaps filled that are written; with none, and none to choose, there is no rule."""
    words = context.words
    pieces = tuple(_pieces(context, written, choosing))
    if not written and not choosing:
        return RuleView(pieces, words("ui.rule.none"), groups)
    said = {gap: words(written[gap]) if gap in written else _blank(context, gap) for gap in GAPS}
    is_in_force = len(written) == len(GAPS)
    return RuleView(pieces, words("ui.rule.sentence", **said), groups, is_in_force)


def _blank(context: Context, gap: str) -> str:
    """Return an open gap in words."""
    return context.words("ui.rule.blank", ask=context.words(f"ui.rule.ask.{gap}"))


def _pieces(context: Context, written: dict[str, str], choosing: frozenset[str]) -> Iterator[str | Slot]:
    """Yield the plain words of the sentence and its gaps, in the order of the language."""
    for at, piece in enumerate(GAP.split(context.words("ui.rule.sentence"))):
        if at % 2 == 0:
            plain = piece.strip()
            if any(map(str.isalnum, plain)):  # the full stop belongs to the sentence, not to the boxes
                yield plain
            continue
        is_filled = piece in written
        text = context.words(written[piece] if is_filled else f"ui.rule.ask.{piece}")
        yield Slot(text, CHOOSING if piece in choosing else WRITTEN if is_filled else EMPTY, is_filled)


def _groups_so_far(context: Context, state: GameState, written: dict[str, str]) -> tuple[Group, ...]:
    """Return whom the rule touches as it stands."""
    if "tags" not in written:
        return ()
    return _touching(context, touched_so_far(context, state), is_done=len(written) == len(GAPS))


def _touching(context: Context, touched: tuple[Touched, ...], *, is_done: bool) -> tuple[Group, ...]:
    """Return those whom a rule touches that is new."""
    return (Group(context.words("ui.rule.touches" if is_done else "ui.rule.would_touch"), touched),)


def _mending(context: Context, touched: tuple[Touched, ...], *, is_done: bool) -> tuple[Group, ...]:
    """Return those whom a change of the rule helps, and those whom it hurts."""
    helped = tuple(one for one in touched if (one.change or 0) > 0)
    hurt = tuple(one for one in touched if (one.change or 0) < 0)
    keys = ("ui.rule.helps", "ui.rule.hurts") if is_done else ("ui.rule.would_help", "ui.rule.would_hurt")
    return tuple(Group(context.words(key), people) for key, people in zip(keys, (helped, hurt), strict=True))
