"""A calm strip above the work that says why something was refused."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon


class Banner(QWidget):
    """Shows one sentence until it is closed; hidden when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_passing = False
        self.setObjectName("banner")
        self.setAccessibleName("Message")
        theme.set_fill(self, theme.DANGER_WASH)
        mark = QLabel()
        mark.setPixmap(icon("alert-triangle", theme.DANGER).pixmap(18, 18))
        self._sentence = QLabel()
        self._sentence.setObjectName("bannerSentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setObjectName("closeBanner")
        close.setAccessibleName("Fermer le message")
        close.setToolTip("Fermer le message")
        close.setIcon(icon("x"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.SMALL)
        row.setSpacing(theme.SMALL)
        row.addWidget(mark)
        row.addWidget(self._sentence, 1)
        row.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the strip says, "" while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show ``sentence`` until it is closed."""
        self._is_passing = False
        self._sentence.setText(sentence)
        self.show()

    def say_for_now(self, sentence: str) -> None:
        """Show ``sentence`` until it is closed, or ``pass_on`` tells that it is out of date."""
        self.say(sentence)
        self._is_passing = True

    def pass_on(self) -> None:
        """Hide what was only said for now."""
        if self._is_passing:
            self.hide()
