"""The columns of the canvas's two tables of synergies, over the commands that write their cells."""

from functools import partial

from synergy_desktop.commands import synergies as commands
from synergy_desktop.domain.model import Means, Synergy
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side
from synergy_desktop.domain.words import TO_DETERMINE
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.closed_lists import choices, choosing
from synergy_desktop.ui.tables.columns import Choice, Column

SynergyColumn = Column[Synergy]

_SHORT_KINDS = {ObjectiveKind.CITIZEN: "Citoyen", ObjectiveKind.PERFORMANCE: "Performance"}
_PROSE = "responsabilités"
"""Long words are common in what is written in sentences, and none of them should be cut."""
_MEANS = (
    Choice("human", "Moyens humains", "Humains"),
    Choice("financial", "Moyens financiers", "Financiers"),
    Choice("logistic", "Moyens logistiques", "Logistiques"),
)


def dashboard_columns(dossier: Dossier, commune_word: str) -> tuple[SynergyColumn, ...]:
    """The columns of part one: synergies that are done or ongoing."""
    title, objective, mode, pilot, responsible = _shared_columns(dossier, commune_word)
    results = SynergyColumn(
        key="results",
        title="Résultats",
        roomy_for=_PROSE,
        weight=252,
        text=lambda synergy: synergy.results.text,
        write=partial(commands.set_results, dossier),
        as_above=lambda synergy: synergy.results.as_above,
    )
    return title, objective, mode, pilot, responsible, results


def planning_columns(dossier: Dossier, commune_word: str) -> tuple[SynergyColumn, ...]:
    """The columns of part two: synergies that are planned."""
    return (
        *_shared_columns(dossier, commune_word),
        SynergyColumn(
            key="means",
            title="Moyens humains, financiers, logistiques dégagés",
            short="Moyens dégagés",
            roomy_for=_PROSE,
            weight=182,
            text=lambda synergy: synergy.means.text,
            write=partial(commands.set_means_text, dossier),
            choices=_MEANS,
            chosen=lambda synergy: _means(synergy.means),
            choose=partial(_choose_means, dossier),
        ),
        SynergyColumn(
            key="expected_result",
            title="Résultat attendu",
            roomy_for=_PROSE,
            weight=186,
            text=lambda synergy: synergy.expected_result,
            write=partial(commands.set_expected_result, dossier),
        ),
        SynergyColumn(
            key="deadline",
            title="Délai",
            roomy_for="2025-2026",
            weight=94,
            text=lambda synergy: synergy.deadline,
            write=partial(commands.set_deadline, dossier),
            placeholder=TO_DETERMINE,
            hint="Délai, en texte libre : « 2025 », « 2025-2026 »…",
        ),
    )


def _shared_columns(dossier: Dossier, commune_word: str) -> tuple[SynergyColumn, ...]:
    return *_what_columns(dossier), *_who_columns(dossier, commune_word)


def _what_columns(dossier: Dossier) -> tuple[SynergyColumn, ...]:
    return (
        SynergyColumn(
            key="title",
            title="Synergie",
            roomy_for=_PROSE,
            weight=222,
            text=lambda synergy: synergy.title,
            write=partial(commands.set_title, dossier),
            marks=lambda synergy: tuple(f"cf. {code}" for code in synergy.actions),
            copied_marks=_plan_link,
            placeholder="Sans intitulé",
        ),
        SynergyColumn(
            key="objective",
            title="Objectif",
            roomy_for=_PROSE,
            weight=190,
            text=lambda synergy: synergy.objective.text,
            write=partial(commands.set_objective_text, dossier),
            choices=choices(ObjectiveKind, _SHORT_KINDS),
            chosen=lambda synergy: synergy.objective.kinds,
            choose=choosing(partial(commands.set_objective_kinds, dossier), ObjectiveKind),
            as_above=lambda synergy: synergy.objective.as_above,
        ),
    )


def _who_columns(dossier: Dossier, commune_word: str) -> tuple[SynergyColumn, ...]:
    return (
        SynergyColumn(
            key="mode",
            title="Mode opératoire",
            weight=118,
            choices=choices(Mode),
            chosen=lambda synergy: synergy.mode,
            choose=choosing(partial(commands.set_mode, dossier), Mode),
        ),
        SynergyColumn(
            key="pilot",
            title="Administration pilote",
            weight=130,
            choices=(
                Choice(Side.COMMUNE, commune_word, commune_word),
                Choice(Side.CPAS, Side.CPAS.label, Side.CPAS.label),
            ),
            chosen=lambda synergy: synergy.pilot,
            choose=choosing(partial(commands.set_pilot, dossier), Side),
        ),
        SynergyColumn(
            key="responsible",
            title="Responsable administratif",
            weight=140,
            text=lambda synergy: "\n".join(synergy.responsible),
            write=partial(_write_responsible, dossier),
            hint="Responsable administratif : une fonction par ligne, ou séparées par « ; »",
        ),
    )


def _write_responsible(dossier: Dossier, synergy_id: str, text: str, typing: str | None) -> None:
    functions = (part.strip() for part in text.replace(";", "\n").splitlines())
    commands.set_responsible(dossier, synergy_id, tuple(filter(None, functions)), typing)


def _plan_link(synergy: Synergy) -> str:
    """What the report prints below the title, and what a paste reads as links again."""
    return f"cf. PST {', '.join(synergy.actions)}" if synergy.actions else ""


def _means(means: Means) -> tuple[str, ...]:
    return tuple(choice.code for choice in _MEANS if getattr(means, choice.code))


def _choose_means(dossier: Dossier, synergy_id: str, chosen: tuple[str, ...]) -> None:
    human, financial, logistic = (choice.code in chosen for choice in _MEANS)
    commands.set_means_kinds(
        dossier, synergy_id, human=human, financial=financial, logistic=logistic
    )
