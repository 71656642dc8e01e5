"""A trial of each command on the social policy and its tables, in the small dossier."""

from collections.abc import Callable

from synergy_desktop.commands import social_policy, social_tables
from synergy_desktop.domain.social_policy import IndicatorTable, SocialPolicy
from synergy_desktop.store import queries, social_queries
from synergy_desktop.store.dossier import Dossier

AXIS = "toit"
"""The first axis of the declaration."""


def declaration(dossier: Dossier) -> SocialPolicy:
    """The declaration, which is there."""
    found = social_queries.declaration(dossier)
    assert found is not None
    return found


def projection(dossier: Dossier) -> SocialPolicy:
    """The projection of the only year, which is there."""
    found = social_queries.projection(dossier, _year(dossier))
    assert found is not None
    return found


def table(dossier: Dossier) -> IndicatorTable:
    """The table of the projection, of two years and two territories."""
    return projection(dossier).tables[0]


def _year(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].id


def _years(dossier: Dossier) -> list[str]:
    return [each.id for each in table(dossier).years]


def _places(dossier: Dossier) -> list[str]:
    return [each.id for each in table(dossier).territories]


def _one_figure(dossier: Dossier) -> dict[tuple[str, str], str]:
    return {(_places(dossier)[0], _years(dossier)[0]): "7"}


def _two_tables(dossier: Dossier) -> None:
    social_tables.add_table(dossier, projection(dossier).id, ["2026"])


Trial = Callable[[Dossier], object]

TRIALS: dict[Callable[..., object], Trial] = {
    social_policy.begin_declaration: social_policy.begin_declaration,
    social_policy.begin_projection: lambda d: social_policy.begin_projection(d, _year(d)),
    social_policy.delete_policy: lambda d: social_policy.delete_policy(d, declaration(d).id),
    social_policy.set_policy_text: lambda d: social_policy.set_policy_text(
        d, declaration(d).id, "introduction", "x"
    ),
    social_policy.add_item: lambda d: social_policy.add_item(d, declaration(d).id, AXIS),
    social_policy.set_item_title: lambda d: social_policy.set_item_title(d, AXIS, "x"),
    social_policy.set_item_body: lambda d: social_policy.set_item_body(d, AXIS, "x"),
    social_policy.set_objectives: lambda d: social_policy.set_objectives(d, AXIS, ["x", "y"]),
    social_policy.set_axis: lambda d: social_policy.set_axis(d, projection(d).axes[0].id, ""),
    social_policy.move_item: lambda d: social_policy.move_item(d, AXIS, None),
    social_policy.delete_item: lambda d: social_policy.delete_item(d, AXIS),
    social_tables.add_table: _two_tables,
    social_tables.set_table_text: lambda d: social_tables.set_table_text(
        d, table(d).id, "unit", "x"
    ),
    social_tables.move_table: lambda d: social_tables.move_table(d, table(d).id),
    social_tables.delete_table: lambda d: social_tables.delete_table(d, table(d).id),
    social_tables.add_year: lambda d: social_tables.add_year(d, table(d).id, "2030"),
    social_tables.rename_year: lambda d: social_tables.rename_year(d, _years(d)[0], "2030"),
    social_tables.delete_years: lambda d: social_tables.delete_years(d, _years(d)),
    social_tables.add_territory: lambda d: social_tables.add_territory(d, table(d).id, "x"),
    social_tables.rename_territory: lambda d: social_tables.rename_territory(d, _places(d)[0], "x"),
    social_tables.move_territories: lambda d: social_tables.move_territories(
        d, table(d).id, _places(d)[:1]
    ),
    social_tables.delete_territories: lambda d: social_tables.delete_territories(d, _places(d)),
    social_tables.set_figures: lambda d: social_tables.set_figures(d, _one_figure(d)),
    social_tables.overwrite: lambda d: social_tables.overwrite(
        d, table(d).id, {_places(d)[0]: "x"}, _one_figure(d), [("y", {_years(d)[0]: "8"})]
    ),
    social_tables.write_cells: lambda d: social_tables.write_cells(
        d, "Vider 2 cellules", {_places(d)[0]: ""}, _one_figure(d)
    ),
}

BEFORE: dict[Callable[..., object], Trial] = {
    social_policy.begin_declaration: lambda d: social_policy.delete_policy(d, declaration(d).id),
    social_policy.begin_projection: lambda d: social_policy.delete_policy(d, projection(d).id),
    social_tables.move_table: _two_tables,
}
"""What has to be done first, for a command to have something to do."""
