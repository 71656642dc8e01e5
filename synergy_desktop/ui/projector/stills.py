"""The picture of a frozen wall as a text, so that a restart brings back what was seen."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPixmap


def text_of(still: QPixmap) -> str:
    """Write ``still`` as PNG in base 64."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    still.save(buffer, "PNG")
    return bytes(content.toBase64().data()).decode("ascii")


def still_of(text: str) -> QPixmap | None:
    """Read what ``text_of`` wrote; None for "" and for what is no picture."""
    still = QPixmap()
    read = bool(text) and still.loadFromData(QByteArray.fromBase64(text.encode("utf-8")), "PNG")
    return still if read else None
