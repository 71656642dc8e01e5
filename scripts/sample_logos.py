"""Draw the logos of the invented institutions of the sample dossier, and put them into it.

Run once: the drawings go into ``db/exemple/valpree.json``, whose other lines stay as they are.
"""

import base64
import json
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

from synergy_desktop.domain.pictures import read_picture

SAMPLE = Path(__file__).resolve().parent.parent / "db" / "exemple" / "valpree.json"
BLUE, LEAF, SUN = QColor("#0B2F57"), QColor("#2F7D4F"), QColor("#D9902F")
SIZE = 240


def commune(painter: QPainter) -> None:
    """Draw an elm on a hill: the commune’s hall stands on Place de l’Orme."""
    painter.setBrush(BLUE)
    painter.drawRoundedRect(QRectF(8, 8, 224, 224), 26, 26)
    hill = QPainterPath(QPointF(8, 190))
    hill.cubicTo(QPointF(80, 140), QPointF(160, 140), QPointF(232, 190))
    hill.lineTo(QPointF(232, 206))
    hill.quadTo(QPointF(232, 232), QPointF(206, 232))
    hill.lineTo(QPointF(34, 232))
    hill.quadTo(QPointF(8, 232), QPointF(8, 206))
    painter.fillPath(hill, LEAF)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRect(QRectF(112, 110, 16, 66))
    for x, y, radius in ((120, 78, 44), (86, 98, 30), (154, 98, 30)):
        painter.drawEllipse(QPointF(x, y), radius, radius)


def cpas(painter: QPainter) -> None:
    """Draw a roof above two people."""
    painter.setPen(QPen(BLUE, 18, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(24, 116), QPointF(120, 36))
    painter.drawLine(QPointF(120, 36), QPointF(216, 116))
    painter.setPen(Qt.PenStyle.NoPen)
    for x, colour in ((86, LEAF), (154, SUN)):
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, 122), 21, 21)
        body = QPainterPath(QPointF(x - 34, 222))
        body.lineTo(QPointF(x - 34, 186))
        body.quadTo(QPointF(x - 34, 150), QPointF(x, 150))
        body.quadTo(QPointF(x + 34, 150), QPointF(x + 34, 186))
        body.lineTo(QPointF(x + 34, 222))
        painter.drawPath(body)


def drawn(draw: Callable[[QPainter], None]) -> bytes:
    """The PNG file of what ``draw`` draws on white."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB888)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    draw(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes
    return bytes(data.data())


def main() -> None:
    """Put both into the sample."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _app = QGuiApplication([])
    text = SAMPLE.read_text(encoding="utf-8")
    for name, draw in (("commune", commune), ("cpas", cpas)):
        picture = read_picture(drawn(draw))
        logo = {
            "media_type": picture.media_type.value,
            "data": base64.b64encode(picture.data).decode("ascii"),
        }
        start = text.index(f'  "{name}": {{')
        end = text.index("\n  }", start)
        kept = text[start:end].split(',\n   "logo":')[0]
        shown = json.dumps(logo, ensure_ascii=False, indent=1).replace("\n", "\n   ")
        text = f'{text[:start]}{kept},\n   "logo": {shown}{text[end:]}'
    SAMPLE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
