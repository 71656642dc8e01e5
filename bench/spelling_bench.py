"""Typing in a paragraph of 100,000 signs: how long the check of its words keeps the window."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from common import SAMPLE, Figure
from window import settle, timed, turns, window_on

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow
    from window import Call

SIGNS = 100_000
KEYS = 10
SENTENCE = "Les deux institutions confient l’acceuil des habitants à une équipe commune ; "


def figures() -> list[Figure]:
    """The longest look at the words after a key, and the turns of a search for the next doubt."""
    with tempfile.TemporaryDirectory() as folder:
        from synergy_desktop.exchange import interchange
        from synergy_desktop.ui.spelling.marks import Marks
        from synergy_desktop.ui.tab import TabName

        path = Path(folder) / "bench.synergie"
        with (
            timed(Marks, "refresh") as looks,
            timed(Marks, "search") as searches,
            window_on(path, interchange.read_json(SAMPLE), TabName.TEXTS) as window,
        ):
            _type_in_long_paragraph(window)
            _go_through(window)
    return [
        Figure(
            f"checking a paragraph of {SIGNS:,} signs, the longest turn", _most(looks), "ms", 32
        ),
        Figure("going to its next doubtful word, the longest turn", _most(searches), "ms", 32),
    ]


def _most(calls: "list[Call]") -> float:
    return 1000 * max(call.lasted for call in calls)


def _type_in_long_paragraph(window: "MainWindow") -> None:
    """Let each key be followed by a pause, so that the words are looked at."""
    from PySide6.QtTest import QTest

    from synergy_desktop.ui.rich_text.editor import RichEdit

    editor = window.findChild(RichEdit)
    if editor is None:
        raise RuntimeError("no text")
    editor.setFocus()
    editor.selectAll()
    editor.insertPlainText(SENTENCE * (SIGNS // len(SENTENCE)))
    settle(3)
    for _ in range(KEYS):
        QTest.keyClicks(editor, "x ")
        turns(0.4)


def _go_through(window: "MainWindow") -> None:
    for _ in range(KEYS):
        window.action("nextDoubt").trigger()
        turns(0.2)
