"""The tab of the cooperation matrices: one service at a time, its notes and the running total."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import matrices
from synergy_desktop.domain.model import Service
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.amending.pending import PENDING_TABLES, pending_levels
from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.compared_years import ComparedYears
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.matrix_clipboard import MatrixClipboard
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.matrix_panel import LevelPanel, RunningTotal
from synergy_desktop.ui.page import scrolling_page
from synergy_desktop.ui.service_list import ServiceList
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.typed_text import select_typed, show_typed, typed_text
from synergy_desktop.ui.year_matrices import levels_of

if TYPE_CHECKING:
    from synergy_desktop.domain.conformity import Place
    from synergy_desktop.domain.search import Span
    from synergy_desktop.ui.amending.change import Subject

_HOW_TO = "Matrice de coopération · un clic ou les touches 0 à 5"
_NOT_ASSESSED = (
    "Ce service n’a pas de matrice : il ne compte pas dans les totaux. "
    "Le premier niveau choisi la commence."
)
_NO_SERVICE = "Ajoutez un service, à gauche, pour coter sa coopération."
_SIDE_WIDTHS, _NOTE_HEIGHTS = (240, 380), (64, 130)
_WIDEST = 1480
_SHORT_LABELS = {each.register: each.short_label for each in REGISTERS}


class MatrixTab(Tab):
    """Sets the levels and the notes of the service that the session shows."""

    key = TabName.MATRICES

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self._years = ComparedYears(session.dossier, "")
        self._pending: Mapping[str, str] = {}
        self._service_id = ""
        self._services = ServiceList(session)
        self._make_widgets()
        self._arrange()
        self.setFocusProxy(self.grid)
        self._autosave = Autosave(self.note)
        self._autosave.due.connect(self._write_note)
        self.note.textChanged.connect(self._autosave.key_typed)
        self.grid.level_chosen.connect(self._set_level)
        self.grid.register_changed.connect(self._show_register)
        self.grid.pointed.connect(self._explain)
        self.remove_button.clicked.connect(self._remove_matrix)
        session.service_changed.connect(self._show_service)

    def set_report(self, report_id: str) -> None:
        """Show the year ``report_id`` beside the one before it."""
        self._leave()
        self._years = ComparedYears(self.session.dossier, report_id)
        self._read_pending(report_id)
        self._show_service(self.session.service_id)

    def apply_changes(self, changes: Changes) -> None:
        """Take in new levels; read the years anew only if services came, went or moved."""
        if changes.touches(*PENDING_TABLES):
            self._read_pending(self.session.report_id)
        if self._years.follow(changes) != frozenset() or changes.touches(*PENDING_TABLES):
            self._show_levels()
        if any("note" in row.columns for row in changes.rows("assessment").values()):
            self._read_notes()
            self._follow_note()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write the note before another tab shows it."""
        self.commit_pending()
        super().hideEvent(event)

    def jump(self, place: "Place") -> None:
        """Show the matrix of the place's service, on its register if it names one."""
        if place.service_id:
            self.session.show_service(place.service_id)
        if place.field in tuple(Register):
            self.grid.set_current_register(Register(place.field))
        self.grid.setFocus()

    def select_words(self, column: str, span: "Span") -> None:
        """Select the words in the note that is shown."""
        if column not in tuple(Register):
            return
        select_typed(self.note, *span)
        self.note.setFocus()

    def slide(self) -> Slide | None:
        """The matrix of the service."""
        return Slide(kind=SlideKind.MATRIX, target=self._service_id) if self._service else None

    def amendable(self) -> "tuple[Subject, ...]":
        """The levels of the service, that of the current register first."""
        from synergy_desktop.ui.amending.level_change import level_subjects

        register = self.grid.current_register
        note = self._notes[register]
        return level_subjects(self.session.dossier, self._service, register, note)

    def panes(self) -> tuple[QWidget, ...]:
        """The services, the matrix and the note."""
        return (self._services, self.grid, self.note)

    def commit_pending(self) -> None:
        """Write the note or the name of a service that is being typed."""
        self._services.commit_pending()
        self._autosave.flush()

    def _leave(self) -> None:
        """Write what has been typed here; never elsewhere, even if the file refuses it."""
        self.commit_pending()
        self._autosave.forget()

    def _make_widgets(self) -> None:
        self._heading = QLabel()
        self._heading.setObjectName("matrixService")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setFont(theme.font(theme.TITLE, bold=True))
        # However long the name, the grid keeps its place.
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint = QLabel()
        self._hint.setObjectName("matrixHint")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        theme.set_ink(self._hint, theme.INK_SOFT)
        self.remove_button = QPushButton(icon("eraser"), "Retirer la matrice")
        self.remove_button.setObjectName("removeMatrix")
        self.remove_button.setToolTip("Effacer les niveaux : le service ne compte plus")
        self.grid = MatrixGrid()
        MatrixClipboard(self.session, self.grid)
        self._panel = LevelPanel()
        self._note_label = QLabel()
        self._note_label.setObjectName("matrixNoteLabel")
        theme.set_ink(self._note_label, theme.INK_SOFT)
        self.note = QPlainTextEdit()
        self.note.setObjectName("matrixNote")
        self.note.setTabChangesFocus(True)
        self.note.setUndoRedoEnabled(False)
        self.note.setPlaceholderText("Ce qui justifie le niveau choisi")
        self.total = RunningTotal()

    def _arrange(self) -> None:
        content = QWidget()
        body = QGridLayout(content)
        body.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        body.setHorizontalSpacing(theme.HUGE)
        body.setVerticalSpacing(theme.HAIR)
        body.addWidget(self._heading, 0, 0)
        body.addWidget(self.remove_button, 0, 1, Qt.AlignmentFlag.AlignRight)
        body.addWidget(self._hint, 1, 0, 1, 2)
        body.setRowMinimumHeight(2, theme.SMALL)
        body.addWidget(self.grid, 3, 0)
        body.addWidget(self._side_column(), 3, 1)
        body.setColumnStretch(0, 3)
        body.setColumnStretch(1, 1)
        body.setRowStretch(3, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._services)
        whole.addWidget(scrolling_page("matrixPage", content, _WIDEST), 1)

    def _side_column(self) -> QWidget:
        self._side = QWidget()
        self._side.setMinimumWidth(_SIDE_WIDTHS[0])
        self._side.setMaximumWidth(_SIDE_WIDTHS[1])
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.SMALL)
        side.addWidget(self._panel)
        side.addSpacing(theme.SMALL)
        side.addWidget(self._note_label)
        side.addWidget(self.note, 1)
        side.addSpacing(theme.MEDIUM)
        side.addWidget(self.total)
        side.addStretch(1)
        self.note.setMinimumHeight(_NOTE_HEIGHTS[0])
        self.note.setMaximumHeight(_NOTE_HEIGHTS[1])
        return self._side

    def _show_service(self, service_id: str) -> None:
        self._leave()
        self._service_id = service_id
        self._read_notes()
        self._show_levels()
        self._show_register(self.grid.current_register)

    @property
    def _service(self) -> Service | None:
        return self._years.year.service(self._service_id)

    def _show_levels(self) -> None:
        service = self._service
        former = self._years.counterpart(service) if service else None
        self.grid.set_levels(levels_of(service))
        self.grid.set_ghost(levels_of(former))
        self.grid.setEnabled(service is not None)
        self.remove_button.setEnabled(levels_of(service) is not None)
        self._heading.setText(service.name if service else "")
        advice = self._advice(service, has_ghost=levels_of(former) is not None)
        under_discussion = self._pending.get(self._service_id, "")
        self._hint.setText("\n".join(filter(None, (advice, under_discussion))))
        self._side.setVisible(service is not None)
        self._show_total(service)
        self._explain(None, None)

    def _read_pending(self, report_id: str) -> None:
        self._pending = pending_levels(self.session.dossier, report_id) if report_id else {}

    def _advice(self, service: Service | None, *, has_ghost: bool) -> str:
        if service is None:
            return _NO_SERVICE
        if service.matrix is None:
            return _NOT_ASSESSED
        if not has_ghost:
            return _HOW_TO
        return f"{_HOW_TO} · contour pointillé : exercice {self._years.last_name}"

    def _show_total(self, service: Service | None) -> None:
        support = service is not None and service.support is not None
        before, year = self._years.last_score(support=support)
        title = SUPPORT_TITLE if support else OTHER_TITLE
        self.total.show_score(title, self._years.year.score(support=support), before, year)

    def _show_register(self, register: Register) -> None:
        self._leave()
        self._note_label.setText(f"Note – {_SHORT_LABELS[register]}")
        self.note.setAccessibleName(f"Note, {register.label}")
        self._note_register = register
        self._autosave.begin_session()
        self._follow_note()
        self._explain(None, None)

    def _read_notes(self) -> None:
        """Read the notes at once, so that a click in another column reads nothing."""
        self._notes = {
            register: queries.matrix_note(self.session.dossier, self._service_id, register)
            for register in Register
        }

    def _follow_note(self) -> None:
        """Show the note as it is in the file, unless it is just being typed."""
        if self._autosave.is_pending or self._service is None:
            return
        with QSignalBlocker(self.note):
            show_typed(self.note, self._notes[self._note_register])

    def _explain(self, register: Register | None, level: int | None) -> None:
        """Explain the level under the mouse, or else that of the register the keys act on."""
        if register is None:
            register = self.grid.current_register
            matrix = levels_of(self._service)
            level = matrix.level(register) if matrix else None
        self._panel.show_level(register, level)

    def _set_level(self, register: Register, level: int | None) -> None:
        with self.session.attempt():
            matrices.set_level(self.session.dossier, self._service_id, register, level)

    def _write_note(self) -> None:
        self._autosave.hold()
        with self.session.attempt():
            matrices.set_note(
                self.session.dossier,
                self._service_id,
                self._note_register,
                typed_text(self.note),
                self._autosave.session,
            )
            self._autosave.forget()

    def _remove_matrix(self) -> None:
        self.commit_pending()
        with self.session.attempt():
            matrices.remove_matrix(self.session.dossier, self._service_id)
