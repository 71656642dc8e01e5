"""The logo of an institution: seen small, chosen from a file, taken away."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from synergy_desktop.commands import institutions as commands
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.errors import PictureError
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui import dialogs, theme
from synergy_desktop.ui.logo_picture import logo_from
from synergy_desktop.ui.session import Session

PICTURES = "Images (*.png *.jpg *.jpeg *.svg)"
_SHOWN = QSize(112, 56)


class LogoField(QWidget):
    """Shows the logo of one institution; what is chosen is in the file at once."""

    refused = Signal(str)
    """Why what was chosen was not taken; "" when it was."""

    def __init__(self, session: Session, side: Side) -> None:
        """Show what the dossier of ``session`` holds."""
        super().__init__()
        self._session = session
        self._side = side
        self._shown: Picture | None = None
        self._preview = QLabel()
        self._preview.setObjectName(f"{side.value}_logoPreview")
        self._preview.setFixedSize(_SHOWN)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme.set_ink(self._preview, theme.INK_SOFT)
        self._choose = _button(
            f"{side.value}_logo",
            "Choisir…",
            f"Choisir le logo – {side.label}",
            "Choisir un fichier PNG, JPEG ou SVG ; il s’imprime en tête des documents",
        )
        self._remove = _button(
            f"{side.value}_removeLogo",
            "Retirer",
            f"Retirer le logo – {side.label}",
            "Ne plus imprimer de logo ; Annuler le rend",
        )
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(self._take_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._preview)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        self._show()

    def refresh(self) -> None:
        """Show what the file says now."""
        if queries.logo(self._session.dossier, self._side) != self._shown:
            self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the choice."""
        self._choose.setFocus()

    def _show(self) -> None:
        self._shown = logo = queries.logo(self._session.dossier, self._side)
        self._remove.setEnabled(logo is not None)
        if logo is None:
            self._preview.setPixmap(QPixmap())
            self._preview.setText("Aucun logo")
            self._preview.setAccessibleName(f"Aucun logo – {self._side.label}")
            return
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(QImage.fromData(logo.data)).scaled(
            _SHOWN * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        self._preview.setPixmap(picture)
        self._preview.setAccessibleName(f"Logo – {self._side.label}")

    def _ask(self) -> None:
        folder = self._session.dossier.path.parent
        path = dialogs.ask_open(self, "Choisir un logo", PICTURES, folder)
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        try:
            picture = logo_from(path)
        except PictureError as refused:
            self.refused.emit(str(refused))
            return
        self.refused.emit("")
        self._change(partial(commands.set_logo, picture=picture))

    def _take_away(self) -> None:
        self._choose.setFocus()
        self._change(commands.remove_logo)

    def _change(self, verb: Callable[[Dossier, Side], None]) -> None:
        with self._session.attempt():
            verb(self._session.dossier, self._side)
        self.refresh()


def _button(name: str, words: str, label: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
