"""What has changed, as rows under the tabs and the services where it is to be seen."""

from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, Qt

from synergy_desktop.domain.conformity import Place
from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.word_diff import excerpt
from synergy_desktop.ui.row_sync import ROOT, Index
from synergy_desktop.ui.tab import part_title

_DISPLAY = Qt.ItemDataRole.DisplayRole
LINE = 2
"""The level of a row that is a difference: 0 is a tab, 1 a service or a plan."""


class DifferenceRole(IntEnum):
    """What a row tells beside its words."""

    LEVEL = Qt.ItemDataRole.UserRole
    ROW_NAME = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2
    PIECES = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    words: str


@dataclass(frozen=True, slots=True)
class _Line:
    difference: Difference
    is_first_of_row: bool


class DifferencesModel(QAbstractListModel):
    """Headings for the tab and for the service or the plan, then what differs there."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Heading | _Line] = []

    def show_differences(self, differences: tuple[Difference, ...]) -> None:
        """List ``differences``, which are in the order of their places."""
        self.beginResetModel()
        self._rows = []
        for part, of_part in groupby(differences, key=lambda each: each.place.part):
            self._rows.append(_Heading(0, part_title(part)))
            for group, of_group in groupby(of_part, key=lambda each: each.group):
                if group:
                    self._rows.append(_Heading(1, " › ".join(group)))
                for _, of_row in groupby(of_group, key=lambda each: each.row):
                    self._rows += [_Line(each, at == 0) for at, each in enumerate(of_row)]
        self.endResetModel()

    def place(self, index: Index) -> Place | None:
        """Where the difference of this row is to be seen; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.difference.place if isinstance(row, _Line) else None

    def first_difference(self) -> Index:
        """The first row that is no heading; an invalid index if there is none."""
        rows = (at for at, row in enumerate(self._rows) if isinstance(row, _Line))
        return self.index(next(rows, -1))

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many headings and differences there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row and what they are made of."""
        row = self._rows[index.row()]
        if isinstance(row, _Heading):
            found: dict[int, object] = {_DISPLAY: row.words, DifferenceRole.LEVEL: row.level}
            return found.get(role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _sentence(row.difference)
            case DifferenceRole.LEVEL:
                return LINE
            case DifferenceRole.ROW_NAME:
                return row.difference.row if row.is_first_of_row else ""
            case DifferenceRole.LABEL:
                return row.difference.title
        return excerpt(row.difference.pieces) if role == DifferenceRole.PIECES else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can only be read."""
        if self.place(index) is None:
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemNeverHasChildren


def _sentence(difference: Difference) -> str:
    """A difference as it is read aloud."""
    words = f"{difference.row} – {difference.title}"
    if difference.before or difference.after:
        before, after = difference.before or "vide", difference.after or "vide"
        words += f" : {before} → {after}"
    return words
