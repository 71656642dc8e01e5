"""The rows of a service's table on a wall, their cells merged downwards as on paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from synergy_desktop.domain.model import Institution, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.ui.projector.look import BODY_TEXT
from synergy_desktop.ui.projector.slides.flow import LABEL, NARROW_TABLE, RULE, SMALL, Flow
from synergy_desktop.ui.projector.slides.rich import place_body
from synergy_desktop.ui.projector.slides.sheet import Box, moved
from synergy_desktop.ui.projector.slides.text import fitted
from synergy_desktop.ui.projector.slides.wording import (
    UNTITLED,
    kinds_words,
    means_words,
    mode_words,
    pilot_words,
)

_SHARES: Final = (0.25, 0.20, 0.22, 0.33)
_TITLES: Final = ("Synergie", "Objectif", "Organisation", "Résultats")
_GUTTER = 36.0
_PAD = 16.0
_HAIR = 6.0
_ENDLESS = 1e9


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in one column from one row to another, below its own top."""

    column: int
    first: int
    last: int
    flow: Flow


def place_headings(flow: Flow, *, is_planned: bool) -> None:
    """Put the titles of the columns where ``flow`` has come to, where there are columns."""
    if flow.width < NARROW_TABLE:
        return
    titles = (*_TITLES[:-1], "Résultat attendu" if is_planned else _TITLES[-1])
    top, bottom = flow.y + 8.0, flow.y
    for (x, width), title in zip(_columns(flow), titles, strict=True):
        column = Flow(x, top, width)
        column.words(title, LABEL, "soft")
        flow.items += column.items
        bottom = max(bottom, column.y)
    flow.y = bottom
    flow.rule(6.0)


def place_rows(flow: Flow, synergies: Sequence[Synergy], commune: Institution) -> None:
    """Put a row for each synergy of one status where ``flow`` has come to."""
    if flow.width < NARROW_TABLE:
        _place_stacked(flow, synergies, commune)
        return
    cells, columns = _cells(flow, synergies, commune), _columns(flow)
    tops = _tops(cells, len(synergies), flow.y)
    for cell in cells:
        flow.items += moved(cell.flow.items, tops[cell.first] + _PAD)
        x, width = columns[cell.column]
        reach = width + (_GUTTER if cell.column < len(_SHARES) - 1 else 0.0)
        flow.items.append(Box(x, tops[cell.last + 1] - RULE, reach, RULE))
    flow.y = tops[-1]


def _columns(flow: Flow) -> list[tuple[float, float]]:
    """Where each column begins, and how wide it is."""
    room = flow.width - _GUTTER * (len(_SHARES) - 1)
    columns, x = [], flow.x
    for share in _SHARES:
        columns.append((x, room * share))
        x += room * share + _GUTTER
    return columns


def _cells(flow: Flow, synergies: Sequence[Synergy], commune: Institution) -> list[_Cell]:
    """Every cell of the table, each laid out from height 0."""
    writers: tuple[tuple[Callable[[Flow, Synergy], None], Callable[[Synergy], bool]], ...] = (
        (_title, _never),
        (_objective, lambda synergy: synergy.objective.as_above),
        (lambda cell, synergy: _organisation(cell, synergy, commune), _never),
        (_results, lambda synergy: synergy.results.as_above),
    )
    cells: list[_Cell] = []
    for column, ((x, width), (write, is_merged)) in enumerate(
        zip(_columns(flow), writers, strict=True)
    ):
        for first, last in _runs(synergies, is_merged):
            cell = Flow(x, 0.0, width)
            write(cell, synergies[first])
            cells.append(_Cell(column, first, last, cell))
    return cells


def _runs(
    synergies: Sequence[Synergy], is_merged: Callable[[Synergy], bool]
) -> list[tuple[int, int]]:
    """The first and the last row of each cell of a column; the first row has none above it."""
    starts = [index for index, each in enumerate(synergies) if index == 0 or not is_merged(each)]
    ends = [start - 1 for start in starts[1:]]
    return list(zip(starts, [*ends, len(synergies) - 1], strict=False))


def _tops(cells: Sequence[_Cell], count: int, top: float) -> list[float]:
    """Where each row begins and where the last ends: high enough for each of its cells."""
    tops = [top] * (count + 1)
    for cell in sorted(cells, key=lambda cell: cell.last):
        bottom = tops[cell.first] + cell.flow.y + 2 * _PAD + RULE
        tops[cell.last + 1] = max(tops[cell.last + 1], bottom)
    return tops


def _place_stacked(flow: Flow, synergies: Sequence[Synergy], commune: Institution) -> None:
    """Each synergy as one column; what is merged is told with the first row only."""
    for index, synergy in enumerate(synergies):
        flow.y += _PAD
        _title(flow, synergy)
        if not index or not synergy.objective.as_above:
            flow.y += _HAIR
            _objective(flow, synergy)
        people = ", ".join(synergy.responsible)
        parts = (pilot_words(synergy, commune), mode_words(synergy), people)
        flow.words(" – ".join(filter(None, parts)), LABEL, gap=_HAIR)
        if not index or not synergy.results.as_above:
            flow.y += _HAIR
            _results(flow, synergy)
        flow.rule(_PAD)


def _never(_: Synergy) -> bool:
    return False


def _title(cell: Flow, synergy: Synergy) -> None:
    words = synergy.title.strip() or UNTITLED
    # A narrow column has its words whole rather than large.
    cell.lines(fitted(words, cell.width, _ENDLESS, largest=BODY_TEXT, bold=True))


def _objective(cell: Flow, synergy: Synergy) -> None:
    place_body(cell, synergy.objective.text)
    cell.words(kinds_words(synergy).replace(" · ", "\n"), SMALL, "soft", gap=_HAIR)


def _organisation(cell: Flow, synergy: Synergy, commune: Institution) -> None:
    cell.words(pilot_words(synergy, commune), LABEL)
    cell.words(mode_words(synergy))
    cell.words("\n".join(synergy.responsible), SMALL, "soft", gap=_HAIR)


def _results(cell: Flow, synergy: Synergy) -> None:
    if synergy.status is not Status.PLANNED:
        place_body(cell, synergy.results.text)
        return
    place_body(cell, synergy.expected_result)
    cell.words(synergy.deadline.strip() and f"Délai : {synergy.deadline.strip()}", LABEL, gap=_HAIR)
    place_body(cell, synergy.means.text, gap=_HAIR)
    cell.words(means_words(synergy.means), SMALL, "soft")
