"""Ctrl+C and Ctrl+V in the tree of the plan: branches, and tables or lists of office programs."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication

from synergy_desktop.commands.planting import paste_nodes
from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.planting import plantings
from synergy_desktop.domain.planting_codes import with_codes
from synergy_desktop.ui.plan.plan_actions import PlanActions
from synergy_desktop.ui.plan.tree_model import PlanTreeModel
from synergy_desktop.ui.plan.tree_view import PlanTree
from synergy_desktop.ui.session import Session

if TYPE_CHECKING:
    from synergy_desktop.exchange.clipboard.grid import Grid

_NOTHING = "Le presse-papiers ne contient rien à coller ici."
_NO_PLACE = "Cette branche n’a pas sa place ici : choisissez l’élément qui peut la contenir."


class PlanClipboard(QObject):
    """Copies the current branch, and pastes under the current node.

    A branch that the program has copied is written at once; anything else is shown first.
    """

    def __init__(
        self,
        session: Session,
        tree: PlanTree,
        model: PlanTreeModel,
        actions: PlanActions,
        before_writing: Callable[[], None],
    ) -> None:
        """Connect ``actions`` to ``tree``, which owns this."""
        super().__init__(tree)
        self._session, self._tree, self._model = session, tree, model
        self._before_writing = before_writing
        actions["planCopy"].triggered.connect(self.copy)
        actions["planPaste"].triggered.connect(self.paste)

    def copy(self) -> None:
        """Put the current node and all below it on the clipboard."""
        from synergy_desktop.exchange.clipboard import plan_copy
        from synergy_desktop.exchange.clipboard.html_text import to_html
        from synergy_desktop.exchange.clipboard.tab_text import to_text

        self._before_writing()
        node = self._model.node_by_id(self._tree.current_id())
        if node is None:
            return
        grid, data = plan_copy.table_of(node), QMimeData()
        data.setText(to_text(grid))
        data.setHtml(to_html(grid))
        data.setData(plan_copy.MIME, plan_copy.to_json(node).encode())
        QApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Paste what is on the clipboard under the current node."""
        from synergy_desktop.exchange.clipboard import plan_copy
        from synergy_desktop.exchange.clipboard.outline import read_outline

        # Qt's stubs do not say that an empty clipboard may hold nothing at all.
        offered: QMimeData | None = QApplication.clipboard().mimeData()
        if self._model.plan is None:
            return
        if offered is None:
            self._session.noted.emit(_NOTHING)
            return
        self._before_writing()
        if branches := plan_copy.from_json(bytes(offered.data(plan_copy.MIME).data())):
            self._write(branches, coded=True)
            return
        html = offered.html() if offered.hasHtml() else ""
        grid = read_outline(html, offered.text())
        if any(cell.text.strip() for row in grid.rows for cell in row):
            self._propose(grid, self._model.plan)
        else:
            self._session.noted.emit(_NOTHING)

    def _propose(self, grid: "Grid", plan: Plan) -> None:
        from synergy_desktop.ui.pasting.dialog import PasteDialog
        from synergy_desktop.ui.pasting.proposal import Proposal
        from synergy_desktop.ui.plan.paste_ground import ground

        proposal = Proposal.of(grid, ground(plan, self._tree.current_id() or None))
        dialog = PasteDialog(proposal, "", self._tree.window())
        dialog.setWindowTitle("Coller dans le plan")
        dialog.accepted.connect(self._accept)
        dialog.open()

    def _accept(self) -> None:
        from synergy_desktop.ui.pasting.dialog import PasteDialog

        dialog = self.sender()
        if isinstance(dialog, PasteDialog):
            items = dialog.proposal.reading.items
            self._write([row.item for row in items if row.item is not None], coded=False)

    def _write(self, nodes: Sequence[PlanNode], *, coded: bool) -> None:
        """Write nodes; those that are not ``coded`` yet follow the plan's notation."""
        plan = self._model.plan
        if plan is None:
            return
        placed = plantings(plan, self._tree.current_id() or None, nodes)
        if not placed:
            self._session.problem.emit(_NO_PLACE)
            return
        if not coded:
            placed = with_codes(plan, placed)
        with self._session.attempt():
            made = paste_nodes(self._session.dossier, plan.id, placed)
            for node_id in made:
                self._tree.expandRecursively(self._model.index_of(node_id))
            self._tree.show_node(made[0])
            self._tree.setFocus()
