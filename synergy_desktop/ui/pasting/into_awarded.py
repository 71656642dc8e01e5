"""Pasting into the counts of awarded contracts: where a year meets one who awards."""

from collections.abc import Sequence
from dataclasses import replace

from synergy_desktop.commands.overwriting import overwrite_awarded
from synergy_desktop.domain.vocabulary import Awarder
from synergy_desktop.exchange.clipboard.awarded import (
    AwardedCell,
    counted,
    names_a_year,
    read_awarded,
    read_count,
)
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import Field
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.ui.contracts.awarded import AwardedModel, AwardedYear
from synergy_desktop.ui.pasting.overlay import CellChange, Overlay, RowChange, overlay_of
from synergy_desktop.ui.pasting.pasting import Pasting

_FIELDS = {
    each.value: Field(key=each.value, title=each.label, names=each.label, read=read_count)
    for each in Awarder
}


class AwardedPasting(Pasting[AwardedYear]):
    """Pastes counts by their years and awarders if the block names them, else over cells."""

    _model: AwardedModel

    def can(self) -> bool:
        """Tell whether a report is shown."""
        return bool(self._model.report_id)

    def field(self, key: str) -> Field | None:
        """A count in each column but the years'."""
        return _FIELDS.get(key)

    def headings(self, _grid: Grid, _line: int) -> Columns | None:
        """A block that names its columns is read in another way."""
        return None

    def changed(self, item: AwardedYear, key: str, value: object) -> AwardedYear:
        """Give the year with another count, or without one."""
        by = Awarder(key)
        count = counted(by, item.year, value)
        others = {each: known for each, known in item.counts.items() if each is not by}
        return replace(item, counts={**others, by: count} if count else others)

    def blank(self, _group: str, number: int) -> AwardedYear:
        """Give a year after the last one."""
        return AwardedYear(self._model.years()[-1] + number, {})

    def paste_block(self, grid: Grid) -> None:
        """Show what the counts would become."""
        cells = read_awarded(self._headed(grid))
        overlay = (
            self._by_names(cells) if cells else overlay_of(grid, self._model, self._view, self)
        )
        if overlay is None:
            self._session.noted.emit(
                "Ce tableau ne dit ni l’année ni qui a attribué les marchés : "
                "placez-vous d’abord sur la cellule où son premier nombre doit aller."
            )
        else:
            self.show_overlay(overlay, grid, may_add=False)

    def overwrite(self, overlay: Overlay[AwardedYear]) -> None:
        """Write the counts, and take away those of cells that become empty."""
        places = [(item, Awarder(key)) for key, item in overlay.written]
        places += [(item, by) for item in overlay.added for by in item.counts]
        counts = [item.counts[by] for item, by in places if by in item.counts]
        emptied = [(by, item.year) for item, by in places if by not in item.counts]
        overwrite_awarded(self._session.dossier, self._model.report_id, counts, emptied)

    def _headed(self, grid: Grid) -> Grid:
        """Give years without headings, such as the table's own copy, the headings of the table."""
        years = (names_a_year(grid.text(row, 0)) for row in range(len(grid.rows)))
        if grid.width < 2 or not all(years):
            return grid
        titles = [_FIELDS[each.key].title for each in self._model.columns if each.key in _FIELDS]
        return Grid.level([*Grid.of([["", *titles][: grid.width]]).rows, *grid.rows])

    def _by_names(self, cells: Sequence[AwardedCell]) -> Overlay[AwardedYear]:
        """Lay named counts over those that are there, a row for each year."""
        found = {(cell.year, cell.by): cell for cell in cells}
        awarders = [by for by in Awarder if any(cell.by is by for cell in cells)]
        years = sorted({cell.year for cell in cells})
        titles = (self._model.columns[self._model.column_of(by.value)].title for by in awarders)
        rows = (self._row(year, [found.get((year, by)) for by in awarders]) for year in years)
        return Overlay(tuple(titles), tuple(rows), "")

    def _row(self, year: int, cells: Sequence[AwardedCell | None]) -> RowChange[AwardedYear]:
        known = self._model.item_with(str(year))
        item, changes = known or AwardedYear(year, {}), list[CellChange | None]()
        for cell in cells:
            if cell is None:
                changes.append(None)
                continue
            new = self.changed(item, cell.by.value, cell.reading.value)
            item, change = self._change(item, new, cell)
            changes.append(change)
        return RowChange(str(year), item, known is None, tuple(changes))

    def _change(
        self, item: AwardedYear, new: AwardedYear, cell: AwardedCell
    ) -> tuple[AwardedYear, CellChange]:
        column = self._model.columns[self._model.column_of(cell.by.value)]
        kept = item if cell.reading.problem else new
        return kept, CellChange(
            key=cell.by.value,
            raw=cell.raw,
            before=column.text_of(item),
            after=column.text_of(kept),
            problem=cell.reading.problem,
            is_written=kept != item,
        )
