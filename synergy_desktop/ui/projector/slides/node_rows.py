"""The nodes below one of a plan, in rows: what they are, how far they are, when they are due."""

from collections.abc import Iterable, Sequence
from typing import Final

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import rolled_up_progress
from synergy_desktop.domain.words import coded
from synergy_desktop.ui.plan.tree_cells import HEADINGS, Column, cell_text
from synergy_desktop.ui.projector.look import BODY_TEXT
from synergy_desktop.ui.projector.slides.flow import GAP, LABEL, NARROW_TABLE, SMALL, Flow
from synergy_desktop.ui.projector.slides.sheet import Box
from synergy_desktop.ui.projector.slides.text import Type

_WIDTHS: Final = {Column.STATE: 290.0, Column.PROGRESS: 250.0, Column.DEADLINE: 320.0}
"""Of the columns beside the title, in units."""
_GUTTER = 36.0
_PAD = 14.0
_BAR = 12.0


def name_of(node: PlanNode) -> str:
    """The code and the title of a node."""
    return coded(node.code, node.title) or "Sans intitulé"


def standing(node: PlanNode) -> str:
    """How far a node is and when it is due, on one line: "En cours · 40 % · Échéance : 2027"."""
    due = f"{HEADINGS[Column.DEADLINE]} : {node.deadline}" if node.deadline.strip() else ""
    done = cell_text(node, Column.PROGRESS)
    progress = f"{HEADINGS[Column.PROGRESS]} : {done}" if done else ""
    return " · ".join(filter(None, (cell_text(node, Column.STATE), progress, due)))


def columns_for(nodes: Sequence[PlanNode]) -> tuple[Column, ...]:
    """The columns in which any of ``nodes`` says something."""
    beside = (column for column in _WIDTHS if any(cell_text(node, column) for node in nodes))
    return (Column.TITLE, *beside)


def place_headings(flow: Flow, columns: Sequence[Column]) -> None:
    """Put the titles of ``columns`` where ``flow`` has come to, where there is room for them."""
    flow.y += GAP / 2
    if flow.width >= NARROW_TABLE:
        cells = _cells(flow, columns)
        for column, cell in zip(columns, cells, strict=True):
            cell.words(HEADINGS[column], LABEL, "soft")
        _gather(flow, cells)
    flow.rule(6.0)


def place_nodes(
    flow: Flow, nodes: Iterable[PlanNode], columns: Sequence[Column], size: float
) -> None:
    """Put a row for each of ``nodes`` where ``flow`` has come to, titles ``size`` units high."""
    for node in nodes:
        flow.y += _PAD
        if flow.width < NARROW_TABLE:
            flow.words(name_of(node), Type(size))
            flow.words(standing(node), SMALL, "soft")
        else:
            _place_row(flow, node, columns, size)
        flow.rule(_PAD)


def _place_row(flow: Flow, node: PlanNode, columns: Sequence[Column], size: float) -> None:
    cells = _cells(flow, columns)
    large, small = Type(size), Type(min(size, BODY_TEXT))
    for column, cell in zip(columns, cells, strict=True):
        if column is Column.TITLE:
            cell.words(name_of(node), large)
            continue
        cell.words(cell_text(node, column), small, gap=large.drop(small))
        if column is Column.PROGRESS:
            _place_bar(cell, rolled_up_progress(node))
    _gather(flow, cells)


def _place_bar(cell: Flow, progress: int | None) -> None:
    """A bar below the figure, as long as the share that is done."""
    if progress is None:
        return
    top, done = cell.y + 4.0, cell.width * progress / 100
    cell.items += [
        Box(cell.x, top, cell.width, _BAR, "line", _BAR / 2),
        Box(cell.x, top, max(done, _BAR if progress else 0.0), _BAR, "ink", _BAR / 2),
    ]
    cell.y = top + _BAR


def _cells(flow: Flow, columns: Sequence[Column]) -> list[Flow]:
    """An empty cell for each of ``columns``, where ``flow`` has come to."""
    beside = [_WIDTHS[column] for column in columns if column in _WIDTHS]
    cells, x = [], flow.x
    for width in (flow.width - sum(beside) - _GUTTER * len(beside), *beside):
        cells.append(Flow(x, flow.y, width))
        x += width + _GUTTER
    return cells


def _gather(flow: Flow, cells: Iterable[Flow]) -> None:
    """Go on below the highest of ``cells``."""
    for cell in cells:
        flow.items += cell.items
        flow.y = max(flow.y, cell.y)
