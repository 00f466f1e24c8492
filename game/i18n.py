"""Words by id in the player's language: fallback chain, placeholders, plural forms, numbers, the pseudo-locale."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from game.listing import files
from game.resources import ContentError, read_json

SOURCE: Final = "en"
PSEUDO: Final = "qps"
FACTS: Final = "facts"
"""The catalogue of what is told after the story: nobody needs its words before."""
MINUS: Final = "\u2212"
SIGNED: Final = ("change", "impact")
"""Placeholders whose numbers carry a sign."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+(?::[a-z0-9_]+)?)\}")
_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# The spaces among them do not break, so that no number stands on two lines.
_GROUPS: Final = {"de": ".", "es": ".", "it": ".", "nl": ".", "fr": "\u202f", "pl": "\u00a0", "sv": "\u00a0"}
_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áçéíñóšúýÁÇÉÍÑÓŠÚÝ")
_ONE_AND_ZERO: Final = {"fr", "pt"}
_NO_PLURAL: Final = {"ja", "ko", "zh", "vi", "th", "id"}


def plural_form(locale: str, count: int) -> str:
    """Return "one", "few", "many" or "other" for a whole number (CLDR cardinal rules, the languages we know).

    >>> [plural_form("pl", count) for count in (1, 2, 5, 12, 22)]
    ['one', 'few', 'many', 'many', 'few']
    >>> plural_form("en", 0), plural_form("fr", 0), plural_form("ja", 1)
    ('other', 'one', 'other')
    """
    # by hand: a library with every language's rules is imported before the first frame, fluent for 194 ms in a browser
    language = locale.split("-", maxsplit=1)[0]
    size = abs(count)
    if language in _NO_PLURAL:
        return "other"
    if language in {"pl", "uk", "ru", "cs"}:
        if size == 1:
            return "one"
        few = size % 10 in {2, 3, 4} and size % 100 not in {12, 13, 14}
        return "few" if few else "many"
    return "one" if size == 1 or (size == 0 and language in _ONE_AND_ZERO) else "other"


def number(count: int, locale: str = SOURCE) -> str:
    """Return a whole number with grouped thousands and the real minus sign."""
    grouped = f"{abs(count):,}".replace(",", _GROUPS.get(locale.split("-", maxsplit=1)[0], ","))
    return f"{MINUS}{grouped}" if count < 0 else grouped


def signed(count: int, locale: str = SOURCE) -> str:
    """Return a change with its sign: +4, the real minus, and a plain 0.

    >>> signed(1200), signed(-1200, "de"), signed(0)
    ('+1,200', '−1.200', '0')
    """
    return f"+{number(count, locale)}" if count > 0 else number(count, locale)


def pseudo(words: str) -> str:
    """Return words as a translation might look: accented, a third longer, placeholders untouched.

    >>> pseudo("Your score is {score}.")
    '[Ýóúr šçóré íš {score}. ~ ~]'
    """
    parts = _PLACEHOLDER.split(words)
    said = "".join(f"{{{part}}}" if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))
    letters = sum(map(len, parts[::2]))
    return f"[{said}{' ~' * max(letters // 6, 1)}]"


def chain(locale: str) -> tuple[str, ...]:
    """Return the locales to look in, from the wanted one to English.

    >>> chain("de-AT")
    ('de-AT', 'de', 'en')
    """
    found = []
    while locale:
        found.append(locale)
        locale = locale.rpartition("-")[0]
    return tuple(dict.fromkeys([*found, SOURCE]))


class Words:
    """The texts of one language; `words("moment.card", score=668)` says one of them."""

    def __init__(self, locale: str, texts: Mapping[str, str]) -> None:
        self.locale = locale
        self._texts = texts

    def __contains__(self, text_id: str) -> bool:
        """Return whether there is a text with this id."""
        return text_id in self._texts

    def __call__(self, text_id: str, /, **values: int | str) -> str:
        """Return a text with its {placeholders} filled in; the id itself where there is no text."""
        return self.fill(self._texts.get(text_id, text_id), values)

    def fill(self, words: str, values: Mapping[str, int | str]) -> str:
        """Return words with their {placeholders} filled in once; unknown ones stay as they are."""
        return _PLACEHOLDER.sub(self._filler(values), words) if "{" in words else words

    def plural(self, text_id: str, count: int, /, **values: int | str) -> str:
        """Return `id.one`, `id.few`, `id.many` or `id.other`, whichever fits a number; {count} is the number."""
        form = f"{text_id}.{plural_form(self.locale, count)}"
        return self(form if form in self._texts else f"{text_id}.other", **{"count": count, **values})

    def number(self, count: int) -> str:
        """Return a number as this language writes it."""
        return number(count, self.locale)

    def signed(self, count: int) -> str:
        """Return a change with its sign as this language writes it."""
        return signed(count, self.locale)

    def _filler(self, values: Mapping[str, int | str]) -> Callable[[re.Match[str]], str]:
        """Return what replaces a placeholder."""

        def filled(match: re.Match[str]) -> str:
            value = values.get(match[1], match[0])
            if isinstance(value, str):
                return value
            return self.signed(value) if match[1].split(":")[0] in SIGNED else self.number(value)

        return filled


def languages(folder: Path) -> tuple[str, ...]:
    """Return the locales of a folder of compiled content, English first."""
    found = {path.stem for path in files(folder / "text", "*.json")}
    return (SOURCE, *sorted(found - {SOURCE}))


def load_words(folder: Path, locale: str = SOURCE, catalogue: str = "") -> Words:
    """Return the texts of a locale over those it falls back on; raises ContentError where English is missing.

    `catalogue` is "" for the words of game and story, or FACTS.
    """
    texts: dict[str, str] = {}
    place = folder / "text" / catalogue
    # a locale may come from an address, and a path is made of it
    wanted = chain(locale) if _LOCALE.fullmatch(locale) else (SOURCE,)
    for name in reversed(wanted):
        path = place / f"{name}.json"
        if name == SOURCE or path.is_file():
            texts |= _texts(path)
    if locale == PSEUDO and not (place / f"{PSEUDO}.json").is_file():
        texts = {text_id: pseudo(words) for text_id, words in texts.items()}
    return Words(wanted[0], texts)


def _texts(path: Path) -> dict[str, str]:
    """Return the texts of one file; raises ContentError."""
    texts = read_json(path)
    if not isinstance(texts, dict) or not all(isinstance(words, str) for words in texts.values()):
        raise ContentError(path.name, "it is not a list of texts")
    return texts
