"""The preview of a block that is laid over cells: before and after, cell by cell."""

from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.pasting.buttons import OtherWay, press_by
from synergy_desktop.ui.pasting.fitted_table import FittedDialog, FittedTable
from synergy_desktop.ui.pasting.overlay import Overlay
from synergy_desktop.ui.pasting.overlay_model import OverlayModel

_SIZE = (1180, 620)
_NOTE_LINES = 4
_LINES = 4
_NAMES = 220
_NARROWEST = 110


class OverlayDialog(FittedDialog):
    """Nothing is written while it is open; once accepted, ``overlay`` is what to write."""

    def __init__(self, overlay: Overlay[Any], parent: QWidget, *, may_add: bool) -> None:
        """Show ``overlay``; with ``may_add`` the block may be pasted as new rows instead."""
        super().__init__(parent)
        self.overlay = overlay
        self.setObjectName("overlayDialog")
        self.setWindowTitle("Coller sur des cellules")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = OverlayModel(overlay, self)
        self.table = FittedTable(self)
        self._counts, self._note = QLabel(overlay.counts), QLabel()
        self._next = QPushButton("Cellule suivante à vérifier")
        self._paste = QPushButton("Remplacer")
        self._set_up_table()
        self._set_up()
        self._lay_out(may_add=may_add)
        room = parent.size() - QSize(2 * theme.HUGE, 2 * theme.HUGE)
        self.resize(QSize(*_SIZE).boundedTo(room))
        self.table.selectionModel().currentChanged.connect(self._say)
        self.table.setFocus()
        self.table.setCurrentIndex(self._model.index(0, min(1, self._model.columnCount() - 1)))
        self._go_to_next_doubt()

    def _set_up_table(self) -> None:
        table, line = self.table, self.fontMetrics().lineSpacing()
        table.setObjectName("overlayTable")
        table.setAccessibleName("Ce que chaque cellule dit et dirait")
        table.setModel(self._model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_LINES * line + theme.SMALL)
        table.setCornerButtonEnabled(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _NAMES)
        header.setHighlightSections(False)
        # What a cell would become stays to be read when it is chosen.
        palette = table.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.HEADING))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.INK))
        table.setPalette(palette)

    def _set_up(self) -> None:
        self._counts.setObjectName("overlayCounts")
        self._counts.setFont(theme.font(theme.TITLE, bold=True))
        self._note.setObjectName("overlayNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note.setFixedHeight(_NOTE_LINES * self.fontMetrics().lineSpacing())
        self._next.setObjectName("overlayNextDoubt")
        self._next.setIcon(icon("alert-triangle", theme.WARNING))
        self._next.setEnabled(bool(self.overlay.problems))
        self._next.clicked.connect(self._go_to_next_doubt)
        press_by(self, self._next, "F8", "Aller à la prochaine cellule laissée telle quelle (F8)")
        self._paste.setObjectName("overlayAccept")
        self._paste.setEnabled(bool(self.overlay.written or self.overlay.added))
        theme.set_primary(self._paste)
        self._paste.clicked.connect(self.accept)
        tip = "Remplacer toutes ces cellules d’un coup (Ctrl+Entrée)"
        press_by(self, self._paste, "Ctrl+Return", tip)

    def _lay_out(self, *, may_add: bool) -> None:
        top = QHBoxLayout()
        top.addWidget(self._counts, 1)
        if may_add:
            tip = "Coller en nouvelles lignes plutôt que sur les cellules choisies"
            top.addWidget(OtherWay("Ajouter plutôt des lignes", tip, self))
        leave = QPushButton("Annuler")
        leave.setObjectName("overlayLeave")
        leave.setToolTip("Ne rien coller (Échap)")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.setSpacing(theme.SMALL)
        bottom.addWidget(self._next)
        bottom.addStretch(1)
        bottom.addWidget(leave)
        bottom.addWidget(self._paste)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        page.setSpacing(theme.MEDIUM)
        page.addLayout(top)
        page.addWidget(self.table, 1)
        page.addWidget(self._note)
        page.addLayout(bottom)

    def _go_to_next_doubt(self) -> None:
        """Put the keyboard on the next cell that is left alone, from the top again at the end."""
        doubts, current = self._model.doubts(), self.table.currentIndex()
        here = (current.row(), current.column())
        following = [doubt for doubt in doubts if doubt > here] or doubts
        if following:
            self.table.setCurrentIndex(self._model.index(*following[0]))
            self.table.setFocus()

    def _say(self, current: QModelIndex) -> None:
        self._note.setText(self._model.sentence(current))
