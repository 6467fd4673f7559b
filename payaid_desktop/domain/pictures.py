"""Pictures that a shop prints: whether a file is a whole PNG or JPEG, and how large it is."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

PICTURE_BYTES_MAX: Final = 512 * 1024
"""The largest logo or signature; each bill carries it again."""

SIDE_MAX: Final = 10_000
_PIXELS_MAX = 25_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_PNG_HEADER_END = 24
_MARKER = 0xFF
_FRAME_BYTES = 9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_STEP = 1 << 20

_TOO_LARGE = "Choose a picture of at most 512 KB."
_NEITHER = "Choose a PNG or JPEG picture."
_DAMAGED = "This picture is damaged. Save it again as PNG or JPEG, then choose it."
_TOO_WIDE = "Choose a picture of at most 5,000 by 5,000 dots."


@dataclass(frozen=True, slots=True)
class _Segment:
    """A part of a JPEG file: its marker, and where it begins."""

    marker: int
    place: int


def picture_kind(content: bytes) -> str:
    """Tell "png" from "jpeg"."""
    return "png" if content.startswith(_PNG) else "jpeg"


def picture_fault(content: bytes) -> str | None:
    """Say in one sentence why a file cannot be printed; nothing where it can.

    All of a PNG is read, to its last dot; of a JPEG the parts, but not its dots.
    """
    if len(content) > PICTURE_BYTES_MAX:
        return _TOO_LARGE
    if not content.startswith((_PNG, _JPEG)):
        return _NEITHER
    size = picture_size(content)
    if size is None or 0 in size:
        return _DAMAGED
    if max(size) > SIDE_MAX or size[0] * size[1] > _PIXELS_MAX:
        return _TOO_WIDE
    is_whole = _is_whole_png if content.startswith(_PNG) else _is_whole_jpeg
    return None if is_whole(content) else _DAMAGED


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Read width and height, or nothing where the file does not begin as it should.

    Source: PNG specification, 11.2.2 (IHDR); ITU-T T.81, B.2.2 (frame header).
    """
    if content.startswith(_PNG):
        header = content[12:_PNG_HEADER_END]
        is_whole = header.startswith(b"IHDR") and len(content) >= _PNG_HEADER_END
        return _pair(">4xLL", header) if is_whole else None
    for segment in _segments(content):
        if segment.marker in _FRAMES:
            height, width = _pair(">5xHH", content[segment.place : segment.place + _FRAME_BYTES])
            return width, height
    return None


def _is_whole_png(content: bytes) -> bool:
    """Source: PNG specification, 5.3 (chunks with their checks), 10 (compression)."""
    chunks = list(_chunks(content))
    names = [name for name, _ in chunks]
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"]:
        return False
    header = chunks[0][1]
    if len(header) != struct.calcsize(">LLBBBBB"):
        return False
    width, height, depth, colour, _, _, _ = struct.unpack(">LLBBBBB", header)
    dots = _inflated_bytes(b"".join(data for name, data in chunks if name == b"IDAT"))
    # Interlaced pictures have more rows, each with a byte of its own.
    row_bytes: int = (width * depth * _CHANNELS.get(colour, 1) + 7) // 8
    return dots >= int(height) * (1 + row_bytes)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks up to the first damaged one."""
    place = len(_PNG)
    while place + 12 <= len(content):
        (length,) = struct.unpack_from(">L", content, place)
        named, end = content[place + 4 : place + 8 + length], place + 12 + length
        if end > len(content) or zlib.crc32(named) != struct.unpack_from(">L", content, end - 4)[0]:
            return
        yield named[:4], named[4:]
        if named[:4] == b"IEND":
            return
        place = end


def _inflated_bytes(packed: bytes) -> int:
    """Count what comes out of compressed data, a piece at a time; 0 where it is damaged."""
    stream, count = zlib.decompressobj(), 0
    try:
        while packed and not stream.eof:
            count += len(stream.decompress(packed, _STEP))
            packed = stream.unconsumed_tail
    except zlib.error:
        return 0
    return count if stream.eof else 0


def _is_whole_jpeg(content: bytes) -> bool:
    """Source: ITU-T T.81, B.1.1 (markers), B.2.1 (a frame, its scans, the end)."""
    scans = [segment.place for segment in _segments(content) if segment.marker == _SCAN]
    return bool(scans) and content.rfind(_JPEG_END) > scans[0] + _FRAME_BYTES


def _segments(content: bytes) -> Iterator[_Segment]:
    """Give the segments with their places, up to the first scan."""
    place = len(_JPEG) - 1
    while content.startswith(_JPEG) and place + _FRAME_BYTES <= len(content):
        if content[place] != _MARKER:
            return
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        yield _Segment(marker, place)
        if marker == _SCAN:
            return
        place += 2 + length


def _pair(layout: str, content: bytes) -> tuple[int, int]:
    first, second = struct.unpack(layout, content)
    return first, second
