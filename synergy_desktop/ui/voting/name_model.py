"""The members of a council who are called by name, and what each has said."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from synergy_desktop.domain.voting import Choice
from synergy_desktop.ui.row_sync import Index, sync_rows
from synergy_desktop.ui.voting.count_field import SHORT

_INVALID = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
CHOICES = tuple(Choice)
_MARK = "●"


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A member, the group in the words of the list, and the answer, None while there is none."""

    id: str
    name: str
    party: str = ""
    said: Choice | None = None


class NameModel(QAbstractTableModel):
    """A row for each member; a column for the name, and one for each answer."""

    def __init__(self) -> None:
        """Begin without members."""
        super().__init__()
        self._rows: list[Called] = []

    def show_called(self, called: Sequence[Called]) -> None:
        """Show ``called``; those who were shown already keep their rows."""
        sync_rows(self, self._rows, called, _id)

    def called(self, row: int) -> Called:
        """Who stands at ``row``."""
        return self._rows[row]

    def first_silent(self) -> int:
        """The row of the first member who has not answered; 0 if all have."""
        return next((row for row, each in enumerate(self._rows) if each.said is None), 0)

    def rowCount(self, parent: Index = _INVALID) -> int:
        """One row for each member."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _INVALID) -> int:
        """The name and the three answers."""
        return 0 if parent.isValid() else 1 + len(CHOICES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The French heading of a column, above its cells."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignCenter
        return ("Membre", *SHORT.values())[section] if role == _DISPLAY else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The name with its group, or the mark of the answer."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == _DISPLAY:
            return _words(row) if not column else self._mark(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and not column:
            return f"{_words(row)} : {row.said.label if row.said else 'pas encore appelé'}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return Qt.AlignmentFlag.AlignCenter
        return None

    @staticmethod
    def _mark(row: Called, column: int) -> str:
        return _MARK if row.said is CHOICES[column - 1] else ""


def _words(row: Called) -> str:
    return f"{row.name} ({row.party})" if row.party else row.name


def _id(row: Called) -> str:
    return row.id
