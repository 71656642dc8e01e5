"""What the user does to the rows of the tree, from its actions to the commands."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from synergy_desktop.commands import social_policy as commands
from synergy_desktop.commands import social_tables as tables
from synergy_desktop.domain.social_policy import LEVELS
from synergy_desktop.store import queries
from synergy_desktop.ui.menu_key import MenuKey
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.actions import ROW, SocialActions
from synergy_desktop.ui.social.lines import PROJECTION, Line, LineKind
from synergy_desktop.ui.social.tree import SocialTree
from synergy_desktop.ui.social.tree_model import SocialTreeModel, is_named

_YEARS = 3
"""How many years a new table begins with, that of the report last."""
_A_YEAR = re.compile(r"\d{4}(?!.*\d{4})")


class _Spot(NamedTuple):
    """A place in the tree: under the row ``under``, before ``before`` or last."""

    under: str
    before: str | None


class Gestures(QObject):
    """Carries out the actions on the rows.

    ``before_writing`` is called first, so that what is being typed is in the file by then.
    """

    def __init__(
        self,
        session: Session,
        tree: SocialTree,
        model: SocialTreeModel,
        actions: SocialActions,
        before_writing: Callable[[], None],
    ) -> None:
        """Connect ``actions`` to ``tree``, which owns this."""
        super().__init__(tree)
        self._session, self._tree, self._model = session, tree, model
        self._actions, self._before_writing = actions, before_writing
        self._spots: dict[str, Callable[[Line], _Spot | None]] = {
            "socialMoveUp": self._above_previous,
            "socialMoveDown": self._below_next,
            "socialPromote": self._outside,
            "socialDemote": self._inside,
        }
        actions["socialAddSibling"].triggered.connect(self._add_sibling)
        actions["socialAddChild"].triggered.connect(self._add_child)
        actions["socialAddTable"].triggered.connect(self._add_table)
        actions["socialRename"].triggered.connect(self._rename)
        tree.enter_pressed.connect(actions["socialRename"].trigger)
        actions["socialDelete"].triggered.connect(self._delete)
        for name in self._spots:
            actions[name].triggered.connect(self._move)
        tree.customContextMenuRequested.connect(self._show_menu)
        MenuKey(tree)
        tree.node_selected.connect(self.enable)

    def enable(self) -> None:
        """Offer just the actions that the current row allows."""
        line = self._line()
        begun = line is not None and bool(line.policy_id)
        allowed = {
            "socialAddSibling": begun,
            "socialAddChild": begun and line is not None and _level_inside(line) is not None,
            "socialAddTable": self._projection() is not None,
            "socialRename": line is not None and is_named(line),
            "socialDelete": line is not None and is_named(line),
        }
        for name, spot in self._spots.items():
            allowed[name] = line is not None and spot(line) is not None
        for name in ROW:
            self._actions[name].setEnabled(allowed[name])

    def _add_sibling(self) -> None:
        line = self._line()
        if line is None:
            return
        above = self._model.above(line.id)
        if line.kind is LineKind.TABLE:
            self._add_table()
        elif line.kind is LineKind.ITEM and above is not None:
            later = _after(line, above)
            under = above.id if above.kind is LineKind.ITEM else None
            self._add(line.policy_id, under, later)
        else:
            axes = self._axes(line)
            first = axes[0].id if axes and line.kind is LineKind.INTRODUCTION else None
            self._add(line.policy_id, None, first)

    def _add_child(self) -> None:
        line = self._line()
        if line is not None and _level_inside(line) is not None:
            self._add(line.policy_id, line.id if line.kind is LineKind.ITEM else None, None)

    def _add(self, policy_id: str, above: str | None, before: str | None) -> None:
        self._before_writing()
        with self._session.attempt():
            made = commands.add_item(self._session.dossier, policy_id, above, before)
            self._tree.setFocus()
            self._tree.reveal(made, edit=True)

    def _add_table(self) -> None:
        root = self._projection()
        if root is None:
            return
        self._before_writing()
        dossier = self._session.dossier
        heads = {head.id: head.year for head in queries.report_heads(dossier)}
        years = _years_up_to(heads.get(self._session.report_id, ""))
        with self._session.attempt():
            made = tables.add_table(dossier, root.policy_id, years)
            self._tree.setFocus()
            self._tree.reveal(made, edit=True)

    def _rename(self) -> None:
        index = self._tree.currentIndex()
        if index.isValid():
            self._before_writing()
            self._tree.edit(index)

    def _delete(self) -> None:
        line = self._line()
        if line is None or not is_named(line):
            return
        self._before_writing()
        dossier = self._session.dossier
        with self._session.attempt():
            if line.kind is LineKind.ITEM:
                commands.delete_item(dossier, line.id)
            elif line.kind is LineKind.TABLE:
                tables.delete_table(dossier, line.id)
            else:
                commands.delete_policy(dossier, line.policy_id)

    def _move(self) -> None:
        line = self._line()
        spot = self._spots[self.sender().objectName()](line) if line else None
        if line is not None and spot is not None:
            self._before_writing()
            self._model.move(line.id, spot.under, spot.before)
            self._tree.reveal(line.id)
            self.enable()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._tree)
        menu.setObjectName("socialRowMenu")
        menu.addActions([self._actions[name] for name in ROW])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._tree.viewport().mapToGlobal(place))

    # Where a row may go

    def _above_previous(self, line: Line) -> _Spot | None:
        above, siblings, place = self._standing(line)
        return _Spot(above.id, siblings[place - 1].id) if above and place > 0 else None

    def _below_next(self, line: Line) -> _Spot | None:
        above, siblings, place = self._standing(line)
        if above is None or not 0 <= place < len(siblings) - 1:
            return None
        later = siblings[place + 2 :]
        return _Spot(above.id, later[0].id if later else None)

    def _outside(self, line: Line) -> _Spot | None:
        above = self._model.above(line.id)
        if line.kind is not LineKind.ITEM or above is None or above.kind is not LineKind.ITEM:
            return None
        over = self._model.above(above.id)
        return _Spot(over.id, _after(above, over)) if over else None

    def _inside(self, line: Line) -> _Spot | None:
        _, siblings, place = self._standing(line)
        if line.kind is not LineKind.ITEM or place <= 0:
            return None
        under = siblings[place - 1].id
        return _Spot(under, None) if self._model.can_move(line.id, under) else None

    def _standing(self, line: Line) -> tuple[Line | None, list[Line], int]:
        """What a row stands in, its siblings of the same kind, and its place among them."""
        above = self._model.above(line.id)
        if above is None or line.kind not in (LineKind.ITEM, LineKind.TABLE):
            return None, [], -1
        siblings = _siblings(line, above)
        return above, siblings, [each.id for each in siblings].index(line.id)

    def _line(self) -> Line | None:
        return self._model.line(self._tree.current_id())

    def _projection(self) -> Line | None:
        """The projection of the year, once it is begun."""
        root = self._model.line(PROJECTION)
        return root if root is not None and root.policy_id else None

    def _axes(self, line: Line) -> tuple[Line, ...]:
        root = line if line.kind is LineKind.POLICY else self._model.above(line.id)
        found = root.children if root else ()
        return tuple(each for each in found if each.kind is LineKind.ITEM)


def _years_up_to(report_year: str) -> list[str]:
    """The years of a new table, the last being that of the report: 2024 for "2023-2024"."""
    found = _A_YEAR.search(report_year)
    last = int(found[0]) if found else datetime.now().astimezone().year
    return [str(last - ago) for ago in reversed(range(_YEARS))]


def _siblings(line: Line, above: Line) -> list[Line]:
    return [each for each in above.children if each.kind is line.kind]


def _after(line: Line, above: Line) -> str | None:
    """The row of the same kind that comes after ``line``."""
    siblings = _siblings(line, above)
    place = [each.id for each in siblings].index(line.id)
    later = siblings[place + 1 :]
    return later[0].id if later else None


def _level_inside(line: Line) -> int | None:
    """How deep what is added inside a row stands, None where nothing can be."""
    if line.kind is LineKind.POLICY:
        return 0
    is_deep = line.kind is not LineKind.ITEM or line.level + 1 >= len(LEVELS)
    return None if is_deep else line.level + 1
