"""Which column of a grid means what: by its heading, else by its content and its place."""

from collections.abc import Sequence
from functools import lru_cache

from synergy_desktop.exchange.clipboard.fields import Field, Item, Target
from synergy_desktop.exchange.clipboard.folding import fold, likeness, may_be_alike
from synergy_desktop.exchange.clipboard.grid import Grid, Merge

Columns = tuple[str, ...]
"""The key of each column's field; "" for a column that means nothing here."""

_LONGEST_HEADING = 90
_LEAST_PREFIX = 4
_LEAST_ABBREVIATION = 3
_ABBREVIATED = 0.75
_SAMPLE = 30
"""Rows that are looked at to tell what a column holds."""


def by_headings(grid: Grid, row: int, target: Target[Item]) -> Columns | None:
    """Read a row as headings; None if it is none."""
    texts = [grid.text(row, column) for column in range(grid.width)]
    if any(len(text) > _LONGEST_HEADING for text in texts):
        return None
    cells = zip(texts, grid.rows[row], strict=True)
    own = [text for text, cell in cells if fold(text) and cell.merge is not Merge.LEFT]
    named = {key for text in own if (key := _field_named(text, target))}
    least = 1 if len(own) == 1 and grid.width == 1 and not row else 2
    if len(named) < least or 2 * len(named) < len(own):
        return None
    return _each_once(grid, row, target)


def _each_once(grid: Grid, row: int, target: Target[Item]) -> Columns:
    """The field of each column; one that two headings name belongs to the first."""
    keys: list[str] = []
    for column in range(grid.width):
        merged_left = grid.rows[row][column].merge is Merge.LEFT
        key = _field_named(grid.text(row, column), target)
        keys.append(key if merged_left or key not in keys else "")
    return tuple(keys)


def _field_named(heading: str, target: Target[Item]) -> str:
    """The key of the field that a heading names best, "" if none."""
    return _key_named(fold(heading), target)


@lru_cache(maxsize=4096)
def _key_named(heading: str, target: Target[Item]) -> str:
    best, key = 0.0, ""
    for name, field_key in _names(target) if heading else ():
        score = _name_score(heading, name)
        if score > best:
            best, key = score, field_key
    return key


@lru_cache(maxsize=8)
def _names(target: Target[Item]) -> tuple[tuple[str, str], ...]:
    """Each folded name of a field, and the field's key."""
    return tuple(
        (fold(name), field.key) for field in target.known for name in field.names.split("|")
    )


def _name_score(heading: str, name: str) -> float:
    """From 0 to 1: the name itself, abbreviated ("adm pilote"), or with more words behind."""
    begins_alike = heading[:_LEAST_ABBREVIATION] == name[:_LEAST_ABBREVIATION]
    if (begins_alike or may_be_alike(heading, name)) and (alike := likeness(heading, name)):
        return alike
    if not begins_alike:
        return 0.0
    pairs = list(zip(heading.split(), name.split(), strict=False))
    if heading.count(" ") == name.count(" ") and all(
        full.startswith(short) and len(short) >= _LEAST_ABBREVIATION for short, full in pairs
    ):
        return _ABBREVIATED
    if len(name) >= _LEAST_PREFIX and heading.startswith(f"{name} "):
        return _ABBREVIATED * len(name) / len(heading)
    return 0.0


def by_content(grid: Grid, rows: Sequence[int], target: Target[Item]) -> Columns:
    """Tell columns without headings by what they hold, the order being that of the table.

    The best way to go through columns and fields together, each left out at a cost, is found
    column by column: ``best[n]`` is the best way that has used up the first ``n`` fields.
    """
    fields = target.fields
    best: list[tuple[float, Columns]] = [(-_FIELD_LEFT_OUT * n, ()) for n in range(len(fields) + 1)]
    for column in range(grid.width):
        texts = [text for row in rows[:_SAMPLE] if (text := _own_text(grid, row, column))]
        following = [(score - _COLUMN_LEFT_OUT * bool(texts), (*keys, "")) for score, keys in best]
        for used, field in enumerate(fields, 1):
            score, keys = best[used - 1]
            placed = (score + _fit(texts, field) - _EARLY_FIRST * used, (*keys, field.key))
            passed = (following[used - 1][0] - _FIELD_LEFT_OUT, following[used - 1][1])
            following[used] = max(following[used], placed, passed, key=_first)
        best = following
    return max(best, key=_first)[1]


_FIELD_LEFT_OUT = 0.1
_COLUMN_LEFT_OUT = 0.3
_EARLY_FIRST = 0.001
_FREE_TEXT = 0.5
_MISPLACED = -2.0
_RECOGNISED = 3.0


def _first(way: tuple[float, Columns]) -> float:
    return way[0]


def _fit(texts: Sequence[str], field: Field) -> float:
    """How likely a column holds what the field does."""
    if not texts:
        return 0.0
    if not field.is_closed:
        is_numbering = all(text.strip(" .").isdecimal() for text in texts)
        return _MISPLACED if is_numbering and field.key == "title" else _FREE_TEXT
    readings = [field.read(text) for text in texts]
    said = [reading for reading in readings if not reading.is_empty]
    if not said:
        return 0.0
    share = sum(not reading.problem for reading in said) / len(said)
    return _RECOGNISED * share if share > _FREE_TEXT else _MISPLACED


def _own_text(grid: Grid, row: int, column: int) -> str:
    text = grid.rows[row][column].text
    return text if fold(text) else ""
