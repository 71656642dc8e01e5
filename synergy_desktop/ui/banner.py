"""A calm strip above the work that says why something was refused, or what is worth knowing."""

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
        self._mark = QLabel()
        self._mark.setObjectName("bannerMark")
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
        row.addWidget(self._mark)
        row.addWidget(self._sentence, 1)
        row.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the strip says, "" while it is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show ``sentence``, a refusal, until it is closed."""
        self._is_passing = False
        self._show(sentence, "alert-triangle", theme.DANGER, theme.DANGER_WASH)

    def say_for_now(self, sentence: str) -> None:
        """Show ``sentence`` until it is closed, or ``pass_on`` tells that it is out of date."""
        self.say(sentence)
        self._is_passing = True

    def note(self, sentence: str) -> None:
        """Show for now, in a neutral tone, ``sentence``, which tells of no refusal."""
        self._show(sentence, "info-circle", theme.ACCENT, theme.ACCENT_WASH)
        self._is_passing = True

    def pass_on(self) -> None:
        """Hide what was only said for now."""
        if self._is_passing:
            self.hide()

    def _show(self, sentence: str, picture: str, ink: str, wash: str) -> None:
        theme.set_fill(self, wash)
        self._mark.setPixmap(icon(picture, ink).pixmap(18, 18))
        self._mark.setAccessibleName("Refus" if ink == theme.DANGER else "Information")
        self._sentence.setText(sentence)
        self.show()
