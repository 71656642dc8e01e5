"""What one does with the tables of indicators of a projection of social policy."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from synergy_desktop.commands.writing import counted, set_cells
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries, social_queries
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.ordering import ids_in_order, rank_for, ranks_for
from synergy_desktop.store.social_models import (
    SocialFigureRow,
    SocialTableRow,
    SocialTerritoryRow,
    SocialYearRow,
)

TableText = Literal["title", "unit", "source"]
Figures = Mapping[tuple[str, str], str]
"""Figures by territory and year; "" takes one away."""

_TEXT_NAMES: dict[TableText, str] = {
    "title": "le titre du tableau",
    "unit": "l’unité du tableau",
    "source": "la source du tableau",
}
_AROUND = ("Arrondissement", "Province", "Wallonie")
"""What the figures of a commune are mostly set beside."""


def add_table(dossier: Dossier, policy_id: str, years: Iterable[str]) -> str:
    """Add a table at the end, with ``years`` and the usual territories; give its id."""
    model = SocialTableRow
    table_id = new_id()
    rank = rank_for(dossier, model, model.policy_id == policy_id)
    commune = queries.institution(dossier, Side.COMMUNE).name or Side.COMMUNE.label
    with dossier.step("Ajouter un tableau d’indicateurs") as step:
        step.run(model.insert(id=table_id, policy_id=policy_id, rank=rank))
        _insert_years(dossier, step, table_id, list(years), None)
        _insert_territories(dossier, step, table_id, [commune, *_AROUND], None)
    return table_id


def set_table_text(
    dossier: Dossier, table_id: str, field: TableText, text: str, typing: str | None = None
) -> None:
    """Write the title, the unit or the source of a table."""
    label = f"Modifier {_TEXT_NAMES[field]}"
    set_cells(dossier, label, SocialTableRow, table_id, typing, **{field: text})


def move_table(dossier: Dossier, table_id: str, before: str | None = None) -> None:
    """Move a table before another, or to the end."""
    (row,) = dossier.rows(SocialTableRow.select().where(SocialTableRow.id == table_id))
    among = SocialTableRow.policy_id == row["policy_id"]
    rank = rank_for(dossier, SocialTableRow, among, before, moving=[table_id])
    set_cells(dossier, f"Déplacer « {short(row['title'])} »", SocialTableRow, table_id, rank=rank)


def delete_table(dossier: Dossier, table_id: str) -> None:
    """Delete a table with all its figures."""
    title = social_queries.table(dossier, table_id).title
    with dossier.step(f"Supprimer « {short(title)} »") as step:
        step.run(SocialTableRow.delete().where(SocialTableRow.id == table_id))


def add_year(dossier: Dossier, table_id: str, label: str, before: str | None = None) -> str:
    """Add a year, before another or last; give its id."""
    with dossier.step(f"Ajouter l’année {short(label)}") as step:
        (year_id,) = _insert_years(dossier, step, table_id, [label], before)
    return year_id


def rename_year(dossier: Dossier, year_id: str, label: str) -> None:
    """Give a year another name."""
    step = f"Renommer l’année en « {short(label)} »"
    set_cells(dossier, step, SocialYearRow, year_id, label=label)


def delete_years(dossier: Dossier, year_ids: Iterable[str]) -> None:
    """Delete years with their figures."""
    ids = list(year_ids)
    with dossier.step(f"Supprimer {counted(len(ids), 'une année', 'années')}") as step:
        step.run(SocialYearRow.delete().where(SocialYearRow.id.in_(ids)))


def add_territory(
    dossier: Dossier, table_id: str, name: str = "", before: str | None = None
) -> str:
    """Add a territory, before another or last; give its id."""
    with dossier.step("Ajouter un territoire") as step:
        (row_id,) = _insert_territories(dossier, step, table_id, [name], before)
    return row_id


def rename_territory(
    dossier: Dossier, territory_id: str, name: str, typing: str | None = None
) -> None:
    """Give a territory another name."""
    label = f"Territoire « {short(name)} »"
    set_cells(dossier, label, SocialTerritoryRow, territory_id, typing, name=name)


def move_territories(
    dossier: Dossier, table_id: str, territory_ids: Iterable[str], before: str | None = None
) -> None:
    """Move territories together before another, or to the end."""
    model = SocialTerritoryRow
    ids = ids_in_order(dossier, model, territory_ids)
    with dossier.step(f"Déplacer {counted(len(ids), 'un territoire', 'territoires')}") as step:
        for place, row_id in enumerate(ids):
            among = model.table_id == table_id
            rank = rank_for(dossier, model, among, before, moving=ids[place:])
            step.run(model.update(rank=rank).where(model.id == row_id))


def delete_territories(dossier: Dossier, territory_ids: Iterable[str]) -> None:
    """Delete territories with their figures."""
    ids = list(territory_ids)
    with dossier.step(f"Supprimer {counted(len(ids), 'un territoire', 'territoires')}") as step:
        step.run(SocialTerritoryRow.delete().where(SocialTerritoryRow.id.in_(ids)))


def set_figures(dossier: Dossier, figures: Figures, label: str = "") -> None:
    """Write figures by territory and year, as one step; "" takes one away.

    A figure is as ``domain.quantities.read_quantity`` gives it.
    """
    said = label or f"Modifier {counted(len(figures), 'une valeur', 'valeurs')}"
    with dossier.step(said) as step:
        _write_figures(dossier, step, figures)


def overwrite(
    dossier: Dossier,
    table_id: str,
    names: Mapping[str, str],
    figures: Figures,
    added: Collection[tuple[str, Mapping[str, str]]] = (),
) -> None:
    """Write what was pasted: names of territories, figures, and new territories at the end.

    Each of ``added`` is a name with its figures by year.
    """
    count = len(names) + len(figures) + sum(1 + len(each) for _, each in added)
    with dossier.step(f"Coller {counted(count, 'une cellule', 'cellules')}") as step:
        _write_names(step, names)
        _write_figures(dossier, step, figures)
        made = _insert_territories(dossier, step, table_id, [name for name, _ in added], None)
        for row_id, (_, found) in zip(made, added, strict=True):
            _write_figures(dossier, step, {(row_id, year): each for year, each in found.items()})


def write_cells(dossier: Dossier, label: str, names: Mapping[str, str], figures: Figures) -> None:
    """Write names of territories, and figures, as one step called ``label``."""
    with dossier.step(label) as step:
        _write_names(step, names)
        _write_figures(dossier, step, figures)


def _write_names(step: Step, names: Mapping[str, str]) -> None:
    for row_id, name in names.items():
        mine = SocialTerritoryRow.id == row_id
        step.run(SocialTerritoryRow.update(name=name).where(mine))


def _write_figures(dossier: Dossier, step: Step, figures: Figures) -> None:
    model = SocialFigureRow
    for (territory_id, year_id), figure in figures.items():
        mine = (model.territory_id == territory_id) & (model.year_id == year_id)
        known = dossier.rows(model.select(model.id).where(mine))
        if known and figure:
            step.run(model.update(figure=figure).where(mine))
        elif known:
            step.run(model.delete().where(mine))
        elif figure:
            place = {"territory_id": territory_id, "year_id": year_id}
            step.run(model.insert(id=new_id(), figure=figure, **place))


def _insert_years(
    dossier: Dossier, step: Step, table_id: str, labels: list[str], before: str | None
) -> list[str]:
    cells = [{"label": label} for label in labels]
    return _insert_rows(dossier, step, SocialYearRow, table_id, cells, before)


def _insert_territories(
    dossier: Dossier, step: Step, table_id: str, names: list[str], before: str | None
) -> list[str]:
    cells = [{"name": name} for name in names]
    return _insert_rows(dossier, step, SocialTerritoryRow, table_id, cells, before)


def _insert_rows(
    dossier: Dossier,
    step: Step,
    model: type[SocialYearRow] | type[SocialTerritoryRow],
    table_id: str,
    rows: list[dict[str, str]],
    before: str | None,
) -> list[str]:
    ranks = ranks_for(dossier, model, model.table_id == table_id, before, len(rows))
    ids = [new_id() for _ in rows]
    for row_id, cells, rank in zip(ids, rows, ranks, strict=True):
        step.run(model.insert(id=row_id, table_id=table_id, rank=rank, **cells))
    return ids
