"""What amendments change, in words, as the dossier of a window stands."""

from collections.abc import Sequence

from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sittings import AmendedRow
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.templates import proposed_chapters
from synergy_desktop.store import queries
from synergy_desktop.store.amendment_words import Chapters, amendment_words
from synergy_desktop.store.dossier import Dossier


def chapters_of(dossier: Dossier, report_id: str) -> Chapters:
    """The proposed chapters of a year, for those that nobody has written."""
    years = {head.id: head.year for head in queries.report_heads(dossier)}
    content = DossierContent(
        legislature=queries.legislature(dossier),
        commune=queries.institution(dossier, Side.COMMUNE),
        cpas=queries.institution(dossier, Side.CPAS),
    )
    return proposed_chapters(content, Report(year=years.get(report_id, "")))


def told(dossier: Dossier, report_id: str, rows: Sequence[AmendedRow]) -> tuple[Difference, ...]:
    """What ``rows`` change, place by place.

    Raises:
        DossierError: if the file cannot be read any more.
    """
    writes_chapters = any(row.table == "text" and row.operation == "insert" for row in rows)
    chapters = chapters_of(dossier, report_id) if writes_chapters else {}
    return amendment_words(dossier, rows, chapters)
