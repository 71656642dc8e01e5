"""The overall figures year by year on the wall, the year itself last, live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from synergy_desktop.domain.model import PastScore
from synergy_desktop.domain.scoring import Score
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.words import OTHER_TITLE
from synergy_desktop.store import queries
from synergy_desktop.ui.compared_years import past_scores, year_score
from synergy_desktop.ui.history_chart import (
    ChartDrawing,
    ChartStyle,
    Series,
    YearScore,
    series_of,
)
from synergy_desktop.ui.projector.look import HEADING_TEXT, HEIGHT, MARGIN, Look, Palette
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.slides.sheet_slide import message_sheet
from synergy_desktop.ui.projector.slides.text import Lines, Type, line_width, set_lines
from synergy_desktop.ui.year_matrices import YearMatrices

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier

_HEAD, _CAPTION, _FIGURES = Type(HEADING_TEXT, bold=True), Type(38), Type(38, bold=True)
_TOP, _GAP, _UNIT, _NAME_LINES = 40.0, 20.0, 3.0, 3
_EMPTY = "Aucun total à comparer."
_SCALE = "Points obtenus, en pour cent du maximum"


class HistorySlide(SlidePicture):
    """The chart of the overall figures, each line named at its end with what it has come to."""

    fills_wall = True

    def __init__(self, dossier: "Dossier", report_id: str, slide: Slide) -> None:
        """Read the year and those before it."""
        super().__init__(dossier, report_id, slide)
        self._year = YearMatrices(dossier, report_id)
        self._earlier = past_scores(dossier, report_id)
        self._years = self._read()

    @property
    def title(self) -> str:
        """The kind's own name."""
        return SlideKind.HISTORY.label

    def follow(self, changes: "Changes") -> Update | None:
        """Move the last point with the levels; read the earlier years if they changed."""
        if not changes.touches("assessment", "service", "report", "past_score"):
            return None
        moved = self._year.follow(changes)
        if not moved:
            self._earlier = past_scores(self.dossier, self.report_id)
        former, self._years = self._years, self._read()
        return None if former == self._years else Update()

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        """Paint the chart; it is one drawing."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        series = _series(self._years, look.palette)
        if not series:
            message_sheet(_EMPTY, width).paint(painter, look.palette)
            return
        head, caption = _words(width)
        head.paint(painter, QPointF(MARGIN, _TOP), look.palette.ink)
        caption.paint(painter, QPointF(MARGIN, _TOP + head.height), look.palette.soft)
        top = _TOP + head.height + caption.height + _GAP
        room = QRectF(MARGIN, top, width - 2 * MARGIN, HEIGHT - top)
        ChartDrawing(painter, room, series, _style(look.palette)).draw(self._years)

    def _read(self) -> tuple[YearScore, ...]:
        names = {head.id: head.year for head in queries.report_heads(self.dossier)}
        if self.report_id not in names:
            return ()
        now = year_score(names[self.report_id], self._year)
        return tuple(_shown(score) for score in (*self._earlier, now))


def _shown(score: PastScore) -> YearScore:
    return YearScore(score.year, score.support, score.other)


def _series(years: tuple[YearScore, ...], palette: Palette) -> tuple[Series, ...]:
    """The lines, each with its last figure in points under its name."""
    strong, plain = QColor(palette.fills[4]), QColor(palette.ink)
    return tuple(
        Series(_named(one), one.colour, one.dashed, one.scores)
        for one in series_of(years, strong, plain)
    )


def _named(one: Series) -> str:
    last = next(score for score in reversed(one.scores) if score)
    return f"{one.name}\n{Score(*last)}"


def _words(width: float) -> tuple[Lines, Lines]:
    room = width - 2 * MARGIN
    return set_lines(SlideKind.HISTORY.label, room, _HEAD), set_lines(_SCALE, room, _CAPTION)


def _style(palette: Palette) -> ChartStyle:
    return ChartStyle(
        _FIGURES.font,
        ground=QColor(palette.ground),
        grid=QColor(palette.line),
        base=QColor(palette.soft),
        figures=QColor(palette.soft),
        years=QColor(palette.ink),
        unit=_UNIT,
        names=line_width(OTHER_TITLE, _FIGURES) + 4,
        name_lines=_NAME_LINES,
    )
