"""Which characters the bundled fonts can show.

A PDF/A may not hold a character that no font shows, so the paper asks here first.
Source: OpenType specification 1.9, table `cmap`, formats 4 and 12; ISO 19005-3, 6.2.11.8.
"""

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

_UNICODE_TABLES = ((3, 10), (0, 4), (3, 1), (0, 3))
"""Platform and encoding of the Unicode tables, those with all planes first."""


def covered_by(font: Path) -> frozenset[str]:
    """Read the characters for which a TrueType font has a shape.

    Raises:
        ValueError: the file is not such a font.
    """
    table = _character_map(font.read_bytes(), font.name)
    pairs = _format_12(table) if table[:2] == b"\x00\x0c" else _format_4(table)
    return frozenset(chr(code) for code in pairs)


def regular_faces(folder: Path) -> Iterable[Path]:
    """List one face per family; the other weights show the same characters."""
    return sorted(folder.glob("*/*-Regular.ttf"))


def _character_map(font: bytes, name: str) -> bytes:
    (tables,) = struct.unpack_from(">H", font, 4)
    for entry in range(12, 12 + 16 * tables, 16):
        tag, _, start, _ = struct.unpack_from(">4sLLL", font, entry)
        if tag == b"cmap":
            return font[start + _unicode_table(font, start, name) :]
    raise ValueError(f"{name} has no table of characters.")


def _unicode_table(font: bytes, start: int, name: str) -> int:
    (count,) = struct.unpack_from(">H", font, start + 2)
    entries = [struct.unpack_from(">HHL", font, start + 4 + 8 * each) for each in range(count)]
    places = {(platform, encoding): offset for platform, encoding, offset in entries}
    for kind in _UNICODE_TABLES:
        if kind in places:
            return int(places[kind])
    raise ValueError(f"{name} has no table of Unicode characters.")


def _format_12(table: bytes) -> Iterator[int]:
    (groups,) = struct.unpack_from(">L", table, 12)
    for first, last, _ in struct.iter_unpack(">LLL", table[16 : 16 + 12 * groups]):
        yield from range(first, last + 1)


def _format_4(table: bytes) -> Iterator[int]:
    (twice,) = struct.unpack_from(">H", table, 6)
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{twice // 2}H", table, 14 + place)
        for place in (0, twice + 2, 2 * twice + 2, 3 * twice + 2)
    )
    for segment, (first, last) in enumerate(zip(starts, ends, strict=True)):
        # Offsets count from their own place in the list, in bytes.
        shapes = 14 + 3 * twice + 2 + 2 * segment + offsets[segment]
        for code in range(first, min(last, 0xFFFE) + 1):
            if offsets[segment] == 0:
                shape = (code + deltas[segment]) & 0xFFFF
            else:
                (shape,) = struct.unpack_from(">H", table, shapes + 2 * (code - first))
            if shape:
                yield code
