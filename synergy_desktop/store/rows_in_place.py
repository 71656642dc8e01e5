"""Where changed rows stand in the dossier and what they are called, those that are gone too."""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from synergy_desktop.domain.cell_words import Raw
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.sitting_words import Body, MovementKind, SlideKind
from synergy_desktop.domain.vocabulary import Awarder, Register, Side, Status
from synergy_desktop.domain.words import coded, short
from synergy_desktop.store.changes import NetChanges
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import MODEL_OF_TABLE
from synergy_desktop.store.selecting import by_ids

Key = tuple[str, str]
Cells = Mapping[str, Any]

_ABOVE: Final[Mapping[str, Mapping[str, str]]] = {
    "service": {"report_id": "report"},
    "assessment": {"service_id": "service"},
    "synergy": {"service_id": "service"},
    "past_score": {"report_id": "report"},
    "awarded_count": {"report_id": "report"},
    "contract": {"report_id": "report"},
    "text": {"report_id": "report"},
    "plan_node": {"parent_id": "plan_node", "plan_id": "plan"},
    "budget_line": {"node_id": "plan_node"},
    "indicator": {"node_id": "plan_node"},
    "sitting": {"report_id": "report"},
    "member": {"sitting_id": "sitting"},
    "agenda_point": {"sitting_id": "sitting"},
    "slide": {"point_id": "agenda_point"},
    "movement": {"member_id": "member"},
    "amendment": {"report_id": "report"},
    "amended_cell": {"amendment_id": "amendment"},
    "vote": {"sitting_id": "sitting"},
    "vote_line": {"vote_id": "vote"},
    "social_policy": {"report_id": "report"},
    "social_item": {"item_id": "social_item", "policy_id": "social_policy"},
    "social_table": {"policy_id": "social_policy"},
    "social_year": {"table_id": "social_table"},
    "social_territory": {"table_id": "social_table"},
    "social_figure": {"territory_id": "social_territory"},
}
"""The columns that name what a row stands under, the closest first, and the tables of those."""

_NAMED_AFTER: Final[Mapping[str, tuple[str, str]]] = {"social_figure": ("year_id", "social_year")}
"""Rows that are called as another one: by the column that names it, and its table."""

_NAMES_OTHERS: Final[Mapping[tuple[str, str], str]] = {
    ("social_item", "axis_id"): "social_item",
    ("social_item", "objectives"): "plan_node",
}
"""Cells that hold the id of a row, or a list of ids, by table and column: whose rows those are."""

_TABLE_NAMED_BY = {column: table for each in _ABOVE.values() for column, table in each.items()}


class RowsInPlace:
    """The rows that changed, with all that stands above them."""

    def __init__(self, dossier: Dossier, net: NetChanges) -> None:
        """Read from ``dossier`` what is still there; what is gone is in its journal."""
        self._dossier = dossier
        self._net = net
        self._gone: set[Key] = set()
        self._rows: dict[Key, Cells] = {}
        self._read(set(net))
        self._read(_mentioned(net) - self._rows.keys())
        while above := self._all_above() - self._rows.keys():
            self._read(above)

    def above(self, table: str, row_id: str) -> Key | None:
        """The row that this one stands in, None at the top."""
        cells = self._rows[table, row_id]
        for column, over in _ABOVE.get(table, {}).items():
            if cells[column]:
                return over, cells[column]
        return None

    def holders(self, table: str, row_id: str) -> tuple[Key, ...]:
        """The rows that this one comes and goes with: those above it and beside it."""
        found = self.above(table, row_id), self._named_after(table, row_id)
        return tuple(row for row in found if row)

    def name(self, table: str, row_id: str) -> str:
        """What people call a row."""
        if after := self._named_after(table, row_id):
            return self.name(*after)
        return short(_NAMES[table](self._rows[table, row_id]), 80)

    def names_in(self, table: str, column: str, raw: Raw) -> str | None:
        """What people call the rows that a cell names, None for a cell that names none."""
        over = _NAMES_OTHERS.get((table, column))
        return over and ", ".join(self.name(over, row_id) for row_id in _ids(raw))

    def _named_after(self, table: str, row_id: str) -> Key | None:
        column, over = _NAMED_AFTER.get(table, ("", ""))
        return (over, self._rows[table, row_id][column]) if column else None

    def name_by(self, column: str, row_id: str) -> str:
        """What people call the row that ``column`` names; "" for none."""
        row = _TABLE_NAMED_BY[column], row_id
        return self.name(*row) if row in self._rows else ""

    def group(self, table: str, row_id: str) -> tuple[str, ...]:
        """What a row stands in, from the outermost."""
        return tuple(self.name(*row) for row in self._way(table, row_id)[:-1])

    def order(self, table: str, row_id: str) -> tuple[str, ...]:
        """A key that sorts rows as the dossier shows them."""
        way = self._way(table, row_id)
        return tuple(_rank(self._rows[self._named_after(*row) or row]) for row in way)

    def place(self, table: str, row_id: str, column: str = "") -> Place:
        """Where to look at a row, or at one of its cells; what is gone, where it stood."""
        there = {
            over: id_ for over, id_ in self._way(table, row_id) if not self._is_gone(over, id_)
        }
        cells = self._rows[table, row_id]
        if table in _PLAN_TABLES:
            field = column if table == "plan_node" else _FIELD_OF_PLAN.get(table, "")
            shown = self._closest(table, row_id, ("plan_node",))
            return Place(part=Part.PLAN, row_id=shown, field=field)
        return Place(
            part=_part(table, column, cells),
            report_id=there.get("report", ""),
            service_id=there.get("service", ""),
            row_id=self._row_shown(table, row_id),
            field=_field(table, column, cells),
        )

    def _row_shown(self, table: str, row_id: str) -> str:
        if table in _SOCIAL_TABLES:
            return self._closest(table, row_id, _SHOWN_OF_SOCIAL)
        return self._closest(table, row_id, (table,)) if table in _POINTED_AT else ""

    def _closest(self, table: str, row_id: str, shown: Collection[str]) -> str:
        """The closest row of the tables ``shown`` that is still there, "" for none."""
        way = reversed(self._way(table, row_id))
        rows = (row for row in way if row[0] in shown and row not in self._gone)
        return next((id_ for _, id_ in rows), "")

    def _is_gone(self, table: str, row_id: str) -> bool:
        return (table, row_id) in self._gone

    def _way(self, table: str, row_id: str) -> list[Key]:
        """The row itself and all that it stands in, the outermost first."""
        way: list[Key] = []
        row: Key | None = (table, row_id)
        # Rows remembered from different times may each claim to have stood in the other.
        while row is not None and row not in way:
            way.append(row)
            row = self.above(*row)
        return way[::-1]

    def _all_above(self) -> set[Key]:
        above = {above for row in self._rows if (above := self.above(*row))}
        return above | {after for row in self._rows if (after := self._named_after(*row))}

    def _read(self, wanted: set[Key]) -> None:
        by_table: dict[str, list[str]] = {}
        for table, row_id in wanted:
            by_table.setdefault(table, []).append(row_id)
        for table, ids in by_table.items():
            found_here = by_ids(self._dossier, MODEL_OF_TABLE[table], ids)
            self._rows |= {(table, row["id"]): row for row in found_here}
        gone = wanted - self._rows.keys()
        found = self._dossier.deleted_rows(row_id for _, row_id in gone) if gone else {}
        self._rows |= {row: self._remembered(row, found) for row in gone}
        self._gone |= gone

    def _remembered(self, row: Key, found: Mapping[Key, Cells]) -> Cells:
        """The cells of a row that is not there: gone, not there yet, or never heard of."""
        change = self._net.get(row)
        # Where a row stood is what it was in then, not what it was in when it went.
        if change and change.operation == "delete":
            return change.before
        if change and change.operation == "insert":
            return change.after
        return found.get(row) or dict.fromkeys(MODEL_OF_TABLE[row[0]]._meta.sorted_field_names, "")


def _mentioned(net: NetChanges) -> set[Key]:
    """The rows that moved rows stood or stand under, and those that changed cells name."""
    return {
        (table, str(cells[column]))
        for (moved, _), change in net.items()
        for cells in (change.before, change.after)
        for column, table in _ABOVE.get(moved, {}).items()
        if cells.get(column)
    } | {
        (over, row_id)
        for (named, _), change in net.items()
        for (table, column), over in _NAMES_OTHERS.items()
        if table == named
        for cells in (change.before, change.after)
        for row_id in _ids(cells.get(column))
    }


def _ids(raw: Raw) -> list[str]:
    """The ids in a cell: a JSON list of them, or one alone."""
    text = str(raw or "")
    return json.loads(text) if text.startswith("[") else [text] if text else []


_PLAN_TABLES = ("plan", "plan_node", "budget_line", "indicator")
_FIELD_OF_PLAN = {"budget_line": "budget", "indicator": "indicators"}
_SHOWN_OF_SOCIAL = ("social_policy", "social_item", "social_table")
_SOCIAL_TABLES = (*_SHOWN_OF_SOCIAL, "social_year", "social_territory", "social_figure")
_POINTED_AT = (
    "synergy",
    "past_score",
    "contract",
    "text",
    "sitting",
    "member",
    "agenda_point",
    "amendment",
    "vote",
)
_PARTS: Final[Mapping[str, Part]] = {
    "service": Part.DASHBOARD,
    "assessment": Part.MATRICES,
    "past_score": Part.SUMMARY,
    "awarded_count": Part.CONTRACTS,
    "contract": Part.CONTRACTS,
    "text": Part.TEXTS,
    "learnt_word": Part.TEXTS,
    **dict.fromkeys(_SOCIAL_TABLES, Part.SOCIAL),
    "sitting": Part.SITTING,
    "member": Part.SITTING,
    "agenda_point": Part.SITTING,
    "slide": Part.SITTING,
    "movement": Part.SITTING,
    "amendment": Part.SITTING,
    "amended_cell": Part.SITTING,
    "vote": Part.SITTING,
    "vote_line": Part.SITTING,
}


def _rank(cells: Cells) -> str:
    """What a row is sorted by among its siblings; the registers come in the order of the canvas."""
    if "register" in cells:
        return str(list(Register).index(cells["register"]))
    return str(cells.get("rank", cells["id"]))


def _part(table: str, column: str, cells: Cells) -> Part:
    if table == "synergy":
        return Part.PLANNING if cells["status"] == Status.PLANNED else Part.DASHBOARD
    if column == "assessed":
        return Part.MATRICES
    return _PARTS.get(table, Part.PROCEDURE)


def _field(table: str, column: str, cells: Cells) -> str:
    """What the part that shows a cell calls it."""
    if table in ("institution", "logo"):
        return f"{cells['id']}_{'logo' if table == 'logo' else column}"
    named: dict[str, str] = {"assessment": "register", "text": "key"}
    if table in named:
        return str(cells[named[table]])
    if table in _SOCIAL_TABLES and table not in _SHOWN_OF_SOCIAL:
        return "figures"
    return "awarded" if table == "awarded_count" else column


_NAMES: Final[Mapping[str, Callable[[Cells], str]]] = {
    "dossier": lambda _: "Dossier",
    "institution": lambda cells: Side(cells["id"]).label,
    "logo": lambda cells: f"Logo – {Side(cells['id']).label}",
    "report": lambda cells: f"Exercice {cells['year']}",
    "service": lambda cells: cells["name"] or "Service sans nom",
    "assessment": lambda cells: Register(cells["register"]).label,
    "synergy": lambda cells: cells["title"] or "Synergie sans intitulé",
    "past_score": lambda cells: f"Total {cells['year']}",
    "awarded_count": lambda cells: f"{Awarder(cells['by']).label} {cells['year']}",
    "contract": lambda cells: cells["title"] or "Marché sans intitulé",
    "text": lambda cells: cells["title"] or "Texte sans titre",
    "plan": lambda cells: cells["title"] or "Plan sans titre",
    "plan_node": lambda cells: coded(cells["code"], cells["title"]) or "Sans intitulé",
    "budget_line": lambda cells: cells["label"] or "Ligne de budget",
    "indicator": lambda cells: cells["title"] or "Indicateur",
    "learnt_word": lambda cells: f"Mot appris : {cells['word']}",
    "sitting": lambda cells: Body(cells["body"]).label,
    "member": lambda cells: cells["name"] or "Membre sans nom",
    "agenda_point": lambda cells: cells["title"] or "Point sans titre",
    "slide": lambda cells: SlideKind(cells["kind"]).label,
    "movement": lambda cells: MovementKind(cells["kind"]).label,
    "amendment": lambda cells: f"Amendement {cells['number']}",
    "amended_cell": lambda _: "Modification proposée",
    "vote": lambda cells: f"Vote – {Side(cells['council']).label}",
    "vote_line": lambda cells: cells["party"] or "Vote d’un membre",
    "social_policy": lambda cells: cells["title"] or "Politique sociale sans titre",
    "social_item": lambda cells: cells["title"] or "Sans intitulé",
    "social_table": lambda cells: cells["title"] or "Tableau sans titre",
    "social_year": lambda cells: cells["label"] or "Année sans nom",
    "social_territory": lambda cells: cells["name"] or "Territoire sans nom",
    "social_figure": lambda _: "Valeur",
}
