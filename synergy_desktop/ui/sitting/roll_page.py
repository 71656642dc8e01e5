"""The page of the roll: both councils side by side, and who came in or left since."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from synergy_desktop.commands import attendance
from synergy_desktop.domain.attendance import tally
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui import theme
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.actions import ALL_PRESENT, button, icon_button, make
from synergy_desktop.ui.sitting.movement_view import MovementView
from synergy_desktop.ui.sitting.quorum import NAMES, away_words, tone, whole_words
from synergy_desktop.ui.sitting.roll_view import RollView

_NOBODY_MOVED = "Personne n’est arrivé ni parti depuis l’appel."
_HOW_TO = "P présent, E excusé, A absent ; R arrive, D s’en va ; F2 modifie, Ctrl+V colle une liste"


class RollPage(QWidget):
    """Calls the roll and notes arrivals and departures."""

    def __init__(self, session: Session) -> None:
        """Show nobody yet."""
        super().__init__()
        self.setObjectName("rollPage")
        self._session = session
        self.search = QLineEdit()
        self.search.setObjectName("memberSearch")
        self.search.setAccessibleName("Chercher un membre")
        self.search.setPlaceholderText("Chercher un membre par son nom, puis Entrée")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(360)
        self.search.textEdited.connect(self._find)
        self.search.returnPressed.connect(self._go_to_found)
        self._found: RollView | None = None
        self.councils = {side: CouncilRoll(session, side) for side in Side}
        self.movements = MovementView(session)
        self._no_movement = QLabel(_NOBODY_MOVED)
        self._no_movement.setObjectName("noMovement")
        theme.set_ink(self._no_movement, theme.INK_SOFT)
        for view in self.views:
            view.ended.connect(self._call_on)
        self._take_back = button(self.movements.actions_by_name["removeMovement"])
        self._lay_out()

    @property
    def views(self) -> list[RollView]:
        """The tables of both councils."""
        return [council.view for council in self.councils.values()]

    def refresh(self) -> None:
        """Show who is there as it is now."""
        for council in self.councils.values():
            council.refresh()
        self.movements.show_sitting(self._session.desk.sitting)
        some = self.movements.model().rowCount() > 0
        self._no_movement.setHidden(some)
        self._take_back.setVisible(some)
        self.movements.setVisible(some)

    def go_to(self, member_id: str) -> bool:
        """Select a member with the keyboard on him; tell whether he is of the sitting."""
        for view in self.views:
            if view.go_to(member_id):
                view.setFocus()
                return True
        return False

    def _call_on(self) -> None:
        """Go on with the council that has yet to be called."""
        for view in self.views:
            if view is not self.sender() and (first := view.roll.uncalled):
                view.go_to(first)
                view.setFocus()

    def find_member(self) -> None:
        """Put the keyboard where a name is typed."""
        self.search.setFocus()
        self.search.selectAll()

    def _find(self, words: str) -> None:
        self._found = None
        for view in self.views:
            member_id = view.roll.find(words) if words.strip() else ""
            if member_id and self._found is None:
                self._found = view
                view.go_to(member_id)
            else:
                view.clearSelection()
        theme.set_tone(self.search, "danger" if words.strip() and not self._found else "")

    def _go_to_found(self) -> None:
        if self._found is not None:
            self._found.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        how = QLabel(_HOW_TO)
        theme.set_ink(how, theme.INK_SOFT)
        head.addWidget(how, 2, Qt.AlignmentFlag.AlignRight)
        sides = QHBoxLayout()
        sides.setSpacing(theme.LARGE)
        for council in self.councils.values():
            sides.addWidget(council, 1)
        title = QLabel("Arrivées et départs")
        title.setFont(theme.font(bold=True))
        foot = QHBoxLayout()
        foot.setSpacing(theme.LARGE)
        foot.addWidget(title)
        foot.addWidget(self._no_movement, 1)
        foot.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.LARGE, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addLayout(sides, 1)
        column.addLayout(foot)
        column.addWidget(self.movements)


class CouncilRoll(QWidget):
    """One council: its name, its quorum, its members and what is done with them."""

    def __init__(self, session: Session, side: Side) -> None:
        """Show nobody of ``side`` yet."""
        super().__init__()
        self.setObjectName(f"{side.value}_council")
        self._session = session
        self.side = side
        self._name = QLabel()
        self._name.setFont(theme.font(theme.BODY * 1.1, bold=True))
        self._count = QLabel()
        self._count.setObjectName(f"{side.value}_count")
        self._away = QLabel()
        theme.set_ink(self._away, theme.INK_SOFT)
        self.view = RollView(session, side)
        self._all = make(ALL_PRESENT, self, prefix=f"{side.value}_")["allPresent"]
        self._all.triggered.connect(self._call_the_rest)
        self._lay_out()

    def refresh(self) -> None:
        """Show the members and their count as they are now."""
        sitting = self._session.desk.sitting
        self.view.roll.show_sitting(sitting)
        body = sitting.body if sitting else Body.JOINT_COUNCIL
        self._name.setText(NAMES[body][self.side])
        if sitting is None:
            return
        colour = {"good": theme.GOOD, "warning": theme.WARNING, "": theme.INK}
        self._count.setText(whole_words(sitting, self.side))
        theme.set_ink(self._count, colour[tone(sitting, self.side)])
        self._away.setText(away_words(tally(sitting, self.side)))
        self._all.setEnabled(bool(tally(sitting, self.side).uncalled))

    def _lay_out(self) -> None:
        named = QHBoxLayout()
        named.addWidget(self._name, 1)
        named.addWidget(self._count)
        row = QHBoxLayout()
        row.setSpacing(theme.HAIR)
        row.addWidget(button(self._all))
        made = self.view.actions_by_name
        for name in ("arrives", "leaves"):
            row.addWidget(button(made[name]))
        for name in ("addMember", "removeMember"):
            row.addWidget(icon_button(made[name]))
        row.addStretch(1)
        row.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(named)
        column.addLayout(row)
        column.addWidget(self.view, 1)

    def _call_the_rest(self) -> None:
        with self._session.attempt():
            attendance.call_the_rest_present(
                self._session.dossier, self._session.desk.sitting_id, self.side
            )
