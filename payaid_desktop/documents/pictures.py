"""Pictures on paper: the shop's logo, a signature, a QR code, all as SVG text.

A photograph is wrapped into an SVG, so that it reaches the template as data like every other text
and no file has to be written for it.
"""

import base64
import struct
from dataclasses import dataclass
from typing import Final

from payaid_desktop.domain.errors import ValidationError

PICTURE_BYTES_MAX: Final = 2_000_000
"""The largest logo or signature that is printed; each bill carries it again."""

_SIDE_MAX = 10_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_HEADER_END = 24
_JPEG_MARKER = 0xFF
_JPEG_FRAME_BYTES = 9
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG, with its width divided by its height; `points` is the least width that it can be read at."""

    svg: str
    ratio: float
    points: float = 0
    is_photograph: bool = False


def photograph(content: bytes, *, field: str) -> Picture:
    """Wrap a PNG or JPEG file.

    Raises:
        ValidationError: it is neither, damaged at the start, or larger than 2 MB; details[field].
            Damage further on shows when it is printed; the press then leaves the picture out.
    """
    if len(content) > PICTURE_BYTES_MAX:
        raise ValidationError({field: "Choose a picture of at most 2 MB."})
    kind, size = _kind(content), _size(content)
    if not size or not all(0 < side <= _SIDE_MAX for side in size):
        raise ValidationError({field: "Choose a PNG or JPEG picture."})
    width, height = size
    data = base64.b64encode(content).decode("ascii")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"><image width="{width}" '
        f'height="{height}" xlink:href="data:image/{kind};base64,{data}"/></svg>'
    )
    return Picture(svg, width / height, is_photograph=True)


def _kind(content: bytes) -> str:
    return "png" if content.startswith(_PNG) else "jpeg"


def _size(content: bytes) -> tuple[int, int] | None:
    """Read width and height, or nothing where the file is not what it should be.

    Source: PNG specification, 11.2.2 (IHDR); ITU-T T.81, B.2.2 (frame header).
    """
    if content.startswith(_PNG):
        header = content[12:_PNG_HEADER_END]
        is_whole = header.startswith(b"IHDR") and len(content) >= _PNG_HEADER_END
        return _pair(">4xLL", header) if is_whole else None
    return _jpeg_size(content) if content.startswith(_JPEG) else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = len(_JPEG) - 1
    while place + _JPEG_FRAME_BYTES <= len(content) and content[place] == _JPEG_MARKER:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if marker in _JPEG_FRAMES:
            height, width = _pair(">5xHH", content[place : place + _JPEG_FRAME_BYTES])
            return width, height
        place += 2 + length
    return None


def _pair(layout: str, content: bytes) -> tuple[int, int]:
    first, second = struct.unpack(layout, content)
    return first, second
