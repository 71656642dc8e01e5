"""Part 2 of the canvas: the synergies planned, with their means, result and deadline."""

from synergy_desktop.domain.model import DossierContent, Means, Report, Service, Synergy, Text
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.report.blocks import Block, Cell, Column, Landscape, Row, Table
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.synergies import COMMON_COLUMNS, Part, by_service, common_cells
from synergy_desktop.report.sections.wording import header, key_of, none_row, part

_PART = Part(
    number=2,
    groups=((Status.PLANNED, "Synergies projetées"),),
    lacking="sans synergie projetée",
)
_COLUMNS = tuple(map(Column, (17.0, 17.0, 9.5, 11.5, 13.0, 16.0, 18.0, 10.0)))
_TITLES = (
    *COMMON_COLUMNS,
    "Moyens humains, financiers, logistiques dégagés",
    "Résultat attendu",
    "Délai",
)


def planning(content: DossierContent, report: Report, introduction: Text) -> list[Block]:
    """The whole part, on wide pages."""
    blocks = [
        part(_PART.number, introduction.title),
        *texts.body(introduction),
        *by_service(_PART, report, lambda service: table(content, service)),
    ]
    return [Landscape(tuple(blocks))]


def table(content: DossierContent, service: Service) -> Table:
    """What one service plans; its only row says *Néant* where it plans nothing."""
    synergies = service.with_status(Status.PLANNED)
    rows = [
        Row((*common_cells(content, synergies, index), *_plan_cells(synergy)), key=synergy.id)
        for index, synergy in enumerate(synergies)
    ]
    return Table(
        label=f"Synergies projetées : {service.name}",
        columns=_COLUMNS,
        header=header(_TITLES),
        rows=tuple(rows) or (none_row(len(_COLUMNS)),),
        key=f"planning {key_of(service)}",
    )


def _plan_cells(synergy: Synergy) -> tuple[Cell, ...]:
    return (
        Cell(synergy.means.text, note=_kinds(synergy.means)),
        Cell(synergy.expected_result),
        Cell(synergy.deadline),
    )


def _kinds(means: Means) -> str:
    named = (
        ("Humains", means.human),
        ("Financiers", means.financial),
        ("Logistiques", means.logistic),
    )
    return " · ".join(name for name, present in named if present)
