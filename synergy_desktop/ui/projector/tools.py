"""The tools of the desk: scroll, size, room, and what is projected on the spot."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.projector.bar import ActionButton
from synergy_desktop.ui.projector.projector import Projector

_LONGEST_TIMER = 240
_USUAL_TIMER = 10
_OTHERS = (
    ("Page de titre", Slide(kind=SlideKind.COVER)),
    ("Ordre du jour", Slide(kind=SlideKind.AGENDA)),
    ("Grilles de synthèse", Slide(kind=SlideKind.SUMMARY)),
    ("Grille des services de support", Slide(kind=SlideKind.SUMMARY, text="support")),
    ("Grille des autres services", Slide(kind=SlideKind.SUMMARY, text="other")),
    ("Évolution des totaux", Slide(kind=SlideKind.HISTORY)),
    ("Horloge", Slide(kind=SlideKind.CLOCK)),
)


class WallTools(QWidget):
    """Buttons and fields beside the list of slides."""

    def __init__(self, projector: Projector, actions: Actions) -> None:
        """Serve ``projector`` with the actions of the window."""
        super().__init__()
        self._projector = projector
        self._message = QLineEdit()
        self._message.setObjectName("wallMessage")
        self._message.setAccessibleName("Message à projeter")
        self._message.setPlaceholderText("Message à projeter")
        self._message.setToolTip("Un message à projeter (Entrée)")
        self._message.returnPressed.connect(self._project_message)
        self._minutes = QSpinBox()
        self._minutes.setObjectName("wallMinutes")
        self._minutes.setAccessibleName("Durée de la minuterie, en minutes")
        self._minutes.setToolTip("Durée de la minuterie")
        self._minutes.setRange(1, _LONGEST_TIMER)
        self._minutes.setValue(_USUAL_TIMER)
        self._minutes.setSuffix(" min")
        self._others = QMenu(self)
        self._others.setObjectName("wallOthers")
        for number, (words, _) in enumerate(_OTHERS, start=1):
            action = self._others.addAction(words)
            action.setObjectName(f"choice_{number}")
            action.setData(number - 1)
        self._others.triggered.connect(self._project_other)
        self._lay_out(actions)

    def _project_message(self) -> None:
        if words := self._message.text().strip():
            self._projector.project(Slide(kind=SlideKind.MESSAGE, text=words))

    def _project_timer(self) -> None:
        minutes = str(self._minutes.value())
        self._projector.project(Slide(kind=SlideKind.CLOCK, text=minutes))

    def _project_other(self, action: QAction) -> None:
        self._projector.project(_OTHERS[action.data()][1])

    def _lay_out(self, actions: Actions) -> None:
        message = _button("projectMessage", "Message", "Projeter le message (Entrée)")
        message.clicked.connect(self._project_message)
        timer = _button("projectTimer", "Minuterie", "Projeter une minuterie, qui part aussitôt")
        timer.clicked.connect(self._project_timer)
        others = _button("projectOther", "Autre…", "Projeter autre chose")
        others.setMenu(self._others)
        here = _button("projectHere", "Projeter ceci", actions["projectThis"].toolTip())
        here.clicked.connect(actions["projectThis"].trigger)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.HAIR)
        grid.addWidget(self._message, 0, 0, 1, 2)
        grid.addWidget(message, 0, 2)
        grid.addWidget(here, 1, 0)
        grid.addWidget(self._minutes, 1, 1)
        grid.addWidget(timer, 1, 2)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(_row(actions))
        column.addLayout(grid)
        column.addLayout(_looks(actions, others))
        column.addStretch(1)


def _row(actions: Actions) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.HAIR)
    for name, picture in (
        ("scrollWallUp", "arrow-up"),
        ("scrollWallDown", "arrow-down"),
        ("zoomWallOut", "zoom-out"),
        ("zoomWallIn", "zoom-in"),
    ):
        row.addWidget(ActionButton(f"{name}Button", actions[name], picture, ""))
    row.addStretch(1)
    return row


def _looks(actions: Actions, others: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.HAIR)
    for name, words in (("darkRoom", "Salle obscure"), ("lastYearOnWall", "Année précédente")):
        row.addWidget(ActionButton(f"{name}Button", actions[name], "", words))
    row.addWidget(others)
    row.addStretch(1)
    return row


def _button(name: str, words: str, tip: str) -> QPushButton:
    made = QPushButton(words)
    made.setObjectName(name)
    made.setToolTip(tip)
    return made
