"""The roll of one council: called by one key each, edited in place, pasted from elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QTableView

from synergy_desktop.commands import attendance
from synergy_desktop.commands.attendance import MemberField
from synergy_desktop.domain.attendance import who_moves
from synergy_desktop.domain.sitting_words import MovementKind, Presence
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.exchange.clipboard.members import read_members
from synergy_desktop.ui import theme
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.sitting.actions import ROLL, make
from synergy_desktop.ui.sitting.roll_delegate import WIDTH, CallDelegate, boxes
from synergy_desktop.ui.sitting.roll_model import Column, RollModel, RollRow
from synergy_desktop.ui.sitting.table_look import dress

_WIDTHS: dict[int, int] = {Column.CALL: WIDTH, Column.NOW: 72}
_SHARES = {Column.PARTY: 0.3, Column.FUNCTION: 0.28}
_Flag = QItemSelectionModel.SelectionFlag
_NAMES = {Side.COMMUNE: "Membres du conseil communal", Side.CPAS: "Membres du conseil du CPAS"}
_NOBODY = (
    "Ctrl+V colle une liste de Word ou d’Excel : nom, groupe, fonction.\nInser ajoute un membre."
)
_THERE = "Ceux qui sont choisis sont déjà là."
_AWAY = "Ceux qui sont choisis ne sont pas là."


class RollView(QTableView):
    """Shows the members of one council and writes through the commands."""

    ended = Signal()
    """The last member has been called."""

    def __init__(self, session: Session, council: Side) -> None:
        """Show nobody yet."""
        super().__init__()
        self.setObjectName(f"{council.value}_roll")
        self.setAccessibleName(_NAMES[council])
        self._session = session
        self.council = council
        self.roll = RollModel(council, self)
        self.roll.written.connect(self._write)
        self.setModel(self.roll)
        self.setItemDelegateForColumn(Column.CALL, CallDelegate(self))
        dress(self, _WIDTHS, Column.NAME)
        self.actions_by_name: dict[str, QAction] = make(ROLL, self, prefix=f"{council.value}_")
        for name, slot in self._slots().items():
            self.actions_by_name[name].triggered.connect(slot)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def chosen(self) -> list[RollRow]:
        """The rows that are selected, from the top."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [row for place in places if (row := self.roll.row(place)) is not None]

    def go_to(self, member_id: str, column: Column = Column.NAME) -> bool:
        """Select a member, and tell whether he is of this council."""
        place = self.roll.row_of(member_id)
        if place < 0:
            return False
        index = self.roll.index(place, column)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index)
        return True

    def call(self, presence: Presence | None) -> None:
        """Note what the roll call found for those selected; go on to the next after one."""
        rows = self.chosen()
        if not rows:
            return
        with self._session.attempt():
            ids = [row.member.id for row in rows]
            attendance.set_presence(self._session.dossier, ids, presence)
        if len(rows) == 1:
            self._step_down()

    def move_in_or_out(self, kind: MovementKind) -> None:
        """Note that those selected arrive or leave, at the point that the sitting has come to."""
        sitting = self._session.desk.sitting
        chosen = [row.member.id for row in self.chosen()]
        ids = who_moves(sitting, chosen, kind) if sitting else ()
        if not ids or sitting is None:
            self._session.noted.emit(_THERE if kind is MovementKind.ARRIVAL else _AWAY)
            return
        with self._session.attempt():
            attendance.note_movements(
                self._session.dossier, ids, kind, sitting.current_point, clock.now()
            )

    def add(self) -> None:
        """Add a member of the same group under the current one, and write his name."""
        below = self.roll.row(self.currentIndex().row() + 1)
        here = self.roll.row(self.currentIndex().row())
        with self._session.attempt():
            made = attendance.add_member(
                self._session.dossier,
                self._session.desk.sitting_id,
                self.council,
                party=here.member.party if here else "",
                before=below.member.id if below else None,
            )
            self.setFocus()
            if self.go_to(made):
                self.edit(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a letter calls the member."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.roll.row(index.row())
        if event.button() is not Qt.MouseButton.LeftButton or index.column() != Column.CALL:
            return
        for presence, box in boxes(self.visualRect(index)).items():
            if row is not None and box.contains(place):
                with self._session.attempt():
                    attendance.set_presence(self._session.dossier, [row.member.id], presence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out what the roll call leaves."""
        super().resizeEvent(event)
        free = self.viewport().width() - sum(_WIDTHS.values())
        for column, share in _SHARES.items():
            self.setColumnWidth(column, int(free * share))
        if self.hasFocus():
            # The list of movements takes room as somebody comes: he stays in sight.
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say how to begin while there is nobody."""
        super().paintEvent(event)
        if not self.roll.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.INK_SOFT))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), flags, _NOBODY)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first member."""
        super().focusInEvent(event)
        here = self.roll.row(max(0, self.currentIndex().row()))
        if not self.chosen() and here is not None:
            self.go_to(here.member.id)

    def _slots(self) -> dict[str, Callable[[], None]]:
        return {
            "present": self._call_present,
            "excused": self._call_excused,
            "absent": self._call_absent,
            "uncalled": self._call_back,
            "arrives": self._let_in,
            "leaves": self._let_out,
            "addMember": self.add,
            "memberUp": self._up,
            "memberDown": self._down,
            "pasteMembers": self._paste,
            "removeMember": self._remove,
        }

    def _call_present(self) -> None:
        self.call(Presence.PRESENT)

    def _call_excused(self) -> None:
        self.call(Presence.EXCUSED)

    def _call_absent(self) -> None:
        self.call(Presence.ABSENT)

    def _call_back(self) -> None:
        self.call(None)

    def _let_in(self) -> None:
        self.move_in_or_out(MovementKind.ARRIVAL)

    def _let_out(self) -> None:
        self.move_in_or_out(MovementKind.DEPARTURE)

    def _up(self) -> None:
        self._shift(-1)

    def _down(self) -> None:
        self._shift(1)

    def _write(self, member_id: str, field: MemberField, text: str) -> None:
        with self._session.attempt():
            attendance.set_member_text(self._session.dossier, member_id, field, text)

    def _step_down(self) -> None:
        below: QModelIndex = self.roll.index(self.currentIndex().row() + 1, Column.NAME)
        if below.isValid():
            self.selectionModel().setCurrentIndex(below, _Flag.ClearAndSelect | _Flag.Rows)
        else:
            self.ended.emit()

    def _shift(self, by: int) -> None:
        """Move a member by one place within his group."""
        here = self.currentIndex().row()
        row, other = self.roll.row(here), self.roll.row(here + by)
        if row is None or other is None or other.member.party != row.member.party:
            return
        sitting = self._session.desk.sitting
        ids = [member.id for member in sitting.of(self.council)] if sitting else []
        before = ids.index(other.member.id) + (by > 0)
        with self._session.attempt():
            attendance.move_member(
                self._session.dossier, row.member.id, ids[before] if before < len(ids) else None
            )

    def _paste(self) -> None:
        members = read_members(QApplication.clipboard().text(), self.council)
        if not members:
            self._session.problem.emit("Il n’y a pas de liste de membres dans le presse-papiers.")
            return
        with self._session.attempt():
            ids = attendance.paste_members(
                self._session.dossier, self._session.desk.sitting_id, self.council, members
            )
            self.go_to(ids[0])

    def _remove(self) -> None:
        ids = [row.member.id for row in self.chosen()]
        if ids:
            with self._session.attempt():
                attendance.remove_members(self._session.dossier, ids)
