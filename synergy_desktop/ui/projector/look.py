"""What slides look like on a wall: colours for a light and a dark room, sizes read at 10 m.

A slide is laid out in a room of its own, 1080 units high whatever the screen; its painter is
scaled. So a size in units is a share of the wall.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

HEIGHT: Final = 1080.0
"""The height of the wall in units."""

LEAST_TEXT: Final = 36.0
"""No text on a wall is smaller: a thirtieth of its height."""

BODY_TEXT: Final = 42.0
HEADING_TEXT: Final = 54.0
TITLE_TEXT: Final = 72.0
MARGIN: Final = 64.0


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a room. Text is in ``ink``, or ``soft`` beside it: both ≥ 7:1 on ``ground``.

    ``fills`` and ``inks`` are those of the levels 0 to 5, ≥ 7:1 to each other. ``gain`` and
    ``loss`` are never the only sign of a change: an arrow and a figure stand beside.
    """

    ground: str
    ink: str
    soft: str
    line: str
    wash: str
    empty: str
    gain: str
    loss: str
    fills: tuple[str, ...]
    inks: tuple[str, ...]


LIGHT: Final = Palette(
    ground="#FFFFFF",
    ink="#0B1F33",
    soft="#3C4B5B",
    line="#B4C0CB",
    wash="#E9F1F8",
    empty="#F6F8FA",
    gain="#0F5C2E",
    loss="#8C1D22",
    fills=("#EFF2F5", "#CBDEED", "#A3C9E6", "#7DB2D8", "#1D5A8E", "#0B2F57"),
    inks=("#0B1F33", "#0B1F33", "#0B1F33", "#0B1F33", "#FFFFFF", "#FFFFFF"),
)
DARK: Final = Palette(
    ground="#0A1420",
    ink="#F4F8FB",
    soft="#C3D0DC",
    line="#4A5B6C",
    wash="#142536",
    empty="#0F1C2A",
    gain="#8FE3AE",
    loss="#FFB3B0",
    fills=("#1B2A38", "#1F3D57", "#1D5A8E", "#7DB2D8", "#A8CEE9", "#EAF4FB"),
    inks=("#FFFFFF", "#FFFFFF", "#FFFFFF", "#0B1F33", "#0B1F33", "#0B1F33"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """How the operator wants the wall: the room's palette, and last year's levels shown or not."""

    palette: Palette = LIGHT
    last_year: bool = True


def font(units: float, *, bold: bool = False) -> QFont:
    """The window's typeface, ``units`` high on the wall."""
    made = QFont(QApplication.font())
    made.setPixelSize(round(max(units, LEAST_TEXT)))
    made.setBold(bold)
    return made
