"""Which class shows which kind of slide.

This brings all the slides with it: whoever is there before the projector is opened imports it then.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.ui.projector.picture import SlidePicture
from synergy_desktop.ui.projector.slides.agenda import AgendaSlide
from synergy_desktop.ui.projector.slides.amendment import AmendmentSlide
from synergy_desktop.ui.projector.slides.black import BlackSlide
from synergy_desktop.ui.projector.slides.clock import ClockSlide
from synergy_desktop.ui.projector.slides.cover import CoverSlide
from synergy_desktop.ui.projector.slides.history import HistorySlide
from synergy_desktop.ui.projector.slides.matrix import MatrixSlide
from synergy_desktop.ui.projector.slides.message import MessageSlide
from synergy_desktop.ui.projector.slides.plan import PlanSlide
from synergy_desktop.ui.projector.slides.service import ServiceSlide
from synergy_desktop.ui.projector.slides.summary import SummarySlide
from synergy_desktop.ui.projector.slides.synergy import SynergySlide
from synergy_desktop.ui.projector.slides.vote import VoteSlide

if TYPE_CHECKING:
    from synergy_desktop.store.dossier import Dossier

_CLASSES: Final[Mapping[SlideKind, type[SlidePicture]]] = {
    SlideKind.COVER: CoverSlide,
    SlideKind.AGENDA: AgendaSlide,
    SlideKind.MATRIX: MatrixSlide,
    SlideKind.SUMMARY: SummarySlide,
    SlideKind.SERVICE: ServiceSlide,
    SlideKind.SYNERGY: SynergySlide,
    SlideKind.PLAN: PlanSlide,
    SlideKind.HISTORY: HistorySlide,
    SlideKind.AMENDMENT: AmendmentSlide,
    SlideKind.VOTE: VoteSlide,
    SlideKind.MESSAGE: MessageSlide,
    SlideKind.CLOCK: ClockSlide,
    SlideKind.BLACK: BlackSlide,
}


def picture_of(dossier: "Dossier", report_id: str, slide: Slide) -> SlidePicture:
    """What ``slide`` of the year ``report_id`` looks like, as the dossier says now.

    If the row that it shows is gone, the picture says so, and follows the row's return.
    """
    return _CLASSES[slide.kind](dossier, report_id, slide)
