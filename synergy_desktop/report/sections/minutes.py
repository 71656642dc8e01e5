"""The minutes of the joint council: who was there, each point, what was voted, when it closed."""

from collections.abc import Iterator

from synergy_desktop.domain.attendance import tally
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sitting_words import AmendmentState, MovementKind, Presence
from synergy_desktop.domain.sittings import Amendment, Member, Movement, Point, Sitting, Vote
from synergy_desktop.domain.times import format_time
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import COUNCILS, NO_GROUP, Choice, result_words
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Emphasis,
    Heading,
    Paragraph,
    Row,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.sitting_frame import (
    day_of,
    head,
    hour_or_gap,
    joint_sitting,
    place_of,
    signatures,
    title_of,
)
from synergy_desktop.report.sections.wording import header

TITLE = "Procès-verbal du conseil conjoint"


def minutes(content: DossierContent, report: Report) -> list[Block]:
    """The whole paper, in the order of the sitting."""
    sitting = joint_sitting(report)
    blocks: list[Block] = [*head(content, TITLE), *_opening(report, sitting)]
    for side in Side:
        blocks += _roll(sitting, side)
    blocks += [Paragraph(each) for each in _movements(sitting, "")]
    for number, point in enumerate(sitting.points, 1):
        blocks.append(Heading(2, title_of(point), f"point-{number}", f"{number}."))
        blocks += _point(report, sitting, point)
    if not sitting.points:
        blocks.append(Heading(2, gap("points de l’ordre du jour"), "point-0"))
    blocks += [
        *_elsewhere(report, sitting),
        Heading(2, "Clôture", "closing"),
        Paragraph(f"La séance est levée à {hour_or_gap(sitting.closed)}."),
        signatures(content),
    ]
    return blocks


def _opening(report: Report, sitting: Sitting) -> Iterator[Block]:
    yield Paragraph(f"Séance du {day_of(sitting, report)}\n{place_of(sitting)}", Emphasis.STRONG)
    presiding = sitting.presiding.strip() or gap("présidence")
    opened = hour_or_gap(sitting.opened)
    yield Paragraph(
        f"La séance, commune et publique, est ouverte à {opened}. Présidence : {presiding}."
    )


def _roll(sitting: Sitting, side: Side) -> Iterator[Block]:
    """Who was called, and what the roll call found, before anyone came in or left."""
    members = sitting.of(side)
    yield Heading(2, f"Appel nominal : {_lower(COUNCILS[side])}", f"roll-{side.value}")
    if not members:
        yield Paragraph(gap("présents, excusés et absents"))
        return
    yield Table(
        label=f"Appel nominal : {COUNCILS[side]}",
        columns=(Column(38), Column(26), Column(22), Column(14)),
        header=header(("Membre", "Fonction", "Groupe", "À l’appel")),
        rows=tuple(_member_row(member) for member in members),
    )
    if sitting.opened:
        there = tally(sitting, side, "")
        reached = "est" if there.has_quorum else "n’est pas"
        yield Paragraph(
            f"{there.present} sur {there.members} à l’ouverture ; "
            f"le quorum ({there.quorum}) {reached} atteint."
        )


def _member_row(member: Member) -> Row:
    found = member.presence.label if member.presence else gap()
    quiet = Emphasis.NONE if member.presence is Presence.PRESENT else Emphasis.QUIET
    return Row(
        (
            Cell(member.name or gap("nom")),
            Cell(member.function),
            Cell(member.party),
            Cell(found, emphasis=quiet),
        )
    )


def _point(report: Report, sitting: Sitting, point: Point) -> Iterator[Block]:
    if point.opened:
        yield Paragraph(f"Point abordé à {format_time(point.opened)}.", Emphasis.QUIET)
    elif sitting.opened:
        yield Paragraph("Point non abordé.", Emphasis.QUIET)
    moved = tuple(_movements(sitting, point.id))
    if moved:
        yield Bullets(moved)
    for part in point.notes.split("\n\n"):
        if part.strip():
            yield Paragraph(part.strip("\n"))
    yield from _amendments(report, sitting, point.id)
    votes = [vote for vote in sitting.votes if vote.point == point.id and not vote.amendment]
    if votes:
        yield Bullets(tuple(_vote(sitting, vote) for vote in votes))
    yield from _outcome(sitting, point)


def _movements(sitting: Sitting, point_id: str) -> Iterator[str]:
    names = {member.id: member for member in sitting.members}
    for movement in sitting.movements:
        if movement.point == point_id and movement.member in names:
            yield _movement(movement, names[movement.member])


def _movement(movement: Movement, member: Member) -> str:
    verb = "entre en" if movement.kind is MovementKind.ARRIVAL else "quitte la"
    council = _lower(COUNCILS[member.council])
    name = member.name or gap("nom")
    return f"{hour_or_gap(movement.time)} : {name} ({council}) {verb} séance."


def _amendments(report: Report, sitting: Sitting, point_id: str) -> Iterator[Block]:
    """The amendments of a point, in order; those of no point of this sitting for ""."""
    known = {point.id for point in sitting.points}
    for amendment in sorted(report.amendments, key=lambda each: each.number):
        point = amendment.point if amendment.point in known else ""
        if amendment.sitting == sitting.id and point == point_id:
            yield from _amendment(sitting, amendment)


def _elsewhere(report: Report, sitting: Sitting) -> Iterator[Block]:
    """What belongs to the sitting, but to none of its points."""
    known = {point.id for point in sitting.points}
    amended = tuple(_amendments(report, sitting, ""))
    votes = [each for each in sitting.votes if not each.amendment and each.point not in known]
    if amended or votes:
        yield Heading(2, "Hors ordre du jour", "elsewhere")
        yield from amended
    if votes:
        yield Bullets(
            tuple(f"{each.subject or gap('objet')} – {_vote(sitting, each)}" for each in votes)
        )


def _amendment(sitting: Sitting, amendment: Amendment) -> Iterator[Block]:
    title = amendment.title.strip() or gap("objet")
    yield Heading(
        3,
        f"Amendement {amendment.number} – {title}",
        f"amendment-{amendment.number}",
        in_contents=False,
    )
    proposer = amendment.proposer.strip() or gap("auteur")
    reason = f" Motif : {amendment.reason.strip()}" if amendment.reason.strip() else ""
    yield Paragraph(f"Auteur : {proposer}.{reason}")
    votes = [vote for vote in sitting.votes if vote.amendment == amendment.id]
    is_open = amendment.state is AmendmentState.PROPOSED
    fate = gap() if is_open else _lower(amendment.state.label)
    yield Bullets((*(_vote(sitting, vote) for vote in votes), f"Suite : {fate}."))


def _vote(sitting: Sitting, vote: Vote) -> str:
    words = result_words(vote) or gap("résultat du vote")
    secret = " (scrutin secret)" if vote.secret else ""
    council, there = COUNCILS[vote.council], number_of(vote.present, "présent")
    said = [f"{council}, {there} : {_lower(words)}{secret}.", *_voices(sitting, vote)]
    return "\n".join(said)


def _voices(sitting: Sitting, vote: Vote) -> Iterator[str]:
    """Who said what, choice by choice: members by name, groups with how many."""
    names = {member.id: member.name for member in sitting.members}
    for choice in Choice:
        said = [
            names.get(line.member, "") or gap("nom")
            if line.member
            else f"{line.party or NO_GROUP} ({choice.of(line.counts)})"
            for line in vote.lines
            if choice.of(line.counts)
        ]
        if said:
            yield f"{choice.label} : {', '.join(said)}."


def _outcome(sitting: Sitting, point: Point) -> Iterator[Block]:
    if point.outcome:
        note = f" – {point.outcome_note.strip().rstrip('.')}" if point.outcome_note.strip() else ""
        yield Paragraph(f"Suite : {_lower(point.outcome.label)}{note}.", Emphasis.STRONG)
    elif not sitting.opened:
        yield Paragraph(gap("interventions et suite"))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
