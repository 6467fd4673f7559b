"""A paper on the screen: its pages one below the other, as sharp as the screen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import empty_out
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill, outline

_GAP_PX: Final = 14
_A4_RATIO: Final = 297 / 210


class Sheet(QWidget):
    """One page; before it is drawn a white sheet with grey bars stands in its place."""

    def __init__(self, look: Look, picture: QPixmap | None, width_px: int) -> None:
        super().__init__()
        self._look = look
        self._picture = picture
        self._width_px = width_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        if self._picture is None:
            return QSize(self._width_px, round(self._width_px * _A4_RATIO))
        return self._picture.deviceIndependentSize().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._picture is None:
            self._paint_bars(painter)
        else:
            painter.drawPixmap(0, 0, self._picture)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline(painter, edge, self._look.colour("border2"), radius=0)

    def _paint_bars(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grey = QColor(self._look.colour("border2"))
        grey.setAlpha(90)  # paper is white in both looks
        side, width = self.width() * 0.08, self.width()
        for at, share in enumerate((0.4, 0.25, 0.0, 0.84, 0.84, 0.84, 0.84, 0.3)):
            bar = QRectF(side, 40 + at * 26, width * share, 9)
            fill(painter, bar, grey, 4)


class PaperView(QScrollArea):
    """Shows the pages of a paper in a well; the arrow keys scroll it."""

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._width_px = 0
        self._sheets: Sequence[Sheet] = ()
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(0, 18, 0, 18)
        self._layout.setSpacing(_GAP_PX)
        content = QWidget()
        content.setLayout(self._layout)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("box", "well")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.verticalScrollBar().setSingleStep(look.px(40))

    def dots(self) -> float:
        """How many dots of the screen a page is wide."""
        return self._width_px * self.devicePixelRatioF()

    def set_paper_width(self, width_px: int) -> None:
        """Say how wide a page stands on the screen; whoever draws it asks `dots`."""
        self._width_px = width_px

    def show_waiting(self) -> None:
        """Show an empty sheet: the paper is being drawn."""
        self._show([Sheet(self._look, None, self._width_px)])

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages, each a PNG as wide as `dots`."""
        self._show([Sheet(self._look, self._picture(page), self._width_px) for page in pages])

    def show_problem(self, sentence: str) -> None:
        """Say in place why there is no paper."""
        empty_out(self._layout)
        self._sheets = ()
        self._layout.addWidget(Label(self._look, sentence, "body", "text2").wrapped().centred())

    def page_count(self) -> int:
        """How many sheets stand here."""
        return len(self._sheets)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll with the keys that scroll, and leave all others to the page."""
        scrolls = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.key() in scrolls:
            super().keyPressEvent(event)
            return
        event.ignore()

    def _picture(self, page: bytes) -> QPixmap:
        picture = QPixmap()
        picture.loadFromData(page, "PNG")
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        return picture

    def _show(self, sheets: Sequence[Sheet]) -> None:
        empty_out(self._layout)
        self._sheets = sheets
        for sheet in sheets:
            self._layout.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(1)
        self.verticalScrollBar().setValue(0)
