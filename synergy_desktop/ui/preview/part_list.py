"""The chapters and sections of the paper shown, to go to one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.chapter_list import STYLE
from synergy_desktop.ui.preview.pdf_pages import Part
from synergy_desktop.ui.row_sync import ROOT, Index

_INDENT = "\N{NO-BREAK SPACE}" * 4


class PartModel(QAbstractListModel):
    """One row per part of the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts listed, in the order of the paper."""
        return self._parts

    def set_parts(self, parts: Sequence[Part]) -> None:
        """List ``parts``; the same list is left alone."""
        if self._parts != tuple(parts):
            self.beginResetModel()
            self._parts = tuple(parts)
            self.endResetModel()

    def part_on(self, page: int) -> int:
        """The row of the last part that begins on ``page`` or before; -1 if none does."""
        return sum(part.page <= page for part in self._parts) - 1

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many parts there are."""
        return 0 if parent.isValid() else len(self._parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, indented by its depth, and the page as a tooltip."""
        if not index.isValid():
            return None
        part = self._parts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _INDENT * part.depth + part.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{part.title}, page {part.page + 1}"
            case Qt.ItemDataRole.FontRole if part.depth == 0:
                font = QFont(theme.font())
                font.setBold(True)
                return font
        return None


class PartList(QListView):
    """Lists the parts and follows the page that is read."""

    page_chosen = Signal(int)
    """The page (from 0) where the part that was chosen begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("reportParts")
        self.setAccessibleName("Parties du rapport")
        self.setFixedWidth(theme.RAIL_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setStyleSheet(STYLE)
        self.part_model = PartModel(self)
        self.setModel(self.part_model)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_page(self, page: int) -> None:
        """Mark the part that ``page`` belongs to."""
        row = self.part_model.part_on(page)
        if row >= 0:
            self.setCurrentIndex(self.part_model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        self.page_chosen.emit(self.part_model.parts[index.row()].page)
