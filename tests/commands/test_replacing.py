"""Replacing everywhere at once is one step, and touches nothing that was not found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data.contents import SMALL
from synergy_desktop.commands import synergies
from synergy_desktop.commands.replacing import Replacement, replace_all
from synergy_desktop.commands.texts import set_text
from synergy_desktop.domain.passages import Passage
from synergy_desktop.domain.rich_text import MARK
from synergy_desktop.domain.search import Finder, Wanted
from synergy_desktop.errors import DossierError
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.searching import pieces


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = Dossier.create(tmp_path / "petit.synergie", SMALL)
    yield opened
    opened.close()


def texts(dossier: Dossier, report_id: str | None = None) -> list[Passage]:
    return [passage for piece in pieces(dossier, report_id) for passage in piece()]


def found(dossier: Dossier, words: str) -> list[Replacement]:
    finder = Finder(Wanted(words))
    pairs = ((each, tuple(finder.spans(each.text))) for each in texts(dossier))
    return [Replacement(each, spans) for each, spans in pairs if spans]


def row(dossier: Dossier, title: str) -> Passage:
    return next(each for each in texts(dossier) if each.text == title)


def test_all_places_are_replaced_as_one_step(dossier: Dossier) -> None:
    before = queries.content(dossier)
    replacements = found(dossier, "drh")
    assert len(replacements) == 4
    replace_all(dossier, replacements, "drh", "Direction RH")
    assert not found(dossier, "drh")
    people = {
        synergy.responsible
        for service in queries.content(dossier).reports[0].services
        for synergy in service.synergies
    }
    assert people == {("Direction RH",)}
    assert dossier.history.undo_label == "Remplacer « drh » par « Direction RH » (4 fois)"
    dossier.history.undo()
    assert queries.content(dossier) == before
    assert dossier.history.undo_label is None


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("accueil", "Synergie, Objectif, Résultats"),
        ("plan de formation", "Note – Compétences et formation du personnel"),
        ("archives", "Nom du service"),
        ("au 1/10", "Note"),
        ("ascenseurs", "Intitulé"),
        ("le notre", "Texte"),
        ("pst du", "Titre du plan"),
        ("plus de", "Intitulé"),
        ("logements", "Intitulé, Indicateur"),
        ("cpas de", "Nom"),
        ("maisons", "Intitulé"),
        ("par an.", "Texte"),
        ("integration sociale", "Source et remarques"),
    ],
)
def test_each_kind_of_text_is_found_and_replaced(dossier: Dossier, words: str, where: str) -> None:
    replacements = found(dossier, words)
    assert ", ".join(each.passage.label for each in replacements) == where
    replace_all(dossier, replacements, words, "ZZZ")
    assert len(found(dossier, "zzz")) == len(replacements)


def test_entries_of_a_list_stay_entries(dossier: Dossier) -> None:
    synergy_id = row(dossier, "Accueil").row_id
    synergies.set_responsible(dossier, synergy_id, ("Chef", "Adjoint", "Chef adjoint"))
    replace_all(dossier, found(dossier, "chef"), "chef", "")
    assert synergy_queries.synergy(dossier, synergy_id).responsible == ("Adjoint", "adjoint")


def test_synergies_follow_the_codes_of_actions(dossier: Dossier) -> None:
    synergy_id = row(dossier, "Accueil").row_id
    synergies.set_actions(dossier, synergy_id, ("Pe1", "Me2"))
    codes = [each for each in found(dossier, "pe1") if each.passage.column == "code"]
    replace_all(dossier, codes, "pe1", "Pe8")
    assert synergy_queries.synergy(dossier, synergy_id).actions == ("Pe8", "Me2")
    dossier.history.undo()
    assert synergy_queries.synergy(dossier, synergy_id).actions == ("Pe1", "Me2")


def test_a_text_that_changed_since_refuses_the_whole(dossier: Dossier) -> None:
    replacements = found(dossier, "accueil")
    synergies.set_title(dossier, replacements[-1].passage.row_id, "Autre")
    before = queries.content(dossier)
    with pytest.raises(DossierError, match="changé depuis"):
        replace_all(dossier, replacements, "accueil", "x")
    assert queries.content(dossier) == before


def test_a_row_that_is_gone_refuses_the_whole(dossier: Dossier) -> None:
    replacements = found(dossier, "accueil")
    synergies.delete_synergies(dossier, [replacements[0].passage.row_id])
    with pytest.raises(DossierError):
        replace_all(dossier, replacements, "accueil", "x")


def test_words_under_a_merged_cell_are_not_found(dossier: Dossier) -> None:
    merged = row(dossier, "Paie").row_id
    columns = [each.column for each in texts(dossier) if each.row_id == merged]
    assert "objective_text" not in columns
    assert "results_text" in columns


def test_one_year_leaves_the_others_and_the_plans(tmp_path: Path) -> None:
    first = SMALL.reports[0]
    services = tuple(replace(service, id="") for service in first.services)
    second = replace(first, year="2027", services=services, sittings=(), amendments=())
    content = replace(SMALL, reports=(*SMALL.reports, second))
    dossier = Dossier.create(tmp_path / "deux.synergie", content)
    last = queries.report_heads(dossier)[-1]
    here = texts(dossier, last.id)
    assert {each.group[-1] for each in here} == {"2027"}
    assert {each.place.report_id for each in here} == {last.id}
    assert not {"plan", "plan_node", "institution"} & {each.table for each in here}
    dossier.close()


def test_bold_words_and_headings_stay_so(dossier: Dossier) -> None:
    report_id = queries.report_heads(dossier)[0].id
    body = f"{MARK}\n# Le zorglub\n\nUn *zorglub*\\* et _autre_"
    set_text(dossier, report_id, "context", "Contexte", body, "1")
    assert [each.passage.text for each in found(dossier, "zorglub")] == [
        "Le zorglub\nUn zorglub* et autre"
    ]
    replace_all(dossier, found(dossier, "zorglub"), "zorglub", "CPAS_1")
    (written,) = [each for each in queries.texts(dossier, report_id) if each.key == "context"]
    assert written.body == f"{MARK}\n# Le CPAS\\_1\n\nUn *CPAS\\_1*\\* et _autre_"
