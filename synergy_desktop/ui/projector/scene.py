"""What stands on the wall at one moment, and the painting of it at any size."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from synergy_desktop.ui.projector.look import HEIGHT, MARGIN, Look
from synergy_desktop.ui.projector.picture import SlidePicture

USUAL_SIZE = QSize(1920, 1080)
"""A wall that is not there is as wide as most are."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A slide, how large and how far scrolled, or what stands in its place.

    ``scroll`` is in units of the slide; a ``still`` picture of the whole wall hides the slide, and
    black hides both.
    """

    picture: SlidePicture | None = None
    look: Look = field(default_factory=Look)
    zoom: int = 100
    scroll: float = 0.0
    still: QPixmap | None = None
    is_black: bool = False

    @property
    def is_slide(self) -> bool:
        """Whether the slide itself is what is seen."""
        return self.picture is not None and self.still is None and not self.is_black

    @property
    def magnified(self) -> int:
        """How large the slide is written, in per cent."""
        return 100 if self.picture is not None and self.picture.fills_wall else self.zoom

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen yet: a wall is black then."""
        return self.picture is None and self.still is None and not self.is_black


class SceneRoom:
    """A scene laid out on a wall of a given size: where its units stand, and how far it goes."""

    def __init__(self, scene: Scene, area: QRectF, ratio: float) -> None:
        """Lay ``scene`` out in ``area``, for a wall whose width is ``ratio`` times its height."""
        self._scene = scene
        self._area = area
        self._scale = area.height() / HEIGHT * scene.magnified / 100
        self._width = HEIGHT * ratio * 100 / scene.magnified
        self._seen = HEIGHT * 100 / scene.magnified
        self._band = self._reach = 0.0
        if scene.is_slide and scene.picture is not None:
            self._reach = max(0.0, scene.picture.height(self._width, scene.look) - self._seen)
            if self._reach:
                self._band = scene.picture.band(self._width, scene.look)

    @property
    def reach(self) -> float:
        """How far, in units, the slide can be scrolled; 0 if all of it is seen."""
        return self._reach

    def turned(self, pages: int) -> float:
        """How far the slide is scrolled once a page more of it (-1: less) has gone by.

        What was cut at the foot is whole at the head, from the beginning of its row where that
        does not keep too much of the page before.
        """
        page = self._seen - self._band - _AIR
        head = self._scroll + self._band
        begin = self._next(head, page) if pages > 0 else self._former(head, page)
        return max(0.0, min(begin - self._band - _AIR, self._reach))

    def _next(self, head: float, page: float) -> float:
        foot = head + page + _AIR
        cut = [line.top() for line in self._lines(foot + 1, math.inf)]
        begin = min(cut, default=foot)
        rows = (row for row in self._starts if head + page * _LEAST_READ < row <= begin)
        return max(rows, default=begin)

    def _former(self, head: float, page: float) -> float:
        begins = (*self._starts, *(line.top() for line in self._lines(head - page, head)))
        return min((each for each in begins if head - page <= each < head), default=head - page)

    def placed(self, areas: Sequence[QRectF]) -> list[QRectF]:
        """Where areas of the slide stand; the whole room for none."""
        if not areas:
            return [self._area]
        shifted = [area.translated(0, -self._scroll) for area in areas]
        # What belongs to the band that stays in sight stands where it always does.
        kept = [area for area in areas if self._scroll and area.top() < self._band]
        return [self._on_screen(area) for area in (*shifted, *kept)]

    def paint(self, painter: QPainter, clip: QRectF, moment: float) -> None:
        """Paint the part of the scene that stands in ``clip``."""
        scene = self._scene
        painter.save()
        painter.setClipRect(clip)
        if not scene.is_slide:
            painter.fillRect(clip, Qt.GlobalColor.black)
            if scene.still is not None and not scene.is_black:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                still = self._sized(scene.still)
                painter.drawPixmap(self._area, still, QRectF(still.rect()))
        else:
            painter.fillRect(clip, QColor(scene.look.palette.ground))
            self._paint_slide(painter, moment)
        painter.restore()

    def _sized(self, still: QPixmap) -> QPixmap:
        """The picture of the wall, made small at leisure where a preview shows it."""
        if self._area.width() * 2 > still.width():
            return still
        # Twice as large as needed, for a screen that packs its pixels.
        return still.scaledToWidth(
            2 * round(self._area.width()), Qt.TransformationMode.SmoothTransformation
        )

    @property
    def _scroll(self) -> float:
        return min(self._scene.scroll, self._reach)

    def _on_screen(self, area: QRectF) -> QRectF:
        top_left = self._area.topLeft() + area.topLeft() * self._scale
        return QRectF(top_left, area.size() * self._scale) & self._area

    def _paint_slide(self, painter: QPainter, moment: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(self._area.topLeft())
        painter.scale(self._scale, self._scale)
        band = self._band if self._scroll else 0.0
        self._paint_part(painter, band, self._seen - band, self._scroll, moment)
        if band:
            self._paint_part(painter, 0, band, 0, moment)
        self._paint_signs(painter)

    def _paint_part(
        self, painter: QPainter, top: float, height: float, scroll: float, moment: float
    ) -> None:
        """Paint the slide in a strip of the wall, scrolled by so many units."""
        picture, look = self._scene.picture, self._scene.look
        strip = QRectF(QPointF(0, top), QSizeF(self._width, height))
        if picture is None or not painter.clipBoundingRect().intersects(strip):
            return
        painter.save()
        painter.setClipRect(strip, Qt.ClipOperation.IntersectClip)
        painter.translate(0, -scroll)
        picture.paint(painter, self._width, look, moment)
        for edge in (top + scroll, top + scroll + height) if self._reach else ():
            for line in self._lines(edge, edge):
                painter.fillRect(line + _OVERHANG, QColor(look.palette.ground))
        painter.restore()

    def _lines(self, top: float, bottom: float) -> Sequence[QRectF]:
        """The lines of the slide that are, in part or whole, between two heights."""
        picture = self._scene.picture
        return picture.lines(self._width, self._scene.look, top, bottom) if picture else ()

    @property
    def _starts(self) -> Sequence[float]:
        picture = self._scene.picture
        return picture.starts(self._width, self._scene.look) if picture else ()

    def _paint_signs(self, painter: QPainter) -> None:
        """Say in the margin, where no text is, that the slide goes on below or above."""
        if not self._reach:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._scene.look.palette.soft))
        middle = self._width - MARGIN / 2
        if self._scroll < self._reach - 1:
            painter.drawPolygon(_arrow(middle, self._seen - _SIGN_GAP, +1))
        if self._scroll > 0:
            painter.drawPolygon(_arrow(middle, self._band + _SIGN_GAP, -1))


_OVERHANG = QMarginsF(4, 0, 4, 0)
"""What letters may lean out of their line at its sides."""
_AIR = 8.0
"""What is seen above the line that a page begins with."""
_LEAST_READ = 0.4
"""The share of a page that goes by at least."""
_SIGN_GAP = 24.0
_SIGN_WIDTH, _SIGN_HEIGHT = 30.0, 22.0


def _arrow(middle: float, tip: float, way: int) -> QPolygonF:
    """A triangle with its tip at that height, pointing down (1) or up (-1)."""
    base = tip - way * _SIGN_HEIGHT
    half = _SIGN_WIDTH / 2
    return QPolygonF(
        [QPointF(middle - half, base), QPointF(middle + half, base), QPointF(middle, tip)]
    )


def photographed(scene: Scene, size: QSize) -> QPixmap:
    """Paint ``scene`` as a wall of ``size`` shows it once it has come to rest."""
    pixmap = QPixmap(size)
    area = QRectF(pixmap.rect())
    painter = QPainter(pixmap)
    SceneRoom(scene, area, size.width() / size.height()).paint(painter, area, 1.0)
    painter.end()
    return pixmap
