"""Small tables of lines that hang on a node: its indicators, its money."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from synergy_desktop.ui.plan.plain import plain_tip
from synergy_desktop.ui.row_sync import Index, sync_rows

_INVALID = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole


class _Line(Protocol):
    """A thing of the dossier that one row shows."""

    @property
    def id(self) -> str:
        """Where it stands in the dossier file."""


Line = TypeVar("Line", bound=_Line)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineColumn:
    """A column: the field's name in the dossier, its heading, how it is set."""

    key: str
    heading: str
    right: bool = False


class LineModel(QAbstractTableModel, Generic[Line]):
    """The lines of the node shown; what is edited goes through ``write``, and comes back."""

    columns: tuple[LineColumn, ...] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without lines."""
        super().__init__(parent)
        self._lines: list[Line] = []

    def text(self, line: Line, key: str) -> str:
        """What the cell of a line shows."""
        return str(getattr(line, key))

    def editable(self, line: Line, key: str) -> str:
        """What an editor of the cell begins with."""
        return self.text(line, key)

    @abstractmethod
    def write(self, line_id: str, key: str, value: object) -> bool:
        """Carry out the command that changes a cell; False if it cannot be read."""

    def line_id(self, row: int) -> str:
        """The id of the line at ``row``."""
        return self._lines[row].id

    def row_of(self, line_id: str) -> int | None:
        """Where a line stands, None if it is not among those shown."""
        ids = [line.id for line in self._lines]
        return ids.index(line_id) if line_id in ids else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show ``lines``; those that were shown already keep their rows."""
        sync_rows(self, self._lines, lines, _line_id)

    def rowCount(self, parent: Index = _INVALID) -> int:
        """One row for each line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _INVALID) -> int:
        """The columns of the table."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        """The French heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return self.columns[section].heading
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The text of a cell, and how it stands in it."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], self.columns[index.column()]
        if role == _DISPLAY:
            return self.text(line, column.key)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.text(line, column.key))
        if role == Qt.ItemDataRole.EditRole:
            return self.editable(line, column.key)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write one cell, unless it says that already; False if it was refused."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        line, key = self._lines[index.row()], self.columns[index.column()].key
        if value == self.editable(line, key):
            return True
        return self.write(line.id, key, value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags


def _line_id(line: _Line) -> str:
    return line.id
