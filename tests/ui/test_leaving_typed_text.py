"""Nothing that is being typed is lost when one leaves it for another year, an undo or the door."""

import pytest
from PySide6.QtTest import QTest

from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.tab import TabName
from ui.window_parts import child, session, shown


@pytest.mark.parametrize("leave", ["year", "undo", "dossier"])
def test_what_is_being_typed_is_written_before_it_is_left(
    open_window: MainWindow, leave: str
) -> None:
    here = session(open_window)
    dossier, former = here.dossier, here.report_id
    open_window.action(f"tab{list(TabName).index(TabName.TEXTS) + 1}").trigger()
    editor = child(shown(open_window), RichEdit)
    editor.setFocus()
    QTest.keyClicks(editor, "Un mot de plus. ")
    assert queries.texts(dossier, former) == ()
    if leave == "year":
        assert open_window.workspace is not None
        open_window.workspace.show_report(queries.report_heads(dossier)[0].id)
    elif leave == "undo":
        open_window.action("undo").setEnabled(True)
        open_window.action("undo").trigger()
        assert dossier.history.redo_label is not None
        open_window.action("redo").trigger()
    else:
        open_window.close_dossier()
        dossier = Dossier.open(dossier.path)
    assert queries.texts(dossier, former)[0].body.startswith("Un mot de plus. ")
    dossier.close()
