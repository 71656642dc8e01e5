"""What the user does to the nodes of the plan, from the tree's actions to the commands."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from synergy_desktop.commands import numbering, places
from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plans import free_places
from synergy_desktop.domain.planting import Spot
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.ui.menu_key import MenuKey
from synergy_desktop.ui.plan import proposals
from synergy_desktop.ui.plan.place_chooser import PlaceChooser
from synergy_desktop.ui.plan.plain import menu_text
from synergy_desktop.ui.plan.plan_actions import NODE, PlanActions
from synergy_desktop.ui.plan.proposals import Proposal
from synergy_desktop.ui.plan.tree_model import PlanTreeModel
from synergy_desktop.ui.plan.tree_view import PlanTree
from synergy_desktop.ui.session import Session

_IN_ORDER = "Les codes se suivent déjà : il n’y a rien à renuméroter."
_SPOTS: dict[str, Callable[[Plan, str], Spot | None]] = {
    "planMoveUp": proposals.spot_above,
    "planMoveDown": proposals.spot_below,
    "planPromote": proposals.spot_outside,
    "planDemote": proposals.spot_inside,
}
_LEVELS = {
    "planCollapse": NodeKind.VOLET,
    "planExpandOs": NodeKind.OS,
    "planExpandOo": NodeKind.OO,
    "planExpandActions": NodeKind.ACTION,
    "planExpand": NodeKind.SUB_ACTION,
}


class Gestures(QObject):
    """Carries out the actions on the nodes of the plan shown.

    ``before_writing`` is called first, so that what is being typed is in the file by then.
    """

    def __init__(
        self,
        session: Session,
        tree: PlanTree,
        model: PlanTreeModel,
        actions: PlanActions,
        before_writing: Callable[[], None],
    ) -> None:
        """Connect ``actions`` to ``tree``, which owns this."""
        super().__init__(tree)
        self._session, self._tree, self._model = session, tree, model
        self._actions, self._before_writing = actions, before_writing
        actions["planAddChild"].triggered.connect(self._add_child)
        actions["planAddSibling"].triggered.connect(self._add_sibling)
        actions["planRename"].triggered.connect(self._rename)
        tree.enter_pressed.connect(actions["planRename"].trigger)
        actions["planDeleteNode"].triggered.connect(self._delete)
        actions["planPlaceAlso"].triggered.connect(self._place_also)
        actions["planRenumber"].triggered.connect(self._renumber)
        actions["planRenumberBranch"].triggered.connect(self._renumber_branch)
        for name in (*_SPOTS, *_LEVELS):
            actions[name].triggered.connect(self._move if name in _SPOTS else self._unfold)
        tree.customContextMenuRequested.connect(self._show_menu)
        MenuKey(tree)
        tree.node_selected.connect(self.enable)

    def enable(self) -> None:
        """Offer just the actions that the current node allows."""
        plan, node_id = self._model.plan, self._tree.current_id()
        for name in NODE:
            self._actions[name].setEnabled(plan is not None and bool(node_id))
        for name in ("planAddSibling", "planPaste"):
            self._actions[name].setEnabled(plan is not None)
        if plan is None or not node_id:
            return
        further = bool(self._further_place())
        for name, spot in _SPOTS.items():
            self._actions[name].setEnabled(not further and spot(plan, node_id) is not None)
        self._actions["planAddSibling"].setEnabled(not further)
        self._actions["planPlaceAlso"].setEnabled(bool(free_places(plan, node_id)))
        node = self._model.node_by_id(node_id)
        self._actions["planRenumberBranch"].setEnabled(bool(node and node.children))
        self._actions["planAddChild"].setEnabled(bool(proposals.child_proposals(plan, node_id)))

    def fill_menu(self, menu: QMenu) -> None:
        """Put in ``menu`` what may be added inside the current node and below it."""
        plan, node_id = self._model.plan, self._tree.current_id()
        if plan is None:
            return
        if not node_id:
            self._offer(menu, proposals.child_proposals(plan, None))
            return
        node = self._model.node_by_id(node_id)
        name = (node.code or node.kind.label) if node else ""
        inside = proposals.child_proposals(plan, node_id)
        if inside:
            menu.addSection(menu_text(f"Dans « {name} »"))
            self._offer(menu, inside)
        if not self._further_place():
            menu.addSection(menu_text(f"Après « {name} »"))
            self._offer(menu, proposals.sibling_proposals(plan, node_id))

    def add_chosen(self, action: QAction) -> None:
        """Add what an entry of a menu that ``fill_menu`` filled proposes."""
        if isinstance(proposal := action.data(), Proposal):
            self.add(proposal)

    def add(self, proposal: Proposal) -> None:
        """Add a node, make it current, and begin to write its title where it has none."""
        plan = self._model.plan
        if plan is None:
            return
        self._before_writing()
        with self._session.attempt():
            node_id = commands.add_node(
                self._session.dossier,
                plan.id,
                proposal.parent_id,
                proposal.kind,
                proposal.title,
                proposal.before,
                proposal.code,
            )
            self._tree.setFocus()
            self._tree.show_node(node_id, edit=not proposal.title)

    def add_first(self) -> None:
        """Add the first node of an empty plan."""
        if self._model.plan is not None:
            self.add(proposals.child_proposals(self._model.plan, None)[0])

    def _add_child(self) -> None:
        if self._model.plan is not None:
            self._choose(proposals.child_proposals(self._model.plan, self._tree.current_id()))

    def _add_sibling(self) -> None:
        plan, node_id = self._model.plan, self._tree.current_id()
        if plan is not None and node_id:
            self._choose(proposals.sibling_proposals(plan, node_id))
        elif plan is not None:
            self._choose(proposals.child_proposals(plan, None))

    def _choose(self, offered: tuple[Proposal, ...]) -> None:
        """Add what is offered, or let the user choose where there are several."""
        if len(offered) == 1:
            self.add(offered[0])
        elif offered:
            menu = self._made_menu("planAddMenu")
            self._offer(menu, offered)
            menu.setActiveAction(menu.actions()[0])
            rect = self._tree.visualRect(self._tree.currentIndex())
            menu.popup(self._tree.viewport().mapToGlobal(rect.bottomLeft()))

    def _offer(self, menu: QMenu, offered: tuple[Proposal, ...]) -> None:
        for proposal in offered:
            action = menu.addAction(menu_text(proposal.label))
            action.setObjectName(f"planAdd_{proposal.kind.value}")
            action.setData(proposal)

    def _rename(self) -> None:
        index = self._tree.currentIndex().siblingAtColumn(0)
        if index.isValid():
            self._before_writing()
            self._tree.edit(index)

    def _move(self) -> None:
        plan, node_id = self._model.plan, self._tree.current_id()
        spot = _SPOTS[self.sender().objectName()](plan, node_id) if plan and node_id else None
        if spot is not None:
            self._before_writing()
            self._model.move(node_id, spot.parent_id, spot.before)
            self._tree.show_node(node_id)
            self.enable()

    def _delete(self) -> None:
        node_id, objective_id = self._tree.current_id(), self._further_place()
        if node_id:
            self._before_writing()
            with self._session.attempt():
                if objective_id:
                    places.remove_place(self._session.dossier, node_id, objective_id)
                else:
                    commands.delete_node(self._session.dossier, node_id)

    def _place_also(self) -> None:
        """Let the user choose one more objective for the current action."""
        plan, node_id = self._model.plan, self._tree.current_id()
        if plan is not None and node_id:
            self._before_writing()
            chosen = PlaceChooser.choose(self._tree, plan, node_id)
            if chosen:
                self._model.place(node_id, chosen)

    def _further_place(self) -> str:
        return self._model.further_place(self._tree.currentIndex())

    def _renumber(self) -> None:
        self._renumber_below(None)

    def _renumber_branch(self) -> None:
        self._renumber_below(self._tree.current_id())

    def _renumber_below(self, branch: str | None) -> None:
        plan = self._model.plan
        if plan is not None:
            self._before_writing()
            with self._session.attempt():
                if not numbering.renumber(self._session.dossier, plan.id, branch):
                    self._session.noted.emit(_IN_ORDER)

    def _unfold(self) -> None:
        self._tree.expand_to(_LEVELS[self.sender().objectName()])

    def _show_menu(self, place: QPoint) -> None:
        menu = self._made_menu("planNodeMenu")
        self.fill_menu(menu)
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in NODE[2:]])
        menu.popup(self._tree.viewport().mapToGlobal(place))

    def _made_menu(self, name: str) -> QMenu:
        menu = QMenu(self._tree)
        menu.setObjectName(name)
        menu.triggered.connect(self.add_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
