"""Elements of WordprocessingML, short to write."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement
TWIPS = 20
"""Twentieths of a point, in which most lengths are told."""
HALVES = 2
"""Half points, in which sizes of letters are told."""
EIGHTHS = 8
"""Eighths of a point, in which widths of borders are told."""


def tag(name: str, /, *children: Element | None, **attributes: str | float) -> Element:
    """The element ``w:name`` with ``attributes`` and those of ``children`` that are any."""
    element: Element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value if isinstance(value, str) else f"{value:.0f}")
    element.extend(child for child in children if child is not None)
    return element


def words(text: str) -> Element:
    """The letters of a run, its spaces kept."""
    element = tag("t")
    element.text = text
    element.set(qn("xml:space"), "preserve")
    return element


def field(code: str, shown: Iterable[Element], *, stale: bool = False) -> list[Element]:
    """Runs that Word works out by ``code``; ``shown`` until then, at once anew if ``stale``."""
    begin = tag("fldChar", fldCharType="begin", **({"dirty": "true"} if stale else {}))
    instruction = tag("instrText")
    instruction.text = code
    instruction.set(qn("xml:space"), "preserve")
    return [
        tag("r", begin),
        tag("r", instruction),
        tag("r", tag("fldChar", fldCharType="separate")),
        *shown,
        tag("r", tag("fldChar", fldCharType="end")),
    ]
