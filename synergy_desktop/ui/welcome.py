"""The page that is shown while no dossier is open: new, open, recent, the sample, import."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from synergy_desktop.settings import Settings
from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.recent_list import RecentList

_WIDTH = 760
_SHOWN = 6
"""Recent dossiers in sight; the others are scrolled to."""


class Welcome(QWidget):
    """Ways into a dossier; carries nothing out itself."""

    opened = Signal(object)
    """The ``Path`` of a recent dossier that was chosen."""

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        """Offer ``actions`` and the recent dossiers of ``settings``."""
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAccessibleName("Accueil")
        theme.set_fill(self, theme.CHROME)
        self._settings = settings
        self._recent = RecentList()
        self._recent.opened.connect(self.opened)
        self._recent.forgotten.connect(self._forget)
        self._none = _soft("Les dossiers que vous ouvrirez apparaîtront ici.")
        self._none.setContentsMargins(theme.MEDIUM, theme.SMALL, 0, theme.SMALL)
        page = QWidget()
        page.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setSpacing(theme.LARGE)
        column.addStretch(2)
        column.addLayout(_titles())
        column.addLayout(_ways_in(actions))
        column.addWidget(self._recent_card())
        column.addLayout(_foot(actions))
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(page, 8)
        row.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """List the recent dossiers that are still there."""
        paths = self._settings.recent
        self._recent.show_paths(paths)
        self._recent.setVisible(bool(paths))
        self._recent.setFixedHeight(self._recent.sizeHintForRow(0) * min(len(paths), _SHOWN))
        self._none.setVisible(not paths)

    def _recent_card(self) -> QWidget:
        card = QWidget()
        theme.set_fill(card, theme.SURFACE)
        title = QLabel("Dossiers récents")
        title.setFont(theme.font(bold=True))
        title.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.SMALL)
        column.addWidget(title)
        column.addWidget(self._none)
        column.addWidget(self._recent)
        return card

    def _forget(self, path: Path) -> None:
        self._settings.forget(path)
        self.refresh()


def _titles() -> QVBoxLayout:
    name = QLabel("Synergies")
    name.setFont(theme.font(theme.DISPLAY, bold=True))
    purpose = _soft("Le rapport annuel sur les synergies entre la commune et son CPAS, et le PST.")
    column = QVBoxLayout()
    column.setSpacing(theme.HAIR)
    column.addWidget(name)
    column.addWidget(purpose)
    return column


def _ways_in(actions: Actions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    for name, text in (
        ("newDossier", "Nouveau dossier…"),
        ("openDossier", "Ouvrir un dossier…"),
        ("importFile", "Importer des données…"),
        ("openSample", "Ouvrir le dossier d’exemple"),
    ):
        row.addWidget(_way_in(actions[name], text, primary=name == "newDossier"))
    row.addStretch(1)
    return row


def _foot(actions: Actions) -> QHBoxLayout:
    row = QHBoxLayout()
    drop = _soft("Un fichier .synergie peut aussi être glissé sur cette fenêtre.")
    row.addWidget(drop, 1)
    for name in ("help", "about"):
        button = QPushButton(actions[name].text())
        button.setObjectName(f"{name}Button")
        button.setToolTip(actions[name].toolTip())
        button.clicked.connect(actions[name].trigger)
        theme.set_link(button)
        row.addWidget(button)
    return row


def _way_in(action: QAction, text: str, *, primary: bool) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(f"{action.objectName()}Button")
    button.setToolTip(action.toolTip())
    button.setIcon(
        icon(_PICTURES[action.objectName()], theme.ON_ACCENT if primary else theme.ACCENT)
    )
    button.setIconSize(QSize(18, 18))
    button.setMinimumHeight(36)
    button.clicked.connect(action.trigger)
    if primary:
        theme.set_primary(button)
    return button


_PICTURES = {
    "newDossier": "file-plus",
    "openDossier": "folder-open",
    "importFile": "file-import",
    "openSample": "book",
}


def _soft(words: str) -> QLabel:
    label = QLabel(words)
    theme.set_ink(label, theme.INK_SOFT)
    return label
