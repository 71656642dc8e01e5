"""Part 3 of the canvas: the cooperation matrix of each assessed service."""

from synergy_desktop.domain.model import Matrix, Report, Service, Text
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.scoring import service_score
from synergy_desktop.report import blocks
from synergy_desktop.report.blocks import Block, Emphasis, Paragraph
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.wording import (
    OTHER_TITLE,
    SUPPORT_TITLE,
    chapter,
    fraction,
    key_of,
    part,
    service_heading,
)


def matrices(report: Report, introduction: Text) -> list[Block]:
    """The whole part: each matrix whole on a page, several to a page where they fit."""
    return [
        part(3, introduction.title),
        *texts.body(introduction),
        *_chapter("3.1", SUPPORT_TITLE, report.support_services),
        *_chapter("3.2", OTHER_TITLE, report.other_services),
    ]


def _chapter(number: str, title: str, services: tuple[Service, ...]) -> list[Block]:
    found: list[Block] = [chapter(number, title)]
    for index, service in enumerate(services, 1):
        found += _service(f"matrix-{number}", index, service)
    if len(found) == 1:
        found.append(Paragraph("Aucun service n’est évalué.", Emphasis.QUIET))
    return found


def _service(scope: str, index: int, service: Service) -> list[Block]:
    if service.matrix is None:
        return []
    return [
        service_heading(scope, index, service.name, key_of(service)),
        matrix_of(service, service.matrix),
    ]


def matrix_of(service: Service, matrix: Matrix) -> blocks.Matrix:
    """The matrix of ``service`` in words: the level of each register, the total and the notes."""
    return blocks.Matrix(
        service=service.name,
        levels=tuple((each.label, matrix.level(each.register)) for each in REGISTERS),
        total=f"Total : {fraction(service_score(matrix))}",
        notes=tuple(
            f"{each.label} : {service.matrix_notes[each.register]}"
            for each in REGISTERS
            if service.matrix_notes.get(each.register)
        ),
        key=key_of(service),
    )
