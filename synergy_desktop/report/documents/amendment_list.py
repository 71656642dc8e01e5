"""The annex that lists the amendments of a year."""

import dataclasses
from pathlib import Path

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Attachment, Paper
from synergy_desktop.report.documents.writing import write
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections.amendments import TITLE, Told, amendments


def paper(content: DossierContent, report: Report, told: Told) -> Paper:
    """The list in blocks; ``told`` says what each amendment changes."""
    author = " – ".join(institution_name(content, side) for side in Side)
    blocks = tuple(amendments(report, told))
    return Paper(title=TITLE, subtitle=report.year, author=author, blocks=blocks)


def build(
    content: DossierContent,
    report: Report,
    told: Told,
    out: Path,
    *,
    replace: bool = False,
    source: Attachment | None = None,
    undrawn: set[str] | None = None,
) -> None:
    """Write the list as the PDF file ``out``, whole or not at all.

    ``source`` goes along in the file, ``undrawn`` takes the characters that no font draws.

    Raises:
        ReportError: ``out`` exists and ``replace`` is False, or it cannot be written.
    """
    write(as_pdf(content, report, told, source, undrawn), out, replace=replace)


def as_pdf(
    content: DossierContent,
    report: Report,
    told: Told,
    source: Attachment | None = None,
    undrawn: set[str] | None = None,
) -> bytes:
    """The same as the bytes of a PDF file, for a preview."""
    from synergy_desktop.report.pdf.render import render

    whole = dataclasses.replace(paper(content, report, told), source=source)
    return render(whole, undrawn=undrawn)
