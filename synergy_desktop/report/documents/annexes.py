"""The annexes that are signed or filed: the matrices, and what the canvas still asks for."""

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.documents.sitting_papers import whole
from synergy_desktop.report.sections import conformity as findings
from synergy_desktop.report.sections import signed_matrices as matrices


def signed_matrices(content: DossierContent, report: Report) -> Paper:
    """Each matrix on a page of its own, to correct by hand and to sign."""
    return whole(content, report, matrices.TITLE, matrices.signed_matrices(content, report))


def conformity(content: DossierContent, report: Report) -> Paper:
    """What the report still lacks."""
    return whole(content, report, findings.TITLE, findings.conformity(content, report))
