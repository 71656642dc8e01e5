"""What follows from the votes is offered here: the point's outcome, the dates of adoption."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from synergy_desktop.commands import agenda, voting
from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.decisions import (
    is_on_report,
    proposed_outcome,
    undated_adoptions,
)
from synergy_desktop.domain.sitting_words import Outcome
from synergy_desktop.domain.sittings import Point, Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import COUNCILS
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.ui import theme
from synergy_desktop.ui.session import Session


class FollowUp(QWidget):
    """Two buttons, each shown only while there is something to write."""

    def __init__(self, session: Session) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._session = session
        self._point_id, self._date = "", ""
        self._outcome: Outcome | None = None
        self._councils: tuple[Side, ...] = ()
        self.outcome = _button("voteOutcome", "Inscrire l’issue du point")
        self.outcome.clicked.connect(self.write_outcome)
        self.adoption = _button("voteAdoption", "Inscrire la date d’adoption")
        self.adoption.clicked.connect(self.write_adoption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.outcome)
        column.addWidget(self.adoption)

    def show_point(self, sitting: Sitting, point: Point | None) -> None:
        """Offer what the votes on ``point`` ask for; nothing for an amendment."""
        self._point_id = point.id if point else ""
        self._outcome = self._missing_outcome(sitting, point) if point else None
        self._councils = self._undated(sitting) if point and is_on_report(point) else ()
        self._date = sitting.date or ""
        self.outcome.setVisible(self._outcome is not None)
        if self._outcome:
            self.outcome.setText(f"Inscrire l’issue du point : {self._outcome.label}")
            self.outcome.setToolTip("Inscrire ce que les votes ont décidé (I)")
        self.adoption.setVisible(bool(self._councils))
        self.adoption.setEnabled(bool(self._date))
        if self._councils:
            self._show_adoption()

    def write_outcome(self) -> None:
        """Write the outcome that is offered, if one is."""
        if self._outcome is not None:
            with self._session.attempt():
                agenda.set_outcome(self._session.dossier, self._point_id, self._outcome)

    def write_adoption(self) -> None:
        """Write the dates that are offered, if any are."""
        if self._councils and self._date:
            with self._session.attempt():
                voting.record_adoptions(
                    self._session.dossier, self._session.report_id, self._councils, self._date
                )

    def _missing_outcome(self, sitting: Sitting, point: Point) -> Outcome | None:
        report_id = self._session.report_id
        amendments = sitting_queries.amendments(self._session.dossier, report_id)
        proposed = proposed_outcome(sitting, point, amendments)
        return None if proposed is point.outcome else proposed

    def _undated(self, sitting: Sitting) -> tuple[Side, ...]:
        procedure = queries.procedure(self._session.dossier, self._session.report_id)
        return undated_adoptions(sitting, procedure)

    def _show_adoption(self) -> None:
        who = " et ".join(COUNCILS[side].lower() for side in self._councils)
        if not self._date:
            self.adoption.setText("Date d’adoption : la séance n’a pas de date")
            self.adoption.setToolTip("Donnez d’abord une date à la séance")
            return
        self.adoption.setText(f"Inscrire la date d’adoption : {format_date(self._date)}")
        self.adoption.setToolTip(f"Dater l’adoption dans la procédure : {who} (D)")


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(True)
    return button
