"""How fast the annual report is built: against plain platypus and LibreOffice, and as it grows.

Plain platypus reads the same blocks and uses the same fonts, page sizes and compression, in one
process, in turns. It is spared the tags by which a file is read out, and the page numbers of the
contents and the "x/y" of the footer, which would have it build the document twice. LibreOffice
converts the report's own Word file.
"""

import gc
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from math import log, nan
from pathlib import Path

import pypdfium2

from common import SAMPLE, Figure, interleaved, medians, seconds, table
from libreoffice import conversion
from plain_platypus import build_plain
from synergy_desktop.domain.model import DossierContent, Report, Synergy
from synergy_desktop.exchange.interchange import read_json
from synergy_desktop.report.documents.annual_report import as_pdf, paper

FEW, MANY = 10, 100
PROBE = Path(__file__).with_name("report_probe.py")
SLOW_RUNS = 3
"""How often what takes many seconds is measured."""


def figures() -> list[Figure]:
    """The times of the report of the sample's newest year, and how they grow with its rows."""
    content = read_json(SAMPLE)
    report = content.reports[-1]
    return [*_against_others(content, report), *_growth(content, report), *_memory()]


def _against_others(content: DossierContent, report: Report) -> list[Figure]:
    """The same report by plain platypus, and from its Word file by LibreOffice."""
    from synergy_desktop.report.docx.render import render

    blocks = paper(content, report)
    cases = {
        "ours": _timed(lambda: as_pdf(content, report)),
        "plain": _timed(lambda: build_plain(blocks)),
    }
    with conversion(render(blocks)) as converted:
        times = _medians(cases if converted is None else {**cases, "libreoffice": converted})
    theirs = times.get("libreoffice", nan)
    return [
        Figure("report built", times["ours"] * 1000, "ms"),
        Figure("report built by plain platypus", times["plain"] * 1000, "ms"),
        Figure("report / plain platypus", times["ours"] / times["plain"], "", 0.25),
        Figure("report converted by LibreOffice, warm", theirs * 1000, "ms"),
        Figure(
            "report / LibreOffice, warm",
            times["ours"] / theirs,
            "",
            0.06 if "libreoffice" in times else None,
        ),
    ]


def _growth(content: DossierContent, report: Report) -> list[Figure]:
    """How the time of a page grows with their number: an exponent of 1 is a constant speed."""
    reports = {factor: with_rows(report, factor) for factor in (FEW, MANY)}
    pages = {factor: _pages(as_pdf(content, larger)) for factor, larger in reports.items()}

    def building(factor: int) -> Callable[[], float]:
        return _timed(lambda: as_pdf(content, reports[factor]))

    times = medians(
        interleaved({str(factor): building(factor) for factor in reports}, runs=SLOW_RUNS)
    )
    few, many = times[str(FEW)], times[str(MANY)]
    return [
        Figure(f"report of {FEW} × the rows, a page", 1000 * few / pages[FEW], "ms"),
        Figure(f"report of {MANY} × the rows, a page", 1000 * many / pages[MANY], "ms"),
        Figure("  exponent", log(many / few) / log(pages[MANY] / pages[FEW]), "", 1.03),
    ]


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _memory() -> list[Figure]:
    """The most that a whole process holds."""

    def held(factor: int) -> float:
        command = [sys.executable, str(PROBE), str(factor)]
        return float(subprocess.run(command, check=True, capture_output=True).stdout)

    one, many = held(1), held(MANY)
    return [
        Figure("memory to build the report", one, "MB"),
        Figure(f"memory to build that of {MANY} × the rows", many, "MB"),
        Figure("  ratio", many / one, "", 5),
    ]


def _in_other_words(synergy: Synergy, copy: int) -> Synergy:
    """A row like another with words of its own, so that no cache knows it already."""
    results = " ".join(f"{word}{copy}" for word in synergy.results.text.split())
    return replace(
        synergy,
        title=f"{synergy.title} {copy}",
        results=replace(synergy.results, text=results),
        expected_result=f"{synergy.expected_result} {copy}",
    )


def with_rows(report: Report, factor: int) -> Report:
    """The report with ``factor`` times the rows in its tables."""
    services = tuple(
        replace(
            service,
            synergies=tuple(
                _in_other_words(synergy, copy)
                for copy in range(factor)
                for synergy in service.synergies
            ),
        )
        for service in report.services
    )
    contracts = replace(
        report.contracts,
        joint=report.contracts.joint * factor,
        candidates=report.contracts.candidates * factor,
    )
    return replace(report, services=services, contracts=contracts)


def _medians(cases: dict[str, Callable[[], float]]) -> dict[str, float]:
    """The median time of each case, after one that warms it up."""
    for case in cases.values():
        case()
    return medians(interleaved(cases))


def _timed(build: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        gc.collect()
        return seconds(build)

    return timed


if __name__ == "__main__":
    print(table(figures()))
