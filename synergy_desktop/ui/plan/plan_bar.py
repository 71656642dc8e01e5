"""The head of the plan's tab: which plan, how much it holds, the filter, adding."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from synergy_desktop.domain.vocabulary import PlanOwner
from synergy_desktop.store.queries import PlanHead
from synergy_desktop.ui import theme
from synergy_desktop.ui.elided_label import ElidedLabel
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.plan_actions import LEVELS, PlanActions

_FILTER_KEYS = "Ctrl+Shift+F"
_NARROWEST_FILTER = 110
_BUTTONS = (
    "planAdd",
    "planRenamePlan",
    "planRenumber",
    "planBudgetView",
    "planCompare",
    "planDelete",
)


class PlanBar(QWidget):
    """Chooses the plan and narrows what the tree shows."""

    plan_chosen = Signal(str)
    """The user turns to another plan: its id."""
    filter_changed = Signal(str)
    """The words that the tree is to be narrowed to."""
    filter_left = Signal()
    """The user wants no words any more: the keyboard goes back to the tree."""

    def __init__(self, actions: PlanActions, owners: QMenu, adding: QMenu) -> None:
        """Show ``actions``; ``owners`` chooses whose plan to add, ``adding`` what node."""
        super().__init__()
        self.setObjectName("planBar")
        self.plans = QComboBox()
        self.plans.setObjectName("planSelector")
        self.plans.setAccessibleName("Plan affiché")
        self.plans.setToolTip("Choisir le plan à afficher")
        self.plans.setMinimumContentsLength(24)
        self.plans.setPlaceholderText("Aucun plan")
        self.plans.activated.connect(self._choose)
        self.counts = ElidedLabel()
        self.counts.setObjectName("planCounts")
        # Of all that stands in the bar, the counts can be done without first.
        self.counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_ink(self.counts, theme.INK_SOFT)
        self.filter = self._made_filter()
        self.add_button = _menu_button("planAddButton", "Ajouter", adding)
        self.add_button.setToolTip("Ajouter un élément au plan (Ins, Ctrl+Ins)")
        theme.set_primary(self.add_button)
        actions["planAdd"].setMenu(owners)
        self._lay_out(actions)

    def show_heads(self, heads: tuple[PlanHead, ...], plan_id: str) -> None:
        """Offer ``heads`` and show which of them is chosen."""
        self.plans.clear()
        for head in heads:
            self.plans.addItem(_plan_name(head), head.id)
        self.plans.setCurrentIndex(self.plans.findData(plan_id))
        self.plans.setEnabled(bool(heads))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows everything, as above the tables."""
        if event.key() == Qt.Key.Key_Escape and self.filter.hasFocus():
            self.filter.clear()
            self.filter_left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        self.plan_chosen.emit(self.plans.itemData(place))

    def _made_filter(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName("planFilter")
        edit.setAccessibleName("Filtrer le plan")
        edit.setPlaceholderText("Filtrer…")
        edit.setToolTip(
            f"Ne montrer que ce qui contient ces mots ({_FILTER_KEYS.replace('Shift', 'Maj')})"
        )
        edit.setClearButtonEnabled(True)
        edit.setMinimumWidth(_NARROWEST_FILTER)
        edit.setMaximumWidth(240)
        edit.textChanged.connect(self.filter_changed)
        keys = QShortcut(QKeySequence(_FILTER_KEYS), self)
        keys.activated.connect(edit.setFocus)
        return edit

    def _lay_out(self, actions: PlanActions) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.SMALL)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.plans)
        for name in _BUTTONS:
            row.addWidget(_tool_button(actions, name))
        row.addSpacing(theme.SMALL)
        row.addWidget(self.counts, 1)
        row.addWidget(self.filter)
        row.addWidget(_tool_button(actions, "planFilters"))
        levels = QMenu(self)
        levels.setObjectName("planLevelsMenu")
        levels.addActions([actions[name] for name in LEVELS])
        self.levels_button = _menu_button("planLevelsButton", "Déplier", levels)
        self.levels_button.setToolTip("Choisir jusqu’où déplier l’arborescence (Alt+0 à Alt+4)")
        row.addWidget(self.levels_button)
        row.addWidget(self.add_button)


def _plan_name(head: PlanHead) -> str:
    title = head.title or "Plan sans titre"
    owner = PlanOwner(head.institution).label
    name = title if owner.casefold() in title.casefold() else f"{title} – {owner}"
    return f"{name} · {head.legislature}" if head.legislature else name


def _tool_button(actions: PlanActions, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"{name}Button")
    button.setDefaultAction(actions[name])
    button.setAccessibleName(actions[name].text())
    button.setIconSize(QSize(17, 17))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _menu_button(name: str, text: str, menu: QMenu) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setMenu(menu)
    if name == "planAddButton":
        button.setIcon(icon("plus", theme.ON_ACCENT))
    return button
