"""Pictures that a dossier keeps, such as logos: PNG or JPEG, sound, small, without transparency.

So each of them can be put on paper and on the screen as it is.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from synergy_desktop.errors import PictureError

MOST_BYTES = 2_000_000
MOST_PIXELS = 4_000
"""Of each side."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_OPAQUE = {0: 1, 2: 3, 3: 1}
"""The kinds of PNG without transparency (grey, colours, palette), with their samples a pixel."""
_FRAMES = frozenset(range(0xC0, 0xC3))
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))
"""Markers of JPEG that have no length."""
_MARK, _SCAN = 0xFF, 0xDA
_SAMPLES = (1, 3)


class MediaType(StrEnum):
    """What a picture is spelled as."""

    PNG = "image/png"
    JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and its size in pixels; made by ``read_picture``."""

    media_type: MediaType
    width: int
    height: int
    data: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """What names it: the SHA-256 of its bytes, 64 hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def read_picture(data: bytes) -> Picture:
    """The picture that ``data`` holds.

    Raises:
        PictureError: It is none, is damaged or too large, or is partly transparent.
    """
    if len(data) > MOST_BYTES:
        raise PictureError(f"l’image dépasse {MOST_BYTES // 1_000_000} Mo")
    try:
        if data.startswith(_PNG):
            return _sized(MediaType.PNG, *_png(data), data)
        if data.startswith(_JPEG):
            return _sized(MediaType.JPEG, *_jpeg(data), data)
    except (struct.error, zlib.error, IndexError) as failure:
        raise PictureError(_DAMAGED) from failure
    raise PictureError("ce n’est pas une image PNG ou JPEG")


_DAMAGED = "l’image est endommagée"


def _sized(kind: MediaType, width: int, height: int, data: bytes) -> Picture:
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise PictureError(f"l’image dépasse {MOST_PIXELS} pixels de côté")
    return Picture(kind, width, height, data)


def _png(data: bytes) -> tuple[int, int]:
    """The size of a PNG whose every part is sound."""
    chunks = dict[bytes, bytes]()
    for name, body in _chunks(data):
        chunks[name] = chunks.get(name, b"") + body
    if b"IEND" not in chunks:
        raise PictureError(_DAMAGED)
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if kind not in _OPAQUE or b"tRNS" in chunks:
        raise PictureError("l’image a des parties transparentes")
    if not interlaced and max(width, height) <= MOST_PIXELS:
        row = (width * depth * _OPAQUE[kind] + 7) // 8 + 1
        if len(zlib.decompressobj().decompress(chunks[b"IDAT"], row * height + 1)) != row * height:
            raise PictureError(_DAMAGED)
    return width, height


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        (size,) = struct.unpack_from(">I", data, at)
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        (check,) = struct.unpack_from(">I", data, at + 8 + size)
        if zlib.crc32(name + body) != check:
            raise PictureError(_DAMAGED)
        yield name, body
        at += size + 12


def _jpeg(data: bytes) -> tuple[int, int]:
    """The size of a JPEG in grey or in colours of a screen."""
    at = len(_JPEG)
    while True:
        marker = data[at + 1]
        if data[at] != _MARK or marker == _SCAN:
            raise PictureError(_DAMAGED)
        if marker in _FRAMES:
            height, width, samples = struct.unpack_from(">HHB", data, at + 5)
            if samples not in _SAMPLES:
                raise PictureError("l’image est en couleurs d’imprimerie (CMJN)")
            if not data.rstrip(b"\0").endswith(b"\xff\xd9"):
                raise PictureError(_DAMAGED)
            return width, height
        at += 2
        if marker not in _BARE:
            (size,) = struct.unpack_from(">H", data, at)
            at += size
