"""The dialogs that propose an amendment, or say more of one."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QTextEdit, QWidget

from synergy_desktop.commands import amending
from synergy_desktop.commands.amending import Terms
from synergy_desktop.domain.differences import Difference, summed_up
from synergy_desktop.domain.sittings import AmendedRow, Amendment
from synergy_desktop.domain.words import short
from synergy_desktop.errors import SynergyError
from synergy_desktop.store.proposals import amendable, rehearsed, steps_since
from synergy_desktop.ui import theme
from synergy_desktop.ui.amending.change import ChangeEditor, Subject
from synergy_desktop.ui.amending.terms_form import TermsForm, current_terms
from synergy_desktop.ui.amending.words import told
from synergy_desktop.ui.form import FormDialog
from synergy_desktop.ui.marked_words import plain_format, write_differences
from synergy_desktop.ui.session import Session

_PAUSE = 150
"""Milliseconds without a key before what is proposed is compared again."""
_WIDTH, _COMPARED_HEIGHT, _LONGEST_TITLE = 640, 96, 120
_EDITOR_HEIGHTS = (112, 200)
"""The least that an editor is given before it is scrolled, and the most."""


class _Proposing(FormDialog):
    """Shows what would change, and asks for the terms; a subclass knows the change."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        super().__init__("Proposer un amendement", "Proposer", parent)
        self.finished.connect(self.deleteLater)
        self._session = session
        self._title = ""
        self.compared = QTextEdit()
        self.compared.setObjectName("amendCompared")
        self.compared.setAccessibleName("Ce que l’amendement change")
        self.compared.setReadOnly(True)
        self.compared.setTabChangesFocus(True)
        self.compared.setFixedHeight(_COMPARED_HEIGHT)
        self.setMinimumWidth(_WIDTH)

    def _add_terms(self) -> None:
        self.form.addRow("Changement", self.compared)
        self._terms = TermsForm(self._session, self.form, current_terms(self._session))

    @abstractmethod
    def rows(self) -> tuple[AmendedRow, ...]:
        """What would change.

        Raises:
            SynergyError: if that cannot be an amendment.
        """

    @abstractmethod
    def propose(self, terms: Terms) -> None:
        """Carry the proposal out."""

    def problem(self) -> str:
        """Why nothing can be proposed."""
        try:
            self.rows()
        except SynergyError as error:
            return str(error)
        return ""

    def accept(self) -> None:
        """Propose, unless nothing changes."""
        self._compare()
        super().accept()
        if self.result() == FormDialog.DialogCode.Accepted:
            with self._session.attempt():
                self.propose(self._terms.terms)

    def _compare(self) -> None:
        found: tuple[Difference, ...] = ()
        sentence = ""
        try:
            found = told(self._session.dossier, self._session.report_id, self.rows())
        except SynergyError as error:
            sentence = str(error)
        self.compared.clear()
        cursor = QTextCursor(self.compared.document())
        cursor.insertText(sentence, plain_format(theme.INK_SOFT))
        write_differences(cursor, found)
        self.show_worth(accepting=bool(found))
        self._propose_title(short(summed_up(found), _LONGEST_TITLE))

    def _propose_title(self, words: str) -> None:
        """Name the amendment after what it changes, unless it was named otherwise."""
        if self._terms.title.text() == self._title:
            self._terms.title.setText(words)
            self._terms.title.setCursorPosition(0)
        self._title = words


class AmendDialog(_Proposing):
    """Proposes one of the changes that are possible where the keyboard was."""

    def __init__(
        self, session: Session, subjects: Sequence[Subject], parent: QWidget | None
    ) -> None:
        """Begin with the first of ``subjects``."""
        super().__init__(session, parent)
        self.setObjectName("amendDialog")
        self._subjects = subjects
        self._subject = QComboBox()
        self._subject.setObjectName("amendSubject")
        self._subject.setAccessibleName("Ce qui changerait")
        self._subject.addItems([short(each.words, 90) for each in subjects])
        self._room = QScrollArea()
        self._room.setObjectName("amendRoom")
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._compare)
        self.form.addRow("Amender", self._subject)
        self.form.addRow("Proposition", self._room)
        self._add_terms()
        self._subject.currentIndexChanged.connect(self._turn)
        self._editor = self._turn(0)
        self._editor.setFocus()

    @property
    def editor(self) -> ChangeEditor:
        """The editor of what is proposed."""
        return self._editor

    def rows(self) -> tuple[AmendedRow, ...]:
        """What the editor's command would change."""
        return rehearsed(self._session.dossier, self._editor.write)

    def propose(self, terms: Terms) -> None:
        """Keep what the editor's command would do."""
        session = self._session
        amending.propose(session.dossier, session.report_id, self._editor.write, terms)

    def _turn(self, at: int) -> ChangeEditor:
        self._editor = self._subjects[at].make()
        self._editor.changed.connect(self._pause.start)
        self._room.setWidget(self._editor)
        self._order_keys()
        least, most = _EDITOR_HEIGHTS
        wanted = self._editor.minimumSizeHint().height()
        self._room.setMinimumHeight(max(least, min(wanted, most)))
        self._compare()
        return self._editor

    def _order_keys(self) -> None:
        """Let Tab go from the editor, made last, to who proposes; what is only read comes last."""
        before: QWidget = self._subject
        for each in self._editor.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, each)
                before = each
        QWidget.setTabOrder(before, self._terms.proposer)
        QWidget.setTabOrder(self._terms.last, self.compared)


class StepsDialog(_Proposing):
    """Makes an amendment of the last steps, which are taken back."""

    def __init__(self, session: Session, step_id: int, parent: QWidget | None) -> None:
        """Propose what the step ``step_id`` and all since did."""
        super().__init__(session, parent)
        self.setObjectName("amendStepsDialog")
        self._step_id = step_id
        self._add_terms()
        self._compare()
        self._terms.proposer.setFocus()

    def rows(self) -> tuple[AmendedRow, ...]:
        """What the steps did."""
        dossier = self._session.dossier
        return amendable(dossier, dossier.changed_by(*steps_since(dossier, self._step_id)))

    def propose(self, terms: Terms) -> None:
        """Take the steps back and propose what they did."""
        session = self._session
        amending.propose_since(session.dossier, session.report_id, self._step_id, terms)


class TermsDialog(FormDialog):
    """Says otherwise who proposes an amendment, and why."""

    def __init__(self, session: Session, amendment: Amendment, parent: QWidget | None) -> None:
        """Begin with what ``amendment`` says."""
        super().__init__(f"Amendement {amendment.number}", "Modifier", parent)
        self.finished.connect(self.deleteLater)
        self.setObjectName("amendmentDialog")
        self._session, self._amendment = session, amendment
        terms = Terms(
            title=amendment.title,
            proposer=amendment.proposer,
            reason=amendment.reason,
            sitting=amendment.sitting,
            point=amendment.point,
        )
        self._terms = TermsForm(session, self.form, terms)
        self.setMinimumWidth(_WIDTH)
        self._terms.proposer.setFocus()

    def accept(self) -> None:
        """Write what is not as it was."""
        super().accept()
        with self._session.attempt():
            amending.set_terms(self._session.dossier, self._amendment.id, self._terms.terms)
