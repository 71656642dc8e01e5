"""Which words of a text the spelling looks at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.spelling.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’accueil des citoyens, d'abord.", ["accueil", "des", "citoyens", "abord"]),
        ("jusqu’à ce qu’il s’en aille", ["ce", "il", "en", "aille"]),
        ("aujourd’hui, quelqu’un ; prud'homme", ["aujourd’hui", "quelqu’un", "prud'homme"]),
        ("d’aujourd’hui", ["aujourd’hui"]),
        ("un porte-monnaie, vingt-et-un", ["un", "porte-monnaie", "vingt-et-un"]),
        ("« entre guillemets »", ["entre", "guillemets"]),
        ("‘simple’ et 'droit'", ["simple", "et", "droit"]),
        ("l’O.O.2, A 2.1, OSe1 et Me21", ["et"]),
        ("le CPAS, la DRH et la TVA-NPN", ["le", "la", "et", "la"]),
        ("au 25.10.2024, 12h30, 2e, 73.500 €", ["au"]),
        ("voir https://www.exemple.be/été?x=1 ici", ["voir", "ici"]),
        ("écrire à greffe@exemple.be ou sur exemple.be", ["écrire", "ou", "sur"]),
        ("dans C:\\temp\\a et /var/x", ["dans", "et"]),
        ("eComptes et nom_de_champ", ["et"]),
        ("a y x", []),
        ("E\u0301cole", ["E\u0301cole"]),
        ("mot-", ["mot"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(text: str, found: list[str]) -> None:
    assert [word.text for word in words(text)] == found


@given(st.text(max_size=60) | st.from_regex(r"[lLdqu’'a-cA-É@./: 1-]{0,30}", fullmatch=True))
def test_a_word_stands_where_it_says_and_after_the_one_before(text: str) -> None:
    end = 0
    for word in words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        end = word.end
