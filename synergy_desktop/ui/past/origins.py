"""The moments of the past that one may compare with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from synergy_desktop.domain.dates import format_long_date, parse_date
from synergy_desktop.domain.procedure import StepKey, steps
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.history import PastStep


@dataclass(frozen=True, slots=True)
class Origin:
    """A moment by its name; ``step`` is the last step of the journal before it."""

    words: str
    step: int


def origins(dossier: Dossier, report_id: str, chosen: PastStep | None) -> tuple[Origin, ...]:
    """The moments to compare with: the step chosen, the opening, the procedure's last dates."""
    history = dossier.history
    return (
        *([Origin(f"l’étape « {short(chosen.label)} »", chosen.last)] if chosen else []),
        Origin("l’ouverture du dossier", history.opened_at),
        *_of_procedure(dossier, report_id),
        Origin("la création du dossier", min(history.last_step, 1)),
    )


def _of_procedure(dossier: Dossier, report_id: str) -> Iterator[Origin]:
    """The last stage of the year's procedure and the adoption of the year before, once past."""
    if not report_id:
        return
    reached = _dates(dossier, report_id, tuple(StepKey))
    if reached:
        yield _origin(dossier, *reached[-1])
    previous = queries.previous_report_id(dossier, report_id)
    adopted = previous and _dates(dossier, previous, _ADOPTIONS)
    if adopted:
        date, label = adopted[-1]
        yield _origin(dossier, date, f"{label}, exercice précédent")


_ADOPTIONS = (StepKey.COMMUNE_ADOPTION, StepKey.CPAS_ADOPTION)


def _dates(dossier: Dossier, report_id: str, keys: tuple[StepKey, ...]) -> list[tuple[str, str]]:
    """The dates of the stages that have taken place, with their names, the latest last."""
    today = datetime.now().astimezone().date().isoformat()
    listed = steps(queries.procedure(dossier, report_id))
    dated = [(step.date, step.label) for step in listed if step.date and step.key in keys]
    return sorted((date, label) for date, label in dated if date <= today)


def _origin(dossier: Dossier, date: str, label: str) -> Origin:
    """The beginning of a stage's day: what was changed on that very day is told too."""
    moment = datetime.fromisoformat(date).astimezone()
    words = f"le {format_long_date(date)} ({label[:1].lower()}{label[1:]})"
    return Origin(words, dossier.history.last_step_before(moment))


def origin_at(dossier: Dossier, text: str) -> Origin | None:
    """The moment typed as "12/3/2026" (its beginning) or "12/3/2026 14:30"; None if it is none."""
    found = _TYPED.fullmatch(text.strip())
    date = parse_date(found["date"]) if found else None
    if not found or date is None:
        return None
    hour, minute = int(found["hour"] or 0), int(found["minute"] or 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    moment = datetime.fromisoformat(date).replace(hour=hour, minute=minute).astimezone()
    words = f"le {format_long_date(date)} à {moment:%H:%M}"
    return Origin(words, dossier.history.last_step_before(moment))


_TYPED = re.compile(r"(?P<date>.+?)(?:(?: à)?\s+(?P<hour>\d{1,2})\s*[:h]\s*(?P<minute>\d{2})?)?")
_LAST_HOUR, _LAST_MINUTE = 23, 59
