"""The synergies of one service, in step with the file."""

from collections.abc import Collection, Sequence
from typing import cast

from synergy_desktop.commands import synergies as commands
from synergy_desktop.commands.synergies import SynergyField
from synergy_desktop.domain.model import Service, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes, RowChange
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.tables.columns import Group
from synergy_desktop.ui.tables.model import Attempt, Copies, GridModel

GROUPS = {
    Status.DONE: ("Réalisées", "Néant – aucune synergie réalisée pour ce service."),
    Status.ONGOING: ("En cours", "Néant – aucune synergie en cours pour ce service."),
    Status.PLANNED: ("Projetées", "Néant – aucune synergie projetée pour ce service."),
}
_PLACE = frozenset({"rank", "status", "service_id"})
_FEW = 50
"""Up to so many changed rows are read one by one; beyond, the whole service at once."""


class SynergyModel(GridModel[Synergy]):
    """The synergies of a service that have one of a few statuses, a group for each."""

    def __init__(self, dossier: Dossier, statuses: Sequence[Status], attempt: Attempt) -> None:
        """Show no service yet."""
        groups = [Group(status.value, *GROUPS[status], "+ Ajouter") for status in statuses]
        super().__init__(groups, attempt, self._clear_cells, self._copy_cells)
        self.service_id = ""
        self._dossier = dossier
        self._statuses = statuses
        self._counts = dict.fromkeys(Status, 0)

    def show_service(self, service_id: str) -> None:
        """Show another service, none for ""."""
        self.service_id = service_id
        self.show_items(self._read())

    def count(self, status: Status) -> int:
        """How many synergies of the service have come as far as ``status``, shown here or not."""
        return self._counts[status]

    def shown_of_all(self) -> tuple[int, int]:
        """How many of the table's synergies are not filtered out, of how many."""
        keys = [group.key for group in self.groups]
        shown, count = map(self.shown_in, keys), map(self.items_in, keys)
        return sum(map(len, shown)), sum(map(len, count))

    def people(self) -> set[str]:
        """All who are responsible for a synergy of the table, shown or not."""
        items = (self.item_with(each) for group in self.groups for each in self.items_in(group.key))
        return {name for synergy in items if synergy for name in synergy.responsible}

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step: rows that came, went or moved, or cells of rows that stayed."""
        rows = changes.rows("synergy")
        service = changes.rows("service").get(self.service_id)
        if service and service.operation == "delete":
            self.show_service("")
            return
        if any(self._moves(change) for change in rows.values()):
            few = len(rows) <= _FEW
            self.update_items(self._read_changed(rows) if few else self._read())
            return
        for synergy_id in rows:
            if self.item_with(synergy_id):
                self.refresh_item(queries.synergy(self._dossier, synergy_id))

    def _clear_cells(self, cells: Sequence[tuple[str, str]]) -> None:
        # The columns are named after the commands' fields.
        commands.clear_cells(self._dossier, cast("Sequence[tuple[str, SynergyField]]", cells))

    def _copy_cells(self, copies: Copies) -> None:
        commands.copy_fields(self._dossier, cast("Sequence[tuple[str, str, SynergyField]]", copies))

    @staticmethod
    def _moves(change: RowChange) -> bool:
        return change.operation != "update" or not _PLACE.isdisjoint(change.columns)

    def _read_changed(self, rows: Collection[str]) -> dict[str, list[Synergy]]:
        """Read the new order of the rows, and only those of them that changed."""
        order = queries.synergy_order(self._dossier, self.service_id)
        content: dict[str, list[Synergy]] = {status.value: [] for status in self._statuses}
        self._counts = dict.fromkeys(Status, 0)
        for synergy_id, status in order:
            self._counts[status] += 1
            if status in self._statuses:
                known = None if synergy_id in rows else self.item_with(synergy_id)
                content[status.value].append(known or queries.synergy(self._dossier, synergy_id))
        return content

    def _read(self) -> dict[str, tuple[Synergy, ...]]:
        if not self.service_id:
            self._counts = dict.fromkeys(Status, 0)
            return {status.value: () for status in self._statuses}
        service: Service = queries.service(self._dossier, self.service_id)
        self._counts = {status: len(service.with_status(status)) for status in Status}
        return {status.value: service.with_status(status) for status in self._statuses}
