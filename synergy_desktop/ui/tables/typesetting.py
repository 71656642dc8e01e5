"""Wrapped text and chips: measured once for each width, then only painted."""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.columns import Cell

PAD_X = 9
PAD_Y = 7
"""The room between a cell's edges and its text, in pixels."""

_CHIP_PAD, _CHIP_GAP, _CHIP_RISE = 8.0, 4.0, 3.0
_ROOM_ABOVE_CHIPS = 6.0
_ENDLESS_WORD = re.compile(r"\S{500}")
"""Qt looks for the end of the word at each line: a second for one of 100,000 characters."""
_KEPT = 6000
"""How many wrapped texts are kept: some hundreds of rows, whatever the size of the table."""


_INK, _INK_FAINT = QColor(theme.INK), QColor(theme.INK_FAINT)
_SURFACE, _ACCENT_WASH = QColor(theme.SURFACE), QColor(theme.ACCENT_WASH)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text in lines, ready to paint; ``height`` in pixels."""

    layout: QTextLayout
    height: float


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Where the lines of ``text`` may end."""
    modes = QTextOption.WrapMode
    return modes.WrapAnywhere if _ENDLESS_WORD.search(text) else modes.WrapAtWordBoundaryOrAnywhere


class Typesetter:
    """Wraps and paints what cells hold, in one family of fonts."""

    def __init__(self, font: QFont) -> None:
        """Set in ``font``, its bold, and a smaller size for chips."""
        self.use(font)

    def use(self, font: QFont) -> None:
        """Set in another font than before."""
        self._fonts = {False: QFont(font), True: QFont(font)}
        self._fonts[True].setBold(True)
        self._chip_font = QFont(font)
        self._chip_font.setPointSizeF(font.pointSizeF() * 0.87)
        self._chip_metrics = QFontMetricsF(self._chip_font)
        self._wrapped: OrderedDict[tuple[str, int, bool, bool], Wrapped] = OrderedDict()

    @property
    def line_height(self) -> int:
        """The height of a row of one line, without its padding."""
        return round(QFontMetricsF(self._fonts[False]).height())

    def font(self, *, strong: bool = False) -> QFont:
        """The font of texts."""
        return self._fonts[strong]

    def width(self, words: str, *, strong: bool = False) -> int:
        """How long ``words`` are on one line."""
        return round(QFontMetricsF(self._fonts[strong]).horizontalAdvance(words)) + 1

    def height(self, cell: Cell, width: int) -> int:
        """How high a cell of ``width`` pixels must be to show all of ``cell``."""
        inner = max(1, width - 2 * PAD_X)
        text = self._wrap(cell, inner).height if cell.text else 0.0
        chips = self._chips_height(cell.chips, inner)
        gap = _ROOM_ABOVE_CHIPS if text and chips else 0.0
        return round(text + gap + chips) + 2 * PAD_Y

    def paint(self, painter: QPainter, rect: QRectF, cell: Cell, *, on_wash: bool = False) -> None:
        """Draw ``cell`` in ``rect``; what does not fit is cut off."""
        inner = rect.adjusted(PAD_X, PAD_Y, -PAD_X, 0)
        top = inner.top()
        wrapped = self._wrap(cell, max(1, int(inner.width()))) if cell.text else None
        # Most cells are as high as they need: to cut them would take as long as to paint them.
        is_cut = bool(cell.chips) or (wrapped is not None and wrapped.height > inner.height())
        if is_cut:
            painter.setClipRect(rect)
        if wrapped:
            painter.setPen(_INK_FAINT if cell.muted else _INK)
            wrapped.layout.draw(painter, inner.topLeft(), [], rect)
            top += wrapped.height + _ROOM_ABOVE_CHIPS
        if cell.chips:
            painter.setBrush(_SURFACE if on_wash else _ACCENT_WASH)
            self._paint_chips(painter, cell.chips, QPointF(inner.left(), top), inner.width())
        if is_cut:
            painter.setClipping(False)

    def chip_at(self, rect: QRectF, cell: Cell, point: QPointF) -> int | None:
        """Which chip of ``cell``, painted in ``rect``, is under ``point``; None for none."""
        inner = rect.adjusted(PAD_X, PAD_Y, -PAD_X, 0)
        top = inner.top()
        if cell.text:
            top += self._wrap(cell, max(1, int(inner.width()))).height + _ROOM_ABOVE_CHIPS
        places = self._chip_places(cell.chips, inner.width())
        spot = point - QPointF(inner.left(), top)
        return next((at for at, place in enumerate(places) if place.contains(spot)), None)

    def _wrap(self, cell: Cell, width: int) -> Wrapped:
        key = cell.text, width, cell.strong, cell.aligned_right
        wrapped = self._wrapped.get(key)
        if wrapped is None:
            wrapped = self._lay_lines(cell, width)
            self._wrapped[key] = wrapped
            if len(self._wrapped) > _KEPT:
                self._wrapped.popitem(last=False)
        else:
            self._wrapped.move_to_end(key)
        return wrapped

    def _lay_lines(self, cell: Cell, width: int) -> Wrapped:
        layout = QTextLayout(cell.text.replace("\n", "\u2028"), self._fonts[cell.strong])
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight if cell.aligned_right else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(wrap_mode(cell.text))
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return Wrapped(layout, top)

    def _chips_height(self, chips: Sequence[str], width: float) -> float:
        if not chips:
            return 0.0
        return self._chip_places(chips, width)[-1].bottom()

    def _chip_places(self, chips: Sequence[str], width: float) -> list[QRectF]:
        height = self._chip_metrics.height() + _CHIP_RISE
        places: list[QRectF] = []
        left = top = 0.0
        for chip in chips:
            wide = min(width, self._chip_metrics.horizontalAdvance(chip) + 2 * _CHIP_PAD)
            if left and left + wide > width:
                left, top = 0.0, top + height + _CHIP_GAP
            places.append(QRectF(left, top, wide, height))
            left += wide + _CHIP_GAP
        return places

    def _paint_chips(
        self, painter: QPainter, chips: Sequence[str], origin: QPointF, width: float
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._chip_font)
        for chip, place in zip(chips, self._chip_places(chips, width), strict=True):
            place.translate(origin)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
            painter.setPen(_INK)
            room = place.adjusted(_CHIP_PAD - 2, 0, 2 - _CHIP_PAD, 0)
            words = self._chip_metrics.elidedText(
                chip, Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
