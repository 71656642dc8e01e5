"""The agenda on the left of the tab: numbered points, the current one marked."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.sitting.agenda_model import AgendaModel, AgendaRole

_BAR = 3
_NUMBER = 26
_PAD = 7
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class AgendaList(QListView):
    """Shows the points; choosing one looks at it, without the sitting coming to it."""

    chosen = Signal(str)
    """The user looks at another point: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("agenda")
        self.setAccessibleName("Ordre du jour")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setMouseTracking(True)
        theme.set_fill(self, theme.RAIL)
        self.agenda = AgendaModel(self)
        self.setModel(self.agenda)
        self.setItemDelegate(_PointDelegate(self))
        self._is_showing = False
        self.selectionModel().currentChanged.connect(self._tell)

    def show_sitting(self, sitting: Sitting | None, point_id: str) -> None:
        """List the points of ``sitting``, the one that is looked at chosen."""
        self._is_showing = True
        self.agenda.show_sitting(sitting)
        self.show_point(point_id)
        self._is_showing = False

    def show_point(self, point_id: str) -> None:
        """Mark a point as the one that is looked at."""
        row = self.agenda.row_of(point_id)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.agenda.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew in another width, the point that is looked at still in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_showing:
            self.chosen.emit(self.agenda.id_at(current.row()))


class _PointDelegate(QStyledItemDelegate):
    """Draws a number, a title on as many lines as it takes, and what has become of the point."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title and the words under it."""
        title = self._title_box(_inner(self._ground()), index)
        state = QFontMetrics(_small()).height() if index.data(AgendaRole.STATE) else 0
        return QSize(0, title.height() + state + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one point."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        _paint_ground(painter, rect, state)
        is_current = bool(index.data(AgendaRole.IS_CURRENT))
        inner = _inner(rect)
        painter.setPen(QColor(theme.ACCENT if is_current else theme.INK_SOFT))
        painter.setFont(theme.font(bold=is_current))
        number = QRect(rect.left() + theme.MEDIUM, inner.top(), _NUMBER, inner.height())
        painter.drawText(number, _WRAPPED, str(index.data(AgendaRole.NUMBER)))
        title = self._title_box(inner, index)
        painter.setPen(QColor(theme.INK))
        painter.drawText(title, _WRAPPED, index.data())
        if words := index.data(AgendaRole.STATE):
            painter.setFont(_small())
            painter.setPen(QColor(theme.ACCENT if is_current else theme.INK_SOFT))
            below = QRect(inner.left(), title.bottom() + 1, inner.width(), inner.height())
            metrics = QFontMetrics(painter.font())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(below, _WRAPPED, f"▶ {shown}" if is_current else shown)
        painter.restore()

    def _title_box(self, inner: QRect, index: Index) -> QRect:
        font = theme.font(bold=bool(index.data(AgendaRole.IS_CURRENT)))
        tall = QRect(inner.left(), inner.top(), inner.width(), 10_000)
        return QFontMetrics(font).boundingRect(tall, _WRAPPED, index.data())

    def _ground(self) -> QRect:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 0
        return QRect(0, 0, width, 0)


def _inner(rect: QRect) -> QRect:
    return rect.adjusted(theme.MEDIUM + _NUMBER, _PAD, -theme.MEDIUM, -_PAD)


def _small() -> QFont:
    return theme.font(theme.CAPTION)


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.ACCENT_WASH))
        painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(theme.ACCENT))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.ACCENT))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.HEADING))
