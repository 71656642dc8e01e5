"""What LibreOffice, Excel and Word put on the clipboard becomes rows of the dossier."""

from dataclasses import replace
from pathlib import Path

from synergy_desktop.domain.model import Contract, Means, Objective, Results, Synergy
from synergy_desktop.domain.vocabulary import (
    ContractKind,
    Mode,
    ObjectiveKind,
    Procurement,
    Side,
    Status,
)
from synergy_desktop.exchange.clipboard.fields import (
    CANDIDATES,
    CONTRACTS,
    DASHBOARD,
    JOINT,
    PLANNING,
    Item,
    Target,
)
from synergy_desktop.exchange.clipboard.html_reader import read_html
from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.rows import RowKind
from synergy_desktop.exchange.clipboard.understanding import Understanding, understand

DATA = Path(__file__).parent.parent / "data" / "clipboard"
BOTH = (Side.COMMUNE, Side.CPAS)


def pasted(name: str, target: Target[Item]) -> Understanding[Item]:
    return understand(read_html((DATA / f"{name}.html").read_text("utf-8")), target)


def problems(understood: Understanding[Item]) -> list[tuple[str, str]]:
    return [(cell.key, cell.raw) for cell in understood.problems]


def test_two_services_from_writer() -> None:
    understood = pasted("deux-services", DASHBOARD)
    assert {name: [row.item for row in rows] for name, rows in understood.services.items()} == {
        "Service des achats": [
            Synergy(
                status=Status.DONE,
                title="Catalogue partagé du mobilier",
                objective=Objective(
                    text="Commander une fois pour les deux maisons",
                    kinds=(ObjectiveKind.PERFORMANCE,),
                ),
                mode=(Mode.COOPERATIVE,),
                pilot=BOTH,
                responsible=("Directeurs généraux", "Cheffe du service des achats"),
                results=Results(
                    text="Le catalogue compte\u00a0:\n– quarante sièges\n– douze armoires"
                ),
            ),
            Synergy(
                status=Status.DONE,
                title="Dépôt unique des fournitures de bureau",
                objective=Objective(as_above=True),
                mode=(Mode.COOPERATIVE, Mode.DELEGATIVE),
                pilot=(Side.CPAS,),
                responsible=("Cheffe du service des achats",),
                results=Results(text="Dépôt ouvert en mars ; stock < 30 jours & inventaire tenu"),
            ),
        ],
        "Service informatique": [
            Synergy(
                status=Status.ONGOING,
                title="Salle des serveurs commune",
                objective=Objective(
                    text="Abriter les données des deux institutions", kinds=(ObjectiveKind.MEANS,)
                ),
                mode=(Mode.DELEGATIVE,),
                pilot=(Side.COMMUNE,),
                responsible=("Responsable informatique",),
                results=Results(text="La salle est câblée.\n\nLe déménagement suit."),
            ),
            Synergy(
                status=Status.ONGOING,
                title="Sauvegarde croisée",
                objective=Objective(as_above=True),
                mode=(Mode.COOPERATIVE,),
                pilot=BOTH,
                responsible=("Responsable informatique",),
                results=Results(as_above=True),
            ),
            Synergy(
                status=Status.ONGOING,
                title="Assistance téléphonique aux agents",
                objective=Objective(as_above=True),
                pilot=(Side.CPAS,),
                responsible=("Responsable informatique",),
                results=Results(text="2024 · 310 appels\n2025 · 287 appels"),
            ),
        ],
    }
    (aside, mode) = problems(understood)
    assert aside[1].startswith("Ce chapitre présente")
    assert mode == ("mode", "Collégial")
    assert [row.kind for row in understood.rows].count(RowKind.NOTHING) == 1


def test_contracts_from_calc() -> None:
    understood = pasted("marches", CONTRACTS)
    assert [(row.group, row.item) for row in understood.items] == [
        (
            JOINT,
            Contract(
                title="Sel de déneigement\n(hiver)",
                kind=ContractKind.SUPPLIES,
                procedures=(Procurement.NEGOTIATED,),
                amount=101208540,
                award_date="2025-12-12",
            ),
        ),
        (
            JOINT,
            Contract(
                title="Papier",
                kind=ContractKind.SUPPLIES,
                procedures=(Procurement.OPEN, Procurement.NEGOTIATED),
            ),
        ),
        (
            CANDIDATES,
            Contract(
                title="Contrôle des extincteurs",
                kind=ContractKind.SERVICES,
                procedures=(Procurement.ACCEPTED_INVOICE,),
                award_date="fin 2026",
            ),
        ),
    ]
    assert problems(understood) == [("amount", "quelques milliers")]
    (kind,) = (cell for cell in understood.items[1].cells if cell.key == "kind")
    assert (kind.shown, kind.remark) == ("Fournitures", "Repris de la ligne du dessus.")


def test_a_sheet_from_excel_with_columns_of_its_own() -> None:
    understood = pasted("excel", DASHBOARD)
    assert understood.columns == (
        *("number", "title", "objective", "group"),
        *("mode", "pilot", "responsible", ""),
    )
    assert [row.item for row in understood.items] == [
        Synergy(
            status=Status.DONE,
            title="Atelier de menuiserie  partagé",
            objective=Objective(text="Entretenir les bâtiments", kinds=(ObjectiveKind.CITIZEN,)),
            mode=(Mode.COOPERATIVE,),
            pilot=(Side.CPAS,),
            responsible=("Brigadier", "Chef d'atelier"),
        ),
        Synergy(
            status=Status.ONGOING,
            title="Tournée commune des livraisons",
            objective=Objective(as_above=True),
            mode=(Mode.COOPERATIVE,),
            pilot=(Side.COMMUNE,),
        ),
    ]
    (cost,) = understood.problems
    assert cost.raw == "2.400,00 €"
    assert cost.problem == (
        "La colonne «\u00a0Coût annuel\u00a0» n’a pas sa place ici\u00a0: "
        "ce texte n’est pas repris."
    )


def test_a_plan_from_word() -> None:
    understood = pasted("word", PLANNING)
    assert not understood.problems
    assert {name: [row.item for row in rows] for name, rows in understood.services.items()} == {
        "Cuisine collective": [
            Synergy(
                status=Status.PLANNED,
                title="Repas scolaires cuits au home",
                objective=Objective(
                    text="Servir des repas frais\u00a0; toujours de saison",
                    kinds=(ObjectiveKind.CITIZEN, ObjectiveKind.MEANS),
                ),
                mode=(Mode.DELEGATIVE,),
                pilot=(Side.CPAS,),
                responsible=("Chef de cuisine",),
                means=Means(human=True, logistic=True, text="Un fourgon isotherme"),
                expected_result="1. Deux cents repas par jour",
                deadline="2026-2027",
                actions=("A 3.1", "Pe4"),
            ),
            Synergy(
                status=Status.PLANNED,
                title="Achat groupé de denrées",
                objective=Objective(as_above=True),
                pilot=BOTH,
            ),
        ]
    }


def test_what_the_program_copies_comes_back_the_same_from_writer() -> None:
    own = (DATA / "copie.html").read_text("utf-8")
    assert to_html(read_html(own)) == own
    copied, returned = pasted("copie", DASHBOARD), pasted("copie-writer", DASHBOARD)
    assert [row.kind for row in returned.rows] == [row.kind for row in copied.rows]
    rows = [row.item for row in returned.items if row.item is not None]
    assert [replace(row, id="") for row in rows] == [
        replace(row.item, id="") for row in copied.items if row.item is not None
    ]
    assert [(row.status, row.objective.as_above) for row in rows] == [
        *((Status.DONE, False), (Status.DONE, True), (Status.DONE, True)),
        (Status.ONGOING, False),
    ]
    assert rows[3].actions == ("A 2.1", "Pe8")
    assert not returned.problems
