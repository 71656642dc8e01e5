"""What is followed of a strategic objective and of all below it, a row each."""

from collections.abc import Iterator
from datetime import date

from synergy_desktop.domain.model import Indicator, Plan, PlanNode
from synergy_desktop.domain.plans import paths, rolled_up_progress, walk
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.report.blocks import (
    Align,
    Cell,
    Column,
    Emphasis,
    Holds,
    Row,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.plan_attention import LATE, is_late
from synergy_desktop.report.sections.plan_places import Here, elsewhere, title_cell
from synergy_desktop.report.sections.plan_words import (
    named,
    percent,
    progress_cell,
    state_label,
    title_of,
)
from synergy_desktop.report.sections.wording import group_row, header_over, none_row

_COLUMNS = (
    Column(9),
    Column(31),
    Column(12, holds=Holds.DAY),
    Column(11),
    Column(10, Align.RIGHT, Holds.NUMBER),
    Column(21),
    Column(18),
    Column(10),
    Column(10),
)
_PLAIN = ("Code", "Action", "Échéance", "État", "Avancement (%)", "Indice de santé")
_INDICATORS = ("Indicateur", "À atteindre", "Atteint")
_HEADER = header_over(_PLAIN, "Indicateurs", _INDICATORS)


def follow_up_table(plan: Plan, objective: PlanNode, day: date | None) -> Table:
    """The strategic objective, then its operational ones, each with its actions."""
    rows = [*_own(objective, day)]
    for child in objective.children:
        rows.append(_group(child))
        rows += _under(plan, child, day)
    return Table(
        label=f"Suivi : {named(objective)}",
        columns=_COLUMNS,
        header=_HEADER,
        rows=tuple(rows) or (none_row(len(_COLUMNS)),),
    )


def guests(plan: Plan, objective: PlanNode) -> Iterator[Here]:
    """The actions that stand under an operational objective too, shown in full elsewhere."""
    nodes = dict(paths(plan.nodes))
    for path, node in nodes.items():
        if any(nodes.get(place.path) is objective for place in node.also_under):
            yield Here(node, nodes.get(path[:-1]))


def _group(node: PlanNode) -> Row:
    return group_row(
        f"{named(node)} – avancement : {percent(rolled_up_progress(node))}", len(_COLUMNS)
    )


def _under(plan: Plan, objective: PlanNode, day: date | None) -> Iterator[Row]:
    rows = [*_own(objective, day)]
    for node in walk(objective.children):
        rows += _rows(node, day)
    rows += [_reference(each) for each in guests(plan, objective)]
    yield from rows or [none_row(len(_COLUMNS))]


def _own(objective: PlanNode, day: date | None) -> Iterator[Row]:
    """What is said of an objective itself, if anything."""
    said = (objective.state, objective.health, objective.health_note, objective.deadline)
    if any(said) or objective.indicators:
        yield from _rows(objective, day)


def _rows(node: PlanNode, day: date | None) -> Iterator[Row]:
    """A row an indicator, the rest merged down."""
    first, *others = node.indicators or (None,)
    yield Row((*_cells(node, 1 + len(others), day), *_measure(first)))
    for each in others:
        yield Row((*[None] * len(_PLAIN), *_measure(each)))


def _cells(node: PlanNode, rows: int, day: date | None) -> Iterator[Cell]:
    yield Cell(node.code, rows=rows)
    yield _title(node, rows)
    late = LATE.lower() if is_late(node, day) else ""
    yield Cell(node.deadline, note=late, rows=rows)
    is_objective = node.kind in (NodeKind.OS, NodeKind.OO)
    yield Cell("" if is_objective and not node.state else state_label(node.state), rows=rows)
    share = progress_cell(rolled_up_progress(node))
    yield Cell(share.text, rows=rows, emphasis=share.emphasis)
    yield Cell(node.health.label if node.health else "", note=node.health_note.strip(), rows=rows)


def _title(node: PlanNode, rows: int) -> Cell:
    if node.kind in (NodeKind.OS, NodeKind.OO):
        return Cell(f"{node.kind.label} dans son ensemble", note=node.note.strip(), rows=rows)
    return title_cell(node, (node.note.strip(),), rows)


def _measure(indicator: Indicator | None) -> tuple[Cell, ...]:
    if indicator is None:
        return (Cell(),) * len(_INDICATORS)
    title = indicator.title.strip() or gap("indicateur")
    return Cell(title), Cell(indicator.target), Cell(indicator.reached)


def _reference(here: Here) -> Row:
    across = len(_COLUMNS) - 2
    words = elsewhere(here.home) if here.home else ""
    return Row(
        (
            Cell(here.node.code),
            Cell(title_of(here.node)),
            Cell(words, columns=across, emphasis=Emphasis.QUIET),
            *[None] * (across - 1),
        )
    )
