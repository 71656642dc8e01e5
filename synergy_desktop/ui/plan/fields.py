"""The fields of the form: a small label above an editor that saves by itself."""

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.vocabulary import Labelled
from synergy_desktop.ui import theme
from synergy_desktop.ui.completion import Completion
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.percent_edit import PercentEdit, percent_text
from synergy_desktop.ui.plan.plain import plain_tip
from synergy_desktop.ui.plan.text_saver import TextSaver
from synergy_desktop.ui.used_words import Words

_NO_CHOICE = "—"


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

    @abstractmethod
    def show_value(self, value: object) -> None:
        """Show what the file says."""

    def flush(self) -> None:
        """Write down what is typed but not saved yet."""

    def keep(self) -> None:
        """What was typed has been refused: keep it for another try."""

    def forget(self) -> None:
        """Write nothing of what is typed: another node is about to be shown."""


class TextField(Field):
    """A line of text, or with ``lines`` a text that grows from that many lines."""

    while_typing = True
    """Whether what is typed is saved as the user pauses, or only once it is complete."""

    def __init__(
        self, name: str, label: str, *, lines: int = 0, one_paragraph: bool = False
    ) -> None:
        """Make the editor, empty."""
        editor: QLineEdit | GrowingEdit = QLineEdit()
        if lines:
            editor = GrowingEdit(lines=lines, single_paragraph=one_paragraph)
        super().__init__(name, label, editor)
        self._editor = editor
        self._saver = TextSaver(editor, while_typing=self.while_typing)
        self._saver.due.connect(self._save)

    def show_value(self, value: object) -> None:
        """Show the text; what is being typed and the cursor stay."""
        self._saver.show_text(str(value))
        if isinstance(self._editor, QLineEdit):
            self._editor.setToolTip(plain_tip(self._editor.text()))

    def flush(self) -> None:
        """Write down what is typed but not saved yet."""
        self._saver.flush()

    def keep(self) -> None:
        """Keep what was refused."""
        self._saver.keep()

    def forget(self) -> None:
        """Write nothing of what is typed."""
        self._saver.forget()

    def complete_from(self, words: Words) -> None:
        """Complete what is typed from ``words``."""
        Completion(self._editor, words)

    def _save(self, text: str, session: str) -> None:
        self.written.emit(self.name, text, session)


class CodeField(TextField):
    """A code, which others name: half of one is never written. Enter writes it too."""

    while_typing = False

    def __init__(self, name: str, label: str) -> None:
        """Make the editor, empty."""
        super().__init__(name, label)
        if isinstance(self._editor, QLineEdit):
            self._editor.returnPressed.connect(self.flush)


class ChoiceField(Field):
    """One of a closed list, or none."""

    def __init__(self, name: str, label: str, choices: Iterable[Labelled]) -> None:
        """Offer ``choices`` after a dash that stands for none."""
        # Not as the items' data: Qt would hand the members back as plain text.
        self._choices: tuple[Labelled | None, ...] = (None, *choices)
        self._combo = CalmCombo()
        self._combo.addItems([each.label if each else _NO_CHOICE for each in self._choices])
        super().__init__(name, label, self._combo)
        self._combo.activated.connect(self._chosen)

    def show_value(self, value: object) -> None:
        """Show the choice."""
        places = (at for at, choice in enumerate(self._choices) if choice == value)
        self._combo.setCurrentIndex(next(places, 0))

    def _chosen(self, place: int) -> None:
        self.written.emit(self.name, self._choices[place], "")


class ProgressField(Field):
    """A percentage, or nothing; saved once the user pauses or leaves."""

    def __init__(self, name: str, label: str) -> None:
        """Begin with nothing."""
        self._edit = PercentEdit()
        super().__init__(name, label, self._edit)
        self._saver = TextSaver(self._edit)
        self._saver.due.connect(self._save)

    def show_value(self, value: object) -> None:
        """Show the percentage, unless another is being typed."""
        self._saver.show_text(percent_text(value if isinstance(value, int) else None))

    def flush(self) -> None:
        """Write down the percentage if it is not in the file yet."""
        self._saver.flush()

    def keep(self) -> None:
        """Keep what was refused."""
        self._saver.keep()

    def forget(self) -> None:
        """Write nothing of what is typed."""
        self._saver.forget()

    def _save(self, _text: str, session: str) -> None:
        self.written.emit(self.name, self._edit.value, session)


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
