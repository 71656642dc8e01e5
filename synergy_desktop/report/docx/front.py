"""What is neither text nor table in a Word file: the cover, the contents, the places to sign."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from synergy_desktop.report.blocks import Cover, Heading, Signatory, Signatures
from synergy_desktop.report.docx.looks import border
from synergy_desktop.report.docx.styles import contents_style
from synergy_desktop.report.docx.texts import letters, paragraph
from synergy_desktop.report.docx.xml import TWIPS, Element, field, tag
from synergy_desktop.report.pdf import theme

_LABELS = 0.4
"""The part of the width that the labels of the cover take."""
_GAP = 24.0
"""Between two places to sign, in points."""
_DEEPEST = 9


def cover(block: Cover, width: float) -> Iterator[Element]:
    """The institutions on a band, the title, the facts; all lengths in points."""
    for name in block.institutions:
        yield paragraph("Couverture", name)
    yield paragraph("Titre", block.title)
    yield paragraph("Soustitre", block.subtitle)
    if block.facts:
        rows = [
            tag(
                "tr",
                tag("trPr", tag("cantSplit")),
                _cell(paragraph("CouvertureLibelle", label), width=width * _LABELS),
                _cell(paragraph("CouvertureFait", value), width=width * (1 - _LABELS)),
            )
            for label, value in block.facts
        ]
        lines = [border(side, theme.HAIRLINE, 0.5) for side in ("top", "bottom", "insideH")]
        yield _plain_table((width * _LABELS, width * (1 - _LABELS)), rows, lines)


def contents(headings: Sequence[Heading], marks: Mapping[str, str]) -> Iterator[Element]:
    """The entries as they are now; Word fills in the pages when it opens the file."""
    deepest = max((heading.level for heading in headings), default=1)
    code = f' TOC \\o "1-{min(deepest, _DEEPEST)}" \\h \\z '
    *begin, end = field(code, (), stale=True)
    for number, heading in enumerate(headings):
        entry = tag("p", tag("pPr", tag("pStyle", val=contents_style(heading.level))))
        entry.extend(begin if number == 0 else ())
        words = [*letters(heading.full_text), tag("r", tag("tab"))]
        page = field(f" PAGEREF {marks[heading.anchor]} \\h ", ())
        entry.append(tag("hyperlink", *words, *page, anchor=marks[heading.anchor], history="1"))
        entry.extend([end] if number == len(headings) - 1 else ())
        yield entry


def signatures(block: Signatures, width: float) -> Element:
    """Places to sign, two in a row, in a table without lines."""
    half = (width - _GAP) / 2
    pairs = zip_longest(block.signatories[::2], block.signatories[1::2])
    rows = [
        tag(
            "tr",
            tag("trPr", tag("cantSplit")),
            _cell(*_place(left), width=half),
            _cell(paragraph("Signataire", ""), width=_GAP),
            _cell(*_place(right), width=half),
        )
        for left, right in pairs
    ]
    return _plain_table((half, _GAP, half), rows, [])


def _place(signatory: Signatory | None) -> Iterator[Element]:
    if signatory is None:
        yield paragraph("Signataire", "")
        return
    yield paragraph("SignataireInstitution", signatory.institution)
    yield paragraph("Signataire", signatory.role)
    if signatory.name:
        yield paragraph("Signataire", signatory.name)
    for label in ("Lieu et date",) if signatory.name else ("Nom", "Lieu et date"):
        yield paragraph("LigneARemplir", f"{label}\t\t")
    yield paragraph("LigneASigner", "Signature\t\t")


def _plain_table(
    widths: Sequence[float], rows: Sequence[Element], lines: Sequence[Element]
) -> Element:
    properties = tag(
        "tblPr",
        tag("tblW", w=sum(widths) * TWIPS, type="dxa"),
        tag("tblBorders", *lines) if lines else None,
        tag("tblLayout", type="fixed"),
        tag("tblCellMar", tag("left", w=0, type="dxa"), tag("right", w=0, type="dxa")),
    )
    grid = tag("tblGrid", *(tag("gridCol", w=width * TWIPS) for width in widths))
    return tag("tbl", properties, grid, *rows)


def _cell(*paragraphs: Element, width: float) -> Element:
    return tag("tc", tag("tcPr", tag("tcW", w=width * TWIPS, type="dxa")), *paragraphs)
