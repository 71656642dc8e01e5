"""The typefaces of a paper: which embedded face draws each character, and how wide it is.

The text family is Source Sans; what it lacks is drawn by DejaVu Sans, glyph by glyph. A character
that neither draws (an emoji) shows as DejaVu's replacement mark and stays in the file as what it
is, so that a search or a copy finds the text as typed; only what means nothing by itself, such as
the private signs of another program's font, is told as that mark, too. Format characters (joiners,
variation selectors, soft hyphens) show as nothing, and stay likewise.

What leaves no ink is set along with the word beside it, in the face of that: PDFium, which reads
the text for Chrome and Edge, forgets an operator that draws nothing but spaces.
"""

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from synergy_desktop.report.pdf.fonts import Face, face, is_hidden, leaves_no_ink
from synergy_desktop.report.pdf.hyphens import HYPHEN
from synergy_desktop.report.pdf.theme import Weight

_FALLBACKS = {
    Weight.REGULAR: "DejaVuSans",
    Weight.SEMIBOLD: "DejaVuSans-Bold",
    Weight.ITALIC: "DejaVuSans",
    Weight.SEMIBOLD_ITALIC: "DejaVuSans-Bold",
}


class _Advances(dict[str, float]):
    """The advance of each character met so far, whichever face draws it."""

    def __init__(self, typeface: "Typeface") -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, character: str) -> float:
        hidden = is_hidden(character)
        advance = 0.0 if hidden else self._typeface.face_of(character).advance(character)
        self[character] = advance
        return advance


class _Widths(dict[str, float]):
    """The width of each word met so far."""

    _MOST = 100_000

    def __init__(self, advances: _Advances) -> None:
        super().__init__()
        self._advances = advances

    def __missing__(self, word: str) -> float:
        if len(self) >= self._MOST:
            self.clear()
        width = self[word] = sum(map(self._advances.__getitem__, word))
        return width


@dataclass(slots=True)
class Run:
    """A part of a line that one face draws.

    It begins ``shift`` thousandths of the size to the left of where what was drawn before ends,
    for the spaces in that were too wide.
    """

    face: Face
    text: str
    shift: float = 0.0


class Typeface:
    """A face with its fallback: the width of a word, and who draws what of a line."""

    def __init__(self, weight: Weight) -> None:
        self.main = face(weight.value)
        self._plain = frozenset(c for c in self.main.characters if not is_hidden(c))
        self._fallback = _FALLBACKS[weight]
        self._advances = _Advances(self)
        self.widths = _Widths(self._advances)
        """The width of each word in thousandths of the size."""
        self.space = self.advance(" ")
        self.hyphen = self.advance(HYPHEN)

    def face_of(self, character: str) -> Face:
        """The face that draws ``character``."""
        if character in self._plain:
            return self.main
        fallback = face(self._fallback)
        if character not in fallback.characters:
            fallback.stand_in(character)
        return fallback

    def advance(self, character: str) -> float:
        """The width of one character in thousandths of the size."""
        return self._advances[character]

    def runs(self, text: str) -> list[Run]:
        """``text`` cut where the face changes."""
        if self._plain.issuperset(text):
            return [Run(self.main, text)]
        runs: list[Run] = []
        opening, shift = "", 0.0
        for is_blank, signs in groupby(text, key=leaves_no_ink):
            if not is_blank:
                for drawn_by, word in groupby(signs, key=self.face_of):
                    runs.append(Run(drawn_by, "".join(word), shift))
                    shift = 0.0
            elif runs:
                blanks = "".join(signs)
                runs[-1].text += blanks
                shift = self._excess(runs[-1].face, blanks)
            else:
                opening = "".join(signs)
        if not runs:
            return [Run(self.main, opening, self._excess(self.main, opening))]
        runs[0].text = opening + runs[0].text
        runs[0].shift = self._excess(runs[0].face, opening)
        return [*runs, Run(self.main, "", shift)] if shift else runs

    def _excess(self, drawn_by: Face, blanks: str) -> float:
        """How much wider ``blanks`` are in the face ``drawn_by`` than they are meant to be."""
        return sum(drawn_by.leave_no_ink(sign) - self.advance(sign) for sign in blanks)


@cache
def typeface(weight: Weight) -> Typeface:
    """The typeface of ``weight``, shared by all documents."""
    return Typeface(weight)
