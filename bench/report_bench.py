"""How fast the annual report is built, against the same content as plain platypus tables.

Both sides read the same blocks and use the same fonts, page sizes and compression, in one
process, in turns. Plain platypus is spared the tags by which a file is read out, and the page
numbers of the contents and the "x/y" of the footer, which would have it build the document twice.
"""

import gc
from collections.abc import Callable
from dataclasses import replace
from math import nan

from common import SAMPLE, Figure, interleaved, medians, seconds, table
from libreoffice import conversion
from plain_platypus import build_plain
from synergy_desktop.domain.model import DossierContent, Report, Synergy
from synergy_desktop.exchange.interchange import read_json
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.documents.annual_report import as_pdf, paper


def figures() -> list[Figure]:
    """The times of the report of the sample's newest year, and how they grow with its rows."""
    content = read_json(SAMPLE)
    report = content.reports[-1]
    blocks = paper(content, report)
    times = _medians(
        {"ours": lambda: as_pdf(content, report), "plain": lambda: build_plain(blocks)}
    )
    return [
        Figure("report built", times["ours"] * 1000, "ms"),
        Figure("report built by plain platypus", times["plain"] * 1000, "ms"),
        Figure("report / plain platypus", times["ours"] / times["plain"], "", 0.25),
        *_against_libreoffice(times["ours"], blocks),
        *_growth(content, report),
    ]


def _against_libreoffice(ours: float, blocks: Paper) -> list[Figure]:
    """The same report made a PDF file by LibreOffice from its Word file."""
    from synergy_desktop.report.docx.render import render

    theirs = conversion(render(blocks))
    if theirs is None:
        return [Figure("report / LibreOffice: LibreOffice absent", nan)]
    return [
        Figure("report converted by LibreOffice, warm", theirs.command * 1000, "ms"),
        Figure("report / LibreOffice, warm", ours / theirs.command, "", 0.06),
        Figure("report / a further file of that LibreOffice", ours / theirs.further),
    ]


def _growth(content: DossierContent, report: Report) -> list[Figure]:
    """What ten and a hundred times the rows cost."""

    def building(factor: int) -> Callable[[], object]:
        larger = _with_rows(report, factor)
        return lambda: as_pdf(content, larger)

    times = _medians({str(factor): building(factor) for factor in (1, 10, 100)})
    return [
        Figure("report of 10 × the rows / report", times["10"] / times["1"], "", 10.5),
        Figure("report of 100 × the rows / report", times["100"] / times["1"], "", 110),
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


def _with_rows(report: Report, factor: int) -> Report:
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


def _medians(builds: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median time of each build, after one that warms it up."""
    for build in builds.values():
        build()
    return medians(interleaved({name: _timed(build) for name, build in builds.items()}))


def _timed(build: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        gc.collect()
        return seconds(build)

    return timed


if __name__ == "__main__":
    print(table(figures()))
