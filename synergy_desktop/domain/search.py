"""Finding words in French texts, whatever their accents, their case or their typography.

Texts are compared folded: a typographic apostrophe is a plain one, a non-breaking space a space,
and on request an accented letter its bare one, "œ" "oe", a capital a small letter. What is found
is told in positions of the text as it was typed, whole letters only: neither half of an "œ" nor an
accent without its letter.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2019\u2018\u02bc\u2032", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\t", " "),
        **dict.fromkeys("\u2010\u2011\u2013\u2014", "-"),
    }
)
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})
_MARKS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""Accents that stand apart from the letter before them."""


class Span(NamedTuple):
    """Where something stands in a text: from ``start`` up to, not including, ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and how much of the writing counts."""

    words: str
    accents: bool = False
    case: bool = False
    whole_words: bool = False


class _Letters(dict[int, str]):
    """Folds letters one by one, and remembers how; to be given to ``str.translate``."""

    def __init__(self, *, accents: bool, case: bool) -> None:
        super().__init__()
        self._accents, self._case = accents, case

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold(chr(code), accents=self._accents, case=self._case)
        return folded


@cache
def _letters(*, accents: bool, case: bool) -> _Letters:
    return _Letters(accents=accents, case=case)


class Finder:
    """Finds the same words in one text after the other."""

    def __init__(self, wanted: Wanted) -> None:
        """Look for ``wanted``; empty words are found nowhere."""
        self._wanted = wanted
        self._letters = _letters(accents=wanted.accents, case=wanted.case)
        self._needle = "".join(self._folded(wanted.words))

    def spans(self, text: str) -> Iterator[Span]:
        """Give the places in ``text`` where the words stand, none overlapping another."""
        if not self._needle:
            return
        if not self.may_stand_in(text):
            return
        folded = self._folded(text)
        places = _places(text, folded)
        whole = "".join(folded)
        at = whole.find(self._needle)
        while at >= 0:
            start, end = places.get(at), places.get(at + len(self._needle))
            if start is not None and end is not None and self._suits(text, start, end):
                yield Span(start, end)
                at = whole.find(self._needle, at + len(self._needle))
            else:
                at = whole.find(self._needle, at + 1)

    def finds(self, text: str) -> bool:
        """Tell whether the words stand in ``text``: quicker than asking where."""
        if not self._wanted.whole_words and not _MARKS.search(text):
            folded = text.translate(self._letters)
            # As long as before, no letter has become two: the words cannot begin inside one.
            if len(folded) == len(text):
                return bool(self._needle) and self._needle in folded
        return next(self.spans(text), None) is not None

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly whether it is worth looking closely at ``text``."""
        return bool(_MARKS.search(text)) or self._needle in text.translate(self._letters)

    def _folded(self, text: str) -> list[str]:
        """Fold ``text`` letter by letter, each with the accents that follow it."""
        if not _MARKS.search(text):
            return [self._letters[ord(each)] for each in text]
        counted = self._wanted
        return [_fold(each, accents=counted.accents, case=counted.case) for each in _split(text)]

    def _suits(self, text: str, start: int, end: int) -> bool:
        if not self._wanted.whole_words:
            return True
        before, after = text[:start][-1:], text[end : end + 1]
        return not (_in_word(before) and _in_word(text[start])) and not (
            _in_word(after) and _in_word(text[end - 1])
        )


def replaced(text: str, spans: Sequence[Span], words: str) -> str:
    """Write ``words`` in the place of each of ``spans``, which are in order."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], words]
        at = end
    return "".join([*pieces, text[at:]])


def _fold(letter: str, *, accents: bool, case: bool) -> str:
    """Fold one letter with its accents."""
    apart = unicodedata.normalize("NFD", letter.translate(_ALIKE))
    if not accents:
        bare = "".join(each for each in apart if not _MARKS.match(each))
        # An accent that stands on nothing is all that there is to compare.
        apart = (bare or apart).translate(_LIGATURES)
    # Folding the case may compose letters anew: ΐ, for one.
    return apart if case else unicodedata.normalize("NFD", apart.casefold())


def _split(text: str) -> Iterator[str]:
    """Cut ``text`` into letters, each with the accents that follow it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _MARKS.match(text[at]):
            yield text[start:at]
            start = at


def _places(text: str, folded: Sequence[str]) -> dict[int, int]:
    """Tell where in ``text`` each of its letters begins, by where its folded form does."""
    letters = list(_split(text)) if _MARKS.search(text) else list(text)
    places = {0: 0}
    at = there = 0
    for letter, form in zip(letters, folded, strict=True):
        at, there = at + len(form), there + len(letter)
        places[at] = there
    return places


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or bool(_MARKS.match(letter))
