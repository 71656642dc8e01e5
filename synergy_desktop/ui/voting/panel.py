"""The votes of the two councils on a point of the agenda, or on an amendment."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.decisions import councils_asked
from synergy_desktop.domain.sitting_words import Manner, SlideKind
from synergy_desktop.domain.sittings import Point, Sitting, Slide
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import COUNCILS, Question
from synergy_desktop.store.ballots import ballot_in
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.panes import bring_into_sight
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.point_panel import PointPanel
from synergy_desktop.ui.voting.council_box import CouncilBox
from synergy_desktop.ui.voting.follow_up import FollowUp
from synergy_desktop.ui.voting.letters import (
    DATE_KEY,
    OUTCOME_KEY,
    PROJECT_KEY,
    plain_key,
)

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

_SIDE_BY_SIDE = 760
"""From this width on, in pixels, the councils stand beside each other."""
_TABLES = (
    "sitting",
    "member",
    "agenda_point",
    "movement",
    "amendment",
    "vote",
    "vote_line",
    "report",
)


class VotesPanel(PointPanel):
    """Takes the votes; each council's is its own, whatever the other says."""

    def __init__(self, session: Session) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("votes")
        self.setAccessibleName("Votes")
        self._session = session
        self._point_id, self._amendment_id, self._sitting_id = "", "", ""
        self._both_wanted, self._is_stale = False, True
        self._boxes = {
            side: CouncilBox(session, Question(sitting="", council=side)) for side in Side
        }
        for box in self._boxes.values():
            box.unanimous.connect(self._go_on)
        self._other = QPushButton("Faire voter l’autre conseil aussi")
        self._other.setObjectName("voteOther")
        theme.set_link(self._other)
        self._other.clicked.connect(self._ask_both)
        self._follow_up = FollowUp(session)
        self._project = _project_button()
        self._project.clicked.connect(self._put_on_wall)
        self._lay_out()
        self._add_action("voteUnanimously", "Unanimité", "Ctrl+U", self._vote_next)
        self._add_action("goToVotes", "Aller aux votes", "Alt+V", self.take_focus)

    def show_point(self, sitting_id: str, point_id: str) -> None:
        """Show the votes on a point of a sitting's agenda, nothing for ""."""
        self._turn(sitting_id, point_id, "")

    def show_amendment(self, sitting_id: str, amendment_id: str) -> None:
        """Show the votes on an amendment; the keys that act from outside belong to the point."""
        for action in self.actions():
            action.setShortcuts([])
        # A dialog asks how high this is before it says how wide.
        self._arrange(side_by_side=True)
        self._turn(sitting_id, "", amendment_id)

    def apply_changes(self, changes: "Changes") -> None:
        """Follow a step that was done, undone or redone."""
        if changes.touches(*_TABLES):
            self._show_if_seen()

    def take_focus(self) -> None:
        """Put the keyboard on the council that is still to vote, else on the first."""
        if self._is_stale:
            self._show()
        box = self._next_box() or next(iter(self._shown_boxes()), None)
        if box is not None:
            _focus(box)

    def panes(self) -> tuple[QWidget, ...]:
        """Each council is one."""
        return tuple(self._boxes.values())

    def jump(self, row_id: str) -> bool:
        """Go to the vote ``row_id`` if it is shown."""
        self._show()
        for box in self._shown_boxes():
            if box.vote is not None and box.vote.id == row_id:
                _focus(box)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letters of what follows from the votes."""
        key = plain_key(event)
        if key == OUTCOME_KEY:
            self._follow_up.write_outcome()
        elif key == DATE_KEY:
            self._follow_up.write_adoption()
        elif key == PROJECT_KEY:
            self._project.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while nobody looked."""
        super().showEvent(event)
        if self._is_stale:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the councils beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange(side_by_side=event.size().width() >= _SIDE_BY_SIDE)

    def _arrange(self, *, side_by_side: bool) -> None:
        directions = QBoxLayout.Direction
        self._councils.setDirection(
            directions.LeftToRight if side_by_side else directions.TopToBottom
        )
        self._councils.setSpacing(theme.HUGE if side_by_side else theme.SMALL)

    def _turn(self, sitting_id: str, point_id: str, amendment_id: str) -> None:
        self._sitting_id, self._point_id, self._amendment_id = sitting_id, point_id, amendment_id
        self._both_wanted = False
        self._show_if_seen()

    def _show_if_seen(self) -> None:
        """While nobody looks, such as during the roll call, nothing is read."""
        self._is_stale = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """Show the votes on the question as they are in the file."""
        self._is_stale = False
        sitting = self._sitting()
        self._content.setVisible(sitting is not None)
        if sitting is None:
            return
        point = _point(sitting, self._point_id)
        asked = councils_asked(point) if point else tuple(Side)
        for side, box in self._boxes.items():
            question = Question(
                sitting=sitting.id,
                council=side,
                point=self._point_id,
                amendment=self._amendment_id,
            )
            box.show_ballot(ballot_in(self._session.dossier, sitting, question))
            box.setVisible(side in asked or self._both_wanted or box.vote is not None)
        left_out = [side for side, box in self._boxes.items() if box.isHidden()]
        self._other.setVisible(bool(left_out))
        for side in left_out:
            self._other.setText(f"{COUNCILS[side]} : voter aussi sur ce point")
        self._follow_up.show_point(sitting, point)
        self._project.setEnabled(any(box.vote for box in self._boxes.values()))

    def _sitting(self) -> Sitting | None:
        """The sitting as the desk has just read it."""
        if not (self._point_id or self._amendment_id):
            return None
        there = self._session.desk.sittings
        return next((each for each in there if each.id == self._sitting_id), None)

    def _shown_boxes(self) -> list[CouncilBox]:
        return [box for box in self._boxes.values() if not box.isHidden()]

    def _next_box(self) -> CouncilBox | None:
        """The first council that is asked and has not voted."""
        return next((box for box in self._shown_boxes() if box.vote is None), None)

    def _vote_next(self) -> None:
        if (box := self._next_box()) is not None:
            box.choose_manner(Manner.UNANIMITY)

    def _go_on(self) -> None:
        """After a unanimous vote the keyboard is on the other council, if it is to vote."""
        focus, box = QApplication.focusWidget(), self._next_box()
        if box is not None and focus is not None and self.isAncestorOf(focus):
            _focus(box)

    def _put_on_wall(self) -> None:
        """Project the result; a slide of one council's vote shows the other's too."""
        votes = [box.vote for box in self._boxes.values() if box.vote is not None]
        if votes:
            slide = Slide(kind=SlideKind.VOTE, target=votes[0].id)
            self._session.projection_requested.emit(slide)

    def _ask_both(self) -> None:
        self._both_wanted = True
        self._show()
        self.take_focus()

    def _lay_out(self) -> None:
        heading = QLabel("Votes")
        heading.setFont(theme.font(11.25, bold=True))
        self._councils = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._arrange(side_by_side=False)
        for box in self._boxes.values():
            self._councils.addWidget(box, 1)
        self._content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._content)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self._project)
        column.addLayout(head)
        column.addLayout(self._councils)
        column.addWidget(self._other, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._follow_up)

    def _add_action(self, name: str, words: str, keys: str, slot: Callable[[], None]) -> None:
        action = QAction(words, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({native})")
        action.triggered.connect(slot)
        self.addAction(action)


def _project_button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("projectVote")
    button.setAccessibleName("Projeter le résultat du vote")
    button.setToolTip("Projeter le résultat (E)")
    button.setIcon(icon("maximize"))
    return button


def _focus(box: CouncilBox) -> None:
    box.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_sight(box)


def _point(sitting: Sitting | None, point_id: str) -> Point | None:
    points = sitting.points if sitting else ()
    return next((point for point in points if point.id == point_id), None)
