import pytest

from payaid_desktop.documents.coverage import covered_by, regular_faces
from resources.places import resource

FONTS = resource("third_party", "fonts")


def test_every_family_has_one_regular_face():
    assert len(list(regular_faces(FONTS))) == 14


@pytest.mark.parametrize(
    ("slug", "family", "letters"),
    [
        ("inter", "Inter", "Aa0₹□"),
        ("noto-sans", "NotoSans", "Aa0₹�"),
        ("noto-sans-devanagari", "NotoSansDevanagari", "अक्ष०"),
        ("noto-sans-tamil", "NotoSansTamil", "அக்௦"),
        ("noto-sans-bengali", "NotoSansBengali", "অক্ষ০"),
        ("noto-sans-gujarati", "NotoSansGujarati", "અક્ષ૦"),
        ("noto-sans-arabic", "NotoSansArabic", "اردوٹڈڑے"),
        ("noto-sans-ol-chiki", "NotoSansOlChiki", "ᱥᱟᱱᱛᱟᱲᱤ"),
        ("noto-sans-meetei-mayek", "NotoSansMeeteiMayek", "ꯃꯩꯇꯩ"),
    ],
)
def test_a_font_shows_the_letters_of_its_script(slug, family, letters):
    covered = covered_by(FONTS / slug / f"{family}-Regular.ttf")

    assert set(letters) <= covered
    assert "中" not in covered


def test_the_bold_face_shows_what_the_regular_face_shows():
    for face in regular_faces(FONTS):
        bold = face.with_name(face.name.replace("-Regular", "-Bold"))
        assert covered_by(bold) == covered_by(face)


def test_a_file_without_a_table_of_characters_is_refused(tmp_path):
    font = tmp_path / "none.ttf"
    font.write_bytes(b"\x00\x01\x00\x00" + b"\x00" * 8)

    with pytest.raises(ValueError, match=r"none\.ttf has no table of characters"):
        covered_by(font)
