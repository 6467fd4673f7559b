"""Dialogs and keys: while a dialog is open it alone answers to them."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget

from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.kit.overlays import Overlay

KEEPS_ENTER: Final = "keepsEnter"
"""The property of a field that Enter does not leave."""
_FIELDS: Final = (QLineEdit, QComboBox, QCheckBox)


class EnterMoves(QObject):
    """With the keys of TallyPrime, Enter goes to the next field of a form; what a field does with it itself stays."""

    def __init__(self, commander: Commander, dialog: Overlay) -> None:
        super().__init__(dialog)
        self._commander = commander
        self._dialog = dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the key when no field took it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and self._commander.book.profile is Profile.TALLY and self._is_in_field():
                return self._dialog.focusNextPrevChild(True)  # noqa: FBT003 - Qt's
        return super().eventFilter(watched, event)

    def _is_in_field(self) -> bool:
        focused = QApplication.focusWidget()
        return (
            isinstance(focused, _FIELDS)
            and focused is self._commander.pressed_in
            and not focused.property(KEEPS_ENTER)
        )


def open_over(
    desk: Desk,
    dialog: Overlay,
    name: str,
    handlers: Mapping[str, Callable[[], object]],
    *,
    focus: QWidget | None = None,
) -> None:
    """Show a dialog and let it answer to keys until it closes; Esc is its own."""
    if desk.commander.book.command("save").holds_in(name):
        dialog.installEventFilter(EnterMoves(desk.commander, dialog))
    scope = desk.commander.enter(name, {"go.back": lambda: press_escape(dialog), **handlers})
    dialog.closed.connect(lambda: desk.commander.leave(scope))
    dialog.appear(focus)


def press_escape(dialog: Overlay) -> None:
    """Let a dialog answer to Esc itself: a shortcut took the key away from it, and it knows best what to close."""
    kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    dialog.keyPressEvent(QKeyEvent(kind, Qt.Key.Key_Escape, none))
