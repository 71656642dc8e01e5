"""Which sitting is looked at, and which of its points: what the tab, the wall and votes share."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.store import sitting_queries

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.ui.session import Session

TABLES = ("sitting", "member", "agenda_point", "slide", "movement", "vote", "vote_line")
"""The tables that a sitting is read from."""


class SittingDesk(QObject):
    """The sittings of the year shown, the one that is looked at and the point that is.

    The point looked at need not be the one that the sitting has come to, which is in the file
    (``Sitting.current_point``): one may look ahead, or back.
    """

    sitting_changed = Signal(str)
    """Another sitting is looked at: its id, or ""."""
    point_changed = Signal(str)
    """Another point is looked at: its id, or "" where there is none."""
    refreshed = Signal()
    """A step has changed the sittings of the year; they have been read again."""

    def __init__(self, session: "Session") -> None:
        """Follow the year that ``session``, which owns this, looks at."""
        super().__init__(session)
        self._session = session
        self._sittings: tuple[Sitting, ...] = ()
        self.sitting_id = ""
        self.point_id = ""
        session.report_changed.connect(self._turn)
        session.bridge.changed.connect(self._follow)
        self._turn()

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """The sittings of the year shown, as they are in the file."""
        return self._sittings

    @property
    def sitting(self) -> Sitting | None:
        """The sitting that is looked at."""
        return next((each for each in self._sittings if each.id == self.sitting_id), None)

    def show_sitting(self, sitting_id: str) -> None:
        """Look at another sitting of the year, at the point that it has come to."""
        if sitting_id != self.sitting_id:
            self._look_at(sitting_id)

    def show_point(self, point_id: str) -> None:
        """Look at another point of the sitting."""
        if point_id != self.point_id:
            self.point_id = point_id
            self.point_changed.emit(point_id)

    def _turn(self, _report_id: str = "") -> None:
        self._read()
        under_way = [each.id for each in self._sittings if each.is_open]
        ids = under_way or [each.id for each in self._sittings]
        self._look_at(ids[-1] if ids else "")

    def _follow(self, changes: "Changes") -> None:
        if not changes.touches(*TABLES):
            return
        before = self.sitting
        came = [each for each, row in changes.rows("sitting").items() if row.operation == "insert"]
        self._read()
        there = [each.id for each in self._sittings]
        if wanted := [each for each in came if each in there]:
            self._look_at(wanted[-1])
        elif self.sitting_id not in there:
            self._look_at(there[-1] if there else "")
        else:
            self._follow_point(before)
        self.refreshed.emit()

    def _follow_point(self, before: Sitting | None) -> None:
        """Go where the sitting goes; leave a point that is gone for the one in its place."""
        sitting = self.sitting
        if sitting is None or before is None:
            return
        points = [each.id for each in sitting.points]
        has_moved = sitting.current_point != before.current_point
        if self.point_id not in points:
            was = [each.id for each in before.points]
            place = was.index(self.point_id) if self.point_id in was else 0
            self.show_point(points[min(place, len(points) - 1)] if points else "")
        elif has_moved and sitting.current_point in points:
            self.show_point(sitting.current_point)

    def _read(self) -> None:
        dossier, report_id = self._session.dossier, self._session.report_id
        self._sittings = sitting_queries.sittings(dossier, report_id) if report_id else ()

    def _look_at(self, sitting_id: str) -> None:
        is_other = sitting_id != self.sitting_id
        self.sitting_id = sitting_id
        if is_other:
            self.sitting_changed.emit(sitting_id)
        self.show_point(_first_look(self.sitting))


def _first_look(sitting: Sitting | None) -> str:
    """The point that a sitting has come to, else the first."""
    ids = [each.id for each in sitting.points] if sitting else []
    if sitting and sitting.current_point in ids:
        return sitting.current_point
    return ids[0] if ids else ""
