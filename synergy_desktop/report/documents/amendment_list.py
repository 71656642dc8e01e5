"""The annex that lists the amendments of a year."""

import dataclasses
from pathlib import Path

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Attachment, Paper
from synergy_desktop.report.documents.forms import made
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
    """Write the list as the file ``out``, whole or not at all; its end says the form.

    ``source`` goes along in a PDF file, ``undrawn`` takes the characters that no font of it draws.

    Raises:
        ReportError: ``out`` exists and ``replace`` is False, it cannot be written, or no paper is
            made in its form.
    """
    whole = dataclasses.replace(paper(content, report, told), source=source)
    write(made(whole, out, undrawn), out, replace=replace)


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
