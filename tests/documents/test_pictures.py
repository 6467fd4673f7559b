import io

import pytest
from PIL import Image

from payaid_desktop.documents.pictures import photograph
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.pictures import PICTURE_BYTES_MAX


def picture(kind, size=(80, 40)):
    file = io.BytesIO()
    Image.new("RGB", size, "red").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_keeps_its_shape(kind):
    taken = photograph(picture(kind), field="logo")

    assert taken.ratio == 2
    assert 'viewBox="0 0 80 40"' in taken.svg


def test_a_progressive_jpeg_is_read_too():
    file = io.BytesIO()
    Image.new("RGB", (30, 60), "red").save(file, "JPEG", progressive=True, comment=b"note")

    assert photograph(file.getvalue(), field="logo").ratio == 0.5


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a" + b"\x00" * 40,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture("PNG")[:20],
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 20,
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\x00\x04\x00\x00\x00\x00",
    ],
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(ValidationError) as refused:
        photograph(content, field="logo")

    assert refused.value.details == {"logo": "Choose a PNG or JPEG picture."}


def test_a_huge_picture_is_refused():
    with pytest.raises(ValidationError) as refused:
        photograph(b"\x89PNG" + b"\x00" * PICTURE_BYTES_MAX, field="logo")

    assert refused.value.details == {"logo": "Choose a picture of at most 512 KB."}
