"""A QR code on the screen: every module a whole number of dots, on white whatever the look."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill, outline

_QUIET_MODULES: Final = 4
"""White around the code. Source: ISO/IEC 18004:2015, 5.3.8."""


class QrCode(QWidget):
    """Shows the modules of a code as large as they fit."""

    def __init__(self, look: Look, *, name: str, side_px: int) -> None:
        super().__init__()
        self._look = look
        self._modules: Sequence[Sequence[bool]] = ()
        self.setFixedSize(side_px, side_px)
        self.setAccessibleName(name)

    def show_modules(self, modules: Sequence[Sequence[bool]], *, spoken: str) -> None:
        """Show other rows of modules, dark ones true."""
        self._modules = modules
        self.setAccessibleDescription(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill(painter, frame, self._look.colour("on_primary"), 10)
        outline(painter, frame, self._look.colour("border"), radius=10)
        if not self._modules:
            return
        ratio = self.devicePixelRatioF()
        image = _image(self._modules, round(self.width() * ratio))
        image.setDevicePixelRatio(ratio)
        spare = (self.width() - image.deviceIndependentSize().width()) / 2
        whole = round(spare * ratio) / ratio  # on a dot, or the modules would blur
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawImage(QPointF(whole, whole), image)


def _image(modules: Sequence[Sequence[bool]], side_dots: int) -> QImage:
    count = len(modules)
    dots = max(1, side_dots // (count + 2 * _QUIET_MODULES))
    image = QImage(count * dots, count * dots, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, line in enumerate(modules):
        for x, is_dark in enumerate(line):
            if is_dark:
                painter.fillRect(x * dots, y * dots, dots, dots, Qt.GlobalColor.black)
    painter.end()
    return image
