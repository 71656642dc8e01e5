"""A file that was chosen as a logo, made into a picture that paper and screen can use."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from synergy_desktop.domain.pictures import Picture, read_picture
from synergy_desktop.errors import PictureError, reason

_BOX = QSize(1000, 500)
"""The most pixels across and down: enough for 8 cm by 4 at 300 a inch."""
_MOST_BYTES = 30_000_000
_MOST_PIXELS = 20_000
_LARGE = 200_000
"""The bytes of a PNG beyond which the picture is a photograph, kept as a JPEG."""
_QUALITY = 90


def logo_from(path: Path) -> Picture:
    """The picture in the file ``path``, no larger than a logo is printed, on a white ground.

    Raises:
        PictureError: It cannot be read, or is none; a whole French sentence says so.
    """
    try:
        size = path.stat().st_size
    except OSError as failure:
        raise PictureError(f"Impossible de lire « {path.name} » : {reason(failure)}.") from failure
    if size > _MOST_BYTES:
        raise PictureError(f"« {path.name} » dépasse 30 Mo : choisissez une image plus légère.")
    return read_picture(_encoded(_on_white(_read(path))))


def _read(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if max(size.width(), size.height()) > _MOST_PIXELS:
        raise PictureError(
            f"« {path.name} » dépasse {_MOST_PIXELS} pixels de côté : réduisez l’image d’abord."
        )
    is_drawing = bytes(reader.format().data()).startswith(b"svg")
    if size.isValid() and (is_drawing or size.width() > _BOX.width()):
        reader.setScaledSize(size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or min(image.width(), image.height()) < 1:
        raise PictureError(
            f"« {path.name} » n’est pas une image lisible : choisissez un fichier PNG ou JPEG."
        )
    return image


def _on_white(image: QImage) -> QImage:
    """``image`` within the box, its transparent parts white."""
    if image.width() > _BOX.width() or image.height() > _BOX.height():
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = image.scaled(_BOX, keep, smooth)
    ground = QImage(image.size(), QImage.Format.Format_RGB888)
    ground.fill(QColor("#FFFFFF"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _encoded(image: QImage) -> bytes:
    drawing = _saved(image, "PNG", -1)
    return drawing if len(drawing) <= _LARGE else _saved(image, "JPEG", _QUALITY)


def _saved(image: QImage, form: str, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, quality)  # type: ignore[call-overload] # the stubs want bytes
    return bytes(data.data())
