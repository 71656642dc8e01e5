"""The line at the foot: what is saved, where the procedure stands, what is still missing."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from synergy_desktop.domain.words import number_of
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon


class StatusLine(QFrame):
    """Tells the state of the dossier; its two buttons carry out actions of the window."""

    def __init__(
        self, procedure: QAction, findings: QAction, parent: QWidget | None = None
    ) -> None:
        """Open the procedure with ``procedure``, the list of findings with ``findings``."""
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName("État du dossier")
        theme.set_fill(self, theme.CHROME)
        self._saved = QLabel("Tout est enregistré")
        self._saved.setObjectName("savedAt")
        self._saved.setFont(theme.font(theme.CAPTION))
        theme.set_ink(self._saved, theme.INK_SOFT)
        self._step = _button("procedureStep", procedure)
        self._findings = _button("findingsCount", findings)
        self._findings.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, 2, theme.SMALL, 2)
        row.setSpacing(theme.SMALL)
        row.addWidget(_Dot())
        row.addWidget(self._saved)
        row.addSpacing(theme.SMALL)
        row.addWidget(self._step)
        row.addStretch(1)
        row.addWidget(self._findings)

    def show_saved(self, at: datetime | None) -> None:
        """Say when the last change reached the file; None: none since it was opened."""
        self._saved.setText(f"Enregistré à {at:%H:%M:%S}" if at else "Tout est enregistré")

    def show_step(self, sentence: str) -> None:
        """Say where the procedure stands."""
        self._step.setText(sentence)

    def show_findings(self, count: int | None) -> None:
        """Say how many findings there are; None where there is no report to check."""
        self._findings.setVisible(count is not None)
        if count is None:
            return
        complete = count == 0
        colour = theme.GOOD if complete else theme.WARNING
        theme.set_tone(self._findings, "good" if complete else "warning")
        self._findings.setIcon(icon("circle-check" if complete else "alert-triangle", colour))
        self._findings.setText(f"\N{EN SPACE}{_count_words(count)}")
        self._findings.setAccessibleName(_count_words(count))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.LINE))


def _count_words(count: int) -> str:
    if count == 0:
        return "Rapport complet"
    return f"{number_of(count, 'point')} à compléter"


def _button(name: str, action: QAction) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("role", "status")
    button.setFont(theme.font(theme.CAPTION))
    button.setIconSize(QSize(15, 15))
    button.setToolTip(action.toolTip())
    button.setAccessibleDescription(action.statusTip())
    button.clicked.connect(action.trigger)
    return button


class _Dot(QWidget):
    """The green dot of a dossier whose every change is in the file."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(10, 10)
        self.setAccessibleName("Enregistré")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.GOOD))
        painter.drawEllipse(1, 1, 8, 8)
