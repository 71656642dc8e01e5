"""The vote of one council: how it votes, the numbers, the result in words."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import voting
from synergy_desktop.domain.ballots import answer_of
from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Vote
from synergy_desktop.domain.voting import COUNCILS, Choice, Question, groups, result_words
from synergy_desktop.domain.words import number_of
from synergy_desktop.store.ballots import Ballot
from synergy_desktop.ui import theme
from synergy_desktop.ui.panes import bring_into_sight
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.voting.count_field import SHORT, CountField
from synergy_desktop.ui.voting.group_counts import GroupCounts
from synergy_desktop.ui.voting.letters import (
    MANNER_KEYS,
    REST_KEY,
    SECRET_KEY,
    deletes_vote,
    plain_key,
)
from synergy_desktop.ui.voting.name_list import NameList
from synergy_desktop.ui.voting.name_model import Called
from synergy_desktop.ui.voting.verbs import VoteVerbs

_NOBODY = "Personne n’est convoqué : F4 mène aux présences"


class CouncilBox(QFrame):
    """Takes the vote of one council on the question that is shown."""

    unanimous = Signal()
    """A unanimous vote was taken by one gesture: the other council may follow."""

    def __init__(self, session: Session, question: Question) -> None:
        """Take the vote on ``question``; ``show_ballot`` tells what stands on it."""
        super().__init__()
        self._session = session
        self._question = question
        self._ballot: Ballot | None = None
        side = question.council
        self.setObjectName(f"{side}_vote")
        self.setAccessibleName(f"Vote : {COUNCILS[side]}")
        self._head = QLabel(COUNCILS[side])
        self._head.setFont(theme.font(10.5, bold=True))
        self._there = _line(f"{side}_there")
        self.verbs = VoteVerbs(side)
        self.verbs.manner_wanted.connect(self.choose_manner)
        self.verbs.secret_wanted.connect(self._set_secret)
        self.verbs.delete_wanted.connect(self._delete)
        self.verbs.rest_wanted.connect(self._give_rest)
        self.verbs.recount_wanted.connect(self._recount)
        self.counts = {
            choice: CountField(f"{side}_{choice}", f"{COUNCILS[side]}, {choice.label.lower()}")
            for choice in Choice
        }
        for choice, field in self.counts.items():
            field.typed.connect(partial(self._count, choice))
        self._groups = GroupCounts(str(side))
        self._groups.typed.connect(self._count_group)
        self.names = NameList(f"{side}_names", f"{COUNCILS[side]} : appel nominal")
        self.names.said.connect(self._note)
        self._result = _line(f"{side}_result")
        self._result.setFont(theme.font(bold=True))
        self._faults = _line(f"{side}_faults")
        theme.set_ink(self._faults, theme.DANGER)
        self._lay_out()
        self.setFocusProxy(self.verbs.manners[Manner.UNANIMITY])

    @property
    def vote(self) -> Vote | None:
        """How the council has voted; None if it has not."""
        return self._ballot.vote if self._ballot else None

    def show_ballot(self, ballot: Ballot) -> None:
        """Show what stands on a question."""
        self._question, self._ballot = ballot.question, ballot
        self._show_presence(ballot)
        vote = ballot.vote
        manner = vote.manner if vote else None
        self.verbs.show_vote(vote)
        for choice, field in self.counts.items():
            field.show_count(choice.of(vote.counts) if vote and vote.counts.cast else None)
            field.be_sum(is_sum=manner in (Manner.GROUPS, Manner.NAMES))
        self._groups.setVisible(manner is Manner.GROUPS)
        self.names.setVisible(manner is Manner.NAMES)
        if vote and manner is Manner.GROUPS:
            self._groups.show_lines(vote.lines, groups(ballot.present))
        if manner is Manner.NAMES:
            self._show_names(ballot)
        self._result.setText(result_words(vote) if vote else "")
        self._result.setVisible(bool(self._result.text()))
        self._faults.setText("\n".join(ballot.faults))
        self._faults.setVisible(bool(ballot.faults))
        self.verbs.recount.setVisible(ballot.is_outdated)

    def choose_manner(self, manner: Manner) -> None:
        """Vote in a manner, and put the keyboard where it goes on."""
        with self._session.attempt():
            if manner is Manner.UNANIMITY:
                voting.vote_unanimously(self._session.dossier, self._question, clock.now())
            else:
                voting.choose_manner(self._session.dossier, self._question, manner, clock.now())
        if manner is Manner.UNANIMITY:
            self.unanimous.emit()
        elif target := self._first_field(manner):
            target.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_sight(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The letters of the manners, of the secret ballot and of the rest."""
        key = plain_key(event)
        if key in MANNER_KEYS:
            self.choose_manner(MANNER_KEYS[key])
        elif key == SECRET_KEY:
            self.verbs.secret.click()
        elif key == REST_KEY:
            self._give_rest()
        elif deletes_vote(event):
            self._delete()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the keyboard in sight as a list comes or goes."""
        super().resizeEvent(event)
        # What scrolls the page hears of its new height only after this.
        QTimer.singleShot(0, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            bring_into_sight(focus)

    def _first_field(self, manner: Manner) -> QWidget | None:
        if manner is Manner.GROUPS:
            return self._groups.first_field()
        if manner is Manner.NAMES:
            self.names.go_to(self.names.names.first_silent())
            return self.names
        is_secret = self.vote is not None and self.vote.secret
        return self.counts[Choice.IN_FAVOUR if is_secret else Choice.AGAINST]

    def _show_presence(self, ballot: Ballot) -> None:
        tally = ballot.tally
        there = f"{number_of(tally.present, 'présent')} sur {tally.members}"
        if not tally.members:
            self._there.setText(_NOBODY)
        elif tally.is_uncalled:
            self._there.setText("L’appel n’est pas encore fait")
        elif tally.has_quorum:
            self._there.setText(f"{there} – quorum : {tally.quorum}")
        else:
            self._there.setText(f"Quorum non atteint : {there}, il en faut {tally.quorum}")
        is_short = tally.uncalled < tally.members and not tally.has_quorum
        theme.set_ink(self._there, theme.DANGER if is_short else theme.INK_SOFT)

    def _show_names(self, ballot: Ballot) -> None:
        """List who is present, and whoever has answered and is so no longer."""
        lines = {line.member: line for line in ballot.vote.lines} if ballot.vote else {}
        self.names.names.show_called(
            [
                Called(id=each.id, name=each.name, party=each.party, said=answer_of(lines[each.id]))
                for each in ballot.members
                if each.id in lines
            ]
        )
        self.names.fit()

    def _set_secret(self, secret: bool) -> None:
        with self._session.attempt():
            voting.set_secret(self._session.dossier, self._question, clock.now(), secret=secret)

    def _count(self, choice: Choice, count: int) -> None:
        typing = self.counts[choice].typing
        with self._session.attempt():
            voting.set_count(
                self._session.dossier, self._question, choice, count, clock.now(), typing
            )

    def _count_group(self, party: str, choice: Choice, count: int) -> None:
        typing = self._groups.typing_in(party, choice)
        with self._session.attempt():
            voting.set_group_count(
                self._session.dossier, self._question, party, choice, count, typing
            )

    def _note(self, member_id: str, choice: Choice | None) -> None:
        with self._session.attempt():
            voting.set_answer(self._session.dossier, self._question, member_id, choice)

    def _give_rest(self) -> None:
        with self._session.attempt():
            voting.give_rest_in_favour(self._session.dossier, self._question, clock.now())

    def _recount(self) -> None:
        with self._session.attempt():
            voting.recount_present(self._session.dossier, self._question)

    def _delete(self) -> None:
        with self._session.attempt():
            voting.delete_vote(self._session.dossier, self._question)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(self._head)
        head.addStretch(1)
        head.addWidget(self.verbs.secret)
        head.addWidget(self.verbs.delete)
        manners = QHBoxLayout()
        manners.setSpacing(theme.HAIR)
        for button in self.verbs.manners.values():
            manners.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SMALL)
        column.setSpacing(theme.HAIR + 2)
        column.addLayout(head)
        column.addWidget(self._there)
        column.addLayout(manners)
        column.addLayout(self._count_row())
        column.addWidget(self._groups)
        column.addWidget(self.names)
        column.addWidget(self._result)
        column.addWidget(self._faults)
        column.addWidget(self.verbs.recount, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _count_row(self) -> QGridLayout:
        row = QGridLayout()
        row.setHorizontalSpacing(theme.HAIR + 2)
        for column, (choice, field) in enumerate(self.counts.items()):
            label = QLabel(SHORT[choice])
            label.setBuddy(field)
            theme.set_ink(label, theme.INK_SOFT)
            row.addWidget(label, 0, 2 * column)
            row.addWidget(field, 0, 2 * column + 1)
        row.setColumnStretch(6, 1)
        row.addWidget(self.verbs.rest, 0, 7)
        return row


def _line(name: str) -> QLabel:
    """A sentence that breaks where it must."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
