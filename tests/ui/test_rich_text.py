"""Texts are edited as they are printed, by keys and by what other programs put on the clipboard."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.rich_text import (
    Heading,
    ListBlock,
    Paragraph,
    RichBlock,
    Run,
    Runs,
    TableBlock,
    gathered,
    parse,
)
from synergy_desktop.store import queries
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.texts_tab import TextsTab

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

words = st.text("abé *#|\\_-1.\u00a0\n", min_size=1, max_size=12).map(lambda text: f"x{text}")
lines = st.lists(st.builds(Run, words, st.booleans(), st.booleans()), min_size=1, max_size=3).map(
    gathered
)
shown_blocks = st.lists(
    st.one_of(
        st.builds(Paragraph, lines),
        st.builds(Heading, st.sampled_from([1, 2]), words.map(lambda text: (Run(text),))),
        st.builds(ListBlock, st.lists(lines, min_size=1, max_size=3).map(tuple), st.booleans()),
        st.builds(TableBlock, st.lists(st.tuples(lines, lines), min_size=1, max_size=2).map(tuple)),
    ),
    max_size=5,
).map(tuple)


@pytest.fixture
def tab(open_tab: Callable[[type[TextsTab]], TextsTab], qtbot: QtBot) -> TextsTab:
    tab = open_tab(TextsTab)
    with qtbot.waitActive(tab):
        tab.activateWindow()
    tab.body.setFocus()
    tab.body.selectAll()
    QTest.keyClick(tab.body, Qt.Key.Key_Delete)
    return tab


def runs(text: str) -> Runs:
    return (Run(text),)


def in_file(tab: TextsTab) -> tuple[RichBlock, ...]:
    tab.commit_pending()
    (written,) = queries.texts(tab.session.dossier, tab.session.report_id)
    return parse(written.body)


def press(tab: TextsTab, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    pressed = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        pressed |= each
    QTest.keyClick(tab.body, key, pressed)


def paste(editor: RichEdit, html: str, text: str = "") -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    editor.insertFromMimeData(data)


def button(tab: TextsTab, name: str) -> QToolButton:
    found = tab.bar.findChild(QToolButton, f"{name}Button")
    assert isinstance(found, QToolButton)
    return found


@settings(max_examples=60)
@given(shown_blocks)
def test_what_is_shown_is_read_back(qapp: object, blocks: tuple[RichBlock, ...]) -> None:
    editor = RichEdit()
    editor.show_blocks(blocks)
    assert editor.blocks() == blocks
    editor.deleteLater()


def test_words_are_made_bold_and_italic_by_keys(tab: TextsTab) -> None:
    QTest.keyClicks(tab.body, "Un ")
    press(tab, Qt.Key.Key_B, CTRL)
    QTest.keyClicks(tab.body, "mot")
    press(tab, Qt.Key.Key_I, CTRL)
    QTest.keyClicks(tab.body, "fort")
    press(tab, Qt.Key.Key_B, CTRL)
    press(tab, Qt.Key.Key_I, CTRL)
    QTest.keyClicks(tab.body, " *ici*")
    said = (Run("Un "), Run("mot", bold=True), Run("fort", bold=True, italic=True), Run(" *ici*"))
    assert in_file(tab) == (Paragraph(said),)


def test_a_heading_ends_with_its_line(tab: TextsTab) -> None:
    press(tab, Qt.Key.Key_1, ALT)
    QTest.keyClicks(tab.body, "Titre")
    press(tab, Qt.Key.Key_Return)
    QTest.keyClicks(tab.body, "Suite")
    press(tab, Qt.Key.Key_Return)
    assert tab.body.textCursor().blockFormat().topMargin() == 0
    press(tab, Qt.Key.Key_2, ALT)
    QTest.keyClicks(tab.body, "Bas")
    assert button(tab, "textSubheading").isChecked()
    assert in_file(tab) == (
        Heading(1, runs("Titre")),
        Paragraph(runs("Suite")),
        Heading(2, runs("Bas")),
    )
    press(tab, Qt.Key.Key_0, ALT)
    assert in_file(tab)[-1] == Paragraph(runs("Bas"))


def test_lists_by_keys_and_by_a_dash(tab: TextsTab) -> None:
    QTest.keyClicks(tab.body, "- un")
    press(tab, Qt.Key.Key_Return)
    QTest.keyClicks(tab.body, "deux")
    press(tab, Qt.Key.Key_Return)
    press(tab, Qt.Key.Key_Return)
    QTest.keyClicks(tab.body, "fin")
    press(tab, Qt.Key.Key_Return)
    press(tab, Qt.Key.Key_N, CTRL, SHIFT)
    QTest.keyClicks(tab.body, "premier")
    assert button(tab, "textNumbers").isChecked()
    assert in_file(tab) == (
        ListBlock((runs("un"), runs("deux"))),
        Paragraph(runs("fin")),
        ListBlock((runs("premier"),), ordered=True),
    )
    tab.body.selectAll()
    press(tab, Qt.Key.Key_J, CTRL, SHIFT)
    one = ListBlock((runs("un"), runs("deux"), runs("fin"), runs("premier")))
    assert in_file(tab) == (one,)


def test_a_table_is_filled_by_tab_and_changed_by_keys(tab: TextsTab) -> None:
    press(tab, Qt.Key.Key_G, CTRL, SHIFT)
    press(tab, Qt.Key.Key_Left, ALT, SHIFT)
    press(tab, Qt.Key.Key_Up, ALT, SHIFT)
    press(tab, Qt.Key.Key_Up, ALT, SHIFT)
    for cell in ("a", "b", "c"):
        QTest.keyClicks(tab.body, cell)
        press(tab, Qt.Key.Key_Tab)
    assert in_file(tab) == (TableBlock(((runs("a"), runs("b")), (runs("c"), ()))),)


def test_a_table_put_in_place_of_an_empty_item_leaves_no_item_behind(tab: TextsTab) -> None:
    QTest.keyClicks(tab.body, "- un")
    press(tab, Qt.Key.Key_Return)
    press(tab, Qt.Key.Key_G, CTRL, SHIFT)
    QTest.keyClicks(tab.body, "a")
    table = TableBlock(((runs("a"), (), ()), ((), (), ()), ((), (), ())))
    assert in_file(tab) == (ListBlock((runs("un"),)), table)
    press(tab, Qt.Key.Key_Left)
    press(tab, Qt.Key.Key_Left)
    assert not button(tab, "textBullets").isChecked()


def test_the_buttons_are_pictures_that_say_what_they_do_and_where(tab: TextsTab) -> None:
    buttons = tab.bar.findChildren(QToolButton)
    for each in buttons:
        assert not each.icon().isNull()
        assert each.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        keys = each.defaultAction().shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert each.accessibleName()
        assert each.toolTip().endswith(f"({keys})")
    assert sum(each.width() for each in buttons) < tab.body.width()
    assert not button(tab, "textAddRow").isEnabled()
    for name in ("textTable", "textAddRow", "textRemoveColumn"):
        QTest.mouseClick(button(tab, name), Qt.MouseButton.LeftButton)
    assert not button(tab, "textTable").isEnabled()
    assert in_file(tab) == (TableBlock((((), ()),) * 4),)


def test_the_dossier_takes_a_change_of_looks_back(tab: TextsTab) -> None:
    QTest.keyClicks(tab.body, "mot")
    assert in_file(tab) == (Paragraph(runs("mot")),)
    tab.set_report(tab.session.report_id)
    tab.body.selectAll()
    press(tab, Qt.Key.Key_B, CTRL)
    assert in_file(tab) == (Paragraph((Run("mot", bold=True),)),)
    tab.session.dossier.history.undo()
    assert tab.body.blocks() == (Paragraph(runs("mot")),)


def test_pasting_keeps_what_a_text_may_have(tab: TextsTab) -> None:
    html = """<html><head><style>p {color: red}</style></head><body>
    <xml><o:Pages>3</o:Pages></xml><h1 style="color:#f00">Titre</h1><h3>Bas</h3>
    <p style="font-size:30pt"><span style="font-weight:700">Du gras</span>, <u>souligné</u>
    <i>penché</i><img src="file:///x.png"></p><p>&nbsp;</p>
    <ol><li>un</li><li>deux</li></ol>
    <table><tr><td colspan="2"><p>tête</p></td></tr><tr><td>a</td><td><b>b</b></td></tr></table>
    </body></html>"""
    paste(tab.body, html)
    assert in_file(tab) == (
        Heading(1, runs("Titre")),
        Heading(2, runs("Bas")),
        Paragraph((Run("Du gras", bold=True), Run(", souligné "), Run("penché", italic=True))),
        ListBlock((runs("un"), runs("deux")), ordered=True),
        TableBlock(((runs("tête"), ()), (runs("a"), (Run("b", bold=True),)))),
    )
    assert tab.body.textCursor().charFormat().foreground().style() == Qt.BrushStyle.NoBrush


def test_pasting_knows_the_lists_of_word(tab: TextsTab) -> None:
    item = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp;</span></span><![endif]>{}</p>"
    )
    items = [item.format("·", "un"), item.format("·", "deux"), item.format("1.", "premier")]
    paste(tab.body, f"<html><body>{''.join(items)}</body></html>")
    assert in_file(tab) == (
        ListBlock((runs("un"), runs("deux"))),
        ListBlock((runs("premier"),), ordered=True),
    )


def test_words_pasted_stay_in_their_paragraph_and_their_cell(tab: TextsTab) -> None:
    QTest.keyClicks(tab.body, "ab")
    tab.body.moveCursor(QTextCursor.MoveOperation.Left)
    paste(tab.body, "<p>un <b>mot</b></p>", "un mot")
    assert in_file(tab) == (Paragraph((Run("aun "), Run("mot", bold=True), Run("b"))),)
    tab.body.moveCursor(QTextCursor.MoveOperation.End)
    press(tab, Qt.Key.Key_G, CTRL, SHIFT)
    paste(tab.body, "<h1>cellule</h1>", "cellule")
    assert in_file(tab)[-1].rows[0] == (runs("cellule"), (), ())  # type: ignore[union-attr] # a table
