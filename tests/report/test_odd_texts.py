"""Whatever was typed, in every field: every paper is made in every form, and says it as typed."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from data.contents import SMALL
from report.reading import joined
from report.tagged import tree
from report.test_forms import read
from report.typed import texts_in, typed
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.documents.catalogue import DOCUMENTS, Document
from synergy_desktop.report.documents.forms import made
from synergy_desktop.report.fingerprint import words

SIGNS = (
    "<commune> <b>x <img src=/etc/passwd> &amp; {n} %s %% *x* _y_ `z` | # - 1.",
    "=1+1 +2 -3 @SUM(A1) '=1 \t=cmd|' /C calc'!A0 _x0041_ <r>",
    "Éœ ĳ ß ẞ Łódź Ƣ\u00a0Ƣ \u0430\u0435\u043e e\u0301\u0323 \ufb01 73\u00a0500\u202f€",
    "שלום עולם مرحبا 日本 \U0001f642 \U0001f469\u200d\U0001f467 \U0001f3db\ufe0f",
    "a\u200bb\u200dc\u2060d\u00ade\u200ef\u202eg\ufeffh",
)
"""Markup, formulas, letters, scripts, and what does not show."""
ODD = {
    "signs": " ".join(SIGNS),
    "controls": "a\x00b\x01c\x1bd\x7fe\x85f\u2028g\x0bh\ti\r\nj\nk\ufffe\uffffl\uf0b7m",
    "spaces": "   ",
    "a long word": "x" * 3000,
    "long lines": "Une très longue ligne de mots ordinaires. " * 60,
}
CONTROLS = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}
REPLACED = dict.fromkeys((0xFFFE, 0xFFFF), 0xFFFD)


def in_pdf(text: str) -> str:
    """What no reader of a PDF file may be told is told by another sign."""
    means_nothing = {0: 0xFFFD, 0xF0B7: 0xFFFD, 0xFEFF: 0x2060}
    return joined(text).translate(means_nothing | REPLACED)


def in_xml(text: str) -> str:
    """What XML refuses is shown by its picture."""
    return joined(text).translate(CONTROLS | REPLACED)


def read_tags(paper: Paper, form: str) -> str:
    return joined(tree(made(paper, Path(f"x{form}"))).words)


READERS: dict[str, tuple[Callable[[Paper, str], str], Callable[[str], str]]] = {
    ".pdf": (read_tags, in_pdf),
    ".docx": (read, in_xml),
    ".xlsx": (read, in_xml),
}


@cache
def odd_content(kind: str) -> DossierContent:
    return typed(SMALL, lambda _: ODD[kind])


def odd_paper(document: Document, kind: str) -> Paper:
    content = odd_content(kind)
    return document.paper(content, content.reports[0], {})


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_paper_says_what_was_typed_in_every_form(document: Document, kind: str) -> None:
    paper = odd_paper(document, kind)
    texts = texts_in("\x1f".join(words(replace(paper, title="", subtitle="", author=""))))
    marked = [f"[{number}:{text}:{number}]" for number, text in texts.items()]

    assert marked
    for form, (reader, told) in READERS.items():
        found = reader(paper, form)
        assert [each for each in marked if told(each) not in found] == [], form


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_what_no_font_draws_is_listed_for_every_paper(document: Document) -> None:
    undrawn: set[str] = set()

    made(odd_paper(document, "signs"), Path("x.pdf"), undrawn)

    assert undrawn == set("日本\U0001f642\U0001f469\U0001f467\U0001f3db")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_same_dossier_gives_the_same_bytes_in_every_form(document: Document) -> None:
    for form in READERS:
        first, second = (
            made(document.paper(SMALL, SMALL.reports[0], {}), Path(f"x{form}")) for _ in range(2)
        )
        assert first == second, form
