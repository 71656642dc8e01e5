"""The list of what the report still lacks; a click or Enter goes to the place."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.conformity import Finding
from synergy_desktop.ui import theme
from synergy_desktop.ui.findings_model import FindingRole, FindingsModel
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.row_sync import Index

_WIDTH = 340


class ConformityPanel(QFrame):
    """Lists findings by tab, at the right of the window."""

    chosen = Signal(object)
    """The ``Place`` to show."""
    closed = Signal()
    """The user has hidden the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conformityPanel")
        self.setAccessibleName("Points à compléter")
        self.setFixedWidth(_WIDTH)
        theme.set_fill(self, theme.RAIL)
        self._model = FindingsModel()
        self._view = _FindingsView()
        self._view.setModel(self._model)
        self._view.activated.connect(self._choose)
        self._view.clicked.connect(self._choose)
        self._complete = QLabel("Le rapport contient tout ce que le canevas demande.")
        self._complete.setWordWrap(True)
        self._complete.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, 0)
        theme.set_ink(self._complete, theme.INK_SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.SMALL, 0, 0)
        column.addLayout(self._head())
        column.addWidget(self._complete)
        column.addWidget(self._view, 1)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """List ``findings``."""
        self._model.show_findings(findings)
        self._complete.setVisible(not findings)
        self._view.setVisible(bool(findings))

    def take_focus(self) -> None:
        """Put the keyboard on the first finding."""
        self._view.setFocus()
        if not self._view.currentIndex().isValid() and self._model.rowCount() > 1:
            self._view.setCurrentIndex(self._model.index(1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the left."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 1, self.height(), QColor(theme.LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape hides the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QHBoxLayout:
        title = QLabel("Points à compléter")
        title.setFont(theme.font(11.25, bold=True))
        close = QToolButton()
        close.setObjectName("closeFindings")
        close.setAccessibleName("Cacher la liste")
        close.setToolTip("Cacher la liste (F8)")
        close.setIcon(icon("x"))
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setContentsMargins(theme.LARGE, 0, theme.SMALL, 0)
        row.addWidget(title, 1)
        row.addWidget(close)
        return row

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _choose(self, index: QModelIndex) -> None:
        place = self._model.place(index)
        if place is not None:
            self.chosen.emit(place)


class _FindingsView(QListView):
    """Rows as high as their words need."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.setAccessibleName("Points à compléter")
        self.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_fill(self, theme.RAIL)
        self.setItemDelegate(_FindingDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _FindingDelegate(QStyledItemDelegate):
    """A bold heading, or a sentence over as many lines as it takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else _WIDTH
        room = QRect(0, 0, width - 2 * theme.LARGE, 10_000)
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data()).height()
        above = theme.LARGE if index.data(FindingRole.IS_HEADING) else theme.SMALL
        return QSize(0, height + above + theme.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        state = option.state
        heading = index.data(FindingRole.IS_HEADING)
        painter.save()
        if not heading and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.ACCENT_WASH))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(theme.ACCENT))
        elif not heading and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.HEADING))
        painter.setPen(QColor(theme.INK))
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        above = theme.LARGE if heading else theme.SMALL
        inner = rect.adjusted(theme.LARGE, above, -theme.LARGE, -theme.SMALL)
        painter.drawText(inner, Qt.TextFlag.TextWordWrap, index.data())
        painter.restore()
