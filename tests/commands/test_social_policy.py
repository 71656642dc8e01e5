"""What one does with the social policy reaches the file, and is taken back as one step."""

import pytest

from data.contents import DECLARATION, PROJECTION
from synergy_desktop.commands import social_policy as commands
from synergy_desktop.commands import social_tables as tables
from synergy_desktop.domain.social_policy import IndicatorTable, SocialPolicy
from synergy_desktop.errors import SynergyError
from synergy_desktop.store import queries, social_queries
from synergy_desktop.store.dossier import Dossier


def declared(dossier: Dossier) -> SocialPolicy:
    """The declaration, which is there."""
    found = social_queries.declaration(dossier)
    assert found is not None
    return found


def projected(dossier: Dossier) -> SocialPolicy:
    """The projection of the first year, which is there."""
    found = social_queries.projection(dossier, queries.report_heads(dossier)[0].id)
    assert found is not None
    return found


def table(dossier: Dossier) -> IndicatorTable:
    """The first table of the projection."""
    return projected(dossier).tables[0]


def test_texts_are_written_and_typing_is_one_step(dossier: Dossier) -> None:
    policy = declared(dossier)
    commands.set_policy_text(dossier, policy.id, "conclusion", "Fin", "1")
    commands.set_policy_text(dossier, policy.id, "conclusion", "Fin.", "1")
    assert declared(dossier).conclusion == "Fin."
    assert dossier.history.undo_label == "Modifier la conclusion"
    dossier.history.undo()
    assert declared(dossier) == DECLARATION
    commands.set_item_title(dossier, "toit", "Un logement")
    commands.set_item_body(dossier, "toit", "Un toit.")
    axis = declared(dossier).axes[0]
    assert (axis.title, axis.body) == ("Un logement", "Un toit.")


def test_items_come_where_they_are_wanted_but_never_below_a_sub_measure(dossier: Dossier) -> None:
    policy = declared(dossier)
    first = commands.add_item(dossier, policy.id, None, "toit", "Accueillir")
    measure = commands.add_item(dossier, policy.id, first)
    deepest = commands.add_item(dossier, policy.id, measure, title="Écouter")
    assert dossier.history.undo_label == "Ajouter : sous-mesure"
    with pytest.raises(SynergyError):
        commands.add_item(dossier, policy.id, deepest)
    axes = declared(dossier).axes
    assert [axis.title for axis in axes] == ["Accueillir", *(a.title for a in DECLARATION.axes)]
    assert axes[0].children[0].children[0].title == "Écouter"
    commands.delete_item(dossier, first)
    assert declared(dossier) == DECLARATION


def test_an_axis_that_becomes_a_measure_loses_its_links(dossier: Dossier) -> None:
    toit, emploi = declared(dossier).axes
    with pytest.raises(SynergyError):
        commands.move_item(dossier, toit.id, emploi.id)
    with pytest.raises(SynergyError):
        commands.move_item(dossier, toit.id, toit.children[0].id)
    commands.delete_item(dossier, toit.children[0].children[0].id)
    commands.move_item(dossier, toit.id, emploi.id)
    (axis,) = declared(dossier).axes
    assert axis.children[0].title == toit.title
    assert axis.children[0].objectives == ()
    commands.move_item(dossier, toit.children[1].id, None, emploi.id)
    assert [each.title for each in declared(dossier).axes] == ["Garantie locative", emploi.title]


def test_a_projection_begins_by_the_axes_of_the_declaration(dossier: Dossier) -> None:
    (head,) = queries.report_heads(dossier)
    commands.begin_projection(dossier, head.id)
    assert projected(dossier) == PROJECTION
    commands.delete_policy(dossier, projected(dossier).id)
    commands.begin_projection(dossier, head.id)
    declared_axes = declared(dossier).axes
    assert [(each.title, each.axis) for each in projected(dossier).axes] == [
        (each.title, each.id) for each in declared_axes
    ]
    commands.set_axis(dossier, projected(dossier).axes[0].id, declared_axes[1].id)
    assert projected(dossier).axes[0].axis == declared_axes[1].id


def test_a_declaration_begins_once(dossier: Dossier) -> None:
    commands.begin_declaration(dossier)
    assert declared(dossier) == DECLARATION
    commands.delete_policy(dossier, declared(dossier).id)
    commands.begin_declaration(dossier)
    assert declared(dossier).title == "Déclaration de politique sociale 2024-2030"


def test_objectives_are_linked_and_let_go(dossier: Dossier) -> None:
    axis = declared(dossier).axes[1]
    commands.set_objectives(dossier, axis.id, ["loger"])
    assert declared(dossier).axes[1].objectives == ("loger",)
    commands.set_objectives(dossier, axis.id, [])
    assert declared(dossier) == DECLARATION


def test_a_new_table_has_years_and_the_usual_territories(dossier: Dossier) -> None:
    new = tables.add_table(dossier, projected(dossier).id, ["2025", "2026"])
    found = social_queries.table(dossier, new)
    assert [year.label for year in found.years] == ["2025", "2026"]
    assert [each.name for each in found.territories][:2] == ["Valprée", "Arrondissement"]
    assert found.territories[0].figures == ("", "")
    tables.set_table_text(dossier, new, "unit", "%")
    tables.move_table(dossier, new, table(dossier).id)
    assert [each.unit for each in projected(dossier).tables] == ["%", "personnes"]
    tables.delete_table(dossier, new)
    assert projected(dossier) == PROJECTION


def test_figures_are_written_replaced_and_taken_away_as_one_step(dossier: Dossier) -> None:
    here, around = table(dossier).territories
    first, second = table(dossier).years
    tables.set_figures(
        dossier,
        {(here.id, first.id): "7", (here.id, second.id): "", (around.id, first.id): "8.5"},
    )
    assert [each.figures for each in table(dossier).territories] == [("7", ""), ("8.5", "n.d.")]
    dossier.history.undo()
    assert projected(dossier) == PROJECTION


def test_years_come_are_renamed_and_go_with_their_figures(dossier: Dossier) -> None:
    first, _ = table(dossier).years
    new = tables.add_year(dossier, table(dossier).id, "2024", first.id)
    tables.rename_year(dossier, new, "au 1/1/2024")
    assert [year.label for year in table(dossier).years] == ["au 1/1/2024", "2025", "2026"]
    assert table(dossier).territories[0].figures == ("", "112", "1250.5")
    tables.delete_years(dossier, [first.id, new])
    assert table(dossier).territories[0].figures == ("1250.5",)
    for _ in range(3):
        dossier.history.undo()
    assert projected(dossier) == PROJECTION


def test_territories_come_move_and_go(dossier: Dossier) -> None:
    here, around = table(dossier).territories
    new = tables.add_territory(dossier, table(dossier).id, "Province", around.id)
    tables.rename_territory(dossier, new, "Province de Liège")
    tables.move_territories(dossier, table(dossier).id, [here.id])
    names = [each.name for each in table(dossier).territories]
    assert names == ["Province de Liège", "Arrondissement", "Valprée"]
    tables.delete_territories(dossier, [new, around.id])
    assert [each.figures for each in table(dossier).territories] == [("112", "1250.5")]


def test_what_is_pasted_is_one_step(dossier: Dossier) -> None:
    _, around = table(dossier).territories
    first, second = table(dossier).years
    tables.overwrite(
        dossier,
        table(dossier).id,
        {around.id: "Arrondissement de Liège"},
        {(around.id, first.id): "3"},
        [("Wallonie", {second.id: "9"})],
    )
    rows = [(each.name, each.figures) for each in table(dossier).territories]
    assert rows[1:] == [("Arrondissement de Liège", ("3", "n.d.")), ("Wallonie", ("", "9"))]
    dossier.history.undo()
    assert projected(dossier) == PROJECTION
