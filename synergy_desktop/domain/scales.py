"""What the six levels and the five registers of a cooperation matrix mean, in French.

The words are the project's own; the scale is that of the arrêté du Gouvernement wallon of
28 March 2019. They are short enough for a panel beside the matrix.
"""

from dataclasses import dataclass

from synergy_desktop.domain.vocabulary import Level, Register


@dataclass(frozen=True, slots=True)
class LevelDefinition:
    """A level of the scale with its French name and what it says of two services."""

    level: Level
    name: str
    definition: str


@dataclass(frozen=True, slots=True)
class RegisterDefinition:
    """A register with its names and what it covers; ``short_label`` fits a narrow column."""

    register: Register
    label: str
    short_label: str
    definition: str


_LEVEL_WORDS = {
    Level.NONE: "Chaque service travaille de son côté ; rien n’est partagé de façon formelle.",
    Level.INITIAL: "Des échanges isolés et des coups de main ponctuels, nés d’accords informels.",
    Level.OPERATIONAL: (
        "La volonté de se rapprocher est officielle : des méthodes, des standards ou des outils "
        "sont partagés, des tâches peuvent être déléguées. Chacun garde ses décisions."
    ),
    Level.EFFECTIVE: (
        "Les règles, les méthodes et les standards sont les mêmes des deux côtés ; "
        "les délégations sont écrites."
    ),
    Level.MASTERED: (
        "Une seule structure, cogérée par convention, sous une direction unique ou partagée."
    ),
    Level.OPTIMISED: (
        "Une seule structure, dont chaque élément important est évalué et sans cesse amélioré."
    ),
}

LEVELS = tuple(LevelDefinition(level, level.label, _LEVEL_WORDS[level]) for level in Level)
"""The six levels, from 0 up."""

_REGISTER_WORDS = {
    Register.OPERATION: (
        "Fonctionnement",
        "La structure des services, leurs processus et leurs procédures.",
    ),
    Register.MANAGEMENT: (
        "Management",
        "Qui décide, qui répond de quoi et par quelle ligne hiérarchique.",
    ),
    Register.SKILLS: (
        "Compétences et formation",
        "Les profils de fonction, le recrutement, la formation et l’évaluation des agents.",
    ),
    Register.FORMALISATION: (
        "Formalisation",
        "La gestion stratégique écrite : objectifs, plan d’action, priorités, suivi, évaluation.",
    ),
    Register.RESOURCES: (
        "Ressources et budget",
        "Les moyens réunis et les outils qui servent à établir et à suivre le budget.",
    ),
}

REGISTERS = tuple(
    RegisterDefinition(register, register.label, *_REGISTER_WORDS[register])
    for register in Register
)
"""The five registers, in the order of the canvas."""
