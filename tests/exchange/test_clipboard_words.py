"""Closed lists, headings, amounts and dates are understood however people write them."""

import pytest

from synergy_desktop.domain.model import Means, Objective
from synergy_desktop.domain.vocabulary import ContractKind, Mode, ObjectiveKind, Procurement, Side
from synergy_desktop.exchange.clipboard import readings
from synergy_desktop.exchange.clipboard.columns import by_headings
from synergy_desktop.exchange.clipboard.fields import CONTRACTS, DASHBOARD, PLANNING, Item, Target
from synergy_desktop.exchange.clipboard.folding import closest, fold
from synergy_desktop.exchange.clipboard.grid import Grid

COOPERATIVE, DELEGATIVE = Mode
COMMUNE, CPAS = Side
OPEN, NEGOTIATED, DIRECT, INVOICE = Procurement


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("Coopératif", [COOPERATIVE]),
        ("COOPERATIF", [COOPERATIVE]),
        ("coopérative", [COOPERATIVE]),
        ("coop.", [COOPERATIVE]),
        ("Coopératif et délégitif", [COOPERATIVE, DELEGATIVE]),
        ("délégatif/coopératif", [COOPERATIVE, DELEGATIVE]),
        ("Mode coopératif\nMode délégatif", [COOPERATIVE, DELEGATIVE]),
        ("Les deux", [COOPERATIVE, DELEGATIVE]),
        ("Coopé\u00adratif", [COOPERATIVE]),
        ("\u0421oop\u0435r\u0430tif", [COOPERATIVE]),
        ("D\u00e9l\u00e9g\u03b1tif", [DELEGATIVE]),
    ],
)
def test_modes(text: str, modes: list[Mode]) -> None:
    reading = readings.read_modes(text)
    assert (reading.value, reading.problem) == (tuple(modes), "")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ville", [COMMUNE]),
        ("Vile de Valprée", [COMMUNE]),
        ("Administration communale", [COMMUNE]),
        ("Ville-CPAS", [COMMUNE, CPAS]),
        ("Commune/CPAS", [COMMUNE, CPAS]),
        ("C.P.A.S. et Ville", [COMMUNE, CPAS]),
        ("CPAS de Valprée", [CPAS]),
        ("Centre public d'action sociale", [CPAS]),
        ("\u0421\u0420\u0410\u0405", [CPAS]),
        ("\u0421\u03a1AS", [CPAS]),
        ("Les deux administrations", [COMMUNE, CPAS]),
    ],
)
def test_sides(text: str, sides: list[Side]) -> None:
    reading = readings.read_sides(text)
    assert (reading.value, reading.problem) == (tuple(sides), "")


@pytest.mark.parametrize(
    ("text", "procedures"),
    [
        ("PO", [OPEN]),
        ("P.O ou PNSPP", [OPEN, NEGOTIATED]),
        ("P. O. / P.N.S.P.P.", [OPEN, NEGOTIATED]),
        ("\u0420\u041e", [OPEN]),
        ("Procédure négocié sans publication préalable", [NEGOTIATED]),
        ("procédure négociée directe avec publication préalable", [DIRECT]),
        ("PNDAPP, FA", [DIRECT, INVOICE]),
        ("Facture acceptée", [INVOICE]),
    ],
)
def test_procedures(text: str, procedures: list[Procurement]) -> None:
    reading = readings.read_procedures(text)
    assert (reading.value, reading.problem) == (tuple(procedures), "")


@pytest.mark.parametrize("text", ["", "-", "/", "À déterminer", "A DETERMINER", "à définir", "…"])
def test_nothing_settled_is_no_problem(text: str) -> None:
    found = [
        readings.read_modes(text),
        readings.read_sides(text),
        readings.read_procedures(text),
        readings.read_contract_kind(text),
        readings.read_amount(text),
        readings.read_award_date(text),
    ]
    assert [reading.value for reading in found] == [(), (), (), None, None, None]
    assert not any(reading.problem for reading in found)
    assert all(reading.is_empty for reading in found)


def test_what_is_not_understood_is_said() -> None:
    assert readings.read_modes("Collégial").problem == (
        "«\u00a0Collégial\u00a0» n’est pas un mode opératoire\u00a0: coopératif, délégatif."
    )
    partly = readings.read_sides("CPAS et zone de police")
    assert partly.value == (CPAS,)
    assert partly.problem.startswith("«\u00a0zone police\u00a0» n’est pas une administration")
    two = readings.read_contract_kind("Travaux et services")
    assert two.value is ContractKind.WORKS
    assert two.problem == "Un marché n’a qu’un type\u00a0: seul «\u00a0Travaux\u00a0» est repris."


@pytest.mark.parametrize(
    ("text", "words", "kinds"),
    [
        ("Réduire les délais", "Réduire les délais", []),
        ("Performance administrative", "", ["performance"]),
        ("Moyens, satisfaction du citoyen", "", ["citizen", "means"]),
        ("Réduire les délais\nMoyens\nPerf\u043ermance administrative", "Réduire les délais",
         ["performance", "means"]),
        ("Acheter mieux (moyens et performance)", "Acheter mieux", ["performance", "means"]),
        ("Moyens : acheter mieux", "Moyens : acheter mieux", ["means"]),
        ("Viser la satisfaction du citoyen en tout", "Viser la satisfaction du citoyen en tout",
         ["citizen"]),
        ("Partager les moyens (hommes)", "Partager les moyens (hommes)", []),
    ],
)  # fmt: skip
def test_kinds_of_objective(text: str, words: str, kinds: list[str]) -> None:
    expected = Objective(text=words, kinds=tuple(map(ObjectiveKind, kinds)))
    assert readings.read_objective(text).value == expected


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Humains et financiers", Means(human=True, financial=True)),
        ("Moyens logistiques", Means(logistic=True)),
        ("RH : un agent\n5 000 €", Means(human=True, text="RH : un agent\n5 000 €")),
        ("Un fourgon", Means(text="Un fourgon")),
        ("À déterminer", Means()),
    ],
)
def test_means(text: str, means: Means) -> None:
    assert readings.read_means(text).value == means


@pytest.mark.parametrize(
    ("text", "cents", "remark"),
    [
        ("1 012 085,40 €", 101208540, ""),
        ("73.500 €", 7350000, ""),
        ("15.000,00 € HTVA", 1500000, "La mention «\u00a0HTVA\u00a0» n’est pas reprise."),
        ("± 15000 euros (TVAC)", 1500000,
         "La mention «\u00a0± TVAC\u00a0» n’est pas reprise."),
    ],
)  # fmt: skip
def test_amounts(text: str, cents: int, remark: str) -> None:
    reading = readings.read_amount(text)
    assert (reading.value, reading.problem, reading.remark) == (cents, "", remark)


def test_an_amount_that_is_none() -> None:
    reading = readings.read_amount("quelques milliers")
    assert (reading.value, reading.problem) == (
        None,
        "«\u00a0quelques milliers\u00a0» n’est pas un montant.",
    )


def test_dates_and_words_for_them() -> None:
    assert readings.read_award_date("12.12.24").value == "2024-12-12"
    assert readings.read_award_date("1er mars 2026").shown == "01/03/2026"
    assert readings.read_award_date("fin 2026").value == "fin 2026"


def test_people_stand_one_a_line_or_behind_semicolons() -> None:
    text = "Directeurs généraux\n– Cheffe des achats ; DRH, paie"
    assert readings.read_people(text).value == (
        "Directeurs généraux",
        "Cheffe des achats",
        "DRH, paie",
    )


def keys(target: Target[Item], *headings: str) -> tuple[str, ...] | None:
    return by_headings(Grid.of([headings]), 0, target)


def test_headings_as_they_are_worded() -> None:
    assert keys(
        DASHBOARD,
        "SYNERGIES",
        "Objectif(s)",
        "Mode operatoire",
        "Adm. pilote",
        "Resp. admin.",
        "Résultat",
    ) == ("title", "objective", "mode", "pilot", "responsible", "results")
    assert keys(DASHBOARD, "Intitulé", "But poursuivi", "Qui ?", "Bilan 2025") == (
        *("title", "objective", "responsible", "results"),
    )
    assert keys(
        PLANNING,
        "Intitulé de la synergie",
        "Moyens humains, financiers, logistiques dégagés",
        "Résultats attendus",
        "Echéance",
        "Remarque",
    ) == ("title", "means", "expected_result", "deadline", "")
    assert keys(
        CONTRACTS,
        "N°",
        "Objet",
        "Type",
        "Mode de passation",
        "Montant estimé (TVAC)",
        "Date d'attribution",
    ) == ("number", "title", "kind", "procedures", "amount", "award_date")


def test_what_is_no_heading() -> None:
    assert keys(CONTRACTS, "Papier", "Fournitures", "PNSPP") is None
    assert keys(DASHBOARD, "Atelier partagé", "Réunir", "Coopératif", "Résultats") is None
    assert keys(DASHBOARD, "Synergie", "Un objectif " * 20) is None


def test_words_are_folded_to_one_spelling() -> None:
    assert fold("  Œuvre(s)\u00a0: L’É\u00adTÉ, P.N.S.P.P.! ") == "oeuvre l ete pnspp"


def test_a_service_is_found_by_a_name_close_to_its_own() -> None:
    names = ["Service des achats", "Service informatique"]
    assert closest("SERVICE DES ACHAT", names) == "Service des achats"
    assert closest("Crèches", names) is None
    assert closest("Crèches", []) is None
