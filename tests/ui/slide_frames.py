"""Slides of figures painted frame by frame, as the wall paints them while a step passes."""

from collections.abc import Iterable
from itertools import product

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import HEIGHT, Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.pictures import picture_of
from ui.projector_pictures import FULL_HD, LOOK, width_on

WITHOUT_LAST_YEAR = Look(last_year=False)
LONG = "Direction de la planification, du patrimoine et des finances"
"""The name of a service as long as they come."""


def service_id(dossier: Dossier, name: str, year: int = -1) -> str:
    """The id of a service of the newest year, or of another."""
    report = queries.report_heads(dossier)[year]
    heads = queries.service_heads(dossier, report.id)
    return next(head.id for head in heads if head.name == name)


class Wall:
    """A slide of the newest year that follows the dossier, and remembers what it then asks for."""

    def __init__(self, dossier: Dossier, slide: Slide) -> None:
        self.dossier = dossier
        self.slide = slide
        self.picture = self.made_anew()
        self.updates: list[Update | None] = []
        dossier.subscribe(self._follow)

    def made_anew(self) -> SlidePicture:
        report = queries.report_heads(self.dossier)[-1]
        return picture_of(self.dossier, report.id, self.slide)

    @property
    def last(self) -> Update:
        """What the last step asked for."""
        update = self.updates[-1]
        assert update is not None
        return update

    def frame(self, look: Look = LOOK, moment: float = 1.0, size: QSize = FULL_HD) -> QImage:
        """What the wall shows."""
        return framed(self.picture, look, moment, size)

    def fresh(self, look: Look = LOOK) -> QImage:
        """What it would show if the slide were put on it now."""
        return framed(self.made_anew(), look)

    def _follow(self, changes: Changes) -> None:
        self.updates.append(self.picture.follow(changes))


def framed(
    picture: SlidePicture, look: Look = LOOK, moment: float = 1.0, size: QSize = FULL_HD
) -> QImage:
    """Paint ``picture`` at a ``moment`` of its passage."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(look.palette.ground))
    painter = QPainter(image)
    painter.scale(size.height() / HEIGHT, size.height() / HEIGHT)
    picture.paint(painter, width_on(size), look, moment)
    painter.end()
    return image


def hidden(image: QImage, areas: Iterable[QRectF]) -> QImage:
    """The picture with ``areas`` blacked out."""
    copy = QImage(image)
    painter = QPainter(copy)
    for area in areas:
        painter.fillRect(area.toAlignedRect(), Qt.GlobalColor.black)
    painter.end()
    return copy


def part(image: QImage, area: QRectF) -> QImage:
    """What stands in ``area``."""
    return image.copy(area.toAlignedRect())


def mean_difference(one: QImage, other: QImage) -> float:
    """How far two pictures of one size are apart, 0 to 255, over a sample of their pixels."""
    places = list(product(range(0, one.width(), 7), range(0, one.height(), 5)))
    shades = ((one.pixelColor(*at).lightness(), other.pixelColor(*at).lightness()) for at in places)
    return sum(abs(mine - its) for mine, its in shades) / len(places)
