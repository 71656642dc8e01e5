"""The matrices to sign, one a page, and the list of what the canvas still asks for."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from data.contents import SMALL
from report.reading import page_texts
from synergy_desktop.domain.conformity import check
from synergy_desktop.domain.model import Matrix, Report, Service
from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.domain.vocabulary import Support
from synergy_desktop.report import blocks as b
from synergy_desktop.report.documents.annexes import conformity, signed_matrices
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import MARK, remark
from synergy_desktop.report.pdf.render import render

FULL = Matrix(operation=5, management=4, skills=3, formalisation=2, resources=0)
NOTES = {each.register: f"Note sur {each.label}. " * 4 for each in REGISTERS}
SERVICES = (
    Service(name="Achats", support=Support.PROCUREMENT, matrix=FULL, matrix_notes=NOTES),
    Service(name="Archives", matrix=replace(FULL, skills=None)),
    Service(name="Cimetières"),
)
REPORT = Report(year="2026", services=SERVICES)


def tables(paper: b.Paper) -> list[b.Table]:
    return [block for block in paper.blocks if isinstance(block, b.Table)]


def test_each_assessed_service_has_a_page_to_correct_and_to_sign() -> None:
    paper = signed_matrices(SMALL, REPORT)
    assert paper.blocks.count(b.PageBreak()) == 1
    pages = page_texts(render(paper))
    assert len(pages) == 2
    for page, name in zip(pages, ("Achats", "Archives"), strict=True):
        assert name in page
        assert "Corrections manuscrites" in page
        assert page.count("Nom, fonction, date et signature") == 2
        assert "Pour la Ville de Valprée" in page
    assert "Cimetières" not in "".join(pages)


def test_the_levels_are_explained_and_crossed() -> None:
    matrix = tables(signed_matrices(SMALL, REPORT))[0]
    rows = matrix.rows[: len(LEVELS)]
    firsts = [row.cells[0] for row in rows]
    assert [cell.note for cell in firsts if cell] == [each.definition for each in reversed(LEVELS)]
    crossed = [[cell.text if cell else "" for cell in row.cells[1:]].count("X") for row in rows]
    assert crossed == [1, 1, 1, 1, 0, 1]


def test_a_register_that_is_not_assessed_is_a_gap() -> None:
    paper = signed_matrices(SMALL, REPORT)
    assert words(paper).count(f"[{MARK}]") == 1
    assert remark(paper).startswith("Il y manque 1")


def test_without_a_matrix_an_empty_one_is_printed() -> None:
    paper = signed_matrices(SMALL, Report(year="2026", services=SERVICES[2:]))
    assert f"[service\u00a0: {MARK}]" in words(paper)
    assert words(paper).count(f"[{MARK}]") == len(REGISTERS)
    assert len(page_texts(render(paper))) == 1


def test_the_findings_stand_under_their_parts_in_order() -> None:
    (table,) = tables(conformity(SMALL, REPORT))
    bodies = [row.cells for row in table.rows if row.kind is b.RowKind.BODY]
    assert [number.text for number, _ in bodies if number] == [
        str(number) for number in range(1, len(bodies) + 1)
    ]
    told = [cell.text for _, cell in bodies if cell]
    assert sorted(told) == sorted(finding.message for finding in check(REPORT))
    groups = [row.cells[0] for row in table.rows if row.kind is b.RowKind.GROUP]
    names = [cell.text for cell in groups if cell]
    assert names[0] == "Procédure"
    assert len(set(names)) == len(names)
    assert f"{len(bodies)}\u00a0points à compléter ou à corriger." in words(
        conformity(SMALL, REPORT)
    )


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_a_service_keeps_its_name_whatever_it_is(name: str) -> None:
    report = replace(REPORT, services=(replace(SERVICES[0], name=name),))
    assert name in words(signed_matrices(SMALL, report))
