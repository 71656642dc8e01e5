"""A table that is no higher than its rows, and a dialog that is no higher than its table wants."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QTableView


class FittedTable(QTableView):
    """Takes the height of its heading and its rows at most, less where there is less room."""

    def updateGeometries(self) -> None:
        """Follow the rows and the scroll bar."""
        super().updateGeometries()
        self.setMaximumHeight(self._height())

    def sizeHint(self) -> QSize:
        """The whole table."""
        return QSize(super().sizeHint().width(), self._height())

    def _height(self) -> int:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        heading = self.horizontalHeader().sizeHint().height()
        return heading + self.verticalHeader().length() + below + 2 * self.frameWidth()


class FittedDialog(QDialog):
    """Leaves no empty band around what it shows."""

    def showEvent(self, event: QShowEvent) -> None:
        """Give back the height that nothing needs."""
        super().showEvent(event)
        # Only now does the table know whether its columns need a scroll bar.
        self.resize(self.width(), min(self.height(), self.sizeHint().height()))
