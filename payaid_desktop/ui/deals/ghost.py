"""The picture of a card that follows the mouse."""

from datetime import date
from typing import Final

from PySide6.QtCore import QMargins, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from payaid_desktop.services.asking import DealCard
from payaid_desktop.ui.deals.card_painting import draw_card
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_shadow

_ROOM_PX: Final = 34
_DEGREES: Final = -2.2


class Ghost(QWidget):
    """A card in the hand: a little askew, with a shadow, drawn once."""

    def __init__(
        self, look: Look, window: QWidget, card: DealCard, size: QSize, *, today: date
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._size = size
        ratio = self.devicePixelRatioF()
        whole = size.grownBy(_margins())
        self._picture = QPixmap(whole * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(
            QPointF(_ROOM_PX, _ROOM_PX),
            QPointF(whole.width() - _ROOM_PX, whole.height() - _ROOM_PX),
        )
        painter.translate(rect.center())
        painter.rotate(_DEGREES)
        painter.translate(-rect.center())
        draw_shadow(painter, look, rect, radius=8, blur=16)
        draw_card(painter, look, rect, card, today=today)
        painter.end()
        self.resize(whole)

    def follow(self, point: QPoint, grip: QPoint) -> None:
        """Go to a point of the window; `grip` is where on the card it was taken."""
        self.move(point - grip - QPoint(_ROOM_PX, _ROOM_PX))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).drawPixmap(0, 0, self._picture)


def _margins() -> QMargins:
    return QMargins(_ROOM_PX, _ROOM_PX, _ROOM_PX, _ROOM_PX)
