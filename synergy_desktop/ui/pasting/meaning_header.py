"""The heading row of the preview: in each heading one chooses what the column means."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import Target
from synergy_desktop.ui import theme
from synergy_desktop.ui.pasting.preview_model import LEFT_OUT

_HEIGHT = 38
_NARROWEST = 112
_FIRST = 92


class MeaningHeader(QHeaderView):
    """A list of fields on every column but the first."""

    chosen = Signal(int, str)
    """The user has chosen the meaning of a pasted column, counted from 0: its key, or ""."""

    def __init__(self, target: Target[Any], count: int, parent: QWidget) -> None:
        """Offer the fields of ``target`` for ``count`` columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(_FIRST)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.combos = [self._combo(target, number) for number in range(count)]
        self.sectionResized.connect(self._place)

    def show_columns(self, columns: Columns) -> None:
        """Show what the columns mean now."""
        for combo, key in zip(self.combos, columns, strict=True):
            combo.setCurrentIndex(max(0, combo.findData(key)))
            combo.setToolTip(f"{combo.currentText()}\nChoisir ce que contient cette colonne")

    def share(self, width: int) -> None:
        """Share ``width`` pixels out between the columns."""
        each = max(_NARROWEST, (width - _FIRST) // max(1, len(self.combos)))
        self.resizeSection(0, _FIRST)
        for column in range(1, self.count()):
            self.resizeSection(column, each)
        self._place()

    def sizeHint(self) -> QSize:
        """Room for the lists."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def setOffset(self, offset: int) -> None:
        """Take the lists along when the table is scrolled."""
        super().setOffset(offset)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the lists where their columns are."""
        super().showEvent(event)
        self._place()

    def _combo(self, target: Target[Any], number: int) -> QComboBox:
        combo = QComboBox(self.viewport())
        combo.setObjectName(f"pasteColumn{number + 1}")
        combo.setAccessibleName(f"Sens de la colonne {number + 1}")
        combo.addItem(LEFT_OUT, "")
        for field in target.known:
            combo.addItem(field.title, field.key)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(4)
        combo.view().setMinimumWidth(250)
        combo.activated.connect(self._choose)
        return combo

    def _choose(self, _index: int) -> None:
        combo = self.sender()
        if isinstance(combo, QComboBox):
            self.chosen.emit(self.combos.index(combo), combo.currentData())

    def _place(self, *_sizes: int) -> None:
        gap = theme.HAIR // 2
        for column, combo in enumerate(self.combos, 1):
            left, wide = self.sectionViewportPosition(column), self.sectionSize(column)
            combo.setGeometry(left + gap, gap, wide - 2 * gap, self.height() - 2 * gap)
