"""Words are found whatever their accents and typography, at their places in the text as typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.search import Finder, Span, Wanted, replaced

letters = st.text(st.sampled_from("aeéèoœæçAEÉŒß’'\u00a0 -«»\u0301\u0327i\u0302xX1_"), max_size=14)
options = st.builds(
    Wanted, words=letters, accents=st.booleans(), case=st.booleans(), whole_words=st.booleans()
)


def found(text: str, words: str, **counted: bool) -> list[str]:
    return [text[start:end] for start, end in Finder(Wanted(words, **counted)).spans(text)]


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("L’été, l'e\u0301te\u0301, Ete", "ÉTÉ", ["été", "e\u0301te\u0301", "Ete"]),
        ("Une ŒUVRE, des oeuvres", "œuvre", ["ŒUVRE", "oeuvre"]),
        ("Main d’œuvre", "d'oeuvre", ["d’œuvre"]),
        ("25\u00a0000\u202f€", "25 000 €", ["25\u00a0000\u202f€"]),
        ("« Ville »", '"', ["«", "»"]),
        ("2025–2026", "2025-2026", ["2025–2026"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ligne\nsuivante", "ligne suivante", []),
        ("rien", "", []),
    ],
)
def test_writing_does_not_matter(text: str, words: str, shown: list[str]) -> None:
    assert found(text, words) == shown


def test_half_a_letter_is_never_found() -> None:
    assert found("œuf", "o") == []
    assert found("œuf", "e") == []
    assert found("e\u0301te\u0301", "e", accents=True) == []


@given(letters, options)
def test_whether_the_words_stand_there_is_told_as_their_places_are(
    text: str, wanted: Wanted
) -> None:
    finder = Finder(wanted)
    assert finder.finds(text) == any(True for _ in finder.spans(text))


def test_accents_count_on_request() -> None:
    assert found("marche, marché, MARCHE\u0301", "marché", accents=True) == [
        "marché",
        "MARCHE\u0301",
    ]
    assert found("œuvre", "oeuvre", accents=True) == []


def test_case_counts_on_request() -> None:
    assert found("CPAS, cpas, Cpas", "CPAS", case=True) == ["CPAS"]
    assert found("Éric, éric", "eric", case=True) == ["éric"]


def test_whole_words_on_request() -> None:
    text = "Le service, les services, l’inservice : service2 ; service"
    assert len(found(text, "service", whole_words=True)) == 2
    assert found("d’état à l’état", "état", whole_words=True) == ["état", "état"]
    assert found("a…b", "…", whole_words=True) == ["…"]


@given(before=letters, words=letters, after=letters)
def test_words_are_found_where_they_stand(before: str, words: str, after: str) -> None:
    # An accent at the beginning would cling to the bar before it.
    words, after = words.lstrip("\u0301\u0302\u0327"), after.lstrip("\u0301\u0302\u0327")
    text = f"{before}|{words}|{after}"
    place = Span(len(before), len(before) + len(words) + 2)
    spans = list(Finder(Wanted(f"|{words}|", accents=True, case=True)).spans(text))
    assert spans == [place]


@given(text=letters, wanted=options)
def test_what_is_found_says_what_was_wanted(text: str, wanted: Wanted) -> None:
    finder = Finder(wanted)
    at = 0
    for start, end in finder.spans(text):
        assert at <= start < end <= len(text)
        piece = text[start:end]
        assert list(finder.spans(piece)) == [(0, len(piece))]
        at = end


@given(text=letters, wanted=options)
def test_accents_may_stand_apart_or_not(text: str, wanted: Wanted) -> None:
    apart, joined = (unicodedata.normalize(form, text) for form in ("NFD", "NFC"))
    shown = [
        [unicodedata.normalize("NFC", each[start:end]) for start, end in Finder(wanted).spans(each)]
        for each in (apart, joined)
    ]
    assert shown[0] == shown[1]


@given(text=letters, wanted=options, words=letters)
def test_replacing_keeps_all_that_was_not_found(text: str, wanted: Wanted, words: str) -> None:
    spans = list(Finder(wanted).spans(text))
    assert replaced(text, spans, "") == "".join(
        each for at, each in enumerate(text) if not any(start <= at < end for start, end in spans)
    )
    assert replaced(text, [Span(0, 0)], words) == words + text
    found_texts = [text[start:end] for start, end in spans]
    if len(set(found_texts)) == 1:
        assert replaced(text, spans, found_texts[0]) == text
