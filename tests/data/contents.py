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
from synergy_desktop.domain.sitting_words import Body, Manner, MovementKind, Presence, SlideKind
from synergy_desktop.domain.sittings import (
    AmendedRow,
    Amendment,
    Counts,
    Member,
    Movement,
    Point,
    Sitting,
    Slide,
    Vote,
    VoteLine,
)
from synergy_desktop.domain.social_policy import (
    IndicatorTable,
    SocialItem,
    SocialPolicy,
    TableYear,
    Territory,
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
ARCHIVES = Service(id="archives", name="Archives", matrix=Matrix(operation=2, management=1))
CRECHES = Service(name="Crèches")

SITTING = Sitting(
    id="sitting",
    body=Body.JOINT_COUNCIL,
    date="2026-11-26",
    place="Salle des mariages",
    convened="19:00",
    presiding="Ada Lahaye",
    members=(
        Member(id="ada", council=Side.COMMUNE, name="Ada Lahaye", party="Ensemble"),
        Member(id="bob", council=Side.COMMUNE, name="Bob Mahy", party="Demain"),
        Member(id="cleo", council=Side.COMMUNE, name="Cléo Noël", party="Ensemble"),
        Member(id="dora", council=Side.CPAS, name="Dora Oger", presence=Presence.PRESENT),
    ),
    points=(
        Point(
            id="report-point",
            title="Rapport annuel sur les synergies",
            slides=(Slide(kind=SlideKind.COVER), Slide(kind=SlideKind.MESSAGE, text="Bienvenue")),
        ),
        Point(id="projection-point", title="Projection de la politique sociale"),
    ),
    movements=(Movement(member="dora", kind=MovementKind.DEPARTURE, point="projection-point"),),
    votes=(
        Vote(
            id="cpas-vote",
            council=Side.CPAS,
            point="report-point",
            manner=Manner.NAMES,
            present=1,
            counts=Counts(in_favour=1),
            lines=(VoteLine(member="dora", counts=Counts(in_favour=1)),),
        ),
    ),
)
AMENDMENT = Amendment(
    id="amendment",
    number=1,
    sitting="sitting",
    point="report-point",
    title="Nom du service",
    proposer="Bob Mahy",
    reason="Le nom a changé.",
    rows=(
        AmendedRow(
            table="service",
            row="archives",
            operation="update",
            before={"name": "Archives"},
            after={"name": "Archives et patrimoine"},
        ),
    ),
)

DECLARATION = SocialPolicy(
    title="Déclaration de politique sociale",
    introduction="Une commune pour tous.",
    axes=(
        SocialItem(
            id="toit",
            title="Un toit pour chacun",
            objectives=("loger",),
            children=(
                SocialItem(
                    title="Maisons de transit",
                    body="%% texte enrichi 1\nDeux *par an*.",
                    children=(SocialItem(title="Accompagner les ménages"),),
                ),
                SocialItem(title="Garantie locative"),
            ),
        ),
        SocialItem(title="Le droit à l’emploi"),
    ),
    conclusion="À évaluer chaque année.",
)
PROJECTION = SocialPolicy(
    title="Projection 2027",
    axes=(SocialItem(title="Loger en 2027", axis="toit"),),
    tables=(
        IndicatorTable(
            title="Bénéficiaires du RIS",
            unit="personnes",
            source="SPP Intégration sociale",
            years=(TableYear(label="2025"), TableYear(label="2026")),
            territories=(
                Territory(name="Valprée", figures=("112", "1250.5")),
                Territory(name="Arrondissement", figures=("", "n.d.")),
            ),
        ),
    ),
)

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
            sittings=(SITTING,),
            amendments=(AMENDMENT,),
            social_projection=PROJECTION,
        ),
    ),
    social_declaration=DECLARATION,
    plans=(
        Plan(
            institution=PlanOwner.CPAS,
            title="PST du CPAS",
            nodes=(
                PlanNode(
                    kind=NodeKind.OS,
                    id="loger",
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
"""One year with a merged column, a matrix with holes, a service without one, and a plan.

A sitting is due, with an amendment. A declaration and a projection of social policy are begun.
"""
