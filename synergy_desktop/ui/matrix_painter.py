"""The drawing of a cooperation matrix, on a screen, a projector or a picture.

The matrix is drawn part by part, so that a click pays for one column and the total only.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)

from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.ui import theme
from synergy_desktop.ui.matrix_geometry import COLUMNS, TOP_LEVEL, MatrixGeometry

Levels = tuple[int | None, ...]
"""The level of each register, in order; None for a hole."""

NO_LEVELS: Levels = (None,) * COLUMNS

_INK, _FAINT, _ACCENT = QColor(theme.INK), QColor(theme.INK_FAINT), QColor(theme.ACCENT)
_GOOD, _DANGER = QColor(theme.GOOD), QColor(theme.DANGER)
_EMPTY, _BELOW, _HOVER = (
    QColor(colour) for colour in (theme.CHROME, theme.COLUMN_WASH, theme.ACCENT_WASH)
)


@dataclass(frozen=True, slots=True)
class MatrixState:
    """What a matrix shows. ``current`` and ``hover`` are drawn on a screen that is worked on."""

    levels: Levels = NO_LEVELS
    ghost: Levels | None = None
    current: int | None = None
    focused: bool = False
    hover: tuple[int, int] | None = None

    def change(self, column: int) -> int | None:
        """By how many levels ``column`` has moved since last year, None if unknown."""
        if self.ghost is None:
            return None
        now, before = self.levels[column], self.ghost[column]
        return None if now is None or before is None else now - before

    @property
    def points(self) -> int:
        """The total of the service."""
        return sum(level for level in self.levels if level is not None)

    @property
    def total_change(self) -> int | None:
        """By how much the total has moved, None unless both years are complete."""
        if self.ghost is None or None in self.levels or None in self.ghost:
            return None
        return self.points - sum(level for level in self.ghost if level is not None)


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
        pixels = QFontInfo(base).pixelSize() * geometry.scale * geometry.text
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


@dataclass
class MatrixPainter:
    """Draws a matrix that fills ``geometry``."""

    geometry: MatrixGeometry
    fonts: MatrixFonts
    _blocks: dict[tuple[float, ...], QPixmap] = field(default_factory=dict)

    def paint(
        self, painter: QPainter, state: MatrixState, wanted: Callable[[QRectF], bool]
    ) -> None:
        """Draw the parts whose rectangle is ``wanted``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if wanted(self.geometry.row_label(TOP_LEVEL).united(self.geometry.row_label(0))):
            self._paint_row_labels(painter)
        columns = [n for n in range(COLUMNS) if wanted(self.geometry.column(n))]
        for column in columns:
            self._paint_column(painter, state, column)
        if state.current in columns:
            self._paint_focus(painter, state.current, focused=state.focused)
        if wanted(self.geometry.total()):
            self._paint_total(painter, state)

    def _paint_row_labels(self, painter: QPainter) -> None:
        indent = QFontMetricsF(self.fonts.number).horizontalAdvance("0") * 2.6
        for definition in LEVELS:
            room = self.geometry.row_label(definition.level)
            painter.setPen(_INK)
            painter.setFont(self.fonts.number)
            painter.drawText(room, _LEFT, str(definition.level))
            painter.setFont(self.fonts.name)
            painter.drawText(room.adjusted(indent, 0, 0, 0), _LEFT, definition.name)

    def _paint_column(self, painter: QPainter, state: MatrixState, column: int) -> None:
        current = state.current == column
        painter.setPen(_ACCENT if current else _INK)
        painter.setFont(self.fonts.heading)
        painter.drawText(self.geometry.heading(column), _HEADING, REGISTERS[column].short_label)
        for level in range(TOP_LEVEL + 1):
            self._paint_cell(painter, state, column, level)
        self._paint_foot(painter, state, column)

    def _paint_focus(self, painter: QPainter, column: int, *, focused: bool) -> None:
        """Ring the column that the keys act on; underline its heading while they act elsewhere."""
        ring = self.geometry.ring(column)
        painter.setPen(QPen(_ACCENT, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if focused:
            painter.drawRoundedRect(ring, 6, 6)
        else:
            painter.drawLine(QLineF(ring.left() + 2, ring.top(), ring.right() - 2, ring.top()))

    def _paint_cell(self, painter: QPainter, state: MatrixState, column: int, level: int) -> None:
        cell, set_level = self.geometry.cell(column, level), state.levels[column]
        hovered = state.hover == (column, level)
        radius = self._radius
        block = self._block(painter, _fill(set_level, level, hovered=hovered), cell.size())
        painter.drawPixmap(cell.topLeft(), block)
        if hovered:
            painter.setPen(QPen(_ACCENT, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if state.ghost is not None and state.ghost[column] == level != set_level:
            painter.setPen(self._dashes())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), radius - 1, radius - 1)
        if set_level == level:
            painter.setPen(theme.level_ink(level))
            painter.setFont(self.fonts.mark)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "X")

    @property
    def _radius(self) -> float:
        return 3 + self.geometry.scale

    def _block(self, painter: QPainter, colour: QColor, size: QSizeF) -> QPixmap:
        """A cell filled with ``colour``, drawn once: smooth corners cost more than all the rest."""
        ratio = painter.device().devicePixelRatioF()
        key = colour.rgba(), size.width(), size.height(), ratio
        if key not in self._blocks:
            block = QPixmap((size * ratio).toSize())
            block.setDevicePixelRatio(ratio)
            block.fill(Qt.GlobalColor.transparent)
            brush = QPainter(block)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.setPen(Qt.PenStyle.NoPen)
            brush.setBrush(colour)
            brush.drawRoundedRect(QRectF(QPointF(0, 0), size), self._radius, self._radius)
            brush.end()
            self._blocks[key] = block
        return self._blocks[key]

    def _dashes(self) -> QPen:
        pen = QPen(_FAINT, max(1.5, self.geometry.scale))
        pen.setDashPattern([4, 3])
        return pen

    def _paint_foot(self, painter: QPainter, state: MatrixState, column: int) -> None:
        level = state.levels[column]
        words = "–" if level is None else str(level)
        width = self._words_width(words, state.change(column))
        foot = self.geometry.foot(column)
        left = foot.center().x() - width / 2
        room = QRectF(left, foot.top(), width + 2, foot.height())
        self._paint_words(painter, room, words, state.change(column))

    def _paint_total(self, painter: QPainter, state: MatrixState) -> None:
        words = f"Total {state.points} / {TOP_LEVEL * COLUMNS}"
        if all(level is None for level in state.levels):
            words = "Total –"
        self._paint_words(painter, self.geometry.total(), words, state.total_change)

    def _words_width(self, words: str, change: int | None) -> float:
        metrics = QFontMetricsF(self.fonts.foot)
        if change is None:
            return metrics.horizontalAdvance(words)
        more = metrics.horizontalAdvance(f" {change_words(change)}")
        return metrics.horizontalAdvance(words) + more + (metrics.xHeight() * 1.9 if change else 0)

    def _paint_words(self, painter: QPainter, room: QRectF, words: str, change: int | None) -> None:
        """Write ``words`` and the ``change`` after them, with its triangle."""
        metrics = QFontMetricsF(self.fonts.foot)
        painter.setFont(self.fonts.foot)
        painter.setPen(_INK)
        painter.drawText(room, _LEFT, words)
        if change is None:
            return
        left = room.left() + metrics.horizontalAdvance(f"{words} ")
        colour = change_colour(change)
        if change:
            side = metrics.xHeight() * 1.35
            paint_triangle(painter, QPointF(left, room.center().y()), side, change, colour)
            left += metrics.xHeight() * 1.9
        painter.setPen(colour)
        painter.drawText(room.adjusted(left - room.left(), 0, 99, 0), _LEFT, change_words(change))


def change_words(change: int) -> str:
    """A change as people read it beside its triangle: "+1", "−2", "="."""
    if change == 0:
        return "="
    return f"+{change}" if change > 0 else f"\N{MINUS SIGN}{-change}"


def change_colour(change: int) -> QColor:
    """The colour of a change: better, worse, or the same."""
    if change == 0:
        return _FAINT
    return _GOOD if change > 0 else _DANGER


def paint_triangle(
    painter: QPainter, left: QPointF, side: float, change: int, colour: QColor
) -> None:
    """Draw a triangle that points where ``change`` goes, centred on the height of ``left``."""
    half = side * (0.45 if change > 0 else -0.45)
    base, tip = left.y() + half, left.y() - half
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    corners = [
        QPointF(left.x(), base),
        QPointF(left.x() + side, base),
        QPointF(left.x() + side / 2, tip),
    ]
    painter.drawPolygon(QPolygonF(corners))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HEADING = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap


def _fill(set_level: int | None, level: int, *, hovered: bool) -> QColor:
    """The colour of a cell: that of the level where set, faint below, paler above."""
    if set_level == level:
        return theme.level_fill(level)
    if hovered:
        return _HOVER
    return _BELOW if set_level is not None and level < set_level else _EMPTY


def _sized(base: QFont, pixels: float, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    return font
