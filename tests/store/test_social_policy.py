"""The declaration and the projections of social policy in the file."""

from data.contents import DECLARATION, PROJECTION, SMALL
from synergy_desktop.commands import plans, reports, social_policy, social_tables
from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.social_policy import SocialPolicy
from synergy_desktop.store import queries, social_queries
from synergy_desktop.store.differences import differences
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.searching import pieces


def declared(dossier: Dossier) -> SocialPolicy:
    """The declaration, which is there."""
    found = social_queries.declaration(dossier)
    assert found is not None
    return found


def test_a_link_to_an_objective_that_is_deleted_is_gone_and_comes_back(dossier: Dossier) -> None:
    plans.delete_node(dossier, "loger")
    assert declared(dossier).axes[0].objectives == ()
    dossier.history.undo()
    assert declared(dossier) == DECLARATION


def test_a_new_year_begins_with_the_projection_of_the_last(dossier: Dossier) -> None:
    (head,) = queries.report_heads(dossier)
    copy = reports.add_report(dossier, "2027", copy_of=head.id)
    assert social_queries.projection(dossier, copy) == PROJECTION
    reports.delete_report(dossier, head.id)
    assert social_queries.projection(dossier, head.id) is None
    assert social_queries.projection(dossier, copy) == PROJECTION
    assert declared(dossier) == DECLARATION


def test_a_year_without_a_projection_has_none(dossier: Dossier) -> None:
    assert social_queries.projection(dossier, reports.add_report(dossier, "2030")) is None


def test_a_deletion_is_told_once_with_its_place(dossier: Dossier) -> None:
    start = dossier.history.last_step
    (head,) = queries.report_heads(dossier)
    reports.delete_report(dossier, head.id)
    assert [each.what for each in differences(dossier, start)] == ["removed"]


def test_links_and_figures_are_told_by_their_names(dossier: Dossier) -> None:
    start = dossier.history.last_step
    (head,) = queries.report_heads(dossier)
    projection = social_queries.projection(dossier, head.id)
    assert projection is not None
    social_policy.set_objectives(dossier, projection.axes[0].id, ["loger"])
    social_policy.set_axis(dossier, projection.axes[0].id, declared(dossier).axes[1].id)
    row, year = projection.tables[0].territories[0], projection.tables[0].years[1]
    social_tables.set_figures(dossier, {(row.id, year.id): "1300"})
    other, first = projection.tables[0].territories[1], projection.tables[0].years[0]
    social_tables.set_figures(dossier, {(other.id, first.id): "8.5", (row.id, first.id): ""})
    social_policy.move_item(dossier, declared(dossier).axes[1].id, None, "toit")
    told = [
        (each.where, each.title, each.before, each.after) for each in differences(dossier, start)
    ]
    axis = "Projection 2027 › Loger en 2027"
    table = "Projection 2027 › Bénéficiaires du RIS"
    assert sorted(told) == sorted(
        [
            ("Déclaration de politique sociale › Le droit à l’emploi", "Déplacement", "", ""),
            (axis, "Objectifs stratégiques du PST", "", "OSe1 Loger"),
            (axis, "Axe de la déclaration", "Un toit pour chacun", "Le droit à l’emploi"),
            (f"{table} › Valprée › 2026", "Valeur", "1\u00a0250,5", "1\u00a0300"),
            (f"{table} › Valprée › 2025", "Valeur", "112", ""),
            (f"{table} › Arrondissement › 2025", "Valeur", "", "8,5"),
        ]
    )


def test_a_year_that_goes_takes_its_figures_along_unsaid(dossier: Dossier) -> None:
    start = dossier.history.last_step
    (head,) = queries.report_heads(dossier)
    projection = social_queries.projection(dossier, head.id)
    assert projection is not None
    social_tables.delete_years(dossier, [projection.tables[0].years[0].id])
    (told,) = differences(dossier, start)
    assert (told.what, told.row) == ("removed", "2025")
    assert (told.place.part, told.place.row_id) == (Part.SOCIAL, projection.tables[0].id)


def test_every_text_is_searched(dossier: Dossier) -> None:
    found = [
        passage
        for piece in pieces(dossier)
        for passage in piece()
        if passage.place.part is Part.SOCIAL and passage.text
    ]
    texts = [passage.text for passage in found]
    assert "Une commune pour tous." in texts
    assert "Deux par an." in texts
    assert "112 · 1\u00a0250,5" in texts
    assert {"Valprée", "2025", "personnes", "SPP Intégration sociale"} <= set(texts)
    assert next(each for each in found if each.text == "2025").group == ("Projection 2027", "2026")
    assert next(each for each in found if each.text == "Garantie locative").group == (
        "Déclaration de politique sociale",
    )
    assert SMALL.reports[0].year == "2026"
