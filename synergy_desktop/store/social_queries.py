"""Reading the declaration and the projections of social policy into frozen dataclasses."""

from typing import Any

from peewee import Expression

from synergy_desktop.domain.social_policy import (
    IndicatorTable,
    SocialItem,
    SocialPolicy,
    TableYear,
    Territory,
)
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.store import social_models as models
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import PlanNodeRow
from synergy_desktop.store.reading import Row, grouped

Rows = list[Row]


def declaration(dossier: Dossier) -> SocialPolicy | None:
    """The declaration of social policy, None while there is none."""
    return _policy(dossier, models.SocialPolicyRow.report_id.is_null())


def projection(dossier: Dossier, report_id: str) -> SocialPolicy | None:
    """The projection of social policy of one year, None while there is none."""
    return _policy(dossier, models.SocialPolicyRow.report_id == report_id)


def policy(dossier: Dossier, policy_id: str) -> SocialPolicy:
    """The declaration or a projection.

    Raises:
        LookupError: if it is not there.
    """
    found = _policy(dossier, models.SocialPolicyRow.id == policy_id)
    if found is None:
        raise LookupError(f"no social_policy {policy_id}")
    return found


def table(dossier: Dossier, table_id: str) -> IndicatorTable:
    """One table of indicators.

    Raises:
        LookupError: if it is not there.
    """
    found = _tables(dossier, models.SocialTableRow.id == table_id)
    if not found:
        raise LookupError(f"no social_table {table_id}")
    return found[0]


def _policy(dossier: Dossier, which: Expression) -> SocialPolicy | None:
    rows = dossier.rows(models.SocialPolicyRow.select().where(which).limit(1))
    if not rows:
        return None
    (row,) = rows
    model = models.SocialItemRow
    found = dossier.rows(model.select().where(model.policy_id == row["id"]).order_by(model.rank))
    known = _known(dossier, found)
    return SocialPolicy(
        id=row["id"],
        title=row["title"],
        introduction=row["introduction"],
        axes=_items(grouped(found, "item_id"), None, known),
        conclusion=row["conclusion"],
        tables=_tables(dossier, models.SocialTableRow.policy_id == row["id"]),
    )


def _known(dossier: Dossier, items: Rows) -> frozenset[str]:
    """The rows that items name and that are there: strategic objectives, axes."""
    named = [each for row in items for each in (*row["objectives"], row["axis_id"]) if each]
    node, item = PlanNodeRow, models.SocialItemRow
    objectives = node.select(node.id).where(node.id.in_(named) & (node.kind == NodeKind.OS.value))
    axes = item.select(item.id).where(item.id.in_(named) & item.item_id.is_null())
    return frozenset(row["id"] for query in (objectives, axes) for row in dossier.rows(query))


def _items(
    children: dict[Any, Rows], above: str | None, known: frozenset[str]
) -> tuple[SocialItem, ...]:
    return tuple(
        SocialItem(
            id=row["id"],
            title=row["title"],
            body=row["body"],
            children=_items(children, row["id"], known),
            objectives=tuple(each for each in row["objectives"] if each in known),
            axis=row["axis_id"] if row["axis_id"] in known else "",
        )
        for row in children.get(above, ())
    )


def _tables(dossier: Dossier, which: Expression) -> tuple[IndicatorTable, ...]:
    model = models.SocialTableRow
    tables = dossier.rows(model.select().where(which).order_by(model.rank))
    ids = [row["id"] for row in tables]
    years = _below(dossier, models.SocialYearRow, ids)
    territories = _below(dossier, models.SocialTerritoryRow, ids)
    figures = _figures(dossier, [row["id"] for rows in territories.values() for row in rows])
    return tuple(
        IndicatorTable(
            id=row["id"],
            title=row["title"],
            unit=row["unit"],
            source=row["source"],
            years=tuple(map(_year, years.get(row["id"], ()))),
            territories=tuple(
                _territory(each, years.get(row["id"], []), figures)
                for each in territories.get(row["id"], ())
            ),
        )
        for row in tables
    )


def _year(row: Row) -> TableYear:
    return TableYear(id=row["id"], label=row["label"])


def _territory(row: Row, years: Rows, figures: dict[tuple[str, str], str]) -> Territory:
    found = tuple(figures.get((row["id"], year["id"]), "") for year in years)
    return Territory(id=row["id"], name=row["name"], figures=found)


def _below(
    dossier: Dossier,
    model: type[models.SocialYearRow] | type[models.SocialTerritoryRow],
    table_ids: list[str],
) -> dict[Any, Rows]:
    query = model.select().where(model.table_id.in_(table_ids)).order_by(model.rank)
    return grouped(dossier.rows(query), "table_id")


def _figures(dossier: Dossier, territory_ids: list[str]) -> dict[tuple[str, str], str]:
    model = models.SocialFigureRow
    rows = dossier.rows(model.select().where(model.territory_id.in_(territory_ids)))
    return {(row["territory_id"], row["year_id"]): row["figure"] for row in rows}
