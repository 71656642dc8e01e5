import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.rich_text import Run
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.typeface import typeface
from synergy_desktop.report.pdf.wrap import measure, shorten, wrap
from synergy_desktop.report.pdf.wrap_runs import wrap_runs

signs = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
words = st.text(signs.filter(lambda c: c != " "), min_size=1, max_size=9)
typed = st.lists(words | st.sampled_from(["«", "»", ":", "?", "50\u00a0%"])).map(" ".join)


@given(typed, st.floats(30, 300))
def test_lines_hold_the_text_and_keep_within_the_column(text: str, width: float) -> None:
    lines = wrap(text, theme.CELL, width)

    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= width + 0.01 for line in lines)


@given(
    st.lists(st.sampled_from(["mot", "liste :", "« oui", "non »", "« si »", "50 %", "vrai ?"])),
    st.floats(50, 200),
)
def test_signs_stay_with_the_word_that_they_belong_to(phrases: list[str], width: float) -> None:
    lines = [line.text for line in wrap(" ".join(phrases), theme.CELL, width)]

    assert not [line for line in lines if re.match(r"[:;?!»%€]", line)]
    assert not [line for line in lines if line.endswith("«")]


def test_words_fill_the_line() -> None:
    assert [line.text for line in wrap("un deux trois", theme.CELL, 45)] == ["un deux", "trois"]


def test_a_line_break_and_an_empty_line_are_kept() -> None:
    lines = wrap("un\r\n\r\ndeux\u2028trois", theme.CELL, 200)

    assert [line.text for line in lines] == ["un", "", "deux", "trois"]


def test_a_long_word_breaks_after_a_hyphen_or_a_slash_first() -> None:
    lines = wrap("intercommunale/supracommunale-transfrontalière", theme.CELL, 95)

    assert [line.text for line in lines] == [
        "intercommunale/",
        "supracommunale-",
        "transfrontalière",
    ]


def test_a_word_of_100_000_letters_breaks_between_letters() -> None:
    lines = wrap("x" * 100_000, theme.CELL, 100)

    assert sum(len(line.text) for line in lines) == 100_000
    assert max(line.width for line in lines) <= 100


def test_the_width_of_a_line_is_that_of_its_letters() -> None:
    (line,) = wrap("Valprée et son CPAS", theme.CELL, 500)

    face = typeface(theme.CELL.weight)
    assert line.width == pytest.approx(sum(map(face.advance, line.text)) * theme.CELL.size / 1000)
    assert measure(line.text, theme.CELL).width == pytest.approx(line.width)


def test_format_characters_take_no_width() -> None:
    assert measure("a\u00ad\u200d\ufe0fb", theme.CELL).width == measure("ab", theme.CELL).width


def test_shortening_leaves_what_fits_and_marks_the_cut() -> None:
    whole = measure("Rapport annuel", theme.CELL)

    assert shorten("Rapport annuel", theme.CELL, whole.width) == whole
    cut = shorten("Rapport annuel", theme.CELL, whole.width - 1)
    assert cut.text.endswith("…")
    assert cut.width <= whole.width - 1


def test_a_word_is_divided_where_that_saves_a_line() -> None:
    lines = wrap("Le personnel l’administration communale", theme.CELL, 88)

    assert [(line.text, line.is_divided, line.goes_on) for line in lines] == [
        ("Le personnel l’adminis", True, False),
        ("tration communale", False, False),
    ]


def test_no_word_is_divided_where_that_saves_no_line() -> None:
    lines = wrap("Le personnel l’administration", theme.CELL, 92)

    assert [line.text for line in lines] == ["Le personnel", "l’administration"]


@pytest.mark.parametrize(
    "word", ["Administration", "ADMINISTRATION", "a.administration@b.be", "x/administration"]
)
def test_names_acronyms_and_addresses_are_not_divided(word: str) -> None:
    lines = wrap(f"Le personnel {word}", theme.CELL, 92)

    assert not any(line.is_divided for line in lines)


def test_no_word_is_divided_in_a_wide_column() -> None:
    lines = wrap("administration communale " * 30, theme.BODY, 480)

    assert not any(line.is_divided for line in lines)


def test_a_word_is_divided_where_a_soft_hyphen_was_typed() -> None:
    lines = wrap("Le personnel ab\u00administration du lieu", theme.CELL, 76)

    assert [line.text for line in lines] == ["Le personnel ab\u00ad", "ministration du lieu"]


french = st.sampled_from(
    ["la", "coopération", "intercommunale,", "l’administration", "«", "développement", "Valprée"]
)


@given(st.lists(french, min_size=1).map(" ".join), st.floats(30, 240))
def test_divided_lines_hold_the_text_with_their_hyphen(text: str, width: float) -> None:
    for lines in (wrap(text, theme.CELL, width), wrap_runs((Run(text),), theme.CELL, width)):
        divided = [line.is_divided for line in lines]

        assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
        assert all(line.width <= width + 0.01 for line in lines)
        assert not divided[-1]


@given(st.lists(french, min_size=1).map(" ".join), st.floats(90, 240))
def test_no_three_lines_in_a_row_end_in_a_hyphen(text: str, width: float) -> None:
    divided = [line.is_divided for line in wrap(text, theme.CELL, width)]

    assert [True] * 3 not in [divided[at : at + 3] for at in range(len(divided))]
