"""The place of a row in its list."""

from collections.abc import Iterable, Mapping
from typing import Any

from peewee import Expression

from synergy_desktop.domain.ranks import between, several_between
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.rows import RankedRow


def rank_for(
    dossier: Dossier,
    model: type[RankedRow],
    among: Expression | None,
    before: str | None = None,
    moving: Iterable[str] = (),
) -> str:
    """Give a rank just before the row ``before`` among the rows of a list, at the end if None.

    ``moving`` are rows that leave their places, and so do not count as neighbours.
    """
    return between(*_neighbours(dossier, model, among, before, moving))


def ranks_for(
    dossier: Dossier,
    model: type[RankedRow],
    among: Expression,
    before: str | None,
    count: int,
) -> list[str]:
    """Give ``count`` ranks in order, where ``rank_for`` gives one."""
    return several_between(*_neighbours(dossier, model, among, before), count)


def rank_below(
    dossier: Dossier, model: type[RankedRow], among: Expression, row: Mapping[str, Any]
) -> str:
    """Give a rank just below ``row`` among the rows of its list."""
    query = model.select(model.id).where(among & (model.rank > row["rank"]))
    below = dossier.rows(query.order_by(model.rank).limit(1))
    return rank_for(dossier, model, among, below[0]["id"] if below else None)


def ids_in_order(dossier: Dossier, model: type[RankedRow], ids: Iterable[str]) -> list[str]:
    """Give ``ids`` in the order of their list."""
    query = model.select(model.id).where(model.id.in_(list(ids))).order_by(model.rank)
    return [row["id"] for row in dossier.rows(query)]


def _neighbours(
    dossier: Dossier,
    model: type[RankedRow],
    among: Expression | None,
    before: str | None,
    moving: Iterable[str] = (),
) -> tuple[str | None, str | None]:
    """The ranks between which a row goes, None where there is no neighbour."""
    gone = set(moving)
    query = model.select(model.id, model.rank).order_by(model.rank)
    rows = dossier.rows(query.where(among) if among is not None else query)
    rows = [row for row in rows if row["id"] not in gone]
    place = next((index for index, row in enumerate(rows) if row["id"] == before), len(rows))
    low = rows[place - 1]["rank"] if place else None
    high = rows[place]["rank"] if place < len(rows) else None
    return low, high
