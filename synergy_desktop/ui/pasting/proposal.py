"""What is about to be pasted: how it is understood, and where each row would go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic

from synergy_desktop.domain.words import number_of
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import GROUP, Item, Target
from synergy_desktop.exchange.clipboard.folding import closest
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.rows import RowKind
from synergy_desktop.exchange.clipboard.understanding import RowReading, Understanding, understand

BY_TITLES = ""
"""Chosen as a service or as a group: what the titles in the pasted table say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground(Generic[Item]):
    """The table that is pasted into: ``groups`` and ``services`` by code or id, as they are called.

    ``group`` and ``service_id`` are where the keyboard is; without ``services`` there are none.
    """

    target: Target[Item]
    groups: Mapping[str, str]
    group: str
    services: Mapping[str, str]
    service_id: str = ""

    def read(self, grid: Grid, columns: Columns | None) -> Understanding[Item]:
        """Understand a grid; ``columns`` is what the user has chosen that they mean.

        Where neither titles nor columns tell a group, it is the keyboard's.
        """
        first = understand(grid, self.target, columns=columns)
        telling = {GROUP, *self.target.group_by_field}
        if telling.isdisjoint(first.columns) and self.group != self.target.group:
            return understand(grid, self.target, columns=columns, group=self.group)
        return first


@dataclass(frozen=True, slots=True)
class Destination:
    """A service that rows go to: one that is there, or else a new one called ``name``."""

    service_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Proposal(Generic[Item]):
    """A pasted grid as it would be written; each ``with_…`` gives another one."""

    grid: Grid
    ground: Ground[Item]
    reading: Understanding[Item]
    group: str = BY_TITLES
    service_id: str = BY_TITLES

    @classmethod
    def of(cls, grid: Grid, ground: Ground[Item]) -> "Proposal[Item]":
        """Read a grid as its headings and titles say; what they leave open, the keyboard says."""
        return cls(grid, ground, ground.read(grid, None))

    def with_columns(self, columns: Columns) -> "Proposal[Item]":
        """Give each column the meaning that the user has chosen."""
        return replace(self, reading=self.ground.read(self.grid, columns))

    def with_group(self, group: str) -> "Proposal[Item]":
        """Send all rows to one group, or to those that the table names."""
        return replace(self, group=group)

    def with_service(self, service_id: str) -> "Proposal[Item]":
        """Send all rows to one service, or to those that the table names."""
        return replace(self, service_id=service_id)

    @property
    def rows(self) -> tuple[RowReading[Item], ...]:
        """The rows to show: all but those that only name columns or are empty."""
        unseen = (RowKind.BLANK, RowKind.HEADING)
        return tuple(row for row in self.reading.rows if row.kind not in unseen)

    @property
    def names_services(self) -> bool:
        """Whether the pasted table says itself of which service its rows are."""
        return bool(self.ground.services) and any(self.reading.services)

    @property
    def new_services(self) -> tuple[str, ...]:
        """The names of the services that would be added."""
        found = (self.destination(row) for row in self.reading.items)
        return tuple(dict.fromkeys(each.name for each in found if each.name))

    @property
    def counts(self) -> str:
        """How much is understood and how much is to be looked at, in words."""
        lines, doubts = len(self.reading.items), len(self.reading.problems)
        understood = number_of(lines, "ligne comprise", "lignes comprises")
        doubtful = number_of(doubts, "cellule à vérifier", "cellules à vérifier")
        return f"{understood}, {doubtful if doubts else 'rien à vérifier'}"

    def group_of(self, row: RowReading[Item]) -> str:
        """The group that a row would go to."""
        return self.group or row.group

    def destination(self, row: RowReading[Item]) -> Destination:
        """The service that a row would go to."""
        services, ground = self.ground.services, self.ground
        if self.service_id or not row.service or not services:
            return Destination(self.service_id or ground.service_id, "")
        known = closest(row.service, services.values())
        ids = (each for each, name in services.items() if name == known)
        return Destination(next(ids, ""), "" if known else row.service)

    def title(self, row: RowReading[Item]) -> str:
        """The words of a title, and the service that it stands for where it names one."""
        if row.kind is not RowKind.TITLE or not row.service or not self.ground.services:
            return row.text
        place = self.destination(row)
        known = self.ground.services.get(place.service_id)
        return f"{row.text} → {known or f'nouveau service « {place.name} »'}"

    def batches(self) -> Iterator[tuple[Destination, list[tuple[str, Item]]]]:
        """The items with their groups, service by service."""
        found: dict[Destination, list[tuple[str, Item]]] = {}
        for row in self.reading.items:
            if row.item is not None:
                entry = self.group_of(row), row.item
                found.setdefault(self.destination(row), []).append(entry)
        yield from found.items()
