"""Part 4 of the canvas: the two summary grids, the earlier years, the services left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synergy_desktop.domain import scoring
from synergy_desktop.domain.model import Report, Service, Text
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.scoring import Grid
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Heading,
    Landscape,
    Paragraph,
    Row,
    RowKind,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.charts import Bar, Chart, GroupedChart, Series
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.wording import (
    OTHER_TITLE,
    SUPPORT_TITLE,
    chapter,
    fraction,
    header,
    listed,
    part,
)

_YearTotal = tuple[str, tuple[int, int]]

_ACROSS = 10
"""The most services or years side by side in one grid."""
_NARROW = 6
"""The most services side by side on an upright page."""


@dataclass(frozen=True, slots=True)
class _Group:
    """One of the two groups of services, with its figures by year, this one last.

    ``services`` are the points of each of its services: last year, if they are known, and now.
    """

    number: str
    title: str
    grid: Grid
    years: tuple[_YearTotal, ...]
    services: tuple[Series, ...]


def summary(report: Report, earlier: Sequence[Report], introduction: Text) -> list[Block]:
    """The whole part, on wide pages where a grid needs them; ``earlier`` are the past reports."""
    blocks: list[Block] = [part(4, introduction.title), *texts.body(introduction)]
    for group in _groups(report, earlier):
        chapter_blocks = _chapter(group)
        wide = len(group.grid.services) > _NARROW
        blocks += [Landscape(tuple(chapter_blocks))] if wide else chapter_blocks
    return blocks


def years_total(report: Report, earlier: Sequence[Report]) -> Iterator[Block]:
    """The overall figures by year of each group of services that has several, under its name."""
    for group in _groups(report, earlier):
        figures = [block for block in _history(group) if not isinstance(block, Heading)]
        if figures:
            yield Heading(3, group.title, f"years-{group.number}", in_contents=False)
            yield from figures


def _groups(report: Report, earlier: Sequence[Report]) -> tuple[_Group, _Group]:
    sums = scoring.summary(report)
    past = scoring.history(report, earlier)
    support = tuple((score.year, score.support) for score in past if score.support)
    other = tuple((score.year, score.other) for score in past if score.other)
    last = earlier[-1] if earlier else None

    def group(number: str, title: str, grid: Grid, years: tuple[_YearTotal, ...]) -> _Group:
        all_years = (*years, *_this_year(report, grid))
        return _Group(number, title, grid, all_years, tuple(_services(report, last, grid)))

    return (
        group("4.1", SUPPORT_TITLE, sums.support, support),
        group("4.2", OTHER_TITLE, sums.other, other),
    )


def _services(report: Report, last: Report | None, grid: Grid) -> Iterator[Series]:
    before = tuple(_points(service, last) for service in grid.services)
    if last is not None and any(points is not None for points in before):
        yield Series(last.year, before)
    yield Series(report.year, tuple(total.points for total in grid.totals))


def _points(service: Service, year: Report | None) -> int | None:
    """The points that ``service`` had in ``year``, None if that is not known."""
    found = scoring.counterpart(service, year.services) if year is not None else None
    if found is None or found.matrix is None:
        return None
    return scoring.service_score(found.matrix).points


def _this_year(report: Report, grid: Grid) -> tuple[_YearTotal, ...]:
    return ((report.year, grid.total.pair),) if grid.services else ()


def _chapter(group: _Group) -> list[Block]:
    blocks: list[Block] = [chapter(group.number, group.title)]
    if group.grid.services:
        blocks += _grids(group)
    else:
        blocks.append(Paragraph("Aucun service n’est évalué.", Emphasis.QUIET))
    if group.grid.unassessed:
        blocks.append(_left_out(group.grid.unassessed))
    return [*blocks, *_levels(group), *_history(group)]


def _levels(group: _Group) -> Iterator[Block]:
    """The total of each service beside that of the year before, where the dossier holds it."""
    for chosen in _shares(len(group.grid.services)):
        yield GroupedChart(
            title=f"Points de chaque service, sur 25 : {group.title[:1].lower()}{group.title[1:]}",
            groups=tuple(service.name for service in group.grid.services[chosen]),
            series=tuple(Series(each.name, each.values[chosen]) for each in group.services),
            maximum=scoring.SERVICE_OUT_OF,
        )


def _grids(group: _Group) -> Iterator[SummaryGrid]:
    """The grid, in several where its services do not fit side by side; totals are overall."""
    grid = group.grid
    for chosen in _shares(len(grid.services)):
        yield SummaryGrid(
            label=f"Grille de synthèse : {group.title}",
            services=tuple(service.name for service in grid.services[chosen]),
            registers=tuple(each.label for each in REGISTERS),
            levels=tuple(grid.levels(each.register)[chosen] for each in REGISTERS),
            service_totals=tuple(fraction(total) for total in grid.totals[chosen]),
            register_totals=tuple(
                fraction(grid.register_totals[each.register]) for each in REGISTERS
            ),
            total=fraction(grid.total),
        )


def _left_out(services: tuple[Service, ...]) -> Paragraph:
    names = listed(service.name for service in services)
    if len(services) == 1:
        return Paragraph(f"Faute de matrice, ce service n’entre pas dans le calcul : {names}.")
    return Paragraph(f"Faute de matrice, ces services n’entrent pas dans le calcul : {names}.")


def _history(group: _Group) -> Iterator[Block]:
    """The overall figures by year, as a table and as a chart, once there is more than one."""
    if len(group.years) <= 1:
        return
    yield Heading(3, "Totaux par année", f"history-{group.number}", in_contents=False)
    shares = list(_shares(len(group.years)))
    for chosen in shares:
        yield _totals_table(group.title, group.years[chosen], shares[0].stop)
    bars = tuple(Bar(year, points, out) for year, (points, out) in group.years[-_ACROSS:])
    yield Chart(f"Évolution du total : {group.title[:1].lower()}{group.title[1:]}", bars)


def _shares(count: int) -> Iterator[slice]:
    """``count`` columns shared out evenly over as few tables as hold them."""
    tables = -(-count // _ACROSS)
    each = -(-count // max(tables, 1))
    return (slice(start, start + each) for start in range(0, count, max(each, 1)))


def _totals_table(title: str, years: Sequence[_YearTotal], across: int) -> Table:
    """A table as wide as its years need next to those of ``across`` years."""
    totals = (Cell(f"{points}/{out_of}") for _, (points, out_of) in years)
    return Table(
        label=f"Totaux par année : {title}",
        columns=(Column(2), *[Column(1, Align.CENTRE)] * len(years)),
        header=header(("Année", *(year for year, _ in years))),
        rows=(Row((Cell("Total"), *totals), RowKind.TOTAL, key="total"),),
        share=(2 + len(years)) / (2 + across),
        leads=True,
    )
