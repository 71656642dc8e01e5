"""The French dictionary, the words of the field, and the process that they live in."""

import re
import subprocess
import sys

import pytest

from synergy_desktop import paths
from synergy_desktop.errors import SpellingError
from synergy_desktop.exchange.interchange import read_json
from synergy_desktop.spelling.french import MOST_SUGGESTIONS, French
from synergy_desktop.spelling.process import SpellingProcess, shared_process
from synergy_desktop.spelling.words import words


@pytest.fixture(scope="module")
def french() -> French:
    return French()


@pytest.mark.parametrize(
    "word",
    [
        *("synergie", "École", "œuvre", "aujourd’hui", "aujourd'hui", "échevine", "cofinancé"),
        *("délégatif", "Délégatives", "supracommunaux", "recyparcs", "asbl"),
        *("co-construction", "Socio-sanitaire", "médico-social", "commune-CPAS", "a-t-on"),
    ],
)
def test_a_right_word_is_known(french: French, word: str) -> None:
    assert french.knows(word)


@pytest.mark.parametrize(
    "word", ["synnergie", "ecole", "délégatiff", "co-constrution", "zzco-projet", "cpas", "co"]
)
def test_a_wrong_word_is_not(french: French, word: str) -> None:
    assert not french.knows(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("synnergie", "synergie"),
        ("Acceuil", "Accueil"),
        ("delegatif", "délégatif"),
        ("oeuvre", "œuvre"),
        ("aujourdhui", "aujourd’hui"),
    ],
)
def test_what_was_meant_is_proposed_first(french: French, word: str, meant: str) -> None:
    found = french.suggest(word)
    assert found[0] == meant
    assert len(found) <= MOST_SUGGESTIONS


def test_a_learnt_word_is_proposed_before_the_others(french: French) -> None:
    assert french.suggest("Valpré", ("Valprée", "Tout autre"))[0] == "Valprée"
    assert "Valprée" not in french.suggest("Valpré")


def test_every_term_of_the_field_is_needed_and_follows_a_known_word(
    french: French,
) -> None:
    from hunspell import Hunspell

    folder = paths.resources("dictionaries")
    plain = Hunspell("fr", hunspell_data_dir=str(folder), system_encoding="UTF-8")
    for line in (folder / "terms.txt").read_text(encoding="utf-8").splitlines():
        word, _, model = line.partition("/")
        if line.startswith("#") or word.endswith("-"):
            continue
        assert not plain.spell(word), word
        assert not model or plain.spell(model), model
        assert french.knows(word), word


def test_nothing_is_doubted_in_what_the_program_ships(french: French) -> None:
    sample = paths.db("exemple", "valpree.json").read_text(encoding="utf-8")
    content = read_json(paths.db("exemple", "valpree.json"))
    template = paths.resources("templates", "rapport.toml").read_text(encoding="utf-8")
    chapters = re.sub(r"\{\w+\}", "", "".join(re.findall(r'"""(.*?)"""', template, re.DOTALL)))
    # A sentence holds a space; a lone word may be a code of the format.
    sentences = [text for text in re.findall(r'"((?:[^"\\]|\\.)*)"', sample) if " " in text]
    members = [
        each for report in content.reports for held in report.sittings for each in held.members
    ]
    named = [content.commune.name, *(name for each in members for name in (each.name, each.party))]
    names = {*content.dictionary, *(word.text for text in named for word in words(text))}
    read = [word.text for text in [chapters, *sentences] for word in words(text)]
    assert len(read) > 5000
    assert {word for word in read if word not in names and not french.knows(word)} == set()


def test_the_process_answers_as_the_dictionary_does(french: French) -> None:
    process = shared_process()
    assert process.known(("synergie", "synnergie")) == (True, False)
    assert process.suggest("delegatif", ()) == french.suggest("delegatif")


def test_a_dictionary_that_is_missing_is_an_error_in_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("synergy_desktop.processes.begin", refuse)
    with pytest.raises(SpellingError, match="ne répond pas"):
        SpellingProcess().known(("mot",))


def test_the_process_ends_with_the_program() -> None:
    code = (
        "from synergy_desktop.spelling.process import shared_process\n"
        "if __name__ == '__main__':\n"
        "    print(shared_process().known(('mot',)))\n"
    )
    # It writes where the program writes: were it left behind, the output would not end.
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert (done.stdout, done.stderr) == ("(True,)\n", "")
