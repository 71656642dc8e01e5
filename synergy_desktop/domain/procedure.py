"""The steps of one year's procedure, from the two management committees to the two adoptions.

Source: loi organique des CPAS, art. 26bis § 6; CDLD, art. L1122-11.
"""

from dataclasses import dataclass
from enum import StrEnum

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.model import Procedure


class StepKey(StrEnum):
    """The dated steps; each value is the field of ``Procedure`` that holds the date."""

    MANAGEMENT_COMMITTEES = "management_committees"
    FINANCIAL_OPINION = "financial_opinion_date"
    CONCERTATION = "concertation"
    JOINT_COUNCIL = "joint_council"
    COMMUNE_ADOPTION = "commune_adoption"
    CPAS_ADOPTION = "cpas_adoption"


_LABELS = {
    StepKey.MANAGEMENT_COMMITTEES: "Réunion conjointe des comités de direction",
    StepKey.FINANCIAL_OPINION: "Avis du directeur financier",
    StepKey.CONCERTATION: "Comité de concertation",
    StepKey.JOINT_COUNCIL: "Conseil conjoint",
    StepKey.COMMUNE_ADOPTION: "Adoption par le conseil communal",
    StepKey.CPAS_ADOPTION: "Adoption par le conseil de l’action sociale",
}

_OPTIONAL = {StepKey.FINANCIAL_OPINION}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure; ``date`` is ISO 8601, None while it is not set."""

    key: StepKey
    label: str
    date: str | None

    @property
    def optional(self) -> bool:
        """Whether the law lets a year go without it."""
        return self.key in _OPTIONAL


def label_of(key: StepKey) -> str:
    """The French name of a step."""
    return _LABELS[key]


def steps(procedure: Procedure) -> tuple[Step, ...]:
    """The steps of the procedure in the order of the law, each with its date."""
    return tuple(Step(key, label, getattr(procedure, key.value)) for key, label in _LABELS.items())


def current_step(procedure: Procedure) -> Step | None:
    """The furthest step that has a date; None while none has."""
    dated = [step for step in steps(procedure) if step.date]
    return dated[-1] if dated else None


def next_step(procedure: Procedure, today: str) -> Step | None:
    """The step that is to come on the day ``today`` (ISO 8601): what a draft is made for.

    None once all are done. A step without a date is to come unless a later one is done; a date
    still ahead is an appointment.
    """
    listed = steps(procedure)
    done = [at for at, step in enumerate(listed) if step.date and step.date < today]
    ahead = listed[done[-1] + 1 :] if done else listed
    return next((step for step in ahead if step.date or not step.optional), None)


def draft_words(step: Step) -> str:
    """What a draft made for ``step`` is marked with."""
    day = f" du {format_long_date(step.date)}" if step.date else ""
    return f"Projet – {step.label[:1].lower()}{step.label[1:]}{day}"


def out_of_order(procedure: Procedure) -> tuple[tuple[Step, Step], ...]:
    """The pairs of steps whose dates contradict the order of the law, the earlier step first.

    The opinion of the directeur financier may come at any moment before the joint council. The two
    adoptions come after the joint council (the same evening at the earliest), in any order.
    """
    by_key = {step.key: step for step in steps(procedure)}
    return tuple(
        (by_key[first], by_key[second])
        for first, second in _ORDER
        if _contradicts(by_key[first].date, by_key[second].date)
    )


_ORDER = (
    (StepKey.MANAGEMENT_COMMITTEES, StepKey.CONCERTATION),
    (StepKey.CONCERTATION, StepKey.JOINT_COUNCIL),
    (StepKey.FINANCIAL_OPINION, StepKey.JOINT_COUNCIL),
    (StepKey.MANAGEMENT_COMMITTEES, StepKey.JOINT_COUNCIL),
    (StepKey.JOINT_COUNCIL, StepKey.COMMUNE_ADOPTION),
    (StepKey.JOINT_COUNCIL, StepKey.CPAS_ADOPTION),
)


def _contradicts(first: str | None, second: str | None) -> bool:
    return bool(first and second and first > second)
