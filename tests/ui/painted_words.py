"""Which words a slide paints, how large and where: told by the painter, not by the slide."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPixmap,
    QTextItem,
    QTransform,
)

from synergy_desktop.ui.projector.look import Look
from synergy_desktop.ui.projector.picture import SlidePicture


@dataclass(frozen=True, slots=True)
class PaintedWord:
    """Letters that are painted at a stroke: ``size`` in pixels, ``area`` on the picture."""

    text: str
    size: int
    area: QRectF
    baseline: float


def painted_words(picture: SlidePicture, width: float, look: Look) -> list[PaintedWord]:
    """All words of a slide, to its very end."""
    device = _Device(round(width), round(picture.height(width, look)))
    painter = QPainter(device)
    try:
        picture.paint(painter, width, look)
    finally:
        # A device that is thrown away while it is painted on takes the process with it.
        painter.end()
    return device.engine.words


class _Engine(QPaintEngine):
    """Writes down the words, and lets all else go by."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words: list[PaintedWord] = []
        self._there = QTransform()

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        self._there = state.transform()

    def drawPath(self, path: QPainterPath) -> None: ...

    # Left to itself, Qt asks for a shape in whole pixels, then in fractions, then the first again.
    def drawPolygon(self, points: Iterable[Any], mode: QPaintEngine.PolygonDrawMode, /) -> None: ...

    def drawRects(self, rects: Iterable[Any], /) -> None: ...

    def drawLines(self, lines: Iterable[Any], /) -> None: ...

    def drawPixmap(
        self, area: QRectF | QRect, pixmap: QPixmap | QImage, source: QRectF | QRect
    ) -> None: ...

    def drawTextItem(self, at: QPointF | QPoint | QPainterPath.Element, item: QTextItem) -> None:
        assert isinstance(at, QPointF)
        area = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        size = item.font().pixelSize()
        baseline = self._there.map(at).y()
        self.words.append(PaintedWord(item.text(), size, self._there.mapRect(area), baseline))


@dataclass
class _Device(QPaintDevice):
    """A picture of so many pixels that nobody sees."""

    width_: int
    height_: int
    engine: _Engine = field(default_factory=_Engine)

    def __post_init__(self) -> None:
        super().__init__()

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric) -> int:
        metrics = QPaintDevice.PaintDeviceMetric
        known = {
            metrics.PdmWidth: self.width_,
            metrics.PdmHeight: self.height_,
            metrics.PdmDevicePixelRatioScaled: round(self.devicePixelRatioFScale()),
        }
        dots = (metrics.PdmDpiX, metrics.PdmDpiY, metrics.PdmPhysicalDpiX, metrics.PdmPhysicalDpiY)
        return known.get(which, 96 if which in dots else 1)
