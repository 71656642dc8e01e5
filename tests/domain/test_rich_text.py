r"""Texts come back from the file as they were written, look-alikes of the spelling included."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from synergy_desktop.domain.rich_text import (
    MARK,
    Heading,
    ListBlock,
    Paragraph,
    RichBlock,
    Run,
    Runs,
    TableBlock,
    gathered,
    parse,
    replaced,
    text_with,
    words,
    write,
)
from synergy_desktop.domain.search import Finder, Span, Wanted

letters = st.text(
    st.one_of(
        st.sampled_from("ab1 #-*_|\\n\n.<>%\u00a0\x85\u2028\r\t"), st.characters(codec="utf-8")
    )
)
styled = st.builds(Run, letters, st.booleans(), st.booleans())
lines = st.lists(styled, max_size=4).map(gathered)

FIND_A = Finder(Wanted("a"))


def rows(width: int) -> st.SearchStrategy[TableBlock]:
    row = st.tuples(*[lines] * width)
    return st.builds(TableBlock, st.lists(row, min_size=1, max_size=3).map(tuple))


blocks = st.lists(
    st.one_of(
        st.builds(Paragraph, lines.filter(bool)),
        st.builds(Heading, st.sampled_from([1, 2]), lines),
        st.builds(ListBlock, st.lists(lines, min_size=1, max_size=3).map(tuple), st.booleans()),
        st.integers(1, 3).flatmap(rows),
    ),
    max_size=5,
).map(tuple)


def runs(text: str) -> Runs:
    return gathered([Run(text)])


@given(blocks)
def test_what_is_written_is_read(written: tuple[RichBlock, ...]) -> None:
    assert parse(write(written)) == written


@given(letters)
def test_every_plain_body_is_read_and_written_without_loss(body: str) -> None:
    assert parse(write(parse(body))) == parse(body)
    assert words(body) == body


@given(letters)
@example("*")
def test_every_body_under_the_mark_is_read_and_written_without_loss(body: str) -> None:
    said = parse(f"{MARK}\n{body}")
    assert parse(write(said)) == said


@given(st.text(st.sampled_from("ab*_|\\#-1. ")).filter(str.strip))
def test_the_signs_of_the_spelling_can_be_typed(typed: str) -> None:
    body = write((Heading(1, runs("Titre")), Paragraph(runs(typed))))
    assert words(body) == f"Titre\n{typed}"


def test_a_body_without_the_mark_reads_literally() -> None:
    body = "# Un *deux*\n\n- a\n- b|c\nfin \\n\n\n1. trois"
    assert parse(body) == (
        Paragraph(runs("# Un *deux*")),
        ListBlock((runs("a"), runs("b|c"))),
        Paragraph(runs("fin \\n")),
        Paragraph(runs("1. trois")),
    )


@pytest.mark.parametrize("body", ["Un\ndeux\n\n- a\n- b\n\n<b>trois</b>", "*a* _b_ \\ |", ""])
def test_what_plain_text_says_stays_plain_text(body: str) -> None:
    assert write(parse(body)) == body


def test_the_spelling_can_be_read_by_people() -> None:
    written = (
        Heading(1, runs("Titre")),
        Paragraph((Run("Du "), Run("gras", bold=True), Run(", "), Run("penché", italic=True))),
        ListBlock((runs("un"), runs("deux")), ordered=True),
        TableBlock(((runs("a"), runs("b")), (runs("c"), ()))),
        Paragraph(runs("- 2*3")),
    )
    assert write(written).split("\n") == [
        MARK,
        *("# Titre", ""),
        *("Du *gras*, _penché_", ""),
        *("1. un", "1. deux", ""),
        *("|a|b|", "|c||", ""),
        "\\- 2\\*3",
    ]


def test_a_short_row_is_filled_up() -> None:
    assert parse(f"{MARK}\n|a|b\n|c|") == (TableBlock(((runs("a"), runs("b")), (runs("c"), ()))),)


def test_words_replaced_keep_their_looks() -> None:
    body = f"{MARK}\n# Le CPAS\n\nAu *CPAS* d’ici, _le CPAS_\n\n|CPAS|x|"
    found = tuple(Finder(Wanted("CPAS")).spans(words(body)))
    assert len(found) == 4
    assert replaced(body, found, "Centre*") == (
        f"{MARK}\n# Le Centre\\*\n\nAu *Centre\\** d’ici, _le Centre\\*_\n\n|Centre\\*|x|"
    )


def test_words_replaced_by_nothing_leave_no_empty_paragraph() -> None:
    body = f"{MARK}\n# Un\n\ndeux\n\n*trois*"
    assert replaced(body, [Span(3, 7)], "") == f"{MARK}\n# Un\n\n*trois*"


def test_words_of_a_plain_body_are_replaced_as_typed() -> None:
    assert replaced("- *un*\n- deux", [Span(3, 5)], "- x") == "- *- x*\n- deux"


@given(
    st.lists(st.text("ab -*", min_size=1).map(str.strip).filter(bool), min_size=1), st.booleans()
)
def test_what_is_found_is_found_in_its_text(said: list[str], spelled: bool) -> None:
    listed = ListBlock(tuple(runs(text) for text in said))
    body = write((Paragraph(runs(said[0])), listed, *[Heading(1, runs("ab"))] * spelled))
    texts = [said[0], *said, *["ab"] * spelled]
    there = [(number, span) for number, text in enumerate(texts) for span in FIND_A.spans(text)]
    assert [text_with(body, span) for span in FIND_A.spans(words(body))] == there


def test_what_goes_from_text_to_text_is_in_none() -> None:
    assert text_with("a\n\nb", Span(0, 4)) is None
