"""The colours of both themes."""

import pytest

from payaid_desktop.ui.kit.tokens import DARK, LIGHT, PAIRS, SHARP_THEMES, THEMES, Theme, contrast


@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_every_pair_of_colours_has_the_contrast_that_it_must_have(
    theme: Theme, ink: str, ground: str, least: float
) -> None:
    assert contrast(theme.colours[ink], theme.colours[ground]) >= least


@pytest.mark.parametrize("theme", SHARP_THEMES.values(), ids=list(SHARP_THEMES))
def test_who_asks_for_more_contrast_gets_it(theme: Theme) -> None:
    """7 for every text that is not coloured, 3 for every line. Source: WCAG 2.2, 1.4.6 and 1.4.11."""
    for ink in ("text", "text2", "text3"):
        for ground in ("surface", "bg", "sidebar", "surface2", "surface3", "row_sel"):
            assert contrast(theme.colours[ink], theme.colours[ground]) >= 7
    for line in ("border", "border2", "input", "chart_grid"):
        assert contrast(theme.colours[line], theme.colours["surface"]) >= 4.5
    for ink, ground, least in PAIRS:
        assert contrast(theme.colours[ink], theme.colours[ground]) >= least


def test_both_themes_have_the_same_tokens() -> None:
    assert set(LIGHT.colours) == set(DARK.colours)


def test_black_on_white_has_the_largest_contrast_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_contrast_is_the_same_both_ways_round() -> None:
    assert contrast("#53328A", "#F5C700") == contrast("#F5C700", "#53328A")
