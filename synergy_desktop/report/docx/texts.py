"""Typed text as paragraphs: its lines, its tabs, its bold and italic words."""

import re
from collections.abc import Iterator

from synergy_desktop.domain.rich_text import Run, Runs
from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.docx.looks import change_bar
from synergy_desktop.report.docx.xml import Element, tag, words
from synergy_desktop.report.plain import lines_of

_TAB = re.compile("(\t)")


def paragraph(
    style: str,
    text: str,
    runs: Runs = (),
    *,
    on_new_page: bool = False,
    keep_next: bool = False,
    is_changed: bool = False,
) -> Element:
    """A paragraph of ``style``; ``runs`` say ``text`` where some is bold, italic or changed.

    A bar stands beside what ``is_changed``.
    """
    properties = tag(
        "pPr",
        tag("pStyle", val=style),
        tag("keepNext") if keep_next else None,
        tag("pageBreakBefore") if on_new_page else None,
        tag("pBdr", change_bar()) if is_changed else None,
    )
    return tag("p", properties, *letters(text, runs))


def letters(text: str, runs: Runs = ()) -> Iterator[Element]:
    """The runs of ``text``."""
    for run in runs or (Run(text),):
        if run.text:
            yield tag("r", _looks(run), *_signs(run.text))


def _looks(run: Run) -> Element | None:
    if not (run.bold or run.italic or run.fate is not Fate.KEPT):
        return None
    return tag(
        "rPr",
        tag("b") if run.bold else None,
        tag("i") if run.italic else None,
        tag("strike") if run.fate is Fate.GONE else None,
        tag("u", val="single") if run.fate is Fate.NEW else None,
    )


def _signs(text: str) -> Iterator[Element]:
    for number, line in enumerate(lines_of(text)):
        if number:
            yield tag("br")
        for piece in _TAB.split(line):
            if piece:
                yield tag("tab") if piece == "\t" else words(piece)
