"""The one style sheet, filled from the tokens of a theme.

It draws frames, fields and buttons; everything that shows data is painted by widgets and delegates.
"""

import re
from collections.abc import Callable
from typing import Final

from payaid_desktop.ui.kit.tokens import Theme
from resources.places import resource

_BLANK: Final = re.compile(r"\$\{(\w+)\}")
_LENGTH: Final = re.compile(r"@(\d+)px")


def style_sheet(theme: Theme, *, px: Callable[[int], int]) -> str:
    """Fill the template: `${token}` becomes a colour, `@30px` a length at the present text scale.

    Raises:
        KeyError: the template names a token that no theme has.
        FileNotFoundError: the installation is incomplete.
    """
    template = resource("styles", "payaid.qss").read_text(encoding="utf-8")
    values = {**theme.colours, "chevron": _chevron(theme)}
    coloured = _BLANK.sub(lambda found: values[found[1]], template)
    return _LENGTH.sub(lambda found: f"{px(int(found[1]))}px", coloured)


def _chevron(theme: Theme) -> str:
    """A style sheet takes pictures from files only."""
    return resource("styles", f"chevron-{theme.name}.svg").as_posix()
