"""What became of a text, word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_COMPARED = 250_000
"""Pairs of words beyond which two passages are told as one that went and one that came."""


class Fate(Enum):
    """What became of a piece of text."""

    KEPT = auto()
    GONE = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words with one fate."""

    fate: Fate
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Tell how ``after`` came from ``before``: the pieces in reading order, what went first."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    middle = _compared(old[start : len(old) - end], new[start : len(new) - end])
    kept_before, kept_after = old[:start], old[len(old) - end :]
    pieces = (
        Piece(Fate.KEPT, "".join(kept_before)),
        *middle,
        Piece(Fate.KEPT, "".join(kept_after)),
    )
    return tuple(piece for piece in pieces if piece.text)


def excerpt(pieces: Sequence[Piece], around: int = 24, longest: int = 240) -> tuple[Piece, ...]:
    """Cut what was kept to ``around`` letters beside a change, and any piece to ``longest``."""
    last = len(pieces) - 1
    return tuple(
        Piece(piece.fate, _cut(piece.text, around, first=at == 0, last=at == last))
        if piece.fate is Fate.KEPT
        else Piece(piece.fate, _ended(piece.text, longest))
        for at, piece in enumerate(pieces)
    )


def _cut(text: str, around: int, *, first: bool, last: bool) -> str:
    if first and last:
        return _ended(text, 2 * around)
    if first:
        return text if len(text) <= around + 1 else "…" + text[-around:]
    if last:
        return _ended(text, around + 1)
    return text if len(text) <= 2 * around + 1 else f"{text[:around]}…{text[-around:]}"


def _ended(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens the two begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    if len(old) * len(new) > _MOST_COMPARED:
        yield Piece(Fate.GONE, "".join(old))
        yield Piece(Fate.NEW, "".join(new))
        return
    for verb, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if verb == "equal":
            yield Piece(Fate.KEPT, "".join(old[a:b]))
        else:
            yield Piece(Fate.GONE, "".join(old[a:b]))
            yield Piece(Fate.NEW, "".join(new[c:d]))
