"""The dialogs that choose actions or strategic objectives of the plans."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import bearers
from synergy_desktop.domain.social_links import strategic_objectives
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.folding import filter_for, folded
from synergy_desktop.ui.plan.list_search import ListSearch
from synergy_desktop.ui.plan.plain import plain_tip

_SIZE = (620, 520)
_KEY_ROLE = Qt.ItemDataRole.UserRole
_ACTIONS = (NodeKind.ACTION, NodeKind.SUB_ACTION)
_LOST = "absent des plans"
_BUTTONS = {
    "action": ("linkActions", "keepActions"),
    "objective": ("linkObjectives", "keepObjectives"),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What a chooser says: ``noun`` begins the names of its parts."""

    noun: str
    title: str
    search: str
    placeholder: str
    listed: str
    hint: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be ticked: its key, its words, its node (None for one that is gone), its plan."""

    key: str
    words: str
    node: PlanNode | None = None
    tip: str = ""


class NodeChooser(QDialog):
    """Lists nodes of the plans; what is ticked is linked.

    While one types words to look for, the arrows choose in the list, and Enter agrees.
    """

    def __init__(
        self, parent: QWidget | None, words: Wording, offers: Sequence[Offer], keys: Iterable[str]
    ) -> None:
        """Tick ``keys`` among ``offers``."""
        super().__init__(parent)
        self.setObjectName(f"{words.noun}Chooser")
        self.setWindowTitle(words.title)
        self.resize(*_SIZE)
        self._was = tuple(keys)
        self._nodes = {offer.key: offer.node for offer in offers}
        self.view = QListWidget()
        self.search = ListSearch(self.view)
        self.search.setObjectName(f"{words.noun}Search")
        self.search.setAccessibleName(words.search)
        self.search.setPlaceholderText(words.placeholder)
        self.search.textChanged.connect(self._narrow)
        self.view.setObjectName(f"{words.noun}List")
        self.view.setAccessibleName(words.listed)
        self.view.setWordWrap(True)
        for offer in offers:
            self._add(offer)
        self.view.setCurrentRow(0)
        self._lay_out(words)

    def answer(self) -> tuple[str, ...] | None:
        """Let the user choose; None if they change their mind."""
        agreed = self.exec() == QDialog.DialogCode.Accepted
        chosen = self.chosen()
        self.deleteLater()
        return chosen if agreed else None

    def chosen(self) -> tuple[str, ...]:
        """The keys ticked: those that were there in their order, then the new ones."""
        ticked = [
            item.data(_KEY_ROLE)
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        ]
        kept = [key for key in self._was if key in ticked]
        return (*kept, *(key for key in ticked if key not in kept))

    def _add(self, offer: Offer) -> None:
        item = QListWidgetItem(offer.words)
        item.setData(_KEY_ROLE, offer.key)
        item.setToolTip(plain_tip(offer.tip))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        ticked = offer.key in self._was
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.view.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.view.item(row) for row in range(self.view.count())]

    def _narrow(self, words: str) -> None:
        """Show what holds all of ``words``."""
        wanted = filter_for(words)
        first: QListWidgetItem | None = None
        for item in self._items():
            node = self._nodes.get(item.data(_KEY_ROLE))
            if node is None:
                shown = folded(words) in folded(item.text())
            else:
                shown = wanted is None or wanted(node)
            item.setHidden(not shown)
            first = first or (item if shown else None)
        if first is not None:
            self.view.setCurrentItem(first)

    def _lay_out(self, words: Wording) -> None:
        hint = QLabel(words.hint)
        theme.set_ink(hint, theme.INK_FAINT)
        buttons = QDialogButtonBox()
        link = buttons.addButton("Lier", QDialogButtonBox.ButtonRole.AcceptRole)
        link.setObjectName(_BUTTONS[words.noun][0])
        link.setDefault(True)
        theme.set_primary(link)
        stay = buttons.addButton("Annuler", QDialogButtonBox.ButtonRole.RejectRole)
        stay.setObjectName(_BUTTONS[words.noun][1])
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SMALL)
        for widget in (self.search, self.view, hint, buttons):
            column.addWidget(widget)


class ActionChooser(NodeChooser):
    """Chooses the actions of the plans that a synergy comes from, by their codes."""

    def __init__(self, parent: QWidget | None, plans: Sequence[Plan], codes: Iterable[str]) -> None:
        """Tick ``codes``; those that no plan has come first, so that they can be let go."""
        was = tuple(codes)
        super().__init__(parent, _OF_ACTIONS, tuple(_actions(plans, was)), was)

    @classmethod
    def choose(
        cls, parent: QWidget, plans: Sequence[Plan], codes: Iterable[str]
    ) -> tuple[str, ...] | None:
        """Let the user choose; None if they change their mind."""
        return cls(parent, plans, codes).answer()


class ObjectiveChooser(NodeChooser):
    """Chooses the strategic objectives of the plans that carry an axis out, by their ids."""

    def __init__(self, parent: QWidget | None, plans: Sequence[Plan], ids: Iterable[str]) -> None:
        """Tick ``ids``."""
        offers = [
            Offer(node.id, f"{_titled(node)} ({plan.title})", node, plan.title)
            for plan, node in strategic_objectives(plans)
        ]
        super().__init__(parent, _OF_OBJECTIVES, offers, ids)

    @classmethod
    def choose(
        cls, parent: QWidget, plans: Sequence[Plan], ids: Iterable[str]
    ) -> tuple[str, ...] | None:
        """Let the user choose; None if they change their mind."""
        return cls(parent, plans, ids).answer()


def _actions(plans: Sequence[Plan], was: Sequence[str]) -> Iterator[Offer]:
    nodes = bearers(plans)
    for code in was:
        if code not in nodes:
            yield Offer(code, f"{code} ({_LOST})")
    for plan in plans:
        for code, node in bearers((plan,)).items():
            if node.kind in _ACTIONS and nodes[code].id == node.id:
                service = f" ({node.service})" if node.service else ""
                yield Offer(code, f"{_titled(node)}{service}", node, plan.title)


def _titled(node: PlanNode) -> str:
    return "\u2002".join(filter(None, (node.code, node.title)))


_OF_ACTIONS = Wording(
    "action",
    "Actions du PST liées à la synergie",
    "Chercher une action",
    "Chercher un code, un mot, un service…",
    "Actions des plans",
    "↑ et ↓ choisissent une action, Espace la coche ou la décoche, Entrée valide.",
)
_OF_OBJECTIVES = Wording(
    "objective",
    "Objectifs stratégiques du PST qui mettent l’axe en œuvre",
    "Chercher un objectif stratégique",
    "Chercher un code, un mot…",
    "Objectifs stratégiques des plans",
    "↑ et ↓ choisissent un objectif, Espace le coche ou le décoche, Entrée valide.",
)
