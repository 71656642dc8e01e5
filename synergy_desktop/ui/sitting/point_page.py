"""The page of a point: its title, its outcome, its notes; beside, what is projected."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import agenda
from synergy_desktop.commands.agenda import PointField
from synergy_desktop.domain.sitting_words import Outcome
from synergy_desktop.domain.sittings import Point
from synergy_desktop.ui import theme
from synergy_desktop.ui.page import scrolling_page
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.text_saver import Editor, TextSaver
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.actions import button
from synergy_desktop.ui.sitting.agenda_model import point_state

_WIDEST = 1000
_SIDE, _WIDEST_SIDE = 432, 600
_NOTE_LINES = 14


class PointPage(QWidget):
    """Edits the point that the desk looks at; what is typed goes into the file by itself."""

    def __init__(
        self, session: Session, actions: dict[str, QAction], beside: list[QWidget]
    ) -> None:
        """Offer the ``actions`` of the tab; the widgets ``beside`` stand in the right column."""
        super().__init__()
        self.setObjectName("pointPage")
        self._session = session
        self._point_id = ""
        self._place = _soft("pointPlace")
        self.come_button = button(actions["comeToPoint"], only_while_enabled=True)
        self.next_button = button(actions["nextPoint"], only_while_enabled=True)
        theme.set_primary(self.next_button)
        self.title = _growing("pointTitle", "Intitulé du point", single=True)
        self.title.setFont(theme.font(theme.TITLE, bold=True))
        self.title.setPlaceholderText("Point sans titre")
        self.outcome = _outcomes()
        self.outcome.activated.connect(self._choose_outcome)
        self.outcome_note = QLineEdit()
        self.outcome_note.setObjectName("pointOutcomeNote")
        self.outcome_note.setAccessibleName("Précision sur l’issue")
        self.outcome_note.setPlaceholderText("Précision, par exemple le nombre de voix")
        self.notes = _growing("pointNotes", "Notes du point", single=False)
        self.notes.setPlaceholderText("Ce qui est dit, pour le procès-verbal")
        self._savers = {
            "title": self._saver(self.title, self._write_title),
            "notes": self._saver(self.notes, self._write_notes),
            "outcome_note": self._saver(self.outcome_note, self._write_outcome_note),
        }
        self._lay_out(beside)

    def show_point(self, point_id: str) -> None:
        """Show another point; what was typed goes to the one before."""
        self.commit_pending()
        for saver in self._savers.values():
            saver.forget()
        self._point_id = point_id
        self.refresh()

    def refresh(self) -> None:
        """Show the point as it is in the file, but for what is being typed."""
        sitting, point = self._session.desk.sitting, self.point
        self.setEnabled(point is not None)
        texts = {name: getattr(point, name) if point else "" for name in self._savers}
        for name, saver in self._savers.items():
            saver.show_text(texts[name])
        code = point.outcome.value if point and point.outcome else ""
        self.outcome.setCurrentIndex(self.outcome.findData(code))
        if sitting is None or point is None:
            self._place.setText("")
            return
        number = sitting.points.index(point) + 1
        state = point_state(sitting, point)
        place = f"Point {number} sur {len(sitting.points)}"
        self._place.setText(f"{place} – {state}" if state else place)

    @property
    def point(self) -> Point | None:
        """The point that is shown."""
        sitting = self._session.desk.sitting
        points = sitting.points if sitting else ()
        return next((point for point in points if point.id == self._point_id), None)

    def set_outcome(self, outcome: Outcome | None) -> None:
        """Write what the point has come to."""
        if self.point is not None:
            with self._session.attempt():
                agenda.set_outcome(self._session.dossier, self._point_id, outcome)

    def commit_pending(self) -> None:
        """Write what has been typed."""
        for saver in self._savers.values():
            saver.flush()

    def _lay_out(self, beside: list[QWidget]) -> None:
        head = QHBoxLayout()
        head.addWidget(self._place, 1)
        head.addWidget(self.come_button)
        head.addWidget(self.next_button)
        issue = QGridLayout()
        issue.setHorizontalSpacing(theme.MEDIUM)
        issue.addWidget(_soft("", "Issue"), 0, 0)
        issue.addWidget(self.outcome, 0, 1)
        issue.addWidget(self.outcome_note, 0, 2)
        issue.setColumnStretch(2, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.HUGE, theme.MEDIUM, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(head)
        column.addWidget(self.title)
        column.addLayout(issue)
        column.addWidget(self.notes)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling_page("pointScroll", content, _WIDEST), 5)
        whole.addWidget(_side(beside), 3)

    def _saver(self, editor: Editor, write: Callable[[str, str], None]) -> TextSaver:
        saver = TextSaver(editor)
        saver.due.connect(write)
        return saver

    def _write_title(self, text: str, typing: str) -> None:
        self._write("title", text, typing)

    def _write_notes(self, text: str, typing: str) -> None:
        self._write("notes", text, typing)

    def _write_outcome_note(self, text: str, typing: str) -> None:
        self._write("outcome_note", text, typing)

    def _write(self, field: PointField, text: str, typing: str) -> None:
        refused = True
        with self._session.attempt():
            agenda.set_point_text(self._session.dossier, self._point_id, field, text, typing)
            refused = False
        if refused:
            self._savers[field].keep()

    def _choose_outcome(self) -> None:
        code = self.outcome.currentData()
        self.set_outcome(Outcome(code) if code else None)


def _soft(name: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    theme.set_ink(label, theme.INK_SOFT)
    return label


def _growing(name: str, label: str, *, single: bool) -> GrowingEdit:
    editor = GrowingEdit(lines=1 if single else _NOTE_LINES, most=400, single_paragraph=single)
    editor.setObjectName(name)
    editor.setAccessibleName(label)
    return editor


def _outcomes() -> QComboBox:
    box = QComboBox()
    box.setObjectName("pointOutcome")
    box.setAccessibleName("Issue du point")
    box.setToolTip("Ce que le point est devenu (Alt+1 à Alt+6, Alt+0 pour aucune issue)")
    box.addItem("Aucune encore", "")
    for outcome in Outcome:
        box.addItem(outcome.label, outcome.value)
    return box


def _side(widgets: list[QWidget]) -> QScrollArea:
    """The right column, which scrolls where the panels need more than there is."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.LARGE)
    column.setSpacing(theme.LARGE)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setObjectName("pointSide")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(_SIDE)
    area.setMaximumWidth(_WIDEST_SIDE)
    area.setWidget(content)
    return area
