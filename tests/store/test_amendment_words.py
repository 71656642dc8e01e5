"""What an amendment changes is told by place and in words, whatever has become of its rows."""

from collections.abc import Callable
from dataclasses import replace

from synergy_desktop.commands import matrices, plans, services, synergies, texts
from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.differences import Difference, summed_up
from synergy_desktop.domain.model import Report
from synergy_desktop.domain.sittings import AmendedRow
from synergy_desktop.domain.vocabulary import Register, Status
from synergy_desktop.store import queries
from synergy_desktop.store.amendment_words import amendment_words
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.proposals import rehearsed

CHAPTERS = {"legal_frame": ("Cadre légal", "La loi organique.")}


def year(dossier: Dossier) -> Report:
    return queries.content(dossier).reports[0]


def words(dossier: Dossier, verb: Callable[[], object]) -> tuple[Difference, ...]:
    return amendment_words(dossier, rehearsed(dossier, verb), CHAPTERS)


def test_a_level_is_told_with_its_service_and_its_register(dossier: Dossier) -> None:
    report = year(dossier)
    service = report.services[0]
    (told,) = words(dossier, lambda: matrices.set_level(dossier, service.id, Register.SKILLS, 2))
    assert told.where == "Personnel › Compétences et formation du personnel"
    assert (told.title, told.before, told.after) == ("Niveau", "5 – Optimisé", "2 – Opérationnel")
    place = told.place
    assert (place.part, place.service_id, place.field) == (Part.MATRICES, service.id, "skills")


def test_a_new_row_tells_what_it_says_and_a_service_goes_with_all_it_holds(
    dossier: Dossier,
) -> None:
    service = year(dossier).services[0].id

    def add() -> None:
        made = synergies.add_synergy(dossier, service, Status.PLANNED)
        synergies.set_title(dossier, made, "Mobilier")

    told = words(dossier, add)
    assert [(each.title, each.after) for each in told] == [
        ("Ajout", ""),
        ("Statut", "Projetée"),
        ("Synergie", "Mobilier"),
    ]
    assert {each.where for each in told} == {"Personnel › Mobilier"}
    (gone,) = words(dossier, lambda: services.delete_service(dossier, service))
    assert (gone.where, gone.title) == ("Personnel", "Suppression")


def test_a_chapter_that_nobody_wrote_is_compared_with_the_proposed_one(dossier: Dossier) -> None:
    report = year(dossier).id
    told = words(
        dossier,
        lambda: texts.set_text(
            dossier, report, "legal_frame", "Cadre légal", "La loi du 8 juillet."
        ),
    )
    assert [(each.title, each.before, each.after) for each in told] == [
        ("Texte", "La loi organique.", "La loi du 8 juillet.")
    ]


def test_a_node_of_the_plan_is_named_by_its_plan(dossier: Dossier) -> None:
    node = queries.content(dossier).plans[0].nodes[0]
    told = words(dossier, lambda: plans.set_node_text(dossier, node.id, "note", "Urgent"))
    assert [(each.where, each.after) for each in told] == [("PST du CPAS › OSe1 Loger", "Urgent")]
    assert told[0].place.row_id == node.id


def test_rows_that_went_and_rows_nobody_heard_of_are_told_too(dossier: Dossier) -> None:
    report = year(dossier)
    synergy = report.services[0].synergies[0].id
    rows = rehearsed(dossier, lambda: synergies.set_title(dossier, synergy, "Ailleurs"))
    going = rehearsed(dossier, lambda: services.delete_service(dossier, report.services[0].id))
    services.delete_service(dossier, report.services[0].id)
    (lost,) = amendment_words(dossier, rows, {})
    assert (lost.before, lost.after) == ("Accueil", "Ailleurs")
    assert "n’est pas dans ce dossier" in lost.where
    (told,) = amendment_words(dossier, going, {})
    assert (told.where, told.title) == ("Personnel", "Suppression")
    strange = AmendedRow(
        table="report", row="x", operation="update", before={"year": "1"}, after={"year": "2"}
    )
    assert [each.after for each in amendment_words(dossier, [strange], {})] == ["2"]
    broken = replace(rows[0], after={"title": 5, "colour": "red"})
    assert {each.after for each in amendment_words(dossier, [broken], {})} == {"5", "red"}


def test_the_first_place_names_the_amendment() -> None:
    assert summed_up(()) == ""


def test_other_places_are_counted(dossier: Dossier) -> None:
    service = year(dossier).services[0].id

    def two() -> None:
        matrices.set_level(dossier, service, Register.OPERATION, 1)
        matrices.set_level(dossier, service, Register.SKILLS, 1)
        matrices.set_level(dossier, service, Register.RESOURCES, 1)

    told = words(dossier, two)
    assert summed_up(told[:1]).endswith(" – niveau")
    assert summed_up(told).endswith(" – niveau, et 2\u00a0autres endroits")
