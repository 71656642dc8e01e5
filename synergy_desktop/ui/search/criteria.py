"""The part of the search panel that says what is looked for, where and how strictly."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synergy_desktop.domain.search import Wanted
from synergy_desktop.ui import theme


class Criteria(QWidget):
    """The words to find, the choice between the year and the dossier, the three boxes."""

    changed = Signal()
    """Something else is looked for."""
    confirmed = Signal()
    """Enter was pressed in the words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchCriteria")
        self._words = QLineEdit()
        self._words.setObjectName("searchWords")
        self._words.setAccessibleName("Mots à rechercher")
        self._words.setPlaceholderText("Rechercher…")
        self._words.setToolTip("Mots à rechercher ; Entrée passe au résultat suivant (Ctrl+F)")
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self.changed)
        self._words.returnPressed.connect(self.confirmed)
        self._scope = QComboBox()
        self._scope.setObjectName("searchScope")
        self._scope.setAccessibleName("Où rechercher")
        self._scope.setToolTip(
            "Rechercher dans l’exercice affiché, ou aussi dans les autres et le PST"
        )
        self._scope.addItems(["Dans cet exercice", "Dans tout le dossier"])
        self._scope.currentIndexChanged.connect(self.changed)
        self._accents = self._box("searchAccents", "Accents", "Distinguer « marche » de « marché »")
        self._case = self._box("searchCase", "Majuscules", "Distinguer « Ville » de « ville »")
        self._whole = self._box(
            "searchWholeWords", "Mots entiers", "Ne pas trouver « service » dans « services »"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._words)
        column.addWidget(self._scope)
        boxes = QHBoxLayout()
        boxes.setSpacing(theme.MEDIUM)
        for box in (self._accents, self._case, self._whole):
            boxes.addWidget(box)
        boxes.addStretch(1)
        column.addLayout(boxes)

    def lead_to(self, parts: Sequence[QWidget]) -> None:
        """Let Tab go from the words to ``parts``, and only then to the other criteria."""
        for before, after in pairwise([self._words, *parts]):
            QWidget.setTabOrder(before, after)

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            self._words.text(),
            accents=self._accents.isChecked(),
            case=self._case.isChecked(),
            whole_words=self._whole.isChecked(),
        )

    @property
    def whole_dossier(self) -> bool:
        """Whether other years and the plans are looked through too."""
        return self._scope.currentIndex() == 1

    def take_focus(self) -> None:
        """Put the keyboard on the words, which the next ones replace."""
        self._words.setFocus()
        self._words.selectAll()

    def _box(self, name: str, words: str, tip: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setObjectName(name)
        box.setToolTip(tip)
        box.toggled.connect(self.changed)
        return box
