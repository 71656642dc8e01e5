"""What the tab says while the year has no sitting, and the two that can be planned."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synergy_desktop.domain.sitting_words import Body

NO_SITTING = (
    "Aucune séance",
    "Une nouvelle séance reprend les membres de la précédente et l’ordre du jour habituel.",
)
_NAMES = {Body.JOINT_COUNCIL: "addJointCouncil", Body.CONCERTATION: "addConcertation"}
_TEXTS = {
    Body.JOINT_COUNCIL: "Nouvelle séance : conseil conjoint",
    Body.CONCERTATION: "Nouvelle séance : comité de concertation",
}


def planning_actions(parent: QWidget) -> list[QAction]:
    """What plans a sitting in a year, the joint council first; each holds the body's code."""
    return [_planning(body, parent) for body in (Body.JOINT_COUNCIL, Body.CONCERTATION)]


def _planning(body: Body, parent: QWidget) -> QAction:
    action = QAction(_TEXTS[body], parent)
    action.setObjectName(_NAMES[body])
    action.setToolTip("Ajouter une séance avec l’ordre du jour habituel, les vues préparées")
    action.setData(body.value)
    return action
