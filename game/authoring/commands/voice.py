"""python -m game.authoring voice."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from game.authoring.chosen import known
from game.authoring.compiler import compile_project
from game.authoring.lint.case import Case
from game.authoring.problems import Problem
from game.authoring.project import read_project
from game.authoring.voice_figures import figures, said_never, swappable
from game.authoring.voices import BLOOM_ID, NOBODY, Spoken, lines
from game.resources import root

HELP = "print what each person says, in the order of play, and how alike they sound"
ABOUT = """Prints the lines of each person in the order of play, then counts: the middle length of their sentences,
openings of two words that come three times or more, and lines that somebody else could say as well. For that, a word
is somebody's own if nobody else says it and they say it in two lines or more; a line without one could be swapped with
another person's that has none either, as many sentences, and a like length (to 3, 7, 12 words, or longer).

A notice and a cheer are Bloom's, `prunes_with` is the person's own. What stands in quotation marks is said by whoever
is named with a verb of saying beside it ("says Jun", "Jun answers,"); "she" is whoever spoke last, else whoever was
named last, else the only one there (`people`, `mood` and `by` tell who is there). Without such a verb, it is said by
whoever the sentence before names, else by whoever spoke last, else by the only one there. Strangers, and all that
these rules leave open, are listed last: "she" after a stranger ("the clerk") is nobody's, until somebody is named.

It ends with 1 where a person says what they never say (`never` in people.yaml)."""
HIDDEN = "___"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--person", metavar="ID", help="only this person (normally all, and bloom)")
    parser.add_argument("--blind", action="store_true", help="hide all names, so that the voice alone tells them")
    parser.add_argument("--json", action="store_true", help="print it as JSON and nothing else")


def run(options: argparse.Namespace) -> int:
    """Return 0, or 1 where somebody says what they never say, after telling."""
    project = read_project(options.levels)
    compile_project(project)  # what leads nowhere is told first, all at once
    people = project.only("People").data
    ids = [*(person.id for person in people), BLOOM_ID]
    asked = [known("person", options.person, ids)] if options.person else ids
    spoken = lines(Case(project, None, root()))
    swaps = swappable([one for one in spoken if one.who != NOBODY])
    wrong = said_never([one for one in spoken if one.who in asked], {person.id: person.never for person in people})
    if options.blind:
        asked = sorted(asked, key=lambda who: hashlib.sha256(who.encode()).digest())
    names = {BLOOM_ID: "Bloom"} | {person.id: person.name for person in people}
    found = []
    for at, who in enumerate(asked, 1):
        theirs = [one for one in spoken if one.who == who]
        told = figures(theirs, [one for one in swaps if one.who == who])
        found.append({"person": f"voice {at}" if options.blind else who, "said": _said(theirs), **told})
    if options.blind:
        found = _hidden(found, [name.split()[-1] for name in names.values() if name != names[people[0].id]])
    open_ones = [] if options.person or options.blind else _said([one for one in spoken if one.who == NOBODY])
    if options.json:
        never = [] if options.blind else list(map(str, wrong))
        print(json.dumps({"people": found, "by_nobody": open_ones, "never": never}, indent=1, ensure_ascii=False))
    else:
        print("\n".join(_told(found, open_ones, [] if options.blind else wrong)))
    return 1 if wrong else 0


def _said(spoken: list[Spoken]) -> list[dict[str, str]]:
    """Return lines with where they are written."""
    return [{"where": str(one.spot.problem("")).split(": ")[0], "words": one.words} for one in spoken]


def _hidden(found: Any, names: list[str]) -> Any:
    """Return figures without any name, and without where lines are written."""
    if isinstance(found, dict):
        return {key: _hidden(value, names) for key, value in found.items() if key != "where"}
    if isinstance(found, list):
        return [_hidden(one, names) for one in found]
    if isinstance(found, str):
        for name in names:
            found = found.replace(name, HIDDEN)
    return found


def _told(found: list[dict[str, Any]], open_ones: list[dict[str, str]], wrong: list[Problem]) -> Iterator[str]:
    """Yield lines that tell it to somebody at a terminal."""
    for one in found:
        yield one["person"]
        yield from (f"  {said['words']}" + (f"  [{said['where']}]" if "where" in said else "") for said in one["said"])
        yield f"  = {one['lines']} lines, {one['words_a_sentence']:g} words a sentence"
        openings = ", ".join(f"“{words} …” {many}" for words, many in one["openings"].items())
        yield f"  = openings that come again: {openings or '(none)'}"
        yield f"  = could be somebody else’s: {' / '.join(one['could_be_swapped']) or '(none)'}"
        yield ""
    if open_ones:
        yield "by strangers, or by nobody that the rules find"
        yield from (f"  {said['words']}  [{said['where']}]" for said in open_ones)
    yield from map(str, wrong)
