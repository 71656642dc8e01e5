"""The bar above a table of synergies that says which of them are shown."""

from collections.abc import Iterable, Sequence

from synergy_desktop.domain.vocabulary import Mode, Side, Status
from synergy_desktop.ui.synergies.filtering import Criteria
from synergy_desktop.ui.tables.filter_bar import FilterBar, labels, offer
from synergy_desktop.ui.tables.filtering import NONE


class SynergyFilterBar(FilterBar):
    """Chooses by status, pilot, mode and responsible."""

    def __init__(self, statuses: Sequence[Status]) -> None:
        """Choose nothing; ``statuses`` are those that the table can show."""
        super().__init__()
        self._status = self.add_criterion("filterStatus", "Statut", "Statut")
        self._pilot = self.add_criterion("filterPilot", "Administration pilote", "Pilote")
        self._mode = self.add_criterion("filterMode", "Mode opératoire", "Mode")
        self._responsible = self.add_criterion("filterResponsible", "Responsable", "Responsable")
        offer(self._status, labels(statuses))
        offer(self._mode, (*labels(Mode), ("Sans mode", NONE)))
        self._status.setVisible(len(statuses) > 1)

    @property
    def criteria(self) -> Criteria:
        """What is chosen."""
        return Criteria(
            words=self.words,
            status=self._status.currentData(),
            mode=self._mode.currentData(),
            pilot=self._pilot.currentData(),
            responsible=self._responsible.currentData(),
        )

    @property
    def are_set(self) -> bool:
        """Whether any criterion is chosen."""
        return self.criteria.are_set

    def offer(self, commune_word: str, responsible: Iterable[str]) -> None:
        """Offer what the commune calls itself, and the people that the table names."""
        commune, cpas = (commune_word, Side.COMMUNE.value), (Side.CPAS.label, Side.CPAS.value)
        offer(self._pilot, (commune, cpas, ("Sans pilote", NONE)))
        people = set(responsible)
        if chosen := self._responsible.currentData():
            people.add(chosen)
        named = ((name, name) for name in sorted(people, key=str.casefold))
        offer(self._responsible, (*named, ("Sans responsable", NONE)))
