"""The papers of the joint council: what goes out before it, and what is kept of it."""

from collections.abc import Callable, Sequence

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Block, Paper
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections import convocation, deliberations
from synergy_desktop.report.sections import minutes as sections
from synergy_desktop.report.sections.deliberations import COUNCIL_NAMES


def agenda(content: DossierContent, report: Report) -> Paper:
    """The agenda that both councils are called with."""
    return whole(content, report, convocation.AGENDA, convocation.agenda(content, report))


def briefing(content: DossierContent, report: Report) -> Paper:
    """The note that goes with the agenda."""
    blocks = convocation.briefing(content, report, content.before(report))
    return whole(content, report, convocation.BRIEFING, blocks)


def deliberation(side: Side) -> Callable[[DossierContent, Report], Paper]:
    """How the deliberation by which one council adopts the report is made."""

    def paper(content: DossierContent, report: Report) -> Paper:
        title = f"Délibération du {COUNCIL_NAMES[side]}"
        return whole(content, report, title, deliberations.blocks(content, report, side), (side,))

    return paper


def minutes(content: DossierContent, report: Report) -> Paper:
    """The minutes of the joint council."""
    return whole(content, report, sections.TITLE, sections.minutes(content, report))


def whole(
    content: DossierContent,
    report: Report,
    title: str,
    blocks: Sequence[Block],
    sides: tuple[Side, ...] = tuple(Side),
) -> Paper:
    """The paper of that title, in the name of the institutions of ``sides``."""
    author = " – ".join(institution_name(content, side) for side in sides)
    return Paper(title=title, subtitle=report.year, author=author, blocks=tuple(blocks))
