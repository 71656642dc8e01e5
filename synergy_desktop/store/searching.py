"""Reading what people have written, piece by piece, so that nobody waits for all of it."""

from collections.abc import Callable, Iterator
from functools import partial

from synergy_desktop.domain import passages as written
from synergy_desktop.domain.passages import Passage
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries, sitting_queries, social_queries
from synergy_desktop.store.dossier import Dossier

Piece = Callable[[], tuple[Passage, ...]]
"""Reads the texts of a service, of a plan or of a few smaller things."""


def pieces(dossier: Dossier, report_id: str | None = None) -> Iterator[Piece]:
    """Cut one year, or the whole dossier, into pieces in the order of the tabs.

    Pieces hold as long as the dossier does not change; each is read when it is called.
    """
    for head in queries.report_heads(dossier):
        if report_id is None or head.id == report_id:
            yield partial(_year, dossier, head)
            for service in queries.service_heads(dossier, head.id):
                yield partial(_service, dossier, head, service.id)
            yield partial(_rest_of_year, dossier, head)
    if report_id is None:
        for plan in queries.plan_heads(dossier):
            yield partial(_plan, dossier, plan.id)
        yield partial(_declaration, dossier)
        yield partial(_institutions, dossier)


def _year(dossier: Dossier, head: queries.ReportHead) -> tuple[Passage, ...]:
    return tuple(written.of_year(head.id, head.year, queries.procedure(dossier, head.id)))


def _service(dossier: Dossier, head: queries.ReportHead, service_id: str) -> tuple[Passage, ...]:
    service = queries.service(dossier, service_id)
    return tuple(written.of_service(head.id, head.year, service))


def _rest_of_year(dossier: Dossier, head: queries.ReportHead) -> tuple[Passage, ...]:
    contracts = queries.contracts(dossier, head.id)
    texts = queries.texts(dossier, head.id)
    return (
        *written.of_contracts(head.id, head.year, contracts),
        *written.of_texts(head.id, head.year, texts),
        *(
            passage
            for sitting in sitting_queries.sittings(dossier, head.id)
            for passage in written.of_sitting(head.id, head.year, sitting)
        ),
        *written.of_social_policy(head.id, head.year, social_queries.projection(dossier, head.id)),
    )


def _plan(dossier: Dossier, plan_id: str) -> tuple[Passage, ...]:
    return tuple(written.of_plan(queries.plan(dossier, plan_id)))


def _declaration(dossier: Dossier) -> tuple[Passage, ...]:
    return tuple(written.of_social_policy("", "", social_queries.declaration(dossier)))


def _institutions(dossier: Dossier) -> tuple[Passage, ...]:
    return (
        *written.of_legislature(queries.legislature(dossier)),
        *(
            passage
            for side in Side
            for passage in written.of_institution(side, queries.institution(dossier, side))
        ),
    )
