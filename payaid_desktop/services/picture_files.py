"""Pictures that a shop prints, from a file."""

import base64
from pathlib import Path

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.pictures import PICTURE_BYTES_MAX, picture_fault


def read_picture(path: Path, *, field: str) -> str:
    """Read a PNG or JPEG file as Base64, as a business keeps its logo and signature.

    Raises:
        ValidationError: the file cannot be read or cannot be printed; details[field].
    """
    try:
        with path.open("rb") as file:
            content = file.read(PICTURE_BYTES_MAX + 1)
    except OSError as error:
        raise ValidationError({field: "This file cannot be read. Choose another."}) from error
    if fault := picture_fault(content):
        raise ValidationError({field: fault})
    return base64.b64encode(content).decode("ascii")
