"""What the votes of the two councils decide of a point, of an amendment and of the year's report.

Whatever follows from a vote is proposed, never written unasked.
Sources: loi organique des CPAS, art. 26bis § 6; CDLD, art. L1122-11 (each council adopts the report
for itself, after their joint sitting has taken note of it).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from synergy_desktop.domain.model import Procedure
from synergy_desktop.domain.procedure import StepKey
from synergy_desktop.domain.sitting_words import AmendmentState, Body, Outcome
from synergy_desktop.domain.sittings import Amendment, Point, Sitting, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Question, answer, is_carried, question_of

ADOPTIONS: Mapping[Side, StepKey] = {
    Side.COMMUNE: StepKey.COMMUNE_ADOPTION,
    Side.CPAS: StepKey.CPAS_ADOPTION,
}
"""The step of the procedure at which each council adopts the report."""

_NAMES = {
    Side.COMMUNE: ("conseil communal",),
    Side.CPAS: ("conseil de l’action sociale", "conseil du cpas"),
}


def councils_asked(point: Point) -> tuple[Side, ...]:
    """The councils that a point's title calls to vote: both, unless it names just one."""
    title = " ".join(point.title.casefold().replace("'", "’").split())
    named = tuple(side for side in Side if any(name in title for name in _NAMES[side]))
    return named if len(named) == 1 else tuple(Side)


def is_on_report(point: Point) -> bool:
    """Whether a point deals with the report on the synergies, as its title says."""
    title = point.title.casefold()
    return "rapport" in title and "synergie" in title


def decided(sitting: Sitting, questions: Iterable[Question]) -> bool | None:
    """Whether all who are asked say yes; None as long as one who may still do so has not voted."""
    votes = [answer(sitting, question) for question in questions]
    verdicts = [is_carried(vote) if vote else None for vote in votes]
    if False in verdicts:
        return False
    return None if None in verdicts or not verdicts else True


def proposed_outcome(
    sitting: Sitting, point: Point, amendments: Iterable[Amendment]
) -> Outcome | None:
    """What the councils' votes make of a point; None while they have not decided.

    A report that was amended in the sitting is adopted as amended, whichever point it was.
    """
    asked = (_on_point(sitting, side, point) for side in councils_asked(point))
    match decided(sitting, asked):
        case True:
            is_amended = any(_amends(each, sitting, point) for each in amendments)
            return Outcome.AMENDED if is_amended else Outcome.ADOPTED
        case False:
            return Outcome.REJECTED
    return None


def _amends(amendment: Amendment, sitting: Sitting, point: Point) -> bool:
    is_here = amendment.sitting == sitting.id and is_on_report(point)
    is_adopted = amendment.state is AmendmentState.ADOPTED
    return is_adopted and (is_here or amendment.point == point.id)


def proposed_state(sitting: Sitting, amendment: Amendment) -> AmendmentState | None:
    """What the councils' votes make of an amendment; None while they have not decided."""
    asked = (Question(sitting=sitting.id, council=side, amendment=amendment.id) for side in Side)
    match decided(sitting, asked):
        case True:
            return AmendmentState.ADOPTED
        case False:
            return AmendmentState.REJECTED
    return None


def report_vote(sitting: Sitting, council: Side) -> Vote | None:
    """The vote by which a council says whether it adopts the report; the last, if it took more."""
    if sitting.body is not Body.JOINT_COUNCIL:
        return None
    points = filter(is_on_report, reversed(sitting.points))
    votes = (answer(sitting, _on_point(sitting, council, point)) for point in points)
    return next((vote for vote in votes if vote is not None), None)


def _on_point(sitting: Sitting, council: Side, point: Point) -> Question:
    return Question(sitting=sitting.id, council=council, point=point.id)


def undated_adoptions(sitting: Sitting, procedure: Procedure) -> tuple[Side, ...]:
    """The councils that adopted the report in a sitting, which the procedure does not say yet."""
    return tuple(
        side
        for side, step in ADOPTIONS.items()
        if (vote := report_vote(sitting, side)) is not None
        and is_carried(vote)
        and not getattr(procedure, step.value)
    )


def sibling(sitting: Sitting, vote: Vote) -> Vote | None:
    """The other council's vote on the same thing.

    Where each council has a point of its own to adopt the report, that is the other's adoption.
    """
    other = Side.CPAS if vote.council is Side.COMMUNE else Side.COMMUNE
    same = answer(sitting, replace(question_of(sitting, vote), council=other))
    if same is None and report_vote(sitting, vote.council) == vote:
        return report_vote(sitting, other)
    return same
