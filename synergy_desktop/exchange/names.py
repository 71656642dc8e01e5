"""The ids in an interchange file: only rows that something else in it names bear one."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from synergy_desktop.domain.model import DossierContent, PlanNode
from synergy_desktop.domain.sittings import AmendedRow
from synergy_desktop.domain.social_policy import SocialItem, SocialPolicy, items
from synergy_desktop.errors import ExchangeError

Json = dict[str, Any]


def write_ids(content: DossierContent, data: Json) -> None:
    """Write into ``data``, which describes ``content``, the ids that something in it names."""
    named = set(_named(content))
    for row_id, described in _rows(content, data):
        if row_id and row_id in named:
            described["id"] = row_id


def check(content: DossierContent, data: Json) -> None:
    """Let a content pass in which each id is borne once, and who moved was called to the sitting.

    Raises:
        ExchangeError: otherwise; the sentence gives the id.
    """
    counts = Counter(row_id for row_id, _ in _rows(content, data) if row_id)
    counts.update(_ids_of_sittings(content))
    twice = [row_id for row_id, count in counts.items() if count > 1]
    if twice:
        raise ExchangeError(f"l’identifiant « {twice[0]} » désigne plusieurs éléments.")
    for sitting in (sitting for report in content.reports for sitting in report.sittings):
        called = {member.id for member in sitting.members}
        strange = [move.member for move in sitting.movements if move.member not in called]
        if strange:
            raise ExchangeError(
                f"l’identifiant « {strange[0]} » ne désigne aucun membre de la séance."
            )


def _ids_of_sittings(content: DossierContent) -> Iterator[str]:
    for report in content.reports:
        yield from (amendment.id for amendment in report.amendments)
        for sitting in report.sittings:
            yield sitting.id
            yield from (each.id for each in sitting.members)
            yield from (each.id for each in sitting.points)
            yield from (each.id for each in sitting.votes)


def _named(content: DossierContent) -> Iterator[str]:
    for report in content.reports:
        for sitting in report.sittings:
            yield from (slide.target for point in sitting.points for slide in point.slides)
        for amendment in report.amendments:
            yield from (name for row in amendment.rows for name in _names_in(row))
    for policy in _policies(content):
        for item in items(policy.axes):
            yield from (*item.objectives, item.axis)


def _policies(content: DossierContent) -> Iterator[SocialPolicy]:
    found = (content.social_declaration, *(each.social_projection for each in content.reports))
    return (policy for policy in found if policy is not None)


def _names_in(row: AmendedRow) -> Iterator[str]:
    """The row itself (of a level: its service), and the rows that its cells name."""
    yield row.row.partition("/")[0]
    for cells in (row.before, row.after):
        yield from (str(cell) for column, cell in cells.items() if column.endswith("_id"))


def _rows(content: DossierContent, data: Json) -> Iterator[tuple[str, Json]]:
    """Walk the content and its description side by side; an imported one may leave lists out."""
    for report, described in zip(content.reports, data.get("reports", ()), strict=True):
        yield report.id, described
        yield from _pairs(report.score_history, described.get("score_history", ()))
        yield from _pairs(report.texts, described.get("texts", ()))
        contracts = described.get("contracts", {})
        for name in ("awarded", "joint", "candidates"):
            yield from _pairs(getattr(report.contracts, name), contracts.get(name, ()))
        for service, below in zip(report.services, described.get("services", ()), strict=True):
            yield service.id, below
            yield from _pairs(service.synergies, below.get("synergies", ()))
        yield from _social(report.social_projection, described.get("social_projection"))
    for plan, described in zip(content.plans, data.get("plans", ()), strict=True):
        yield plan.id, described
        yield from _nodes(plan.nodes, described.get("nodes", ()))
    yield from _social(content.social_declaration, data.get("social_declaration"))


def _social(policy: SocialPolicy | None, data: Json | None) -> Iterator[tuple[str, Json]]:
    if policy is not None and data is not None:
        yield from _items(policy.axes, data.get("axes", []))


def _items(axes: tuple[SocialItem, ...], data: list[Json]) -> Iterator[tuple[str, Json]]:
    for item, described in zip(axes, data, strict=True):
        yield item.id, described
        yield from _items(item.children, described.get("children", []))


def _nodes(nodes: tuple[PlanNode, ...], data: list[Json]) -> Iterator[tuple[str, Json]]:
    for node, described in zip(nodes, data, strict=True):
        yield node.id, described
        yield from _pairs(node.budget, described.get("budget", ()))
        yield from _pairs(node.indicators, described.get("indicators", ()))
        yield from _nodes(node.children, described.get("children", []))


def _pairs(items: tuple[Any, ...], data: list[Json]) -> Iterator[tuple[str, Json]]:
    return ((item.id, described) for item, described in zip(items, data, strict=True))
