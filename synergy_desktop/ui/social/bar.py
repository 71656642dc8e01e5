"""The buttons above the tree of the social policy."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.social.actions import ROW, SocialActions


class SocialBar(QWidget):
    """Offers what can be done with the current row."""

    def __init__(self, actions: SocialActions) -> None:
        """Show ``actions``."""
        super().__init__()
        self.setObjectName("socialBar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        row.setSpacing(2)
        for name in ROW:
            button = QToolButton()
            button.setObjectName(f"{name}Button")
            button.setDefaultAction(actions[name])
            button.setAccessibleName(actions[name].text())
            button.setIconSize(QSize(17, 17))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
