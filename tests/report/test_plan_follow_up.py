"""The follow-up of the plans: the day it tells of, its figures, what asks for a decision."""

from dataclasses import replace

from data.contents import SMALL
from data.plans import COMMON_PLAN, COMMUNE_PLAN, CPAS_PLAN
from report.paper_tables import tables, texts
from synergy_desktop.domain.model import Plan, Procedure, Report
from synergy_desktop.report import blocks as b
from synergy_desktop.report.charts import Chart
from synergy_desktop.report.documents.plan_papers import follow_up
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import MARK, remark
from synergy_desktop.report.walk import walk

YEAR = Report(year="2026", procedure=Procedure(joint_council="2026-11-30"))


def printed(*plans: Plan, report: Report = YEAR) -> b.Paper:
    return follow_up(replace(SMALL, plans=plans), report)


def test_it_tells_of_the_day_of_the_joint_council() -> None:
    cover = printed(COMMUNE_PLAN).blocks[0]
    assert isinstance(cover, b.Cover)
    assert cover.subtitle == "Situation au 30\u00a0novembre\u00a02026"


def test_before_a_council_is_called_it_tells_of_the_last_step() -> None:
    steps = Procedure(management_committees="2026-10-05", concertation="2026-10-20")
    cover = printed(COMMUNE_PLAN, report=Report(year="2026", procedure=steps)).blocks[0]
    assert isinstance(cover, b.Cover)
    assert cover.subtitle == "Situation au 20\u00a0octobre\u00a02026"


def test_an_older_year_tells_of_the_newest_too_because_the_plan_is_as_it_stands() -> None:
    older = Report(year="2025", procedure=Procedure(joint_council="2025-12-01"))
    content = replace(SMALL, plans=(COMMUNE_PLAN,), reports=(older, YEAR))
    assert follow_up(content, older) == follow_up(content, YEAR)


def test_without_any_day_nothing_is_called_late() -> None:
    paper = printed(COMMUNE_PLAN, report=Report(year="2026"))
    assert f"Situation au [date de référence\u00a0: {MARK}]" in words(paper)
    assert remark(paper)
    assert not any("Échéance dépassée" in text for text in words(paper))
    (counts,) = tables(paper, "Actions par objectif")
    assert "En retard" not in texts(counts.header[0])


def test_the_actions_are_counted_by_objective_state_and_health() -> None:
    (counts,) = tables(printed(COMMUNE_PLAN), "Actions par objectif")
    assert texts(counts.header[1])[2:13] == [
        "En création", "À agender", "En cours", "Finalisé", "Annulé", "Non précisé",
        "Bon", "Risque", "Blocage", "En pause", "Non précisé",
    ]  # fmt: skip
    os, first, second, third, total = map(texts, counts.rows)
    assert first[0] == "O.O.1 Réunir les ateliers"
    assert first[1:] == ["2", "0", "0", "1", "0", "1", "0", "0", "1", "0", "0", "1", "40", "1"]
    assert second[1:] == ["1", "0", "0", "0", "1", "0", "0", "1", "0", "0", "0", "0", "100", "0"]
    assert third[1:3] + third[13:] == ["0", "0", "–", "0"]
    assert total[1:] == os[1:]
    assert counts.rows[-1].kind is b.RowKind.TOTAL


def test_the_chart_shows_the_share_of_each_state() -> None:
    charts = [block for _, block in walk(printed(COMMUNE_PLAN).blocks) if isinstance(block, Chart)]
    assert [(bar.label, bar.value, bar.maximum) for chart in charts for bar in chart.bars] == [
        ("En création", 0, 3), ("À agender", 0, 3), ("En cours", 1, 3), ("Finalisé", 1, 3),
        ("Annulé", 1, 3),
    ]  # fmt: skip


def test_what_is_late_or_at_risk_is_pointed_out() -> None:
    (table,) = tables(printed(COMMUNE_PLAN), "Points d’attention")
    assert [texts(row) for row in table.rows] == [
        [
            "A 1.1", "Déménager les ateliers", "juin-26", "En cours", "40",
            "Risque\nÉchéance dépassée", "Le bail court encore.",
        ]
    ]  # fmt: skip
    assert "Rien n’est signalé." in words(printed(CPAS_PLAN))


def test_an_objective_is_followed_action_by_action_and_indicator_by_indicator() -> None:
    (table,) = tables(printed(COMMUNE_PLAN), "Suivi")
    rows = [texts(row) for row in table.rows]
    assert rows[0][0] == "O.O.1 Réunir les ateliers – avancement\u00a0: 40\u00a0%"
    assert rows[1] == [
        "A 1.1", "Déménager les ateliers", "juin-26", "En cours", "40", "Risque",
        "Ateliers déménagés", "3", "1",
    ]  # fmt: skip
    assert rows[2] == ["^"] * 6 + ["Surface libérée", "800 m²", ""]
    deadline, health = table.rows[1].cells[2], table.rows[1].cells[5]
    assert deadline is not None
    assert health is not None
    assert (deadline.note, health.note) == ("échéance dépassée", "Le bail court encore.")
    groups = [row.cells[0] for row in table.rows if row.kind is b.RowKind.GROUP]
    assert [cell.text.split(" – ")[0] for cell in groups if cell] == [
        "O.O.1 Réunir les ateliers", "O.O.2 Partager l’outillage", "O.O.3 Former"
    ]  # fmt: skip
    assert rows[-1][0] == "Néant"
    assert ["A 1.1", "Déménager les ateliers", "Voir O.O.1, où cette action est décrite."] in [
        row[:3] for row in rows
    ]


def test_every_plan_of_the_dossier_is_followed_once() -> None:
    paper = printed(COMMON_PLAN, CPAS_PLAN, COMMUNE_PLAN)
    titles = [
        block.full_text
        for _, block in walk(paper.blocks)
        if isinstance(block, b.Heading) and block.level == 1 and block.in_contents
    ]
    assert titles == ["1 Synthèse", "2 PST de la Ville", "3 PST du CPAS", "4 PST commun"]


def test_without_a_plan_the_frame_says_so() -> None:
    paper = printed()
    assert any(text.startswith("Le dossier ne contient encore rien") for text in words(paper))
    assert remark(paper)
    assert not any(isinstance(block, Chart) for _, block in walk(paper.blocks))
