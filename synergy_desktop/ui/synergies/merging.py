"""Merging cells of the objective or of the results, and parting them again."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from synergy_desktop.commands import synergies as commands
from synergy_desktop.commands.merging import COLUMNS, MergedColumn
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.synergies.model import SynergyModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.selection import follows_row_above
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class Merging(QObject):
    """Merges and parts the cells selected in the column where the keyboard is, as one step.

    One cell alone is merged with the one above it, several with each other.
    """

    def __init__(self, session: Session, model: SynergyModel, view: GridView) -> None:
        """Act within ``session`` on ``view``, which shows ``model``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="mergeAbove",
                text="Fusionner les cellules",
                picture="arrows-join",
                keys="Ctrl+M",
                tip="Fusionner les objectifs ou les résultats choisis ; un seul, avec le dessus",
                run=self._merge,
                can=self._can_merge,
            ),
            Verb(
                name="separateAbove",
                text="Séparer les cellules",
                picture="arrows-split",
                keys="Ctrl+Shift+M",
                tip="Rendre à chaque ligne une cellule à elle, avec le même texte",
                run=self._separate,
                can=self._can_separate,
            ),
        )

    def _merge(self) -> None:
        if self._is_beside_mergeable():
            self._say_where()
            return
        self._view.commit_pending()
        column, ids = self._column(), self._ids(self._rows_to_merge())
        if column and ids:
            with self._session.attempt():
                lost = commands.merge_with_above(self._session.dossier, ids, column)
                self._say_what_went(lost)

    def _separate(self) -> None:
        if self._is_beside_mergeable():
            self._say_where()
            return
        self._view.commit_pending()
        column, ids = self._column(), self._ids(self._rows_to_part())
        if column and ids:
            with self._session.attempt():
                commands.separate_from_above(self._session.dossier, ids, column)

    def _can_merge(self) -> bool:
        return self._is_beside_mergeable() or any(True for _ in self._rows_to_merge())

    def _can_separate(self) -> bool:
        return self._is_beside_mergeable() or any(True for _ in self._rows_to_part())

    def _rows_to_merge(self) -> Iterator[int]:
        """The first rows of the cells that are to join the one above them."""
        above, is_alone = None, True
        for run in self._runs():
            if above:
                is_alone = False
                if run.first == above.last + 1 and follows_row_above(self._model, run.first):
                    yield run.first
            above = run
        if above and is_alone and follows_row_above(self._model, above.first):
            yield above.first

    def _rows_to_part(self) -> Iterator[int]:
        return (row for run in self._runs() for row in range(run.first + 1, run.last + 1))

    def _runs(self) -> Iterator[Run]:
        """The cells selected in the column, each merged one once, from the top."""
        column = self._column()
        at = self._model.column_of(column) if column else -1
        row = 0
        for top, bottom in self._ranges(at):
            row = max(row, top)
            while row <= bottom:
                run = self._model.run_at(row, at)
                if self._model.row(row).kind is RowKind.ITEM:
                    yield run
                row = run.last + 1

    def _ranges(self, column: int) -> list[tuple[int, int]]:
        """The first and the last rows of what is selected in a column, from the top."""
        selection = self._view.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return sorted(
            (each.top(), each.bottom()) for each in ranges if each.left() <= column <= each.right()
        )

    def _ids(self, rows: Iterator[int]) -> list[str]:
        return [self._model.row(row).name for row in rows]

    def _column(self) -> MergedColumn | None:
        """The column where the keyboard is, if its cells can be merged."""
        at = self._view.currentIndex().column()
        found = (each for each in COLUMNS if self._model.column_of(each) == at)
        return next(found, None) if self._is_on_row() else None

    def _is_beside_mergeable(self) -> bool:
        """Whether the keyboard is on a row, but in a column whose cells are never merged."""
        return self._is_on_row() and self._column() is None

    def _is_on_row(self) -> bool:
        row = self._view.current_row
        return row >= 0 and self._model.row(row).kind is RowKind.ITEM

    def _say_where(self) -> None:
        titles = [each.title for each in self._model.columns if each.key in COLUMNS]
        self._session.noted.emit(f"Placez-vous d’abord dans la colonne {' ou '.join(titles)}.")

    def _say_what_went(self, lost: int) -> None:
        if lost:
            texts = number_of(lost, "autre texte retiré", "autres textes retirés")
            self._session.noted.emit(
                f"Le premier texte vaut pour toute la cellule fusionnée : {texts}. "
                "Ctrl+Z annule la fusion."
            )
