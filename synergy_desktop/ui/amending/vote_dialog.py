"""The votes of the two councils on an amendment."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from synergy_desktop.domain.sittings import Amendment
from synergy_desktop.ui import theme
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.voting.panel import VotesPanel

_WIDTH, _HEIGHT = 860, 340


class VoteDialog(QDialog):
    """Takes the votes; what they come to is then told by the list of amendments."""

    def __init__(
        self, session: Session, sitting_id: str, amendment: Amendment, parent: QWidget | None
    ) -> None:
        """Ask both councils about ``amendment``."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.setObjectName("amendmentVoteDialog")
        self.setWindowTitle(f"Amendement {amendment.number} – votes")
        self.votes = VotesPanel(session)
        self.votes.show_amendment(sitting_id, amendment.id)
        session.bridge.changed.connect(self.votes.apply_changes)
        close = QDialogButtonBox()
        done = close.addButton("Fermer", QDialogButtonBox.ButtonRole.RejectRole)
        done.setObjectName("close")
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        column.addWidget(self.votes, 1)
        column.addWidget(close)
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self.votes.take_focus()
