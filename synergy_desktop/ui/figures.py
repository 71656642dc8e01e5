"""A figure and what has become of it, drawn: « 22 / 25 ▲ +1 », on a screen or on a wall."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: ``lead`` before it, and its ``change`` since last year, None if unknown.

    ``former`` is what it was a moment ago. « 21 → 22 / 25 » is shown then, which settles into
    « 22 / 25 ▲ +1 ». The figure itself is there all the time.
    """

    words: str
    change: int | None = None
    former: str | None = None
    lead: str = ""


@dataclass(frozen=True)
class FigureStyle:
    """How figures look; the ``soft`` colour is that of what has not moved or no longer stands."""

    font: QFont
    ink: QColor
    soft: QColor
    gain: QColor
    loss: QColor
    change_first: bool = False
    """Whether the change stands before the figure, as where figures end on one line."""

    @cached_property
    def metrics(self) -> QFontMetricsF:
        """The measures of the font."""
        return QFontMetricsF(self.font)

    @cached_property
    def _widths(self) -> dict[str, float]:
        return {}

    def width(self, words: str) -> float:
        """How wide ``words`` are, measured once: the same few figures are painted all the time."""
        if words not in self._widths:
            self._widths[words] = self.metrics.horizontalAdvance(words)
        return self._widths[words]

    @cached_property
    def side(self) -> float:
        """How long a side of the triangle of a change is."""
        return self.metrics.xHeight() * 1.35

    @cached_property
    def triangle(self) -> float:
        """The width of the triangle of a change with the space behind it."""
        return self.metrics.xHeight() * 1.9

    def colour(self, change: int) -> QColor:
        """The colour of a change: better, worse, or the same."""
        if change == 0:
            return self.soft
        return self.gain if change > 0 else self.loss


def change_words(change: int) -> str:
    """A change as people read it beside its triangle: "+1", "−2", "="."""
    if change == 0:
        return "="
    return f"+{change}" if change > 0 else f"\N{MINUS SIGN}{-change}"


def figure_width(figure: Figure, style: FigureStyle) -> float:
    """The room that a figure takes once it has settled."""
    return _Run.settled(figure, style).width


def paint_figure(
    painter: QPainter,
    room: QRectF,
    figure: Figure,
    style: FigureStyle,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    moment: float = 1.0,
) -> None:
    """Draw ``figure`` in the middle of the height of ``room``; ``moment`` is that of its passage.

    From the first moment to the last, the figure is written in full; what it was is left out where
    there is no room for both.
    """
    places = _Run.settled(figure, style).places(room, align)
    is_passing = figure.former is not None and moment < 1
    passing = _Run.passing(figure, style) if is_passing else None
    painter.setFont(style.font)
    if passing is None or passing.width > room.width():
        _write(painter, room, places[_LEAD], figure.lead, style.ink)
        _write(painter, room, places[_WORDS], figure.words, style.ink)
        _paint_change(painter, room, places[_CHANGE], figure.change, style)
        return
    before = passing.places(room, align)
    slide = _ramp(moment, 0.93, 0.98)
    _write(painter, room, _between(before[_LEAD], places[_LEAD], slide), figure.lead, style.ink)
    words = _between(before[_WORDS], places[_WORDS], slide)
    _write(painter, room, words, figure.words, style.ink)
    going, coming = 1 - _ramp(moment, 0.9, 0.94), _ramp(moment, 0.97, 1)
    # What is not to be seen at all costs as much to draw as what is.
    if going:
        painter.setOpacity(going)
        _write(painter, room, before[_FORMER], f"{figure.former} →", style.soft)
    if coming:
        painter.setOpacity(coming)
        _paint_change(painter, room, places[_CHANGE], figure.change, style)
    painter.setOpacity(1)


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


_LEAD, _WORDS, _CHANGE, _FORMER = range(4)


@dataclass(frozen=True)
class _Run:
    """The parts of a figure side by side: which they are, and how wide each is."""

    parts: Sequence[tuple[int, float]]

    @classmethod
    def settled(cls, figure: Figure, style: FigureStyle) -> "_Run":
        space, lead, words = style.width(" "), style.width(figure.lead), style.width(figure.words)
        change = 0.0
        if figure.change is not None:
            change = space + style.width(change_words(figure.change))
            change += style.triangle if figure.change else 0
        last = [(_CHANGE, change + space), (_WORDS, words)]
        if not change:
            last = [(_CHANGE, 0.0), (_WORDS, words)]
        return cls([(_LEAD, lead), *(last if style.change_first else [*reversed(last)])])

    @classmethod
    def passing(cls, figure: Figure, style: FigureStyle) -> "_Run":
        former = style.width(f"{figure.former} → ")
        lead, words = style.width(figure.lead), style.width(figure.words)
        return cls([(_LEAD, lead), (_FORMER, former), (_WORDS, words)])

    @property
    def width(self) -> float:
        return sum(width for _, width in self.parts)

    def places(self, room: QRectF, align: Qt.AlignmentFlag) -> dict[int, float]:
        """Where each part begins if the run is aligned in ``room``."""
        spare = room.width() - self.width
        share = {Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}
        at, found = room.left() + spare * share.get(align, 0.0), {}
        for part, width in self.parts:
            found[part] = at
            at += width
        return found


def _paint_change(
    painter: QPainter, room: QRectF, left: float, change: int | None, style: FigureStyle
) -> None:
    if change is None:
        return
    colour = style.colour(change)
    if not style.change_first:
        left += style.width(" ")
    if change:
        middle = QPointF(left, room.center().y())
        paint_triangle(painter, middle, style.side, change, colour)
        left += style.triangle
    _write(painter, room, left, change_words(change), colour)


def _write(painter: QPainter, room: QRectF, left: float, words: str, colour: QColor) -> None:
    if not words:
        return
    painter.setPen(colour)
    painter.drawText(QRectF(left, room.top(), _ENDLESS, room.height()), _LEFT, words)


def _ramp(moment: float, start: float, end: float) -> float:
    """0 up to ``start``, 1 from ``end`` on, slow at both ends."""
    share = min(1.0, max(0.0, (moment - start) / (end - start)))
    return share * share * (3 - 2 * share)


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * share


_ENDLESS = 2000.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
