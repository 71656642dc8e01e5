"""The list of what was found: headings with their counts, places with the words marked."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.search.hits_model import HitRole

_ROW_HEIGHT = 44
"""Pixels; all rows are as high, so that long lists are laid out at once."""
_MARK = "#FFE9A8"


class HitList(QListView):
    """Lists the rows of a ``HitsModel``."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchHits")
        self.setAccessibleName("Résultats de la recherche")
        self.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_fill(self, theme.RAIL)
        self.setItemDelegate(_HitDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _HitDelegate(QStyledItemDelegate):
    """A heading on one line; a place on two: where, and the words in their text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        inner = QRect(option.rect).adjusted(theme.LARGE, theme.HAIR, -theme.LARGE, -theme.HAIR)
        if index.data(HitRole.IS_HEADING):
            _paint_heading(painter, inner, index)
        else:
            _paint_ground(painter, option)
            _paint_hit(painter, inner, index)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, index: Index) -> None:
    count = str(index.data(HitRole.COUNT))
    painter.setPen(QColor(theme.INK_SOFT))
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(rect, bottom | Qt.AlignmentFlag.AlignRight, count)
    painter.setFont(theme.font(bold=True))
    painter.setPen(QColor(theme.INK))
    room = rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - theme.SMALL, 0)
    words = _elided(painter, index.data(), room.width())
    painter.drawText(room, bottom | Qt.AlignmentFlag.AlignLeft, words)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    rect, state = QRect(option.rect), option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.ACCENT_WASH))
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(theme.ACCENT))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.HEADING))


def _paint_hit(painter: QPainter, rect: QRect, index: Index) -> None:
    half = rect.height() // 2
    where = rect.adjusted(0, 0, 0, -half)
    painter.setFont(theme.font(theme.CAPTION))
    painter.setPen(QColor(theme.INK_SOFT))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(where, middle, _elided(painter, index.data(), where.width()))
    painter.setFont(theme.font())
    painter.setPen(QColor(theme.INK))
    line = rect.adjusted(0, half, 0, 0)
    for words, is_marked in zip(index.data(HitRole.EXCERPT), (False, True, False), strict=True):
        shown = _elided(painter, words, line.width())
        width = painter.fontMetrics().horizontalAdvance(shown)
        if is_marked:
            painter.fillRect(QRect(line.left(), line.top(), width, line.height()), QColor(_MARK))
        painter.drawText(line, middle, shown)
        line.setLeft(line.left() + width)


def _elided(painter: QPainter, words: str, width: int) -> str:
    metrics: QFontMetrics = painter.fontMetrics()
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
