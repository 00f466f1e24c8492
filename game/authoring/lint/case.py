"""What the passes look at: the files, every text in them with its role, the playable story and runs through it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from game.authoring import format as author
from game.authoring.compiler import interface_words
from game.authoring.lint.panel_sayings import panel_sayings
from game.authoring.project import Project, Spot
from game.authoring.runs import Coverage, cover
from game.engine.ruleset import Ruleset


@dataclass(frozen=True, slots=True)
class Saying:
    """One text: where it is, what it is (card, option, says, cheer, ...), its words, and its moment if it has one."""

    spot: Spot
    role: str
    words: str
    moment: author.Moment | None = None


@dataclass(frozen=True)
class Case:
    """One look at the author's files. `rules` is None while they do not compile; `root` has assets/ and game/."""

    project: Project
    rules: Ruleset | None
    root: Path
    today: date = field(default_factory=date.today)

    @functools.cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """Every way to say every text that players read, the interface's too."""
        return (*_of_levels(self.project), *_of_world(self.project), *_of_endings(self.project), *_of_ui(self.project))

    @functools.cached_property
    def known(self) -> tuple[Saying, ...]:
        """Every text about the real world, which is told after the story: plain, and always the same."""
        return tuple(_of_facts(self.project))

    @functools.cached_property
    def coverage(self) -> Coverage:
        """What runs of all bots saw and did."""
        return cover(self.rules) if self.rules else Coverage()

    def moment_spots(self) -> dict[str, Spot]:
        """Return where each moment is written, by id."""
        return {moment.id: spot for spot, moment in self.project.moments()}


def ways_of(text: str | list[author.Variant] | None) -> list[str]:
    """Return the words of every way of saying a text."""
    return [text] if isinstance(text, str) else [variant.words for variant in text or ()]


def _ways(
    spot: Spot, role: str, text: str | list[author.Variant] | None, moment: author.Moment | None = None
) -> Iterator[Saying]:
    """Yield every way of saying a text."""
    if isinstance(text, str):
        yield Saying(spot, role, text, moment)
    for index, variant in enumerate(text if isinstance(text, list) else ()):
        yield Saying(spot / index / "words", role, variant.words, moment)


def _of_option(spot: Spot, moment: author.Moment, option: author.Option) -> Iterator[Saying]:
    yield Saying(spot / "words", "option", option.words, moment)
    yield from _ways(spot / "never", "never", option.never, moment)
    yield from _ways(spot / "says", "says", option.says, moment)
    if option.unseen:
        yield Saying(spot / "unseen" / "words", "unseen", option.unseen.words, moment)


def _of_levels(project: Project) -> Iterator[Saying]:
    """Yield the texts of levels and their moments."""
    for source in project.levels:
        level: author.Level = source.data
        yield Saying(Spot(source) / "title", "title", level.title)
        yield from _ways(Spot(source) / "stakes", "stakes", level.stakes)
        yield from _ways(Spot(source) / "end", "end", level.end)
        for index, day in enumerate(level.days):
            yield from _ways(Spot(source) / "days" / index / "headline", "headline", day.headline)
            yield from _ways(Spot(source) / "days" / index / "notice", "notice", day.notice)
    for spot, moment in project.moments():
        yield from _ways(spot / "card", "card", moment.card, moment)
        yield from _ways(spot / "title", "title", moment.title, moment)
        for place, role, words in panel_sayings(spot / "panel", moment):
            yield Saying(place, role, words, moment)
    for spot, moment, option in project.options():
        yield from _of_option(spot, moment, option)


def _of_world(project: Project) -> Iterator[Saying]:
    """Yield the texts of people, policies, acts, doors, places and aims."""
    people, acts, doors, places, aims = (
        Spot(project.only(kind)) for kind in ("People", "Acts", "Doors", "Places", "Aims")
    )
    for index, person in enumerate(people.source.data):
        yield from _ways(people / index / "relation", "relation", person.relation)
        yield from _ways(people / index / "prunes_with", "prunes_with", person.prunes_with)
    for source in project.policies:
        for tag, price in source.data.tags.items():
            yield from _ways(Spot(source) / "tags" / tag / "cheer", "cheer", price.cheer)
    for tag, words in acts.source.data.items():
        yield Saying(acts / tag, "act", words)
    for index, door in enumerate(doors.source.data):
        yield Saying(doors / index / "name", "door", door.name)
        yield Saying(doors / index / "open", "pill", door.open)
        yield Saying(doors / index / "shut", "pill", door.shut)
        if door.good_for:
            yield Saying(doors / index / "good_for", "good_for", door.good_for)
    for place, words in places.source.data.items():
        yield Saying(places / place / "line", "place", words.line)
    for index, aim in enumerate(aims.source.data):
        yield Saying(aims / index / "words", "aim", aim.words)
        yield Saying(aims / index / "line", "aim_line", aim.line)
        yield from _ways(aims / index / "went", "aim_went", aim.went)


def _of_endings(project: Project) -> Iterator[Saying]:
    source = project.only("Endings")
    for index, ending in enumerate(source.data.endings):
        yield from _ways(Spot(source) / "endings" / index / "title", "ending_title", ending.title)
        yield from _ways(Spot(source) / "endings" / index / "line", "ending_line", ending.line)
    for person, text in source.data.epilogues.items():
        yield from _ways(Spot(source) / "epilogues" / person, "epilogue", text)
    for one, text in source.data.questions.items():
        yield from _ways(Spot(source) / "questions" / one, "question", text)


def _of_facts(project: Project) -> Iterator[Saying]:
    """Yield the texts of fact cards, claims to sort and corrections."""
    for spot, fact in project.facts():
        yield Saying(spot / "claim", "fact", fact.claim)
        yield Saying(spot / "known", "known", fact.known)
        yield Saying(spot / "parallel" / "words", "parallel", fact.parallel.words)
    for spot, item in project.sorted_claims():
        yield Saying(spot / "claim", "sorted", item.claim)
        yield Saying(spot / "feedback", "feedback", item.feedback)
    corrections = Spot(project.only("Corrections")) / "corrections"
    for index, one in enumerate(corrections.source.data.corrections):
        for part in ("topic", "before", "now"):
            yield Saying(corrections / index / part, "correction", getattr(one, part))


def _of_ui(project: Project) -> Iterator[Saying]:
    for spot, _, words in interface_words(project):
        yield Saying(spot, "interface", words)
