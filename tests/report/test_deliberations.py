"""The deliberations of the two councils: what is known is filled in, what is not stays a gap."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from data.contents import AMENDMENT, SITTING, SMALL
from report.reading import page_texts
from synergy_desktop.domain import rich_text
from synergy_desktop.domain.model import Procedure, Report, Text
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.domain.sitting_words import AmendmentState, Manner, MovementKind, Presence
from synergy_desktop.domain.sittings import Counts, Movement, Point, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report import blocks as b
from synergy_desktop.report import templates
from synergy_desktop.report.documents.sitting_papers import deliberation
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import MARK, remark
from synergy_desktop.report.pdf.render import render
from synergy_desktop.report.sections.clauses import filled

MEMBERS = tuple(
    replace(member, presence=presence)
    for member, presence in zip(
        SITTING.members,
        (Presence.PRESENT, Presence.EXCUSED, Presence.PRESENT, Presence.PRESENT),
        strict=True,
    )
)
OWN = Point(id="own", title="Rapport annuel sur les synergies – vote du conseil communal")
VOTE = Vote(
    id="vote",
    council=Side.COMMUNE,
    point="own",
    manner=Manner.COUNT,
    present=1,
    counts=Counts(in_favour=1),
)
PLAYED = replace(
    SITTING,
    opened="19:04",
    members=MEMBERS,
    points=(*SITTING.points, OWN),
    movements=(Movement(member="cleo", kind=MovementKind.DEPARTURE, point="report-point"),),
    votes=(VOTE,),
)
PROCEDURE = Procedure(
    management_committees="2026-10-15",
    concertation="2026-11-09",
    concertation_amended=False,
    financial_opinion="favorable",
    financial_opinion_date="2026-10-29",
    joint_council="2026-11-26",
)
REPORT = Report(year="2026", procedure=PROCEDURE, sittings=(PLAYED,))


def said(report: Report, side: Side = Side.COMMUNE) -> str:
    return "\n".join(words(deliberation(side)(SMALL, report)))


def test_a_vote_that_was_taken_leaves_no_gap() -> None:
    text = said(REPORT)
    assert remark(deliberation(Side.COMMUNE)(SMALL, REPORT)) == ""
    for told in (
        "Séance du jeudi 26\u00a0novembre\u00a02026",
        "Présents (1)\u00a0: Ada Lahaye.",
        "Excusés (1)\u00a0: Bob Mahy.",
        "Partis avant le vote (1)\u00a0: Cléo Noël.",
        "réunion conjointe (jeudi 15\u00a0octobre\u00a02026)",
        "direction financière (favorable, jeudi 29\u00a0octobre\u00a02026)",
        "le projet n’y a pas été amendé",
        "il y a été présenté, sans être amendé",
        "Adopté à l’unanimité.",
        "Article 1er.",
        "Article 2. –\u00a0Le conseil communal ADOPTE le rapport",
        "Article 4. –\u00a0La présente délibération est transmise au CPAS de Valprée.",
    ):
        assert told in text, told


def test_what_was_rejected_is_not_adopted_nor_annexed() -> None:
    against = replace(VOTE, counts=Counts(against=1))
    text = said(replace(REPORT, sittings=(replace(PLAYED, votes=(against,)),)))
    assert "Le conseil communal N’ADOPTE PAS le rapport" in text
    assert "annexé" not in text
    assert "Article 3. –\u00a0La présente délibération" in text


def test_before_the_sitting_nothing_is_claimed() -> None:
    planned = replace(PLAYED, opened="", votes=(), movements=(), members=SITTING.members)
    text = said(replace(REPORT, sittings=(planned,)))
    assert f"[présence à relever\u00a0: {MARK}] Ada Lahaye, Bob Mahy, Cléo Noël." in text
    assert f"[présenté, débattu, amendé ou non\u00a0: {MARK}]" in text
    assert f"[résultat du vote\u00a0: {MARK}]" in text
    assert f"[ADOPTE ou N’ADOPTE PAS\u00a0: {MARK}]" in text


def test_a_vote_that_does_not_add_up_decides_nothing() -> None:
    short = replace(VOTE, present=2)
    text = said(replace(REPORT, sittings=(replace(PLAYED, votes=(short,)),)))
    assert "Provisoire" in text
    assert f"[ADOPTE ou N’ADOPTE PAS\u00a0: {MARK}]" in text


def test_an_adoption_on_another_day_says_nothing_of_the_joint_sitting() -> None:
    later = replace(PROCEDURE, commune_adoption="2026-12-14")
    text = said(replace(REPORT, procedure=later, sittings=(replace(PLAYED, votes=()),)))
    assert "Séance du lundi 14\u00a0décembre\u00a02026" in text
    assert f"[présents, excusés et absents\u00a0: {MARK}]" in text


def test_an_empty_year_prints_its_frame() -> None:
    for side in Side:
        paper = deliberation(side)(SMALL, Report(year="2026"))
        assert remark(paper).startswith("Il y manque")
        assert "direction financière" not in "\n".join(words(paper))
        assert "Vu la loi organique" in "".join(page_texts(render(paper)))


def test_amendments_adopted_in_the_sitting_are_counted() -> None:
    adopted = replace(AMENDMENT, state=AmendmentState.ADOPTED)
    text = said(replace(REPORT, amendments=(adopted, replace(adopted, id="x", sitting=""))))
    assert "présenté et débattu\u202f; 1\u00a0amendement adopté" in text


def test_a_clause_of_the_user_is_filled_in_too() -> None:
    own = Text(key="dispositif", body="{si_avis}Art. {n}\n\nLe {conseil} {verbe} : {inconnu}.")
    text = said(replace(REPORT, texts=(own,)))
    assert "Le conseil communal ADOPTE : {inconnu}." in text
    assert "Art. 1er" in text
    assert "Art. 1er" not in said(Report(year="2026", texts=(own,)))


def test_the_proposed_clauses_name_only_what_can_be_filled_in() -> None:
    assert all(clause.title for clause in templates.default_clauses())
    assert not set("{}") & set(said(REPORT) + said(REPORT, Side.CPAS))


def test_bold_words_of_a_clause_stay_bold() -> None:
    body = rich_text.write([rich_text.Paragraph((Run("Vu {si_avis}"), Run("{conseil}", True)))])
    own = Text(key="visas_commune", body=body)
    paper = deliberation(Side.COMMUNE)(SMALL, replace(REPORT, texts=(own,)))
    assert b.Paragraph("Vu conseil communal", runs=(Run("Vu "), Run("conseil communal", True))) in (
        paper.blocks
    )


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"))))
def test_values_are_text_whatever_they_hold(value: str) -> None:
    clause = Text(key="odd", body="Le {conseil} décide.")
    (block,) = filled(clause, {"conseil": value})
    assert words_of(block) == f"Le {value} décide."


def words_of(block: object) -> str:
    return str(getattr(block, "text", ""))
