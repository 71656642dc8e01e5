"""Nothing, for a wall that should not be looked at."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.ui.projector.look import HEIGHT, Look
from synergy_desktop.ui.projector.picture import SlidePicture


class BlackSlide(SlidePicture):
    """A wall as dark as the projector can."""

    fills_wall = True

    @property
    def title(self) -> str:
        """The kind's own name."""
        return SlideKind.BLACK.label

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        """Paint the wall black, in a light room too."""
        painter.fillRect(QRectF(0, 0, width, HEIGHT), Qt.GlobalColor.black)
