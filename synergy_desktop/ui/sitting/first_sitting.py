"""What the tab says while the year has no sitting, and the two that can be planned."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synergy_desktop.commands import sittings
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.ui.session import Session

NO_SITTING = (
    "Aucune séance",
    "Une nouvelle séance reprend les membres de la précédente et l’ordre du jour habituel.",
)
_NAMES = {Body.JOINT_COUNCIL: "addJointCouncil", Body.CONCERTATION: "addConcertation"}
_TEXTS = {
    Body.JOINT_COUNCIL: "Nouvelle séance : conseil conjoint",
    Body.CONCERTATION: "Nouvelle séance : comité de concertation",
}


def planning_actions(session: Session, parent: QWidget) -> list[QAction]:
    """What plans a sitting in the year shown, the joint council first."""
    return [_planning(session, body, parent) for body in (Body.JOINT_COUNCIL, Body.CONCERTATION)]


def _planning(session: Session, body: Body, parent: QWidget) -> QAction:
    action = QAction(_TEXTS[body], parent)
    action.setObjectName(_NAMES[body])
    action.setToolTip("Ajouter une séance avec l’ordre du jour habituel, les vues préparées")
    action.triggered.connect(partial(_plan, session, body))
    return action


def _plan(session: Session, body: Body) -> None:
    with session.attempt():
        sittings.add_sitting(session.dossier, session.report_id, body)
