"""The matrix of a service, live: a click on the operator's screen moves its marks on the wall."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.ui.compared_years import ComparedYears
from synergy_desktop.ui.matrix_geometry import COLUMNS
from synergy_desktop.ui.matrix_painter import NO_LEVELS, Levels, MatrixState, levels_in
from synergy_desktop.ui.projector.look import Look, Palette
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.slides.group_total import GroupTotal, paint_group_total
from synergy_desktop.ui.projector.slides.matrix_layout import MatrixLayout, is_wide
from synergy_desktop.ui.projector.slides.sheet_slide import message_sheet
from synergy_desktop.ui.projector.slides.text import Type, set_lines
from synergy_desktop.ui.year_matrices import levels_of

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier

_GONE = "Ce service n’est plus dans le rapport."
_LEGEND = Type(38)
_SIGN_WIDTH, _SIGN_HEIGHT = 54.0, 34.0


@dataclass(frozen=True, slots=True)
class ShownMatrix:
    """What a slide shows of a service: its levels, last year's, and the total of its group."""

    name: str
    year: str
    is_assessed: bool
    levels: Levels
    ghost: Levels | None
    ghost_year: str
    group: GroupTotal

    @property
    def words(self) -> tuple[object, ...]:
        """All that has its place by the length of its words."""
        return self.name, self.year, self.is_assessed, self.ghost_year, self.ghost is None


class MatrixSlide(SlidePicture):
    """A matrix as large as the wall, with the total of its group of services."""

    def __init__(self, dossier: "Dossier", report_id: str, slide: Slide) -> None:
        """Read the service, its year and the one before."""
        super().__init__(dossier, report_id, slide)
        self._years = ComparedYears(dossier, report_id)
        self._layouts: dict[tuple[str, str, float], MatrixLayout] = {}
        self._former: ShownMatrix | None = None
        self._shown = self._read()

    @property
    def title(self) -> str:
        """The name of the service."""
        if self._shown is None:
            return SlideKind.MATRIX.label
        return f"{SlideKind.MATRIX.label} – {self._shown.name}"

    def height(self, width: float, look: Look) -> float:
        """The wall's height; more on a narrow wall, for the longest names."""
        if self._shown is None:
            return message_sheet(_GONE, width).height
        return self._layout(self._shown, width).height

    def band(self, width: float, look: Look) -> float:
        """The title and the names of the registers stay in sight."""
        return self._layout(self._shown, width).band if self._shown else 0.0

    def lines(self, width: float, look: Look, top: float, bottom: float) -> Sequence[QRectF]:
        """Where the rows stand that are written between two heights."""
        rows = self._layout(self._shown, width).rows if self._shown else ()
        return [
            row.area for row in rows if row.writing.top() < bottom and row.writing.bottom() > top
        ]

    def starts(self, width: float, look: Look) -> Sequence[float]:
        """Where each row begins."""
        rows = self._layout(self._shown, width).rows if self._shown else ()
        return [row.area.top() for row in rows]

    def follow(self, changes: "Changes") -> Update | None:
        """Take in a step; new levels pass gently, in their columns and the totals."""
        if self._years.follow(changes) == frozenset():
            return None
        former, self._shown = self._shown, self._read()
        if former == self._shown:
            return None
        if former is None or self._shown is None or former.words != self._shown.words:
            self._former = None
            self._layouts.clear()
            return Update()
        self._former = former
        return Update(self._touched(former, self._shown), gently=True)

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        """Paint the parts that will be seen."""
        shown = self._shown
        if shown is None:
            message_sheet(_GONE, width).paint(painter, look.palette)
            return
        layout, former = self._layout(shown, width), self._former if moment < 1 else None
        is_seen = _seen_by(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_seen(layout.head):
            _paint_head(painter, layout, look.palette)
        if look.last_year and shown.ghost and is_seen(layout.corner):
            _paint_legend(painter, layout.corner, shown.ghost_year, look.palette)
        if is_seen(layout.grid):
            self._paint_grid(painter, layout, look, moment)
        if is_seen(layout.group):
            group = former.group if former else None
            paint_group_total(painter, layout.group, shown.group, group, look, moment)

    def _paint_grid(
        self, painter: QPainter, layout: MatrixLayout, look: Look, moment: float
    ) -> None:
        shown, former = self._shown, self._former if moment < 1 else None
        if shown is None:
            return
        state = MatrixState(
            levels=shown.levels,
            ghost=shown.ghost if look.last_year else None,
            former=former.levels if former else None,
            moment=moment,
        )
        painter.save()
        painter.translate(layout.grid.topLeft())
        layout.painter(look.palette).paint(painter, state, _seen_by(painter))
        painter.restore()

    def _touched(self, former: ShownMatrix, now: ShownMatrix) -> tuple[QRectF, ...]:
        """The areas that a change of levels repaints, on each wall that the slide is on."""
        areas: list[QRectF] = []
        for layout in self._layouts.values():
            areas += _touched_in_columns(layout, former, now)
            if (now.levels, now.ghost) != (former.levels, former.ghost):
                areas.append(layout.total())
            if now.group != former.group:
                areas.append(layout.group)
        return tuple(areas)

    def _layout(self, shown: ShownMatrix, width: float) -> MatrixLayout:
        caption = _caption(shown, width)
        key = (shown.name, caption, width)
        if key not in self._layouts:
            if len(self._layouts) >= _MOST_WALLS:
                self._layouts.clear()
            self._layouts[key] = MatrixLayout(*key)
        return self._layouts[key]

    def _read(self) -> ShownMatrix | None:
        service = self._years.year.service(self.slide.target)
        if service is None:
            return None
        former = self._years.counterpart(service)
        ghost = levels_of(former)
        return ShownMatrix(
            name=service.name,
            year=self._years.name,
            is_assessed=service.matrix is not None,
            levels=levels_in(service.matrix) or NO_LEVELS,
            ghost=levels_in(ghost),
            ghost_year=self._years.last_name,
            group=GroupTotal.of(self._years, support=service.support is not None),
        )


_MOST_WALLS = 4
"""A slide is on the wall and on two previews; another zoom is another wall."""


def _seen_by(painter: QPainter) -> Callable[[QRectF], bool]:
    """Tells whether something that stands in a rectangle will be seen."""
    return painter.clipBoundingRect().intersects if painter.hasClipping() else lambda _: True


def _touched_in_columns(
    layout: MatrixLayout, former: ShownMatrix, now: ShownMatrix
) -> Iterator[QRectF]:
    """All that is not alike above the totals."""
    ghosts = former.ghost or NO_LEVELS, now.ghost or NO_LEVELS
    for column in range(COLUMNS):
        levels = former.levels[column], now.levels[column]
        if ghosts[0][column] != ghosts[1][column]:
            yield layout.touched(column)
        elif levels[0] != levels[1]:
            yield layout.moved(column, levels)


def _caption(shown: ShownMatrix, width: float) -> str:
    words = "Matrice de coopération" if is_wide(width) else SlideKind.MATRIX.label
    if shown.is_assessed:
        return f"{words} {shown.year}"
    return f"{words} {shown.year} : à coter"


def _paint_head(painter: QPainter, layout: MatrixLayout, palette: Palette) -> None:
    head, title, caption = layout.head, layout.title, layout.caption_lines
    title.paint(painter, head.topLeft(), palette.ink)
    drop = max(0.0, title.ascent - caption.ascent)
    at = QPointF(head.right() - caption.width, head.top() + drop)
    caption.paint(painter, at, palette.soft)


def _paint_legend(painter: QPainter, corner: QRectF, year: str, palette: Palette) -> None:
    """Say what the dashed outline is."""
    sign = QRectF(corner.left() + 3, corner.bottom() - _SIGN_HEIGHT - 12, _SIGN_WIDTH, _SIGN_HEIGHT)
    pen = QPen(QColor(palette.soft), 4)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(sign, 4, 4)
    lines = set_lines(year, corner.width() - _SIGN_WIDTH, _LEGEND)
    at = QPointF(sign.right() + 16, sign.center().y() - lines.height / 2)
    lines.paint(painter, at, palette.soft)
