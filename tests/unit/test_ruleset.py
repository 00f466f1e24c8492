"""What is made of a story and what follows from it, each time from a fresh one; conditions at their edges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.choosing import random
from game.bots.playing import play_out
from game.engine import circles, policy_baseline, score_accumulator
from game.engine import conditions as c
from game.engine.events import (
    ClosenessChanged,
    ConsequenceFelt,
    LossSuffered,
    MoneyChanged,
    MoodShown,
    RealGoodDone,
    Said,
    TieChanged,
    TieCut,
)
from game.engine.explain import rescored
from game.engine.intents import Choose, Continue
from game.engine.ledger import Act
from game.engine.petals import FLOOR, Petals
from game.engine.policy import NIGHT_PARTS
from game.engine.receipts import receipt
from game.engine.reducer import Step, new_game, reduce
from game.engine.replay import Run, decode, encode
from game.engine.ruleset import MOST_BASELINES, Ruleset
from game.engine.scoring import NO_PETAL, Contact, Source
from game.engine.setup import WITHOUT_LETTER, WITHOUT_PRUNING, RunSetup
from game.engine.society import your_contacts
from game.engine.state import GameState
from game.engine.story import Option, Variant
from game.engine.written_rule import RulePart, WrittenRule, amended, written_rule
from tests.unit.linden import ADAEZE, EVERYONE, INES, JUN, NOOR, PAYDAY, PEOPLE, PERKS, STORY, TILDE, act

PARTS = (RulePart(tags=("bill.on_time",)), RulePart(moves=Petals(habits=-90)), RulePart(lasts=True))


def taking(option: Option, **person: object) -> tuple[GameState, Step]:
    """Return the state with an option on the table and the step that takes it; Adaeze may be another."""
    people = (*PEOPLE[:ADAEZE], replace(PEOPLE[ADAEZE], **person), *PEOPLE[ADAEZE + 1 :])  # type: ignore[arg-type]
    moments = (replace(PAYDAY, options=(option, Option("wait", ""))), *STORY.moments[1:])
    rules = Ruleset(replace(STORY, moments=moments, people=people))
    card = reduce(rules, new_game(rules, RunSetup()), Continue())
    assert isinstance(card, Step)
    step = reduce(rules, card.state, Choose("payday", option.id))
    assert isinstance(step, Step)
    return card.state, step


def test_everything_that_an_option_does_is_told_with_its_cause() -> None:
    option = Option(
        "all",
        "",
        money=10,
        earns=4,
        closeness=((JUN, 1), (INES, 9), (NOOR, -9), (JUN, 0)),
        ties=((NOOR, 2), (ADAEZE, 9), (JUN, -1), (INES, 1)),
        prunes=TILDE,
        brings=("loss", "real_good", "consequence"),
        mood=((JUN, "glad"),),
        says=(Variant("rich", c.MoneyAtLeast(55)), Variant("fair", c.MoneyAtLeast(54)), Variant("poor")),
    )
    before, step = taking(option)
    cause = "payday.all"
    assert list(step.events[:12]) == [
        MoneyChanged(-6, cause),
        ClosenessChanged(JUN, 1, cause),
        ClosenessChanged(INES, 5, cause),
        ClosenessChanged(NOOR, -5, cause),
        TieChanged(NOOR, 2, cause),
        TieChanged(ADAEZE, 3, cause),
        TieChanged(JUN, 2, cause),
        LossSuffered(cause),
        RealGoodDone(cause),
        ConsequenceFelt(cause),
        MoodShown(JUN, "glad"),
        Said("fair"),
    ]
    assert not any(isinstance(event, (Said, TieCut)) for event in step.events[12:])
    assert step.state.money == before.money - 6
    assert step.state.ties == (0, 2, 3, 3, 2, 0)
    assert step.state.closeness == (0, 4, 5, 0, -5, 3)
    assert [change[1:] for change in step.state.tie_changes] == [(NOOR, 2), (ADAEZE, 3), (JUN, 2)]


@pytest.mark.parametrize(
    ("says", "said"),
    [
        ((), []),
        ((Variant("always"),), ["always"]),
        ((Variant(""),), []),
        ((Variant("", c.Flag("has_comic")), Variant("else")), []),
        ((Variant("no", c.Not(c.Flag("has_comic"))), Variant("yes", c.Flag("has_comic"))), ["yes"]),
        ((Variant("no", c.Flag("rain")),), []),
    ],
)
def test_the_first_answer_that_fits_is_given_and_may_be_silence(says: tuple[Variant, ...], said: list[str]) -> None:
    _, step = taking(Option("buy", "", sets=("has_comic",), says=says))
    assert [event.words for event in step.events if isinstance(event, Said)] == said


def test_a_tie_that_was_cut_does_not_come_back() -> None:
    moments = (replace(PAYDAY, options=(Option("tie", "", ties=((JUN, 2),)),)), *STORY.moments[1:])
    rules = Ruleset(replace(STORY, moments=moments))
    card = reduce(rules, new_game(rules, RunSetup()), Continue())
    assert isinstance(card, Step)
    loose = (0,) * len(PEOPLE)
    for by, tie in ((c.NOT_CUT, 2), (c.CUT_BY_YOU, 0), (c.CUT_BY_THEM, 0)):
        severed = tuple([by if person == JUN else c.NOT_CUT for person in range(len(PEOPLE))])
        step = reduce(rules, card.state._replace(severed=severed, ties=loose), Choose("payday", "tie"))
        assert isinstance(step, Step)
        assert step.state.ties[JUN] == tie
        assert any(isinstance(event, TieChanged) for event in step.events) is bool(tie)


STATE = new_game(Ruleset(STORY), RunSetup(edition=2, aim=1, options=WITHOUT_LETTER))


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (c.ScoreAtLeast(STATE.score), True),
        (c.ScoreAtLeast(STATE.score + 1), False),
        (c.TieAtLeast(JUN, 3), True),
        (c.TieAtLeast(ADAEZE, 2), False),
        (c.ClosenessAtLeast(JUN, 3), True),
        (c.ClosenessAtLeast(JUN, 4), False),
        (c.CloseTo(2, 3), True),
        (c.CloseTo(3, 3), False),
        (c.CloseTo(len(PEOPLE) - 1, -5), True),
        (c.CloseTo(len(PEOPLE), -5), False),
        (c.CutBy(JUN, c.NOT_CUT), True),
        (c.CutBy(JUN, c.CUT_BY_YOU), False),
        (c.PersonAtLeast(JUN, STATE.totals[JUN]), True),
        (c.PersonAtLeast(JUN, STATE.totals[JUN] + 1), False),
        (c.MoneyAtLeast(60), True),
        (c.MoneyAtLeast(61), False),
        (c.AimIs(1), True),
        (c.AimIs(0), False),
        (c.EditionIs(2), True),
        (c.EditionIs(0), False),
        (c.OptionIs(WITHOUT_LETTER), True),
        (c.OptionIs(WITHOUT_PRUNING), False),
        (c.ConsentIs(given=True), True),
        (c.ConsentIs(given=False), False),
        (c.DoorOpen("fast_lane"), True),
        (c.DoorOpen("first_row"), False),
        (c.Flag("badge_on"), False),
        (c.All(()), True),
        (c.AnyOf(()), False),
        (c.Not(c.Flag("badge_on")), True),
        (c.All((c.MoneyAtLeast(60), c.Flag("badge_on"))), False),
        (c.AnyOf((c.Flag("badge_on"), c.MoneyAtLeast(60))), True),
    ],
)
def test_a_condition_holds_from_its_edge_on(condition: c.Condition, *, holds: bool) -> None:
    assert condition.holds(STATE) is holds
    assert c.holds(condition, STATE) is holds
    assert c.holds(None, STATE)


def test_the_people_whose_numbers_count_are_those_with_a_tie_and_a_number() -> None:
    ties, totals = (0, 3, 0, 1, 0, 2), (0, 604, 655, 748, 700, 999)
    known = (Contact(JUN, 3, 604), Contact(ADAEZE, 1, 748))
    assert your_contacts(PEOPLE, PERKS, ties, totals) == known
    assert your_contacts(PEOPLE, EVERYONE, ties, totals) == (*known, Contact(TILDE, 2, FLOOR))


def test_a_receipt_says_of_what_kind_and_petal_each_line_is() -> None:
    rich = Option("pay", "", acts=tuple(act("bill.on_time") for _ in range(20)))
    before, step = taking(rich)
    result = receipt(STORY, [before, step.state])
    kinds = {(line.source, line.petal): line for line in result.lines}
    assert (Source.ACT, 0) in kinds
    assert kinds[Source.CLAMP, NO_PETAL].points < 0
    assert all(line.is_seen and line.points for line in result.lines)
    assert sum(line.points for line in result.lines) == step.state.score - before.score
    assert {line.person for line in result.lines if line.source is Source.FRIEND} <= {JUN, INES, ADAEZE}
    paid = {line.act for line in result.lines if line.source is Source.ACT}
    assert paid == {Act(2, "orchard", "bill.on_time")}


def test_policies_that_are_tried_out_make_room_for_each_other() -> None:
    rules = Ruleset(STORY)
    state = new_game(rules, RunSetup())
    first = rules.baseline(PERKS, consent=True)
    assert rules.baseline(PERKS, consent=True) is first
    assert rules.baseline(PERKS, consent=False) is not first
    tried = [replace(EVERYONE, keeps=number % NIGHT_PARTS) for number in range(MOST_BASELINES + 1)]
    totals = [rescored(rules, state, policy).total for policy in tried]
    assert totals == [rescored(Ruleset(STORY), state, policy).total for policy in tried]
    assert len(rules._baselines) <= MOST_BASELINES
    again = reduce(rules, state, Continue())
    assert isinstance(again, Step)
    assert again.state.score == state.score


def test_a_card_of_two_levels_comes_once() -> None:
    first, unplayed, last = STORY.levels
    everything = tuple(range(len(STORY.moments)))
    moments = tuple(replace(moment, days=(), needs=None) for moment in STORY.moments)
    levels = (first, unplayed, replace(last, moments=everything))
    rules = Ruleset(replace(STORY, moments=moments, levels=levels))
    for seed in range(20):
        *_, end = play_out(rules, RunSetup(seed=seed), random, seed)
        assert sorted(moment for moment, _ in end.state.log) == list(everything)


def test_what_runs_wrote_makes_room_for_what_others_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policy_baseline, "MOST_WRITTEN", 2)
    kept, fresh = (Ruleset(STORY).baseline(PERKS, consent=True) for _ in range(2))
    for amount in (1, 2, 3, 1):
        written = ((JUN, (Act(1, "home", "bill.on_time", amount),)),)
        found = kept.start(2, written)
        assert found == fresh.start(2, written) != fresh.start(2, ())
        assert len(kept._written) <= 2
        fresh = Ruleset(STORY).baseline(PERKS, consent=True)


def test_circles_make_room_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(circles, "MOST_CIRCLES", 2)
    kept = circles.Circles(PEOPLE, absent="nothing")
    asked = [
        tuple(tie * (person == friend) for person in range(len(PEOPLE))) for friend in (JUN, INES) for tie in (1, 3)
    ]
    for ties in (*asked, *asked):
        assert kept.of(ties) == circles.Circles(PEOPLE, absent="nothing").of(ties)
        assert len(kept._kept) <= 2
    assert len({kept.of(ties) for ties in asked}) == len(asked)


@pytest.mark.parametrize("missing", range(3))
def test_a_rule_is_whole_when_none_of_its_parts_is_missing(missing: int) -> None:
    assert written_rule([part for index, part in enumerate(PARTS) if index != missing]) is None
    assert written_rule(PARTS[::-1]) == WrittenRule(("bill.on_time",), Petals(habits=-90), lasts=True)
    later = RulePart(tags=("save.money",), moves=Petals(means=1), lasts=False)
    assert written_rule((*PARTS, later)) == WrittenRule(("save.money",), Petals(means=1), lasts=False)


def test_a_rule_moves_on_top_of_the_price_within_a_full_petal() -> None:
    rule = WrittenRule(("bill.on_time", "new.tag", "ask.in_person"), Petals(promises=-40, habits=1000), lasts=True)
    prices = amended(PERKS, rule).prices
    assert prices["bill.on_time"].deltas == Petals(habits=1000)
    assert prices["new.tag"].deltas == Petals(promises=-40, habits=1000)
    more = amended(amended(PERKS, rule), WrittenRule(("new.tag",), Petals(promises=-990, habits=1), lasts=False))
    assert more.prices["new.tag"].deltas == Petals(promises=-1000, habits=1000)
    assert (prices["new.tag"].lasts, more.prices["new.tag"].lasts) == (True, False)
    assert more.prices["save.money"] is PERKS.prices["save.money"]
    assert more.id.startswith("perks+bill.on_time+new.tag+ask.in_person+-40+0+0+1000+0+lasts+new.tag+")
    assert more.id.endswith("+fades")


def test_a_rule_for_a_while_fades_also_where_nothing_else_does() -> None:
    forgets_nothing = replace(PERKS, keeps=64)
    while_rule = WrittenRule(("bill.on_time",), Petals(promises=200), lasts=False)
    fading = amended(forgets_nothing, while_rule)
    paid = [Act(1, "well", "bill.on_time"), Act(1, "orchard", "save.money")]
    then, later = (score_accumulator.petals(score_accumulator.on_day(fading, paid, day), 0, 0) for day in (1, 31))
    assert 0 < later.promises < then.promises // 5
    assert later.means == then.means > 0
    for_ever = amended(forgets_nothing, replace(while_rule, lasts=True))
    then, later = (score_accumulator.petals(score_accumulator.on_day(for_ever, paid, day), 0, 0) for day in (1, 31))
    assert then == later
    assert amended(PERKS, while_rule).keeps == PERKS.keeps


def test_a_code_is_read_however_it_is_spaced_up_to_a_length() -> None:
    run = Run(RunSetup(seed=7), (0, 1, 3))
    code = encode(run)
    spaced = code + " " * (360 - len(code))
    assert decode(spaced) == run
    with pytest.raises(ValueError, match="too_long"):
        decode(f"{spaced} ")
