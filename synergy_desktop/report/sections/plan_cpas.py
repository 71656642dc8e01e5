"""The actions of an objective in the notation of a CPAS: who bears them, and with whom."""

from collections.abc import Iterator

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plan_codes import nature_of_code
from synergy_desktop.report.blocks import Align, Cell, Column, Emphasis, Holds, Row, Table
from synergy_desktop.report.sections.plan_places import (
    Here,
    deadline_cell,
    elsewhere,
    full_rows,
    nothing,
    one_by_one,
    title_cell,
)
from synergy_desktop.report.sections.plan_words import aims, title_of
from synergy_desktop.report.sections.wording import header_over

_COLUMNS = (
    Column(8),
    Column(33),
    Column(13.5),
    Column(17),
    Column(11, holds=Holds.DAY),
    Column(16),
    Column(13, Align.RIGHT, Holds.AMOUNT),
    Column(13.5, Align.RIGHT, Holds.AMOUNT),
    Column(18),
)
_PLAIN = ("Code", "Action", "Entité porteuse", "Collaboration", "Échéance", "Réserve")
_MEANS = ("Budget ordinaire", "Budget extraordinaire", "Réf. et origine")
_HEADER = header_over(_PLAIN, "Moyens", _MEANS)


def table(label: str, shown: tuple[Here, ...]) -> Table:
    """The table of what stands under one objective."""
    rows = tuple(row for here in shown for row in _rows(here))
    return Table(label=label, columns=_COLUMNS, header=_HEADER, rows=rows)


def _rows(here: Here) -> Iterator[Row]:
    if here.home is None:
        yield from full_rows(here, _cells, one_by_one, nothing)
        return
    across = len(_COLUMNS) - 2
    yield Row(
        (
            Cell(here.node.code),
            Cell(title_of(here.node)),
            Cell(elsewhere(here.home), columns=across, emphasis=Emphasis.QUIET),
            *[None] * (across - 1),
        )
    )


def _cells(node: PlanNode, rows: int) -> tuple[Cell, ...]:
    return (
        Cell(node.code, note=_nature(node), rows=rows),
        title_cell(node, tuple(_notes(node)), rows),
        Cell(node.carrier, rows=rows),
        Cell(node.partners, rows=rows),
        deadline_cell(node, rows),
        Cell(node.reserve, rows=rows),
    )


def _nature(node: PlanNode) -> str:
    """Whether the action is maintained or a project, where its code does not say the same."""
    if node.nature is None or nature_of_code(node.code) is node.nature:
        return ""
    return node.nature.label


def _notes(node: PlanNode) -> Iterator[str]:
    """What this notation has no column for."""
    yield node.note.strip()
    for label, text in (
        ("Politique en charge", node.political_lead),
        ("Service", node.service),
        ("Agent", node.agent),
        ("Ressources humaines", node.staff),
    ):
        if text.strip():
            yield f"{label} : {text.strip()}"
    yield from aims(node)
