"""A paper made into the bytes of a Word file.

The same paper gives the same bytes; it may run in any thread.
"""

from collections.abc import Callable, Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Pt

from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Change,
    Contents,
    Cover,
    Heading,
    Letterhead,
    PageBreak,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from synergy_desktop.report.charts import Chart, GroupedChart, LineChart
from synergy_desktop.report.docx import front, running
from synergy_desktop.report.docx.charts import bars_of, grouped_bars_of, lines_as_bars
from synergy_desktop.report.docx.logos import logos
from synergy_desktop.report.docx.package import new_document, saved
from synergy_desktop.report.docx.styles import BODIES, RareStyles, heading_style, ordered_list
from synergy_desktop.report.docx.tables import Tables
from synergy_desktop.report.docx.texts import letters, paragraph
from synergy_desktop.report.docx.xml import Element, tag
from synergy_desktop.report.figures import table_of
from synergy_desktop.report.pdf.theme import LANDSCAPE, PORTRAIT, PageForm
from synergy_desktop.report.walk import listed_headings, walk

GoOn = Callable[[], bool]
"""Asked once a block; False stops the work."""


def render(paper: Paper, go_on: GoOn | None = None) -> bytes:
    """The Word file of ``paper``.

    Raises:
        ReportCancelledError: ``go_on`` returned False.
    """
    writer = _Writer(paper)
    for wide, block in walk(paper.blocks):
        if go_on is not None and not go_on():
            raise ReportCancelledError
        writer.write(block, wide=wide)
    return saved(writer.document)


class _Writer:
    """Puts block after block into a document."""

    def __init__(self, paper: Paper) -> None:
        self.document: Document = new_document(paper)
        self._paper = paper
        self._styles = RareStyles(self.document)
        self._tables = Tables(self._styles)
        self._headings = listed_headings(paper.blocks)
        self._deepest = max((each.level for each in self._headings), default=0)
        self._marks: dict[str, str] = {}
        self._breaks = False
        self._is_empty = True
        self._wide = False
        self._section = self.document.sections[0]
        self._number_marks()
        _lay_out(self._section, PORTRAIT)
        running.heads(self._section, paper, wide=False)

    def write(self, block: Block, *, wide: bool) -> None:
        """Put ``block`` at the end, on pages wider than high if ``wide``."""
        if isinstance(block, PageBreak):
            self._breaks = not self._is_empty
            return
        if wide is not self._wide:
            self._turn(wide=wide)
        if isinstance(block, Signatures):
            self._hold_on()
        for element in self._elements(block):
            self._append(element)
        self._is_empty = False

    @property
    def _form(self) -> PageForm:
        return LANDSCAPE if self._wide else PORTRAIT

    def _elements(self, block: Block) -> Sequence[Element]:
        width = self._form.frame_width
        table = _table_of(block)
        found: Sequence[Element] = [self._tables.table(table, width)] if table else ()
        match block:
            case Heading():
                found = [self._heading(block)]
            case Paragraph(text, emphasis, runs):
                changed = block.change is not Change.NONE
                found = [
                    paragraph(
                        BODIES[emphasis], text, runs, keep_next=block.leads, is_changed=changed
                    )
                ]
            case Bullets():
                found = self._bullets(block)
            case Chart(title) | GroupedChart(title) | LineChart(title):
                found = [paragraph("Legende", title), *found]
            case Signatures():
                found = [front.signatures(block, width)]
            case Contents():
                found = list(front.contents(self._headings, self._marks))
            case Letterhead(logos=shown):
                found = [logos(self.document, shown)]
            case Cover():
                found = self._cover(block, width)
        return found

    def _append(self, element: Element) -> None:
        """Put ``element`` before the properties of the last section."""
        body = self.document.element.body
        is_table = element.tag.endswith("}tbl")
        if self._breaks:
            if is_table:
                body.insert(len(body) - 1, paragraph("Separateur", "", on_new_page=True))
            else:
                element[0].insert(1, tag("pageBreakBefore"))
            self._breaks = False
        body.insert(len(body) - 1, element)
        if is_table:
            # Two tables that touch would become one.
            body.insert(len(body) - 1, paragraph("Separateur", ""))

    def _hold_on(self) -> None:
        """Keep the last paragraph on the page of what comes now."""
        last = self.document.paragraphs[-1] if self.document.paragraphs else None
        if last is not None and not self._breaks:
            last.paragraph_format.keep_with_next = True

    def _turn(self, *, wide: bool) -> None:
        """Go on with pages of the other form."""
        self._wide, self._breaks = wide, False
        if not self._is_empty:
            self._section = self.document.add_section(WD_SECTION.NEW_PAGE)
            self.document.paragraphs[-1].style = "Séparateur"
            self._section.different_first_page_header_footer = False
        _lay_out(self._section, self._form)
        running.heads(self._section, self._paper, wide=wide)

    def _number_marks(self) -> None:
        for number, (_, block) in enumerate(walk(self._paper.blocks)):
            if isinstance(block, Heading):
                self._marks.setdefault(block.anchor, f"_Toc{number:06}")

    def _heading(self, block: Heading) -> Element:
        number = int(self._marks[block.anchor].removeprefix("_Toc"))
        is_left_out = not block.in_contents and block.level <= self._deepest
        style = self._styles.unlisted if is_left_out else heading_style
        made = paragraph(style(block.level), "", is_changed=block.change is not Change.NONE)
        start = tag("bookmarkStart", id=number, name=self._marks[block.anchor])
        made.extend([start, *letters(block.full_text, block.runs), tag("bookmarkEnd", id=number)])
        return made

    def _bullets(self, block: Bullets) -> list[Element]:
        looks = block.runs or ((),) * len(block.items)
        changes = block.changes or (Change.NONE,) * len(block.items)
        style = "Numeros" if block.ordered else "Puces"
        made = [
            paragraph(style, item, runs, is_changed=change is not Change.NONE)
            for item, runs, change in zip(block.items, looks, changes, strict=True)
        ]
        if block.ordered and made:
            number = ordered_list(self.document)
            for each in made:
                # After the style: the schema wants it before any bar.
                each[0].insert(1, tag("numPr", tag("ilvl", val=0), tag("numId", val=number)))
        return made

    def _cover(self, block: Cover, width: float) -> list[Element]:
        running.cover_head(self._section, self._paper)
        first = [logos(self.document, block.logos)] if block.logos else []
        made = [*first, *front.cover(block, width)]
        for element in made:
            self._append(element)
        self._breaks = True
        return []


def _table_of(block: Block) -> Table | None:
    """The table that shows ``block``: of a chart, its bars."""
    match block:
        case Chart(bars=bars) if bars:
            return bars_of(block)
        case GroupedChart(groups=groups) if groups:
            return grouped_bars_of(block)
        case LineChart(curves=curves) if curves:
            return lines_as_bars(block)
    return table_of(block)


def _lay_out(section: Section, form: PageForm) -> None:
    """Give ``section`` pages of ``form``."""
    wide = form.width > form.height
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(form.width), Pt(form.height)
    section.left_margin = section.right_margin = Pt(form.side)
    section.top_margin, section.bottom_margin = Pt(form.top), Pt(form.bottom)
    section.header_distance, section.footer_distance = Pt(form.top - 30), Pt(form.bottom - 30)
