"""What the command line may choose of the annual report."""

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from synergy_desktop.cli_arguments import Parser
from synergy_desktop.domain.dates import parse_date
from synergy_desktop.domain.procedure import StepKey, draft_words, next_step, steps
from synergy_desktop.errors import SynergyError

if TYPE_CHECKING:
    from synergy_desktop.domain.model import Report
    from synergy_desktop.report.documents.catalogue import Document
    from synergy_desktop.report.documents.options import Annex, Earlier, Options
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.store.stages import Moment

STAGES = {
    "comites-de-direction": StepKey.MANAGEMENT_COMMITTEES,
    "avis-financier": StepKey.FINANCIAL_OPINION,
    "concertation": StepKey.CONCERTATION,
    "conseil-conjoint": StepKey.JOINT_COUNCIL,
    "adoption-commune": StepKey.COMMUNE_ADOPTION,
    "adoption-cpas": StepKey.CPAS_ADOPTION,
}
"""The steps of the procedure by their names on the command line."""

_NEXT = ""
_ALL = "tout"
_CREATION = "creation"


def prepare(parser: Parser) -> None:
    """Ask what is chosen of the report."""
    from synergy_desktop.report.changes.words import Marks
    from synergy_desktop.report.documents.options import Annex

    asked = parser.add_argument_group("Options du rapport ")
    asked.add_argument(
        "--projet",
        metavar="ETAPE",
        nargs="?",
        const=_NEXT,
        choices=[_NEXT, *STAGES],
        help=f"marque chaque page « Projet » avec l’étape (par défaut, la prochaine) : {_listed()}",
    )
    asked.add_argument(
        "--avec-annexes",
        metavar="ANNEXE",
        nargs="?",
        const=_ALL,
        choices=[_ALL, *Annex],
        help="ajoute les annexes, ou une seule : amendements, conformite",
    )
    asked.add_argument(
        "--sans-annexes", action="store_true", help="n’ajoute pas d’annexe (par défaut)"
    )
    asked.add_argument(
        "--changements-depuis",
        metavar="ETAPE|DATE",
        help="montre ce qui a changé depuis une étape, une date (16/01/2025) ou la « creation »",
    )
    asked.add_argument(
        "--marques",
        choices=list(Marks),
        help="comment : texte, mots barrés et soulignés (par défaut), ou marge, des traits seuls",
    )
    asked.add_argument(
        "--service", metavar="NOM", help="n’imprime que ce service (son nom, ou une partie)"
    )


def refuse_in_vain(given: Namespace, document: "Document") -> None:
    """Refuse what only the report follows, where another paper is asked for.

    Raises:
        SynergyError: Such an option was given.
    """
    if document.has_options:
        return
    for option in ("projet", "avec_annexes", "changements_depuis", "marques", "service"):
        if getattr(given, option) is not None:
            name = f"--{option.replace('_', '-')}"
            raise SynergyError(
                f"« {name} » ne s’applique qu’au rapport, pas au document « {document.name} »."
            )


def options(given: Namespace, dossier: "Dossier", report: "Report") -> "Options":
    """What was chosen, for the year ``report`` of ``dossier``.

    Raises:
        SynergyError: It does not fit together, or the year lacks what it names.
    """
    from synergy_desktop.report.changes.words import Marks
    from synergy_desktop.report.documents.options import Options

    if given.marques is not None and given.changements_depuis is None:
        raise SynergyError("« --marques » ne va qu’avec « --changements-depuis ».")
    return Options(
        draft=_draft(given.projet, report),
        annexes=_annexes(given),
        service=_service(given.service, report),
        since=_since(given.changements_depuis, dossier, report),
        marks=Marks(given.marques or Marks.TEXT),
    )


def _draft(stage: str | None, report: "Report") -> str:
    if stage is None:
        return ""
    if stage:
        return draft_words(next(s for s in steps(report.procedure) if s.key is STAGES[stage]))
    today = datetime.now().astimezone().date().isoformat()
    step = next_step(report.procedure, today)
    if step is None:
        raise SynergyError(
            f"Toutes les étapes de l’exercice {report.year} sont passées : nommez celle du projet "
            f"après « --projet » ({_listed()})."
        )
    return draft_words(step)


def _annexes(given: Namespace) -> "tuple[Annex, ...]":
    from synergy_desktop.report.documents.options import Annex

    if given.avec_annexes is None:
        return ()
    if given.sans_annexes:
        raise SynergyError(
            "« --sans-annexes » et « --avec-annexes » ne vont pas ensemble : choisissez."
        )
    return tuple(each for each in Annex if given.avec_annexes in (_ALL, each.value))


def _since(wanted: str | None, dossier: "Dossier", report: "Report") -> "Earlier | None":
    from synergy_desktop.report.documents.options import Earlier
    from synergy_desktop.store import stages

    if wanted is None:
        return None
    moment = _moment(wanted, dossier, report)
    return Earlier(moment.words, *stages.state_at(dossier, moment, report.id))


def _moment(wanted: str, dossier: "Dossier", report: "Report") -> "Moment":
    from synergy_desktop.store import stages

    if wanted == _CREATION:
        return stages.moments(dossier, report.id)[-1]
    if wanted not in STAGES:
        day = parse_date(wanted)
        if day is None:
            raise SynergyError(
                f"« {wanted} » n’est ni une étape ({_listed()}, {_CREATION}) ni une date "
                "(16/01/2025)."
            )
        return stages.on_day(dossier, day)
    step = next(step for step in steps(report.procedure) if step.key is STAGES[wanted])
    if not step.date:
        raise SynergyError(
            f"L’étape « {step.label} » n’a pas de date dans l’exercice {report.year} : "
            "donnez une date."
        )
    return stages.on_day(dossier, step.date, step.label)


def _service(name: str | None, report: "Report") -> str:
    if name is None:
        return ""
    wanted = _folded(name)
    exact = [service for service in report.services if _folded(service.name) == wanted]
    found = exact or [each for each in report.services if wanted and wanted in _folded(each.name)]
    if len(found) > 1 and not exact:
        names = ", ".join(service.name for service in found)
        raise SynergyError(f"« {name} » désigne plusieurs services : {names}. Nommez-en un.")
    if not found:
        names = ", ".join(service.name for service in report.services) or "aucun"
        raise SynergyError(
            f"L’exercice {report.year} n’a pas de service « {name} ». Ses services : {names}."
        )
    return found[0].id


def _folded(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def _listed() -> str:
    return ", ".join(STAGES)
