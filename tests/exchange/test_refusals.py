"""An interchange file with a fault is refused in French, with the exact place."""

import json
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.pictures import png
from synergy_desktop import paths
from synergy_desktop.domain.rich_text import MARK, Heading, Run, parse
from synergy_desktop.errors import ExchangeError
from synergy_desktop.exchange.interchange import loads

REFERENCE = Path(__file__).parent.parent / "data" / "reference.json"
Json = dict[str, Any]


def refusal(source: bytes | str) -> str:
    with pytest.raises(ExchangeError) as caught:
        loads(source)
    return str(caught.value)


def broken(change: Callable[[Json], object]) -> str:
    data = json.loads(REFERENCE.read_text("utf-8"))
    change(data)
    return refusal(json.dumps(data))


def with_logo(data: Json, media_type: str, text: str) -> None:
    data["institutions"]["cpas"]["logo"] = {"media_type": media_type, "data": text}


def service(data: Json) -> Json:
    found: Json = data["reports"][0]["services"][0]
    return found


def action(data: Json) -> Json:
    found: Json = data["plans"][0]["nodes"][0]["children"][0]["children"][0]
    return found


def test_the_schema_tells_how_rich_texts_are_spelled() -> None:
    text = paths.resources("schema", "interchange-1.schema.json").read_text("utf-8")
    body = json.loads(text)["$defs"]["body"]
    assert MARK in body["description"]
    assert parse(body["examples"][0])[0] == Heading(1, (Run("Contexte"),))


def test_the_schema_is_a_schema() -> None:
    from jsonschema import Draft202012Validator

    text = paths.resources("schema", "interchange-1.schema.json").read_text("utf-8")
    Draft202012Validator.check_schema(json.loads(text))


def test_everything_that_can_be_wrong_has_a_french_name() -> None:
    text = paths.resources("schema", "interchange-1.schema.json").read_text("utf-8")
    nameless: list[Json] = []

    def note(found: Json) -> Json:
        if found.keys() & {"type", "enum", "const"} and not {"title", "$id"} & found.keys():
            nameless.append(found)
        return found

    json.loads(text, object_hook=note)
    # A node's properties hold a key named "type", which is no rule.
    assert [rules for rules in nameless if not isinstance(rules["type"], dict)] == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            lambda data: data.update(dictionary=["deux mots"]),
            "dictionary[0]: « deux mots » n’est pas un mot",
        ),
        (
            lambda data: service(data)["matrix"].update(skills=7),
            "reports[0].services[0].matrix.skills: 7 n’est pas un niveau (0–5)",
        ),
        (
            lambda data: service(data)["matrix"].update(skills=True),
            "reports[0].services[0].matrix.skills: true n’est pas un niveau (0–5)",
        ),
        (
            lambda data: service(data)["matrix"].update(skills=2.5),
            "reports[0].services[0].matrix.skills: 2.5 n’est pas un niveau (0–5)",
        ),
        (
            lambda data: service(data)["matrix"].update(skills=float("nan")),
            "reports[0].services[0].matrix.skills: NaN n’est pas un niveau (0–5)",
        ),
        (
            lambda data: service(data).update(color="red"),
            "reports[0].services[0].color: cette clé est inconnue",
        ),
        (
            lambda data: service(data)["matrix_notes"].update(humor="x"),
            "reports[0].services[0].matrix_notes.humor: cette clé est inconnue",
        ),
        (
            lambda data: service(data)["synergies"][0].pop("status"),
            "reports[0].services[0].synergies[0].status: cette clé manque",
        ),
        (
            lambda data: service(data)["synergies"][0].update(status="fini"),
            "synergies[0].status: «\u00a0fini\u00a0» n’est pas un statut (done, ongoing, planned)",
        ),
        (
            lambda data: service(data).update(name=None),
            "reports[0].services[0].name: null n’est pas un texte",
        ),
        (
            lambda data: service(data)["synergies"][0].update(pilot=["cpas", "cpas"]),
            'synergies[0].pilot: ["cpas", "cpas"] n’est pas une liste sans répétition',
        ),
        (
            lambda data: data["reports"][0]["procedure"].update(concertation="2025-02-30"),
            "procedure.concertation: «\u00a02025-02-30\u00a0» n’est pas une date (AAAA-MM-JJ)",
        ),
        (
            lambda data: data["reports"][0]["score_history"][0].update(support=[41]),
            "score_history[0].support: [41] n’est pas un score [points, total]",
        ),
        (
            lambda data: action(data).update(sdgs=[18]),
            "children[0].sdgs[0]: 18 n’est pas un objectif de développement durable (1–17)",
        ),
        (
            lambda data: action(data).update(progress=101),
            "children[0].progress: 101 n’est pas un avancement (0–100)",
        ),
        (
            lambda data: data.update(institutions=[]),
            "institutions: [] n’est pas un objet",
        ),
        (
            lambda data: data["reports"][0].update(year="a\0b"),
            "reports[0].year: ce texte contient un caractère nul ou incomplet",
        ),
        (
            lambda data: with_logo(data, "image/png", "é"),
            "institutions.cpas.logo.data: ce texte n’est pas en base 64",
        ),
        (
            lambda data: with_logo(data, "image/png", "PHN2Zy8+"),
            "institutions.cpas.logo: ce n’est pas une image PNG ou JPEG",
        ),
        (
            lambda data: with_logo(data, "image/jpeg", b64encode(png(6, 4)).decode()),
            "institutions.cpas.logo.media_type: l’image est de type image/png",
        ),
        (
            lambda data: with_logo(data, "image/svg+xml", ""),
            "« image/svg+xml » n’est pas un type d’image (image/png, image/jpeg)",
        ),
        (
            lambda data: data["reports"][0].update(year="\ud83d"),
            "reports[0].year: ce texte contient un caractère nul ou incomplet",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(change: Callable[[Json], object], fault: str) -> None:
    assert fault in broken(change)


@pytest.mark.parametrize(
    "amount", [12, "12,50", "12.345", "1e3", "", "12.50\n", "\uff11\uff12", "9" * 16]
)
def test_an_amount_that_is_not_exact_euros_is_refused(amount: object) -> None:
    message = broken(lambda data: data["reports"][0]["contracts"]["joint"][0].update(amount=amount))
    assert "reports[0].contracts.joint[0].amount: " in message
    assert "n’est pas un montant en euros" in message


def test_a_key_given_twice_is_refused_where_it_stands() -> None:
    text = REFERENCE.read_text("utf-8").replace('"pilot": [', '"status": "done", "pilot": [', 1)
    assert "reports[0].services[0].synergies[0].status: cette clé est répétée" in refusal(text)


def test_several_faults_are_listed_and_the_rest_counted() -> None:
    def change(data: Json) -> None:
        data["plans"] = [{"institution": "fabrique"} for _ in range(14)]

    lines = broken(change).splitlines()
    assert lines[0].endswith("il contient 14 erreurs\u00a0:")
    assert lines[1].startswith(
        "– plans[0].institution: «\u00a0fabrique\u00a0» n’est pas une institution"
    )
    assert lines[10].startswith("– plans[9].")
    assert lines[11:] == ["– et 4 autres."]


def test_a_long_or_odd_value_is_shown_short_and_readable() -> None:
    message = broken(lambda data: service(data).update(support="a\x07" + "b" * 1000))
    assert "«\u00a0a\ufffdbbb" in message
    assert len(message) < 300
    assert "\x07" not in message


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"", "le fichier est vide"),
        (b" \n", "le fichier est vide"),
        (b"\xef\xbb\xbf", "le fichier est vide"),
        (b'{"format":\n "synergie"', "s’arrête avant la fin (ligne 2, colonne 12)"),
        (b'{"format": "syner', "s’arrête avant la fin (ligne 1, colonne 12)"),
        (b'{"a": tru', "s’arrête avant la fin"),
        (b'{"a": "\\u00', "s’arrête avant la fin"),
        (b'{"a": 1,\n}', "« } » n’est pas à sa place (ligne 2, colonne 1)"),
        (b"{'a': 1}", "« ' » n’est pas à sa place (ligne 1, colonne 2)"),
        (b'{"a": "x\ty"}', "le caractère U+0009 n’est pas à sa place (ligne 1, colonne 9)"),
        (b"PK\x03\x04", "ce n’est pas du JSON correct"),
        (b"{}{}", "« { » n’est pas à sa place (ligne 1, colonne 3)"),
        ("{}\n{é}".encode("latin-1"), "ce n’est pas un texte en UTF-8 (ligne 2)"),
        ('{"a": 1}'.encode("utf-16"), "ce n’est pas un texte en UTF-8"),
        (b"[" * 100_000, "imbriqués trop profondément"),
        (b"9" * 5000, "ce n’est pas un fichier d’échange"),
        (b"[]", "ce n’est pas un fichier d’échange de Synergies"),
        (b"NaN", "ce n’est pas un fichier d’échange de Synergies"),
        (b'{"format": "autre"}', "ce n’est pas un fichier d’échange de Synergies"),
        (b'{"format": "synergie", "version": 2}', "version plus récente du programme (format 2"),
        (b'{"format": "synergie", "version": "1"}', "version: « 1 » n’est pas la version 1"),
        (b'{"format": "synergie", "version": true}', "version: true n’est pas la version 1"),
    ],
)
def test_what_is_no_interchange_file_is_told_apart(source: bytes, words: str) -> None:
    message = refusal(source)
    assert message.startswith("Impossible d’importer ces données\u00a0: ")
    assert words.replace(" »", "\u00a0»").replace("« ", "«\u00a0") in message


def test_a_plan_deeper_than_any_plan_is_refused() -> None:
    node: Json = {"type": "action"}
    for _ in range(400):
        node = {"type": "action", "children": [node]}
    message = broken(lambda data: data["plans"][0].update(nodes=[node]))
    assert "imbriqués trop profondément" in message


@given(st.integers(0, REFERENCE.stat().st_size - 2))
def test_a_file_cut_anywhere_is_refused(size: int) -> None:
    assert refusal(REFERENCE.read_bytes()[:size]).startswith("Impossible d’importer")


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_a_sentence(source: bytes) -> None:
    assert refusal(source).startswith("Impossible d’importer")


@given(st.data())
def test_no_change_of_a_value_raises_a_fault_of_the_program(data: st.DataObject) -> None:
    values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
    whole = json.loads(REFERENCE.read_text("utf-8"))
    place: Any = whole
    while True:
        step = data.draw(
            st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place)))
        )
        if not isinstance(place[step], dict | list) or not place[step] or data.draw(st.booleans()):
            break
        place = place[step]
    place[step] = data.draw(values | st.lists(values, max_size=2) | st.just({"é": 1}))
    with suppress(ExchangeError):
        loads(json.dumps(whole))
