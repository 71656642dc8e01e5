"""The contracts of one year, in step with the file."""

from collections.abc import Sequence
from typing import cast

from synergy_desktop.commands import contracts as commands
from synergy_desktop.commands.contracts import ContractField
from synergy_desktop.domain.model import Contract
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.contracts.columns import contract_columns
from synergy_desktop.ui.tables.columns import Group
from synergy_desktop.ui.tables.model import Attempt, Copies, GridModel

JOINT, CANDIDATES = "joint", "candidates"

_GROUPS = (
    Group(JOINT, "Marchés conjoints", "Néant – aucun marché conjoint.", "+ Ajouter"),
    Group(
        CANDIDATES,
        "Marchés qui pourraient être conjoints",
        "Néant – aucun marché à mettre en commun.",
        "+ Ajouter",
    ),
)


class ContractModel(GridModel[Contract]):
    """The joint contracts of a year, and those that could become joint."""

    def __init__(self, dossier: Dossier, attempt: Attempt) -> None:
        """Show no year yet."""
        super().__init__(_GROUPS, attempt, self._clear_cells, self._copy_cells)
        self.report_id = ""
        self._dossier = dossier
        self.set_columns(contract_columns(dossier))

    def show_report(self, report_id: str) -> None:
        """Show another year, none for ""."""
        self.report_id = report_id
        self.show_items(self._read())

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches("contract"):
            self.update_items(self._read())

    def _clear_cells(self, cells: Sequence[tuple[str, str]]) -> None:
        # The columns are named after the commands' fields.
        commands.clear_cells(self._dossier, cast("Sequence[tuple[str, ContractField]]", cells))

    def _copy_cells(self, copies: Copies) -> None:
        commands.copy_fields(
            self._dossier, cast("Sequence[tuple[str, str, ContractField]]", copies)
        )

    def _read(self) -> dict[str, tuple[Contract, ...]]:
        if not self.report_id:
            return {JOINT: (), CANDIDATES: ()}
        contracts = queries.contracts(self._dossier, self.report_id)
        return {JOINT: contracts.joint, CANDIDATES: contracts.candidates}
