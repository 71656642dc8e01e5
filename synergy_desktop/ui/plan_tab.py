"""The tab of the strategic plans: a tree on the left, the form of the current node on the right."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import PlanNode, Report
from synergy_desktop.domain.plans import counts_line, walk
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner, Status
from synergy_desktop.domain.words import number_of
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.ui.empty_state import EmptyState
from synergy_desktop.ui.plan.budget_dialog import BudgetDialog
from synergy_desktop.ui.plan.clipboard import PlanClipboard
from synergy_desktop.ui.plan.compare_dialog import CompareDialog
from synergy_desktop.ui.plan.filter_strip import FilterStrip
from synergy_desktop.ui.plan.gestures import Gestures
from synergy_desktop.ui.plan.look import SPLITTER_STYLE
from synergy_desktop.ui.plan.node_form import FORM_WIDTH, NodeForm
from synergy_desktop.ui.plan.plan_actions import PlanActions
from synergy_desktop.ui.plan.plan_bar import PlanBar
from synergy_desktop.ui.plan.plan_filter import Wanted, matcher
from synergy_desktop.ui.plan.renumber_strip import RenumberStrip
from synergy_desktop.ui.plan.title_dialog import PlanTitleDialog
from synergy_desktop.ui.plan.tree_model import PLAN_TABLES, PlanTreeModel
from synergy_desktop.ui.plan.tree_view import PlanTree
from synergy_desktop.ui.plan.unfolding import Unfolding
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab, TabName

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.ui.amending.change import Subject

_TITLES = {
    PlanOwner.COMMUNE: "PST communal",
    PlanOwner.CPAS: "PST du CPAS",
    PlanOwner.COMMON: "PST commun",
}
_OWNER_WORDS = {
    PlanOwner.COMMUNE: "Plan de la commune",
    PlanOwner.CPAS: "Plan du CPAS",
    PlanOwner.COMMON: "Plan commun aux deux",
}
_NO_PLAN = (
    "Ce dossier ne contient pas encore de plan.",
    "Le programme stratégique transversal peut être celui de la commune, celui du CPAS, ou commun.",
)
_EMPTY_PLAN = (
    "Ce plan est encore vide.",
    "Un plan va du volet à l’action, par les objectifs stratégiques et opérationnels.",
)
_TREE_WIDTH = 765


class PlanTab(Tab):
    """Shows and edits one plan at a time."""

    key = TabName.PLAN

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the first plan is shown with the first year."""
        super().__init__(session, parent)
        self._report_id = ""
        self._report: Report | None = None
        self._plan_id = ""
        self._following = False
        self.model = PlanTreeModel(session, self)
        self.tree = PlanTree(self.model)
        Unfolding(self.model, self.tree)
        self.actions_by_name = PlanActions(self, self.tree)
        self.form = NodeForm(session)
        self.gestures = Gestures(
            session, self.tree, self.model, self.actions_by_name, self.commit_pending
        )
        self.clipboard = PlanClipboard(
            session, self.tree, self.model, self.actions_by_name, self.commit_pending
        )
        self._owners, self._adding = self._made_menus()
        self.renumber_strip = RenumberStrip(self.actions_by_name["planRenumber"])
        self.filters = FilterStrip()
        self.budget_view = BudgetDialog(self)
        self.comparison = CompareDialog(session, self)
        self.bar = PlanBar(self.actions_by_name, self._owners, self._adding)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def set_report(self, report_id: str) -> None:
        """Show the year's synergies beside the plan, which belongs to no year."""
        self._report_id = report_id
        self._report = None
        if not self._plan_id:
            heads = queries.plan_heads(self.session.dossier)
            self._show_plan(heads[0].id if heads else "")
        self._show_synergies()

    def apply_changes(self, changes: "Changes") -> None:
        """Follow a step that was done, undone or redone."""
        if changes.touches(*PLAN_TABLES):
            self._following = True
            try:
                self._follow_plans(changes)
                self.model.apply_changes(changes)
            finally:
                self._following = False
            self.renumber_strip.follow(self.model.plan, changes)
            self.filters.show_plan(self.model.plan)
            self._show_budget()
            self._show_what_undo_did(changes)
            self._show_page()
            self._show_current()
            self.comparison.apply_changes(changes)
        if changes.touches("synergy", "service"):
            self._report = None
            self._show_synergies()

    def jump(self, place: Place) -> None:
        """Show the node ``place.row_id``, whatever plan it is in."""
        for head in queries.plan_heads(self.session.dossier):
            if any(node.id == place.row_id for node in _nodes(self.session, head.id)):
                self._show_plan(head.id)
        self.bar.filter.clear()
        self.filters.clear()
        self.tree.show_node(place.row_id)
        self.tree.setFocus()
        if place.field:
            self.form.focus_field(place.field)

    def slide(self) -> Slide | None:
        """The node that the keyboard is on, and what is below it."""
        node_id = self.tree.current_id()
        return Slide(kind=SlideKind.PLAN, target=node_id) if node_id else None

    def amendable(self) -> "tuple[Subject, ...]":
        """The fields of the current node, what may come into it, its deletion."""
        from synergy_desktop.ui.amending.node_change import node_subjects

        node = self.model.node_by_id(self.tree.current_id())
        return node_subjects(self.session.dossier, self.model.plan, node)

    def panes(self) -> tuple[QWidget, ...]:
        """The plan and the form."""
        return (self.tree, self.form)

    def commit_pending(self) -> None:
        """Write down what the form and an open editor of the tree hold."""
        self.tree.commit_editor()
        self.form.flush()

    # What is shown

    def _show_plan(self, plan_id: str) -> None:
        self.commit_pending()
        self._plan_id = plan_id
        self.model.show_plan(plan_id)
        self.renumber_strip.show_plan(self.model.plan)
        self.filters.show_plan(self.model.plan)
        self._show_budget()
        self.bar.show_heads(queries.plan_heads(self.session.dossier), plan_id)
        self.tree.expand_to(NodeKind.ACTION)
        self.tree.select_first()
        self._show_page()
        self._show_current()

    def _follow_plans(self, changes: "Changes") -> None:
        """Turn to a plan that came, leave one that is gone."""
        heads = queries.plan_heads(self.session.dossier)
        came = [row_id for row_id, row in changes.rows("plan").items() if row.operation == "insert"]
        ids = [head.id for head in heads]
        if came or self._plan_id not in ids:
            self.form.forget()
            self._show_plan(came[-1] if came else next(iter(ids), ""))
        elif changes.touches("plan"):
            self.bar.show_heads(heads, self._plan_id)

    def _show_what_undo_did(self, changes: "Changes") -> None:
        """After undo or redo, show the topmost node that it brought back or changed."""
        if changes.kind not in ("undo", "redo"):
            return
        touched = {
            row_id for row_id, row in changes.rows("plan_node").items() if row.operation != "delete"
        }
        plan = self.model.plan
        first = (
            next((node for node in walk(plan.nodes) if node.id in touched), None) if plan else None
        )
        if first is not None and first.id != self.tree.current_id():
            self.tree.show_node(first.id)

    def _turn_to(self, page: int) -> None:
        """Show the tree or what is said in its place; the keyboard goes along if it was there."""
        focus = QApplication.focusWidget()
        along = focus is not None and self._pages.isAncestorOf(focus)
        is_other = page != self._pages.currentIndex()
        self._pages.setCurrentIndex(page)
        self.setFocusProxy(self.tree if page == 2 else self._pages.widget(page) or self.tree)
        if along and is_other:
            self.setFocus()

    def _show_page(self) -> None:
        plan = self.model.plan
        page = 0 if plan is None else 2 if plan.nodes else 1
        self._turn_to(page)
        for name in ("planRenamePlan", "planDelete"):
            self.actions_by_name[name].setEnabled(plan is not None)
        for name in ("planRenumber", "planFilters", "planBudgetView"):
            self.actions_by_name[name].setEnabled(page == 2)
        self.actions_by_name["planCompare"].setEnabled(self.bar.plans.count() > 1)
        self.bar.add_button.setEnabled(plan is not None)
        for widget in (self.bar.filter, self.bar.levels_button, self.filters):
            widget.setEnabled(page == 2)
        self._show_counts()
        self.gestures.enable()

    def _show_counts(self) -> None:
        words = counts_line(self.model.plan) if self.model.plan else ""
        if self._wanted() is not None:
            shown = self.tree.matches()
            words += f" · {number_of(shown, 'trouvé')}"
        self.bar.counts.setText(words)

    def _show_current(self) -> None:
        if self._following:
            return
        if self.form.node_id and self.model.node_by_id(self.form.node_id) is None:
            self.form.forget()
        self.form.show_node(self.model.node_by_id(self.tree.current_id()), self.model.plan)
        self._show_synergies()

    def _show_synergies(self) -> None:
        if self._report is None and self._report_id:
            self._report = queries.report(self.session.dossier, self._report_id)
        self.form.show_synergies(self._report)

    # What the user does

    def _wanted(self) -> Wanted | None:
        criteria = self.filters.criteria(self.bar.filter.text())
        return matcher(criteria, datetime.now().astimezone().date())

    def _filter(self) -> None:
        self.tree.set_filter(self._wanted())
        self._show_counts()

    def _open_budget(self) -> None:
        self.commit_pending()
        self.budget_view.show()
        self._show_budget()

    def _show_budget(self) -> None:
        if self.budget_view.isVisible():
            self.budget_view.show_plan(self.model.plan)

    def _open_comparison(self) -> None:
        self.commit_pending()
        self.comparison.show()
        self.comparison.show_plans()

    def _go_to_node(self, node_id: str) -> None:
        self.jump(Place(part=Part.PLAN, row_id=node_id))

    def _show_filters(self, shown: bool) -> None:
        """Show the strip of criteria; once it is hidden, none of them counts."""
        self.filters.setVisible(shown)
        if not shown:
            self.filters.clear()

    def _go_to_match(self) -> None:
        self.tree.go_to_first_wanted()
        self.tree.setFocus()

    def _add_plan_of(self, action: QAction) -> None:
        self._add_plan(owner=PlanOwner(action.data()))

    def _add_plan(self, *, owner: PlanOwner = PlanOwner.COMMUNE) -> None:
        self.commit_pending()
        dossier = self.session.dossier
        with self.session.attempt():
            commands.add_plan(dossier, owner, _TITLES[owner], queries.legislature(dossier))

    def _rename_plan(self) -> None:
        plan = self.model.plan
        if plan is None:
            return
        self.commit_pending()
        title = PlanTitleDialog.ask(self, plan.title)
        if title != plan.title:
            with self.session.attempt():
                commands.rename_plan(self.session.dossier, plan.id, title)

    def _delete_plan(self) -> None:
        if self.model.plan is not None:
            self.commit_pending()
            with self.session.attempt():
                commands.delete_plan(self.session.dossier, self.model.plan.id)

    def _go_to_synergy(self, service_id: str, synergy_id: str) -> None:
        status = synergy_queries.synergy(self.session.dossier, synergy_id).status
        part = Part.PLANNING if status is Status.PLANNED else Part.DASHBOARD
        self.session.jump(
            Place(part=part, report_id=self._report_id, service_id=service_id, row_id=synergy_id)
        )

    def _fill_adding(self) -> None:
        self._adding.clear()
        self.gestures.fill_menu(self._adding)
        self._adding.addSeparator()
        self._adding.addAction(self.actions_by_name["planPaste"])

    # How it is put together

    def _made_menus(self) -> tuple[QMenu, QMenu]:
        owners, adding = QMenu(self), QMenu(self)
        owners.setObjectName("planOwnersMenu")
        adding.setObjectName("planAddingMenu")
        for owner in PlanOwner:
            action = owners.addAction(_OWNER_WORDS[owner])
            action.setObjectName(f"planAdd_{owner.value}")
            action.setData(owner.value)
        owners.triggered.connect(self._add_plan_of)
        return owners, adding

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("planSplitter")
        split.setChildrenCollapsible(False)
        split.addWidget(self.tree)
        split.addWidget(self.form)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        split.setSizes([_TREE_WIDTH, FORM_WIDTH])
        split.setHandleWidth(1)
        split.setStyleSheet(SPLITTER_STYLE)
        first = self.actions_by_name["planAddFirst"]
        for page in (
            EmptyState(_NO_PLAN, self.actions_by_name["planAddCommune"]),
            EmptyState(_EMPTY_PLAN, first, self.actions_by_name["planPaste"]),
            split,
        ):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.filters)
        column.addWidget(self.renumber_strip)
        self.filters.hide()
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        actions = self.actions_by_name
        actions["planAddFirst"].triggered.connect(self.gestures.add_first)
        actions["planAddCommune"].triggered.connect(self._add_plan)
        actions["planRenamePlan"].triggered.connect(self._rename_plan)
        actions["planDelete"].triggered.connect(self._delete_plan)
        self._adding.aboutToShow.connect(self._fill_adding)
        self._adding.triggered.connect(self.gestures.add_chosen)
        self.tree.node_selected.connect(self._show_current)
        self.bar.plan_chosen.connect(self._show_plan)
        self.bar.filter_changed.connect(self._filter)
        self.bar.filter_left.connect(self.tree.setFocus)
        self.filters.changed.connect(self._filter)
        actions["planBudgetView"].triggered.connect(self._open_budget)
        self.budget_view.node_wanted.connect(self._go_to_node)
        actions["planCompare"].triggered.connect(self._open_comparison)
        self.comparison.node_wanted.connect(self._go_to_node)
        actions["planFilters"].toggled.connect(self._show_filters)
        self.bar.filter.returnPressed.connect(self._go_to_match)
        self.form.synergies.activated.connect(self._go_to_synergy)


def _nodes(session: Session, plan_id: str) -> tuple[PlanNode, ...]:
    return tuple(walk(queries.plan(session.dossier, plan_id).nodes))
