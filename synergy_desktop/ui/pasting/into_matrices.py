"""Ctrl+V on a matrix: the levels of pasted tables, seen against those that are there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from synergy_desktop.commands.matrices import paste_levels
from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.exchange.clipboard.folding import closest
from synergy_desktop.exchange.clipboard.incoming import holds_table, read_clipboard
from synergy_desktop.exchange.clipboard.lexicon import SUPPORTS
from synergy_desktop.exchange.clipboard.matrices import LevelReading, MatrixReading
from synergy_desktop.exchange.clipboard.titled_matrices import read_matrices
from synergy_desktop.store import queries
from synergy_desktop.ui.pasting.overlay import CellChange, Overlay, RowChange
from synergy_desktop.ui.pasting.overlay_dialog import OverlayDialog
from synergy_desktop.ui.session import Session

_NO_LEVELS = (
    "Le presse-papiers ne contient pas de niveaux à coller : copiez dans Word, Excel ou"
    " LibreOffice une matrice avec ses registres, ou une grille de synthèse."
)
_WHOSE = "Rien ne dit de quel service sont ces niveaux : ils ne sont pas repris."


@dataclass(frozen=True, slots=True)
class ServiceLevels:
    """The levels of a service; ``service_id`` is "" where the dossier has none of that name."""

    service_id: str
    matrix: Matrix


class MatrixPasting(QObject):
    """Pastes levels into the services of the year that ``session`` shows."""

    def __init__(self, session: Session, widget: QWidget) -> None:
        """Show what is about to be pasted above the window of ``widget``."""
        super().__init__(widget)
        self._session = session
        self._widget = widget

    def paste(self) -> None:
        """Show what the levels on the clipboard would change; nothing is written before."""
        overlay = self._overlay()
        if not overlay.rows:
            self._session.noted.emit(_NO_LEVELS)
            return
        dialog = OverlayDialog(overlay, self._widget.window(), may_add=False)
        dialog.setWindowTitle("Coller des niveaux")
        dialog.finished.connect(self._end)
        dialog.open()

    def _end(self, result: int) -> None:
        dialog = self.sender()
        if result == QDialog.DialogCode.Accepted and isinstance(dialog, OverlayDialog):
            self._write(dialog.overlay)
        self._widget.setFocus()

    def _write(self, overlay: Overlay[ServiceLevels]) -> None:
        levels: dict[str, dict[Register, int | None]] = {}
        for key, item in overlay.written:
            register = Register(key)
            levels.setdefault(item.service_id, {})[register] = item.matrix.level(register)
        with self._session.attempt():
            paste_levels(self._session.dossier, levels)
            if self._session.service_id not in levels:
                self._session.show_service(next(iter(levels)))

    def _overlay(self) -> Overlay[ServiceLevels]:
        # Qt's stubs do not say that an empty clipboard may hold nothing at all.
        offered: QMimeData | None = QApplication.clipboard().mimeData()
        html = offered.html() if offered and offered.hasHtml() else ""
        text = offered.text() if offered and offered.hasText() else ""
        read = read_matrices(read_clipboard(html, text)) if holds_table(html, text) else ()
        services = _Services(self._session)
        rows: list[RowChange[ServiceLevels]] = []
        for matrix in read:
            service_id = services.called(matrix.service, is_sole=len(read) == 1)
            name = services.names.get(service_id, matrix.service or "–")
            rows.append(_row(name, service_id, services.matrices, matrix))
            if service_id:
                services.matrices[service_id] = rows[-1].item.matrix
        titles = tuple(each.short_label for each in REGISTERS)
        return Overlay(titles, tuple(rows), "", heading="Service")


class _Services:
    """The services of the year shown, and their matrices."""

    def __init__(self, session: Session) -> None:
        """Read them."""
        heads = queries.service_heads(session.dossier, session.report_id)
        self._current = session.service_id
        self._supports = {head.support: head.id for head in heads if head.support}
        self.names = {head.id: head.name for head in heads}
        self.matrices = {head.id: head.matrix or Matrix() for head in heads}

    def called(self, name: str, *, is_sole: bool) -> str:
        """The id of the service that a title names, "" for none; a lone matrix is the current's."""
        if not name:
            return self._current if is_sole else ""
        ids = {title: service_id for service_id, title in self.names.items()}
        if known := closest(name, ids):
            return ids[known]
        supports = SUPPORTS.read(name).codes
        return self._supports.get(supports[0], "") if len(supports) == 1 else ""


def _row(
    name: str, service_id: str, matrices: Mapping[str, Matrix], read: MatrixReading
) -> RowChange[ServiceLevels]:
    why_not = "" if service_id else _why_not(read.service)
    matrix = matrices.get(service_id, Matrix())
    cells: list[CellChange | None] = []
    for register in Register:
        level = read.levels.get(register)
        if level is None:
            cells.append(None)
            continue
        change = _change(register, level, matrix, why_not)
        if change.is_written:
            matrix = replace(matrix, **{register.value: level.level})
        cells.append(change)
    return RowChange(name, ServiceLevels(service_id, matrix), False, tuple(cells))


def _change(register: Register, read: LevelReading, matrix: Matrix, why_not: str) -> CellChange:
    level = matrix.level(register)
    before = "" if level is None else str(level)
    problem = read.problem or (why_not if read.raw else "")
    is_written = not problem and read.level not in (None, level)
    after = str(read.level) if is_written else before
    return CellChange(
        key=register.value,
        raw=read.raw,
        before=before,
        after=after,
        problem=problem,
        is_written=is_written,
    )


def _why_not(name: str) -> str:
    if not name:
        return _WHOSE
    return f"Aucun service de l’exercice ne s’appelle « {name} » : ces niveaux ne sont pas repris."
