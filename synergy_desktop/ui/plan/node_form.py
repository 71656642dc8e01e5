"""The form of the node that is current in the tree: its fields, its money, what hangs on it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from synergy_desktop.domain.model import Plan, PlanNode, Report
from synergy_desktop.domain.plan_budget import budget_years, sums_by_funder
from synergy_desktop.domain.plans import lineage
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.budget_table import BudgetTable
from synergy_desktop.ui.plan.field_commands import WRITERS
from synergy_desktop.ui.plan.fields import Field, TextField
from synergy_desktop.ui.plan.form_fields import SECTIONS, FieldSpec, SectionSpec, has_field
from synergy_desktop.ui.plan.indicator_table import IndicatorTable
from synergy_desktop.ui.plan.linked_synergies import LinkedSynergies
from synergy_desktop.ui.plan.sdg_grid import SdgGrid
from synergy_desktop.ui.plan.shown_places import elsewhere
from synergy_desktop.ui.plan.sums_table import SumsTable
from synergy_desktop.ui.session import Session

FORM_WIDTH = 600
"""The width that holds the budget without crowding, in pixels."""


class NodeForm(QScrollArea):
    """Shows one node; every field writes itself through its command."""

    def __init__(self, session: Session) -> None:
        """Begin without a node."""
        super().__init__()
        self._session = session
        self._node: PlanNode | None = None
        self._plan: Plan | None = None
        self.setObjectName("planForm")
        self.setAccessibleName("Champs de l’élément choisi")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(440)
        self.fields: dict[str, Field] = {}
        self.indicators = IndicatorTable(session)
        self.budget = BudgetTable(session)
        self.funders = SumsTable("planFunders", "Budget par année", "Pouvoir subsidiant")
        self.sdgs = SdgGrid()
        self.synergies = LinkedSynergies()
        self.sdgs.chosen.connect(self._choose_sdgs)
        self._kind, self._path = QLabel(), QLabel()
        self._extras: dict[str, QWidget] = {}
        self._groups: list[tuple[QWidget, tuple[str, ...]]] = []
        self._inside = self._laid_out()
        self.setWidget(self._inside)

    def sizeHint(self) -> QSize:
        """Wide enough for the budget."""
        return QSize(FORM_WIDTH, super().sizeHint().height())

    @property
    def node_id(self) -> str:
        """The id of the node shown, "" for none."""
        return self._node.id if self._node else ""

    def show_node(self, node: PlanNode | None, plan: Plan | None) -> None:
        """Show ``node`` of ``plan``; what is being typed in the node before is written first."""
        if self._node is None or node is None or node.id != self._node.id:
            self.flush()
            for field in self.fields.values():
                field.forget()
        self._node, self._plan = node, plan
        self._inside.setVisible(node is not None)
        if node is None or plan is None:
            return
        self._show_heading(node, plan)
        for name, field in self.fields.items():
            field.setVisible(has_field(node, name))
            field.show_value(getattr(node, name))
        for group, names in self._groups:
            group.setVisible(any(has_field(node, name) for name in names))
        self.indicators.show_node(node)
        self.budget.show_node(node)
        self.sdgs.show_numbers(node.sdgs)
        for name, extra in self._extras.items():
            extra.setVisible(has_field(node, name))
        self._show_funders(node)
        has_budget = has_field(node, "budget")
        self.budget.allow_adding(allowed=has_budget)
        self._extras["budget"].setVisible(has_budget or bool(self.budget.summary.text()))

    def _show_funders(self, node: PlanNode) -> None:
        """Add up the money of the node and of all below, where there is some below."""
        years = budget_years(node.children)
        self._extras["funders"].setVisible(bool(years))
        if years:
            self.funders.show_sums(budget_years((node,)), sums_by_funder((node,)))

    def show_synergies(self, report: Report | None) -> None:
        """List the synergies of ``report`` that come from the node shown."""
        self.synergies.show_code(self._node.code if self._node else "", report)

    def flush(self) -> None:
        """Write down everything that is typed but not saved yet."""
        for field in self.fields.values():
            field.flush()
        self.indicators.commit()
        self.budget.commit()

    def forget(self) -> None:
        """Let go of a node that is no longer in the file, and of what was typed in it."""
        self._node = None

    def focus_field(self, name: str) -> None:
        """Put the keyboard in a field of the node shown."""
        field = self.fields.get(name)
        if field is not None:
            field.setFocus()
            self.ensureWidgetVisible(field)

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("planFormInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self._heading())
        for spec in SECTIONS:
            column.addWidget(self._section(spec))
        for name, title, extra in (
            ("indicators", "Indicateurs", self.indicators),
            ("budget", "Budget", self.budget),
            ("funders", "Avec ce qui se trouve en dessous, par année", self.funders),
            ("sdgs", "Objectifs de développement durable", self.sdgs),
            ("synergies", "Synergies liées", self.synergies),
        ):
            self._extras[name] = _titled(title, extra)
            column.addWidget(self._extras[name])
        column.addStretch(1)
        return inside

    def _heading(self) -> QWidget:
        self._kind.setObjectName("planKind")
        self._kind.setFont(theme.font(theme.TITLE, bold=True))
        self._path.setObjectName("planPath")
        theme.set_ink(self._path, theme.INK_SOFT)
        for label in (self._kind, self._path):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        return _column(self._kind, self._path)

    def _show_heading(self, node: PlanNode, plan: Plan) -> None:
        self._kind.setText(" ".join(filter(None, (node.kind.label, node.code))))
        above = lineage(plan, node.id)[:-1]
        way = " / ".join(each.code or each.title for each in above)
        also = elsewhere(plan, node.id)
        self._path.setText(" · ".join(part for part in (way, also) if part))
        self._path.setVisible(bool(above))

    def _section(self, spec: SectionSpec) -> QWidget:
        section = _titled(spec.title, _column(*(self._row(row) for row in spec.rows)))
        self._groups.append((section, tuple(each.name for row in spec.rows for each in row)))
        return section

    def _row(self, specs: tuple[FieldSpec, ...]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SMALL)
        for spec in specs:
            field = spec.make()
            field.written.connect(self._write)
            if isinstance(field, TextField) and spec.completes:
                field.complete_from(self._session.words.of(spec.completes))
            self.fields[spec.name] = field
            line.addWidget(field, spec.share)
        self._groups.append((row, tuple(spec.name for spec in specs)))
        return row

    def _choose_sdgs(self, numbers: tuple[int, ...]) -> None:
        self._write("sdgs", numbers, "")

    def _write(self, name: str, value: object, session: str) -> None:
        """Carry out the command of a field."""
        if self._node is None:
            return
        field = self.fields.get(name)
        refused = True
        with self._session.attempt():
            WRITERS[name](self._session.dossier, self._node.id, value, session)
            refused = False
        if refused and field is not None:
            field.keep()


def _titled(title: str, content: QWidget) -> QWidget:
    if not title:
        return content
    heading = QLabel(title)
    heading.setFont(theme.font(bold=True))
    return _column(heading, content)


def _column(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    return whole
