"""What became of a text, word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«A-ZÀ-ÖØ-Þ])|\s*\n\s*")
"""What stands between two sentences, or two paragraphs."""
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
        *_gathered([piece for piece in middle if piece.text]),
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


def parted(text: str) -> tuple[str, str, str]:
    """The spaces before the words of a piece, its words, the spaces after; no line under spaces.

    Spaces alone are what the piece says.
    """
    said = text.strip() or text
    before = text[: text.index(said)]
    return before, said, text[len(before) + len(said) :]


def _cut(text: str, around: int, *, first: bool, last: bool) -> str:
    if first and last:
        return _ended(text, 2 * around)
    if first:
        return _begun(text, around)
    if last or len(text) <= 2 * around:
        return _ended(text, around if last else len(text))
    return _ended(text, around) + _begun(text, around)[1:]


def _ended(text: str, longest: int) -> str:
    """The beginning of a text, up to the end of a sentence or a word where that is not far."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    ends = [each.start() for each in _SENTENCE.finditer(cut) if each.start() >= longest / 2]
    return cut[: ends[-1]] + " …" if ends else cut[: cut.rfind(" ") + 1 or longest] + "…"


def _begun(text: str, longest: int) -> str:
    """The end of a text, from the beginning of a sentence or a word where that is not far."""
    if len(text) <= longest:
        return text
    cut = text[-longest:]
    starts = [each.end() for each in _SENTENCE.finditer(cut) if each.end() <= longest / 2]
    return "… " + cut[starts[0] :] if starts else "…" + cut[max(cut.find(" "), 0) :]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens the two begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _gathered(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Bring together changes that only spaces and signs part: "a b" to "c d" is one change."""
    run: list[Piece] = []
    for piece in pieces:
        if piece.fate is Fate.KEPT and any(map(str.isalnum, piece.text)):
            yield from _as_one(run)
            yield piece
            run = []
        else:
            run.append(piece)
    yield from _as_one(run)


def _as_one(run: Sequence[Piece]) -> Iterator[Piece]:
    if all(piece.fate is Fate.KEPT for piece in run):
        yield from run
        return
    for fate, other in ((Fate.GONE, Fate.NEW), (Fate.NEW, Fate.GONE)):
        yield Piece(fate, "".join(piece.text for piece in run if piece.fate is not other))


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
