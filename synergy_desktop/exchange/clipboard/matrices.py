"""Levels of cooperation in pasted tables: a matrix with its crosses, or a grid of digits.

A matrix has the registers above and the levels beside; a summary grid has services in place of the
levels, or above, the registers being beside.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.scales import LEVELS
from synergy_desktop.domain.vocabulary import Level, Register
from synergy_desktop.exchange.clipboard.folding import fold, likeness
from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.readings import quoted

_NAMES = {
    Register.OPERATION: "fonctionnement",
    Register.MANAGEMENT: "management",
    Register.SKILLS: "compétences et formation du personnel|compétences et formation|compétences"
    "|formation du personnel|formation",
    Register.FORMALISATION: "formalisation",
    Register.RESOURCES: "ressources et outils de gestion budgétaire|ressources et outils"
    "|outils de gestion budgétaire|gestion budgétaire|ressources budgétaires",
}
_REGISTERS = tuple(
    (fold(name), each) for each, names in _NAMES.items() for name in names.split("|")
)
_BEGINNINGS = frozenset(name[:2] for name, _ in _REGISTERS)
_LONGEST_HEADING = 90
_LEVEL = re.compile(r"(?:niveau )?([0-5])(?: |$)")
_LEVEL_NAMES = {fold(level.label): level.value for level in Level}
_DIGIT = re.compile(r"([0-5])(?: ?/ ?5)?")
_CAPTION = re.compile(r"\b(?:registres?|niveaux?)\b")
_MATRIX_OF = re.compile(
    r"^(?:matrices? de coop[ée]ration|matrices?)[ \u00a0]*"
    r"(?:[:–-]|(?:pour |de |du |des )?(?:la |le |les )?(?=(?:services?|directions?)\b))?[ \u00a0]*",
    re.IGNORECASE,
)
_LEAST = 3
"""So many registers must be named, for a table to be one of levels."""
_LONGEST = 15
"""The letters of what may stand in place of a level: « à revoir »."""

Columns = Mapping[Register, int]


@dataclass(frozen=True, slots=True)
class LevelReading:
    """What was pasted for a register: a level, none where it is left open, or why it is none."""

    raw: str
    level: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class MatrixReading:
    """The levels of one service; ``heading`` is the row above them, ``service`` its name if given.

    Registers of which the table says nothing are left out.
    """

    heading: int
    service: str
    levels: Mapping[Register, LevelReading]


@dataclass(frozen=True, slots=True)
class LevelTable:
    """A table of levels: all its rows, the one that heads it, the columns that registers have.

    Without columns, the registers stand beside.
    """

    rows: range
    heading: int
    columns: Columns


def tables_of_levels(grid: Grid) -> tuple[LevelTable, ...]:
    """Find every table of levels, whatever stands between them."""
    found: list[LevelTable] = []
    row = 0
    while row < len(grid.rows):
        columns = _registers_above(grid, row)
        end = _end_below(grid, row, columns) if columns else _end_beside(grid, row)
        if end:
            first = row - _has_caption(grid, row - 1) if row else row
            found.append(LevelTable(range(first, end), row, columns))
        row = max(end, row + 1)
    return tuple(found)


def service_of_matrix(title: str) -> str:
    """The service that a title names: that of « Matrice de coopération – Achats » is « Achats »."""
    return _MATRIX_OF.sub("", title, count=1).strip()


def read_matrix_table(grid: Grid, table: LevelTable, service: str) -> Iterator[MatrixReading]:
    """Read the levels of a table; ``service``: that which a title above it names."""
    body = range(table.heading + 1, table.rows.stop)
    if not table.columns:
        yield from _services_above(grid, table.heading, body)
    elif any(_level(_beside(grid, row, table.columns)) is not None for row in body):
        corner = _beside(grid, table.heading, table.columns)
        named = "" if _CAPTION.search(fold(corner)) else service_of_matrix(corner)
        levels = {each: _crossed(grid, body, table.columns, each) for each in table.columns}
        yield MatrixReading(table.heading, service or named, levels)
    else:
        for row in body:
            if not _is_total(beside := _beside(grid, row, table.columns)):
                texts = {each: grid.text(row, at) for each, at in table.columns.items()}
                yield MatrixReading(table.heading, beside, _digits(texts))


# What stands where


def _registers_above(grid: Grid, row: int) -> Columns:
    """The columns that a row gives to registers; none if it names too few."""
    found: dict[Register, int] = {}
    for column in range(grid.width):
        register = _register(grid.rows[row][column].text)
        if register and column:
            found.setdefault(register, column)
    return found if len(found) >= _LEAST else {}


def _end_below(grid: Grid, heading: int, columns: Columns) -> int:
    """Where the rows of levels, or of services, end below headings; 0 if there are none."""
    end = heading + 1
    while end < len(grid.rows) and _belongs(grid, end, columns):
        end += 1
    return end if end > heading + 1 else 0


def _belongs(grid: Grid, row: int, columns: Columns) -> bool:
    beside = _beside(grid, row, columns)
    if _is_total(beside) or _is_all_along(grid, row):
        return _is_total(beside)
    if _level(beside) is not None:
        return True
    return bool(fold(beside)) and _are_digits(grid, row, columns.values())


def _end_beside(grid: Grid, heading: int) -> int:
    """Where the rows of registers end below a row of services; 0 if there are none."""
    end, named, has_digits = heading + 1, set[Register](), False
    while end < len(grid.rows) and not _is_all_along(grid, end):
        register = _register(grid.rows[end][0].text)
        if register and _are_short(grid, end):
            named.add(register)
            has_digits = has_digits or _are_digits(grid, end, range(1, grid.width))
        elif not named or not _is_total(grid.rows[end][0].text):
            break
        end += 1
    return end if len(named) >= _LEAST and has_digits else 0


def _are_digits(grid: Grid, row: int, columns: Iterable[int]) -> bool:
    texts = [text for column in columns if (text := grid.text(row, column).strip())]
    return bool(texts) and all(_DIGIT.match(text) or _is_total(text) for text in texts)


def _are_short(grid: Grid, row: int) -> bool:
    return all(len(grid.text(row, column)) <= _LONGEST for column in range(1, grid.width))


def _is_all_along(grid: Grid, row: int) -> bool:
    return all(cell.merge is Merge.LEFT for cell in grid.rows[row][1:])


def _has_caption(grid: Grid, row: int) -> bool:
    """Whether a row above the headings says what stands in them: « Registres de … »."""
    says_so = any(_CAPTION.search(fold(cell.text)) for cell in grid.rows[row])
    return says_so and not _is_all_along(grid, row)


def _beside(grid: Grid, row: int, columns: Columns) -> str:
    """What stands left of the registers in a row."""
    texts = (grid.rows[row][column].text for column in range(min(columns.values())))
    return " ".join(filter(fold, texts))


@lru_cache(maxsize=1024)
def _register(text: str) -> Register | None:
    """The register that a heading names; hardly any cell of another table takes a closer look."""
    folded = fold(text) if len(text) <= _LONGEST_HEADING else ""
    if folded[:2] not in _BEGINNINGS:
        return None
    name, register = max(_REGISTERS, key=lambda each: _says(folded, each[0]))
    return register if _says(folded, name) else None


def _says(folded: str, name: str) -> float:
    """How well a heading names a register; an explanation may follow the name."""
    return 1.0 if folded.startswith(f"{name} ") else likeness(folded, name)


def _level(text: str) -> int | None:
    folded = fold(text)
    if found := _LEVEL.match(folded):
        return int(found[1])
    return next((at for name, at in _LEVEL_NAMES.items() if likeness(folded, name)), None)


def _is_total(text: str) -> bool:
    return fold(text).startswith(("total", "totaux", "moyenne"))


# What it means


def _crossed(grid: Grid, body: range, columns: Columns, register: Register) -> LevelReading:
    """The level at which a register has its cross."""
    at = columns[register]
    marks = [(row, grid.text(row, at)) for row in body if _mark(grid.text(row, at))]
    levels = [(_level(_beside(grid, row, columns)), mark) for row, mark in marks]
    told = [(level, mark) for level, mark in levels if level is not None]
    raw = ", ".join(f"{mark} au niveau {level}" for level, mark in told)
    if len(told) > 1:
        return LevelReading(raw, problem="Ce registre porte plusieurs croix.")
    return LevelReading(raw, told[0][0] if told else None)


def _mark(text: str) -> str:
    """A cross or any other sign in a cell, "" if there is none."""
    return text.strip(" \u00a0\n-–")


def _services_above(grid: Grid, heading: int, body: range) -> Iterator[MatrixReading]:
    for column in range(1, grid.width):
        service = grid.rows[heading][column].text
        if not fold(service) or _is_total(service):
            continue
        texts = {
            register: grid.text(row, column)
            for row in body
            if (register := _register(grid.rows[row][0].text))
        }
        yield MatrixReading(heading, service, _digits(texts))


def _digits(texts: Mapping[Register, str]) -> dict[Register, LevelReading]:
    return {each: _digit(text) for each, text in texts.items()}


def _digit(text: str) -> LevelReading:
    if not fold(text):
        return LevelReading("")
    if found := _DIGIT.fullmatch(text.strip()):
        return LevelReading(text, int(found[1]))
    return LevelReading(text, problem=f"{quoted(text)} n’est pas un niveau de 0 à 5.")


def grid_of_matrix(matrix: Matrix) -> Grid:
    """A matrix as it is printed: the levels from 5 down, the registers, a cross in each column."""
    headings = ["Niveaux de rassemblement", *(register.label for register in Register)]
    rows = [
        [f"{each.level.value} {each.name}", *_crosses(matrix, each.level)]
        for each in reversed(LEVELS)
    ]
    return Grid.of([headings, *rows], headings=1)


def _crosses(matrix: Matrix, level: int) -> list[str]:
    return ["X" if matrix.level(register) == level else "" for register in Register]
