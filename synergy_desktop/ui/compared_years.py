"""A year beside those before it: their matrices, and the overall figures that are recalled."""

from synergy_desktop.domain.model import PastScore, Report, Service
from synergy_desktop.domain.scoring import Score, as_past_score, counterpart
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.year_matrices import YearMatrices


class ComparedYears:
    """The matrices of the year ``report_id`` and of the one before, kept in step."""

    def __init__(self, dossier: Dossier, report_id: str) -> None:
        """Read both years; an id that is not in the dossier is a year without services."""
        self._dossier = dossier
        self.report_id = report_id
        self._read()

    @property
    def last_name(self) -> str:
        """The name of the year before, "" if the dossier holds none."""
        return self._names.get(self._last_id, "")

    @property
    def name(self) -> str:
        """The name of the year."""
        return self._names.get(self.report_id, "")

    def follow(self, changes: Changes) -> frozenset[str] | None:
        """Take in a step; gives the ids of the services with new levels, None if more changed."""
        now, before = self.year.follow(changes), self.last_year.follow(changes)
        if now is None or before is None or changes.touches("past_score"):
            self._read()
            return None
        return now | before

    def counterpart(self, service: Service) -> Service | None:
        """What ``service`` was the year before."""
        return counterpart(service, self.last_year.services)

    def last_score(self, *, support: bool) -> tuple[Score | None, str]:
        """The overall figure of the year before, from the dossier or as the report recalls it."""
        computed = self.last_year.score(support=support)
        if computed is not None or not self._recalled:
            return computed, self.last_name
        last = self._recalled[-1]
        pair = last.support if support else last.other
        return (Score(*pair) if pair else None), last.year

    def _read(self) -> None:
        dossier, report_id = self._dossier, self.report_id
        self._names = {head.id: head.year for head in queries.report_heads(dossier)}
        known, ids = report_id in self._names, list(self._names)
        place = ids.index(report_id) if known else 0
        self._last_id = ids[place - 1] if place else ""
        self.year = YearMatrices(dossier, report_id)
        self.last_year = YearMatrices(dossier, self._last_id)
        self._recalled = queries.past_scores(dossier, report_id) if known else ()


def past_scores(dossier: Dossier, report_id: str) -> tuple[PastScore, ...]:
    """The overall figures of earlier years: those written down, then those of earlier matrices.

    What is computed has no id. A year that the dossier does not hold has none before it.
    """
    heads = queries.report_heads(dossier)
    ids = [head.id for head in heads]
    if report_id not in ids:
        return ()
    written = queries.past_scores(dossier, report_id)
    years = {score.year for score in written}
    computed = (
        year_score(head.year, YearMatrices(dossier, head.id))
        for head in heads[: ids.index(report_id)]
        if head.year not in years
    )
    return (*written, *computed)


def year_score(name: str, year: YearMatrices) -> PastScore:
    """The overall figures of the year ``name`` as its matrices stand."""
    return as_past_score(Report(year=name, services=year.services))
