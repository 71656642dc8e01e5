"""A whole dossier as frozen dataclasses: what is printed, exported, checked and compared.

Ids tell where a thing stands in the dossier file; they take no part in comparisons, so two
dossiers that say the same are equal. Texts are as typed, never markup. Sequences are in the order
of the dossier.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.sittings import Amendment, Sitting
from synergy_desktop.domain.social_policy import SocialPolicy
from synergy_desktop.domain.vocabulary import (
    Awarder,
    BudgetService,
    ContractKind,
    Health,
    Mode,
    Nature,
    NodeKind,
    NodeState,
    ObjectiveKind,
    PlanOwner,
    Procurement,
    Register,
    Side,
    Status,
    Support,
)


def _row_id() -> str:
    """Declare an id that takes no part in comparisons."""
    return field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """The commune or its CPAS. ``nature`` ("Commune" or "Ville") is empty for the CPAS."""

    name: str
    nature: str = ""
    address: str = ""
    director_general: str = ""
    head: str = ""
    financial_director: str = ""
    logo: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The dates (ISO 8601) of one year's procedure; None where a step has not taken place."""

    management_committees: str | None = None
    concertation: str | None = None
    concertation_amended: bool | None = None
    financial_opinion_date: str | None = None
    financial_opinion: str = ""
    joint_council: str | None = None
    commune_adoption: str | None = None
    cpas_adoption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What a synergy is for. ``as_above``: the printed cell is merged with the one above it."""

    text: str = ""
    kinds: tuple[ObjectiveKind, ...] = ()
    as_above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What a synergy has brought. ``as_above``: the printed cell is merged with the one above."""

    text: str = ""
    as_above: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What is set aside for a planned synergy: kinds of means, and words about them."""

    human: bool = False
    financial: bool = False
    logistic: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Synergy:
    """One row of a service's table. ``results`` matter once begun, the last three while planned."""

    id: str = _row_id()
    status: Status
    title: str = ""
    objective: Objective = Objective()
    mode: tuple[Mode, ...] = ()
    pilot: tuple[Side, ...] = ()
    responsible: tuple[str, ...] = ()
    results: Results = Results()
    means: Means = Means()
    expected_result: str = ""
    deadline: str = ""
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The level of each register, 0 to 5, or None where it is still to be assessed (a hole)."""

    operation: int | None = None
    management: int | None = None
    skills: int | None = None
    formalisation: int | None = None
    resources: int | None = None

    def level(self, register: Register) -> int | None:
        """The level of ``register``, None for a hole."""
        level: int | None = getattr(self, register)
        return level


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service with its synergies; ``matrix`` is None where it is not assessed."""

    id: str = _row_id()
    name: str
    support: Support | None = None
    synergies: tuple[Synergy, ...] = ()
    matrix: Matrix | None = None
    matrix_notes: Mapping[Register, str] = field(default_factory=dict)

    def with_status(self, status: Status) -> tuple[Synergy, ...]:
        """The service's synergies that have come as far as ``status``, in order."""
        return tuple(synergy for synergy in self.synergies if synergy.status is status)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastScore:
    """The overall figures of an earlier year: points and what they are out of, None if unknown."""

    id: str = _row_id()
    year: str
    support: tuple[int, int] | None = None
    other: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardedCount:
    """How many contracts were awarded in ``year``; ``note`` qualifies the count."""

    id: str = _row_id()
    by: Awarder
    year: int
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A public contract: ``amount`` in cents, ``award_date`` ISO or free text, None to come."""

    id: str = _row_id()
    title: str
    kind: ContractKind | None = None
    procedures: tuple[Procurement, ...] = ()
    amount: int | None = None
    award_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracts:
    """Part five of the canvas: counts, joint contracts, contracts that could become joint."""

    awarded: tuple[AwardedCount, ...] = ()
    joint: tuple[Contract, ...] = ()
    candidates: tuple[Contract, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A chapter that the user has written; without one, the report prints the template's."""

    id: str = _row_id()
    key: str
    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One year's report. ``year`` is free text: "2025", "2024-2025".

    ``social_projection`` is the *projection de la politique sociale* that goes with it.
    """

    id: str = _row_id()
    year: str
    procedure: Procedure = Procedure()
    services: tuple[Service, ...] = ()
    score_history: tuple[PastScore, ...] = ()
    contracts: Contracts = Contracts()
    texts: tuple[Text, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    social_projection: SocialPolicy | None = None

    @property
    def support_services(self) -> tuple[Service, ...]:
        """The support services, in the order of the dossier."""
        return tuple(service for service in self.services if service.support is not None)

    @property
    def other_services(self) -> tuple[Service, ...]:
        """All other services, in the order of the dossier."""
        return tuple(service for service in self.services if service.support is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """Money set aside for an action; ``amount`` in euro cents."""

    id: str = _row_id()
    service: BudgetService = BudgetService.ORDINARY
    year: int | None = None
    funder: str = ""
    amount: int | None = None
    article: str = ""
    label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What an action is measured by, the value to reach and the value reached."""

    id: str = _row_id()
    title: str
    target: str = ""
    reached: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPlace:
    """A further operational objective of the plan that an action stands under.

    ``path`` holds the positions, from 1, of the nodes that lead to it from the top of the plan.
    """

    id: str = _row_id()
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanNode:
    """A node of a strategic plan, from volet to sub-action. ``progress`` in percent.

    An action stands in one place of the tree, and counts there; ``also_under`` holds the others.
    """

    id: str = _row_id()
    kind: NodeKind
    code: str = ""
    title: str = ""
    children: tuple["PlanNode", ...] = ()
    nature: Nature | None = None
    political_lead: str = ""
    service: str = ""
    agent: str = ""
    deadline: str = ""
    carrier: str = ""
    partners: str = ""
    staff: str = ""
    reserve: str = ""
    note: str = ""
    state: NodeState | None = None
    progress: int | None = None
    health: Health | None = None
    health_note: str = ""
    indicators: tuple[Indicator, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    sdgs: tuple[int, ...] = ()
    also_under: tuple[OtherPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A programme stratégique transversal of the commune, of the CPAS, or common to both."""

    id: str = _row_id()
    institution: PlanOwner
    title: str = ""
    legislature: str = ""
    nodes: tuple[PlanNode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierContent:
    """Everything that a dossier says. ``dictionary``: the words that it has learnt, sorted.

    ``social_declaration`` is the CPAS's *déclaration de politique sociale* for the legislature.
    """

    legislature: str = ""
    commune: Institution
    cpas: Institution
    reports: tuple[Report, ...] = ()
    plans: tuple[Plan, ...] = ()
    dictionary: tuple[str, ...] = ()
    social_declaration: SocialPolicy | None = None

    def institution(self, side: Side) -> Institution:
        """The commune or the CPAS."""
        return self.commune if side is Side.COMMUNE else self.cpas

    def before(self, report: Report) -> tuple[Report, ...]:
        """The reports of the dossier that come before ``report``; all where it holds none such."""
        known = self.reports
        return known[: known.index(report)] if report in known else known

    @property
    def commune_word(self) -> str:
        """What the commune is called: "Ville" where it bears that title, else "Commune"."""
        return self.commune.nature or "Commune"
