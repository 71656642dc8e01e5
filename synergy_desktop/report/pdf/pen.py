"""Drawing on one page: grounds, rules and lines of text, straight into the page's stream.

Text goes out as the codes of its embedded face, never as markup. Coordinates are points from the
lower left corner of the sheet.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from reportlab.pdfgen.canvas import Canvas

from synergy_desktop.report.blocks import Align, Block
from synergy_desktop.report.pdf.fonts import Face, typeface
from synergy_desktop.report.pdf.theme import Colour
from synergy_desktop.report.pdf.wrap import Line

_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
_ESCAPES |= {ord(sign): f"\\{sign}" for sign in "\\()"}


class Pen:
    """Writes the drawing operators of one page after the other."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._document = canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - fonts share their codes out per document
        self.block: Block | None = None
        self._out: list[str] = []
        self._fill: Colour | None = None
        self._font = ""

    def end_page(self) -> None:
        """Hand what was drawn to the page."""
        self.canvas.addLiteral("\n".join(self._out))
        self._out, self._fill, self._font = [], None, ""

    @contextmanager
    def drawing(self, block: Block | None) -> Iterator[None]:
        """What is drawn inside belongs to ``block``; None: to the page, not to its content."""
        self.block = block
        yield
        self.block = None

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle whose lower left corner is (x, y)."""
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
        y = top
        self._out.append("BT")
        for line in lines:
            style = line.style
            y -= style.leading
            start = x + _shift(align, width - line.width)
            base = y + (style.leading - style.size * 0.72) / 2
            self._colour(style.colour)
            self._out.append(f"1 0 0 1 {start:.2f} {base:.2f} Tm")
            for words, looks in line.pieces or ((line.text, style),):
                for face, text in typeface(looks.weight).runs(words):
                    self._show(face, looks.size, text)
        self._out.append("ET")

    def dots(self, start: tuple[float, float], end: tuple[float, float], colour: Colour) -> None:
        """Rule a dotted line."""
        self._out.append("1 J [0 3] 0 d")
        self.rule(start, end, colour, 0.9)
        self._out.append("0 J [] 0 d")

    def link(self, anchor: str, box: tuple[float, float, float, float]) -> None:
        """Make ``box`` (left, bottom, right, top) lead to ``anchor``."""
        self.canvas.linkAbsolute("", anchor, box, thickness=0)

    def _show(self, face: Face, size: float, text: str) -> None:
        for subset, codes in face.splitString(text, self._document):
            font = f"{face.getSubsetInternalName(subset, self._document)} {size:g} Tf"
            if font != self._font:
                self._out.append(font)
                self._font = font
            self._out.append(f"({codes.decode('latin-1').translate(_ESCAPES)}) Tj")

    def _stroke(self, path: str, colour: Colour, thickness: float) -> None:
        red, green, blue = colour
        self._out.append(f"{red:.3f} {green:.3f} {blue:.3f} RG {thickness:g} w {path} S")

    def _colour(self, colour: Colour) -> None:
        if colour != self._fill:
            self._fill = colour
            red, green, blue = colour
            self._out.append(f"{red:.3f} {green:.3f} {blue:.3f} rg")


def _shift(align: Align, free: float) -> float:
    """How far a line starts to the right of its column, of which ``free`` is left over."""
    if align is Align.LEFT:
        return 0.0
    return free if align is Align.RIGHT else free / 2
