"""What the papers of the strategic plan call things: the plans, their nodes, the days they tell."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from synergy_desktop.domain.dates import format_long_date, parse_date
from synergy_desktop.domain.model import BudgetLine, DossierContent, Plan, PlanNode, Report
from synergy_desktop.domain.plans import SDG_NAMES, paths
from synergy_desktop.domain.procedure import steps
from synergy_desktop.domain.vocabulary import NodeKind, NodeState, PlanOwner, Side
from synergy_desktop.report.blocks import Block, Cell, Emphasis, Heading, Paragraph
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections.sitting_frame import joint_sitting
from synergy_desktop.report.sections.wording import listed

FULL_NAME = "Programme stratégique transversal"
OWNERS = {Side.COMMUNE: PlanOwner.COMMUNE, Side.CPAS: PlanOwner.CPAS}
NO_STATE = "Non précisé"
_SAID_BY_VOLET = {"interne": "Volet interne", "externe": "Volet externe"}

Path = tuple[int, ...]

_UNKNOWN_ACTION = PlanNode(
    kind=NodeKind.ACTION,
    code=gap(),
    political_lead=gap(),
    service=gap(),
    agent=gap(),
    carrier=gap(),
    partners=gap(),
    deadline=gap(),
)
_FRAME = (
    PlanNode(
        kind=NodeKind.OS,
        children=(PlanNode(kind=NodeKind.OO, children=(_UNKNOWN_ACTION,)),),
    ),
)
"""What a plan without anything in it is shown as."""


def framed(plan: Plan) -> Plan:
    """The plan, or its frame to be filled in where it holds nothing yet."""
    return plan if plan.nodes else replace(plan, nodes=_FRAME)


def is_frame(plan: Plan) -> bool:
    """Whether the plan holds nothing but its frame."""
    return plan.nodes is _FRAME


def of_owner(content: DossierContent, owner: PlanOwner) -> str:
    """Whose plan it is, as a title goes on: "de la Ville de Liège", "du CPAS de Liège"."""
    commune, cpas = (institution_name(content, side) for side in Side)
    match owner:
        case PlanOwner.COMMUNE:
            return f"de la {commune}"
        case PlanOwner.CPAS:
            return f"du {cpas}"
    return f"commun à la {commune} et au {cpas}"


def plan_title(content: DossierContent, plan: Plan) -> str:
    """What the plan is called: as its authors wrote, else by whose it is."""
    return plan.title.strip() or f"{FULL_NAME} {of_owner(content, plan.institution)}"


def legislature(content: DossierContent, plan: Plan | None) -> str:
    """The years that the plan covers, or the mark of a gap."""
    own = plan.legislature.strip() if plan else ""
    return own or content.legislature.strip() or gap("législature")


def plans_of(content: DossierContent, *owners: PlanOwner) -> tuple[Plan, ...]:
    """The plans of ``owners``, in the order of these, then of the dossier."""
    return tuple(plan for owner in owners for plan in content.plans if plan.institution is owner)


def title_of(node: PlanNode) -> str:
    """What a node is called, or the mark of a gap; a volet says that it is one."""
    title = node.title.strip()
    if node.kind is NodeKind.VOLET:
        word = _SAID_BY_VOLET.get(node.code.strip().casefold(), node.code.strip())
        if not title or word.casefold() in title.casefold():
            return title or word or gap("volet")
        return f"{word} : {title}" if word else title
    return title or gap(node.kind.label.lower())


def named(node: PlanNode) -> str:
    """The code and the title of a node."""
    return f"{node.code} {title_of(node)}".strip()


def codes_by_path(plan: Plan) -> dict[Path, str]:
    """What each node is referred to by: its code, else its title."""
    return {path: node.code or title_of(node) for path, node in paths(plan.nodes)}


def node_heading(node: PlanNode, path: Path, level: int, scope: str) -> Heading:
    """The title of a node; an objective bears its own code, others where they stand."""
    is_coded = node.kind in (NodeKind.OS, NodeKind.OO) and node.code.strip()
    number = node.code.strip() if is_coded else ".".join(map(str, path))
    anchor = "-".join((scope, *map(str, path)))
    return Heading(level, title_of(node), anchor, number)


def leads(node: PlanNode) -> Iterator[str]:
    """Who answers for a node, each with what for."""
    for label, text in (
        ("Politique en charge", node.political_lead),
        ("Service en charge", node.service),
        ("Agent en charge", node.agent),
        ("Entité porteuse", node.carrier),
        ("Collaboration", node.partners),
    ):
        if text.strip():
            yield f"{label} : {text.strip()}"


def aims(node: PlanNode) -> Iterator[str]:
    """What a node is measured by, and the sustainable development goals that it serves."""
    for each in node.indicators:
        target = f" (à atteindre : {each.target.strip()})" if each.target.strip() else ""
        yield f"Indicateur : {each.title.strip() or gap('indicateur')}{target}"
    if node.sdgs:
        yield f"ODD {listed(map(str, sorted(node.sdgs)))}"


def preamble(node: PlanNode) -> list[Block]:
    """What stands below the title of a node before what it holds."""
    deadline = [f"Échéance : {node.deadline.strip()}"] if node.deadline.strip() else []
    facts = [*leads(node), *deadline, *aims(node)]
    blocks: list[Block] = [Paragraph("\n".join(facts), Emphasis.QUIET, leads=True)] if facts else []
    return [*blocks, Paragraph(node.note.strip(), leads=True)] if node.note.strip() else blocks


def origin(line: BudgetLine) -> str:
    """Where the money of a budget line comes from, for which year and for what."""
    year = str(line.year) if line.year is not None else ""
    return " · ".join(filter(None, (line.funder, year, line.label, line.note)))


def sdg_name(number: int) -> str:
    """The name of a sustainable development goal; a gap for a number that is none."""
    return SDG_NAMES.get(number) or gap("objectif")


def state_label(state: NodeState | None) -> str:
    """The state in words, also where none is given."""
    return state.label if state else NO_STATE


def percent(progress: int | None) -> str:
    """A share in words, or a dash where nobody says."""
    return "–" if progress is None else f"{progress} %"


def progress_cell(progress: int | None) -> Cell:
    """A share as a number, for a column of percents."""
    if progress is None:
        return Cell("–", emphasis=Emphasis.QUIET)
    return Cell(str(progress))


def reference_day(report: Report) -> date | None:
    """The day that a paper of the year tells of: the joint council, else the last step dated."""
    dated = [step.date for step in steps(report.procedure) if step.date]
    chosen = joint_sitting(report).date or report.procedure.joint_council
    iso = parse_date(chosen or max(dated, default=""))
    return date.fromisoformat(iso) if iso else None


def reference_words(day: date | None) -> str:
    """That day as a sentence goes on, or the mark of a gap."""
    return format_long_date(day.isoformat()) if day else gap("date de référence")
