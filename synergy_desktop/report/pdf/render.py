"""A paper made into the bytes of a PDF file.

The same paper gives the same bytes. Nothing is kept between two papers but the fonts, so that
several threads may render at once.
"""

from collections.abc import Callable, Iterable

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import Align, Block, Cover, Heading, Paper
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.canvas import open_canvas
from synergy_desktop.report.pdf.figures import CoverFlow
from synergy_desktop.report.pdf.layout import flows, headings, runs
from synergy_desktop.report.pdf.paginate import Paginator, Sheet
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.theme import PageForm
from synergy_desktop.report.pdf.wrap import Line, measure, shorten

GoOn = Callable[[], bool]
"""Asked once a page laid out and once a page drawn; False stops the work."""

# Pages as plain compressed bytes: spelled out in ASCII, as ReportLab would, they take a quarter
# more room and most of the time of writing them.
rl_config.useA85 = 0


def render(paper: Paper, go_on: GoOn | None = None) -> bytes:
    """The PDF file of ``paper``.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
        FileNotFoundError: A font does not come with this installation.
    """
    ask = _asker(go_on)
    paginator = _lay_out(paper, ask)
    canvas = open_canvas(paper)
    _Drawing(paper, canvas, paginator).draw(ask)
    data: bytes = canvas.getpdfdata()  # type: ignore[no-untyped-call] # not in the stubs
    return data


def _asker(go_on: GoOn | None) -> Callable[[], None]:
    def ask() -> None:
        if go_on is not None and not go_on():
            raise ReportCancelledError

    return ask


def _lay_out(paper: Paper, ask: Callable[[], None]) -> Paginator:
    paginator = Paginator(ask)
    listed = [heading for heading in headings(paper.blocks) if heading.in_contents]
    for form, blocks in runs(paper.blocks):
        rest: Iterable[Block] = blocks
        if isinstance(blocks[0], Cover):
            paginator.cover(CoverFlow(blocks[0], form), form)
            rest = blocks[1:]
        flowing = [flow for block in rest for flow in flows(block, form, listed)]
        if flowing:
            paginator.fill(flowing, form)
    paginator.finish()
    return paginator


class _Drawing:
    """The drawing of a paper whose every page is known."""

    def __init__(self, paper: Paper, canvas: Canvas, paginator: Paginator) -> None:
        self._paper = paper
        self._canvas = canvas
        self._paginator = paginator
        self._pen = Pen(canvas)
        self._headings = {heading.anchor: heading for heading in headings(paper.blocks)}
        self._outline_level = -1
        self._heads: dict[PageForm, tuple[Line, Line]] = {}

    def draw(self, ask: Callable[[], None]) -> None:
        """Draw sheet after sheet."""
        for number, sheet in enumerate(self._paginator.sheets, 1):
            ask()
            self._canvas.setPageSize((sheet.form.width, sheet.form.height))
            self._bookmarks(sheet)
            self._content(sheet)
            if sheet.running:
                with self._pen.drawing(None):
                    self._running_heads(sheet, number)
            self._pen.end_page()
            self._canvas.showPage()

    def _content(self, sheet: Sheet) -> None:
        left = sheet.form.side if sheet.running else 0.0
        for placed in sheet.placed:
            with self._pen.drawing(placed.flow.block):
                placed.piece.draw(self._pen, left, placed.top, self._paginator.places)

    def _bookmarks(self, sheet: Sheet) -> None:
        """Name the places that links lead to, and list them in the reader's side panel."""
        for anchor, top in sheet.anchors.items():
            self._canvas.bookmarkPage(anchor, fit="XYZ", left=0, top=top + 12)
            heading: Heading = self._headings[anchor]
            self._outline_level = min(heading.level - 1, self._outline_level + 1)
            self._canvas.addOutlineEntry(heading.full_text, anchor, self._outline_level)

    def _running_heads(self, sheet: Sheet, number: int) -> None:
        form, pen, style = sheet.form, self._pen, theme.RUNNING
        left, width = form.side, form.frame_width
        head, foot = form.height - form.top + 16, form.bottom - 12
        author, title = self._head_lines(form)
        pen.lines([author], left, head + 13)
        pen.lines([title], left, head + 13, width, Align.RIGHT)
        pen.rule((left, head), (left + width, head), theme.HAIRLINE, 0.6)
        pen.rule((left, foot), (left + width, foot), theme.HAIRLINE, 0.6)
        page = measure(f"Page {number}/{self._paginator.places.total}", style)
        pen.lines([page], left, foot - 4, width, Align.RIGHT)
        pen.lines([title], left, foot - 4)

    def _head_lines(self, form: PageForm) -> tuple[Line, Line]:
        """Who writes and what, cut to share one line; measured once, however many pages."""
        if form not in self._heads:
            width = form.frame_width * 0.48
            title = f"{self._paper.title} {self._paper.subtitle}".strip()
            self._heads[form] = (
                shorten(self._paper.author, theme.RUNNING, width),
                shorten(title, theme.RUNNING, width),
            )
        return self._heads[form]
