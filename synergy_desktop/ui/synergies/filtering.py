"""Which synergies the user wants to see."""

from collections.abc import Callable
from dataclasses import dataclass

from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.search import Finder, Wanted

NONE = ""
"""Stands for a criterion that wants the cell to be empty."""


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


def matcher(criteria: Criteria) -> Callable[[Synergy, Callable[[], str]], bool] | None:
    """Tell the rows that meet ``criteria``, given with what gives their words; None: all do."""
    if not criteria.are_set:
        return None
    wanted = criteria.words.split()
    finders = [Finder(Wanted(word)) for word in wanted]

    def accepts(synergy: Synergy, words: Callable[[], str]) -> bool:
        if not _suits(criteria, synergy):
            return False
        said = words() if finders else ""
        return all(next(finder.spans(said), None) for finder in finders)

    return accepts


def _suits(criteria: Criteria, synergy: Synergy) -> bool:
    return (
        criteria.status in (None, synergy.status)
        and _is_in(criteria.mode, synergy.mode)
        and _is_in(criteria.pilot, synergy.pilot)
        and _is_in(criteria.responsible, synergy.responsible)
    )


def _is_in(wanted: str | None, values: tuple[str, ...]) -> bool:
    return wanted is None or (wanted in values if wanted != NONE else not values)
