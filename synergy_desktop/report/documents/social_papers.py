"""The papers of the CPAS's social policy: the declaration, the projection of a year."""

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections import social_policy as sections


def declaration(content: DossierContent, report: Report) -> Paper:  # noqa: ARG001 - it belongs to no year
    """The declaration of social policy of the legislature."""
    return Paper(
        title=sections.title_of(content.social_declaration, sections.DECLARATION),
        subtitle="",
        author=institution_name(content, Side.CPAS),
        blocks=tuple(sections.declaration(content)),
    )


def projection(content: DossierContent, report: Report) -> Paper:
    """The projection of social policy of a year."""
    title = sections.title_of(report.social_projection, sections.PROJECTION)
    return Paper(
        title=title,
        subtitle="" if report.year in title else report.year,
        author=institution_name(content, Side.CPAS),
        blocks=tuple(sections.projection(content, report)),
    )
