"""What dialogs are made of: a titled form with a sentence for what is wrong, and two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.ui import theme


class FormDialog(QDialog):
    """A dialog of named fields; a subclass adds them to ``form`` and says what is wrong."""

    def __init__(self, title: str, verb: str, parent: QWidget | None) -> None:
        """Ask under ``title``; the accented button says ``verb``."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(theme.LARGE)
        self.form.setVerticalSpacing(theme.SMALL + 2)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_ink(self._problem, theme.DANGER)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.HUGE, theme.HUGE, theme.HUGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(self.form)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addWidget(self._buttons(verb))
        self.setMinimumWidth(480)

    def problem(self) -> str:
        """What keeps the form from being accepted, as a sentence; "" if nothing does."""
        return ""

    def accept(self) -> None:
        """Close the form, unless something is wrong with it."""
        wrong = self.problem()
        self._problem.setText(wrong)
        if not wrong:
            super().accept()

    def show_worth(self, *, accepting: bool) -> None:
        """Accent the button while it would do something; else it only says what is missing.

        It is never disabled: pressing it also writes what is still being typed.
        """
        theme.set_tone(self._go_on, "" if accepting else "idle")

    def _buttons(self, verb: str) -> QDialogButtonBox:
        self._go_on = go_on = QPushButton(verb)
        go_on.setObjectName("accept")
        go_on.setToolTip(f"{verb} (Ctrl+Entrée)")
        theme.set_primary(go_on)
        # Enter alone begins a line in a field of several.
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        buttons = QDialogButtonBox(self)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        # Said within the dialog: only so does Enter mean ``verb`` again once the keyboard has
        # passed over « Annuler ».
        go_on.setDefault(True)
        buttons.addButton("Annuler", QDialogButtonBox.ButtonRole.RejectRole).setObjectName("cancel")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def field(name: str, label: str, text: str = "") -> QLineEdit:
    """A line to type ``label`` in."""
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setAccessibleName(label)
    return line
