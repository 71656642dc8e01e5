"""Since when: the choice of the moment to compare with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from synergy_desktop.store.history import PastStep
from synergy_desktop.ui import theme
from synergy_desktop.ui.past.origins import Origin, origin_at, origins
from synergy_desktop.ui.plan.fields import CalmCombo
from synergy_desktop.ui.session import Session

_A_DATE = "une date…"


class SinceBar(QWidget):
    """Offers the moments of the past that people think of, and any date."""

    chosen = Signal()
    """Another moment is chosen."""

    def __init__(self, session: Session) -> None:
        """Offer the moments of the dossier of ``session``."""
        super().__init__()
        self._session = session
        self._step: PastStep | None = None
        self._origins: tuple[Origin, ...] = ()
        self._combo = CalmCombo()
        self._combo.setObjectName("since")
        self._combo.setAccessibleName("Ce qui a changé depuis")
        self._combo.setToolTip("Le moment avec lequel comparer")
        self._combo.activated.connect(self._choose)
        self._date = QLineEdit()
        self._date.setObjectName("sinceDate")
        self._date.setAccessibleName("Date et heure")
        self._date.setPlaceholderText("jj/mm/aaaa, ou jj/mm/aaaa hh:mm")
        self._date.setToolTip("Une date, avec une heure si vous voulez (Entrée)")
        self._date.returnPressed.connect(self.chosen)
        self._date.editingFinished.connect(self._mark_date)
        self._date.hide()
        self._lay_out()

    @property
    def origin(self) -> Origin | None:
        """The moment chosen; None while the date typed is none."""
        at = self._combo.currentIndex()
        if at < len(self._origins):
            return self._origins[at]
        return origin_at(self._session.dossier, self._date.text())

    def offer(self, step: PastStep | None = None) -> None:
        """Read the moments of the file; with ``step``, choose it."""
        self._step = step or self._step
        kept = -1 if step else self._combo.currentIndex()
        self._origins = origins(self._session.dossier, self._session.report_id, self._step)
        self._combo.clear()
        self._combo.addItems([*(each.words for each in self._origins), _A_DATE])
        self._combo.setCurrentIndex(max(0, min(kept, len(self._origins))))
        self._date.setVisible(self._wants_date())

    def take_focus(self) -> None:
        """Put the keyboard on the choice."""
        self._combo.setFocus()

    def _wants_date(self) -> bool:
        return self._combo.currentIndex() == len(self._origins)

    def _choose(self) -> None:
        self._date.setVisible(self._wants_date())
        if self._wants_date():
            self._date.setFocus()
        self.chosen.emit()

    def _mark_date(self) -> None:
        wrong = bool(self._date.text()) and self.origin is None
        theme.set_tone(self._date, "danger" if wrong else "")

    def _lay_out(self) -> None:
        words = QLabel("Ce qui a changé depuis")
        theme.set_ink(words, theme.INK_SOFT)
        words.setBuddy(self._combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.HAIR)
        column.addWidget(words)
        column.addWidget(self._combo)
        column.addWidget(self._date)
