"""Words that went, struck out, and words that came, underlined; and levels, old beside new."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout

from synergy_desktop.domain.word_diff import Fate, Piece, parted
from synergy_desktop.ui.projector.look import Palette
from synergy_desktop.ui.projector.slides.sheet import Box, Words
from synergy_desktop.ui.projector.slides.text import Lines, Side, Type, set_lines
from synergy_desktop.ui.typed_text import width as letters

_EDGE = 3.0


@dataclass(frozen=True, slots=True)
class MarkedWords(Words):
    """Lines some of whose words are marked: where ``pieces`` say."""

    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelBox(Box):
    """A level as a matrix shows it: its figure on its colour, "–" for none."""

    level: int | None = None

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Fill the box and write the figure."""
        is_open = self.level is None
        ground = palette.empty if self.level is None else palette.fills[self.level]
        ink = palette.ink if self.level is None else palette.inks[self.level]
        # The palest level is told from the wall by its edge.
        painter.setPen(QColor(palette.line))
        painter.setBrush(QColor(ground))
        inner = self.area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawRoundedRect(inner, self.radius, self.radius)
        figure = self._figure("–" if is_open else str(self.level))
        figure.paint(painter, QPointF(self.x, self.y + (self.height - figure.height) / 2), ink)

    def _figure(self, text: str) -> Lines:
        return set_lines(text, self.width, Type(self.height * 0.6, bold=True, side=Side.MIDDLE))


def marked(pieces: Sequence[Piece], x: float, y: float, width: float, type_: Type) -> MarkedWords:
    """Set what became of a text, a space between what went and what came in its place."""
    spaced = _spaced(pieces)
    formats = []
    start = 0
    for piece in spaced:
        length = letters(piece.text)
        if piece.fate is not Fate.KEPT:
            before, said, _ = parted(piece.text)
            formats.append(_range(start + letters(before), letters(said), piece.fate))
        start += length
    text = "".join(piece.text for piece in spaced)
    return MarkedWords(set_lines(text, width, type_, formats), x, y, "ink", tuple(spaced))


def _spaced(pieces: Sequence[Piece]) -> list[Piece]:
    spaced: list[Piece] = []
    for piece in pieces:
        if spaced and spaced[-1].fate is Fate.GONE and piece.fate is Fate.NEW:
            spaced.append(Piece(Fate.KEPT, " "))
        spaced.append(piece)
    return spaced


def _range(start: int, length: int, fate: Fate) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    look = QTextCharFormat()
    if fate is Fate.GONE:
        look.setFontStrikeOut(True)
    else:
        look.setFontWeight(QFont.Weight.Bold)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    found.format = look
    return found
