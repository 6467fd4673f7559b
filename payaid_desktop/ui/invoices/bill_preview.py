"""The bill as it will be printed, beside what is typed. It is laid out off the window's thread."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill

SETTLE_MS: Final = 500
"""How long nothing is typed before the bill is laid out anew."""
A4: Final = QSize(210, 297)
_LEAST_PX: Final = 150


class BillPreview(QWidget):
    """Shows the first page of a bill as a picture.

    Signals:
        wanted(int): it wants a picture of so many pixels' width.
    """

    wanted = Signal(int)

    def __init__(self, look: Look, width_px: int) -> None:
        super().__init__()
        self._look = look
        self._picture = QImage()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._want)
        self.setFixedWidth(width_px)
        self.setMinimumHeight(_LEAST_PX)
        self.setMaximumHeight(self._page_px())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Bill preview"))

    def ask_soon(self) -> None:
        """The bill changed: ask for another picture when nothing was typed for a moment."""
        if self.isVisible():
            self._timer.start()

    def show_picture(self, png: bytes | None) -> None:
        """Show a page; None shows an empty one."""
        # In the format of the screen: it is drawn anew with every key that changes the bill.
        page = QImage() if png is None else QImage.fromData(png)
        self._picture = page.convertToFormat(QImage.Format.Format_RGB32)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def has_picture(self) -> bool:
        """Whether it shows a page."""
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._page_px())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.has_picture():
            self.ask_soon()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        sheet = QRectF(self.rect())
        fill(painter, sheet, QColor(Qt.GlobalColor.white))
        if self.has_picture():
            self._paint_page(painter)
        painter.setPen(self._look.colour("border2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_page(self, painter: QPainter) -> None:
        ratio = self._picture.devicePixelRatio()
        if abs(self._picture.width() / ratio - self.width()) <= 1:
            painter.drawImage(QPointF(0, 0), self._picture)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, self.width(), self._page_px()), self._picture)

    def _want(self) -> None:
        self.wanted.emit(round(self.width() * self.devicePixelRatioF()))

    def _page_px(self) -> int:
        return round(self.width() * A4.height() / A4.width())
