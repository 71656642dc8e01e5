"""What the window looks like: colours, type sizes and distances, and the Fusion style in them.

Colours are names (``"#0B1F33"``) so that importing this costs nothing; ``QColor`` reads them. Every
text colour reaches 4.5:1 on the surfaces that it is meant for, ``INK`` 7:1 on all of them.
"""

# Qt's classes come up one by one, when first named, and the window's first picture needs few of
# them: so no annotation is evaluated here, and each class is named where it is used.
from __future__ import annotations

import sys
from string import Template
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets

from synergy_desktop import paths

INK: Final = "#0B1F33"
INK_SOFT: Final = "#445566"
INK_FAINT: Final = "#586878"
INK_OFF: Final = "#8A97A3"
ON_ACCENT: Final = "#FFFFFF"

ACCENT: Final = "#1D5A8E"
ACCENT_STRONG: Final = "#164A77"
ACCENT_WASH: Final = "#E3EEF6"

SURFACE: Final = "#FFFFFF"
CHROME: Final = "#F6F8FA"
RAIL: Final = "#FAFCFE"
HEADING: Final = "#EFF3F6"
LINE: Final = "#D8DFE6"
LINE_STRONG: Final = "#B4C0CB"

GOOD: Final = "#217344"
WARNING: Final = "#855400"
WARNING_WASH: Final = "#FDF5E4"
DANGER: Final = "#A4262C"
DANGER_WASH: Final = "#FBECEC"

LEVEL_FILLS: Final = ("#EEF1F4", "#D5E5F1", "#A8CEE9", "#7DB2D8", "#1D5A8E", "#0B2F57")
"""The depth of blue of each level, 0 to 5; told apart in grey too."""

COLUMN_WASH: Final = "#E9F1F8"
"""The faint fill below a chosen level."""

HAIR: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
HUGE: Final = 24
"""Distances in device-independent pixels."""

RADIUS: Final = 5
RAIL_WIDTH: Final = 284

CAPTION: Final = 8.5
BODY: Final = 9.75
TITLE: Final = 14.0
DISPLAY: Final = 22.0
"""Type sizes in points."""

_LINUX_FAMILIES = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Liberation Sans", "Nimbus Sans")


def level_fill(level: int) -> QtGui.QColor:
    """The colour of a cell that holds ``level``, 0 to 5."""
    return QtGui.QColor(LEVEL_FILLS[level])


def level_ink(level: int) -> QtGui.QColor:
    """The colour of text on ``level_fill(level)``."""
    return QtGui.QColor(INK if level < 4 else ON_ACCENT)


def font(size: float = BODY, *, bold: bool = False) -> QtGui.QFont:
    """The window's typeface at ``size`` points."""
    made = QtGui.QFont(QtWidgets.QApplication.font())
    made.setPointSizeF(size)
    made.setBold(bold)
    return made


def set_primary(button: QtWidgets.QPushButton) -> None:
    """Fill ``button`` with the accent: the one thing that this place is for."""
    button.setProperty("role", "primary")
    # Enter presses it, as in a dialog; Qt asks for the space bar elsewhere.
    button.setAutoDefault(True)


def set_link(button: QtWidgets.QPushButton) -> None:
    """Show ``button`` as a line of accented text."""
    button.setProperty("role", "link")
    button.setAutoDefault(True)
    button.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)


def set_tone(widget: QtWidgets.QWidget, tone: str) -> None:
    """Show ``widget`` as "good", "idle" or a "warning", or plainly (""); may change any time."""
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_ink(widget: QtWidgets.QWidget, colour: str) -> None:
    """Write the text of ``widget`` in ``colour``."""
    palette = widget.palette()
    palette.setColor(QtGui.QPalette.ColorRole.WindowText, QtGui.QColor(colour))
    palette.setColor(QtGui.QPalette.ColorRole.ButtonText, QtGui.QColor(colour))
    widget.setPalette(palette)


def set_fill(widget: QtWidgets.QWidget, colour: str) -> None:
    """Fill the ground of ``widget`` with ``colour``."""
    palette = widget.palette()
    palette.setColor(QtGui.QPalette.ColorRole.Window, QtGui.QColor(colour))
    palette.setColor(QtGui.QPalette.ColorRole.Base, QtGui.QColor(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def apply_theme(app: QtWidgets.QApplication) -> None:
    """Put the whole application in the project's look."""
    app.setStyle("Fusion")
    # The colours are those of paper, whatever the system prefers.
    app.styleHints().setColorScheme(QtCore.Qt.ColorScheme.Light)
    app.setPalette(_palette())
    app.setFont(_typeface())
    app.setStyleSheet(_style_sheet())


def _typeface() -> QtGui.QFont:
    made = QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.SystemFont.GeneralFont)
    if sys.platform.startswith("linux"):
        made.setFamilies([*_LINUX_FAMILIES, *made.families()])
    made.setPointSizeF(BODY)
    return made


def _palette() -> QtGui.QPalette:
    made = QtGui.QPalette()
    role = QtGui.QPalette.ColorRole
    for which, colour in {
        role.Window: SURFACE,
        role.Base: SURFACE,
        role.AlternateBase: RAIL,
        role.Button: SURFACE,
        role.ToolTipBase: INK,
        role.WindowText: INK,
        role.Text: INK,
        role.ButtonText: INK,
        role.ToolTipText: ON_ACCENT,
        role.PlaceholderText: INK_FAINT,
        role.Highlight: ACCENT,
        role.HighlightedText: ON_ACCENT,
        role.Accent: ACCENT,
        role.Link: ACCENT,
        role.LinkVisited: ACCENT,
        role.Mid: LINE_STRONG,
        role.Midlight: LINE,
        role.Dark: LINE_STRONG,
        role.Light: SURFACE,
    }.items():
        made.setColor(which, QtGui.QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QtGui.QPalette.ColorGroup.Disabled, which, QtGui.QColor(INK_OFF))
    made.setColor(QtGui.QPalette.ColorGroup.Disabled, role.Highlight, QtGui.QColor(LINE))
    return made


def _style_sheet() -> str:
    source = paths.resources("style", "window.qss").read_text(encoding="utf-8")
    names = {name.lower(): value for name, value in globals().items() if name.isupper()}
    icons = paths.resources("icons", "tabler").as_posix()
    return Template(source).substitute(names, icons=icons)
