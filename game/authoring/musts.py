"""What the runs of an edition must come to, beside what they came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any, Final

from game.authoring import format as author
from game.authoring.number_moves import MUCH, REREAD
from game.authoring.shares import percent, percents

Figures = Mapping[str, Any]
FLAT: Final = 10
"""A middle score that is at most so many points higher than another stays."""
MOST_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class Must:
    """One line of the table: what must be, what was measured, and whether it holds."""

    what: str
    must: str
    measured: str
    holds: bool

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def musts(balance: author.Balance, found: Figures) -> Iterator[Must]:
    """Yield everything that an edition's balance asks, judged by the figures of all its bots (`edition_figures`)."""
    yield Must("games that got stuck", "0", str(found["stuck"]), not found["stuck"])
    for what, key in OPTIONS.items() if balance.options else ():
        yield Must(what, "0", _named(found[key]), not found[key])
    yield from _along(balance, found)
    yield from _endings(balance, found)
    yield from _scores(balance, found)
    yield from _moving(balance, found)
    yield from _people(balance, found)


OPTIONS: Final[Mapping[str, str]] = {
    "options never taken": "options_never_taken",
    "options without effect": "options_without_effect",
    "options that dominate all others of their card": "options_dominating",
}


def _named(names: list[str]) -> str:
    """Return how many names there are, and the first of them."""
    more = ", ..." if len(names) > MOST_NAMED else ""
    return f"{len(names)}: {', '.join(names[:MOST_NAMED])}{more}" if names else "0"


def _along(balance: author.Balance, found: Figures) -> Iterator[Must]:
    """Yield what is asked of callbacks, days and doors."""
    if balance.callbacks is not None:
        middle = found["callbacks"]["median"]
        yield Must("callbacks of the middle run", _least(balance.callbacks), f"{middle:g}", middle >= balance.callbacks)
    if balance.days_moving is not None:
        what = "days on which a door opens or closes, a tie changes or a person comes back"
        yield _share(what, balance.days_moving, found["days_moving"]["any"])
    if balance.doors_flapping is not None:
        share = found["doors_flapping"]
        must = f"under {balance.doors_flapping} %"
        holds = 100 * share < balance.doors_flapping
        yield Must("runs with a door that moves three times in a level", must, percent(share), holds)


def _endings(balance: author.Balance, found: Figures) -> Iterator[Must]:
    """Yield what is asked of endings: all are found, often enough, and the satisfying ones by more than one bot."""
    if balance.endings is not None:
        missing = [name for name, count in found["endings"].items() if not count]
        yield Must("endings that nobody came to", "0", _named(missing), not missing)
        limits = balance.endings
        rare = {name: shares for name in found["endings"] if (shares := _rare(limits, found, name))}
        must = f"each in {limits.random / 10:g} % of random runs, or of an aim-bot's in {limits.aim_bot / 10:g} %"
        measured = "; ".join(f"{name}: {percents(shares)}" for name, shares in rare.items()) or "each"
        yield Must("how often endings are found", must, measured, not rare)
    if balance.found_by_one is not None:
        firsts, all_ = found["found_most_often_by"], max(len(found["found_by"]), 1)
        most = max(firsts.values(), default=0)
        who = ", ".join(f"{bot} {count} of {all_}" for bot, count in firsts.items())
        must = f"no bot of more than {balance.found_by_one} %"
        yield Must("who finds satisfying endings most often", must, who, 100 * most <= balance.found_by_one * all_)


def _rare(limits: author.EndingsFound, found: Figures, ending: str) -> dict[str, float]:
    """Return how often an ending is found by random and by its best aim-bot where both is too rare, else nothing."""
    shares = {bot: one["endings"][ending] / max(one["games"], 1) for bot, one in found["per_bot"].items()}
    aims = {bot: share for bot, share in shares.items() if bot.startswith("aim-")}
    best = max(aims, key=lambda bot: aims[bot])
    if 1000 * shares["random"] >= limits.random or 1000 * aims[best] >= limits.aim_bot:
        return {}
    return {"random": shares["random"], best: aims[best]}


def _scores(balance: author.Balance, found: Figures) -> Iterator[Must]:
    """Yield what is asked of scores: reach, tiers, the spread of random's, and always-comply's way up and down."""
    if balance.scores is not None:
        low, high = found["score_range"]["least"], found["score_range"]["most"]
        must = f"from below {balance.scores.below} to above {balance.scores.above}"
        holds = low < balance.scores.below and high > balance.scores.above
        yield Must("scores of all bots", must, f"{low} to {high}", holds)
    if balance.last_tiers is not None:
        level, tiers = list(found["tiers_by_level"].items())[-1]
        holds = all(100 * share >= balance.last_tiers for share in tiers.values())
        yield Must(f"each tier at the end of {level}", _least(balance.last_tiers, " %"), percents(tiers), holds)
    for level, least in (balance.random_spread or {}).items():
        scores = found["per_bot"]["random"]["score_by_level_ticked"].get(level, {"p5": 0, "p95": 0})
        spread = scores["p95"] - scores["p5"]
        what = f"p5 to p95 of random's score at the end of {level}, box ticked"
        yield Must(what, f"{_least(least)} apart", f"{scores['p5']} to {scores['p95']}: {spread}", spread >= least)
    if balance.comply_rises_to is not None:
        yield _comply(balance.comply_rises_to, found["per_bot"]["always-comply"]["score_by_level"])


def _comply(top: str, by_level: Figures) -> Must:
    """Return whether always-comply's middle score falls nowhere up to a level, and is nowhere higher after it."""
    names, middles = list(by_level), [scores["p50"] for scores in by_level.values()]
    at = names.index(top) if top in names else len(names) - 1
    rises = all(after >= before - FLAT for before, after in pairwise(middles[: at + 1])) and middles[at] > middles[0]
    holds = rises and all(after <= middles[at] + FLAT for after in middles[at + 1 :])
    must = f"rises to {top}, then stays (within {FLAT}) or falls"
    return Must("always-comply's middle score by level", must, ", ".join(map(str, middles)), holds)


def _moving(balance: author.Balance, found: Figures) -> Iterator[Must]:
    """Yield what is asked of single strokes: options that move the number much, and the history read again."""
    if balance.moving_options is not None:
        least, least_down = balance.moving_options.at_least, balance.moving_options.down
        for level in balance.moving_options.levels:
            one = found["options_moving"].get(level, {"up": {}, "down": {}})
            up, down = len(one["up"]), len(one["down"])
            what, must = f"options of {level} that move {MUCH} or more", f"{_least(least)}, {least_down} of them down"
            yield Must(what, must, f"{up} up, {down} down", up + down >= least and down >= least_down)
    if balance.reread is not None:
        shares = found["per_bot"]["random"]["reread"]
        limit, each = balance.reread.share, balance.reread.each_way
        holds = 100 * sum(shares.values()) >= limit and 100 * min(shares.values()) >= each
        must = f"{_least(limit, ' %')}, {each} % each way"
        yield Must(f"random runs that re-reading moves by {REREAD} or more", must, percents(shares), holds)


def _people(balance: author.Balance, found: Figures) -> Iterator[Must]:
    """Yield what is asked of aims that come true, and of people who cut you."""
    for bot, limits in (balance.aims_reached or {}).items():
        share = found["per_bot"][bot]["aims_reached"]
        holds = limits.at_least <= 100 * share <= limits.at_most
        yield Must(f"aims that {bot} reaches", f"{limits.at_least} to {limits.at_most} %", percent(share), holds)
    if balance.cut_by is not None:
        shares = found["per_bot"]["random"]["cut_by"]
        limit, people = balance.cut_by.share, balance.cut_by.people
        holds = len(shares) >= people and all(100 * share >= limit for share in shares.values())
        must = f"{_least(people)} people, each in {limit} %"
        yield Must("people who cut you in random runs", must, percents(shares), holds)


def _share(what: str, least: int, share: float) -> Must:
    """Return a must of a share that is at least so many per cent."""
    return Must(what, _least(least, " %"), percent(share), 100 * share >= least)


def _least(least: int, unit: str = "") -> str:
    return f"at least {least}{unit}"
