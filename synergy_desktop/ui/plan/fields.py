"""The fields of the form: a small label above an editor that saves by itself."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.vocabulary import Labelled
from synergy_desktop.ui import theme
from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.look import SPIN_STYLE
from synergy_desktop.ui.plan.text_saver import TextSaver

_NO_CHOICE = "—"
_STEP = 5
_NOTHING = -1


class Field(QWidget):
    """A labelled editor of one field of a node."""

    written = Signal(str, object, str)
    """The user has changed the field: its name, the value, the typing session or ""."""

    def __init__(self, name: str, label: str, editor: QWidget) -> None:
        """Put ``label`` above ``editor``; ``name`` is the field's name in the dossier."""
        super().__init__()
        self.name = name
        self.setObjectName(f"planField_{name}")
        words = QLabel(label)
        words.setFont(theme.font(theme.CAPTION))
        theme.set_ink(words, theme.INK_SOFT)
        words.setBuddy(editor)
        editor.setObjectName(f"plan_{name}")
        editor.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(words)
        column.addWidget(editor)
        column.addStretch(1)
        self.setFocusProxy(editor)

    def show_value(self, value: object) -> None:
        """Show what the file says."""
        raise NotImplementedError

    def flush(self) -> None:
        """Write down what is typed but not saved yet."""

    def forget(self) -> None:
        """Write nothing of what is typed: the node is gone."""

    def propose(self, values: Iterable[str]) -> None:
        """Offer values that stand elsewhere in the plan."""


class TextField(Field):
    """A line of text, or with ``lines`` a text that grows from that many lines."""

    def __init__(
        self, name: str, label: str, *, lines: int = 0, one_paragraph: bool = False
    ) -> None:
        """Make the editor, empty."""
        editor: QLineEdit | GrowingEdit = _line_edit()
        if lines:
            editor = GrowingEdit(lines=lines, single_paragraph=one_paragraph)
        super().__init__(name, label, editor)
        self._editor = editor
        self._saver = TextSaver(editor)
        self._saver.due.connect(self._save)

    def show_value(self, value: object) -> None:
        """Show the text; what is being typed and the cursor stay."""
        self._saver.show_text(str(value))

    def flush(self) -> None:
        """Write down what is typed but not saved yet."""
        self._saver.flush()

    def forget(self) -> None:
        """Write nothing of what is typed."""
        self._saver.forget()

    def propose(self, values: Iterable[str]) -> None:
        """Complete what is typed from ``values``."""
        if isinstance(self._editor, QLineEdit):
            completions = self._editor.completer().model()
            if isinstance(completions, QStringListModel):
                completions.setStringList(sorted(set(values) - {""}))

    def _save(self, text: str, session: str) -> None:
        self.written.emit(self.name, text, session)


class ChoiceField(Field):
    """One of a closed list, or none."""

    def __init__(self, name: str, label: str, choices: Iterable[Labelled]) -> None:
        """Offer ``choices`` after a dash that stands for none."""
        self._combo = CalmCombo()
        self._combo.addItem(_NO_CHOICE, None)
        for choice in choices:
            self._combo.addItem(choice.label, choice)
        super().__init__(name, label, self._combo)
        self._combo.activated.connect(self._chosen)

    def show_value(self, value: object) -> None:
        """Show the choice."""
        places = range(self._combo.count())
        place = next((at for at in places if self._combo.itemData(at) == value), 0)
        self._combo.setCurrentIndex(place)

    def _chosen(self, place: int) -> None:
        self.written.emit(self.name, self._combo.itemData(place), "")


class ProgressField(Field):
    """A percentage, or nothing; saved once the user pauses or leaves."""

    def __init__(self, name: str, label: str) -> None:
        """Begin with nothing."""
        self._spin = _PercentSpin()
        super().__init__(name, label, self._spin)
        self._shown = self._spin.value()
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        self._spin.valueChanged.connect(self._changed)
        self._spin.editingFinished.connect(self._leave)

    def show_value(self, value: object) -> None:
        """Show the percentage, unless another is being typed."""
        if not self._autosave.is_pending:
            self._shown = value if isinstance(value, int) else _NOTHING
            self._spin.setValue(self._shown)

    def flush(self) -> None:
        """Write down the percentage if it is not in the file yet."""
        self._autosave.flush()

    def forget(self) -> None:
        """Write nothing of what is typed."""
        self._autosave.forget()

    def _changed(self, value: int) -> None:
        if value != self._shown:
            self._autosave.key_typed()

    def _leave(self) -> None:
        self.flush()
        self._autosave.begin_session()

    def _save(self) -> None:
        value = self._spin.value()
        if value != self._shown:
            self._shown = value
            percent = None if value == _NOTHING else value
            self.written.emit(self.name, percent, self._autosave.session)


class CalmCombo(QComboBox):
    """A combo box that the wheel scrolls past instead of changing what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the focus by click and Tab only, and as little width as is given."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()


class _PercentSpin(QSpinBox):
    """0 to 100 by fives; below 0 stands for nothing, written as a dash."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(_NOTHING, 100)
        self.setSuffix("\u00a0%")
        self.setSpecialValueText(_NO_CHOICE)
        self.setValue(_NOTHING)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setStyleSheet(SPIN_STYLE)
        self.setToolTip("Flèches haut et bas\u00a0: de 5 en 5")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def stepBy(self, steps: int) -> None:
        """Go to the next five."""
        value = self.value()
        if steps < 0:
            self.setValue(_NOTHING if value <= 0 else (value - 1) // _STEP * _STEP)
        else:
            self.setValue(0 if value < 0 else value // _STEP * _STEP + _STEP)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()


def _line_edit() -> QLineEdit:
    editor = QLineEdit()
    completer = QCompleter(QStringListModel(editor), editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    editor.setCompleter(completer)
    return editor
