"""Type: the roles of text on the screen, and the fonts that come with the program.

Nothing is smaller than 11 px at a text scale of 100 %.
"""

from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from resources.places import resource


class Role(NamedTuple):
    """What a kind of text looks like: size in px at 100 %, weight, letter spacing in px."""

    size_px: int
    weight: int
    spacing_px: float = 0.0


ROLES: Final = MappingProxyType(
    {
        "hero": Role(28, 600, -0.3),
        "kpi": Role(24, 600, -0.3),
        "h1": Role(20, 600, -0.3),
        "h2": Role(16, 600),
        "h3": Role(14, 600),
        "body": Role(13, 400),
        "medium": Role(13, 500),
        "strong": Role(13, 600),
        "small": Role(12, 400),
        "label": Role(12, 500),
        "micro": Role(11, 400),
        "cap": Role(11, 500),
    }
)
FAMILIES: Final = ["Inter", "Noto Sans Devanagari", "Noto Sans"]
_FACES: Final = (
    "inter/Inter-Regular.ttf",
    "inter/Inter-Medium.ttf",
    "inter/Inter-SemiBold.ttf",
    "inter/Inter-Bold.ttf",
    "noto-sans-devanagari/NotoSansDevanagari-Regular.ttf",
    "noto-sans-devanagari/NotoSansDevanagari-Medium.ttf",
    "noto-sans-devanagari/NotoSansDevanagari-SemiBold.ttf",
    "noto-sans-devanagari/NotoSansDevanagari-Bold.ttf",
)
OTHER_SCRIPTS: Final = (
    "bengali",
    "gujarati",
    "gurmukhi",
    "kannada",
    "malayalam",
    "oriya",
    "tamil",
    "telugu",
)
"""Scripts of names and items that are loaded after the window is visible."""


def load_faces() -> None:
    """Make the fonts known that the screen's own texts need.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource("third_party", "fonts", *face.split("/"))))


def load_other_scripts() -> None:
    """Make the fonts of the other Indian scripts known: names and items may be written in any of them."""
    for script in OTHER_SCRIPTS:
        for face in sorted(resource("third_party", "fonts", f"noto-sans-{script}").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(face))


def make_font(role: Role, *, size_px: int, weight: int, tabular: bool) -> QFont:
    """Make a font; `tabular` gives digits of one width, for amounts only: it widens hyphens too."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role.spacing_px:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.spacing_px)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
