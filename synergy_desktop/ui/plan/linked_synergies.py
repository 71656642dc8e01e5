"""The synergies of the year shown that come from a node of the plan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from synergy_desktop.domain.model import Report, Service, Synergy
from synergy_desktop.domain.words import short
from synergy_desktop.ui import theme

_NONE = "Aucune synergie de l’exercice ne cite ce code."
_MOST = 8
_LONGEST = 160
_SYNERGY_ROLE = Qt.ItemDataRole.UserRole
_SERVICE_ROLE = Qt.ItemDataRole.UserRole + 1


class LinkedSynergies(QWidget):
    """Lists the synergies that name a code among their actions; a click or Enter goes there."""

    activated = Signal(str, str)
    """The user wants to see a synergy: the id of its service, and its own."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.view = QListWidget()
        self.view.setObjectName("planSynergies")
        self.view.setAccessibleName("Synergies liées")
        self.view.setToolTip("Aller à la synergie (clic ou Entrée)")
        self.view.setWordWrap(True)
        self.view.itemClicked.connect(self._go)
        self.view.itemActivated.connect(self._go)
        self._none = QLabel(_NONE)
        theme.set_ink(self._none, theme.INK_FAINT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self._none)

    def show_code(self, code: str, report: Report | None) -> None:
        """List the synergies of ``report`` that name ``code``."""
        self.view.clear()
        for service in report.services if report and code else ():
            for synergy in service.synergies:
                if code in synergy.actions:
                    item = QListWidgetItem(_words(synergy, service))
                    item.setData(_SYNERGY_ROLE, synergy.id)
                    item.setData(_SERVICE_ROLE, service.id)
                    self.view.addItem(item)
        count = self.view.count()
        self.view.setVisible(count > 0)
        self._none.setVisible(count == 0)
        rows = sum(self.view.sizeHintForRow(row) for row in range(min(count, _MOST)))
        self.view.setFixedHeight(rows + 2 * self.view.frameWidth())

    def _go(self, item: QListWidgetItem) -> None:
        self.activated.emit(item.data(_SERVICE_ROLE), item.data(_SYNERGY_ROLE))


def _words(synergy: Synergy, service: Service) -> str:
    """All the codes that a synergy names, its title, its service and how far it has come."""
    title = short(synergy.title, _LONGEST) or "Sans intitulé"
    place = f"{service.name}, {synergy.status.label.lower()}"
    return f"{', '.join(synergy.actions)}\u2002{title} ({place})"
