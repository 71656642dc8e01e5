"""The points of the agenda as the rows of a list, each with what has become of it."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from synergy_desktop.domain.sittings import Point, Sitting
from synergy_desktop.domain.times import format_time
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows


class AgendaRole(IntEnum):
    """What a row tells beside its title."""

    NUMBER = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    IS_CURRENT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A point: its id, its place from 1, its title, and in words how far it has come."""

    id: str
    number: int
    title: str
    state: str
    is_current: bool


def point_state(sitting: Sitting, point: Point) -> str:
    """What has become of a point, in a few words; "" while nothing has."""
    if point.outcome is not None:
        note = point.outcome_note.strip()
        return f"{point.outcome.label} – {note}" if note else point.outcome.label
    hour = format_time(point.opened)
    if point.id == sitting.current_point and not sitting.closed:
        return f"En cours depuis {hour}" if hour else "En cours"
    return f"Ouvert à {hour}" if hour else ""


class AgendaModel(QAbstractListModel):
    """One row for each point, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: list[AgendaRow] = []

    def show_sitting(self, sitting: Sitting | None) -> None:
        """List the points of ``sitting``; those that stay are redrawn only if they differ."""
        points = sitting.points if sitting else ()
        rows = [
            AgendaRow(
                point.id,
                number,
                point.title,
                point_state(sitting, point),
                point.id == sitting.current_point,
            )
            for number, point in enumerate(points, start=1)
            if sitting is not None
        ]
        sync_rows(self, self._rows, rows, lambda row: row.id)

    def row_of(self, point_id: str) -> int:
        """The row of a point, -1 if it is not there."""
        return next((at for at, row in enumerate(self._rows) if row.id == point_id), -1)

    def id_at(self, row: int) -> str:
        """The id of the point in a row, "" outside of the list."""
        return self._rows[row].id if 0 <= row < len(self._rows) else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many points there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One; the base class knows it, but keeps it to itself."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title and what the delegate needs to draw the row."""
        if not index.isValid():
            return None
        return self._cells(self._rows[index.row()]).get(role)

    def _cells(self, row: AgendaRow) -> dict[int, object]:
        words = f"{row.number}. {row.title}"
        told = f"{words} – {row.state}" if row.state else words
        return {
            Qt.ItemDataRole.DisplayRole: row.title or "Point sans titre",
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: told,
            AgendaRole.NUMBER: row.number,
            AgendaRole.STATE: row.state,
            AgendaRole.IS_CURRENT: row.is_current,
        }
