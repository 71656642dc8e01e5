"""The sitting whose slides are gone through, and which of them is next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synergy_desktop.domain.sittings import Sitting, Slide
from synergy_desktop.store import sitting_queries
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.sitting.desk import TABLES

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.ui.session import Session

_NAMED = ("sitting", "service", "synergy", "plan_node", "amendment", "vote", "agenda_point")
"""The tables that slides take their titles from."""


class RunningOrder(QObject):
    """The slides of one sitting, point by point.

    It is the sitting that is looked at, until one looks at another year's: its slides are not
    those of the room. A point that the sitting comes to offers its first slide as the next one.
    """

    changed = Signal()
    """The sitting, its points or its slides, or which is next have changed."""

    def __init__(self, session: "Session", parent: QObject) -> None:
        """Follow what ``session`` looks at."""
        super().__init__(parent)
        self._session = session
        self.sitting: Sitting | None = None
        self.report_id = ""
        self.is_held = False
        """Whether the room is at a sitting of the year, and another year's is not wanted."""
        self._offered = ""
        self._titles: dict[Slide, str] = {}
        self._adopt()
        session.desk.sitting_changed.connect(self._adopt)
        session.bridge.changed.connect(self._follow)

    @property
    def sitting_id(self) -> str:
        """The id of the sitting, "" without one."""
        return self.sitting.id if self.sitting else ""

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides, in order."""
        points = self.sitting.points if self.sitting else ()
        return tuple(slide for point in points for slide in point.slides)

    def titles(self) -> dict[str, str]:
        """What each slide shows, by the slide's id."""
        for slide in self.slides:
            if slide not in self._titles:
                picture = picture_of(self._session.dossier, self.report_id, slide)
                self._titles[slide] = picture.title
        return {slide.id: self._titles[slide] for slide in self.slides}

    def holds(self, slide_id: str) -> bool:
        """Whether that slide is one of the sitting's."""
        return slide_id in [slide.id for slide in self.slides]

    def after(self, slide_id: str) -> Slide | None:
        """The slide that comes after that one, or that a point has offered; None at the end."""
        slides = self.slides
        ids = [slide.id for slide in slides]
        if self._offered in ids:
            return slides[ids.index(self._offered)]
        place = ids.index(slide_id) + 1 if slide_id in ids else 0
        return slides[place] if place < len(slides) else None

    def before(self, slide_id: str) -> Slide | None:
        """The slide that comes before that one; None at the beginning."""
        slides = self.slides
        ids = [slide.id for slide in slides]
        place = ids.index(slide_id) - 1 if slide_id in ids else -1
        return slides[place] if place >= 0 else None

    def forget_offer(self) -> None:
        """Go on from what is on the wall, wherever the sitting is."""
        self._offered = ""

    def hold(self, *, held: bool) -> None:
        """Keep to the year of the sitting, or follow again what is looked at."""
        self.is_held = held
        self._adopt()

    def resume(self, sitting_id: str) -> None:
        """Go on with the sitting that was gone through, if it is still there."""
        if sitting_id in [sitting.id for sitting in self._session.desk.sittings]:
            self._session.desk.show_sitting(sitting_id)

    def _adopt(self, _sitting_id: str = "") -> None:
        """Take the sitting that is looked at; keep to that of the room rather than to none."""
        looked_at = self._session.desk.sitting
        is_elsewhere = self.sitting is not None and self._session.report_id != self.report_id
        if looked_at is None or (self.is_held and is_elsewhere) or looked_at == self.sitting:
            return
        self.report_id = self._session.report_id
        self._offered = ""
        self._titles.clear()
        self._show(looked_at)

    def _follow(self, changes: "Changes") -> None:
        if changes.touches(*_NAMED):
            self._titles.clear()
        if not changes.touches(*TABLES):
            return
        sitting = self.sitting and self._read(self.sitting.id)
        if sitting is None:
            self.sitting = None
            self._adopt()
        elif self.sitting is not None and sitting != self.sitting:
            if sitting.current_point != self.sitting.current_point:
                self._offered = _first_slide(sitting, sitting.current_point)
            self._show(sitting)

    def _read(self, sitting_id: str) -> Sitting | None:
        try:
            return sitting_queries.sitting(self._session.dossier, sitting_id)
        except LookupError:
            return None

    def _show(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.changed.emit()


def _first_slide(sitting: Sitting, point_id: str) -> str:
    """The id of the first slide of a point, "" if it has none."""
    slides = next((point.slides for point in sitting.points if point.id == point_id), ())
    return slides[0].id if slides else ""
