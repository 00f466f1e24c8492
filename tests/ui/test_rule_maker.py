"""The rule that the player writes: one sentence, filled gap by gap, on the screen, to the ear and on a terminal."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from game.engine.intents import Choose
from game.engine.offers import legal, offers
from game.engine.setup import RunSetup
from game.engine.state import moment_of
from game.options import Options
from game.presentation.rule_view import CHOOSING, EMPTY, WRITTEN, answered, previewed, rule_in_force
from game.screens.moment.moment import MomentScreen
from game.screens.moment.rule_maker import RuleMaker
from game.screens.run_screens import screen_for
from game.screens.widgets.rule_people import RulePeople, RulePerson
from game.screens.widgets.rule_sentence import RuleSentence, RuleStamp
from game.session.session import Session
from game.text.text_cards import option_words
from game.ui.commands import Reset
from tests.real import COMIC, HOME
from tests.ui.game_driver import GameDriver
from tests.ui.playing import MOVING, in_phase, load, number_of, player_of, sized, stand
from tests.ui.test_text_mode import answers, sat_down

POSTS = {"rule_one": "post", "rule_two": "lower_lot", "rule_three": "never"}
OPEN = "Whoever [does what?] [what happens?] [for how long?]."
FIRST = "Whoever posts worries or gossips [what happens?] [for how long?]."
SECOND = "Whoever posts worries or gossips loses many points [for how long?]."
WHOLE = "Whoever posts worries or gossips loses many points for ever."
MENDED = "Whoever gossips loses many points for ever."
NONE = "The sentence stays empty. There is no rule."
SIZES = [("100", False), ("100", True), ("150", False), ("150", True), ("200", False), ("200", True)]


def at(player: GameDriver, card: str, picks: Mapping[str, str] = POSTS) -> MomentScreen:
    """Live a run up to a card, taking these options where they are, and open the card."""
    context = player.context
    session = context.current_session = Session(context.rules, RunSetup(HOME, 5, COMIC, 1), context.host.storage)
    while (moment := moment_of(context.story, session.state)) is None or moment.id != card:
        able = legal(context.rules, session.state)
        wanted = picks.get(moment.id, "") if moment is not None else ""
        session.dispatch(Choose(moment.id, wanted) if moment is not None and wanted else able[0])
    player.app.run(Reset((screen_for(context),)))
    load(player)
    assert isinstance(player.screen, MomentScreen)
    return player.screen


def point_at(player: GameDriver, option: str) -> None:
    """Put the keyboard's focus on an option."""
    screen = player.screen
    widget = screen.find(f"option:{option}")
    assert widget is not None
    screen.focus(widget, keyboard=True)
    player.frame()


def take(player: GameDriver, option: str) -> None:
    """Choose an option by its number."""
    player.press(number_of(player.context, option))
    player.settle()


def sentence(player: GameDriver) -> str:
    """Return the sentence of the sheet as it can be read."""
    return player.node("rule_sentence").name


def is_stamped(player: GameDriver) -> bool:
    """Return whether the sheet has its stamp."""
    stamp = player.screen.find("rule_stamp")
    return stamp is not None and stamp.shown


def states(player: GameDriver) -> list[str]:
    """Return how the three gaps look."""
    widget = player.screen.find("rule_sentence")
    assert isinstance(widget, RuleSentence)
    return [piece.state for piece in widget.pieces if not isinstance(piece, str)]


def test_each_step_fills_its_gap_of_the_sentence(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    at(player, "rule_one")
    assert sentence(player) == OPEN
    assert states(player) == [CHOOSING, EMPTY, EMPTY]
    take(player, "post")
    assert sentence(player) == FIRST
    assert states(player) == [WRITTEN, EMPTY, EMPTY]
    at(player, "rule_two")
    assert sentence(player) == FIRST
    assert states(player) == [WRITTEN, CHOOSING, EMPTY]
    take(player, "lower_lot")
    assert sentence(player) == SECOND
    at(player, "rule_three")
    assert not is_stamped(player)
    take(player, "never")
    assert sentence(player) == WHOLE
    assert states(player) == [WRITTEN] * 3
    assert is_stamped(player)
    assert f"{WHOLE} The rule is in force." in " ".join(player.spoken())


@pytest.mark.parametrize(("scale", "portrait"), SIZES)
def test_an_option_that_is_pointed_at_shows_its_words_and_whom_it_would_touch(
    tmp_path: Path, scale: str, *, portrait: bool
) -> None:
    player = player_of(tmp_path, sized(scale, "high"), portrait=portrait)
    at(player, "rule_one")
    assert OPEN in player.visible_text()
    point_at(player, "post")
    said = player.visible_text()
    assert FIRST in said
    assert "Would touch" in said
    assert "Sana" in said
    point_at(player, "night")
    said = player.visible_text()
    assert "Whoever is awake at night [what happens?] [for how long?]." in said
    assert "Jun" in said
    point_at(player, "none")
    assert NONE in player.visible_text()
    assert "Would touch" not in player.visible_text()


@pytest.mark.parametrize(("scale", "portrait"), SIZES)
def test_everything_of_the_sheet_lies_on_it_and_off_the_way_on(tmp_path: Path, scale: str, *, portrait: bool) -> None:
    player = player_of(tmp_path, sized(scale), portrait=portrait)
    for card in ("rule_two", "posts_down"):
        screen = at(player, card)
        for option in [None, *screen.options]:
            if option is not None:
                screen.focus(option, keyboard=True)
                player.frame()
            held_together(screen)
        player.press("1")
        player.settle()
        held_together(screen)
        people = screen.find("rule_people")
        if isinstance(people, RulePeople) and people.shown:
            assert not any(one.rect.colliderect(screen.go.rect) for one in people.listed)


def held_together(screen: MomentScreen) -> None:
    """Check that nothing of a sheet lies outside of it, or over something else of it."""
    sheet = screen.find("rule_sheet")
    if sheet is None:
        return
    assert screen.layout.panel.contains(sheet.rect)
    people, words = screen.find("rule_people"), screen.find("rule_sentence")
    assert isinstance(words, RuleSentence)
    assert sheet.rect.contains(words.rect)
    assert words.measure(words.rect.width) <= words.rect.height
    listed = people.listed if isinstance(people, RulePeople) else ()
    for index, one in enumerate(listed):
        assert sheet.rect.contains(one.rect)
        assert not any(one.rect.colliderect(other.rect) for other in listed[index + 1 :])


def test_the_preview_is_what_the_choice_does(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    for card, option in (("rule_three", "never"), ("posts_down", "mend")):
        at(player, card)
        context, before = player.context, player.context.state
        moment = moment_of(context.story, before)
        assert moment is not None
        chosen = next(one for one in moment.options if one.id == option)
        guessed = previewed(context, before, moment, chosen)
        context.session.dispatch(Choose(moment.id, option))
        done = answered(context, before, context.session.day_states[-1])
        for then, now in zip(guessed.groups, done.groups, strict=True):
            assert [(one.person, one.change) for one in then.people] == [(one.person, one.change) for one in now.people]
        assert any(group.people for group in done.groups)


def test_faces_stand_beside_what_the_rule_does_to_them(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    screen = at(player, "rule_three")
    point_at(player, "fade")
    people = screen.find("rule_people")
    assert isinstance(people, RulePeople)
    faces = [one for one in people.listed if isinstance(one, RulePerson)]
    assert len(faces) > 2
    assert {one.face.mood for one in faces} == {"glad", "worried"}
    assert all((one.face.mood == "worried") == one.brief.startswith("−") for one in faces)
    assert people.left_out == 0
    assert player.node("touched:sana").name.startswith("Sana would go down: −")


def test_a_repair_shows_whom_it_helps_and_whom_it_hurts(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    at(player, "posts_down")
    assert sentence(player) == WHOLE
    assert states(player) == [CHOOSING, WRITTEN, WRITTEN]
    assert "Touches" in player.visible_text()
    point_at(player, "fine")
    assert sentence(player) == WHOLE, "who leaves it leaves it whole"
    point_at(player, "mend")
    assert sentence(player) == MENDED
    assert groups(player) == {"Would help": {"sana"}, "Would hurt": {"petrov"}}
    take(player, "mend")
    assert sentence(player) == MENDED
    assert groups(player) == {"Helps": {"sana"}, "Hurts": {"petrov"}}
    assert rule_in_force(player.context, player.context.state) == f"Your rule: {MENDED}"


def groups(player: GameDriver) -> dict[str, set[str]]:
    """Return the headings of the sheet with the one person under each who is moved most, you left out."""
    people = player.find("rule_people")
    assert isinstance(people, RulePeople)
    named = {one.label.text: [row.id.partition(":")[2] for row in one.people] for one in people.headings}
    return {heading: set([name for name in names if name != "you"][:1]) for heading, names in named.items()}


@pytest.mark.parametrize(("card", "option"), [("rule_one", "none"), ("rule_three", "tear")])
def test_no_rule_is_an_empty_sentence_then_and_later(tmp_path: Path, card: str, option: str) -> None:
    player = player_of(tmp_path)
    at(player, card)
    take(player, option)
    assert states(player) == [EMPTY] * 3
    assert player.node("rule_note").name == NONE
    assert player.visible_text().count(NONE) == 1
    assert not is_stamped(player)
    assert rule_in_force(player.context, player.context.state) == ""


def test_the_stamp_comes_down_once_and_stands_at_once_without_motion(tmp_path: Path) -> None:
    player = player_of(tmp_path, MOVING)
    at(player, "rule_three")
    player.press(number_of(player.context, "never"))
    assert isinstance(player.screen, MomentScreen)
    assert isinstance(player.screen.scene.panel, RuleMaker)
    stamp, shares = player.screen.scene.panel.stamp, list[float]()
    while player.screen.motion.busy:
        player.frame()
        shares.append(stamp.share)
    assert any(share < 1 for share in shares)
    assert stamp.share == 1
    calm = player_of(tmp_path / "calm")
    at(calm, "rule_three")
    take(calm, "never")
    still = calm.find("rule_stamp")
    assert isinstance(still, RuleStamp)
    assert still.share == 1


def test_another_size_of_text_shows_the_same_answer(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    at(player, "posts_down")
    take(player, "mend")
    found = groups(player)
    player.screen.open(player.app.kit)
    player.frame()
    assert sentence(player) == MENDED
    assert groups(player) == found


def test_who_cannot_see_hears_it_with_the_option(tmp_path: Path) -> None:
    player = player_of(tmp_path, sized("200"))
    at(player, "posts_down")
    said = player.node("option:mend").description
    assert MENDED in said
    assert "Would help: " in said
    assert "Would hurt: " in said
    assert "Would" not in player.node("option:fine").description


def test_pause_and_the_next_level_tell_the_rule(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    at(player, "posts_down")
    assert f"Your rule: {WHOLE}" in player.navigator.about()
    assert not any("Whoever" in line for line in player_of(tmp_path / "new").navigator.about())
    player = player_of(tmp_path / "later")
    stand(player, in_phase("morning", 7))
    rule = rule_in_force(player.context, player.context.state)
    assert rule.startswith("Your rule: Whoever ")
    assert rule in player.visible_text()


def test_a_terminal_tells_the_same_sentence(tmp_path: Path) -> None:
    player = player_of(tmp_path)
    at(player, "posts_down")
    context = player.context
    moment = moment_of(context.story, context.state)
    assert moment is not None
    said = [option_words(context, moment, offer) for offer in offers(context.rules, context.state)]
    assert "Would help: Sana" in said[-1]
    code = context.session.code
    said_all, _ = sat_down(tmp_path / "text", answers(3), Options(edition="home", code=code))
    told = " ".join(said_all.split())
    assert f"Your rule: {WHOLE} Touches: Sana" in told
    assert f"Your rule: {MENDED} The rule is in force." in told
