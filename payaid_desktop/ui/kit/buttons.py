"""Buttons: the style sheet draws the frame in all its states, we paint icon, text and key cap."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import cap_width, draw_line, fill, outline, width_of

_INKS: Final = {"primary": "on_primary", "danger": "bad", "link": "primary_text", "ghost": "text2"}
_HEIGHTS: Final = {"": 32, "small": 26, "large": 38}
_PADS: Final = {"": 12, "small": 9, "large": 16}
_ICON_PX: Final = 16
_ICON_GAP_PX: Final = 7


class Button(QPushButton):
    """A button with an icon and the key that does the same.

    `variant` is "", primary, danger, ghost, link or segment; `size` is "", small or large. A button without a text
    needs a `name` for screen readers.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        variant: str = "",
        icon: str = "",
        keys: str = "",
        size: str = "",
        name: str = "",
        icon_tone: str = "",
    ) -> None:
        super().__init__(text)
        self._look = look
        self._variant = variant
        self._icon = icon
        self._icon_tone = icon_tone
        self._keys = keys
        self._size = size
        self._busy = False
        self.setProperty("variant", variant)
        self.setFont(look.font("label" if size == "small" else "medium"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._name(name)

    def keys(self) -> str:
        """The keys that do the same."""
        return self._keys

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state, as in setEnabled
        """Show that its work is running; its width stays."""
        self._busy = busy
        self.setEnabled(not busy)
        self.update()

    def set_label(self, text: str, *, icon: str | None = None) -> None:
        """Change text and icon."""
        self.setText(text)
        self._icon = self._icon if icon is None else icon
        self._name("")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = 2 * self._pad() + round(width_of(self.font(), self.text())) + 1
        if self._icon:
            width += _ICON_PX + (_ICON_GAP_PX if self.text() else 0)
        if self._keys:
            width += cap_width(self._look, self._keys) + (5 if self.text() or self._icon else 0)
        return QSize(width, self._look.px(self._height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it like Space: a shop's keyboard has no reason to tell them apart."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        ink = self._ink()
        x = float(self._pad())
        icon = "loader-circle" if self._busy else self._icon
        if icon:
            tone = self._icon_tone if self._icon_tone and self.isEnabled() else ink
            picture = self._look.icon(icon, "text2" if tone == "text" else tone)
            painter.drawPixmap(round(x), round(self.height() / 2 - _ICON_PX / 2), picture)
            x += _ICON_PX + _ICON_GAP_PX
        painter.setPen(self._look.colour(ink))
        draw_line(painter, QRectF(x, 0, self.width(), self.height()), self.text(), self.font())
        if self._keys:
            self._paint_cap(painter, ink)

    def _paint_frame(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        focused = self.hasFocus() or self.property("shown") == "focus"
        if self._variant == "primary" and focused:
            ring = QRectF(self.rect()).adjusted(2.8, 2.8, -2.8, -2.8)
            outline(painter, ring, self._look.colour("on_primary"), radius=4, width=1.6)

    def _paint_cap(self, painter: QPainter, ink: str) -> None:
        width = cap_width(self._look, self._keys)
        rect = QRectF(self.width() - width - self._pad() + 4, (self.height() - 18) / 2, width, 18)
        primary = self._variant == "primary" and self.isEnabled()
        fill(painter, rect, self._look.colour("on_primary_cap" if primary else "surface3"), 4)
        painter.setPen(self._cap_ink(ink, primary=primary))
        painter.setFont(self._look.font("cap"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _cap_ink(self, ink: str, *, primary: bool) -> QColor:
        return self._look.colour(ink if primary or not self.isEnabled() else "text2")

    def _ink(self) -> str:
        if not self.isEnabled() and not self._busy:
            return "disabled"
        if self._variant == "segment":
            return "text" if self.isChecked() else "text2"
        return _INKS.get(self._variant, "text")

    def _pad(self) -> int:
        if self._variant == "link":
            return 0
        if self._variant == "segment":
            return 11
        return 9 if self._variant == "ghost" else _PADS[self._size]

    def _height(self) -> int:
        if self._variant == "link":
            return 20
        return 28 if self._variant == "segment" else _HEIGHTS[self._size]

    def _name(self, name: str) -> None:
        spoken = name or self.text()
        self.setAccessibleName(f"{spoken}, {self._keys}" if self._keys else spoken)
        if not self.text():
            self.setToolTip(f"{spoken} ({self._keys})" if self._keys else spoken)
