"""What is sent to the members of both councils: the agenda, and a note on each of its points."""

from collections.abc import Iterator, Sequence

from synergy_desktop.domain.decisions import councils_asked, is_on_report
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.sittings import Point, Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Block, Bullets, Emphasis, Heading, Paragraph
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.facts import procedure, synergies_counted, totals
from synergy_desktop.report.sections.sitting_frame import (
    day_of,
    head,
    hour_or_gap,
    joint_sitting,
    place_of,
    signatures,
    title_of,
)

AGENDA, BRIEFING = "Ordre du jour du conseil conjoint", "Note de synthèse du conseil conjoint"
_CALL = (
    "Les membres du conseil communal et du conseil de l’action sociale sont convoqués à la réunion "
    "annuelle, commune et publique, des deux conseils."
)


def agenda(content: DossierContent, report: Report) -> list[Block]:
    """Who is called, when, where, to deal with what; to be signed."""
    sitting = joint_sitting(report)
    points = tuple(map(title_of, sitting.points)) or (gap("points de l’ordre du jour"),)
    return [
        *head(content, AGENDA),
        Paragraph(_CALL),
        *_when_and_where(report, sitting),
        Heading(2, "Points à l’ordre du jour", "points"),
        Bullets(points, ordered=True),
        Paragraph(
            "Chaque point appelant une décision est soumis au vote de chaque conseil séparément. "
            "Le projet de rapport et la note de synthèse accompagnent la présente convocation."
        ),
        signatures(content),
    ]


def _when_and_where(report: Report, sitting: Sitting) -> list[Block]:
    when = f"Séance du {day_of(sitting, report)} à {hour_or_gap(sitting.convened)}"
    return [Paragraph(f"{when}\n{place_of(sitting)}", Emphasis.STRONG)]


def briefing(content: DossierContent, report: Report, earlier: Sequence[Report]) -> list[Block]:
    """A short text on each point of the agenda, from what the dossier holds."""
    sitting = joint_sitting(report)
    blocks = [*head(content, BRIEFING), *_when_and_where(report, sitting)]
    main = next(filter(is_on_report, sitting.points), None)
    for number, point in enumerate(sitting.points, 1):
        blocks.append(Heading(2, title_of(point), f"point-{number}", f"{number}."))
        blocks += _report_note(report, earlier) if point is main else _note(report, point)
    if not sitting.points:
        blocks.append(Heading(2, gap("points de l’ordre du jour"), "point-0"))
    if main is None:
        blocks.append(Heading(2, "Rapport annuel sur les synergies", "report"))
        blocks += _report_note(report, earlier)
    return blocks


def _report_note(report: Report, earlier: Sequence[Report]) -> Iterator[Block]:
    yield Paragraph(
        f"Le projet de rapport pour l’exercice {report.year}, dressé ensemble par les deux "
        "directions générales, est présenté aux deux conseils réunis. Ceux-ci en prennent "
        "connaissance, en débattent et peuvent y apporter des modifications ; l’adoption relève "
        "ensuite d’un vote propre à chaque conseil (loi organique des CPAS, article 26bis, § 6 ; "
        "Code de la démocratie locale et de la décentralisation, article L1122-11)."
    )
    yield Paragraph(synergies_counted(report))
    if figures := tuple(totals(report, earlier)):
        yield Heading(3, "Niveau de rassemblement", "levels", in_contents=False)
        yield Bullets(figures)
    yield Heading(3, "Étapes déjà franchies", "steps", in_contents=False)
    yield Bullets(tuple(procedure(report)))


def _note(report: Report, point: Point) -> list[Block]:
    title = point.title.casefold()
    asked = councils_asked(point)
    if is_on_report(point) and len(asked) == 1:
        text = (
            f"{_COUNCILS[asked[0]]} se prononce, par un vote qui lui est propre, sur l’adoption du "
            f"rapport {report.year}, tel qu’il ressort du débat."
        )
    elif is_on_report(point):
        text = f"Les membres des deux conseils débattent du projet. {_amendments(report)}"
    elif "projection" in title and "politique sociale" in title:
        text = (
            "Le CPAS expose ce qu’il entend mettre en œuvre sur le territoire en matière sociale. "
            "La loi organique (article 26bis, § 6) veut que cet exposé ait lieu au cours de "
            "la même réunion ; les conseils en prennent connaissance, sans vote."
        )
    elif "appel nominal" in title or "ouverture" in title:
        text = (
            "La présidence ouvre la séance et fait constater, conseil par conseil, les présences "
            "et le quorum : plus de la moitié des membres en fonction."
        )
    else:
        text = gap("note explicative")
    return [Paragraph(text)]


def _amendments(report: Report) -> str:
    held = {each.id for each in report.sittings if each.body is Body.JOINT_COUNCIL}
    count = sum(each.sitting in held for each in report.amendments)
    if not count:
        return "Des amendements peuvent être déposés par écrit ou en séance."
    return f"Amendements déjà déposés : {count}. D’autres sont recevables."


_COUNCILS = {
    Side.COMMUNE: "Le conseil communal",
    Side.CPAS: "Le conseil de l’action sociale",
}
