"""The members of one council as the rows of a table, by group, each with where he is now."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from synergy_desktop.commands.attendance import MemberField
from synergy_desktop.domain.attendance import in_agenda_order, present_now
from synergy_desktop.domain.sitting_words import MovementKind
from synergy_desktop.domain.sittings import Member, Movement, Sitting
from synergy_desktop.domain.times import format_time
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.folding import folded
from synergy_desktop.ui.row_sync import ROOT, Index, sync_rows


class Column(IntEnum):
    """The columns of the roll."""

    PARTY = 0
    NAME = 1
    FUNCTION = 2
    CALL = 3
    NOW = 4


HEADINGS: Final = ("Groupe", "Nom", "Fonction", "Appel", "À présent")
_FIELDS: Final[dict[int, MemberField]] = {
    Column.PARTY: "party",
    Column.NAME: "name",
    Column.FUNCTION: "function",
}
PRESENCE_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RollRow:
    """A member, whether he begins his group, whether he is there, and that in words."""

    member: Member
    begins_group: bool
    is_there: bool
    now: str


class RollModel(QAbstractTableModel):
    """One row for each member of one council; groups stand together, in order of appearance."""

    written = Signal(str, str, str)
    """The user has written in a cell: the member's id, the field, the text."""

    def __init__(self, council: Side, parent: QObject | None = None) -> None:
        """List nobody of ``council`` yet."""
        super().__init__(parent)
        self.council = council
        self._rows: list[RollRow] = []

    def show_sitting(self, sitting: Sitting | None) -> None:
        """List the members of ``sitting``; those that stay are redrawn only if they differ."""
        rows = roll_rows(sitting, self.council) if sitting else []
        sync_rows(self, self._rows, rows, lambda row: row.member.id)

    def row(self, at: int) -> RollRow | None:
        """The row at a place, None outside of the table."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, member_id: str) -> int:
        """The place of a member, -1 if he is not there."""
        return next((at for at, row in enumerate(self._rows) if row.member.id == member_id), -1)

    @property
    def uncalled(self) -> str:
        """The first member whom the roll call has yet to come to; "" for nobody."""
        left = (row.member.id for row in self._rows if row.member.presence is None)
        return next(left, "")

    def find(self, words: str) -> str:
        """The first member with a name that begins so, else that holds ``words``; "" for nobody.

        Accents and case do not count.
        """
        wanted = folded(words.strip())
        names = {row.member.id: folded(row.member.name) for row in self._rows}
        begin = (each for each, name in names.items() if f" {wanted}" in f" {name}")
        return next(begin, next((each for each, name in names.items() if wanted in name), ""))

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many members there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Five."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell and how they look."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return _words(row, column, whole=role == Qt.ItemDataRole.EditRole)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return _words(row, column, whole=True) or None
            case Qt.ItemDataRole.FontRole:
                return theme.font(bold=column == Column.NAME and row.is_there)
        return row.member.presence if role == PRESENCE_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written; the table waits for the change like everybody else."""
        field = _FIELDS.get(index.column())
        row = self.row(index.row())
        if field is None or row is None or role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        if text != getattr(row.member, field):
            self.written.emit(row.member.id, field, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names, groups and functions are written in place."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in _FIELDS else flags


def roll_rows(sitting: Sitting, council: Side) -> list[RollRow]:
    """The members of a council by group, with who is there after all movements."""
    there = {member.id for member in present_now(sitting, council)}
    moves = {movement.member: movement for movement in in_agenda_order(sitting)}
    rows: list[RollRow] = []
    for member in by_group(sitting.of(council)):
        begins = not rows or rows[-1].member.party != member.party
        now = _now(member, moves.get(member.id), is_there=member.id in there)
        rows.append(RollRow(member, begins, member.id in there, now))
    return rows


def by_group(members: Sequence[Member]) -> list[Member]:
    """Put the members of each group together, groups in the order of their first members."""
    groups = list(dict.fromkeys(member.party for member in members))
    return sorted(members, key=lambda member: groups.index(member.party))


def _now(member: Member, last: Movement | None, *, is_there: bool) -> str:
    if last is not None:
        arrow = "→" if last.kind is MovementKind.ARRIVAL else "←"
        return f"{arrow} {format_time(last.time)}".strip()
    if is_there:
        return "Là"
    return "" if member.presence is None else "–"


def _words(row: RollRow, column: int, *, whole: bool) -> str:
    member = row.member
    match column:
        case Column.PARTY:
            return member.party if whole or row.begins_group else ""
        case Column.NAME:
            return member.name
        case Column.FUNCTION:
            return member.function
        case Column.CALL:
            return member.presence.label if member.presence else "À appeler"
    return row.now
