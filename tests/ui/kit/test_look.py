"""Theme, text scale, style sheet, fonts and icons."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.stylesheet import style_sheet
from payaid_desktop.ui.kit.tokens import DARK, THEMES, Theme
from payaid_desktop.ui.kit.type import ROLES


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_the_style_sheet_has_no_blank_left(theme: Theme) -> None:
    sheet = style_sheet(theme, px=lambda size: size)
    assert "$" not in sheet
    assert "@" not in sheet


def test_lengths_of_the_style_sheet_grow_with_the_text(look: Look, qapp: QApplication) -> None:
    look.wear(look.theme, scale_percent=150)
    assert "min-height: 45px" in qapp.styleSheet()


def test_another_theme_is_told_to_who_listens(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.wear(DARK)
    assert look.colour("surface").name().upper() == DARK.colours["surface"]


def test_no_text_is_smaller_than_eleven_pixels() -> None:
    assert min(role.size_px for role in ROLES.values()) >= 11


def test_amounts_have_digits_of_one_width(look: Look) -> None:
    font = look.font("body", tabular=True)
    assert font.featureTags()


def test_an_icon_is_drawn_in_the_colour_of_its_token(look: Look) -> None:
    picture = look.icon("house", "bad", 32).toImage()
    inks = {
        picture.pixelColor(x, y).name().upper()
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {look.theme.colours["bad"]}


def test_an_icon_that_does_not_exist_is_an_error(look: Look) -> None:
    with pytest.raises(FileNotFoundError):
        look.icon("no-such-icon")
