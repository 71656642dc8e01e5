"""What is about to be pasted: how it is understood, and where each row would go."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic

from synergy_desktop.domain.vocabulary import Support
from synergy_desktop.domain.words import number_of
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import GROUP, Item, Target
from synergy_desktop.exchange.clipboard.folding import closest, fold
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.lexicon import SUPPORTS
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
    vacant: Mapping[Support, str] = field(default_factory=dict)
    """Support services that have no rows yet: titles that say what they do lead to them."""
    titles: Mapping[str, Container[str]] = field(default_factory=dict)
    """The folded titles of the rows that each service has already, by its id."""

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
    """A service that rows go to: one that is there, which ``name`` renames, or a new one."""

    service_id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Proposal(Generic[Item]):
    """A pasted grid as it would be written; each ``with_…`` gives another one."""

    grid: Grid
    ground: Ground[Item]
    reading: Understanding[Item]
    places: Mapping[str, Destination]
    """Where each title of a service leads."""
    group: str = BY_TITLES
    service_id: str = BY_TITLES

    @classmethod
    def of(cls, grid: Grid, ground: Ground[Item]) -> "Proposal[Item]":
        """Read a grid as its headings and titles say; what they leave open, the keyboard says."""
        reading = ground.read(grid, None)
        return cls(grid, ground, reading, _places(filter(None, reading.services), ground))

    def with_columns(self, columns: Columns) -> "Proposal[Item]":
        """Give each column the meaning that the user has chosen."""
        reading = self.ground.read(self.grid, columns)
        places = _places(filter(None, reading.services), self.ground)
        return replace(self, reading=reading, places=places)

    def with_group(self, group: str) -> "Proposal[Item]":
        """Send all rows to one group, or to those that the table names."""
        return replace(self, group=group)

    def with_service(self, service_id: str) -> "Proposal[Item]":
        """Send all rows to one service, or to those that the table names."""
        return replace(self, service_id=service_id)

    @property
    def rows(self) -> tuple[RowReading[Item], ...]:
        """The rows to show: no empty ones, headings only where columns come to mean else."""
        shown: list[RowReading[Item]] = []
        meant = self.reading.columns
        for row in self.reading.rows:
            keys = tuple(cell.key for cell in row.cells)
            is_new = row.kind is not RowKind.HEADING or keys not in ((), meant)
            if row.kind is not RowKind.BLANK and is_new:
                shown.append(row)
            if row.kind is RowKind.HEADING and keys:
                meant = keys
        return tuple(shown)

    @property
    def names_services(self) -> bool:
        """Whether the pasted table says itself of which service its rows are."""
        return bool(self.ground.services) and any(self.reading.services)

    @property
    def new_services(self) -> tuple[str, ...]:
        """The names of the services that would be added."""
        return tuple(each.name for each in self._told_places if each.name and not each.service_id)

    @property
    def renamed_services(self) -> dict[str, str]:
        """The services that would be renamed: what they are called, and would be."""
        renamed = (each for each in self._told_places if each.service_id and each.name)
        return {self.ground.services[each.service_id]: each.name for each in renamed}

    @property
    def repeated(self) -> int:
        """How many of the rows are called like one that is where they would go."""
        return sum(map(self.is_repeated, self.reading.items))

    def is_repeated(self, row: RowReading[Item]) -> bool:
        """Whether a row is called like one that is where it would go."""
        known = self.ground.titles.get(self.destination(row).service_id, ())
        title = next((cell.shown for cell in row.cells if cell.key == "title"), "")
        return bool(fold(title)) and fold(title) in known

    @property
    def _told_places(self) -> tuple[Destination, ...]:
        return tuple(dict.fromkeys(self.destination(row) for row in self.reading.items))

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
        ground = self.ground
        if self.service_id or not row.service or not ground.services:
            return Destination(self.service_id or ground.service_id)
        return self.places[row.service]

    def title(self, row: RowReading[Item]) -> str:
        """The words of a title, and the service that it stands for if rows go there."""
        if row.kind is not RowKind.TITLE or row.service not in self.places:
            return row.text
        place = self.destination(row)
        known = self.ground.services.get(place.service_id)
        if known is None:
            return f"{row.text} → nouveau service « {place.name} »"
        renamed = f", renommé « {place.name} »" if place.name else ""
        return f"{row.text} → {known}{renamed}"

    def batches(self) -> Iterator[tuple[Destination, list[tuple[str, Item]]]]:
        """The items with their groups, service by service."""
        found: dict[Destination, list[tuple[str, Item]]] = {}
        for row in self.reading.items:
            if row.item is not None:
                entry = self.group_of(row), row.item
                found.setdefault(self.destination(row), []).append(entry)
        yield from found.items()


def _places(titles: Iterable[str], ground: Ground[Any]) -> dict[str, Destination]:
    """Where titles lead: to a service called so, or one that does this and is empty, or a new one.

    An empty one that only bears the name of what it does takes the name that the title gives it.
    """
    if not ground.services:
        return {}
    ids = {name: each for each, name in reversed(list(ground.services.items()))}
    known = {title: closest(title, ids) for title in titles}
    taken = {ids[name] for name in known.values() if name}
    places: dict[str, Destination] = {}
    for title, name in known.items():
        vacant = "" if name else _vacant(title, ground, taken)
        if not vacant:
            places[title] = Destination(ids[name]) if name else Destination("", title)
            continue
        taken.add(vacant)
        is_plain = ground.services[vacant] in [support.label for support in Support]
        places[title] = Destination(vacant, title if is_plain else "")
    return places


def _vacant(title: str, ground: Ground[Any], taken: Container[str]) -> str:
    """The empty service that does what a title says, "" if there is none."""
    supports = SUPPORTS.read(title).codes
    service_id = ground.vacant.get(supports[0], "") if len(supports) == 1 else ""
    return "" if service_id in taken else service_id
