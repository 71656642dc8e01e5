"""The cell of a table or a tree that is being edited, to go on with it after an undo."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from synergy_desktop.ui.typed_text import change_between, typed_text


@dataclass(frozen=True, slots=True)
class OpenCell:
    """Where an editor was open in ``view``, what it said and where the caret stood in it."""

    view: QAbstractItemView
    index: QPersistentModelIndex
    text: str
    place: int

    @classmethod
    def of(cls, field: QLineEdit | QPlainTextEdit | QTextEdit) -> Self | None:
        """The cell that ``field`` edits; None if it belongs to no view."""
        view = _view_around(field)
        if view is None or not view.currentIndex().isValid():
            return None
        at = QPersistentModelIndex(view.currentIndex())
        if isinstance(field, QLineEdit):
            return cls(view, at, field.text(), field.cursorPosition())
        return cls(view, at, typed_text(field), field.textCursor().position())

    def open_again(self) -> None:
        """Go on where the caret was, unless the cell is gone or another one is looked at.

        The next letter would otherwise replace all that the cell says.
        """
        view, at = self.view, self.index
        if not at.isValid() or not view.isVisible() or view.currentIndex() != at:
            return
        view.edit(view.model().index(at.row(), at.column(), at.parent()))
        field = QApplication.focusWidget()
        if not isinstance(field, QPlainTextEdit) or not view.isAncestorOf(field):
            return
        cursor = field.textCursor()
        cursor.setPosition(change_between(self.text, typed_text(field)).moved(self.place))
        field.setTextCursor(cursor)


def _view_around(field: QWidget) -> QAbstractItemView | None:
    """The view in whose cell ``field`` is open."""
    part: QWidget | None = field
    while part and not part.isWindow():
        above = part.parentWidget()
        view = above.parentWidget() if above else None
        if isinstance(view, QAbstractItemView) and view.viewport() is above:
            return view
        part = above
    return None
