"""A text laid out in lines, breaking inside a word that is wider than its room."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def wrapped(
    text: str,
    font: QFont,
    width: int,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    formats: list[QTextLayout.FormatRange] | None = None,
) -> QTextLayout:
    """Lay ``text`` out at ``width`` pixels, ready to be drawn."""
    layout = QTextLayout(text, font)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats or [])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
