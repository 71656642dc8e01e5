from collections import Counter
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.report.blocks import Cell, Column, Row, RowKind, Table
from synergy_desktop.report.pdf.table import TableFlow
from synergy_desktop.report.pdf.table_piece import Fragment, TablePiece

WIDTH = 300.0
CAPACITY = 200.0
HEADER = (Row((Cell("Titre un"), Cell("Titre deux"))),)


def table(*rows: Row) -> Table:
    return Table("Essai", (Column(1), Column(1)), HEADER, rows)


def pieces(block: Table, first: float = CAPACITY) -> list[TablePiece]:
    """What each page shows of ``block`` when the first has ``first`` points left."""
    flow = TableFlow(block, WIDTH, CAPACITY)
    found: list[TablePiece] = []
    available, fresh = first, first == CAPACITY
    while not flow.finished:
        piece = flow.take(available, fresh=fresh)
        if piece is None:
            assert not fresh, "a fresh page takes something"
        else:
            assert isinstance(piece, TablePiece)
            assert piece.height <= available + 0.1
            found.append(piece)
        available, fresh = CAPACITY, True
        assert len(found) < 500, "the table never ends"
    return found


def body(piece: TablePiece) -> list[Fragment]:
    return [part for part in piece.fragments if part.kind is not None]


def words(parts: list[Fragment]) -> list[str]:
    return [word for part in parts for line in part.lines for word in line.text.split()]


def row(left: str, right: str = "", rows: int = 1) -> Row:
    return Row((Cell(left), Cell(right, rows=rows)))


def covered(left: str) -> Row:
    return Row((Cell(left), None))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of numbered words, some cells merged downwards, some taller than a page."""
    numbers = iter(range(10_000_000))

    def text(most: int) -> str:
        return " ".join(f"w{next(numbers)}" for _ in range(draw(st.integers(0, most))))

    rows: list[Row] = []
    for span in draw(st.lists(st.integers(1, 6), min_size=1, max_size=8)):
        rows.append(row(text(60), text(draw(st.sampled_from([5, 400]))), span))
        rows += [covered(text(60)) for _ in range(span - 1)]
        if draw(st.booleans()):
            rows.append(Row((Cell(text(2), columns=2), None), RowKind.GROUP))
    return table(*rows)


def typed_words(block: Table) -> Iterator[str]:
    for each in block.rows:
        for cell in filter(None, each.cells):
            yield from cell.text.split()


@given(tables(), st.floats(10, CAPACITY))
def test_every_word_is_printed_once_within_its_page(block: Table, first: float) -> None:
    shown = [part for piece in pieces(block, first) for part in body(piece)]

    counted = Counter(word for word in words(shown) if word != "(suite)")
    assert counted == Counter(typed_words(block))


@given(tables())
def test_texts_stand_inside_their_cells_and_cells_do_not_overlap(block: Table) -> None:
    for piece in pieces(block):
        for part in piece.fragments:
            used = sum(line.style.leading for line in part.lines)
            assert used <= part.height + 0.1
            assert part.top >= 0
            assert part.top + part.height <= piece.height + 0.1
        for x in {part.cell.x for part in piece.fragments}:
            column = sorted((p.top, p.height) for p in piece.fragments if p.cell.x == x)
            bottoms = [top + height for top, height in column[:-1]]
            assert all(b <= t + 0.1 for b, (t, _) in zip(bottoms, column[1:], strict=True))


def test_the_heading_rows_stand_on_each_page() -> None:
    found = pieces(table(*[row(f"ligne {number}") for number in range(40)]))

    assert len(found) > 2
    for piece in found:
        heads = [part for part in piece.fragments if part.kind is None]
        assert words(heads) == ["Titre", "un", "Titre", "deux"]


def test_a_merged_cell_is_as_high_as_its_rows() -> None:
    (piece,) = pieces(table(row("a", "but", 3), covered("b"), covered("c")))
    (merged,) = [part for part in body(piece) if part.cell.cell.rows == 3]

    assert merged.height == sum(part.height for part in body(piece) if part is not merged)


def test_a_merged_cell_says_overleaf_that_it_goes_on() -> None:
    found = pieces(table(row("a", "but", 30), *[covered("b")] * 29))

    assert words(body(found[0])).count("but") == 1
    assert [words(body(piece)).count("(suite)") for piece in found] == [0, *[1] * (len(found) - 1)]


def test_a_row_taller_than_a_page_goes_on_overleaf() -> None:
    text = " ".join(f"w{number}" for number in range(900))

    found = pieces(table(row(text), row("fin")))

    assert len(found) > 3
    assert words([part for piece in found for part in body(piece)]) == [*text.split(), "fin"]


def test_a_row_that_fits_on_a_page_is_not_cut() -> None:
    text = "mot " * 60
    found = pieces(table(*[row(text)] * 5))

    assert all(len(part.lines) == len(part.cell.lines) for p in found for part in body(p))


def test_a_group_row_is_never_last_on_a_page() -> None:
    group = Row((Cell("Groupe", columns=2), None), RowKind.GROUP)
    rows = [each for number in range(60) for each in (group, row(f"ligne {number}"))]

    for piece in pieces(table(*rows)):
        assert body(piece)[-1].kind is not RowKind.GROUP


def test_the_last_row_is_not_alone_on_its_page() -> None:
    for count in range(5, 40):
        found = pieces(table(*[row(f"ligne {number}", "x") for number in range(count)]))
        assert len(body(found[-1])) >= 4


def test_a_heading_row_too_tall_to_repeat_is_printed_once() -> None:
    tall = " ".join(f"w{number}" for number in range(600))
    block = Table("Essai", (Column(1), Column(1)), (row(tall, "b"),), (row("c", "d"),))

    found = pieces(block)

    shown = words([part for piece in found for part in piece.fragments])
    assert Counter(shown) == Counter([*tall.split(), "b", "c", "d"])


def test_heading_cells_may_be_merged_downwards() -> None:
    header = (row("a", "b", 2), covered("c"))
    block = Table("Essai", (Column(1), Column(1)), header, (row("d", "e"),))

    (piece,) = pieces(block)

    heads = {words([part])[0]: part.height for part in piece.fragments if part.kind is None}
    assert heads["b"] == heads["a"] + heads["c"]


def test_lines_merged_across_the_foot_of_a_page_stand_whole_above_it_where_they_fit() -> None:
    merged = [row("a", "un but\nà garder", 2), covered("b\nsur trois\nlignes")]
    split = 0
    for room in range(60, 200):
        found = pieces(table(*[row("ligne")] * 3, *merged, row("c"), row("d")), room)

        shown = [part.lines for p in found for part in body(p) if part.cell.cell.rows == 2]
        assert [len(lines) for lines in shown] in ([2], [2, 1])
        split += len(shown) == 2
    assert split, "no page break fell into the merged cell"


def test_neant_does_not_stand_alone_overleaf() -> None:
    group = Row((Cell("En cours", columns=2), None), RowKind.GROUP)
    absent = Row((Cell("Néant", columns=2), None))
    for count in range(4, 40):
        rows = [row(f"ligne {number}") for number in range(count)]

        found = pieces(table(*rows, group, absent))

        assert sum(part.kind is RowKind.BODY for part in body(found[-1])) > 1


def test_a_total_takes_a_row_along_overleaf() -> None:
    sums = Row((Cell("total"), Cell("")), RowKind.TOTAL)
    rows = [row(f"w{number}") for number in range(8)]
    whole = pieces(table(*rows, sums), 1_000.0)
    assert len(whole) == 1
    _, last = pieces(table(*rows, sums), whole[0].height - 1.0)
    assert words(body(last)) == ["w7", "total"]
