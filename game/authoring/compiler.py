"""Compiles the author's files into what the game loads, the same bytes every time.

`story.json` is for the rules, `looks.json` for the pages; `text/en.json` has the words. `facts.json`, `sorter.json` and
`systems.json` are read after the story, and their words are in `text/facts/en.json`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from game.authoring import emit_facts, emit_moments, emit_people, emit_systems, emit_world, fingerprint
from game.authoring.names import gather
from game.authoring.problems import ContentProblemsError
from game.authoring.project import Project, Spot, read_project
from game.authoring.writing import write_whole
from game.content.reading import SHOWN
from game.i18n import FACTS

INTERFACE: Final = ("Interface", "Debrief", "Classroom")
"""The kinds of files that hold words of the interface."""
FORMAT: Final = 3  # game/content/loader.py reads no other


@dataclass(frozen=True, slots=True)
class Compiled:
    """The story as the game reads it, its English texts by id, how its pages are drawn, and what it was made of.

    `version` is that of what the rules read, `wording` that of everything else: a run plays the same under the same
    `version`, whatever the words are. `sources` tells the files it was compiled from.
    """

    story: dict[str, Any]
    texts: dict[str, str]
    looks: dict[str, Any]
    version: str
    wording: str
    facts: dict[str, Any] = field(default_factory=dict)
    sorter: dict[str, Any] = field(default_factory=dict)
    systems: dict[str, Any] = field(default_factory=dict)
    fact_texts: dict[str, str] = field(default_factory=dict)
    sources: str = ""


def interface_words(project: Project) -> Iterator[tuple[Spot, str, str]]:
    """Yield the spot, the id and the words of every interface text, those of the pages after the story last."""
    for kind in INTERFACE:
        interface = Spot(project.only(kind))
        for text_id, words in interface.source.data.items():
            if isinstance(words, str):
                yield interface / text_id, text_id, words
            else:
                for part, inner in words.items():
                    yield interface / text_id / part, f"{text_id}.{part}", inner


def rules_tree(value: Any) -> Any:
    """Return compiled content without what is only shown of it."""
    if isinstance(value, dict):
        return {key: rules_tree(item) for key, item in value.items() if key != SHOWN}
    return [rules_tree(item) for item in value] if isinstance(value, list) else value


def shown_tree(value: Any) -> Any:
    """Return what is only shown of compiled content, each thing in its place."""
    if isinstance(value, dict):
        inner = {key: shown_tree(item) for key, item in value.items() if key != SHOWN}
        return {SHOWN: value.get(SHOWN), **{key: item for key, item in inner.items() if item}}
    return [shown_tree(item) for item in value] if isinstance(value, list) else None


def hashed(*trees: Any) -> str:
    """Return twelve hexadecimal digits that change with anything in some trees."""
    # joined by what no JSON holds: a thing that moves from one tree into the next is another content
    return hashlib.sha256("\0".join(map(canonical, trees)).encode()).hexdigest()[:12]


def canonical(value: Any) -> str:
    """Return JSON that is the same text for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def compile_project(project: Project) -> Compiled:
    """Return the compiled content; raises ContentProblemsError with everything that leads nowhere."""
    names = gather(project)
    emit_world.ask_aims(names, project)
    people = emit_people.people(names, project)
    story: dict[str, Any] = {
        "format": FORMAT,
        "money": project.only("People").data[0].money or 0,
        "editions": emit_world.editions(names, project),
        "people": people,
        "policies": [emit_people.policy(names, Spot(source), source.data) for source in project.policies],
        "levels": emit_world.levels(names, project),
        "moments": [emit_moments.moment(names, spot, moment) for spot, moment in project.moments()],
        "endings": emit_world.endings(names, project),
        "aims": emit_world.aims(names, project),
        "doors": emit_world.doors(names, project),
        SHOWN: emit_world.scenery(names, project),
    }
    for spot, text_id, words in interface_words(project):
        names.say(spot, text_id, words)
    looks = emit_world.looks(names, project)
    facts, sorter = emit_facts.facts(names, project), emit_facts.sorter(names, project)
    systems = emit_systems.systems(names, project)
    if names.problems:
        raise ContentProblemsError(names.problems)
    version, texts, apart = (
        hashed(rules_tree(story)),
        dict(sorted(names.texts.items())),
        dict(sorted(names.apart.items())),
    )
    wording = hashed(shown_tree(story), looks, texts, facts, sorter, systems, apart)
    return Compiled({**story, "content": version}, texts, looks, version, wording, facts, sorter, systems, apart)


def write(compiled: Compiled, folder: Path) -> None:
    """Write the compiled content into a folder, which then holds nothing else of it.

    A game or a test may be reading the old one, so each file is whole at any time. Raises OSError.
    """
    words = folder / "text"
    (words / FACTS).mkdir(parents=True, exist_ok=True)
    for stale in words.glob("**/*.json"):
        if stale.name != "en.json":
            stale.unlink()
    write_whole(folder / "story.json", canonical(compiled.story) + "\n")
    write_whole(folder / "editions.json", canonical(compiled.story["editions"]) + "\n")
    write_whole(folder / "looks.json", canonical(compiled.looks) + "\n")
    write_whole(folder / "facts.json", canonical(compiled.facts) + "\n")
    write_whole(folder / "sorter.json", canonical(compiled.sorter) + "\n")
    write_whole(folder / "systems.json", canonical(compiled.systems) + "\n")
    write_whole(words / FACTS / "en.json", canonical(compiled.fact_texts) + "\n")
    write_whole(words / "en.json", canonical(compiled.texts) + "\n")
    fingerprint.note(folder, compiled.sources)  # last: what was stopped before it counts as stale


def compiled_folder(levels: Path) -> Compiled:
    """Return the compiled content of a folder of levels; raises ContentProblemsError with everything that is wrong."""
    sources = fingerprint.of_sources(levels)  # before they are read: what changes meanwhile makes it stale, not fresh
    return replace(compile_project(read_project(levels)), sources=sources)


def compile_folder(levels: Path, out: Path) -> Compiled:
    """Return the compiled content of a folder of levels after writing it to `out`."""
    compiled = compiled_folder(levels)
    write(compiled, out)
    return compiled
