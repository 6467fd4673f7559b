import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from payaid_desktop.domain.pictures import PICTURE_BYTES_MAX, picture_fault, picture_size

DAMAGED = "This picture is damaged. Save it again as PNG or JPEG, then choose it."


def picture(kind="PNG", size=(80, 40), mode="RGB", **how):
    file = io.BytesIO()
    Image.effect_noise(size, 90).convert(mode).save(file, kind, **how)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        picture(),
        picture(mode="RGBA"),
        picture(mode="1"),
        picture(mode="P"),
        picture("JPEG"),
        picture("JPEG", progressive=True, comment=b"note"),
        picture() + b"a note after the end",
    ],
)
def test_a_whole_picture_has_no_fault(content):
    assert picture_fault(content) is None
    assert picture_size(content) == (80, 40)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + b"x" * 50,
        picture()[:60],
        picture()[:-20],
        picture().replace(b"IDAT", b"IDAX"),
        picture()[:200] + b"rubbish" + picture()[207:],
        picture("JPEG")[:200],
        picture("JPEG")[:-2],
        b"\xff\xd8\xff" + b"x" * 50,
    ],
)
def test_a_damaged_picture_is_told_from_a_whole_one(content):
    assert picture_fault(content) == DAMAGED


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"GIF89a" + b"\x00" * 40, "Choose a PNG or JPEG picture."),
        (b"", "Choose a PNG or JPEG picture."),
        (b"\x89PNG" + b"\x00" * PICTURE_BYTES_MAX, "Choose a picture of at most 512 KB."),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\x00\xff\xff" * 4,
            "Choose a picture of at most 5,000 by 5,000 dots.",
        ),
    ],
)
def test_what_cannot_be_printed_is_told_apart(content, sentence):
    assert picture_fault(content) == sentence


@given(st.binary(max_size=400), st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b""]))
def test_any_bytes_get_an_answer(rest, begin):
    assert picture_fault(begin + rest) is not None
