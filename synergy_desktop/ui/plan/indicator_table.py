"""The indicators of a node: what it is measured by, the value to reach, the value reached."""

from typing import cast

from PySide6.QtWidgets import QAbstractItemView

from synergy_desktop.commands import indicators as commands
from synergy_desktop.domain.model import Indicator, PlanNode
from synergy_desktop.ui.plan.line_model import LineColumn, LineModel
from synergy_desktop.ui.plan.line_table import LineTable
from synergy_desktop.ui.session import Session

_LABELS = ("Indicateurs", "Ajouter un indicateur", "Supprimer l’indicateur")


class IndicatorModel(LineModel[Indicator]):
    """The indicators of the node shown."""

    columns = (
        LineColumn(key="title", heading="Indicateur"),
        LineColumn(key="target", heading="À atteindre"),
        LineColumn(key="reached", heading="Atteint"),
    )

    def __init__(self, session: Session) -> None:
        """Write to the dossier of ``session``."""
        super().__init__()
        self._session = session

    def write(self, line_id: str, key: str, value: object) -> bool:
        """Write one cell of an indicator."""
        field = cast("commands.IndicatorField", key)
        with self._session.attempt():
            commands.set_indicator(self._session.dossier, line_id, field, str(value).strip())
        return True


class IndicatorTable(LineTable[Indicator]):
    """Shows, adds and deletes the indicators of one node."""

    def __init__(self, session: Session) -> None:
        """Begin without a node."""
        super().__init__(IndicatorModel(session), "planIndicators", _LABELS)
        self._session = session
        self._node_id = ""
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.set_widths({1: 120, 2: 120})
        self.add_wanted.connect(self._add_line)
        self.delete_wanted.connect(self._delete_lines)

    def show_node(self, node: PlanNode) -> None:
        """Show the indicators of ``node``."""
        self._node_id = node.id
        self.model.show_lines(node.indicators)

    def _add_line(self) -> None:
        with self._session.attempt():
            self.edit_line(commands.add_indicator(self._session.dossier, self._node_id))

    def _delete_lines(self, line_ids: list[str]) -> None:
        with self._session.attempt():
            for line_id in line_ids:
                commands.delete_indicator(self._session.dossier, line_id)
