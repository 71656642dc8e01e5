"""The agenda that a sitting begins with, its slides filled in; people then make it their own.

Source: loi organique des CPAS, art. 26bis § 6; CDLD, art. L1122-11.
"""

from collections.abc import Callable, Iterable

from synergy_desktop.domain.model import Service
from synergy_desktop.domain.sitting_words import Body, SlideKind
from synergy_desktop.domain.sittings import Point, Slide

REPORT = "Rapport annuel sur les synergies"
POLICY = "Projection de la politique sociale locale"


def standard_agenda(
    body: Body, sitting_id: str, services: Iterable[Service], new_id: Callable[[], str]
) -> tuple[Point, ...]:
    """The points of a sitting of ``body``; the matrices are those of the assessed ``services``."""
    report = _report_slides(services)
    opening = _opening(sitting_id)
    grids = (Slide(kind=SlideKind.SUMMARY),)
    points: tuple[tuple[str, tuple[Slide, ...]], ...] = (
        ("Ouverture de la séance et appel nominal", opening),
        (f"{REPORT} – présentation", report),
        (f"{REPORT} – débat et amendements", grids),
    )
    if body is Body.JOINT_COUNCIL:
        policy = Slide(kind=SlideKind.MESSAGE, text=POLICY)
        points = (
            *points,
            (POLICY, (policy,)),
            (f"{REPORT} – vote du conseil communal", grids),
            (f"{REPORT} – vote du conseil de l’action sociale", grids),
        )
    else:
        points = (*points, (f"{REPORT} – avis du comité", grids))
    return tuple(Point(id=new_id(), title=title, slides=slides) for title, slides in points)


def _opening(sitting_id: str) -> tuple[Slide, ...]:
    kinds = (SlideKind.COVER, SlideKind.AGENDA)
    return tuple(Slide(kind=kind, target=sitting_id) for kind in kinds)


def _report_slides(services: Iterable[Service]) -> tuple[Slide, ...]:
    matrices = (
        Slide(kind=SlideKind.MATRIX, target=service.id)
        for service in services
        if service.matrix is not None
    )
    return (*matrices, Slide(kind=SlideKind.SUMMARY), Slide(kind=SlideKind.HISTORY))
