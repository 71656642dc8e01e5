"""The matrices of one year, kept in step with the dossier without reading it anew at each click."""

from collections.abc import Mapping
from dataclasses import replace

from synergy_desktop.domain.model import Matrix, Service
from synergy_desktop.domain.scoring import Grid, Score, grid
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes, RowChange
from synergy_desktop.store.dossier import Dossier


class YearMatrices:
    """The services of one year with their matrices, without their synergies."""

    def __init__(self, dossier: Dossier, report_id: str) -> None:
        """Read the year ``report_id``; an empty id is a year without services."""
        self._dossier = dossier
        self._report_id = report_id
        self._services: dict[str, Service] = {}
        self._places: Mapping[str, tuple[str, Register]] = {}
        self._grids: dict[bool, Grid] = {}
        """The grids of both groups as they stand, summed up when they are wanted."""
        self._read()

    @property
    def services(self) -> tuple[Service, ...]:
        """The services, in order."""
        return tuple(self._services.values())

    def service(self, service_id: str) -> Service | None:
        """The service, None if it is not of this year."""
        return self._services.get(service_id)

    def grid(self, *, support: bool) -> Grid:
        """The summary grid of the support services, or of the others."""
        if support not in self._grids:
            group = (one for one in self.services if (one.support is not None) == support)
            self._grids[support] = grid(group)
        return self._grids[support]

    def score(self, *, support: bool) -> Score | None:
        """The overall figure of a group, None if none of its services is assessed."""
        figures = self.grid(support=support)
        return figures.total if figures.services else None

    def follow(self, changes: Changes) -> frozenset[str] | None:
        """Take in a step; gives the ids of the services with new levels, None if more changed."""
        if changes.touches("service", "report"):
            self._read()
            return None
        rows = changes.rows("assessment").items()
        return frozenset(
            self._places[row_id][0]
            for row_id, change in rows
            if row_id in self._places and self._patch(row_id, change)
        )

    def _patch(self, row_id: str, change: RowChange) -> bool:
        """Set one level; False if the row's note changed only."""
        if "level" not in change.after:
            return False
        service_id, register = self._places[row_id]
        service = self._services[service_id]
        if service.matrix is not None:
            cell = change.after["level"]
            level = None if cell is None else int(cell)
            matrix = replace(service.matrix, **{register.value: level})
            self._services[service_id] = replace(service, matrix=matrix)
            self._grids.clear()
        return True

    def _read(self) -> None:
        self._services, self._places = {}, {}
        self._grids.clear()
        if not self._report_id:
            return
        heads = queries.year_heads(self._dossier, self._report_id)
        self._places = heads.places
        for head in heads.services:
            self._services[head.id] = Service(
                id=head.id, name=head.name, support=head.support, matrix=head.matrix
            )


def levels_of(service: Service | None) -> Matrix | None:
    """The matrix of ``service``, None where there is no service or no matrix."""
    return service.matrix if service is not None else None
