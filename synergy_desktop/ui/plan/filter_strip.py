"""The strip of criteria above the tree: state, health, service, agent, ODD, deadline passed."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plans import SDG_NAMES, walk
from synergy_desktop.domain.vocabulary import Health, Labelled, NodeState
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.fields import CalmCombo
from synergy_desktop.ui.plan.plan_filter import Criteria

_NARROWEST, _WIDEST = 130, 220


class FilterStrip(QWidget):
    """Chooses criteria; they stay while the plan changes, as far as it still knows them."""

    changed = Signal()
    """Other criteria are chosen."""

    def __init__(self) -> None:
        """Choose nothing."""
        super().__init__()
        self.setObjectName("planFilterStrip")
        self.setAccessibleName("Critères du filtre")
        self._state = _combo("planFilterState", "État", "Tous les états")
        self._health = _combo("planFilterHealth", "Santé", "Toutes les santés")
        self._service = _combo("planFilterService", "Service en charge", "Tous les services")
        self._agent = _combo("planFilterAgent", "Agent en charge", "Tous les agents")
        self._sdg = _combo("planFilterSdg", "ODD", "Tous les ODD")
        _offer(self._state, _labels(NodeState))
        _offer(self._health, _labels(Health))
        _offer(self._sdg, ((f"{number}. {name}", number) for number, name in SDG_NAMES.items()))
        self._overdue = QCheckBox("Échéance dépassée")
        self._overdue.setObjectName("planFilterOverdue")
        self._overdue.setToolTip("Ne montrer que ce qui est en retard et n’est ni fini ni annulé")
        self._overdue.toggled.connect(self.changed)
        self._clear = QPushButton("Effacer")
        self._clear.setObjectName("planFilterClear")
        self._clear.setToolTip("Ne plus choisir aucun critère")
        theme.set_link(self._clear)
        self._clear.clicked.connect(self.clear)
        self._lay_out()

    def criteria(self, words: str) -> Criteria:
        """What is chosen, with ``words`` to be found too."""
        state, health = self._state.currentData(), self._health.currentData()
        return Criteria(
            words=words,
            state=NodeState(state) if state else None,
            health=Health(health) if health else None,
            service=self._service.currentData() or "",
            agent=self._agent.currentData() or "",
            sdg=self._sdg.currentData(),
            overdue=self._overdue.isChecked(),
        )

    def show_plan(self, plan: Plan | None) -> None:
        """Offer the services and the agents that ``plan`` names."""
        nodes = tuple(walk(plan.nodes)) if plan else ()
        before = self._chosen()
        for combo, name in ((self._service, "service"), (self._agent, "agent")):
            chosen = combo.currentData()
            values = sorted({getattr(node, name) for node in nodes} - {""}, key=str.casefold)
            _offer(combo, ((value, value) for value in values))
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
        if self._chosen() != before:
            self.changed.emit()

    def clear(self) -> None:
        """Choose nothing."""
        before = self._chosen()
        self.blockSignals(True)
        for combo in self._combos():
            combo.setCurrentIndex(0)
        self._overdue.setChecked(False)
        self.blockSignals(False)
        if self._chosen() != before:
            self.changed.emit()

    def _chosen(self) -> Criteria:
        return self.criteria("")

    def _combos(self) -> tuple[QComboBox, ...]:
        return self._state, self._health, self._service, self._agent, self._sdg

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, 0, theme.LARGE, theme.SMALL)
        row.setSpacing(theme.SMALL)
        for combo in self._combos():
            combo.activated.connect(self.changed)
            row.addWidget(combo, 1)
        row.addWidget(self._overdue)
        row.addWidget(self._clear)
        row.addStretch(1)


def _combo(name: str, label: str, nothing: str) -> QComboBox:
    combo = CalmCombo()
    combo.setObjectName(name)
    combo.setAccessibleName(f"Filtrer : {label}")
    combo.setToolTip(f"Filtrer : {label}")
    combo.setMinimumWidth(_NARROWEST)
    combo.setMaximumWidth(_WIDEST)
    combo.addItem(nothing, None)
    return combo


def _labels(members: Iterable[Labelled]) -> Iterable[tuple[str, object]]:
    return ((member.label, member.value) for member in members)


def _offer(combo: QComboBox, choices: Iterable[tuple[str, object]]) -> None:
    """Replace what stands after the first entry, which stands for nothing chosen."""
    while combo.count() > 1:
        combo.removeItem(1)
    for words, value in choices:
        combo.addItem(words, value)
