"""A vote by political group: three counts for each, and who of it is present."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from synergy_desktop.domain.sittings import VoteLine
from synergy_desktop.domain.voting import NO_GROUP, Choice
from synergy_desktop.ui import theme
from synergy_desktop.ui.elided_label import ElidedLabel
from synergy_desktop.ui.voting.count_field import SHORT, CountField

_HEADINGS = ("Groupe", "Présents", *SHORT.values())


class GroupCounts(QWidget):
    """A row for each group that votes."""

    typed = Signal(str, object, int)
    """The group, the choice and its new count."""

    def __init__(self, name: str) -> None:
        """Begin without groups; ``name`` begins the names of the fields."""
        super().__init__()
        self._name = name
        self._parties: tuple[str, ...] | None = None
        self._rows: list[tuple[QLabel, dict[Choice, CountField]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SMALL)
        self._grid.setVerticalSpacing(theme.HAIR)
        self._grid.setColumnStretch(0, 1)

    def show_lines(self, lines: tuple[VoteLine, ...], present: dict[str, int]) -> None:
        """Show how each group has voted, and how many of it are ``present``."""
        parties = tuple(line.party for line in lines)
        if parties != self._parties:
            self._parties = parties
            self._build(parties)
        for line, (there, fields) in zip(lines, self._rows, strict=True):
            count = present.get(line.party, 0)
            there.setText(str(count))
            is_sound = line.counts.cast in (0, count)
            theme.set_ink(there, theme.INK_SOFT if is_sound else theme.DANGER)
            for choice, field in fields.items():
                field.show_count(choice.of(line.counts) if line.counts.cast else None)

    def typing_in(self, party: str, choice: Choice) -> str:
        """What names the run of digits that is undone as one."""
        at = (self._parties or ()).index(party)
        return self._rows[at][1][choice].typing

    def first_field(self) -> QWidget | None:
        """Where one begins to type: the first group's votes against."""
        return self._rows[0][1][Choice.AGAINST] if self._rows else None

    def _build(self, parties: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for column, words in enumerate(_HEADINGS):
            heading = QLabel(words)
            heading.setFont(theme.font(theme.CAPTION))
            theme.set_ink(heading, theme.INK_SOFT)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            heading.setAlignment(side)
            self._put(heading, 0, column)
        for row, party in enumerate(parties, start=1):
            self._rows.append(self._row(row, party))

    def _put(self, widget: QWidget, row: int, column: int) -> None:
        """Show ``widget`` at once: the layout alone would do so too late for the keyboard."""
        self._grid.addWidget(widget, row, column)
        widget.show()

    def _row(self, row: int, party: str) -> tuple[QLabel, dict[Choice, CountField]]:
        words = party or NO_GROUP
        label = ElidedLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setToolTip(words)
        label.setMinimumWidth(60)
        there = QLabel()
        there.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._put(label, row, 0)
        self._put(there, row, 1)
        fields: dict[Choice, CountField] = {}
        for column, choice in enumerate(Choice, start=2):
            field = CountField(f"{self._name}_group{row}_{choice}", f"{words} : {choice.label}")
            field.typed.connect(partial(self.typed.emit, party, choice))
            self._put(field, row, column)
            fields[choice] = field
        return there, fields
