"""Reading a dossier into frozen dataclasses: the whole of it, a year, a service, a row."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace

from peewee import JOIN

from synergy_desktop.domain.model import (
    Contracts,
    DossierContent,
    Institution,
    Matrix,
    PastScore,
    Plan,
    PlanNode,
    Procedure,
    Report,
    Service,
    Synergy,
    Text,
)
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.vocabulary import PlanOwner, Register, Side, Support
from synergy_desktop.store import models, reading, sitting_queries, social_queries, synergy_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.plan_reading import nodes_of
from synergy_desktop.store.reading import grouped
from synergy_desktop.store.selecting import Rows, batches, by_id, ordered

_AT_ONCE = 30
"""Synergies that are read in a millisecond or two."""


@dataclass(frozen=True, slots=True)
class ReportHead:
    """A year and its id."""

    id: str
    year: str


@dataclass(frozen=True, slots=True)
class ServiceHead:
    """A service without its synergies: enough for a list of services and their totals."""

    id: str
    name: str
    support: Support | None
    matrix: Matrix | None


@dataclass(frozen=True, slots=True)
class YearHeads:
    """The services of a year in order, and what each assessment is about, by its row id."""

    services: tuple[ServiceHead, ...]
    places: Mapping[str, tuple[str, Register]]


@dataclass(frozen=True, slots=True)
class PlanHead:
    """A plan without its nodes."""

    id: str
    institution: PlanOwner
    title: str
    legislature: str


def content(dossier: Dossier) -> DossierContent:
    """Everything that the dossier says."""
    reports = tuple(report(dossier, head.id) for head in report_heads(dossier))
    plans = tuple(plan(dossier, head.id) for head in plan_heads(dossier))
    return content_of(dossier, reports, plans)


def content_of(
    dossier: Dossier, reports: tuple[Report, ...], plans: tuple[Plan, ...]
) -> DossierContent:
    """Everything that the dossier says, of which its ``reports`` and ``plans`` are read already."""
    return DossierContent(
        legislature=legislature(dossier),
        commune=institution(dossier, Side.COMMUNE),
        cpas=institution(dossier, Side.CPAS),
        reports=reports,
        plans=plans,
        dictionary=learnt_words(dossier),
        social_declaration=social_queries.declaration(dossier),
    )


def learnt_words(dossier: Dossier) -> tuple[str, ...]:
    """The words that the spelling lets pass, sorted."""
    return tuple(sorted(row["word"] for row in dossier.rows(models.LearntWordRow.select())))


def legislature(dossier: Dossier) -> str:
    """The years of the legislature, as typed."""
    rows = dossier.rows(models.DossierRow.select())
    return str(rows[0]["legislature"]) if rows else ""


def institution(dossier: Dossier, side: Side) -> Institution:
    """The commune or the CPAS."""
    model = models.InstitutionRow
    rows = dossier.rows(model.select().where(model.id == side.value))
    cells = {name: cell for name, cell in rows[0].items() if name != "id"}
    return Institution(**cells, logo=logo(dossier, side))


def logo(dossier: Dossier, side: Side) -> Picture | None:
    """The logo of the commune or of the CPAS, if it has one."""
    of, picture = models.LogoRow, models.PictureRow
    query = picture.select().join(of, on=of.picture == picture.id).where(of.id == side.value)
    rows = dossier.rows(query)
    return reading.picture(rows[0]) if rows else None


def report_heads(dossier: Dossier) -> tuple[ReportHead, ...]:
    """The years of the dossier, the newest last."""
    model = models.ReportRow
    rows = dossier.rows(model.select(model.id, model.year).order_by(model.rank))
    return tuple(ReportHead(**row) for row in rows)


def previous_report_id(dossier: Dossier, report_id: str) -> str | None:
    """The report of the year before, None for the dossier's first."""
    ids = [head.id for head in report_heads(dossier)]
    place = ids.index(report_id)
    return ids[place - 1] if place else None


def report(dossier: Dossier, report_id: str) -> Report:
    """One year with all that its report holds."""
    return _report(dossier, report_id, _services(dossier, report_id))


def report_in_steps(
    dossier: Dossier, report_id: str, known: dict[str, Synergy] | None = None
) -> Generator[None, None, Report]:
    """Read a year as ``report`` does, with a pause after every few milliseconds.

    ``known``: synergies read before, by id, that are still as in the file; those read now join
    them. What is returned holds only if the dossier does not change meanwhile.
    """
    found = {} if known is None else known
    rows = ordered(dossier, models.ServiceRow, "report_id", [report_id])
    assessments = grouped(_assessments(dossier, rows), "service_id")
    yield
    ids = synergy_queries.ids_by_service(dossier, [row["id"] for row in rows])
    unread = [each for mine in ids.values() for each in mine if each not in found]
    for batch in batches(unread, _AT_ONCE):
        yield
        found.update((each.id, each) for each in synergy_queries.synergies(dossier, batch))
    yield
    services: list[Service] = []
    for row in rows:
        bare = reading.service(row, [], assessments.get(row["id"], []))
        mine = ids.get(row["id"], ())
        services.append(replace(bare, synergies=tuple(map(found.__getitem__, mine))))
    yield
    return _report(dossier, report_id, tuple(services))


def procedure(dossier: Dossier, report_id: str) -> Procedure:
    """The dates of one year's procedure."""
    (row,) = by_id(dossier, models.ReportRow, report_id)
    return reading.procedure(row)


def service_heads(dossier: Dossier, report_id: str) -> tuple[ServiceHead, ...]:
    """The services of a year with their matrices, in order, without their synergies."""
    return year_heads(dossier, report_id).services


def year_heads(dossier: Dossier, report_id: str) -> YearHeads:
    """The services of a year with their matrices, and where each assessment belongs."""
    service, cell = models.ServiceRow, models.AssessmentRow
    columns = service.id, service.name, service.support, service.assessed
    query = service.select(*columns, cell.id, cell.register, cell.level)
    query = query.join(cell, JOIN.LEFT_OUTER, on=cell.service_id == service.id)
    query = query.where(service.report_id == report_id).order_by(service.rank)
    levels: dict[tuple[str, str, str, int], dict[str, int | None]] = {}
    places = {}
    for *head, cell_id, register, level in dossier.raw_rows(query):
        mine = levels.setdefault(tuple(head), {})
        if cell_id is not None:
            mine[register] = level
            places[cell_id] = head[0], Register(register)
    services = (
        ServiceHead(
            service_id,
            name,
            Support(support) if support else None,
            Matrix(**mine) if assessed else None,
        )
        for (service_id, name, support, assessed), mine in levels.items()
    )
    return YearHeads(tuple(services), places)


def service(dossier: Dossier, service_id: str) -> Service:
    """One service with its synergies and its matrix."""
    return _filled(dossier, by_id(dossier, models.ServiceRow, service_id))[0]


def service_holding(dossier: Dossier, synergy_id: str) -> Service:
    """The service that a synergy belongs to.

    Raises:
        LookupError: if the synergy is not there.
    """
    (row,) = by_id(dossier, models.SynergyRow, synergy_id)
    return service(dossier, row["service_id"])


def matrix_note(dossier: Dossier, service_id: str, register: Register) -> str:
    """The note on one register of one service."""
    model = models.AssessmentRow
    rows = dossier.rows(
        model.select(model.note).where(
            (model.service_id == service_id) & (model.register == register.value)
        )
    )
    return str(rows[0]["note"]) if rows else ""


def past_scores(dossier: Dossier, report_id: str) -> tuple[PastScore, ...]:
    """The overall figures of earlier years that a report recalls."""
    rows = ordered(dossier, models.PastScoreRow, "report_id", [report_id])
    return tuple(reading.past_score(row) for row in rows)


def contracts(dossier: Dossier, report_id: str) -> Contracts:
    """The public contracts of a year."""
    rows = ordered(dossier, models.ContractRow, "report_id", [report_id])
    counts = ordered(dossier, models.AwardedCountRow, "report_id", [report_id])
    return Contracts(
        awarded=tuple(reading.awarded_count(row) for row in counts),
        joint=tuple(reading.contract(row) for row in rows if row["joint"]),
        candidates=tuple(reading.contract(row) for row in rows if not row["joint"]),
    )


def texts(dossier: Dossier, report_id: str) -> tuple[Text, ...]:
    """The chapters of a year that the user has written."""
    rows = ordered(dossier, models.TextRow, "report_id", [report_id])
    return tuple(
        Text(id=row["id"], key=row["key"], title=row["title"], body=row["body"]) for row in rows
    )


def plan_heads(dossier: Dossier) -> tuple[PlanHead, ...]:
    """The plans of the dossier, in order, without their nodes."""
    rows = dossier.rows(models.PlanRow.select().order_by(models.PlanRow.rank))
    return tuple(
        PlanHead(row["id"], PlanOwner(row["institution"]), row["title"], row["legislature"])
        for row in rows
    )


def plan(dossier: Dossier, plan_id: str) -> Plan:
    """One plan with all its nodes."""
    (row,) = by_id(dossier, models.PlanRow, plan_id)
    nodes = ordered(dossier, models.PlanNodeRow, "plan_id", [plan_id])
    budgets, indicators = _attachments(dossier, [node["id"] for node in nodes])
    return Plan(
        id=plan_id,
        institution=PlanOwner(row["institution"]),
        title=row["title"],
        legislature=row["legislature"],
        nodes=nodes_of(nodes, budgets, indicators),
    )


def plan_holding(dossier: Dossier, node_id: str) -> Plan:
    """The plan that a node belongs to.

    Raises:
        LookupError: if the node is not there.
    """
    (row,) = by_id(dossier, models.PlanNodeRow, node_id)
    return plan(dossier, row["plan_id"])


def node(dossier: Dossier, node_id: str) -> PlanNode:
    """One node of a plan, without its children."""
    (row,) = by_id(dossier, models.PlanNodeRow, node_id)
    budgets, indicators = _attachments(dossier, [node_id])
    (found,) = nodes_of([{**row, "parent_id": None}], budgets, indicators)
    return found


def _attachments(dossier: Dossier, node_ids: Sequence[str]) -> tuple[Rows, Rows]:
    return (
        ordered(dossier, models.BudgetLineRow, "node_id", node_ids),
        ordered(dossier, models.IndicatorRow, "node_id", node_ids),
    )


def _report(dossier: Dossier, report_id: str, services: tuple[Service, ...]) -> Report:
    (row,) = by_id(dossier, models.ReportRow, report_id)
    return Report(
        id=report_id,
        year=row["year"],
        procedure=reading.procedure(row),
        services=services,
        score_history=past_scores(dossier, report_id),
        contracts=contracts(dossier, report_id),
        texts=texts(dossier, report_id),
        sittings=sitting_queries.sittings(dossier, report_id),
        amendments=sitting_queries.amendments(dossier, report_id),
        social_projection=social_queries.projection(dossier, report_id),
    )


def _services(dossier: Dossier, report_id: str) -> tuple[Service, ...]:
    return _filled(dossier, ordered(dossier, models.ServiceRow, "report_id", [report_id]))


def _filled(dossier: Dossier, services: Rows) -> tuple[Service, ...]:
    ids = [row["id"] for row in services]
    synergies = grouped(ordered(dossier, models.SynergyRow, "service_id", ids), "service_id")
    assessments = grouped(_assessments(dossier, services), "service_id")
    return tuple(
        reading.service(row, synergies.get(row["id"], []), assessments.get(row["id"], []))
        for row in services
    )


def _assessments(dossier: Dossier, services: Rows) -> Rows:
    model = models.AssessmentRow
    rows: Rows = []
    for ids in batches([row["id"] for row in services]):
        rows += dossier.rows(model.select().where(model.service_id.in_(ids)))
    return rows
