"""The synergies of one service, in step with the file."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from synergy_desktop.commands import synergies as commands
from synergy_desktop.commands.merging import MergedColumn
from synergy_desktop.commands.synergies import SynergyField
from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import synergy_queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.tables.columns import Group
from synergy_desktop.ui.tables.items import Outline
from synergy_desktop.ui.tables.model import Attempt, Copies, GridModel

GROUPS = {
    Status.DONE: ("Réalisées", "Néant – aucune synergie réalisée pour ce service."),
    Status.ONGOING: ("En cours", "Néant – aucune synergie en cours pour ce service."),
    Status.PLANNED: ("Projetées", "Néant – aucune synergie projetée pour ce service."),
}
_PLACE = frozenset({"rank", "status", "service_id"})


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

    def people(self) -> frozenset[str]:
        """All who are responsible for a synergy of the table, shown or not."""
        return synergy_queries.responsible_people(self._dossier, self.service_id, self._statuses)

    @staticmethod
    def is_rearranged_by(changes: Changes) -> bool:
        """Whether a step makes synergies come, go or move, here or elsewhere."""
        rows = changes.rows("synergy").values()
        return any(row.operation != "update" or row.columns & _PLACE for row in rows)

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step: rows that came, went or moved, or cells of rows that stayed."""
        rows = changes.rows("synergy")
        service = changes.rows("service").get(self.service_id)
        if service and service.operation == "delete":
            self.show_service("")
            return
        if self.is_rearranged_by(changes):
            self.update_items(self._read(), rows)
            return
        held = [synergy_id for synergy_id in rows if self.holds(synergy_id)]
        self.refresh_items(synergy_queries.synergies(self._dossier, held))

    def _clear_cells(self, cells: Sequence[tuple[str, str]]) -> None:
        # The columns are named after the commands' fields.
        commands.clear_cells(self._dossier, cast("Sequence[tuple[str, SynergyField]]", cells))

    def _copy_cells(self, copies: Copies) -> None:
        commands.copy_fields(self._dossier, cast("Sequence[tuple[str, str, SynergyField]]", copies))

    def _read(self) -> Outline[Synergy]:
        """Read where the synergies stand; what they say can wait until they are in sight."""
        found = {status: self._ids(status) for status in Status}
        self._counts = {status: len(ids) for status, ids in found.items()}
        return Outline(
            {status.value: found[status] for status in self._statuses},
            partial(synergy_queries.synergies, self._dossier),
            partial(self._merged, self.service_id),
        )

    def _ids(self, status: Status) -> tuple[str, ...]:
        if not self.service_id:
            return ()
        return synergy_queries.synergy_ids(self._dossier, self.service_id, status)

    def _merged(self, service_id: str, column: str) -> frozenset[str]:
        # The columns that can be merged are named after what the query asks.
        return synergy_queries.merged_synergies(
            self._dossier, service_id, cast(MergedColumn, column)
        )
