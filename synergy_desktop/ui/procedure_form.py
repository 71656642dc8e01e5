"""The fields of the procedure of one year."""

from functools import partial

from synergy_desktop.commands import reports as commands
from synergy_desktop.commands.reports import ProcedureDate
from synergy_desktop.domain.dates import format_date, parse_date
from synergy_desktop.domain.procedure import StepKey, steps
from synergy_desktop.domain.vocabulary import OPINIONS
from synergy_desktop.domain.words import is_said
from synergy_desktop.store import queries
from synergy_desktop.ui.live_fields import LiveChoice, LiveField, LiveLine
from synergy_desktop.ui.session import Session

_FIELDS: dict[StepKey, ProcedureDate] = {
    StepKey.MANAGEMENT_COMMITTEES: "management_committees",
    StepKey.FINANCIAL_OPINION: "financial_opinion_date",
    StepKey.CONCERTATION: "concertation",
    StepKey.JOINT_COUNCIL: "joint_council",
    StepKey.COMMUNE_ADOPTION: "commune_adoption",
    StepKey.CPAS_ADOPTION: "cpas_adoption",
}
_AMENDED = {"": "Pas encore indiqué", "1": "Oui, il a été modifié", "0": "Non"}
_NOT_A_DATE = "« {} » n’est pas une date. Écrivez-la par exemple 12/12/2026."


def procedure_fields(session: Session) -> list[tuple[str, LiveField]]:
    """The fields of the year shown, each with its label, in the order of the law."""
    made: list[tuple[str, LiveField]] = []
    for step in steps(queries.procedure(session.dossier, session.report_id)):
        made.append((step.label, _date(session, step.key, step.label)))
        if step.key is StepKey.FINANCIAL_OPINION:
            made.append(("Sens de l’avis", _opinion(session)))
        if step.key is StepKey.CONCERTATION:
            made.append(("Rapport modifié en concertation", _amended(session)))
    return made


def _date(session: Session, key: StepKey, label: str) -> LiveLine:
    read, write = partial(_read_date, session, key), partial(_write_date, session, key)
    line = LiveLine(f"procedure_{key.value}", label, read, write)
    line.setPlaceholderText("jj/mm/aaaa")
    return line


def _read_date(session: Session, key: StepKey) -> str:
    procedure = queries.procedure(session.dossier, session.report_id)
    iso: str | None = getattr(procedure, key.value)
    return format_date(iso) if iso else ""


def _write_date(session: Session, key: StepKey, text: str) -> str:
    iso = parse_date(text) if is_said(text) else None
    if is_said(text) and iso is None:
        return _NOT_A_DATE.format(text)
    with session.attempt():
        commands.set_procedure_date(session.dossier, session.report_id, _FIELDS[key], iso)
    return ""


def _opinion(session: Session) -> LiveChoice:
    choices = {"": "Pas encore rendu", **{opinion: opinion.capitalize() for opinion in OPINIONS}}
    read = partial(_read_opinion, session)
    write = partial(_write_opinion, session)
    return LiveChoice("procedure_financial_opinion", "Sens de l’avis", choices, read, write)


def _read_opinion(session: Session) -> str:
    return queries.procedure(session.dossier, session.report_id).financial_opinion


def _write_opinion(session: Session, opinion: str) -> str:
    with session.attempt():
        commands.set_financial_opinion(session.dossier, session.report_id, opinion)
    return ""


def _amended(session: Session) -> LiveChoice:
    read = partial(_read_amended, session)
    write = partial(_write_amended, session)
    label = "Rapport modifié en concertation"
    return LiveChoice("procedure_concertation_amended", label, _AMENDED, read, write)


def _read_amended(session: Session) -> str:
    amended = queries.procedure(session.dossier, session.report_id).concertation_amended
    return "" if amended is None else str(int(amended))


def _write_amended(session: Session, value: str) -> str:
    amended = bool(int(value)) if value else None
    with session.attempt():
        commands.set_concertation_amended(session.dossier, session.report_id, amended)
    return ""
