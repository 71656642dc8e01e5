"""The bar that chooses how the report is wanted: a draft, its changes, annexes, one service."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.dates import parse_date
from synergy_desktop.domain.model import Procedure
from synergy_desktop.domain.procedure import draft_words, next_step, steps
from synergy_desktop.errors import DossierError
from synergy_desktop.report.changes.words import Marks
from synergy_desktop.report.documents.options import PLAIN, Annex, Earlier, Options
from synergy_desktop.store import queries, stages
from synergy_desktop.store.stages import Moment
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.fields import CalmCombo
from synergy_desktop.ui.session import Session

_MARKS = {Marks.TEXT: "Barrés, soulignés", Marks.MARGIN: "Traits en marge"}
_ANNEXES = {Annex.AMENDMENTS: "Amendements", Annex.CONFORMITY: "Conformité"}
_CREATION, _A_DATE = "creation", "date"
"""What stands for two choices that are no stage of the procedure."""


class OptionsBar(QFrame):
    """Offers what may be chosen of the report; what is chosen stays for the session."""

    changed = Signal()
    """Something else is chosen."""

    def __init__(self, session: Session) -> None:
        """Choose nothing."""
        super().__init__()
        self.setObjectName("reportOptions")
        self.setAccessibleName("Options du rapport")
        theme.set_fill(self, theme.RAIL)
        self._session = session
        self._report_id = ""
        self._known: tuple[tuple[str, int], Earlier] | None = None
        self._draft = _choice("optionDraft", "Projet", "L’étape dont chaque page porte la mention")
        self._since = _choice(
            "optionSince", "Changements depuis", "Le moment depuis lequel montrer les changements"
        )
        self._date = _date_line()
        self._marks = _choice("optionMarks", "Marques", "Comment les changements se voient")
        self._service = _choice("optionService", "Service", "Tous les services, ou un seul")
        self._annexes = {annex: _annex(annex, words) for annex, words in _ANNEXES.items()}
        self._problem = QLabel()
        self._problem.setObjectName("optionProblem")
        self._problem.setWordWrap(True)
        theme.set_ink(self._problem, theme.DANGER)
        for marks, words in _MARKS.items():
            self._marks.addItem(words, marks)
        self._lay_out()
        self._connect()

    @property
    def count(self) -> int:
        """How many things are chosen that the plain report has not."""
        chosen = (self._draft.currentData(), self._since.currentData(), self._service.currentData())
        annexes = [box.isChecked() for box in self._annexes.values()]
        return sum(map(bool, (*chosen, *annexes)))

    def offer(self, report_id: str) -> None:
        """Offer the stages and the services of a year as they are now."""
        self._report_id = report_id
        procedure = queries.procedure(self._session.dossier, report_id)
        _refill(self._draft, [("Sans mention", ""), *_drafts(procedure)])
        moments = stages.moments(self._session.dossier, report_id)
        _refill(
            self._since,
            [
                ("Ne pas montrer", ""),
                *((_named(moment), moment.key or _CREATION) for moment in moments),
                ("Une date…", _A_DATE),
            ],
        )
        heads = queries.service_heads(self._session.dossier, report_id)
        _refill(self._service, [("Tous", ""), *((head.name, head.id) for head in heads)])
        self._show_what_goes_together()

    def options(self) -> Options:
        """What is chosen; a moment that the dossier does not know is told, and left out."""
        if not self._report_id:
            return PLAIN
        return Options(
            draft=self._draft_words(),
            annexes=tuple(annex for annex, box in self._annexes.items() if box.isChecked()),
            service=self._service.currentData() or "",
            since=self._earlier(),
            marks=self._marks.currentData(),
        )

    def take_focus(self) -> None:
        """Put the keyboard on the first choice."""
        self._draft.setFocus()

    def _draft_words(self) -> str:
        key = self._draft.currentData()
        procedure = queries.procedure(self._session.dossier, self._report_id)
        return next((draft_words(step) for step in steps(procedure) if step.key == key), "")

    def _earlier(self) -> Earlier | None:
        """The state to compare with, read once: what is past does not change any more."""
        moment = self._moment()
        self._tell("")
        if moment is None:
            return None
        asked = self._report_id, moment.step
        if self._known is not None and self._known[0] == asked:
            return self._known[1]
        try:
            content, report = stages.state_at(self._session.dossier, moment, self._report_id)
        except DossierError as refused:
            self._tell(str(refused))
            return None
        earlier = Earlier(moment.words, content, report)
        self._known = asked, earlier
        return earlier

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _moment(self) -> Moment | None:
        chosen = self._since.currentData()
        if not chosen:
            return None
        if chosen == _A_DATE:
            day = parse_date(self._date.text())
            return stages.on_day(self._session.dossier, day) if day else None
        offered = stages.moments(self._session.dossier, self._report_id)
        return next((each for each in offered if (each.key or _CREATION) == chosen), None)

    def _connect(self) -> None:
        for combo in (self._draft, self._since, self._marks, self._service):
            combo.activated.connect(self._choose)
        for box in self._annexes.values():
            box.toggled.connect(self._choose)
        self._date.editingFinished.connect(self._choose_date)

    def _choose(self) -> None:
        self._show_what_goes_together()
        if self.sender() is self._since and self._since.currentData() == _A_DATE:
            self._date.setFocus()
        self.changed.emit()

    def _choose_date(self) -> None:
        wrong = bool(self._date.text()) and parse_date(self._date.text()) is None
        theme.set_tone(self._date, "danger" if wrong else "")
        if self._date.isModified() and not wrong:
            self._date.setModified(False)
            self.changed.emit()

    def _show_what_goes_together(self) -> None:
        self._date.setVisible(self._since.currentData() == _A_DATE)
        self._marks.setEnabled(bool(self._since.currentData()))
        for box in self._annexes.values():
            box.setEnabled(not self._service.currentData())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.LARGE)
        since = QHBoxLayout()
        since.setSpacing(theme.SMALL)
        since.addWidget(self._since, 3)
        since.addWidget(self._date, 2)
        annexes = QHBoxLayout()
        annexes.setSpacing(theme.MEDIUM)
        for box in self._annexes.values():
            box.setMinimumHeight(self._marks.sizeHint().height())
            annexes.addWidget(box)
        for title, field, share in (
            ("Projet", self._draft, 3),
            ("Changements depuis", since, 4),
            ("Marques", self._marks, 2),
            ("Service", self._service, 3),
            ("Annexes", annexes, 0),
        ):
            row.addLayout(_titled(title, field), share)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        whole.addLayout(row)
        whole.addWidget(self._problem)
        self._problem.hide()


def _drafts(procedure: Procedure) -> list[tuple[str, str]]:
    """The stages in the order of the law, the one to come named as such."""
    today = datetime.now().astimezone().date().isoformat()
    ahead = next_step(procedure, today)
    return [
        (f"{step.label} (à venir)" if ahead and step.key is ahead.key else step.label, step.key)
        for step in steps(procedure)
    ]


def _named(moment: Moment) -> str:
    return moment.words[:1].upper() + moment.words[1:]


def _refill(combo: CalmCombo, choices: list[tuple[str, str]]) -> None:
    """Offer ``choices`` (words and what they stand for), the same chosen if it is still there."""
    chosen = combo.currentData()
    combo.clear()
    for words, value in choices:
        combo.addItem(words, value)
    known = [value for _, value in choices]
    combo.setCurrentIndex(known.index(chosen) if chosen in known else 0)


def _choice(name: str, label: str, tip: str) -> CalmCombo:
    combo = CalmCombo()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    combo.setToolTip(tip)
    return combo


def _annex(annex: Annex, words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setObjectName(f"{annex.name.lower()}Annex")
    box.setAccessibleName(f"Annexe : {words.lower()}")
    box.setToolTip(f"Ajouter l’annexe « {words} » à la fin du rapport")
    return box


def _date_line() -> QLineEdit:
    line = QLineEdit()
    line.setObjectName("optionDate")
    line.setAccessibleName("Date depuis laquelle montrer les changements")
    line.setPlaceholderText("jj/mm/aaaa")
    line.setToolTip("Montrer ce qui a changé depuis le début de ce jour (Entrée)")
    return line


def _titled(title: str, field: QWidget | QHBoxLayout) -> QVBoxLayout:
    words = QLabel(title)
    theme.set_ink(words, theme.INK_SOFT)
    column = QVBoxLayout()
    column.setSpacing(theme.HAIR)
    column.addWidget(words)
    if isinstance(field, QWidget):
        words.setBuddy(field)
        column.addWidget(field)
    else:
        column.addLayout(field)
    return column
