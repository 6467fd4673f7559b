"""While a form is saved or made ready the window is locked: keys are held, and pressed again when that is done.

So they land where they would have landed had it taken no time: in the next bill, or on the page that is shown then, and
never in the bill that is being saved. After a save that was refused they wait for the one that is not.
"""

from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.kit.buttons import Button

T = TypeVar("T")
_MOUSE: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_MODIFIERS: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
_SAVES: Final = frozenset({"save", "save.new", "save.print"})


class HeldKeys(QObject):
    """Keeps keys and clicks from the window until they are let go; clicks are not held: what they meant may be gone."""

    def __init__(self, app: QApplication, commander: Commander, page: QWidget) -> None:
        super().__init__(page)
        self._app = app
        self._commander = commander
        self._page = page
        self._held: deque[QKeyEvent | QInputMethodEvent] = deque()
        self._is_holding = False

    def hold(self) -> None:
        """Hold every key from now on."""
        if not self._is_holding:
            self._is_holding = True
            # On the application: a key is looked up among the shortcuts before any widget sees it.
            self._app.installEventFilter(self)

    def stop(self) -> None:
        """Let new keys through; those that are held stay."""
        if self._is_holding:
            self._is_holding = False
            self._app.removeEventFilter(self)

    def press(self) -> None:
        """Press the held keys where the focus is now, until one of them saves again."""
        while self._held and not self._is_holding:
            self._press(self._held.popleft())

    def forget(self) -> None:
        """Nobody wants the held keys any more."""
        self._held.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in _MOUSE:
            return True
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        if isinstance(event, QInputMethodEvent) and event.commitString():
            typed = QInputMethodEvent("", [])
            typed.setCommitString(event.commitString())
            self._held.append(typed)
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # then it comes again as a key that is pressed, and means no shortcut
            return True
        if event.type() == QEvent.Type.KeyPress and not self._saves_again(event):
            self._held.append(_copy(event, QEvent.Type.KeyPress))
        return event.type() == QEvent.Type.KeyPress

    def _saves_again(self, event: QKeyEvent) -> bool:
        """Who presses the key of the save twice, or too long, means it once."""
        command = self._commander.book.at(_keys(event), self._commander.scope)
        return not self._held and command is not None and command.id in _SAVES

    def _press(self, event: QKeyEvent | QInputMethodEvent) -> None:
        target = QApplication.focusWidget() or self._page.window()
        if isinstance(event, QKeyEvent):
            asked = _copy(event, QEvent.Type.ShortcutOverride)
            asked.ignore()
            QApplication.sendEvent(target, asked)
            if not asked.isAccepted() and self._commander.press(_keys(event)):
                return
        QApplication.sendEvent(target, event)


class Saving(QObject):
    """Saves one thing at a time, and reads what a form is made of, with the window locked meanwhile."""

    _broke = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._tasks = desk.tasks
        self._button: Button | None = None
        self._locks = 0
        self.keys = HeldKeys(desk.look.app, desk.commander, page)
        self._broke.connect(self._unlock, Qt.ConnectionType.QueuedConnection)

    @property
    def is_going_on(self) -> bool:
        """Whether something is being saved."""
        return self._button is not None

    def run(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None],
        button: Button,
    ) -> None:
        """Do the work of a save, unless one is under way; the button shows that it is."""
        if not self.is_going_on:
            self._button = button
            button.set_busy(True)
            self.wait_for(work, on_success=on_success, on_error=on_error)

    def wait_for(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None],
    ) -> None:
        """Read what the next keys need; they are pressed when it is there."""
        self._locks += 1
        self.keys.hold()

        def guarded() -> T:
            is_told = False
            try:
                value = work()
                is_told = True
            except AppError:
                is_told = True
                raise
            finally:
                if not is_told:  # a bug: the window tells of it; here the keys are given back
                    self._broke.emit()
            return value

        def done(value: T) -> None:
            self._unlock()
            on_success(value)
            self.keys.press()

        def refused(error: AppError) -> None:
            self._unlock()
            on_error(error)

        self._tasks.run(guarded, on_success=done, on_error=refused)

    def _unlock(self) -> None:
        if self._button is not None:
            self._button.set_busy(False)
        self._button = None
        self._locks -= 1
        if not self._locks:
            self.keys.stop()


def _copy(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(
        kind,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _keys(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()
