"""What may be chosen of the annual report; the defaults choose nothing."""

from dataclasses import dataclass
from enum import StrEnum


class Annex(StrEnum):
    """What may follow the report; each value is its name on the command line."""

    AMENDMENTS = "amendements"
    CONFORMITY = "conformite"


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is wanted. The same dossier and the same options give the same paper."""

    draft: str = ""
    """The mark behind each page of a draft, such as "Projet – conseil conjoint"; "" for none."""
    annexes: tuple[Annex, ...] = ()
    service: str = ""
    """The id of the only service to print, "" for all of them."""


PLAIN = Options()
"""The whole report, as it is signed."""
