"""Which synergies the user wants to see."""

from dataclasses import dataclass

from synergy_desktop.domain.model import Synergy
from synergy_desktop.ui.tables.filtering import is_in, says
from synergy_desktop.ui.tables.model import Accepts


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What a row must be; a criterion that is None, or no words, wants nothing.

    The others are codes, or a responsible's name; ``NONE`` wants the cell to be empty.
    """

    words: str = ""
    status: str | None = None
    mode: str | None = None
    pilot: str | None = None
    responsible: str | None = None

    @property
    def are_set(self) -> bool:
        """Whether anything is wanted."""
        return self != Criteria()

    def suits(self, synergy: Synergy) -> bool:
        """Tell whether a synergy is what is wanted, its words apart."""
        return (
            self.status in (None, synergy.status)
            and is_in(self.mode, synergy.mode)
            and is_in(self.pilot, synergy.pilot)
            and is_in(self.responsible, synergy.responsible)
        )


def matcher(criteria: Criteria) -> Accepts | None:
    """Tell the rows that meet ``criteria``; None: all do."""
    return says(criteria.words, criteria.suits) if criteria.are_set else None
