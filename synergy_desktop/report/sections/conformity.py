"""What the canvas still asks for, as an annex: each finding under the part that it concerns."""

from collections.abc import Iterator
from itertools import groupby

from synergy_desktop.domain.conformity import Finding, Part, check
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.sections.sitting_frame import head
from synergy_desktop.report.sections.wording import header

TITLE = "Contrôle de conformité"
_PARTS = {
    Part.PROCEDURE: "Procédure",
    Part.DASHBOARD: "Tableau de bord",
    Part.PLANNING: "Programmation",
    Part.MATRICES: "Matrices de coopération",
    Part.SUMMARY: "Grille de synthèse",
    Part.CONTRACTS: "Marchés publics",
    Part.PLAN: "Programme stratégique transversal",
    Part.SOCIAL: "Politique sociale",
    Part.TEXTS: "Textes",
    Part.SITTING: "Séances et votes",
}
_INTRODUCTION = (
    "Le rapport est confronté au contenu minimal que fixe l’arrêté du Gouvernement wallon du "
    "28 mars 2019, et à la procédure des deux lois qui l’instituent."
)


def conformity(content: DossierContent, report: Report) -> list[Block]:
    """The whole paper."""
    return [*head(content, f"{TITLE} – exercice {report.year}"), *listed(report)]


def listed(report: Report) -> list[Block]:
    """What the paper says below its title."""
    findings = check(report)
    found = number_of(len(findings), "point") if findings else ""
    said = f"{found} à compléter ou à corriger." if found else "Aucun manque n’est constaté."
    blocks: list[Block] = [Paragraph(_INTRODUCTION), Paragraph(said)]
    return [*blocks, _table(findings)] if findings else blocks


def _table(findings: tuple[Finding, ...]) -> Table:
    order = list(Part)
    ordered = sorted(findings, key=lambda each: order.index(each.place.part))
    return Table(
        label=TITLE,
        columns=(Column(8, Align.CENTRE), Column(92)),
        header=header(("N°", "Constat")),
        rows=tuple(_rows(ordered)),
    )


def _rows(findings: list[Finding]) -> Iterator[Row]:
    number = 0
    for part, found in groupby(findings, key=lambda each: each.place.part):
        yield Row((Cell(_PARTS[part], columns=2, align=Align.LEFT), None), RowKind.GROUP)
        for finding in found:
            number += 1
            yield Row((Cell(str(number)), Cell(finding.message)))
