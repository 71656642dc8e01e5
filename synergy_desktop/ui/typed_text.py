"""The words in an editor exactly as they were typed."""

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


def typed_text(editor: QPlainTextEdit | QTextEdit) -> str:
    """The text of ``editor`` with its non-breaking spaces, which ``toPlainText`` makes plain."""
    raw = editor.document().toRawText()
    return raw.replace("\N{PARAGRAPH SEPARATOR}", "\n").replace("\N{LINE SEPARATOR}", "\n")
