"""Part five of the report: the public contracts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.conformity import Place
from synergy_desktop.domain.vocabulary import Procurement
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.contracts.awarded_panel import AwardedPanel
from synergy_desktop.ui.contracts.editing import ContractEditing
from synergy_desktop.ui.contracts.filtering import ContractFilterBar, matcher
from synergy_desktop.ui.contracts.model import ContractModel
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.tables.arrangement import Arrangement
from synergy_desktop.ui.tables.filtering import Filtering, shown_of_all
from synergy_desktop.ui.tables.model import Accepts
from synergy_desktop.ui.tables.verbs import Verbs
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.tables.zoom import Zoom

if TYPE_CHECKING:
    from synergy_desktop.ui.amending.change import Subject

_SIDE_WIDTH = 400


class ContractsTab(Tab):
    """The joint contracts and those that could be; beside them the counts and the legend."""

    key = TabName.CONTRACTS

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the tab, without a year yet."""
        super().__init__(session, parent)
        self.contracts = ContractModel(session.dossier, session.attempt)
        self.contracts.setParent(self)
        self.grid = _grid(self.contracts, "contractsGrid", "Marchés conjoints et possibles")
        self.editing = ContractEditing(session, self.contracts, self.grid)
        self.arrangement = Arrangement(session.settings, self.contracts, self.grid)
        self.zoom = Zoom(session.settings, self.grid)
        givers = (self.editing, self.arrangement, self.zoom)
        self.verbs = Verbs(self.grid, [verb for giver in givers for verb in giver.verbs()])
        self.filter_bar = ContractFilterBar()
        self._filtering = Filtering(
            "filterContracts",
            self.grid,
            self.contracts,
            self.filter_bar,
            offer=self._offer_criteria,
            accepts=self._accepts,
            parent=self,
        )
        self._filtering.filtered.connect(self._show_count)
        self._panel = AwardedPanel(session)
        self.awarded, self.counts = self._panel.model, self._panel.grid
        self._lay_out()
        self.setFocusProxy(self.grid)

    def set_report(self, report_id: str) -> None:
        """Show another year's contracts."""
        self.commit_pending()
        self.contracts.show_report(report_id)
        self._panel.show_report(report_id)
        self._show_count()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches("report") and self.contracts.report_id in changes.rows("report"):
            change = changes.rows("report")[self.contracts.report_id]
            if change.operation == "delete":
                self.set_report("")
                return
        self.contracts.apply_changes(changes)
        self._panel.apply_changes(changes)
        if changes.touches("contract"):
            self._show_count()

    def jump(self, place: Place) -> None:
        """Show the contract or the table of ``place``."""
        if self.contracts.is_hidden(place.row_id):
            self.filter_bar.clear()
        if place.row_id:
            self.grid.go_to(place.row_id, place.field or "title")
        elif place.field.startswith("awarded"):
            self.counts.setFocus()
        else:
            self.grid.setFocus()

    def amendable(self) -> "tuple[Subject, ...]":
        """The cells of the current contract, its deletion, a new one."""
        from synergy_desktop.ui.amending.row_change import row_subjects

        return row_subjects(self.contracts, self.grid, self.editing.add, self.editing.delete)

    def panes(self) -> tuple[QWidget, ...]:
        """The contracts and their counts."""
        return (self.grid, self.counts)

    def commit_pending(self) -> None:
        """Write down what an open editor holds."""
        self.grid.commit_pending()
        self.counts.commit_pending()

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self)
        sides.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        sides.setSpacing(theme.HUGE)
        main = QVBoxLayout()
        main.setSpacing(theme.MEDIUM)
        main.addLayout(self._head())
        main.addWidget(self.filter_bar)
        main.addWidget(self.grid, 1)
        _push_up(main)
        sides.addLayout(main, 1)
        self._panel.setFixedWidth(_SIDE_WIDTH)
        self._panel.put_below(_legend())
        sides.addWidget(self._panel)

    def _head(self) -> QHBoxLayout:
        add = QPushButton("+ Marché")
        add.setObjectName("addContractButton")
        add.setToolTip(self.verbs["addContract"].toolTip())
        add.clicked.connect(self.verbs["addContract"].trigger)
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.set_primary(add)
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(_title("Marchés publics"), 1)
        row.addLayout(
            self.verbs.tool_buttons(
                "moveContractsUp",
                "moveContractsDown",
                "",
                "duplicateContracts",
                "moveContractsAcross",
                "deleteContracts",
                "",
                "columns",
            )
        )
        row.addWidget(self._filtering.button())
        row.addWidget(add)
        return row

    def _accepts(self) -> Accepts | None:
        return matcher(self.filter_bar.criteria)

    def _offer_criteria(self) -> None:
        contracts = queries.contracts(self.session.dossier, self.contracts.report_id)
        self.filter_bar.offer_years((*contracts.joint, *contracts.candidates))

    def _show_count(self) -> None:
        """Tell how many contracts are shown, and offer what they can be filtered by now."""
        self.verbs.refresh()
        self.filter_bar.show_count(*shown_of_all(self.contracts))
        if self.contracts.report_id and not self.filter_bar.isHidden():
            self._offer_criteria()


def _grid(model: ContractModel, name: str, spoken: str) -> GridView:
    grid = GridView(model)
    grid.setObjectName(name)
    grid.setAccessibleName(spoken)
    return grid


def _title(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(theme.font(theme.TITLE, bold=True))
    return label


def _legend() -> QLabel:
    lines = (f"{each.label} : {each.full_label.lower()}" for each in Procurement)
    label = QLabel("\n".join(lines))
    label.setObjectName("legend")
    label.setAccessibleName("Légende des modes de passation")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    theme.set_ink(label, theme.INK_SOFT)
    return label


def _push_up(column: QBoxLayout) -> None:
    """Leave the room that the tables do not need at the bottom."""
    column.addSpacerItem(
        QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
    )
