"""The drawing of a summary grid on the wall, cell by cell."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from synergy_desktop.domain.scoring import Score
from synergy_desktop.ui.figures import Figure, paint_figure
from synergy_desktop.ui.matrix_geometry import COLUMNS
from synergy_desktop.ui.matrix_painter import level_words
from synergy_desktop.ui.projector.look import Look
from synergy_desktop.ui.projector.slides.colours import (
    level_figures,
    wall_colours,
    wall_figures,
)
from synergy_desktop.ui.projector.slides.summary_content import (
    ShownGroup,
    ShownService,
    ShownSummary,
)
from synergy_desktop.ui.projector.slides.summary_layout import (
    AIR,
    LEVEL,
    REGISTER_TOTAL,
    TOTAL,
    GroupRows,
    Row,
    SummaryLayout,
)
from synergy_desktop.ui.projector.slides.text import Lines, Type, set_lines

_MIDDLE, _RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_INSET, _INDENT, _RADIUS = 3.0, 14.0, 6.0
_NOTE = Type(38)
_NONE = "Aucun service dans ce groupe"
_UNASSESSED = "Sans matrice, non compté"


class SummaryPainter:
    """One drawing of a grid, of what its painter's clip lets be seen."""

    def __init__(self, painter: QPainter, layout: SummaryLayout, look: Look, moment: float) -> None:
        """Draw with ``painter``; ``moment`` is that of the passage from the former levels."""
        self._painter = painter
        self._layout = layout
        self._look = look
        self._moment = moment
        self._colours = wall_colours(look.palette)
        self._clip = painter.clipBoundingRect() if painter.hasClipping() else None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, shown: ShownSummary, former: ShownSummary | None) -> None:
        """Draw the grids of ``shown``, on their way from ``former``."""
        self._paint_band()
        before = former.groups if former else (None,) * len(shown.groups)
        for group, old, rows in zip(shown.groups, before, self._layout.groups, strict=True):
            self._paint_head(rows, group, old)
            lines = old.services if old else (None,) * len(group.services)
            for service, line, row in zip(group.services, lines, rows.services, strict=True):
                if self._is_seen(row.area):
                    self._paint_service(row, service, line)

    def _is_seen(self, area: QRectF) -> bool:
        return self._clip is None or self._clip.intersects(area)

    def _paint_band(self) -> None:
        layout, ink = self._layout, self._look.palette.ink
        if self._is_seen(layout.title_area):
            layout.title.paint(self._painter, layout.title_area.topLeft(), ink)
        for column, lines in enumerate(layout.headings):
            room = layout.heading(column)
            if self._is_seen(room) and layout.are_turned:
                self._paint_turned(lines, room)
            elif self._is_seen(room):
                top = room.bottom() - lines.height
                left = room.center().x() - lines.width / 2
                lines.paint(self._painter, QPointF(left, top), ink)

    def _paint_turned(self, lines: Lines, room: QRectF) -> None:
        self._painter.save()
        self._painter.translate(room.center().x(), room.bottom())
        self._painter.rotate(-90)
        at = QPointF(_INSET, -lines.height / 2)
        lines.paint(self._painter, at, self._look.palette.ink)
        self._painter.restore()

    def _paint_head(self, rows: GroupRows, group: ShownGroup, former: ShownGroup | None) -> None:
        row = rows.head
        if not self._is_seen(row.area):
            return
        self._paint_block(row.area, self._colours.wash)
        self._paint_words(row, with_below=self._look.last_year)
        if group.total.score is None:
            words = "" if group.services else _NONE
            self._paint_note(row, words)
            return
        for column, score in enumerate(group.registers):
            self._paint_register_total(self._layout.cell(row, column), score)
        figure = group.total.figure(former.total if former else None, last_year=self._has_changes)
        self._paint_total(row, figure)

    def _paint_register_total(self, cell: QRectF, score: Score) -> None:
        if self._is_seen(cell):
            words = str(score) if self._layout.has_maxima else str(score.points)
            style = wall_figures(self._look.palette, REGISTER_TOTAL)
            paint_figure(self._painter, cell, Figure(words), style, _MIDDLE)

    def _paint_service(self, row: Row, service: ShownService, former: ShownService | None) -> None:
        self._paint_words(row)
        if service.levels is None:
            self._paint_note(row, _UNASSESSED)
            return
        for column in range(COLUMNS):
            cell = self._layout.cell(row, column)
            if self._is_seen(cell):
                self._paint_level(cell, service, former, column)
        self._paint_total(row, service.total(former, last_year=self._has_changes))

    def _paint_level(
        self, cell: QRectF, service: ShownService, former: ShownService | None, column: int
    ) -> None:
        level = service.level(column)
        old = former.level(column) if former else level
        palette = self._look.palette
        if level is None:
            style = wall_figures(palette, LEVEL)
            self._paint_block(cell, self._colours.empty)
        else:
            style = level_figures(palette, LEVEL, level)
            self._paint_block(cell, self._colours.fills[level])
        figure = Figure(level_words(level), former=level_words(old) if old != level else None)
        paint_figure(self._painter, cell, figure, style, _MIDDLE, self._moment)

    def _paint_total(self, row: Row, figure: Figure) -> None:
        room = self._layout.total(row).adjusted(0, 0, -_INDENT, 0)
        if self._is_seen(room):
            style = wall_figures(self._look.palette, TOTAL, change_first=True)
            paint_figure(self._painter, room, figure, style, _RIGHT, self._moment)

    def _paint_words(self, row: Row, *, with_below: bool = False) -> None:
        if not self._is_seen(self._layout.words(row)):
            return
        below = row.below if with_below else None
        height = row.name.height + (below.height - AIR if below else 0.0)
        at = QPointF(row.area.left() + _INDENT, row.area.center().y() - height / 2)
        row.name.paint(self._painter, at, self._look.palette.ink)
        if below:
            at += QPointF(0, row.name.height - AIR)
            below.paint(self._painter, at, self._look.palette.soft)

    def _paint_note(self, row: Row, words: str) -> None:
        """Say in the place of its figures why there are none."""
        left = self._layout.cell(row, 0).left() + _INDENT
        lines = set_lines(words, row.area.right() - left, _NOTE)
        at = QPointF(left, row.area.center().y() - lines.height / 2)
        lines.paint(self._painter, at, self._look.palette.soft)

    def _paint_block(self, area: QRectF, colour: QColor) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        block = area.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        self._painter.drawRoundedRect(block, _RADIUS, _RADIUS)

    @property
    def _has_changes(self) -> bool:
        return self._look.last_year and self._layout.has_changes
