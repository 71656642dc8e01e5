"""Which program this is, and what it owes to others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from synergy_desktop import __version__
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import program_icon

_PURPOSE = (
    "Le rapport annuel sur les synergies entre la commune et son CPAS, ses matrices de coopération "
    "et le programme stratégique transversal. Tout reste sur cet ordinateur."
)
_LICENCES = (
    "Logiciel libre sous licence GNU GPL, version 3 ou ultérieure, sans garantie.\n"
    "Avec Python, Qt et PySide6 (LGPL), peewee (MIT), ReportLab (BSD), pypdfium2 (Apache 2.0 "
    "ou BSD), Hunspell (LGPL), le dictionnaire de Grammalecte (MPL 2.0) et les icônes Tabler (MIT)."
)


class About(QDialog):
    """Name, version, purpose and licences."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle("À propos de Synergies")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(520)
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = QLabel(f"Synergies {__version__}")
        name.setFont(theme.font(theme.TITLE, bold=True))
        column = QVBoxLayout()
        column.setSpacing(theme.MEDIUM)
        column.addWidget(name)
        column.addWidget(_paragraph(_PURPOSE))
        column.addWidget(_paragraph(_LICENCES))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.HUGE, theme.HUGE, theme.HUGE, theme.HUGE)
        row.setSpacing(theme.HUGE)
        row.addWidget(picture)
        row.addLayout(column, 1)


def _paragraph(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_ink(label, theme.INK_SOFT)
    return label
