"""What the report still lacks, as rows under the name of the tab where it is mended."""

from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, Qt

from synergy_desktop.domain.conformity import Finding, Part, Place
from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import ROOT, Index
from synergy_desktop.ui.tab import part_title

_ORDER = list(Part)


class FindingRole(IntEnum):
    """What a row tells beside its words."""

    IS_HEADING = Qt.ItemDataRole.UserRole


class FindingsModel(QAbstractListModel):
    """A heading for each tab, then its findings."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Part | Finding] = []

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """List ``findings`` in the order of the tabs."""
        ordered = sorted(findings, key=lambda finding: _ORDER.index(finding.place.part))
        rows: list[Part | Finding] = []
        for part, group in groupby(ordered, key=lambda finding: finding.place.part):
            rows += [part, *group]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def place(self, index: Index) -> Place | None:
        """Where the finding of this row is mended; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.place if isinstance(row, Finding) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many headings and findings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row and how they are set."""
        row = self._rows[index.row()]
        heading = isinstance(row, Part)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return part_title(row) if isinstance(row, Part) else row.message
            case Qt.ItemDataRole.FontRole:
                return theme.font(bold=heading)
            case FindingRole.IS_HEADING:
                return heading
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can only be read."""
        if not index.isValid() or isinstance(self._rows[index.row()], Part):
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemNeverHasChildren
