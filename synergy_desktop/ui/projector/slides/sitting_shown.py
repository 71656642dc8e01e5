"""The sitting that a slide is about, and whether a step changed it."""

from typing import TYPE_CHECKING

from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.sittings import Sitting, Slide
from synergy_desktop.store import sitting_queries
from synergy_desktop.ui.projector.slides.following import child_changed, row_changed

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier


def sitting_of(dossier: "Dossier", report_id: str, slide: Slide) -> Sitting | None:
    """The sitting that ``slide`` names, else the year's joint council; None before there is one.

    Raises:
        LookupError: if the sitting that it names is gone.
    """
    if slide.target:
        return sitting_queries.sitting(dossier, slide.target)
    all_ = sitting_queries.sittings(dossier, report_id)
    return next((each for each in all_ if each.body is Body.JOINT_COUNCIL), None)


def concerns_sitting(changes: "Changes", report_id: str, slide: Slide, shown: str) -> bool:
    """Whether a step may have changed the sitting that is ``shown``, or which one is."""
    if slide.target:
        return row_changed(changes, "sitting", slide.target)
    return child_changed(changes, "sitting", "report_id", report_id, (shown,))
