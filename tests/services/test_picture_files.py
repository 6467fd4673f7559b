"""Pictures from files."""

import base64

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.picture_files import read_picture
from tests.services.test_business import PNG


def test_a_picture_is_read_as_a_business_keeps_it(tmp_path):
    (tmp_path / "logo.png").write_bytes(PNG)

    assert base64.b64decode(read_picture(tmp_path / "logo.png", field="logo")) == PNG


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no picture", "PNG or JPEG"),
        (PNG[:40], "damaged"),
        (PNG + bytes(600_000), "512 KB"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_printed_is_refused_with_the_reason(tmp_path, content, why):
    path = tmp_path / "logo.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ValidationError) as refused:
        read_picture(path, field="logo")

    assert why in refused.value.details["logo"]
