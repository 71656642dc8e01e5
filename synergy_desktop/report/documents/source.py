"""The data that a paper was made from, to go along with it."""

from datetime import datetime

from synergy_desktop.report.blocks import Attachment

NAME = "dossier-synergies.json"


def dossier_file(interchange: str, changed: datetime | None) -> Attachment:
    """The dossier as the text of an interchange file, changed last at that time, if known."""
    return Attachment(
        name=NAME,
        description="Le dossier dont ce document est tiré, au format d’échange de Synergies",
        media_type="application/json",
        data=interchange.encode(),
        changed=changed,
    )
