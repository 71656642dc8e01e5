"""The balance of the synergies over the years of the dossier, and what the plans owe to them."""

from collections.abc import Iterator, Sequence

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Heading,
    Holds,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.level_changes import level_changes
from synergy_desktop.report.sections.plan_judgement import judgement
from synergy_desktop.report.sections.plan_links import plan_links
from synergy_desktop.report.sections.summary import years_total
from synergy_desktop.report.sections.wording import OTHER_TITLE, SUPPORT_TITLE, group_row

_MOST_YEARS = 4
"""The most years side by side in one table."""
_STATUSES = (
    (Status.DONE, "Réalisées"),
    (Status.ONGOING, "En cours"),
    (Status.PLANNED, "Projetées"),
)


def balance(content: DossierContent, report: Report, number: int) -> Iterator[Block]:
    """The whole part, from the first year of the dossier to that of ``report``."""
    years = (*content.before(report), report)
    yield Heading(1, "Bilan des synergies", "balance", str(number))
    yield Heading(2, "Niveaux de rassemblement", "balance-levels", f"{number}.1")
    yield from level_changes(years)
    yield Heading(2, "Totaux par année", "balance-totals", f"{number}.2")
    yield from _totals(report, years[:-1])
    yield Heading(2, "Synergies par service", "balance-services", f"{number}.3")
    yield from _counts(years)
    yield Heading(2, "Synergies et actions des programmes", "balance-links", f"{number}.4")
    yield from plan_links(content, report)
    yield judgement("Synergies")


def _totals(report: Report, earlier: Sequence[Report]) -> Iterator[Block]:
    blocks = list(years_total(report, earlier))
    if not blocks:
        yield Paragraph("Une seule année est connue : rien à comparer encore.", Emphasis.QUIET)
    yield from blocks


def _counts(years: tuple[Report, ...]) -> Iterator[Block]:
    """How many synergies each service has done, under way and planned, year by year."""
    if not any(year.services for year in years):
        yield Paragraph(gap("services et synergies"))
        return
    for start in range(0, len(years), _MOST_YEARS):
        yield _counts_table(years[start : start + _MOST_YEARS])


def _counts_table(years: tuple[Report, ...]) -> Table:
    width = len(_STATUSES)
    titles = [
        cell
        for year in years
        for cell in (Cell(year.year, columns=width, align=Align.CENTRE), *[None] * (width - 1))
    ]
    statuses = [Cell(title) for _ in years for _, title in _STATUSES]
    rows: list[Row] = []
    for title, is_support in ((SUPPORT_TITLE, True), (OTHER_TITLE, False)):
        names = _names(years, is_support=is_support)
        if names:
            rows.append(group_row(title, 1 + len(statuses)))
        rows += [Row((Cell(name), *_row(years, name))) for name in names]
    return Table(
        label="Synergies réalisées, en cours et projetées par service et par année",
        columns=(Column(34), *[Column(9, Align.RIGHT, Holds.NUMBER)] * len(statuses)),
        header=(Row((Cell("Service", rows=2), *titles)), Row((None, *statuses))),
        rows=(*rows, Row((Cell("Ensemble"), *_row(years, None)), RowKind.TOTAL)),
        share=min(1.0, (34 + 9 * len(statuses)) / (34 + 9 * width * _MOST_YEARS)),
    )


def _names(years: Sequence[Report], *, is_support: bool) -> list[str]:
    """The services of all years, the latest year's order first."""
    found: dict[str, None] = {}
    for year in reversed(years):
        chosen = year.support_services if is_support else year.other_services
        found |= dict.fromkeys(service.name for service in chosen)
    return list(found)


def _row(years: Sequence[Report], name: str | None) -> Iterator[Cell]:
    """The counts of one service, or of all; a dash for a year that does not have it."""
    for year in years:
        services = [each for each in year.services if name is None or each.name == name]
        for status, _ in _STATUSES:
            count = sum(len(service.with_status(status)) for service in services)
            yield Cell(str(count)) if services else Cell("–", emphasis=Emphasis.QUIET)
