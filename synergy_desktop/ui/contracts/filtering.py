"""The bar above the table of contracts, and which of them the user wants to see."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from synergy_desktop.domain.model import Contract
from synergy_desktop.domain.vocabulary import ContractKind, Procurement
from synergy_desktop.domain.words import TO_DETERMINE
from synergy_desktop.ui.tables.filter_bar import FilterBar, labels, offer
from synergy_desktop.ui.tables.filtering import NONE, is_in, says
from synergy_desktop.ui.tables.model import Accepts

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What a contract must be; None, or no words, wants nothing, ``NONE`` an empty cell."""

    words: str = ""
    kind: str | None = None
    procedure: str | None = None
    year: str | None = None

    def suits(self, contract: Contract) -> bool:
        """Tell whether a contract is what is wanted, its words apart."""
        return (
            is_in(self.kind, (contract.kind,) if contract.kind else ())
            and is_in(self.procedure, contract.procedures)
            and is_in(self.year, years_of(contract))
        )


class ContractFilterBar(FilterBar):
    """Chooses by type, procedure and year of award."""

    def __init__(self) -> None:
        """Choose nothing."""
        super().__init__()
        self._kind = self.add_criterion("filterKind", "Type", "Type")
        self._procedure = self.add_criterion("filterProcedure", "Mode de passation", "Mode")
        self._year = self.add_criterion("filterYear", "Année d’attribution", "Année")
        offer(self._kind, (*labels(ContractKind), ("Sans type", NONE)))
        offer(self._procedure, (*labels(Procurement), ("Sans mode", NONE)))

    @property
    def criteria(self) -> Criteria:
        """What is chosen."""
        return Criteria(
            words=self.words,
            kind=self._kind.currentData(),
            procedure=self._procedure.currentData(),
            year=self._year.currentData(),
        )

    @property
    def are_set(self) -> bool:
        """Whether any criterion is chosen."""
        return self.criteria != Criteria()

    def offer_years(self, contracts: Iterable[Contract]) -> None:
        """Offer the years in which contracts are to be awarded."""
        years = {year for contract in contracts for year in years_of(contract)}
        if chosen := self._year.currentData():
            years.add(chosen)
        named = ((year, year) for year in sorted(years))
        offer(self._year, (*named, (TO_DETERMINE, NONE)))


def matcher(criteria: Criteria) -> Accepts | None:
    """Tell the contracts that meet ``criteria``; None: all do."""
    return says(criteria.words, criteria.suits) if criteria != Criteria() else None


def years_of(contract: Contract) -> tuple[str, ...]:
    """The years that the date of award names: several for « 2026 ou 2027 »."""
    return tuple(_YEAR.findall(contract.award_date or ""))
