"""The overall figures year by year: some written down, the others computed by the dossier."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor

from synergy_desktop.commands import scores
from synergy_desktop.domain.scoring import Score
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.errors import SynergyError
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui import theme
from synergy_desktop.ui.history_chart import Score as Pair
from synergy_desktop.ui.history_chart import YearScore
from synergy_desktop.ui.past_scores import parse_score
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows

COLUMNS = ("Exercice", SUPPORT_TITLE, OTHER_TITLE, "Origine")
_YEAR, _SUPPORT, _OTHER, _ORIGIN = range(4)
_ADD = "Ajouter un exercice…"


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One year. ``score_id`` is that of the written figures, "" where they are computed."""

    scores: YearScore
    score_id: str = ""


class HistoryModel(QAbstractTableModel):
    """The earlier years, the year itself last, and a last row in which to type another year."""

    refused = Signal(str)
    """What was typed cannot be taken: the French sentence that says why."""

    def __init__(self, dossier: Dossier, parent: QObject | None = None) -> None:
        """Make an empty history that writes to ``dossier``."""
        super().__init__(parent)
        self._dossier = dossier
        self._report_id = ""
        self._rows: list[HistoryRow] = []

    @property
    def years(self) -> tuple[YearScore, ...]:
        """The figures of each year, the oldest first."""
        return tuple(row.scores for row in self._rows)

    def set_rows(self, report_id: str, rows: list[HistoryRow]) -> None:
        """Show ``rows``, of the report ``report_id``; the same years keep their place."""
        if report_id != self._report_id:
            self.beginResetModel()
            self._report_id, self._rows = report_id, rows
            self.endResetModel()
        else:
            sync_rows(self, self._rows, rows, lambda row: (row.scores.year, bool(row.score_id)))

    def score_id(self, row: int) -> str:
        """The id of the written figures in ``row``, "" if they are computed."""
        return self._rows[row].score_id if 0 <= row < len(self._rows) else ""

    def rowCount(self, parent: Index = ROOT) -> int:
        """The years, and the row in which to add one."""
        if parent.isValid() or not self._report_id:
            return 0
        return len(self._rows) + 1

    def columnCount(self, parent: Index = ROOT) -> int:
        """The year, two figures, and where they come from."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and how they look."""
        if not index.isValid():
            return None
        row = self._rows[index.row()] if index.row() < len(self._rows) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, index.column())
            case Qt.ItemDataRole.EditRole:
                return self._words(row, index.column()) if row else ""
            case Qt.ItemDataRole.ForegroundRole if row is None or not row.score_id:
                return QColor(theme.INK_FAINT if row is None else theme.INK_SOFT)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in (_SUPPORT, _OTHER):
                return Qt.AlignmentFlag.AlignCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Written figures are edited; so is the place of a new year."""
        base = super().flags(index)
        if index.row() == len(self._rows):
            editable = index.column() == _YEAR
        else:
            written = index.isValid() and bool(self._rows[index.row()].score_id)
            editable = written and index.column() in (_SUPPORT, _OTHER)
        return base | Qt.ItemFlag.ItemIsEditable if editable else base

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write what was typed; False, and ``refused``, if it cannot be."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        try:
            if index.column() == _YEAR:
                return self._add(str(value).strip())
            return self._write(self._rows[index.row()].scores, index.column(), str(value))
        except (ValueError, SynergyError) as refusal:
            self.refused.emit(str(refusal))
            return False

    def _add(self, year: str) -> bool:
        if not year:
            return False
        if any(row.scores.year == year for row in self._rows):
            raise ValueError(f"L’exercice {year} figure déjà dans l’historique.")
        scores.set_past_score(self._dossier, self._report_id, year, None, None)
        return True

    def _write(self, row: YearScore, column: int, text: str) -> bool:
        pairs = {_SUPPORT: row.support, _OTHER: row.other}
        known = pairs[column]
        score = parse_score(text, known[1] if known else self._usual_maximum(column))
        pairs[column] = score.pair if score else None
        scores.set_past_score(
            self._dossier, self._report_id, row.year, pairs[_SUPPORT], pairs[_OTHER]
        )
        return True

    def _usual_maximum(self, column: int) -> int | None:
        """What the last year that is known was out of."""
        known = [_pair(row.scores, column) for row in self._rows]
        return next((pair[1] for pair in reversed(known) if pair), None)

    def _words(self, row: HistoryRow | None, column: int) -> str:
        if row is None:
            return _ADD if column == _YEAR else ""
        if column == _YEAR:
            return row.scores.year
        if column == _ORIGIN:
            return "Encodé" if row.score_id else "Calculé d’après les matrices"
        pair = _pair(row.scores, column)
        return str(Score(*pair)) if pair else "–"


def _pair(row: YearScore, column: int) -> Pair:
    return row.support if column == _SUPPORT else row.other
