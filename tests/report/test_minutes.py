"""The minutes of the joint council: everything that was noted, at its point; the rest is a gap."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from data.contents import AMENDMENT, SITTING, SMALL
from report.reading import page_texts
from synergy_desktop.domain.model import Report
from synergy_desktop.domain.sitting_words import (
    AmendmentState,
    Manner,
    MovementKind,
    Outcome,
    Presence,
)
from synergy_desktop.domain.sittings import Counts, Movement, Vote, VoteLine
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import result_words
from synergy_desktop.report import blocks as b
from synergy_desktop.report.documents.sitting_papers import minutes
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import MARK, remark
from synergy_desktop.report.pdf.render import render

ONE = "1\u00a0présent"
OPENED = "19\u00a0h\u00a004"
FIRST, SECOND = SITTING.points
ON_AMENDMENT = Vote(
    id="v1",
    council=Side.COMMUNE,
    amendment="amendment",
    manner=Manner.COUNT,
    present=3,
    counts=Counts(in_favour=2, against=1),
)
PLAYED = replace(
    SITTING,
    opened="19:04",
    closed="20:45",
    members=tuple(replace(each, presence=Presence.PRESENT) for each in SITTING.members),
    points=(
        replace(FIRST, opened="19:10", notes="Un mot.\n\nUn autre.", outcome=Outcome.AMENDED),
        replace(SECOND, opened="20:00", outcome=Outcome.NOTED, outcome_note="sans débat."),
    ),
    movements=(
        Movement(member="bob", kind=MovementKind.DEPARTURE, point=SECOND.id, time="20:05"),
        Movement(member="ada", kind=MovementKind.ARRIVAL, point="", time="19:06"),
    ),
    votes=(*SITTING.votes, ON_AMENDMENT),
)
ADOPTED = replace(AMENDMENT, state=AmendmentState.ADOPTED)
REPORT = Report(year="2026", sittings=(PLAYED,), amendments=(ADOPTED,))


def texts(report: Report) -> list[str]:
    return words(minutes(SMALL, report))


def place(report: Report, beginning: str) -> int:
    return next(at for at, text in enumerate(texts(report)) if text.startswith(beginning))


def test_a_sitting_that_was_played_leaves_no_gap() -> None:
    assert remark(minutes(SMALL, REPORT)) == ""
    said = texts(REPORT)
    for told in (
        f"La séance, commune et publique, est ouverte à {OPENED}. Présidence\u00a0: Ada Lahaye.",
        "3 sur 3 à l’ouverture\u202f; le quorum (2) est atteint.",
        "Point abordé à 19\u00a0h\u00a010.",
        "Un mot.",
        "Un autre.",
        "Amendement 1 – Nom du service",
        "Auteur\u00a0: Bob Mahy. Motif\u00a0: Le nom a changé.",
        f"Conseil communal, 3\u00a0présents\u00a0: a{result_words(ON_AMENDMENT)[1:]}.",
        "Suite\u00a0: adopté.",
        f"Conseil de l’action sociale, {ONE}\u00a0: adopté à l’unanimité.\nPour\u00a0: Dora Oger.",
        "Suite\u00a0: adopté avec amendements.",
        "Suite\u00a0: pris pour information – sans débat.",
        "La séance est levée à 20\u00a0h\u00a045.",
    ):
        assert told in said, told


def test_who_comes_or_leaves_stands_at_the_point() -> None:
    arrival = place(REPORT, "19\u00a0h\u00a006\u00a0: Ada Lahaye (conseil communal) entre en")
    departure = place(REPORT, "20\u00a0h\u00a005\u00a0: Bob Mahy (conseil communal) quitte la")
    first, second = (place(REPORT, point.title) for point in PLAYED.points)
    assert arrival < first < second < departure


def test_a_planned_sitting_leaves_a_gap_for_each_thing() -> None:
    planned = Report(year="2026", sittings=(replace(SITTING, votes=(), movements=()),))
    said = texts(planned)
    assert said.count(f"[{MARK}]") == 3
    assert said.count(f"[interventions et suite\u00a0: {MARK}]") == len(SITTING.points)
    assert f"La séance est levée à [heure\u00a0: {MARK}]." in said


def test_a_point_that_nobody_came_to_says_so() -> None:
    points = (PLAYED.points[0], SECOND)
    report = replace(REPORT, sittings=(replace(PLAYED, points=points),))
    assert texts(report).count("Point non abordé.") == 1


def test_an_amendment_that_is_still_open_leaves_a_gap() -> None:
    still_open = replace(REPORT, amendments=(AMENDMENT,))
    assert f"Suite\u00a0: [{MARK}]." in texts(still_open)


def test_a_vote_by_group_says_what_each_group_said() -> None:
    lines = (
        VoteLine(party="Ensemble", counts=Counts(in_favour=2)),
        VoteLine(party="", counts=Counts(against=1)),
    )
    vote = replace(ON_AMENDMENT, amendment="", point=SECOND.id, manner=Manner.GROUPS, lines=lines)
    report = replace(REPORT, sittings=(replace(PLAYED, votes=(vote,)),))
    (told,) = (text for text in texts(report) if text.startswith("Conseil communal, 3"))
    assert told.splitlines()[1:] == ["Pour\u00a0: Ensemble (2).", "Contre\u00a0: Sans groupe (1)."]


def test_what_belongs_to_no_point_is_not_lost() -> None:
    loose = replace(ON_AMENDMENT, id="v2", amendment="", subject="Huis clos")
    sitting = replace(PLAYED, votes=(*PLAYED.votes, loose))
    report = replace(REPORT, sittings=(sitting,), amendments=(replace(ADOPTED, point="ailleurs"),))
    start = place(report, "Hors ordre du jour")
    assert place(report, "Amendement 1") > start
    assert place(report, "Huis clos – Conseil communal, 3\u00a0présents") > start
    assert "Hors ordre du jour" not in texts(REPORT)


def test_an_empty_year_prints_its_frame() -> None:
    paper = minutes(SMALL, Report(year="2026"))
    assert remark(paper)
    assert "Procès-verbal" in page_texts(render(paper))[0]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"))))
def test_notes_stay_as_typed(typed: str) -> None:
    points = (replace(FIRST, opened="19:10", notes=f"x{typed}"),)
    report = replace(REPORT, sittings=(replace(PLAYED, points=points, movements=()),))
    found = [block for block in minutes(SMALL, report).blocks if isinstance(block, b.Paragraph)]
    assert f"x{typed}" in [block.text for block in found]
