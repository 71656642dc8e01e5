"""The list of amendments: each with its words struck out and underlined, its author, its fate."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.sitting_words import AmendmentState
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui import theme
from synergy_desktop.ui.amending.entry import Entry
from synergy_desktop.ui.marked_words import plain_format, write_differences
from synergy_desktop.ui.panes import bring_into_sight
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows

_BAND, _LEAST_HEIGHT = 3, 24
_MOST_WORDS = 24
"""How many changes of one amendment are listed; the rest is counted."""


class EntryRole(IntEnum):
    """What a row tells beside its words."""

    ENTRY = Qt.ItemDataRole.UserRole


class AmendmentsModel(QAbstractListModel):
    """One row for each amendment."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List ``entries``."""
        sync_rows(self, self._entries, entries, lambda entry: entry.amendment.id)

    def entry(self, index: Index) -> Entry | None:
        """The amendment of a row."""
        return self._entries[index.row()] if index.isValid() else None

    def row_of(self, amendment_id: str) -> int:
        """Where an amendment stands, -1 if it is not listed."""
        ids = [entry.amendment.id for entry in self._entries]
        return ids.index(amendment_id) if amendment_id in ids else -1

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many amendments there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The amendment in words, and as it is."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.sentence
        return entry if role == EntryRole.ENTRY else None


class AmendmentsView(QListView):
    """Lists amendments over as many lines as they take, as high as all of them.

    It is the page around it that scrolls, and follows the keyboard.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("amendments")
        self.setAccessibleName("Amendements")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.amendments = AmendmentsModel()
        self.setModel(self.amendments)
        self.setItemDelegate(_EntryDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def selected(self) -> Entry | None:
        """The amendment that the keyboard is on."""
        return self.amendments.entry(self.currentIndex())

    def select(self, row: int) -> None:
        """Put the keyboard on an amendment."""
        self.setCurrentIndex(self.amendments.index(row))

    def updateGeometries(self) -> None:
        """Be as high as what is listed."""
        super().updateGeometries()
        self.setFixedHeight(max(_LEAST_HEIGHT, self.contentsSize().height()))

    def scrollTo(
        self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Have the page show the amendment that the keyboard goes to."""
        super().scrollTo(index, hint)
        if self.hasFocus():
            bring_into_sight(self, self.visualRect(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _EntryDelegate(QStyledItemDelegate):
    """Paints a heading, the words that change, then who proposed them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(self._document(index).size().height()) + 2 * theme.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.ACCENT_WASH))
            painter.fillRect(rect.left(), rect.top(), _BAND, rect.height(), QColor(theme.ACCENT))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.LINE))
        painter.translate(QPointF(rect.left() + theme.MEDIUM, rect.top() + theme.SMALL))
        self._document(index).drawContents(painter)
        painter.restore()

    def _document(self, index: Index) -> QTextDocument:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 0
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(theme.font())
        made.setTextWidth(max(1, width - 2 * theme.MEDIUM))
        _write(QTextCursor(made), index.data(EntryRole.ENTRY))
        return made


def _write(cursor: QTextCursor, entry: Entry) -> None:
    cursor.insertText(entry.heading, plain_format(_INKS[entry.amendment.state], bold=True))
    if _says_more(entry.amendment.title, entry.differences):
        cursor.insertBlock()
        cursor.insertText(entry.amendment.title, plain_format(theme.INK, bold=True))
    write_differences(cursor, entry.differences[:_MOST_WORDS])
    if (more := len(entry.differences) - _MOST_WORDS) > 0:
        cursor.insertBlock()
        counted = number_of(more, "autre changement", "autres changements")
        cursor.insertText(f"et {counted}", plain_format(theme.INK_SOFT))
    for line in entry.details:
        cursor.insertBlock()
        cursor.insertText(line, plain_format(theme.INK_SOFT))


def _says_more(title: str, differences: Sequence[Difference]) -> bool:
    """Whether the title is not just the place of the first change, which is told below."""
    return bool(title) and not (differences and title.startswith(differences[0].where))


_INKS = {
    AmendmentState.PROPOSED: theme.ACCENT,
    AmendmentState.ADOPTED: theme.GOOD,
    AmendmentState.REJECTED: theme.DANGER,
    AmendmentState.WITHDRAWN: theme.INK_SOFT,
}
