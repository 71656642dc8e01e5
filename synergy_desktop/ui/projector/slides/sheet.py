"""A slide laid out: its words and shapes in their places, whatever the colours of the room."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Literal

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from synergy_desktop.domain.pictures import Picture
from synergy_desktop.ui.projector.look import HEIGHT, MARGIN, Palette
from synergy_desktop.ui.projector.slides.text import Lines

_MOST_KEPT = 0.25
"""The share of a slide's width that may stay in sight: less than half of a wide screen."""

Role = Literal["ink", "soft", "line", "wash", "empty"]
"""A colour of the room's palette, by its name there."""
Pattern = Literal["full", "striped", "outlined"]
"""How a shape is filled, so that shapes are told apart without their colours."""


@dataclass(frozen=True, slots=True)
class Words:
    """Lines in their place; ``x`` and ``y`` are their room's top left corner."""

    lines: Lines
    x: float
    y: float
    role: Role = "ink"

    @property
    def bottom(self) -> float:
        """Where the next thing below may begin."""
        return self.y + self.lines.height

    @property
    def room(self) -> QRectF:
        """What the lines take up, however short they are."""
        return QRectF(self.x, self.y, self.lines.width, self.lines.height)

    @property
    def area(self) -> QRectF:
        """All that is painted, strokes that lean out of their lines included."""
        return self.lines.ink.translated(self.x, self.y).marginsAdded(_OVERHANG)

    def each_line(self) -> Iterator[QRectF]:
        """Where each of the lines stands."""
        layout = self.lines.layout
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            yield QRectF(self.x, self.y + line.y(), self.lines.width, line.height())

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Draw the lines."""
        self.lines.paint(painter, QPointF(self.x, self.y), getattr(palette, self.role))


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle: a wash under words, a bar, a line of some thickness."""

    x: float
    y: float
    width: float
    height: float
    role: Role = "line"
    radius: float = 0.0
    pattern: Pattern = "full"

    @property
    def area(self) -> QRectF:
        """The rectangle."""
        return self.room

    @property
    def room(self) -> QRectF:
        """The rectangle."""
        return QRectF(self.x, self.y, self.width, self.height)

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Fill it."""
        colour = QColor(getattr(palette, self.role))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour if self.pattern == "full" else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.area, self.radius, self.radius)
        if self.pattern == "striped":
            self._stripe(painter, colour)
        if self.pattern != "full":
            painter.setPen(QPen(colour, _EDGE))
            inset = QMarginsF(*(_EDGE / 2,) * 4)
            painter.drawRect(self.area.marginsRemoved(inset))

    def _stripe(self, painter: QPainter, colour: QColor) -> None:
        """Draw slanted lines as broad as what is between them."""
        painter.save()
        painter.setClipRect(self.area, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(colour, _STRIPE))
        at = self.x - self.height
        while at < self.x + self.width:
            foot = QPointF(at, self.y + self.height)
            painter.drawLine(foot, foot + QPointF(self.height, -self.height))
            at += 3 * _STRIPE
        painter.restore()


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as large as its rectangle, on a white card so that it keeps its colours."""

    picture: Picture
    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> QRectF:
        """The card."""
        return self.room.marginsAdded(_CARD)

    @property
    def room(self) -> QRectF:
        """The picture's rectangle."""
        return QRectF(self.x, self.y, self.width, self.height)

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Draw it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(self.area, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.room, _image(self.picture))


@lru_cache(maxsize=4)
def _image(picture: Picture) -> QImage:
    """The picture as Qt draws it, made once."""
    return QImage.fromData(picture.data)


Item = Words | Box | Shown


def kept(width: float, *tops: float) -> float:
    """The most of ``tops`` that leaves room to scroll what is below, on a large zoom too; or 0."""
    return max((top for top in tops if top <= width * _MOST_KEPT), default=0.0)


def moved(items: Iterable[Item], down: float) -> list[Item]:
    """``items``, ``down`` units lower."""
    return [replace(item, y=item.y + down) for item in items]


@dataclass(frozen=True)
class Sheet:
    """What a slide paints, in order; ``bottom`` is where the last thing ends.

    ``band`` is how much of its top stays in sight while the rest is scrolled.
    """

    items: tuple[Item, ...] = ()
    bottom: float = 0.0
    band: float = 0.0

    @classmethod
    def of(cls, items: Iterable[Item], band: float = 0.0) -> "Sheet":
        """The sheet of ``items``."""
        placed = tuple(items)
        return cls(placed, max((item.room.bottom() for item in placed), default=0.0), band)

    @property
    def height(self) -> float:
        """The height of the slide: the wall's, or more, with a margin below what comes last."""
        return HEIGHT if self.bottom <= HEIGHT else self.bottom + MARGIN

    def lines_between(self, top: float, bottom: float) -> Iterator[QRectF]:
        """Where the lines of words stand that are between two heights, as broad as their room."""
        for item in self.items:
            if isinstance(item, Words) and item.y < bottom and item.bottom > top:
                for line in item.each_line():
                    if line.top() < bottom and line.bottom() > top:
                        yield line

    @cached_property
    def starts(self) -> tuple[float, ...]:
        """Where what stands below each line begins that is drawn from the margin."""
        rules = [item for item in self.items if isinstance(item, Box) and item.role == "line"]
        return tuple(
            rule.room.bottom()
            for rule in rules
            if rule.x <= MARGIN and rule.height <= _THICKEST_LINE
        )

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Draw what will be seen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = _seen(painter).marginsAdded(_OVERHANG)
        for item in self.items:
            if seen.intersects(item.room):
                item.paint(painter, palette)

    def changed(self, former: "Sheet") -> tuple[QRectF, ...]:
        """What has to be painted again where ``former`` stands; none if that is all of it."""
        if self.height != former.height:
            return ()
        now, before = Counter(self.items), Counter(former.items)
        return tuple(item.area for item in ((now - before) + (before - now)))


def _seen(painter: QPainter) -> QRectF:
    """The part of the slide that ends up on the picture."""
    there, _ = painter.combinedTransform().inverted()
    whole = there.mapRect(QRectF(painter.viewport()))
    return whole & painter.clipBoundingRect() if painter.hasClipping() else whole


_CARD = QMarginsF(6, 6, 6, 6)
_OVERHANG = QMarginsF(6, 6, 6, 6)
_THICKEST_LINE = 6.0
_EDGE, _STRIPE = 5.0, 9.0
"""How thick the edge of a shape is, and each of its stripes."""
