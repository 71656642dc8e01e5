"""What has changed since an earlier state, in the text or in the margin, in every form."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import ARCHIVES, PERSONNEL, SMALL, synergy
from data.strategies import reports
from report.tagged import tree
from synergy_desktop.domain.model import (
    Contract,
    Contracts,
    DossierContent,
    Matrix,
    Objective,
    Report,
    Service,
    Text,
)
from synergy_desktop.domain.rich_text import Run, Runs, text_of
from synergy_desktop.domain.vocabulary import Support
from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Cell,
    Change,
    Heading,
    Paper,
    Paragraph,
    Table,
)
from synergy_desktop.report.changes.marking import marked
from synergy_desktop.report.changes.words import Marks, Said, changed
from synergy_desktop.report.documents.annual_report import paper
from synergy_desktop.report.documents.options import Earlier, Options
from synergy_desktop.report.docx.render import render as render_word
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.pdf.render import render
from synergy_desktop.report.spans import places
from synergy_desktop.report.walk import walk
from synergy_desktop.report.xlsx.render import render as render_excel

ABOVE = Objective(as_above=True)
ROWS = tuple(
    replace(synergy(title), id=title.lower(), objective=ABOVE if number else Objective(text="But"))
    for number, title in enumerate(("Un", "Deux", "Trois", "Quatre"))
)
SERVICE = Service(
    id="hr", name="Personnel", support=Support.HR, synergies=ROWS, matrix=Matrix(operation=3)
)


def year(*services: Service, **cells: object) -> Report:
    return Report(id="year", year="2026", services=services, **cells)  # type: ignore[arg-type] # a test may set any


def dossier(report: Report) -> DossierContent:
    return replace(SMALL, reports=(report,))


def compared(before: Report, after: Report, marks: Marks = Marks.TEXT, service: str = "") -> Paper:
    since = Earlier("concertation du 9", dossier(before), before)
    return paper(dossier(after), after, Options(since=since, marks=marks, service=service))


def blocks_of(whole: Paper) -> list[Block]:
    return [block for _, block in walk(whole.blocks)]


def table(whole: Paper, label: str) -> Table:
    found = [each for each in blocks_of(whole) if isinstance(each, Table) and label in each.label]
    return found[0]


def spelled(cell: Cell) -> str:
    """The words of a cell, [-what went-] and {+what came+}."""
    signs = {Fate.KEPT: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "{{+{}+}}"}
    return "".join(signs[run.fate].format(run.text) for run in cell.runs or (Run(cell.text),))


def column(shown: Table, at: int = 0) -> list[tuple[str, Change]]:
    return [(spelled(cell) if (cell := row.cells[at]) else "", row.change) for row in shown.rows]


def with_rows(*rows: int, **cells: object) -> Report:
    return year(replace(SERVICE, synergies=tuple(ROWS[at] for at in rows), **cells))  # type: ignore[arg-type] # a test may set any


WHOLE = with_rows(0, 1, 2, 3)


def test_nothing_is_marked_where_nothing_changed() -> None:
    plain, same = paper(dossier(WHOLE), WHOLE), compared(WHOLE, WHOLE)

    assert same.blocks[1:] == plain.blocks[1:]
    said = words(same)
    assert said[said.index("Changements depuis") + 1] == "concertation du 9"


def test_rows_that_went_and_came_stand_in_their_places() -> None:
    shown = table(compared(with_rows(0, 1, 2), with_rows(0, 2, 3)), "réalisées")

    assert column(shown)[1:4] == [
        ("Un", Change.NONE),
        ("[-Deux-]", Change.REMOVED),
        ("Trois", Change.NONE),
    ]
    assert column(shown)[4] == ("{+Quatre+}", Change.ADDED)
    # The cell merged over them covers what went, too.
    merged = shown.rows[1].cells[1]
    assert merged is not None
    assert (spelled(merged), merged.rows) == ("But", 4)


def test_a_row_that_moved_is_told_once() -> None:
    shown = table(compared(with_rows(0, 1, 2), with_rows(0, 2, 1)), "réalisées")

    assert [text for text, _ in column(shown)[1:4]] == ["Un", "Trois", "Deux"]
    assert [change for _, change in column(shown)[1:4]].count(Change.MOVED) == 1
    assert Change.REMOVED not in {change for _, change in column(shown)}


def test_the_first_row_takes_the_place_of_the_word_for_none() -> None:
    shown = table(compared(year(replace(SERVICE, synergies=())), with_rows(0)), "réalisées")

    assert ("{+Un+}", Change.ADDED) in column(shown)


def test_a_level_reads_as_what_it_was_and_what_it_is() -> None:
    after = with_rows(0, matrix=Matrix(operation=4))
    for marks, told in ((Marks.TEXT, "[-3-] → {+4+}"), (Marks.MARGIN, "3 → 4")):
        shown = table(compared(with_rows(0), after, marks), "Matrice de coopération")
        total = next(row for row in shown.rows if row.key == "total")
        assert total.cells[1] is not None
        assert spelled(total.cells[1]) == told
        assert total.change is Change.CHANGED


def test_a_service_that_is_gone_is_struck_with_its_title_and_its_column() -> None:
    other = replace(ARCHIVES, synergies=(synergy("Versement"),))
    third = replace(ARCHIVES, id="third", name="Culture")
    whole = compared(year(SERVICE, other, third), year(SERVICE, third))

    titles = [each for each in blocks_of(whole) if isinstance(each, Heading)]
    gone = [each for each in titles if each.change is Change.REMOVED]
    assert {text_of(each.runs) for each in gone} >= {"Archives"}
    assert not any(each.in_contents for each in gone)
    assert len({each.anchor for each in titles}) == len(titles)
    grid = table(whole, "Grille de synthèse\u00a0: Autres")
    heads = [spelled(cell) for cell in grid.header[0].cells if cell]
    assert heads == ["Registre", "[-Archives-]", "Culture", "Total"]
    calm = table(compared(year(SERVICE, other, third), year(SERVICE, third), Marks.MARGIN), "Autre")
    assert len(calm.columns) == 3


def test_a_service_under_another_name_is_the_same() -> None:
    renamed = replace(SERVICE, name="Personnel et paie")
    whole = compared(year(SERVICE), year(renamed))

    (first, *_) = [each for each in blocks_of(whole) if isinstance(each, Heading) and each.runs]
    assert spelled(Cell(first.text, runs=first.runs)) == "Personnel{+ et paie+}"
    assert first.change is Change.CHANGED
    assert all(change is Change.NONE for _, change in column(table(whole, "réalisées")))


def test_contracts_are_told_apart_by_what_they_are() -> None:
    kept, gone = (Contract(id=key, title=f"Lot {key}", amount=100_00) for key in "ab")
    before = year(SERVICE, contracts=Contracts(joint=(kept, gone)))
    after = year(SERVICE, contracts=Contracts(joint=(replace(kept, amount=250_00),)))

    shown = table(compared(before, after), "Marchés conjoints")

    assert column(shown) == [("Lot a", Change.CHANGED), ("[-Lot b-]", Change.REMOVED)]
    assert column(shown, 3)[0][0] == "[-100-] → {+250+},00\u00a0€"


def context(body: str) -> Report:
    return year(SERVICE, texts=(Text(key="context", title="Contexte", body=body),))


def paragraphs(whole: Paper) -> list[tuple[str, Change]]:
    found = (each for each in blocks_of(whole) if isinstance(each, Paragraph))
    return [
        (spelled(Cell(each.text, runs=each.runs)), each.change)
        for each in found
        if each.change is not Change.NONE
    ]


OLD = "Une phrase qui reste en place.\n\nCe passage est retiré.\n\n- un point\n- un autre point"
NEW = "Une phrase qui demeure en place.\n\n- un point\n- un troisième point de plus\n\nNeuf\u202f!"


def test_a_text_is_compared_passage_by_passage_and_word_by_word() -> None:
    whole = compared(context(OLD), context(NEW))

    assert paragraphs(whole) == [
        ("Une phrase qui [-reste-]{+demeure+} en place.", Change.CHANGED),
        ("[-Ce passage est retiré.-]", Change.REMOVED),
        ("{+Neuf\u202f!+}", Change.ADDED),
    ]
    (points,) = [each for each in blocks_of(whole) if isinstance(each, Bullets) and each.changes]
    assert points.changes[0] is Change.NONE
    assert "".join(points.items).count("troisième") == 1


def test_in_the_margin_the_text_is_as_it_is_and_a_line_tells_what_went() -> None:
    whole = compared(context(OLD), context(NEW), Marks.MARGIN)

    assert paragraphs(whole) == [
        ("Une phrase qui demeure en place.", Change.CHANGED),
        ("Alinéa supprimé\u00a0: «\u00a0Ce passage est retiré.\u00a0»", Change.REMOVED),
        ("Neuf\u202f!", Change.ADDED),
    ]
    rows = table(compared(with_rows(0, 1, 2), with_rows(0, 2), Marks.MARGIN), "réalisées").rows
    # Below the cell merged across, so that it stays one.
    assert [row.change for row in rows[1:4]] == [Change.NONE, Change.NONE, Change.REMOVED]
    told = rows[3].cells[0]
    assert told is not None
    assert (told.text, told.columns) == ("Ligne supprimée\u00a0: «\u00a0Deux\u00a0»", 6)


def test_an_extract_is_compared_with_what_the_service_was() -> None:
    whole = compared(with_rows(0, 1), with_rows(0), service="hr")
    assert ("[-Deux-]", Change.REMOVED) in column(table(whole, "réalisées"))

    new = compared(year(), with_rows(0), service="hr")
    assert ("{+Un+}", Change.ADDED) in column(table(new, "réalisées"))


plain = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)


@given(plain, plain)
def test_both_texts_are_read_out_of_one(before: str, after: str) -> None:
    said = changed(Said(before), Said(after), Marks.TEXT)
    runs = [run for run in said.as_runs if run.text != " → "]

    def without(fate: Fate) -> str:
        return "".join(run.text for run in runs if run.fate is not fate)

    assert said.text == text_of(said.as_runs)
    assert without(Fate.GONE) == after.replace(" → ", "") or " → " in before + after
    assert without(Fate.NEW) == before.replace(" → ", "") or " → " in before + after


def looks(text: str, fate: Fate) -> Runs:
    return tuple(
        Run(word, bold=bold, fate=fate) for word, bold in ((text[:3], True), (text[3:], False))
    )


def test_bold_words_stay_bold_on_both_sides() -> None:
    before, after = (Said(text, looks(text, Fate.KEPT)) for text in ("un deux", "un dix"))

    said = changed(before, after, Marks.TEXT)

    assert said.runs == (
        Run("un ", bold=True),
        Run("deux", fate=Fate.GONE),
        Run("dix", fate=Fate.NEW),
    )


def covered(shown: Table) -> Iterator[bool]:
    """For each cell, whether one and only one covers its place."""
    for rows in (shown.header, shown.rows):
        for number, (row, crossed) in enumerate(
            zip(rows, places(rows, len(shown.columns)), strict=True)
        ):
            yield len(row.cells) == len(shown.columns)
            for place in crossed:
                begins = place.row == number
                yield (row.cells[place.column] is not None) == begins


@settings(max_examples=40, deadline=None)
@given(reports, reports, st.sampled_from(Marks))
def test_any_two_years_are_compared(before: Report, after: Report, marks: Marks) -> None:
    whole = compared(before, after, marks)

    shown = [each for each in blocks_of(whole) if isinstance(each, Table)]
    assert all(fine for each in shown for fine in covered(each))
    anchors = [each.anchor for each in blocks_of(whole) if isinstance(each, Heading)]
    assert len(set(anchors)) == len(anchors)


BOTH = (
    [Paragraph("le vieux mot"), Paragraph("reste")],
    [Paragraph("le jeune mot"), Paragraph("reste")],
)


def printed(form: Callable[[Paper], bytes], blocks: Sequence[Block]) -> bytes:
    return form(Paper("Papier", "2026", "Valprée", tuple(blocks)))


def test_changed_words_are_read_out_as_such() -> None:
    root = tree(printed(render, marked(*BOTH, Marks.TEXT)))

    ((gone,), (new,)) = (root.all_of(role) for role in ("Del", "Ins"))
    assert (gone.text, gone.alternative) == ("vieux", "Supprimé\u00a0: vieux")
    assert (new.text, new.alternative) == ("jeune", "Ajouté\u00a0: jeune")
    assert gone.attributes["TextDecorationType"] == "LineThrough"
    assert [each.text for each in root.all_of("P")] == ["le  mot", "reste"]


def test_word_strikes_and_underlines_and_rules_a_bar() -> None:
    document = docx.Document(BytesIO(printed(render_word, marked(*BOTH, Marks.TEXT))))

    changed_one, same = document.paragraphs[:2]
    assert [(r.text, bool(r.font.strike), bool(r.font.underline)) for r in changed_one.runs] == [
        ("le ", False, False),
        ("vieux", True, False),
        ("jeune", False, True),
        (" mot", False, False),
    ]
    assert "w:left" in changed_one._p.xml
    assert "w:pBdr" not in same._p.xml


@pytest.mark.parametrize("marks", Marks)
def test_excel_says_in_a_column_what_became_of_each_row(marks: Marks) -> None:
    whole = compared(with_rows(0, 1, 2), with_rows(0, 2, 3), marks)

    book = openpyxl.load_workbook(BytesIO(render_excel(whole)), rich_text=True)

    sheet = next(each for each in book if each.title.startswith("1"))
    heads = [cell.value for cell in sheet[2]]
    assert heads[-1] == "Changement"
    told = [row[-1].value for row in sheet.iter_rows(min_row=3) if row[-1].value]
    assert sorted(map(str, told)) == ["Ajouté", "Supprimé"]
    calm = openpyxl.load_workbook(BytesIO(render_excel(paper(dossier(WHOLE), WHOLE))))
    assert all("Changement" not in str(cell.value) for cell in calm.worksheets[0][2])


@pytest.mark.parametrize("marks", Marks)
def test_the_same_changes_give_the_same_bytes(marks: Marks) -> None:
    after = replace(SMALL.reports[0], services=(PERSONNEL,))

    first, second = (compared(SMALL.reports[0], after, marks) for _ in range(2))

    assert render(first) == render(second)
