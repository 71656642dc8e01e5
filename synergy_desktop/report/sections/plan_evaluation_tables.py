"""What has come of a plan: counts and money by objective, then each action with its reasons."""

from collections.abc import Iterator

from synergy_desktop.domain.model import Indicator, Plan, PlanNode
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.plan_standing import Standing, standing
from synergy_desktop.domain.plans import (
    BudgetTotals,
    budget_totals,
    node_budget,
    rolled_up_progress,
    walk,
)
from synergy_desktop.domain.vocabulary import Health, NodeKind, NodeState
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Align,
    Cell,
    Column,
    Emphasis,
    Holds,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.plan_follow_up_table import guests
from synergy_desktop.report.sections.plan_places import elsewhere, title_cell
from synergy_desktop.report.sections.plan_sums import node_budget_of
from synergy_desktop.report.sections.plan_words import (
    named,
    percent,
    progress_cell,
    state_label,
    title_of,
)
from synergy_desktop.report.sections.wording import TO_DETERMINE, group_row, header, none_row

_NUMBER = Column(11.5, Align.RIGHT, Holds.NUMBER)
_AMOUNT = Column(15, Align.RIGHT, Holds.AMOUNT)
_FATES: tuple[tuple[str, tuple[NodeState | None, ...]], ...] = (
    ("Finalisées", (NodeState.FINISHED,)),
    ("En cours", (NodeState.ONGOING,)),
    ("À entamer", (NodeState.TO_SCHEDULE, NodeState.DRAFT)),
    ("Annulées", (NodeState.CANCELLED,)),
    ("Sans état", (None,)),
)
_COLUMNS = (
    Column(9),
    Column(33),
    Column(12),
    Column(10.5, Align.RIGHT, Holds.NUMBER),
    Column(15, Align.RIGHT, Holds.AMOUNT),
    Column(27),
    Column(34),
)
_TITLES = (
    "Code",
    "Action",
    "État",
    "Avancement (%)",
    "Budget prévu",
    "Indicateurs",
    "Constats et motifs",
)


def results(plan: Plan) -> Table:
    """What is done, under way or given up, a row an objective, and the whole plan below."""
    shown = [node for node in walk(plan.nodes) if node.kind in (NodeKind.OS, NodeKind.OO)]
    rows = []
    for node in shown:
        emphasis = Emphasis.STRONG if node.kind is NodeKind.OS else Emphasis.NONE
        cells = _figures(standing((node,), None), node_budget(node))
        rows.append(Row((Cell(named(node), emphasis=emphasis), *cells)))
    sums = _figures(standing(plan.nodes, None), node_budget_of(plan.nodes))
    fates = [title for title, _ in _FATES]
    return Table(
        label="Résultats par objectif",
        columns=(Column(40), *[_NUMBER] * (2 + len(_FATES)), _AMOUNT, Column(12, Align.CENTRE)),
        header=header(
            ("Objectif", "Actions", *fates, "Avancement (%)", "Budget prévu", "Indicateurs mesurés")
        ),
        rows=(*rows, Row((Cell("Ensemble"), *sums), RowKind.TOTAL)),
    )


def _figures(found: Standing, money: BudgetTotals) -> Iterator[Cell]:
    yield Cell(str(len(found.actions)))
    for _, states in _FATES:
        yield Cell(str(sum(found.states.get(state, 0) for state in states)))
    yield progress_cell(found.progress)
    yield Cell(format_amount(money.total))
    yield Cell(f"{found.measured} sur {found.indicators}" if found.indicators else "–")


def evaluated(plan: Plan, objective: PlanNode) -> Table:
    """Each action of a strategic objective, under its operational one."""
    rows: list[Row] = []
    for child in objective.children:
        share = percent(rolled_up_progress(child))
        rows.append(group_row(f"{named(child)} – avancement : {share}", len(_COLUMNS)))
        rows += _under(plan, child)
    return Table(
        label=f"Évaluation : {named(objective)}",
        columns=_COLUMNS,
        header=header(_TITLES),
        rows=tuple(rows) or (none_row(len(_COLUMNS)),),
    )


def _under(plan: Plan, objective: PlanNode) -> list[Row]:
    rows = [_row(objective)] if objective.indicators or objective.health_note else []
    rows += [_row(node) for node in walk(objective.children)]
    for here in guests(plan, objective):
        words = elsewhere(here.home) if here.home else ""
        across = len(_COLUMNS) - 2
        reference = Cell(words, columns=across, emphasis=Emphasis.QUIET)
        title = Cell(title_of(here.node))
        rows.append(Row((Cell(here.node.code), title, reference, *[None] * (across - 1))))
    return rows or [none_row(len(_COLUMNS))]


def _row(node: PlanNode) -> Row:
    is_objective = node.kind is NodeKind.OO
    title = Cell(f"{node.kind.label} dans son ensemble") if is_objective else title_cell(node, ())
    return Row(
        (
            Cell(node.code),
            title,
            Cell("" if is_objective and not node.state else state_label(node.state)),
            progress_cell(rolled_up_progress(node)),
            _budget(node),
            Cell("\n".join(map(_measured, node.indicators))),
            Cell("\n".join((*reasons(node), *_unpriced(node)))),
        )
    )


def _budget(node: PlanNode) -> Cell:
    """What is planned for the node itself; what stands below it has rows of its own."""
    if not node.budget:
        return Cell()
    totals = budget_totals(node.budget)
    if totals.unpriced == len(node.budget):
        return Cell(TO_DETERMINE, emphasis=Emphasis.QUIET)
    return Cell(format_amount(totals.total))


def _unpriced(node: PlanNode) -> Iterator[str]:
    """How many lines of a budget that is known in part have no amount yet."""
    missing = budget_totals(node.budget).unpriced
    if 0 < missing < len(node.budget):
        count = number_of(missing, "ligne de budget", "lignes de budget")
        yield f"Budget : sans {count} dont le montant reste à déterminer."


def _measured(indicator: Indicator) -> str:
    """The value reached beside the one to reach."""
    title = indicator.title.strip() or gap("indicateur")
    reached = indicator.reached.strip() or gap("valeur atteinte")
    target = f" (à atteindre : {indicator.target.strip()})" if indicator.target.strip() else ""
    return f"{title} : {reached}{target}"


def reasons(node: PlanNode) -> Iterator[str]:
    """Why a node has come as far as it has: its health explained, and what is noted of it."""
    health, note = node.health, node.health_note.strip()
    if health and (note or health is not Health.GOOD):
        yield f"{health.label} : {note or gap('motif')}"
    elif note:
        yield note
    if node.note.strip() and node.kind not in (NodeKind.OS, NodeKind.OO):
        yield node.note.strip()
    if node.state is NodeState.CANCELLED and not (note or node.note.strip()):
        yield gap("motif de l’abandon")
