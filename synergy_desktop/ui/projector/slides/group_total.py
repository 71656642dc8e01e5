"""The overall figure of a group of services, as it runs: the last line of a slide of figures."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from synergy_desktop.domain.scoring import Score
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.ui.compared_years import ComparedYears
from synergy_desktop.ui.figures import Figure, paint_figure
from synergy_desktop.ui.projector.look import Look
from synergy_desktop.ui.projector.slides.colours import wall_figures
from synergy_desktop.ui.projector.slides.text import Lines, Type, set_lines

_TITLE, _BEFORE, _FIGURE = Type(44), Type(38), Type(60, bold=True)


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """The figure of a group, None while none of its services is assessed, and last year's."""

    title: str
    score: Score | None
    before: Score | None
    before_year: str

    @classmethod
    def of(cls, years: ComparedYears, *, support: bool) -> "GroupTotal":
        """The figure of the support services or of the others."""
        before, year = years.last_score(support=support)
        title = SUPPORT_TITLE if support else OTHER_TITLE
        return cls(title, years.year.score(support=support), before, year)

    @property
    def earlier(self) -> str:
        """Last year's figure in words, "" if it is not known."""
        return f"{self.before_year} : {self.before}" if self.before else ""

    def figure(self, former: "GroupTotal | None", *, last_year: bool) -> Figure:
        """The figure on its way from ``former``, with its change if ``last_year`` is shown."""
        if self.score is None:
            return Figure("–")
        old = former.score if former else None
        return Figure(
            str(self.score),
            self.score.since(self.before) if last_year else None,
            str(old.points) if old is not None and old != self.score else None,
        )


def paint_group_total(
    painter: QPainter,
    room: QRectF,
    total: GroupTotal,
    former: GroupTotal | None,
    look: Look,
    moment: float,
) -> None:
    """Write the group and last year's figure on the left, the running total on the right."""
    palette = look.palette
    painter.setPen(QPen(QColor(palette.line), 3))
    painter.drawLine(QLineF(room.topLeft(), room.topRight()))
    lines = [(set_lines(total.title, room.width() / 2, _TITLE), palette.ink)]
    if look.last_year and total.earlier:
        lines.append((set_lines(total.earlier, room.width() / 2, _BEFORE), palette.soft))
    _paint_stacked(painter, room, lines)
    style = wall_figures(palette, _FIGURE, change_first=True)
    figure = total.figure(former, last_year=look.last_year)
    paint_figure(painter, room, figure, style, Qt.AlignmentFlag.AlignRight, moment)


def _paint_stacked(painter: QPainter, room: QRectF, lines: list[tuple[Lines, str]]) -> None:
    top = room.center().y() - sum(each.height for each, _ in lines) / 2
    for each, colour in lines:
        each.paint(painter, QPointF(room.left(), top), colour)
        top += each.height
