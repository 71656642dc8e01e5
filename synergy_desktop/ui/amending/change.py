"""What a change that is proposed is made with: an editor that can run the command it stands for."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.vocabulary import Level
from synergy_desktop.ui import theme
from synergy_desktop.ui.digit_keys import digit
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.tables.columns import Column, Identified
from synergy_desktop.ui.typed_text import typed_text

_OPEN = -1
"""The button of a level that is still to be assessed."""
_LEVEL_ROWS = 4


class ChangeEditor(QWidget):
    """Holds what is proposed in the place of what stands there."""

    changed = Signal()
    """Something else is proposed."""

    @abstractmethod
    def write(self) -> None:
        """Run the command of what is proposed.

        Raises:
            SynergyError: if it cannot be.
        """


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that one may propose to change; ``make`` gives its editor."""

    words: str
    make: Callable[[], ChangeEditor]


class LevelChange(ChangeEditor):
    """Chooses a level by a click, the arrows or the keys 0 to 5."""

    def __init__(self, level: int | None, write: Callable[[int | None], None]) -> None:
        """Begin with the level that stands there."""
        super().__init__()
        self._write = write
        self._buttons = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for at, each in enumerate((*sorted(Level, reverse=True), None)):
            words = "À coter" if each is None else f"{each.value} – {each.label}"
            button = QRadioButton(words)
            button.setObjectName("levelOpen" if each is None else f"level{each.value}")
            self._buttons.addButton(button, _OPEN if each is None else each.value)
            grid.addWidget(button, at % _LEVEL_ROWS, at // _LEVEL_ROWS)
        grid.setRowStretch(_LEVEL_ROWS, 1)
        self._check(level)
        self._buttons.idToggled.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0 to 5 choose a level."""
        level = digit(event)
        if level is not None and level in tuple(Level):
            self._check(level)
        else:
            super().keyPressEvent(event)

    def write(self) -> None:
        """Give the register its level."""
        chosen = self._buttons.checkedId()
        self._write(None if chosen == _OPEN else chosen)

    def _check(self, level: int | None) -> None:
        button = self._buttons.button(_OPEN if level is None else level)
        button.setChecked(True)
        self.setFocusProxy(button)
        if self.isVisible():
            button.setFocus()

    def _tell(self, _button: int, checked: bool) -> None:
        if checked:
            self.changed.emit()


class CellChange(ChangeEditor):
    """The text and the boxes of one cell of a table."""

    def __init__(self, column: Column[Any], item: Identified, shown: Any) -> None:
        """Begin with what the cell of ``item`` shows: that of ``shown``, if they are merged."""
        super().__init__()
        self._column = column
        self._item_id = item.id
        self._before = (column.text_of(shown), tuple(column.chosen(shown)))
        self._parts = CellParts(column, *self._before)
        self._parts.changed.connect(self.changed)
        _column(self, self._parts)
        self.setFocusProxy(self._parts)

    def write(self) -> None:
        """Write what is not as it was."""
        text, chosen = self._parts.text, self._parts.chosen
        if self._column.write and text != self._before[0]:
            self._column.write(self._item_id, text, None)
        if self._column.choose and chosen != self._before[1]:
            self._column.choose(self._item_id, chosen)


class CellParts(QWidget):
    """A field and check boxes for one column."""

    changed = Signal()

    def __init__(self, column: Column[Any], text: str = "", chosen: tuple[str, ...] = ()) -> None:
        """Show ``text`` and tick ``chosen``."""
        super().__init__()
        self._exclusive = column.exclusive
        self._field = text_field(column.title, text) if column.text else None
        self._boxes = {each.code: QCheckBox(each.label) for each in column.choices}
        rows = _column(self)
        if self._field:
            self._field.edited.connect(self.changed)
            rows.addWidget(self._field)
        for code, box in self._boxes.items():
            box.setObjectName(f"choice_{code}")
            box.setChecked(code in chosen)
            box.clicked.connect(self._tick)
            rows.addWidget(box)
        self.setFocusProxy(self._field or next(iter(self._boxes.values())))

    @property
    def text(self) -> str:
        """The text as typed."""
        return typed_text(self._field) if self._field else ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are ticked."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def _tick(self, ticked: bool) -> None:
        if ticked and self._exclusive:
            for box in self._boxes.values():
                box.setChecked(box is self.sender())
        self.changed.emit()


class RowAddition(ChangeEditor):
    """A short form for a new row of a table; ``add`` makes it and gives its id."""

    def __init__(self, columns: tuple[Column[Any], ...], add: Callable[[], str]) -> None:
        """Begin with an empty row."""
        super().__init__()
        self._add = add
        self._cells = [(column, CellParts(column)) for column in columns if column.is_editable]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for column, parts in self._cells:
            parts.changed.connect(self.changed)
            form.addRow(column.title_shown, parts)
        self.setFocusProxy(self._cells[0][1])

    def write(self) -> None:
        """Add the row with what was typed and ticked."""
        row_id = self._add()
        for column, parts in self._cells:
            if column.write and parts.text:
                column.write(row_id, parts.text, None)
            if column.choose and parts.chosen:
                column.choose(row_id, parts.chosen)


class TextChange(ChangeEditor):
    """A text, or the title of something new."""

    def __init__(self, label: str, text: str, write: Callable[[str], object]) -> None:
        """Begin with ``text``."""
        super().__init__()
        self._write = write
        self._field = text_field(label, text)
        self._field.edited.connect(self.changed)
        _column(self, self._field)
        self.setFocusProxy(self._field)

    def write(self) -> None:
        """Write the text as typed."""
        self._write(typed_text(self._field))


class Deed(ChangeEditor):
    """Something to do that needs no more words, such as to delete."""

    def __init__(self, sentence: str, write: Callable[[], object]) -> None:
        """Say what will be done."""
        super().__init__()
        self._write = write
        label = QLabel(sentence)
        label.setObjectName("amendDeed")
        label.setWordWrap(True)
        theme.set_ink(label, theme.INK_SOFT)
        _column(self, label)

    def write(self) -> None:
        """Do it."""
        self._write()


def text_field(label: str, text: str) -> GrowingEdit:
    """A field that grows with its text."""
    field = GrowingEdit(most=8)
    field.setObjectName("amendText")
    field.setAccessibleName(label)
    field.show_text(text)
    return field


def _column(widget: QWidget, only: QWidget | None = None) -> QVBoxLayout:
    """Lay ``widget`` out from top to bottom; what it holds ``only`` stands at its top."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.HAIR)
    if only is not None:
        column.addWidget(only)
        column.addStretch(1)
    return column
