"""A tree of the dossier on the screen: wrapped rows, hairlines, drag and drop."""

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.branch_model import BranchModel
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.look import select_softly
from synergy_desktop.ui.plan.tree_delegates import ROW_PAD
from synergy_desktop.ui.row_sync import Index

_ARROW = 14


class BranchTree(QTreeView):
    """Shows a ``BranchModel``; what the user does with it goes through the model's commands."""

    node_selected = Signal(str)
    """Another row is current: the id of its node, "" for none."""
    enter_pressed = Signal()
    """The user wants to change the current row, as Enter does in a table."""

    def __init__(self, model: BranchModel[Any], parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self._branches = model
        self._arrows = {False: icon("chevron-right"), True: icon("chevron-down")}
        self.setModel(model)
        self._dress()
        self._allow_dragging()

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

    def _allow_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, as far as no title is being edited."""
        is_editing = self.state() is QAbstractItemView.State.EditingState
        super().keyPressEvent(event)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not is_editing and self.currentIndex().isValid():
            self.enter_pressed.emit()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row and the hairline below it."""
        super().drawRow(painter, options, index)
        rect: QRect = options.rect
        painter.setPen(QColor(theme.LINE))
        painter.drawLine(0, rect.bottom(), self.viewport().width(), rect.bottom())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the arrow level with the first line of the title, and no lines."""
        if self._branches.rowCount(index):
            left = rect.right() - self.indentation() + 2
            arrow = self._arrows[self.isExpanded(index)]
            arrow.paint(painter, QRect(left, rect.top() + ROW_PAD + 1, _ARROW, _ARROW))

    def currentChanged(
        self,
        current: Index,
        previous: Index,
    ) -> None:
        """Tell which node is current now."""
        super().currentChanged(current, previous)
        self.node_selected.emit(self.current_id())

    def current_id(self) -> str:
        """The id of the current row, "" for none."""
        index = self.currentIndex()
        return self._branches.key(index) if index.isValid() else ""

    def reveal(self, key: str, *, edit: bool = False) -> None:
        """Make a row current, with all that holds it open; ``edit`` begins to rename it."""
        index = self._branches.index_of(key)
        if not index.isValid():
            return
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit:
            self.edit(index)

    def commit_editor(self) -> None:
        """Write down the title that is being edited in place, and close its editor."""
        editor = self.viewport().findChild(GrowingEdit)
        if editor is not None and editor.isVisible():
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
