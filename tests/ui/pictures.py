"""Pictures of widgets, compared with those in the folder beside this file.

Fonts come with the program and no screen is used, so pictures differ by next to nothing between machines. They are
stored with 256 colours, which changes no channel by more than 10.
"""

import io
import os
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget

STORED = Path(__file__).parent / "pictures"
OUTCOME = Path(__file__).parent.parent.parent / "build" / "pictures"
"""Where a picture that differs is written, with the difference; git does not see it."""
CHANNEL_DELTA_MAX = 24
DIFFERENT_PERCENT_MAX = 0.05
UPDATE = "PAYAID_UPDATE_PICTURES"


def check_picture(widget: QWidget, name: str) -> None:
    """Fail when a widget looks different from its stored picture; with `PAYAID_UPDATE_PICTURES=1` store it anew."""
    seen = picture_of(widget)
    stored = STORED / f"{name}.png"
    if os.environ.get(UPDATE) == "1":
        _store(seen, stored)
        return
    assert stored.exists(), f"{name}: no picture is stored; look at it and run with {UPDATE}=1"
    with Image.open(stored) as opened:
        known = opened.convert("RGB")
    if seen.size != known.size:
        _write(seen, None, name)
        raise AssertionError(f"{name}: {seen.size} px, stored {known.size}; see {OUTCOME}")
    percent = different_percent(seen, known)
    if percent > DIFFERENT_PERCENT_MAX:
        _write(seen, known, name)
    assert percent <= DIFFERENT_PERCENT_MAX, f"{name}: {percent:.3f} % differ; see {OUTCOME}"


def picture_of(widget: QWidget) -> Image.Image:
    """Take a picture of a widget as it is."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")


def different_percent(seen: Image.Image, known: Image.Image) -> float:
    """The share of pixels in percent with a channel that differs by more than 24."""
    counts = _largest_delta(seen, known).histogram()
    return 100 * sum(counts[CHANNEL_DELTA_MAX + 1 :]) / (seen.width * seen.height)


def _largest_delta(seen: Image.Image, known: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(seen, known).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _store(seen: Image.Image, place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    small = seen.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(place, optimize=True)


def _write(seen: Image.Image, known: Image.Image | None, name: str) -> None:
    OUTCOME.mkdir(parents=True, exist_ok=True)
    seen.save(OUTCOME / f"{name}.new.png")
    if known is not None:
        delta = _largest_delta(seen, known)
        delta.point(lambda value: 255 if value > CHANNEL_DELTA_MAX else value * 4).save(
            OUTCOME / f"{name}.diff.png"
        )
