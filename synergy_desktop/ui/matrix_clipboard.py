"""A matrix over the clipboard: copied as Word and Excel show one, pasted from what they copy."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.matrices import grid_of_matrix
from synergy_desktop.exchange.clipboard.tab_text import to_text
from synergy_desktop.store import queries
from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.session import Session

if TYPE_CHECKING:
    from synergy_desktop.ui.pasting.into_matrices import MatrixPasting


class MatrixClipboard(QObject):
    """Gives a matrix its keys to copy and paste, which its context menu shows."""

    def __init__(self, session: Session, grid: MatrixGrid) -> None:
        """Act on the service that ``session`` shows in ``grid``."""
        super().__init__(grid)
        self._session = session
        self._grid = grid
        self._pasting: MatrixPasting | None = None
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = self._action("copyMatrix", "Copier la matrice", "copy", "Ctrl+C")
        copy.setToolTip(hint(copy, "Copier la matrice, en tableau pour Word et Excel"))
        copy.triggered.connect(self.copy)
        paste = self._action("pasteLevels", "Coller des niveaux", "file-import", "Ctrl+V")
        words = "Coller les niveaux de matrices ou d’une grille de synthèse de Word ou d’Excel"
        paste.setToolTip(hint(paste, words))
        paste.triggered.connect(self.paste)

    def copy(self) -> None:
        """Put the matrix of the service on the clipboard."""
        heads = queries.service_heads(self._session.dossier, self._session.report_id)
        shown = (head for head in heads if head.id == self._session.service_id)
        head = next(shown, None)
        if head is None or head.matrix is None:
            return
        grid = grid_of_matrix(head.matrix)
        data = QMimeData()
        data.setText(to_text(grid))
        data.setHtml(to_html(grid))
        QApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Show what the levels on the clipboard would change."""
        from synergy_desktop.ui.pasting.into_matrices import MatrixPasting

        if self._pasting is None:
            self._pasting = MatrixPasting(self._session, self._grid)
        self._pasting.paste()

    def _action(self, name: str, text: str, picture: str, keys: str) -> QAction:
        action = QAction(icon(picture), text, self._grid)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._grid.addAction(action)
        return action
