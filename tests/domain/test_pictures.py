"""What is taken for a picture, and what is refused in words."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.pictures import chunk, png
from synergy_desktop.domain.pictures import MediaType, read_picture
from synergy_desktop.errors import PictureError


def jpeg(samples: int = 3, end: bytes = b"\xff\xd9") -> bytes:
    application = b"\xff\xe0" + struct.pack(">H", 4) + b"ab"
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 8 + 3 * samples, 8, 20, 30, samples)
    scan = b"\xff\xda" + struct.pack(">H", 2) + b"xyz"
    return b"\xff\xd8" + application + frame + bytes(3 * samples) + scan + end


def test_a_picture_knows_its_kind_its_size_and_its_name() -> None:
    found = read_picture(png(6, 4))
    assert (found.media_type, found.width, found.height) == (MediaType.PNG, 6, 4)
    assert len(found.digest) == 64
    assert found.digest != read_picture(png(4, 6)).digest
    assert read_picture(png(6, 4, (7,), kind=0)).width == 6

    photo = read_picture(jpeg())
    assert (photo.media_type, photo.width, photo.height) == (MediaType.JPEG, 30, 20)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "ce n’est pas une image PNG ou JPEG"),
        (b"<svg/>", "ce n’est pas une image PNG ou JPEG"),
        (png(6, 4)[:-20], "endommagée"),
        (png(6, 4)[:-12], "endommagée"),
        (png(6, 4).replace(b"IDAT", b"IDAU"), "endommagée"),
        (png(6, 4, (1, 2)), "endommagée"),
        (png(6, 4, (1, 2, 3, 4), kind=6), "parties transparentes"),
        (png(6, 4, extra=chunk(b"tRNS", bytes(6))), "parties transparentes"),
        (png(4001, 1), "dépasse 4000 pixels"),
        (png(6, 4) + bytes(2_000_000), "dépasse 2 Mo"),
        (jpeg(4), "couleurs d’imprimerie"),
        (jpeg(end=b""), "endommagée"),
        (jpeg()[:12], "endommagée"),
        (b"\xff\xd8", "endommagée"),
    ],
)
def test_what_cannot_be_put_on_paper_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(PictureError, match=why):
        read_picture(data)


@given(st.binary(max_size=60), st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n"]))
def test_any_bytes_are_taken_or_refused_in_words(rest: bytes, start: bytes) -> None:
    with suppress(PictureError):
        assert read_picture(start + rest).width > 0
