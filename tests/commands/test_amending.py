"""An amendment changes nothing until it is adopted, and is taken back whole."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from data.contents import AMENDMENT, SMALL
from synergy_desktop.commands import (
    amending,
    contracts,
    matrices,
    plans,
    services,
    synergies,
    texts,
)
from synergy_desktop.commands.amending import AmendmentRefusedError, Terms
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sitting_words import AmendmentState
from synergy_desktop.domain.sittings import AmendedRow, Amendment
from synergy_desktop.domain.vocabulary import NodeKind, Register, Status
from synergy_desktop.errors import SynergyError
from synergy_desktop.exchange import interchange
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_queries import amendment, amendments

TERMS = Terms(title="Un essai", proposer="Cléo Noël", reason="Pour voir", sitting="sitting")


def plain(dossier: Dossier) -> DossierContent:
    """What the dossier says, amendments apart."""
    content = queries.content(dossier)
    return replace(content, reports=tuple(replace(each, amendments=()) for each in content.reports))


def year(dossier: Dossier) -> Report:
    return queries.content(dossier).reports[0]


def propose(dossier: Dossier, verb: Callable[[Dossier, Report], object]) -> str:
    report = year(dossier)
    return amending.propose(dossier, report.id, lambda: verb(dossier, report), TERMS)


def first_os(dossier: Dossier) -> str:
    return queries.content(dossier).plans[0].nodes[0].id


VERBS: dict[str, Callable[[Dossier, Report], object]] = {
    "a level": lambda d, r: matrices.set_level(d, r.services[0].id, Register.SKILLS, 2),
    "the first level of a service": lambda d, r: matrices.set_level(
        d, r.services[2].id, Register.MANAGEMENT, 4
    ),
    "a matrix": lambda d, r: matrices.remove_matrix(d, r.services[0].id),
    "a cell": lambda d, r: synergies.set_title(d, r.services[0].synergies[0].id, "Ailleurs"),
    "a merged cell": lambda d, r: synergies.set_objective_text(
        d, r.services[0].synergies[1].id, "Un autre but"
    ),
    "a row that others are merged with": lambda d, r: synergies.delete_synergies(
        d, [r.services[0].synergies[0].id]
    ),
    "a new row": lambda d, r: synergies.add_synergy(d, r.services[0].id, Status.PLANNED),
    "a moved row": lambda d, r: synergies.move_synergies(
        d, [r.services[0].synergies[1].id], r.services[1].id, Status.ONGOING
    ),
    "a new service": lambda d, r: services.add_service(d, r.id, "Sports"),
    "a service": lambda d, r: services.delete_service(d, r.services[0].id),
    "an amount": lambda d, r: contracts.set_contract_amount(d, r.contracts.joint[0].id, None),
    "a chapter": lambda d, r: texts.set_text(d, r.id, "context", "Contexte", "Le leur."),
    "a new chapter": lambda d, r: texts.set_text(d, r.id, "legal_frame", "Cadre", "La loi."),
    "a branch": lambda d, _: plans.delete_node(d, first_os(d)),
    "a new node": lambda d, _: plans.add_node(
        d, queries.plan_heads(d)[0].id, first_os(d), NodeKind.OO, "Isoler"
    ),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_only_adoption_changes_the_dossier_and_all_is_taken_back(
    dossier: Dossier, tmp_path: Path, verb: Callable[[Dossier, Report], object]
) -> None:
    before = plain(dossier)
    made = propose(dossier, verb)
    assert plain(dossier) == before
    proposed = amendment(dossier, made)
    assert (proposed.number, proposed.state) == (2, AmendmentState.PROPOSED)
    assert (proposed.title, proposed.proposer) == ("Un essai", "Cléo Noël")
    amending.adopt(dossier, made)
    adopted = plain(dossier)
    assert adopted != before
    assert dossier.history.undo_label == "Adopter l’amendement 2"
    dossier.history.undo()
    assert plain(dossier) == before
    dossier.history.redo()
    assert plain(dossier) == adopted
    amending.reopen(dossier, made)
    assert plain(dossier) == before
    assert amendment(dossier, made) == proposed


@pytest.mark.parametrize("close", [amending.reject, amending.withdraw])
def test_what_is_rejected_or_withdrawn_changes_nothing_and_can_be_proposed_again(
    dossier: Dossier, close: Callable[[Dossier, str], None]
) -> None:
    made = propose(dossier, VERBS["a level"])
    before, proposed = plain(dossier), amendment(dossier, made)
    close(dossier, made)
    assert plain(dossier) == before
    assert amendment(dossier, made).state is not AmendmentState.PROPOSED
    with pytest.raises(SynergyError, match="L’amendement 2 ne peut pas être adopté"):
        amending.adopt(dossier, made)
    amending.reopen(dossier, made)
    assert amendment(dossier, made) == proposed
    with pytest.raises(SynergyError, match="pas encore reçu de suite"):
        amending.reopen(dossier, made)


def test_a_cell_that_changed_meanwhile_is_told_and_can_be_written_over(dossier: Dossier) -> None:
    made = propose(dossier, VERBS["a cell"])
    synergy = year(dossier).services[0].synergies[0].id
    synergies.set_title(dossier, synergy, "Entre-temps")
    with pytest.raises(AmendmentRefusedError) as refused:
        amending.adopt(dossier, made)
    assert refused.value.can_insist
    assert "on lit « Entre-temps » au lieu de « Accueil »" in str(refused.value)
    assert amendment(dossier, made).state is AmendmentState.PROPOSED
    before = plain(dossier)
    amending.adopt(dossier, made, insist=True)
    assert year(dossier).services[0].synergies[0].title == "Ailleurs"
    amending.reopen(dossier, made)
    assert plain(dossier) == before


def test_taking_back_asks_too_when_the_words_were_changed_since(dossier: Dossier) -> None:
    made = propose(dossier, VERBS["a cell"])
    amending.adopt(dossier, made)
    synergy = year(dossier).services[0].synergies[0].id
    synergies.set_title(dossier, synergy, "Depuis")
    with pytest.raises(AmendmentRefusedError, match="on lit « Depuis » au lieu de « Ailleurs »"):
        amending.reopen(dossier, made)
    amending.reopen(dossier, made, insist=True)
    assert year(dossier).services[0].synergies[0].title == "Accueil"


def test_a_row_that_is_gone_cannot_be_amended(dossier: Dossier) -> None:
    made = propose(dossier, VERBS["a cell"])
    synergies.delete_synergies(dossier, [year(dossier).services[0].synergies[0].id])
    with pytest.raises(AmendmentRefusedError, match=r"« .*Accueil » n’existe plus") as refused:
        amending.adopt(dossier, made, insist=True)
    assert not refused.value.can_insist


def test_a_row_cannot_come_into_a_service_that_is_gone(dossier: Dossier) -> None:
    made = propose(dossier, VERBS["a new row"])
    services.delete_service(dossier, year(dossier).services[0].id)
    with pytest.raises(AmendmentRefusedError, match="n’a plus sa place"):
        amending.adopt(dossier, made, insist=True)


def test_what_came_into_a_service_that_should_go_is_told_and_comes_back_with_it(
    dossier: Dossier,
) -> None:
    made = propose(dossier, VERBS["a service"])
    service = year(dossier).services[0].id
    added = synergies.add_synergy(dossier, service, Status.DONE)
    synergies.set_title(dossier, added, "Nouvelle venue")
    with pytest.raises(AmendmentRefusedError, match="Nouvelle venue »"):
        amending.adopt(dossier, made)
    before = plain(dossier)
    amending.adopt(dossier, made, insist=True)
    amending.reopen(dossier, made)
    assert plain(dossier) == before


def test_a_chapter_that_was_written_meanwhile_is_replaced_if_one_insists(dossier: Dossier) -> None:
    made = propose(dossier, VERBS["a new chapter"])
    report = year(dossier)
    texts.set_text(dossier, report.id, "legal_frame", "Cadre légal", "Le nôtre.")
    before = plain(dossier)
    with pytest.raises(AmendmentRefusedError, match="on lit « Le nôtre"):
        amending.adopt(dossier, made)
    amending.adopt(dossier, made, insist=True)
    written = [text for text in year(dossier).texts if text.key == "legal_frame"]
    assert [text.body for text in written] == ["La loi."]
    amending.reopen(dossier, made)
    assert plain(dossier) == before


def test_the_last_steps_become_an_amendment_and_are_taken_back(dossier: Dossier) -> None:
    before = plain(dossier)
    report = year(dossier)
    VERBS["a level"](dossier, report)
    first = dossier.history.past()[0].id
    VERBS["a cell"](dossier, report)
    VERBS["a service"](dossier, report)
    done = plain(dossier)
    made = amending.propose_since(dossier, report.id, first, TERMS)
    assert plain(dossier) == before
    amending.adopt(dossier, made)
    assert plain(dossier) == done
    dossier.history.undo()
    dossier.history.undo()
    assert plain(dossier) == done
    assert [each.id for each in amendments(dossier, report.id)] == ["amendment"]


def test_what_is_undone_or_no_content_does_not_become_an_amendment(dossier: Dossier) -> None:
    report = year(dossier)
    with pytest.raises(SynergyError, match="Rien ne change"):
        propose(dossier, lambda d, _: synergies.set_title(d, "nobody", "x"))
    with pytest.raises(SynergyError, match="ceci change autre chose"):
        propose(dossier, lambda d, r: amending.reject(d, r.amendments[0].id))
    VERBS["a level"](dossier, report)
    step = dossier.history.past()[0].id
    dossier.history.undo()
    with pytest.raises(SynergyError, match="annulée"):
        amending.propose_since(dossier, report.id, step, TERMS)
    with pytest.raises(SynergyError, match="annulée"):
        amending.propose_since(dossier, report.id, dossier.history.past()[-1].id, TERMS)


def test_numbers_follow_each_other_after_a_deletion(dossier: Dossier) -> None:
    second, third = (propose(dossier, VERBS["a level"]) for _ in range(2))
    amending.delete_amendment(dossier, second)
    numbers = {each.id: each.number for each in amendments(dossier, year(dossier).id)}
    assert numbers == {"amendment": 1, third: 2}
    amending.adopt(dossier, third)
    with pytest.raises(SynergyError, match="L’amendement 2 est adopté"):
        amending.delete_amendment(dossier, third)


STRANGE = {
    "an unknown table": AmendedRow(
        table="sqlite_master", row="x", operation="delete", before={"name": "x"}
    ),
    "an unknown column": AmendedRow(
        table="service", row="archives", operation="update", before={"x": 1}, after={"x": 2}
    ),
    "the wrong kind of cell": AmendedRow(
        table="service",
        row="archives",
        operation="update",
        before={"assessed": 1},
        after={"assessed": "peut-être"},
    ),
    "a row without its parent": AmendedRow(
        table="synergy", row="x", operation="insert", after={"status": "done", "title": "x"}
    ),
}


@pytest.mark.parametrize("row", STRANGE.values(), ids=STRANGE)
def test_what_a_strange_file_proposes_is_refused_in_words(tmp_path: Path, row: AmendedRow) -> None:
    strange = replace(AMENDMENT, rows=(row,))
    report = replace(SMALL.reports[0], amendments=(strange,))
    content = replace(SMALL, reports=(report,))
    dossier = Dossier.create(tmp_path / "étrange.synergie", content)
    before = queries.content(dossier)
    for insist in (False, True):
        with pytest.raises(AmendmentRefusedError) as refused:
            amending.adopt(dossier, AMENDMENT.id, insist=insist)
        assert not refused.value.can_insist
        assert "SQL" not in str(refused.value).replace("sqlite_master", "")
    assert queries.content(dossier) == before
    dossier.close()


def an_amendment(dossier: Dossier) -> Amendment:
    return amendment(dossier, AMENDMENT.id)


def test_its_terms_can_be_written_whatever_has_become_of_it(dossier: Dossier) -> None:
    amending.adopt(dossier, AMENDMENT.id)
    amending.set_terms(dossier, AMENDMENT.id, Terms(reason="Le nom a changé en mars."))
    assert an_amendment(dossier).reason == "Le nom a changé en mars."
    assert dossier.history.undo_label == "Modifier l’amendement 1"


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_an_amendment_is_adopted_in_a_copy_that_went_through_a_file(
    dossier: Dossier, tmp_path: Path, verb: Callable[[Dossier, Report], object]
) -> None:
    made = propose(dossier, verb)
    interchange.write_json(queries.content(dossier), tmp_path / "copie.json")
    content = interchange.read_json(tmp_path / "copie.json")
    copy = Dossier.create(tmp_path / "copie.synergie", content)
    before = plain(copy)
    amending.adopt(dossier, made)
    amending.adopt(copy, made)
    assert plain(copy) == plain(dossier)
    amending.reopen(copy, made)
    assert plain(copy) == before
    copy.close()
