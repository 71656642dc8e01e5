"""What a paper does not know: a mark where it should stand, and a sentence that counts them."""

from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.fingerprint import words

MARK = "………"
"""What stands for a thing that the dossier does not say, to be filled in by hand."""


def gap(what: str = "") -> str:
    """The mark of a gap: "[date : ………]", or bare where its place says what is missing."""
    return f"[{what} : {MARK}]" if what else f"[{MARK}]"


def remark(paper: Paper) -> str:
    """The French sentence that says how much ``paper`` still lacks; empty where nothing."""
    count = sum(text.count(f"{MARK}]") for text in words(paper))
    if not count:
        return ""
    marked = "marquée" if count == 1 else "marquées"
    return f"Il y manque {number_of(count, 'mention')}, {marked} « {MARK} »."
