from dataclasses import replace

import pytest

from data.contents import SMALL
from synergy_desktop.domain.model import Text
from synergy_desktop.report import templates

REPORT = SMALL.reports[0]


def test_every_default_is_filled_in() -> None:
    defaults = templates.default_texts(SMALL, REPORT)

    assert tuple(text.key for text in defaults) == templates.keys()
    assert templates.keys()[:2] == ("context", "legal_frame")
    for text in defaults:
        assert text.title
        assert text.body
        assert not set("{}") & set(text.title + text.body)


def test_the_defaults_name_the_institutions_and_the_year() -> None:
    body = templates.default_text("context", SMALL, REPORT).body

    for words in ("la Ville de Valprée", "CPAS de Valprée", "2026", "2024-2030"):
        assert words in body


def test_the_text_of_the_user_replaces_the_default() -> None:
    effective = {text.key: text for text in templates.effective_texts(SMALL, REPORT)}

    assert effective["context"] == Text(key="context", title="Contexte", body="Le nôtre.")
    assert effective["legal_frame"] == templates.default_text("legal_frame", SMALL, REPORT)
    assert templates.effective_text("context", SMALL, REPORT) == effective["context"]


def test_a_text_without_a_title_goes_under_the_default_one() -> None:
    report = replace(REPORT, texts=(Text(key="legal_frame", body="{year} tel quel"),))

    text = templates.effective_text("legal_frame", SMALL, report)

    assert text.title == templates.default_text("legal_frame", SMALL, report).title
    assert text.body == "{year} tel quel"


def test_what_the_user_typed_in_a_name_is_not_filled_in_again() -> None:
    content = replace(SMALL, commune=replace(SMALL.commune, name="{year}"))

    assert "la Ville de {year}" in templates.default_text("context", content, REPORT).body


def test_a_key_without_a_template_is_refused() -> None:
    with pytest.raises(KeyError):
        templates.effective_text("autre", SMALL, REPORT)
