"""Rows that are carried by the grip at their left edge and dropped between others."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QTableView

from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.typesetting import PAD_X

_LINE = 3
_EDGE, _STEP = 24, 16
"""This near to the edge of the table, in pixels, a carried row scrolls it by so much a move."""


class RowDrag(QObject):
    """Watches the viewport of ``view``; a line shows where what is carried would land."""

    dropped = Signal(list, str, object)
    """Items were dropped: their ids, the group, the item they are put before (None: at the end)."""
    dropped_on = Signal(list, str)
    """Items were dropped outside the table: their ids, and what ``target_at`` tells of it."""
    over = Signal(str)
    """What ``target_at`` tells of the place that is carried over now; "" where nothing takes it."""

    def __init__(
        self, view: QTableView, model: GridModel[Any], selected: Callable[[], list[str]]
    ) -> None:
        """Let the items of ``model`` be carried in ``view``, with one of ``selected`` them all."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._selected = selected
        self._carried: list[str] = []
        self._is_given_up = False
        self._over = ""
        self.target_at: Callable[[QPoint], str] = _nowhere
        """What takes a row at a point of the screen, outside the table; "" where nothing does."""
        self._line = QFrame(view.viewport())
        self._line.setObjectName("dropLine")
        theme.set_fill(self._line, theme.ACCENT)
        self._line.hide()
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def is_on_grip(self, point: QPoint) -> bool:
        """Whether a row can be taken at ``point`` of the viewport."""
        index = self._view.indexAt(point)
        is_item = index.isValid() and self._model.row(index.row()).kind is RowKind.ITEM
        return is_item and point.x() - self._view.columnViewportPosition(0) <= PAD_X

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse while a row is carried; Escape leaves the row where it is."""
        if self._carried and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._let_go()
                self._is_given_up = True
            event.accept()
            return True
        if not isinstance(event, QMouseEvent):
            return False
        point, kind = event.position().toPoint(), event.type()
        if kind is QEvent.Type.MouseButtonPress and self._can_take(event):
            name = self._model.row(self._view.rowAt(point.y())).name
            self._carried, self._is_given_up = self._taken_with(name, event), False
            # Qt's own answer would leave but one row selected.
            return len(self._carried) > 1
        if kind is QEvent.Type.MouseMove and self._carried:
            self._carry(point)
            return True
        if kind is QEvent.Type.MouseMove and self._is_given_up and event.buttons():
            # To Qt the mouse would now select all that it passes.
            return True
        if kind is QEvent.Type.MouseButtonRelease and self._carried:
            self._drop(point)
        return False

    def _can_take(self, event: QMouseEvent) -> bool:
        is_left = event.button() is Qt.MouseButton.LeftButton
        return is_left and self.is_on_grip(event.position().toPoint())

    def _taken_with(self, name: str, event: QMouseEvent) -> list[str]:
        chosen = self._selected()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return chosen if is_plain and name in chosen else [name]

    def _carry(self, point: QPoint) -> None:
        target = self._target(point)
        self._tell_over(target)
        if target:
            self._line.hide()
            self._view.viewport().setCursor(Qt.CursorShape.DragMoveCursor)
            return
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._scroll(point)
        self._show_line(self._gap(point))

    def _target(self, point: QPoint) -> str:
        is_inside = self._view.viewport().rect().contains(point)
        return "" if is_inside else self.target_at(self._view.viewport().mapToGlobal(point))

    def _tell_over(self, target: str) -> None:
        if target != self._over:
            self._over = target
            self.over.emit(target)

    def _drop(self, point: QPoint) -> None:
        carried, gap = self._carried, self._gap(point)
        was_shown = not self._line.isHidden()
        self._let_go()
        if target := self._target(point):
            self.dropped_on.emit(carried, target)
        elif was_shown and gap not in self._gaps_of(carried):
            # The row above the gap tells the group; a gap above the first heading is that group's.
            group = self._model.group_at(max(0, gap - 1)).key
            self.dropped.emit(carried, group, self._before(gap, group, carried))
        elif not was_shown and len(carried) > 1:
            self._view.setCurrentIndex(self._view.indexAt(point))

    def _let_go(self) -> None:
        self._carried = []
        self._view.viewport().unsetCursor()
        self._line.hide()
        self._tell_over("")

    def _before(self, gap: int, group: str, carried: Sequence[str]) -> str | None:
        """The first item of ``group`` below ``gap`` that stays, None if there is none."""
        rows = map(self._model.row, range(gap, self._model.rowCount()))
        below = takewhile(lambda row: row.kind is RowKind.ITEM, rows)
        stay = (row.name for row in below if row.name not in carried)
        return next((name for name in stay if self._model.group_of(name) == group), None)

    def _gaps_of(self, carried: Sequence[str]) -> range:
        """The gaps in and beside items that stand together: dropped there, they stay."""
        rows = [self._model.row_of_item(item_id) for item_id in carried]
        is_block = rows[-1] - rows[0] == len(rows) - 1
        return range(rows[0], rows[-1] + 2) if is_block else range(0)

    def _gap(self, point: QPoint) -> int:
        """The row before which something dropped at ``point`` lands."""
        row = self._view.rowAt(point.y())
        if row < 0:
            return 1 if point.y() < 0 else self._model.rowCount()
        is_low = point.y() - self._view.rowViewportPosition(row) > self._view.rowHeight(row) / 2
        gap = row + 1 if is_low or self._model.row(row).kind is RowKind.GROUP else row
        return max(1, gap)

    def _show_line(self, gap: int) -> None:
        above = gap - 1
        bottom = self._view.rowViewportPosition(above) + self._view.rowHeight(above)
        width = self._view.viewport().width()
        self._line.setGeometry(0, bottom - _LINE // 2 - 1, width, _LINE)
        self._line.show()
        self._line.raise_()

    def _scroll(self, point: QPoint) -> None:
        bar = self._view.verticalScrollBar()
        if point.y() < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif point.y() > self._view.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _STEP)


def _nowhere(_point: QPoint) -> str:
    return ""
