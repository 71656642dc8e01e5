"""The tree of a strategic plan as Qt sees it: one row per node, followed change by change."""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from synergy_desktop.commands import places
from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import free_places, may_hold, rolled_up_progress, walk
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.branch_model import BranchModel
from synergy_desktop.ui.plan.shown_places import elsewhere, node_of, objective_of, shown_rows
from synergy_desktop.ui.plan.tree_cells import (
    HEADINGS,
    NODE_ROLE,
    PROGRESS_ROLE,
    Column,
    cell_text,
    tool_tip,
)
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.session import Session

NODE_MIME = "application/x-synergie-plan-node"
"""The key of the row that is being dragged, in UTF-8: the id of its node in its own place."""

_INVALID = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_own = attrgetter(*(each.name for each in fields(PlanNode) if each.name != "children"))
PLAN_TABLES = ("plan", "plan_node", "budget_line", "indicator")
"""The tables of the file that a plan is made of."""

_PLACE_COLUMNS = frozenset(("parent_id", "rank"))


class PlanTreeModel(BranchModel[PlanNode]):
    """The nodes of one plan. It writes through commands only and redraws from their changes."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Begin empty; ``show_plan`` fills it."""
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self._own_nodes: dict[str, PlanNode] = {}

    @property
    def plan(self) -> Plan | None:
        """The plan shown, as it stands in the file."""
        return self._plan

    def show_plan(self, plan_id: str) -> None:
        """Show another plan; "" shows none."""
        self.beginResetModel()
        self._take(queries.plan(self._session.dossier, plan_id) if plan_id else None)
        self._fill(shown_rows(self._plan) if self._plan else ())
        self.endResetModel()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step; the plan shown must still be in the file."""
        if self._plan is None or not changes.touches(*PLAN_TABLES):
            return
        self._take(queries.plan(self._session.dossier, self._plan.id))
        moved = {
            node_id
            for node_id, row in changes.rows("plan_node").items()
            if row.operation == "update" and row.columns & _PLACE_COLUMNS
        }
        # Further places follow the order of the plan, wherever that has changed.
        moved |= {key for key in self._nodes if objective_of(key)}
        self._follow(shown_rows(self._plan), moved)

    def looks_alike(self, node: PlanNode, other: PlanNode) -> bool:
        """Whether nodes say the same, but for what stands below them."""
        return bool(_own(node) == _own(other))

    def _take(self, plan: Plan | None) -> None:
        self._plan = plan
        self._own_nodes = {node.id: node for node in walk(plan.nodes)} if plan else {}

    def node(self, index: Index) -> PlanNode | None:
        """The node at ``index``, None for the plan itself; an action wherever it stands."""
        return self._own_nodes.get(node_of(self.key(index))) if index.isValid() else None

    def further_place(self, index: Index) -> str:
        """The id of the objective that ``index`` shows an action under too, "" in its own place."""
        return objective_of(self.key(index)) if index.isValid() else ""

    def node_by_id(self, node_id: str) -> PlanNode | None:
        """The node ``node_id`` of the plan shown, with all that stands below it."""
        return self._own_nodes.get(node_id)

    def parent_id(self, node_id: str) -> str | None:
        """The id of the node above, None at the top of the plan."""
        number = self._items.number(node_id)
        if number is None:
            return None
        return self._items.node_id(self._items.parent(number)) or None

    # What Qt asks for.

    def columnCount(self, parent: Index = _INVALID) -> int:
        """The same columns at every level."""
        return len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        """The French heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return HEADINGS[Column(section)]
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """What a cell shows; the delegates ask for the node itself."""
        node = self.node(index)
        if node is None:
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                found: object = cell_text(node, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                found = _joined(cell_text(node, column), self._elsewhere(index), ", ")
            case Qt.ItemDataRole.EditRole:
                found = node.title
            case Qt.ItemDataRole.ToolTipRole:
                found = _joined(tool_tip(node, column), self._elsewhere(index), "\n")
            case _ if role == NODE_ROLE:
                found = node
            case _ if role == PROGRESS_ROLE:
                found = rolled_up_progress(node)
            case _:
                found = None
        return found

    def _elsewhere(self, index: Index) -> str:
        """Where else the action at ``index`` stands, said beside its title."""
        if self._plan is None or index.column() != Column.TITLE:
            return ""
        return elsewhere(self._plan, self.key(index))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename the node at ``index``."""
        node = self.node(index)
        if node is None or role != Qt.ItemDataRole.EditRole or str(value) == node.title:
            return False
        with self._session.attempt():
            commands.rename_node(self._session.dossier, node.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every node can be dragged and dropped on; its title can be edited."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if index.column() == Column.TITLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    # Drag and drop.

    def supportedDropActions(self) -> Qt.DropAction:
        """A node moves; with Ctrl, an action stands under the other objective too."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Only nodes of this plan are taken."""
        return [NODE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first row dragged."""
        mime = QMimeData()
        if indexes:
            mime.setData(NODE_MIME, self.key(indexes[0]).encode())
        return mime

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether the level under ``parent`` takes this kind of node."""
        key, under = dragged_row(data), self._items.node_id(self._number(parent))
        if key is None:
            return False
        if action is Qt.DropAction.CopyAction or objective_of(key):
            return self._can_place(node_of(key), under)
        return self.can_move(key, under)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move the dragged node to ``row`` under ``parent``; -1 is the end.

        The view then asks to remove the row that was dragged, which a model without
        ``removeRows`` declines: the row has moved already, when the change came back.
        """
        key, under = dragged_row(data), self._items.node_id(self._number(parent))
        if key is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        if action is Qt.DropAction.CopyAction:
            return self.place(node_of(key), under)
        if old := objective_of(key):
            with self._session.attempt():
                places.move_place(self._session.dossier, node_of(key), old, under)
            return True
        children = self._items.children(self._number(parent))
        before = self._items.node_id(children[row]) if 0 <= row < len(children) else None
        return self.move(key, under or None, before)

    def place(self, node_id: str, objective_id: str) -> bool:
        """Have an action stand under one more objective."""
        with self._session.attempt():
            places.add_place(self._session.dossier, node_id, objective_id)
        return True

    def _can_place(self, node_id: str, objective_id: str) -> bool:
        free = free_places(self._plan, node_id) if self._plan else ()
        return any(node.id == objective_id for node in free)

    def can_move(self, node_id: str, parent_id: str) -> bool:
        """Whether a node may stand directly under ``parent_id``; "" is the plan itself."""
        node, parent = self._own_nodes.get(node_id), self._own_nodes.get(parent_id)
        if node is None or any(below.id == parent_id for below in walk((node,))):
            return False
        return may_hold(parent.kind if parent else None, node.kind)

    def move(self, node_id: str, parent_id: str | None, before: str | None) -> bool:
        """Move a node in the file, unless it stands there already; tell whether it was tried."""
        if before == node_id:
            return False
        with self._session.attempt():
            commands.move_node(self._session.dossier, node_id, parent_id, before)
        return True


def _joined(words: str, more: str, between: str) -> str:
    return between.join(part for part in (words, more) if part)


def dragged_row(data: QMimeData) -> str | None:
    """The key of the row that ``data`` carries, None if it carries none."""
    return bytes(data.data(NODE_MIME).data()).decode() or None
