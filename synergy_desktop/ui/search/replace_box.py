"""The part of the search panel that replaces."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from synergy_desktop.domain.words import number_of
from synergy_desktop.ui import theme


class ReplaceBox(QWidget):
    """The words to write, and whether to write them once or everywhere."""

    one_wanted = Signal()
    """The place where the user is shall be replaced."""
    all_wanted = Signal()
    """All places shall be replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("replaceBox")
        self._words = QLineEdit()
        self._words.setObjectName("replaceWords")
        self._words.setAccessibleName("Remplacer par")
        self._words.setPlaceholderText("Remplacer par…")
        self._words.setToolTip("Ce qui s’écrira à la place ; vide, les mots trouvés sont retirés")
        self._words.returnPressed.connect(self._ask_for_one)
        self._one = QPushButton("Remplacer")
        self._one.setObjectName("replaceOne")
        self._one.setToolTip("Remplacer à cet endroit et passer au suivant (Entrée)")
        self._one.clicked.connect(self.one_wanted)
        self._all = QPushButton("Tout remplacer")
        self._all.setObjectName("replaceAll")
        self._all.clicked.connect(self.all_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SMALL)
        buttons.addWidget(self._one)
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._words)
        column.addLayout(buttons)
        self.show_count(0, is_done=True)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in order."""
        return self._words, self._one, self._all

    @property
    def words(self) -> str:
        """What is to be written."""
        return self._words.text()

    def take_focus(self) -> None:
        """Put the keyboard on the words to write; Ctrl+Z is the dossier's until they change."""
        self._words.setText(self._words.text())
        self._words.setFocus()
        self._words.selectAll()

    def show_count(self, count: int, *, is_done: bool) -> None:
        """Say how many places there are to replace, so far or in all."""
        for button, can in ((self._one, count > 0), (self._all, count > 0 and is_done)):
            if button.hasFocus() and not can:
                self.take_focus()
            button.setEnabled(can)
        self._all.setText(f"Tout remplacer ({count})" if count else "Tout remplacer")
        what = number_of(count, "endroit")
        self._all.setToolTip(f"Remplacer en une fois ({what}) ; « Annuler » y revient d’un coup")

    def _ask_for_one(self) -> None:
        if self._one.isEnabled():
            self.one_wanted.emit()
