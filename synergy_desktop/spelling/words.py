"""The words of a text that spelling is about, and where they stand."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Word(NamedTuple):
    """A word with the place of its first character."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The place after its last character."""
        return self.start + len(self.text)


_APOSTROPHES = "'’"
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    # Addresses, files and paths.
    r"(?P<other>\b(?:https?://|www\.)\S+|\S+@\S+|(?:[A-Za-z]:)?[\\/]\S+|\w+(?:\.\w+)+"
    # Letters one by one: O.O.2, S.A.
    rf"|(?:\b{_LETTER}\.)+\w?"
    # Anything with a figure: 2e, A1, 12h30.
    r"|[\w-]*\d[\w-]*)"
    rf"|(?P<word>{_LETTER}[\w{_APOSTROPHES}\u0300-\u036f-]*)"
)
_ELIDED = re.compile(
    rf"(?:[cdjlmnstç]|qu|jusqu|lorsqu|puisqu|quoiqu)[{_APOSTROPHES}](?=\w)", re.IGNORECASE
)
_SINGLE_SIGNS = re.compile(r"[a-z][A-Z]|_")


def words(text: str) -> Iterator[Word]:
    """Find the words of ``text``, each without what is elided before it.

    Left out: numbers, codes (O.O.2), acronyms, addresses, single letters, names with capitals
    inside (eComptes).
    """
    for found in _TOKEN.finditer(text):
        if found["word"]:
            yield from _spelt(found.start(), found["word"])


def straight(text: str) -> str:
    """Give ``text`` with the apostrophe that dictionaries use."""
    return text.replace("’", "'")


def _spelt(start: int, token: str) -> Iterator[Word]:
    while elided := _ELIDED.match(token):
        start, token = start + elided.end(), token[elided.end() :]
    token = token.rstrip(_APOSTROPHES + "-")
    if len(token) > 1 and not token.isupper() and not _SINGLE_SIGNS.search(token):
        yield Word(start, token)
