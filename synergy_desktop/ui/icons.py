"""The icons of ``resources/icons``, in the colours of the theme, drawn when first shown."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from synergy_desktop import paths
from synergy_desktop.ui import theme


# Kept for good: if both were collected as garbage at once, the engine might go before the icon
# and leave the copies that Qt holds without it.
@cache
def icon(name: str, color: str = theme.INK_SOFT) -> QIcon:
    """The icon ``name`` (that of its file, without the suffix) drawn in ``color``.

    Raises:
        FileNotFoundError: No such icon comes with the program.
    """
    return QIcon(_Outline(paths.resources("icons", "tabler", f"{name}.svg"), color))


def program_icon() -> QIcon:
    """The icon of the program itself."""
    return QIcon(str(paths.resources("icons", "synergies.svg")))


class _Outline(QIconEngine):
    """Draws one SVG outline at whatever size and density is asked for, and keeps the pictures."""

    def __init__(self, source: Path, color: str) -> None:
        super().__init__()
        self._source = source
        self._color = color
        self._drawn: dict[tuple[int, int, str], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into ``rect``, at the density of what is painted on."""
        density = painter.device().devicePixelRatio()
        picture = self.pixmap(rect.size() * density, mode, state)
        painter.drawPixmap(rect, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """The picture in ``size`` device pixels."""
        color = theme.INK_OFF if mode is QIcon.Mode.Disabled else self._color
        key = size.width(), size.height(), color
        if key not in self._drawn:
            self._drawn[key] = self._draw(size, color)
        return self._drawn[key]

    def clone(self) -> QIconEngine:
        """Another engine of the same icon."""
        return _Outline(self._source, self._color)

    def _draw(self, size: QSize, color: str) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        outline = self._source.read_bytes().replace(b"currentColor", color.encode())
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(outline)).render(painter, QRectF(picture.rect()))
        painter.end()
        return picture
