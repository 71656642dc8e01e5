"""The drawing of a cooperation matrix, on a screen, a projector or a picture.

The matrix is drawn part by part, so that a click pays for one column and the total only.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QPixmap

from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.ui import theme
from synergy_desktop.ui.figures import Figure, FigureStyle, paint_figure
from synergy_desktop.ui.matrix_geometry import COLUMNS, TOP_LEVEL, MatrixGeometry

Levels = tuple[int | None, ...]
"""The level of each register, in order; None for a hole."""

NO_LEVELS: Levels = (None,) * COLUMNS


@dataclass(frozen=True, slots=True)
class MatrixState:
    """What a matrix shows. ``current`` and ``hover`` are drawn on a screen that is worked on.

    ``ghost`` are last year's levels. ``former`` are those of a moment ago, that ``levels`` have
    just replaced: they pass away while ``moment`` goes from 0 to 1.
    """

    levels: Levels = NO_LEVELS
    ghost: Levels | None = None
    current: int | None = None
    focused: bool = False
    hover: tuple[int, int] | None = None
    former: Levels | None = None
    moment: float = 1.0

    def change(self, column: int) -> int | None:
        """By how many levels ``column`` has moved since last year, None if unknown."""
        if self.ghost is None:
            return None
        now, before = self.levels[column], self.ghost[column]
        return None if now is None or before is None else now - before

    def passing(self, column: int) -> bool:
        """Whether ``column`` is on its way from one level to another."""
        return self.former is not None and self.former[column] != self.levels[column]

    @property
    def points(self) -> int:
        """The total of the service."""
        return _points(self.levels)

    @property
    def total_change(self) -> int | None:
        """By how much the total has moved, None unless both years are complete."""
        if self.ghost is None or None in self.levels or None in self.ghost:
            return None
        return self.points - _points(self.ghost)

    def foot(self, column: int) -> Figure:
        """The level of ``column`` as it is told under it."""
        former = self.former if self.passing(column) else None
        return Figure(
            level_words(self.levels[column]),
            self.change(column),
            level_words(former[column]) if former else None,
        )

    def total(self, lead: str) -> Figure:
        """The total of the service as it is told; a dash while there is no level at all."""
        former = self.former if self.former != self.levels else None
        none = all(level is None for level in self.levels)
        return Figure(
            "–" if none else f"{self.points}\u00a0/\u00a0{TOP_LEVEL * COLUMNS}",
            self.total_change,
            str(_points(former)) if former and _points(former) != self.points else None,
            lead=lead,
        )


@dataclass(frozen=True)
class MatrixFonts:
    """The fonts of a matrix drawn at a given size, made once per size."""

    name: QFont
    number: QFont
    heading: QFont
    foot: QFont
    mark: QFont

    @classmethod
    def fitting(cls, geometry: MatrixGeometry, base: QFont) -> "MatrixFonts":
        """The fonts for ``geometry``, after ``base``; no word of a heading is wider than it."""
        pixels = QFontInfo(base).pixelSize() * geometry.scale
        heading = _sized(base, pixels * 0.93, bold=True)
        metrics = QFontMetricsF(heading)
        words = [word for register in REGISTERS for word in register.short_label.split()]
        widest = max(metrics.horizontalAdvance(word) for word in words)
        room = geometry.heading(0).width() - 4
        return cls(
            name=_sized(base, pixels),
            number=_sized(base, pixels * 1.25, bold=True),
            heading=_sized(heading, pixels * 0.93 * min(1.0, room / widest), bold=True),
            foot=_sized(base, pixels, bold=True),
            mark=_sized(base, pixels * 1.5, bold=True),
        )


@dataclass(frozen=True)
class MatrixColours:
    """The colours of a matrix: ``wash`` lies below the level of a column, ``empty`` above it."""

    ink: QColor
    soft: QColor
    accent: QColor
    gain: QColor
    loss: QColor
    empty: QColor
    wash: QColor
    hover: QColor
    fills: tuple[QColor, ...]
    inks: tuple[QColor, ...]

    def fill(self, set_level: int | None, level: int, *, hovered: bool) -> QColor:
        """The colour of a cell: that of the level where set, faint below, paler above."""
        if set_level == level:
            return self.fills[level]
        if hovered:
            return self.hover
        return self.wash if set_level is not None and level < set_level else self.empty

    def figures(self, font: QFont, *, change_first: bool = False) -> FigureStyle:
        """Figures in ``font`` and these colours."""
        return FigureStyle(font, self.ink, self.soft, self.gain, self.loss, change_first)


DESK_COLOURS = MatrixColours(
    ink=QColor(theme.INK),
    soft=QColor(theme.INK_FAINT),
    accent=QColor(theme.ACCENT),
    gain=QColor(theme.GOOD),
    loss=QColor(theme.DANGER),
    empty=QColor(theme.CHROME),
    wash=QColor(theme.COLUMN_WASH),
    hover=QColor(theme.ACCENT_WASH),
    fills=tuple(theme.level_fill(level) for level in range(TOP_LEVEL + 1)),
    inks=tuple(theme.level_ink(level) for level in range(TOP_LEVEL + 1)),
)


@dataclass(frozen=True)
class MatrixPainter:
    """Draws a matrix that fills ``geometry``.

    ``outline`` is how thick a line surrounds each level that is set, ``indent`` how many figures
    wide the room before the names of the levels is, 0 to write them under. ``lead`` is written
    before the total.
    """

    geometry: MatrixGeometry
    fonts: MatrixFonts
    colours: MatrixColours = DESK_COLOURS
    headings: tuple[str, ...] = tuple(register.short_label for register in REGISTERS)
    outline: float = 0.0
    indent: float = 2.6
    lead: str = "Total "
    _blocks: dict[tuple[float, ...], QPixmap] = field(default_factory=dict, repr=False)

    def paint(
        self, painter: QPainter, state: MatrixState, wanted: Callable[[QRectF], bool]
    ) -> None:
        """Draw the parts whose rectangle is ``wanted``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if wanted(self.geometry.row_labels):
            self._paint_row_labels(painter)
        columns = [n for n in range(COLUMNS) if wanted(self.geometry.column(n))]
        for column in columns:
            self._paint_column(painter, state, column, wanted)
        if state.current in columns and any(map(wanted, self.geometry.ring_sides(state.current))):
            self._paint_focus(painter, state.current, focused=state.focused)
        if wanted(self.geometry.total()):
            room, total = self.geometry.total(), state.total(self.lead)
            paint_figure(painter, room, total, self._figures, moment=state.moment)

    @cached_property
    def _figures(self) -> FigureStyle:
        return self.colours.figures(self.fonts.foot)

    def _paint_row_labels(self, painter: QPainter) -> None:
        painter.setPen(self.colours.ink)
        for definition in LEVELS:
            number, name = self._label_rooms(self.geometry.row_label(definition.level))
            painter.setFont(self.fonts.number)
            painter.drawText(number, _LEFT, str(definition.level))
            painter.setFont(self.fonts.name)
            painter.drawText(name, _LEFT, definition.name)

    def _label_rooms(self, room: QRectF) -> tuple[QRectF, QRectF]:
        """Where the number and the name of a level stand in ``room``."""
        if self.indent:
            indent = QFontMetricsF(self.fonts.number).horizontalAdvance("0") * self.indent
            return room, room.adjusted(indent, 0, 0, 0)
        number, name = (QFontMetricsF(font) for font in (self.fonts.number, self.fonts.name))
        above = (room.height() + number.ascent() - name.height()) / 2
        return (
            QRectF(room.left(), room.top(), room.width(), above),
            QRectF(room.left(), room.top() + above, room.width(), room.height() - above),
        )

    def _paint_column(
        self,
        painter: QPainter,
        state: MatrixState,
        column: int,
        wanted: Callable[[QRectF], bool],
    ) -> None:
        heading, foot = self.geometry.heading(column), self.geometry.foot(column)
        if wanted(heading):
            current, inset = state.current == column, self.geometry.gap / 2
            painter.setPen(self.colours.accent if current else self.colours.ink)
            painter.setFont(self.fonts.heading)
            room = heading.adjusted(inset, 0, -inset, 0)
            painter.drawText(room, _HEADING, self.headings[column])
        for level in range(TOP_LEVEL + 1):
            if wanted(self.geometry.cell(column, level)):
                self._paint_cell(painter, state, column, level)
        if wanted(foot):
            figure, centre = state.foot(column), Qt.AlignmentFlag.AlignHCenter
            paint_figure(painter, foot, figure, self._figures, centre, state.moment)

    def _paint_focus(self, painter: QPainter, column: int, *, focused: bool) -> None:
        """Ring the column that the keys act on; underline its heading while they act elsewhere."""
        ring = self.geometry.ring(column)
        painter.setPen(QPen(self.colours.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if focused:
            painter.drawRoundedRect(ring, 6, 6)
        else:
            painter.drawLine(QLineF(ring.left() + 2, ring.top(), ring.right() - 2, ring.top()))

    def _paint_cell(self, painter: QPainter, state: MatrixState, column: int, level: int) -> None:
        cell, set_level = self.geometry.cell(column, level), state.levels[column]
        hovered = state.hover == (column, level)
        self._paint_block(painter, cell, self.colours.fill(set_level, level, hovered=hovered))
        if hovered:
            self._paint_frame(painter, cell, QPen(self.colours.accent, 1), 0.5)
        if state.ghost is not None and state.ghost[column] == level != set_level:
            self._paint_frame(painter, cell, self._dashes(), 2)
        if set_level == level:
            self._paint_mark(painter, cell, level)
        elif state.former is not None and state.former[column] == level:
            self._paint_passing(painter, cell, state, column)

    def _paint_block(self, painter: QPainter, cell: QRectF, colour: QColor) -> None:
        """Fill a cell; where pixels are units it is drawn once: smooth corners cost the most."""
        if painter.worldTransform().isScaling():
            self._draw_block(painter, cell, colour)
            return
        ratio = painter.device().devicePixelRatioF()
        key = colour.rgba(), cell.width(), cell.height(), ratio
        if key not in self._blocks:
            block = QPixmap((cell.size() * ratio).toSize())
            block.setDevicePixelRatio(ratio)
            block.fill(Qt.GlobalColor.transparent)
            brush = QPainter(block)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_block(brush, QRectF(QPointF(0, 0), cell.size()), colour)
            brush.end()
            self._blocks[key] = block
        painter.drawPixmap(cell.topLeft(), self._blocks[key])

    def _draw_block(self, painter: QPainter, cell: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(cell, self._radius, self._radius)

    def _paint_frame(self, painter: QPainter, cell: QRectF, pen: QPen, inset: float) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame, radius = cell.adjusted(inset, inset, -inset, -inset), self._radius - inset / 2
        painter.drawRoundedRect(frame, radius, radius)

    def _paint_mark(self, painter: QPainter, cell: QRectF, level: int) -> None:
        if self.outline:
            pen = QPen(self.colours.ink, self.outline)
            self._paint_frame(painter, cell, pen, self.outline / 2)
        painter.setPen(self.colours.inks[level])
        painter.setFont(self.fonts.mark)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "X")

    def _paint_passing(
        self, painter: QPainter, cell: QRectF, state: MatrixState, column: int
    ) -> None:
        """Let the level of a moment ago fade, with where it went, but without its mark."""
        former = None if state.former is None else state.former[column]
        if former is None or state.moment >= 1:
            return
        painter.setOpacity(1 - state.moment**2)
        self._paint_block(painter, cell, self.colours.fills[former])
        painter.setPen(self.colours.inks[former])
        painter.setFont(self.fonts.foot)
        words = f"{former} → {level_words(state.levels[column])}"
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words)
        painter.setOpacity(1)

    @property
    def _radius(self) -> float:
        return 3 + self.geometry.scale

    def _dashes(self) -> QPen:
        pen = QPen(self.colours.soft, max(1.5, self.geometry.scale, self.outline))
        pen.setDashPattern([4, 3])
        return pen


@lru_cache(maxsize=256)
def levels_in(matrix: Matrix | None) -> Levels | None:
    """The levels of ``matrix`` in the order of the registers, None where there is none."""
    if matrix is None:
        return None
    return tuple(matrix.level(definition.register) for definition in REGISTERS)


def level_words(level: int | None) -> str:
    """A level as it is told in a figure."""
    return "–" if level is None else str(level)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HEADING = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap


def _points(levels: Levels) -> int:
    return sum(level for level in levels if level is not None)


def _sized(base: QFont, pixels: float, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    return font
