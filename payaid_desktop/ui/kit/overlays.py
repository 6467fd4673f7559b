"""Overlays: a panel over the window, with everything behind it dimmed.

A child widget of the window and no window of its own: it takes no focus from the desktop, needs no placing by a window
manager, and shows in pictures of the window.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.motion import fade_in
from payaid_desktop.ui.kit.painting import draw_shadow

_EDGE_PX: Final = 16
_SHADOW_PX: Final = 40
_PANEL_RADIUS: Final = 14
_SHADOW_ROOM: Final = QMargins(_SHADOW_PX, _SHADOW_PX, _SHADOW_PX, _SHADOW_PX)


class Overlay(QWidget):
    """A panel on a scrim over a window.

    Tab stays inside, Esc closes, and the focus goes back to where it was. The panel is as high as it needs to be and
    never larger than the window; what may be longer goes into a `Scroller`. `top_px` sets it that far below the top;
    without it, it stands in the middle. Whoever hears of something later asks `is_open` before touching what is in it.

    Signals:
        closed(): it is gone; the focus is back.
    """

    closed = Signal()

    def __init__(
        self,
        look: Look,
        window: QWidget,
        panel: QWidget,
        *,
        name: str,
        width_px: int,
        top_px: int | None = None,
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._panel = panel
        self._width_px = width_px
        self._top_px = top_px
        self._opener: QWidget | None = None
        self._shadow = QPixmap()
        self._opacity = 1.0
        self.may_close: Callable[[], bool] = lambda: True
        self.is_open = True
        self.setAccessibleName(name)
        panel.setParent(self)
        window.installEventFilter(self)
        look.changed.connect(self._forget_shadow)
        self.hide()

    def appear(self, focus: QWidget | None = None) -> None:
        """Come up, with the focus in `focus` or in the first part that takes it."""
        self._opener = QApplication.focusWidget()
        self.raise_()
        fade_in(self, self._show_scrim, moves=self._look.moves)
        self.show()
        self.arrange()
        first = focus or next(iter(self._stops()), None)
        (first or self).setFocus(Qt.FocusReason.TabFocusReason)

    def dismiss(self) -> bool:
        """Close, unless `may_close` refuses; tell whether it closed."""
        if not self.may_close():
            return False
        self.leave()
        return True

    def leave(self) -> None:
        """Close without asking, and give the focus back; what is closed already stays so."""
        if not self.is_open:
            return
        self.is_open = False
        self._window.removeEventFilter(self)
        self.hide()
        opener = self._opener
        if opener is not None and isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def arrange(self) -> None:
        """Fit the panel into the window; also for whoever changed what is in it."""
        self.setGeometry(self._window.rect())
        needed = max(self._width_px, self._panel.minimumSizeHint().width())
        width = min(needed, self.width() - 2 * _EDGE_PX)
        height = min(_height_for(self._panel, width), self.height() - 2 * _EDGE_PX)
        spare = self.height() - height
        top = spare // 2 if self._top_px is None else min(self._top_px, spare - _EDGE_PX)
        self._panel.setGeometry((self.width() - width) // 2, top, width, height)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's
        """Keep Tab among the parts of the panel."""
        stops = self._stops()
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        step = (at + 1) % len(stops) if next else (at - 1) % len(stops)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[step].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no key reaches what is behind."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.arrange()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The type first: Qt calls this while the window dies, when no attribute is left.
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.arrange()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.fillRect(self.rect(), self._look.colour("scrim"))
        corner = QPointF(self._panel.pos()) - QPointF(_SHADOW_PX, _SHADOW_PX)
        painter.drawPixmap(corner, self._drawn_shadow(self._panel.size()))

    def _show_scrim(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    def _drawn_shadow(self, panel: QSize) -> QPixmap:
        # Drawn once: typing in the panel repaints what is behind it.
        ratio = self.devicePixelRatioF()
        size = panel.grownBy(_SHADOW_ROOM) * ratio
        if self._shadow.size() != size:
            self._shadow = QPixmap(size)
            self._shadow.setDevicePixelRatio(ratio)
            self._shadow.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._shadow)
            rect = QRectF(_SHADOW_PX, _SHADOW_PX, panel.width(), panel.height())
            draw_shadow(painter, self._look, rect, radius=_PANEL_RADIUS)
            painter.end()
        return self._shadow

    def _forget_shadow(self) -> None:
        self._shadow = QPixmap()
        self.update()

    def _stops(self) -> list[QWidget]:
        """What takes the focus inside the panel, in the order of Tab."""
        stops: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if _is_stop(widget) and self.isAncestorOf(widget):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops


class Scroller(QScrollArea):
    """Asks for the height of what it holds, and scrolls where it does not get it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height_for(self._content, width)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area keeps to itself that its content became larger; the panel around it wants to grow.
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def top_overlay(window: QWidget) -> Overlay | None:
    """The overlay that is on top of a window, if there is one."""
    shown = [
        child for child in window.children() if isinstance(child, Overlay) and not child.isHidden()
    ]
    return shown[-1] if shown else None


def _height_for(widget: QWidget, width: int) -> int:
    widget.ensurePolished()
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(takes_tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()
