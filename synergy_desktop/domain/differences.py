"""What is not as it was, in French words, with the place where it is to be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.word_diff import Fate, Piece, word_diff
from synergy_desktop.domain.words import number_of

What = Literal["added", "removed", "moved", "changed"]

WAY = " › "
"""Between what a row stands in and its name."""
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

    @property
    def where(self) -> str:
        """The row and what it stands in, the year apart."""
        of_all_years = self.place.part is Part.PLAN or (
            self.place.part is Part.SOCIAL and not self.place.report_id
        )
        group = self.group if of_all_years else self.group[1:]
        return WAY.join((*group, self.row))


def summed_up(differences: Sequence[Difference]) -> str:
    """Say in a few words what changes: the first place, and how many more."""
    if not differences:
        return ""
    first = differences[0]
    words = f"{first.where} – {first.title[:1].lower()}{first.title[1:]}"
    others = len({each.where for each in differences}) - 1
    more = number_of(others, "autre endroit", "autres endroits")
    return f"{words}, et {more}" if others else words
