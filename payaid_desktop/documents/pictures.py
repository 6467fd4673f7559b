"""Pictures on paper: the shop's logo, a signature, a QR code, all as SVG text.

A photograph is wrapped into an SVG, so that it reaches the template as data like every other text
and no file has to be written for it.
"""

import base64
from dataclasses import dataclass

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.pictures import (
    PICTURE_BYTES_MAX,
    SIDE_MAX,
    picture_kind,
    picture_size,
)


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
        ValidationError: it is neither, damaged at the start, or larger than 512 KB; details[field].
            All of it was checked when the shop chose it (`domain.pictures`); if the file is damaged
            since, the press leaves the picture out.
    """
    if len(content) > PICTURE_BYTES_MAX:
        raise ValidationError({field: "Choose a picture of at most 512 KB."})
    kind, size = picture_kind(content), picture_size(content)
    if not size or not all(0 < side <= SIDE_MAX for side in size):
        raise ValidationError({field: "Choose a PNG or JPEG picture."})
    width, height = size
    data = base64.b64encode(content).decode("ascii")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"><image width="{width}" '
        f'height="{height}" xlink:href="data:image/{kind};base64,{data}"/></svg>'
    )
    return Picture(svg, width / height, is_photograph=True)
