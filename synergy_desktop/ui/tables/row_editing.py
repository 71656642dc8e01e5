"""What is done alike with the rows of every table: added, duplicated, moved, dropped, deleted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.selection import Block, heir, place_below, selected_block
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCommands:
    """The commands of one kind of rows; ``one`` and ``many`` name it within the verbs' names.

    A row goes into a group, before another row or at its end.
    """

    one: str
    many: str
    add_text: str
    add_tip: str
    can_add: Callable[[], bool]
    add: Callable[[str, str | None], str]
    duplicate: Callable[[Sequence[str]], list[str]]
    move: Callable[[Sequence[str], str, str | None], None]
    delete: Callable[[Sequence[str]], None]


class RowEditing(QObject):
    """Runs ``commands`` on the rows that are selected in ``view``, which shows ``model``."""

    def __init__(
        self, session: Session, model: GridModel[Any], view: GridView, commands: RowCommands
    ) -> None:
        """Act within ``session``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        self._commands = commands
        view.add_requested.connect(self._add_to)
        view.row_drag.dropped.connect(self._move)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu; deleting comes last there."""
        commands, many = self._commands, self._commands.many
        return (
            Verb(
                name=f"add{commands.one}",
                text=commands.add_text,
                picture="plus",
                keys="Ctrl+Return",
                tip=commands.add_tip,
                run=self._add_below,
                can=commands.can_add,
            ),
            Verb(
                name=f"duplicate{many}",
                text="Dupliquer",
                picture="copy",
                keys="Ctrl+D",
                tip="Copier les lignes choisies, chacune sous l’original",
                run=self._duplicate,
                can=self.has_rows,
            ),
            Verb(
                name=f"move{many}Up",
                text="Monter",
                picture="arrow-up",
                keys="Alt+Up",
                tip="Monter les lignes choisies",
                run=self._move_up,
                can=self._can_move_up,
            ),
            Verb(
                name=f"move{many}Down",
                text="Descendre",
                picture="arrow-down",
                keys="Alt+Down",
                tip="Descendre les lignes choisies",
                run=self._move_down,
                can=self._can_move_down,
            ),
            Verb(
                name=f"amend{many}",
                text="Amender…",
                picture="note",
                keys="",
                tip="Proposer en amendement un changement de la cellule ou de la ligne",
                run=self._session.amend_requested.emit,
                can=self.has_rows,
            ),
        )

    def delete_verb(self) -> Verb:
        """Deleting the rows selected."""
        return Verb(
            name=f"delete{self._commands.many}",
            text="Supprimer",
            picture="trash",
            keys="Ctrl+Del",
            tip="Supprimer les lignes choisies",
            run=self._delete,
            can=self.has_rows,
        )

    @property
    def block(self) -> Block:
        """The rows selected and where they can go."""
        return selected_block(self._model, self._view)

    def has_rows(self) -> bool:
        """Whether rows are selected."""
        return bool(self._view.selected_ids())

    def _add_below(self) -> None:
        self._add(*place_below(self._model, self._view))

    def _add_to(self, group: str) -> None:
        self._add(group, None)

    def _add(self, group: str, before: str | None) -> None:
        if not self._commands.can_add():
            return
        self._view.commit_pending()
        if self._model.is_collapsed(group):
            self._model.toggle_group(group)
        with self._session.attempt():
            self._view.go_to(self._commands.add(group, before), "title", edit=True)

    def _duplicate(self) -> None:
        self._view.commit_pending()
        with self._session.attempt():
            self._view.select_items(self._commands.duplicate(self._view.selected_ids()))

    def _move_up(self) -> None:
        block = self.block
        self._move(block.ids, block.group, block.before_if_raised)

    def _move_down(self) -> None:
        block = self.block
        self._move(block.ids, block.group, block.before_if_sunk)

    def _move(self, ids: Sequence[str], group: str, before: str | None) -> None:
        self._view.commit_pending()
        with self._session.attempt():
            self._commands.move(ids, group, before)

    def _delete(self) -> None:
        self._view.commit_pending()
        with self._session.attempt():
            ids = self._view.selected_ids()
            next_ids = heir(self._model, ids)
            self._commands.delete(ids)
            self._view.select_items(next_ids)

    def _can_move_up(self) -> bool:
        return self.block.can_rise

    def _can_move_down(self) -> bool:
        return self.block.can_sink
