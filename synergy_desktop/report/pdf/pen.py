"""Drawing on one page: grounds, rules and lines of text, straight into the page's stream.

Text goes out as the codes of its embedded face, never as markup. All that is drawn belongs to a
tag. Coordinates are points from the lower left corner of the sheet.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from math import cos, sin

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.blocks import Align
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.canvas import document_of
from synergy_desktop.report.pdf.codes import Codes, OutsideError, escaped
from synergy_desktop.report.pdf.fonts import Face, told
from synergy_desktop.report.pdf.hyphens import HYPHEN
from synergy_desktop.report.pdf.structure import Structure
from synergy_desktop.report.pdf.tags import ARTIFACT, LAYOUT, PAGINATION, Link, Tag, text_string
from synergy_desktop.report.pdf.theme import Colour, TextStyle
from synergy_desktop.report.pdf.typeface import Run, typeface
from synergy_desktop.report.pdf.wrap import Line, measure

Point = tuple[float, float]

_PRINTED = 4
"""The flag of a link that is on the paper, too."""


class Pen:
    """Writes the drawing operators of one page after the other."""

    def __init__(self, canvas: Canvas, structure: Structure) -> None:
        self.canvas = canvas
        self.text_of: Tag = PAGINATION
        """Whose the lines drawn next are."""
        self.shapes_of: Tag = LAYOUT
        """Whose the rules and grounds drawn next are."""
        self._document = document_of(canvas)
        self._structure = structure
        self._page = 0
        self._owners: list[Tag] = []
        self._open: Tag | None = None
        self._out: list[str] = []
        self._fill: Colour | None = None
        self._font: tuple[str, float] | None = None
        self._codes: dict[Face, Codes] = {}
        self.undrawn: set[str] = set()
        """The characters met so far that no face draws."""

    def end_page(self) -> None:
        """Hand what was drawn to the page."""
        self._out.append("EMC" if self._open else "")
        self.canvas.addLiteral("\n".join(self._out))
        self._structure.owners.append(self._owners)
        self._page += 1
        self._owners, self._open = [], None
        self._out, self._fill, self._font = [], None, None

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle whose lower left corner is (x, y)."""
        self._belong(self.shapes_of)
        self._colour(colour)
        self._out.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def frames(
        self, boxes: Iterable[tuple[float, float, float, float]], colour: Colour, thickness: float
    ) -> None:
        """Rule the outlines of ``boxes``, each (x, y, width, height)."""
        paths = " ".join(f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re" for x, y, w, h in boxes)
        self._stroke(paths, colour, thickness)

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], colour: Colour, thickness: float
    ) -> None:
        """Rule a line."""
        path = f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l"
        self._stroke(path, colour, thickness)

    def lines(
        self,
        lines: Sequence[Line],
        x: float,
        top: float,
        width: float = 0,
        align: Align = Align.LEFT,
    ) -> None:
        """Set ``lines`` one under the other from ``top`` down, in a column of ``width``."""
        self._belong(self.text_of)
        y = top
        self._out.append("BT")
        begun: tuple[float, TextStyle] | None = None
        for line in lines:
            style = line.style
            y -= style.leading
            start = x + _shift(align, width - line.width)
            base = y + (style.leading - style.size * 0.72) / 2
            if line.pieces and any(looks.fate is not Fate.KEPT for _, looks in line.pieces):
                self._out.append("ET")
                self._with_changes(line, start, base)
                self._belong(self.text_of)
                self._out.append("BT")
                begun = None
                continue
            if begun == (start, style):
                self._out.append(f"0 {-style.leading:g} Td")
            else:
                self._colour(style.colour)
                self._out.append(f"1 0 0 1 {start:.2f} {base:.2f} Tm")
                begun = start, style
            self._line(line)
        self._out.append("ET")

    def _line(self, line: Line) -> None:
        """Set ``line`` where the pen stands."""
        if line.told:
            self._out.append(f"/Span<</ActualText{text_string(told(line.told))}>>BDC")
        if line.pieces:
            for words, looks in _spelled(line):
                self._words(words, looks)
        else:
            self._words(f"{line.text} " if line.goes_on else line.text, line.style)
        if line.told:
            self._out.append("EMC")
        if line.is_divided:
            self._hyphen(line)

    def _words(self, words: str, style: TextStyle) -> None:
        for run in typeface(style.weight).runs(words):
            self._show(run, style.size)

    def slanted(self, line: Line, middle: tuple[float, float], angle: float) -> None:
        """Set ``line`` rising by ``angle`` (radians), its middle at a point of the sheet."""
        self._belong(self.text_of)
        along, up = cos(angle), sin(angle)
        half, below = line.width / 2, line.style.size * 0.36
        x = middle[0] - half * along + below * up
        y = middle[1] - half * up - below * along
        self._out.append("BT")
        self._colour(line.style.colour)
        self._out.append(f"{along:.4f} {up:.4f} {-up:.4f} {along:.4f} {x:.2f} {y:.2f} Tm")
        self._words(line.text, line.style)
        self._out.append("ET")

    def picture(self, data: bytes, box: tuple[float, float, float, float]) -> None:
        """Draw the picture that ``data`` hold in ``box`` (x, y, width, height)."""
        self._belong(self.shapes_of)
        code = self.canvas._code  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way to it
        drawn = len(code)
        self.canvas.drawImage(ImageReader(BytesIO(data)), *box)
        # The canvas keeps the picture; its place in the page is among what the pen writes.
        self._out += code[drawn:]
        del code[drawn:]

    def bar(self, x: float, top: float, height: float) -> None:
        """Rule the bar beside what was changed, to the left of ``x``."""
        x -= theme.CHANGE_BAR_GAP
        self.rule((x, top), (x, top - height), theme.ACCENT, theme.CHANGE_BAR)

    def _with_changes(self, line: Line, x: float, base: float) -> None:
        """Set a line of which words are struck or underlined: each stretch has a tag of its own."""
        owner = self.text_of
        rules: list[tuple[float, float, float, TextStyle]] = []
        for words, looks in _spelled(line):
            wide = measure(words, looks).width
            is_kept = looks.fate is Fate.KEPT or owner.role == ARTIFACT
            self._belong(owner if is_kept else _change_tag(owner, words, looks.fate))
            self._out.append("BT")
            self._colour(looks.colour)
            self._out.append(f"1 0 0 1 {x:.2f} {base:.2f} Tm")
            self._words(words, looks)
            self._out.append("ET")
            if looks.fate is not Fate.KEPT and words.strip():
                height = 0.24 if looks.fate is Fate.GONE else -0.14
                rules.append((x, wide, base + looks.size * height, looks))
            x += wide
        if line.is_divided:
            self._out.append(f"BT 1 0 0 1 {x:.2f} {base:.2f} Tm")
            self._hyphen(line)
            self._out.append("ET")
        for start, wide, y, looks in rules:
            self.rule((start, y), (start + wide, y), looks.colour, looks.size * 0.075)

    def dots(self, start: tuple[float, float], end: tuple[float, float], colour: Colour) -> None:
        """Rule a dotted line."""
        self._belong(self.shapes_of)
        self._out.append("1 J [0 3] 0 d")
        self.rule(start, end, colour, 0.9)
        self._out.append("0 J [] 0 d")

    def dashed(
        self, start: Point, end: Point, colour: Colour, thickness: float, dashes: Sequence[float]
    ) -> None:
        """Rule a line of strokes and gaps of these lengths; of none, an unbroken one."""
        self._belong(self.shapes_of)
        pattern = " ".join(f"{each:g}" for each in dashes)
        self._out.append(f"[{pattern}] 0 d")
        self.rule(start, end, colour, thickness)
        self._out.append("[] 0 d")

    def outlined(self, path: str, colour: Colour, thickness: float, ground: Colour) -> None:
        """Fill a closed ``path`` with ``ground``, and rule its outline."""
        self._belong(self.shapes_of)
        self._colour(ground)
        red, green, blue = colour
        self._out.append(f"{red:.3f} {green:.3f} {blue:.3f} RG {thickness:g} w {path} B")

    def link(
        self, anchor: str, box: tuple[float, float, float, float], tag: Tag, words: str
    ) -> None:
        """Make ``box`` (left, bottom, right, top) lead to ``anchor``, as a part of ``tag``.

        ``words`` say where it leads.
        """
        key = self._structure.link_key
        name = f"link{key}"
        self.canvas.linkAbsolute(words, anchor, box, name=name, thickness=0, F=_PRINTED)
        area = self._document.idToObject[self._document.annotationName(name)]
        area.permitted = (*area.permitted, "StructParent")
        area.otherkw["StructParent"] = key
        tag.kids.append(Link(self._page, self._document.annotationName(name)))
        self._structure.links.append(tag)

    def _belong(self, tag: Tag) -> None:
        """Let what follows be ``tag``'s."""
        if tag is self._open:
            return
        if self._open is not None:
            self._out.append("EMC")
        self._open = tag
        if tag.role == ARTIFACT:
            self._out.append(f"/Artifact<<{tag.entries}>>BDC")
            return
        number = len(self._owners)
        tag.kids.append((self._page, number))
        self._owners.append(tag)
        self._out.append(f"/{tag.role}<</MCID {number}>>BDC")

    def _hyphen(self, line: Line) -> None:
        """Draw the hyphen of a divided word, which stands for no text."""
        style = line.pieces[-1][1] if line.pieces else line.style
        self._out.append("/Span<</ActualText()>>BDC")
        self._show(Run(typeface(style.weight).main, HYPHEN), style.size)
        self._out.append("EMC")

    def _show(self, run: Run, size: float) -> None:
        face, shift = run.face, run.shift
        codes = self._codes.get(face)
        if codes is None:
            codes = self._codes[face] = Codes(face, self._document, self.undrawn)
        try:
            self._put(codes.font, size, run.text.translate(codes), shift)
        except OutsideError:
            for subset, part in face.splitString(run.text, self._document):
                font = face.getSubsetInternalName(subset, self._document)
                self._put(font, size, escaped(part), shift)
                shift = 0.0

    def _put(self, font: str, size: float, spelled: str, shift: float) -> None:
        """Set ``spelled``, the codes of ``font``, so far to the left of where the last ended."""
        chosen = font, size
        if chosen != self._font:
            self._out.append(f"{font} {size:g} Tf")
            self._font = chosen
        self._out.append(f"[{shift:.0f} ({spelled})] TJ" if shift else f"({spelled}) Tj")

    def _stroke(self, path: str, colour: Colour, thickness: float) -> None:
        self._belong(self.shapes_of)
        red, green, blue = colour
        self._out.append(f"{red:.3f} {green:.3f} {blue:.3f} RG {thickness:g} w {path} S")

    def _colour(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            red, green, blue = colour
            self._out.append(f"{red:.3f} {green:.3f} {blue:.3f} rg")


def _spelled(line: Line) -> tuple[tuple[str, TextStyle], ...]:
    """The pieces of ``line``, with the space that parts its last word from the next line."""
    if line.pieces:
        return (*line.pieces, (" ", line.pieces[-1][1])) if line.goes_on else line.pieces
    return ((f"{line.text} " if line.goes_on else line.text, line.style),)


def _change_tag(owner: Tag, words: str, fate: Fate) -> Tag:
    """The tag of words that went or came, below that of their text."""
    role, said = ("Del", "Supprimé") if fate is Fate.GONE else ("Ins", "Ajouté")
    told = text_string(f"{said} : {words.strip()}")
    line = "LineThrough" if fate is Fate.GONE else "Underline"
    return owner.add(role, f"/Alt {told}/A<</O/Layout/TextDecorationType/{line}>>")


def _shift(align: Align, free: float) -> float:
    """How far a line starts to the right of its column, of which ``free`` is left over."""
    if align is Align.LEFT:
        return 0.0
    return free if align is Align.RIGHT else free / 2
