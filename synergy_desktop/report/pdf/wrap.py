"""Text broken into lines by the rules of French typography, each word measured once.

A line may end at a space, but never before ``: ; ? ! » %`` or ``€`` nor after ``«``, whatever
kind of space was typed there. A word wider than the column breaks after a hyphen or a slash, or
else between any two characters.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

from synergy_desktop.report.pdf.theme import TextStyle
from synergy_desktop.report.pdf.typeface import Typeface, typeface

_GLUED = re.compile(r"« | [:;?!»%€]")
_BREAK = re.compile(r"(?<!«) (?![:;?!»%€])")
_PARTS = re.compile(r"[^-–/]*[-–/]+|[^-–/]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn, with its width in points."""

    text: str
    width: float
    style: TextStyle
    pieces: tuple[tuple[str, TextStyle], ...] = ()
    """The text again, cut where its style changes; empty where it never does."""
    goes_on: bool = False
    """Whether a word of the same text follows on the next line: a space tells them apart."""


def wrap(text: str, style: TextStyle, width: float) -> list[Line]:
    """``text`` in lines no wider than ``width`` points; a line break in it is kept."""
    face = typeface(style.weight)
    scale = style.size / 1000
    filled = [
        line
        for paragraph in text.replace("\t", " ").splitlines()
        for line in _fill(words_of(paragraph), face, width / scale)
    ]
    lines: list[Line] = []
    for number, (words, is_cut) in enumerate(filled, 1):
        measured = sum(map(face.width, words)) + face.space * (len(words) - 1)
        goes_on = not is_cut and number < len(filled)
        lines.append(Line(" ".join(words), measured * scale, style, (), goes_on))
    return lines


def measure(text: str, style: TextStyle) -> Line:
    """``text`` as one line, however wide."""
    face = typeface(style.weight)
    text = " ".join(text.replace("\t", " ").splitlines())
    return Line(text, sum(map(face.advance, text)) * style.size / 1000, style)


def shorten(text: str, style: TextStyle, width: float) -> Line:
    """``text`` as one line, cut with an ellipsis where it is wider than ``width``."""
    line = measure(text, style)
    if line.width <= width:
        return line
    face = typeface(style.weight)
    limit = width * 1000 / style.size - face.advance("…")
    kept = sum(1 for reached in accumulate(map(face.advance, line.text)) if reached <= limit)
    return measure(line.text[:kept].rstrip() + "…", style)


def words_of(paragraph: str) -> list[str]:
    """What may stand at the start of a line; glued signs stay with their neighbour."""
    if _GLUED.search(paragraph):
        return _BREAK.split(paragraph)
    return paragraph.split(" ")


def _fill(words: list[str], face: Typeface, limit: float) -> list[tuple[list[str], bool]]:
    """``words`` shared out over lines no wider than ``limit`` (thousandths of the size).

    With each line comes whether its word is cut and goes on in the next.
    """
    lines: list[tuple[list[str], bool]] = []
    current: list[str] = []
    used = 0.0
    for word in words:
        wide = face.width(word)
        if current and used + face.space + wide <= limit:
            current.append(word)
            used += face.space + wide
            continue
        if current:
            lines.append((current, False))
        if wide > limit:
            *full, word = _pieces(word, face, limit)  # noqa: PLW2901 - the rest of the word goes on
            lines.extend(([piece], True) for piece in full)
            wide = face.width(word)
        current, used = [word], wide
    lines.append((current, False))
    return lines


def _pieces(word: str, face: Typeface, limit: float) -> list[str]:
    """A word wider than the line, cut after hyphens and slashes, else between characters."""
    pieces = [""]
    used = 0.0
    for part in _PARTS.findall(word):
        wide = sum(map(face.advance, part))
        if used + wide <= limit:
            pieces[-1] += part
            used += wide
            continue
        *full, rest = [part] if wide <= limit else _characters(part, face, limit)
        pieces += [*full, rest]
        used = sum(map(face.advance, rest))
    return pieces if pieces[0] else pieces[1:]


def _characters(part: str, face: Typeface, limit: float) -> list[str]:
    """``part`` cut between characters, at least one to a piece."""
    pieces: list[str] = []
    start, used = 0, 0.0
    for index, character in enumerate(part):
        wide = face.advance(character)
        if used + wide > limit and index > start:
            pieces.append(part[start:index])
            start, used = index, 0.0
        used += wide
    pieces.append(part[start:])
    return pieces
