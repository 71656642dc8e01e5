"""Text of which some words are bold or italic, broken into lines by the same rules."""

from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from synergy_desktop.domain.rich_text import Runs, text_of
from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.hyphens import breaks
from synergy_desktop.report.pdf.theme import TextStyle, Weight
from synergy_desktop.report.pdf.typeface import typeface
from synergy_desktop.report.pdf.wrap import GAPING, MOST_HYPHENS, NARROW, Line, words_of

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


class _Filled(NamedTuple):
    """The letters of a line, and how it ends, as in ``wrap``."""

    letters: list[_Letter]
    is_cut: bool = False
    is_divided: bool = False


def wrap_runs(runs: Runs, style: TextStyle, width: float) -> list[Line]:
    """``runs`` in lines no wider than ``width`` points; what is neither bold nor italic in style.

    A word wider than the line is divided or else cut between characters.
    """
    signs = [(sign, run) for run in runs for sign in run.text.replace("\t", " ")]
    filled: list[_Filled] = []
    at = 0
    for paragraph in text_of(runs).replace("\t", " ").splitlines(keepends=True):
        words = words_of(paragraph.splitlines()[0])
        letters = [
            _letter(sign, _styled(style, run.bold, run.italic, run.fate))
            for sign, run in signs[at : at + len(paragraph.splitlines()[0])]
        ]
        filled += _filled(letters, words, width, style)
        at += len(paragraph)
    last = len(filled) - 1
    return [
        _line(line, style, goes_on=not line.is_cut and number < last)
        for number, line in enumerate(filled)
    ]


@cache
def _styled(style: TextStyle, bold: bool, italic: bool, fate: Fate) -> TextStyle:
    weight = _WEIGHTS.get((bold, italic)) or style.weight
    is_plain = style.colour == theme.INK and style.weight is Weight.REGULAR
    colour = theme.FATES.get(fate, style.colour) if is_plain else style.colour
    return replace(style, weight=weight, fate=fate, colour=colour)


def _letter(sign: str, style: TextStyle) -> _Letter:
    return _Letter(sign, style, typeface(style.weight).advance(sign) * style.size / 1000)


def _filled(
    letters: list[_Letter], words: list[str], width: float, style: TextStyle
) -> list[_Filled]:
    """As ``_fill``, but words are divided only in a narrow column, where that saves a line."""
    undivided = _fill(letters, words, width, width)
    if not style.divides or width * 1000 > NARROW * style.size:
        return undivided
    lines = _fill(letters, words, width, width * GAPING)
    return lines if len(lines) < len(undivided) else undivided


def _fill(letters: list[_Letter], words: list[str], width: float, gaping: float) -> list[_Filled]:
    """``letters``, which spell ``words`` with a space between two, shared out over lines.

    A word is divided where more than ``gaping`` of a line would stay empty.
    """
    lines: list[_Filled] = []
    current: list[_Letter] = []
    used, at, hyphens = 0.0, 0, 0
    for number, word in enumerate(words):
        space = letters[at - 1 : at] if number else []
        mine = letters[at : at + len(word)]
        at += len(word) + 1
        wide = _width(space + mine)
        if number and used + wide <= width:
            current += space + mine
            used += wide
            continue
        if number:
            room = width - used - _width(space)
            place = _place(mine, room) if room > gaping and hyphens < MOST_HYPHENS else 0
            divided, mine = mine[:place], mine[place:]
            hyphens = hyphens + 1 if place else 0
            current += space + divided if place else []
            lines.append(_Filled(current, is_cut=bool(place), is_divided=bool(place)))
        *full, (current, *_) = _cut(mine, width)
        lines += full
        used = _width(current)
    return [*lines, _Filled(current)]


def _place(word: list[_Letter], room: float) -> int:
    """How many letters of ``word`` fit in ``room`` with a hyphen where it may be divided."""
    for place in reversed(breaks("".join(letter.sign for letter in word))):
        if _width(word[:place]) + _hyphen(word[place - 1].style) <= room:
            return place
    return 0


def _cut(word: list[_Letter], width: float) -> list[_Filled]:
    """A word in pieces that fit: divided, else cut between any two characters."""
    pieces: list[_Filled] = []
    while _width(word) > width and (place := _place(word, width)):
        pieces.append(_Filled(word[:place], is_cut=True, is_divided=True))
        word = word[place:]
    start, used = 0, 0.0
    for index, letter in enumerate(word):
        if used + letter.width > width and index > start:
            pieces.append(_Filled(word[start:index], is_cut=True))
            start, used = index, 0.0
        used += letter.width
    return [*pieces, _Filled(word[start:])]


def _width(letters: list[_Letter]) -> float:
    return sum(letter.width for letter in letters)


def _hyphen(style: TextStyle) -> float:
    return typeface(style.weight).hyphen * style.size / 1000


def _line(filled: _Filled, style: TextStyle, *, goes_on: bool) -> Line:
    letters = filled.letters
    pieces = tuple(
        ("".join(letter.sign for letter in alike), looks)
        for looks, alike in groupby(letters, key=lambda letter: letter.style)
    )
    text = "".join(words for words, _ in pieces)
    wide = _width(letters) + (_hyphen(letters[-1].style) if filled.is_divided else 0.0)
    return Line(text, wide, style, pieces, goes_on, filled.is_divided)
