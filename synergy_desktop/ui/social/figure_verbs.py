"""What one does with the territories and the years of a table of indicators."""

import re

from PySide6.QtCore import QObject

from synergy_desktop.commands import social_tables as commands
from synergy_desktop.domain.social_policy import IndicatorTable, TableYear
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.figure_grid import GROUP, NAME, FigureModel
from synergy_desktop.ui.social.year_dialog import FigureYearDialog
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView

_LAST_NUMBER = re.compile(r"(\d+)(?!.*\d)", re.DOTALL)


class FigureVerbs(QObject):
    """Acts on the rows and columns of ``view``, which shows ``model``."""

    def __init__(self, session: Session, model: FigureModel, view: GridView) -> None:
        """Act within ``session``; ``view`` owns this."""
        super().__init__(view)
        self._session, self._model, self._view = session, model, view
        view.add_requested.connect(self._add_to)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (*self._row_verbs(), *self._year_verbs())

    def _row_verbs(self) -> tuple[Verb, ...]:
        return (
            Verb(
                name="addTerritory",
                text="Ajouter un territoire",
                picture="plus",
                keys="Ctrl+Return",
                tip="Ajouter un territoire sous celui-ci",
                run=self.add_territory,
                can=self._has_table,
            ),
            Verb(
                name="moveTerritoriesUp",
                text="Monter",
                picture="arrow-up",
                keys="Alt+Up",
                tip="Placer avant le territoire qui précède",
                run=self.move_up,
                can=self._can_move_up,
            ),
            Verb(
                name="moveTerritoriesDown",
                text="Descendre",
                picture="arrow-down",
                keys="Alt+Down",
                tip="Placer après le territoire qui suit",
                run=self.move_down,
                can=self._can_move_down,
            ),
            Verb(
                name="deleteTerritories",
                text="Supprimer le territoire",
                picture="trash",
                keys="Ctrl+Del",
                tip="Supprimer les territoires choisis et leurs valeurs",
                run=self.delete_territories,
                can=self._has_rows,
            ),
        )

    def _year_verbs(self) -> tuple[Verb, ...]:
        return (
            Verb(
                name="addFigureYear",
                text="Ajouter une année",
                picture="column-insert-right",
                keys="Ctrl+Shift+A",
                tip="Ajouter l’année qui suit",
                run=self.add_year,
                can=self._has_table,
            ),
            Verb(
                name="renameFigureYear",
                text="Renommer l’année…",
                picture="pencil",
                keys="Shift+F2",
                tip="Changer le titre de la colonne",
                run=self.rename_year,
                can=self._has_year,
            ),
            Verb(
                name="deleteFigureYear",
                text="Supprimer l’année",
                picture="column-remove",
                keys="Ctrl+Shift+Del",
                tip="Supprimer l’année et ses valeurs",
                run=self.delete_year,
                can=self._has_year,
            ),
        )

    def add_territory(self) -> None:
        """Add a territory below the current one, and write its name."""
        table = self._model.table
        if table is None:
            return
        self._view.commit_pending()
        ids = self._ids()
        row = self._model.item(self._view.current_row) if self._view.current_row >= 0 else None
        place = ids.index(row.id) + 1 if row is not None and row.id in ids else len(ids)
        before = ids[place] if place < len(ids) else None
        with self._session.attempt():
            made = commands.add_territory(self._session.dossier, table.id, before=before)
            self._view.go_to(made, NAME, edit=True)

    def move_up(self) -> None:
        """Move the selected territories before the one above them."""
        chosen, ids = self._chosen(), self._ids()
        self._move(chosen, ids[ids.index(chosen[0]) - 1])

    def move_down(self) -> None:
        """Move the selected territories after the one below them."""
        chosen, ids = self._chosen(), self._ids()
        after = ids.index(chosen[-1]) + 2
        self._move(chosen, ids[after] if after < len(ids) else None)

    def delete_territories(self) -> None:
        """Delete the selected territories with their figures."""
        chosen = self._chosen()
        self._view.commit_pending()
        with self._session.attempt():
            commands.delete_territories(self._session.dossier, chosen)

    def add_year(self) -> None:
        """Add the year after the last one."""
        table = self._model.table
        if table is None:
            return
        self._view.commit_pending()
        row = self._model.item(self._view.current_row) if self._view.current_row >= 0 else None
        with self._session.attempt():
            made = commands.add_year(self._session.dossier, table.id, next_year(table))
            if row is not None:
                self._view.go_to(row.id, made)

    def rename_year(self) -> None:
        """Ask for another name of the current year."""
        year = self._year()
        if year is None:
            return
        self._view.commit_pending()
        label = FigureYearDialog.ask(self._view.window(), year.label)
        if label != year.label:
            with self._session.attempt():
                commands.rename_year(self._session.dossier, year.id, label)

    def delete_year(self) -> None:
        """Delete the current year with its figures."""
        year = self._year()
        if year is not None:
            self._view.commit_pending()
            with self._session.attempt():
                commands.delete_years(self._session.dossier, [year.id])

    def _move(self, chosen: list[str], before: str | None) -> None:
        table = self._model.table
        if table is not None:
            self._view.commit_pending()
            with self._session.attempt():
                commands.move_territories(self._session.dossier, table.id, chosen, before)
            self._view.select_items(chosen)

    def _add_to(self, _group: str) -> None:
        self.add_territory()

    def _ids(self) -> list[str]:
        return list(self._model.items_in(GROUP))

    def _chosen(self) -> list[str]:
        selected = set(self._view.selected_ids())
        return [each for each in self._ids() if each in selected]

    def _year(self) -> TableYear | None:
        index, table = self._view.currentIndex(), self._model.table
        if not index.isValid() or table is None:
            return None
        key = self._model.columns[index.column()].key
        return next((year for year in table.years if year.id == key), None)

    def _has_table(self) -> bool:
        return self._model.table is not None

    def _has_rows(self) -> bool:
        return bool(self._chosen())

    def _has_year(self) -> bool:
        return self._year() is not None

    def _can_move_up(self) -> bool:
        chosen = self._chosen()
        return bool(chosen) and self._ids()[0] not in chosen

    def _can_move_down(self) -> bool:
        chosen = self._chosen()
        return bool(chosen) and self._ids()[-1] not in chosen


def next_year(table: IndicatorTable) -> str:
    """What the year after the last one is called: "2027" after "2026"; a number goes one up."""
    last = table.years[-1].label if table.years else ""
    return _LAST_NUMBER.sub(lambda found: str(int(found[1]) + 1), last)
