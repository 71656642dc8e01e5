"""The colours of a room, ready to paint figures and levels with."""

from functools import cache

from PySide6.QtGui import QColor

from synergy_desktop.ui.matrix_painter import MatrixColours
from synergy_desktop.ui.projector.look import Palette


@cache
def wall_colours(palette: Palette) -> MatrixColours:
    """The colours of ``palette``; nothing is pointed at on a wall."""
    return MatrixColours(
        ink=QColor(palette.ink),
        soft=QColor(palette.soft),
        accent=QColor(palette.ink),
        gain=QColor(palette.gain),
        loss=QColor(palette.loss),
        empty=QColor(palette.empty),
        wash=QColor(palette.wash),
        hover=QColor(palette.wash),
        fills=tuple(QColor(name) for name in palette.fills),
        inks=tuple(QColor(name) for name in palette.inks),
    )
