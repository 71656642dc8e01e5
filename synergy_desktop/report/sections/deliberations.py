"""The deliberation by which one council adopts the report: who was there, why, what it decides."""

from collections.abc import Iterator
from dataclasses import dataclass

from synergy_desktop.domain.attendance import present_at
from synergy_desktop.domain.decisions import (
    ADOPTIONS,
    councils_asked,
    is_on_report,
    report_vote,
)
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sitting_words import AmendmentState, Presence
from synergy_desktop.domain.sittings import Member, Point, Sitting, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import is_carried, result_words
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import Block, Emphasis, Heading, Paragraph
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections.clauses import Values, filled
from synergy_desktop.report.sections.facts import concertation
from synergy_desktop.report.sections.sitting_frame import (
    called,
    day_or_gap,
    head,
    joint_sitting,
    signatures,
)
from synergy_desktop.report.templates import effective_clause

COUNCIL_NAMES = {Side.COMMUNE: "conseil communal", Side.CPAS: "conseil de l’action sociale"}


@dataclass(frozen=True, slots=True)
class _Decision:
    """What is known of a council's decision; ``sitting`` is None if it took it elsewhere."""

    side: Side
    sitting: Sitting | None
    point: Point | None
    vote: Vote | None
    day: str | None


def blocks(content: DossierContent, report: Report, side: Side) -> list[Block]:
    """The whole deliberation of the council of ``side``."""
    decision = _decision(report, side)
    values = _values(content, report, decision)
    visas = effective_clause(f"visas_{side.value}", report)
    return [
        *head(content, f"Délibération du {COUNCIL_NAMES[side]}", (side,)),
        Paragraph(f"Séance du {day_or_gap(decision.day)}", Emphasis.STRONG),
        Paragraph(f"Objet : rapport annuel sur les synergies, exercice {report.year}"),
        Heading(2, "Présences", "attendance", in_contents=False),
        *_attendance(decision),
        Heading(2, "Motifs", "reasons", in_contents=False),
        *filled(visas, values),
        *filled(effective_clause("considerants", report), values),
        Heading(2, "Vote", "vote", in_contents=False),
        Paragraph(_vote_words(decision.vote)),
        Heading(2, "Décision", "decision", in_contents=False),
        *filled(effective_clause("dispositif", report), values),
        signatures(content, (side,)),
    ]


def _decision(report: Report, side: Side) -> _Decision:
    """Where the council decided: in the joint sitting, unless the procedure says another day."""
    sitting = joint_sitting(report)
    vote = report_vote(sitting, side)
    adopted: str | None = getattr(report.procedure, ADOPTIONS[side].value)
    elsewhere = vote is None and adopted and adopted != sitting.date
    point = None if elsewhere else _point(sitting, side, vote)
    if point is None:
        return _Decision(side, None, None, None, adopted)
    return _Decision(side, sitting, point, vote, sitting.date or adopted)


def _point(sitting: Sitting, side: Side, vote: Vote | None) -> Point | None:
    if vote is not None:
        return next(point for point in sitting.points if point.id == vote.point)
    own = [
        point
        for point in sitting.points
        if is_on_report(point) and councils_asked(point) == (side,)
    ]
    return own[-1] if own else None


def _attendance(decision: _Decision) -> Iterator[Block]:
    """Who was there at the point, and who was not, each group on its own line."""
    sitting, point = decision.sitting, decision.point
    members = sitting.of(decision.side) if sitting else ()
    if sitting is None or point is None or not members:
        yield Paragraph(gap("présents, excusés et absents"))
        return
    there = present_at(sitting, decision.side, point.id)
    if sitting.presiding:
        yield Paragraph(f"Présidence de la séance commune : {sitting.presiding}")
    away = [each for each in members if each not in there]
    groups: tuple[tuple[str, list[Member]], ...] = (
        ("Présents", list(there)),
        ("Excusés", [each for each in away if each.presence is Presence.EXCUSED]),
        ("Absents", [each for each in away if each.presence is Presence.ABSENT]),
        ("Partis avant le vote", [each for each in away if each.presence is Presence.PRESENT]),
    )
    for title, found in groups:
        if found:
            yield Paragraph(f"{title} ({len(found)}) : {called(found)}.")
    if uncalled := [each for each in away if each.presence is None]:
        yield Paragraph(f"{gap('présence à relever')} {called(uncalled)}.")


def _vote_words(vote: Vote | None) -> str:
    words = result_words(vote) if vote else ""
    secret = " Le scrutin a été secret." if vote and vote.secret else ""
    return f"{words}.{secret}" if words else gap("résultat du vote")


def _values(content: DossierContent, report: Report, decision: _Decision) -> Values:
    known, side = report.procedure, decision.side
    sitting = joint_sitting(report)
    carried = is_carried(decision.vote) if decision.vote else None
    commune, cpas = (institution_name(content, each) for each in Side)
    opinion = known.financial_opinion or gap("sens de l’avis")
    has_opinion = bool(known.financial_opinion or known.financial_opinion_date)
    return {
        "conseil": COUNCIL_NAMES[side],
        "commune": commune,
        "cpas": cpas,
        "exercice": report.year,
        "séance": day_or_gap(decision.day),
        "réunion": day_or_gap(sitting.date or known.joint_council),
        "comités": day_or_gap(known.management_committees),
        "avis": f"{opinion}, {day_or_gap(known.financial_opinion_date)}",
        "concertation": f"{day_or_gap(known.concertation)} ; {concertation(report)}",
        "débat": f"{day_or_gap(sitting.date or known.joint_council)} ; {_debate(report, sitting)}",
        "verbe": _VERBS[carried],
        "destinataire": f"au {cpas}" if side is Side.COMMUNE else f"à la {commune}",
        "si_avis": "" if has_opinion else None,
        "si_adopté": None if carried is False else "",
    }


_VERBS = {
    True: "ADOPTE",
    False: "N’ADOPTE PAS",
    None: gap("ADOPTE ou N’ADOPTE PAS"),
}


def _debate(report: Report, sitting: Sitting) -> str:
    """What the joint sitting did to the project; a gap as long as it was not held."""
    if not sitting.opened:
        return gap("présenté, débattu, amendé ou non")
    count = sum(
        each.sitting == sitting.id and each.state is AmendmentState.ADOPTED
        for each in report.amendments
    )
    if not count:
        return "il y a été présenté, sans être amendé"
    adopted = number_of(count, "amendement adopté", "amendements adoptés")
    return f"il y a été présenté et débattu ; {adopted}"
