"""The rows of an amendment found in the file, and what changed there as rows of an amendment."""

from collections.abc import Iterable, Mapping, Sequence

from synergy_desktop.domain.amending import AMENDABLE, Cells
from synergy_desktop.domain.sittings import AmendedRow
from synergy_desktop.store.changes import NetChanges, RowChange
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import MODEL_OF_TABLE, AssessmentRow, TextRow
from synergy_desktop.store.rows import Row

Key = tuple[str, str]

KNOWN: Mapping[str, frozenset[str]] = {
    table: frozenset(MODEL_OF_TABLE[table]._meta.sorted_field_names) for table in AMENDABLE
}
"""The columns of the tables that can be amended."""


def amended_rows(dossier: Dossier, net: NetChanges) -> tuple[AmendedRow, ...]:
    """What ``net`` did as rows of an amendment."""
    return tuple(
        AmendedRow(
            table=table,
            row=_name(dossier, table, row_id, change),
            operation=change.operation,
            before=change.before,
            after=change.after,
        )
        for (table, row_id), change in net.items()
    )


def current_rows(dossier: Dossier, rows: Iterable[AmendedRow]) -> dict[Key, Cells]:
    """The raw cells of those of ``rows`` that are in the file, by their tables and names."""
    found = {
        (row.table, row.row): _cells(dossier, row.table, row.row)
        for row in rows
        if row.table in AMENDABLE
    }
    return {key: cells for key, cells in found.items() if cells is not None}


def resolved(dossier: Dossier, rows: Sequence[AmendedRow]) -> NetChanges:
    """``rows`` as changes of the file, by their ids; rows that it cannot find are left out."""
    net: dict[Key, RowChange] = {}
    for row in rows:
        row_id = _id(dossier, row)
        if row_id:
            after = {**row.after, "id": row_id} if row.operation == "insert" else row.after
            net[row.table, row_id] = RowChange(row.operation, row.before, after)
    return net


def over_written_text(dossier: Dossier, row: AmendedRow) -> AmendedRow:
    """A chapter that should come, as a change of the one that was written meanwhile, if any."""
    if row.table != "text" or row.operation != "insert":
        return row
    mine = (TextRow.report_id == row.after.get("report_id")) & (TextRow.key == row.after.get("key"))
    written = dossier.rows(TextRow.select(TextRow.id).where(mine))
    if not written or written[0]["id"] == row.row:
        return row
    words = {column: row.after[column] for column in ("title", "body") if column in row.after}
    return AmendedRow(
        table="text",
        row=written[0]["id"],
        operation="update",
        before=dict.fromkeys(words, ""),
        after=words,
    )


def _name(dossier: Dossier, table: str, row_id: str, change: RowChange) -> str:
    if table != "assessment":
        return row_id
    cells = change.after if change.operation == "insert" else change.before
    if "register" not in cells:
        found = dossier.rows(AssessmentRow.select().where(AssessmentRow.id == row_id))
        cells = found[0]
    return f"{cells['service_id']}/{cells['register']}"


def _id(dossier: Dossier, row: AmendedRow) -> str:
    """The id of a row of the file, "" for one that is not there."""
    if row.table not in AMENDABLE:
        return ""
    if row.operation == "insert":
        return str(row.after.get("id") or new_id()) if row.table == "assessment" else row.row
    cells = _cells(dossier, row.table, row.row)
    return str(cells["id"]) if cells else ""


def _cells(dossier: Dossier, table: str, name: str) -> Cells | None:
    model: type[Row] = MODEL_OF_TABLE[table]
    mine = model.id == name
    if table == "assessment":
        service, _, register = name.rpartition("/")
        mine = (AssessmentRow.service_id == service) & (AssessmentRow.register == register)
    columns = model._meta.sorted_field_names
    rows = dossier.raw_rows(model.select(*[getattr(model, each) for each in columns]).where(mine))
    return dict(zip(columns, rows[0], strict=True)) if rows else None
