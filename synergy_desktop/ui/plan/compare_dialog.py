"""The plans of the dossier side by side: what is chosen in one is shown in the others."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.plan_matching import counterpart
from synergy_desktop.domain.plans import counts_line
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.folding import filter_for
from synergy_desktop.ui.plan.look import SPLITTER_STYLE
from synergy_desktop.ui.plan.tree_cells import Column
from synergy_desktop.ui.plan.tree_model import PLAN_TABLES, PlanTreeModel
from synergy_desktop.ui.plan.tree_view import PlanTree
from synergy_desktop.ui.session import Session

_SIZE = (1240, 660)
_MOST = 3
_HIDDEN = (Column.DEADLINE, Column.HEALTH)
_HINT = (
    "Ce qui est choisi dans un plan est montré dans les autres : par une synergie qui cite les"
    " deux, sinon par l’intitulé, sinon par le code. Entrée mène à l’élément."
)


class PlanColumn(QWidget):
    """One plan: its name, how much it holds, its tree."""

    def __init__(self, session: Session, place: int) -> None:
        """Begin without a plan; ``place`` counts the columns from 1."""
        super().__init__()
        self.model = PlanTreeModel(session, self)
        self.tree = PlanTree(self.model)
        self.tree.setObjectName(f"planCompareTree_{place}")
        self.tree.setDragEnabled(False)
        self.tree.setAcceptDrops(False)
        self.tree.leave_out(*_HIDDEN)
        self._title, self._counts = QLabel(), QLabel()
        self._title.setObjectName(f"planCompareTitle_{place}")
        self._title.setFont(theme.font(bold=True))
        self._title.setWordWrap(True)
        theme.set_ink(self._counts, theme.INK_SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, 0, theme.SMALL, 0)
        column.setSpacing(theme.HAIR)
        for widget in (self._title, self._counts, self.tree):
            column.addWidget(widget)

    def show_plan(self, plan_id: str) -> None:
        """Show a plan down to its actions."""
        self.model.show_plan(plan_id)
        self.tree.expand_to(NodeKind.ACTION)
        self.show_words()

    def show_words(self) -> None:
        """Say which plan it is, and how much it holds."""
        if plan := self.model.plan:
            owner = PlanOwner(plan.institution).label
            self._title.setText(f"{owner} – {plan.title}" if plan.title else owner)
            self._counts.setText(counts_line(plan))
            self.tree.setAccessibleName(f"Plan : {owner}")


class CompareDialog(QDialog):
    """Stays open beside the plan and follows the dossier."""

    node_wanted = Signal(str)
    """The user wants to see a node: its id."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Begin empty; ``show_plans`` fills it."""
        super().__init__(parent)
        self._session = session
        self._syncing = False
        self.columns: tuple[PlanColumn, ...] = ()
        self.setObjectName("planCompareDialog")
        self.setWindowTitle("Plans côte à côte")
        self.resize(*_SIZE)
        self.filter = QLineEdit()
        self.filter.setObjectName("planCompareFilter")
        self.filter.setAccessibleName("Filtrer les plans")
        self.filter.setPlaceholderText("Filtrer les plans…")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(280)
        self.filter.textChanged.connect(self._narrow)
        self._split = QSplitter()
        self._split.setObjectName("planCompareSplitter")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setStyleSheet(SPLITTER_STYLE)
        self._lay_out()

    def show_plans(self) -> None:
        """Show the first plans of the dossier, a column for each."""
        for column in self.columns:
            column.setParent(None)
            column.deleteLater()
        heads = queries.plan_heads(self._session.dossier)[:_MOST]
        self.columns = tuple(PlanColumn(self._session, at) for at in range(1, len(heads) + 1))
        for column, head in zip(self.columns, heads, strict=True):
            self._split.addWidget(column)
            column.show_plan(head.id)
            column.tree.node_selected.connect(self._follow)
            column.tree.activated.connect(self._go)
        self._split.setSizes([_SIZE[0]] * len(heads))
        self._narrow()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step while shown."""
        if not self.isVisible() or not changes.touches(*PLAN_TABLES):
            return
        if changes.touches("plan"):
            self.show_plans()
            return
        for column in self.columns:
            column.model.apply_changes(changes)
            column.show_words()

    def _follow(self, node_id: str) -> None:
        """Show in the other plans what answers to the node chosen in one."""
        column = next((each for each in self.columns if each.tree is self.sender()), None)
        node = column.model.node_by_id(node_id) if column else None
        if self._syncing or node is None:
            return
        joined = self._joined()
        self._syncing = True
        for other in self.columns:
            if other is not column and (plan := other.model.plan):
                found = counterpart(node, plan, joined)
                if found:
                    other.tree.show_node(found.id)
                else:
                    other.tree.setCurrentIndex(QModelIndex())
        self._syncing = False

    def _joined(self) -> tuple[tuple[str, ...], ...]:
        """The codes that each synergy of the year shown names."""
        if not self._session.report_id:
            return ()
        report = queries.report(self._session.dossier, self._session.report_id)
        return tuple(each.actions for service in report.services for each in service.synergies)

    def _go(self, index: QModelIndex) -> None:
        column = next((each for each in self.columns if each.tree is self.sender()), None)
        if column and (node := column.model.node(index)):
            self.node_wanted.emit(node.id)

    def _narrow(self) -> None:
        for column in self.columns:
            column.tree.set_filter(filter_for(self.filter.text()))

    def _lay_out(self) -> None:
        hint = QLabel(_HINT)
        hint.setWordWrap(True)
        theme.set_ink(hint, theme.INK_FAINT)
        head = QHBoxLayout()
        head.setSpacing(theme.LARGE)
        head.addWidget(hint, 1)
        head.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self._split, 1)
