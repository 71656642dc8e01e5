"""The summary grid on the wall, live: each level, all totals, and last year's overall figures."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.ui.compared_years import ComparedYears
from synergy_desktop.ui.matrix_geometry import COLUMNS
from synergy_desktop.ui.projector.look import Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.slides.summary_content import ShownGroup, ShownSummary
from synergy_desktop.ui.projector.slides.summary_layout import GroupRows, SummaryLayout
from synergy_desktop.ui.projector.slides.summary_painter import SummaryPainter

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier

_GROUPS = {"support": (True,), "other": (False,)}
_BOTH = (True, False)
_TITLES = {"support": SUPPORT_TITLE, "other": OTHER_TITLE}
_MOST_WALLS = 4


class SummarySlide(SlidePicture):
    """The grid of the support services, that of the others (the slide's text), or both."""

    def __init__(self, dossier: "Dossier", report_id: str, slide: Slide) -> None:
        """Read the year and the one before."""
        super().__init__(dossier, report_id, slide)
        self._years = ComparedYears(dossier, report_id)
        self._layouts: dict[float, SummaryLayout] = {}
        self._former: ShownSummary | None = None
        self._shown = self._read()

    @property
    def title(self) -> str:
        """What the slide is, and which group it shows."""
        group = _TITLES.get(self.slide.text)
        return f"{SlideKind.SUMMARY.label} – {group}" if group else SlideKind.SUMMARY.label

    def height(self, width: float, look: Look) -> float:
        """The wall's height; more where there are many services."""
        return self._layout(width).height

    def band(self, width: float, look: Look) -> float:
        """The title and the names of the registers stay in sight."""
        return self._layout(width).band

    def lines(self, width: float, look: Look, top: float, bottom: float) -> Sequence[QRectF]:
        """Where the rows between two heights stand."""
        rows = self._layout(width).rows
        return [row for row in rows if row.top() < bottom and row.bottom() > top]

    def starts(self, width: float, look: Look) -> Sequence[float]:
        """Where each row begins."""
        return [row.top() for row in self._layout(width).rows]

    def follow(self, changes: "Changes") -> Update | None:
        """Take in a step; new levels pass gently, in their cells and the totals."""
        if self._years.follow(changes) == frozenset():
            return None
        former, self._shown = self._shown, self._read()
        if former == self._shown:
            return None
        if former.words != self._shown.words:
            self._former = None
            self._layouts.clear()
            return Update()
        self._former = former
        areas = [area for layout in self._layouts.values() for area in self._touched(layout)]
        return Update(tuple(areas), gently=True)

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        """Paint the parts that will be seen."""
        former = self._former if moment < 1 else None
        SummaryPainter(painter, self._layout(width), look, moment).paint(self._shown, former)

    def _touched(self, layout: SummaryLayout) -> Iterator[QRectF]:
        """The cells that are not as they were, with their totals."""
        if self._former is None:
            return
        both = zip(self._former.groups, self._shown.groups, layout.groups, strict=True)
        for former, now, rows in both:
            if former != now:
                yield from _touched_in_group(layout, rows, former, now)

    def _layout(self, width: float) -> SummaryLayout:
        if width not in self._layouts:
            if len(self._layouts) >= _MOST_WALLS:
                self._layouts.clear()
            self._layouts[width] = SummaryLayout(self._shown, width)
        return self._layouts[width]

    def _read(self) -> ShownSummary:
        return ShownSummary.of(self._years, _GROUPS.get(self.slide.text, _BOTH))


def _touched_in_group(
    layout: SummaryLayout, rows: GroupRows, former: ShownGroup, now: ShownGroup
) -> Iterator[QRectF]:
    for column in range(COLUMNS):
        if former.registers[column] != now.registers[column]:
            yield layout.cell(rows.head, column)
    if former.total != now.total:
        yield layout.total(rows.head)
    for old, new, row in zip(former.services, now.services, rows.services, strict=True):
        if old != new:
            yield layout.total(row)
            for column in range(COLUMNS):
                if old.level(column) != new.level(column):
                    yield layout.cell(row, column)
