"""The tree of the plan on the screen: wrapped rows, filter, levels, drag and drop."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QWidget,
)

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.ui.branch_tree import BranchTree
from synergy_desktop.ui.plan.look import dress_header
from synergy_desktop.ui.plan.rename_editor import RenameDelegate
from synergy_desktop.ui.plan.shown_places import node_of
from synergy_desktop.ui.plan.tree_cells import NODE_ROLE, Column
from synergy_desktop.ui.plan.tree_delegates import (
    HealthDelegate,
    Look,
    PlainDelegate,
    ProgressDelegate,
    node_look,
)
from synergy_desktop.ui.plan.tree_model import PlanTreeModel
from synergy_desktop.ui.row_sync import Index

_WIDTHS = {Column.DEADLINE: 96, Column.STATE: 82, Column.PROGRESS: 106, Column.HEALTH: 82}
_LEAST_TITLE = 260
"""The width below which titles are broken every few words: other columns then give way."""
_GIVE_WAY = (Column.PROGRESS, Column.HEALTH, Column.STATE, Column.DEADLINE)
"""The columns that give way, the last one first; the form says the same of each node."""
_LEVELS = tuple(NodeKind)


class _NodeTitles(RenameDelegate):
    """The titles of the nodes of a plan."""

    def look(self, index: Index) -> Look:
        """The code, the title and the kind of a node."""
        return node_look(index.data(NODE_ROLE))

    def editor_name(self, index: Index) -> str:
        """What is being renamed."""
        return f"Intitulé : {index.data(NODE_ROLE).kind.label}"


class PlanTree(BranchTree):
    """Shows one plan; what the user does with it goes through the model's commands."""

    def __init__(self, model: PlanTreeModel, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(model, parent)
        self._nodes = model
        self._wanted: Callable[[PlanNode], bool] | None = None
        self._narrowed = False
        self._kept = ""
        self._left_out: tuple[Column, ...] = ()
        self.setObjectName("planTree")
        self.setAccessibleName("Arborescence du plan")
        self._set_delegates()
        self._set_columns()
        for signal in (model.rowsInserted, model.rowsMoved, model.dataChanged, model.modelReset):
            signal.connect(self._filter_again)

    def _set_delegates(self) -> None:
        plain = PlainDelegate(self)
        self.setItemDelegateForColumn(Column.TITLE, _NodeTitles(self))
        self.setItemDelegateForColumn(Column.DEADLINE, plain)
        self.setItemDelegateForColumn(Column.STATE, plain)
        self.setItemDelegateForColumn(Column.PROGRESS, ProgressDelegate(self))
        self.setItemDelegateForColumn(Column.HEALTH, HealthDelegate(self))

    def _set_columns(self) -> None:
        header = self.header()
        header.setObjectName("planTreeHeader")
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        dress_header(header)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.sectionResized.connect(self._wrap_again)

    def leave_out(self, *columns: Column) -> None:
        """Never show these columns."""
        self._left_out = columns
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the titles wide enough to be read."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        room = self.viewport().width() - _LEAST_TITLE
        for column in _GIVE_WAY:
            is_wanted = column not in self._left_out
            room -= _WIDTHS[column] if is_wanted else 0
            hidden = not is_wanted or room < 0
            if hidden != self.isColumnHidden(column):
                self.setColumnHidden(column, hidden)

    def _wrap_again(self) -> None:
        """The title's width decides how high each row is."""
        self.scheduleDelayedItemsLayout()

    def current_id(self) -> str:
        """The id of the current node, wherever it stands, "" for none."""
        return node_of(super().current_id())

    def show_node(self, node_id: str, *, edit: bool = False) -> None:
        """Make a node current, with all that holds it open; ``edit`` begins to rename it.

        A filter keeps it in sight until other words are looked for.
        """
        index = self._nodes.index_of(node_id)
        if not index.isValid():
            return
        if self._narrowed:
            self._kept = node_id
            self._filter_again()
        self.reveal(node_id, edit=edit)

    def expand_to(self, kind: NodeKind) -> None:
        """Open all that stands above the level of ``kind``, and close that level.

        From a node that is folded away the keyboard goes to what it is folded into.
        """
        for index in self._indexes():
            node = self._nodes.node(index)
            if node is not None:
                self.setExpanded(index, _LEVELS.index(node.kind) < _LEVELS.index(kind))
        shown = above = self.currentIndex()
        while (above := above.parent()).isValid():
            shown = shown if self.isExpanded(above) else above
        if shown != self.currentIndex():
            self.setCurrentIndex(shown)
        self.scrollTo(shown)

    def set_filter(self, wanted: Callable[[PlanNode], bool] | None) -> None:
        """Show only the nodes that are ``wanted`` and those above them; None: all."""
        self._wanted, self._kept = wanted, ""
        self._filter_again()
        current = self.currentIndex()
        if not current.isValid() or self.isRowHidden(current.row(), current.parent()):
            self.go_to_first_wanted()

    def matches(self) -> int:
        """How many nodes are what the filter asks for; none without a filter."""
        nodes = (self._nodes.node(index) for index in self._indexes())
        wanted = self._wanted
        return len({node.id for node in nodes if node and wanted and wanted(node)})

    def select_first(self) -> None:
        """Make the first node current."""
        self.setCurrentIndex(self._nodes.index(0, Column.TITLE))

    def _filter_again(self) -> None:
        if self._wanted is not None or self._narrowed:
            self._show_wanted(QModelIndex())
            self._narrowed = self._wanted is not None

    def _show_wanted(self, parent: QModelIndex) -> bool:
        """Hide what is not wanted below ``parent``; tell whether anything there is shown."""
        any_shown = False
        for row in range(self._nodes.rowCount(parent)):
            index = self._nodes.index(row, Column.TITLE, parent)
            node = self._nodes.node(index)
            itself = node is not None and self._lets_through(node)
            below = self._show_wanted(index)
            self.setRowHidden(row, parent, not (itself or below))
            if self._wanted is not None and below:
                self.expand(index)
            any_shown = any_shown or itself or below
        return any_shown

    def go_to_first_wanted(self) -> None:
        """Make the first node that the filter asks for current."""
        for index in self._indexes():
            node = self._nodes.node(index)
            if node is not None and self._lets_through(node):
                self.setCurrentIndex(index)
                return

    def _lets_through(self, node: PlanNode) -> bool:
        return self._wanted is None or node.id == self._kept or self._wanted(node)

    def _indexes(self, parent: QModelIndex | None = None) -> Iterable[QModelIndex]:
        """Every index of the first column, from the top down."""
        above = QModelIndex() if parent is None else parent
        for row in range(self._nodes.rowCount(above)):
            index = self._nodes.index(row, Column.TITLE, above)
            yield index
            yield from self._indexes(index)
