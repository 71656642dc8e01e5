"""Text broken into lines by the rules of French typography, each word measured once.

A line may end at a space, but never before ``: ; ? ! » %`` or ``€`` nor after ``«``, whatever
kind of space was typed there. In a narrow column a word is divided where much of the line would
stay empty, if that saves a line. A word wider than the column breaks after a hyphen or a slash, or
where it may be divided, or else between any two characters.
"""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from synergy_desktop.report.pdf.hyphens import breaks
from synergy_desktop.report.pdf.theme import TextStyle
from synergy_desktop.report.pdf.typeface import Typeface, typeface

NARROW = 28_000
"""The width, in thousandths of the size, up to which a column has words divided."""
GAPING = 0.12
"""The part of a narrow line that may stay empty before a word is divided."""
MOST_HYPHENS = 2
"""The most lines in a row that end in a hyphen."""
_SHORT = 200
"""Hardly any text has characters narrower than this on average (thousandths of the size)."""
_GLUED = re.compile(r"« | [:;?!»%€]")
_BREAK = re.compile(r"(?<!«) (?![:;?!»%€])")
_PARTS = re.compile(r"[^-–/]*[-–/]+|[^-–/]+")


class Line(NamedTuple):
    """One line as it is drawn, with its width in points."""

    text: str
    width: float
    style: TextStyle
    pieces: tuple[tuple[str, TextStyle], ...] = ()
    """The text again, cut where its style changes; empty where it never does."""
    goes_on: bool = False
    """Whether a word of the same text follows on the next line: a space tells them apart."""
    is_divided: bool = False
    """Whether the last word goes on in the next line, so that a hyphen is drawn; no part of
    the text, but of the width."""
    told: str = ""
    """What the line stands for where it shows less."""


class _Filled(NamedTuple):
    """A line, its width in thousandths of the size, and how it ends."""

    text: str
    wide: float
    is_cut: bool = False
    """Whether its last word goes on in the next line."""
    is_divided: bool = False
    """Whether a hyphen says so."""


def wrap(text: str, style: TextStyle, width: float) -> list[Line]:
    """``text`` in lines no wider than ``width`` points; a line break in it is kept."""
    face = typeface(style.weight)
    scale = style.size / 1000
    limit = width / scale
    text = text.replace("\t", " ")
    paragraphs = text.splitlines()
    if len(paragraphs) == 1 and len(text) * _SHORT < limit:
        wide = face.widths[paragraphs[0]]
        if wide <= limit:
            return [Line(paragraphs[0], wide * scale, style)]
    gaping = limit * GAPING if style.divides and limit <= NARROW else limit
    filled = [
        line
        for paragraph in paragraphs
        for line in _filled(words_of(paragraph), face, limit, gaping)
    ]
    last = len(filled) - 1
    return [
        Line(line, wide * scale, style, (), not is_cut and number < last, is_divided)
        for number, (line, wide, is_cut, is_divided) in enumerate(filled)
    ]


def measure(text: str, style: TextStyle) -> Line:
    """``text`` as one line, however wide."""
    face = typeface(style.weight)
    text = " ".join(text.replace("\t", " ").splitlines())
    return Line(text, sum(map(face.advance, text)) * style.size / 1000, style)


def shorten(text: str, style: TextStyle, width: float) -> Line:
    """``text`` as one line, cut with an ellipsis where it is wider than ``width``.

    The whole is told all the same.
    """
    line = measure(text, style)
    if line.width <= width:
        return line
    face = typeface(style.weight)
    limit = width * 1000 / style.size - face.advance("…")
    kept = sum(1 for reached in accumulate(map(face.advance, line.text)) if reached <= limit)
    return measure(line.text[:kept].rstrip() + "…", style)._replace(told=line.text)


def cut(lines: list[Line], most: int, width: float) -> list[Line]:
    """At most so many of ``lines``, at least one; an ellipsis stands for the others."""
    most = max(most, 1)
    if len(lines) <= most:
        return lines
    *kept, last = lines[:most]
    rest = [line.text if line.is_divided else f"{line.text} " for line in lines[most - 1 :]]
    shown = shorten(f"{last.text}…", last.style, width)
    return [*kept, shown._replace(told="".join(rest).rstrip(" "))]


def words_of(paragraph: str) -> list[str]:
    """What may stand at the start of a line; glued signs stay with their neighbour."""
    if _GLUED.search(paragraph):
        return _BREAK.split(paragraph)
    return paragraph.split(" ")


def _filled(words: list[str], face: Typeface, limit: float, gaping: float) -> list[_Filled]:
    """As ``_fill``, but words are divided only where that saves a line."""
    lines = _fill(words, face, limit, gaping)
    if gaping < limit and any(line.is_divided for line in lines):
        undivided = _fill(words, face, limit, limit)
        return undivided if len(undivided) <= len(lines) else lines
    return lines


def _fill(words: list[str], face: Typeface, limit: float, gaping: float) -> list[_Filled]:
    """``words`` shared out over lines no wider than ``limit`` (thousandths of the size).

    A word is divided where more than ``gaping`` of a line would stay empty.
    """
    lines: list[_Filled] = []
    current: list[str] = []
    used, hyphens = 0.0, 0
    space = face.space
    for word, wide in zip(words, map(face.widths.__getitem__, words), strict=True):
        if current and used + space + wide <= limit:
            current.append(word)
            used += space + wide
            continue
        if current:
            room = limit - used - space
            divided = room > gaping and hyphens < MOST_HYPHENS and _divided(word, face, room)
            if divided:
                head, word, wide = divided  # noqa: PLW2901 - the rest of the word goes on
                current.append(head)
                used += space + face.widths[head] + face.hyphen
            hyphens = hyphens + 1 if divided else 0
            lines.append(_Filled(" ".join(current), used, bool(divided), bool(divided)))
        if wide > limit:
            *full, (word, wide, _, _) = _pieces(word, face, limit)  # noqa: PLW2901 - as above
            lines += full
        current, used = [word], wide
    lines.append(_Filled(" ".join(current), used))
    return lines


def _divided(word: str, face: Typeface, room: float) -> tuple[str, str, float] | None:
    """The longest part of ``word`` that fits in ``room`` with a hyphen, the rest and its width."""
    for place in reversed(breaks(word)):
        if face.widths[word[:place]] + face.hyphen <= room:
            return word[:place], word[place:], face.widths[word[place:]]
    return None


def _pieces(word: str, face: Typeface, limit: float) -> list[_Filled]:
    """A word wider than the line, cut after hyphens and slashes, else where it may be."""
    pieces = [_Filled("", 0.0, is_cut=True)]
    for part in _PARTS.findall(word):
        wide = sum(map(face.advance, part))
        text, used, *_ = pieces[-1]
        if used + wide <= limit:
            pieces[-1] = _Filled(text + part, used + wide, is_cut=True)
        elif wide <= limit:
            pieces.append(_Filled(part, wide, is_cut=True))
        else:
            pieces += _parts(part, face, limit)
    return pieces if pieces[0].text else pieces[1:]


def _parts(part: str, face: Typeface, limit: float) -> Iterator[_Filled]:
    """``part`` in pieces that fit: divided, else cut between any two characters."""
    while (divided := _divided(part, face, limit)) is not None:
        head, part, wide = divided
        yield _Filled(head, face.widths[head] + face.hyphen, is_cut=True, is_divided=True)
        if wide <= limit:
            yield _Filled(part, wide, is_cut=True)
            return
    yield from _characters(part, face, limit)


def _characters(part: str, face: Typeface, limit: float) -> Iterator[_Filled]:
    """``part`` cut between characters, at least one to a piece."""
    start, used = 0, 0.0
    for index, character in enumerate(part):
        wide = face.advance(character)
        if used + wide > limit and index > start:
            yield _Filled(part[start:index], used, is_cut=True)
            start, used = index, 0.0
        used += wide
    yield _Filled(part[start:], used, is_cut=True)
