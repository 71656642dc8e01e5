"""Reading what people have written, text by text, a little of the file at a time."""

from collections.abc import Iterator

from synergy_desktop.domain import passages as written
from synergy_desktop.domain.passages import Passage
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier


def passages(dossier: Dossier, report_id: str | None = None) -> Iterator[Passage | None]:
    """Give the texts of one year, or of the whole dossier, in the order of the tabs.

    The file is read as far as one goes, a service or a plan at once; None stands where the reader
    may pause. It must not change in between.
    """
    heads = queries.report_heads(dossier)
    for head in heads:
        if report_id is None or head.id == report_id:
            yield from _year(dossier, head)
    if report_id is not None:
        return
    for plan in queries.plan_heads(dossier):
        yield from written.of_plan(queries.plan(dossier, plan.id))
        yield None
    for side in Side:
        yield from written.of_institution(side, queries.institution(dossier, side))


def _year(dossier: Dossier, head: queries.ReportHead) -> Iterator[Passage | None]:
    services = queries.service_heads(dossier, head.id)
    for service in services:
        found = queries.service(dossier, service.id)
        yield from written.of_service(head.id, head.year, found)
        yield None
    yield from written.of_contracts(head.id, head.year, queries.contracts(dossier, head.id))
    yield from written.of_texts(head.id, head.year, queries.texts(dossier, head.id))
