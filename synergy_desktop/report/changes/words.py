"""Changed texts: struck and underlined where that is wanted, else as they are now."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from synergy_desktop.domain.rich_text import Run, Runs, text_of
from synergy_desktop.domain.word_diff import Fate, Piece, word_diff

_FIGURE = re.compile(r"\d+(?:/\d+)?|–")
_ARROW = " → "
_LEAST_KEPT = 0.25
"""The part of a text that must stay for its changes to be told word by word."""


class Marks(StrEnum):
    """How changes are shown; each value is its name on the command line.

    A bar stands beside what was changed in any case. TEXT: what went is struck, what came
    underlined. MARGIN: the text is as it is now, a line tells what went.
    """

    TEXT = "texte"
    MARGIN = "marge"


@dataclass(frozen=True, slots=True)
class Said:
    """A text and, where not all of it looks the same, its runs."""

    text: str = ""
    runs: Runs = ()

    @property
    def as_runs(self) -> Runs:
        """The runs, of a plain text just one."""
        return self.runs or ((Run(self.text),) if self.text else ())


def changed(before: Said, after: Said, marks: Marks) -> Said:
    """``after`` with what became of ``before``; figures as "3 → 4"."""
    if before.text == after.text:
        return after
    if _FIGURE.fullmatch(before.text) and _FIGURE.fullmatch(after.text):
        return _moved_figure(before.text, after.text, marks)
    return Said(after.text, after.runs) if marks is Marks.MARGIN else _word_by_word(before, after)


def whole(said: Said, fate: Fate, marks: Marks) -> Said:
    """``said`` as something that went or came as a whole."""
    if marks is Marks.MARGIN or not said.text:
        return said
    return Said(said.text, tuple(replace(run, fate=fate) for run in said.as_runs))


def _moved_figure(before: str, after: str, marks: Marks) -> Said:
    if marks is Marks.MARGIN:
        return Said(f"{before}{_ARROW}{after}")
    runs = (Run(before, fate=Fate.GONE), Run(_ARROW), Run(after, fate=Fate.NEW))
    return Said(text_of(runs), runs)


def _word_by_word(before: Said, after: Said) -> Said:
    """Each word with its fate; what looks it has comes from the text that holds it."""
    found: list[Run] = []
    old, new = before.as_runs, after.as_runs
    at_old = at_new = 0
    for piece in _pieces(before.text, after.text):
        size = len(piece.text)
        if piece.fate is Fate.GONE:
            cut = _cut(old, at_old, at_old + size)
        else:
            cut = _cut(new, at_new, at_new + size)
            at_new += size
        at_old += size if piece.fate is not Fate.NEW else 0
        if found and _joins_digits(found[-1], piece):
            found.append(Run(_ARROW))
        found += [replace(run, fate=piece.fate) for run in cut]
    return Said(text_of(tuple(found)), tuple(found))


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    """What became of the words; of texts that share few of them, one for the other."""
    pieces = word_diff(before, after)
    kept = sum(len(piece.text) for piece in pieces if piece.fate is Fate.KEPT)
    if kept < _LEAST_KEPT * max(len(before), len(after)):
        both = (Piece(Fate.GONE, before), Piece(Fate.NEW, after))
        return tuple(piece for piece in both if piece.text)
    return pieces


def _joins_digits(last: Run, piece: Piece) -> bool:
    """Whether a figure that came stands right behind the one that went."""
    is_change = last.fate is Fate.GONE and piece.fate is Fate.NEW
    return is_change and last.text[-1:].isdigit() and piece.text[:1].isdigit()


def _cut(runs: Runs, start: int, end: int) -> Runs:
    """The letters from ``start`` to ``end`` of ``runs``."""
    found: list[Run] = []
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        found += [replace(run, text=text)] if text else []
    return tuple(found)
