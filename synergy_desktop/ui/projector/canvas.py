"""The widget on which a scene stands: the wall itself, or a smaller picture of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.projector.picture import Update
from synergy_desktop.ui.projector.scene import USUAL_SIZE, Scene, SceneRoom

_PASSAGE = 400
"""Milliseconds from one slide to the next."""
_TO_STATE = 3
"""How many times as long a slide takes from one state to the next: there, both are read."""
_FRAME = 16


class SlideCanvas(QWidget):
    """Shows a scene; keeps it painted, so that the screen asks for copies only.

    The wall goes gently from one scene to the next, its first frame painted at once. A preview
    changes at a stroke, and shows the scene as a wall of ``ratio`` does, in the middle of itself.
    """

    def __init__(self, parent: QWidget | None = None, *, ratio: float | None = None) -> None:
        """Make an empty wall; with a ``ratio`` (width to height), a preview of one."""
        super().__init__(parent)
        self._ratio = ratio
        self._is_preview = ratio is not None
        self._scene = Scene()
        self._frame = QPixmap()
        self._former: QPixmap | None = None
        self._passing: list[QRectF] = []
        self._since = QElapsedTimer()
        self._lasting = _PASSAGE
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._advance)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not self._is_preview)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def scene(self) -> Scene:
        """What the canvas shows, or is on its way to."""
        return self._scene

    @property
    def is_passing(self) -> bool:
        """Whether a passage from one picture to the next is under way."""
        return self._timer.isActive()

    @property
    def ratio(self) -> float:
        """The width of the wall to its height."""
        return self._ratio or self.width() / max(1, self.height())

    @property
    def room(self) -> SceneRoom:
        """The scene as it is laid out here."""
        return SceneRoom(self._scene, self._area, self.ratio)

    def set_ratio(self, ratio: float) -> None:
        """Show what a wall of another shape shows."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._start_anew()

    def show_scene(self, scene: Scene) -> None:
        """Go to ``scene``: scrolled at once, by a soft passage if it is another picture."""
        if scene == self._scene:
            return
        is_same_picture = scene == replace(self._scene, zoom=scene.zoom, scroll=scene.scroll)
        former = None if is_same_picture or self._frame.isNull() else self._frame
        self._scene = scene
        if self._is_preview or not self.isVisible():
            self._start_anew()
            return
        self._settle()
        if former is not None:
            # Another one, or the old picture would be copied before it is painted over.
            self._frame = QPixmap()
        self._paint_frame([self._area], 1.0)
        if former is not None and former.size() == self._frame.size():
            self._former = former
            self._begin([self._area], _PASSAGE)
        self.repaint()

    def take(self, update: Update) -> None:
        """Paint again what a step of the dossier changed in the slide."""
        if not self._scene.is_slide or self._frame.isNull():
            return
        areas = self.room.placed(update.areas)
        if self._is_preview or self._former is not None or not update.gently:
            self._paint_frame(areas, 1.0)
        else:
            # What was on its way has arrived: what comes on top of it goes on alone.
            arrived = [area for area in self._passing if area not in areas]
            self._begin(areas, _TO_STATE * _PASSAGE)
            if arrived:
                self._paint_frame(arrived, 1.0)
            self._paint_frame(areas, self._moment)
            areas = [*arrived, *areas]
        region = QRegion()
        for area in areas:
            region += area.toAlignedRect()
        if self._is_preview:
            self.update(region)
        else:
            self.repaint(region)

    def sizeHint(self) -> QSize:
        """A wall in small."""
        return USUAL_SIZE / 6

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has come about while nobody saw it."""
        super().showEvent(event)
        self._start_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the scene out anew."""
        self._start_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what is painted already to the screen."""
        if self._frame.isNull() or self._frame.devicePixelRatio() != self.devicePixelRatioF():
            self._paint_whole()
        painter = QPainter(self)
        area = self._area
        if self._is_preview:
            painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(theme.LINE_STRONG))
        if self._is_preview and self._scene.is_empty:
            painter.fillRect(area, QColor(theme.HEADING))
            return
        if self._former is not None:
            painter.drawPixmap(area.topLeft(), self._former)
            painter.setOpacity(self._moment)
            painter.drawPixmap(area.topLeft(), self._frame)
            return
        # One by one: pixels are copied within a rectangle, and sought out within a region.
        for part in event.region():  # type: ignore[attr-defined] # the stubs know no iteration
            painter.setClipRect(part)
            painter.drawPixmap(area.topLeft(), self._frame)

    @property
    def _area(self) -> QRectF:
        """The part of the widget that is the wall."""
        if self._ratio is None:
            return QRectF(self.rect())
        # A line goes around it.
        whole = QSizeF(self.size()) - QSizeF(2, 2)
        height = min(whole.height(), whole.width() / self._ratio)
        area = QRectF(0, 0, height * self._ratio, height)
        area.moveCenter(QRectF(self.rect()).center())
        return QRectF(area.toAlignedRect() & self.rect())

    @property
    def _moment(self) -> float:
        """How far the passage has come, 0 to 1: quickly at first, then more and more calmly."""
        if not self._timer.isActive():
            return 1.0
        passed = min(1.0, max(self._since.elapsed(), _FRAME) / self._lasting)
        return 1.0 - (1.0 - passed) ** 3

    def _begin(self, areas: Sequence[QRectF], lasting: int) -> None:
        self._passing = list(areas)
        self._lasting = lasting
        self._since.start()
        self._timer.start()

    def _advance(self) -> None:
        is_over = self._since.elapsed() >= self._lasting
        if is_over:
            self._timer.stop()
        if self._former is None:
            self._paint_frame(self._passing, self._moment)
        for area in self._passing:
            self.update(area.toAlignedRect())
        if is_over:
            self._settle()

    def _settle(self) -> None:
        """Be where the passage was going."""
        self._timer.stop()
        self._former = None
        self._passing = []

    def _start_anew(self) -> None:
        self._settle()
        self._frame = QPixmap()
        self.update()

    def _paint_whole(self) -> None:
        self._settle()
        self._frame = QPixmap()
        self._paint_frame([self._area], 1.0)

    def _paint_frame(self, areas: Sequence[QRectF], moment: float) -> None:
        area = self._area
        if self._frame.isNull():
            density = self.devicePixelRatioF()
            self._frame = QPixmap((area.size() * density).toSize().expandedTo(QSize(1, 1)))
            self._frame.setDevicePixelRatio(density)
        room = self.room
        painter = QPainter(self._frame)
        painter.translate(-area.topLeft())
        for each in areas:
            room.paint(painter, QRectF(each.toAlignedRect()), moment)
        painter.end()
