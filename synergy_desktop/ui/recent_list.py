"""The dossiers opened last, on the welcome page: their name, and where they lie."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.plain import plain_tip
from synergy_desktop.ui.row_sync import Index

_ROW = 50
_PATH = Qt.ItemDataRole.UserRole


class RecentList(QListWidget):
    """Opens a dossier by click or Enter; Suppr takes it off the list (never off the disk)."""

    opened = Signal(object)
    forgotten = Signal(object)
    """The ``Path`` of the dossier."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentDossiers")
        self.setAccessibleName("Dossiers récents")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_TwoLines(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open)

    def show_paths(self, paths: tuple[Path, ...]) -> None:
        """List ``paths``."""
        self.clear()
        for path in paths:
            item = QListWidgetItem(path.stem, self)
            item.setData(_PATH, str(path))
            item.setToolTip(plain_tip(f"Ouvrir {path} (Suppr : retirer de la liste)"))
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the space bar opens, Suppr takes off the list."""
        if self.currentRow() < 0:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentItem())
        elif event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(Path(self.currentItem().data(_PATH)))
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(Path(item.data(_PATH)))


class _TwoLines(QStyledItemDelegate):
    """The name over the folder."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.HEADING))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.ACCENT))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(theme.MEDIUM, 7, -theme.MEDIUM, -7)
        painter.setPen(QColor(theme.INK))
        painter.setFont(theme.font(bold=True))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, index.data())
        painter.setPen(QColor(theme.INK_SOFT))
        painter.setFont(theme.font(theme.CAPTION))
        folder = str(Path(index.data(_PATH)).parent)
        metrics = QFontMetrics(painter.font())
        place = metrics.elidedText(folder, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, place)
        painter.restore()
