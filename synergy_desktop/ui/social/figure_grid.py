"""The figures of a table of indicators: a row per territory, a column per year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from synergy_desktop.commands import social_tables as commands
from synergy_desktop.commands.writing import counted
from synergy_desktop.domain.quantities import format_quantity, read_quantity
from synergy_desktop.domain.social_policy import IndicatorTable
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.tables.columns import Column, Group
from synergy_desktop.ui.tables.model import Attempt, Copies, GridModel

GROUP = "territories"
NAME = "name"
"""The key of the column of the territories; the other columns bear the ids of their years."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A territory and its figures, by the ids of the years; those that are none are left out."""

    id: str
    name: str
    figures: Mapping[str, str]


class FigureModel(GridModel[FigureRow]):
    """The figures of one table, in step with the file."""

    def __init__(self, dossier: Dossier, attempt: Attempt) -> None:
        """Show no table yet."""
        empty = "Aucun territoire."
        groups = [Group(GROUP, "", empty, "+ Ajouter un territoire")]
        super().__init__(groups, attempt, self._clear_figures, self._copy_figures)
        self._dossier = dossier
        self.table: IndicatorTable | None = None

    @property
    def unit(self) -> str:
        """What the figures count."""
        return self.table.unit if self.table else ""

    def show_table(self, table: IndicatorTable) -> bool:
        """Show ``table``; tells whether its columns are others than before."""
        before, self.table = self.table, table
        is_other = before is None or before.id != table.id
        if is_other or before is None or before.years != table.years:
            return True
        self.update_items({GROUP: rows_of(table)})
        return False

    def columns_for(self, table: IndicatorTable) -> list[Column[FigureRow]]:
        """A column for the territories, then one for each year."""
        names = Column[FigureRow](
            key=NAME,
            title="Territoire",
            weight=170,
            text=lambda row: row.name,
            write=partial(commands.rename_territory, self._dossier),
            live=False,
            placeholder="Territoire à nommer",
            strong=True,
        )
        return [names, *(self._column(year.id, year.label) for year in table.years)]

    def read(self, text: str) -> str:
        """The figure that is typed as ``text``."""
        return read_quantity(text, self.unit)

    def _column(self, year_id: str, label: str) -> Column[FigureRow]:
        return Column[FigureRow](
            key=year_id,
            title=label or "Année à nommer",
            weight=84,
            text=lambda row: format_quantity(row.figures.get(year_id, "")),
            write=partial(self._write, year_id),
            live=False,
            placeholder="–",
            aligned_right=True,
            hint=f"{label}\u00a0: un nombre, ou un mot tel que «\u00a0n.d.\u00a0»",
        )

    def _write(self, year_id: str, territory_id: str, text: str, _typing: str | None) -> None:
        figure = self.read(text)
        label = f"Valeur {format_quantity(figure)}".strip()
        commands.set_figures(self._dossier, {(territory_id, year_id): figure}, label)

    def _clear_figures(self, cells: Sequence[tuple[str, str]]) -> None:
        places = {(row_id, key): "" for row_id, key in cells if key != NAME}
        names = [row_id for row_id, key in cells if key == NAME]
        words = counted(len(cells), "une cellule", "cellules")
        commands.write_cells(self._dossier, f"Vider {words}", dict.fromkeys(names, ""), places)

    def _copy_figures(self, copies: Copies) -> None:
        rows = {row.id: row for row in rows_of(self.table)} if self.table else {}
        names = {target: rows[source].name for source, target, key in copies if key == NAME}
        figures = {
            (target, key): rows[source].figures.get(key, "")
            for source, target, key in copies
            if key != NAME
        }
        words = counted(len(copies), "une cellule", "cellules")
        commands.write_cells(self._dossier, f"Recopier {words}", names, figures)


def rows_of(table: IndicatorTable) -> list[FigureRow]:
    """The rows of a table as the grid holds them."""
    years = [year.id for year in table.years]
    return [
        FigureRow(
            each.id,
            each.name,
            {year: figure for year, figure in zip(years, each.figures, strict=True) if figure},
        )
        for each in table.territories
    ]
