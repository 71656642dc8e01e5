"""What carries an axis out, and which axis of the declaration it carries on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.social_links import carried_out_by
from synergy_desktop.domain.social_policy import SocialItem
from synergy_desktop.domain.words import short
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.fields import CalmCombo

_NONE = "Aucun objectif stratégique du PST n’est encore lié à cet axe."
_CARRIED_OUT = "Mis en œuvre par le PST"
_INHERITED = "Mis en œuvre par le PST, comme l’axe de la déclaration"
_NO_AXIS = "— aucun axe de la déclaration —"
_LONGEST = 160
_MOST = 6
_SPACING = 2
_NODE_ROLE = Qt.ItemDataRole.UserRole


class AxisLinks(QWidget):
    """Lists the objectives of an axis; a click or Enter goes to one in the plan."""

    activated = Signal(str)
    """The user wants to see an objective: the id of its node."""
    axis_chosen = Signal(str)
    """The axis of the declaration that the one shown carries on, "" for none."""

    def __init__(self, link: QAction) -> None:
        """Offer ``link``, which chooses the objectives."""
        super().__init__()
        self._title = QLabel(_CARRIED_OUT)
        self._title.setObjectName("socialCarriedOut")
        self._title.setFont(theme.font(bold=True))
        self._button = QPushButton(icon("link", theme.ACCENT), link.text())
        self._button.setObjectName("socialLinkButton")
        self._button.setToolTip(link.toolTip())
        theme.set_link(self._button)
        self._button.clicked.connect(link.trigger)
        self.view = QListWidget()
        self.view.setObjectName("socialObjectives")
        self.view.setAccessibleName("Objectifs stratégiques qui mettent l’axe en œuvre")
        self.view.setToolTip("Aller à l’objectif dans le PST (clic ou Entrée)")
        self.view.setWordWrap(True)
        self.view.setSpacing(_SPACING)
        self.view.itemClicked.connect(self._go)
        self.view.itemActivated.connect(self._go)
        self._none = QLabel(_NONE)
        theme.set_ink(self._none, theme.INK_FAINT)
        self.axes = CalmCombo()
        self.axes.setObjectName("socialAxis")
        self.axes.setAccessibleName("Axe de la déclaration que cet axe prolonge")
        self.axes.setToolTip("Choisir l’axe de la déclaration que cet axe prolonge")
        self.axes.activated.connect(self._choose)
        self._carries = QLabel("Prolonge l’axe\u00a0:")
        self._carries.setBuddy(self.axes)
        self._lay_out()

    def show_axis(
        self, axis: SocialItem, plans: Sequence[Plan], declared: Sequence[SocialItem] | None
    ) -> None:
        """Show the links of ``axis``; ``declared``, in a projection, are those it can carry on.

        Without links of its own it has those of the one that it carries on.
        """
        self.view.clear()
        inherited = next((each for each in declared or () if each.id == axis.axis), None)
        own = carried_out_by(axis, plans)
        found = own or (carried_out_by(inherited, plans) if inherited else ())
        self._title.setText(_INHERITED if found and not own else _CARRIED_OUT)
        for plan, node in found:
            words = "\u2002".join(filter(None, (node.code, short(node.title, _LONGEST))))
            item = QListWidgetItem(f"{words or 'Sans intitulé'} ({plan.title})")
            item.setData(_NODE_ROLE, node.id)
            self.view.addItem(item)
        count = self.view.count()
        self.view.setVisible(count > 0)
        self._none.setVisible(count == 0)
        shown = range(min(count, _MOST))
        rows = sum(self.view.sizeHintForRow(row) + 2 * _SPACING for row in shown)
        self.view.setFixedHeight(rows + 2 * self.view.frameWidth())
        for part in (self.axes, self._carries):
            part.setVisible(bool(declared))
        self.axes.clear()
        self.axes.addItem(_NO_AXIS, "")
        for number, each in enumerate(declared or (), 1):
            self.axes.addItem(f"{number}. {short(each.title) or 'Sans intitulé'}", each.id)
        self.axes.setCurrentIndex(max(self.axes.findData(axis.axis), 0))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._button)
        carried = QHBoxLayout()
        carried.addWidget(self._carries)
        carried.addWidget(self.axes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(carried)
        column.addLayout(head)
        column.addWidget(self.view)
        column.addWidget(self._none)

    def _go(self, item: QListWidgetItem) -> None:
        self.activated.emit(item.data(_NODE_ROLE))

    def _choose(self, place: int) -> None:
        self.axis_chosen.emit(self.axes.itemData(place))
