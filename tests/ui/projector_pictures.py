"""Slides painted on pictures, as the wall and the preview paint them."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import HEIGHT, Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.slides.sheet import Words
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide

LOOK = Look()
FULL_HD, LAPTOP = QSize(1920, 1080), QSize(1366, 768)


def width_on(size: QSize) -> float:
    """How wide in units a wall of ``size`` pixels is."""
    return HEIGHT * size.width() / size.height()


def painted(picture: SlidePicture, look: Look = LOOK, size: QSize = FULL_HD) -> QImage:
    """What a wall of ``size`` pixels shows of ``picture``, from its top."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(look.palette.ground))
    painter = QPainter(image)
    painter.scale(size.height() / HEIGHT, size.height() / HEIGHT)
    picture.paint(painter, width_on(size), look)
    painter.end()
    return image


def ink_area(image: QImage, ground: QColor) -> QRect:
    """The smallest rectangle that holds all that is not ``ground``; empty if nothing is."""
    pixels, line = bytes(image.constBits()), image.bytesPerLine()
    rows = [pixels[y * line : (y + 1) * line] for y in range(image.height())]
    blank = int(ground.rgb()).to_bytes(4, "little")
    empty = blank * image.width()
    inked = [y for y, row in enumerate(rows) if row != empty]
    if not inked:
        return QRect()
    left = min(_first(rows[y], blank) for y in inked)
    right = max(image.width() - 1 - _first_from_end(rows[y], blank) for y in inked)
    return QRect(left, inked[0], right - left + 1, inked[-1] - inked[0] + 1)


def _first(row: bytes, blank: bytes) -> int:
    return next((n for n in range(len(row) // 4) if row[4 * n : 4 * n + 4] != blank), len(row))


def _first_from_end(row: bytes, blank: bytes) -> int:
    count = len(row) // 4
    return next(n for n in range(count) if row[4 * (count - n - 1) : 4 * (count - n)] != blank)


def words_of(picture: SlidePicture, width: float = width_on(FULL_HD)) -> list[str]:
    """The texts of a slide made of words, in the order in which they are painted."""
    assert isinstance(picture, SheetSlide)
    return [item.lines.text for item in picture.sheet(width).items if isinstance(item, Words)]


def changed_area(before: QImage, after: QImage) -> QRect:
    """The smallest rectangle that holds every pixel that is not the same; empty if none is."""
    difference = QImage(after)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, before)
    painter.end()
    return ink_area(difference, QColor("#000000"))


def following(dossier: Dossier, picture: SlidePicture) -> list[Update | None]:
    """What ``picture`` asks to be painted again at each step from now on."""
    asked: list[Update | None] = []

    def follow(changes: Changes) -> None:
        asked.append(picture.follow(changes))

    dossier.subscribe(follow)
    return asked


def place_of(picture: SlidePicture, text: str, width: float = width_on(FULL_HD)) -> QRectF:
    """Where a slide made of words says ``text``."""
    assert isinstance(picture, SheetSlide)
    items = (item for item in picture.sheet(width).items if isinstance(item, Words))
    return next(item.area for item in items if item.lines.text == text)
