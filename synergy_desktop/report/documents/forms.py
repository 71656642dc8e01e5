"""The forms that a paper may take; the end of its file's name chooses."""

from collections.abc import Callable
from pathlib import Path

from synergy_desktop.errors import ReportError
from synergy_desktop.report.blocks import Paper

GoOn = Callable[[], bool]
"""Asked now and then while a paper is made; False stops the work."""


def made(
    paper: Paper, out: Path, undrawn: set[str] | None = None, go_on: GoOn | None = None
) -> bytes:
    """The bytes of ``paper`` in the form that the name of ``out`` asks for; PDF if it has no end.

    ``undrawn`` takes the characters that no font of a PDF file draws.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
        ReportError: No paper is made in that form.
    """
    match out.suffix.lower():
        case "" | ".pdf":
            from synergy_desktop.report.pdf.render import render

            return render(paper, go_on, undrawn)
        case ".docx":
            from synergy_desktop.report.docx.render import render as render_word

            return render_word(paper, go_on)
        case ".xlsx":
            from synergy_desktop.report.xlsx.render import render as render_excel

            return render_excel(paper, go_on)
    raise ReportError(
        f"« {out.name} » : un document s’écrit en PDF (.pdf), pour Word (.docx) "
        "ou pour Excel (.xlsx)."
    )
