"""Strategic plans that the tests of their papers begin from."""

from synergy_desktop.domain.model import BudgetLine, Indicator, OtherPlace, Plan, PlanNode
from synergy_desktop.domain.vocabulary import (
    BudgetService,
    Health,
    Nature,
    NodeKind,
    NodeState,
    PlanOwner,
)

MOVE = PlanNode(
    kind=NodeKind.ACTION,
    code="A 1.1",
    title="Déménager les ateliers",
    political_lead="Ada Lahaye",
    service="Travaux",
    agent="Cheffe d’atelier",
    deadline="juin-26",
    state=NodeState.ONGOING,
    progress=40,
    health=Health.RISK,
    health_note="Le bail court encore.",
    partners="CPAS",
    staff="2 ETP",
    note="En trois temps.",
    indicators=(
        Indicator(title="Ateliers déménagés", target="3", reached="1"),
        Indicator(title="Surface libérée", target="800 m²"),
    ),
    budget=(
        BudgetLine(amount=7_350_000, article="421/124-02", funder="Wallonie", year=2026),
        BudgetLine(amount=150_000, label="Transport"),
        BudgetLine(
            service=BudgetService.EXTRAORDINARY,
            amount=101_208_540,
            article="421/723-60",
            year=2027,
        ),
    ),
    sdgs=(11, 9),
    also_under=(OtherPlace(path=(1, 1, 1, 2)),),
    children=(PlanNode(kind=NodeKind.SUB_ACTION, code="A 1.1.1", title="Trier", progress=60),),
)
STOPPED = PlanNode(
    kind=NodeKind.ACTION,
    code="A 1.2",
    title="Construire un hangar",
    state=NodeState.CANCELLED,
    budget=(BudgetLine(service=BudgetService.EXTRAORDINARY),),
)
DONE = PlanNode(
    kind=NodeKind.ACTION,
    code="A 2.1",
    title="Prêter l’outillage",
    deadline="2025",
    state=NodeState.FINISHED,
    progress=100,
    health=Health.GOOD,
)


def objective(kind: NodeKind, code: str, title: str, *children: PlanNode) -> PlanNode:
    return PlanNode(kind=kind, code=code, title=title, children=children)


COMMUNE_PLAN = Plan(
    institution=PlanOwner.COMMUNE,
    title="PST de la Ville",
    legislature="2024-2030",
    nodes=(
        objective(
            NodeKind.VOLET,
            "interne",
            "L’administration",
            objective(
                NodeKind.DOMAIN,
                "",
                "Ateliers",
                objective(
                    NodeKind.OS,
                    "OS 1",
                    "Mieux travailler",
                    objective(NodeKind.OO, "O.O.1", "Réunir les ateliers", MOVE, STOPPED),
                    objective(NodeKind.OO, "O.O.2", "Partager l’outillage", DONE),
                    objective(NodeKind.OO, "O.O.3", "Former"),
                ),
            ),
        ),
    ),
)
CPAS_PLAN = Plan(
    institution=PlanOwner.CPAS,
    title="PST du CPAS",
    nodes=(
        objective(
            NodeKind.OS,
            "OSe1",
            "Loger",
            objective(
                NodeKind.OO,
                "OOe1",
                "Plus de logements",
                PlanNode(
                    kind=NodeKind.ACTION,
                    code="Pe1",
                    title="Acheter",
                    nature=Nature.PROJECT,
                    carrier="CPAS de Valprée",
                    partners="Société de logement",
                    reserve="Sous réserve de crédits",
                    budget=(BudgetLine(amount=5_000_000, funder="CPAS", year=2027),),
                ),
                PlanNode(
                    kind=NodeKind.ACTION, code="12", title="Rénover", nature=Nature.MAINTAINED
                ),
            ),
        ),
    ),
)
COMMON_PLAN = Plan(
    institution=PlanOwner.COMMON,
    title="PST commun",
    nodes=(
        objective(
            NodeKind.OS,
            "OS C1",
            "Se rencontrer",
            objective(
                NodeKind.OO,
                "O.O.C1",
                "Partager les salles",
                PlanNode(kind=NodeKind.ACTION, code="A C1.1", title="Ouvrir les salles"),
            ),
        ),
    ),
)
