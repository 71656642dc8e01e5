"""The tab of the report: the real PDF, made in the background, read, printed and kept."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from report.reading import enclosed
from synergy_desktop.commands import services
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.errors import ReportError
from synergy_desktop.exchange.interchange import dumps
from synergy_desktop.report.documents import annual_report
from synergy_desktop.report.process import Order, PaperProcess
from synergy_desktop.store import queries
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.preview import printing
from synergy_desktop.ui.preview.part_list import PartModel
from synergy_desktop.ui.preview.pdf_pages import Part, PdfPages
from synergy_desktop.ui.preview.print_job import PrintJob
from synergy_desktop.ui.report_tab import ReportTab

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, open_tab: Callable[[type[ReportTab]], ReportTab]) -> ReportTab:
    tab = open_tab(ReportTab)
    qtbot.waitUntil(lambda: tab.view.page_count > 0, timeout=20_000)
    return tab


def label(tab: ReportTab, name: str) -> str:
    found = tab.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def part_titles(tab: ReportTab) -> list[str]:
    return [part.title for part in tab.parts.part_model.parts]


def shown(tab: ReportTab) -> PdfPages:
    return PdfPages(annual_report.as_pdf(*snapshot(tab)))


def snapshot(tab: ReportTab) -> tuple[DossierContent, Report]:
    content = queries.content(tab.session.dossier)
    report = next(one for one in content.reports if one.id == tab.session.report_id)
    return content, report


def test_it_shows_every_page_and_lists_the_parts(tab: ReportTab, qtbot: QtBot) -> None:
    pages = shown(tab)
    assert tab.view.page_count == len(pages.sizes)
    assert label(tab, "pageNumber") == f"Page 1 / {len(pages.sizes)}"
    assert any("Matrices de coopération" in title for title in part_titles(tab))
    qtbot.waitUntil(lambda: tab.view.has_sharp_picture(0))
    assert label(tab, "reportStatus") == ""


def test_only_the_pages_that_show_are_drawn(tab: ReportTab, qtbot: QtBot) -> None:
    last = tab.view.page_count - 1
    qtbot.waitUntil(lambda: tab.view.has_sharp_picture(0))
    assert not tab.view.has_sharp_picture(last)
    tab.view.setFocus()
    QTest.keyClick(tab.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: tab.view.has_sharp_picture(last))
    assert label(tab, "pageNumber") == f"Page {last + 1} / {last + 1}"


def test_a_part_that_is_clicked_comes_to_the_top(tab: ReportTab) -> None:
    model = tab.parts.part_model
    row = next(n for n, part in enumerate(model.parts) if "Matrices" in part.title)
    index = model.index(row)
    tab.parts.scrollTo(index)
    QTest.mouseClick(tab.parts.viewport(), LEFT, pos=tab.parts.visualRect(index).center())
    assert tab.view.current_page == model.parts[row].page


def test_the_preview_follows_a_change_and_keeps_its_place(tab: ReportTab, qtbot: QtBot) -> None:
    tab.view.go_to_page(4)
    place = tab.view.verticalScrollBar().value()
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    services.rename_service(tab.session.dossier, heads[2].id, "Archives & musées <1>")
    qtbot.waitUntil(
        lambda: any("Archives & musées <1>" in title for title in part_titles(tab)), timeout=20_000
    )
    assert tab.view.verticalScrollBar().value() == place


def test_what_no_font_draws_is_named_before_it_is_printed(tab: ReportTab, qtbot: QtBot) -> None:
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    services.rename_service(tab.session.dossier, heads[2].id, "Achats \U0001f642")
    qtbot.waitUntil(lambda: "U+1F642" in label(tab, "reportStatus"), timeout=20_000)
    services.rename_service(tab.session.dossier, heads[2].id, "Achats")
    qtbot.waitUntil(lambda: label(tab, "reportStatus") == "", timeout=20_000)


def test_nothing_is_made_while_nobody_looks(tab: ReportTab, qtbot: QtBot) -> None:
    tab.hide()
    begun: list[None] = []
    tab.builder.begun.connect(lambda: begun.append(None))
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    services.rename_service(tab.session.dossier, heads[2].id, "Fonds anciens")
    assert not tab.builder.is_due
    assert begun == []
    tab.show()
    qtbot.waitUntil(
        lambda: any("Fonds anciens" in title for title in part_titles(tab)), timeout=20_000
    )


def test_a_change_while_the_dossier_is_read_for_a_paper_is_in_it(
    tab: ReportTab, qtbot: QtBot
) -> None:
    heads = queries.service_heads(tab.session.dossier, tab.session.report_id)
    tab.builder.build_now()
    services.rename_service(tab.session.dossier, heads[2].id, "Fonds anciens")
    tab.hide()
    tab.show()

    qtbot.waitUntil(
        lambda: any("Fonds anciens" in title for title in part_titles(tab)), timeout=20_000
    )


def test_the_dossier_may_be_closed_while_it_is_read(tab: ReportTab, qtbot: QtBot) -> None:
    begun: list[None] = []
    tab.builder.begun.connect(lambda: begun.append(None))
    tab.builder.build_now()

    tab.session.closing.emit()

    QApplication.processEvents()
    assert begun == []


def test_a_failure_is_told_and_the_former_pages_stay(
    tab: ReportTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> tuple[bytes, str]:
        raise ReportError("La police manque.")

    count = tab.view.page_count
    monkeypatch.setattr(PaperProcess, "pages", refuse)
    tab.builder.build_now()
    qtbot.waitUntil(lambda: label(tab, "reportStatus") == "La police manque.")
    assert tab.view.page_count == count


def test_an_older_state_is_given_up_for_a_newer_one(
    tab: ReportTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = PaperProcess.pages
    asked, never = Event(), Event()

    def slow(process: PaperProcess, order: Order, go_on: Callable[[], bool]) -> tuple[bytes, str]:
        asked.set()
        while go_on():
            never.wait(0.001)
        return make(process, order, go_on)

    monkeypatch.setattr(PaperProcess, "pages", slow)
    built: list[object] = []
    tab.builder.built.connect(built.append)
    tab.builder.build_now()
    qtbot.waitUntil(asked.is_set)
    monkeypatch.setattr(PaperProcess, "pages", make)
    tab.builder.build_now()
    qtbot.waitUntil(lambda: len(built) == 1, timeout=20_000)
    assert label(tab, "reportStatus") == ""


def test_zoom_by_buttons_wheel_and_width(tab: ReportTab, qtbot: QtBot) -> None:
    fitting = tab.view.zoom
    assert tab.fit_button.isChecked()
    QTest.mouseClick(tab.zoom_in_button, LEFT)
    assert tab.view.zoom == pytest.approx(fitting * 1.2)
    assert not tab.fit_button.isChecked()
    assert label(tab, "zoom") == f"{120 * fitting:.0f}\u00a0%"
    middle = QPointF(tab.view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        tab.view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(tab.view.viewport(), event)
    assert tab.view.zoom == pytest.approx(fitting)
    QTest.mouseClick(tab.fit_button, LEFT)
    assert tab.fit_button.isChecked()
    tab.resize(1000, 600)
    qtbot.waitUntil(lambda: tab.view.zoom < fitting)


def test_zooming_keeps_the_page(tab: ReportTab) -> None:
    tab.view.go_to_page(3)
    tab.view.set_zoom(2.0)
    tab.view.set_zoom(0.5)
    top = tab.view.verticalScrollBar().value()
    tab.view.go_to_page(3)
    assert abs(tab.view.verticalScrollBar().value() - top) <= 8


def test_the_report_is_kept_as_a_pdf(
    tab: ReportTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[Path] = []
    target = tmp_path / "Rapport.pdf"

    def answer(_parent: object, _title: str, _kind: str, name: Path) -> Path:
        proposed.append(name)
        return target

    monkeypatch.setattr(dialogs, "ask_save", answer)
    QTest.mouseClick(tab.save_button, LEFT)
    qtbot.waitUntil(lambda: label(tab, "reportStatus").startswith("Enregistré"), timeout=20_000)
    assert proposed[0].name == "Rapport sur les synergies 2026.pdf"
    assert PdfPages(target.read_bytes()).sizes == shown(tab).sizes
    dossier = dumps(queries.content(tab.session.dossier)).encode()
    assert list(enclosed(target.read_bytes()).values()) == [dossier]
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".synergie"] == [target.name]


@pytest.mark.parametrize(("name", "end"), [("Word", ".docx"), ("Excel", ".xlsx")])
def test_the_report_is_kept_for_word_and_excel(
    tab: ReportTab,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    end: str,
) -> None:
    asked: list[tuple[str, Path]] = []
    target = tmp_path / f"Rapport{end}"

    def answer(_parent: object, _title: str, kind: str, proposed: Path) -> Path:
        asked.append((kind, proposed))
        return target

    monkeypatch.setattr(dialogs, "ask_save", answer)
    menu = tab.save_as_button.menu()
    assert menu is not None
    (action,) = (each for each in menu.actions() if each.text() == f"{name}…")
    action.trigger()

    qtbot.waitUntil(lambda: label(tab, "reportStatus").startswith("Enregistré"), timeout=20_000)
    ((kind, proposed),) = asked
    assert f"*{end}" in kind
    assert proposed.name == f"Rapport sur les synergies 2026{end}"
    annual_report.build(*snapshot(tab), tmp_path / f"b{end}")
    with ZipFile(target) as kept, ZipFile(tmp_path / f"b{end}") as made:
        assert kept.namelist() == made.namelist()
        apart = {each for each in kept.namelist() if kept.read(each) != made.read(each)}
    # The tab also says when the dossier changed last.
    assert apart <= {"docProps/core.xml"}


def test_a_file_that_cannot_be_written_is_told(
    tab: ReportTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: tmp_path / "absent" / "Rapport.pdf")
    with qtbot.waitSignal(tab.session.problem, timeout=20_000) as told:
        tab.save_report()
    assert told.args is not None
    assert "Rapport.pdf" in str(told.args[0])


def test_pages_are_printed_the_way_they_lie(
    tab: ReportTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "imprime.pdf"
    pages = shown(tab)
    lying = next(n for n, size in enumerate(pages.sizes) if size.width() > size.height())

    def to_file(_parent: object, _count: int, _name: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(72)
        printer.setFromTo(lying, lying + 2)
        return printer

    monkeypatch.setattr(printing, "ask_printer", to_file)
    QTest.mouseClick(tab.print_button, LEFT)
    qtbot.waitUntil(lambda: tab.findChild(PrintJob) is None, timeout=20_000)
    printed = PdfPages(target.read_bytes())
    assert [size.width() > size.height() for size in printed.sizes] == [
        size.width() > size.height() for size in pages.sizes[lying - 1 : lying + 2]
    ]


def test_another_paper_is_chosen_shown_and_kept_under_its_name(
    tab: ReportTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = tab.view.page_count
    proposed: list[Path] = []
    monkeypatch.setattr(dialogs, "ask_save", lambda *asked: proposed.append(asked[3]))
    tab.documents.setFocus()
    QTest.keyClicks(tab.documents, "Liste")
    qtbot.waitUntil(lambda: tab.view.page_count == 1, timeout=20_000)
    assert part_titles(tab) == ["Liste des amendements – exercice 2026"]
    QTest.mouseClick(tab.save_button, LEFT)
    assert [path.name for path in proposed] == ["Liste des amendements 2026.pdf"]
    QTest.keyClick(tab.documents, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: tab.view.page_count == pages, timeout=20_000)


def test_a_year_without_report_shows_nothing_and_saves_nothing(
    tab: ReportTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_save", lambda *_: pytest.fail("asked"))
    tab.set_report("")
    tab.save_report()


def test_the_list_of_parts_keeps_qt_s_promises(qtbot: QtBot) -> None:
    model = PartModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.set_parts([Part("Un", 0, 0), Part("Deux", 2, 1)])
    assert [model.part_on(page) for page in (0, 1, 2, 9)] == [0, 0, 1, 1]
    model.set_parts([])
    assert model.part_on(0) == -1
    assert tester.model() is model


def test_what_is_not_a_pdf_is_refused_in_words() -> None:
    with pytest.raises(ReportError, match="PDF"):
        PdfPages(b"rien")
