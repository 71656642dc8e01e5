"""One cell of Excel: a number where it is one, else words, some of them bold or italic."""

import re
from collections.abc import Iterator
from dataclasses import replace

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from synergy_desktop.domain.rich_text import Run, text_of
from synergy_desktop.report.blocks import Cell, Holds
from synergy_desktop.report.xlsx.formats import Formats, Look
from synergy_desktop.report.xlsx.values import (
    LONGEST,
    Number,
    fragments,
    number_format,
    number_in,
    pieces,
    size_of,
)

_RICH = "<r>"
"""XlsxWriter takes a text that begins so for one whose looks are spelled out already."""
_ESCAPED = re.compile("_x[0-9a-fA-F]{4}_")
"""What Excel would take for a character's code: XlsxWriter spells it right in plain texts only."""


class Cells:
    """Writes cells into one sheet."""

    def __init__(self, sheet: Worksheet, formats: Formats) -> None:
        self._sheet = sheet
        self._formats = formats

    def put(self, row: int, column: int, cell: Cell, look: Look, holds: Holds) -> None:
        """Write ``cell``, and below it what one cell cannot hold of it."""
        number = number_in(cell, holds)
        if number is not None:
            shown = number_format(cell.text, holds)
            self._put_number(row, column, number, replace(look, number=shown))
            return
        runs, note = fragments(cell)
        if size_of(text_of_cell(cell)) > LONGEST:
            for below, piece in enumerate(pieces(text_of_cell(cell))):
                self.text(row + below, column, piece, look)
            return
        words: list[tuple[Format, str]] = list(self._words(runs, look))
        if note and words:
            words.append((self._formats.note(look), "\n"))
        words += [(self._formats.note(look, run), run.text) for run in note]
        self._put_words(row, column, words, look, plain=not note and not cell.runs)

    def text(self, row: int, column: int, text: str, look: Look) -> None:
        """Write ``text``, never a formula, a link or markup."""
        form = self._formats.of(look)
        if not text:
            self._sheet.write_blank(row, column, None, form)
        elif text.startswith(_RICH):
            plain = self._formats.words(look)
            self._sheet.write_rich_string(row, column, plain, text[:1], plain, text[1:], form)
        else:
            self._sheet.write_string(row, column, text, form)

    def _words(self, runs: tuple[Run, ...], look: Look) -> Iterator[tuple[Format, str]]:
        for run in runs:
            yield self._formats.words(look, run), run.text

    def _put_words(
        self, row: int, column: int, words: list[tuple[Format, str]], look: Look, *, plain: bool
    ) -> None:
        if plain or not words or any(_ESCAPED.search(text) for _, text in words):
            self.text(row, column, "".join(text for _, text in words), look)
            return
        if len(words) == 1:
            # Words that all look the same need a cut: XlsxWriter wants two of them.
            ((form, text),) = words
            words = [(form, text[:1]), (form, text[1:])] if text[1:] else words
        if len(words) == 1:
            self.text(row, column, words[0][1], look)
            return
        told = [each for pair in words for each in pair]
        self._sheet.write_rich_string(row, column, *told, self._formats.of(look))

    def _put_number(self, row: int, column: int, number: Number, look: Look) -> None:
        form = self._formats.of(look)
        if isinstance(number, int | float):
            self._sheet.write_number(row, column, number, form)
        else:
            self._sheet.write_datetime(row, column, number, form)


def text_of_cell(cell: Cell) -> str:
    """All that ``cell`` says, its note on a line of its own."""
    runs, note = fragments(cell)
    return "\n".join(filter(None, (text_of(runs), text_of(note))))


def rows_of(cell: Cell) -> int:
    """How many cells below each other it takes to hold what ``cell`` says."""
    return len(pieces(text_of_cell(cell)))
