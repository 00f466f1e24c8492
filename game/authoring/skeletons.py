"""New moments, people and levels: valid skeletons with comments, written where they belong."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import Any

from game.authoring.problems import did_you_mean
from game.authoring.project import Project, Source
from game.authoring.writing import write_whole

TEMPLATES = Path(__file__).parent / "templates"
LEVEL_DAYS = 2
EXAMPLE = "app.daily"
_ID = re.compile(r"[a-z0-9_]{1,40}")


class SkeletonError(Exception):
    """Nothing was written; the message says why and what to do."""


def filled(template: str, **values: Any) -> str:
    """Return a template with its values."""
    return Template((TEMPLATES / f"{template}.yaml").read_text(encoding="utf-8")).substitute(values)


def _card(number: int) -> str:
    """Return the example of a card; the second differs from the first."""
    return (TEMPLATES / "cards.txt").read_text(encoding="utf-8").splitlines()[number]


def checked_id(wanted: str, used: set[str], what: str) -> str:
    """Return an id that is well written and not used yet; raises SkeletonError."""
    if not _ID.fullmatch(wanted):
        raise SkeletonError(f"'{wanted}' cannot be an id: use small letters, digits and _ only, such as new_shoes")
    if wanted in used:
        raise SkeletonError(f"there is a {what} '{wanted}' already")
    return wanted


def _spoken(name: str) -> str:
    """Return an id as words."""
    return name.replace("_", " ").strip().capitalize() or name


def _append(path: Path, text: str) -> None:
    """Put text at the end of a file."""
    before = path.read_text(encoding="utf-8").rstrip("\n")
    write_whole(path, f"{before}\n{text.rstrip()}\n")


def level_named(project: Project, name: str) -> Source:
    """Return the level with an id or a file name; raises SkeletonError."""
    for source in project.levels:
        if name in {source.data.id, Path(source.name).stem, Path(source.name).name, str(source.data.number)}:
            return source
    known = [source.data.id for source in project.levels]
    raise SkeletonError(f"there is no level '{name}'{did_you_mean(name, known)}; there are {', '.join(known)}")


def new_moment(project: Project, name: str, level: str) -> Path:
    """Return the file of a level after a new moment was written at its end."""
    source = level_named(project, level)
    checked_id(name, {moment.id for _, moment in project.moments()}, "moment")
    path = project.folder / Path(source.name).name
    place = source.data.street[0] if source.data.street else next(iter(project.only("Places").data), "home")
    _append(path, filled("moment", id=name, card=_card(0), place=place, day=1, tag=_tag(project)))
    return path


def new_person(project: Project, name: str) -> Path:
    """Return people.yaml after a new person was written at its end, with an epilogue in endings.yaml."""
    checked_id(name, {person.id for person in project.only("People").data}, "person")
    path = project.folder / "people.yaml"
    _append(path, filled("person", id=name, name=_spoken(name), tag=_tag(project)))
    endings = project.folder / "endings.yaml"
    text = endings.read_text(encoding="utf-8")
    line = f"  {name}: {_spoken(name)} goes on as before."
    if re.search(r"^epilogues:", text, re.MULTILINE):
        text = re.sub(r"^epilogues:.*$", lambda match: f"{match[0]}\n{line}", text, count=1, flags=re.MULTILINE)
    else:
        text = f"{text.rstrip()}\nepilogues:\n{line}\n"
    write_whole(endings, text)
    return path


def new_level(project: Project, name: str, number: int) -> Path:
    """Return the file of a new level with a moment for each of its two days."""
    checked_id(name, {source.data.id for source in project.levels}, "level")
    if any(source.data.number == number for source in project.levels):
        taken = ", ".join(str(source.data.number) for source in project.levels)
        raise SkeletonError(f"there is a level {number} already (taken: {taken})")
    first = 1 + max((_last_day(source) for source in project.levels if source.data.number < number), default=0)
    later = [source.data.days[0].calendar for source in project.levels if source.data.number > number]
    if later and first + LEVEL_DAYS > min(later):
        raise SkeletonError(f"no days are free on the calendar before day {min(later)}; move the later levels first")
    place = next(iter(project.only("Places").data))
    policy = project.policies[0].data.id
    before = [source.data.look for source in project.levels if source.data.number < number]
    look = before[-1] if before else next(iter(project.only("Looks").data.looks))
    text = filled("level", id=name, name=_spoken(name), number=number, policy=policy, look=look, place=place,
                  first=first, second=first + 1, slots=_slots(project))  # fmt: skip
    for day in range(1, LEVEL_DAYS + 1):
        moment = checked_id(f"{name}_{day}", {moment.id for _, moment in project.moments()}, "moment")
        values = {"id": moment, "card": _card(day - 1), "place": place, "day": day, "tag": _tag(project)}
        text += filled("moment", **values).lstrip("\n")
    path = project.folder / f"{number}_{name}.yaml"
    write_whole(path, text)
    return path


def _slots(project: Project) -> str:
    """Return one moment for each edition that draws cards which do not name it."""
    return ", ".join(f"{edition.id}: 1" for edition in project.only("Editions").data if not edition.only_named)


def _last_day(source: Source) -> int:
    return int(source.data.days[-1].calendar)


def _tag(project: Project) -> str:
    """Return a tag for an example: a small one, where the story has it."""
    acts = project.only("Acts").data
    return EXAMPLE if EXAMPLE in acts else next(iter(acts), EXAMPLE)
