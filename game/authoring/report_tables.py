"""The tables of the page about many simulated games: what must be, and what is counted along runs."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.authoring.number_moves import MUCH, REREAD
from game.authoring.shares import percent, percents

Figures = Mapping[str, Any]
Cells = Iterable[str]


def musts(by_edition: Mapping[str, list[dict[str, Any]]]) -> str:
    """Return what each edition must be, what was measured, and whether it holds; "" where nothing is asked."""
    parts = []
    for edition, lines in by_edition.items():
        rows = [(line["what"], line["must"], line["measured"], "holds" if line["holds"] else "fails") for line in lines]
        failing = [at for at, line in enumerate(lines) if not line["holds"]]
        parts.append(f"<h3>{html.escape(edition)}</h3>{_table(('', 'must', 'measured', 'holds'), rows, failing)}")
    return f"<h2>What must be</h2>{''.join(parts)}" if parts else ""


def along(summary: Figures) -> str:
    """Return a table of what is counted along the runs of each edition."""
    editions = summary["per_edition"]
    rows: list[Cells] = [
        ("callbacks, poorest run", *(f"{found['callbacks']['min']:g}" for found in editions.values())),
        ("callbacks, middle run", *(f"{found['callbacks']['median']:g}" for found in editions.values())),
        *_share_rows("days with {}", "days_moving", editions.values()),
        *_share_rows("tier {} seen", "tiers_seen", editions.values()),
    ]
    changed = [max(found["tier_changed_by_level"].values(), default=0) for found in editions.values()]
    rows.append(("another tier by the end", *map(percent, changed)))
    rows += _share_rows("runs with {}", "runs_with", editions.values())
    rows += _share_rows(f"moved by {REREAD} or more by re-reading: {{}}", "reread", editions.values())
    for name, key in (("aims reached", "aims_reached"), ("a door moved three times in a level", "doors_flapping")):
        rows.append((name, *(percent(found[key]) for found in editions.values())))
    for name, key in (("without effect", "options_without_effect"), ("that dominate their card", "options_dominating")):
        rows.append((f"options {name}", *(", ".join(found[key]) or "none" for found in editions.values())))
    return _table(("", *editions), rows)


def _share_rows(name: str, key: str, editions: Iterable[Figures]) -> Iterator[Cells]:
    """Yield a row for each share under a key of editions, called by a name with room for its own."""
    found = [one[key] for one in editions]
    for part in found[0]:
        yield name.format(part), *(percent(one[part]) for one in found)


def by_level(editions: Mapping[str, Figures]) -> str:
    """Return a table for each edition: tiers at the end of each level, and options that move the score much."""
    parts = []
    for edition, found in editions.items():
        tiers = found["tiers_by_level"]
        rows = []
        for level, shares in tiers.items():
            moving = found["options_moving"].get(level, {"up": {}, "down": {}, "shares": {}})
            ways = (
                f"{', '.join(f'{name} {points:+}' for name, points in moving[way].items())}" for way in ("up", "down")
            )
            rows.append((level, percents(shares), percents(moving["shares"]), *ways))
        head = ("level", "tiers at its end", f"options that move {MUCH} or more", "up", "down")
        parts.append(f"<h3>{html.escape(edition)}</h3>{_table(head, rows)}")
    return "".join(parts)


def by_bot(per_bot: Mapping[str, Figures]) -> str:
    """Return a table of the edition that is told, by bot: days, re-reading, people who cut you, scores by level."""
    rows = []
    for bot, found in per_bot.items():
        scores = (f"{at['p50']} ({at['p5']} to {at['p95']})" for at in found["score_by_level_ticked"].values())
        shares = (percents(found[key]) for key in ("days_moving", "reread", "cut_by"))
        rows.append((bot, *shares, ", ".join(scores)))
    head = ("bot", "days on which something moves", f"moved by {REREAD} or more by re-reading", "who cuts you",
        "score at the end of each level, box ticked: middle run, p5 to p95")  # fmt: skip
    return f"<h3>By bot</h3>{_table(head, rows)}"


def _table(head: Cells, rows: Iterable[Cells], failing: Iterable[int] = ()) -> str:
    """Return a table of plain words; rows that fail, by index, are marked."""
    marked = set(failing)
    lines = [
        f"<tr{' class=fails' if at in marked else ''}><td>{'<td>'.join(map(html.escape, row))}"
        for at, row in enumerate(rows)
    ]
    return f"<table><tr><th>{'<th>'.join(map(html.escape, head))}{''.join(lines)}</table>"
