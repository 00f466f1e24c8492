"""From what happened to what is shown, heard and said. Pure: same events, same cues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.engine.conditions import CUT_BY_THEM
from game.engine.events import (
    DoorClosed,
    DoorOpened,
    MoodShown,
    PolicyChanged,
    Said,
    ScoreChanged,
    TieChanged,
    TieCut,
)
from game.engine.explain import causes, friends_average, petals_of, report
from game.engine.petals import COMPANY, PETALS, tier
from game.engine.scoring import Cause, difference, rounded
from game.engine.story import NOBODY, YOU
from game.presentation.change_words import said_change
from game.presentation.cues import (
    Announced,
    CameCloser,
    ConfettiFell,
    Cue,
    DoorMoved,
    EyeClosed,
    MoodTurned,
    NumberRolled,
    PetalMoved,
    RuleRead,
    RuleTouched,
    SlipFlew,
    Sounded,
    TieMoved,
    TierTurned,
    Told,
)
from game.presentation.doors import turned_words
from game.presentation.nights import before_night, state_after_choice
from game.presentation.rule_preview import spoken as touched_words
from game.presentation.rule_preview import touched_by_rule
from game.presentation.rule_view import sentence_after
from game.presentation.wording import ON_RECEIPT, cause_words, petal_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.events import Event
    from game.engine.policy import Policy
    from game.engine.reducer import Step
    from game.engine.state import GameState
    from game.engine.story import Option
    from game.presentation.context import Context

EXPLAINED: Final = "everything"
SHARE: Final = 10
"""The rules weigh a petal in thousandths, people read hundredths."""


@dataclass(frozen=True, slots=True)
class Move:
    """Why the number moved, summed: a petal, a person (or -1), words for it, score points."""

    petal: int
    person: int
    words: str
    points: int


@dataclass(frozen=True, slots=True)
class NewRules:
    """What new rules did though nobody did anything: to the number, with its causes by petal, and to doors."""

    change: ScoreChanged | None
    moves: tuple[Move, ...]
    doors: tuple[DoorMoved, ...]


def may_move(policy: Policy, option: Option) -> tuple[int, ...]:
    """Return the petals that an option may move, as far as the policy says before you choose."""
    found = {petal for act in option.acts for petal, delta in enumerate(policy.deltas(act)) if delta}
    for later in option.later:
        if later.person == YOU:
            found |= {petal for act in later.acts for petal, delta in enumerate(policy.deltas(act)) if delta}
    if option.prunes != NOBODY or option.ties:
        found.add(COMPANY)
    return tuple(sorted(found))


def choice_cues(context: Context, old: GameState, step: Step) -> tuple[Cue, ...]:
    """Return what a choice shows: the answer, moods, ties, then the number as far as the policy tells."""
    new, events = state_after_choice(step), before_night(step.events)
    words = _answer(context, old, new, step)
    cues: list[Cue] = [Told(words)]
    cues += [MoodTurned(event.person, event.mood) for event in events if isinstance(event, MoodShown)]
    cues += _tie_cues(events, old, new)
    cues += _closer_cues(context, old, new)
    policy = old.policy
    moves = choice_moves(context, old, new)
    if policy.moves == "choice":
        cues += _number_cues(context, moves, old, new)
    doors = tuple(door_cues(context, events))
    cues += doors
    rule = sentence_after(context, old, new)
    cues += [RuleRead(rule)] if rule else []
    touched = touched_by_rule(context, old, new)
    cues += [RuleTouched(one.person, one.words, one.change) for one in touched]
    cues += _sounds(cues)
    said = [words, *_score_said(context, moves, old, new), *(door.words for door in doors)]
    said += [rule, *(touched_words(context, one) for one in touched)]
    return (*cues, Announced(" ".join(filter(None, said))))


def _answer(context: Context, old: GameState, new: GameState, step: Step) -> str:
    """Return the story's answer with the change of this choice filled in."""
    text_id = next((event.words for event in step.events if isinstance(event, Said)), "")
    return context.render_text(text_id, new, change=said_change(context, new, new.score - old.score)) if text_id else ""


def _tie_cues(events: tuple[Event, ...], old: GameState, new: GameState) -> Iterator[Cue]:
    """Yield what happened between you and people by your own doing."""
    cut = {event.person for event in events if isinstance(event, TieCut)}
    yield from (EyeClosed(person) for person in sorted(cut))
    moved = {event.person for event in events if isinstance(event, TieChanged)}
    yield from (TieMoved(person, old.ties[person], new.ties[person]) for person in sorted(moved - cut))


def _closer_cues(context: Context, old: GameState, new: GameState) -> Iterator[Cue]:
    """Yield who came closer."""
    for person, (before, after) in enumerate(zip(old.closeness, new.closeness, strict=True)):
        if after > before:
            name = context.words(context.story.people[person].name)
            yield CameCloser(person, context.words("ui.moment.closer", name=name))


def choice_moves(context: Context, old: GameState, new: GameState) -> tuple[Move, ...]:
    """Return why a choice moved the number, largest first; empty where the policy does not say."""
    story = context.story
    if old.policy.explains != EXPLAINED:
        return ()
    return summed(context, difference(report(story, old), report(story, new)))


def summed(context: Context, found: Iterable[Cause]) -> tuple[Move, ...]:
    """Return causes summed by person or by petal and kind of act, those that moved nothing left out."""
    sums: dict[tuple[int, int, str], int] = {}
    for cause in found:
        key = (cause.petal, cause.person, cause_words(context, cause, ON_RECEIPT))
        sums[key] = sums.get(key, 0) + cause.points
    moves = [Move(petal, person, words, points) for (petal, person, words), points in sums.items() if points]
    return tuple(sorted(moves, key=lambda move: (-abs(move.points), move.petal, move.person)))


def _number_cues(context: Context, moves: tuple[Move, ...], old: GameState, new: GameState) -> Iterator[Cue]:
    """Yield slips, petals, the rolling number and confetti."""
    yield from slips(context, moves)
    pairs = zip(petals_of(context.rules, old), petals_of(context.rules, new), strict=True)
    yield from (PetalMoved(petal, before, after) for petal, (before, after) in enumerate(pairs) if before != after)
    if old.score != new.score:
        yield NumberRolled(old.score, new.score)
    if tier(old.score) != tier(new.score):
        is_up = new.score > old.score
        name = context.words(f"tier.{tier(new.score)}")
        yield TierTurned(is_up, context.words(f"ui.moment.tier.{'up' if is_up else 'down'}", tier=name))
    cheers = context.story.levels[old.level].cheers
    if 0 < cheers <= new.score - old.score and context.seen.cheered != (old.level, old.day):
        yield ConfettiFell()


def slips(context: Context, moves: tuple[Move, ...]) -> Iterator[SlipFlew]:
    """Yield one slip for each petal whose points moved: the act's words if it was one act, else the petal's name."""
    for petal in dict.fromkeys(move.petal for move in moves if move.petal >= 0):
        into = [move for move in moves if move.petal == petal]
        points = sum(move.points for move in into)
        is_act = len(into) == 1 and into[0].person < 0
        words = into[0].words if is_act else petal_words(context, petal)
        if points:
            yield SlipFlew(petal, words, points)


def _score_said(context: Context, moves: tuple[Move, ...], old: GameState, new: GameState) -> Iterator[str]:
    """Yield the sentence about the number, if there is one to say."""
    change = new.score - old.score
    if old.policy.moves != "choice" or not change:
        return
    words = context.words
    points = words(f"ui.spoken.score.{'more' if change > 0 else 'less'}", points=abs(change))
    petals = dict.fromkeys(move.petal for move in moves if move.petal >= 0)
    names = ", ".join(petal_words(context, petal) for petal in petals)
    if old.policy.explains != EXPLAINED:
        names = words("ui.several_factors")
    yield words("ui.spoken.score" if names else "ui.spoken.score.plain", after=new.score, change=points, petals=names)


def door_cues(context: Context, events: Iterable[Event]) -> Iterator[DoorMoved]:
    """Yield the doors that opened and shut, in the order of the story."""
    moved = {event.door: event for event in events if isinstance(event, DoorOpened | DoorClosed)}
    for door in context.story.doors:
        if door.id in moved:
            is_open = isinstance(moved[door.id], DoorOpened)
            yield DoorMoved(door.id, is_open, turned_words(context, door, is_open=is_open, says_use=False))


def _sounds(cues: list[Cue]) -> list[Cue]:
    """Return at most three sounds for cues: one for ties, one for the number, one for a door."""
    names: list[str] = []
    ties = [cue for cue in cues if isinstance(cue, TieMoved)]
    if any(isinstance(cue, EyeClosed) for cue in cues):
        names.append("tie_cut")
    elif any(cue.after > cue.before for cue in ties):
        names.append("tie_kept")
    rolls = [cue for cue in cues if isinstance(cue, NumberRolled)]
    if any(isinstance(cue, ConfettiFell) for cue in cues):
        names.append("confetti")
    elif rolls:
        names.append("petal_up" if rolls[0].after > rolls[0].before else "petal_down")
    names += ["door_open" if cue.is_open else "door_close" for cue in cues if isinstance(cue, DoorMoved)][:1]
    return [Sounded(name) for name in names]


def night_cues(context: Context, step_events: Iterable[Event]) -> tuple[Cue, ...]:
    """Return who pruned you overnight, with their words."""
    cuts = [event for event in step_events if isinstance(event, TieCut) and event.by == CUT_BY_THEM]
    return tuple(EyeClosed(cut.person, context.render_text(cut.words) if cut.words else "") for cut in cuts)


def rules_changed(context: Context, events: Iterable[Event]) -> NewRules | None:
    """Return what rules that came into force moved; None where none did, or where they moved nothing."""
    happened = tuple(events)
    if not any(isinstance(event, PolicyChanged) for event in happened):
        return None
    change = next((event for event in happened if isinstance(event, ScoreChanged)), None)
    doors = tuple(door_cues(context, happened))
    if change is None and not doors:
        return None
    return NewRules(change, () if change is None else _moves_by_petal(context, change), doors)


def nobody_did(context: Context, change: ScoreChanged | None) -> str:
    """Return that nobody did anything and, where what friends add is seen from now on, what their arrows mean."""
    said = [context.words("ui.street.rules.nothing")]
    if change is not None and change.new.policy.sunlight and not change.old.policy.sunlight:
        said.append(context.words("ui.street.rules.arrows"))
    return " ".join(said)


def _moves_by_petal(context: Context, change: ScoreChanged) -> tuple[Move, ...]:
    """Return why the number moved, petal by petal, with how much each petal counts now and did before.

    Friends are one line, their average: what each of them adds to it is told beside their faces, by subtraction.
    """
    sums: dict[int, int] = {}
    for cause in causes(context.story, change):
        sums[cause.petal] = sums.get(cause.petal, 0) + cause.points
    names = [*(_weighed(context, change, petal) for petal in range(len(PETALS))), context.words("ui.night.clamp")]
    moves = [Move(petal, NOBODY, names[petal], points) for petal, points in sums.items() if points]
    return tuple(sorted(moves, key=lambda move: move.points))


def _weighed(context: Context, change: ScoreChanged, petal: int) -> str:
    """Return the name of a petal and, where new rules changed it, how much of the number it is now and was before."""
    name, (before, now) = (
        petal_words(context, petal),
        (state.policy.weights[petal] for state in (change.old, change.new)),
    )
    average = friends_average(context.story, change.new) if petal == COMPANY else 0
    if before == now:
        return name
    return context.words(
        "ui.street.rules.friends" if average else "ui.street.rules.weighs",
        petal=name,
        average=average,
        now=rounded(now, SHARE),
        before=rounded(before, SHARE),
    )
