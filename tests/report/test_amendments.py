"""The list of amendments on paper: what each changes by words, its author, its fate, its votes."""

from dataclasses import replace

from data.contents import AMENDMENT, SITTING, SMALL
from report.reading import page_texts
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.domain.sitting_words import AmendmentState, Manner
from synergy_desktop.domain.sittings import Counts, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import result_words
from synergy_desktop.report import blocks as b
from synergy_desktop.report.documents.amendment_list import as_pdf, paper
from synergy_desktop.report.sections.amendments import amendments

PLACE = Place(part=Part.DASHBOARD)
TEXT = Difference(
    "changed",
    PLACE,
    ("Exercice 2026", "Personnel"),
    "Accueil",
    "Résultats",
    "Un bureau commun",
    "Un bureau vraiment partagé",
    prose=True,
)
LEVEL = Difference(
    "changed", PLACE, ("Exercice 2026", "Personnel"), "Management", "Niveau", "5", "4"
)
GONE = Difference("removed", PLACE, ("Exercice 2026", "Personnel"), "Paie")
VOTE = Vote(
    id="vote",
    council=Side.COMMUNE,
    amendment="second",
    manner=Manner.COUNT,
    present=3,
    counts=Counts(in_favour=2, against=1),
)
SECOND = replace(
    AMENDMENT, id="second", number=2, state=AmendmentState.ADOPTED, point="", reason=""
)
REPORT = replace(
    SMALL.reports[0],
    sittings=(replace(SITTING, votes=(VOTE,)),),
    amendments=(SECOND, AMENDMENT),
)
TOLD = {"amendment": (TEXT,), "second": (LEVEL, replace(LEVEL, label="Note"), GONE)}


def table(blocks: list[b.Block]) -> b.Table:
    (landscape,) = blocks
    assert isinstance(landscape, b.Landscape)
    (found,) = (block for block in landscape.blocks if isinstance(block, b.Table))
    return found


def rows() -> list[tuple[b.Cell | None, ...]]:
    return [row.cells for row in table(amendments(REPORT, TOLD)).rows]


def cell(row: int, column: int) -> b.Cell:
    found = rows()[row][column]
    assert found is not None
    return found


def test_amendments_come_in_order_each_beside_all_its_places() -> None:
    assert [cells[0].text if cells[0] else None for cells in rows()] == ["1", "2", None, None]
    assert cell(1, 0).rows == cell(1, 1).rows == cell(1, 5).rows == 3
    places = [(cell(at, 2).text, cell(at, 2).note) for at in range(4)]
    assert places == [
        ("Personnel › Accueil", "Résultats"),
        ("Personnel › Management", "Niveau"),
        ("Note", ""),
        ("Personnel › Paie", "Suppression"),
    ]


def test_words_that_go_are_in_italics_and_words_that_come_in_bold() -> None:
    assert cell(0, 3).runs == (Run("Un bureau "), Run("commun", italic=True))
    assert cell(0, 4).runs == (Run("Un bureau "), Run("vraiment partagé", bold=True))
    assert (cell(3, 3).text, cell(3, 4).text) == ("–", "–")


def test_it_says_who_where_why_and_what_became_of_it() -> None:
    about, fate = cell(0, 1), cell(1, 5)
    assert about.text == "Nom du service"
    assert "Auteur\u00a0: Bob Mahy" in about.note
    assert "Conseil conjoint, 26\u00a0novembre\u00a02026, point 1" in about.note
    assert "Motif\u00a0: Le nom a changé." in about.note
    assert fate.text == "Adopté"
    assert fate.note == f"Conseil communal\u00a0: {result_words(VOTE)}"
    assert (cell(0, 5).text, cell(0, 5).note) == ("Proposé", "")


def test_a_year_without_amendments_says_so() -> None:
    (row,) = table(amendments(replace(REPORT, amendments=()), {})).rows
    assert row.cells[0]
    assert row.cells[0].text == "Néant"


def test_the_pages_lie_and_count_what_became_of_them() -> None:
    made = paper(SMALL, REPORT, TOLD)
    assert (made.title, made.subtitle) == ("Liste des amendements", "2026")
    text = "".join(page_texts(as_pdf(SMALL, REPORT, TOLD)))
    assert "2\u00a0amendements\u00a0: 1\u00a0adopté, 1\u00a0en discussion." in text
    assert as_pdf(SMALL, REPORT, TOLD) == as_pdf(SMALL, REPORT, TOLD)
