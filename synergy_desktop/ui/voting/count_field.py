"""A number of votes, written at each digit."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from synergy_desktop.domain.voting import Choice
from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.voting.letters import deletes_vote, is_letter

SHORT: Final = {Choice.IN_FAVOUR: "Pour", Choice.AGAINST: "Contre", Choice.ABSTENTION: "Abst."}
"""The choices in few letters, above or beside a field."""

_MOST = 999
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CountField(QLineEdit):
    """A count that one types over; Tab and Enter go on to the next, ↑ and ↓ count by one."""

    typed = Signal(int)
    """Another number stands in the field."""

    def __init__(self, name: str, label: str) -> None:
        """Be called ``name``, and ``label`` by those who cannot see it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setToolTip(f"{label} – Tab ou Entrée : le suivant")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setFixedWidth(48)
        self._shown = ""
        self._session = Autosave(self)
        self.textEdited.connect(self._tell)

    @property
    def typing(self) -> str:
        """What is typed as long as the keyboard stays in the field is undone as one."""
        return self._session.session

    def show_count(self, count: int | None) -> None:
        """Show what the file says, None for nothing, unless the field says just that."""
        self._shown = "" if count is None else str(count)
        is_none = self.hasFocus() and not count and not int(self.text() or 0)
        if self.text() != self._shown and not is_none:
            self.setText(self._shown)

    def be_sum(self, *, is_sum: bool) -> None:
        """Show a sum that cannot be typed over, or a count that can."""
        self.setReadOnly(is_sum)
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.NoFocus if is_sum else policy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin a count that is undone by itself, the former one ready to be typed over."""
        super().focusInEvent(event)
        self._session.begin_session()
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A field that was emptied says again what the file does."""
        super().focusOutEvent(event)
        if not self.text():
            self.setText(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the council's votes; Enter goes on as Tab does, and counts none."""
        if is_letter(event) or deletes_vote(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.text():
                self.setText("0")
                self._tell(self.text())
            self.focusNextPrevChild(True)
        elif event.key() in _STEPS and not event.modifiers():
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        count = int(self.text() or 0) + by
        if 0 <= count <= _MOST:
            self.setText(str(count))
            self._tell(self.text())

    def _tell(self, text: str) -> None:
        self.typed.emit(int(text or 0))
