"""The dossier as it was at a stage of the year's procedure, or on a day."""

from dataclasses import dataclass
from datetime import datetime

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.procedure import StepKey, steps
from synergy_desktop.errors import DossierError
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier

CREATION = "création du dossier"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the dossier's past by its name; ``step`` is the journal's last before it."""

    words: str
    step: int
    key: StepKey | None = None
    """The stage of the procedure, if it is one."""


def moments(dossier: Dossier, report_id: str) -> tuple[Moment, ...]:
    """The stages of a year that are past and that the journal reaches back to, then its start."""
    today = datetime.now().astimezone().date().isoformat()
    found = [
        on_day(dossier, step.date, step.label, step.key)
        for step in steps(queries.procedure(dossier, report_id))
        if step.date and step.date <= today
    ]
    reached = tuple(moment for moment in found if moment.step)
    return (*reached, Moment(CREATION, min(dossier.history.last_step, 1)))


def on_day(dossier: Dossier, day: str, label: str = "", key: StepKey | None = None) -> Moment:
    """The beginning of a day (ISO 8601), so that what was changed on it counts.

    ``label`` says what took place; the step is 0 where the dossier was not made yet.
    """
    moment = datetime.fromisoformat(day).astimezone()
    words = format_long_date(day)
    if label:
        words = f"{label[:1].lower()}{label[1:]} du {words}"
    return Moment(words, dossier.history.last_step_before(moment), key)


def state_at(dossier: Dossier, moment: Moment, report_id: str) -> tuple[DossierContent, Report]:
    """What the dossier and one of its years said at ``moment``; the year may not have been yet.

    Raises:
        DossierError: The journal does not reach that far, or the file cannot be read any more.
    """
    if not moment.step:
        raise DossierError(
            f"Le dossier n’existait pas encore à cette date ({moment.words}) : "
            "ses changements ne sont connus que depuis sa création."
        )
    with dossier.as_of(moment.step) as past:
        content = queries.content(past)
    known = [report for report in content.reports if report.id == report_id]
    return content, known[0] if known else Report(id=report_id, year="")
