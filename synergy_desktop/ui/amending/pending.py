"""The levels that amendments propose while nobody has decided, said where the matrix is seen."""

from collections.abc import Mapping

from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.sitting_words import AmendmentState
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_queries import amendments

PENDING_TABLES = ("amendment", "amended_cell")
"""What the proposed levels are read from."""


def pending_levels(dossier: Dossier, report_id: str) -> Mapping[str, str]:
    """The levels of a year that are under discussion, in words, by service."""
    names = {each.register.value: each.short_label for each in REGISTERS}
    found: dict[str, list[str]] = {}
    for amendment in amendments(dossier, report_id):
        if amendment.state is not AmendmentState.PROPOSED:
            continue
        for row in amendment.rows:
            service, _, register = row.row.rpartition("/")
            if row.table == "assessment" and "level" in row.after and register in names:
                level = row.after["level"]
                shown = "à coter" if level is None else level
                words = f"{names[register]} → {shown} (amendement {amendment.number})"
                found.setdefault(service, []).append(words)
    return {service: "En discussion : " + ", ".join(words) for service, words in found.items()}
