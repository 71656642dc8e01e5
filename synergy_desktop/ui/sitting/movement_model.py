"""Who came in or left, as the rows of a table: when, at which point, who, which way."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from synergy_desktop.domain.attendance import contradictions, in_agenda_order
from synergy_desktop.domain.sittings import Movement, Sitting
from synergy_desktop.domain.times import format_time, parse_time
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows


class Column(IntEnum):
    """The columns."""

    TIME = 0
    POINT = 1
    WHO = 2
    WAY = 3


HEADINGS: Final = ("Heure", "Point", "Membre", "Mouvement")
BEFORE_FIRST: Final = "Avant le premier point"


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One arrival or departure in words; ``movement_id`` tells it from another just like it."""

    movement: Movement
    movement_id: str
    point: str
    who: str
    is_doubtful: bool


class MovementModel(QAbstractTableModel):
    """One row for each arrival or departure, in the order of the points."""

    corrected = Signal(str, str, str)
    """The user has corrected one: its id, the point's id, the time."""
    refused = Signal(str)
    """Why what was typed was not written."""

    def __init__(self, parent: QObject | None = None) -> None:
        """List none yet."""
        super().__init__(parent)
        self._rows: list[MovementRow] = []
        self.points: dict[str, str] = {}
        """The points that one may be noted at: ids and words."""

    def show_sitting(self, sitting: Sitting | None) -> None:
        """List those of ``sitting``."""
        self.points = point_words(sitting)
        rows = _rows(sitting, self.points) if sitting else []
        sync_rows(self, self._rows, rows, lambda row: row.movement_id)

    def id_at(self, row: int) -> str:
        """The id of a row, "" outside of the table."""
        return self._rows[row].movement_id if 0 <= row < len(self._rows) else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Four."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.EditRole and column == Column.POINT:
            return row.movement.point
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _DOUBTFUL if row.is_doubtful else _words(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(bold=row.is_doubtful and column == Column.WAY)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was corrected; the table waits for the change like everybody else."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, text = self._rows[index.row()], str(value).strip()
        point, time = row.movement.point, row.movement.time
        if index.column() == Column.POINT:
            point = text
        else:
            read = parse_time(text) if text else ""
            if read is None:
                self.refused.emit(
                    f"« {text} » n’est pas une heure. Écrivez-la par exemple 19 h 30."
                )
                return False
            time = read
        if (point, time) != (row.movement.point, row.movement.time):
            self.corrected.emit(row.movement_id, point, time)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The hour and the point are corrected in place."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_open = index.column() in (Column.TIME, Column.POINT)
        return flags | Qt.ItemFlag.ItemIsEditable if is_open else flags


_DOUBTFUL = "Contredit l’appel nominal ou ce qui précède"


def point_words(sitting: Sitting | None) -> dict[str, str]:
    """The points of a sitting by id, as a list to choose from."""
    points = sitting.points if sitting else ()
    numbered = {point.id: f"{n}. {point.title}" for n, point in enumerate(points, start=1)}
    return {"": BEFORE_FIRST, **numbered}


def _rows(sitting: Sitting, points: dict[str, str]) -> list[MovementRow]:
    members = {member.id: member for member in sitting.members}
    doubtful = {movement.id for movement in contradictions(sitting)}
    return [
        MovementRow(
            movement,
            movement.id,
            points.get(movement.point, ""),
            f"{members[movement.member].name} ({_SHORT[members[movement.member].council]})",
            movement.id in doubtful,
        )
        for movement in in_agenda_order(sitting)
    ]


_SHORT = {Side.COMMUNE: "commune", Side.CPAS: "CPAS"}


def _words(row: MovementRow, column: int) -> str:
    match column:
        case Column.TIME:
            return format_time(row.movement.time)
        case Column.POINT:
            return row.point
        case Column.WHO:
            return row.who
    return f"{row.movement.kind.label} – à vérifier" if row.is_doubtful else row.movement.kind.label
