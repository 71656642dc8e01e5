"""A paper made into the bytes of a PDF file.

The same paper gives the same bytes. Nothing is kept between two papers but the fonts, so that
several threads may render at once.
"""

from collections.abc import Callable, Iterable

from reportlab import rl_config

from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import Align, Block, Cover, Paper
from synergy_desktop.report.fingerprint import fingerprint
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.canvas import open_canvas
from synergy_desktop.report.pdf.draft import DraftMark
from synergy_desktop.report.pdf.figures import CoverFlow
from synergy_desktop.report.pdf.file import finished
from synergy_desktop.report.pdf.layout import Outline, flows, runs
from synergy_desktop.report.pdf.paginate import Paginator, Sheet
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.structure import Structure
from synergy_desktop.report.pdf.tags import LAYOUT, PAGINATION
from synergy_desktop.report.pdf.theme import PageForm
from synergy_desktop.report.pdf.wrap import Line, measure, shorten

GoOn = Callable[[], bool]
"""Asked once a page laid out and once a page drawn; False stops the work."""

_SHOWN = 8
"""How many signs of the fingerprint each page bears."""

# Pages as plain compressed bytes: spelled out in ASCII, as ReportLab would, they take a quarter
# more room and most of the time of writing them.
rl_config.useA85 = 0


def render(paper: Paper, go_on: GoOn | None = None, undrawn: set[str] | None = None) -> bytes:
    """The PDF file of ``paper``; ``undrawn`` takes the characters that no font draws.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
        FileNotFoundError: A font does not come with this installation.
    """
    ask = _asker(go_on)
    outline = Outline(paper.blocks)
    paginator = _lay_out(paper, outline, ask)
    canvas = open_canvas(paper)
    structure = Structure(len(paginator.sheets))
    drawing = _Drawing(paper, outline, paginator, Pen(canvas, structure))
    drawing.draw(ask)
    if undrawn is not None:
        undrawn |= drawing.undrawn
    structure.root.kids += paginator.tags
    return finished(canvas, structure, drawing.fingerprint[:32])


def _asker(go_on: GoOn | None) -> Callable[[], None]:
    def ask() -> None:
        if go_on is not None and not go_on():
            raise ReportCancelledError

    return ask


def _lay_out(paper: Paper, outline: Outline, ask: Callable[[], None]) -> Paginator:
    paginator = Paginator(ask)
    for form, blocks in runs(paper.blocks):
        rest: Iterable[Block] = blocks
        if isinstance(blocks[0], Cover):
            paginator.cover(CoverFlow(blocks[0], form), form)
            rest = blocks[1:]
        flowing = [flow for block in rest for flow in flows(block, form, outline)]
        if flowing:
            paginator.fill(flowing, form)
    paginator.finish()
    return paginator


class _Drawing:
    """The drawing of a paper whose every page is known."""

    def __init__(self, paper: Paper, outline: Outline, paginator: Paginator, pen: Pen) -> None:
        self.fingerprint = fingerprint(paper)
        self._paper = paper
        self._outline = outline
        self._canvas = pen.canvas
        self._paginator = paginator
        self._pen = pen
        self._mark = DraftMark(paper.draft)
        self._heads: dict[PageForm, tuple[Line, Line]] = {}

    def draw(self, ask: Callable[[], None]) -> None:
        """Draw sheet after sheet."""
        for number, sheet in enumerate(self._paginator.sheets, 1):
            ask()
            self._canvas.setPageSize((sheet.form.width, sheet.form.height))
            self._bookmarks(sheet)
            if self._paper.draft:
                self._mark.draw(self._pen, sheet.form)
            self._content(sheet)
            if sheet.running:
                self._running_heads(sheet, number)
            self._pen.end_page()
            self._canvas.showPage()

    @property
    def undrawn(self) -> set[str]:
        """The characters that no font draws, among those drawn so far."""
        return self._pen.undrawn

    def _content(self, sheet: Sheet) -> None:
        left = sheet.form.side if sheet.running else 0.0
        for placed in sheet.placed:
            placed.piece.draw(self._pen, left, placed.top, self._paginator.places)

    def _bookmarks(self, sheet: Sheet) -> None:
        """Name the places that links lead to, and list them in the reader's side panel."""
        for anchor, top in sheet.anchors.items():
            self._canvas.bookmarkPage(anchor, fit="XYZ", left=0, top=top + 12)
            heading = self._outline.by_anchor[anchor]
            level = self._outline.level[anchor] - 1
            self._canvas.addOutlineEntry(heading.full_text, anchor, level)

    def _running_heads(self, sheet: Sheet, number: int) -> None:
        form, pen, style = sheet.form, self._pen, theme.RUNNING
        left, width = form.side, form.frame_width
        head, foot = form.height - form.top + 16, form.bottom - 12
        author, title = self._head_lines(form)
        pen.text_of = pen.shapes_of = PAGINATION
        pen.lines([author], left, head + 13)
        pen.lines([title], left, head + 13, width, Align.RIGHT)
        pen.rule((left, head), (left + width, head), theme.HAIRLINE, 0.6)
        pen.rule((left, foot), (left + width, foot), theme.HAIRLINE, 0.6)
        page = f"Page {number}/{self._paginator.places.total}"
        mark = measure(f"Empreinte {self.fingerprint[:_SHOWN]} – {page}", style)
        pen.lines([mark], left, foot - 4, width, Align.RIGHT)
        pen.lines([title], left, foot - 4)
        pen.shapes_of = LAYOUT

    def _head_lines(self, form: PageForm) -> tuple[Line, Line]:
        """Who writes and what, cut to share one line; measured once, however many pages."""
        if form not in self._heads:
            width = form.frame_width * 0.48
            title = f"{self._paper.title} {self._paper.subtitle}".strip()
            self._heads[form] = (
                shorten(self._paper.author, theme.RUNNING, width)._replace(told=""),
                shorten(title, theme.RUNNING, width)._replace(told=""),
            )
        return self._heads[form]
