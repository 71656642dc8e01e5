"""Text of which some words are bold or italic, broken into lines by the same rules."""

from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from synergy_desktop.domain.rich_text import Runs, text_of
from synergy_desktop.report.pdf.theme import TextStyle, Weight
from synergy_desktop.report.pdf.typeface import typeface
from synergy_desktop.report.pdf.wrap import Line, words_of

_WEIGHTS = {
    (True, True): Weight.SEMIBOLD_ITALIC,
    (True, False): Weight.SEMIBOLD,
    (False, True): Weight.ITALIC,
}


class _Letter(NamedTuple):
    """A character, how it is set, and how wide that makes it in points."""

    sign: str
    style: TextStyle
    width: float


def wrap_runs(runs: Runs, style: TextStyle, width: float) -> list[Line]:
    """``runs`` in lines no wider than ``width`` points; what is neither bold nor italic in style.

    A word wider than the line is cut between characters.
    """
    signs = [(sign, run) for run in runs for sign in run.text.replace("\t", " ")]
    filled: list[tuple[list[_Letter], bool]] = []
    at = 0
    for paragraph in text_of(runs).replace("\t", " ").splitlines(keepends=True):
        words = words_of(paragraph.splitlines()[0])
        letters = [
            _letter(sign, _styled(style, run.bold, run.italic))
            for sign, run in signs[at : at + len(paragraph.splitlines()[0])]
        ]
        filled += _filled(letters, words, width)
        at += len(paragraph)
    return [
        _line(line, style, goes_on=not is_cut and number < len(filled))
        for number, (line, is_cut) in enumerate(filled, 1)
    ]


@cache
def _styled(style: TextStyle, bold: bool, italic: bool) -> TextStyle:
    weight = _WEIGHTS.get((bold, italic))
    return replace(style, weight=weight) if weight else style


def _letter(sign: str, style: TextStyle) -> _Letter:
    return _Letter(sign, style, typeface(style.weight).advance(sign) * style.size / 1000)


def _filled(
    letters: list[_Letter], words: list[str], width: float
) -> list[tuple[list[_Letter], bool]]:
    """``letters``, which spell ``words`` with a space between two, shared out over lines.

    With each line comes whether its word is cut and goes on in the next.
    """
    lines: list[tuple[list[_Letter], bool]] = []
    current: list[_Letter] = []
    used, at = 0.0, 0
    for number, word in enumerate(words):
        space = letters[at - 1 : at] if number else []
        mine = letters[at : at + len(word)]
        at += len(word) + 1
        wide = sum(letter.width for letter in space + mine)
        if number and used + wide <= width:
            current += space + mine
            used += wide
            continue
        if number:
            lines.append((current, False))
        *full, current = _cut(mine, width)
        lines += [(piece, True) for piece in full]
        used = sum(letter.width for letter in current)
    return [*lines, (current, False)]


def _cut(word: list[_Letter], width: float) -> list[list[_Letter]]:
    """A word in pieces that fit, at least one character to a piece."""
    pieces: list[list[_Letter]] = [[]]
    used = 0.0
    for letter in word:
        if pieces[-1] and used + letter.width > width:
            pieces.append([])
            used = 0.0
        pieces[-1].append(letter)
        used += letter.width
    return pieces


def _line(letters: list[_Letter], style: TextStyle, *, goes_on: bool) -> Line:
    pieces = tuple(
        ("".join(letter.sign for letter in alike), looks)
        for looks, alike in groupby(letters, key=lambda letter: letter.style)
    )
    text = "".join(words for words, _ in pieces)
    return Line(text, sum(letter.width for letter in letters), style, pieces, goes_on)
