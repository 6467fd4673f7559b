"""Cards that show a figure and lead to what is behind it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill, outline

_RADIUS: Final = 10


class Kpi(QAbstractButton):
    """One figure of the day: what it is, how much, and a line that explains it.

    Signals:
        opened(): the user wants to see what the figure is made of.
    """

    opened = Signal()

    def __init__(self, look: Look, *, icon: str, label: str) -> None:
        super().__init__()
        self._look = look
        self._label = label
        self._figure = Label(look, role="kpi")
        self._line = Elided(look, role="small", tone="text3")
        head = row(Icon(look, icon, "text2"), Grown(Elided(look, label, "label", "text2")), gap=6)
        self._parts = column(head, self._figure, self._line)
        self.setLayout(self._parts)
        self.set_low(low=False)
        self._let_clicks_through()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.opened)
        self.show_figure("—", "")

    def show_figure(self, figure: str, line: str, tone: str = "text3") -> None:
        """Show a figure with the line below it: "text3", "ok", "warn" or "bad"."""
        self._figure.setText(figure)
        self._line.set_whole(line)
        self._line.set_tone(tone)
        self.setAccessibleName(f"{self._label}: {figure}. {line}")

    def set_low(self, *, low: bool) -> None:
        """Take less height, where there is little."""
        edge, above, below = (9, 3, 1) if low else (13, 8, 4)
        self._parts.setContentsMargins(16, edge, 16, edge)
        self._figure.setContentsMargins(0, above, 0, below)

    def sizeHint(self) -> QSize:
        return self._parts.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._parts.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill(painter, rect, colour("surface2" if self.isDown() else "surface"), _RADIUS)
        if self.hasFocus() or self.property("shown") == "focus":
            outline(
                painter,
                rect.adjusted(0.5, 0.5, -0.5, -0.5),
                colour("focus"),
                radius=_RADIUS,
                width=2,
            )
            return
        edge = "input" if self.underMouse() else "border"
        outline(painter, rect, colour(edge), radius=_RADIUS)

    def _let_clicks_through(self) -> None:
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
