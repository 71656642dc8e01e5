"""The closed lists of the canvas and of the plan: codes for the file, French words for people.

Each member's value is its code in the dossier and in the interchange file; ``label`` is what a
user reads. Source: arrêté du Gouvernement wallon du 28 mars 2019.
"""

from enum import IntEnum, StrEnum


class Labelled(StrEnum):
    """A code with the French word that stands for it on the screen and on paper."""

    label: str

    def __new__(cls, code: str, label: str = "") -> "Labelled":
        """Make the member ``code``, shown to people as ``label``."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


class Side(Labelled):
    """One of the two institutions."""

    COMMUNE = "commune", "Commune"
    CPAS = "cpas", "CPAS"


class Support(Labelled):
    """The four support services that the law names, in the order of the canvas."""

    PROCUREMENT = "procurement", "Achats"
    HR = "hr", "Ressources humaines"
    MAINTENANCE = "maintenance", "Maintenance"
    IT = "it", "Informatique"


class Status(Labelled):
    """How far a synergy has come."""

    DONE = "done", "Réalisée"
    ONGOING = "ongoing", "En cours"
    PLANNED = "planned", "Projetée"


class ObjectiveKind(Labelled):
    """The principal kinds of objective of the canvas."""

    CITIZEN = "citizen", "Satisfaction du citoyen"
    PERFORMANCE = "performance", "Performance administrative"
    MEANS = "means", "Moyens"


class Mode(Labelled):
    """Who serves whom: both together, or one for the other."""

    COOPERATIVE = "cooperative", "Coopératif"
    DELEGATIVE = "delegative", "Délégatif"


class Register(Labelled):
    """The registers of the control environment: the columns of a matrix."""

    OPERATION = "operation", "Fonctionnement"
    MANAGEMENT = "management", "Management"
    SKILLS = "skills", "Compétences et formation du personnel"
    FORMALISATION = "formalisation", "Formalisation"
    RESOURCES = "resources", "Ressources et outils de gestion budgétaire"


class Level(IntEnum):
    """How far two services have come together, from 0 (nothing shared) to 5 (optimised)."""

    NONE = 0
    INITIAL = 1
    OPERATIONAL = 2
    EFFECTIVE = 3
    MASTERED = 4
    OPTIMISED = 5

    @property
    def label(self) -> str:
        """The level's French name."""
        return _LEVEL_LABELS[self]


_LEVEL_LABELS = ("Inexistant", "Initial", "Opérationnel", "Efficace", "Maîtrisé", "Optimisé")


class ContractKind(Labelled):
    """What a public contract buys."""

    WORKS = "works", "Travaux"
    SUPPLIES = "supplies", "Fournitures"
    SERVICES = "services", "Services"


class Procurement(Labelled):
    """The procedure by which a public contract is awarded; ``label`` is its abbreviation."""

    OPEN = "open", "PO"
    NEGOTIATED = "negotiated_without_publication", "PNSPP"
    NEGOTIATED_DIRECT = "negotiated_direct_with_publication", "PNDAPP"
    ACCEPTED_INVOICE = "accepted_invoice", "FA"

    @property
    def full_label(self) -> str:
        """The words that the abbreviation stands for."""
        return _PROCUREMENT_WORDS[self]


_PROCUREMENT_WORDS = {
    Procurement.OPEN: "Procédure ouverte",
    Procurement.NEGOTIATED: "Procédure négociée sans publication préalable",
    Procurement.NEGOTIATED_DIRECT: "Procédure négociée directe avec publication préalable",
    Procurement.ACCEPTED_INVOICE: "Facture acceptée",
}


class Awarder(Labelled):
    """Who awarded the contracts that a count covers."""

    COMMUNE = "commune", "Commune"
    CPAS = "cpas", "CPAS"
    JOINT = "joint", "Conjointement"


class PlanOwner(Labelled):
    """Whose strategic plan it is."""

    COMMUNE = "commune", "Commune"
    CPAS = "cpas", "CPAS"
    COMMON = "common", "Commun"


class NodeKind(Labelled):
    """The kinds of node of a strategic plan, from the top down."""

    VOLET = "volet", "Volet"
    DOMAIN = "domain", "Domaine"
    OS = "os", "Objectif stratégique"
    OO = "oo", "Objectif opérationnel"
    ACTION = "action", "Action"
    SUB_ACTION = "sub_action", "Sous-action"


class Nature(Labelled):
    """Whether an action goes on with what exists (M) or is a project (P)."""

    MAINTAINED = "maintained", "Maintien"
    PROJECT = "project", "Projet"


class NodeState(Labelled):
    """How far an action has come."""

    DRAFT = "draft", "En création"
    TO_SCHEDULE = "to_schedule", "À agender"
    ONGOING = "ongoing", "En cours"
    FINISHED = "finished", "Finalisé"
    CANCELLED = "cancelled", "Annulé"


class Health(Labelled):
    """How well an action goes."""

    GOOD = "good", "Bon"
    RISK = "risk", "Risque"
    BLOCKED = "blocked", "Blocage"
    PAUSED = "paused", "En pause"


class BudgetService(Labelled):
    """Which of the two Belgian municipal budgets a line falls on."""

    ORDINARY = "ordinary", "Ordinaire"
    EXTRAORDINARY = "extraordinary", "Extraordinaire"


FUNDERS = (
    "Europe",
    "Fédéral",
    "Wallonie",
    "Fédération Wallonie-Bruxelles",
    "Province",
    "Ville",
    "CPAS",
    "Autres",
)
"""The funders that are proposed for a budget line; any other text is allowed."""

OPINIONS = ("favorable", "défavorable", "sans avis")
"""The opinions that are proposed for the directeur financier; any other text is allowed."""
