"""Rows of the file as they are, selected by their ids or by the ids of what they belong to."""

import json
from collections.abc import Iterable, Sequence
from functools import cache

from peewee import SQL, Field

from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.reading import Row
from synergy_desktop.store.rows import RankedRow
from synergy_desktop.store.rows import Row as RowModel

Rows = list[Row]


def by_id(dossier: Dossier, model: type[RowModel], row_id: str) -> Rows:
    """The one row of ``model`` that has this id.

    Raises:
        LookupError: if it is not there.
    """
    rows = dossier.rows(model.select().where(model.id == row_id))
    if not rows:
        raise LookupError(f"no {model._meta.table_name} {row_id}")
    return rows


def by_ids(dossier: Dossier, model: type[RowModel], row_ids: Iterable[str]) -> Rows:
    """The rows of ``model`` that have one of these ids, in no particular order."""
    return dossier.rows(model.raw(_by_ids(model), json.dumps(list(row_ids))))


@cache
def _by_ids(model: type[RowModel]) -> str:
    """The statement itself: to word it anew takes longer than to run it."""
    among = SQL("(SELECT value FROM json_each(?))", [""])
    statement, _ = model.select().where(model.id.in_(among)).sql()
    return str(statement)


def ordered(
    dossier: Dossier, model: type[RankedRow], parent: str, ids: Sequence[str], *columns: Field
) -> Rows:
    """The rows whose column ``parent`` holds one of ``ids``, by rank; all columns if none is named.

    Of very many ids, the rows come in order within each of their ``batches``.
    """
    rows: Rows = []
    for batch in batches(ids):
        query = model.select(*columns).where(getattr(model, parent).in_(batch)).order_by(model.rank)
        rows += dossier.rows(query)
    return rows


def batches(ids: Sequence[str], size: int = 10_000) -> list[Sequence[str]]:
    """Cut a list of ids to what one SQL statement takes on every SQLite (32,766 variables)."""
    return [ids[start : start + size] for start in range(0, len(ids), size)]
