"""The tree of the plan on the screen: wrapped rows, filter, levels, drag and drop."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.look import dress_header, select_softly
from synergy_desktop.ui.plan.rename_editor import RenameDelegate
from synergy_desktop.ui.plan.tree_cells import Column
from synergy_desktop.ui.plan.tree_delegates import (
    ROW_PAD,
    HealthDelegate,
    PlainDelegate,
    ProgressDelegate,
)
from synergy_desktop.ui.plan.tree_model import PlanTreeModel
from synergy_desktop.ui.row_sync import Index

_WIDTHS = {Column.DEADLINE: 96, Column.STATE: 82, Column.PROGRESS: 106, Column.HEALTH: 82}
_LEAST_TITLE = 260
"""The width below which titles are broken every few words: other columns then give way."""
_GIVE_WAY = (Column.PROGRESS, Column.HEALTH, Column.STATE, Column.DEADLINE)
"""The columns that give way, the last one first; the form says the same of each node."""
_LEVELS = tuple(NodeKind)
_ARROW = 14


class PlanTree(QTreeView):
    """Shows one plan; what the user does with it goes through the model's commands."""

    node_selected = Signal(str)
    """Another node is current: its id, "" for none."""

    def __init__(self, model: PlanTreeModel, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self._nodes = model
        self._wanted: Callable[[PlanNode], bool] | None = None
        self._narrowed = False
        self._kept = ""
        self._left_out: tuple[Column, ...] = ()
        self._arrows = {False: icon("chevron-right"), True: icon("chevron-down")}
        self.setObjectName("planTree")
        self.setAccessibleName("Arborescence du plan")
        self.setModel(model)
        self._dress()
        self._set_delegates()
        self._set_columns()
        self._allow_dragging()
        for signal in (model.rowsInserted, model.rowsMoved, model.dataChanged, model.modelReset):
            signal.connect(self._filter_again)

    def _dress(self) -> None:
        select_softly(self)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(18)
        self.setWordWrap(True)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _set_delegates(self) -> None:
        plain = PlainDelegate(self)
        self.setItemDelegateForColumn(Column.TITLE, RenameDelegate(self))
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

    def _allow_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)

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

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row and the hairline below it."""
        super().drawRow(painter, options, index)
        rect: QRect = options.rect
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(0, rect.bottom(), self.viewport().width(), rect.bottom())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the arrow level with the first line of the title, and no lines."""
        if self._nodes.rowCount(index):
            left = rect.right() - self.indentation() + 2
            arrow = self._arrows[self.isExpanded(index)]
            arrow.paint(painter, QRect(left, rect.top() + ROW_PAD + 1, _ARROW, _ARROW))

    def _wrap_again(self) -> None:
        """The title's width decides how high each row is."""
        self.scheduleDelayedItemsLayout()

    def currentChanged(
        self,
        current: Index,
        previous: Index,
    ) -> None:
        """Tell which node is current now."""
        super().currentChanged(current, previous)
        self.node_selected.emit(self.current_id())

    def current_id(self) -> str:
        """The id of the current node, "" for none."""
        node = self._nodes.node(self.currentIndex())
        return node.id if node else ""

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
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit:
            self.edit(index)

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

    def commit_editor(self) -> None:
        """Write down the title that is being edited in place, and close its editor."""
        editor = self.viewport().findChild(GrowingEdit)
        if editor is not None and editor.isVisible():
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

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
