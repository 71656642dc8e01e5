"""The cell of the roll call: P, E and A side by side, the one that holds filled."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from synergy_desktop.domain.sitting_words import Presence
from synergy_desktop.ui import theme
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.sitting.roll_model import PRESENCE_ROLE

LETTERS: Final = {Presence.PRESENT: "P", Presence.EXCUSED: "E", Presence.ABSENT: "A"}
WIDTH: Final = 3 * 26 + 8
_FILLS: Final = {
    Presence.PRESENT: theme.GOOD,
    Presence.EXCUSED: theme.WARNING,
    Presence.ABSENT: theme.DANGER,
}
_SIDE, _GAP = 22, 4


class CallDelegate(QStyledItemDelegate):
    """Draws the three letters; the view asks it which one is under the mouse."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the letters of one member."""
        painter.save()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.ACCENT_WASH))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = index.data(PRESENCE_ROLE)
        for presence, box in boxes(option.rect).items():
            is_held = presence == held
            painter.setPen(QColor(_FILLS[presence] if is_held else theme.LINE_STRONG))
            painter.setBrush(QColor(_FILLS[presence] if is_held else theme.SURFACE))
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
            painter.setPen(QColor(theme.ON_ACCENT if is_held else theme.INK_SOFT))
            painter.setFont(theme.font(bold=is_held))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[presence])
        painter.restore()


def boxes(cell: QRect) -> dict[Presence, QRect]:
    """Where each letter stands in a cell."""
    top = cell.center().y() - _SIDE // 2
    left = cell.left() + theme.HAIR
    return {
        presence: QRect(left + at * (_SIDE + _GAP), top, _SIDE, _SIDE)
        for at, presence in enumerate(LETTERS)
    }
