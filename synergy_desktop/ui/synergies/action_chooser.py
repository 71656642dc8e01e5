"""The dialog that chooses the actions of the plans that a synergy comes from."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plans import bearers
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.folding import filter_for, folded
from synergy_desktop.ui.plan.list_search import ListSearch

_SIZE = (620, 520)
_CODE_ROLE = Qt.ItemDataRole.UserRole
_ACTIONS = (NodeKind.ACTION, NodeKind.SUB_ACTION)
_LOST = "absent des plans"


class ActionChooser(QDialog):
    """Lists every action that has a code; what is ticked is linked.

    While one types words to look for, the arrows choose in the list, and Enter agrees.
    """

    def __init__(self, parent: QWidget | None, plans: Sequence[Plan], codes: Iterable[str]) -> None:
        """Tick ``codes``; those that no plan has come first, so that they can be let go."""
        super().__init__(parent)
        self.setObjectName("actionChooser")
        self.setWindowTitle("Actions du PST liées à la synergie")
        self.resize(*_SIZE)
        self._was = tuple(codes)
        self.view = QListWidget()
        self.search = ListSearch(self.view)
        self.search.setObjectName("actionSearch")
        self.search.setAccessibleName("Chercher une action")
        self.search.setPlaceholderText("Chercher un code, un mot, un service…")
        self.search.textChanged.connect(self._narrow)
        self.view.setObjectName("actionList")
        self.view.setAccessibleName("Actions des plans")
        self.view.setWordWrap(True)
        self._nodes = bearers(plans)
        self._fill(plans)
        self._lay_out()

    @classmethod
    def choose(
        cls, parent: QWidget, plans: Sequence[Plan], codes: Iterable[str]
    ) -> tuple[str, ...] | None:
        """Let the user choose; None if they change their mind."""
        dialog = cls(parent, plans, codes)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen()
        dialog.deleteLater()
        return chosen if agreed else None

    def chosen(self) -> tuple[str, ...]:
        """The codes ticked: those that were there in their order, then the new ones."""
        ticked = [
            item.data(_CODE_ROLE)
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        ]
        kept = [code for code in self._was if code in ticked]
        return (*kept, *(code for code in ticked if code not in kept))

    def _fill(self, plans: Sequence[Plan]) -> None:
        for code in self._was:
            if code not in self._nodes:
                self._add(code, f"{code} ({_LOST})")
        for plan in plans:
            own = bearers((plan,))
            for code, node in own.items():
                if node.kind in _ACTIONS and self._nodes[code].id == node.id:
                    service = f" ({node.service})" if node.service else ""
                    self._add(code, f"{code}\u2002{node.title}{service}", plan.title)
        self.view.setCurrentRow(0)

    def _add(self, code: str, words: str, tip: str = "") -> None:
        item = QListWidgetItem(words)
        item.setData(_CODE_ROLE, code)
        item.setToolTip(tip)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        ticked = code in self._was
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.view.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.view.item(row) for row in range(self.view.count())]

    def _narrow(self, words: str) -> None:
        """Show what holds all of ``words``."""
        wanted = filter_for(words)
        first: QListWidgetItem | None = None
        for item in self._items():
            node = self._nodes.get(item.data(_CODE_ROLE))
            if node is None:
                shown = folded(words) in folded(item.text())
            else:
                shown = wanted is None or wanted(node)
            item.setHidden(not shown)
            first = first or (item if shown else None)
        if first is not None:
            self.view.setCurrentItem(first)

    def _lay_out(self) -> None:
        hint = QLabel("Espace coche ou décoche une action, Entrée valide.")
        theme.set_ink(hint, theme.INK_FAINT)
        buttons = QDialogButtonBox()
        link = buttons.addButton("Lier", QDialogButtonBox.ButtonRole.AcceptRole)
        link.setObjectName("linkActions")
        link.setDefault(True)
        theme.set_primary(link)
        stay = buttons.addButton("Annuler", QDialogButtonBox.ButtonRole.RejectRole)
        stay.setObjectName("keepActions")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SMALL)
        for widget in (self.search, self.view, hint, buttons):
            column.addWidget(widget)
