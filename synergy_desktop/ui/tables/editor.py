"""The editor that opens over a cell: its text, its check boxes, or both."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QVBoxLayout, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.completion import Completion
from synergy_desktop.ui.tables.columns import Column, Typed
from synergy_desktop.ui.tables.growing_text import BORDER, GrowingText
from synergy_desktop.ui.tables.letters import Letters
from synergy_desktop.ui.tables.typesetting import PAD_X, Typesetter
from synergy_desktop.ui.typed_text import typed_text

_STYLE = f"""
QFrame#cellEditor {{ background: {theme.SURFACE}; border: {BORDER}px solid {theme.ACCENT}; }}
QPlainTextEdit, QPlainTextEdit:focus {{ border: 0; padding: 0; border-radius: 0; }}
QCheckBox {{ padding: 3px {PAD_X - BORDER}px; }}
QCheckBox:focus {{ background: {theme.ACCENT_WASH}; outline: none; }}
"""


_AMONG_BOXES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
}


class Leaving(Enum):
    """How the user leaves an editor."""

    CANCEL = "cancel"
    STAY = "stay"
    NEXT = "next"
    PREVIOUS = "previous"
    FOR_ABOVE = "for above"
    """To come back at once, with the words of the cell above."""


class CellEditor(QFrame):
    """Edits one cell of ``column``. Every tick, and typing after a moment, asks to be saved."""

    save_due = Signal(QWidget)
    """What the editor holds should be written down; the editor stays open."""
    left = Signal(QWidget, object)
    """The user is done with the editor: how (``Leaving``)."""

    def __init__(self, column: Column[Any], typesetter: Typesetter, parent: QWidget) -> None:
        """Make an editor for a cell of ``column``, still empty."""
        super().__init__(parent)
        self.refused = False
        self._column = column
        self._room = parent
        self._original: str | None = None
        self._known = self._sent = ""
        self._is_writing = False
        self._cell = QRect()
        self.setObjectName("cellEditor")
        self.setAccessibleName(column.title)
        self.setStyleSheet(_STYLE)
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.field = GrowingText(typesetter, self) if column.text else None
        if self.field:
            rows.addWidget(self.field, 1)
            self.field.setAccessibleName(column.title)
            self.field.textChanged.connect(self._typed)
            self.field.height_changed.connect(self._grow)
        self.boxes = {choice.code: QCheckBox(choice.label, self) for choice in column.choices}
        for code, box in self.boxes.items():
            rows.addWidget(box)
            box.setObjectName(f"choice_{code}")
            box.setFont(typesetter.font())
            box.clicked.connect(self._ticked)
        self._letters = Letters(one=column.exclusive)
        if not self.field:
            rows.addStretch(1)
        self._parts: list[QWidget] = [*filter(None, [self.field]), *self.boxes.values()]
        for part in self._parts:
            part.installEventFilter(self)
        if self.field and column.words:
            # After the editor's own filter, so that its keys come first while it offers words.
            Completion(self.field, column.words, separators=";")
        self.setFocusProxy(self._parts[0])

    # What it holds

    @property
    def text(self) -> str:
        """The text as typed so far."""
        return typed_text(self.field) if self.field else ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are ticked."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    @property
    def is_unsaved(self) -> bool:
        """Whether text was typed that was not yet written down."""
        return self.text != self._sent

    def load(self, text: str, chosen: Sequence[str]) -> None:
        """Show what the cell holds now, unless that comes from what is typed here."""
        if self._is_writing:
            return
        for code, box in self.boxes.items():
            box.setChecked(code in chosen)
        if self.field and (self._original is None or text != self._known):
            self._known = text
            self.field.show_text(text)
            # As the field gives it back, so that to look at a text never changes it.
            self._sent = self.text
            self._original = self.text if self._original is None else self._original
            self._autosave.forget()

    def write(self, put: Callable[[Typed], bool], read: Callable[[], str]) -> bool:
        """Write the text down by ``put``; ``read`` gives what the cell then holds."""
        text = self.text
        self._autosave.forget()
        self._is_writing = True
        done = put(Typed(text, self._autosave.session))
        self._is_writing = False
        if done:
            self._sent, self._known = text, read()
        return done

    def select_all(self) -> None:
        """Let the next key replace the whole text."""
        if self.field:
            self.field.selectAll()

    def trim(self) -> None:
        """Drop the empty lines and the spaces left behind what was typed."""
        if self.field and self.text != self._original and self.text != self.text.rstrip():
            self.field.show_text(self.text.rstrip())

    def restore(self) -> None:
        """Go back to the text that the editor was opened with."""
        if self.field and self._original is not None:
            self.field.show_text(self._original)

    def retire(self) -> None:
        """Ask for nothing more and hand the focus back: the editor is about to go."""
        self._autosave.forget()
        for part in self._parts:
            part.removeEventFilter(self)
        table = self._room.parentWidget()
        if table and self.isAncestorOf(QApplication.focusWidget() or self):
            table.setFocus(Qt.FocusReason.OtherFocusReason)

    def lie_over(self, cell: QRect) -> None:
        """Cover ``cell``, and as much of the table around it as the content needs."""
        self._cell = cell
        self._grow()

    # What the user does

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that leave the editor, and note when the focus goes."""
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                return self._press(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._lose_focus(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that a check box has no use for: the table would act on what it selects."""
        event.accept()

    def _press(self, part: QWidget, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        in_box = part is not self.field
        # What is written only once it is whole, an amount or a date, has no second line.
        enter_ends = in_box or not self._column.live
        if key == Qt.Key.Key_Escape:
            self.left.emit(self, Leaving.CANCEL)
        elif is_enter and (enter_ends or held == Qt.KeyboardModifier.ControlModifier):
            self.left.emit(self, Leaving.STAY)
        elif is_enter and self.field and held == Qt.KeyboardModifier.AltModifier:
            self._begin_line()
        elif key == Qt.Key.Key_F4 and not held:
            self.left.emit(self, Leaving.FOR_ABOVE)
        elif key == Qt.Key.Key_Tab and not held:
            self._step(part, 1)
        elif key == Qt.Key.Key_Backtab:
            self._step(part, -1)
        elif in_box and key in _AMONG_BOXES:
            self._step_among_boxes(part, _AMONG_BOXES[Qt.Key(key)])
        elif in_box and not held and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._untick()
        else:
            return in_box and not held & ~Qt.KeyboardModifier.ShiftModifier and self._spell(event)
        return True

    def _begin_line(self) -> None:
        """Go to the next line as Enter does: a spreadsheet has Alt and Enter for that."""
        if self.field:
            self.field.insertPlainText("\n")
            self.field.ensureCursorVisible()

    def _spell(self, event: QKeyEvent) -> bool:
        """Go to the box whose words are being typed, and tick it once no other begins so."""
        if not event.text().isalpha():
            self._letters.forget()
            return False
        labels = {code: box.text() for code, box in self.boxes.items()}
        codes = self._letters.found(event.text(), labels)
        for code in codes[:1]:
            self.boxes[code].setFocus(Qt.FocusReason.ShortcutFocusReason)
            if len(codes) == 1 and not self.boxes[code].isChecked():
                self.boxes[code].click()
        return bool(codes)

    def _step(self, part: QWidget, by: int) -> None:
        """Tab through the parts, then out of the editor; boxes alone are left at once."""
        at = self._parts.index(part) + by
        if self.field and 0 <= at < len(self._parts):
            self._parts[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit(self, Leaving.NEXT if by > 0 else Leaving.PREVIOUS)

    def _step_among_boxes(self, part: QWidget, by: int) -> None:
        self._letters.forget()
        at = self._parts.index(part) + by
        if 0 <= at < len(self._parts):
            self._parts[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _lose_focus(self, event: QFocusEvent) -> None:
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        heir = QApplication.focusWidget()
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self.save_due.emit(self)
        elif heir is None or not (heir is self or self.isAncestorOf(heir)):
            self.left.emit(self, Leaving.STAY)

    def _typed(self) -> None:
        # Counted from the first unsaved key, so that who types on without a pause is saved too.
        if self._column.live and self.is_unsaved and not self._autosave.is_pending:
            self._autosave.key_typed()

    def _ticked(self, ticked: bool) -> None:
        if ticked and self._column.exclusive:
            for box in self.boxes.values():
                box.setChecked(box is self.sender())
        self.save_due.emit(self)

    def _untick(self) -> None:
        for box in self.boxes.values():
            box.setChecked(False)
        self.save_due.emit(self)

    def _save(self) -> None:
        self.save_due.emit(self)

    def _grow(self) -> None:
        room = self._room.size()
        cell, least = self._cell, self.sizeHint().width() if self.boxes else 0
        wide = max(cell.width(), min(least, room.width()))
        self.resize(wide, self.height())
        high = min(max(cell.height(), self.sizeHint().height()), room.height())
        left = max(0, min(cell.left(), room.width() - wide))
        top = max(0, min(cell.top(), room.height() - high))
        self.setGeometry(left, top, wide, high)
