"""What cells would become, for Qt: what they say now, then what was pasted on them."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor

from synergy_desktop.domain.words import short
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.pasting.overlay import CellChange, Overlay
from synergy_desktop.ui.row_sync import Index

_ROLE = Qt.ItemDataRole
_LONGEST_BEFORE, _LONGEST_AFTER = 45, 110
_NOTHING = "(vide)"


class OverlayModel(QAbstractTableModel):
    """First what a row is called, then the columns that are covered."""

    def __init__(self, overlay: Overlay[Any], parent: QObject) -> None:
        """Show ``overlay``."""
        super().__init__(parent)
        self._overlay = overlay

    def doubts(self) -> list[tuple[int, int]]:
        """The row and the column of each cell that is left alone, as it was not understood."""
        return [
            (at, column)
            for at, row in enumerate(self._overlay.rows)
            for column, cell in enumerate(row.cells, 1)
            if cell is not None and cell.problem
        ]

    def sentence(self, index: Index) -> str:
        """What there is to say about a cell: all that it says now, and would say."""
        cell = self._cell(index) if index.isValid() else None
        if cell is None:
            return ""
        if cell.problem:
            return f"{cell.problem}\nLa cellule reste telle quelle : {cell.before or _NOTHING}"
        if not cell.is_written:
            return f"Inchangé : {cell.before or _NOTHING}"
        told = (
            cell.remark,
            f"Avant : {cell.before or _NOTHING}",
            f"Après : {cell.after}",
        )
        return "\n".join(filter(None, told))

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are covered or added."""
        return 0 if parent is not None and parent.isValid() else len(self._overlay.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """The columns covered, and one before them."""
        return 0 if parent is not None and parent.isValid() else len(self._overlay.titles) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        return self._overlay.titles[section - 1] if section else self._overlay.heading

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """What a cell says and how it looks."""
        if not index.isValid():
            return None
        readers = {
            _ROLE.DisplayRole: self._shown,
            _ROLE.ToolTipRole: self.sentence,
            _ROLE.AccessibleTextRole: self._spoken,
            _ROLE.DecorationRole: self._sign,
            _ROLE.BackgroundRole: self._ground,
            _ROLE.ForegroundRole: self._ink,
        }
        read = readers.get(_ROLE(role)) if role < _ROLE.UserRole else None
        return read(index) if read else None

    def _cell(self, index: Index) -> CellChange | None:
        cells = self._overlay.rows[index.row()].cells
        return cells[index.column() - 1] if index.column() else None

    def _shown(self, index: Index) -> str:
        if index.column() == 0:
            return self._overlay.rows[index.row()].name
        cell = self._cell(index)
        if cell is None:
            return ""
        if cell.problem:
            return cell.raw
        before, after = _brief(cell.before, _LONGEST_BEFORE), _brief(cell.after, _LONGEST_AFTER)
        is_new = self._overlay.rows[index.row()].is_new
        return f"{before}\n→ {after}" if cell.is_written and not is_new else after

    def _spoken(self, index: Index) -> str:
        return self.sentence(index) or self._shown(index)

    def _sign(self, index: Index) -> object:
        return icon("alert-triangle", theme.WARNING) if self._is_doubtful(index) else None

    def _ground(self, index: Index) -> object:
        cell = self._cell(index)
        if self._is_doubtful(index):
            return QColor(theme.WARNING_WASH)
        return QColor(theme.ACCENT_WASH) if cell is not None and cell.is_written else None

    def _ink(self, index: Index) -> object:
        cell = self._cell(index)
        is_plain = index.column() == 0 or (cell is not None and not cell.is_written)
        return QColor(theme.INK_SOFT) if is_plain and not self._is_doubtful(index) else None

    def _is_doubtful(self, index: Index) -> bool:
        cell = self._cell(index)
        return cell is not None and bool(cell.problem)


def _brief(words: str, longest: int) -> str:
    return short(words.replace("\n", " · "), longest) or _NOTHING
