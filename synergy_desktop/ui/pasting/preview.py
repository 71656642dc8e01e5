"""The table of the preview: merged cells merged, titles all along, doubtful cells one by one."""

from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.pasting.fitted_table import FittedTable
from synergy_desktop.ui.pasting.meaning_header import MeaningHeader
from synergy_desktop.ui.pasting.preview_model import PreviewModel
from synergy_desktop.ui.pasting.proposal import Proposal

_LINES = 3
"""How many lines of a cell are shown at most; the rest is told below the table."""


class Preview(FittedTable):
    """Shows a proposal; what is written later is just that."""

    pointed = Signal(str)
    """Another cell is current: what there is to say about it."""

    def __init__(self, proposal: Proposal[Any], parent: QWidget) -> None:
        """Show ``proposal``."""
        super().__init__(parent)
        self.setObjectName("pastePreview")
        self.setAccessibleName("Aperçu de ce qui sera collé")
        self._model = PreviewModel(proposal, self)
        self.meanings = MeaningHeader(proposal.ground.target, proposal.grid.width, self)
        self.setHorizontalHeader(self.meanings)
        self.setModel(self._model)
        self.verticalHeader().hide()
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # The sign and the tint of a doubtful cell stay to be seen when it is chosen.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.ACCENT_WASH))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.INK))
        self.setPalette(palette)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.show_proposal(proposal)

    def show_proposal(self, proposal: Proposal[Any]) -> None:
        """Show another one, the keyboard on the same cell."""
        at = self.currentIndex()
        self._model.show_proposal(proposal)
        self.meanings.show_columns(proposal.reading.columns)
        self._merge()
        self.setCurrentIndex(self._model.index(max(0, at.row()), max(0, at.column())))

    def go_to_next_doubt(self) -> bool:
        """Put the keyboard on the next cell to look at, from the top again at the end."""
        doubts = self._model.doubts()
        here = (self.currentIndex().row(), self.currentIndex().column())
        following = [doubt for doubt in doubts if doubt > here] or doubts
        if following:
            self.setCurrentIndex(self._model.index(*following[0]))
            self.setFocus()
        return bool(following)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override] # the stubs also take persistent indexes
        """Say what there is to say about the cell."""
        super().currentChanged(current, previous)
        self.pointed.emit(self._model.sentence(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.meanings.share(self.viewport().width())

    def _merge(self) -> None:
        self.clearSpans()
        line = self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(_LINES * line)
        columns = self._model.columnCount()
        for row in range(self._model.rowCount()):
            if self._model.is_title(row):
                self.setRowHeight(row, line + line // 2)
                if columns > 1:
                    self.setSpan(row, 0, 1, columns)
            elif self._model.is_heading(row):
                self.setRowHeight(row, 2 * line + line // 2)
        for column in range(1, columns):
            self._merge_in(column)

    def _merge_in(self, column: int) -> None:
        below = {run.first: run.last for run in self._model.merges(column)}
        row = 0
        while row < self._model.rowCount():
            last = below.get(row, row)
            is_item = not self._model.is_title(row) and not self._model.is_heading(row)
            wide = self._model.width_of(row, column) if is_item else 1
            # A cell to the left may reach over this one already.
            is_covered = is_item and self.columnSpan(row, column) > 1
            if (last > row or wide > 1) and not is_covered:
                self.setSpan(row, column, last - row + 1, wide)
            row = last + 1
