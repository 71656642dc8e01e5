"""What each row of a grid is for: headings, a title, a group, *Néant*, an item, or nothing."""

import re
from enum import Enum, auto

from synergy_desktop.exchange.clipboard.columns import by_headings
from synergy_desktop.exchange.clipboard.fields import NOTHING, Item, Target
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.matrices import service_of_matrix, tables_of_levels

_NUMBERING = re.compile(r"^\s*(?:(?:\d+|[A-Za-z]|[IVX]+)(?:\.\d+)*[.)]|\d+(?:\.\d+)+)\s+")
_LABEL = re.compile(r"^(?:service|direction)[ \u00a0\u202f]*:[ \u00a0\u202f]*", re.IGNORECASE)
_LONGEST_TITLE = 100
_CHAPTERS = (
    *("services de support", "autres services", "tableau de bord", "programmation"),
    "grille de synthese",
)


class RowKind(Enum):
    """HEADING names the columns; TITLE a service; GROUP a status or list; ASIDE is prose.

    LEVELS begins a table of levels of cooperation, which is no list of items.
    """

    HEADING = auto()
    TITLE = auto()
    GROUP = auto()
    NOTHING = auto()
    ITEM = auto()
    ASIDE = auto()
    LEVELS = auto()
    BLANK = auto()


def kinds_of_rows(grid: Grid, target: Target[Item]) -> tuple[RowKind, ...]:
    """Tell what each row is for."""
    kinds = [_kind(grid, row, target) for row in range(len(grid.rows))]
    for table in tables_of_levels(grid):
        blank = [RowKind.BLANK] * (len(table.rows) - 1)
        kinds[table.rows.start : table.rows.stop] = [RowKind.LEVELS, *blank]
    return tuple(_as_title(grid, kinds, row) for row in range(len(kinds)))


def group_of(text: str, target: Target[Item]) -> str:
    """The group that a title names, NOTHING for *Néant*, "" for neither."""
    found = target.groups.read(without_number(text))
    groups = [code for code in found.codes if code != NOTHING]
    if found.unread or len(groups) > 1 or not found.codes:
        return ""
    return groups[0] if groups else NOTHING


def without_number(title: str) -> str:
    """A title without its number: "1.2 Achats" is "Achats"."""
    return _NUMBERING.sub("", title, count=1).strip()


def service_named(title: str) -> str:
    """The service that a title names, "" for the title of a chapter."""
    words = service_of_matrix(without_number(" ".join(title.split())))
    name = _LABEL.sub("", words)
    return "" if fold(name).startswith(_CHAPTERS) else name


def sole_text(grid: Grid, row: int) -> tuple[str, int] | None:
    """The text and the column of a row that holds just one, None if it holds more or none."""
    own = [(cell.text, column) for column, cell in enumerate(grid.rows[row]) if fold(cell.text)]
    return own[0] if len(own) == 1 else None


def _kind(grid: Grid, row: int, target: Target[Item]) -> RowKind:
    if not any(fold(cell.text) for cell in grid.rows[row]):
        return RowKind.BLANK
    if alone := sole_text(grid, row):
        if group := group_of(alone[0], target):
            return RowKind.NOTHING if group == NOTHING else RowKind.GROUP
        if _is_all_along(grid, row):
            return RowKind.TITLE if len(alone[0]) <= _LONGEST_TITLE else RowKind.ASIDE
    return RowKind.ITEM if by_headings(grid, row, target) is None else RowKind.HEADING


def _is_all_along(grid: Grid, row: int) -> bool:
    return grid.width > 1 and all(cell.merge is Merge.LEFT for cell in grid.rows[row][1:])


def _as_title(grid: Grid, kinds: list[RowKind], row: int) -> RowKind:
    """Make a title of a lone first cell above headings or a group, as in a spreadsheet."""
    alone = sole_text(grid, row)
    if kinds[row] is not RowKind.ITEM or grid.width == 1 or alone is None or alone[1]:
        return kinds[row]
    following = range(row + 1, len(kinds))
    below = next((each for each in following if kinds[each] is not RowKind.BLANK), row)
    if kinds[below] is RowKind.GROUP and grid.rows[below][0].heading:
        # Such a table marks its titles, as what the program itself copies does.
        return RowKind.TITLE if grid.rows[row][0].heading else RowKind.ITEM
    return RowKind.TITLE if kinds[below] in (RowKind.HEADING, RowKind.GROUP) else RowKind.ITEM
