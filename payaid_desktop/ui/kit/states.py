"""What stands in the place of content: nothing yet, no match, an error, loading."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, Part, box, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill

_TEXT_PX: Final = 540
_TURN_MS: Final = 80
_TURN_DEGREES: Final = 30
_ROW_PX: Final = 30
_BAR_PX: Final = 10
_ALL: Final = 1000
"""A share of the room that leaves the others none."""


class EmptyState(QWidget):
    """A page or list with nothing in it yet: what it is for and how to begin.

    `link` is a question with the button that answers it, on a line of its own.
    """

    def __init__(
        self,
        look: Look,
        *,
        icon: str,
        title: str,
        sentence: str,
        buttons: Sequence[QWidget] = (),
        link: tuple[str, Button] | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{title}. {sentence}")
        square = box(row(Icon(look, icon, "primary_text", 30), margins=17), "tint")
        square.setFixedSize(64, 64)
        self.setLayout(
            _centred_column(
                _middle(square),
                16,
                Label(look, title, "h2").centred(),
                6,
                _middle(_sentence(look, sentence, "body")),
                16,
                row(STRETCH, *buttons, STRETCH) if buttons else None,
                20 if link else None,
                row(STRETCH, Label(look, link[0], tone="text2"), link[1], STRETCH)
                if link
                else None,
            )
        )


class NoMatch(QWidget):
    """A search or filter that finds nothing, with ways on: search for something else, clear it."""

    def __init__(
        self, look: Look, *, title: str, sentence: str, buttons: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{title}. {sentence}")
        self.setLayout(
            _centred_column(
                _middle(Icon(look, "search", "text3", 26)),
                8,
                Label(look, title, "h3").centred(),
                3,
                _middle(_sentence(look, sentence, "small", "text3")),
                10,
                row(STRETCH, *buttons, STRETCH) if buttons else None,
            )
        )


class ErrorState(QWidget):
    """Something could not be shown: what, why, and the way on; `has_details` adds a button for the rest.

    Signals:
        try_again(): the user wants another try.
        details(): the user wants to see what exactly happened.
    """

    try_again = Signal()
    details = Signal()

    def __init__(self, look: Look, *, title: str, sentence: str, has_details: bool = False) -> None:
        super().__init__()
        self._title = Label(look, title, "h3").centred()
        self._sentence = _sentence(look, sentence, "small", "text2")
        again = Button(look, self.tr("Try again"), icon="rotate-ccw", size="small", keys="F5")
        again.clicked.connect(self.try_again)
        details = Button(look, self.tr("Details"), variant="ghost", size="small")
        if not has_details:
            details.hide()
        details.clicked.connect(self.details)
        self.setLayout(
            _centred_column(
                _middle(Icon(look, "circle-alert", "bad_line", 26)),
                8,
                self._title,
                3,
                _middle(self._sentence),
                10,
                row(STRETCH, again, details, STRETCH),
            )
        )
        self.show_problem(title, sentence)

    def show_problem(self, title: str, sentence: str) -> None:
        """Say what happened this time."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{title}. {sentence}")


class Skeleton(QWidget):
    """Bars in the places of rows that are on their way."""

    def __init__(self, look: Look, *, rows: int = 3) -> None:
        super().__init__()
        self._look = look
        self._rows = rows
        self.setAccessibleName(self.tr("Loading"))
        self.setFixedHeight(rows * _ROW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour("surface3")
        for at in range(self._rows):
            for left, width in self._bars(at):
                fill(painter, QRectF(left, 8 + at * _ROW_PX, width, _BAR_PX), colour, 4)

    def _bars(self, at: int) -> tuple[tuple[float, float], ...]:
        """Bars of different lengths look like text; (left, width) of each."""
        middle = 128 - (at % 3) * 22
        return (0, 80), (104, max(40, min(middle, self.width() - 208))), (self.width() - 80, 80)


class Spinner(QWidget):
    """A turning arc; it turns only while it can be seen, and not at all when `still`."""

    def __init__(self, look: Look, size_px: int = 16, *, still: bool = False) -> None:
        super().__init__()
        self._look = look
        self._degrees = 90
        self._is_still = still
        self._timer = QTimer(self)
        self._timer.setInterval(_TURN_MS)
        self._timer.timeout.connect(self._turn)
        self.setFixedSize(size_px, size_px)
        self.setAccessibleName(self.tr("Working"))

    def is_turning(self) -> bool:
        """Whether it turns."""
        return self._timer.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_still:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(self._look.colour("surface3"), 2))
        painter.drawEllipse(ring)
        pen = QPen(self._look.colour("primary"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, self._degrees * 16, -100 * 16)

    def _turn(self) -> None:
        self._degrees = (self._degrees - _TURN_DEGREES) % 360
        self.update()


def _centred_column(*parts: Part) -> QVBoxLayout:
    return column(STRETCH, *parts, STRETCH)


def _middle(part: QWidget) -> QHBoxLayout:
    return row(STRETCH, Grown(part, _ALL), STRETCH)


def _sentence(look: Look, text: str, role: str, tone: str = "text2") -> Label:
    label = Label(look, text, role, tone).wrapped().centred()
    label.setMaximumWidth(look.px(_TEXT_PX))
    return label
