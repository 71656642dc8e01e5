"""What the two tabs with tables of synergies have in common."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import synergies as commands
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.used_words import WordKind
from synergy_desktop.ui import theme
from synergy_desktop.ui.elided_label import ElidedLabel
from synergy_desktop.ui.service_list import ServiceList
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.synergies.columns import SynergyColumn
from synergy_desktop.ui.synergies.editing import SynergyEditing
from synergy_desktop.ui.synergies.filter_bar import SynergyFilterBar
from synergy_desktop.ui.synergies.filtering import matcher
from synergy_desktop.ui.synergies.model import SynergyModel
from synergy_desktop.ui.synergies.plan_links import PlanLinks
from synergy_desktop.ui.tab import Tab
from synergy_desktop.ui.tables.arrangement import Arrangement
from synergy_desktop.ui.tables.filtering import Filtering, shown_of_all
from synergy_desktop.ui.tables.model import Accepts
from synergy_desktop.ui.tables.selection import heir
from synergy_desktop.ui.tables.verbs import Verbs
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.tables.zoom import Zoom
from synergy_desktop.ui.title_row import TitleRow
from synergy_desktop.ui.used_words import Words

if TYPE_CHECKING:
    from synergy_desktop.ui.amending.change import Subject

_COMPLETED: tuple[WordKind, ...] = ("responsible", "deadline")
"""The columns whose words are completed from those of the dossier."""


class SynergyTab(Tab):
    """The services on the left; the table of the chosen one, its verbs above, a link below."""

    statuses: ClassVar[Sequence[Status]]
    other_part: ClassVar[Part]
    """Where the link below the table leads."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the tab, without a year yet."""
        super().__init__(session, parent)
        self.model = SynergyModel(session.dossier, self.statuses, session.attempt)
        self.model.setParent(self)
        self.model.set_columns(self._columns())
        self.grid = GridView(self.model)
        self.grid.setObjectName(f"{self.key.value}Grid")
        self.grid.setAccessibleName(self.key.label)
        self.arrangement = Arrangement(session.settings, self.model, self.grid)
        self.editing = SynergyEditing(session, self.model, self.grid)
        self.links = PlanLinks(session, self.model, self.grid)
        self.zoom = Zoom(session.settings, self.grid)
        givers = (self.editing, self.links, self.arrangement, self.zoom)
        self.verbs = Verbs(self.grid, [verb for giver in givers for verb in giver.verbs()])
        self.filter_bar = SynergyFilterBar(self.statuses)
        self._filtering = Filtering(
            "filterSynergies",
            self.grid,
            self.model,
            self.filter_bar,
            offer=self._offer_criteria,
            accepts=self._accepts,
            parent=self,
        )
        self._filtering.filtered.connect(self._show_words)
        self._title = ElidedLabel()
        self._head = TitleRow(self._title, self._tools())
        self._services = ServiceList(session)
        self.grid.row_drag.target_at = self._services.service_at
        self.grid.row_drag.over.connect(self._services.show_target)
        self.grid.row_drag.dropped_on.connect(self._move_to_service)
        self._link = QPushButton()
        self._dress()
        self._lay_out()
        self.setFocusProxy(self.grid)
        session.service_changed.connect(self._show_service)

    def set_report(self, report_id: str) -> None:
        """Show the chosen service of another year."""
        self.grid.commit_pending()
        self._show_service(self.session.service_id if report_id else "")

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches("institution"):
            self.arrangement.show_columns(self._columns())
        if changes.touches("synergy", "service"):
            self.model.apply_changes(changes)
            self._show_words()
            # Of cells alone, the table tells the verbs by itself, a moment later.
            if changes.touches("service") or self.model.is_rearranged_by(changes):
                self.verbs.refresh()

    def jump(self, place: Place) -> None:
        """Show the service, the synergy and the cell of ``place``."""
        if place.service_id:
            self.session.show_service(place.service_id)
        keys = (column.key for column in self.model.columns)
        column = next((key for key in keys if place.field.startswith(key)), "title")
        if self.model.is_hidden(place.row_id):
            self.filter_bar.clear()
        if self.model.is_collapsed(group := self.model.group_of(place.row_id)):
            self.model.toggle_group(group)
        if place.row_id:
            self.grid.go_to(place.row_id, column)
        else:
            self.grid.setFocus()

    def slide(self) -> Slide | None:
        """The synergy that the keyboard is on; from a heading, all of its status."""
        row, service_id = self.grid.current_row, self.model.service_id
        if row >= 0 and self.model.item(row) is not None:
            return Slide(kind=SlideKind.SYNERGY, target=self.model.row(row).name)
        if not service_id:
            return None
        status = self.model.group_at(row).key if row >= 0 else ""
        return Slide(kind=SlideKind.SERVICE, target=service_id, text=status)

    def amendable(self) -> "tuple[Subject, ...]":
        """The cells of the current row, its deletion, a new row."""
        from synergy_desktop.ui.amending.row_change import row_subjects

        return row_subjects(self.model, self.grid, self.editing.add, self.editing.delete)

    def panes(self) -> tuple[QWidget, ...]:
        """The services, the filter and the table."""
        return (self._services, self.filter_bar, self.grid)

    def commit_pending(self) -> None:
        """Write down what an open editor holds."""
        self._services.commit_pending()
        self.grid.commit_pending()

    @abstractmethod
    def columns(self, commune_word: str) -> tuple[SynergyColumn, ...]:
        """The columns of the table; ``commune_word`` is what the commune calls itself."""

    @abstractmethod
    def link_words(self) -> str:
        """What the link below the table says; "" for no link."""

    def _columns(self) -> tuple[SynergyColumn, ...]:
        commune = queries.institution(self.session.dossier, Side.COMMUNE)
        columns = self.columns(commune.nature or Side.COMMUNE.label)
        words: dict[str, Words] = {kind: self.session.words.of(kind) for kind in _COMPLETED}
        return tuple(replace(each, words=words.get(each.key)) for each in columns)

    def _lay_out(self) -> None:
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(self._services)
        page = QVBoxLayout()
        page.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        page.setSpacing(theme.MEDIUM)
        page.addWidget(self._head)
        page.addWidget(self.filter_bar)
        page.addWidget(self.grid, 1)
        page.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        bottom = QSizePolicy.Policy.Expanding
        page.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, bottom))
        sides.addLayout(page, 1)

    def _dress(self) -> None:
        self._title.setObjectName("serviceTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(theme.font(theme.TITLE, bold=True))
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_link(self._link)
        self._link.setObjectName("otherTabLink")
        self._link.clicked.connect(self._follow_link)

    def _tools(self) -> QHBoxLayout:
        add = QPushButton("+ Synergie")
        add.setObjectName("addSynergyButton")
        add.setToolTip(self.verbs["addSynergy"].toolTip())
        add.clicked.connect(self.verbs["addSynergy"].trigger)
        add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.set_primary(add)
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addLayout(
            self.verbs.tool_buttons(
                "moveSynergiesUp",
                "moveSynergiesDown",
                "",
                "mergeAbove",
                "separateAbove",
                "",
                "duplicateSynergies",
                "moveSynergiesTo",
                "linkToPlan",
                "deleteSynergies",
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
        """Offer what the table can be filtered by."""
        commune = queries.institution(self.session.dossier, Side.COMMUNE)
        self.filter_bar.offer(commune.nature or Side.COMMUNE.label, self.model.people())

    def _show_service(self, service_id: str) -> None:
        if service_id != self.model.service_id:
            self.grid.commit_pending()
        self.model.show_service(service_id)
        self._show_words()
        self.verbs.refresh()

    def _show_words(self) -> None:
        name = self.session.services.name(self.model.service_id) if self.model.service_id else ""
        self._head.set_title(name or "Aucun service")
        self._title.setToolTip(name)
        words = self.link_words() if name else ""
        self._link.setText(words)
        self._link.setVisible(bool(words))
        self.filter_bar.show_count(*shown_of_all(self.model))
        if not self.filter_bar.isHidden():
            self._offer_criteria()

    def _move_to_service(self, ids: list[str], service_id: str) -> None:
        """Move rows that were dropped on a service; each keeps its status."""
        if service_id != self.model.service_id:
            beside = heir(self.model, ids)
            with self.session.attempt():
                commands.move_synergies(self.session.dossier, ids, service_id, None)
                self.grid.select_items(beside)
                name = self.session.services.name(service_id)
                many = f"Les {len(ids)} synergies sont"
                which = "La synergie est" if len(ids) == 1 else many
                self.session.noted.emit(f"{which} maintenant dans « {name} ».")

    def _follow_link(self) -> None:
        place = Place(
            part=self.other_part,
            report_id=self.session.report_id,
            service_id=self.model.service_id,
        )
        self.session.jump(place)
