"""What is not as it was, in French words, with the place where it is to be seen."""

from dataclasses import dataclass
from typing import Literal

from synergy_desktop.domain.conformity import Place
from synergy_desktop.domain.word_diff import Fate, Piece, word_diff

What = Literal["added", "removed", "moved", "changed"]

_DEEDS = {"added": "Ajout", "removed": "Suppression", "moved": "Déplacement"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was: a row that came, went or moved, or a cell.

    ``group`` says what the row stands in, from the outermost (the year, the service, the plan),
    ``row`` what it is called; ``label`` is the column of a cell, "" otherwise. ``prose`` marks
    cells to compare word by word.
    """

    what: What
    place: Place
    group: tuple[str, ...]
    row: str
    label: str = ""
    before: str = ""
    after: str = ""
    prose: bool = False

    @property
    def title(self) -> str:
        """The column, or what was done to the row as a whole."""
        deed = _DEEDS.get(self.what, "")
        if self.what == "moved" and self.label:
            return f"{deed}, {self.label.lower()}"
        return deed or self.label

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What became of the words: by words in prose, else what went and what came."""
        if self.prose:
            return word_diff(self.before, self.after)
        whole = (Piece(Fate.GONE, self.before), Piece(Fate.NEW, self.after))
        return tuple(piece for piece in whole if piece.text)
