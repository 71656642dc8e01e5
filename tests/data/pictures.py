"""Small pictures that tests begin from."""

import struct
import zlib
from io import BytesIO

from PIL import Image

from synergy_desktop.domain.pictures import Picture, read_picture


def chunk(name: bytes, body: bytes) -> bytes:
    check = zlib.crc32(name + body)
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)


def png(
    width: int,
    height: int,
    colour: tuple[int, ...] = (29, 90, 142),
    kind: int = 2,
    extra: bytes = b"",
) -> bytes:
    """A PNG of one colour."""
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    rows = (b"\0" + bytes(colour) * width) * height
    parts = chunk(b"IHDR", head), extra, chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


BLUE = read_picture(png(6, 4))
RED = read_picture(png(3, 5, (142, 30, 30)))


def photograph() -> Picture:
    """A JPEG, in tints."""
    data = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(data, "JPEG")
    return read_picture(data.getvalue())
