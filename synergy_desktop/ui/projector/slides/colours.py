"""The colours of a room, ready to paint figures and levels with."""

from dataclasses import replace
from functools import cache

from PySide6.QtGui import QColor

from synergy_desktop.ui.figures import FigureStyle
from synergy_desktop.ui.matrix_painter import MatrixColours
from synergy_desktop.ui.projector.look import Palette
from synergy_desktop.ui.projector.slides.text import Type


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


@cache
def wall_figures(palette: Palette, type_: Type, *, change_first: bool = False) -> FigureStyle:
    """Figures of ``type_`` in the colours of ``palette``."""
    return wall_colours(palette).figures(type_.font, change_first=change_first)


@cache
def level_figures(palette: Palette, type_: Type, level: int) -> FigureStyle:
    """Figures of ``type_`` on the colour of ``level``."""
    ink = wall_colours(palette).inks[level]
    return replace(wall_figures(palette, type_), ink=ink, soft=ink)
