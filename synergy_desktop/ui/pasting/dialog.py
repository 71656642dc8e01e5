"""The preview of what is about to be pasted, and the choices that go with it."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.words import number_of
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.pasting.buttons import OtherWay, press_by
from synergy_desktop.ui.pasting.fitted_table import FittedDialog
from synergy_desktop.ui.pasting.preview import Preview
from synergy_desktop.ui.pasting.proposal import BY_TITLES, Proposal

_SIZE = (1180, 620)
_NOTE_LINES = 3
_REPEATED_ONE = "ligne porte un intitulé qui s’y trouve déjà"
_REPEATED_MANY = "lignes portent un intitulé qui s’y trouve déjà"


class PasteDialog(FittedDialog):
    """Nothing is written while it is open; once accepted, ``proposal`` is what to write."""

    def __init__(self, proposal: Proposal[Any], group_word: str, parent: QWidget) -> None:
        """Show ``proposal``; ``group_word``: what a group is called, "" for no choice."""
        super().__init__(parent)
        self.proposal = proposal
        self.setObjectName("pasteDialog")
        self.setWindowTitle("Coller un tableau")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = QHBoxLayout()
        self._counts, self._note, self._added = QLabel(), QLabel(), QLabel()
        self.preview = Preview(proposal, self)
        self._groups = self._group_combo(group_word)
        self._services = self._service_combo()
        self._next = QPushButton("Cellule suivante à vérifier")
        self._paste = QPushButton("Coller")
        self._set_up()
        self._lay_out(group_word)
        room = parent.size() - QSize(2 * theme.HUGE, 2 * theme.HUGE)
        self.resize(QSize(*_SIZE).boundedTo(room))
        self._show()
        self.preview.meanings.chosen.connect(self._choose_column)
        self.preview.pointed.connect(self._note.setText)
        self.preview.setFocus()
        self.preview.go_to_next_doubt()

    def _set_up(self) -> None:
        self._counts.setObjectName("pasteCounts")
        self._counts.setFont(theme.font(theme.TITLE, bold=True))
        self._note.setObjectName("pasteNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note.setFixedHeight(_NOTE_LINES * self.fontMetrics().lineSpacing())
        self._added.setObjectName("pasteNewServices")
        self._added.setTextFormat(Qt.TextFormat.PlainText)
        self._added.setWordWrap(True)
        theme.set_ink(self._added, theme.INK_SOFT)
        self._next.setObjectName("pasteNextDoubt")
        self._next.setIcon(icon("alert-triangle", theme.WARNING))
        self._next.clicked.connect(self.preview.go_to_next_doubt)
        self._paste.setObjectName("pasteAccept")
        theme.set_primary(self._paste)
        self._paste.clicked.connect(self.accept)
        for button, keys, tip in (
            (self._next, "F8", "Aller à la prochaine cellule qui n’a pas été comprise (F8)"),
            (self._paste, "Ctrl+Return", "Écrire toutes ces lignes d’un coup (Ctrl+Entrée)"),
        ):
            press_by(self, button, keys, tip)

    def _group_combo(self, word: str) -> QComboBox:
        combo = _combo("pasteGroup", word, self)
        combo.addItem("Selon le tableau collé", BY_TITLES)
        for code, name in self.proposal.ground.groups.items():
            combo.addItem(name, code)
        combo.activated.connect(self._choose_group)
        return combo

    def _service_combo(self) -> QComboBox:
        combo = _combo("pasteService", "Service", self)
        ground = self.proposal.ground
        if self.proposal.names_services:
            combo.addItem("Selon les titres du tableau", BY_TITLES)
        for service_id, name in ground.services.items():
            combo.addItem(name, service_id)
        wanted = BY_TITLES if self.proposal.names_services else ground.service_id
        combo.setCurrentIndex(combo.findData(wanted))
        combo.activated.connect(self._choose_service)
        return combo

    def _lay_out(self, group_word: str) -> None:
        choices = self._choices
        choices.setSpacing(theme.SMALL)
        choices.addWidget(self._counts)
        choices.addStretch(1)
        if self.proposal.ground.services:
            choices.addWidget(_label("Service", self._services))
            choices.addWidget(self._services)
        else:
            self._services.hide()
        if group_word:
            choices.addWidget(_label(group_word, self._groups))
            choices.addWidget(self._groups)
        else:
            self._groups.hide()
        leave = QPushButton("Annuler")
        leave.setObjectName("pasteLeave")
        leave.setToolTip("Ne rien coller (Échap)")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.setSpacing(theme.SMALL)
        bottom.addWidget(self._next)
        bottom.addWidget(self._added, 1)
        bottom.addWidget(leave)
        bottom.addWidget(self._paste)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        page.setSpacing(theme.MEDIUM)
        page.addLayout(choices)
        page.addWidget(self.preview, 1)
        page.addWidget(self._note)
        page.addLayout(bottom)

    def offer_to_replace(self) -> None:
        """Let the user paste over the selected cells instead."""
        tip = "Coller sur les cellules choisies plutôt qu’en nouvelles lignes"
        button = OtherWay("Remplacer plutôt des cellules", tip, self)
        self._choices.insertWidget(self._choices.indexOf(self._counts) + 1, button)
        self._choices.insertSpacing(self._choices.indexOf(button), theme.MEDIUM)

    # What the user chooses

    def _choose_column(self, column: int, key: str) -> None:
        """Give a column a meaning; another one that had it is left out."""
        keys = ["" if each == key else each for each in self.proposal.reading.columns]
        keys[column] = key
        self._propose(self.proposal.with_columns(tuple(keys)))

    def _choose_group(self, _index: int) -> None:
        self._propose(self.proposal.with_group(self._groups.currentData()))

    def _choose_service(self, _index: int) -> None:
        self._propose(self.proposal.with_service(self._services.currentData()))

    def _propose(self, proposal: Proposal[Any]) -> None:
        self.proposal = proposal
        self.preview.show_proposal(proposal)
        self._show()

    def _show(self) -> None:
        self._counts.setText(self.proposal.counts)
        self._next.setEnabled(bool(self.proposal.reading.problems))
        self._paste.setEnabled(bool(self.proposal.reading.items))
        self._added.setText(" ".join(_services_told(self.proposal)))


def _services_told(proposal: Proposal[Any]) -> Iterator[str]:
    """What would become of services, in sentences."""
    names = " et ".join(f"« {name} »" for name in proposal.new_services)
    verb = "sera ajouté" if len(proposal.new_services) == 1 else "seront ajoutés"
    if names:
        yield f"{names} {verb} aux services."
    if count := proposal.repeated:
        yield f"{number_of(count, _REPEATED_ONE, _REPEATED_MANY)}."
    for before, after in proposal.renamed_services.items():
        yield f"« {before} » s’appellera « {after} »."


def _combo(name: str, spoken: str, parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setMaximumWidth(300)
    # A long name of a service must not make the dialog wider than the window.
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(14)
    combo.view().setMinimumWidth(300)
    return combo


def _label(words: str, field: QComboBox) -> QLabel:
    label = QLabel(words)
    label.setBuddy(field)
    theme.set_ink(label, theme.INK_SOFT)
    return label
