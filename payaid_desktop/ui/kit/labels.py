"""Texts, icons and key caps."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import cap_width, draw_cap

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class Label(QLabel):
    """A text in one of the roles of type; its tone is a token's name, None is the main text colour."""

    def __init__(self, look: Look, text: str = "", role: str = "body", tone: str = "") -> None:
        super().__init__(text)
        self._look = look
        self._role = role
        self._tabular = False
        self.setTextFormat(Qt.TextFormat.PlainText)  # names may hold markup: they show as they are
        self.setFont(look.font(role))
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the colour to that of another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def wrapped(self) -> "Label":
        """Let it run over several lines."""
        self.setWordWrap(True)
        return self

    def right(self) -> "Label":
        """Set it to the right."""
        self.setAlignment(RIGHT)
        return self

    def centred(self) -> "Label":
        """Set it in the middle."""
        self.setAlignment(CENTRE)
        return self

    def amount(self) -> "Label":
        """Set it to the right in digits of one width."""
        self.setFont(self._look.font(self._role, tabular=True))
        return self.right()


class Elided(Label):
    """A text of one line that ends with "…" where there is no room; the whole of it is in the tooltip."""

    def __init__(self, look: Look, text: str = "", role: str = "body", tone: str = "") -> None:
        super().__init__(look, "", role, tone)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole(self) -> str:
        """The text without "…"."""
        return self._whole

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width(), 1)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")


def plain_tip(text: str) -> str:
    """Give a tooltip that shows a text as it is: Qt would read one that looks like markup as markup."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


class Icon(QWidget):
    """An icon in the colour of a token; decoration, so screen readers pass it by."""

    def __init__(self, look: Look, name: str, colour: str = "text3", size_px: int = 16) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._colour = colour
        self._size_px = size_px
        self.setFixedSize(size_px, size_px)

    def show_icon(self, name: str, colour: str) -> None:
        """Change icon and colour."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._look.icon(self._name, self._colour, self._size_px))


class KeyCap(QWidget):
    """The picture of a key; `flat` is the quiet form beside a field."""

    def __init__(self, look: Look, keys: str, *, flat: bool = False) -> None:
        super().__init__()
        self._look = look
        self._keys = keys
        self._flat = flat
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(keys)

    def keys(self) -> str:
        """The keys that it shows."""
        return self._keys

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._look, self._keys), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        draw_cap(painter, self._look, self.rect().toRectF(), self._keys, flat=self._flat)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see that a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
    widget.event(QEvent(QEvent.Type.StyleChange))
