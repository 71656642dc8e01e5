"""What one does with the years of a dossier."""

from dataclasses import replace
from typing import Literal

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.model import Procedure, Report
from synergy_desktop.domain.scoring import as_past_score
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.loading import load_report
from synergy_desktop.store.models import ReportRow
from synergy_desktop.store.ordering import rank_for

ProcedureDate = Literal[
    "management_committees",
    "concertation",
    "financial_opinion_date",
    "joint_council",
    "commune_adoption",
    "cpas_adoption",
]


def add_report(dossier: Dossier, year: str, copy_of: str | None = None) -> str:
    """Add a year at the end, empty or begun from another; gives its id.

    A copy takes over services, synergies, matrices, contracts, texts and the projection of social
    policy. Its procedure starts afresh, without sittings, and the overall figures of the copied
    year join the history.
    """
    begun = _begun_from(queries.report(dossier, copy_of)) if copy_of else Report(year=year)
    report_id = new_id()
    rank = rank_for(dossier, ReportRow, None)
    with dossier.step(f"Créer l’exercice {year}") as step:
        load_report(step.run, report_id, rank, replace(begun, year=year))
    return report_id


def _begun_from(report: Report) -> Report:
    recalled = tuple(score for score in report.score_history if score.year != report.year)
    return replace(
        report,
        procedure=Procedure(),
        sittings=(),
        amendments=(),
        score_history=(*recalled, as_past_score(report)),
    )


def rename_report(dossier: Dossier, report_id: str, year: str) -> None:
    """Give a year another name."""
    set_cells(dossier, f"Renommer l’exercice en {year}", ReportRow, report_id, year=year)


def delete_report(dossier: Dossier, report_id: str) -> None:
    """Delete a year and all that it holds."""
    (row,) = dossier.rows(ReportRow.select().where(ReportRow.id == report_id))
    with dossier.step(f"Supprimer l’exercice {row['year']}") as step:
        step.run(ReportRow.delete().where(ReportRow.id == report_id))


def set_procedure_date(
    dossier: Dossier, report_id: str, field: ProcedureDate, iso: str | None
) -> None:
    """Date a step of the procedure (ISO 8601), or None to take the date away."""
    shown = f" : {format_date(iso)}" if iso else ""
    set_cells(dossier, f"Dater la procédure{shown}", ReportRow, report_id, **{field: iso})


def set_concertation_amended(dossier: Dossier, report_id: str, amended: bool | None) -> None:
    """Record whether the comité de concertation amended the report; None: not known yet."""
    label = "Comité de concertation : modification"
    set_cells(dossier, label, ReportRow, report_id, concertation_amended=amended)


def set_financial_opinion(
    dossier: Dossier, report_id: str, text: str, typing: str | None = None
) -> None:
    """Write the opinion of the directeur financier, in free text."""
    label = "Avis du directeur financier"
    set_cells(dossier, label, ReportRow, report_id, typing, financial_opinion=text)
