"""The actions of an objective in the notation of a commune: leads, deadline, code, resources."""

from collections.abc import Iterator

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.report.blocks import Align, Cell, Column, Emphasis, Holds, Row, Table
from synergy_desktop.report.sections.plan_places import (
    Here,
    deadline_cell,
    elsewhere,
    full_rows,
    side_by_side,
    title_cell,
)
from synergy_desktop.report.sections.plan_words import aims, title_of

_COLUMNS = (
    Column(27),
    Column(12),
    Column(12),
    Column(13),
    Column(10, holds=Holds.DAY),
    Column(7.5),
    Column(13.8, Align.RIGHT, Holds.AMOUNT),
    Column(13.5),
    Column(13.8, Align.RIGHT, Holds.AMOUNT),
    Column(13.5),
    Column(10),
)
_LEADS = 3
_RESOURCES = 5
_HEADER = (
    Row(
        (
            Cell("Action", rows=2),
            Cell("Pilotes", columns=_LEADS, align=Align.CENTRE),
            *[None] * (_LEADS - 1),
            Cell("Échéance", rows=2),
            Cell("Code", rows=2),
            Cell("Ressources à mobiliser", columns=_RESOURCES, align=Align.CENTRE),
            *[None] * (_RESOURCES - 1),
        )
    ),
    Row(
        (
            None,
            Cell("Politique en charge"),
            Cell("Service en charge"),
            Cell("Agent en charge"),
            None,
            None,
            Cell("Budget ordinaire"),
            Cell("Réf. d’article"),
            Cell("Budget extraordinaire"),
            Cell("Réf. d’article"),
            Cell("RH"),
        )
    ),
)


def table(label: str, shown: tuple[Here, ...]) -> Table:
    """The table of what stands under one objective."""
    rows = tuple(row for here in shown for row in _rows(here))
    return Table(label=label, columns=_COLUMNS, header=_HEADER, rows=rows)


def _rows(here: Here) -> Iterator[Row]:
    if here.home is None:
        yield from full_rows(here, _cells, side_by_side, _staff)
        return
    spanned = [None] * _LEADS
    yield Row(
        (
            Cell(title_of(here.node)),
            Cell(elsewhere(here.home), columns=_LEADS + 1, emphasis=Emphasis.QUIET),
            *spanned,
            Cell(here.node.code),
            Cell(columns=_RESOURCES),
            *[None] * (_RESOURCES - 1),
        )
    )


def _cells(node: PlanNode, rows: int) -> tuple[Cell, ...]:
    return (
        title_cell(node, tuple(_notes(node)), rows),
        Cell(node.political_lead, rows=rows),
        Cell(node.service, rows=rows),
        Cell(node.agent, rows=rows),
        deadline_cell(node, rows),
        Cell(node.code, rows=rows),
    )


def _staff(node: PlanNode, rows: int) -> tuple[Cell, ...]:
    return (Cell(node.staff, rows=rows),)


def _notes(node: PlanNode) -> Iterator[str]:
    """What this notation has no column for."""
    yield node.note.strip()
    for label, text in (("Entité porteuse", node.carrier), ("Partenaires", node.partners)):
        if text.strip():
            yield f"{label} : {text.strip()}"
    yield node.reserve.strip()
    yield from aims(node)
