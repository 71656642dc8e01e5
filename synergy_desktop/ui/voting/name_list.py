"""A vote by name: the secretary calls, and notes each answer by one key."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from synergy_desktop.ui.sitting.table_look import dress
from synergy_desktop.ui.voting.letters import CHOICE_KEYS, deletes_vote, is_letter, plain_key
from synergy_desktop.ui.voting.name_model import CHOICES, NameModel

_MOST_ROWS = 9
_ANSWER = 60
"""The width of an answer's column, in pixels."""
_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class NameList(QTableView):
    """P, C or A notes what the current member says and goes on to the next; a click does too."""

    said = Signal(str, object)
    """The member's id, and the choice; None takes the answer back."""

    def __init__(self, name: str, label: str) -> None:
        """Be called ``name``, and ``label`` by those who cannot see it."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setToolTip("P : pour, C : contre, A : abstention, Suppr : effacer")
        self.names = NameModel()
        self.setModel(self.names)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress(self, dict.fromkeys(range(1, 1 + len(CHOICES)), _ANSWER), 0)
        self.clicked.connect(self._click)

    def fit(self) -> None:
        """Be as high as the members ask, up to a few; the rest is scrolled."""
        rows = min(_MOST_ROWS, max(1, self.names.rowCount()))
        height = rows * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 2)

    def go_to(self, row: int) -> None:
        """Call the member at ``row``."""
        if row < self.names.rowCount():
            self.setCurrentIndex(self.names.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note an answer; leave other letters to the council's votes."""
        key = plain_key(event)
        if key in CHOICE_KEYS or key in _ERASING:
            self._note(self.currentIndex().row(), CHOICE_KEYS.get(key) if key else None)
        elif is_letter(event) or deletes_vote(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column():
            self._note(index.row(), CHOICES[index.column() - 1])

    def _note(self, row: int, choice: object) -> None:
        if row < 0:
            return
        self.said.emit(self.names.called(row).id, choice)
        self.go_to(row + 1 if choice and row + 1 < self.names.rowCount() else row)
