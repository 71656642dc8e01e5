"""The dialog that chooses one more operational objective for an action to stand under."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import free_places, lineage
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.folding import folded
from synergy_desktop.ui.plan.list_search import ListSearch

_SIZE = (620, 420)
_ID_ROLE = Qt.ItemDataRole.UserRole


class PlaceChooser(QDialog):
    """Lists the objectives of the plan that the action does not stand under yet.

    While one types words to look for, the arrows choose in the list, and Enter agrees.
    """

    def __init__(self, parent: QWidget | None, plan: Plan, node_id: str) -> None:
        """Offer the places of ``plan`` that are free for the action ``node_id``."""
        super().__init__(parent)
        action = lineage(plan, node_id)[-1]
        self.setObjectName("placeChooser")
        self.setWindowTitle(f"Placer aussi « {action.code or action.title} » sous…")
        self.resize(*_SIZE)
        self.view = QListWidget()
        self.view.setObjectName("placeList")
        self.view.setAccessibleName("Objectifs opérationnels du plan")
        self.view.setWordWrap(True)
        self.view.itemActivated.connect(self.accept)
        self.search = ListSearch(self.view)
        self.search.setObjectName("placeSearch")
        self.search.setAccessibleName("Chercher un objectif")
        self.search.setPlaceholderText("Chercher un code, un mot…")
        self.search.textChanged.connect(self._narrow)
        for node in free_places(plan, node_id):
            item = QListWidgetItem(_words(plan, node))
            item.setData(_ID_ROLE, node.id)
            self.view.addItem(item)
        self._place = QPushButton("Placer")
        self.view.setCurrentRow(0)
        self._lay_out()

    @classmethod
    def choose(cls, parent: QWidget, plan: Plan, node_id: str) -> str:
        """Let the user choose an objective; "" if they change their mind."""
        dialog = cls(parent, plan, node_id)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        item = dialog.view.currentItem()
        dialog.deleteLater()
        return str(item.data(_ID_ROLE)) if agreed and item is not None else ""

    def _narrow(self, words: str) -> None:
        """Show the objectives that hold all of ``words``, and choose the first."""
        wanted = folded(words).split()
        first: QListWidgetItem | None = None
        for row in range(self.view.count()):
            item = self.view.item(row)
            text = folded(item.text())
            item.setHidden(not all(word in text for word in wanted))
            first = first or (None if item.isHidden() else item)
        self.view.setCurrentRow(-1 if first is None else self.view.row(first))
        self._place.setEnabled(first is not None)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        self._place.setObjectName("placeHere")
        self._place.setDefault(True)
        theme.set_primary(self._place)
        buttons.addButton(self._place, QDialogButtonBox.ButtonRole.AcceptRole)
        stay = buttons.addButton("Annuler", QDialogButtonBox.ButtonRole.RejectRole)
        stay.setObjectName("keepPlaces")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.search)
        column.addWidget(self.view)
        column.addWidget(buttons)


def _words(plan: Plan, node: PlanNode) -> str:
    """The objective, after the code of the strategic one that it serves."""
    above = " / ".join(
        each.code for each in lineage(plan, node.id)[:-1] if each.kind is NodeKind.OS and each.code
    )
    own = "\u2002".join(part for part in (node.code, node.title) if part)
    return " / ".join(part for part in (above, own) if part)
