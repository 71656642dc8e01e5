"""A paper made into the bytes of an Excel file: a sheet for the tables of each part.

The same paper gives the same bytes; it may run in any thread.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.plain import one_line
from synergy_desktop.report.xlsx import prose
from synergy_desktop.report.xlsx.cells import Cells
from synergy_desktop.report.xlsx.formats import FONT, Formats, Look
from synergy_desktop.report.xlsx.gather import Part, parts
from synergy_desktop.report.xlsx.lists import ListWriter, widths

GoOn = Callable[[], bool]
"""Asked once a sheet; False stops the work."""

_TITLE = Look(size=14, bold=True, ink=theme.DEEP, bordered=False, wrapped=False)
_PROSE = "Textes"
_NO_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_LONGEST_PROPERTY = 255
_LONGEST_HEADER = 200
"""Excel takes 255 letters, codes included."""
_NO_DAY = datetime(1980, 1, 1, tzinfo=UTC)
"""Where the paper does not say when it changed: the date that the parts of the file bear."""
_A4 = 9
_LIST_TOP = 1


def render(paper: Paper, go_on: GoOn | None = None) -> bytes:
    """The Excel file of ``paper``.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
    """
    out = BytesIO()
    workbook = Workbook(out, {"in_memory": True})
    _describe(workbook, paper)
    formats = Formats(workbook)
    names: set[str] = {_PROSE.lower()}
    for part in parts(paper):
        _ask(go_on)
        sheet = workbook.add_worksheet(_name(part.title, names))
        _write(sheet, formats, part)
        _mark(sheet, paper.draft)
    _ask(go_on)
    _mark(prose.write(workbook, formats, _PROSE, prose.lines(paper)), paper.draft)
    workbook.close()
    return out.getvalue()


def _ask(go_on: GoOn | None) -> None:
    if go_on is not None and not go_on():
        raise ReportCancelledError


def _mark(sheet: Worksheet, draft: str) -> None:
    """Print ``draft`` above each page of ``sheet``."""
    if draft:
        words = one_line(draft).replace("&", "&&")
        sheet.set_header(f'&C&"{FONT},Bold"&14{words[:_LONGEST_HEADER]}')


def _describe(workbook: Workbook, paper: Paper) -> None:
    title = one_line(paper.full_title)[:_LONGEST_PROPERTY]
    author = one_line(paper.author)[:_LONGEST_PROPERTY]
    changed = paper.source.changed if paper.source is not None else None
    day = changed.astimezone(UTC) if changed is not None else _NO_DAY
    workbook.set_properties({"title": title, "author": author, "created": day})


def _write(sheet: Worksheet, formats: Formats, part: Part) -> None:
    """The title, then the lists: the first stays in sight by its headings and can be filtered."""
    first, *others = part.lists
    wide = widths(first)
    wide += [wide[-1]] * (max(len(widths(each)) for each in part.lists) - len(wide))
    for column, width in enumerate(wide):
        sheet.set_column(column, column, width)
    Cells(sheet, formats).text(0, 0, one_line(part.title), _TITLE)
    writer = ListWriter(sheet, formats, wide)
    below = writer.write(first, _LIST_TOP)
    heads = _LIST_TOP + len(first.table.header)
    if first.table.header:
        sheet.freeze_panes(heads, 0)
        sheet.repeat_rows(_LIST_TOP, heads - 1)
        sheet.autofilter(heads - 1, 0, below - 1, len(widths(first)) - 1)
    for each in others:
        below = writer.write(each, below + 1)
    writer.finish()
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)


def _name(title: str, taken: set[str]) -> str:
    """A name that Excel takes for the sheet of the part ``title``, no other having it."""
    plain = " ".join(_NO_NAME.sub(" ", one_line(title)).split()).strip("'") or "Tableaux"
    name, number = _cut(plain, ""), 1
    while name.lower() in {*taken, "history"}:
        number += 1
        name = _cut(plain, f" ({number})")
    taken.add(name.lower())
    return name


def _cut(name: str, end: str) -> str:
    """``name`` and ``end`` in 31 UTF-16 units."""
    kept = name
    while len(f"{kept}{end}".encode("utf-16-le")) > 2 * _LONGEST_NAME:
        kept = kept[:-1]
    return f"{kept.rstrip().rstrip(chr(39))}{end}"
