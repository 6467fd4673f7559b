"""The only motion there is: a dialog's scrim and a toast come up within 120 ms."""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimeLine
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QStyle, QWidget

FADE_MS: Final = 120
_STEP_MS: Final = 30
"""Each step paints what lies below anew; more of them would hold up the first letter that is typed."""


def is_motion_wanted(app: QApplication, platform: str = sys.platform) -> bool:
    """Whether somebody sees motion and wants it: Windows has a switch, pictures and tests have no screen."""
    if app.platformName() in ("offscreen", "minimal"):
        return False
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return platform != "win32" or app.style().styleHint(duration) > 0


def fade_in(owner: QObject, show: Callable[[float], None], *, moves: bool) -> None:
    """Call `show` with a rising opacity, 1 at the end; at once with 1 where nothing `moves`."""
    if not moves:
        show(1.0)
        return
    line = QTimeLine(FADE_MS, owner)
    line.setUpdateInterval(_STEP_MS)
    line.valueChanged.connect(show)
    line.finished.connect(lambda: show(1.0))
    line.finished.connect(line.deleteLater)
    show(0.0)
    line.start()


def fade_in_whole(widget: QWidget, *, moves: bool) -> None:
    """Let a widget without fields and tables come up; an effect makes each painting dear, so it goes at the end."""
    if not moves:
        return
    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)

    def show(opacity: float) -> None:
        if opacity < 1:
            effect.setOpacity(opacity)
        elif widget.graphicsEffect() is not None:
            widget.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt's way to take one away

    fade_in(widget, show, moves=True)
