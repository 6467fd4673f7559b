"""Dialogs and keys: while a dialog is open it alone answers to them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.kit.overlays import Overlay


def open_over(
    desk: Desk,
    dialog: Overlay,
    name: str,
    handlers: Mapping[str, Callable[[], object]],
    *,
    focus: QWidget | None = None,
) -> None:
    """Show a dialog and let it answer to keys until it closes; Esc is its own."""
    scope = desk.commander.enter(name, {"go.back": lambda: press_escape(dialog), **handlers})
    dialog.closed.connect(lambda: desk.commander.leave(scope))
    dialog.appear(focus)


def press_escape(dialog: Overlay) -> None:
    """Let a dialog answer to Esc itself: a shortcut took the key away from it, and it knows best what to close."""
    kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    dialog.keyPressEvent(QKeyEvent(kind, Qt.Key.Key_Escape, none))
