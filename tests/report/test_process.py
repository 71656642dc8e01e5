"""Papers made in a process of their own: the same, given up, refused, and after it died."""

import multiprocessing
from collections.abc import Iterator

import pytest

from data.contents import SMALL
from synergy_desktop.errors import ReportCancelledError, ReportError
from synergy_desktop.report.documents import annual_report
from synergy_desktop.report.documents.options import PLAIN, Options
from synergy_desktop.report.process import SILENT, Order, PaperProcess

REPORT = SMALL.reports[0]
ORDER = Order("rapport", SMALL, REPORT, {}, PLAIN)


@pytest.fixture(scope="module")
def process() -> Iterator[PaperProcess]:
    """Hold the others to the process that the first has started."""
    before = set(multiprocessing.active_children())
    yield PaperProcess()
    for child in set(multiprocessing.active_children()) - before:
        child.kill()
        child.join()


def wanted() -> bool:
    return True


def unwanted() -> bool:
    return False


def test_the_paper_is_the_same_as_in_the_program(process: PaperProcess) -> None:
    data, remark = process.pages(ORDER, wanted)
    assert data == annual_report.as_pdf(SMALL, REPORT)
    assert remark == ""
    gaps, told = process.pages(Order("pv", SMALL, REPORT, {}, PLAIN), wanted)
    assert gaps.startswith(b"%PDF")
    assert told.startswith("Il y manque")


def test_what_is_given_up_leaves_nothing_behind_for_the_next(process: PaperProcess) -> None:
    for _ in range(2):
        with pytest.raises(ReportCancelledError):
            process.pages(ORDER, unwanted)
    assert process.pages(ORDER, wanted)[0] == annual_report.as_pdf(SMALL, REPORT)


def test_a_refusal_and_a_fault_come_back(process: PaperProcess) -> None:
    with pytest.raises(ReportError, match="service"):
        process.pages(Order("rapport", SMALL, REPORT, {}, Options(service="absent")), wanted)
    with pytest.raises(RuntimeError, match="KeyError: 'roman'"):
        process.pages(Order("roman", SMALL, REPORT, {}, PLAIN), wanted)


def test_a_process_that_died_is_told_of_once_and_started_again(process: PaperProcess) -> None:
    process.pages(ORDER, wanted)
    for child in multiprocessing.active_children():
        if child.name == "papers":
            child.kill()
            child.join()
    with pytest.raises(ReportError) as told:
        process.pages(ORDER, wanted)
    assert str(told.value) == SILENT
    assert process.pages(ORDER, wanted)[0] == annual_report.as_pdf(SMALL, REPORT)
