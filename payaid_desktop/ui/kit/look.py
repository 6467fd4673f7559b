"""How the program looks just now: theme, text scale, fonts and icons. Every part of the kit is given one."""

from decimal import Decimal
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from payaid_desktop.ui.kit.icons import Icons
from payaid_desktop.ui.kit.stylesheet import style_sheet
from payaid_desktop.ui.kit.tokens import LIGHT, Theme
from payaid_desktop.ui.kit.type import ROLES, make_font

SCALES: Final = (100, 115, 130, 150)
"""The text scales that a user may choose, in percent."""

_PALETTE: Final = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.Link, "primary_text"),
)


class Look(QObject):
    """Colours, fonts and icons of the chosen theme and text scale.

    Signals:
        changed(): the theme or the scale is another one; painted parts paint anew by themselves.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, *, theme: Theme = LIGHT, scale_percent: int = 100
    ) -> None:
        super().__init__(app)
        self.app = app
        self._icons = Icons()
        self.theme = theme
        self.scale_percent = scale_percent
        self.moves = False
        """Whether dialogs and toasts fade in."""
        self._remember_nothing()

    def set_up(self) -> None:
        """Give the application style, palette and style sheet; once, before the first window."""
        self.app.setStyle("Fusion")
        self._wear()

    def wear(self, theme: Theme, *, scale_percent: int | None = None) -> None:
        """Change theme or text scale."""
        self.theme = theme
        self.scale_percent = self.scale_percent if scale_percent is None else scale_percent
        self._remember_nothing()
        self._wear()
        self.changed.emit()

    def px(self, size: int) -> int:
        """Scale a length of 100 % in px, for what grows with the text."""
        return int((Decimal(size) * self.scale_percent / 100).to_integral_value())

    def icon(self, name: str, colour: str = "text2", size_px: int = 16) -> QPixmap:
        """Draw an icon in the colour of a token."""
        ratio = self.app.devicePixelRatio()
        return self._icons.pixmap(name, self.colour(colour), size_px=size_px, ratio=ratio)

    def _remember_nothing(self) -> None:
        # Painting asks for thousands of colours and fonts: made once per look.
        self.colour = cache(self._make_colour)
        self.font = cache(self._make_font)

    def _make_colour(self, token: str) -> QColor:
        return QColor(self.theme.colours[token])

    def _make_font(
        self, role: str = "body", *, weight: int | None = None, tabular: bool = False
    ) -> QFont:
        described = ROLES[role]
        return make_font(
            described,
            size_px=self.px(described.size_px),
            weight=weight or described.weight,
            tabular=tabular,
        )

    def _wear(self) -> None:
        palette = QPalette()
        for role, token in _PALETTE:
            palette.setColor(role, self.colour(token))
        self.app.setFont(self.font("body"))
        self.app.setPalette(palette)
        self.app.setStyleSheet(style_sheet(self.theme, px=self.px))
