"""The levels of each service in the first and the last of several years."""

from collections.abc import Iterator

from synergy_desktop.domain.model import Report, Service
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.scoring import Score, counterpart, service_score
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Paragraph,
    Row,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.wording import OTHER_TITLE, SUPPORT_TITLE, fraction, group_row

_NONE = "–"


def level_changes(years: tuple[Report, ...]) -> Iterator[Block]:
    """One row a service: each register, the totals, by how much they have moved."""
    first, last = years[0], years[-1]
    if not any(service.matrix for service in last.services):
        yield Paragraph(gap("niveaux de rassemblement"))
        return
    if first is last:
        yield Paragraph(
            f"Le dossier ne contient que l’exercice {last.year} : rien à comparer encore.",
            Emphasis.QUIET,
        )
    header = _header(first, last)
    totals = len(header[1].cells) - 1 - len(REGISTERS)
    yield Table(
        label="Niveaux de rassemblement par service, première et dernière année",
        columns=(
            Column(32),
            *[Column(12, Align.CENTRE)] * len(REGISTERS),
            *[Column(9, Align.CENTRE)] * totals,
        ),
        header=header,
        rows=tuple(_rows(first, last, len(header[1].cells))),
    )
    yield from _gone(first, last)


def _header(first: Report, last: Report) -> tuple[Row, ...]:
    is_one = first is last
    years = [first.year] if is_one else [first.year, last.year]
    registers = Cell(f"Niveau, {' → '.join(years)}", columns=len(REGISTERS), align=Align.CENTRE)
    return (
        Row(
            (
                Cell("Service", rows=2),
                registers,
                *[None] * (len(REGISTERS) - 1),
                Cell("Total", columns=len(years), align=Align.CENTRE),
                *[None] * (len(years) - 1),
                *([] if is_one else [Cell("Évolution", rows=2)]),
            )
        ),
        Row(
            (
                None,
                *(Cell(each.label) for each in REGISTERS),
                *map(Cell, years),
                *([] if is_one else [None]),
            )
        ),
    )


def _rows(first: Report, last: Report, columns: int) -> Iterator[Row]:
    for title, services in (
        (SUPPORT_TITLE, last.support_services),
        (OTHER_TITLE, last.other_services),
    ):
        if services:
            yield group_row(title, columns)
        for service in services:
            if first is last:
                yield _row((service,))
            else:
                yield _row((counterpart(service, first.services), service))


def _row(states: tuple[Service | None, ...]) -> Row:
    """A service in one year, or in two with how far it has moved."""
    now = states[-1]
    totals = [service_score(each.matrix) if each and each.matrix else None for each in states]
    moved = [_moved(*totals)] if len(states) > 1 else []
    name = now.name if now else ""
    return Row((Cell(name), *_levels(states), *map(_total, totals), *moved))


def _levels(states: tuple[Service | None, ...]) -> Iterator[Cell]:
    for each in REGISTERS:
        levels = [
            service.matrix.level(each.register) if service and service.matrix else None
            for service in states
        ]
        words = " → ".join(_NONE if level is None else str(level) for level in levels)
        moved = None not in levels and levels[0] != levels[-1]
        known = any(level is not None for level in levels)
        emphasis = Emphasis.STRONG if moved else Emphasis.NONE
        yield Cell(words, emphasis=emphasis) if known else Cell(_NONE, emphasis=Emphasis.QUIET)


def _total(score: Score | None) -> Cell:
    return Cell(fraction(score)) if score else Cell(_NONE, emphasis=Emphasis.QUIET)


def _moved(before: Score | None, now: Score | None) -> Cell:
    change = now.since(before) if now else None
    if change is None:
        return Cell(_NONE, emphasis=Emphasis.QUIET)
    words = f"+{change}" if change > 0 else str(change).replace("-", "−")
    return Cell(words, emphasis=Emphasis.STRONG if change else Emphasis.NONE)


def _gone(first: Report, last: Report) -> Iterator[Block]:
    """The services that the last year no longer has."""
    kept = [counterpart(service, first.services) for service in last.services]
    gone = [service.name for service in first.services if service not in kept]
    if gone:
        yield Paragraph(f"Ne sont plus repris en {last.year} : {', '.join(gone)}.", Emphasis.QUIET)
