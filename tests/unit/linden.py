"""A hand-made story in two levels, with the people, prices and options of the worked day."""

from __future__ import annotations

from game.engine.conditions import Flag
from game.engine.editions import Edition
from game.engine.ledger import Act, Ledger
from game.engine.petals import Petals
from game.engine.policy import DoorRule, Policy, Price
from game.engine.ruleset import Ruleset
from game.engine.story import Aim, Day, Ending, Level, Moment, Option, Person, Story, Unseen, Variant

ON_FILE = {
    "on_file.promises": Price(Petals(1, 0, 0, 0, 0), lasts=True),
    "on_file.means": Price(Petals(0, 1, 0, 0, 0), lasts=True),
    "on_file.profile": Price(Petals(0, 0, 1, 0, 0), lasts=True),
    "on_file.habits": Price(Petals(0, 0, 0, 1, 0), lasts=True),
}
PERKS = Policy(
    "perks",
    Petals(300, 200, 200, 250, 50),
    62,
    {
        **ON_FILE,
        "buy.imported_comic": Price(Petals(habits=-24)),
        "buy.work_shoes": Price(Petals(habits=60)),
        "save.money": Price(Petals(means=12)),
        "badge.shown": Price(Petals(profile=50)),
        "bill.on_time": Price(Petals(promises=40)),
        "ask.in_person": Price(),
    },
    (DoorRule("first_row", 660, Flag("badge_on")), DoorRule("fast_lane", 655)),
)
COMPANY = Policy("company", Petals(200, 150, 150, 200, 300), 62, PERKS.prices, (DoorRule("flat", 670),), sunlight=True)
EVERYONE = Policy(
    "for_everyone",
    Petals(150, 150, 100, 300, 300),
    64,
    {
        **PERKS.prices,
        "buy.imported_comic": Price(Petals(habits=-90)),
        "buy.work_shoes": Price(Petals(habits=15)),
        "ask.in_person": Price(Petals(habits=-10)),
    },
    absent="floor",
    explains="several_factors",
)
YOU_ON_FILE = {"promises": 500, "means": 450, "profile": 700, "habits": 500}
JUN, INES, ADAEZE, NOOR, TILDE = 1, 2, 3, 4, 5


def on_file(**petals: int) -> Ledger:
    """Return what Bloom has on file about somebody."""
    return Ledger(tuple(Act(0, "", f"on_file.{petal}", amount) for petal, amount in petals.items()))


def act(tag: str, day: int = 0) -> Act:
    """Return an act of one tag."""
    return Act(day, "", tag)


PEOPLE = (
    Person("you", "You", ledger=on_file(**YOU_ON_FILE)),
    Person("jun", "Jun", tie=3, closeness=3, ledger=on_file(promises=400, means=300, profile=500, habits=470)),
    Person("ines", "Ines", family=True, tie=3, ledger=on_file(promises=550, means=500, profile=600, habits=500)),
    Person(
        "adaeze",
        "Adaeze",
        tie=1,
        tolerance=668,
        prunes_with=(Variant("adaeze.bye"),),
        ties=((NOOR, 1),),
        ledger=on_file(promises=800, means=650, profile=850, habits=500),
    ),
    Person("noor", "Noor", ledger=on_file(promises=700, means=600, profile=750, habits=500)),
    Person("tilde", "Tilde", account=False, family=True, tie=0, closeness=3),
)
EDITIONS = (
    Edition("museum", "", "", "", asks=(), brisk=True),
    Edition("class", "", "", ""),
    Edition("home", "", "", "", is_default=True),
)
ALL = (0, 1, 2)
PAYDAY = Moment(
    "payday",
    "orchard",
    (Variant("payday.card"),),
    (
        Option(
            "comic",
            "comic.words",
            (act("buy.imported_comic"),),
            money=24,
            sets=("has_comic",),
            closeness=((JUN, 1),),
            says=(Variant("comic.says"),),
            unseen=Unseen(JUN, "comic.unseen"),
        ),
        Option("shoes", "shoes.words", (act("buy.work_shoes"),), money=24),
        Option("neither", "neither.words", (act("save.money"),)),
        Option("borrow", "borrow.words", money=100),
    ),
    "never_reported",
    editions=ALL,
    must=True,
)
EVENING = Moment(
    "evening",
    "home",
    (Variant("evening.card"),),
    (
        Option("read", "read.words", hours=9),
        Option("badge", "badge.words", (act("badge.shown"),), sets=("badge_on",)),
        Option("row", "row.words", asks_door="first_row"),
        Option("climb", "climb.words", asks_score=700),
    ),
    "invented",
    editions=ALL,
    days=(2,),
)
ARROW = Moment(
    "arrow",
    "garden",
    (Variant("arrow.card"),),
    (
        Option("keep", "keep.words"),
        Option("prune", "prune.words", prunes=JUN),
        Option("sister", "sister.words", prunes=INES),
        Option("stranger", "stranger.words", prunes=NOOR),
    ),
    "contested",
    editions=ALL,
)
SUNDAY = Moment(
    "sunday",
    "home",
    (Variant("sunday.card"),),
    (Option("rest", "rest.words"), Option("never", "never.words", never="never.why")),
    "invented",
    editions=ALL,
)
RULES = Ruleset(
    Story(
        content="1deadbee",
        money=60,
        editions=EDITIONS,
        aims=(Aim("comic", "", "", None), Aim("shift", "", "", Flag("badge_on"))),
        people=PEOPLE,
        policies={policy.id: policy for policy in (PERKS, COMPANY, EVERYONE)},
        levels=(
            Level(
                "perks",
                1,
                "Perks",
                "perks",
                (Day("Mon", 2, 5, (1, 1, 1)), Day("Tue", 3, 5, (1, 1, 1)), Day("Thu", 5, 5, (0, 0, 0))),
                (0, 1),
            ),
            Level("unplayed", 2, "Nothing", "perks", (Day("Fri", 6, 5, (0, 0, 0)),), ()),
            Level("company", 3, "Company", "company", (Day("Sun", 10, 5, (2, 2, 2)),), (2, 3)),
        ),
        moments=(PAYDAY, EVENING, ARROW, SUNDAY),
        endings=(Ending("pruned", (), (), Flag("never")), Ending("plain", (), ())),
    )
)
STORY = RULES.story
