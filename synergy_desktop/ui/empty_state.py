"""What a place says while there is nothing in it yet, and the one thing to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from synergy_desktop.ui import theme


class EmptyState(QWidget):
    """A title, a sentence and, where something can be done at once, buttons."""

    def __init__(
        self, words: tuple[str, str], action: QAction | None = None, *others: QAction
    ) -> None:
        """Say ``words`` (title and sentence), offer ``action``, and ``others`` less loudly.

        The keys of each count while the keyboard is on one of the buttons.
        """
        super().__init__()
        self.setObjectName("emptyState")
        title, sentence = (QLabel(text) for text in words)
        title.setFont(theme.font(theme.TITLE, bold=True))
        theme.set_ink(sentence, theme.INK_SOFT)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SMALL)
        column.addStretch(2)
        for label in (title, sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if action is not None:
            column.addSpacing(theme.SMALL)
            button = _button(action)
            theme.set_primary(button)
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
            self.setFocusProxy(button)
        for other in others:
            column.addWidget(_button(other), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        for each in self.findChildren(QPushButton):
            each.addActions([offered for offered in (action, *others) if offered is not None])


def _button(action: QAction) -> QPushButton:
    button = QPushButton(action.text())
    button.setObjectName(f"{action.objectName()}Button")
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    # Enter does what the keyboard is on.
    button.setAutoDefault(True)
    return button
