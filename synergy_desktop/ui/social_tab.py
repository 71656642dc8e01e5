"""The tab of the social policy: the declaration of the legislature, the projection of the year."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from synergy_desktop.commands import social_policy as commands
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.social_policy import SocialItem, items
from synergy_desktop.store import queries
from synergy_desktop.ui.empty_state import EmptyState
from synergy_desktop.ui.page import scrolling_page
from synergy_desktop.ui.plan.look import SPLITTER_STYLE
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.actions import SocialActions
from synergy_desktop.ui.social.axis_links import AxisLinks
from synergy_desktop.ui.social.bar import SocialBar
from synergy_desktop.ui.social.gestures import Gestures
from synergy_desktop.ui.social.lines import DECLARATION, PROJECTION, Line, LineKind
from synergy_desktop.ui.social.table_page import TablePage
from synergy_desktop.ui.social.text_page import TextPage
from synergy_desktop.ui.social.tree import SocialTree
from synergy_desktop.ui.social.tree_model import SOCIAL_TABLES, SocialTreeModel
from synergy_desktop.ui.synergies.action_chooser import ObjectiveChooser
from synergy_desktop.ui.tab import Tab, TabName

if TYPE_CHECKING:
    from synergy_desktop.domain.search import Span
    from synergy_desktop.store.changes import Changes

_NO_DECLARATION = (
    "La déclaration de politique sociale n’est pas commencée.",
    "Le CPAS y annonce, pour la législature, ses axes et leurs mesures ; le PST les met en œuvre.",
)
_NO_PROJECTION = (
    "La projection de la politique sociale n’est pas commencée.",
    "Elle dit pour l’exercice ce que deviennent les axes de la déclaration, chiffres à l’appui.",
)
_TREE_WIDTH = 400
_WIDEST = 980


class SocialTab(Tab):
    """Shows both papers as a tree, and the row that is current in it."""

    key = TabName.SOCIAL

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self._report_id = ""
        self._following = False
        self._plans: tuple[Plan, ...] | None = None
        self.model = SocialTreeModel(session, self)
        self.tree = SocialTree(self.model)
        self.actions_by_name = SocialActions(self, self.tree)
        self.text_page = TextPage(session, AxisLinks(self.actions_by_name["socialLink"]))
        self.table_page = TablePage(session)
        self.gestures = Gestures(
            session, self.tree, self.model, self.actions_by_name, self.commit_pending
        )
        self._pages = QStackedWidget()
        self._pages.setObjectName("socialPages")
        self._empty = {
            True: EmptyState(_NO_DECLARATION, self.actions_by_name["socialBeginDeclaration"]),
            False: EmptyState(_NO_PROJECTION, self.actions_by_name["socialBeginProjection"]),
        }
        self._text_ground = scrolling_page("socialTextPage", self.text_page, _WIDEST)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.tree)

    def set_report(self, report_id: str) -> None:
        """Show the projection of another year; the declaration belongs to none."""
        self.commit_pending()
        self._report_id = report_id
        current = self.tree.current_id()
        self._following = True
        self.model.show_year(report_id)
        self.tree.expandToDepth(0)
        self._following = False
        self.tree.reveal(current if self.model.line(current) else DECLARATION)
        self._show_current()

    def apply_changes(self, changes: "Changes") -> None:
        """Follow a step that was done, undone or redone."""
        if changes.touches("plan", "plan_node"):
            self._plans = None
        if not changes.touches("plan", "plan_node", *SOCIAL_TABLES):
            return
        self._following = True
        try:
            self.model.apply_changes(changes)
        finally:
            self._following = False
        begun = changes.rows("social_policy").values()
        if any(row.operation == "insert" for row in begun):
            self._open_papers()
        is_travel = changes.kind in ("undo", "redo")
        if is_travel:
            self._show_what_undo_did(changes)
        self._show_current(at_change=is_travel)
        self.gestures.enable()

    def _open_papers(self) -> None:
        """Open both papers, whatever is folded inside them staying so."""
        for row in range(self.model.rowCount()):
            self.tree.expand(self.model.index(row, 0))

    def jump(self, place: Place) -> None:
        """Show the row that ``place`` names, with the keyboard in its field if it has one."""
        self.tree.reveal(self._key_of(place))
        if place.field == "figures":
            self.table_page.grid.setFocus()
        elif place.field in ("unit", "source"):
            (self.table_page.unit if place.field == "unit" else self.table_page.source).setFocus()
        else:
            self.tree.setFocus()

    def select_words(self, column: str, span: "Span") -> None:
        """Select the words in the page shown."""
        if self._pages.currentWidget() is self.table_page:
            self.table_page.select_words(column, span)
        else:
            self.text_page.select_words(column, span)

    def panes(self) -> tuple[QWidget, ...]:
        """The tree, then the parts of the page shown."""
        page = self._pages.currentWidget()
        if page is self.table_page:
            table = self.table_page
            return (self.tree, table.title, table.grid)
        if page is self._text_ground:
            text = self.text_page
            return (self.tree, text.title, text.body, text.links.view)
        return (self.tree, page) if page else (self.tree,)

    def commit_pending(self) -> None:
        """Write down what is typed and not saved yet."""
        self.tree.commit_editor()
        self.text_page.flush()
        self.table_page.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what has been typed before another tab shows it."""
        self.commit_pending()
        super().hideEvent(event)

    # What is shown

    def _show_current(self, *, at_change: bool = False) -> None:
        if self._following:
            return
        line = self.model.line(self.tree.current_id())
        self._let_go_of_gone()
        policy = self.model.policy(line) if line else None
        if line is None:
            return
        if policy is None:
            self._pages.setCurrentWidget(self._empty[line.is_declaration])
        elif line.kind is LineKind.TABLE:
            table = next(each for each in policy.tables if each.id == line.id)
            self.table_page.show_table(table, line.number)
            self._pages.setCurrentWidget(self.table_page)
        else:
            self.text_page.show_line(line, policy, at_change=at_change)
            self._show_links(line)
            self._pages.setCurrentWidget(self._text_ground)
        self.actions_by_name["socialLink"].setEnabled(self._axis() is not None)

    def _let_go_of_gone(self) -> None:
        """Forget what is typed in rows that the file holds no more."""
        for page in (self.text_page, self.table_page):
            if page.key and self.model.line(page.key) is None:
                page.forget()

    def _show_links(self, line: Line) -> None:
        axis, links = self._axis(), self.text_page.links
        links.setVisible(axis is not None)
        if axis is None:
            return
        if self._plans is None:
            dossier = self.session.dossier
            self._plans = tuple(
                queries.plan(dossier, head.id) for head in queries.plan_heads(dossier)
            )
        declared = self.model.declaration
        offered = declared.axes if declared and not line.is_declaration else None
        links.show_axis(axis, self._plans, offered)

    def _axis(self) -> SocialItem | None:
        """The axis that is current in the tree, None for any other row."""
        line = self.model.line(self.tree.current_id())
        policy = self.model.policy(line) if line else None
        if line is None or policy is None or line.kind is not LineKind.ITEM or line.level:
            return None
        return next(axis for axis in policy.axes if axis.id == line.id)

    def _show_what_undo_did(self, changes: "Changes") -> None:
        """Turn to the first row that an undo brought back or changed, unless it is shown."""
        touched = {
            row_id
            for table in ("social_item", "social_table")
            for row_id, row in changes.rows(table).items()
            if row.operation != "delete"
        }
        papers = filter(None, (self.model.declaration, self.model.projection))
        rows = (
            row_id
            for policy in papers
            for row_id in (
                *(item.id for item in items(policy.axes)),
                *(table.id for table in policy.tables),
            )
        )
        found = [row_id for row_id in rows if row_id in touched]
        if found and self.tree.current_id() not in found:
            self.tree.reveal(found[0])

    def _key_of(self, place: Place) -> str:
        """The row of the tree that ``place`` speaks of."""
        for policy, root in (
            (self.model.declaration, DECLARATION),
            (self.model.projection, PROJECTION),
        ):
            if policy is not None and policy.id == place.row_id:
                has_row = place.field in ("introduction", "conclusion")
                return f"{policy.id}/{place.field}" if has_row else root
        is_there = self.model.line(place.row_id) is not None
        return place.row_id if is_there else PROJECTION if place.report_id else DECLARATION

    # What the user does

    def _begin_declaration(self) -> None:
        with self.session.attempt():
            commands.begin_declaration(self.session.dossier)
        self._go_to_introduction(DECLARATION)

    def _begin_projection(self) -> None:
        if self._report_id:
            with self.session.attempt():
                commands.begin_projection(self.session.dossier, self._report_id)
            self._go_to_introduction(PROJECTION)

    def _go_to_introduction(self, root: str) -> None:
        line = self.model.line(root)
        if line is not None and line.children:
            self.tree.reveal(line.children[0].id)
            self.text_page.body.setFocus()

    def _link(self) -> None:
        axis = self._axis()
        if axis is None:
            return
        self.commit_pending()
        dossier = self.session.dossier
        plans = tuple(queries.plan(dossier, head.id) for head in queries.plan_heads(dossier))
        chosen = ObjectiveChooser.choose(self, plans, axis.objectives)
        if chosen is not None and chosen != axis.objectives:
            with self.session.attempt():
                commands.set_objectives(dossier, axis.id, chosen)

    def _carry_on(self, axis_id: str) -> None:
        if axis := self._axis():
            with self.session.attempt():
                commands.set_axis(self.session.dossier, axis.id, axis_id)

    def _go_to_node(self, node_id: str) -> None:
        self.session.jump(Place(part=Part.PLAN, row_id=node_id))

    def _turn(self, _key: str) -> None:
        self._show_current()

    # How it is put together

    def _lay_out(self) -> None:
        for page in (*self._empty.values(), self._text_ground, self.table_page):
            self._pages.addWidget(page)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SocialBar(self.actions_by_name))
        column.addWidget(self.tree, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("socialSplitter")
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._pages)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([_TREE_WIDTH, _WIDEST])
        split.setHandleWidth(1)
        split.setStyleSheet(SPLITTER_STYLE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _connect(self) -> None:
        actions = self.actions_by_name
        actions["socialBeginDeclaration"].triggered.connect(self._begin_declaration)
        actions["socialBeginProjection"].triggered.connect(self._begin_projection)
        actions["socialLink"].triggered.connect(self._link)
        self.tree.node_selected.connect(self._turn)
        self.text_page.links.activated.connect(self._go_to_node)
        self.text_page.links.axis_chosen.connect(self._carry_on)
