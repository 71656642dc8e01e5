"""Plans of office programs: their notations, levels and columns; a branch out and back."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from data.strategies import nodes
from synergy_desktop.domain.model import BudgetLine, Plan, PlanNode
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.planting import plantings
from synergy_desktop.domain.vocabulary import BudgetService, NodeKind, PlanOwner
from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.notation import note
from synergy_desktop.exchange.clipboard.outline import read_outline
from synergy_desktop.exchange.clipboard.plan_copy import from_json, table_of, to_json
from synergy_desktop.exchange.clipboard.plan_readings import read_ordinary, read_progress, read_sdgs
from synergy_desktop.exchange.clipboard.plan_understanding import understand_plan
from synergy_desktop.exchange.clipboard.tab_text import read_text
from synergy_desktop.exchange.clipboard.understanding import Understanding

DATA = Path(__file__).parent.parent / "data" / "clipboard"
EMPTY = Plan(institution=PlanOwner.COMMUNE)
LEFT, ABOVE = Merge.LEFT, Merge.ABOVE
PILOTS = ("Politique en charge", "Service en charge", "Agent en charge")


def understood(grid: Grid) -> Understanding[PlanNode]:
    return understand_plan(grid, EMPTY, None)


def read(grid: Grid) -> list[tuple[str, str, str]]:
    rows = understood(grid).items
    return [(row.group, row.item.code, row.item.title) for row in rows if row.item]


def money(text: str) -> tuple[BudgetLine, ...]:
    lines = read_ordinary(text).value
    assert isinstance(lines, tuple)
    return lines


@pytest.mark.parametrize(
    ("line", "kind", "code", "title"),
    [
        ("O.S.1 Verdir", "os", "O.S.1", "Verdir"),
        ("OS 2 : Verdir", "os", "OS 2", "Verdir"),
        ("• O.O.2. Planter", "oo", "O.O.2", "Planter"),
        ("OO 2.1 – Planter", "oo", "OO 2.1", "Planter"),
        ("A 2.1 Semer", "action", "A 2.1", "Semer"),
        ("OSe1 Loger", "os", "OSe1", "Loger"),
        ("OOi12 : Loger", "oo", "OOi12", "Loger"),
        ("Me21 Loger", "action", "Me21", "Loger"),
        ("Pe25.2 Loger", "sub_action", "Pe25.2", "Loger"),
        ("Objectif stratégique : Loger", "os", "", "Loger"),
        ("OBJECTIF OPERATIONNEL 3. Loger", "oo", "O.O.3", "Loger"),
        ("Action n° 3.2 : Loger", "action", "A 3.2", "Loger"),
        ("Action 3.2. A 3.2 Loger", "action", "A 3.2", "Loger"),
        ("Volet interne : la gestion", "volet", "interne", "Volet interne : la gestion"),
        ("Domaine : social", "domain", "", "social"),
        ("Sous-action 1 : Loger", "sub_action", "A 1", "Loger"),
    ],
)
def test_what_a_line_says_of_itself(line: str, kind: str, code: str, title: str) -> None:
    noted = note(line)
    assert (noted.kind, noted.code, noted.title) == (NodeKind(kind), code, title)


@pytest.mark.parametrize(
    "line",
    [
        "Actions sociales du quartier",
        "Projet de rénovation",
        "12 logements",
        "A la mer",
        "2025",
        "",
    ],
)
def test_plain_words_are_no_notation(line: str) -> None:
    noted = note(line)
    assert (noted.kind, noted.code, noted.title, noted.depth) == (None, "", line, 0)


def test_levels_follow_codes_then_depth() -> None:
    grid = read_text("O.S.1 Verdir\nO.O.1 Planter\nA 1.1 Haies\nA 1.1.1 Commander\nA 1.2 Arbres")
    assert [kind for kind, _, _ in read(grid)] == ["os", "oo", "action", "sub_action", "action"]
    plain = read_text("Verdir\n\tPlanter\n\t\tHaies\n\t\tArbres\n\tEau")
    assert [kind for kind, _, _ in read(plain)] == ["os", "oo", "action", "action", "oo"]
    mixed = read_text("O.S.1 Verdir\nO.O.1 Planter\nHaies\nArbres\nO.O.2 Épargner\nCiternes")
    assert [kind for kind, _, _ in read(mixed)] == ["os", "oo", "action", "action", "oo", "action"]


def test_numbers_in_a_column_tell_the_depth() -> None:
    grid = read_text("Code\tIntitulé\n1\tVerdir\n1.1\tPlanter\n1.1.1\tHaies\n1.2\tÉpargner")
    assert read(grid) == [
        ("os", "1", "Verdir"),
        ("oo", "1.1", "Planter"),
        ("action", "1.1.1", "Haies"),
        ("oo", "1.2", "Épargner"),
    ]


def test_a_table_with_headings_in_two_rows_and_titles_set_in() -> None:
    grid = Grid.of(
        [
            ["Le plan", *[LEFT] * 6],
            ["", "Pilotes", LEFT, LEFT, "Échéance", "OO", "Ressources"],
            [ABOVE, *PILOTS, ABOVE, ABOVE, "Budget ordinaire + réf"],
            ["Objectif stratégique : Verdir", *[LEFT] * 6],
            ["Objectif opérationnel 1. Planter", "", "", "", "", "O.O.1", ""],
            ["Action 1.1. Haies", "Mme Poncin", "Parcs", "Chef", "janv-27", "A 1.1", "/"],
            ["Action 1.2. Arbres", ABOVE, ABOVE, "Adjoint", "Récurrent", "A 1.2", "1.500 €"],
        ]
    )
    found = understood(grid)
    assert read(grid) == [
        ("os", "", "Verdir"),
        ("oo", "O.O.1", "Planter"),
        ("action", "A 1.1", "Haies"),
        ("action", "A 1.2", "Arbres"),
    ]
    trees = [row.item for row in found.items if row.item]
    assert (trees[3].political_lead, trees[3].service, trees[3].agent) == (
        "Mme Poncin",
        "Parcs",
        "Adjoint",
    )
    assert [line.amount for line in trees[3].budget] == [150_000]
    assert [cell.raw for cell in found.problems] == ["Le plan"]


def test_a_code_that_slid_into_the_deadlines_is_taken_as_a_code() -> None:
    grid = read_text(
        "Intitulé\tÉchéance\tCode\n"
        "Objectif stratégique : Verdir\n"
        "Planter\tO.O.1\n"
        "Haies\tjanv-27\tA 1.1\n"
    )
    assert read(grid) == [
        ("os", "", "Verdir"),
        ("oo", "O.O.1", "Planter"),
        ("action", "A 1.1", "Haies"),
    ]
    found = understood(grid)
    assert [row.item.deadline for row in found.items if row.item] == ["", "", "janv-27"]
    assert not found.problems


def test_the_human_resources_of_an_action_are_read_from_their_column() -> None:
    grid = Grid.of(
        [
            ["Intitulé", "Code", "RH", "Note"],
            ["Verdir", "OS 1", "", ""],
            ["Planter", "O.O.1", "", ""],
            ["Haies", "A 1.1", "2 ETP", "En automne"],
        ]
    )
    haies = understood(grid).items[-1].item
    assert haies
    assert (haies.staff, haies.note) == ("2 ETP", "En automne")


def test_the_table_of_a_plan_from_writer() -> None:
    found = understood(read_outline((DATA / "plan.html").read_text("utf-8"), ""))
    items = [row.item for row in found.items if row.item]
    assert [(each.kind.value, each.code, each.title) for each in items] == [
        ("os", "OS 1", "Une vallée plus verte"),
        ("oo", "O.O.1", "Planter"),
        ("action", "A 1.1", "Border les chemins de haies"),
        ("action", "A 1.2", "Rouvrir le verger"),
    ]
    assert [(each.service, each.agent, each.deadline) for each in items[2:]] == [
        ("Parcs", "Chef jardinier", "janv-27"),
        ("Parcs", "Ouvrier", "Récurrent"),
    ]
    (line,) = items[2].budget
    assert (line.amount, line.article, line.label) == (150_000, "766/124-02", "Plants")
    assert not found.problems


def test_the_nested_list_of_a_plan_from_writer() -> None:
    found = read(read_outline((DATA / "plan-liste.html").read_text("utf-8"), ""))
    assert found == [
        ("os", "", "Une vallée plus verte"),
        ("oo", "", "Planter"),
        ("action", "", "Border les chemins de haies"),
        ("action", "", "Rouvrir le verger"),
        ("oo", "", "Épargner l’eau"),
        ("os", "", "Une vallée plus proche"),
    ]


def test_money_with_its_article_share_and_goals() -> None:
    line, second = money(
        "73.500 € (Article 840/124-02 Animation) NB : subside\n1 200,50 € · 2026 · Wallonie"
    )
    assert (line.amount, line.article, line.label) == (7_350_000, "840/124-02", "Animation")
    assert line.note == "NB : subside"
    assert (second.amount, second.year, second.funder) == (120_050, 2026, "Wallonie")
    assert second.service is BudgetService.ORDINARY
    assert read_ordinary("/").is_empty
    assert read_ordinary("à négocier").remark
    assert read_progress("40 %").value == 40
    assert read_progress("140 %").problem
    assert read_sdgs("ODD 11 et 15").value == (11, 15)
    assert read_sdgs("18").problem


def test_a_list_keeps_the_codes_that_its_signs_bear() -> None:
    sign = "<span style='mso-list:Ignore'>O.O.1<span>&nbsp;</span></span>"
    html = f"<ul><li>Verdir</ul><p style='mso-list:l0 level2 lfo1'>{sign}Planter<br>partout</p>"
    assert read(read_outline(html, "")) == [
        ("os", "", "Verdir"),
        ("oo", "O.O.1", "Planter partout"),
    ]


@settings(max_examples=40, deadline=None)
@given(nodes)
def test_a_branch_goes_out_and_comes_back_whole(node: PlanNode) -> None:
    (back,) = from_json(to_json(node).encode())
    assert to_json(back) == to_json(node)
    assert [(each.kind, each.title, each.note, each.budget) for each in walk((back,))] == [
        (each.kind, each.title, each.note, each.budget) for each in walk((node,))
    ]
    assert len(table_of(node).rows) == 1 + len(list(walk((node,))))


def test_anything_else_is_no_branch() -> None:
    assert from_json(b"") == ()
    assert from_json(b'{"format": "autre"}') == ()


def test_the_table_of_a_branch_is_understood_as_it_was() -> None:
    def inside(kind: NodeKind, code: str, title: str, *children: PlanNode) -> PlanNode:
        return PlanNode(kind=kind, code=code, title=title, children=children)

    branch = inside(
        NodeKind.VOLET,
        "externe",
        "Volet externe",
        inside(
            NodeKind.DOMAIN,
            "",
            "Social",
            inside(NodeKind.OS, "OS 1", "Action", inside(NodeKind.OO, "O.O.1", "Planter")),
        ),
    )
    items = [row.item for row in understood(table_of(branch)).items if row.item]
    (planting,) = plantings(EMPTY, None, items)
    assert planting.nodes == (branch,)
