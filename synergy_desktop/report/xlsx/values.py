"""What a cell of Excel holds: an amount, a day, a number, or text cut to the room there is."""

import re
from dataclasses import replace
from datetime import date

from synergy_desktop.domain.dates import format_date, parse_date
from synergy_desktop.domain.money import format_amount, parse_amount
from synergy_desktop.domain.quantities import format_quantity, number, read_quantity
from synergy_desktop.domain.rich_text import Run, Runs
from synergy_desktop.report.blocks import Cell, Holds
from synergy_desktop.report.plain import lines_of

AMOUNT_FORMAT = '#,##0.00\u00a0"€"'
"""Shown by a Belgian Excel as "1 012 085,40 €"."""
DAY_FORMAT = "dd/mm/yyyy"
NUMBER_FORMAT = "0"

_FORMATS = {
    Holds.AMOUNT: AMOUNT_FORMAT,
    Holds.DAY: DAY_FORMAT,
    Holds.NUMBER: NUMBER_FORMAT,
}
_MOST_DIGITS = 15
"""Excel rounds what has more."""

LONGEST = 32_767
"""The most UTF-16 units in a cell of Excel."""
CONTINUED = "(suite à la ligne suivante)"
"""Said at the end of a text that goes on in the cell below."""
_ROOM = LONGEST - len(CONTINUED) - 1
_DAY = re.compile(r"\d{2}/\d{2}/\d{4}")
_DIGITS = re.compile(r"0|-?[1-9][0-9]{0,14}")
_FIRST_YEAR = 1900
_LARGEST = 10**15
"""From here on Excel would round cents or digits."""

Number = float | int | date


def number_in(cell: Cell, holds: Holds) -> Number | None:
    """The number that ``cell`` stands for; None where it is text, or would read differently."""
    text = cell.text
    if cell.note or cell.runs or cell.note_runs:
        return None
    if holds is Holds.AMOUNT:
        cents = parse_amount(text)
        is_exact = cents is not None and format_amount(cents) == text and abs(cents) < _LARGEST
        return cents / 100 if cents is not None and is_exact else None
    if holds is Holds.DAY and _DAY.fullmatch(text):
        day = parse_date(text)
        is_exact = day is not None and format_date(day) == text
        found = date.fromisoformat(day) if day is not None and is_exact else None
        return found if found and found.year > _FIRST_YEAR else None
    if holds is Holds.NUMBER and _DIGITS.fullmatch(text):
        return int(text)
    return _quantity(text) if holds is Holds.QUANTITY else None


def number_format(text: str, holds: Holds) -> str:
    """How Excel shows the number that ``text`` is: a quantity with as many decimals."""
    if holds is Holds.QUANTITY:
        decimals = len(text.partition(",")[2])
        return f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    return _FORMATS[holds]


def _quantity(text: str) -> float | None:
    figure = read_quantity(text)
    found = number(figure)
    is_exact = found is not None and format_quantity(figure) == text
    digits = sum(sign.isdigit() for sign in figure)
    return float(found) if found is not None and is_exact and digits <= _MOST_DIGITS else None


def fragments(cell: Cell) -> tuple[Runs, Runs]:
    """The words of ``cell`` as Excel takes them, and those of its note."""
    return _clean(cell.runs or (Run(cell.text),)), _clean(cell.note_runs or (Run(cell.note),))


def _clean(runs: Runs) -> Runs:
    clean = (replace(run, text="\n".join(lines_of(run.text))) for run in runs)
    return tuple(run for run in clean if run.text)


def size_of(text: str) -> int:
    """How much of a cell ``text`` takes, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def pieces(text: str) -> list[str]:
    """``text`` cut so that each piece fits in a cell, all but the last saying that it goes on."""
    if size_of(text) <= LONGEST:
        return [text]
    found, start = [], 0
    while size_of(text[start:]) > LONGEST:
        # Each letter takes one unit or two.
        end = start + _ROOM // 2 if size_of(text[start : start + _ROOM]) > _ROOM else start + _ROOM
        found.append(f"{text[start:end]}\n{CONTINUED}")
        start = end
    return [*found, text[start:]]
