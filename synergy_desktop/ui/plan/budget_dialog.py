"""The budget of the whole plan, beside the window: by objective and by funder, year by year."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plan_budget import budget_years, sums_by_funder, sums_by_objective
from synergy_desktop.domain.plans import budget_totals, walk
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.budget_table import totals_line
from synergy_desktop.ui.plan.sums_table import SumsTable

_SIZE = (900, 620)
_NO_MONEY = "Aucune ligne de budget n’a encore de montant dans ce plan."


class BudgetDialog(QDialog):
    """Stays open beside the plan and follows it."""

    node_wanted = Signal(str)
    """The user wants to see an objective: its id."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without a plan."""
        super().__init__(parent)
        self.setObjectName("planBudgetDialog")
        self.setWindowTitle("Budget du plan")
        self.resize(*_SIZE)
        self._title, self._totals = QLabel(), QLabel()
        self._title.setObjectName("planBudgetTitle")
        self._title.setFont(theme.font(theme.TITLE, bold=True))
        self._totals.setObjectName("planBudgetTotals")
        for label in (self._title, self._totals):
            label.setWordWrap(True)
        self.objectives = SumsTable("planBudgetObjectives", "Budget par objectif", "Objectif")
        self.funders = SumsTable("planBudgetFunders", "Budget par pouvoir", "Pouvoir subsidiant")
        self.objectives.setToolTip("Aller à l’objectif (double clic ou Entrée)")
        self.objectives.node_wanted.connect(self.node_wanted)
        self._lay_out()

    def show_plan(self, plan: Plan | None) -> None:
        """Add up the money of ``plan``."""
        nodes = plan.nodes if plan else ()
        years = budget_years(nodes)
        totals = budget_totals(line for node in walk(nodes) for line in node.budget)
        self._title.setText(plan.title if plan else "")
        self._totals.setText(totals_line(totals, "Total") if years else _NO_MONEY)
        self.objectives.show_sums(years, sums_by_objective(nodes))
        self.funders.show_sums(years, sums_by_funder(nodes))
        self._tables.setVisible(bool(years))

    def _lay_out(self) -> None:
        self._tables = QWidget()
        tables = QVBoxLayout(self._tables)
        tables.setContentsMargins(0, 0, 0, 0)
        tables.setSpacing(theme.SMALL)
        for words, table in (
            ("Par objectif", self.objectives),
            ("Par pouvoir subsidiant", self.funders),
        ):
            heading = QLabel(words)
            heading.setFont(theme.font(bold=True))
            tables.addWidget(heading)
            tables.addWidget(table)
        tables.addStretch(1)
        area = QScrollArea()
        area.setObjectName("planBudgetArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._tables)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._title)
        column.addWidget(self._totals)
        column.addWidget(area, 1)
