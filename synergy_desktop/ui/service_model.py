"""The services of the year shown, in two groups, each with its total: one model for every tab."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, Qt

from synergy_desktop.commands import services as commands
from synergy_desktop.domain.model import Matrix, Service
from synergy_desktop.domain.scoring import Score, holes, service_score
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE, number_of
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.plan.plain import plain_tip
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows
from synergy_desktop.ui.year_matrices import YearMatrices

if TYPE_CHECKING:
    from synergy_desktop.ui.session import Session

MIME = "application/x-synergies-service"


class ServiceRole(IntEnum):
    """What a row tells beside its name."""

    ID = Qt.ItemDataRole.UserRole
    IS_HEADING = Qt.ItemDataRole.UserRole + 1
    TOTAL = Qt.ItemDataRole.UserRole + 2
    """The total in figures, "–" for a service that is not assessed."""
    HOLES = Qt.ItemDataRole.UserRole + 3
    """How many registers of its matrix are still to be assessed."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading (no id) or a service."""

    name: str
    id: str = ""
    support: bool = False
    score: Score | None = None
    holes: int = 0


class ServiceModel(QAbstractListModel):
    """Follows the dossier and the session; renames and moves through commands."""

    def __init__(self, session: "Session") -> None:
        """List the services of the year that ``session`` shows."""
        super().__init__(session)
        self._session = session
        self._year = YearMatrices(session.dossier, session.report_id)
        self._rows: list[_Row] = self._read()
        session.report_changed.connect(self._turn)
        session.bridge.changed.connect(self._follow)

    def ids(self) -> tuple[str, ...]:
        """The ids of the services, in the order shown."""
        return tuple(row.id for row in self._rows if row.id)

    def name(self, service_id: str) -> str:
        """What the service is called; "" if it is not of this year."""
        return next((row.name for row in self._rows if row.id == service_id), "")

    def index_of(self, service_id: str) -> QModelIndex:
        """Where the service stands; an invalid index if it is not of this year."""
        for place, row in enumerate(self._rows):
            if row.id and row.id == service_id:
                return self.index(place)
        return QModelIndex()

    def neighbour(self, service_id: str, by: int) -> str:
        """The service ``by`` places further in the same group; "" beyond its ends."""
        group = self._group(service_id)
        place = group.index(service_id) + by
        return group[place] if 0 <= place < len(group) else ""

    def move(self, service_id: str, by: int) -> None:
        """Move a service up (-1) or down (+1) within its group."""
        if not self.neighbour(service_id, by):
            return
        before = self.neighbour(service_id, by if by < 0 else by + 1)
        with self._session.attempt():
            commands.move_service(self._session.dossier, service_id, before or None)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many headings and services there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One; the base class knows it, but keeps it to itself."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a row, the same in words, or what ``ServiceRole`` asks for."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return _words(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(_words(row))
            case _:
                return _fact(row, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a service; an empty name is left alone."""
        name = str(value).strip()
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or not row.id or not name:
            return False
        if name != row.name:
            with self._session.attempt():
                commands.rename_service(self._session.dossier, row.id, name)
        return self._rows[index.row()].name == name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can only be read."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        if not self._rows[index.row()].id:
            return flag.NoItemFlags
        base = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return base | flag.ItemIsEditable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """A service is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What is dragged is a service of this window."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the id of the service."""
        carried = QMimeData()
        if indexes:
            service_id = self._rows[indexes[0].row()].id
            carried.setData(MIME, QByteArray(service_id.encode()))
        return carried

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Only between the services of its own group."""
        return self._before(data, row) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move the service that is carried before ``row``."""
        before = self._before(data, row)
        if before is None:
            return False
        service_id = _carried(data)
        with self._session.attempt():
            commands.move_service(self._session.dossier, service_id, before or None)
        return True

    def _before(self, data: QMimeData, row: int) -> str | None:
        """The service before which ``row`` puts what is dragged, "" for the end; None: nowhere."""
        group = self._group(_carried(data))
        if not group or row < 0:
            return None
        first = self.index_of(group[0]).row()
        place = row - first
        if not 0 <= place <= len(group):
            return None
        return group[place] if place < len(group) else ""

    def _group(self, service_id: str) -> list[str]:
        mine = next((row for row in self._rows if row.id and row.id == service_id), None)
        return [row.id for row in self._rows if mine and row.id and row.support == mine.support]

    def _turn(self, _report_id: str) -> None:
        name = self.name(self._session.service_id)
        self.beginResetModel()
        self._year = YearMatrices(self._session.dossier, self._session.report_id)
        self._rows = self._read()
        self.endResetModel()
        same = next((row.id for row in self._rows if row.id and row.name == name), "")
        self._session.show_service(same or next(iter(self.ids()), ""))

    def _follow(self, changes: Changes) -> None:
        if not changes.touches("service", "assessment") or self._is_leaving(changes):
            return
        levelled = self._year.follow(changes)
        if levelled is not None:
            self._show_totals(levelled)
            return
        place = self.index_of(self._session.service_id).row()
        sync_rows(self, self._rows, self._read(), lambda row: row.id or row.name)
        if self.index_of(self._session.service_id).row() < 0:
            left = [row.id for row in self._rows[: place + 1] if row.id][-1:] or self.ids()[:1]
            self._session.show_service(left[0] if left else "")

    def _show_totals(self, service_ids: frozenset[str]) -> None:
        """Show the new totals of services of which only levels changed."""
        for place, row in enumerate(self._rows):
            service = self._year.service(row.id) if row.id in service_ids else None
            if service is not None:
                self._rows[place] = _row(service)
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def _is_leaving(self, changes: Changes) -> bool:
        """Whether the year itself is gone: its services go as one when another is turned to."""
        year = changes.rows("report").get(self._session.report_id)
        return year is not None and year.operation == "delete"

    def _read(self) -> list[_Row]:
        services = self._year.services
        support = [_row(service) for service in services if service.support]
        other = [_row(service) for service in services if not service.support]
        return [
            *([_Row(SUPPORT_TITLE), *support] if support else []),
            *([_Row(OTHER_TITLE), *other] if other else []),
        ]


def _row(service: Service) -> _Row:
    support = service.support is not None
    if service.matrix is None:
        return _Row(service.name, service.id, support)
    return _Row(service.name, service.id, support, *_figures(service.matrix))


@lru_cache(maxsize=256)
def _figures(matrix: Matrix) -> tuple[Score, int]:
    """The total and the number of holes; at a click, all matrices but one are as before."""
    return service_score(matrix), len(holes(matrix))


def _fact(row: _Row, role: int) -> object:
    match role:
        case ServiceRole.ID:
            return row.id
        case ServiceRole.IS_HEADING:
            return not row.id
        case ServiceRole.TOTAL:
            return str(row.score or "–")
        case ServiceRole.HOLES:
            return row.holes
    return None


def _carried(data: QMimeData) -> str:
    return bytes(data.data(MIME).data()).decode()


def _words(row: _Row) -> str:
    """The row in words, for the ear and for a narrow list."""
    if not row.id:
        return row.name
    if row.score is None:
        return f"{row.name}, sans matrice de coopération"
    words = f"{row.name}, {row.score.points} sur {row.score.out_of}"
    if row.holes:
        words += f", {number_of(row.holes, 'registre')} à coter"
    return words
