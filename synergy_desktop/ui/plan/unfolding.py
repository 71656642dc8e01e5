"""A branch that comes back into the tree comes back as open as it was when it went."""

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QTreeView

from synergy_desktop.ui.plan.tree_model import PlanTreeModel


class Unfolding(QObject):
    """Keeps in mind which nodes are open, and opens those that return after they were taken out."""

    def __init__(self, model: PlanTreeModel, tree: QTreeView) -> None:
        """Serve ``tree``, which shows ``model``."""
        super().__init__(tree)
        self._model = model
        self._tree = tree
        self._open: set[str] = set()
        tree.expanded.connect(self._remember)
        tree.collapsed.connect(self._forget)
        model.modelReset.connect(self._open.clear)
        model.rowsInserted.connect(self._unfold)

    def _remember(self, index: QModelIndex) -> None:
        if node := self._model.node(index):
            self._open.add(node.id)

    def _forget(self, index: QModelIndex) -> None:
        if node := self._model.node(index):
            self._open.discard(node.id)

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            index = self._model.index(row, 0, parent)
            node = self._model.node(index)
            if node is not None and node.id in self._open:
                self._tree.expand(index)
            self._unfold(index, 0, self._model.rowCount(index) - 1)
