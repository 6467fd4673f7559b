"""The design tokens: every colour of the light and the dark theme, and the contrast that each pair must have.

Colours are "#RRGGBB", or "#AARRGGBB" where they lie over something. The pairs and their least contrast are those of
WCAG 2.2: 4.5 for text (1.4.3), 3 for graphics and outlines (1.4.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: a name and its colours by token."""

    name: str
    is_dark: bool
    colours: Mapping[str, str]


LIGHT: Final = Theme(
    "light",
    is_dark=False,
    colours=MappingProxyType(
        {
            "bg": "#F8F7FB",
            "surface": "#FFFFFF",
            "sidebar": "#F1EFF7",
            "surface2": "#F5F3FA",
            "surface3": "#EAE7F2",
            "border": "#E3E0EC",
            "border2": "#CFCADC",
            "input": "#8C869C",
            "text": "#1E1A2B",
            "text2": "#4F4A61",
            "text3": "#696379",
            "disabled": "#A7A2B5",
            "primary": "#5B35A3",
            "primary_hover": "#4A2A89",
            "primary_press": "#3F1F72",
            "primary_focus": "#3F1F72",
            "on_primary": "#FFFFFF",
            "on_primary_cap": "#30FFFFFF",
            "primary_text": "#53328A",
            "primary_tint": "#EFE9FA",
            "primary_tint2": "#DDD1F3",
            "focus": "#6D45BD",
            "mark": "#53328A",
            "gold": "#F5C700",
            "ok": "#146C43",
            "ok_bg": "#E4F4EA",
            "ok_line": "#2E9E66",
            "warn": "#845000",
            "warn_bg": "#FDF1D8",
            "warn_line": "#BF8110",
            "bad": "#B3261E",
            "bad_bg": "#FCE9E7",
            "bad_line": "#D9483F",
            "info": "#1A56B0",
            "info_bg": "#E6EFFC",
            "info_line": "#3B7BE0",
            "neutral_bg": "#ECEAF2",
            "row_hover": "#F7F5FC",
            "row_sel": "#EFE9FA",
            "scrim": "#6E181228",
            "shadow": "#201440",
            "chart": "#53328A",
            "chart_soft": "#9C85D8",
            "chart_grid": "#ECE9F3",
            "b0": "#8D79C6",
            "b1": "#B8860B",
            "b2": "#CC6A12",
            "b3": "#D9573F",
            "b4": "#A82A2A",
        }
    ),
)
DARK: Final = Theme(
    "dark",
    is_dark=True,
    colours=MappingProxyType(
        {
            "bg": "#131118",
            "surface": "#1B1922",
            "sidebar": "#16141C",
            "surface2": "#22202B",
            "surface3": "#2D2A38",
            "border": "#2F2C3B",
            "border2": "#423E52",
            "input": "#757088",
            "text": "#EFECF6",
            "text2": "#BDB8CC",
            "text3": "#9A94AC",
            "disabled": "#5F5A70",
            "primary": "#7A55C7",
            "primary_hover": "#7E59CB",
            "primary_press": "#6A46B5",
            "primary_focus": "#A786EC",
            "on_primary": "#FFFFFF",
            "on_primary_cap": "#30FFFFFF",
            "primary_text": "#BFA5F2",
            "primary_tint": "#2C2341",
            "primary_tint2": "#3C2F5C",
            "focus": "#A786EC",
            "mark": "#53328A",
            "gold": "#F5C700",
            "ok": "#6FCF97",
            "ok_bg": "#163023",
            "ok_line": "#3FA873",
            "warn": "#EDBB5A",
            "warn_bg": "#372A10",
            "warn_line": "#B98624",
            "bad": "#FF9A90",
            "bad_bg": "#3D1D1C",
            "bad_line": "#D2574E",
            "info": "#8DB8FA",
            "info_bg": "#1A2A45",
            "info_line": "#4C83DB",
            "neutral_bg": "#2D2A38",
            "row_hover": "#221F2C",
            "row_sel": "#2C2341",
            "scrim": "#96000000",
            "shadow": "#000000",
            "chart": "#C4ADF5",
            "chart_soft": "#7059AB",
            "chart_grid": "#292634",
            "b0": "#7C69B5",
            "b1": "#CFA23A",
            "b2": "#D6832F",
            "b3": "#D5604B",
            "b4": "#E58080",
        }
    ),
)
THEMES: Final = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK)})
_SHARPER: Final = {
    "text2": "text",
    "text3": "text",
    "disabled": "text3",
    "input": "text",
    "border2": "text2",
    "border": "text3",
    "chart_grid": "text3",
}
"""What a token is drawn as for somebody who asks the system for more contrast."""


def _sharp(theme: Theme) -> Theme:
    sharper = {soft: theme.colours[strong] for soft, strong in _SHARPER.items()}
    return Theme(theme.name, theme.is_dark, MappingProxyType({**theme.colours, **sharper}))


SHARP_THEMES: Final = MappingProxyType({name: _sharp(theme) for name, theme in THEMES.items()})

TEXT: Final = 4.5
GRAPHIC: Final = 3.0
PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    *(("text", ground, TEXT) for ground in ("surface", "bg", "row_sel", "row_hover")),
    *(("text2", ground, TEXT) for ground in ("surface", "sidebar", "surface2", "neutral_bg")),
    *(("text2", ground, TEXT) for ground in ("info_bg", "bad_bg", "warn_bg", "ok_bg")),
    *(("text3", ground, TEXT) for ground in ("surface", "bg", "sidebar", "surface2", "surface3")),
    *(("text3", ground, TEXT) for ground in ("row_sel", "row_hover")),
    *(("on_primary", ground, TEXT) for ground in ("primary", "primary_hover", "primary_press")),
    *(
        ("primary_text", ground, TEXT)
        for ground in ("surface", "primary_tint", "sidebar", "primary_tint2")
    ),
    *((tone, f"{tone}_bg", TEXT) for tone in ("ok", "warn", "bad", "info")),
    *((tone, "surface", TEXT) for tone in ("ok", "warn", "bad", "info")),
    *((tone, "row_sel", TEXT) for tone in ("bad", "warn")),
    *((line, "surface", GRAPHIC) for line in ("input", "focus", "bad_line", "ok_line")),
    *((line, "surface", GRAPHIC) for line in ("warn_line", "info_line", "chart", "chart_soft")),
    *((bucket, "surface", GRAPHIC) for bucket in ("b0", "b1", "b2", "b3", "b4")),
    ("focus", "bg", GRAPHIC),
)
"""(foreground, background, least contrast). `disabled` is exempt, borders are decoration."""


def contrast(first: str, second: str) -> float:
    """Give the contrast of two opaque colours, 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
