"""How the cells of the plan's tree are painted: wrapped titles, progress bars, health."""

from abc import abstractmethod
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import Health, NodeKind
from synergy_desktop.domain.words import short
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.tree_cells import NODE_ROLE, PROGRESS_ROLE
from synergy_desktop.ui.plan.wrapping import wrapped
from synergy_desktop.ui.row_sync import Index

HEALTH_COLOURS: Final = {
    Health.GOOD: theme.GOOD,
    Health.RISK: theme.WARNING,
    Health.BLOCKED: theme.DANGER,
    Health.PAUSED: theme.INK_OFF,
}
_ICONS: Final = {
    NodeKind.VOLET: "folder",
    NodeKind.DOMAIN: "layout-list",
    NodeKind.OS: "target",
    NodeKind.OO: "flag",
}
_BOLD: Final = frozenset((NodeKind.VOLET, NodeKind.OS, NodeKind.OO))
_SOFT: Final = frozenset((NodeKind.DOMAIN, NodeKind.SUB_ACTION))
_ICON_SIDE: Final = 16
_GAP: Final = 6
ROW_PAD: Final = 5
"""The room above and below the text of a row, in pixels."""

_BAR_HEIGHT: Final = 6
_DOT: Final = 8
_LONGEST: Final = 800
_UNTITLED: Final = "Sans intitulé"


class Look(NamedTuple):
    """How a title is set: what stands before it in the accent, the title, its weight and tone."""

    code: str
    title: str
    bold: bool
    soft: bool
    picture: QIcon | None


class TitleDelegate(QStyledItemDelegate):
    """Paints a picture, a code and a title, wrapped, in the first column of a tree."""

    def __init__(self, tree: QTreeView) -> None:
        """Paint for ``tree``, whose first column gives the width to wrap at."""
        super().__init__(tree)
        self._tree = tree

    @abstractmethod
    def look(self, index: Index) -> Look:
        """How the row at ``index`` is set."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped title, in the width that the level leaves."""
        look = self.look(index)
        width = self._tree.columnWidth(0) - self._tree.indentation() * (_depth(index) + 1)
        height = _laid_out(look, _text_width(look, width), option.font).boundingRect().height()
        return QSize(width, round(height) + 2 * ROW_PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row's ground, its icon, and the text."""
        draw_ground(painter, option)
        look = self.look(index)
        left = option.rect.left() + _GAP
        top = option.rect.top() + ROW_PAD
        if look.picture:
            look.picture.paint(painter, QRect(left, top, _ICON_SIDE, _ICON_SIDE))
            left += _ICON_SIDE + _GAP
        layout = _laid_out(look, _text_width(look, option.rect.width()), option.font)
        painter.save()
        painter.setPen(QColor(_ink(look)))
        layout.draw(painter, QPointF(left, top))
        painter.restore()


class ProgressDelegate(QStyledItemDelegate):
    """Paints a bar and its figure; greyed where the figure is the mean of what stands below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the bar along the first line of the row."""
        draw_ground(painter, option)
        progress: int | None = index.data(PROGRESS_ROLE)
        if progress is None:
            return
        node: PlanNode = index.data(NODE_ROLE)
        own = node.progress is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = _first_line(option)
        figure = option.fontMetrics.horizontalAdvance("100 %")
        track = QRectF(line.adjusted(0, 0, -figure - _GAP, 0))
        track.setTop(line.center().y() - _BAR_HEIGHT / 2 + 1)
        track.setHeight(_BAR_HEIGHT)
        _bar(painter, track, 100, theme.LINE)
        _bar(painter, track, progress, theme.ACCENT if own else theme.INK_OFF)
        painter.setPen(QColor(theme.INK if own else theme.INK_FAINT))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, f"{progress} %")
        painter.restore()


class HealthDelegate(QStyledItemDelegate):
    """Paints a coloured dot and the word that it stands for."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw on the first line of the row."""
        draw_ground(painter, option)
        node: PlanNode = index.data(NODE_ROLE)
        if node.health is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = _first_line(option)
        dot = QRectF(line.left(), line.center().y() - _DOT / 2 + 1, _DOT, _DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(HEALTH_COLOURS[node.health]))
        painter.drawEllipse(dot)
        painter.setPen(QColor(theme.INK))
        words = line.adjusted(_DOT + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, node.health.label)
        painter.restore()


class PlainDelegate(QStyledItemDelegate):
    """Paints a short text level with the first line of the title, cut with an ellipsis."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw on the first line of the row."""
        draw_ground(painter, option)
        line = _first_line(option)
        words = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.save()
        painter.setPen(QColor(theme.INK_SOFT))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Fill the cell as the style does for a selected or hovered row."""
    widget: QWidget = option.widget
    widget.style().drawPrimitive(
        QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget
    )


def _first_line(option: QStyleOptionViewItem) -> QRect:
    line = option.rect.adjusted(_GAP, ROW_PAD, -_GAP, 0)
    line.setHeight(option.fontMetrics.height())
    return line


def _bar(painter: QPainter, track: QRectF, percent: int, colour: str) -> None:
    if percent <= 0:
        return
    filled = QRectF(track)
    filled.setWidth(max(_BAR_HEIGHT, track.width() * min(percent, 100) / 100))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(filled, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)


def _depth(index: Index) -> int:
    depth = 0
    above = index.parent()
    while above.isValid():
        depth += 1
        above = above.parent()
    return depth


@lru_cache
def _kind_icon(kind: NodeKind, *, shared: bool) -> QIcon | None:
    name = "link" if shared else _ICONS.get(kind)
    return icon(name, theme.ACCENT if kind is NodeKind.OS else theme.INK_SOFT) if name else None


def node_look(node: PlanNode) -> Look:
    """How a node of a plan is set: its kind shows by weight, tone and picture."""
    return Look(
        node.code,
        node.title,
        bold=node.kind in _BOLD,
        soft=node.kind in _SOFT,
        picture=_kind_icon(node.kind, shared=bool(node.also_under)),
    )


def _text_width(look: Look, cell_width: int) -> int:
    taken = 2 * _GAP + (_ICON_SIDE + _GAP if look.picture else 0)
    return max(cell_width - taken, 40)


def _ink(look: Look) -> str:
    if not look.title:
        return theme.INK_FAINT
    return theme.INK_SOFT if look.soft else theme.INK


def _laid_out(look: Look, width: int, font: QFont) -> QTextLayout:
    """The code in the accent, then the title, wrapped at ``width`` pixels."""
    face = QFont(font)
    face.setBold(look.bold)
    title, code = short(look.title, _LONGEST) or _UNTITLED, short(look.code)
    words = f"{code}   {title}" if code else title
    return wrapped(words, face, width, formats=[_code_format(len(code))])


def _code_format(length: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = 0, length
    look = QTextCharFormat()
    look.setForeground(QColor(theme.ACCENT))
    look.setFontWeight(QFont.Weight.DemiBold)
    span.format = look
    return span
