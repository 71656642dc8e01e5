"""The running heads of a Word file: who and what above, the page below."""

from docx.section import Section

from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.docx.styles import running_style
from synergy_desktop.report.docx.texts import letters
from synergy_desktop.report.docx.watermark import watermark
from synergy_desktop.report.docx.xml import Element, field, tag, words
from synergy_desktop.report.fingerprint import fingerprint
from synergy_desktop.report.plain import one_line

_SHOWN = 8
"""How many signs of the fingerprint a page bears."""
_LONGEST = 70
"""The most letters of each of the two texts of a line."""


def heads(section: Section, paper: Paper, *, wide: bool) -> None:
    """Give the pages of ``section`` their running heads."""
    title = _short(f"{paper.title} {paper.subtitle}".strip())
    above = [*letters(_short(paper.author)), tag("r", tag("tab")), *letters(title)]
    below = [*letters(title), tag("r", tag("tab")), *_page(fingerprint(paper)[:_SHOWN])]
    for part, name, content in (
        (section.header, "EnTete", above),
        (section.footer, "PiedDePage", below),
    ):
        part.is_linked_to_previous = False
        line = part.paragraphs[0]._p  # noqa: SLF001 - the public way makes runs one by one
        for child in list(line):
            line.remove(child)
        line.append(tag("pPr", tag("pStyle", val=running_style(name, wide=wide))))
        line.extend(content)
    if paper.draft:
        section.header.paragraphs[0]._p.append(watermark(paper.draft, 2 if wide else 1))  # noqa: SLF001 - as above


def cover_head(section: Section, paper: Paper) -> None:
    """Let the first page of ``section`` bear no running heads, but the mark of a draft."""
    section.different_first_page_header_footer = True
    if paper.draft:
        section.first_page_header.is_linked_to_previous = False
        line = section.first_page_header.paragraphs[0]._p  # noqa: SLF001 - as above
        line.append(watermark(paper.draft, 3))


def _page(mark: str) -> list[Element]:
    """The ``mark`` of what the paper says, the page, and how many there are."""
    number = field(" PAGE ", [tag("r", words("1"))])
    total = field(" NUMPAGES ", [tag("r", words("1"))])
    return [
        tag("r", words(f"Empreinte {mark} – Page ")),
        *number,
        tag("r", words("/")),
        *total,
    ]


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
