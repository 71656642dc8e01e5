"""The tree of the declaration and the projection as Qt sees it, followed change by change."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from synergy_desktop.commands import social_policy as commands
from synergy_desktop.commands import social_tables as tables
from synergy_desktop.domain.social_policy import SocialPolicy, may_stand, path_to
from synergy_desktop.store import social_queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.branch_model import BranchModel
from synergy_desktop.ui.plan.plain import plain_tip
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.lines import Line, LineKind, lines

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``Line`` that a row shows."""

SOCIAL_TABLES = (
    *("social_policy", "social_item", "social_table"),
    *("social_year", "social_territory", "social_figure"),
)
"""The tables of the file that the social policy is made of."""

_MIME = "application/x-synergie-social-row"
_INVALID = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_PLACES = {"social_item": frozenset(("item_id", "rank")), "social_table": frozenset(("rank",))}


class SocialTreeModel(BranchModel[Line]):
    """Writes through commands only and redraws from their changes."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Begin empty; ``show_year`` fills it."""
        super().__init__(parent)
        self._session = session
        self._report_id = ""
        self.declaration: SocialPolicy | None = None
        self.projection: SocialPolicy | None = None

    def show_year(self, report_id: str) -> None:
        """Show the declaration, and the projection of another year; "": without one."""
        self.beginResetModel()
        self._report_id = report_id
        self._fill(self._read())
        self.endResetModel()

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""
        if changes.touches(*SOCIAL_TABLES):
            moved = {
                row_id
                for table, places in _PLACES.items()
                for row_id, row in changes.rows(table).items()
                if row.operation == "update" and row.columns & places
            }
            self._follow(self._read(), moved)

    def line(self, key: str) -> Line | None:
        """The row ``key``, None if it is not shown."""
        return self._nodes.get(key)

    def policy(self, line: Line) -> SocialPolicy | None:
        """The declaration or the projection that a row is in."""
        return self.declaration if line.is_declaration else self.projection

    def above(self, key: str) -> Line | None:
        """The row that ``key`` stands in, None at the top."""
        above = self.index_of(key).parent()
        return self._nodes[self.key(above)] if above.isValid() else None

    def looks_alike(self, node: Line, other: Line) -> bool:
        """Whether rows read the same, but for what stands below them."""
        return replace(node, children=()) == replace(other, children=())

    def _read(self) -> tuple[Line, ...]:
        dossier = self._session.dossier
        self.declaration = social_queries.declaration(dossier)
        self.projection = (
            social_queries.projection(dossier, self._report_id) if self._report_id else None
        )
        return lines(self.declaration, self.projection, has_year=bool(self._report_id))

    # What Qt asks for.

    def columnCount(self, parent: Index = _INVALID) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """What a row says; the delegate asks for the line itself."""
        if not index.isValid():
            return None
        line = self._nodes[self.key(index)]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(filter(None, (line.number, line.title)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (f"{line.noun} {line.number}".strip(), line.title)))
            case Qt.ItemDataRole.EditRole:
                return line.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{line.noun} {line.number}".strip())
        return line if role == LINE_ROLE else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write the title of the row at ``index``."""
        line = self._nodes[self.key(index)] if index.isValid() else None
        title = str(value)
        if line is None or role != Qt.ItemDataRole.EditRole or title == line.title:
            return False
        with self._session.attempt():
            if line.kind is LineKind.ITEM:
                commands.set_item_title(self._session.dossier, line.id, title)
            elif line.kind is LineKind.TABLE:
                tables.set_table_text(self._session.dossier, line.id, "title", title)
            else:
                commands.set_policy_text(self._session.dossier, line.policy_id, "title", title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What has a title can be renamed; items and tables can be dragged."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        line = self._nodes[self.key(index)]
        if line.kind in (LineKind.ITEM, LineKind.TABLE):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if is_named(line):
            flags |= Qt.ItemFlag.ItemIsEditable
        if line.kind in (LineKind.ITEM, LineKind.POLICY):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    # Drag and drop.

    def supportedDropActions(self) -> Qt.DropAction:
        """A row moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only rows of this tree are taken."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row dragged."""
        mime = QMimeData()
        if indexes:
            mime.setData(_MIME, self.key(indexes[0]).encode())
        return mime

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether what is dragged may stand under ``parent``."""
        del action, row, column
        key = bytes(data.data(_MIME).data()).decode()
        return bool(key) and parent.isValid() and self.can_move(key, self.key(parent))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move what is dragged; the rows follow once that is in the file."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        key, under = bytes(data.data(_MIME).data()).decode(), self._nodes[self.key(parent)]
        kind = self._nodes[key].kind
        after = under.children[row:] if row >= 0 else ()
        before = next((each.id for each in after if each.kind is kind), None)
        self.move(key, under.id, before)
        return True

    def can_move(self, key: str, under: str) -> bool:
        """Whether an item or a table may stand directly under the row ``under``."""
        line, over = self._nodes.get(key), self._nodes.get(under)
        if line is None or over is None or line.policy_id != over.policy_id:
            return False
        policy = self.policy(line)
        if line.kind is LineKind.TABLE or policy is None:
            return line.kind is LineKind.TABLE and over.kind is LineKind.POLICY
        if over.kind not in (LineKind.POLICY, LineKind.ITEM):
            return False
        way = path_to(policy.axes, under) if over.kind is LineKind.ITEM else ()
        is_inside = any(each.id == key for each in way)
        return not is_inside and may_stand(path_to(policy.axes, key)[-1], len(way))

    def move(self, key: str, under: str, before: str | None) -> None:
        """Move an item or a table in the file, before a row of its kind or last."""
        if before == key:
            return
        line, over = self._nodes[key], self._nodes[under]
        with self._session.attempt():
            if line.kind is LineKind.TABLE:
                tables.move_table(self._session.dossier, key, before)
            else:
                above = over.id if over.kind is LineKind.ITEM else None
                commands.move_item(self._session.dossier, key, above, before)


def is_named(line: Line) -> bool:
    """Whether a row has a title of its own."""
    has_title = line.kind in (LineKind.ITEM, LineKind.TABLE, LineKind.POLICY)
    return has_title and bool(line.policy_id)
