"""What became of a text is told word by word, and whole."""

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.word_diff import Fate, Piece, excerpt, parted, word_diff

texts = st.lists(st.sampled_from(["le", "la", "jury", "d’", " ", "\n", ".", "é"]), max_size=30).map(
    "".join
)


def said(pieces: tuple[Piece, ...], *fates: Fate) -> str:
    return "".join(piece.text for piece in pieces if piece.fate in fates)


@given(before=texts | st.text(max_size=30), after=texts | st.text(max_size=30))
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert said(pieces, Fate.KEPT, Fate.GONE) == before
    assert said(pieces, Fate.KEPT, Fate.NEW) == after


def test_whole_words_are_told() -> None:
    assert word_diff("Deux jurys communs.", "Trois jurys communs, par an.") == (
        Piece(Fate.GONE, "Deux"),
        Piece(Fate.NEW, "Trois"),
        Piece(Fate.KEPT, " jurys communs"),
        Piece(Fate.NEW, ", par an"),
        Piece(Fate.KEPT, "."),
    )


def test_words_that_follow_each_other_change_as_one() -> None:
    assert word_diff("un vieux texte, court", "une nouvelle idée, court") == (
        Piece(Fate.GONE, "un vieux texte"),
        Piece(Fate.NEW, "une nouvelle idée"),
        Piece(Fate.KEPT, ", court"),
    )


def test_two_long_texts_without_a_word_in_common_are_told_as_two() -> None:
    before, after = "a " * 2_000, "b\n" * 2_000
    assert word_diff(before, after) == (Piece(Fate.GONE, before), Piece(Fate.NEW, after))


def test_an_excerpt_keeps_what_changed_and_some_words_beside_it() -> None:
    long = "mot " * 40
    pieces = excerpt(word_diff(f"{long}un {long}", f"{long}deux {long}"))
    assert said(pieces, Fate.GONE) == "un"
    assert said(pieces, Fate.NEW) == "deux"
    first, *_, last = pieces
    assert first.text.startswith("…")
    assert first.text.endswith("mot ")
    assert last.text.endswith("…")
    assert len(first.text) + len(last.text) < 60


def test_an_excerpt_begins_and_ends_with_a_sentence_where_one_is_near() -> None:
    before = (
        "mot " * 60 + "Fin.\nUne phrase entière reste ici. Une autre aussi. Et art. 26 bis. " * 2
    )
    shown = excerpt(word_diff(before, before + "Ajout."), around=60)
    assert shown[0] == Piece(Fate.KEPT, "… Une autre aussi. Et art. 26 bis. ")
    after = "Ajout. Une phrase entière reste ici. Une autre " + "mot " * 60
    shown = excerpt(word_diff("Rien. " + after[7:], after), around=40)
    assert shown[-1] == Piece(Fate.KEPT, ". Une phrase entière reste ici. …")


def test_no_line_is_drawn_through_spaces_beside_words() -> None:
    assert parted(" deux mots\n") == (" ", "deux mots", "\n")
    assert parted("  ") == ("", "  ", "")
