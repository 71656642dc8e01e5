"""The embedded faces, each with what ReportLab's own would lose of a text."""

import threading
import unicodedata
from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from synergy_desktop import paths

_NUL = "\0"
"""Fills the gaps of every subset, so it can stand for nothing that was typed."""
_REPLACEMENT = 0xFFFD
_BYTE_ORDER_MARK = 0xFEFF
_WORD_JOINER = 0x2060
"""The same sign within a text, under a code of its own."""
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""They choose among the shapes of the character before them, and have none themselves."""
_OGHAM_SPACE = "\u1680"
"""The only space that is a stroke."""
_SUBSET = 256
_SPACE = 32
_ASCII = frozenset(range(_SPACE, 128))
_REGISTERING = threading.Lock()


class Face(TTFont):
    """An embedded face that keeps what ReportLab's own would lose.

    ReportLab's writes a non-breaking space as a space, and a character beyond U+FFFF under a
    code that no reader understands.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name, str(paths.resources("fonts", f"{name}.ttf")))
        # The end of its table leads U+FFFF to glyph 0, which is the mark of what is not there.
        drawn = (code for code, glyph in self.face.charToGlyph.items() if glyph)
        self.characters = frozenset(map(chr, drawn))
        # ReportLab gives these codes to what a face draws when a document first uses it, so they
        # must not depend on what earlier documents held.
        for code in _ASCII.difference(self.face.charToGlyph):
            self.stand_in(chr(code))

    def advance(self, character: str) -> float:
        """The width of ``character`` in thousandths of the size."""
        return float(self.face.charWidths[ord(character)])

    def draws(self, character: str) -> bool:
        """Whether ``character`` shows as it should, be that as nothing."""
        return character in self.characters or leaves_no_ink(character)

    def stand_in(self, character: str) -> None:
        """Let ``character``, which the face does not draw, show as a space or as a mark."""
        code, face = ord(character), self.face
        shown = _SPACE if leaves_no_ink(character) else _REPLACEMENT
        face.charToGlyph[code] = face.charToGlyph.get(shown, 0)
        face.charWidths[code] = face.charWidths.get(shown, face.defaultWidth)

    def leave_no_ink(self, character: str) -> float:
        """Let ``character``, a space or a hidden sign, be set in this face; gives its advance."""
        if character not in self.characters or is_hidden(character):
            self.stand_in(character)
        return self.advance(character)

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: ARG002, N802, ANN401 - ReportLab's own signature
        """``text`` as (number of the embedded subset, codes in it), in order."""
        state = self._assignState(doc)  # type: ignore[attr-defined] # not in the stubs
        assigned = state.assignments
        codes = list(map(ord, text.replace(_NUL, chr(_REPLACEMENT))))
        for code in set(codes).difference(assigned):
            self._assign(state, code)
        numbers = [assigned[code] for code in codes]
        if max(numbers, default=0) < _SUBSET:
            return [(0, bytes(numbers))]
        return [
            (subset, bytes(number % _SUBSET for number in run))
            for subset, run in groupby(numbers, key=lambda number: number // _SUBSET)
        ]

    @staticmethod
    def _assign(state: Any, code: int) -> None:  # noqa: ANN401 - the stubs know little of it
        """Give ``code`` the next free place in the document's subsets of this face."""
        number = max(state.nextCode, 128)
        if number % _SUBSET == 0:
            state.subsets.append([0])
            number += 1
        if number % _SUBSET == _SPACE:
            state.subsets[-1].append(_SPACE)
            number += 1
        state.subsets[-1].append(code)
        state.assignments[code] = number
        state.nextCode = number + 1

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401 - ReportLab's own signature
        """Embed the subsets in use, each with a table that leads back to the text."""
        subsets = list(self.state[doc].subsets)
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            font = fonts[name]
            doc.idToObject[font.ToUnicode.name].content = _to_unicode(subset)
            # ReportLab takes its time to write a number.
            font.Widths = f"[{' '.join(f'{width:.6g}' for width in font.Widths.sequence)}]"


def _to_unicode(subset: list[int]) -> str:
    """The CMap that gives back the characters of ``subset``, at most 100 to a block."""
    pairs = [
        f"<{code:02X}> <{chr(_meaning(character)).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


def told(text: str) -> str:
    """``text`` as a reader is told it."""
    return "".join(chr(_meaning(ord(sign))) for sign in text.replace(_NUL, chr(_REPLACEMENT)))


def _meaning(character: int) -> int:
    """The character that a reader is told: PDF/A refuses those that mean nothing to everybody."""
    if character == _BYTE_ORDER_MARK:
        return _WORD_JOINER
    nothing = unicodedata.category(chr(character)) in {"Co", "Cs"} or character & 0xFFFE == 0xFFFE
    return _REPLACEMENT if nothing else character


@cache
def face(name: str) -> Face:
    """The face in the file ``name``.ttf, read once.

    Raises:
        FileNotFoundError: The face does not come with this installation.
    """
    with _REGISTERING:
        loaded = Face(name)
        pdfmetrics.registerFont(loaded)
    return loaded


def is_hidden(character: str) -> bool:
    """Whether ``character`` only tells how others are set, and takes no room itself."""
    return unicodedata.category(character) == "Cf" or character in _SELECTORS


def leaves_no_ink(character: str) -> bool:
    """Whether ``character`` is a space or hidden."""
    is_space = unicodedata.category(character) == "Zs" and character != _OGHAM_SPACE
    return is_space or is_hidden(character)
