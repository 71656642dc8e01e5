"""Small dossiers that tests begin from."""

from synergy_desktop.domain.model import (
    AwardedCount,
    BudgetLine,
    Contract,
    Contracts,
    DossierContent,
    Indicator,
    Institution,
    Matrix,
    Objective,
    PastScore,
    Plan,
    PlanNode,
    Procedure,
    Report,
    Results,
    Service,
    Synergy,
    Text,
)
from synergy_desktop.domain.vocabulary import (
    Awarder,
    ContractKind,
    Mode,
    NodeKind,
    ObjectiveKind,
    PlanOwner,
    Procurement,
    Register,
    Side,
    Status,
    Support,
)


def synergy(title: str, status: Status = Status.DONE, **cells: object) -> Synergy:
    """Make a synergy that lacks nothing the canvas asks for, but for what ``cells`` say."""
    full: dict[str, object] = {
        "objective": Objective(text=f"But de {title}", kinds=(ObjectiveKind.MEANS,)),
        "mode": (Mode.COOPERATIVE,),
        "pilot": (Side.COMMUNE,),
        "responsible": ("DRH",),
        "results": Results(text=f"Bilan de {title}"),
    }
    return Synergy(status=status, title=title, **{**full, **cells})  # type: ignore[arg-type] # a test may set any field


MERGED = Objective(as_above=True)

PERSONNEL = Service(
    name="Personnel",
    support=Support.HR,
    synergies=(
        synergy("Accueil"),
        synergy("Paie", objective=MERGED),
        synergy("Examens", objective=MERGED, results=Results(as_above=True)),
        synergy("Télétravail", Status.ONGOING),
    ),
    matrix=Matrix(operation=4, management=5, skills=5, formalisation=4, resources=4),
    matrix_notes={Register.SKILLS: "Plan de formation commun"},
)
ARCHIVES = Service(name="Archives", matrix=Matrix(operation=2, management=1))
CRECHES = Service(name="Crèches")

SMALL = DossierContent(
    legislature="2024-2030",
    dictionary=("Valprée",),
    commune=Institution(name="Valprée", nature="Ville"),
    cpas=Institution(name="CPAS de Valprée"),
    reports=(
        Report(
            year="2026",
            procedure=Procedure(management_committees="2026-10-05"),
            services=(PERSONNEL, ARCHIVES, CRECHES),
            score_history=(PastScore(year="2025", support=(20, 25), other=None),),
            contracts=Contracts(
                awarded=(AwardedCount(by=Awarder.JOINT, year=2026, count=3, note="au 1/10"),),
                joint=(
                    Contract(
                        title="Papier",
                        kind=ContractKind.SUPPLIES,
                        procedures=(Procurement.OPEN,),
                        amount=1_550_000,
                    ),
                ),
                candidates=(Contract(title="Ascenseurs"),),
            ),
            texts=(Text(key="context", title="Contexte", body="Le nôtre."),),
        ),
    ),
    plans=(
        Plan(
            institution=PlanOwner.CPAS,
            title="PST du CPAS",
            nodes=(
                PlanNode(
                    kind=NodeKind.OS,
                    code="OSe1",
                    title="Loger",
                    children=(
                        PlanNode(
                            kind=NodeKind.OO,
                            code="OOe1",
                            title="Plus de logements",
                            children=(
                                PlanNode(
                                    kind=NodeKind.ACTION,
                                    code="Pe1",
                                    title="Acheter",
                                    sdgs=(1, 11),
                                    budget=(BudgetLine(amount=7_350_000, year=2027),),
                                    indicators=(Indicator(title="Logements", target="3"),),
                                ),
                                PlanNode(kind=NodeKind.ACTION, code="Me2", title="Rénover"),
                            ),
                        ),
                        PlanNode(kind=NodeKind.OO, code="OOe2", title="Mieux chauffés"),
                    ),
                ),
            ),
        ),
    ),
)
"""One year with a merged column, a matrix with holes, a service without one, and a plan."""
