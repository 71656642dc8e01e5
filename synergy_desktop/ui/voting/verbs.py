"""The buttons of a council's vote."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QToolButton

from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import COUNCILS
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.voting.letters import MANNER_KEYS

_SHORT = {
    Manner.UNANIMITY: "Unanimité",
    Manner.COUNT: "Voix",
    Manner.GROUPS: "Groupes",
    Manner.NAMES: "Noms",
}


class VoteVerbs(QObject):
    """Makes the buttons, which the council's box puts in their places."""

    manner_wanted = Signal(object)
    """The ``Manner`` in which to vote."""
    secret_wanted = Signal(bool)
    """Whether to vote by ballot."""
    rest_wanted = Signal()
    """All who said nothing else vote for."""
    recount_wanted = Signal()
    """Who is present is to be taken over."""
    delete_wanted = Signal()
    """The council is not to have voted."""

    def __init__(self, side: Side) -> None:
        """Make the buttons of one council."""
        super().__init__()
        self._side = side
        letters = {manner: chr(key) for key, manner in MANNER_KEYS.items()}
        self.manners = {
            manner: self._button(manner.value, words, f"{manner.label} ({letters[manner]})")
            for manner, words in _SHORT.items()
        }
        for manner, button in self.manners.items():
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            # Of a signal with a default, a partial function is not told whether it is checked.
            button.clicked.connect(partial(self._want_manner, manner))
        self.secret = QCheckBox("Secret")
        self.secret.setObjectName(f"{side}_secret")
        self.secret.setAccessibleName(f"{COUNCILS[side]} : scrutin secret")
        self.secret.setToolTip("Scrutin secret (S)")
        self.secret.clicked.connect(self.secret_wanted)
        self.rest = self._button("rest", "Reste pour", "Tous ceux qui restent votent pour (R)")
        self.rest.clicked.connect(self.rest_wanted)
        self.recount = self._button(
            "recount", "Reprendre les présents", "Compter ceux qui sont présents à ce point"
        )
        self.recount.clicked.connect(self.recount_wanted)
        self.delete = self._button("delete", "", "Effacer le vote (Ctrl+Suppr)")
        self.delete.setAccessibleName(f"{COUNCILS[side]} : effacer le vote")
        self.delete.setIcon(icon("trash"))
        self.delete.setProperty("role", "")
        self.delete.clicked.connect(self.delete_wanted)

    def show_vote(self, vote: Vote | None) -> None:
        """Show how the council votes, and what can be done about it."""
        for manner, button in self.manners.items():
            button.setChecked(vote is not None and vote.manner is manner)
        self.secret.setChecked(vote is not None and vote.secret)
        self.delete.setEnabled(vote is not None)

    def _want_manner(self, manner: Manner, _checked: bool = False) -> None:
        # The file says which is checked: a manner that is refused, or taken again, stays so.
        self.manners[manner].setChecked(True)
        self.manner_wanted.emit(manner)

    def _button(self, name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self._side}_{name}")
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(f"{COUNCILS[self._side]} : {tip}")
        button.setProperty("role", "framed")
        return button
