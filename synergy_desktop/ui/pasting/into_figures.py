"""Pasting into a table of indicators: a block of Excel laid over its cells."""

import re
from dataclasses import replace

from synergy_desktop.commands.social_tables import overwrite
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import Field
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.readings import Reading
from synergy_desktop.ui.pasting.overlay import Overlay, overlay_of, selected_place
from synergy_desktop.ui.pasting.pasting import Pasting
from synergy_desktop.ui.social.figure_grid import NAME, FigureModel, FigureRow

_YEAR = re.compile(r"(?:19|20)\d\d")
_CORNERS = ("", "territoire", "territoires", "commune", "communes", "annee", "annees")
"""What a block says, folded, where its territories meet its years."""
_OTHER_YEARS = (
    "Les années du bloc ne sont pas celles du tableau. Placez-vous sur le premier territoire ; "
    "s’il le faut, renommez les années (Maj+F2) ou ajoutez-en (Ctrl+Maj+A), puis collez de nouveau."
)


class FigurePasting(Pasting[FigureRow]):
    """Pastes figures over the selected cells; rows beyond the last become territories."""

    _model: FigureModel

    def can(self) -> bool:
        """Tell whether a table is shown."""
        return self._model.table is not None

    def field(self, key: str) -> Field | None:
        """A name, or a figure of a year."""
        if key == NAME:
            return Field(key=NAME, title="Territoire", names="territoire", read=_name)
        return Field(key=key, title="Valeur", names="valeur", read=self._figure)

    def headings(self, _grid: Grid, _line: int) -> Columns | None:
        """A block goes where the keyboard is, whatever it is headed by."""
        return None

    def changed(self, item: FigureRow, key: str, value: object) -> FigureRow:
        """Give the row with another name or figure."""
        if key == NAME:
            return replace(item, name=str(value))
        others = {year: known for year, known in item.figures.items() if year != key}
        return replace(item, figures={**others, key: str(value)} if value else others)

    def blank(self, _group: str, number: int) -> FigureRow:
        """Give a territory after the last one."""
        return FigureRow(f"new{number}", "", {})

    def paste_block(self, grid: Grid) -> None:
        """Show what the cells would become."""
        years = self._heading_years(grid)
        if years and not self._stands_below(years):
            self._session.noted.emit(_OTHER_YEARS)
            return
        figures = Grid.level(grid.rows[1:]) if years else grid
        overlay = overlay_of(figures, self._model, self._view, self)
        if overlay is None:
            self._session.noted.emit(
                "Placez-vous d’abord sur la cellule où la première valeur doit aller."
            )
        else:
            self.show_overlay(overlay, figures, may_add=False)

    def overwrite(self, overlay: Overlay[FigureRow]) -> None:
        """Write the names and figures, and the new territories."""
        table = self._model.table
        if table is None:
            return
        names = {item.id: item.name for key, item in overlay.written if key == NAME}
        figures = {
            (item.id, key): item.figures.get(key, "")
            for key, item in overlay.written
            if key != NAME
        }
        added = [(item.name, item.figures) for item in overlay.added]
        overwrite(self._session.dossier, table.id, names, figures, added)

    def _heading_years(self, grid: Grid) -> list[str]:
        """The years that head the columns of a block, none if its first line holds figures."""
        if len(grid.rows) < 2 or grid.width < 2 or fold(grid.text(0, 0)) not in _CORNERS:
            return []
        years = [grid.text(0, column).strip() for column in range(1, grid.width)]
        known = {column.title for column in self._model.columns}
        return years if all(_YEAR.fullmatch(each) or each in known for each in years) else []

    def _stands_below(self, years: list[str]) -> bool:
        """Whether a block headed so goes below these very years from where the keyboard is."""
        titles = [column.title for column in self._model.columns]
        left = selected_place(self._model, self._view).left
        return left == 0 and years == titles[1 : len(years) + 1]

    def _figure(self, text: str) -> Reading:
        figure = self._model.read(text)
        return Reading(figure, format_quantity(figure), is_empty=not figure)


def _name(text: str) -> Reading:
    name = " ".join(text.split())
    return Reading(name, name, is_empty=not name)
