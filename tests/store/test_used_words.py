from synergy_desktop.commands import services, synergies
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.used_words import may_change, words_in_use


def synergy(dossier: Dossier, people: tuple[str, ...] = (), deadline: str = "") -> str:
    report = queries.report_heads(dossier)[0]
    service = queries.service_heads(dossier, report.id)[0]
    made = synergies.add_synergy(dossier, service.id, Status.PLANNED)
    synergies.set_responsible(dossier, made, people)
    synergies.set_deadline(dossier, made, deadline)
    return made


def test_each_function_of_a_list_counts_and_the_most_used_comes_first(dossier: Dossier) -> None:
    synergy(dossier, ("Zélateur", "Archiviste"))
    synergy(dossier, ("Zélateur",))
    words = words_in_use(dossier, "responsible")
    assert len(set(words)) == len(words)
    assert words.index("Zélateur") < words.index("Archiviste")
    assert "" not in words_in_use(dossier, "deadline")


def test_a_plan_is_offered_the_services_of_the_reports(dossier: Dossier) -> None:
    report = queries.report_heads(dossier)[0]
    services.add_service(dossier, report.id, "Service des jardins")
    assert "Service des jardins" in words_in_use(dossier, "service")


def test_only_other_words_make_a_reader_ask_again(dossier: Dossier) -> None:
    told: list[Changes] = []
    made = synergy(dossier)
    dossier.subscribe(told.append)
    synergies.set_title(dossier, made, "Autre")
    synergies.set_deadline(dossier, made, "2031")
    assert [may_change(changes, "deadline") for changes in told] == [False, True]
    assert [may_change(changes, "agent") for changes in told] == [False, False]
    synergies.delete_synergies(dossier, [made])
    assert may_change(told[-1], "deadline")
