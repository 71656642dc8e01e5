"""The bar above a table that says which of its rows are shown."""

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.vocabulary import Labelled
from synergy_desktop.ui import theme

_PAUSE = 120
"""Milliseconds without a key after which the table follows the words."""
_NARROWEST, _WIDEST = 80, 190

Choices = Iterable[tuple[str, str]]


class FilterBar(QWidget):
    """Chooses criteria; a row below tells that some rows are hidden as long as they are."""

    changed = Signal()
    """Other criteria are chosen."""
    left = Signal()
    """The user is done with the bar: the keyboard goes back to the table."""

    def __init__(self) -> None:
        """Choose nothing; the criteria follow with ``add_criterion``."""
        super().__init__()
        self.setObjectName("filterBar")
        self.setAccessibleName("Filtre")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self._words = self._made_words()
        self._combos: list[QComboBox] = []
        self._row = QHBoxLayout()
        self._count = QLabel()
        self._count.setObjectName("filterCount")
        self._clear = QPushButton("Tout afficher")
        self._clear.setObjectName("clearFilter")
        self._clear.setToolTip("Ne plus rien filtrer (Échap dans le filtre, ou Ctrl+Maj+L)")
        theme.set_link(self._clear)
        self._clear.clicked.connect(self.clear)
        self._lay_out()

    @property
    @abstractmethod
    def are_set(self) -> bool:
        """Whether any criterion is chosen."""

    @property
    def words(self) -> str:
        """The words that a row must contain."""
        return self._words.text().strip()

    def add_criterion(self, name: str, label: str, nothing: str) -> QComboBox:
        """Add a list to choose from; ``nothing`` is its first entry, which wants nothing."""
        combo = _combo(name, label, nothing)
        combo.activated.connect(self._tell)
        self._combos.append(combo)
        self._row.addWidget(combo, 1)
        return combo

    def show_count(self, shown: int, count: int) -> None:
        """Tell how many of the table's rows are shown."""
        self._count.setText(f"{shown} sur {count}")
        self._count.setAccessibleName(f"Filtre actif : {shown} sur {count}")
        self._chips.setVisible(self.are_set)

    def take_focus(self) -> None:
        """Put the keyboard on the words."""
        self._words.setFocus()
        self._words.selectAll()

    def clear(self) -> None:
        """Show everything."""
        self._words.clear()
        for combo in self._combos:
            combo.setCurrentIndex(0)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows everything; it and Enter lead back to the table."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _made_words(self) -> QLineEdit:
        words = QLineEdit()
        words.setObjectName("filterWords")
        words.setAccessibleName("Filtrer par mots")
        words.setPlaceholderText("Filtrer…")
        words.setToolTip("Ne montrer que les lignes qui contiennent ces mots (Ctrl+Maj+L)")
        words.setClearButtonEnabled(True)
        words.setMinimumWidth(_NARROWEST)
        words.textChanged.connect(self._pause.start)
        return words

    def _lay_out(self) -> None:
        self._row.setSpacing(theme.SMALL)
        self._row.addWidget(self._words, 1)
        self._chips = QWidget()
        self._chips.setObjectName("filterChips")
        theme.set_fill(self._chips, theme.WARNING_WASH)
        theme.set_ink(self._count, theme.WARNING)
        self._count.setFont(theme.font(bold=True))
        words = QLabel("lignes affichées : un filtre cache les autres.")
        theme.set_ink(words, theme.WARNING)
        chips = QHBoxLayout(self._chips)
        chips.setContentsMargins(theme.SMALL, theme.HAIR, theme.SMALL, theme.HAIR)
        chips.setSpacing(theme.HAIR)
        chips.addWidget(self._count)
        chips.addWidget(words, 1)
        chips.addWidget(self._clear)
        self._chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._row)
        column.addWidget(self._chips)


def labels(members: Iterable[Labelled]) -> Choices:
    """What a list says for each member of an enumeration."""
    return ((member.label, member.value) for member in members)


def offer(combo: QComboBox, choices: Choices) -> None:
    """Replace what stands after the first entry, which stands for nothing chosen."""
    chosen = combo.currentData()
    while combo.count() > 1:
        combo.removeItem(1)
    for words, value in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))


def _combo(name: str, label: str, nothing: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(f"Filtrer\u00a0: {label}")
    combo.setToolTip(f"Filtrer\u00a0: {label}")
    combo.setMinimumWidth(_NARROWEST)
    combo.setMaximumWidth(_WIDEST)
    combo.addItem(nothing, None)
    return combo
