"""Tables go out to the clipboard and come back with their texts and merges; nothing ever raises."""

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.exchange.clipboard.cell_text import tidy
from synergy_desktop.exchange.clipboard.fields import CONTRACTS, DASHBOARD, PLANNING
from synergy_desktop.exchange.clipboard.grid import Grid, GridCell, Merge
from synergy_desktop.exchange.clipboard.html_reader import read_html
from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.incoming import holds_table, read_clipboard
from synergy_desktop.exchange.clipboard.tab_text import read_text, to_text
from synergy_desktop.exchange.clipboard.understanding import understand

ABOVE, LEFT = Merge.ABOVE, Merge.LEFT
words = st.text(st.characters(codec="utf-8"), max_size=10) | st.sampled_from(
    [
        "a  b",
        "l\u00a0: m",
        "<b>&amp;",
        '"x"',
        'y"',
        "1\n\n2",
        "=1+1",
        "\ttab",
        "–",
        "-->",
        "<![if x]>",
    ]
)
texts = words.map(tidy)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Tables as the program writes them: cells merged downwards, rows merged all along."""
    width, headings = draw(st.integers(1, 4)), draw(st.integers(0, 1))
    rows: list[list[str | Merge]] = [[draw(texts) for _ in range(width)]]
    for _ in range(draw(st.integers(0, 5))):
        if width > 1 and draw(st.integers(0, 4)) == 0:
            rows.append([draw(texts), *[LEFT] * (width - 1)])
            continue
        may_merge = LEFT not in rows[-1] and len(rows) > headings
        rows.append(
            [ABOVE if may_merge and draw(st.booleans()) else draw(texts) for _ in range(width)]
        )
    return Grid.of(rows, headings=headings)


@given(grids())
def test_html_comes_back_as_it_went(grid: Grid) -> None:
    assert read_html(to_html(grid)) == grid


@given(grids())
def test_text_comes_back_without_its_merges(grid: Grid) -> None:
    plain = Grid(tuple(tuple(GridCell(cell.text) for cell in row) for row in grid.rows))
    assert read_text(to_text(grid)) == plain


TAGS = ["table", "tr", "td", "th", "thead", "tbody", "p", "div", "span", "ul", "ol", "li", "br"]
TAGS += ["del", "style", "script", "xml", "body", "h1", "a"]
ATTRIBUTES = [
    "",
    " rowspan=3",
    " rowspan=0",
    ' colspan="2"',
    " colspan=9999",
    " rowspan=x colspan=-1",
    " style='display:none'",
    " style='mso-list:Ignore'",
    " style='mso-spacerun:yes'",
    " style",
    " class=msocomanchor",
]
PIECES = [
    "<!--StartFragment-->",
    "<!--EndFragment-->",
    "<!--[if mso]>",
    "<![endif]-->",
    "<![if x]>",
    "<![endif]>",
    "<![CDATA[",
    "<!",
    "<",
    "&nbsp;",
    "&#0;",
    "&#xD800;",
    "Synergie",
    "Objectif",
    "Mode",
    "Marché",
    "Montant",
    "Néant",
    "En cours",
    "idem",
    "Coopératif",
    "12/12",
]
soup = st.lists(
    st.builds(
        "<{}{}{}>".format,
        st.sampled_from(["", "", "/"]),
        st.sampled_from(TAGS),
        st.sampled_from(ATTRIBUTES),
    )
    | st.sampled_from(PIECES)
    | st.text(max_size=5),
    max_size=40,
).map("".join)


@given(soup)
def test_no_page_raises_and_all_rows_are_equal_in_length(html: str) -> None:
    grid = read_html(html)
    assert {len(row) for row in grid.rows} <= {grid.width}
    assert len(understand(grid, DASHBOARD).rows) == len(grid.rows)
    assert len(understand(grid, PLANNING, at="means").rows) == len(grid.rows)
    assert len(understand(grid, CONTRACTS).rows) == len(grid.rows)
    assert read_html(to_html(grid)).width <= max(grid.width, 1)


@given(st.text(st.sampled_from('ab\t\n\r" \0'), max_size=30))
def test_no_text_raises(text: str) -> None:
    grid = read_text(text)
    assert read_text(to_text(grid)) == grid


def test_a_block_merged_both_ways() -> None:
    html = "<table><tr><td rowspan=2 colspan=2>A<td>B<tr><td>C<tr><td>1<td>2<td rowspan=9>3</table>"
    grid = read_html(html)
    assert grid == Grid.of([["A", LEFT, "B"], [ABOVE, LEFT, "C"], ["1", "2", "3"]])
    assert grid.text(1, 1) == "A"
    assert 'rowspan="2" colspan="2"' in to_html(grid)


def test_columns_that_only_draw_are_left_out() -> None:
    html = "<table><tr><td colspan=3>A<td>B<tr><td>1<td colspan=3>2</table>"
    assert read_html(html) == Grid.of([["A", LEFT, "B"], ["1", "2", LEFT]])


def test_a_table_within_a_cell_becomes_lines_of_it() -> None:
    html = "<table><tr><td>A<table><tr><td><p>1<td><p>2<tr><td>3</table>B<td>C</table>"
    assert read_html(html) == Grid.of([["A\n1 · 2\n3\nB", "C"]])


def test_text_around_tables_is_a_row_merged_all_along() -> None:
    html = "<h1>Un</h1><table><tr><td>1<td>2</table>Deux<p>Trois<table><tr><td>3</table>"
    assert read_html(html) == Grid.of(
        [["Un", LEFT], ["1", "2"], ["Deux", LEFT], ["Trois", LEFT], ["3", ""]]
    )


def test_text_without_a_table_is_a_column_of_lines() -> None:
    assert read_html("<p>Un</p><p>Deux<br>Trois</p>") == Grid.of([["Un"], ["Deux"], ["Trois"]])
    assert read_html("") == read_text("") == Grid()


def test_a_spreadsheet_keeps_lines_in_their_cell_and_texts_as_texts() -> None:
    html = to_html(Grid.of([["=A1\n12/12"]]))
    assert '<br style="mso-data-placement:same-cell">' in html
    assert "mso-number-format:'\\@'" in html


def test_quotes_of_a_spreadsheet_and_quotes_of_the_user() -> None:
    text = '"deux\nlignes"\t"« ""a"" »"\r\n"Bien-être" commun\t"mot"\n"ouvert\tx'
    assert read_text(text) == Grid.of(
        [["deux\nlignes", '« "a" »'], ['"Bien-être" commun', '"mot"'], ['"ouvert', "x"]]
    )


def test_the_form_that_tells_most_is_read() -> None:
    table = "<TABLE><tr><td rowspan=2>A<td>B<tr><td>C</TABLE>"
    assert read_clipboard(table, "A\tB\r\n\tC") == Grid.of([["A", "B"], [ABOVE, "C"]])
    assert read_clipboard("<p>A B</p>", "A\tB") == Grid.of([["A", "B"]])
    assert read_clipboard("<table></table>", "A") == Grid.of([["A"]])
    assert holds_table(table, "")
    assert holds_table("", "A\tB")
    assert not holds_table("<p>A</p>", "A\nB")


def test_a_cell_may_span_to_the_end() -> None:
    html = "<table><tr><td rowspan=0>A<td>1<tr><td>2<tr><td>3</table>"
    assert read_html(html) == Grid.of([["A", "1"], [ABOVE, "2"], [ABOVE, "3"]])


def test_only_the_fragment_was_copied() -> None:
    html = "Avant<!--StartFragment--><table><tr><td>A</table><!--EndFragment-->Après"
    assert read_html(html) == Grid.of([["A"]])


def test_what_is_hidden_is_left_out() -> None:
    html = "<table><tr><td>A<span style='DISPLAY: none'>x</span><tr style='display:none'><td>B</tr>"
    assert read_html(html) == Grid.of([["A"]])


def test_a_merge_without_a_cell_to_merge_with_is_a_cell() -> None:
    grid = Grid.of([[ABOVE, "A"], ["B", LEFT], ["C", "D"]])
    assert read_html(to_html(grid)) == Grid.of([["", "A"], ["B", LEFT], ["C", "D"]])
