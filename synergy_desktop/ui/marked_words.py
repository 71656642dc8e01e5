"""Words in a document that went, struck out, and words that came, underlined; colour only helps."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor

from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.word_diff import Fate, Piece, excerpt, parted
from synergy_desktop.ui import theme

_NEW_WASH = "#E6F3EA"
_AROUND = 60
"""How many letters of what stays are written beside a change."""


def plain_format(ink: str, *, bold: bool = False) -> QTextCharFormat:
    """Words in one colour."""
    made = QTextCharFormat()
    made.setForeground(QColor(ink))
    made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made


def write_pieces(cursor: QTextCursor, pieces: Sequence[Piece]) -> None:
    """Write what became of a text, a space between what went and what came in its place."""
    for at, piece in enumerate(pieces):
        if piece.fate is Fate.NEW and at and pieces[at - 1].fate is Fate.GONE:
            cursor.insertText(" ", plain_format(theme.INK))
        before, said, after = parted(piece.text)
        cursor.insertText(before, plain_format(theme.INK))
        cursor.insertText(said, _FORMATS[piece.fate]())
        cursor.insertText(after, plain_format(theme.INK))


def write_differences(cursor: QTextCursor, differences: Sequence[Difference]) -> None:
    """Write what changes, place by place."""
    where = ""
    for difference in differences:
        if difference.where != where:
            where = difference.where
            _next_line(cursor)
            cursor.insertText(where, plain_format(theme.INK))
        _next_line(cursor)
        label = difference.title + ("\u00a0: " if difference.pieces else "")
        cursor.insertText(label, plain_format(theme.INK_SOFT))
        write_pieces(cursor, excerpt(difference.pieces, around=_AROUND))


def _next_line(cursor: QTextCursor) -> None:
    if cursor.position():
        cursor.insertBlock()


def _gone() -> QTextCharFormat:
    made = plain_format(theme.DANGER)
    made.setBackground(QColor(theme.DANGER_WASH))
    made.setFontStrikeOut(True)
    return made


def _new() -> QTextCharFormat:
    made = plain_format(theme.GOOD)
    made.setBackground(QColor(_NEW_WASH))
    made.setFontUnderline(True)
    return made


_FORMATS = {Fate.KEPT: lambda: plain_format(theme.INK), Fate.GONE: _gone, Fate.NEW: _new}
