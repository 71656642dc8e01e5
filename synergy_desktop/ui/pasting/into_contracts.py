"""Pasting into the table of contracts: rows go to one of its two lists."""

from collections.abc import Sequence
from typing import cast

from synergy_desktop.commands.contracts import ContractField, move_contracts
from synergy_desktop.commands.overwriting import overwrite_contracts
from synergy_desktop.commands.pasting import paste_contracts
from synergy_desktop.domain.model import Contract
from synergy_desktop.exchange.clipboard.fields import CANDIDATES, CONTRACTS, JOINT, Target
from synergy_desktop.ui.contracts.model import ContractModel
from synergy_desktop.ui.pasting.overlay import Overlay
from synergy_desktop.ui.pasting.proposal import Ground, Proposal
from synergy_desktop.ui.pasting.row_pasting import RowPasting

_LISTS = {JOINT: "Conjoints", CANDIDATES: "Possibles"}


class ContractPasting(RowPasting[Contract]):
    """Pastes contracts into the year shown."""

    _model: ContractModel
    group_word = "Liste"

    def can(self) -> bool:
        """Tell whether a year is shown."""
        return bool(self._model.report_id)

    def target(self) -> Target[Contract]:
        """Part five of the canvas."""
        return CONTRACTS

    def ground(self, group: str) -> Ground[Contract]:
        """The two lists."""
        return Ground(target=CONTRACTS, groups=_LISTS, group=group, services={})

    def movable(self, ids: Sequence[str]) -> Sequence[str]:
        """The contracts of the year shown: those of another year are copied, as its own stay."""
        return [each for each in ids if self._model.holds(each)]

    def move(self, ids: Sequence[str], group: str, before: str | None) -> None:
        """Move contracts within the year."""
        group = group or self._model.group_of(ids[0])
        move_contracts(self._session.dossier, ids, joint=group == JOINT, before=before)

    def blank(self, _group: str, _number: int) -> Contract:
        """Give a contract of which nothing is known yet."""
        return Contract(title="")

    def overwrite(self, overlay: Overlay[Contract]) -> None:
        """Write over cells of contracts."""
        # The columns are named after the commands' fields.
        cells = cast("list[tuple[ContractField, Contract]]", overlay.written)
        dossier, joint = self._session.dossier, overlay.group == JOINT
        overwrite_contracts(dossier, self._model.report_id, cells, overlay.added, joint=joint)

    def write(self, proposal: Proposal[Contract], before: str | None) -> Sequence[str]:
        """Write the contracts."""
        rows = [row for _, some in proposal.batches() for row in some]
        joint, candidates = (
            [contract for group, contract in rows if group == wanted] for wanted in _LISTS
        )
        return paste_contracts(
            self._session.dossier, self._model.report_id, joint, candidates, before
        )
