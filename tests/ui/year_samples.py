"""A small dossier of two years for the tabs of matrices, summary, texts and report."""

from synergy_desktop.domain.model import (
    DossierContent,
    Institution,
    Matrix,
    PastScore,
    Report,
    Service,
    Synergy,
)
from synergy_desktop.domain.vocabulary import Register, Status, Support


def levels(*five: int | None) -> Matrix:
    return Matrix(**dict(zip((register.value for register in Register), five, strict=True)))


FORMER = Report(
    year="2025",
    services=(
        Service(name="Personnel", support=Support.HR, matrix=levels(4, 4, 5, 3, 2)),
        Service(name="Informatique", support=Support.IT, matrix=levels(3, 3, 3, 3, 3)),
        Service(name="Archives", matrix=levels(1, 1, 1, 1, 1)),
    ),
)
CURRENT = Report(
    year="2026",
    services=(
        Service(
            name="Ressources humaines",
            support=Support.HR,
            matrix=levels(4, 5, 5, 2, None),
            matrix_notes={Register.OPERATION: "Direction unique."},
            synergies=(Synergy(status=Status.DONE, title="Jurys communs"),),
        ),
        Service(name="Informatique", support=Support.IT, matrix=levels(3, 3, 3, 3, 3)),
        Service(name="Archives", matrix=levels(2, 2, 2, 2, 2)),
        Service(name="Crèches"),
    ),
    score_history=(
        PastScore(year="2023", support=(20, 50), other=(4, 25)),
        PastScore(year="2024", support=(28, 50), other=None),
    ),
)
CONTENT = DossierContent(
    legislature="2024-2030",
    commune=Institution(name="Valprée", nature="Commune"),
    cpas=Institution(name="CPAS de Valprée"),
    reports=(FORMER, CURRENT),
)
