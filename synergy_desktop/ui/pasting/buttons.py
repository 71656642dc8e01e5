"""What the previews of a paste have in common: buttons with keys, and the way to the other one."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton

OTHER_WAY = 2
"""How a preview ends when the block is to be pasted in the other way."""


def press_by(dialog: QDialog, button: QPushButton, keys: str, tip: str) -> None:
    """Press ``button`` by ``keys``, which ``tip`` tells."""
    # A shortcut of the button itself would show it pressed for a while before it acts.
    QShortcut(QKeySequence(keys), dialog, button.click)
    button.setToolTip(tip)
    button.setAutoDefault(False)


class OtherWay(QPushButton):
    """Leaves a preview for the other one."""

    def __init__(self, words: str, tip: str, dialog: QDialog) -> None:
        """Say ``words`` and, on hover, ``tip`` with the key."""
        super().__init__(words, dialog)
        self._dialog = dialog
        self.setObjectName("pasteOtherWay")
        self.clicked.connect(self._leave)
        press_by(dialog, self, "F6", f"{tip} (F6)")

    def _leave(self) -> None:
        self._dialog.done(OTHER_WAY)
