"""The list of what has changed: words that went struck out, words that came underlined."""

from PySide6.QtCore import QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.marked_words import plain_format, write_pieces
from synergy_desktop.ui.past.differences_model import LINE, DifferenceRole, DifferencesModel
from synergy_desktop.ui.row_sync import Index

_AT_ONCE = 100
"""How many rows are laid out before the window may draw again."""


class DifferencesView(QListView):
    """Lists differences; a click or Enter asks to see the place."""

    chosen = Signal(object)
    """The ``Place`` to show."""

    def __init__(self, name: str, title: str) -> None:
        """Be called ``name`` by the program, ``title`` by people."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        theme.set_fill(self, theme.RAIL)
        self.differences = DifferencesModel()
        self.setModel(self.differences)
        self.setItemDelegate(_DifferenceDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the place of the difference selected."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        place = self.differences.place(index)
        if place is not None:
            self.chosen.emit(place)


class _DifferenceDelegate(QStyledItemDelegate):
    """A heading, or a difference over as many lines as it takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        above, below = _margins(index)
        return QSize(0, round(self._document(index).size().height()) + above + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        painter.save()
        if index.data(DifferenceRole.LEVEL) == LINE:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(theme.ACCENT_WASH))
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(theme.ACCENT))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, QColor(theme.HEADING))
        painter.translate(QPointF(rect.left() + theme.LARGE, rect.top() + _margins(index)[0]))
        self._document(index).drawContents(painter)
        painter.restore()

    def _document(self, index: Index) -> QTextDocument:
        """The words of a row, set to the width of the list."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 0
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(theme.font())
        made.setTextWidth(max(1, width - theme.LARGE - theme.MEDIUM))
        cursor = QTextCursor(made)
        level = index.data(DifferenceRole.LEVEL)
        if level < LINE:
            ink = theme.INK if level == 0 else theme.INK_SOFT
            cursor.insertText(index.data(), plain_format(ink, bold=True))
        else:
            _write_difference(cursor, index)
        return made


def _margins(index: Index) -> tuple[int, int]:
    """The room above and below a row."""
    return {0: (theme.LARGE, theme.HAIR), 1: (theme.SMALL, theme.HAIR)}.get(
        index.data(DifferenceRole.LEVEL), (theme.HAIR, theme.HAIR)
    )


def _write_difference(cursor: QTextCursor, index: Index) -> None:
    if name := index.data(DifferenceRole.ROW_NAME):
        cursor.insertText(name, plain_format(theme.INK))
        cursor.insertBlock()
    pieces = index.data(DifferenceRole.PIECES)
    label = index.data(DifferenceRole.LABEL) + ("\u00a0: " if pieces else "")
    cursor.insertText(label, plain_format(theme.INK_SOFT))
    write_pieces(cursor, pieces)
