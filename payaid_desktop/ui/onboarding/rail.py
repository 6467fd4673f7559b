"""The purple side of the first start: what it is about, and how far one is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from payaid_desktop.ui.kit.layouts import STRETCH, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_line, fill, kept, outline, width_of
from payaid_desktop.ui.languages import LANGUAGES

WIDTH_PX: Final = 372
_TOP: Final = QColor("#4B2C80")
_FOOT: Final = QColor("#38205F")
_WHITE: Final = QColor("#FFFFFF")
_EDGE_PX: Final = 36
_STEP_PX: Final = 53
_STEPS_AT_PX: Final = 272
_CIRCLE_PX: Final = 26


class Rail(QWidget):
    """Shows the steps; `languages` are the buttons at its foot.

    Signals:
        language_chosen(str): somebody reads another language.
    """

    language_chosen = Signal(str)

    def __init__(self, look: Look, *, language: str) -> None:
        super().__init__()
        self._look = look
        self._steps: Sequence[tuple[str, str]] = ()
        self._now = 0
        self._head = (
            self.tr("Start billing in about two minutes"),
            self.tr(
                "No internet needed. No account needed. Everything you type stays on this computer"
                " until you choose to connect a server."
            ),
        )
        self.setFixedWidth(look.px(WIDTH_PX))
        buttons = [
            _Language(look, words, id, is_chosen=id == language) for id, words in LANGUAGES.items()
        ]
        for button in buttons:
            button.clicked.connect(self._tell_language)
        languages = row(26, *buttons, STRETCH, gap=0)
        self.setLayout(column(STRETCH, languages, margins=(_EDGE_PX - 2, 0, 32, 28)))

    def show_steps(self, steps: Sequence[tuple[str, str]], *, now: int) -> None:
        """Show the steps, title and line below, and which of them is done now."""
        self._steps, self._now = steps, now
        place = self.tr("Step {now} of {all}").format(now=now + 1, all=len(steps))
        self.setAccessibleName(f"{place}: {steps[now][0]}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QLinearGradient(0, 0, self.width(), self.height())
        ground.setColorAt(0, _TOP)
        ground.setColorAt(1, _FOOT)
        painter.fillRect(self.rect(), ground)
        self._paint_head(painter)
        if self.height() >= _STEPS_AT_PX + len(self._steps) * _STEP_PX + 60:
            for at, (title, below) in enumerate(self._steps):
                self._paint_step(painter, at, title, below)
        globe = QPointF(_EDGE_PX, self.height() - 28 - 21)
        painter.drawPixmap(globe, self._look.icon("languages", "on_primary", 16))

    def _paint_head(self, painter: QPainter) -> None:
        look, left, right = self._look, _EDGE_PX, self.width() - 32
        draw_white_mark(painter, look, QRectF(left, 36, 34, 34))
        painter.setPen(_WHITE)
        name = QRectF(left + 45, 36, right - left - 45, 34)
        draw_line(painter, name, "PayAid Desktop", look.font("h2"))
        title, promise = self._head
        painter.setFont(look.font("kpi"))
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(left, 116, min(look.px(250), right - left), 90), wrap, title)
        painter.setPen(_faded(0.9))
        painter.setFont(look.font("body"))
        painter.drawText(QRectF(left, 187, right - left, 70), wrap, promise)

    def _paint_step(self, painter: QPainter, at: int, title: str, below: str) -> None:
        look, top = self._look, _STEPS_AT_PX + at * _STEP_PX
        circle = QRectF(_EDGE_PX, top + 1, _CIRCLE_PX, _CIRCLE_PX)
        with kept(painter):
            if at < self._now:
                fill(painter, circle, look.colour("gold"), _CIRCLE_PX / 2)
                painter.setPen(QPen(_FOOT, 2))
                middle = circle.center()
                painter.drawPolyline(
                    [middle + QPointF(-5, 0), middle + QPointF(-1, 4), middle + QPointF(6, -4)]
                )
            else:
                self._paint_number(painter, circle, at)
        x = _EDGE_PX + _CIRCLE_PX + 12
        painter.setPen(_WHITE if at <= self._now else _faded(0.88))
        weight = 600 if at == self._now else 500
        room = QRectF(x, top - 5, self.width() - x - 16, 18)
        draw_line(painter, room, title, look.font("body", weight=weight))
        painter.setPen(_faded(0.82))
        draw_line(painter, room.translated(0, 18), below, look.font("small"))

    def _paint_number(self, painter: QPainter, circle: QRectF, at: int) -> None:
        is_now = at == self._now
        radius = _CIRCLE_PX / 2
        if is_now:
            fill(painter, circle, _WHITE, radius)
        else:
            inner = circle.adjusted(0.5, 0.5, -0.5, -0.5)
            outline(painter, inner, _faded(0.47), radius=radius)
        painter.setPen(_FOOT if is_now else _faded(0.82))
        painter.setFont(self._look.font("small", weight=600))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(at + 1))

    def _tell_language(self) -> None:
        button = self.sender()
        if isinstance(button, _Language):
            self.language_chosen.emit(button.language)


class _Language(QPushButton):
    """A language in its own words."""

    def __init__(self, look: Look, words: str, language: str, *, is_chosen: bool) -> None:
        super().__init__(words)
        self._look = look
        self.language = language
        self.setCheckable(True)
        self.setChecked(is_chosen)
        self.setAutoExclusive(True)
        self.setFont(look.font("medium"))
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(round(width_of(self.font(), words)) + 15, look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_WHITE if self.isChecked() else _faded(0.8))
        draw_line(painter, QRectF(7, 0, self.width(), self.height()), self.text(), self.font())
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            outline(painter, ring, _WHITE, radius=5, width=1.6)


def draw_white_mark(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Paint the mark on a dark ground."""
    side = rect.width()
    with kept(painter):
        fill(painter, rect, _WHITE, side * 0.27)
        font = look.font("h2", weight=700)
        painter.setFont(font)
        painter.setPen(look.colour("mark"))
        painter.drawText(rect.translated(-side * 0.04, 0), Qt.AlignmentFlag.AlignCenter, "P")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("gold"))
        dot = rect.topLeft() + QPointF(side * 0.76, side * 0.72)
        painter.drawEllipse(dot, side * 0.09, side * 0.09)


def _faded(opacity: float) -> QColor:
    colour = QColor(_WHITE)
    colour.setAlphaF(opacity)
    return colour
