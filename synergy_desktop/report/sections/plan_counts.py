"""The actions of a plan counted by state and by health, objective by objective."""

from collections.abc import Iterator
from datetime import date

from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plan_standing import Standing, standing
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import Health, NodeKind, NodeState
from synergy_desktop.report.blocks import Align, Cell, Column, Emphasis, Holds, Row, RowKind, Table
from synergy_desktop.report.charts import Bar, Chart
from synergy_desktop.report.sections.plan_words import NO_STATE, named, progress_cell, state_label

_NUMBER = Column(7.2, Align.RIGHT, Holds.NUMBER)
_WIDE = Column(9.6, Align.RIGHT, Holds.NUMBER)
_STATES: tuple[NodeState | None, ...] = (*NodeState, None)
_HEALTHS: tuple[Health | None, ...] = (*Health, None)


def state_chart(plan: Plan) -> Chart:
    """The share of the actions in each state."""
    found = standing(plan.nodes, None)
    out_of = len(found.actions)
    bars = tuple(
        Bar(state_label(state), found.states.get(state, 0), out_of)
        for state in _STATES
        if state or found.states.get(None)
    )
    return Chart("Actions par état", bars, in_time=False)


def counts_table(plan: Plan, day: date | None) -> Table:
    """A row an objective, and the whole plan below; late ones only if a ``day`` is given."""
    shown = [node for node in walk(plan.nodes) if node.kind in (NodeKind.OS, NodeKind.OO)]
    rows = []
    for node in shown:
        emphasis = Emphasis.STRONG if node.kind is NodeKind.OS else Emphasis.NONE
        label = Cell(named(node), emphasis=emphasis)
        rows.append(Row((label, *_numbers(standing((node,), day), day))))
    total = Row((Cell("Ensemble"), *_numbers(standing(plan.nodes, day), day)), RowKind.TOTAL)
    late = 1 if day else 0
    return Table(
        label="Actions par objectif, par état et par indice de santé",
        columns=(
            Column(27),
            *[_NUMBER] * (1 + len(_STATES) + len(_HEALTHS)),
            _WIDE,
            *[_NUMBER] * late,
        ),
        header=_header(late),
        rows=(*rows, total),
    )


def _header(late: int) -> tuple[Row, ...]:
    states, healths = len(_STATES), len(_HEALTHS)
    return (
        Row(
            (
                Cell("Objectif", rows=2),
                Cell("Actions", rows=2),
                Cell("État", columns=states, align=Align.CENTRE),
                *[None] * (states - 1),
                Cell("Indice de santé", columns=healths, align=Align.CENTRE),
                *[None] * (healths - 1),
                Cell("Avancement (%)", rows=2),
                *[Cell("En retard", rows=2)] * late,
            )
        ),
        Row(
            (
                None,
                None,
                *(Cell(state_label(state)) for state in _STATES),
                *(Cell(health.label if health else NO_STATE) for health in _HEALTHS),
                None,
                *[None] * late,
            )
        ),
    )


def _numbers(found: Standing, day: date | None) -> Iterator[Cell]:
    yield Cell(str(len(found.actions)))
    for state in _STATES:
        yield _count(found.states.get(state, 0))
    for health in _HEALTHS:
        yield _count(found.healths.get(health, 0))
    yield progress_cell(found.progress)
    if day:
        yield _count(len(found.overdue))


def _count(number: int) -> Cell:
    """A number; none at all hardly shows, so that the others do."""
    return Cell(str(number), emphasis=Emphasis.NONE if number else Emphasis.QUIET)
