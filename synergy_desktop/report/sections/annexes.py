"""The annexes that may follow the report, each under a title of its own."""

from synergy_desktop.domain.model import Report
from synergy_desktop.report.blocks import Block, Heading, Landscape, PageBreak
from synergy_desktop.report.sections import amendments, conformity
from synergy_desktop.report.sections.amendments import Told


def amendment_annex(number: int, report: Report, told: Told) -> list[Block]:
    """The list of amendments, on pages wider than high."""
    heading = _heading(number, amendments.TITLE)
    return [Landscape((heading, *amendments.listed(report, told)))]


def conformity_annex(number: int, report: Report) -> list[Block]:
    """What the canvas still asks for."""
    return [PageBreak(), _heading(number, conformity.TITLE), *conformity.listed(report)]


def _heading(number: int, title: str) -> Heading:
    return Heading(1, title, f"annex-{number}", f"Annexe {number} –")
