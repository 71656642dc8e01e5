"""What may be chosen of the annual report; the defaults choose nothing."""

from dataclasses import dataclass
from enum import StrEnum

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.report.changes.words import Marks


class Annex(StrEnum):
    """What may follow the report; each value is its name on the command line."""

    AMENDMENTS = "amendements"
    CONFORMITY = "conformite"


@dataclass(frozen=True, slots=True)
class Earlier:
    """The dossier and the year as they were at a moment, which ``words`` name."""

    words: str
    content: DossierContent
    report: Report


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is wanted. The same dossier and the same options give the same paper."""

    draft: str = ""
    """The mark behind each page of a draft, such as "Projet – conseil conjoint"; "" for none."""
    annexes: tuple[Annex, ...] = ()
    service: str = ""
    """The id of the only service to print, "" for all of them."""
    since: Earlier | None = None
    """The state whose changes are shown."""
    marks: Marks = Marks.TEXT


PLAIN = Options()
"""The whole report, as it is signed."""
